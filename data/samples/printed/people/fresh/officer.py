"""Looks suspicious only: born in lunar December 1951, Party member of 1971 without probation, officer until 1986."""

from __future__ import annotations

from dataclasses import replace

from samples.printed.case import Case, Person
from samples.printed.editions.army import enlistment, transfer
from samples.printed.editions.booklet import Edition, booklet
from samples.printed.editions.layout import GREEN, HEAVY, THIN, Look
from samples.printed.editions.membership import Applicant, application, party_book
from samples.printed.editions.office import approval_form, catalogue, pay_sheet
from samples.printed.editions.pieces import BARE, KIN, KIN_LONG, ONE_BARE, SPLIT
from samples.printed.forms.appointment import Proposal
from samples.printed.forms.lines import Line, Relative
from samples.printed.forms.party import Admission
from samples.printed.forms.resume_book import Booklet
from samples.printed.people.identity import citizen_number

PERSON = Person("戚怀山", "男", "汉族", "崇岭梧桥", "崇岭梧桥", citizen_number("990211", "1952-01-12", 53))
STORY = (
    "戚怀山，1952 年 1 月生，1969 年入伍，1986 年转业到县税务局。看似可疑而其实无误：登记表为农历生日"
    "（农历一九五一年腊月十六即公历 1952 年 1 月 12 日）；1971 年入党没有预备期，入党时间按上级批准日；函授为在职学习。"
)
BORN = "1952-01"
EVENING = {
    "level": "大专",
    "school": "崇岭财经学院",
    "major": "税务",
    "start": "1988-09",
    "end": "1991-07",
    "mode": "函授",
    "outcome": "毕业",
}
FATHER, MOTHER = (
    Relative("父亲", "戚有田", "1926-03", "中共党员", "梧桥县柳塘公社第三大队社员"),
    Relative("母亲", "甘秀莲", "1929-10", "群众", "梧桥县柳塘公社第三大队社员"),
)
WIFE, GIRL = (
    Relative("妻子", "邬美芝", "1955-08", "中共党员", "梧桥县供销社会计"),
    Relative("女儿", "戚晓岚", "1980-12", "共青团员", "梧桥县第一中学教师"),
)
SCHOOLS = [
    Line("1958-09", "1964-07", "柳塘公社小学", "学生", "学习", "甘有福"),
    Line("1964-09", "1967-07", "梧桥县第一中学", "初中学生", "学习", "文启良"),
]
FIELD = Line("1967-07", "1969-12", "柳塘公社第三大队", "社员", "务农", "戚有田")
ARMY = [
    Line("1969-12", "1973-08", "陆军某师通信营", "战士、班长", "士兵", "窦永忠"),
    Line("1973-08", "1978-05", "陆军某师通信营", "排长", "军官", "窦永忠"),
    Line("1978-05", "1982-03", "陆军某师通信营", "连政治指导员", "军官", "乐世昌"),
    Line("1982-03", "1986-10", "陆军某师通信营", "副营职教导员", "军官", "乐世昌"),
]
LATER = [
    Line(
        "1986-10",
        "1992-04",
        "梧桥县税务局",
        "人事股股长",
        "干部",
        "冷明德",
        nested=(Line("1988-09", "1991-07", "崇岭财经学院税务专业", "函授学习", "学习", fulltime=False),),
    ),
    Line("1992-04", "1998-09", "梧桥县税务局", "副局长", "领导", "冷明德", level="乡科级副职"),
    Line("1998-09", "open", "梧桥县国家税务局", "纪检组长", "领导", "桑国梁", level="乡科级副职"),
]
LONG = Look("ma", "nineties", "kai16", THIN)
TYPED = Look("kai", "office", css=HEAVY)
BASICS = """
    现名:3=name:5 曾用名:3=none:4 性别:3=gender:2 民族:2=ethnicity
    出生日期:4=born:8 籍贯:3=native:4 健康:2=healthy
    何时何地入党:5=joined:7 转正时间:5=full
    何时参加工作:5=started:7 出生地:4=place
    现任职务:4=post:8 婚姻状况:4=married
    身份证号码:5=number:11 外文名:4=none
"""
CLAIMS = """
    姓名:3=name:6 出生年月（岁）:5=born
    性别:3=gender:3 民族:3=ethnicity:4 籍贯:3=native:3 健康/状况:2=healthy
    参加工作/时间:4=started:8 入党/时间:4=joined
    专业技术/职务:4=none:8 出生地:4=place
    在职教育学历/学位、毕业院校/及专业:6=part
    全日制教育学历/学位、毕业院校/及专业:6=full
    拟任职务:4=proposed
    现任职务:4=post
    拟免职务:4=off
"""


