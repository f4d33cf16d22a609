"""Conflicts: born 1970, teacher of 1989, later in the county's offices; studied full-time while she taught."""

from __future__ import annotations

from dataclasses import replace

from samples.printed.case import Case, Person
from samples.printed.editions.booklet import Edition, booklet
from samples.printed.editions.entry import posting_slip, regularisation
from samples.printed.editions.layout import GREEN, HEAVY, THIN, Look
from samples.printed.editions.membership import Applicant, application, league_book, party_book
from samples.printed.editions.office import approval_form
from samples.printed.editions.pieces import FROM_TO, KIN, KIN_LONG, ONE_BARE, SPLIT, SPLIT_BARE
from samples.printed.editions.schooling import certificate, graduate_record
from samples.printed.forms.appointment import Proposal
from samples.printed.forms.lines import Line, Relative
from samples.printed.forms.party import Admission
from samples.printed.forms.resume_book import Booklet
from samples.printed.people.identity import citizen_number

PERSON = Person("滕望舒", "女", "侗族", "崇岭岚口", "崇岭岚口", citizen_number("990238", "1970-04-26", 28))
STORY = (
    "滕望舒，1970 年生，1989 年中师毕业任教，2002 年调任县委宣传部。任免表年龄算错，入团、入党不足年龄，"
    "申请书晚于支部大会，参加工作时间早于中师毕业，任教期间另有两年的全日制本科，履历表经历倒挂。"
)
BORN = "1970-04"
NORMAL = {
    "level": "中专",
    "school": "岚口师范学校",
    "major": "普师",
    "start": "1986-09",
    "end": "1989-07",
    "mode": "全日制",
    "nominal_years": 3,
    "outcome": "毕业",
}
BACHELOR = {
    "level": "本科",
    "school": "崇岭师范学院",
    "major": "汉语言文学",
    "start": "1995-09",
    "end": "1997-07",
    "mode": "全日制",
    "nominal_years": 4,
    "outcome": "毕业",
    "cert_no": "97105826",
}
FATHER, MOTHER = (
    Relative("父亲", "滕开泰", "1943-12", "群众", "岚口县平坪乡村民"),
    Relative("母亲", "粟桂花", "1946-05", "群众", "岚口县平坪乡村民"),
)
HUSBAND = Relative("丈夫", "郝致中", "1968-09", "中共党员", "岚口县林业局干部")
SCHOOLS = [
    Line("1977-09", "1983-07", "平坪乡中心小学", "学生", "学习", "粟昌荣"),
    Line("1983-09", "1986-07", "岚口县第三中学", "初中学生", "学习", "翁慧"),
]
COLLEGE = Line("1986-09", "1989-07", "岚口师范学校普师专业", "学生", "学习", "仲伟民")
CAREER = [
    Line("1989-08", "1994-08", "岚口县平坪乡中学", "教师", "干部", "粟昌荣"),
    Line("1994-08", "1998-09", "岚口县第一中学", "教师", "干部", "翁慧"),
    Line("1998-09", "2002-06", "岚口县第一中学", "教务处副主任", "干部", "翁慧"),
    Line("2002-06", "2008-11", "岚口县委宣传部", "理论科科长", "干部", "雍志远"),
    Line("2008-11", "open", "岚口县委宣传部", "副部长", "领导", "雍志远", level="乡科级正职"),
]
BASICS = """
    姓名:3=name:4 出生日期:4=born:6 性别:3=gender:4
    出生地:3=place:5 民族:3=ethnicity:5 籍贯:3=native
    何时加入中国共产党:6=joined:6 转正时间:4=full
    何时参加工作:5=started:7 曾用名:3=none:3 婚否:2=married
    现任职务:4=post:7 公民身份号码:5=number
"""
CLAIMS = """
    姓名:3=name:5 性别:3=gender:3 民族:3=ethnicity
    出生年月/（岁）:4=born:8 籍贯:4=native
    入党时间:4=joined:8 出生地:4=place
    何时参加工作:5=started:7 健康状况:4=healthy
    熟悉专业/有何专长:5=none:7 专业技术职务:5=title
    在职教育:4=part
    全日制教育:4=full
    现任职务:4=post
    拟免职务:4=off
    拟任职务:4=proposed
"""


def dossier(seed: int) -> Case:
    """Twelve pages, 1982 to 2013."""
    case = Case("fresh-tutor", PERSON, "conflict", STORY, seed)
    posting_slip(
        case,
        Look("zhi", "nineties", "kai16"),
        title="毕业生派遣证",
        issued="1989-07-20",
        study=NORMAL,
        employer="岚口县教育局",
        reported="1989-08-15",
        office="崇岭省教育委员会",
    )
    regularisation(
        case,
        Look("song", "nineties", css=THIN),
        title="毕业生见习期满转正定级呈报表",
        formed="1990-08-25",
        born=BORN,
        style="dot0",
        study=NORMAL,
        started="1989-08",
        trial_end="1990-08",
        employer="岚口县平坪乡中学",
        rank="教员",
        grade="中教九级",
        effective="1990-08",
        approver="岚口县人事局",
    )
    _studies(case)
    _young(case)
    _party(case)
    _later(case)
    _expectations(case)
    return case


def _studies(case: Case) -> None:
    graduate_record(
        case,
        Look("cangs", "eighties", "kai16", HEAVY),
        title="中等师范学校毕业生登记表",
        filled="1989-07-06",
        born=BORN,
        style="cn",
        study=NORMAL,
        politics="中共党员",
        lines=[*SCHOOLS, COLLEGE],
        family=[FATHER, MOTHER],
        columns=ONE_BARE,
        words="准予毕业。",
    )
    certificate(
        case,
        Look("kai", "nineties"),
        title="毕业证书",
        study=BACHELOR,
        born="1970-04-26",
        issued="1997-07-01",
        style="hanzi0",
    )


