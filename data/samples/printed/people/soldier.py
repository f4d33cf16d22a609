"""Conflicts: born 1957, soldier, worker, then cadre posts with no page that made him a cadre."""

from __future__ import annotations

from dataclasses import replace

from samples.printed.case import Case, Person
from samples.printed.forms.appointment import Proposal, approval_form
from samples.printed.forms.league import league_form
from samples.printed.forms.lines import Line, Relative
from samples.printed.forms.party import Admission, letter, party_form
from samples.printed.forms.record import catalogue
from samples.printed.forms.resume_book import Booklet, resume_book
from samples.printed.forms.service import discharge, enlistment
from samples.printed.forms.yearly import assessment, pay_change
from samples.printed.people.identity import citizen_number

PERSON = Person("罗铁生", "男", "苗族", "澜江白渡", "澜江白渡", citizen_number("990127", "1957-08-02", 17))
STORY = (
    "罗铁生，1957 年生，1976 年入伍，退伍安置为工人，后任乡镇职务而无转干录干材料。"
    "入团不足年龄、预备期不足、申请书晚于支部大会、简历重叠又有空档。"
)
BORN = "1957-08"
FATHER, MOTHER = (
    Relative("父亲", "罗大山", "1930-01", "群众", "白渡县岩门公社社员"),
    Relative("母亲", "龙阿朵", "1933-12", "群众", "白渡县岩门公社社员"),
)
WIFE, SON = (
    Relative("妻子", "石秀云", "1960-04", "群众", "白渡县粮食局职工"),
    Relative("儿子", "罗小川", "1985-06", "共青团员", "白渡县岩门中学教师"),
)
SCHOOLS = [
    Line("1964-09", "1969-07", "岩门公社小学", "学生", "学习", "杨再思"),
    Line("1969-09", "1971-07", "岩门公社附中", "初中学生", "学习", "杨再思"),
]
FIELD = Line("1971-07", "1976-03", "岩门公社高坡大队", "社员", "务农", "罗大山")
ARMY = Line("1976-03", "1981-01", "陆军某师炮兵团", "战士、班长", "士兵", "高志远")
DRIVER = Line("1981-04", "1986-03", "白渡县汽车运输公司", "调度员", "工人", "彭兴国")
AWAY = Line("1986-03", "1988-05", "白渡县汽车运输公司", "停薪留职", "待业", "彭兴国")
LATER = [
    Line("1988-05", "1995-07", "白渡县岩门乡", "武装干事", "干部", "龙在田"),
    Line("1995-07", "1999-12", "白渡县岩门乡", "副乡长", "领导", "龙在田", level="乡科级副职"),
    Line("1999-12", "open", "白渡县岩门镇", "人大副主席", "领导", "吴昌盛", level="乡科级副职"),
]
OLD_MOTHER = replace(MOTHER, unit_post="白渡县岩门镇高坡村村民")
PUPIL_SON = replace(SON, unit_post="白渡县岩门中学学生")


def dossier(seed: int) -> Case:
    """Fourteen pages, 1971 to 2007."""
    case = Case("held-out-soldier", PERSON, "conflict", STORY, seed)
    catalogue(
        case,
        [
            ("一", "干部履历表", "2001-05", 2),
            ("三", "公务员年度考核登记表", "2004-01", 1),
            ("六", "入团志愿书", "1971-04", 1),
            ("六", "入党申请书", "1983-09", 1),
            ("六", "入党志愿书", "1983-06", 2),
            ("六", "转正申请书", "1984-03", 1),
            ("九", "应征公民入伍登记表", "1976-02", 1),
            ("九", "退伍军人登记表", "1981-02", 1),
            ("九", "公务员工资套改审批表", "2007-01", 1),
            ("九", "干部任免审批表", "2006-08", 2),
        ],
        era="modern",
        face="wei",
    )
    resume_book(
        case,
        b=Booklet(
            title="干部履历表",
            filled="2001-05-16",
            born="1957-08-02",
            started="1976-03",
            joined="1983-06",
            full="1984-03",
            post="人大副主席",
            unit="白渡县岩门镇",
            studies=[
                {"level": "初中", "school": "岩门公社附中", "start": "1969-09", "end": "1971-07", "outcome": "毕业"}
            ],
            lines=[FIELD, ARMY, DRIVER, AWAY, *LATER],
            family=[WIFE, PUPIL_SON, OLD_MOTHER],
            award=("1979-12", "连嘉奖", "陆军某师炮兵团"),
        ),
        style="dot",
        turn=0,
    )
    assessment(
        case,
        title="公务员年度考核登记表",
        year=2003,
        born=BORN,
        politics="中共党员",
        unit="白渡县岩门镇",
        post="人大副主席",
        since="1999-12",
        grade="称职",
        dated="2004-01-09",
        summary="一年来，本人认真履行人大副主席职责，组织代表视察四次，办理代表建议二十七件，包村抓好退耕还林和农村公路建设，作风正派，清正廉洁。",
        face="cangs",
        era="modern",
    )
    _party(case)
    _army(case)
    pay_change(
        case,
        title="公务员工资套改审批表",
        formed="2007-01-18",
        born=BORN,
        started="1976-03",
        reason="二零零六年公务员工资制度改革套改",
        unit="白渡县岩门镇",
        post="人大副主席",
        schooling="初中",
        before=("级别十一级六档", 863),
        after=("级别二十二级九档", 1247),
        effective="2006-07",
        standard="干部",
        approver="白渡县人事局",
        reform=2006,
        years=31,
        face="song",
        era="office",
        style="dot0",
    )
    _appointment(case)
    _expectations(case)
    return case


