"""The forms of the fixtures, filled in for a workshop life: the first layout of many types."""

from __future__ import annotations

from samples.drawn.claims import Says, claim, say
from samples.drawn.forms import (
    applications,
    assessment,
    certificate,
    determination,
    graduate_form,
    league_form,
    party_form,
    resume_form,
    school_form,
)
from samples.drawn.notation import write_date
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.life import Course, Life


def schooling(course: Course | None) -> Says:
    """A course as a cell of a form states it."""
    if course is None:
        return ()
    words = f"{course.school}{course.major}专业{course.level}"
    return say(
        claim("education", words, level=course.level, mode=course.mode, school=course.school, major=course.major)
    )


def full_time(life: Life) -> Course | None:
    """The highest full-time course."""
    found = [c for c in life.courses if c.mode in ("全日制", "军校") and c.level not in ("初中", "高中")]
    return found[-1] if found else None


def in_service(life: Life) -> Course | None:
    """The highest course beside work."""
    found = [c for c in life.courses if c.mode not in ("全日制", "军校")]
    return found[-1] if found else None


def resume(bench: Bench, life: Life, formed: str, edition: str = "一九九九年制") -> None:
    """M01, the booklet of 1999."""
    now, joining = life.until(formed)[-1], life.joining
    resume_form.draw(
        bench,
        resume_form.Resume(
            formed, now.unit, now.post, life.person.birth, life.work[0][:7], joining.branch if joining else None,
            life.until(formed, "1960"), schooling(full_time(life)), schooling(in_service(life)),
            full=joining.full_approved or None if joining else None, id_number=life.person.id_number, edition=edition,
        ),
    )  # fmt: skip


def appraisal(bench: Bench, life: Life, year: int, grade: str, since: str, office: str) -> None:
    """M05 of a civil servant on one page."""
    told = assessment.Assessment(
        year, grade, life.person.birth[:7], "中共党员", life.until(f"{year}-12-25")[-1].words, since, office, "分管日常工作"
    )
    assessment.draw(bench, told)


def pupil(bench: Bench, life: Life, which: int, number: str) -> None:
    """M07 of a middle school."""
    course = life.courses[which]
    school_form.draw(
        bench,
        school_form.SchoolRecord(
            course.level, course.school, course.start, course.end, life.person.birth, course.end + "-10", number,
            came_from=life.until(course.start)[-2].unit,
        ),
    )  # fmt: skip


def graduate(bench: Bench, life: Life, which: int, title: str, formed: str) -> None:
    """M09 in two pages."""
    course = life.courses[which]
    graduate_form.draw(
        bench,
        graduate_form.Graduation(
            title, course.level, course.school, course.major, course.start, course.end, formed, life.person.birth,
            life.until(formed), politics=life.politics(formed), nominal_years=course.years,
        ),
    )  # fmt: skip


def diploma(bench: Bench, life: Life, which: int, day: str = "01") -> None:
    """M11, the certificate of a course."""
    course = life.courses[which]
    certificate.draw_diploma(
        bench,
        certificate.Diploma(
            course.level, course.mode, course.school, course.major, course.start, course.end, f"{course.end}-{day}",
            course.cert_no, "〇一二三四五"[course.years], "武克文", life.person.birth,
        ),
    )  # fmt: skip


def degree(bench: Bench, life: Life, which: int) -> None:
    """M11, the certificate of a degree."""
    course = life.courses[which]
    if course.degree is None:
        raise ValueError(f"{course.school} gave no degree")
    certificate.draw_degree(
        bench,
        certificate.DegreePaper(
            course.degree[0], course.degree[1], course.school, course.major, course.end + "-30", course.degree[2], "武克文",
            life.person.birth,
        ),
    )  # fmt: skip


def recognised(bench: Bench, life: Life, decided: str, by: str) -> None:
    """M17 in its table."""
    values = [("birth", life.person.birth[:7]), ("work_start", life.work[0][:7])]
    values += [("party", life.joining.branch[:7])] if life.joining else []
    told = tuple((topic, value, write_date(value, "ymd")) for topic, value in values)
    determination.draw(bench, determination.Determination(decided, by, life.until(decided)[-1].words, told))


def joining(bench: Bench, life: Life, cover: bool = True) -> None:
    """M18 in its booklet."""
    told = life.admission
    party_form.draw(
        bench,
        party_form.Admission(
            told.filled, told.branch, told.unit, told.approved, told.committee, life.person.birth,
            life.until(told.filled), life.until(told.filled)[-1].words, told.introducers,
            full_branch=told.full_branch or None, full_approve=told.full_approved or None,
            league=life.league.approved if life.league else None, cover=cover,
            id_number=life.person.id_number if told.filled > "1999" else None,
        ),
    )  # fmt: skip


def league(bench: Bench, life: Life) -> None:
    """M22 in two pages."""
    told = life.leaguing
    league_form.draw(
        bench,
        league_form.LeagueAdmission(
            told.filled, told.branch, told.approved, life.person.birth, life.until(told.filled), told.school, "初中", told.committee
        ),
    )


def wish(bench: Bench, life: Life, style: str = "ymd") -> None:
    """M19, the letter of the fixtures."""
    applications.draw_wish(bench, life.admission.applied, style)
