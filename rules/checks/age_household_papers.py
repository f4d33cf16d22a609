"""AGE: household papers made long after the birth that they tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.comparisons import before, same
from models.dates import PartialDate
from models.facts import Fact, Material
from models.findings import Severity, Verdict
from models.timeline import APPOINTMENT_FORM, RESUME_FORM, Timeline
from models.truth import Truth
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import claimed, dated, day, recognised, written_date
from rules.registry import rule
from rules.wording import births, title_of

POLICE = re.compile("派出所|公安")
HOUSEHOLD = re.compile("户籍|户口|常住人口|派出所|公安|普查")
CHANGE = re.compile("更改|更正|变更|批复|认定")
REGISTER = re.compile("底册|底账|底卡|普查|原始|登记卡|登记簿|登记册")


@dataclass(frozen=True, slots=True)
class HouseholdPaper:
    """A birth date that the household registry gave, and when the paper was made."""

    fact: Fact
    date: PartialDate
    formed: PartialDate
    original: Truth


@rule("AGE-16", title="后补户籍材料冒充最早材料", reads=["household_register"],
      settled_by="原始户口底册、登记卡片的盖章复印件，早期学籍、招工材料")
def late_household_paper(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Household papers made after other pages that alone support the claimed birth date."""
    papers = [*_papers(timeline), *_police_statements(timeline)]
    first = _first_material(timeline)
    claims = dated(claimed(timeline, "birth"))
    own = frozenset(paper.fact for paper in papers)
    for paper in papers:
        supports = not claims or any(same(day(c), paper.date) is not Truth.NO for c in claims)
        later = first is not None and first.formed is not None and before(first.formed, paper.formed) is Truth.YES
        if not (supports and later) or first is None or paper.original is Truth.YES or _has_other_support(
                timeline, policy, paper, own):
            yield CONSISTENT
            continue
        others = [f for f in dated(timeline.facts("birth")) if f not in own and f not in claims
                  and same(day(f), paper.date) is Truth.NO][:2]
        yield Outcome(
            Verdict.CONFLICT if paper.original is Truth.NO else Verdict.UNDECIDED,
            tuple(dict.fromkeys((paper.fact, *claims[:1], *others))), Severity.YELLOW,
            _says(timeline, paper, first, others),
            "后补的户籍材料按自身形成时间计，不能视为最早材料，而现用出生日期只有它支持",
            "须查该页是否为原始户口底册并由保存单位盖章的复印件", policy.rows("household_register")[-1:])


def _says(timeline: Timeline, paper: HouseholdPaper, first: Material, others: Sequence[Fact]) -> str:
    says = births(timeline, [paper.fact])
    if others:
        return f"{says}，而{births(timeline, others)}"
    return f"{says}，档案中更早形成的有《{title_of(first)}》"


def _papers(timeline: Timeline) -> Iterator[HouseholdPaper]:
    """Birth dates on household papers: by their title, or on papers on changes that decide nothing."""
    deciding = {fact.material for fact in timeline.facts("determination")}
    for fact in dated(timeline.facts("birth")):
        material, formed = timeline.material_of(fact), timeline.formed(fact)
        if material is None or formed is None or material.type not in ("M15", "M16", "M99"):
            continue
        titled = HOUSEHOLD.search(material.title) and not CHANGE.search(material.title)
        if titled or (not material.title and material.type == "M16" and material.id not in deciding):
            yield HouseholdPaper(fact, day(fact), formed, _is_original(material))


def _police_statements(timeline: Timeline) -> Iterator[HouseholdPaper]:
    """Birth dates that the police stated in their own name: no determination, only a paper of that day."""
    for fact in timeline.facts("determination", "birth"):
        value, formed = written_date(fact.text("value") or ""), fact.date("decided") or timeline.formed(fact)
        if value is not None and formed is not None and POLICE.search(fact.text("by") or ""):
            yield HouseholdPaper(fact, value, formed, Truth.NO)


def _is_original(material: Material) -> Truth:
    """Whether the paper is the original register, or a copy of it that its keeper sealed."""
    copied = bool(material.copy) and material.copy != "原件"
    if "证明" in material.title or material.certified is False:
        return Truth.NO
    if material.certified and (copied or REGISTER.search(material.title)):
        return Truth.YES
    return Truth.UNKNOWN if REGISTER.search(material.title) else Truth.NO


def _first_material(timeline: Timeline) -> Material | None:
    """The material formed first, by its last possible day."""
    made = [m for m in timeline.content.materials if m.formed is not None and m.formed.is_readable]
    return min(made, key=lambda m: (m.formed.latest if m.formed else date.max, m.id), default=None)


def _has_other_support(timeline: Timeline, policy: Policy, paper: HouseholdPaper, own: frozenset[Fact]) -> bool:
    """Whether an older or undated page, or a valid determination, agrees with the household paper."""
    for fact in dated(timeline.facts("birth")):
        if fact in own or same(day(fact), paper.date) is Truth.NO:
            continue
        made, material = timeline.formed(fact), timeline.material_of(fact)
        if made is None and material is not None and material.type in (APPOINTMENT_FORM, RESUME_FORM):
            continue
        if made is None or made.earliest < paper.formed.earliest:
            return True
    settled = recognised(timeline, "birth", policy)
    return settled is not None and settled.valid is Truth.YES and settled.fact not in own and (
        same(settled.date, paper.date) is not Truth.NO)
