"""A sent-down youth who became a cadre. Planted: birth two years younger, earlier start, party dates, no route."""

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
    front_matter,
    notice,
    party_form,
    pay_form,
    recruit_form,
    resume_form,
    school_form,
    zhiqing_form,
)
from samples.drawn.person import Kin, Person, Stint, ongoing

PERSON = Person(
    "沈玉兰",
    "女",
    "1953-05-18",
    "江原省临溪县",
    (
        Kin("父亲", "沈长林", "1924-08", "群众", "临溪县搬运公司工人"),
        Kin("母亲", "周桂英", "1927-03", "群众", "临溪县城关镇居民"),
        Kin("丈夫", "韩立新", "1951-10", "中共党员", "临溪县交通局科员"),
        Kin("儿子", "韩涛", "1980-07", "共青团员", "江原理工学院学生"),
    ),
    birth_place="江原省临溪县",
    origin="工人",
    sequence=11,
)

_SCHOOL, _MILL, _LIGHT = "临溪县红旗中学", "临溪县棉纺织厂", "临溪县第二轻工业局"
_COMMUNE = "南屏县云塘公社向阳大队"
_BRANCH = "中共临溪县棉纺织厂前纺支部"


def _start(cast: Cast) -> str:
    return "1968-12" if cast.planted else "1970-03"


def _school() -> Stint:
    return Stint("1967-02", "1969-12", _SCHOOL, "初中学生", "学习", referee="梁秉文")


def _rural(since: str) -> Stint:
    return Stint(since, "1974-11", _COMMUNE, "下乡知青", "务农", referee="田守义")


def _later(last: str) -> tuple[Stint, ...]:
    study = Stint("1985-09", "1988-07", "临溪地区财贸学校企业管理专业", "业余中专班学习", "学习")
    return (
        Stint("1974-11", "1981-03", _MILL, "细纱工", "工人", referee="卢振东"),
        Stint("1981-03", "1988-10", _MILL, "工会干事", "干部", (study,), "卢振东"),
        Stint("1988-10", "1992-06", _LIGHT, "生产股副股长", "干部", referee="卢振东"),
        Stint("1992-06", "1998-04", _LIGHT, "生产股股长", "干部", referee="蒋文海"),
        Stint("1998-04", last, _LIGHT, "副局长", "领导", referee="蒋文海"),
    )


def _career(cast: Cast, last: str) -> tuple[Stint, ...]:
    """The claimed career: in the planted one the rural years begin early and the school years are not told."""
    if cast.planted:
        return (_rural("1968-12"), *_later(last))
    return (
        _school(),
        Stint("1969-12", "1970-03", "", "待分配", "待业", referee="梁秉文"),
        _rural("1970-03"),
        *_later(last),
    )


