"""桂长缨, born 1962: soldier, officer, transferred to a civil office. Handwriting; the last form dates the Party early."""

from __future__ import annotations

from samples.archive.case import Case
from samples.archive.forms import (
    appraisal,
    army,
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

CORPS = "83617部队"
OFFICE = "渔浦市工商行政管理局"


def signal(seed: int) -> Case:
    """The dossier."""
    life = Life(
        id="signal", name="桂长缨", gender="男", ethnicity="汉族", native="南麓省渔浦市", birth="1962-06-30", born_at="南麓省渔浦市", hand="handwriting", pen=Pen("cao", "#1a2350", 0.5, 0, 1.0, 1.12),
        work="1980-12-10", number=id_number("99330119620630051"), origin="工人", married="1988-01-20", home="渔浦市码头街21号", county="渔浦市",
        stays=[
            Stay("1969-09", "1975-07", "渔浦市码头小学", "学生", "学习", "乔水根"), Stay("1975-09", "1978-07", "渔浦市第四中学", "初中学生", "学习", "乔水根"),
            Stay("1978-09", "1980-07", "渔浦市第四中学", "高中学生", "学习", "计学文"), Stay("1980-07", "1980-12", "渔浦市码头街道", "待业", "待业", "计学文"),
            Stay("1980-12", "1983-09", CORPS, "通信兵、班长", "士兵", "雷鸣远"), Stay("1983-09", "1985-07", "西原通信学校", "有线通信专业学员", "学习", "屠海涛"),
            Stay("1985-07", "1989-10", CORPS, "排长", "军官", "雷鸣远"), Stay("1989-10", "1994-03", CORPS, "连长", "军官", "雷鸣远"),
            Stay("1994-03", "1998-09", CORPS, "副营长", "军官", "秋振邦"), Stay("1998-09", "2003-04", OFFICE, "科员", "非领导", "倪晋安", "科员"),
            Stay("2003-04", "open", OFFICE, "办公室副主任", "领导", "倪晋安")],
        schools=[School("小学", "渔浦市码头小学", "1969-09", "1975-07"), School("初中", "渔浦市第四中学", "1975-09", "1978-07", mode="全日制", years=3),
                 School("高中", "渔浦市第四中学", "1978-09", "1980-07", mode="全日制", years=2),
                 School("大专", "西原通信学校", "1983-09", "1985-07", "有线通信", "军校", 2, "通校字850091")],
        kin=[Kin("父亲", "桂宝山", "1935-02", "群众", "渔浦市港务局装卸工"), Kin("母亲", "池阿香", "1937-07", "群众", "渔浦市码头街居民"),
             Kin("妻子", "水莲生", "1964-09", "群众", "渔浦市第二医院护士", "1988-01"), Kin("儿子", "桂一鸣", "1990-10", "共青团员", "渔浦市第四中学学生", "2004")],
        party=Membership("1982-05-04", "1982-09-12", "1983-04-28", "1983-05-14", "1983-06-02", "1984-05-16", "1984-06-05", "通信连党支部", "中共83617部队委员会",
                         (("雷鸣远", "83617部队通信连指导员"), ("屠海涛", "83617部队通信连排长"))),
        league="1978-05-04", league_at="渔浦市第四中学", grades={1999: "称职", 2000: "优秀", 2001: "称职", 2002: "称职", 2003: "称职", 2004: "优秀", 2005: "称职"},
        awards=[("1986-12-26", "三等功", "83617部队")], leaders=("雷鸣远", "倪晋安", "秋振邦", "屠海涛", "冷秋生", "农立民"), claimed={"since": "2007", "join": "1981-05", "full": "1982-05"})
    case = Case(life, seed, "conflict")
    catalogue.m91(case, "cover")
    registers.m01(case, "2000-05-18")
    registers.m04(case, "1982-05-02")
    appraisal.m05(case, 2000)
    appraisal.m05(case, 2004)
    appraisal.m06(case, "2003-03-20")
    schooling.m07(case, "高中")
    certificates.m11(case, "大专")
    vetting.m15(case, "1983-03-22", "渔浦市港务局")
    vetting.m16_household(case, "1998-12-04")
    joined = party.m18(case)
    party.m19(case)
    party.m20(case)
    party.m21(case, "1985-10-25")
    party.m22(case)
    merits.m23(case)
    pay.m25(case, "2003-06-20", "2003-05", "副科级五档、级别十级", 1126)
    claim = posts.m27(case, "2007-05-16", (OFFICE, "办公室主任"), (OFFICE, "办公室副主任"))
    posts.m28(case, "2003-04-18", (OFFICE, "办公室副主任"), None, "中共渔浦市工商行政管理局党组", "渔工商党〔2003〕9号")
    army.m31(case, "1980-12-10")
    army.m32(case, "1998-08-20", "少校", OFFICE)
    entry.m34(case, "2006-11-24", "1998.9，军队转业")
    moves.m36(case, "1998-09-16", f"{CORPS}副营长", OFFICE)
    moves.m39(case, "2004-08-10", "泰国", "探亲旅游")
    catalogue.m90(case)
    case.expect("PTY-02", "party", "任免表填1981年5月入党，志愿书支部大会1983年5月14日", joined, claim)
    return case
