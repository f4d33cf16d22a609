"""EDU: length and order of study. Other rules of the group stand in the modules named education_*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.comparisons import before, months_between, within
from models.dates import PartialDate, Precision, add_months
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.education_records import HEIGHT, HIGHER, NOT_COMPLETED, from_level, one_each, same_school, study_told
from rules.lines import is_full_time_study
from rules.outcome import CONSISTENT, Outcome, agreed, verdict_of
from rules.policy import Policy, PolicyRow
from rules.records import dated, day
from rules.registry import rule
from rules.study_lengths import LONGEST_WAIT_MONTHS, has_own_length, kept_late, usual_years
from rules.wording import lasting, spoken

RED, YELLOW = Severity.RED, Severity.YELLOW
DEGREE_LEVELS = {"学士": ("本科",), "硕士": ("硕士",), "博士": ("博士",)}


@rule("EDU-01", title="学制长度不符",
      reads=["study_years", "study_tolerance_months", "nominal_tolerance_months", "kept_back_classes"],
      settled_by="学籍表，毕业生登记表，高校招生录取名册")
def study_length_implausible(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Months of study against the length printed on the page, and against the lengths usual for level and time."""
    for fact in one_each(timeline.facts("education")):
        start, end = fact.date("start"), fact.date("end")
        if start is None or end is None or end.latest < start.earliest or fact.text("outcome") in NOT_COMPLETED:
            continue
        if has_own_length(fact):
            yield CONSISTENT
            continue
        printed = _against_printed(timeline, policy, fact, start, end)
        if printed is not None and printed.verdict is Verdict.CONFLICT:
            yield printed
            continue
        usual = _against_usual(timeline, policy, fact, start, end)
        yield from (outcome for outcome in (printed, usual) if outcome is not None)


def _against_printed(
    timeline: Timeline, policy: Policy, fact: Fact, start: PartialDate, end: PartialDate
) -> Outcome | None:
    years = fact.number("nominal_years")
    if years is None or fact.text("mode") == "自考":
        return None
    row = policy.constant("nominal_tolerance_months")
    fewest, most = months_between(start, end)
    due = round(years * 12)
    longest = most if kept_late(policy, fact, start, end) else due + row.number
    ok = Truth.of(no=most < due - row.number or fewest > longest,
                  yes=fewest <= due <= most or (due - row.number <= fewest and most <= longest))
    return _length(timeline, fact, ok, (fewest, most), _Norm(f"所印学制{years:g}年", due, (row,)))


def _against_usual(
    timeline: Timeline, policy: Policy, fact: Fact, start: PartialDate, end: PartialDate
) -> Outcome | None:
    if not is_full_time_study(fact) or (fact.text("mode") != "全日制" and fact.text("mode") is not None):
        return None
    rows = [row for row in policy.in_force("study_years", start) if usual_years(row, fact)]
    if not rows:
        return None
    fewest, most = months_between(start, end)
    tolerance = max(row.number for row in policy.in_force("study_tolerance_months", start))
    answers = []
    shorter = [row.value["专升本"][0] for row in rows if "专升本" in row.value and _follows_on(timeline, fact, start)]
    for row in rows:
        low, high = (round(years * 12) for years in usual_years(row, fact) or (0, 0))
        low = round(min(shorter) * 12) if shorter else low
        high = LONGEST_WAIT_MONTHS if kept_late(policy, fact, start, end) else high
        answers.append(Truth.of(yes=low - tolerance <= fewest and most <= high + tolerance,
                                no=most < low - tolerance or fewest > high + tolerance))
    low_years, high_years = usual_years(rows[-1], fact) or (0, 0)
    usual = f"{low_years:g}年" if low_years == high_years else f"{low_years:g}至{high_years:g}年"
    norm = _Norm(f"当时通常学制{usual}", round(low_years * 12), tuple(rows))
    outcome = _length(timeline, fact, agreed(answers), (fewest, most), norm)
    return CONSISTENT if outcome.verdict is Verdict.UNDECIDED else outcome


@dataclass(frozen=True, slots=True)
class _Norm:
    """A length that a study should have: in words, its least months, the rows it rests on."""

    words: str
    least: int
    rows: tuple[PolicyRow, ...]


def _length(timeline: Timeline, fact: Fact, ok: Truth, months: tuple[int, int], norm: _Norm) -> Outcome:
    fewest, most = months
    length = lasting(fewest, most)
    return Outcome(verdict_of(ok), (fact,), RED if most * 2 < norm.least else YELLOW, study_told(timeline, fact),
                   f"学习时间{length}，{norm.words}，超出容差", f"{norm.words}，需入学和毕业的准确年月", norm.rows)


def _follows_on(timeline: Timeline, fact: Fact, start: PartialDate) -> bool:
    """Whether a bachelor's course whose entry is not stated may follow on college or be a second one: it is shorter."""
    return fact.text("level") == "本科" and not fact.text("entry_basis") and any(
        other.text("level") in ("大专", "本科", "党校大专") and (end := other.date("end")) is not None
        and before(start, end) is not Truth.YES and other is not fact for other in timeline.facts("education"))


@rule("EDU-02", title="毕业早于入学或日期倒挂", reads=["certificate_early_months"],
      settled_by="毕业证书、学籍表原件")
