"""Clean: born 1984, bachelor of 2007, recruited as a civil servant by examination."""

from __future__ import annotations

from dataclasses import replace

from samples.printed.case import Case, Person
from samples.printed.forms.appointment import Proposal, approval_form, notice
from samples.printed.forms.cadre import recruitment
from samples.printed.forms.lines import Line, Relative
from samples.printed.forms.party import Admission, letter, party_form
from samples.printed.forms.posting import posting_slip
from samples.printed.forms.resume_book import Booklet, resume_book
from samples.printed.forms.school import degree_certificate, diploma, graduate_form
from samples.printed.forms.yearly import assessment
from samples.printed.people.identity import citizen_number

PERSON = Person("陆知远", "男", "满族", "澜江白渡", "澜江白渡", citizen_number("990127", "1984-09-06", 31))
STORY = (
    "陆知远，1984 年生，2007 年本科毕业当年考录公务员，从县司法局到乡镇再到县委政法委。全部材料一致，没有应报的疑点。"
)
BORN = "1984-09"
BACHELOR = {
    "level": "本科",
    "school": "澜江理工学院",
    "major": "公共事业管理",
    "start": "2003-09",
    "end": "2007-07",
    "mode": "全日制",
    "nominal_years": 4,
    "outcome": "毕业",
    "cert_no": "990671200705003184",
}
DEGREE = {"level": "学士", "subject": "管理学", "school": "澜江理工学院"}
FAMILY = [
    Relative("父亲", "陆广川", "1958-03", "中共党员", "白渡县农机站干部"),
    Relative("母亲", "那慧君", "1960-10", "群众", "白渡县第三小学教师"),
]
WIFE = Relative("妻子", "冯以宁", "1986-01", "中共党员", "白渡县图书馆馆员")
SCHOOLS = [
    Line("1991-09", "1997-07", "白渡县第三小学", "学生", "学习", "崔敏"),
    Line("1997-09", "2000-07", "白渡县第一中学", "初中学生", "学习", "金世杰"),
    Line("2000-09", "2003-07", "白渡县第一中学", "高中学生", "学习", "金世杰"),
]
UNIVERSITY = Line("2003-09", "2007-07", "澜江理工学院公共事业管理专业", "学生", "学习", "程砚秋")
CAREER = [
    UNIVERSITY,
    Line("2007-08", "2008-08", "白渡县司法局", "试用期公务员", "干部", "毕家骏"),
    Line("2008-08", "2013-09", "白渡县司法局", "科员", "非领导", "毕家骏", level="科员"),
    Line("2013-09", "2016-04", "白渡县司法局", "办公室主任", "干部", "向文渊", level="科员"),
    Line("2016-04", "2019-12", "白渡县桐溪镇", "党委委员、副镇长", "领导", "尹东来", level="乡科级副职"),
    Line("2019-12", "open", "白渡县司法局", "副局长", "领导", "向文渊", level="乡科级副职"),
]
RETIRED = [replace(one, unit_post=f"{one.unit_post}（退休）") for one in FAMILY]


