"""DOC-07 to DOC-09: alterations, what a page lacks, and the order of its signatures."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from models.comparisons import before, months_between, same
from models.dates import PartialDate
from models.facts import Altered, Fact, Material
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.documents_editions import facts_by_material
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.records import recognised
from rules.registry import rule
from rules.wording import material_title, spoken, title_of

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
KEY_FIELDS = {
    "work_start": "参加工作时间", "party": "入党时间", "education": "学历", "degree": "学位", "appointment": "任职时间",
    "stint": "任职时间", "status": "身份", "identity": "", "determination": "认定内容",
}
KEY_IDENTITY = {"name": "姓名", "former_name": "曾用名", "ethnicity": "民族"}
CORRECTED = re.compile("更正|校正|校对|订正|改正|勘误")
ELEMENTS = {"date": "日期", "signature": "签名", "seal": "印章"}
ORDER = ("本人", "单位", "审核", "审批")
NAMES = {"本人": "本人填表（签名）", "单位": "单位意见", "审核": "审核", "审批": "审批"}
WRITTEN_DAY = re.compile(r"(\d{4})\s*[年.\-/·．]\s*(\d{1,2})\s*[月.\-/·．]\s*(\d{1,2})")


@rule("DOC-07", title="关键栏目涂改", reads=["key_fields_unaltered"],
      settled_by="原件文检（墨水、刮擦、笔迹），原发单位留存件，同期其他材料")
def key_field_altered(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Alterations of key fields other than birth, unless a correction seal or a determination covers them."""
    row = policy.constant("key_fields_unaltered")
    corrected = _correction_seals(timeline)
    for kind, name in KEY_FIELDS.items():
        for fact in timeline.facts(kind):
            what = name or KEY_IDENTITY.get(fact.slot or "", "")
            if fact.altered is Altered.NONE or not what or (kind == "determination" and fact.slot == "birth"):
                continue
            excused = fact.material in corrected or bool(CORRECTED.search(fact.raw or ""))
            yield CONSISTENT if excused or _is_recognised(timeline, policy, fact) else _altered(
                timeline, fact, what, row)


def _altered(timeline: Timeline, fact: Fact, what: str, row: PolicyRow) -> Outcome:
    confirmed = fact.altered is Altered.CONFIRMED
    material = timeline.material_of(fact)
    decisive = material is None or material.type in row.value.get(fact.kind, ())
    return Outcome(
        Verdict.CONFLICT if confirmed else Verdict.UNDECIDED, (fact,), RED if confirmed and decisive else YELLOW,
        f"{material_title(timeline, fact)}的{what}栏{'经确认有' if confirmed else '疑有'}涂改{_value(fact)}",
        f"该栏为认定{what}的{'主要' if decisive else ''}依据，涂改处没有更正印章，须以原始记载佐证",
        "须查看原件纸张、墨水和笔迹，确认是否涂改、由谁更正", (row,))


def _value(fact: Fact) -> str:
    written = next((value for value in fact.fields.values() if isinstance(value, PartialDate)), None)
    if written is not None:
        return f"，现载{spoken(written)}"
    text = fact.text("value") or fact.text("status") or ""
    return f"，现载“{text}”" if text else ""


def _correction_seals(timeline: Timeline) -> frozenset[str | None]:
    """Materials with a seal of correction: it says so, or was set after the page was formed and signed."""
    found = {fact.material for kind in ("seal", "term") for fact in timeline.facts(kind)
             if CORRECTED.search(fact.text("text") or "") and (kind == "seal" or fact.text("role") == "seal")}
    signed: dict[str | None, list[PartialDate]] = defaultdict(list)
    for fact in timeline.facts("signing"):
        when = fact.date("date")
        if when is not None:
            signed[fact.material].append(when)
    for fact in timeline.facts("seal"):
        sealed, formed = fact.date("date"), timeline.formed(fact)
        if sealed is not None and formed is not None and all(
                before(day, sealed) is Truth.YES for day in (formed, *signed[fact.material])):
            found.add(fact.material)
    return frozenset(found - {None})


def _is_recognised(timeline: Timeline, policy: Policy, fact: Fact) -> bool:
    """Whether an organisation recognised the very date that was written over."""
    when = fact.date("date") or fact.date("from")
    topic = fact.kind if fact.kind in ("work_start", "party", "status") else None
    settled = recognised(timeline, topic, policy) if topic else None
    return settled is not None and when is not None and same(settled.date, when) is not Truth.NO