def build(cast: Cast) -> Desk:
    """Draw the whole dossier."""
    desk = cast.desk("conflict" if cast.planted else "clean")
    day, birth = cast.day, cast.person.birth
    front_matter.draw_cover(desk)
    made = {"resume": _resume(cast, desk)}
    assessment.draw(
        desk,
        assessment.Assessment(
            2001,
            "称职",
            _claimed(cast),
            "中共党员",
            f"{_LIGHT}副局长",
            "1998-04",
            f"中共{_LIGHT}党组",
            "分管二轻企业生产管理",
        ),
    )
    made["school"] = school_form.draw(
        desk,
        school_form.SchoolRecord(
            "初中", _SCHOOL, "1967-02", "1969-12", birth, day("1969-12-20"), "67045", "群众", "临溪县城关小学"
        ),
        skew_deg=2.2,
        paper="yellow",
    )
    certificate.draw_diploma(
        desk,
        certificate.Diploma(
            "中专",
            "业余",
            "临溪地区财贸学校",
            "企业管理",
            "1985-09",
            "1988-07",
            day("1988-07-10"),
            "财职字第88056号",
            "三",
            "祝广生",
            birth,
        ),
    )
    made["party"] = _party(cast, desk)
    applications.draw_wish(desk, day("1973-07-01"), "dot")
    pay_form.draw(
        desk,
        pay_form.PayChange(
            day("1985-11-08"),
            "1985-07",
            _MILL,
            "工会干事",
            "1953-05",
            "1970-03",
            "初中",
            "1985年企业工资改革",
            "企业四级",
            52,
            68,
            "企业",
            "临溪县劳动人事局",
            1985,
        ),
    )
    pay_form.draw(
        desk,
        pay_form.PayChange(
            day("1993-12-16"),
            "1993-10",
            _LIGHT,
            "生产股股长",
            "1953-05",
            "1970-03",
            "中专",
            "1993年工资制度改革套改",
            "科员职务七档",
            215,
            338,
            "干部",
            "临溪县人事局",
            1993,
        ),
        blur=0.6,
    )
    made["newest"] = _appointment(cast, desk)
    notice.draw(
        desk,
        notice.Notice(
            "中共临溪县委组织部",
            "临组干〔1992〕27号",
            day("1992-06-15"),
            "县二轻局党组",
            _LIGHT,
            "生产股股长",
            f"{_LIGHT}生产股副股长",
        ),
    )
    made["recruited"] = _recruit(cast, desk)
    desk.bleed.add(len(desk.drawn))
    made["rural"] = _zhiqing(cast, desk)
    if cast.planted:
        _expect(desk, made)
    else:
        _cadre(cast, desk)
    return desk


def _claimed(cast: Cast) -> str:
    return "1955-05" if cast.planted else cast.person.birth[:7]


def _resume(cast: Cast, desk: Desk) -> str:
    study = claim(
        "education",
        "临溪地区财贸学校企业管理专业中专",
        level="中专",
        mode="业余",
        school="临溪地区财贸学校",
        major="企业管理",
    )
    return resume_form.draw(
        desk,
        resume_form.Resume(
            cast.day("1999-12-10"),
            _LIGHT,
            "副局长",
            _claimed(cast),
            _start(cast),
            "1975-06" if cast.planted else "1975-07",
            _career(cast, "open"),
            in_service=say(study),
            id_number=cast.person.id_number,
            joined_at=_MILL,
        ),
    )


def _party(cast: Cast, desk: Desk) -> str:
    day, planted = cast.day, cast.planted
    career = (
        Stint("1960-09", "1966-07", "临溪县城关小学", "学生", "学习", referee="何秀英"),
        _school(),
        _rural("1970-03"),
        ongoing(_later("open")[0]),
    )
    return party_form.draw(
        desk,
        party_form.Admission(
            day("1975-05-22"),
            day("1975-06-10"),
            _BRANCH,
            day("1975-07-12"),
            "中共临溪县棉纺织厂委员会",
            cast.person.birth,
            career,
            "临溪县棉纺织厂细纱工",
            ("卢振东", "马桂枝"),
            full_branch=day("1976-07-15") if planted else None,
            full_approve=day("1976-07-28") if planted else None,
            school_level="初中",
            cover=False,
            probation=planted,
        ),
        faint=0.12,
    )


def _appointment(cast: Cast, desk: Desk) -> str:
    planted = cast.planted
    return appointment_form.draw(
        desk,
        appointment_form.Appointment(
            cast.day("2003-08-11"),
            cast.day("2003-08-28"),
            _claimed(cast),
            48 if planted else 50,
            _start(cast),
            "1975-06" if planted else "1975-07",
            f"{_LIGHT}副局长",
            f"{_LIGHT}局长",
            _LIGHT,
            f"{_LIGHT}副局长",
            "该同志熟悉二轻企业管理，工作务实，有较强的组织领导能力。",
            _career(cast, "open"),
            f"中共{_LIGHT}党组",
            "中共临溪县委员会",
            in_service=appointment_form.Schooling("中专", "中专", "业余", "临溪地区财贸学校", "企业管理"),
            marks=((2000, "称职"), (2001, "称职"), (2002, "称职")),
            document="临委干〔2003〕41号",
        ),
    )


