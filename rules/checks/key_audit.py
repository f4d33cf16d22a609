"""KEY-03: records of the audits of the dossier itself, and what they recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.comparisons import before, lasts_at_most, same
from models.dates import PartialDate
from models.facts import Fact, Material
from models.findings import Severity, Verdict
from models.timeline import APPOINTMENT_FORM, Timeline, is_open
from models.truth import Truth
from rules.checks.identity_units import SERVANT_STATUS, formed, in_order_of_time, is_cadre_line, is_ranked_post
from rules.checks.key_posts import GIVING, came_to_post, no_promotions
from rules.lines import is_soldier
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.records import claimed, dated, day, newest_first, written_date
from rules.registry import rule
from rules.wording import births, place_text, spoken, stated

RED, YELLOW = Severity.RED, Severity.YELLOW
BEFORE_APPOINTMENT = re.compile("任前|联审|提任")
COMPARED = {"birth": ("出生日期", None), "work_start": ("参加工作时间", None), "party": ("入党时间", "claimed_join")}
RETIRED = frozenset({"离休", "退休"})


@rule("KEY-03", title="专项审核或任前审核记录缺失",
      reads=["national_audit", "pre_appointment_audit", "key_page_window", "rank_conversion", "first_grading_within"],
      settled_by="专项审核认定表、任前审核登记表的存根，组织部门审核台账")
def audit_record_missing_or_ignored(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """A record of the national audit and of the audit before each promotion, and the newest form against both."""
    yield from _values(timeline, policy)
    if not timeline.content.materials_listed:
        return
    yield from _national(timeline, policy.constant("national_audit"))
    yield from _before_promotion(timeline, policy)


def _national(timeline: Timeline, row: PolicyRow) -> Iterator[Outcome]:
    serving = _serving(timeline, row) if timeline.as_of > row.value["last"] else []
    records = [m for m in timeline.of_type(*row.value["pages"]) if not BEFORE_APPOINTMENT.search(m.title)]
    if not serving:
        return
    if records:
        yield CONSISTENT
        return
    first, last = (f"{day_.year}年{day_.month}月" for day_ in (row.value["first"], row.value["last"]))
    yield Outcome(
        Verdict.MISSING, (serving[-1],), YELLOW, _serves(timeline, serving[-1]),
        f"{first}至{last}在职干部都须经专项审核，档案中没有专项审核认定表", rows=(row,), subject="national audit")


def _serving(timeline: Timeline, row: PolicyRow) -> tuple[Fact, ...]:
    """Facts that show certain service as a cadre during the audit."""
    first, last = row.value["first"], row.value["last"]
    if any((when := f.date("from")) is not None and when.latest < first for f in timeline.facts("status")
           if f.text("status") in RETIRED):
        return ()
    lines = [f for f in dated(timeline.facts("stint"), "start") if is_cadre_line(f) and not is_soldier(f)
             and day(f, "start").latest <= last and _lasts_to(timeline, f, row)]
    statuses = [f for f in timeline.facts("status") if f.text("status") in SERVANT_STATUS | {"干部"}
                and (begun := f.date("from")) is not None and begun.latest <= last
                and ((until := f.date("to")) is not None and until.earliest >= first)]
    posts = [f for f in _promotions(timeline) if (when := came_to_post(timeline, f)) is not None
             and first <= when.earliest and when.latest <= last]
    return tuple(in_order_of_time(timeline, [*lines, *statuses, *posts]))


def _lasts_to(timeline: Timeline, line: Fact, row: PolicyRow) -> bool:
    """Whether a line certainly lasts into the audit: by its end, or 至今 on a form of that time or later."""
    end = line.date("end")
    if end is not None:
        return bool(end.earliest >= row.value["first"])
    made = timeline.formed(line)
    return is_open(line) and (made is None or bool(made.earliest >= row.value["first"]))


def _promotions(timeline: Timeline) -> list[Fact]:
    return [f for f in timeline.facts("appointment") if f.text("action") in GIVING]


def _serves(timeline: Timeline, fact: Fact) -> str:
    when = fact.date("start") or fact.date("decided") or fact.date("from")
    since = f"{spoken(when)}起" if when else ""
    if fact.kind == "status":
        return stated(timeline, fact, f"{since}身份为", fact.text("status") or "")
    return stated(timeline, fact, f"{since}任", place_text(fact))


def _before_promotion(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Promotions since the rule without a record of an audit within the months before."""
    lacking: list[Fact] = []
    rows: tuple[PolicyRow, ...] = ()
    posts: Sequence[Fact] = _promotions(timeline) or [
        f for f in dated(timeline.facts("stint"), "start") if is_ranked_post(f) and not f.flag("nested")]
    nothing_new = no_promotions(timeline, policy, posts)
    promotions = [f for f in posts if f.id not in nothing_new]
    for fact in in_order_of_time(timeline, promotions):
        when = came_to_post(timeline, fact)
        in_force = policy.in_force("pre_appointment_audit", when) if when else ()
        if when is None or not in_force or not in_force[0].holds_on(when.earliest):
            continue
        rows = in_force
        if not any(_stands_for(page, when, in_force[0]) for page in timeline.of_type(*in_force[0].value["pages"])):
            lacking.append(fact)
    if rows and not lacking:
        yield CONSISTENT
    elif lacking:
        says = "，".join(_serves(timeline, f) for f in lacking[-3:])
        yield Outcome(Verdict.MISSING, tuple(lacking[-3:]), YELLOW, says,
                      "任职前须审核档案，没有相应的任前审核登记表", rows=rows, subject="audit before appointment")