@rule("DOC-08", title="手续不全", reads=["complete_papers"], settled_by="原发单位留存件，补办手续的说明")
def paper_incomplete(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each date, signature or seal that a material should carry and does not."""
    row = policy.constant("complete_papers")
    lacking = [material for material in timeline.content.materials if material.lacks is not None]
    stated = facts_by_material(timeline) if any(material.lacks for material in lacking) else {}
    for material in lacking:
        missing = [name for name in ELEMENTS if name in (material.lacks or ())]
        for name in missing:
            yield _lacks(material, name, stated.get(material.id, ())[:1], row)
        if not missing:
            yield CONSISTENT


def _lacks(material: Material, element: str, facts: tuple[Fact, ...], row: PolicyRow) -> Outcome:
    what = ELEMENTS[element]
    decisive = material.type in row.value["decisive"]
    formed = material.formed if material.formed is not None and material.formed.is_readable else None
    undated = "，没有日期的材料不能作为最早形成材料" if element == "date" else ""
    return Outcome(
        Verdict.MISSING, facts, YELLOW if decisive else BLUE,
        f"《{title_of(material)}》{f'（{spoken(formed)}形成）' if formed else ''}缺少{what}",
        f"材料手续不全{'，该材料为关键依据' if decisive else ''}{undated}", rows=(row,),
        subject=element if facts else f"{element} {material.id}")


@rule("DOC-09", title="签署日期次序不合", reads=["signing_order"],
      settled_by="原件签署处，原发单位审批登记、会议记录")
def signatures_out_of_order(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The days of signing on one material: the person, the unit, review, approval; and days that no calendar has."""
    row = policy.constant("signing_order")
    for facts in _signed_together(timeline):
        for fact in facts:
            if _names_no_day(fact):
                yield Outcome(
                    Verdict.CONFLICT, (fact,), YELLOW,
                    f"{material_title(timeline, fact)}的{NAMES.get(fact.slot or '', '签署')}日期写作“{fact.raw}”",
                    "历法上没有这一天", rows=(row,), subject="no such day")
        steps = _steps(facts)
        if len(steps) > 1:
            yield _order(timeline, steps, row)


def _order(timeline: Timeline, steps: Mapping[str, Sequence[Fact]], row: PolicyRow) -> Outcome:
    """The gravest inversion on a material; every record of the later step must lie before every one of the earlier."""
    material = timeline.material_of(next(iter(steps.values()))[0])
    own_last = material is not None and material.type in row.value["own_last"]
    present = [step for step in ORDER if step in steps and not (own_last and step == "本人")]
    inverted = [(one, other) for place, one in enumerate(present) for other in present[place + 1:]
                if before(_day(_last(steps[other])), _day(_first(steps[one]))) is Truth.YES]
    if not inverted:
        return CONSISTENT
    one, other = max(inverted, key=lambda pair: (pair == ("本人", "审批"), -ORDER.index(pair[0]), ORDER.index(pair[1])))
    earlier, later = _last(steps[other]), _first(steps[one])
    apart = months_between(_day(earlier), _day(later))[0]
    grave = (one, other) == ("本人", "审批") and apart > row.value["red_over_months"]
    return Outcome(
        Verdict.CONFLICT, (earlier, later), RED if grave else YELLOW,
        f"{material_title(timeline, earlier)}的{NAMES[other]}日期为{spoken(_day(earlier))}，"
        f"{NAMES[one]}日期为{spoken(_day(later))}",
        f"{NAMES[other]}早于{NAMES[one]}，签署次序颠倒", rows=(row,), subject="order")


def _signed_together(timeline: Timeline) -> list[list[Fact]]:
    """Signatures by material. Loose ones are one page only where each step occurs once."""
    groups: dict[str | None, list[Fact]] = defaultdict(list)
    for fact in timeline.facts("signing"):
        groups[fact.material].append(fact)
    return [facts for name, facts in groups.items()
            if name is not None or len({fact.slot for fact in facts}) == len(facts)]


def _steps(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.slot in ORDER and fact.date("date") is not None:
            found[fact.slot].append(fact)
    return found


def _day(fact: Fact) -> PartialDate:
    return fact.date("date") or PartialDate("../..")


def _first(facts: Sequence[Fact]) -> Fact:
    return min(facts, key=lambda fact: (_day(fact).earliest, fact.id))


def _last(facts: Sequence[Fact]) -> Fact:
    return max(facts, key=lambda fact: (_day(fact).latest, fact.id))


def _names_no_day(fact: Fact) -> bool:
    """Whether the page names a day such as 30 February, which no date can hold."""
    when = fact.date("date")
    written = WRITTEN_DAY.search(fact.raw or "")
    if written is None or (when is not None and when.earliest == when.latest):
        return False
    try:
        date(int(written[1]), int(written[2]), int(written[3]))
    except ValueError:
        return True
    return False
