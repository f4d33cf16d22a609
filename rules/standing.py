"""Which value stands: what the materials speak for, with the chain of materials behind it (建议认定值).

A proposal for the people who determine it, marked as one. It says in order: what was validly recognised; else what the
earliest-formed reliable material says (birth), the source page of the first creditable work (start of work), the event
that counted under the Party constitution then in force (joining).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from models.comparisons import before, same
from models.dates import LAST_DAY, PartialDate
from models.facts import Altered, Fact, Material
from models.findings import Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.age import explained_as_lunar
from rules.policy import Policy
from rules.records import (
    claimed,
    clusters,
    dated,
    day,
    earliest_formed,
    join_candidates,
    recognised,
    work_sources,
)
from rules.registry import RULES
from rules.wording import STEP_NAMES, material_title, spoken, stated, told

UNSURE_ROUTES = frozenset({"民办教师", "临时工", "调入"})
"""Routes whose service counts only under conditions that rules of their own test."""
PROPOSAL = "（建议认定值，仅供参考，须由组织（人事）部门按管理权限认定）"
NAMES = {"birth": "出生日期", "work_start": "参加工作时间", "party": "入党时间"}
DIRECTIONS = {
    ("birth", "later"): "younger", ("birth", "earlier"): "older",
    ("work_start", "earlier"): "longer_service", ("work_start", "later"): "shorter_service",
    ("party", "earlier"): "longer_standing", ("party", "later"): "shorter_standing",
}
IN_WORDS = {
    "younger": "现用日期推后，年龄变小", "older": "现用日期提前，年龄变大", "longer_service": "现用时间提前，工龄变长",
    "shorter_service": "现用时间推后，工龄变短", "longer_standing": "现用时间提前，党龄变长",
    "shorter_standing": "现用时间推后，党龄变短",
}


KINDS = {"original": "", "certified_copy": "经核对盖章的复制件", "copy": "复制件，未经证明",
         "doubtful": "形成时间存疑，不作依据", "altered": "有涂改痕迹，不作依据"}


@dataclass(frozen=True, slots=True)
class Standing:
    """The value that the materials speak for. `value` is EDTF, "" where they speak for none.

    `basis` is `recognised`, `earliest`, `source`, `constitution` or `none`; `facts` are the chain, best first, with one
    reason each; `direction` is how the claimed value departs from it, `gain` whether that is to the person's benefit.
    """

    topic: str
    value: str
    basis: str
    claimed: str
    direction: str
    gain: bool
    facts: tuple[str, ...]
    reasons: tuple[str, ...]
    text: str

    def to_wire(self) -> dict[str, Any]:
        """As in `sanling.audit/1`."""
        return {
            "topic": self.topic, "value": self.value, "basis": self.basis, "claimed": self.claimed,
            "direction": self.direction, "gain": self.gain, "facts": list(self.facts), "reasons": list(self.reasons),
            "text": self.text,
        }


@dataclass(frozen=True, slots=True)
class _Chain:
    """A value, why it, and the records in their order with a reason each."""

    value: PartialDate | None
    basis: str
    why: str
    links: tuple[tuple[Fact, str], ...]


def standing_values(
    timeline: Timeline, policy: Policy, doubtful: Sequence[Material] = ()
) -> tuple[Standing, ...]:
    """Birth, start of work and joining the Party, each where any material says something of it.

    Materials that cannot be of their time (`doubtful`) come last and decide nothing.
    """
    found, ids = [], frozenset(material.id for material in doubtful)
    for topic, chain in (("birth", _birth(timeline, policy, ids)), ("work_start", _work(timeline, policy, ids)),
                         ("party", _party(timeline, policy, ids))):
        if chain is not None:
            found.append(_standing(timeline, policy, topic, chain))
    return tuple(found)


def _standing(timeline: Timeline, policy: Policy, topic: str, chain: _Chain) -> Standing:
    slot = "claimed_join" if topic == "party" else None
    claims = dated(claimed(timeline, topic, slot))
    used = day(claims[0]) if claims else None
    direction = _direction(topic, used, chain.value)
    notes = [chain.why, IN_WORDS.get(direction, "")]
    if topic == "birth" and used is not None and chain.value is not None and direction != "same" and (
            explained_as_lunar(used, chain.value)):
        notes.append("两者之差可用农历公历换算解释")
    if topic == "birth" and _gained_twice(timeline, policy):
        notes.append("前后日期曾分别用于不同事项，须防止重复获利")
    value = f"{NAMES[topic]}建议认定为{spoken(chain.value)}" if chain.value else f"{NAMES[topic]}暂无可建议的认定值"
    said = f"；现用{spoken(used)}" if used is not None else ""
    return Standing(
        topic, chain.value.edtf if chain.value else "", chain.basis, used.edtf if used else "", direction,
        direction in ("younger", "longer_service", "longer_standing"), tuple(fact.id for fact, _ in chain.links),
        tuple(reason for _, reason in chain.links),
        f"{value}{said}。{'；'.join(note for note in notes if note)}。{PROPOSAL}")


def _direction(topic: str, used: PartialDate | None, value: PartialDate | None) -> str:
    """How the claimed value departs from the one that stands: `same` where both can be one day."""
    if used is None or value is None:
        return "unknown"
    if same(used, value) is not Truth.NO:
        return "same"
    return DIRECTIONS[topic, "earlier" if before(used, value) is Truth.YES else "later"]


def _gained_twice(timeline: Timeline, policy: Policy) -> bool:
    rule = RULES.get("AGE-10")
    return rule is not None and any(o.verdict is Verdict.CONFLICT for o in rule.check(timeline, policy))


def _birth(timeline: Timeline, policy: Policy, doubtful: frozenset[str]) -> _Chain | None:
    facts = dated(timeline.facts("birth"))
    links = tuple((f, _reason(timeline, f, doubtful)) for f in _by_reliability(timeline, facts, policy, doubtful))
    papers = _determinations(timeline, "birth")
    settled = recognised(timeline, "birth", policy)
    if settled is not None and settled.valid is Truth.YES:
        return _Chain(settled.date, "recognised", "已有组织认定", (*papers, *links))
    if not facts:
        return None
    best = _kind(timeline, links[0][0], doubtful)
    first = earliest_formed(timeline, [fact for fact, _ in links if _kind(timeline, fact, doubtful) == best])
    groups = clusters(first)
    if best in ("altered", "doubtful") or not first:
        return _Chain(None, "none", "没有形成时间明确、可靠的记载可作最早依据", (*links, *papers))
    if len(groups) > 1:
        return _Chain(None, "none", "最早形成的材料互相矛盾，须查原始户籍和同期材料", (*links, *papers))
    ordered = sorted(links, key=lambda link: link[0] not in first)
    return _Chain(groups[0].date, "earliest", f"最早形成的可靠材料是{material_title(timeline, first[0])}",
                  (*ordered, *papers))


def _determinations(timeline: Timeline, topic: str) -> list[tuple[Fact, str]]:
    """Every determination on file: also one that does not count is part of the story."""
    return [(fact, "组织认定：" + "，".join(filter(None, (
        stated(timeline, fact, f"认定{NAMES[topic]}为", fact.text("value") or "（未注明）"),
        f"{spoken(fact.date('decided'))}认定" if fact.date("decided") else "", fact.text("by")))))
        for fact in timeline.facts("determination", topic)]


def _kind(timeline: Timeline, fact: Fact, doubtful: frozenset[str]) -> str:
    """What kind of evidence a record is, by the names of the policy parameter `evidence_order`."""
    if fact.altered is not Altered.NONE:
        return "altered"
    if fact.material in doubtful:
        return "doubtful"
    material = timeline.material_of(fact)
    if material is not None and material.copy not in (None, False, "原件"):
        return "certified_copy" if material.certified else "copy"
    return "original"


def _by_reliability(
    timeline: Timeline, facts: Sequence[Fact], policy: Policy, doubtful: frozenset[str]
) -> list[Fact]:
    """Records in the order in which they count: kind of evidence, time of formation, self-filled first."""
    order: list[str] = policy.constant("evidence_order").value

    def key(fact: Fact) -> tuple[object, ...]:
        formed = timeline.formed(fact)
        return (order.index(_kind(timeline, fact, doubtful)), formed.latest if formed else LAST_DAY,
                not fact.flag("self_filled"), fact.id)

    return sorted(facts, key=key)


def _reason(timeline: Timeline, fact: Fact, doubtful: frozenset[str]) -> str:
    reasons = [told(timeline, fact)]
    reasons += ["本人填写"] if fact.flag("self_filled") else []
    reasons += [KINDS[_kind(timeline, fact, doubtful)]]
    reasons += ["形成时间不明"] if timeline.formed(fact) is None else []
    return "，".join(filter(None, reasons))


def _work(timeline: Timeline, policy: Policy, doubtful: frozenset[str]) -> _Chain | None:
    claims = dated(claimed(timeline, "work_start"))
    settled = recognised(timeline, "work_start", policy)
    others = [(f, _reason(timeline, f, doubtful)) for f in dated(timeline.facts("work_start"))]
    papers = _determinations(timeline, "work_start")
    if settled is not None:
        return _Chain(settled.date, "recognised", "已有组织认定", (*papers, *others))
    sources = [f for f in work_sources(timeline, claims) if _kind(timeline, f, doubtful) not in ("altered", "doubtful")]
    sure = [f for f in sources if f.text("route") not in UNSURE_ROUTES]
    if not sure:
        why = "原始材料所载服务能否计算工龄尚待核定" if sources else "没有可靠的参加工作原始材料"
        return _Chain(None, "none", why, tuple(others)) if others else None
    earliest = min(sure, key=lambda f: (day(f).earliest, f.id))
    group = next(c for c in clusters(sure) if earliest in c.facts)
    best = min(group.facts, key=lambda f: (formed.latest if (formed := timeline.formed(f)) else LAST_DAY, f.id))
    links = sorted(others, key=lambda link: link[0] is not best)
    return _Chain(group.date, "source", f"第一份可计算工龄的原始材料是{material_title(timeline, best)}", tuple(links))


def _party(timeline: Timeline, policy: Policy, doubtful: frozenset[str]) -> _Chain | None:
    settled = recognised(timeline, "party", policy)
    steps = [(f, _reason(timeline, f, doubtful)) for f in dated(timeline.facts("party"))]
    if settled is not None:
        return _Chain(settled.date, "recognised", "已有组织认定", (*_determinations(timeline, "party"), *steps))
    joins = join_candidates(timeline, policy)
    if not joins:
        return None
    fact, rows = joins[0]
    links = tuple(sorted(steps, key=lambda link: link[0] is not fact))
    if timeline.facts("party", "expelled") or timeline.facts("party", "rejoin"):
        return _Chain(None, "none", "党籍有中断，入党时间和党龄须由组织另行认定", links)
    if _kind(timeline, fact, doubtful) in ("altered", "doubtful"):
        return _Chain(None, "none", "所载日期有涂改或材料形成时间存疑，须查批准机关存档", links)
    if len(joins) > 1 or len({row.value["join_event"] for row in rows}) > 1:
        return _Chain(None, "none", "当时临近党章修改或有数个日期，须查批准机关当时的做法", links)
    if fact.slot == "claimed_join":
        return _Chain(None, "none", "入党志愿书所载各步骤未见，不能按党章核定", links)
    event = STEP_NAMES[rows[-1].value["join_event"]]
    return _Chain(day(fact), "constitution", f"按{rows[-1].citation}，当时入党时间为{event}之日", links)
