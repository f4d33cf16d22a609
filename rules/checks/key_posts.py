"""Which records of posts are no promotions: the end of a trial, the conversion of 2019, a recruit's first grading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.comparisons import before, months_between
from models.dates import PartialDate
from models.facts import Fact
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.appointment_recruits import recruited
from rules.checks.appointment_trial import ON_TRIAL
from rules.ladder import LEADING
from rules.policy import Policy
from rules.posts import by_tail, post_text, same_post, tails
from rules.ranks import RANKS, rank_of
from rules.wording import title_of

GIVING = frozenset({None, "任", "试任"})
GRADING = "定级"


def came_to_post(timeline: Timeline, fact: Fact) -> PartialDate | None:
    """When a post was given: the day of the decision, else of its paper; of a line, its start."""
    if fact.kind != "appointment":
        return fact.date("start")
    return fact.date("decided") or timeline.formed(fact)


def no_promotions(timeline: Timeline, policy: Policy, posts: Sequence[Fact]) -> frozenset[str]:
    """The ids of those records that give nothing new: of a trial that ended well, a conversion, a first grading."""
    converted = _converted_to(timeline, policy, posts)
    entry = recruited(timeline)
    confirmed = _confirmed(timeline, policy, posts)
    within = policy.constant("first_grading_within").number
    return frozenset(f.id for f in posts if f.id in confirmed or _is_conversion(timeline, policy, f, converted)
                     or _is_grading(timeline, f, entry, within))


def _confirmed(timeline: Timeline, policy: Policy, posts: Sequence[Fact]) -> set[str]:
    """Appointments that follow a trial in the very post, or record the day on which the trial began."""
    trials = [f for f in posts if f.text("action") == "试任" or ON_TRIAL.search(post_text(f))]
    like: Mapping[str, list[Fact]] = by_tail(f for f in posts if f not in trials) if trials else {}
    months = policy.constant("key_page_window").value["confirmed"]
    found = set()
    for trial in trials:
        begun = came_to_post(timeline, trial)
        for fact in (f for tail in tails(trial) for f in like.get(tail, ())):
            when = came_to_post(timeline, fact)
            if begun is None or when is None or not same_post(trial, fact):
                continue
            fewest, most = months_between(begun, when)
            if fewest <= months and most >= 0:
                found.add(fact.id)
    return found


def _converted_to(timeline: Timeline, policy: Policy, posts: Sequence[Fact]) -> str | None:
    """The lowest rank given in the months of the conversion of 2019, where none was held before."""
    ranked = [(f, when) for f in posts if rank_of(f) in RANKS and (when := came_to_post(timeline, f)) is not None]
    within = [(f, when) for f, when in ranked if policy.in_force("rank_conversion", when)]
    if not within or any(before(when, w) is Truth.YES for _, when in ranked for _, w in within[:1]
                         if not policy.in_force("rank_conversion", when)):
        return None
    return min((rank_of(f) or "" for f, _ in within), key=RANKS.index)


def _is_conversion(timeline: Timeline, policy: Policy, fact: Fact, converted: str | None) -> bool:
    when = came_to_post(timeline, fact)
    return (converted is not None and rank_of(fact) == converted and when is not None
            and bool(policy.in_force("rank_conversion", when)))


def _is_grading(timeline: Timeline, fact: Fact, entry: PartialDate | None, within: int) -> bool:
    """Whether a record is of the post that a recruit got after the year on trial, or of the hiring itself."""
    material = timeline.material_of(fact)
    if material is not None and (material.type in ("M26", "M35") or GRADING in title_of(material)):
        return True
    when = came_to_post(timeline, fact)
    if entry is None or when is None or fact.text("post_kind") == LEADING or rank_of(fact) is None:
        return False
    fewest, most = months_between(entry, when)
    return most >= 0 and fewest <= within
