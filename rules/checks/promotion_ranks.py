"""EXP: least time before a higher non-leading post (until 2019) and before a higher rank (since 2019)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from models.comparisons import lasts_at_least
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth, some
from rules.checks.promotion import EVERY_KIND, possible_excuse
from rules.ladder import (
    LEADING,
    POST,
    RANK,
    SAME_DECISION_MONTHS,
    Step,
    are_near,
    conversion,
    held_before,
    perhaps_held_before,
    steps,
)
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.ranks import LADDER, LEVEL_OF_RANK, OLD_RANKS, RANKS
from rules.registry import rule
from rules.terms_of_office import Term, exception_of, outcome_of, stated_step, term_under

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
NON_LEADING = ("科员", *OLD_RANKS)
"""Non-leading posts to which someone was promoted, lowest first."""
HIGHER_DEGREES = frozenset({"硕士", "博士"})
GRADED_WITHIN_MONTHS = 13
"""A graduate is graded at the end of the year of probation (P-11)."""


@rule("EXP-11", title="非领导职务晋升年限不足", reads=["nonleading_posts", "nonleading_deputy_researcher"],
      settled_by="任免审批表、任免文件，转业安置或新录用定级审批材料")
def nonleading_post_early(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The time in the post below before each non-leading post, by the rule of 2008 to 2019."""
    ladder = steps(timeline)
    for rank in NON_LEADING:
        targets = _first_of(ladder, rank)
        if not targets:
            continue
        place = LADDER.index(LEVEL_OF_RANK.get(rank, rank)) - 1
        starts = held_before(ladder, place, targets[0], EVERY_KIND)
        if not starts or perhaps_held_before(ladder, place, starts[0]) or _held_level(ladder, targets[0]):
            continue
        special = rank == "副调研员"
        name = "nonleading_deputy_researcher" if special else "nonleading_posts"
        term = term_under(policy, name, starts, targets, lambda row, rank=rank, special=special:  # type: ignore[misc]
                          row.number if special else int(row.value[rank]))
        if term is not None:
            yield _nonleading(timeline, term, rank)


def _first_of(ladder: Sequence[Step], rank: str) -> tuple[Step, ...]:
    """The records of the first decision on a non-leading post; rivals of other pages within half a year."""
    found = [step for step in ladder if step.kind == POST and _post_of(step) == rank]
    return tuple(step for step in found if are_near(found[0].when, step.when, SAME_DECISION_MONTHS))


def _post_of(step: Step) -> str | None:
    """The non-leading post: by its name, else by its level."""
    if step.rank in NON_LEADING or step.rank == "办事员":
        return step.rank
    if step.rank is None and step.place is not None and 2 <= step.place < 8:
        return OLD_RANKS[step.place - 2]
    return None


def _held_level(ladder: Sequence[Step], target: Step) -> bool:
    """Whether a post of the level, or a higher one, was held before: a transfer, no promotion."""
    return any(step.place is not None and target.place is not None and step.place >= target.place
               and step.when.earliest < target.when.earliest for step in ladder)


def _nonleading(timeline: Timeline, term: Term, rank: str) -> Outcome:
    if exception_of(term.targets):
        return CONSISTENT
    excuse = possible_excuse(timeline, term) or _first_grading(timeline, term)
    return outcome_of(timeline, term, BLUE if excuse else YELLOW, f"晋升{rank}前的任职年限", note=excuse)


def _first_grading(timeline: Timeline, term: Term) -> str:
    """Whether it may be the first grading of a graduate with a master's or doctor's degree, as words; "" if not."""
    graduate = any(fact.text("level") in HIGHER_DEGREES for kind in ("education", "degree")
                   for fact in timeline.facts(kind))
    soon = term.span[0] <= GRADED_WITHIN_MONTHS
    return "；似属新录用研究生试用期满定级，须有定级审批材料" if graduate and soon else ""


