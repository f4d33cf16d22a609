"""A worker turned cadre: 招工 1976, 转干 1984. Planted: career gap, party steps, a stated age."""

from __future__ import annotations

from samples.drawn.cast import Cast
from samples.drawn.claims import claim, say
from samples.drawn.desk import Desk
from samples.drawn.forms import (
    applications,
    appointment_form,
    assessment,
    cadre_form,
    certificate,
    notice,
    party_form,
    pay_form,
    recruit_form,
    resume_form,
    school_form,
)
from samples.drawn.person import Kin, Person, Stint, ongoing

PERSON = Person(
    "高振华",
    "男",
    "1958-08-15",
    "江原省临溪县",
    (
        Kin("父亲", "高德山", "1930-02", "群众", "临溪县城关镇居民"),
        Kin("母亲", "吴秀兰", "1932-10", "群众", "临溪县城关镇居民"),
        Kin("妻子", "陈桂芳", "1960-04", "中共党员", "南屏县人民医院护士长"),
        Kin("儿子", "高远", "1986-09", "共青团员", "江原大学学生"),
    ),
    birth_place="江原省临溪县",
    origin="工人",
    sequence=21,
)

_FACTORY, _BUREAU, _TRADE = "临溪机械厂", "南屏县工业局", "南屏县经济贸易局"
_BRANCH = "中共临溪机械厂机关支部"
_SCHOOL = "临溪县第一中学"


def _early() -> tuple[Stint, ...]:
    return (
        Stint("1974-09", "1976-07", _SCHOOL, "高中学生", "学习", referee="王树声"),
        Stint("1976-07", "1976-12", "", "在家待业", "待业", referee="李春生"),
    )


def _factory(with_study: bool) -> tuple[Stint, ...]:
    study = Stint("1984-09", "1987-07", "江原广播电视大学党政管理专业", "大专班学习", "学习")
    return (
        Stint("1976-12", "1984-06", _FACTORY, "车工", "工人", referee="赵铁军"),
        Stint("1984-06", "1988-03", _FACTORY, "团委干事", "干部", (study,) if with_study else (), "赵铁军"),
    )


def _between(cast: Cast) -> Stint:
    if cast.planted:
        return Stint("1988-03", "1989-09", "", "从机械厂辞职，在家待业", "待业", referee="孙万林")
    return Stint("1988-03", "1989-09", _FACTORY, "办公室副主任", "干部", referee="孙万林")


def _bureau(head_since: str, last: str) -> tuple[Stint, ...]:
    return (
        Stint("1989-09", head_since, _BUREAU, "科员", "干部", referee="孙万林"),
        Stint(head_since, "1996-11", _BUREAU, "企业管理股股长", "干部", referee="孙万林"),
        Stint("1996-11", last, _TRADE, "副局长", "领导", referee="何建平"),
    )


def build(cast: Cast) -> Desk:
    """Draw the whole dossier."""
    desk = cast.desk("conflict" if cast.planted else "clean")
    resume = _resume(cast, desk)
    assessment.draw(
        desk,
        assessment.Assessment(
            2002,
            "称职",
            "1958-08",
            "中共党员",
            f"{_TRADE}党组成员、副局长",
            "2001-06",
            f"中共{_TRADE}党组",
            "分管企业改革、安全生产工作",
        ),
    )
    school_form.draw(
        desk,
        school_form.SchoolRecord(
            "高中",
            _SCHOOL,
            "1974-09",
            "1976-07",
            cast.person.birth,
            cast.day("1976-07-10"),
            "740216",
            came_from="临溪县城关中学",
        ),
    )
    certificate.draw_diploma(
        desk,
        certificate.Diploma(
            "大专",
            "电大",
            "江原广播电视大学",
            "党政管理",
            "1984-09",
            "1987-07",
            cast.day("1987-07-15"),
            "电大证字第870412号",
            "三",
            "马文瑞",
            cast.person.birth,
        ),
    )
    party = _party(cast, desk)
    applications.draw_wish(desk, cast.day("1983-03-05"), "cn")
    applications.draw_full(
        desk, cast.day("1985-04-20" if cast.planted else "1985-06-25"), cast.day("1984-07-01"), "ymd"
    )
    pay_form.draw(
        desk,
        pay_form.PayChange(
            cast.day("1993-12-20"),
            "1993-10",
            _BUREAU,
            "企业管理股股长",
            "1958-08",
            "1976-12",
            "大专",
            "1993年工资制度改革套改",
            "科员职务六档",
            198,
            312,
            "干部",
            "南屏县人事局",
            1993,
            17,
            "1991-05",
        ),
    )
    newest = _appointment(cast, desk)
    post = notice.Notice(
        "中共南屏县委组织部",
        "南组干〔1991〕18号",
        cast.day("1991-05-12"),
        "县工业局党组",
        _BUREAU,
        "企业管理股股长",
        f"{_BUREAU}科员",
        date_style="ymd",
    )
    ordered = notice.draw(desk, post)
    recruited = _recruit(cast, desk)
    _cadre(cast, desk)
    if cast.planted:
        _expect(desk, {"resume": resume, "party": party, "newest": newest, "ordered": ordered, "recruited": recruited})
    return desk


