"""IDN-08: registration as a civil servant (公务员登记) since 2006, and what the form says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from models.comparisons import before, same
from models.dates import PartialDate
from models.facts import Fact, Material
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.identity_units import (
    ORGAN,
    SERVANT_STATUS,
    formed,
    in_order_of_time,
    is_organ_line,
    kind_of_unit,
    posts_held,
)
from rules.lines import span
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.records import SOURCE_FORMS, dated, day, earliest_formed, recognised
from rules.registry import rule
from rules.wording import STEP_NAMES, place_text, spoken, stated, title_of

RED, YELLOW = Severity.RED, Severity.YELLOW
JOINED = frozenset({"branch_accept", "superior_approve", "claimed_join"})
COMPARED = {"birth": "出生日期", "work_start": "参加工作时间", "party": "入党时间"}
WORKER_POST = ("工勤", "司机", "驾驶员", "打字员", "炊事员", "门卫", "勤杂", "工人")


@rule("IDN-08", title="公务员登记缺失或不符", reads=["servant_registration"],
      settled_by="公务员登记审批册，公务员登记备案名册，编制册")
def registration_missing_or_different(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """A registration form of all who served in an organ since 2006, with the dates that the first records have."""
    row = policy.constant("servant_registration")
    forms = [m for m in timeline.of_type("M34") if _of_registration(m, row)]
    serving = _serving(timeline, row.effective)
    if serving and timeline.content.materials_listed and not forms and not _entered_later(timeline, serving, row):
        last = serving[-1]
        yield Outcome(
            Verdict.MISSING, (last,), RED, _serves(timeline, last),
            f"{row.effective.year}年起在机关（参照单位）任职的须进行公务员登记，档案中没有公务员登记表", rows=(row,),
            subject="registration form")
    elif forms and serving:
        yield CONSISTENT
    for form in forms:
        if "seal" in (form.lacks or ()):
            yield from _unsealed(timeline, form, row)
        yield from _different(timeline, policy, form, row)


def _serves(timeline: Timeline, fact: Fact) -> str:
    if fact.kind == "status":
        return stated(timeline, fact, "身份为", fact.text("status") or "")
    when = fact.date("start") or fact.date("decided")
    return stated(timeline, fact, f"{spoken(when)}起任" if when else "任", place_text(fact))


def _of_registration(material: Material, row: PolicyRow) -> bool:
    """Whether a form may be of the registration since 2006, not of the transition of the 1990s."""
    when = formed(material)
    return "过渡" not in material.title and (when is None or when.latest >= row.effective)


def _serving(timeline: Timeline, since: date) -> list[Fact]:
    """Facts that show certain service in an organ on or after a day, by when they begin. Workers are not meant."""
    retired = [when for f in timeline.facts("status") if f.text("status") in ("离休", "退休")
               and (when := f.date("from")) is not None]
    if any(when.latest < since for when in retired):
        return []
    lines = [f for f in timeline.facts("stint") if is_organ_line(f) and not _is_worker(f)
             and (days := span(f, timeline)) is not None and days[1].earliest >= since]
    posts = [f for f in posts_held(timeline) if kind_of_unit(f) == ORGAN
             and (when := f.date("decided") or timeline.formed(f)) is not None and when.earliest >= since]
    statuses = [f for f in timeline.facts("status")
                if f.text("status") in SERVANT_STATUS and _still(timeline, f, since)]
    return in_order_of_time(timeline, [*lines, *posts, *statuses])


def _is_worker(fact: Fact) -> bool:
    return any(word in (fact.text("post") or "") for word in WORKER_POST)


def _still(timeline: Timeline, fact: Fact, since: date) -> bool:
    """Whether a status certainly lasted to a day: it began later, or was still stated then."""
    until, begun, stated_on = fact.date("to"), fact.date("from"), timeline.formed(fact)
    if until is not None:
        return until.earliest >= since
    return any(when is not None and when.earliest >= since for when in (begun, stated_on)) or (
        fact.material is None and begun is not None)


def _entered_later(timeline: Timeline, serving: Sequence[Fact], row: PolicyRow) -> bool:
    """Whether the person came into the organs after the registration, by a paper that stands for it."""
    papers = timeline.of_type(*row.value["entered_later"])
    lines = [f for f in dated(timeline.facts("stint"), "start") if is_organ_line(f)]
    begins = [day(f, "start") for f in lines] + [
        when for f in serving if f.kind == "status" and (when := f.date("from")) is not None]
    late = bool(begins) and all(when.earliest >= row.effective for when in begins)
    return any((when := formed(m)) is None or late or when.latest >= row.effective for m in papers)


def _unsealed(timeline: Timeline, form: Material, row: PolicyRow) -> Iterator[Outcome]:
    facts = [f for kind in ("status", "birth", "work_start", "identity", "stint")
             for f in timeline.facts(kind) if f.material == form.id] or _serving(timeline, row.effective)
    if facts:
        yield Outcome(Verdict.MISSING, tuple(facts[:1]), YELLOW, f"《{title_of(form)}》缺印章",
                      "公务员登记表须有所在机关、审核机关、审批机关三方意见和印章", rows=(row,), subject="seals")


def _different(timeline: Timeline, policy: Policy, form: Material, row: PolicyRow) -> Iterator[Outcome]:
    """Each date of the form against the first records of it."""
    for kind, name in COMPARED.items():
        facts = [f for f in dated(timeline.facts(kind)) if kind != "party" or f.slot in JOINED]
        on_form = [f for f in facts if f.material == form.id]
        records = _records(timeline, kind, [f for f in facts if f.material != form.id], form)
        settled = recognised(timeline, kind, policy)
        for fact in on_form[:1] if records else ():
            agrees = any(same(day(f), day(fact)) is not Truth.NO for f in (*records, *on_form[1:]))
            covered = settled is not None and settled.valid is not Truth.NO and (
                same(settled.date, day(fact)) is not Truth.NO)
            if agrees or covered:
                yield CONSISTENT
                continue
            others = "，".join(stated(timeline, f, STEP_NAMES.get(f.slot or "", name), spoken(day(f)))
                              for f in records[:2])
            yield Outcome(
                Verdict.CONFLICT, (fact, *records[:2]), YELLOW,
                f"{stated(timeline, fact, name, spoken(day(fact)))}，而{others}",
                f"公务员登记表所填{name}与最早材料没有共同的可能", rows=(row,), subject=kind)


def _records(timeline: Timeline, kind: str, facts: Sequence[Fact], form: Material) -> list[Fact]:
    """The records to compare with: first-hand ones where there are any, else the earliest formed before the form."""
    when = formed(form)
    types = {f.id: m.type if (m := timeline.material_of(f)) else "" for f in facts}
    if kind == "work_start" and (first := [f for f in facts if types[f.id] in SOURCE_FORMS]):
        return first
    if kind == "party" and (steps := [f for f in facts if f.slot != "claimed_join" or types[f.id] == "M18"]):
        return steps
    earlier = [f for f in facts if not _formed_later(timeline.formed(f), when)]
    return list(earliest_formed(timeline, earlier)) or [f for f in earlier if types[f.id] == ""]


def _formed_later(one: PartialDate | None, other: PartialDate | None) -> bool:
    return one is not None and other is not None and before(one, other) is Truth.NO
