"""One life judged as it was written, and once more with one date made false."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any

from models.dates import PartialDate
from models.facts_file import parse_facts
from models.findings import Finding, Repair, Severity, Verdict
from rules import Evaluation, judge

from .birth import new_life
from .blur import blurred, holds
from .career import AS_OF
from .dossier import dossier_of
from .shift import Shift, falsified

Json = dict[str, Any]


@dataclass(frozen=True)
class FalseAlarm:
    """A red or yellow conflict on a life in which everything is true."""

    life: str
    rule: str
    severity: str
    text: str
    facts: tuple[Json, ...]


@dataclass(frozen=True)
class Hunt:
    """What became of one false date."""

    shift: Shift
    noticed: bool  # some new conflict of any colour
    found: bool  # a red or yellow one
    listed: bool  # one that lists the fact
    repair_named: bool  # the first repair of the gravest conflict that has any names the fact
    cause_named: bool  # so does the first root cause
    any_cause_named: bool  # some root cause does
    repair_true: bool  # and its new value leaves the true day possible
    cause_true: bool
    rules: tuple[str, ...]


@dataclass
class Trial:
    """All that is counted of one life."""

    life: str
    facts: int
    alarms: list[FalseAlarm] = field(default_factory=list)
    other: Counter[tuple[str, str]] = field(default_factory=Counter)  # (rule, verdict) of undecided, missing, blue
    examples: dict[tuple[str, str], str] = field(default_factory=dict)
    hunt: Hunt | None = None


def run_trial(seed: int, index: int, share: float) -> Trial:
    """Generate, blur, judge; make one date false, judge again."""
    dossier = dossier_of(new_life(seed, index))
    rng = Random(f"blur-{seed}-{index}")
    data = blurred(dossier, share, rng)
    before = judged(data)
    trial = Trial(f"{seed}-{index} {dossier.life.route}", len(data["facts"]))
    facts = {fact["id"]: fact for fact in data["facts"]}
    for finding in before.findings:
        if is_conflict(finding):
            trial.alarms.append(FalseAlarm(trial.life, finding.rule, finding.severity.value, finding.text,
                                           tuple(facts.get(f, {"id": f}) for f in finding.facts)))
        else:
            key = finding.rule, "blue" if finding.verdict is Verdict.CONFLICT else finding.verdict.value
            trial.other[key] += 1
            trial.examples.setdefault(key, finding.text)
    made = falsified(dossier, data, Random(f"shift-{seed}-{index}"))
    if made:
        trial.hunt = hunt(before, *made)
    return trial


def judged(data: Json) -> Evaluation:
    """What the rules say."""
    return judge(parse_facts(data), AS_OF)


def is_conflict(finding: Finding) -> bool:
    """Whether a finding says, in red or yellow, that something cannot be."""
    return finding.verdict is Verdict.CONFLICT and finding.severity is not Severity.BLUE


def hunt(before: Evaluation, data: Json, shift: Shift) -> Hunt:
    """How the false date is found, and whether the first correction proposed is the right one."""
    after = judged(data)
    known = {(f.id, f.severity) for f in before.findings if f.verdict is Verdict.CONFLICT}
    fresh = [f for f in after.findings if f.verdict is Verdict.CONFLICT and (f.id, f.severity) not in known]
    new = [f for f in fresh if is_conflict(f)]
    repair = gravest_repair(new)
    causes = [cause.repair for cause in after.causes]
    cause = causes[0] if causes else None
    return Hunt(
        shift, bool(fresh), bool(new), any(shift.fact in f.facts for f in new),
        names(repair, shift), names(cause, shift), any(names(c, shift) for c in causes),
        gives_truth(repair, shift), gives_truth(cause, shift),
        tuple(sorted({f.rule for f in new})),
    )


def gravest_repair(findings: Iterable[Finding]) -> Repair | None:
    """The first repair of the gravest finding that has one."""
    with_repairs = [f for f in findings if f.repairs]
    return min(with_repairs, key=lambda f: f.severity.rank).repairs[0] if with_repairs else None


def names(repair: Repair | None, shift: Shift) -> bool:
    """Whether a repair is of the false fact."""
    return repair is not None and repair.fact == shift.fact


def gives_truth(repair: Repair | None, shift: Shift) -> bool:
    """Whether a repair of the false field leaves the true day possible."""
    if repair is None or not names(repair, shift) or repair.field != shift.field:
        return False
    return _is_date(repair.to) and holds(repair.to, shift.truth)


def _is_date(text: str) -> bool:
    try:
        return PartialDate(text).earliest <= date.max
    except ValueError:
        return False


def tally(trials: Sequence[Trial], part: Iterable[Hunt] | None = None) -> Json:
    """Shares over some hunts (all of the trials' where none are given)."""
    hunts = list(part) if part is not None else [t.hunt for t in trials if t.hunt]
    found = [h for h in hunts if h.found]

    def share(some: Sequence[Hunt], name: str) -> float | None:
        return round(sum(getattr(h, name) for h in some) / len(some), 3) if some else None

    figures = ("repair_named", "cause_named", "any_cause_named", "repair_true", "cause_true")
    return {
        "shifts": len(hunts), "noticed": share(hunts, "noticed"), "found": share(hunts, "found"),
        "listed": share(hunts, "listed"), **{name: share(hunts, name) for name in figures},
        **{f"{name}_of_found": share(found, name) for name in figures},
    }