def _stands_for(page: Material, when: PartialDate, row: PolicyRow) -> bool:
    """Whether a record of an audit may be of this promotion."""
    known = formed(page)
    if known is None:
        return not page.title or bool(BEFORE_APPOINTMENT.search(page.title))
    in_time = lasts_at_most(known, when, row.value["before"]) is not Truth.NO
    return in_time and before(when, known) is not Truth.YES


def _values(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The dates that the audit recognised against the newest appointment form, where that was made out later."""
    for topic, (name, slot) in COMPARED.items():
        settled = _recognised(timeline, topic, slot)
        claims = dated(claimed(timeline, topic, slot))
        if not timeline.content.materials_listed:  # which page is the newest form is not known: all must differ
            claims = dated(timeline.facts(topic, slot))
        if settled is None or not claims:
            continue
        fact, value, since = settled
        rows = policy.in_force("national_audit", since) if since else policy.rows("national_audit")
        claim = claims[0]
        made = timeline.formed(claim)
        if not rows or (made is not None and since is not None and before(made, since) is Truth.YES):
            continue
        differs = all(same(value, day(c)) is Truth.NO for c in claims)
        says = births(timeline, [fact]) if topic == "birth" else stated(timeline, fact, f"认定{name}", spoken(value))
        form = "最新任免表" if newest_first(timeline, APPOINTMENT_FORM) else "最新履历表"
        yield Outcome(
            Verdict.CONFLICT if differs else Verdict.CONSISTENT, (claim, fact), RED,
            f"{stated(timeline, claim, name, spoken(day(claim)))}，而{says}",
            f"{form}所填与组织认定的结论没有共同的可能", rows=rows, subject=topic)


def _recognised(
    timeline: Timeline, topic: str, slot: str | None
) -> tuple[Fact, PartialDate, PartialDate | None] | None:
    """The newest recognition of a date: a determination, or a date on the audit's own form; and when it was made."""
    found = [(f, value, f.date("decided") or timeline.formed(f)) for f in timeline.facts("determination", topic)
             if (value := written_date(f.text("value") or "")) is not None and _by_audit(timeline, f)]
    found += [(f, day(f), formed(m)) for m in timeline.of_type("M17") for f in dated(timeline.on_material(topic, m))
              if slot is None or f.slot in (slot, "branch_accept")]
    return max(found, key=lambda item: (item[2].latest.toordinal() if item[2] else 0, item[0].id), default=None)


def _by_audit(timeline: Timeline, fact: Fact) -> bool:
    material = timeline.material_of(fact)
    return material is None or material.type != "M16"
