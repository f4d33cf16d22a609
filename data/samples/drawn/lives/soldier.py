"""A soldier who became a cadre. It only looks suspicious: lunar birthday, bare years, a longer probation."""

from __future__ import annotations

from lunar_python import Lunar

from samples.drawn.cast import Cast
from samples.drawn.claims import claim, say
from samples.drawn.desk import Desk
from samples.drawn.forms import (
    applications,
    appointment_form,
    assessment,
    certificate,
    determination,
    enlist_form,
    league_form,
    notice,
    party_form,
    pay_form,
    resume_form,
    transfer_form,
)
from samples.drawn.notation import digits, numeral
from samples.drawn.person import Kin, Person, Stint, ongoing

LUNAR_BIRTH = "1956-10-18"


def gregorian(lunar: str) -> str:
    """The Gregorian day of a lunar one."""
    year, month, day = map(int, lunar.split("-"))
    return str(Lunar.fromYmd(year, month, day).getSolar().toYmd())


PERSON = Person(
    "罗建军",
    "男",
    gregorian(LUNAR_BIRTH),
    "江原省南屏县",
    (
        Kin("父亲", "罗有田", "1928-06", "群众", "南屏县云塘公社社员"),
        Kin("母亲", "杨翠花", "1931-01", "群众", "南屏县云塘公社社员"),
        Kin("妻子", "许春梅", "1959-03", "群众", "南屏县供销社营业员"),
        Kin("女儿", "罗燕", "1984-11", "共青团员", "临溪师范学校学生"),
    ),
    birth_place="江原省南屏县",
    sequence=32,
)

_SCHOOL, _CORPS, _JUSTICE = "南屏县云塘中学", "解放军某部", "南屏县司法局"


def _young() -> tuple[Stint, ...]:
    return (
        Stint("1970-02", "1972-01", _SCHOOL, "初中学生", "学习", referee="邓启明"),
        Stint("1972-02", "1974-01", _SCHOOL, "高中学生", "学习", referee="邓启明"),
    )


def _home() -> Stint:
    return Stint("1974-01", "1974-12", "南屏县云塘公社东风大队", "务农", "务农", referee="罗有生")


def _army() -> tuple[Stint, ...]:
    return (
        Stint("1974-12", "1980-02", _CORPS, "战士、班长", "士兵", referee="秦卫国"),
        Stint("1980-02", "1984-06", _CORPS, "排长", "军官", referee="秦卫国"),
        Stint("1984-06", "1987-10", _CORPS, "连指导员", "军官", referee="秦卫国"),
    )


def _official(last: str) -> tuple[Stint, ...]:
    study = Stint("1990-09", "1993-06", "江原省委党校经济管理专业", "函授大专班学习", "学习")
    return (
        Stint("1987-10", "1992-05", _JUSTICE, "科员", "干部", (study,), "魏国平"),
        Stint("1992-05", "1997-08", _JUSTICE, "宣教股股长", "干部", referee="魏国平"),
        Stint("1997-08", last, _JUSTICE, "副局长", "领导", referee="魏国平"),
    )


def _years(stints: tuple[Stint, ...]) -> tuple[Stint, ...]:
    """The same lines with years only, as an old form gives them."""
    return tuple(Stint(s.start[:4], s.end[:4], s.unit, s.post, s.occupation, (), s.referee) for s in stints)


def build(cast: Cast) -> Desk:
    """Draw the whole dossier. `planted` false leaves the lunar date out, so that nothing even looks odd."""
    desk = cast.desk("looks_suspicious" if cast.planted else "clean")
    made = {"resume": _resume(cast, desk)}
    assessment.draw(
        desk,
        assessment.Assessment(
            1998,
            "称职",
            cast.person.birth[:7],
            "中共党员",
            f"{_JUSTICE}副局长",
            "1997-08",
            f"中共{_JUSTICE}党组",
            "分管普法、法律服务工作",
        ),
    )
    certificate.draw_diploma(
        desk,
        certificate.Diploma(
            "党校大专",
            "党校",
            "江原省委党校",
            "经济管理",
            "1990-09",
            "1993-06",
            cast.day("1993-06-30"),
            "江党函字第9302418号",
            "三",
            "贺长春",
            cast.person.birth,
        ),
    )
    if cast.planted:
        made["proof"] = determination.draw_proof(
            desk,
            determination.HouseholdProof(
                cast.day("1987-11-12"),
                cast.person.birth,
                "农历一九五六年十月十八日",
                LUNAR_BIRTH,
                "南屏县公安局云塘派出所",
            ),
        )
    made["party"] = _party(cast, desk)
    applications.draw_full(desk, cast.day("1980-11-08"), cast.day("1979-04-20"), "cn")
    made["league"] = _league(cast, desk)
    pay_form.draw(
        desk,
        pay_form.PayChange(
            cast.day("1993-12-20"),
            "1993-10",
            _JUSTICE,
            "宣教股股长",
            cast.person.birth[:7],
            "1974-12",
            "大专",
            "1993年工资制度改革套改",
            "科员职务七档",
            226,
            345,
            "干部",
            "南屏县人事局",
            1993,
            20,
            "1992-05",
        ),
    )
    made["newest"] = _appointment(cast, desk)
    notice.draw(
        desk,
        notice.Notice(
            "中共南屏县委员会",
            "南委干〔1997〕15号",
            cast.day("1997-08-08"),
            "县司法局党组",
            _JUSTICE,
            "副局长",
            f"{_JUSTICE}宣教股股长",
        ),
    )
    made["enlisted"] = _enlist(cast, desk)
    desk.bleed.add(len(desk.drawn))
    _transfer(cast, desk)
    if cast.planted:
        _expect(desk, made)
    return desk


