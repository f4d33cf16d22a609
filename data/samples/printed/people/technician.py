"""Clean: born 1963, agricultural school, posted in 1981, cadre through 转正定级."""

from __future__ import annotations

from dataclasses import replace

from samples.printed.case import Case, Person
from samples.printed.forms.appointment import Proposal, approval_form
from samples.printed.forms.league import league_form
from samples.printed.forms.lines import Line, Relative
from samples.printed.forms.party import Admission, party_form
from samples.printed.forms.posting import posting_slip, regularisation
from samples.printed.forms.record import catalogue
from samples.printed.forms.resume_book import Booklet, resume_book
from samples.printed.forms.school import diploma, graduate_form, pupil_card
from samples.printed.people.identity import citizen_number

PERSON = Person("沈秋禾", "女", "汉族", "澜江青石", "澜江青石", citizen_number("990114", "1963-05-17", 26))
STORY = "沈秋禾，1963 年生，农校中专毕业分配，函授大专，一路在青石县农业系统。全部材料一致，没有应报的疑点。"
BORN = "1963-05"
SENIOR = {"level": "高中", "start": "1977-09", "end": "1979-07", "mode": "全日制"}
AGRONOMY = {
    "level": "中专",
    "school": "澜江省青浦农业学校",
    "major": "农学",
    "start": "1979-09",
    "end": "1981-07",
    "mode": "全日制",
    "nominal_years": 2,
    "outcome": "毕业",
}
EVENING = {
    "level": "大专",
    "school": "澜江农学院",
    "major": "农业经济管理",
    "start": "1988-09",
    "end": "1991-07",
    "mode": "函授",
    "nominal_years": 3,
    "outcome": "毕业",
    "cert_no": "910372",
}
FATHER, MOTHER = (
    Relative("父亲", "沈德茂", "1934-11", "中共党员", "青石县粮站会计"),
    Relative("母亲", "贺桂芝", "1937-02", "群众", "青石县城关镇居民"),
)
HUSBAND, SON = (
    Relative("丈夫", "蒋维诚", "1961-08", "中共党员", "青石县水利局工程师"),
    Relative("儿子", "蒋沐阳", "1988-12", "共青团员", "澜江医学院学生"),
)
SCHOOLS = [
    Line("1970-09", "1975-07", "青石县城关小学", "学生", "学习", "吴桂英"),
    Line("1975-09", "1977-07", "青石县第二中学", "学生", "学习", "马立德"),
]
CAREER = [
    Line("1979-09", "1981-07", "澜江省青浦农业学校农学专业", "学生", "学习", "葛正清"),
    Line("1981-08", "1982-08", "青石县农业局农技站", "见习技术员", "干部", "龙玉山"),
    Line("1982-08", "1987-03", "青石县农业局农技站", "技术员", "干部", "龙玉山"),
    Line(
        "1987-03",
        "1992-05",
        "青石县农业局农技站",
        "副站长",
        "干部",
        "严守仁",
        nested=(Line("1988-09", "1991-07", "澜江农学院农业经济管理专业", "函授大专学习", "学习", fulltime=False),),
    ),
    Line("1992-05", "1998-02", "青石县农业局", "副局长", "领导", "严守仁", level="乡科级副职"),
    Line("1998-02", "open", "青石县农业局", "局长", "领导", "曹广元", level="乡科级正职"),
]
OLD_FATHER = replace(FATHER, unit_post="青石县粮站退休职工")
PUPIL_SON = replace(SON, politics="群众", unit_post="青石县城关小学学生")


def dossier(seed: int) -> Case:
    """Fifteen pages, 1977 to 2009."""
    case = Case("held-out-technician", PERSON, "clean", STORY, seed)
    catalogue(
        case,
        [
            ("一", "干部履历表", "1999-11", 2),
            ("四", "高中学生学籍卡", "1979-07", 1),
            ("四", "中等专业学校毕业生登记表", "1981-07", 1),
            ("四", "毕业证书", "1991-07", 1),
            ("六", "入团志愿书", "1978-05", 1),
            ("六", "入党志愿书", "1985-05", 2),
            ("九", "毕业生转正定级审批表", "1982-08", 1),
            ("九", "干部任免审批表", "2009-06", 2),
            ("十", "毕业生分配报到证", "1981-07", 1),
        ],
    )
    _books(case)
    _school(case)
    _league_and_party(case)
    posting_slip(
        case,
        title="毕业生分配报到证",
        issued="1981-07-18",
        study=AGRONOMY,
        employer="青石县农业局",
        reported="1981-08-03",
        office="澜江省农业厅",
        turn=90,
    )
    regularisation(
        case,
        title="毕业生见习期满转正定级审批表",
        formed="1982-08-20",
        born=BORN,
        style="dot",
        study=AGRONOMY,
        started="1981-08",
        trial_end="1982-08",
        employer="青石县农业局",
        rank="技术员",
        grade="行政二十四级",
        effective="1982-08",
        approver="青石县人事局",
        face="zhi",
    )
    _appointment(case)
    return case