def _young(case: Case) -> None:
    who = Applicant(
        form="""
            姓名:3=name:5 性别:3=gender:2 民族:3=ethnicity:3 文化/程度:2=schooling
            何时出生:4=born:7 籍贯:3=native
            现在何校:4=job:9 家庭出身:4=origin
        """,
        born=BORN,
        style="hanzi",
        job="平坪乡中心小学",
        schooling="小学",
        columns=SPLIT,
        kin=KIN,
        lines=[replace(SCHOOLS[0], end="open")],
        family=[FATHER, MOTHER],
        origin="农民",
    )
    league_book(
        case,
        Look("ma", "eighties", "kai16", GREEN),
        who,
        filled="1982-05-08",
        accepted="1982-05-20",
        approved="1982-06-01",
        unit="平坪乡中心小学",
        committee="共青团平坪乡委员会",
    )


def _party(case: Case) -> None:
    application(
        case,
        Look("ma", "eighties"),
        dated="1988-05-10",
        paragraphs=[
            "我是岚口师范学校八六级的学生，担任班级团支部书记。我向党组织提出申请，要求加入中国共产党。",
            "两年来，在老师和党员同学的帮助下，我认识到一个人民教师不仅要有知识，更要有理想。我组织同学学雷锋、办夜校，受到了学校的表扬。",
            "请党支部严格要求我，帮助我进步。",
        ],
    )
    admission = Admission(
        filled="1988-03-05",
        branch="1988-03-20",
        superior="1988-04-15",
        full_branch="1989-03-28",
        full_approve="1989-04-20",
        unit="岚口师范学校学生党支部",
        committee="中共岚口师范学校委员会",
        introducers=("仲伟民", "尚明霞"),
    )
    who = Applicant(
        form="""
            姓名:3=name:4 出生日期:4=born:7 性别:3=gender
            出生地:3=place:4 籍贯:3=native:4 民族:3=ethnicity:3 学历:2=schooling
            单位及职务:5=job:9 家庭成分:4=origin
            何时加入共青团:6=league
        """,
        born="1970-04-26",
        style="dot0",
        job="岚口师范学校学生",
        schooling="中师",
        columns=SPLIT_BARE,
        kin=KIN_LONG,
        lines=[*SCHOOLS, replace(COLLEGE, end="open")],
        family=[FATHER, MOTHER],
        origin="农民",
        league="1982-06",
    )
    party_book(case, Look("wei", "nineties"), admission, who)


def _later(case: Case) -> None:
    turned = [COLLEGE, CAREER[0], replace(CAREER[1], start="1994-08", end="1993-09"), *CAREER[2:]]
    booklet(
        case,
        Look("zhi", "modern", css=THIN),
        Booklet(
            title="干部履历表",
            filled="2009-04-22",
            born="1970-04-26",
            started="1989-08",
            joined="1988-03",
            full="1989-03",
            post="副部长",
            unit="岚口县委宣传部",
            studies=[NORMAL, BACHELOR],
            lines=turned,
            family=[HUSBAND, FATHER, MOTHER],
        ),
        Edition(BASICS, FROM_TO, "dot0", dated_below=False, study_ends=False, kin=KIN_LONG),
    )
    approval_form(
        case,
        Look("wei", "office", css=HEAVY),
        Proposal(
            title="干部任免审批表",
            formed="2013-06-18",
            born=BORN,
            age=40,
            started="1988-07",
            joined="1988-03",
            studies=[BACHELOR],
            degree=None,
            post="岚口县委宣传部副部长",
            proposed="岚口县文化局局长",
            unit="岚口县文化局",
            new_post="局长",
            level="乡科级正职",
            lines=[COLLEGE, *CAREER],
            assessments=[(2010, "称职"), (2011, "优秀"), (2012, "称职")],
            family=[HUSBAND, FATHER, MOTHER],
            offices=("中共岚口县委宣传部", "中共岚口县委组织部"),
            professional="中学一级教师",
        ),
        form=CLAIMS,
        style="dot0",
        resume="lines",
        link="-",
    )


def _expectations(case: Case) -> None:
    case.expect("AGE-11", "yellow", "birth", "任免表 2013 年 6 月填 1970.04（40岁），应为 43 岁", ["M27"])
    case.expect("WRK-01", "red", "work_start", "派遣证、转正定级表 1989 年 8 月，任免表 1988.07", ["M37", "M26", "M27"])
    case.expect("WRK-04", "red", "work_start", "随 WRK-01 而来：1988.07 在中师 1986.9—1989.7 之内", ["M09", "M27"])
    case.expect("PTY-15", "yellow", "party", "1982 年 5 月入团时 12 周岁", ["M22"])
    case.expect("PTY-01", "yellow", "party", "1988-03-20 支部大会时 17 周岁", ["M18"])
    case.expect("PTY-08", "red", "party", "申请书 1988-05-10 晚于支部大会 1988-03-20", ["M19", "M18"])
    case.expect("EDU-01", "red", "education", "全日制本科 1995.9—1997.7 只有两年，证书印四年制", ["M11", "M01"])
    case.expect("EDU-10", "yellow", "education", "全日制本科期间在岚口县第一中学任教", ["M11", "M27"])
    case.expect("EXP-03", "yellow", "career", "履历表：岚口县第一中学 1994.08 至 1993.09，倒挂", ["M01"])
    case.expect("EXP-04", "yellow", "career", "随 EXP-03 而来：同一段经历终止时间两表不一", ["M01", "M27"])
