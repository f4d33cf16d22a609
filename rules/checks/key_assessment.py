"""KEY-04: annual assessments: which years lack one, and whether they name the unit where the person then worked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.dates import PartialDate
from models.facts import Fact, Material
from models.findings import Severity, Verdict
from models.timeline import Timeline
from rules.checks.identity_units import ENTERPRISE, formed, is_cadre_line, kind_of_unit
from rules.lines import is_full_time_job, is_full_time_study, is_soldier, is_study, newest_resume, span, text_of
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.records import claimed, dated, day
from rules.registry import rule
from rules.wording import material_title, period, place_text, told

YELLOW, BLUE = Severity.YELLOW, Severity.BLUE
YEAR_IN_TITLE = re.compile(r"((?:19|20)\d{2})\s*年?度?")
SICK = re.compile("病休|病假|休养|停职|立案|留置|双规|双指|审查期间|待岗|离岗")
CHECK_DAYS = ((2, 15), (6, 15), (10, 15), (12, 1))
BUREAU = re.compile("局|厅|公司|厂|校|院|中心|站|所|社|行")
PLACE = re.compile("[省市县区州旗乡镇]")


@dataclass(frozen=True, slots=True)
class _Served:
    """A time in which a person is assessed, or is excused from it."""

    fact: Fact
    first: date
    last: date

    def holds(self, day_: date) -> bool:
        return self.first <= day_ <= self.last


@rule("KEY-04", title="年度考核缺年度或等次异常", reads=["annual_assessment", "assessment_excuses"],
      settled_by="年度考核登记表存根，考核结果备案册，未参加考核情况说明")
def assessment_years_missing(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Years of service for which no assessment is on file and nothing explains it; units that assessments name."""
    yield from _other_units(timeline, policy)
    if not timeline.content.materials_listed:
        return
    years = _years_due(timeline, policy)
    if not years:
        return
    on_file = _on_file(timeline)
    lacking = [year for year in years if year not in on_file]
    if not lacking:
        yield CONSISTENT
        return
    firm = [year for year in lacking if _row(policy, year).value["firm"]]
    row = _row(policy, (firm or lacking)[0])
    many = len(firm) >= row.value["several"]
    recent = any(year > years[-1] - row.value["last_years"] for year in firm)
    facts = _around(timeline, lacking) or _entry(timeline)
    if facts:
        yield Outcome(
            Verdict.MISSING, facts, YELLOW if many or recent else BLUE,
            f"{_told(timeline, facts[0])}，应有{_spans(range(years[0], years[-1] + 1))}年度的考核材料",
            f"缺{_spans(lacking)}年度考核登记表，也没有说明", rows=(row,), subject="assessment years")


def _told(timeline: Timeline, fact: Fact) -> str:
    if fact.kind != "stint":
        return told(timeline, fact)
    return f"{material_title(timeline, fact)}载{period(fact)}任{place_text(fact)}"


def _row(policy: Policy, year: int) -> PolicyRow:
    return policy.in_force("annual_assessment", PartialDate(f"{year:04}-12-31"))[-1]


def _on_file(timeline: Timeline) -> set[int]:
    """Years for which an assessment is recorded, or a form is on file."""
    found = {int(year) for f in timeline.facts("assessment") if (year := f.number("year")) is not None}
    with_facts = {f.material for f in timeline.facts("assessment")}
    for material in timeline.of_type("M05"):
        named = YEAR_IN_TITLE.search(material.title)
        when = formed(material)
        if named:
            found.add(int(named[1]))
        elif material.id not in with_facts and when is not None:
            found |= {when.earliest.year - 1, when.earliest.year} if when.earliest.month > 6 else {
                when.earliest.year - 1}
    return found


def _years_due(timeline: Timeline, policy: Policy) -> list[int]:
    """Years that the person certainly served in full, from the year after entry, while assessments were made."""
    served = _served(timeline)
    excused = _excused(timeline)
    first_row = policy.rows("annual_assessment")[0].effective.year
    entered = _entered(timeline, served)
    last = _last_year(timeline)
    if entered is None or last is None:
        return []
    due = []
    for year in range(max(entered + 1, first_row), min(last, timeline.as_of.year - 1) + 1):
        days = [date(year, month, day_) for month, day_ in CHECK_DAYS]
        inside = not served or all(any(s.holds(d) for s in served) for d in days)
        if inside and not _is_excused(excused, year, policy):
            due.append(year)
    return due


def _served(timeline: Timeline) -> list[_Served]:
    """Lines of cadres outside enterprises and the army, of the newest résumé."""
    found = []
    for line in newest_resume(timeline):
        days = span(line, timeline)
        if days and is_full_time_job(line) and is_cadre_line(line) and not is_soldier(line) and (
                kind_of_unit(line) != ENTERPRISE):
            found.append(_Served(line, days[0].earliest, days[1].latest))
    return found


