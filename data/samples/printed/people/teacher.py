"""Looks suspicious only: lunar birth date, village teacher since 1968, Party member of 1973 without probation."""

from __future__ import annotations

from dataclasses import replace

from samples.printed.case import Case, Person
from samples.printed.forms.appointment import Proposal, approval_form
from samples.printed.forms.cadre import taking_on
from samples.printed.forms.league import league_form
from samples.printed.forms.lines import Line, Relative
from samples.printed.forms.party import Admission, party_form
from samples.printed.forms.record import catalogue, household_card
from samples.printed.forms.resume_book import Booklet, resume_book
from samples.printed.forms.school import pupil_card
from samples.printed.forms.yearly import assessment, pay_change
from samples.printed.people.identity import citizen_number

PERSON = Person("覃守拙", "男", "壮族", "澜江石梁", "澜江石梁", citizen_number("990133", "1949-12-22", 15))
STORY = (
    "覃守拙，1949 年生，民办教师转公办。看似可疑而其实无误：学籍表为农历生日（农历十一月初三即公历 12 月 22 日）；"
    "1973 年入党时没有预备期，入党时间按上级批准日；工龄从经县批准的民办教师任用起算；中师为任教期间函授。"
)
BORN = "1949-12"
JUNIOR = {"level": "初中", "start": "1963-09", "end": "1966-07", "mode": "全日制"}
NORMAL = {
    "level": "中专",
    "school": "云陂师范学校",
    "major": "普通师范",
    "start": "1980-09",
    "end": "1983-07",
    "mode": "函授",
    "nominal_years": 3,
    "outcome": "毕业",
}
FATHER, MOTHER = (
    Relative("父亲", "覃老根", "1921-06", "群众", "大樟公社新华大队社员"),
    Relative("母亲", "黄阿妹", "1924-09", "群众", "大樟公社新华大队社员"),
)
WIFE, SON = (
    Relative("妻子", "蓝桂花", "1953-02", "群众", "大樟乡新华村村民"),
    Relative("儿子", "覃立言", "1978-10", "中共党员", "石梁县第二中学教师"),
)
SCHOOLS = [
    Line("1957-09", "1963-07", "大樟公社小学", "学生", "学习", "莫有才"),
    Line("1963-09", "1966-07", "石梁县第二中学", "初中学生", "学习", "韩启明"),
]
FIELD = Line("1966-07", "1968-09", "大樟公社新华大队", "社员", "务农", "覃老根")
VILLAGE = Line("1968-09", "1979-12", "大樟公社中心小学", "民办教师", "干部", "莫有才")
CAREER = [
    SCHOOLS[1],
    FIELD,
    VILLAGE,
    Line(
        "1979-12",
        "1984-08",
        "大樟公社中心小学",
        "公办教师",
        "干部",
        "莫有才",
        nested=(Line("1980-09", "1983-07", "云陂师范学校普通师范专业", "函授学习", "学习", fulltime=False),),
    ),
    Line("1984-08", "1990-02", "大樟乡中心小学", "副校长", "干部", "农贵山"),
    Line("1990-02", "1996-08", "大樟乡中心小学", "校长", "干部", "农贵山"),
    Line("1996-08", "2002-11", "石梁县教育局", "教研室副主任", "干部", "姚庆之"),
    Line("2002-11", "open", "石梁县教育局", "督导室主任", "干部", "姚庆之"),
]
YOUNG_WIFE = replace(WIFE, unit_post="大樟公社新华大队社员")


