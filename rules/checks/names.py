"""EXP, EDU, DOC: names of units, posts and schools, and seals, against the times in which the names were in use."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.dates import PartialDate, add_months
from models.facts import Fact, Material
from models.findings import Severity, Verdict
from models.timeline import Timeline, is_open
from rules.names import Absence, KnownName, school_name, unit_names
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.posts import same_unit
from rules.registry import rule
from rules.wording import material_title, period, place_text, spoken, stated, study_text, title_of

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
UNITS, SCHOOLS = "单位、职务名称沿革表", "院校名称沿革表"
SEALED = frozenset({"seal", "term"})
SCHOOL_PAPERS = frozenset({"M07", "M08", "M09", "M10", "M11"})
MADE_LATER = ("补办", "补发", "补填", "毕业证明书", "遗失")
ISSUERS = {"determination": ("by", frozenset({"M16", "M17"})), "award": ("granted_by", frozenset({"M23"})),
           "education": ("school", frozenset({"M11"}))}
"""Where a page names the body whose seal it must bear, and on which types of page."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A name that stands on a page for a time in which it was not in use."""

    fact: Fact
    absence: Absence
    contemporary: bool


@rule("EXP-17", title="机构或职务名称时代错误", reads=["unit_names", "later_form_months"],
      settled_by="机构沿革资料，任免文件原件，年鉴、组织史资料")