def _entered(timeline: Timeline, served: Sequence[_Served]) -> int | None:
    """The year of entry, no earlier than the latest that the dates allow; probationers are not graded."""
    if served:
        first = min(served, key=lambda s: (s.first, s.fact.id))
        return day(first.fact, "start").latest.year
    starts = dated(claimed(timeline, "work_start")) or dated(timeline.facts("work_start"))
    if not starts or newest_resume(timeline) or not _assessed(timeline):
        return None
    return min(day(f).latest.year for f in starts)


def _assessed(timeline: Timeline) -> bool:
    return bool(timeline.facts("assessment") or timeline.of_type("M05"))


def _last_year(timeline: Timeline) -> int | None:
    """The last year whose assessment the dossier should hold: of the newest page, or the last one assessed."""
    years = [int(year) for f in timeline.facts("assessment") if (year := f.number("year")) is not None]
    pages = [when.earliest for m in timeline.content.materials if (when := formed(m)) is not None]
    years += [page.year - (1 if page.month > 3 else 2) for page in pages]
    return max((year for year in years if 1900 <= year <= timeline.as_of.year), default=None)


def _excused(timeline: Timeline) -> list[_Served]:
    """Full-time study, illness and investigation: those are not assessed."""
    found = []
    studies = [f for f in timeline.facts("education") if is_full_time_study(f)]
    lines = [f for f in timeline.facts("stint") if (is_study(f) and f.flag("fulltime") is not False)
             or SICK.search(text_of(f)) or is_soldier(f)]
    for fact in (*studies, *lines):
        days = span(fact, timeline)
        if days:
            found.append(_Served(fact, days[0].earliest, days[1].latest))
    for fact in timeline.facts("penalty"):
        decided, until = fact.date("decided"), fact.date("until") or fact.date("lifted")
        if decided is not None:
            found.append(_Served(fact, date(max(decided.earliest.year, 1), 1, 1),
                                 (until or PartialDate(f"{decided.latest.year:04}-12-31")).latest))
    return found


def _is_excused(excused: Sequence[_Served], year: int, policy: Policy) -> bool:
    """Whether months of study, illness or investigation in a year may add up to the limit."""
    months = sum(max(0, _months(max(s.first, date(year, 1, 1)), min(s.last, date(year, 12, 31)))) for s in excused)
    return bool(months >= policy.constant("assessment_excuses").value["months"])


def _months(first: date, last: date) -> int:
    """Calendar months touched from one day to another; zero or less where there are none."""
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _around(timeline: Timeline, lacking: Sequence[int]) -> tuple[Fact, ...]:
    """The lines of the résumé that cover the years."""
    days = [date(year, 6, 15) for year in lacking]
    return tuple(s.fact for s in _served(timeline) if any(s.holds(d) for d in days))[:3]


def _entry(timeline: Timeline) -> tuple[Fact, ...]:
    return tuple(timeline.facts("assessment") or timeline.facts("work_start"))[:1]


def _spans(years: Sequence[int]) -> str:
    """Years in words, neighbouring ones together: 2001至2003、2006."""
    parts: list[list[int]] = []
    for year in years:
        if parts and parts[-1][-1] == year - 1:
            parts[-1].append(year)
        else:
            parts.append([year])
    return "、".join(f"{part[0]}至{part[-1]}" if len(part) > 1 else str(part[0]) for part in parts)


def _other_units(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Forms whose unit is certainly another than that of every line of the year."""
    served = [s for s in _served(timeline) if s.fact.text("unit")]
    for material in timeline.of_type("M05") if served else ():
        year = _year_of(timeline, material)
        named = [f for kind in ("stint", "appointment") for f in timeline.facts(kind)
                 if f.material == material.id and f.text("unit")]
        if year is None or not named:
            continue
        lines = [s.fact for s in served if s.last >= date(year, 1, 1) and s.first <= date(year, 12, 31)
                 and s.fact not in named]
        if not lines:
            continue
        unit = named[0].text("unit") or ""
        if not all(_certainly_other(unit, line.text("unit") or "") for line in lines):
            yield CONSISTENT
            continue
        yield Outcome(
            Verdict.CONFLICT, (named[0], *lines[:2]), YELLOW,
            f"{material_title(timeline, named[0])}为{year}年度，所填单位为{unit}，"
            f"{material_title(timeline, lines[0])}载{period(lines[0])}在{place_text(lines[0])}",
            "考核表所填单位与当时任职单位不是同一单位", rows=policy.rows("annual_assessment")[-1:], subject="unit")


def _year_of(timeline: Timeline, material: Material) -> int | None:
    years = [year for f in timeline.on_material("assessment", material) if (year := f.number("year")) is not None]
    named = YEAR_IN_TITLE.search(material.title)
    found = int(years[0]) if years else int(named[1]) if named else None
    return found if found is not None and 1900 <= found <= 2100 else None


def _certainly_other(one: str, other: str) -> bool:
    """Whether two names of units can be of no one unit: neither contains the other without its place."""
    names = [PLACE.split(name, maxsplit=0)[-1] for name in (one, other)]
    if not all(BUREAU.search(name) for name in names):
        return False
    return names[0] not in other and names[1] not in one
