"""A graduate of the 1990s, assigned by the state, later registered as a civil servant. Nothing is wrong."""

from __future__ import annotations

from samples.drawn.cast import Cast
from samples.drawn.claims import claim, say
from samples.drawn.desk import Desk
from samples.drawn.forms import (
    applications,
    appointment_form,
    assessment,
    assign_card,
    certificate,
    civil_form,
    determination,
    graduate_form,
    league_form,
    party_form,
    pay_form,
    regular_form,
)
from samples.drawn.person import Kin, Person, Stint, ongoing

PERSON = Person(
    "许文静",
    "女",
    "1972-06-17",
    "江原省东陵县",
    (
        Kin("父亲", "许国栋", "1943-09", "中共党员", "东陵县农业局干部"),
        Kin("母亲", "贾玉珍", "1946-02", "群众", "东陵县医院职工"),
        Kin("丈夫", "彭涛", "1970-11", "中共党员", "临溪市建设局科长"),
        Kin("儿子", "彭博", "1999-08", "群众", "临溪市实验小学学生"),
    ),
    birth_place="江原省东陵县",
    origin="干部",
    sequence=4,
)

_SCHOOL, _UNIVERSITY, _FINANCE = "东陵县第一中学", "江原财经学院", "临溪市财政局"


def _young() -> tuple[Stint, ...]:
    return (
        Stint("1984-09", "1987-07", "东陵县第二中学", "初中学生", "学习", referee="安平"),
        Stint("1987-09", "1990-07", _SCHOOL, "高中学生", "学习", referee="安平"),
    )


def _university() -> Stint:
    return Stint("1990-09", "1994-07", _UNIVERSITY, "会计系会计学专业学生", "学习", referee="石永刚")


def _official() -> tuple[Stint, ...]:
    study = Stint("1999-09", "2002-07", "江原省委党校公共管理专业", "在职研究生班学习", "学习")
    return (
        Stint("1994-07", "1995-07", _FINANCE, "预算科见习", "干部", referee="柳青"),
        Stint("1995-07", "1999-05", _FINANCE, "预算科科员", "干部", referee="柳青"),
        Stint("1999-05", "2003-11", _FINANCE, "预算科副科长", "领导", (study,), referee="柳青"),
        Stint("2003-11", "open", _FINANCE, "预算科科长", "领导", referee="柳青"),
    )


def build(cast: Cast) -> Desk:
    """Draw the whole dossier."""
    desk = cast.desk("clean")
    day, birth = cast.day, cast.person.birth
    assessment.draw(
        desk,
        assessment.Assessment(
            2006,
            "优秀",
            birth[:7],
            "中共党员",
            f"{_FINANCE}预算科科长",
            "2003-11",
            f"中共{_FINANCE}党组",
            "主持预算科全面工作",
        ),
    )
    graduate_form.draw(
        desk,
        graduate_form.Graduation(
            "普通高等学校毕业生登记表",
            "本科",
            _UNIVERSITY,
            "会计学",
            "1990-09",
            "1994-07",
            day("1994-06-20"),
            birth,
            (*_young(), ongoing(_university())),
        ),
    )
    certificate.draw_diploma(
        desk,
        certificate.Diploma(
            "本科",
            "全日制",
            _UNIVERSITY,
            "会计学",
            "1990-09",
            "1994-07",
            day("1994-07-01"),
            "940316",
            "四",
            "曹汝霖",
            birth,
        ),
    )
    certificate.draw_degree(
        desk,
        certificate.DegreePaper("学士", "经济学", _UNIVERSITY, "会计学", day("1994-07-01"), "9403160", "曹汝霖", birth),
    )
    _determined(cast, desk)
    _party(cast, desk)
    applications.draw_wish(desk, day("1994-11-20"), "ymd")
    _league(cast, desk)
    pay_form.draw(
        desk,
        pay_form.PayChange(
            day("2006-12-12"),
            "2006-07",
            _FINANCE,
            "预算科科长",
            birth[:7],
            "1994-07",
            "大学",
            "2006年公务员工资套改",
            "级别21级5档",
            1460,
            2035,
            "干部",
            "临溪市人事局",
            2006,
            13,
            "2003-11",
        ),
    )
    regular_form.draw(
        desk,
        regular_form.Regular(
            day("1995-07-12"),
            day("1995-08-02"),
            birth[:7],
            "1994-07",
            _UNIVERSITY,
            "会计学",
            "大学本科",
            "1994-07",
            _FINANCE,
            ("1994-07", "1995-07"),
            "科员",
            "科员职务二档",
            "1995-07",
            385.0,
            "临溪市人事局",
        ),
    )
    _appointment(cast, desk)
    _registered(cast, desk)
    assign_card.draw(
        desk,
        assign_card.Assignment(
            "全国普通高等学校毕业生就业派遣报到证",
            "江派字第9407722号",
            _FINANCE,
            day("1994-07-05"),
            "1994-07-10",
            "1994-07-31",
            _UNIVERSITY,
            "会计学",
            "本科",
            "四年",
            "江原省教育委员会",
        ),
    )
    return desk


