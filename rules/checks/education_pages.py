"""EDU: the pages that each recorded study must have in the dossier."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from models.comparisons import overlap_months
from models.dates import PartialDate
from models.facts import Fact, Material
from models.findings import Severity, Verdict
from models.timeline import APPOINTMENT_FORM, RESUME_FORM, Timeline
from rules.checks.education_records import (
    FOREIGN,
    HEIGHT,
    NOT_COMPLETED,
    highest,
    may_be_one,
    recorded,
    schools_agree,
    study_told,
)
from rules.lines import SCHOOL_LEVELS
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.records import newest_first
from rules.registry import rule

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
VOCATIONAL = frozenset({"中专", "技校"})
TURMOIL = (PartialDate("1966-06"), PartialDate("1976-10"))
ARCHIVE_PROOF = re.compile("(学籍|学历|毕业).{0,8}证明|档案馆")
DEGREE_OF = {"本科": "学士", "硕士": "硕士", "博士": "博士"}


@rule("EDU-15", title="学历必备材料缺失", reads=["education_pages"],
      settled_by="学校学籍档案、高校招生录取名册、学校档案馆证明，经补充归档")
def education_pages_missing(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The pages of the filing rules for each study that the newest forms record, from vocational school upwards."""
    rows = policy.in_force("education_pages", PartialDate.of_day(timeline.as_of))
    if not timeline.content.materials_listed or not rows:
        return
    told = _claimed_studies(timeline)
    top = highest(told)
    for fact in told:
        if fact.text("level") in SCHOOL_LEVELS and HEIGHT[fact.text("level") or ""] < top:
            if fact.text("level") == "高中":
                yield _lower_school(timeline, fact, rows[-1])
        else:
            yield _study_pages(timeline, fact, rows[-1], is_highest=HEIGHT[fact.text("level") or ""] == top)


def _claimed_studies(timeline: Timeline) -> list[Fact]:
    """Each completed study on the newest appointment form and the newest résumé form, once."""
    facts = list(recorded(timeline))
    for form in (APPOINTMENT_FORM, RESUME_FORM):
        for material in newest_first(timeline, form)[:1]:
            facts += timeline.on_material("education", material)
    kept: list[Fact] = []
    for fact in facts:
        level, other = fact.text("level") or "", fact.text("outcome")
        if HEIGHT.get(level, 0) > 0 and other not in NOT_COMPLETED | {"结业"} and not FOREIGN.search(
                fact.text("school") or "") and not any(may_be_one(fact, known) for known in kept):
            kept.append(fact)
    return kept


def _study_pages(timeline: Timeline, fact: Fact, row: PolicyRow, *, is_highest: bool) -> Outcome:
    """Missing red where the highest study has no original page of the student at all, else yellow where one lacks."""
    if _settled(timeline, fact):
        return CONSISTENT
    required = row.value["school" if fact.text("level") in SCHOOL_LEVELS else "college"]
    lacking = [name for name, types in required.items() if not _pages(timeline, fact, _with_school_form(fact, types))]
    if _lacks_degree_paper(timeline, fact, row):
        lacking.append("授予学位材料")
    if not lacking:
        return CONSISTENT
    none = not any(_original(page) for page in _pages(timeline, fact, row.value["original"]))
    severity = RED if none and is_highest else YELLOW
    note = "，没有任何学籍原始材料" if none else ""
    return Outcome(Verdict.MISSING, (fact,), severity, study_told(timeline, fact),
                   f"档案中缺少{'、'.join(lacking)}{note}", rows=(row,), subject="pages")


def _lower_school(timeline: Timeline, fact: Fact, row: PolicyRow) -> Outcome:
    """A remark only: the person went on to a higher level."""
    types = [t for needed in row.value["school"].values() for t in needed]
    if _pages(timeline, fact, types) or _settled(timeline, fact):
        return CONSISTENT
    return Outcome(Verdict.MISSING, (fact,), BLUE, study_told(timeline, fact),
                   f"档案中缺少{'、'.join(row.value['school'])}，因后来升学仅作备注", rows=(row,), subject="pages")


def _with_school_form(fact: Fact, types: Sequence[str]) -> Sequence[str]:
    """A vocational school's own form of the pupil stands for its register and its form of graduates."""
    return [*types, "M07"] if fact.text("level") in VOCATIONAL else types


def _pages(timeline: Timeline, fact: Fact, types: Collection[str]) -> list[Material]:
    """The materials of some types that speak of a study, or that speak of none and may be its."""
    found = []
    for material in timeline.of_type(*types):
        about = [f for f in timeline.facts("education") if f.material == material.id]
        open_to_all = not about and (
            material.type != "M07" or fact.text("level") in SCHOOL_LEVELS | VOCATIONAL or _of_college(material))
        if open_to_all or any(_speaks_of(page_fact, fact) for page_fact in about):
            found.append(material)
    return found


def _of_college(material: Material) -> bool:
    """Whether a pupil's or student's form may be that of a college: its title names no school below."""
    return bool(re.search("学籍|成绩", material.title)) and not re.search("中学|高中|初中|小学", material.title)


def _speaks_of(paper: Fact, fact: Fact) -> bool:
    """Whether a page's study is the recorded one; the level that was applied for may stand for a class of its own."""
    if may_be_one(paper, fact):
        return True
    return bool(paper.text("school")) and bool(fact.text("school")) and schools_agree(paper, fact) and (
        HEIGHT.get(paper.text("level") or "", -1) >= 2)


def _original(material: Material) -> bool:
    return not material.copy or material.copy == "原件" or material.certified is True


def _lacks_degree_paper(timeline: Timeline, fact: Fact, row: PolicyRow) -> bool:
    """Whether a form claims the degree of this study and no paper of the award is there."""
    level = DEGREE_OF.get(fact.text("level") or "")
    claims = [d for d in timeline.facts("degree") if d.text("level") == level and d.material == fact.material
              and schools_agree(d, fact)]
    if not claims:
        return False
    papers = {m.id for m in timeline.of_type("M09", *row.value["degree"])}
    stated_on = {f.material for kind in ("degree", "education") for f in timeline.facts(kind)}
    return not (papers - stated_on) and not any(
        d.material in papers and d.text("level") == level for d in timeline.facts("degree"))


def _settled(timeline: Timeline, fact: Fact) -> bool:
    """Whether the organisation has recognised this education, or an archive certifies what the turmoil destroyed."""
    level = (fact.text("level") or "").removeprefix("党校")
    if any(level in (d.text("value") or "") for d in timeline.facts("determination", "education")):
        return True
    start, end = fact.date("start"), fact.date("end")
    if start is None or end is None or overlap_months((start, end), TURMOIL)[0] <= 0:
        return False
    return any(ARCHIVE_PROOF.search(m.title) for m in timeline.content.materials)