def _recruit(cast: Cast, desk: Desk) -> str:
    return recruit_form.draw(
        desk,
        recruit_form.Recruitment(
            cast.day("1974-11-02"),
            cast.day("1974-11-20"),
            cast.person.birth,
            _MILL,
            "细纱工",
            "初中",
            (_school(), _rural("1970-03")),
            "临溪县劳动局",
            politics="群众",
            document="临劳字（74）118号",
        ),
        skew_deg=-1.4,
    )


def _zhiqing(cast: Cast, desk: Desk) -> str:
    career = (Stint("1960-09", "1966-07", "临溪县城关小学", "学生", "学习", referee="何秀英"), _school())
    return zhiqing_form.draw(
        desk,
        zhiqing_form.SentDown(
            cast.day("1970-03-02"),
            cast.day("1970-03-12"),
            cast.day("1970-03-20"),
            _COMMUNE + "第二生产队",
            cast.person.birth,
            _SCHOOL,
            "初中",
            career,
            "临溪县革命委员会",
            slogan=True,
            politics="群众",
            back="1974-11",
        ),
        paper="yellow",
        blur=0.5,
    )


def _cadre(cast: Cast, desk: Desk) -> str:
    return cadre_form.draw(
        desk,
        cadre_form.CadreAdmission(
            "以工代干转干审批表",
            "转干",
            cast.day("1984-08-06"),
            cast.day("1984-09-12"),
            "1953-05",
            "1970-03",
            "1975-07",
            "初中",
            f"{_MILL}工会干事（以工代干）",
            f"{_MILL}工会干事",
            _MILL,
            (_school(), _rural("1970-03"), _later("open")[0], ongoing(_later("open")[1])),
            "临溪县第二轻工业局",
            "临人干字（84）第91号",
        ),
    )


def _expect(desk: Desk, m: dict[str, str]) -> None:
    desk.expect(
        "AGE-01",
        "conflict",
        "red",
        "年龄",
        "任免表出生1955.05，最早的初中学籍表（1969）为1953.05，改小两岁",
        m["newest"],
        m["school"],
    )
    desk.expect(
        "AGE-02",
        "conflict",
        "yellow",
        "年龄",
        "早期材料均为1953.05，1999年以后为1955.05，两组",
        m["resume"],
        m["newest"],
        m["school"],
        planted=False,
    )
    desk.expect(
        "AGE-07",
        "conflict",
        "yellow",
        "年龄",
        "身份证号为1953年5月，与任免表1955.05不符，与最早材料一致",
        m["newest"],
        m["resume"],
    )
    desk.expect(
        "WRK-01",
        "conflict",
        "red",
        "工龄",
        "任免表参加工作1968.12，知青登记表下乡1970.03，提前十五个月",
        m["newest"],
        m["rural"],
    )
    desk.expect(
        "WRK-04",
        "conflict",
        "yellow",
        "工龄",
        "1968.12落在初中学习（1967.02—1969.12）期间；简历有插队一行但无材料",
        m["newest"],
        m["school"],
        planted=False,
    )
    desk.expect(
        "WRK-02",
        "conflict",
        "yellow",
        "工龄",
        "按1953.05出生，1968.12时15周岁；按任免表出生13周岁",
        m["newest"],
        planted=False,
    )
    desk.expect(
        "WRK-02",
        "undecided",
        "yellow",
        "工龄",
        "1970.03下乡时，按任免表出生不满15周岁，按最早材料16周岁，取决于出生日期",
        m["rural"],
        m["newest"],
        planted=False,
    )
    desk.expect(
        "PTY-02",
        "conflict",
        "yellow",
        "党龄",
        "1975年入党时间以上级批准日（1975.07）为准，任免表写支部大会的1975.06",
        m["newest"],
        m["party"],
    )
    desk.expect("PTY-04", "conflict", "yellow", "党龄", "1975年无预备期，志愿书却有1976.07转正", m["party"])
    desk.expect(
        "IDN-01",
        "missing",
        "red",
        "干部身份",
        "1974年招工后任股长、副局长，档案中无录干、转干等取得干部身份的材料",
        m["newest"],
        m["recruited"],
    )
