"""EXP: trial periods of newly given leading posts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.comparisons import before, lasts_at_least, months_between, same
from models.dates import PartialDate, add_months
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.doubts import by_years_only, share_shorter
from rules.outcome import CONSISTENT, Outcome, verdict_of
from rules.policy import Policy, PolicyRow
from rules.posts import by_tail, claimed_lines, is_elected, post_text, same_post, tails
from rules.ranks import level_of, place_of, rank_of
from rules.records import between, dated, day
from rules.registry import rule
from rules.wording import place_text, spoken, stated

YELLOW, BLUE = Severity.YELLOW, Severity.BLUE
ON_TRIAL = re.compile("试用|试任")
RECRUIT = re.compile("公务员|科员|办事员|见习|录用")
BUREAU_HEAD = 7
"""Place of 厅局级正职 on the ladder: posts above it have no trial."""
REPORT = re.compile("试用期|试任|转正.{0,4}(?:考核|考察|鉴定)|任职考核")


@dataclass(frozen=True, slots=True)
class _Trial:
    """A post taken on trial, and the first decision or line that gives it for good."""

    fact: Fact
    start: PartialDate
    formal: Fact | None
    end: PartialDate | None


@rule("EXP-16", title="试用期材料缺失或不足一年", reads=["trial_months", "serious_doubt_share"],
      settled_by="试任和正式任职文件，试用期满考核材料")
def trial_short_or_unrecorded(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each trial of a leading post: how long until the post was given for good, and whether a report on it is there."""
    trials = _trials(timeline)
    held = _first_held(timeline) if trials else {}
    for trial in trials:
        rows = policy.in_force("trial_months", trial.start)
        if not rows or is_elected(trial.fact) or _already_held(held, trial):
            continue
        tested = _length(timeline, policy, trial, rows[-1])
        yield tested
        if tested.verdict is not Verdict.CONFLICT and timeline.content.materials_listed:
            yield from _report(timeline, trial, rows[-1])


def _length(timeline: Timeline, policy: Policy, trial: _Trial, row: PolicyRow) -> Outcome:
    if trial.formal is None or trial.end is None:
        return CONSISTENT
    long_enough = lasts_at_least(trial.start, trial.end, row.number)
    if long_enough is Truth.UNKNOWN and not by_years_only(trial.start, trial.end) and share_shorter(
            trial.start, trial.end, row.number) < policy.constant("serious_doubt_share").value:
        return CONSISTENT
    if long_enough is Truth.NO and trial.start.earliest < row.effective:
        long_enough = Truth.UNKNOWN
    _, most = months_between(trial.start, trial.end)
    excused = trial.formal.text("exception")
    note = f"；但载有依据“{excused}”，仅作备注" if excused else ""
    return Outcome(
        verdict_of(long_enough), (trial.formal, trial.fact), BLUE if excused else YELLOW,
        f"{_told(timeline, trial.fact, trial.start, '试任')}，{_told(timeline, trial.formal, trial.end, '正式任职')}",
        f"试用至多{max(most, 0)}个月，不满{row.number}个月{note}",
        f"试用期应满{row.number}个月，需试任和正式任职时间精确到月", (row,))


def _told(timeline: Timeline, fact: Fact, when: PartialDate, what: str) -> str:
    return stated(timeline, fact, place_text(fact), f"于{spoken(when)}{what}")


def _report(timeline: Timeline, trial: _Trial, row: PolicyRow) -> Iterator[Outcome]:
    """The report on the trial, where the trial is over."""
    ended = trial.end or between(*(add_months(d, row.number) for d in (trial.start.earliest, trial.start.latest)))
    if trial.formal is None and ended.latest >= timeline.as_of:
        return
    if any(_reports(material_type, title, formed, trial, ended) for material_type, title, formed in
           ((m.type, m.title, m.formed) for m in timeline.content.materials)):
        yield CONSISTENT
        return
    lacking = "没有试用期满的考核（考察）材料" + ("，也没有正式任职的决定" if trial.formal is None else "")
    yield Outcome(
        Verdict.MISSING, (trial.fact, *([trial.formal] if trial.formal else [])), BLUE,
        _told(timeline, trial.fact, trial.start, "试任"), f"试用期已满而档案中{lacking}", rows=(row,),
        subject="trial report")


