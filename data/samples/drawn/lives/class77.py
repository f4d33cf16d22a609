"""A student of the class of 77: sent down 1974, university 1978-02, teacher and official. Nothing is wrong."""

from __future__ import annotations

from samples.drawn.cast import Cast
from samples.drawn.claims import claim, say
from samples.drawn.desk import Desk
from samples.drawn.forms import (
    appointment_form,
    assign_card,
    certificate,
    front_matter,
    graduate_form,
    league_form,
    notice,
    party_form,
    regular_form,
    resume_form,
    school_form,
    zhiqing_form,
)
from samples.drawn.person import Kin, Person, Stint, ongoing

PERSON = Person(
    "顾明远",
    "男",
    "1955-03-09",
    "江原省青浦县",
    (
        Kin("父亲", "顾世昌", "1926-11", "中共党员", "临溪市粮食局干部"),
        Kin("母亲", "沈淑贞", "1929-05", "群众", "临溪市第二小学教师"),
        Kin("妻子", "罗慧", "1957-12", "中共党员", "南屏县第一中学教师"),
        Kin("女儿", "顾晓", "1985-02", "共青团员", "江原大学学生"),
    ),
    birth_place="江原省临溪市",
    origin="职员",
    sequence=7,
)

_SCHOOL, _COLLEGE = "临溪市第三中学", "江原师范学院"
_EDU, _COUNTY = "南屏县教育局", "南屏县人民政府办公室"


def _young() -> tuple[Stint, ...]:
    return (
        Stint("1969-02", "1972-01", "临溪市第五中学", "初中学生", "学习", referee="黄仲平"),
        Stint("1972-02", "1974-01", _SCHOOL, "高中学生", "学习", referee="黄仲平"),
    )


def _sent_down() -> Stint:
    return Stint("1974-03", "1978-02", "南屏县云塘公社红星大队", "下乡知青", "务农", referee="吴大海")


def _college() -> Stint:
    return Stint("1978-02", "1982-01", _COLLEGE, "中文系汉语言文学专业学生", "学习", referee="林其祥")


def _official(last: str) -> tuple[Stint, ...]:
    training = Stint("1990-03", "1990-07", "江原省委党校", "理论培训班学习", "学习")
    return (
        Stint("1982-02", "1985-04", "南屏县第一中学", "教师", "干部", referee="罗文光"),
        Stint("1985-04", "1989-09", _EDU, "人事股干事", "干部", referee="罗文光"),
        Stint("1989-09", "1994-12", _EDU, "人事股股长", "干部", (training,), "罗文光"),
        Stint("1994-12", last, _EDU, "副局长", "领导", referee="姚建中"),
    )


def _career(last: str) -> tuple[Stint, ...]:
    return (
        _young()[1],
        Stint("1974-01", "1974-03", "", "待分配", "待业", referee="黄仲平"),
        _sent_down(),
        _college(),
        *_official(last),
    )


def build(cast: Cast) -> Desk:
    """Draw the whole dossier."""
    desk = cast.desk("clean")
    day, birth = cast.day, cast.person.birth
    catalogue = front_matter.reserve_catalogue(desk)
    _resume(cast, desk)
    school_form.draw(
        desk,
        school_form.SchoolRecord(
            "高中", _SCHOOL, "1972-02", "1974-01", birth, day("1974-01-15"), "720308", came_from="临溪市第五中学"
        ),
        skew_deg=-1.9,
    )
    graduate_form.draw(
        desk,
        graduate_form.Graduation(
            "高等学校毕业生登记表",
            "本科",
            _COLLEGE,
            "汉语言文学",
            "1978-02",
            "1982-01",
            day("1982-01-05"),
            birth,
            (*_young(), *_career("open")[1:3], _college()),
            cohort="77级",
        ),
    )
    certificate.draw_degree(
        desk,
        certificate.DegreePaper("学士", "文学", _COLLEGE, "汉语言文学", day("1982-01-15"), "820077", "陆平章", birth),
    )
    _party(cast, desk)
    _league(cast, desk)
    _regular(cast, desk)
    _appointment(cast, desk)
    notice.draw(
        desk,
        notice.Notice(
            "中共南屏县委员会",
            "南委干〔1994〕31号",
            day("1994-12-06"),
            "县教育局党组",
            _EDU,
            "副局长",
            f"{_EDU}人事股股长",
        ),
        rotation=180,
    )
    _zhiqing(cast, desk)
    _assigned(cast, desk)
    front_matter.fill_catalogue(desk, catalogue)
    return desk