def _determined(cast: Cast, desk: Desk) -> None:
    birth = cast.person.birth[:7]
    shown = birth.replace("-", "年") + "月"
    values = (
        ("birth", birth, shown.replace("年0", "年")),
        ("work_start", "1994-07", "1994年7月"),
        ("party", "1996-06", "1996年6月"),
        ("education", "本科", "全日制大学本科，经济学学士"),
        ("status", "公务员", "公务员（统招统分）"),
    )
    determination.draw(
        desk, determination.Determination(cast.day("2015-10-20"), "中共临溪市委组织部", f"{_FINANCE}预算科科长", values)
    )


def _party(cast: Cast, desk: Desk) -> None:
    day = cast.day
    party_form.draw(
        desk,
        party_form.Admission(
            day("1996-06-05"),
            day("1996-06-20"),
            "中共临溪市财政局机关支部",
            day("1996-07-05"),
            "中共临溪市直属机关工作委员会",
            cast.person.birth,
            (
                *_young(),
                _university(),
                *_official()[:1],
                Stint("1995-07", "open", _FINANCE, "预算科科员", "干部", referee="柳青"),
            ),
            f"{_FINANCE}预算科科员",
            ("柳青", "程大海"),
            talk=day("1996-07-01"),
            full_branch=day("1997-06-25"),
            full_approve=day("1997-07-10"),
            school_level="大学本科",
            league=day("1987-05-04"),
        ),
    )


def _league(cast: Cast, desk: Desk) -> None:
    career = (
        Stint("1979-09", "1984-07", "东陵县实验小学", "学生", "学习", referee="贾玉珍"),
        Stint("1984-09", "open", "东陵县第二中学", "初中学生", "学习", referee="安平"),
    )
    league_form.draw(
        desk,
        league_form.LeagueAdmission(
            cast.day("1987-04-10"),
            cast.day("1987-04-22"),
            cast.day("1987-05-04"),
            cast.person.birth,
            career,
            "东陵县第二中学",
            "初中",
            "共青团东陵县委员会",
        ),
    )


def _appointment(cast: Cast, desk: Desk) -> None:
    career = (_university(), *_official())
    appointment_form.draw(
        desk,
        appointment_form.Appointment(
            cast.day("2008-02-25"),
            cast.day("2008-03-14"),
            cast.person.birth[:7],
            35,
            "1994-07",
            "1996-06",
            f"{_FINANCE}预算科科长",
            f"{_FINANCE}副局长",
            _FINANCE,
            f"{_FINANCE}预算科科长",
            "该同志政治坚定，精通预算管理业务，工作细致，廉洁自律。",
            career,
            f"中共{_FINANCE}党组",
            "中共临溪市委员会",
            full_time=appointment_form.Schooling("大学\n经济学学士", "本科", "全日制", _UNIVERSITY, "会计学", "会计系"),
            in_service=appointment_form.Schooling("省委党校\n研究生", "党校研究生", "党校", "江原省委党校", "公共管理"),
            marks=((2005, "优秀"), (2006, "优秀"), (2007, "称职")),
            award="2006年度考核优秀，记嘉奖一次",
            title=("会计师", "1998"),
            document="临委干〔2008〕6号",
        ),
    )


def _registered(cast: Cast, desk: Desk) -> None:
    schooling = say(claim("education", "全日制大学", level="本科", mode="全日制", school=_UNIVERSITY, major="会计学"))
    civil_form.draw(
        desk,
        civil_form.Civil(
            "M34",
            "公务员登记表",
            cast.day("2006-09-18"),
            cast.day("2006-11-30"),
            cast.person.birth[:7],
            "中共党员",
            "1994-07",
            cast.person.id_number,
            schooling,
            "江原财经学院会计系会计学专业",
            _FINANCE,
            "预算科科长",
            (_university(), *_official()),
            _FINANCE,
            "中共江原省委组织部",
            "",
            joined="1996-06",
        ),
    )