def _reports(
    material_type: str, title: str, formed: PartialDate | None, trial: _Trial, ended: PartialDate
) -> bool:
    named = bool(REPORT.search(title))
    if material_type != "M06" and not named:
        return False
    if formed is None or not formed.is_readable:
        return True
    return formed.latest > trial.start.latest and formed.earliest <= add_months(ended.latest, 12)


def _trials(timeline: Timeline) -> list[_Trial]:
    decided = [(f, day(f, "decided")) for f in dated(timeline.facts("appointment"), "decided")]
    found = _paired([p for p in decided if _is_trial(p[0])],
                    [p for p in decided if p[0].text("action") in ("任", None) and not _is_trial(p[0])])
    if found:
        return found
    lines = [(f, day(f, "start")) for f in dated(claimed_lines(timeline), "start")]
    on_trial = [p for p in lines if _is_trial(p[0])]
    return _paired(on_trial, [p for p in lines if not _is_trial(p[0])] if on_trial else [])


def _is_trial(fact: Fact) -> bool:
    """Whether a record is about a leading post on trial; recruits on trial are EXP-19's matter."""
    if fact.text("action") != "试任" and not ON_TRIAL.search(post_text(fact)):
        return False
    place = place_of(level_of(fact))
    ranked = rank_of(fact) is not None and place_of(fact.text("level")) is None
    leading = fact.text("post_kind") in (None, "领导") and not RECRUIT.search(post_text(fact)) and not ranked
    return leading and (place is None or place <= BUREAU_HEAD)


def _paired(
    trials: Sequence[tuple[Fact, PartialDate]], formals: Sequence[tuple[Fact, PartialDate]]
) -> list[_Trial]:
    like = by_tail(fact for fact, _ in formals)
    dates = {fact.id: when for fact, when in formals}
    found = []
    for fact, start in trials:
        after = [f for tail in sorted(tails(fact)) for f in like.get(tail, ()) if _may_follow(start, dates[f.id])
                 and same_post(fact, f)]
        formal = min(after, key=lambda f: (dates[f.id].earliest, dates[f.id].latest, f.id), default=None)
        found.append(_Trial(fact, start, formal, dates[formal.id] if formal else None))
    return found


def _may_follow(start: PartialDate, formal: PartialDate) -> bool:
    """Whether a decision can be the one after the trial; one of the same month records the same decision."""
    one_event = same(start, formal) is not Truth.NO and months_between(start, formal)[1] <= 0
    return before(formal, start) is not Truth.YES and not one_event


def _first_held(timeline: Timeline) -> dict[int, PartialDate]:
    """For each level, by its place on the ladder, when a post of it was certainly first held."""
    found = [(f, f.date("decided")) for f in timeline.facts("appointment") if f.text("action") in ("任", None)]
    found += [(f, f.date("start")) for f in claimed_lines(timeline)]
    first: dict[int, PartialDate] = {}
    for fact, when in found:
        place = place_of(level_of(fact)) if when is not None and rank_of(fact) is None else None
        if when is not None and place is not None and (place not in first or when.latest < first[place].latest):
            first[place] = when
    return first


def _already_held(held: Mapping[int, PartialDate], trial: _Trial) -> bool:
    """Whether a post of the same or a higher level was held before: a transfer needs no trial."""
    own = place_of(level_of(trial.fact))
    return own is not None and any(
        place >= own and before(when, trial.start) is Truth.YES and months_between(when, trial.start)[0] > 0
        for place, when in held.items())
