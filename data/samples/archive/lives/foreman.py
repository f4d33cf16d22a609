"""宓大川, born 1968: technical school, worker, engineer, manager of a plant, civil servant. Handwriting; nothing is wrong."""

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

PLANT = "云埠机床厂"
OFFICE = "云埠市经济贸易委员会"


def foreman(seed: int) -> Case:
    """The dossier."""
    life = Life(
        id="foreman", name="宓大川", gender="男", ethnicity="汉族", native="南麓省云埠市", birth="1968-09-12", born_at="南麓省云埠市", hand="handwriting", pen=Pen("round", "#22264a", 0.85, 7, 0.92),
        work="1987-08-05", number=id_number("99320119680912075"), origin="工人", married="1994-10-01", home="云埠市机床厂宿舍3幢", county="云埠市",
        stays=[
            Stay("1975-09", "1981-07", "云埠市机床厂子弟小学", "学生", "学习", "臧玉成"), Stay("1981-09", "1984-07", "云埠市第五中学", "初中学生", "学习", "臧玉成"),
            Stay("1984-09", "1987-07", "云埠市技工学校", "车工专业学生", "学习", "宫为民"), Stay("1987-08", "1998-03", PLANT, "车工", "工人", "郑长根", None,
                                                                        (Stay("1993-04", "1997-06", "南麓工业大学", "机械制造专业自学考试学习", "学习"),)),
            Stay("1998-03", "2001-12", PLANT, "技术科技术员", "干部", "卞学礼"), Stay("2001-12", "2006-05", PLANT, "生产部副部长", "领导", "卞学礼"),
            Stay("2006-05", "open", OFFICE, "技术改造科副科长", "领导", "计文彬")],
        schools=[School("小学", "云埠市机床厂子弟小学", "1975-09", "1981-07"), School("初中", "云埠市第五中学", "1981-09", "1984-07", mode="全日制", years=3),
                 School("技校", "云埠市技工学校", "1984-09", "1987-07", "车工", "全日制", 3, "技字870338"),
                 School("大专", "南麓工业大学", "1993-04", "1997-06", "机械制造", "自考", 3, "65340197061100872")],
        kin=[Kin("父亲", "宓有才", "1940-01", "中共党员", "云埠机床厂工人"), Kin("母亲", "车秀英", "1943-05", "群众", "云埠机床厂工人"),
             Kin("妻子", "全小红", "1970-11", "群众", "云埠机床厂检验员", "1994-10"), Kin("女儿", "宓思远", "1996-07", "群众", "云埠市实验小学学生", "2003")],
        party=Membership("1996-07-01", "1997-03-15", "1999-05-30", "1999-06-18", "1999-07-05", "2000-06-20", "2000-07-06", "技术科党支部", "中共云埠机床厂委员会",
                         (("卞学礼", "技术科科长"), ("郑长根", "二车间主任"))),
        league="1983-05-04", league_at="云埠市第五中学", titles=[("助理工程师", "1999-12-10"), ("工程师", "2004-12-16")], grades={2002: "优秀", 2003: "合格", 2004: "合格", 2005: "优秀", 2006: "称职", 2007: "称职"},
        awards=[("1995-04-28", "云埠市劳动模范", "云埠市人民政府")], leaders=("卞学礼", "计文彬", "郑长根", "宫为民", "连玉生", "屈建新"))
    case = Case(life, seed, "clean")
    registers.m02(case, "1998-09-08")
    registers.m03(case, "1990-04-16", "工人")
    appraisal.m05(case, 2007)
    appraisal.m06(case, "2001-11-12")
    schooling.m07(case, "初中")
    certificates.m11(case, "大专")
    certificates.m12(case, "大专", "2006-03-08")
    vetting.m13(case, "1999-12-10", "助理工程师", "工程")
    vetting.m13(case, "2004-12-16", "工程师", "工程")
    vetting.m15(case, "1999-04-20", "云埠机床厂退休职工管理科")
    vetting.m16_household(case, "1999-08-11")
    party.m18(case)
    party.m19(case)
    party.m20(case)
    party.m22(case)
    merits.m23(case)
    pay.m25(case, "1990-03-22", "1989-10", "企业四级工", 108.5, None, "企业")
    pay.m26(case, "1988-09-12", "1988-08", "二级工", 52, worker=True)
    posts.m27(case, "2001-12-10", (PLANT, "生产部副部长"), (PLANT, "技术科技术员"))
    entry.m29(case, "1987-08-05", PLANT, "车工")
    entry.m33(case, "1998-03-12", "云埠机床厂技术科技术员", "聘干")
    entry.m35(case, "2006-05-22", "", transfer=True)
    moves.m36(case, "2006-05-26", f"{PLANT}生产部副部长", OFFICE)
    moves.m38(case, "1995-06-01", PLANT, "车工")
    moves.m40(case, "2003-01-15", "政协云埠市第六届委员会")
    catalogue.m91(case, "divider")
    catalogue.m90(case)
    return case