def _resume(cast: Cast, desk: Desk) -> None:
    full_time = claim(
        "education",
        "江原师范学院中文系汉语言文学专业本科、文学学士",
        level="本科",
        mode="全日制",
        school=_COLLEGE,
        major="汉语言文学",
    )
    resume_form.draw(
        desk,
        resume_form.Resume(
            cast.day("1999-11-22"),
            _EDU,
            "副局长",
            cast.person.birth,
            "1974-03",
            cast.day("1985-06-28"),
            _career("open"),
            say(full_time),
            full=cast.day("1986-07-02"),
            loose_dates="yuan",
            id_number=cast.person.id_number,
            cover=False,
        ),
        faint=0.1,
    )


def _party(cast: Cast, desk: Desk) -> None:
    day = cast.day
    party_form.draw(
        desk,
        party_form.Admission(
            day("1985-06-10"),
            day("1985-06-28"),
            "中共南屏县教育局支部",
            day("1985-07-20"),
            "中共南屏县直属机关委员会",
            cast.person.birth,
            (*_young(), *_career("open")[1:3], _college(), _official("open")[0], ongoing(_official("open")[1])),
            "南屏县教育局人事股干事",
            ("罗文光", "姚建中"),
            talk=day("1985-07-12"),
            full_branch=day("1986-07-02"),
            full_approve=day("1986-07-20"),
            school_level="大学本科",
            league=day("1973-05-04"),
            cover=False,
        ),
    )


def _league(cast: Cast, desk: Desk) -> None:
    career = (
        Stint("1962-09", "1968-12", "临溪市第二小学", "学生", "学习", referee="沈淑贞"),
        Stint("1969-02", "1972-01", "临溪市第五中学", "初中学生", "学习", referee="黄仲平"),
        Stint("1972-02", "open", _SCHOOL, "高中学生", "学习", referee="黄仲平"),
    )
    league_form.draw(
        desk,
        league_form.LeagueAdmission(
            cast.day("1973-04-12"),
            cast.day("1973-04-26"),
            cast.day("1973-05-04"),
            cast.person.birth,
            career,
            _SCHOOL,
            "高中",
            "共青团临溪市委员会",
        ),
        paper="grey",
    )


def _regular(cast: Cast, desk: Desk) -> None:
    regular_form.draw(
        desk,
        regular_form.Regular(
            cast.day("1983-02-03"),
            cast.day("1983-02-25"),
            "1955-03",
            "1974-03",
            _COLLEGE,
            "汉语言文学",
            "大学本科",
            "1982-01",
            "南屏县第一中学",
            ("1982-02", "1983-02"),
            "教师",
            "行政22级",
            "1983-02",
            56.5,
            "南屏县人事局",
            route=None,
        ),
    )


def _appointment(cast: Cast, desk: Desk) -> None:
    career = (*_career("2001-06"), Stint("2001-06", "open", _COUNTY, "副主任", "领导"))
    appointment_form.draw(
        desk,
        appointment_form.Appointment(
            cast.day("2004-09-06"),
            cast.day("2004-09-20"),
            "1955-03",
            49,
            "1974-03",
            "1985-06",
            f"{_COUNTY}副主任",
            f"{_COUNTY}主任",
            _COUNTY,
            f"{_COUNTY}副主任",
            "该同志政治素质好，业务熟练，文字综合能力强，群众基础好。",
            career,
            f"中共{_COUNTY}党组",
            "中共南屏县委员会",
            full_time=appointment_form.Schooling("大学\n文学学士", "本科", "全日制", _COLLEGE, "汉语言文学", "中文系"),
            marks=((2001, "称职"), (2002, "优秀"), (2003, "称职")),
            award="2002年被评为全县优秀公务员",
            document="南委干〔2004〕22号",
        ),
    )


def _zhiqing(cast: Cast, desk: Desk) -> None:
    zhiqing_form.draw(
        desk,
        zhiqing_form.SentDown(
            cast.day("1974-02-20"),
            cast.day("1974-03-05"),
            cast.day("1974-03-15"),
            "南屏县云塘公社红星大队第三生产队",
            cast.person.birth,
            _SCHOOL,
            "高中",
            _young(),
            "临溪市知识青年办公室",
            (19, "十九"),
        ),
        faint=0.25,
    )


def _assigned(cast: Cast, desk: Desk) -> None:
    assign_card.draw(
        desk,
        assign_card.Assignment(
            "江原省高等学校毕业生分配派遣证",
            "（82）师派字第0317号",
            _EDU,
            cast.day("1982-01-20"),
            "1982-02-01",
            "1982-02-20",
            _COLLEGE,
            "汉语言文学",
            "本科",
            "四年",
            "江原省高等教育局",
        ),
    )