def _resume(cast: Cast, desk: Desk) -> str:
    career = (*_early(), *_factory(True), _between(cast), *_bureau("1991-05", "open"))
    return resume_form.draw(
        desk,
        resume_form.Resume(
            cast.day("1999-11-15"),
            _TRADE,
            "副局长",
            cast.person.birth,
            "1976-12",
            cast.day("1984-07-01"),
            career,
            in_service=say(
                claim(
                    "education",
                    "江原广播电视大学党政管理专业大专",
                    level="大专",
                    mode="电大",
                    school="江原广播电视大学",
                    major="党政管理",
                )
            ),
            id_number=cast.person.id_number,
            joined_at=_FACTORY,
        ),
        skew_deg=-1.1,
    )


def _party(cast: Cast, desk: Desk) -> str:
    planted = cast.planted
    career = (
        Stint("1966-03", "1971-07", "临溪县城关小学", "学生", "学习", referee="刘玉珍"),
        Stint("1971-09", "1974-07", "临溪县城关中学", "初中学生", "学习", referee="王树声"),
        *_early(),
        ongoing(_factory(False)[0]),
    )
    return party_form.draw(
        desk,
        party_form.Admission(
            cast.day("1984-06-02"),
            cast.day("1984-07-01"),
            _BRANCH,
            cast.day("1984-06-20" if planted else "1984-07-20"),
            "中共临溪机械厂委员会",
            cast.person.birth,
            career,
            "临溪机械厂车工",
            ("赵铁军", "钱有福"),
            full_branch=cast.day("1985-05-05" if planted else "1985-07-05"),
            full_approve=cast.day("1985-05-20" if planted else "1985-07-20"),
            league=cast.day("1975-05-04"),
            cover=False,
        ),
        paper="yellow",
    )


def _appointment(cast: Cast, desk: Desk) -> str:
    middle = () if cast.planted else (_between(cast),)
    career = (
        *_early(),
        *_factory(True),
        *middle,
        *_bureau("1990-05" if cast.planted else "1991-05", "2001-06"),
        Stint("2001-06", "open", _TRADE, "党组成员、副局长", "领导"),
    )
    return appointment_form.draw(
        desk,
        appointment_form.Appointment(
            cast.day("2004-03-08"),
            cast.day("2004-03-25"),
            "1958-08",
            45,
            "1976-12",
            "1984-07",
            f"{_TRADE}党组成员、副局长",
            f"{_TRADE}局长",
            _TRADE,
            f"{_TRADE}副局长",
            "该同志政治坚定，熟悉经济工作，组织协调能力强，作风扎实。经考察，拟任现职。",
            career,
            f"中共{_TRADE}党组",
            "中共南屏县委员会",
            in_service=appointment_form.Schooling("大专", "大专", "电大", "江原广播电视大学", "党政管理"),
            marks=((2001, "称职"), (2002, "称职"), (2003, "优秀")),
            document="南委干〔2004〕9号",
        ),
    )


def _recruit(cast: Cast, desk: Desk) -> str:
    age = (22, "二十二") if cast.planted else (18, "十八")
    career = (Stint("1971-09", "1974-07", "临溪县城关中学", "初中学生", "学习", referee="王树声"), *_early())
    return recruit_form.draw(
        desk,
        recruit_form.Recruitment(
            cast.day("1976-12-03"),
            cast.day("1976-12-15"),
            cast.person.birth,
            _FACTORY,
            "车工",
            "高中",
            career,
            "临溪县劳动局",
            age,
            document="临劳招字（76）第43号",
        ),
        skew_deg=1.7,
        faint=0.15,
    )


def _cadre(cast: Cast, desk: Desk) -> str:
    return cadre_form.draw(
        desk,
        cadre_form.CadreAdmission(
            "以工代干转干审批表",
            "转干",
            cast.day("1984-05-20"),
            cast.day("1984-06-25"),
            "1958-08",
            "1976-12",
            None,
            "高中",
            "临溪机械厂车工",
            "临溪机械厂团委干事",
            _FACTORY,
            (*_early(), ongoing(_factory(False)[0])),
            "临溪地区机械工业局",
            "临人干字（84）第57号",
        ),
        rotation=90,
    )


def _expect(desk: Desk, m: dict[str, str]) -> None:
    desk.expect("AGE-11", "conflict", "yellow", "年龄", "招工登记表年龄写二十二，按出生日期当时18周岁", m["recruited"])
    desk.expect("PTY-07", "conflict", "red", "党龄", "党委审批（1984.06）早于支部大会（1984.07）", m["party"])
    desk.expect(
        "PTY-08", "conflict", "red", "党龄", "同一错误：审批在支部大会之前，次序颠倒", m["party"], planted=False
    )
    desk.expect("PTY-03", "conflict", "red", "党龄", "支部大会接收到转正大会只有十个月，应为一年", m["party"])
    desk.expect("EXP-01", "conflict", "red", "工作经历", "任免表1988.03—1989.09空档十八个月", m["newest"])
    desk.expect(
        "EXP-04",
        "conflict",
        "yellow",
        "工作经历",
        "履历表有1988.03—1989.09辞职待业，任免表无；股长起始1991.05与1990.05不同",
        m["resume"],
        m["newest"],
        m["ordered"],
    )
    desk.expect(
        "WRK-11",
        "conflict",
        "yellow",
        "工龄",
        "1988.03辞职待业十八个月，工龄仍从1976.12连续计算",
        m["resume"],
        m["newest"],
    )