def _books(case: Case) -> None:
    resume_book(
        case,
        b=Booklet(
            title="干部履历表",
            filled="1999-11-08",
            born="1963-05-17",
            started="1981-08",
            joined="1985-06",
            full="1986-06",
            post="局长",
            unit="青石县农业局",
            studies=[AGRONOMY, EVENING],
            lines=CAREER,
            family=[HUSBAND, PUPIL_SON, OLD_FATHER, MOTHER],
            award=("1996-12", "农业科技推广先进工作者", "云陂市人民政府"),
        ),
    )


def _school(case: Case) -> None:
    pupil_card(
        case,
        school="青石县第一中学",
        title="高中学生学籍卡",
        filled="1977-09-12",
        born=BORN,
        style="dot",
        study=SENIOR,
        parent=FATHER,
        politics="少先队员",
    )
    graduate_form(
        case,
        title="中等专业学校毕业生登记表",
        filled="1981-07-02",
        born=BORN,
        style="cn",
        study=AGRONOMY,
        politics="共青团员",
        lines=[
            *SCHOOLS,
            Line("1977-09", "1979-07", "青石县第一中学", "学生", "学习", "丁雪梅"),
            Line("1979-09", "1981-07", "澜江省青浦农业学校", "学生", "学习", "葛正清"),
        ],
        family=[FATHER, MOTHER],
        face="ma",
    )
    diploma(case, title="函授毕业证书", study=EVENING, born="1963-05-17", issued="1991-07-10", era="nineties")


def _league_and_party(case: Case) -> None:
    league_form(
        case,
        filled="1978-05-22",
        born=BORN,
        style="dot",
        accepted="1978-06-02",
        approved="1978-06-16",
        unit="青石县第一中学",
        committee="共青团青石县第一中学委员会",
        schooling="高中",
        lines=[*SCHOOLS, Line("1977-09", "open", "青石县第一中学", "学生", "学习", "丁雪梅")],
        family=[FATHER, MOTHER],
    )
    admission = Admission(
        filled="1985-05-10",
        branch="1985-06-18",
        superior="1985-07-05",
        full_branch="1986-06-20",
        full_approve="1986-07-08",
        unit="青石县农业局党支部",
        committee="中共青石县直属机关委员会",
        introducers=("龙玉山", "严守仁"),
    )
    party_form(
        case,
        a=admission,
        born=BORN,
        style="cn",
        job="青石县农业局农技站技术员",
        schooling="中专",
        lines=[
            *SCHOOLS,
            Line("1977-09", "1979-07", "青石县第一中学", "学生", "学习", "丁雪梅"),
            CAREER[0],
            CAREER[1],
            Line("1982-08", "open", "青石县农业局农技站", "技术员", "干部", "龙玉山"),
        ],
        family=[FATHER, MOTHER],
        league="1978-06",
    )


def _appointment(case: Case) -> None:
    approval_form(
        case,
        Proposal(
            title="干部任免审批表",
            formed="2009-06-11",
            born=BORN,
            age=46,
            started="1981-08",
            joined="1985-06",
            studies=[AGRONOMY, EVENING],
            degree=None,
            post="青石县农业局局长",
            proposed="青石县人大常委会农工委主任",
            unit="青石县人大常委会农工委",
            new_post="主任",
            level="乡科级正职",
            lines=CAREER,
            assessments=[(2006, "称职"), (2007, "优秀"), (2008, "称职")],
            family=[HUSBAND, SON, OLD_FATHER, MOTHER],
            offices=("青石县农业局", "中共青石县委"),
            professional="农艺师",
            award=("1996-12", "农业科技推广先进工作者", "云陂市人民政府"),
        ),
    )
