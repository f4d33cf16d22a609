"""蒲云舟, born 1960: village teacher, normal school, teacher, head of a middle school. 楷体; nothing is wrong."""

from __future__ import annotations

from samples.archive.case import Case
from samples.archive.forms import (
    appraisal,
    catalogue,
    certificates,
    merits,
    moves,
    party,
    pay,
    posts,
    registers,
    schooling,
    vetting,
)
from samples.archive.ink import Pen
from samples.archive.life import Kin, Life, Membership, School, Stay, id_number

SCHOOL = "榆川县第二中学"


def lector(seed: int) -> Case:
    """The dossier."""
    life = Life(
        id="lector", name="蒲云舟", gender="男", ethnicity="回族", native="朔陵省榆川县", birth="1960-08-05", born_at="朔陵省榆川县", hand="kai", pen=Pen("kai", "#14161c", 0.05, -2, 1.04, 0.98),
        work="1981-08-15", number=id_number("99620119600805033"), origin="中农", married="1986-10-01", home="榆川县城关镇南街58号", county="榆川县", former="蒲二牛",
        stays=[
            Stay("1967-09", "1972-07", "榆川县上庄小学", "学生", "学习", "马占奎"), Stay("1972-09", "1974-07", "榆川县上庄中学", "初中学生", "学习", "马占奎"),
            Stay("1974-09", "1976-07", "榆川县第一中学", "高中学生", "学习", "丁怀玉"), Stay("1976-08", "1979-08", "榆川县上庄公社上庄大队", "务农", "务农", "马占奎"),
            Stay("1979-09", "1981-07", "朔陵师范学校", "普师专业学生", "学习", "苏振国"), Stay("1981-08", "1989-08", SCHOOL, "语文教师", "干部", "哈文渊", None,
                                                                         (Stay("1984-09", "1987-07", "朔陵教育学院", "汉语言文学专业函授学习", "学习"),)),
            Stay("1989-08", "1995-07", SCHOOL, "教导主任", "领导", "哈文渊"), Stay("1995-07", "open", SCHOOL, "校长", "领导", "纳世恒")],
        schools=[School("小学", "榆川县上庄小学", "1967-09", "1972-07"), School("初中", "榆川县上庄中学", "1972-09", "1974-07", mode="全日制", years=2),
                 School("高中", "榆川县第一中学", "1974-09", "1976-07", mode="全日制", years=2),
                 School("中专", "朔陵师范学校", "1979-09", "1981-07", "普师", "全日制", 2, "师字810437"),
                 School("大专", "朔陵教育学院", "1984-09", "1987-07", "汉语言文学", "函授", 3, "函字870126")],
        kin=[Kin("父亲", "蒲有福", "1932-03", "群众", "榆川县上庄乡农民"), Kin("母亲", "杨桂兰", "1935-09", "群众", "榆川县上庄乡农民"),
             Kin("妻子", "白玉梅", "1962-04", "群众", "榆川县医院护士", "1986-10"), Kin("女儿", "蒲晓芸", "1988-06", "共青团员", "榆川县第二中学学生", "2000")],
        party=Membership("1985-03-20", "1985-12-10", "1987-05-20", "1987-06-12", "1987-07-01", "1988-06-14", "1988-07-02", "榆川县第二中学党支部", "中共榆川县教育局委员会",
                         (("哈文渊", "榆川县第二中学校长"), ("苏振国", "榆川县第二中学教导主任"))),
        league="1976-05-04", league_at="榆川县第一中学", titles=[("中学二级教师", "1988-06-30"), ("中学一级教师", "1993-12-15"), ("中学高级教师", "1999-12-20")],
        grades={1995: "合格", 1996: "优秀", 1997: "合格", 1998: "合格", 1999: "优秀", 2000: "合格"}, awards=[("1992-09-08", "朔陵省优秀教师", "朔陵省教育委员会")],
        leaders=("哈文渊", "纳世恒", "苏振国", "丁怀玉", "海廷芳", "罗天明"))
    case = Case(life, seed, "clean")
    registers.m03(case, "1985-10-16", "教职工")
    registers.m04(case, "1985-03-12")
    appraisal.m05(case, 1996)
    appraisal.m05(case, 1999)
    schooling.m07(case, "高中")
    schooling.m08(case, "1979-05-25", "中专")
    schooling.m09(case, "中专")
    schooling.m10(case, "大专")
    certificates.m11(case, "中专")
    certificates.m11(case, "大专")
    vetting.m13(case, "1988-06-30", "中学二级教师", "中小学教师")
    vetting.m13(case, "1999-12-20", "中学高级教师", "中小学教师")
    vetting.m15(case, "1987-04-15", "榆川县上庄乡人民政府")
    vetting.m16_household(case, "1988-09-14")
    vetting.m16_reply(case, "1989-03-18", "1961-08-05", "榆组干〔1989〕12号")
    party.m18(case)
    party.m19(case)
    party.m20(case)
    party.m21(case, "1990-06-20")
    merits.m23(case)
    pay.m25(case, "1993-12-28", "1993-10", "中学二级教师四档", 318)
    pay.m26(case, "1982-09-06", "1982-08", "行政二十四级", 43.5)
    posts.m27(case, "1995-07-18", (SCHOOL, "校长"), (SCHOOL, "教导主任"))
    posts.m28(case, "1995-07-20", (SCHOOL, "校长"), (SCHOOL, "教导主任"), "榆川县教育局", "榆教人〔1995〕26号")
    moves.m37(case, "1981-07-18", "榆川县教育局", "1981-08-01", "1981-08-25")
    moves.m39(case, "2001-04-09", "新加坡", "教育考察")
    moves.m40(case, "1998-02-20", "榆川县第十三届人民代表大会")
    catalogue.m91(case, "blank")
    return case
