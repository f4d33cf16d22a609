"""IDN-03: someone who is a worker by status, and a cadre by post, without any conversion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.comparisons import before
from models.dates import PartialDate
from models.facts import Fact, Material
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.identity_units import (
    CADRE_STATUS,
    CLAIM_FORMS,
    SERVANT_STATUS,
    WORKER_STATUS,
    begins,
    formed,
    in_order_of_time,
    is_officer_page,
    is_officer_status,
    is_ranked_post,
    posts_held,
    states_worker,
)
from rules.lines import is_soldier, text_of
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.records import dated
from rules.registry import rule
from rules.wording import material_title, period, place_text, spoken, stated, study_text, title_of

HIGHER_STUDY = frozenset({"中专", "大专", "本科", "硕士", "博士", "普通班"})
GIVES_STATUS = frozenset({"录用干部", "考录", "毕业分配"})
CONVERSION_PAGES = frozenset({"M33", "M35"})
GRADUATE_PAGES = frozenset({"M26", "M37"})
DISCHARGED = re.compile("退伍|复员|退役")


@dataclass(frozen=True, slots=True)
class _Page:
    """Something that may have made a cadre of a worker: when, and what it is called."""

    when: PartialDate | None
    name: str
    paper: bool = False


@rule("IDN-03", title="工人身份任干部岗位未办手续", reads=["worker_conversion"],
      settled_by="录干、转干、聘干名册与批文，工资套改表，公务员登记审批册")
def worker_in_cadre_post(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """A worker's first post of 乡科级副职, or registration as civil servant, with no conversion on file by then."""
    reached = _reached(timeline)
    if reached is None:
        return
    fact, page, when = reached
    rows = policy.in_force("worker_conversion", when)
    workers = _workers(timeline, rows[-1], when) if rows else []
    if not workers:
        return
    pages = _conversions(timeline, workers, when)
    if any(p.when is None or before(when, p.when) is not Truth.YES for p in pages):
        yield CONSISTENT
        return
    papers = [p for p in pages if p.paper]
    late = f"，其后才有{papers[0].name}（{spoken(papers[0].when)}）" if papers else ""
    post = f"《{title_of(page)}》形成于{spoken(when)}" if page else _post(timeline, fact, when)
    sure = any(_is_sure(timeline, f) for f in workers)
    yield Outcome(
        Verdict.CONFLICT if sure or papers else Verdict.MISSING, tuple(dict.fromkeys((fact, *workers[:2]))),
        Severity.RED,
        f"{'，'.join(_worker(timeline, f) for f in workers[:2])}；{post}{late}",
        "此前没有录干、转干、聘干等任何改变工人身份的材料", rows=rows, subject="no conversion")


def _is_sure(timeline: Timeline, fact: Fact) -> bool:
    """Whether the status is certain: a technical school gives no other, or a page after recruitment states it.

    How someone was recruited says what they were then; that no later page is on file is a page that is missing.
    """
    return fact.kind == "education" or (fact.kind == "status" and fact.text("status") == "士兵") or states_worker(
        timeline, fact)


def _post(timeline: Timeline, fact: Fact, when: PartialDate) -> str:
    if fact.kind == "status":
        return stated(timeline, fact, f"{spoken(when)}起身份为", fact.text("status") or "")
    return f"{material_title(timeline, fact)}载{spoken(when)}起任{place_text(fact)}"


def _worker(timeline: Timeline, fact: Fact) -> str:
    if fact.kind == "status":
        return stated(timeline, fact, "身份为", fact.text("status") or "")
    if fact.kind == "education":
        return stated(timeline, fact, study_text(fact), f"{period(fact)}毕业")
    if fact.kind == "stint":
        return stated(timeline, fact, place_text(fact), period(fact) + ("（退出现役）" if is_soldier(fact) else ""))
    return stated(timeline, fact, "参加工作时间", spoken(fact.date("date"))) + f"（{fact.text('route') or '招工'}）"


def _reached(timeline: Timeline) -> tuple[Fact, Material | None, PartialDate] | None:
    """The first post or registration that a worker cannot have, with its page where only the page says so."""
    posts = [f for f in (*timeline.facts("stint"), *posts_held(timeline)) if is_ranked_post(f)]
    posts += [f for f in timeline.facts("status") if f.text("status") in SERVANT_STATUS]
    found: list[tuple[Fact, Material | None, PartialDate]] = [
        (f, None, when) for f in in_order_of_time(timeline, posts)[:1] if (when := begins(timeline, f)) is not None]
    for material in timeline.of_type("M34"):
        facts = [f for kind in ("status", "birth", "work_start", "identity") for f in timeline.facts(kind)
                 if f.material == material.id]
        when = formed(material)
        if facts and when is not None:
            found.append((facts[0], material, when))
    return min(found, key=lambda item: (item[2].earliest, item[1] is not None, item[0].id), default=None)


