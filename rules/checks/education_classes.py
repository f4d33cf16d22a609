"""EDU: the classes of 1970 to 1978: workers, peasants and soldiers by recommendation; those of 1977 and 1978."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.comparisons import months_between, within
from models.dates import PartialDate, Precision
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth, negate
from rules.checks.education_records import (
    dates_agree,
    is_ordinary,
    recorded,
    same_school,
    schools_agree,
    study_told,
)
from rules.lines import is_study, newest_resume, text_of
from rules.outcome import CONSISTENT, Outcome, verdict_of
from rules.policy import Policy, PolicyRow
from rules.records import day
from rules.registry import rule
from rules.wording import period, place_text, spoken, stated

BLUE, YELLOW = Severity.BLUE, Severity.YELLOW


RETURNED = re.compile("回炉|进修")


@rule("EDU-06", title="工农兵学员学历误作本科", reads=["worker_peasant_soldier_classes", "recorded_education"],
      settled_by="毕业生登记表，高校招生（推荐）名册，学籍卡")
def worker_class_recorded_as_bachelor(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Studies begun in the years of entry by recommendation: none is a bachelor's course, none carries the degree."""
    window = policy.constant("worker_peasant_soldier_classes")
    rows = (window, policy.constant("recorded_education"))
    told: list[Fact] = []
    claims = recorded(timeline)
    for fact in (*claims, *(f for f in timeline.facts("education") if f not in claims)):
        course = _course_of(timeline, fact) if fact.text("level") in ("本科", "普通班") else None
        if course is None or fact in told or any(_told_before(f, fact) for f in told):
            continue
        ok = negate(within(day(course, "start"), window.value["first"], window.value["last"]))
        degree = _bachelor_degree(timeline, fact, course, policy) if ok is not Truth.YES else None
        if ok is Truth.YES or _long_course(course, ok) or not (fact.text("level") == "本科" or degree):
            yield CONSISTENT
            continue
        told += [fact, course]
        facts = tuple(dict.fromkeys((fact, course, *([degree] if degree else []))))
        yield Outcome(verdict_of(ok), facts, YELLOW, _worker_class(timeline, fact, course, degree),
                      "1970至1976年推荐入学的工农兵学员学历应记为大学普通班，不授学士学位",
                      "1970至1976年推荐入学的为大学普通班，需入学的准确年月", rows)


def _told_before(one: Fact, fact: Fact) -> bool:
    """Whether a record repeats what was found on another page."""
    return one.text("level") == fact.text("level") and schools_agree(one, fact) and dates_agree(one, fact)


def _worker_class(timeline: Timeline, fact: Fact, course: Fact, degree: Fact | None) -> str:
    parts = [study_told(timeline, fact)]
    if course is not fact:
        parts.append(study_told(timeline, course) if course.kind == "education"
                     else stated(timeline, course, place_text(course), period(course)))
    if degree is not None:
        parts.append(stated(timeline, degree, "学位", degree.text("level") or ""))
    return "，".join(parts)


def _course_of(timeline: Timeline, fact: Fact) -> Fact | None:
    """The record that dates a study: itself, another record of that study, or the résumé line at that school."""
    if not is_ordinary(fact) and fact.text("mode") not in ("军校", "成人脱产"):
        return None
    if RETURNED.search(f"{fact.text('entry_basis') or ''}{fact.text('outcome') or ''}"):
        return None
    if fact.date("start") is not None:
        return fact
    records = [f for f in timeline.facts("education") if f.date("start") is not None and schools_agree(f, fact)
               and f.text("level") in ("本科", "普通班", "大专")]
    own = [f for f in records if f.text("level") == fact.text("level")]
    if records:
        one_kind = own or len({f.text("level") for f in records}) == 1
        sure = fact.text("mode") == "全日制" or bool(fact.text("school"))
        return (own or records)[0] if one_kind and sure else None
    lines = [line for line in newest_resume(timeline) if is_study(line) and line.date("start") is not None
             and fact.text("school") and (fact.text("school") or "") in text_of(line)]
    return lines[0] if len(lines) == 1 else None


def _long_course(course: Fact, ok: Truth) -> bool:
    """Whether a study that may have begun too late was too long for the classes entered by recommendation."""
    end = course.date("end")
    return ok is Truth.UNKNOWN and (end is None or end.latest.year >= 1981)


def _bachelor_degree(timeline: Timeline, fact: Fact, course: Fact, policy: Policy) -> Fact | None:
    """A bachelor's degree that can only be that of this course: no later bachelor's study could have given it."""
    last = policy.constant("worker_peasant_soldier_classes").value["last"]
    later = [f for f in timeline.facts("education") if f.text("level") in ("本科", "硕士") and f is not fact
             and f is not course and ((start := f.date("start")) is None or start.latest > last)
             and not (f.text("level") == "本科" and start is None and schools_agree(f, course))]
    if later:
        return None
    found = [d for d in timeline.facts("degree") if d.text("level") == "学士"
             and (not d.text("school") or not fact.text("school") or same_school(d, fact))]
    return found[0] if found else None