def ended_before_start(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The end of each study against its start, and the day of its certificate against its end."""
    early = policy.constant("certificate_early_months").number
    for fact in timeline.facts("education"):
        start, end = fact.date("start"), fact.date("end")
        if start is not None and end is not None:
            wrong = end.latest < start.earliest or (end.latest <= start.earliest and start.precision is Precision.DAY)
            yield Outcome(Verdict.CONFLICT if wrong else Verdict.CONSISTENT, (fact,), RED, study_told(timeline, fact),
                          "毕业早于入学，次序不能成立，应核对原件是否识读有误")
        if end is None:
            continue
        for what, paper, when in _certificates(timeline, fact):
            if paper is not None and any(_issued_for(timeline, paper, other, early) for other in _studies(timeline)):
                continue
            if when.latest < add_months(end.earliest, -early):
                yield Outcome(Verdict.CONFLICT, (fact, *([paper] if paper else [])), RED,
                              f"{study_told(timeline, fact)}，{what}日期为{spoken(when)}",
                              "证书早于毕业两个月以上，不能成立", subject="certificate")


def _studies(timeline: Timeline) -> list[Fact]:
    return [f for f in timeline.facts("education") if f.date("end") is not None]


def _issued_for(timeline: Timeline, degree: Fact, study: Fact, early: int) -> bool:
    """Whether a degree can be that of a study which ended about then or before: it is no paper of a later one."""
    end = day(study, "end")
    return any(paper is degree for _, paper, _ in _certificates(timeline, study)) and (
        day(degree).latest >= add_months(end.earliest, -early))


def _certificates(timeline: Timeline, fact: Fact) -> Iterator[tuple[str, Fact | None, PartialDate]]:
    material = timeline.material_of(fact)
    formed = timeline.formed(fact)
    if material is not None and material.type == "M11" and formed is not None:
        yield "证书", None, formed
    for degree in dated(timeline.facts("degree")):
        level = DEGREE_LEVELS.get(degree.text("level") or "", ())
        if fact.text("level") in level and (degree.material == fact.material or same_school(degree, fact)):
            yield "学位证书", degree, day(degree)


@rule("EDU-03", title="学历层次次序不合", reads=["entry_levels", "equivalent_entry_months", "recommended_entry"],
      settled_by="各级毕业证书、学籍表，高校招生录取名册")
def levels_out_of_order(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each study against the level it must follow on: that must be completed before, or at least be on file."""
    row = policy.constant("entry_levels")
    facts = [f for f in timeline.facts("education") if f.text("outcome") not in NOT_COMPLETED]
    for fact in one_each(facts):
        start, needed = fact.date("start"), _needed(fact, row)
        if start is None or not needed or _needs_nothing(policy, fact, start):
            continue
        before_it = [f for f in facts if f.text("level") in needed and f is not fact and f.date("end") is not None]
        if before_it:
            yield _after_entry_level(timeline, fact, start, before_it, row)
        elif fact.text("level") == "硕士" and any(
                HEIGHT.get(f.text("level") or "", HEIGHT["硕士"]) < HEIGHT["硕士"] for f in facts):
            yield _without_entry_level(timeline, policy, fact, facts)


def _needed(fact: Fact, row: PolicyRow) -> Sequence[str]:
    """Levels of which one must be completed first."""
    level, basis = fact.text("level") or "", from_level(fact.text("entry_basis"))
    for name, levels in row.value.items():
        if basis.startswith(name) or (level == name and not basis):
            return list(levels)
    if is_full_time_study(fact) and level in ("大专", "本科") and not basis:
        return list(row.value["高中起点"])
    return list(row.value["初中起点"]) if level == "高中" and not basis else []


def _needs_nothing(policy: Policy, fact: Fact, start: PartialDate) -> bool:
    """Whether entry was by recommendation, by merit of work, or otherwise open."""
    window = policy.constant("recommended_entry").value
    open_then = within(start, window["first"], window["last"]) is not Truth.NO and fact.text("level") in HIGHER
    return open_then or fact.text("level") == "普通班" or bool(
        re.search("同等学力|少年班|调干|工农兵", fact.text("entry_basis") or ""))


def _after_entry_level(
    timeline: Timeline, fact: Fact, start: PartialDate, before_it: Sequence[Fact], row: PolicyRow
) -> Outcome:
    late = [f for f in before_it if (end := f.date("end")) is not None and end.earliest > start.latest]
    if len(late) < len(before_it):
        return CONSISTENT
    if not fact.text("entry_basis") and _alternative_entry(timeline, fact, start):
        return CONSISTENT
    return Outcome(Verdict.CONFLICT, (fact, late[0]), RED,
                   f"{study_told(timeline, fact)}，{study_told(timeline, late[0])}",
                   f"入学时{late[0].text('level')}尚未毕业，次序不能成立", rows=(row,))


def _alternative_entry(timeline: Timeline, fact: Fact, start: PartialDate) -> bool:
    """Whether a study of the same or a higher level ended before, so that this one need not follow on the usual one."""
    higher = {"大专": ("大专",), "本科": ("大专", "本科", "党校大专"), "硕士": ("硕士",), "博士": ("博士", "本科")}
    return any(f is not fact and f.text("level") in higher.get(fact.text("level") or "", ())
               and (end := f.date("end")) is not None and before(start, end) is not Truth.YES
               for f in timeline.facts("education"))


def _without_entry_level(timeline: Timeline, policy: Policy, fact: Fact, facts: Sequence[Fact]) -> Outcome:
    start = day(fact, "start")
    months = policy.constant("equivalent_entry_months").number
    for other in facts:
        end = other.date("end")
        if other.text("level") in ("普通班", "党校本科", "本科") or (
                other.text("level") == "大专" and end is not None and months_between(end, start)[1] >= months):
            return CONSISTENT
    return Outcome(Verdict.CONFLICT, (fact,), YELLOW, study_told(timeline, fact),
                   "档案中没有本科学历，也没有大专毕业满两年的同等学力条件",
                   rows=(policy.constant("entry_levels"),), subject="entry level")


