"""The ladder of a career: its appointments, and its résumé lines where no decision is on file, oldest first.

挂职, 兼任 and 免 are no steps. A decision on file stands for the résumé line about the same post.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from models.comparisons import months_between
from models.dates import PartialDate, add_months
from models.facts import Fact
from models.timeline import Timeline
from models.truth import Truth
from rules.derived import derived_from
from rules.lines import is_idle, is_study, newest_resume, text_of
from rules.policy import Policy
from rules.ranks import LADDER, OLD_RANKS, RANKS, level_of, place_of, rank_of

LEADING, POST, RANK = "领导", "非领导", "职级"
"""The three ladders: leading posts, non-leading posts, ranks (职级)."""
APPOINTING = frozenset({"任", "试任"})
SAME_DECISION_MONTHS = 6
"""Records of one decision on several pages lie no further apart."""
MOST_RECORDS = 40
"""Steps looked at for records of one decision; more of them near one day is no career."""
ONE_POST_MONTHS = 12
"""A résumé line and the decision about it lie no further apart; a later decision on the same post is another."""
SAME_UNIT = 75
"""How alike, of 100, the names of one unit are."""
_NO_STEP = re.compile("挂职|挂任|借调|抽调|帮助工作|代理|支教|驻村|扶贫工作队|工作队$|退休|离休|享受[^,，、;；]*待遇$")
_STAFF = re.compile(
    "(?:局|委|办|办公室|政府|厅|处|科|股|乡|镇|法院|检察院|街道办事处)"
    "(?:一般)?(?:干部|干事|文书|秘书|职员|民警|会计|出纳)?$")
_HEADS = re.compile("(?<![股组班排连营村队厂店])(?:长|主任|书记|主席|主委|政委|委员|经理|副职|正职|领导)(?:（.*）)?$")
_HIGHEST_STAFF = 1
_NOT_CADRE = frozenset({"学习", "务农", "工人", "士兵", "待业"})


@dataclass(frozen=True, slots=True)
class Step:
    """One post or rank that someone came to hold. `place` is its height on the ladder, None where it is not known."""

    fact: Fact
    when: PartialDate
    place: int | None
    kind: str
    rank: str | None

    @property
    def level(self) -> str:
        """The level of the post."""
        return LADDER[self.place] if self.place is not None else "（层次未注明）"

    @property
    def decided(self) -> bool:
        """Whether an appointment says so, not a résumé line."""
        return self.fact.kind == "appointment"

    @property
    def order(self) -> tuple[object, ...]:
        """Sorting key: by day, the lower post first."""
        return self.when.earliest, self.when.latest, -1 if self.place is None else self.place, self.fact.id


@derived_from("appointment", "stint")
def steps(timeline: Timeline) -> tuple[Step, ...]:
    """All steps on file, oldest first; the same decision on two pages is two steps of one place."""
    decided = [step for fact in timeline.facts("appointment") if (step := _decided(fact)) is not None]
    lines = [step for fact in newest_resume(timeline) if (step := _line(fact)) is not None]
    return tuple(sorted((*decided, *_not_decided(lines, decided)), key=lambda step: step.order))


def _decided(fact: Fact) -> Step | None:
    when = fact.date("decided")
    action = fact.text("action")
    if when is None or (action is not None and action not in APPOINTING) or _NO_STEP.search(fact.text("post") or ""):
        return None
    return _step(fact, when, fact.text("post_kind"))


def _line(fact: Fact) -> Step | None:
    when, occupation = fact.date("start"), fact.text("occupation")
    if when is None or fact.flag("nested") or occupation in _NOT_CADRE or occupation == "军官":
        return None
    if is_study(fact) or is_idle(fact) or _NO_STEP.search(text_of(fact)):
        return None
    return _step(fact, when, occupation)


def _step(fact: Fact, when: PartialDate, stated: str | None) -> Step:
    rank = rank_of(fact)
    return Step(fact, when, place_of(level_of(fact)), _kind(fact, stated, rank), rank)


def _kind(fact: Fact, stated: str | None, rank: str | None) -> str:
    if fact.text("scheme") or rank in RANKS or "职级" in (fact.text("post") or ""):
        return RANK
    if stated in (LEADING, POST, RANK):
        return stated
    return POST if rank in OLD_RANKS or rank in LADDER[:2] else LEADING


def _not_decided(lines: Sequence[Step], decided: Sequence[Step]) -> list[Step]:
    """The lines without those that a decision on file is about: the nearest line of its level, or of its post."""
    groups: dict[object, list[Step]] = defaultdict(list)
    for line in sorted(lines, key=lambda step: step.order):
        groups[(line.place, line.kind == RANK)].append(line)
    told: set[str] = set()
    for step in decided:
        near = [line for key in ((step.place, step.kind == RANK), (None, False))
                for line in _nearest(groups.get(key, []), step) if _alike(line, step)]
        near.sort(key=lambda line: (-_apart(line, step), line.order))  # of equals the later, so that earlier ones count
        told |= {line.fact.id for line in near[-1:]}
    return [line for line in lines if line.fact.id not in told]


def _nearest(group: Sequence[Step], step: Step) -> Sequence[Step]:
    at = bisect_left(group, step.when.earliest, key=_earliest)
    return group[max(0, at - 2):at + 2]


def _alike(line: Step, step: Step) -> bool:
    """Whether a line and a decision may be about one coming to a post: near in time and alike in words."""
    if not are_near(line.when, step.when, ONE_POST_MONTHS):
        return False
    units = line.fact.text("unit") or "", step.fact.text("unit") or ""
    if all(units) and fuzz.partial_ratio(*units) < SAME_UNIT:
        return False
    one, other = text_of(line.fact), text_of(step.fact)
    post, its = line.fact.text("post") or one, step.fact.text("post") or other
    return one in other or other in one or post in its or its in post


def _apart(line: Step, step: Step) -> int:
    """Days between two dates, 0 where they may be one day."""
    gaps = (line.when.earliest - step.when.latest).days, (step.when.earliest - line.when.latest).days
    return max(0, *gaps)


def attained(ladder: Sequence[Step], place: int, kinds: Iterable[str] = (LEADING,)) -> tuple[Step, ...]:
    """The records of the day on which someone first came to a place, on all pages; () where never, or after a higher.

    Records of other pages within half a year of the first count as records of the same decision.
    """
    wanted = set(kinds)
    first: Step | None = None
    found: list[Step] = []
    for step in ladder:
        if step.kind not in wanted or step.place is None:
            continue
        if first is None:
            if step.place > place:
                return ()
            first = step if step.place == place else None
            found += [step] if first else []
        elif step.place == place and _same_decision(first, step):
            found.append(step)
    return tuple(found)


def _same_decision(first: Step, step: Step) -> bool:
    if first.fact.material == step.fact.material and first.fact.material is not None:
        return False
    return are_near(first.when, step.when, SAME_DECISION_MONTHS)


def are_near(one: PartialDate, other: PartialDate, months: int) -> bool:
    """Whether two dates may lie no further apart than so many months."""
    return max(months_between(one, other)[0], months_between(other, one)[0]) <= months


def held_before(ladder: Sequence[Step], place: int, target: Step, kinds: Iterable[str]) -> tuple[Step, ...]:
    """The records of having come to a place no later than `target`, oldest first."""
    wanted = set(kinds)
    return tuple(step for step in ladder if step.place == place and step.kind in wanted
                 and step.when.earliest <= target.when.earliest and step.fact.id != target.fact.id)


def records_of(ladder: Sequence[Step], step: Step) -> tuple[Step, ...]:
    """The records of one decision: the step itself, and steps of its place that other pages date near it."""
    first = bisect_left(ladder, add_months(step.when.earliest, -SAME_DECISION_MONTHS - 1), key=_earliest)
    last = bisect_left(ladder, add_months(step.when.latest, SAME_DECISION_MONTHS + 1), key=_earliest)
    near = ladder[first:min(last, first + MOST_RECORDS)]
    return (step, *(other for other in near if other.fact.id != step.fact.id and other.place == step.place
                    and other.kind == step.kind and _same_decision(*sorted((step, other), key=lambda s: s.order))))


def _earliest(step: Step) -> date:
    return step.when.earliest


def perhaps_held_before(ladder: Sequence[Step], place: int, first: Step) -> tuple[Step, ...]:
    """The steps before `first` whose level is not on file but may have been this place already."""
    words = _STAFF if place <= _HIGHEST_STAFF else _HEADS
    found: list[Step] = []
    for step in ladder:
        if step.fact.id == first.fact.id:
            break
        if step.place is None and step.when.earliest < first.when.earliest and words.search(text_of(step.fact)):
            found.append(step)
        elif step.place is not None and step.place < place:
            found.clear()  # lower still: what came before was no higher
    return tuple(found)


def conversion(ladder: Sequence[Step]) -> Step | None:
    """The first rank of the 2019 scheme on file."""
    return next((step for step in ladder if step.rank in RANKS), None)


@dataclass(frozen=True, slots=True)
class Promotion:
    """A step up: certain, or UNKNOWN where the post before it, or its own level, is not on file.

    `from_place` is the place held before it, None where that is not on file.
    """

    step: Step
    certain: Truth
    from_place: int | None


def promotions(ladder: Sequence[Step], policy: Policy) -> list[Promotion]:
    """The steps that are, or may be, promotions. An appointment with nothing before it on file counts as one."""
    climb = _Climb()
    found = []
    for step in ladder:
        base = climb.base(step)
        up = climb.rises(step, policy)
        climb.take(step)
        if up is not Truth.NO:
            found.append(Promotion(step, up, base))
    return found


class _Climb:
    """How high someone stands, step by step: in all, among leading posts, and among the ranks of 2019."""

    def __init__(self) -> None:
        self.last: int | None = None
        self.led: int | None = None
        self.rank: int | None = None
        self.unknown = False
        self.seen = False

    def base(self, step: Step) -> int | None:
        """The place that a step must exceed."""
        return self.led if step.kind == LEADING and self.led is not None else self.last

    def rises(self, step: Step, policy: Policy) -> Truth:
        """Whether a step is a step up."""
        if step.rank in RANKS and self.rank is not None:
            return Truth.of(yes=RANKS.index(step.rank) > self.rank, no=RANKS.index(step.rank) <= self.rank)
        if step.rank in RANKS and policy.in_force("rank_conversion", step.when):
            return Truth.NO  # 套转 is no promotion
        base = self.base(step)
        if step.place is None or (self.unknown and (base is None or step.place > base)):
            return Truth.UNKNOWN if step.decided or step.place is not None else Truth.NO
        if base is None:
            return Truth.of(yes=step.decided and not self.seen, no=not step.decided or self.seen)
        return Truth.of(yes=step.place > base, no=step.place <= base)

    def take(self, step: Step) -> None:
        """Stand on a step."""
        self.seen = True
        if step.rank in RANKS:
            self.rank = RANKS.index(step.rank)
        elif step.place is None:
            self.unknown = True
        else:
            self.last, self.unknown = step.place, False
            self.led = step.place if step.kind == LEADING else self.led
