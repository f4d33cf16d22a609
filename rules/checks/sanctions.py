"""RPW: promotion or a pay rise while a sanction bars it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.comparisons import in_order, months_between
from models.dates import PartialDate, add_months
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth, some
from rules.ladder import LEADING, Promotion, Step, promotions, records_of, steps
from rules.outcome import CONSISTENT, Outcome, verdict_of
from rules.penalties import ADMINISTRATIVE, PARTY, Penalty, is_outside, penalties, well_inside
from rules.policy import Policy, PolicyRow
from rules.records import dated, day
from rules.registry import rule
from rules.terms_of_office import law, stated_step
from rules.wording import spoken, stated

RED, YELLOW = Severity.RED, Severity.YELLOW
BARS_EQUAL_POSTS = frozenset({"撤销党内职务", "留党察看"})
BARS_PAY_STEPS = frozenset({"记过", "记大过", "降级", "撤职"})
TWO_YEARS = re.compile("[两二2]年|24个?月")
PAY_GRADE = re.compile(r"(?<!\d)(\d{1,2})\s*级(?:\s*(\d{1,2})\s*档)?|(?<!\d)(\d{1,2})\s*档")
PAPERS = "处分决定、解除处分材料，任免审批表、任免文件"


@dataclass(frozen=True, slots=True)
class Bar:
    """How many months a penalty bars promotion, by each row that may hold, and on which rows that rests."""

    penalty: Penalty
    months: tuple[int, ...]
    rows: tuple[PolicyRow, ...]
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Move:
    """One step with the records of its decision; `rise` where it is, or may be, a promotion."""

    records: tuple[Step, ...]
    rise: Promotion | None

    @property
    def step(self) -> Step:
        """The step itself."""
        return self.records[0]

    @property
    def repeats(self) -> bool:
        """Whether another page records the decision, before this one in order."""
        return any(other.order < self.step.order for other in self.records[1:])


@rule("RPW-01", title="党纪处分影响期内提拔", reads=["party_sanctions", "rank_conversion"], settled_by=PAPERS)
def promoted_under_party_sanction(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each promotion against the time that a Party sanction decided before it bars it."""
    found = penalties(timeline, PARTY)
    if not found:
        return
    ladder = steps(timeline)
    rises = {rise.step.fact.id: rise for rise in promotions(ladder, policy)}
    for penalty in found:
        bar = _party_bar(policy, penalty)
        if bar is None:
            continue
        held = _place_before(ladder, penalty.decided)
        for step in _near(ladder, penalty.decided, max(bar.months)):
            yield from _barred(timeline, bar, Move(records_of(ladder, step), rises.get(step.fact.id)), held)


def _party_bar(policy: Policy, penalty: Penalty) -> Bar | None:
    rows = policy.in_force("party_sanctions", penalty.decided)
    if not rows or penalty.name not in rows[-1].value:
        return None
    months = tuple(int(row.value[penalty.name]) + _probation(penalty, row) for row in rows)
    return Bar(penalty, months, rows)


def _probation(penalty: Penalty, row: PolicyRow) -> int:
    """Months of probation within the Party before the bar itself begins to run."""
    if penalty.name != "留党察看":
        return 0
    ended = penalty.fact.date("lifted") or penalty.fact.date("until")
    if ended is not None:
        return max(months_between(penalty.decided, ended)[0], 0)
    text = penalty.fact.text("penalty") or ""
    return 24 if TWO_YEARS.search(text) else int(row.value["察看期最短"])


def _near(ladder: Sequence[Step], decided: PartialDate, months: int) -> Sequence[Step]:
    """The steps that may lie between a decision and the end of what it bars."""
    first = bisect_left(ladder, add_months(decided.earliest, -12), key=lambda step: step.when.earliest)
    last = bisect_left(ladder, add_months(decided.latest, months + 1), key=lambda step: step.when.earliest)
    return ladder[first:last]


