"""A civil servant of the 2000s. Planted: league age, ID number, degree and study dates, overlapping posts, starts."""

from __future__ import annotations

from samples.drawn.cast import Cast
from samples.drawn.claims import claim, say
from samples.drawn.desk import Desk
from samples.drawn.forms import (
    applications,
    appointment_form,
    assessment,
    certificate,
    civil_form,
    graduate_form,
    league_form,
    notice,
    party_form,
    resume_form,
)
from samples.drawn.person import Kin, Person, Stint, ongoing, spoiled

PERSON = Person(
    "林晓雯",
    "女",
    "1981-11-03",
    "江原省西浦市",
    (
        Kin("父亲", "林建平", "1955-04", "中共党员", "西浦市水利局干部"),
        Kin("母亲", "董丽华", "1957-10", "群众", "西浦市百货公司职工"),
        Kin("丈夫", "丁磊", "1979-06", "中共党员", "南屏县公安局民警"),
    ),
    birth_place="江原省西浦市",
    origin="",
    sequence=18,
)

_SCHOOL, _UNIVERSITY = "西浦市第一中学", "江原师范大学"
_FINANCE, _TOWN = "南屏县财政局", "南屏县云塘镇人民政府"


def _young() -> tuple[Stint, ...]:
    return (
        Stint("1994-09", "1997-07", "西浦市第四中学", "初中学生", "学习", referee="关晓明"),
        Stint("1997-09", "2000-07", _SCHOOL, "高中学生", "学习", referee="关晓明"),
    )


def _university() -> Stint:
    return Stint("2000-09", "2004-07", _UNIVERSITY, "政法学院行政管理专业学生", "学习", referee="齐伟")


def _study(cast: Cast) -> tuple[Stint, ...]:
    """The master's years: in service beside the job; in the planted life the career is silent about them."""
    if cast.planted:
        return ()
    return (Stint("2006-09", "2009-06", "江原大学公共管理专业", "在职研究生学习", "学习"),)


def _official(cast: Cast) -> tuple[Stint, ...]:
    change = "2012-03" if cast.planted else "2011-01"  # the line before then overlaps the town's by fourteen months
    return (
        Stint("2004-08", "2005-08", _FINANCE, "试用期公务员", "干部", referee="白雪松"),
        Stint("2005-08", "2009-05", _FINANCE, "科员", "干部", _study(cast), "白雪松"),
        Stint("2009-05", change, _FINANCE, "副主任科员", "非领导", referee="白雪松"),
        Stint("2011-01", "open", _TOWN, "副镇长", "领导", referee="白雪松"),
    )


def _career(cast: Cast) -> tuple[Stint, ...]:
    return (_university(), *_official(cast))


def build(cast: Cast) -> Desk:
    """Draw the whole dossier."""
    desk = cast.desk("conflict" if cast.planted else "clean")
    made = {"resume": _resume(cast, desk)}
    for year, post, since in ((2007, "科员", "2005-08"), (2008, "科员", "2005-08")):
        made[f"assess{year}"] = assessment.draw(
            desk,
            assessment.Assessment(
                year,
                "称职",
                cast.person.birth[:7],
                "中共党员",
                _FINANCE + post,
                since,
                f"中共{_FINANCE}党组",
                "从事乡镇财政管理工作",
            ),
        )
    _schooling(cast, desk, made)
    made["party"] = _party(cast, desk)
    applications.draw_wish(desk, cast.day("2001-10-08"), "ymd")
    made["league"] = _league(cast, desk)
    made["newest"] = _appointment(cast, desk)
    notice.draw(
        desk,
        notice.Notice(
            "中共南屏县委员会",
            "南委干〔2011〕3号",
            cast.day("2011-01-12"),
            "云塘镇党委",
            _TOWN,
            "副镇长",
            "",
            trial=True,
        ),
    )
    made["registered"] = _hired(cast, desk)
    if cast.planted:
        _expect(desk, made)
    return desk


def _resume(cast: Cast, desk: Desk) -> str:
    degree = claim(
        "education",
        "江原师范大学行政管理专业大学本科",
        level="本科",
        mode="全日制",
        school=_UNIVERSITY,
        major="行政管理",
    )
    return resume_form.draw(
        desk,
        resume_form.Resume(
            cast.day("2013-05-20"),
            _TOWN,
            "副镇长",
            cast.person.birth,
            _start(cast),
            _joined(cast),
            _career(cast),
            say(degree),
            id_number=cast.person.id_number,
            cover=False,
            joined_at=_UNIVERSITY,
        ),
    )


def _start(cast: Cast) -> str:
    return "2003-09" if cast.planted else "2004-08"


def _joined(cast: Cast) -> str:
    return "2002-05" if cast.planted else "2003-06"


def _schooling(cast: Cast, desk: Desk, made: dict[str, str]) -> None:
    day, birth = cast.day, cast.person.birth
    made["graduation"] = graduate_form.draw(
        desk,
        graduate_form.Graduation(
            "普通高等学校毕业生登记表",
            "本科",
            _UNIVERSITY,
            "行政管理",
            "2000-09",
            "2004-07",
            day("2004-06-18"),
            birth,
            (*_young(), ongoing(_university())),
            "中共预备党员",
        ),
    )
    degree_day = "2004-03-10" if cast.planted else "2004-07-01"
    made["degree"] = certificate.draw_degree(
        desk,
        certificate.DegreePaper(
            "学士", "管理学", _UNIVERSITY, "行政管理", day(degree_day), "1034542004001206", "欧阳敏", birth
        ),
    )
    mode = "全日制" if cast.planted else "业余"
    made["master"] = certificate.draw_diploma(
        desk,
        certificate.Diploma(
            "硕士",
            mode,
            "江原大学",
            "公共管理",
            "2006-09",
            "2009-06",
            day("2009-06-25"),
            "103451200902000317",
            "三",
            "陶行远",
            birth,
        ),
    )