def unit_did_not_exist(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Units and posts of lines and appointments against the times in which the tables know their names."""
    later = policy.constant("later_form_months").number
    uses: list[_Use] = []
    known = False
    for fact in (*timeline.facts("appointment"), *timeline.facts("stint")):
        names = unit_names(fact.text("unit") or "", fact.text("post") or "")
        when = _days(timeline, fact) if names else None
        for name in names if when else ():
            known = True
            absence = name.absent(*when) if when else None
            if absence is not None:
                uses.append(_Use(fact, absence, _is_contemporary(timeline, fact, absence, later)))
    yield from _named_out_of_time(timeline, policy, uses)
    if known and not uses:
        yield CONSISTENT


def _days(timeline: Timeline, fact: Fact) -> tuple[date, date] | None:
    """From the first to the last day for which a fact uses its unit's name."""
    if fact.kind == "appointment":
        decided = fact.date("decided")
        return (decided.earliest, decided.latest) if decided else None
    start, end = fact.date("start"), fact.date("end")
    first = start or end
    if first is None:
        return None
    if is_open(fact):
        formed = timeline.formed(fact)
        return first.earliest, max(first.latest, formed.latest if formed else timeline.as_of)
    return first.earliest, max(first.latest, (end or first).latest)


def _is_contemporary(timeline: Timeline, fact: Fact, absence: Absence, later: int) -> bool:
    """Whether the page is of that time, so that it cannot name what came later; a line is told from memory."""
    formed = timeline.formed(fact)
    if formed is not None and absence.early and formed.latest < absence.window.first:
        return True
    decided = fact.date("decided")
    if fact.kind != "appointment" or decided is None:
        return False
    if formed is None:
        return True
    return not absence.early and formed.earliest <= add_months(decided.latest, later)


def _named_out_of_time(timeline: Timeline, policy: Policy, uses: Sequence[_Use]) -> Iterator[Outcome]:
    """One finding for each contemporary use; one for each name on a later form, with all its lines."""
    table = policy.constant("unit_names")
    for use in (u for u in uses if u.contemporary):
        yield Outcome(
            Verdict.CONFLICT, (use.fact,), RED, _placed(timeline, use.fact),
            f"{use.absence.why_of(place_text(use.fact))}，当时的材料不应出现", rows=(use.absence.row(table, UNITS),),
            subject=use.absence.known.name)
    groups: dict[tuple[str, str], list[_Use]] = defaultdict(list)
    for use in (u for u in uses if not u.contemporary):
        groups[use.fact.material or "", use.absence.known.name].append(use)
    for (_, name), found in groups.items():
        yield Outcome(
            Verdict.CONFLICT, tuple(u.fact for u in found), BLUE,
            "；".join(_placed(timeline, u.fact) for u in found[:3]),
            f"{found[0].absence.why_of(place_text(found[0].fact))}，系后填材料沿用其他时期的名称，仅作备注",
            rows=(found[0].absence.row(table, UNITS),), subject=name)


def _placed(timeline: Timeline, fact: Fact) -> str:
    if fact.kind == "appointment":
        return stated(timeline, fact, place_text(fact), f"于{spoken(fact.date('decided'))}决定")
    return stated(timeline, fact, place_text(fact), period(fact))


@rule("EDU-16", title="院校名称时代不符", reads=["school_names"],
      settled_by="教育部院校名单和院校沿革，学校学籍档案")
def school_named_out_of_time(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Schools of studies, degrees and seals on school papers against the time in which they bore that name."""
    table = policy.constant("school_names")
    known = False
    for fact in (*timeline.facts("education"), *timeline.facts("degree"), *_seals(timeline)):
        name = school_name(fact.text("school") or fact.text("text") or "")
        if name is None:
            continue
        known = True
        found = _school_seal(timeline, fact, name) if fact.kind in SEALED else _school_on_page(timeline, fact, name)
        if found is not None:
            absence, severity, says, why = found
            yield Outcome(Verdict.CONFLICT, (fact,), severity, says, f"{absence.why}，{why}",
                          rows=(absence.row(table, SCHOOLS),), subject=absence.known.name)
    if known:
        yield CONSISTENT


def _school_on_page(timeline: Timeline, fact: Fact, name: KnownName) -> tuple[Absence, Severity, str, str] | None:
    material, formed = timeline.material_of(fact), timeline.formed(fact)
    ended = fact.date("end") or fact.date("date")
    original = material is not None and material.type in SCHOOL_PAPERS and not _made_later(material)
    page = formed or (ended if original else None)
    says = stated(timeline, fact, "毕业（授予学位）院校", study_text(fact) + (f"（{spoken(ended)}）" if ended else ""))
    if page is not None:
        absence = _absent_early(name, page)
        if absence is not None and not (material is not None and _made_later(material)):
            return absence, RED, says, "形成于此前的材料不应出现该名称"
    absence = _absent_early(name, ended) if ended is not None and material is not None else None
    return (absence, BLUE, says, "系后填材料沿用更名后的名称，仅作备注") if absence is not None else None


def _seals(timeline: Timeline) -> tuple[Fact, ...]:
    """Seals, and words that were read in a seal."""
    return *timeline.facts("seal"), *(f for f in timeline.facts("term") if f.text("role") == "seal")


def _absent_early(name: KnownName, when: PartialDate) -> Absence | None:
    absence = name.absent(when.earliest, when.latest)
    return absence if absence is not None and absence.early else None


def _made_later(material: Material) -> bool:
    return any(word in material.title for word in MADE_LATER) or material.copy == "补填"


def _school_seal(timeline: Timeline, fact: Fact, name: KnownName) -> tuple[Absence, Severity, str, str] | None:
    material, when = timeline.material_of(fact), fact.date("date") or timeline.formed(fact)
    if when is None or (material is not None and (material.type not in SCHOOL_PAPERS or _made_later(material))):
        return None
    absence = _absent_early(name, when)
    says = stated(timeline, fact, "印章", f"“{fact.text('text')}”（{spoken(when)}）")
    return (absence, RED, says, "印章所用名称当时尚不存在") if absence is not None else None


@rule("DOC-06", title="印章与单位、时期不符",
      reads=["unit_names", "school_names", "seal_lag_months", "seal_of_the_unit", "seal_required"],
      settled_by="原件鉴定，出具单位同期印模和存档件，机构沿革资料")
def seal_does_not_fit(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Seals against the time in which their unit bore the name and the unit that must seal; pages that lack a seal."""
    for seal in _seals(timeline):
        if seal.text("text"):
            yield from _seal_out_of_time(timeline, policy, seal)
    yield from _seals_of_others(timeline, policy)
    unsealed = [m for m in timeline.content.materials if m.lacks is not None and "seal" in m.lacks]
    first = {f.material: f for f in reversed(timeline.content.facts)} if unsealed else {}
    for material in unsealed:
        yield _without_seal(timeline, policy, material, first.get(material.id))


def _seal_out_of_time(timeline: Timeline, policy: Policy, seal: Fact) -> Iterator[Outcome]:
    text, when = seal.text("text") or "", seal.date("date") or timeline.formed(seal)
    school = school_name(text)
    names = [(name, "unit_names", UNITS) for name in unit_names(text, "")]
    names += [(school, "school_names", SCHOOLS)] if school else []
    if when is None or not names:
        return
    lag = policy.constant("seal_lag_months").number
    clean = True
    for name, table, title in names:
        absence = name.absent(when.earliest, when.latest, lag_months=lag)
        if absence is not None:
            clean = False
            yield Outcome(
                Verdict.CONFLICT, (seal,), RED,
                stated(timeline, seal, "印章", f"“{text}”（{spoken(when)}）"),
                f"{absence.why_of(text)}，印章与盖章时间不符", rows=(absence.row(policy.constant(table), title),),
                subject=name.name)
    if clean:
        yield CONSISTENT


def _seals_of_others(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Pages on which none of the seals is of the body that the page names as its issuer."""
    seals: dict[str, list[Fact]] = defaultdict(list)
    for seal in timeline.facts("seal"):
        if seal.text("text") and seal.material:
            seals[seal.material].append(seal)
    for kind, (field, types) in ISSUERS.items():
        for fact in timeline.facts(kind) if seals else ():
            material, issuer = timeline.material_of(fact), fact.text(field)
            if material is None or material.type not in types or not issuer or not seals[material.id]:
                continue
            strange = [s for s in seals[material.id] if not _is_of(s.text("text") or "", issuer)]
            if len(strange) < len(seals[material.id]):
                yield CONSISTENT
                continue
            texts = "、".join(f"“{s.text('text')}”" for s in strange)
            yield Outcome(
                Verdict.CONFLICT, (*strange, fact), YELLOW, stated(timeline, fact, "出具或审批单位", issuer),
                f"所盖印章为{texts}，没有该单位的印章", rows=(policy.constant("seal_of_the_unit"),),
                subject="other unit")


def _is_of(seal: str, issuer: str) -> bool:
    """Whether a seal can be of a body, by name or by an earlier or later name of the same school."""
    one, other = school_name(seal), school_name(issuer)
    renamed = one is not None and other is not None and (seal[:2] == issuer[:2] or one.name in other.source
                                                         or other.name in one.source)
    return renamed or same_unit(seal, issuer) or bool(_pairs(seal) & _pairs(issuer))


def _pairs(name: str) -> set[str]:
    """Neighbouring characters of a name without the words that all such names share."""
    bare = _COMMON.sub(" ", name)
    return {bare[i:i + 2] for i in range(len(bare) - 1) if " " not in bare[i:i + 2]}


_COMMON = re.compile("大学|学院|学校|专科|人民政府|人民|中共|中国共产党|委员会|有限|公司")


def _without_seal(timeline: Timeline, policy: Policy, material: Material, fact: Fact | None) -> Outcome:
    where = material_title(timeline, fact) if fact else f"《{title_of(material)}》"
    return Outcome(Verdict.MISSING, (fact,) if fact else (), YELLOW, f"{where}没有盖章", "应由出具或审批单位盖章",
                   rows=(policy.constant("seal_required"),), subject=f"seal of {material.id}")