COHORT = re.compile(r"(?:19)?(77|78)级|(?:一九)?七(七|八)级")
NOT_ORDINARY_LINE = re.compile("电大|电视大学|夜大|函授|业余|进修|党校|干校|教育学院|七[·・]?二一|工农兵|普通班")


@rule("EDU-07", title="七七、七八级入学毕业时间不符", reads=["classes_77_78"],
      settled_by="高校招生录取名册，学籍卡，毕业证书")
def class_of_77_or_78_at_wrong_time(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Start and end of the classes of 1977 and 1978; nobody entered between the last class before and that of 1977."""
    row = policy.constant("classes_77_78")
    told: set[tuple[object, object]] = set()
    for fact in timeline.facts("education"):
        dates = (fact.fields.get("start"), fact.fields.get("end"))
        if fact.text("level") not in ("大专", "本科", None) or not is_ordinary(fact) or dates in told:
            continue
        cohort = _cohort(fact)
        for outcome in _by_label(timeline, fact, cohort, row) if cohort else _unlabelled(timeline, fact, row):
            told.add(dates)
            yield outcome
    if not told:
        yield from _lines_between(timeline, row)


def _cohort(fact: Fact) -> str | None:
    found = COHORT.search(f"{fact.text('cohort') or ''} {fact.raw or ''} {fact.text('major') or ''}")
    return (found[1] or {"七": "77", "八": "78"}[found[2]]) if found else None


def _by_label(timeline: Timeline, fact: Fact, cohort: str, row: PolicyRow) -> Iterator[Outcome]:
    start, end = fact.date("start"), fact.date("end")
    first, last = row.value[cohort]["start"]
    if start is not None and within(start, first, last) is Truth.NO:
        yield _wrong_time(timeline, fact, row, start, f"{cohort}级入学应在{_months(first, last)}")
    elif end is not None and fact.text("level") == "本科" and not _may_graduate(fact, end, row, cohort):
        yield _wrong_time(timeline, fact, row, end, f"{cohort}级四年制毕业应在{_months(*row.value[cohort]['end'])}")
    elif start is not None or end is not None:
        yield CONSISTENT


def _may_graduate(fact: Fact, end: PartialDate, row: PolicyRow, cohort: str) -> bool:
    """Whether the end fits the length printed on the page, or else a course of four or five years."""
    first, last = row.value[cohort]["end"]
    start, years = fact.date("start"), fact.number("nominal_years")
    if years is not None and years != int(years):
        return True
    late = start is not None and start.latest.year == 1979
    return any(within(end, first.replace(year=first.year + more), last.replace(year=last.year + more + late))
               is not Truth.NO for more in ([int(years) - 4] if years is not None else [0, 1]))


def _unlabelled(timeline: Timeline, fact: Fact, row: PolicyRow) -> Iterator[Outcome]:
    """An ordinary study whose start lies between the last class by recommendation and that of 1977."""
    start, end = fact.date("start"), fact.date("end")
    if start is None or fact.text("level") is None:
        return
    first, last = row.value["between"]
    why = f"{_months(first, last)}普通高校没有新生入学，77级入学应在{_months(*row.value['77']['start'])}"
    rounded = start.edtf == "1977" and fact.text("level") == "本科" and end is not None and end.earliest.year >= 1981
    if within(start, first, last) is Truth.YES or rounded:
        yield _wrong_time(timeline, fact, row, start, why)


def _wrong_time(timeline: Timeline, fact: Fact, row: PolicyRow, when: PartialDate, why: str) -> Outcome:
    """Only the year given is a rounding of the form, and no more than a remark."""
    rounded = when.precision is Precision.YEAR
    return Outcome(Verdict.CONFLICT, (fact,), BLUE if rounded else YELLOW, study_told(timeline, fact),
                   why + ("，表上只写年份，似为取整" if rounded else ""), rows=(row,))


def _lines_between(timeline: Timeline, row: PolicyRow) -> Iterator[Outcome]:
    """Résumé lines of three years or more at a university that begin when nobody entered."""
    first, last = row.value["between"]
    for line in newest_resume(timeline):
        start, end = line.date("start"), line.date("end")
        if start is None or end is None or line.flag("nested") or within(start, first, last) is not Truth.YES:
            continue
        text = text_of(line)
        if is_study(line) and re.search("大学|学院", text) and not NOT_ORDINARY_LINE.search(text) and (
                36 <= months_between(start, end)[0] <= 66):
            yield Outcome(Verdict.CONFLICT, (line,), YELLOW, stated(timeline, line, place_text(line), period(line)),
                          f"{_months(first, last)}普通高校没有新生入学，"
                          f"77级入学应在{_months(*row.value['77']['start'])}", rows=(row,))


def _months(first: object, last: object) -> str:
    return f"{spoken(PartialDate(str(first)[:7]))}至{spoken(PartialDate(str(last)[:7]))}"