def dossier(seed: int) -> Case:
    """Fourteen pages, 1963 to 2005."""
    case = Case("held-out-teacher", PERSON, "looks_suspicious", STORY, seed)
    catalogue(
        case,
        [
            ("1", "干部履历表", "1999-12", 2),
            ("3", "事业单位工作人员年度考核登记表", "2002-01", 1),
            ("4", "初中学生登记表", "1963-09", 1),
            ("5", "常住人口登记卡", "1985-04", 1),
            ("6", "入团志愿书", "1965-03", 1),
            ("6", "入党志愿书", "1973-04", 2),
            ("9", "民办教师任用审批表", "1968-08", 1),
            ("9", "民办教师转公办教师审批表", "1979-11", 1),
            ("9", "工资套改审批表", "1985-12", 1),
            ("9", "干部任免审批表", "2005-04", 2),
        ],
        face="kai",
    )
    at_1999 = [*CAREER[:-2], replace(CAREER[-2], end="open")]
    resume_book(
        case,
        b=Booklet(
            title="干部履历表",
            filled="1999-12-03",
            born="1949-12-22",
            started="1968-09",
            joined="1973-07",
            full=None,
            post="教研室副主任",
            unit="石梁县教育局",
            studies=[{**NORMAL}],
            lines=at_1999,
            family=[WIFE, SON],
            award=("1988-09", "优秀教师", "石梁县人民政府"),
        ),
        style="dot",
        face="ma",
    )
    assessment(
        case,
        title="事业单位工作人员年度考核登记表",
        year=2001,
        born=BORN,
        politics="中共党员",
        unit="石梁县教育局",
        post="教研室副主任",
        since="1996-08",
        grade="合格",
        dated="2002-01-18",
        summary="一年来，本人下乡听课一百一十节，组织全县小学教研活动八次，指导青年教师二十余人，带头搞好农村小学复式教学研究，按时完成各项任务。",
        face="cangs",
        era="nineties",
        style="dot",
    )
    pupil_card(
        case,
        school="石梁县第二中学",
        title="初中学生登记表",
        filled="1963-09-05",
        born="1949-11-03",
        style="hanzi",
        study=JUNIOR,
        parent=FATHER,
        politics="少先队员",
        face="ma",
        lunar_text="农历一九四九年十一月初三",
    )
    household_card(case, registered="1985-04-12", born="1949-12-22", job="石梁县大樟乡中心小学", office="石梁县公安局")
    league_form(
        case,
        filled="1965-03-20",
        born=BORN,
        style="dot",
        accepted="1965-05-04",
        approved="1965-05-15",
        unit="石梁县第二中学",
        committee="共青团石梁县第二中学委员会",
        schooling="初中",
        lines=[SCHOOLS[0], replace(SCHOOLS[1], end="open")],
        family=[FATHER, MOTHER],
        face="cangs",
    )
    _party(case)
    _work(case)
    return case


def _party(case: Case) -> None:
    admission = Admission(
        filled="1973-04-10",
        branch="1973-05-20",
        superior="1973-07-01",
        full_branch=None,
        full_approve=None,
        unit="大樟公社新华大队党支部",
        committee="中共大樟公社委员会",
        introducers=("莫有才", "覃德旺"),
    )
    party_form(
        case,
        a=admission,
        born=BORN,
        style="dot",
        job="大樟公社中心小学民办教师",
        schooling="初中",
        lines=[*SCHOOLS, FIELD, replace(VILLAGE, end="open")],
        family=[FATHER, MOTHER, YOUNG_WIFE],
        league="1965-05",
        face="cangs",
        era="old",
    )


def _work(case: Case) -> None:
    taking_on(
        case,
        title="民办教师任用审批表",
        filled="1968-08-25",
        approved="1968-09-01",
        born=BORN,
        style="dot",
        started="1968-09",
        route="民办教师",
        schooling="初中",
        job="大樟公社新华大队社员",
        lines=[*SCHOOLS, replace(FIELD, end="1968-08")],
        words="同意任用为民办教师。",
        approver="石梁县革命委员会",
        era="old",
        face="ma",
    )
    taking_on(
        case,
        title="民办教师转公办教师审批表",
        filled="1979-11-20",
        approved="1979-12-10",
        born=BORN,
        style="cn",
        started="1968-09",
        route="民办教师",
        schooling="初中",
        job="大樟公社中心小学民办教师",
        lines=[*SCHOOLS, FIELD, replace(VILLAGE, end="open")],
        words="同意转为公办教师，按国家干部管理，教龄连续计算。",
        approver="石梁县教育局",
        status={"status": "干部", "origin": "转干", "from": "1979-12-10"},
    )
    pay_change(
        case,
        title="教育系统工资套改审批表",
        formed="1985-12-06",
        born=BORN,
        started="1968-09",
        reason="一九八五年工资改革套改",
        unit="大樟乡中心小学",
        post="副校长",
        schooling="中专",
        before=("小学八级", 47),
        after=("小学六级", 68),
        effective="1985-07",
        standard="事业",
        approver="石梁县劳动人事局",
        reform=1985,
        face="zhi",
        era="eighties",
    )
    approval_form(
        case,
        Proposal(
            title="干部任免审批表",
            formed="2005-04-18",
            born=BORN,
            age=55,
            started="1968-09",
            joined="1973-07",
            studies=[NORMAL],
            degree=None,
            post="石梁县教育局督导室主任",
            proposed="石梁县教育局副局长",
            unit="石梁县教育局",
            new_post="副局长",
            level="乡科级副职",
            lines=CAREER,
            assessments=[(2002, "优秀"), (2003, "合格"), (2004, "合格")],
            family=[WIFE, SON],
            offices=("石梁县教育局", "中共石梁县委"),
            professional="小学高级教师",
            award=("1988-09", "优秀教师", "石梁县人民政府"),
        ),
        face="kai",
        dash="—",
    )