@dataclass(frozen=True, slots=True)
class _Rise:
    """One promotion to a higher rank: the rank before it, and what the rule in force asked for."""

    timeline: Timeline
    policy: Policy
    ladder: tuple[Step, ...]
    target: Step
    before: str | None
    rows: tuple[PolicyRow, ...]

    @property
    def needs(self) -> Mapping[str, int]:
        """Months by rank, or by level of leading post, any of which is enough."""
        return dict(self.rows[-1].value.get(self.target.rank, {}))

    @property
    def between(self) -> tuple[str, ...]:
        """The ranks that were skipped."""
        if self.before is None:
            return ()
        return RANKS[RANKS.index(self.before) + 1:RANKS.index(str(self.target.rank))]

    @property
    def records(self) -> tuple[Step, ...]:
        """The records of the decision on all pages."""
        return tuple(step for step in self.ladder if step.rank == self.target.rank
                     and are_near(self.target.when, step.when, SAME_DECISION_MONTHS))

    def held(self, need: str) -> tuple[Step, ...]:
        """The records of having held a rank, or a leading post of a level, no later than the promotion."""
        if need in RANKS:
            return tuple(step for step in self.ladder if step.rank == need
                         and step.when.earliest <= self.target.when.earliest)
        return held_before(self.ladder, LADDER.index(need), self.target, (LEADING,))

    def may_count_longer(self, start: Step, months: int) -> bool:
        """Whether `start` came by conversion (套转) and the post before it, if its time counts, would be enough."""
        first = conversion(self.ladder)
        if first is None or first.fact.id != start.fact.id or not self.policy.in_force("rank_conversion", first.when):
            return False
        old = [step for step in self.ladder if step.kind != RANK and step.place == start.place
               and step.when.earliest < start.when.earliest]
        return not old or some(lasts_at_least(step.when, self.target.when, months) for step in old) is not Truth.NO


@rule("EXP-12", title="职级晋升年限不足", reads=["rank_years", "rank_conversion", "rank_shortening_months"],
      settled_by="职级晋升审批表、职级套转审批表，缩短任职年限的批准文件")
def rank_early(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The time in the rank below, or in a leading post of the same level, before each rank since June 2019."""
    ladder = steps(timeline)
    highest: str | None = None
    for step in ladder:
        if step.rank not in RANKS or (highest and RANKS.index(step.rank) <= RANKS.index(highest)):
            continue
        rows = policy.in_force("rank_years", step.when)
        if rows and (highest is not None or not policy.in_force("rank_conversion", step.when)):
            yield from _rise(_Rise(timeline, policy, ladder, step, highest, rows))
        highest = step.rank


def _rise(rise: _Rise) -> Iterator[Outcome]:
    excused = exception_of(rise.records) != ""
    relief = rise.policy.constant("rank_shortening_months").number if excused else 0
    terms = [Term(starts, rise.records, (months - relief,), rise.rows,
                  rise.target.when.earliest >= rise.rows[0].effective)
             for need, months in rise.needs.items() if (starts := rise.held(need))]
    if not terms:
        if rise.between:
            yield _skip(rise)
    elif any(term.served is Truth.YES for term in terms):
        yield CONSISTENT
    else:
        extra = rise.policy.rows("rank_shortening_months") if excused else ()
        yield _too_early(rise, max(terms, key=lambda term: term.span[1] - min(term.months)), extra)


def _too_early(rise: _Rise, term: Term, extra: tuple[PolicyRow, ...]) -> Outcome:
    result = outcome_of(rise.timeline, term, RED if rise.between else YELLOW,
                        f"晋升{rise.target.rank}前的任职年限", extra_rows=extra)
    if result.verdict is Verdict.CONFLICT and rise.may_count_longer(term.starts[0], min(term.months)):
        return replace(result, verdict=Verdict.UNDECIDED, decides=_conversion_note(term.starts[0]))
    return result


def _conversion_note(start: Step) -> str:
    return f"{start.rank}如系套转所得，套转前原职务的任职时间可否计入，须查职级套转审批表"


def _skip(rise: _Rise) -> Outcome:
    """Ranks left out: certain where the years do not suffice for the ranks between, else undecided."""
    last = next(step for step in rise.ladder if step.rank == rise.before)
    asked = rise.rows[-1].value
    least = sum(min(asked[rank].values()) for rank in (*rise.between, str(rise.target.rank)) if rank in asked)
    certain = (lasts_at_least(last.when, rise.target.when, least) is Truth.NO
               and not rise.may_count_longer(last, least))
    names = "、".join(rise.between)
    return Outcome(
        Verdict.CONFLICT if certain else Verdict.UNDECIDED, (rise.target.fact, last.fact), RED,
        f"{stated_step(rise.timeline, rise.target)}，{stated_step(rise.timeline, last)}",
        f"职级须逐级晋升，档案中没有任{names}的记载，由{last.rank}逐级晋升至{rise.target.rank}至少须{least}个月",
        f"其间是否任过{names}，须查职级晋升审批表", rise.rows, "skip")