def _place_before(ladder: Sequence[Step], decided: PartialDate) -> int | None:
    """The place held when a penalty was decided, as far as it is on file."""
    held = [step.place for step in ladder if step.place is not None and step.kind == LEADING
            and step.when.latest < decided.earliest]
    return held[-1] if held else None


def _barred(timeline: Timeline, bar: Bar, move: Move, held: int | None) -> Iterator[Outcome]:
    penalty, step, rise = bar.penalty, move.step, move.rise
    lifted = penalty.fact.date("lifted")
    if lifted is not None and penalty.name != "留党察看" and in_order(lifted, step.when) is not Truth.NO:
        yield CONSISTENT  # set aside before
        return
    if rise is not None:
        yield in_period(timeline, bar, move, "提拔")
    elif move.repeats:
        return
    elif penalty.name in BARS_EQUAL_POSTS and step.kind == LEADING and held is not None and step.place == held:
        yield in_period(timeline, bar, move, "担任与原职务相当的职务")
    elif _further_use(bar, step):
        told = "进一步使用" in f"{step.fact.text('post')}{step.fact.raw}"
        yield in_period(timeline, bar, move, "进一步使用", sure=told)


def _further_use(bar: Bar, step: Step) -> bool:
    """Whether an appointment without a rise may be 进一步使用, where that is barred too."""
    return all(row.value["further_use"] for row in bar.rows) and step.kind == LEADING and step.decided


def in_period(timeline: Timeline, bar: Bar, move: Move, what: str, *, sure: bool = True) -> Outcome:
    """Conflict where a step certainly lies in the barred time and certainly is what is barred."""
    penalty, step = bar.penalty, move.step
    outside = some(is_outside(penalty.decided, record.when, bar.months) for record in move.records)
    if not bar.certain and outside is Truth.NO:
        outside = Truth.UNKNOWN
    serious = outside is Truth.NO or well_inside(penalty.decided, step.when, max(bar.months))
    if outside is Truth.YES or not serious:
        return CONSISTENT
    low, high = months_between(penalty.decided, step.when)
    length = f"{max(high, 0)}个月" if low == high else f"至多{max(high, 0)}个月"
    clear = outside is Truth.NO and sure and (move.rise is None or move.rise.certain is Truth.YES)
    reason = ("需任职和处分（处理）决定的确切时间（年月）" if outside is Truth.UNKNOWN
              else f"该次任职是否属于{what}，需查任前职务层次")
    since = "组织处理" if penalty.fact.text("system") == "组织处理" else "处分决定"
    row = bar.rows[-1]
    return Outcome(
        Verdict.CONFLICT if clear else Verdict.UNDECIDED, (step.fact, penalty.fact), RED,
        f"{stated_step(timeline, step)}，{stated_penalty(timeline, penalty)}",
        f"{since}后{length}即{what}，依{law(row)}{penalty.name}在{min(bar.months)}个月内不得{what}",
        reason, tuple(reversed(bar.rows)))


def stated_penalty(timeline: Timeline, penalty: Penalty) -> str:
    """Which page says that someone was sanctioned, how and when."""
    return stated(timeline, penalty.fact, f"受{penalty.fact.text('penalty') or penalty.name}的时间为",
                  spoken(penalty.decided))


@rule("RPW-02", title="政务(行政)处分期内晋升",
      reads=["administrative_sanctions", "merged_sanctions_cap", "rank_conversion"],
      settled_by="处分决定、解除处分材料，任免文件，工资变动审批表")
