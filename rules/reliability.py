"""Pages that are themselves in doubt may not decide what is earliest: such rules are asked again without them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.facts import Material
from models.findings import Severity, Verdict
from models.timeline import Timeline
from rules.outcome import Outcome
from rules.policy import Policy
from rules.registry import RULES
from rules.sentences import within_ceiling
from rules.wording import title_of

WITHOUT = " without doubtful pages"
"""What the subject of a second opinion ends with."""
DECIDED_BY_EARLIEST = ("AGE-01", "WRK-01")
"""Rules that rest on the earliest page (rulebook section 4, 2)."""
ASSERTED = (Verdict.CONFLICT, Verdict.MISSING)
GENUINE = ("DOC-01", "DOC-02", "DOC-03", "DOC-04", "DOC-06", "DOC-12")
"""Rules about whether a page can be of its time."""


def second_opinions(
    outcomes: Mapping[str, list[Outcome]], timeline: Timeline, policy: Policy, doubtful: Sequence[Material]
) -> dict[str, list[Outcome]]:
    """The outcomes, with both results shown where leaving out the pages in doubt changes what is earliest."""
    found = dict(outcomes)
    if not doubtful:
        return found
    without = timeline.without_materials({material.id for material in doubtful})
    names = "、".join(f"《{title_of(material)}》" for material in doubtful)
    for rule_id in DECIDED_BY_EARLIEST:
        again = [o for o in RULES[rule_id].check(without, policy) if o.verdict in ASSERTED]
        found[rule_id] = _both(found[rule_id], again, names)
    return found


def doubtful_pages(outcomes: Mapping[str, list[Outcome]], timeline: Timeline) -> list[Material]:
    """Materials that a DOC rule holds impossible for their time, in red."""
    pages = {fact.material for rule_id in GENUINE for outcome in outcomes.get(rule_id, ())
             if outcome.verdict is Verdict.CONFLICT and within_ceiling(outcome)[0] is Severity.RED
             for fact in outcome.facts}
    return [material for material in timeline.content.materials if material.id in pages]


def _both(first: Sequence[Outcome], again: Sequence[Outcome], names: str) -> list[Outcome]:
    kept = {outcome.key for outcome in again}
    shown = [replace(o, why=f"{o.why}（如不采信形成时间存疑的{names}，则不再有此矛盾）")
             if o.verdict is Verdict.CONFLICT and o.key not in kept else o for o in first]
    known = {outcome.key for outcome in first if outcome.verdict is not Verdict.CONSISTENT}
    return shown + [replace(o, says=f"如不采信形成时间存疑的{names}，{o.says}", subject=f"{o.subject}{WITHOUT}")
                    for o in again if o.key not in known]