def dossier(seed: int) -> Case:
    """Twelve pages, 1969 to 2003."""
    case = Case("fresh-officer", PERSON, "looks_suspicious", STORY, seed)
    catalogue(
        case,
        Look("cangs", "modern", css=THIN),
        [
            ("一", "干部履历表", "1999-06", 3),
            ("六", "入党申请书", "1971-02", 1),
            ("六", "入党志愿书", "1971-04", 2),
            ("九", "应征青年登记表", "1969-12", 1),
            ("九", "军队转业干部审批报告表", "1986-10", 1),
            ("九", "机关工作人员工资变动审批表", "1993-12", 1),
            ("九", "干部任免审批表", "2003-05", 2),
        ],
        "cn",
    )
    booklet(
        case,
        LONG,
        Booklet(
            title="干部履历表",
            filled="1999-06-18",
            born="1952-01-12",
            started="1969-12",
            joined="1971-06",
            full=None,
            post="纪检组长",
            unit="梧桥县国家税务局",
            studies=[EVENING],
            lines=[SCHOOLS[1], FIELD, *ARMY, *LATER],
            family=[WIFE, replace(GIRL, unit_post="崇岭师范学院学生")],
            award=("1979-05", "三等功", "陆军某师政治部"),
        ),
        Edition(BASICS, BARE, "cn", breaks=(5,), heads_again=False, kin=KIN_LONG),
    )
    _party(case)
    _army(case)
    pay_sheet(
        case,
        Look("zhi", "nineties", css=HEAVY),
        title="机关工作人员工资变动审批表",
        formed="1993-12-22",
        born=BORN,
        started="1969-12",
        style="dot",
        unit="梧桥县税务局",
        post="副局长",
        before=("副科三档", 192),
        after=("十级五档", 356),
        effective="1993-10",
        standard="干部",
        approver="梧桥县人事局",
        reform=1993,
        years=24,
    )
    approval_form(
        case,
        TYPED,
        Proposal(
            title="干部任免审批表",
            formed="2003-05-14",
            born=BORN,
            age=51,
            started="1969-12",
            joined="1971-06",
            studies=[EVENING],
            degree=None,
            post="梧桥县国家税务局纪检组长",
            proposed="梧桥县国家税务局主任科员",
            unit="梧桥县国家税务局",
            new_post="主任科员",
            level="乡科级正职",
            lines=[FIELD, *ARMY, *LATER],
            assessments=[(2000, "称职"), (2001, "优秀"), (2002, "称职")],
            family=[WIFE, GIRL],
            offices=("梧桥县国家税务局", "宁泽市国家税务局"),
            award=("1979-05", "三等功", "陆军某师政治部"),
        ),
        form=CLAIMS,
        style="cn",
        resume="prose",
        link="至",
    )
    return case


def _party(case: Case) -> None:
    application(
        case,
        Look("cangs", "faded", "kai16", turn=180),
        dated="1971-02-14",
        paragraphs=[
            "我是通信营的一名战士，入伍一年多来，在连队党支部的教育下，觉悟有了提高。我申请加入中国共产党。",
            "我在架线训练中不怕苦，冬天爬杆手冻裂了也坚持完成任务，被评为五好战士。",
            "我还有急躁的缺点，今后一定改正，请党支部考验我。",
        ],
    )
    admission = Admission(
        filled="1971-04-20",
        branch="1971-05-10",
        superior="1971-06-20",
        full_branch=None,
        full_approve=None,
        unit="通信营二连党支部",
        committee="中共陆军某师通信营委员会",
        introducers=("窦永忠", "阚大勇"),
    )
    who = Applicant(
        form="""
            姓名:3=name:5 家庭成分:4=origin:3 本人/成份:3=class:2 性别:2=gender
            出生时间:4=born:6 民族:3=ethnicity:3 籍贯:3=native
            文化程度:4=schooling:5 现任职务:4=job
        """,
        born=BORN,
        style="hanzi",
        job="通信营二连班长",
        schooling="初中",
        columns=ONE_BARE,
        kin=KIN,
        lines=[*SCHOOLS, FIELD, replace(ARMY[0], end="open")],
        family=[FATHER, MOTHER],
    )
    party_book(case, Look("zhi", "old", "kai16"), admission, who)


def _army(case: Case) -> None:
    enlistment(
        case,
        Look("cangs", "faded", css=GREEN),
        title="应征青年登记表",
        filled="1969-12-03",
        born="1951-12-16",
        lunar_text="农历一九五一年腊月十六",
        age=17,
        politics="群众",
        style="short",
        approved="1969-12-15",
        lines=[*SCHOOLS, replace(FIELD, end="open")],
        columns=SPLIT,
        family=[FATHER, MOTHER],
        offices=("梧桥县柳塘公社革命委员会", "梧桥县人民武装部"),
    )
    transfer(
        case,
        Look("song", "eighties"),
        title="军队转业干部审批报告表",
        formed="1986-10-16",
        born=BORN,
        joined="1971-06",
        enlisted="1969-12",
        style="dot0",
        corps="陆军某师通信营",
        job="副营职教导员",
        schooling="初中",
        lines=[FIELD, *ARMY],
        columns=BARE,
        placed="同意接收，安置到梧桥县税务局工作。",
        offices=("中共陆军某师委员会", "梧桥县军队转业干部安置办公室"),
    )