def _party(cast: Cast, desk: Desk) -> str:
    day = cast.day
    return party_form.draw(
        desk,
        party_form.Admission(
            day("2003-05-26"),
            day("2003-06-12"),
            "中共江原师范大学政法学院学生支部",
            day("2003-07-03"),
            "中共江原师范大学政法学院委员会",
            cast.person.birth,
            (*_young(), Stint("2000-09", "open", _UNIVERSITY, "政法学院行政管理专业学生", "学习", referee="齐伟")),
            "江原师范大学学生",
            ("齐伟", "施佳"),
            talk=day("2003-06-24"),
            full_branch=day("2004-06-15"),
            full_approve=day("2004-06-28"),
            school_level="大学在读",
            kin_shown=2,
            league=day(_league_day(cast)),
            cover=False,
        ),
    )


def _league_day(cast: Cast) -> str:
    return "1994-05-04" if cast.planted else "1997-05-04"


def _league(cast: Cast, desk: Desk) -> str:
    year = _league_day(cast)[:4]
    primary = Stint(
        "1988-09", "open" if cast.planted else "1994-07", "西浦市建设路小学", "学生", "学习", referee="董丽华"
    )
    middle = () if cast.planted else (Stint("1994-09", "open", "西浦市第四中学", "初中学生", "学习", referee="关晓明"),)
    school = "西浦市建设路小学" if cast.planted else "西浦市第四中学"
    return league_form.draw(
        desk,
        league_form.LeagueAdmission(
            cast.day(f"{year}-04-11"),
            cast.day(f"{year}-04-20"),
            cast.day(f"{year}-05-04"),
            cast.person.birth,
            (primary, *middle),
            school,
            "小学" if cast.planted else "初中",
            "共青团西浦市委员会",
        ),
    )


def _appointment(cast: Cast, desk: Desk) -> str:
    mode = "全日制" if cast.planted else "业余"
    master = appointment_form.Schooling("硕士研究生", "硕士", mode, "江原大学", "公共管理")
    bachelor = appointment_form.Schooling("大学\n管理学学士", "本科", "全日制", _UNIVERSITY, "行政管理")
    return appointment_form.draw(
        desk,
        appointment_form.Appointment(
            cast.day("2013-06-17"),
            cast.day("2013-07-05"),
            cast.person.birth[:7],
            31,
            _start(cast),
            _joined(cast),
            f"{_TOWN}副镇长",
            f"{_FINANCE}副局长",
            _FINANCE,
            f"{_TOWN}副镇长",
            "该同志政治素质好，熟悉财政和乡镇工作，开拓意识强。",
            _career(cast),
            "中共云塘镇委员会",
            "中共南屏县委员会",
            full_time=master if cast.planted else bachelor,
            in_service=None if cast.planted else master,
            marks=((2010, "称职"), (2011, "优秀"), (2012, "称职")),
            document="南委干〔2013〕28号",
        ),
    )


def _hired(cast: Cast, desk: Desk) -> str:
    schooling = say(claim("education", "全日制大学", level="本科", mode="全日制", school=_UNIVERSITY, major="行政管理"))
    number = spoiled(cast.person.id_number) if cast.planted else cast.person.id_number
    return civil_form.draw(
        desk,
        civil_form.Civil(
            "M35",
            "国家公务员录用审批表",
            cast.day("2004-08-02"),
            cast.day("2004-08-20"),
            cast.person.birth[:7],
            "中共党员",
            None,
            number,
            schooling,
            "江原师范大学行政管理专业",
            _FINANCE,
            "科员职位",
            (*_young(), _university()),
            _FINANCE,
            "江原省人事厅",
            "考录",
        ),
        rotation=270,
    )


def _expect(desk: Desk, m: dict[str, str]) -> None:
    desk.expect("PTY-15", "conflict", "yellow", "党龄", "1994.05入团时12周岁，不满14周岁", m["league"])
    desk.expect(
        "AGE-08",
        "conflict",
        "yellow",
        "年龄",
        "录用审批表身份证号校验位错误，与履历表号码不同",
        m["registered"],
        m["resume"],
    )
    desk.expect(
        "EDU-02",
        "conflict",
        "red",
        "学历学位",
        "学士学位证落款2004.03，毕业时间2004.07，先于毕业四个月",
        m["degree"],
        m["graduation"],
    )
    desk.expect(
        "EDU-10",
        "conflict",
        "yellow",
        "学历学位",
        "2006.09—2009.06全日制硕士期间在南屏县财政局全职工作并有2007、2008年度考核",
        m["master"],
        m["assess2007"],
        m["assess2008"],
        m["newest"],
    )
    desk.expect(
        "EXP-02",
        "conflict",
        "yellow",
        "工作经历",
        "财政局2009.05—2012.03与云塘镇2011.01起重叠十四个月",
        m["newest"],
        m["resume"],
    )
    desk.expect(
        "PTY-02",
        "conflict",
        "red",
        "党龄",
        "支部大会2003.06，任免表入党时间2002.05，提前十三个月",
        m["newest"],
        m["party"],
    )
    desk.expect(
        "WRK-01",
        "conflict",
        "yellow",
        "工龄",
        "录用审批2004.08，任免表参加工作2003.09，提前十一个月",
        m["newest"],
        m["registered"],
    )
    desk.expect(
        "WRK-04",
        "conflict",
        "red",
        "工龄",
        "2003.09在全日制本科（2000.09—2004.07）期间",
        m["newest"],
        m["graduation"],
        planted=False,
    )
