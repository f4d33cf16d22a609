"""DOC-12: facts that rest on copies, on papers made long after, or on paper of a later time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from models.comparisons import before, lasts_at_most
from models.dates import PartialDate
from models.facts import Fact, Material
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.records import between
from rules.registry import rule
from rules.wording import material_title, spoken, study_text

COPIED = re.compile("复印|复制|抄件|抄录|影印|扫描|翻拍|传真")
MADE_LATER = re.compile("补填|补办|补建|补发|重填|证明|情况说明|说明材料|回忆")
CERTIFIES = re.compile("档案馆|档案局|档案室|档案科|档案处|与原件|复印属实")
"""Seals and words by which the office that holds the original vouches for a copy."""
DECISIVE = {
    "birth": "出生日期", "work_start": "参加工作时间", "party": "入党时间", "education": "学历", "status": "身份",
    "appointment": "任职",
}
DATES = {"work_start": ("date",), "party": ("date",), "education": ("end", "start"), "status": ("from",),
         "appointment": ("decided",)}


@rule("DOC-12", title="复制件、补填件、后补证明作主要依据", reads=["originals_carry_facts", "laser_print_first"],
      settled_by="原件，原件保管单位盖章的复制件，原发单位留存件")
def fact_rests_on_a_copy(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Decisive facts that only uncertified copies or papers made long after carry; laser print before its time."""
    yield from _laser_print(timeline, policy)
    row = policy.constant("originals_carry_facts")
    for kind, what in DECISIVE.items():
        for facts in _by_thing(timeline, kind, row).values():
            weak = [(fact, weakness) for fact in facts if (weakness := _weakness(timeline, fact, row))]
            if len(weak) < len(facts):
                yield CONSISTENT
                continue
            yield _original_missing(timeline, weak, what, row)


def _original_missing(
    timeline: Timeline, weak: Sequence[tuple[Fact, str]], what: str, row: PolicyRow
) -> Outcome:
    pages = dict.fromkeys(f"{material_title(timeline, fact)}（{weakness}）" for fact, weakness in weak)
    return Outcome(
        Verdict.MISSING, tuple(fact for fact, _ in weak), Severity.YELLOW,
        f"{what}{_thing(weak[0][0])}仅见于{'、'.join(pages)}",
        f"档案中没有证明{what}的原件，也没有原件保管单位盖章的复制件", rows=(row,), subject="original")


def _thing(fact: Fact) -> str:
    text = study_text(fact) if fact.kind == "education" else fact.text("status") or fact.text("post") or ""
    return f"（{text}）" if text else ""


def _by_thing(timeline: Timeline, kind: str, row: PolicyRow) -> dict[str, list[Fact]]:
    """The facts that may prove one thing, by what it is; forms that only claim it and copies by nature are left out."""
    found: dict[str, list[Fact]] = defaultdict(list)
    no_proof = {*row.value["claims"], *(row.value["copies_by_nature"] if kind == "education" else ())}
    for fact in timeline.facts(kind):
        material = timeline.material_of(fact)
        if material is not None and material.type not in no_proof and fact.text("action") != "免":
            found[_name(fact)].append(fact)
    return found


def _name(fact: Fact) -> str:
    if fact.kind == "education":
        return fact.text("level") or ""
    return fact.text("status") or f"{fact.text('unit') or ''}/{fact.text('post') or ''}"


def _weakness(timeline: Timeline, fact: Fact, row: PolicyRow) -> str:
    """Why a page alone does not carry the fact; "" where it does."""
    material = timeline.material_of(fact)
    if material is None or material.certified:
        return ""
    if material.copy is True or (isinstance(material.copy, str) and COPIED.search(material.copy)):
        return "" if _is_certified(timeline, material) else "复制件，未盖原件保管单位印章"
    return "后补材料" if _is_made_late(fact, material, row) else ""


def _is_certified(timeline: Timeline, material: Material) -> bool:
    """Whether the archive that holds the original sealed the copy; where somebody looked, what they wrote counts."""
    return material.certified is None and any(
        CERTIFIES.search(fact.text("text") or "")
        for kind in ("seal", "term") for fact in timeline.on_material(kind, material))


def _is_made_late(fact: Fact, material: Material, row: PolicyRow) -> bool:
    """Whether a paper that calls itself late was certainly made more than so many years after what it tells."""
    marks = material.title + (material.copy if isinstance(material.copy, str) else "")
    when = next((date for name in DATES.get(fact.kind, ()) if (date := fact.date(name)) is not None), None)
    formed = material.formed
    if not MADE_LATER.search(marks) or when is None or formed is None or not formed.is_readable:
        return False
    return lasts_at_most(when, formed, row.value["late_years"] * 12) is Truth.NO


def _laser_print(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    row = policy.constant("laser_print_first")
    words = re.compile(str(row.value))
    for fact in timeline.facts("term"):
        material, formed = timeline.material_of(fact), timeline.formed(fact)
        if material is None or formed is None or material.copy or not words.search(fact.text("text") or ""):
            continue
        if before(formed, _first_day(row)) is Truth.YES:
            yield Outcome(
                Verdict.CONFLICT, (fact,), Severity.RED,
                f"{material_title(timeline, fact)}为{_print(fact)}件",
                f"{row.effective.year}年以前机关尚无激光、喷墨打印，该材料（{spoken(formed)}）可能系后来制作",
                rows=(row,), subject="print")
        else:
            yield CONSISTENT


def _print(fact: Fact) -> str:
    text = fact.text("text") or ""
    return "激光打印" if re.search("激光|(?i:laser)", text) else "喷墨打印"


def _first_day(row: PolicyRow) -> PartialDate:
    return between(row.effective, row.effective)
