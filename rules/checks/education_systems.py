"""EDU: whether a form of study existed at the time, and whether it can have been so quick."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from models.comparisons import before, lasts_at_least, within
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth, negate
from rules.checks.education_records import NOT_COMPLETED, one_each, shown_mode, study_told
from rules.lines import provinces
from rules.outcome import CONSISTENT, Outcome, verdict_of
from rules.policy import Policy, PolicyRow
from rules.registry import rule
from rules.wording import spoken

RED, YELLOW = Severity.RED, Severity.YELLOW
ADULT_EXAM = re.compile("成人高考|成人高校招生|全国成人")
SYSTEM_STARTS = {"自考": "self_study_exams", "电大": "tv_universities", "网络": "online_education"}
SPOKEN_MODES = {"自考": "自学考试", "电大": "广播电视大学", "网络": "网络教育"}
PARTY_LEVELS = frozenset({"党校大专", "党校本科", "党校研究生"})


@rule("EDU-13", title="办学形式尚不存在",
      reads=["first_diplomas_of_systems", "self_study_exams", "self_study_least_months", "tv_universities",
             "correspondence_study", "adult_entrance_exam", "online_education", "party_school_education"],
      settled_by="毕业证书原件，省级自学考试机构、主办学校的学籍和毕业名册")
def mode_did_not_exist(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Diplomas and entries of adult studies against the time from which that form existed, by place if it matters."""
    for fact in one_each(timeline.facts("education")):
        if fact.text("outcome") in NOT_COMPLETED:
            continue
        found = [o for o in (_too_early(timeline, policy, fact), _too_fast(timeline, policy, fact)) if o is not None]
        yield from found


def _too_early(timeline: Timeline, policy: Policy, fact: Fact) -> Outcome | None:
    """The gravest of what the start and the end say: a conflict before a doubt before nothing."""
    outcomes = [o for o in _tests(timeline, policy, fact) if o is not None]
    for verdict in (Verdict.CONFLICT, Verdict.UNDECIDED, Verdict.CONSISTENT):
        for outcome in outcomes:
            if outcome.verdict is verdict:
                return outcome
    return None


def _tests(timeline: Timeline, policy: Policy, fact: Fact) -> Iterator[Outcome | None]:
    mode, start, end = shown_mode(fact), fact.date("start"), fact.date("end")
    first = policy.constant("first_diplomas_of_systems")
    if mode in first.value and end is not None:
        words = f"{SPOKEN_MODES.get(mode or '', mode)}最早在{first.value[mode].year}年才可能毕业"
        yield _not_before(timeline, fact, end, _Limit(first.value[mode], first, words))
    if mode in SYSTEM_STARTS and start is not None:
        row = policy.rows(SYSTEM_STARTS[mode])[0]
        words = f"{SPOKEN_MODES.get(mode, mode)}自{spoken(PartialDate(row.effective.isoformat()[:7]))}起才有"
        yield _not_before(timeline, fact, start, _Limit(row.effective, row, words))
    if mode == "自考" and end is not None:
        yield _by_place(timeline, policy, fact, end)
    if mode == "网络" and start is not None:
        yield _stopped(timeline, policy, fact, start)
    if mode in ("函授", "夜大") and end is not None:
        yield _between_the_times(timeline, policy, fact, end)
    if fact.text("level") in PARTY_LEVELS and end is not None:
        row = policy.rows("party_school_education")[0]
        yield _not_before(timeline, fact, end, _since(row, "党校学历教育"))
    if ADULT_EXAM.search(fact.text("entry_basis") or "") and start is not None:
        row = policy.rows("adult_entrance_exam")[0]
        yield _not_before(timeline, fact, start, _since(row, "全国成人高考"))


@dataclass(frozen=True, slots=True)
class _Limit:
    """The first day on which something was possible, the row that says so, and the words for it."""

    first: date
    row: PolicyRow
    words: str


def _not_before(timeline: Timeline, fact: Fact, when: PartialDate, limit: _Limit) -> Outcome:
    ok = negate(before(when, PartialDate.of_day(limit.first)))
    return Outcome(verdict_of(ok), (fact,), RED, study_told(timeline, fact), f"{limit.words}，当时不存在这种学历",
                   f"{limit.words}，需入学或毕业的准确年月", (limit.row,))


def _since(row: PolicyRow, what: str) -> _Limit:
    return _Limit(row.effective, row, f"{what}自{row.effective.year}年起才有")


def _by_place(timeline: Timeline, policy: Policy, fact: Fact, end: PartialDate) -> Outcome | None:
    """Elsewhere than in Beijing, Tianjin and Shanghai the exams came later, by 1985 everywhere."""
    rows = policy.rows("self_study_exams")
    everywhere = next(row for row in rows if "全国" in row.value)
    places = provinces(f"{fact.text('school') or ''}{fact.raw or ''}")
    early = {place for row in rows if row.effective < everywhere.effective for place in row.value}
    if not places or places & early:
        return None
    words = f"{'、'.join(sorted(places))}当时未见开考，各省至{everywhere.effective.year}年遍设自学考试"
    outcome = _not_before(timeline, fact, end, _Limit(everywhere.effective, everywhere, words))
    return Outcome(outcome.verdict, outcome.facts, YELLOW, outcome.says, words, outcome.decides, outcome.rows)


def _stopped(timeline: Timeline, policy: Policy, fact: Fact, start: PartialDate) -> Outcome | None:
    row = policy.rows("online_education")[-1]
    if start.earliest <= row.until:
        return None
    return Outcome(Verdict.CONFLICT, (fact,), YELLOW, study_told(timeline, fact),
                   f"网络教育试点至{row.until.year}年秋季已停止招生", rows=(row,))


def _between_the_times(timeline: Timeline, policy: Policy, fact: Fact, end: PartialDate) -> Outcome | None:
    """Correspondence and evening study existed until 1966 and again from 1980; those who began before could finish."""
    rows = policy.rows("correspondence_study")
    former, restored = rows[0], rows[1]
    start = fact.date("start")
    if start is not None and start.earliest <= former.until:
        return CONSISTENT
    gap = within(end, date(former.until.year + 2, 1, 1), date(restored.effective.year - 1, 12, 31))
    words = f"{shown_mode(fact)}在{former.until.year}年后停办，{restored.effective.year}年起恢复"
    return Outcome(verdict_of(negate(gap) if gap is not Truth.UNKNOWN else Truth.YES), (fact,), RED,
                   study_told(timeline, fact), f"{words}，当时不存在这种学历", rows=(restored, former))


def _too_fast(timeline: Timeline, policy: Policy, fact: Fact) -> Outcome | None:
    """Certainly less than a year from the first subject passed to a college diploma by examination."""
    start, end, row = fact.date("start"), fact.date("end"), policy.constant("self_study_least_months")
    if shown_mode(fact) != "自考" or fact.text("level") != "大专" or start is None or end is None:
        return None
    if end.latest < start.earliest or lasts_at_least(start, end, row.number) is not Truth.NO:
        return None
    return Outcome(Verdict.CONFLICT, (fact,), YELLOW, study_told(timeline, fact),
                   f"自学考试大专自首门课程合格至毕业不足{row.number}个月", rows=(row,), subject="speed")