def _party(case: Case) -> None:
    league_form(
        case,
        filled="1971-04-15",
        born=BORN,
        style="short",
        accepted="1971-05-04",
        approved="1971-05-20",
        unit="岩门公社附中",
        committee="共青团岩门公社委员会",
        schooling="初中",
        lines=[SCHOOLS[0], replace(SCHOOLS[1], end="open")],
        family=[FATHER, MOTHER],
        face="ma",
    )
    letter(
        case,
        code="M19",
        title="入党申请书",
        dated="1983-09-10",
        paragraphs=[
            "我是县汽车运输公司的一名调度员，从部队退伍回到地方已经两年多了。我志愿加入中国共产党。",
            "在部队五年，我受到了党的教育，在连队受过两次嘉奖。回到地方以后，我安心本职工作，积极完成运输任务，没有出过差错。",
            "我决心按照党章的要求，更加严格地要求自己，请党组织考验我。",
        ],
    )
    admission = Admission(
        filled="1983-06-02",
        branch="1983-06-20",
        superior="1983-07-15",
        full_branch="1984-03-18",
        full_approve="1984-04-06",
        unit="白渡县汽车运输公司党支部",
        committee="中共白渡县交通局委员会",
        introducers=("彭兴国", "田茂林"),
    )
    party_form(
        case,
        a=admission,
        born=BORN,
        style="dot",
        job="白渡县汽车运输公司调度员",
        schooling="初中",
        lines=[*SCHOOLS, FIELD, ARMY, replace(DRIVER, end="open")],
        family=[FATHER, MOTHER, WIFE],
        league="1971-05",
    )
    letter(
        case,
        code="M20",
        title="转正申请书",
        dated="1984-03-05",
        paragraphs=[
            "我在去年六月被接收为中共预备党员。现在我向党组织提出转正申请。",
            "预备期间，我自觉接受组织教育，积极参加组织生活，按时交纳党费，在工作中起到了一定的带头作用。",
            "我也认识到自己学习抓得不紧，今后一定努力改正，请党组织审查。",
        ],
        joined="1983-06",
        face="zhi",
    )


def _army(case: Case) -> None:
    enlistment(
        case,
        title="应征公民入伍登记表",
        filled="1976-02-08",
        born=BORN,
        age=21,
        style="dot",
        job="岩门公社高坡大队社员",
        approved="1976-03-01",
        lines=[*SCHOOLS, replace(FIELD, end="1976-02")],
        family=[FATHER, MOTHER],
        offices=("岩门公社人民武装部", "白渡县人民武装部"),
    )
    discharge(
        case,
        title="退伍军人登记表",
        formed="1981-02-20",
        born=BORN,
        style="cn",
        enlisted="1976-03",
        left="1981-01",
        corps="陆军某师炮兵团",
        job="班长",
        party=None,
        placed="安置到白渡县汽车运输公司工作，为全民所有制工人。",
        office="白渡县人民政府安置办公室",
        face="zhi",
    )


def _appointment(case: Case) -> None:
    claimed = [ARMY, replace(DRIVER, start="1979-06"), *LATER]
    approval_form(
        case,
        Proposal(
            title="干部任免审批表",
            formed="2006-08-22",
            born=BORN,
            age=49,
            started="1976-03",
            joined="1983-06",
            studies=[],
            degree=None,
            post="白渡县岩门镇人大副主席",
            proposed="白渡县交通局副局长",
            unit="白渡县交通局",
            new_post="副局长",
            level="乡科级副职",
            lines=claimed,
            assessments=[(2003, "称职"), (2004, "称职"), (2005, "称职")],
            family=[WIFE, SON, OLD_MOTHER],
            offices=("白渡县岩门镇", "中共白渡县委"),
            award=("1979-12", "连嘉奖", "陆军某师炮兵团"),
        ),
        face="wei",
        era="modern",
    )


def _expectations(case: Case) -> None:
    case.expect("AGE-11", "yellow", "birth", "入伍登记表 1976 年 2 月填 21 岁，同表出生 1957.8，虚岁也只有 20", ["M31"])
    case.expect("PTY-15", "yellow", "party", "1971 年 5 月入团时 13 周岁", ["M22"])
    case.expect("PTY-03", "red", "party", "1983-06-20 接收，1984-03-18 转正，预备期不足 12 个月", ["M18"])
    case.expect("PTY-08", "red", "party", "申请书 1983-09-10 晚于支部大会 1983-06-20", ["M19", "M18"])
    case.expect("WRK-11", "yellow", "work_start", "1986.3—1988.5 停薪留职，工资表工作年限 31 年未扣除", ["M01", "M25"])
    case.expect("EXP-02", "red", "career", "任免表：服役至 1981.01，运输公司自 1979.06", ["M27"])
    case.expect("EXP-01", "red", "career", "任免表：1986.03 至 1988.05 空档", ["M27"])
    case.expect("EXP-04", "yellow", "career", "运输公司起点两表不一；停薪留职只见于履历表", ["M01", "M27"])
    case.expect(
        "IDN-01", "red", "status", "退伍安置为工人，后任干部职务，无转干、录干材料", ["M32", "M27"], verdict="missing"
    )