def dossier(seed: int) -> Case:
    """Fourteen pages, 2004 to 2022."""
    case = Case("held-out-servant", PERSON, "clean", STORY, seed)
    resume_book(
        case,
        b=Booklet(
            title="公务员履历表",
            filled="2020-03-16",
            born="1984-09-06",
            started="2007-08",
            joined="2006-05",
            full="2007-05",
            post="副局长",
            unit="白渡县司法局",
            studies=[BACHELOR],
            lines=CAREER,
            family=[WIFE, *RETIRED],
            award=None,
        ),
        face="cangs",
        era="modern",
        style="dot0",
    )
    assessment(
        case,
        title="公务员年度考核登记表",
        year=2017,
        born=BORN,
        politics="中共党员",
        unit="白渡县桐溪镇",
        post="党委委员、副镇长",
        since="2016-04",
        grade="优秀",
        dated="2018-01-15",
        summary="一年来，本人认真学习，分管综治、司法和信访工作，全年调处矛盾纠纷一百二十余件，推动村级法律顾问全覆盖。"
        "坚持下村走访，帮助群众解决实际困难，廉洁自律，遵守各项规定。",
    )
    _studies(case)
    _party(case)
    _entry(case)
    notice(
        case,
        issuer="中共白渡县委",
        number="白委干〔2019〕46号",
        dated="2019-12-20",
        unit="白渡县司法局",
        post="副局长",
        off="桐溪镇党委委员、副镇长",
    )
    approval_form(
        case,
        Proposal(
            title="干部任免审批表",
            formed="2022-05-09",
            born=BORN,
            age=37,
            started="2007-08",
            joined="2006-05",
            studies=[BACHELOR],
            degree={**DEGREE, "level": "学士"},
            post="白渡县司法局副局长",
            proposed="白渡县委政法委副书记",
            unit="白渡县委政法委",
            new_post="副书记",
            level="乡科级正职",
            lines=CAREER,
            assessments=[(2019, "称职"), (2020, "优秀"), (2021, "称职")],
            family=[WIFE, *RETIRED],
            offices=("白渡县司法局", "中共白渡县委组织部"),
        ),
        face="kai",
    )
    return case


def _studies(case: Case) -> None:
    graduate_form(
        case,
        title="普通高等学校毕业生登记表",
        filled="2007-07-02",
        born=BORN,
        style="dot0",
        study=BACHELOR,
        politics="中共党员",
        lines=[*SCHOOLS, UNIVERSITY],
        family=FAMILY,
        face="cangs",
        era="modern",
    )
    diploma(case, title="普通高等学校毕业证书", study=BACHELOR, born="1984-09-06", issued="2007-07-01")
    degree_certificate(
        case,
        title="学士学位证书",
        level="学士",
        subject="管理学",
        school="澜江理工学院",
        major="公共事业管理",
        born="1984-09-06",
        issued="2007-07-01",
        number="9906742007003184",
    )


def _party(case: Case) -> None:
    letter(
        case,
        code="M19",
        title="入党申请书",
        dated="2004-10-08",
        paragraphs=[
            "我是公共事业管理专业二〇〇三级学生。我志愿加入中国共产党，愿意为共产主义事业奋斗终身。".replace(
                "〇", "零"
            ),
            "进入大学以来，我担任班级学习委员，参加支教和社区服务，在老师和同学的帮助下不断进步，对党有了更深的认识。",
            "我深知自己还有不足，今后一定虚心学习，请党组织在实践中考验我。",
        ],
        era="modern",
    )
    admission = Admission(
        filled="2006-05-12",
        branch="2006-05-26",
        superior="2006-06-15",
        full_branch="2007-05-28",
        full_approve="2007-06-12",
        unit="管理学院学生第二党支部",
        committee="中共澜江理工学院管理学院委员会",
        introducers=("程砚秋", "洪一帆"),
    )
    party_form(
        case,
        a=admission,
        born=BORN,
        style="cn",
        job="澜江理工学院学生",
        schooling="本科在读",
        lines=[*SCHOOLS, Line("2003-09", "open", "澜江理工学院", "学生", "学习", "程砚秋")],
        family=FAMILY,
        league="1999-05",
        face="ma",
        era="modern",
    )


def _entry(case: Case) -> None:
    posting_slip(
        case,
        title="全国普通高等学校本专科毕业生就业报到证",
        issued="2007-07-05",
        study=BACHELOR,
        employer="白渡县人事局",
        reported="2007-08-01",
        office="澜江省教育厅",
        face="song",
        era="office",
    )
    recruitment(
        case,
        formed="2007-07-24",
        born=BORN,
        study=BACHELOR,
        politics="中共党员",
        job="白渡县司法局科员职位",
        started="2007-08-01",
        lines=[*SCHOOLS[2:], UNIVERSITY],
        offices=["白渡县司法局", "澜江省人事厅"],
    )
