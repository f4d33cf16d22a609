"""阮秀菊, born 1954: country youth, weaver, cadre of a trade union. 楷体; the later forms make her a year younger."""

from __future__ import annotations

from samples.archive.case import Case
from samples.archive.forms import (
    appraisal,
    catalogue,
    certificates,
    entry,
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

MILL = "江澳市第一棉纺织厂"
UNION = "江澳市总工会"


def loom(seed: int) -> Case:
    """The dossier."""
    life = Life(
        id="loom", name="阮秀菊", gender="女", ethnicity="汉族", native="南麓省江澳市", birth="1954-02-17", born_at="南麓省江澳市", hand="kai", pen=Pen("kai", "#1b2440", 0.12, 5, 0.94),
        work="1972-03-15", number=id_number("99310119550217006"), origin="工人", married="1980-02-10", home="江澳市织布街45号", county="江澳市",
        stays=[
            Stay("1962-09", "1968-07", "江澳市织布街小学", "学生", "学习", "顾阿根"), Stay("1968-09", "1971-07", "江澳市第十一中学", "初中学生", "学习", "顾阿根"),
            Stay("1971-07", "1972-03", "江澳市织布街道", "待业", "待业", "顾阿根"),
            Stay("1972-03", "1975-11", "云埠县红湖公社跃进大队", "下乡知青", "务农", "郝有田"), Stay("1975-11", "1983-05", MILL, "挡车工", "工人", "沈金娣", None,
                                                                               (Stay("1979-02", "1982-07", "江澳广播电视大学", "中文专业业余学习", "学习"),)),
            Stay("1983-05", "1987-08", MILL, "宣传科干事", "干部", "汤伯年"), Stay("1987-08", "1993-06", MILL, "工会副主席", "领导", "汤伯年"),
            Stay("1993-06", "open", UNION, "女工部部长", "领导", "费文轩")],
        schools=[School("小学", "江澳市织布街小学", "1962-09", "1968-07"), School("初中", "江澳市第十一中学", "1968-09", "1971-07", mode="全日制", years=3),
                 School("大专", "江澳广播电视大学", "1979-02", "1982-07", "中文", "电大", 3, "电大证字8202117")],
        kin=[Kin("父亲", "阮福林", "1926-05", "群众", "江澳市第一棉纺织厂退休工人"), Kin("母亲", "施巧云", "1929-08", "群众", "江澳市织布街居民"),
             Kin("丈夫", "郎国华", "1952-12", "中共党员", "江澳市公交公司技术员", "1980-02"), Kin("女儿", "郎晓帆", "1982-03", "群众", "江澳市第三中学学生", "1994")],
        party=Membership("1979-07-01", "1980-03-20", "1981-06-05", "1981-06-20", "1981-07-10", "1982-07-15", "1982-08-02", "前纺车间党支部", "中共江澳市第一棉纺织厂委员会",
                         (("沈金娣", "前纺车间主任"), ("汤伯年", "厂党委宣传科科长")), counts="1981-07-10"),
        league="1973-05-04", league_at="红湖公社", titles=[("助理政工师", "1989-12-30"), ("政工师", "1994-12-20")], grades={1995: "称职", 1996: "优秀", 1997: "称职", 1998: "称职"},
        awards=[("1978-03-08", "江澳市三八红旗手", "江澳市革命委员会"), ("1991-05-01", "江澳市优秀工会干部", "江澳市总工会")], leaders=("沈金娣", "汤伯年", "费文轩", "曹阿大", "丁秀珍", "贺全福"),
        lunar=("一九五四年正月十五（农历）", "1954-01-15"), claimed={"since": "1992", "birth": "1955-02-17"})
    case = Case(life, seed, "conflict")
    claim_book = registers.m01(case, "1999-11-10")
    registers.m02(case, "1984-09-12")
    registers.m03(case, "1979-10-08")
    appraisal.m05(case, 1996)
    appraisal.m06(case, "1987-06-30")
    school = schooling.m07(case, "初中")
    schooling.m10(case, "大专")
    certificates.m11(case, "大专")
    vetting.m13(case, "1989-12-30", "助理政工师", "企业思想政治工作人员")
    vetting.m15(case, "1981-04-18", "江澳市织布街道办事处")
    party.m18(case)
    party.m19(case)
    party.m20(case)
    party.m21(case, "1985-11-20")
    party.m22(case)
    merits.m23(case, 0)
    merits.m23(case, 1)
    pay.m25(case, "1985-10-30", "1985-07", "干部七级", 87, 1985)
    claim = posts.m27(case, "1996-08-14", (UNION, "经费审查委员会主任"), (UNION, "女工部部长"))
    hired = entry.m29(case, "1975-11-12", MILL, "挡车工")
    youth = entry.m30(case, "1972-03-02", "云埠县红湖公社跃进大队")
    entry.m33(case, "1983-05-20", "江澳市第一棉纺织厂宣传科干事", "转干")
    moves.m36(case, "1993-06-10", f"{MILL}工会副主席", UNION, "form")
    catalogue.m91(case, "photo")
    case.expect("AGE-01", "birth", "中学学籍、知青和招工材料为1954年，履历表和任免表为1955年", school, youth, hired, claim_book, claim)
    case.expect("AGE-02", "birth", "同上，两种互不相容的出生日期", school, claim, severity="yellow", planted=False)
    case.expect("AGE-09", "birth", "更改未经认定", school, claim, planted=False)
    case.expect("PAY-01", "birth", "工资表所载出生日期与任免表不同", claim, severity="yellow", planted=False)
    return case
