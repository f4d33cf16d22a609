"""The least time in one post before the next: whether it was served, under every record on file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.comparisons import lasts_at_least, months_between
from models.dates import FIRST_DAY, LAST_DAY, PartialDate
from models.facts import Fact
from models.findings import Citation, Severity
from models.timeline import Timeline
from models.truth import Truth, every, some
from rules.ladder import Step
from rules.outcome import CONSISTENT, Outcome, verdict_of
from rules.policy import Policy, PolicyRow
from rules.wording import place_text, spoken, stated

NO_EXCEPTION = frozenset({"", "无", "否"})
SERIOUS_SHARE = 4
"""A date leaves a serious doubt where at least one in so many of the months that it allows is too few."""


def exception_of(steps: Sequence[Step]) -> str:
    """The document that grants an exception for a step, on any of its records; "" where none is named."""
    for step in steps:
        text = (step.fact.text("exception") or "").strip()
        if text not in NO_EXCEPTION:
            return text
    return ""


@dataclass(frozen=True, slots=True)
class Term:
    """A post held since `starts` (records, any of which may be the first), left upwards on `targets` (records of one
    decision), and the months that the law in force then asked for."""

    starts: tuple[Step, ...]
    targets: tuple[Step, ...]
    months: tuple[int, ...]
    rows: tuple[PolicyRow, ...]
    always_in_force: bool = True

    @property
    def served(self) -> Truth:
        """Whether the time was served. Served by one reading of the records is served; a row may not yet have held."""
        long_enough = [some(lasts_at_least(start.when, target.when, months)
                            for start in self.starts for target in self.targets) for months in self.months]
        ok = every(long_enough) if len(set(long_enough)) == 1 else Truth.UNKNOWN
        return Truth.UNKNOWN if ok is Truth.NO and not self.always_in_force else ok

    @property
    def span(self) -> tuple[int, int]:
        """Fewest and most months served, by the records that leave the most."""
        spans = [months_between(start.when, target.when) for start in self.starts for target in self.targets]
        return max(low for low, _ in spans), max(high for _, high in spans)

    @property
    def short_by(self) -> int:
        """The months that lack at least; below zero where none need lack."""
        return min(self.months) - self.span[1]

    @property
    def doubtful(self) -> bool:
        """Whether a closer date could well show that the time was not served."""
        low, high = self.span
        if not all(bounded(step.when) for step in (*self.starts, *self.targets)):
            return False
        return (max(self.months) - low) * SERIOUS_SHARE >= high - low

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that it rests on: the promotion first, then the post before it."""
        return tuple(dict.fromkeys((*(step.fact for step in self.targets), self.starts[0].fact)))


def bounded(when: PartialDate) -> bool:
    """Whether a date has a first and a last day."""
    return when.earliest != FIRST_DAY and when.latest != LAST_DAY


def term_under(
    policy: Policy, name: str, starts: Sequence[Step], targets: Sequence[Step], months: Callable[[PolicyRow], int]
) -> Term | None:
    """The term by the rows of a parameter in force on the day of promotion.

    None where no row was, or no start is on file. The day may lie partly before the first row: then the term may not
    have been asked for.
    """
    if not starts or not targets:
        return None
    rows = tuple(dict.fromkeys(row for target in targets for row in policy.in_force(name, target.when)))
    if not rows:
        return None
    first, last = min(row.effective for row in rows), max(row.until for row in rows)
    covered = all(first <= target.when.earliest and target.when.latest <= last for target in targets)
    return Term(tuple(starts), tuple(targets), tuple(months(row) for row in rows), rows, covered)


def outcome_of(
    timeline: Timeline, term: Term, severity: Severity, rule_text: str, *, note: str = "",
    extra_rows: tuple[PolicyRow, ...] = (), subject: str = ""
) -> Outcome:
    """Conflict where the term is certainly too short, undecided where a closer date may well show it."""
    served = term.served
    if served is Truth.YES or (served is Truth.UNKNOWN and not term.doubtful):
        return CONSISTENT
    first, target = term.starts[0], term.targets[0]
    low, high = term.span
    length = f"{max(high, 0)}个月" if low == high else f"至多{max(high, 0)}个月"
    return Outcome(
        verdict_of(served), term.facts, severity,
        f"{stated_step(timeline, target)}，{stated_step(timeline, first)}",
        f"其间{length}，依{law(term.rows[-1])}{rule_text}须满{min(term.months)}个月{note}",
        decides_of(term, rule_text), (*reversed(term.rows), *extra_rows), subject)


def law(row: PolicyRow) -> str:
    """The instrument of a row as a sentence names it."""
    return str(Citation(row.citation.instrument, "")) if row.citation.instrument else row.citation.article


def stated_step(timeline: Timeline, step: Step) -> str:
    """Which page says that someone came to which post, and when."""
    words = place_text(step.fact)
    named = words if step.fact.text("post") or step.fact.text("unit") else step.level
    level = f"（{step.level}）" if step.place is not None and named != step.level and step.rank is None else ""
    return stated(timeline, step.fact, "任" + (step.rank if step.rank and step.rank not in named and named == step.level
                                              else named) + level + "的时间为", spoken(step.when))


def decides_of(term: Term, rule_text: str) -> str:
    """What would decide it."""
    if not term.always_in_force:
        return f"任职决定的日期在规定施行前还是施行后（{rule_text}须满{min(term.months)}个月）"
    vague = [step for step in (term.targets[0], term.starts[0]) if step.when.earliest != step.when.latest]
    names = "和".join(f"任{place_text(step.fact)}" if step.fact.text("post") else f"任{step.level}" for step in vague)
    return f"{rule_text}须满{min(term.months)}个月，需{names}的确切时间（年月）"