def _workers(timeline: Timeline, row: PolicyRow, when: PartialDate) -> list[Fact]:
    """Facts that certainly show a worker's status before a day; a status in so many words comes first.

    Where a facts file lists no materials, only such a status and a technical school count: papers may be elsewhere.
    """
    statuses = [f for f in timeline.facts("status") if f.text("status") in WORKER_STATUS]
    listed = timeline.content.materials_listed
    starts = [f for f in dated(timeline.facts("work_start")) if listed and _as_worker(timeline, f, row)]
    schools = [f for f in dated(timeline.facts("education"), "end")
               if f.text("level") in row.value["studies"] and f.text("outcome") in (None, "毕业")]
    soldiers = _discharged(timeline) if listed and row.value["discharged_soldiers"] else []

    def first(fact: Fact) -> PartialDate | None:
        return fact.date("end") if fact.kind in ("education", "stint") else fact.date("date") or begins(timeline, fact)

    lines = [f for f in dated(timeline.facts("stint"), "end") if listed and f.text("occupation") == "工人"]
    found = [*statuses, *starts, *schools, *soldiers, *lines[:1]]
    return [f for f in found if (day := first(f)) is None or before(day, when) is Truth.YES]


def _as_worker(timeline: Timeline, fact: Fact, row: PolicyRow) -> bool:
    route, material = fact.text("route"), timeline.material_of(fact)
    return route in row.value["routes"] or (route is None and material is not None and material.type == "M29")


def _discharged(timeline: Timeline) -> list[Fact]:
    """Lines of a soldier who left the army as one: a discharge is on file, and nothing says that he was an officer."""
    lines = [f for f in timeline.facts("stint") if is_soldier(f)]
    statuses = timeline.facts("status")
    if any(f.text("occupation") == "军官" for f in lines) or any(map(is_officer_status, statuses)):
        return []
    page = any(DISCHARGED.search(m.title) for m in timeline.of_type("M32"))
    left = [f for f in statuses if f.text("status") == "士兵"]
    sure = [f for f in lines if f.text("occupation") == "士兵" or DISCHARGED.search(text_of(f))]
    if not page and not left and not any(DISCHARGED.search(text_of(f)) for f in lines):
        return []
    return [*dated(sure, "end")[:1], *left[:1]][:1]


def _conversions(timeline: Timeline, workers: Sequence[Fact], when: PartialDate) -> list[_Page]:
    """All that may have changed the status, earliest first."""
    technical = any(f.text("level") == "技校" for f in workers)
    studies = [f for f in timeline.facts("education") if f.text("level") in HIGHER_STUDY
               and f.text("mode") in (None, "全日制", "军校") and f.text("outcome") in (None, "毕业")]
    found = [_Page(f.date("end"), study_text(f)) for f in studies]
    types = CONVERSION_PAGES if technical and not studies else CONVERSION_PAGES | GRADUATE_PAGES
    found += [_Page(formed(m), f"《{title_of(m)}》", m.type in CONVERSION_PAGES) for m in timeline.content.materials
              if (m.type in types and "学徒" not in m.title) or (m.type in GRADUATE_PAGES and "干部" in m.title)
              or (m.type == "M32" and is_officer_page(timeline, m))]
    found += [_Page(f.date("date"), "参加工作途径为" + (f.text("route") or "")) for f in timeline.facts("work_start")
              if f.text("route") in GIVES_STATUS and not (technical and f.text("route") == "毕业分配")]
    found += [_Page(None, "身份认定") for f in timeline.facts("determination", "status")
              if "工人" not in (f.text("value") or "")]
    found += [_Page(begins(timeline, f), "身份记载") for f in timeline.facts("status") if _records(timeline, f, when)]
    if any(f.text("occupation") == "军官" for f in timeline.facts("stint")) or any(
            f.text("status") == "军官" for f in timeline.facts("status")):
        found.append(_Page(None, "军官任职"))
    return sorted(found, key=lambda p: p.when.earliest.toordinal() if p.when else 0)


def _records(timeline: Timeline, fact: Fact, when: PartialDate) -> bool:
    """Whether a cadre's status is recorded as given: with its origin, or by a page that gives one, or before a day."""
    if fact.text("status") not in CADRE_STATUS:
        return False
    if fact.text("origin"):
        return True
    material = timeline.material_of(fact)
    if material is not None:
        return material.type not in CLAIM_FORMS
    begun = fact.date("from")
    return begun is not None and before(begun, when) is Truth.YES
