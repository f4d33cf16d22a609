"""骆清扬, born 1986: student, civil servant, head of a section. Typed; the start of work is claimed too early."""

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

OFFICE = "渔浦市审计局"


def auditor(seed: int) -> Case:
    """The dossier."""
    life = Life(
        id="auditor", name="骆清扬", gender="女", ethnicity="汉族", native="南麓省渔浦市", birth="1986-04-09", born_at="南麓省渔浦市", hand="typed", pen=Pen("song", "#0d0d0d"),
        work="2012-08-06", number=id_number("99330119860409026"), origin="职员", married="2014-10-02", home="渔浦市文星街道桂花巷12号", county="渔浦市",
        stays=[
            Stay("1993-09", "1999-07", "渔浦市文星小学", "学生", "学习", "甘雨霖"), Stay("1999-09", "2002-07", "渔浦市第六中学", "初中学生", "学习", "甘雨霖"),
            Stay("2002-09", "2005-07", "渔浦市第一中学", "高中学生", "学习", "褚明轩"), Stay("2005-09", "2009-07", "南麓财经大学", "会计学专业学生", "学习", "巫立群"),
            Stay("2009-09", "2012-07", "南麓财经大学", "会计学专业硕士研究生", "学习", "巫立群"), Stay("2012-08", "2015-08", OFFICE, "科员", "非领导", "狄守正", "科员"),
            Stay("2015-08", "2018-09", OFFICE, "副主任科员", "非领导", "狄守正", "副主任科员"),
            Stay("2018-09", "2021-11", OFFICE, "经济责任审计科副科长", "领导", "宦少卿", None, (Stay("2019-09", "2019-12", "中共渔浦市委党校", "中青年干部培训班学习", "学习"),)),
            Stay("2021-11", "open", OFFICE, "经济责任审计科科长", "领导", "宦少卿")],
        schools=[School("小学", "渔浦市文星小学", "1993-09", "1999-07"), School("初中", "渔浦市第六中学", "1999-09", "2002-07", mode="全日制", years=3),
                 School("高中", "渔浦市第一中学", "2002-09", "2005-07", mode="全日制", years=3),
                 School("本科", "南麓财经大学", "2005-09", "2009-07", "会计学", "全日制", 4, "103371200905000912", ("管理学", "2009-06-30", "1033742009000912"), "会计学院", "司徒颖"),
                 School("硕士", "南麓财经大学", "2009-09", "2012-07", "会计学", "全日制", 3, "103371201202000153", ("管理学", "2012-06-28", "1033732012000153"), "会计学院", "司徒颖")],
        kin=[Kin("父亲", "骆启文", "1958-03", "中共党员", "渔浦市邮政局职工"), Kin("母亲", "苗凤英", "1960-11", "群众", "渔浦市第二百货商店职工"),
             Kin("丈夫", "边致远", "1984-07", "中共党员", "渔浦市规划设计院工程师", "2014-10"), Kin("儿子", "边亦辰", "2016-05", "群众", "渔浦市文星小学学生", "2022")],
        party=Membership("2006-03-12", "2006-11-20", "2008-04-20", "2008-05-10", "2008-05-28", "2009-05-12", "2009-05-27", "会计学院学生第一党支部", "中共南麓财经大学会计学院委员会",
                         (("巫立群", "南麓财经大学会计学院辅导员"), ("郁芷兰", "南麓财经大学会计学院教师")), "2008-05-18"),
        league="2000-05-04", league_at="渔浦市第六中学", titles=[("助理会计师", "2014-05-20"), ("会计师", "2018-10-15")],
        grades={2013: "称职", 2014: "称职", 2015: "优秀", 2016: "称职", 2017: "称职", 2018: "优秀", 2019: "称职", 2020: "称职", 2021: "优秀", 2022: "称职"},
        awards=[("2016-02-18", "全市审计工作先进个人", "渔浦市人民政府")], leaders=("尹东篱", "宦少卿", "狄守正", "滕跃进", "洪波", "阎丽华"),
        claimed={"since": "2021", "work": "2011-03"})
    case = Case(life, seed, "conflict")
    catalogue.m91(case, "cover")
    registers.m01(case, "2015-11-16")
    appraisal.m05(case, 2018)
    appraisal.m05(case, 2022)
    schooling.m07(case, "初中")
    schooling.m08(case, "2005-05-08", "本科")
    schooling.m09(case, "本科")
    schooling.m10(case, "硕士")
    certificates.m11(case, "本科")
    certificates.m11_degree(case, "硕士")
    certificates.m12(case, "硕士", "2018-03-22")
    schooling.m14(case, "2019-09", "2019-12-24", "中共渔浦市委党校", "第十六期中青年干部培训班")
    vetting.m17(case, "2016-09-20")
    party.m18(case)
    party.m19(case)
    party.m20(case)
    party.m22(case)
    merits.m23(case)
    pay.m25(case, "2015-10-12", "2015-09", "副主任科员二十三级二档", 3860)
    claim = posts.m27(case, "2021-11-26", (OFFICE, "经济责任审计科科长"), (OFFICE, "经济责任审计科副科长"))
    posts.m28(case, "2018-09-28", (OFFICE, "经济责任审计科副科长"), None, "中共渔浦市审计局党组", "渔审党〔2018〕31号")
    entry.m34(case, "2013-09-25", "2012.08，考试录用")
    entry.m35(case, "2012-08-06", "渔浦市审计局科员")
    moves.m39(case, "2019-06-14", "马来西亚", "业务考察")
    case.expect("WRK-04", "work_start", "任免表填参加工作时间2011年3月，落在全日制硕士学习期间", claim)
    case.expect("WRK-01", "work_start", "录用审批表为2012年8月6日", claim, planted=False)
    case.expect("KEY-03", "work_start", "认定表已认定2012年8月", claim, planted=False)
    case.expect("PAY-01", "work_start", "工资表所载参加工作时间与任免表不同", claim, severity="yellow", planted=False)
    return case