def promoted_under_administrative_sanction(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each promotion and pay rise against the period of an administrative sanction decided before it."""
    bars = _administrative_bars(policy, penalties(timeline, ADMINISTRATIVE))
    if not bars:
        return
    ladder = steps(timeline)
    rises = {rise.step.fact.id: rise for rise in promotions(ladder, policy)}
    raises = list(_pay_rises(timeline))
    for bar in bars:
        for step in _near(ladder, bar.penalty.decided, max(bar.months)):
            if step.fact.id in rises:
                yield in_period(timeline, bar, Move(records_of(ladder, step), rises[step.fact.id]), "晋升")
        for rise in _rises_near(raises, bar):
            if rise.of_level or bar.penalty.name in BARS_PAY_STEPS:
                yield _pay_in_period(timeline, bar, rise)


def _administrative_bars(policy: Policy, found: Sequence[Penalty]) -> list[Bar]:
    """The periods; a penalty decided while another runs adds what is left of that one, up to the cap."""
    bars: list[Bar] = []
    for penalty in found:
        rows = policy.in_force("administrative_sanctions", penalty.decided)
        if not rows or penalty.name not in rows[-1].value:
            continue
        months = [int(row.value[penalty.name]) for row in rows]
        cap = policy.constant("merged_sanctions_cap")
        left = _left(bars[-1], penalty) if bars else 0
        merged = tuple(max(m, min(cap.number, m + left)) for m in months)
        bars.append(Bar(penalty, merged, (*((cap,) if left else ()), *rows),
                        rows[0].effective <= penalty.decided.earliest))
    return bars


def _left(bar: Bar, penalty: Penalty) -> int:
    """Fewest months of an earlier period that were left on the day of a later decision."""
    return max(min(bar.months) - months_between(bar.penalty.decided, penalty.decided)[1], 0)


@dataclass(frozen=True, slots=True)
class _PayRise:
    """One pay paper that puts someone in a higher grade (or step) than the one before it."""

    before: Fact
    fact: Fact
    of_level: bool

    @property
    def when(self) -> PartialDate:
        """When it took effect."""
        return day(self.fact, "effective")


def _rises_near(raises: Sequence[_PayRise], bar: Bar) -> Sequence[_PayRise]:
    decided = bar.penalty.decided
    first = bisect_left(raises, decided.earliest, key=lambda rise: rise.when.earliest)
    last = bisect_left(raises, add_months(decided.latest, max(bar.months) + 1), key=lambda rise: rise.when.earliest)
    return raises[first:last]


def _pay_rises(timeline: Timeline) -> Iterator[_PayRise]:
    """Rises of grade (级别) or step (档次); general reforms (套改) are none."""
    papers = sorted(dated(timeline.facts("pay"), "effective"),
                    key=lambda f: (day(f, "effective").earliest, day(f, "effective").latest, f.id))
    graded = [(paper, grade) for paper in papers if (grade := _pay_grade(paper)) is not None]
    for (former, old), (paper, new) in pairwise(graded):
        if paper.number("reform") is not None or former.text("standard") != paper.text("standard"):
            continue
        level = old[0] is not None and new[0] is not None and new[0] < old[0]
        step = old[0] == new[0] and old[1] is not None and new[1] is not None and new[1] > old[1]
        if level or step:
            yield _PayRise(former, paper, level)


def _pay_grade(fact: Fact) -> tuple[int | None, int | None] | None:
    """Grade and step of the civil service's scale: grades fall, steps rise."""
    match = PAY_GRADE.search(fact.text("grade") or "")
    if match is None or fact.text("standard") not in (None, "干部"):
        return None
    step = match[2] or match[3]
    return int(match[1]) if match[1] else None, int(step) if step else None


def _pay_in_period(timeline: Timeline, bar: Bar, rise: _PayRise) -> Outcome:
    penalty, what = bar.penalty, "晋升级别" if rise.of_level else "晋升工资档次"
    outside = is_outside(penalty.decided, rise.when, bar.months)
    if outside is not Truth.NO or not bar.certain:
        return CONSISTENT
    return Outcome(
        verdict_of(outside), (rise.fact, penalty.fact, rise.before), YELLOW,
        "，".join((_stated_pay(timeline, rise.fact), _stated_pay(timeline, rise.before),
                  stated_penalty(timeline, penalty))),
        f"依{law(bar.rows[-1])}{penalty.name}在{min(bar.months)}个月的处分期内不得{what}",
        rows=tuple(reversed(bar.rows)), subject="pay")


def _stated_pay(timeline: Timeline, fact: Fact) -> str:
    return stated(timeline, fact, f"{spoken(day(fact, 'effective'))}起工资为", fact.text("grade") or "")