def _resume(cast: Cast, desk: Desk) -> str:
    study = claim(
        "education",
        "江原省委党校经济管理专业大专",
        level="党校大专",
        mode="党校",
        school="江原省委党校",
        major="经济管理",
    )
    career = (*_years((_young()[1], _home(), *_army())), *_official("open"))
    return resume_form.draw(
        desk,
        resume_form.Resume(
            cast.day("1999-11-30"),
            _JUSTICE,
            "副局长",
            cast.person.birth,
            "1974-12",
            "1979-05",
            career,
            in_service=say(study),
            full="1980-11",
            id_number=cast.person.id_number,
            cover=False,
            joined_at="部队",
            loose_dates="mid",
        ),
    )


def _party(cast: Cast, desk: Desk) -> str:
    day = cast.day
    longer = party_form.Extension(day("1980-05-10"), day("1980-11-10"), "该同志预备期内学习不够，需继续考察")
    return party_form.draw(
        desk,
        party_form.Admission(
            day("1979-04-02"),
            day("1979-04-20"),
            "中共某部二连支部",
            day("1979-05-10"),
            "中共某部三营委员会",
            cast.person.birth,
            (*_young(), _home(), Stint("1974-12", "open", _CORPS, "战士、班长", "士兵", referee="秦卫国")),
            "解放军某部班长",
            ("秦卫国", "耿志强"),
            full_branch=day("1980-11-15"),
            full_approve=day("1980-12-01"),
            extension=longer,
            league=day("1973-10-01"),
            cover=False,
        ),
    )


def _lunar_words() -> str:
    year, month, day = LUNAR_BIRTH.split("-")
    return f"{digits(year)}年{numeral(int(month))}月{numeral(int(day))}日"


def _league(cast: Cast, desk: Desk) -> str:
    career = (
        Stint("1964-09", "1969-12", "云塘公社东风小学", "学生", "学习", referee="邓启明"),
        _young()[0],
        Stint("1972-02", "open", _SCHOOL, "高中学生", "学习", referee="邓启明"),
    )
    moon = cast.planted
    return league_form.draw(
        desk,
        league_form.LeagueAdmission(
            cast.day("1973-09-05"),
            cast.day("1973-09-18"),
            cast.day("1973-10-01"),
            LUNAR_BIRTH if moon else cast.person.birth,
            career,
            _SCHOOL,
            "高中",
            "共青团南屏县云塘公社委员会",
            _lunar_words() if moon else None,
        ),
    )


def _enlist(cast: Cast, desk: Desk) -> str:
    moon = cast.planted
    return enlist_form.draw(
        desk,
        enlist_form.Enlistment(
            cast.day("1974-11-25"),
            cast.day("1974-12-10"),
            LUNAR_BIRTH if moon else cast.person.birth,
            (*_young(), ongoing(_home())),
            "高中",
            "江原省南屏县云塘公社东风大队",
            "南屏县人民武装部",
            "南屏县云塘公社人民武装部",
            f"农历{_lunar_words()}" if moon else None,
            "lunar" if moon else None,
            (18, "十八"),
        ),
        skew_deg=1.2,
    )


def _appointment(cast: Cast, desk: Desk) -> str:
    career = (
        _young()[1],
        _home(),
        *_army(),
        *_official("2002-03"),
        Stint("2002-03", "open", _JUSTICE, "党组成员、副局长", "领导"),
    )
    return appointment_form.draw(
        desk,
        appointment_form.Appointment(
            cast.day("2005-04-18"),
            cast.day("2005-04-29"),
            cast.person.birth[:7],
            48,
            "1974-12",
            "1979-05",
            f"{_JUSTICE}党组成员、副局长",
            f"{_JUSTICE}局长",
            _JUSTICE,
            f"{_JUSTICE}副局长",
            "该同志党性强，作风正，熟悉司法行政工作，能团结同志。",
            career,
            f"中共{_JUSTICE}党组",
            "中共南屏县委员会",
            in_service=appointment_form.Schooling("党校大专", "党校大专", "党校", "江原省委党校", "经济管理"),
            marks=((2002, "称职"), (2003, "称职"), (2004, "称职")),
            document="南委干〔2005〕13号",
        ),
    )


def _transfer(cast: Cast, desk: Desk) -> str:
    return transfer_form.draw(
        desk,
        transfer_form.Transfer(
            cast.day("1987-08-15"),
            cast.day("1987-09-20"),
            "1956",
            "1974-12",
            "1979-05",
            "某部二连",
            "连指导员",
            "正连职",
            (_home(), *_army()[:2], ongoing(_army()[2])),
            "某师政治部",
            "政干字（87）第36号",
            "江原省南屏县司法局",
        ),
    )


def _expect(desk: Desk, m: dict[str, str]) -> None:
    desk.expect(
        "AGE-04",
        "conflict",
        "blue",
        "年龄",
        "早期表填农历1956年十月十八，即公历1956年11月20日，月份差异由历法造成",
        m["league"],
        m["newest"],
        m["enlisted"],
        m["proof"],
        planted=False,
    )
    desk.expect(
        "AGE-01",
        "conflict",
        "blue",
        "年龄",
        "任免表1956.11与入团志愿书1956年10月18日不同，农历可解释，同年",
        m["newest"],
        m["league"],
        m["enlisted"],
        m["proof"],
        planted=False,
    )
