"""祁望山, born 1971: agricultural school, township, county bureau. Typed; nothing is wrong."""

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

TOWN = "安坪县花桥乡人民政府"
BUREAU = "安坪县农业局"


def township(seed: int) -> Case:
    """The dossier."""
    life = Life(
        id="township", name="祁望山", gender="男", ethnicity="土家族", native="南麓省安坪县", birth="1971-11-23", born_at="南麓省安坪县花桥乡", hand="typed", pen=Pen("screen", "#101010"),
        work="1991-08-01", number=id_number("99350219711123017"), origin="农民", married="1996-05-01", home="安坪县城关镇青石路7号", county="安坪县",
        stays=[
            Stay("1979-09", "1985-07", "安坪县花桥小学", "学生", "学习", "向开云"), Stay("1985-09", "1988-07", "安坪县花桥中学", "初中学生", "学习", "向开云"),
            Stay("1988-09", "1991-07", "安坪农业学校", "农学专业学生", "学习", "覃世昌"), Stay("1991-08", "1995-03", TOWN, "农技员", "干部", "田茂林"),
            Stay("1995-03", "1998-12", TOWN, "办公室主任", "干部", "田茂林"),
            Stay("1998-12", "2003-02", TOWN, "副乡长", "领导", "彭继泽", "乡科级副职", (Stay("1999-09", "2001-12", "中共南麓省委党校", "经济管理专业函授大专班学习", "学习"),)),
            Stay("2003-02", "2007-10", TOWN, "乡长", "领导", "彭继泽", "乡科级正职", (Stay("2003-09", "2005-12", "中共南麓省委党校", "行政管理专业函授本科班学习", "学习"),)),
            Stay("2007-10", "open", BUREAU, "局长", "领导", "陆放舟", "乡科级正职")],
        schools=[School("小学", "安坪县花桥小学", "1979-09", "1985-07"), School("初中", "安坪县花桥中学", "1985-09", "1988-07", mode="全日制", years=3),
                 School("中专", "安坪农业学校", "1988-09", "1991-07", "农学", "全日制", 3, "农字910266"),
                 School("党校大专", "中共南麓省委党校", "1999-09", "2001-12", "经济管理", "党校", 2, "党校证字20010731"),
                 School("党校本科", "中共南麓省委党校", "2003-09", "2005-12", "行政管理", "党校", 2, "党校证字20051188")],
        kin=[Kin("父亲", "祁德厚", "1942-06", "群众", "安坪县花桥乡石坝村农民"), Kin("母亲", "冉光珍", "1945-10", "群众", "安坪县花桥乡石坝村农民"),
             Kin("妻子", "谭玉环", "1973-02", "群众", "安坪县花桥中学教师", "1996-05"), Kin("儿子", "祁小舟", "1998-08", "共青团员", "安坪县第一中学学生", "2010")],
        party=Membership("1992-07-01", "1993-01-10", "1993-12-05", "1993-12-18", "1994-01-06", "1994-12-20", "1995-01-08", "花桥乡机关党支部", "中共安坪县花桥乡委员会",
                         (("田茂林", "花桥乡党委副书记"), ("向开云", "花桥中学校长"))),
        league="1986-05-04", league_at="安坪县花桥中学", titles=[("助理农艺师", "1994-12-20")],
        grades={1994: "称职", 1995: "称职", 1996: "优秀", 1997: "称职", 2003: "称职", 2004: "称职", 2005: "优秀", 2006: "称职", 2007: "称职", 2008: "优秀"},
        awards=[("1999-03-10", "全县抗洪救灾先进个人", "安坪县人民政府")], leaders=("田茂林", "彭继泽", "陆放舟", "卢镇海", "杨胜利", "吴晓梅"),
        penalty=("2010-03-16", "党纪", "党内警告"))
    case = Case(life, seed, "clean")
    registers.m02(case, "1992-03-16")
    appraisal.m05(case, 1996)
    appraisal.m05(case, 2008)
    appraisal.m06(case, "2003-01-10")
    schooling.m07(case, "初中")
    schooling.m09(case, "中专")
    schooling.m10(case, "中专")
    certificates.m11(case, "党校本科")
    schooling.m14(case, "2006-03", "2006-05-28", "中共安坪县委党校", "第七期科级干部进修班")
    vetting.m17(case, "2017-03-21")
    party.m18(case)
    party.m19(case)
    party.m20(case)
    party.m22(case)
    merits.m23(case)
    merits.m24(case)
    merits.m24(case, "2011-03-16")
    pay.m25(case, "1993-12-15", "1993-10", "科员级三档、级别十三级", 246, 1993)
    pay.m25(case, "2006-12-18", "2006-07", "乡科级正职三档、二十级", 1580, 2006)
    pay.m26(case, "1992-09-10", "1992-08", "办事员级二档", 98)
    posts.m27(case, "2007-10-20", (BUREAU, "局长"), (TOWN, "乡长"))
    posts.m28(case, "1998-12-21", (TOWN, "副乡长"), None, "中共安坪县委员会", "安委干〔1998〕47号")
    entry.m34(case, "1997-10-30", "1991.8，统一分配")
    entry.m34(case, "2006-12-06", "1991.08，统一分配")
    moves.m37(case, "1991-07-10", "安坪县人事局", "1991-07-20", "1991-08-20")
    moves.m40(case, "2006-11-08", "中共安坪县第十次代表大会")
    catalogue.m91(case, "divider")
    catalogue.m90(case)
    case.first()
    return case
