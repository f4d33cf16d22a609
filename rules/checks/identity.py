"""IDN: how cadre status arose."""

from __future__ import annotations

from collections.abc import Iterator

from models.facts import Fact, Material
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.identity_units import CADRE_STATUS, in_order_of_time, is_cadre_line, is_officer_page, posts_held
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import claimed, dated, day
from rules.registry import rule
from rules.wording import material_title, place_text, spoken, stated, title_of

PARTIAL_FORMS = frozenset({"M09", "M34"})


@rule("IDN-01", title="干部身份来源不明", reads=["cadre_routes", "cadre_route_exempt"],
      settled_by="招干、转干、聘干名册与批文，毕业生派遣名册，军队转业安置表，工资套改表和编制册")
def cadre_status_without_source(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """A post that needs cadre status, and no page of a route by which it can have arisen."""
    holding = _cadre_facts(timeline)
    if not timeline.content.materials_listed or not holding or _too_early(timeline, policy):
        return
    row = policy.constant("cadre_routes")
    pages = [m for m in timeline.content.materials if _is_route_page(timeline, m, row.value)]
    if [m for m in pages if m.type not in PARTIAL_FORMS]:
        yield CONSISTENT
        return
    first = holding[0]
    starts = dated(claimed(timeline, "work_start"))[:1] or dated(timeline.facts("work_start"))[:1]
    origins = tuple(f for f in timeline.facts("status") if f.text("origin"))
    partial = bool(pages) or bool(origins)
    also = f"，{stated(timeline, starts[0], '参加工作时间', spoken(day(starts[0])))}" if starts else ""
    found = "、".join(dict.fromkeys(f"《{title_of(m)}》" for m in pages)) or "身份记载" if partial else ""
    yield Outcome(
        Verdict.MISSING, (first, *starts, *origins), Severity.YELLOW if partial else Severity.RED,
        f"{_holds(timeline, first)}{also}",
        (f"仅有{found}，" if partial else "") + "档案中没有统分、招干、转干、军转、录用等任何一种干部身份来源材料",
        rows=(row,), subject="cadre route page")


def _holds(timeline: Timeline, fact: Fact) -> str:
    if fact.kind == "status":
        return stated(timeline, fact, "身份为", fact.text("status") or "")
    start = fact.date("start") or fact.date("decided")
    return f"{material_title(timeline, fact)}载{spoken(start) + '起' if start else ''}任{place_text(fact)}"


def _cadre_facts(timeline: Timeline) -> list[Fact]:
    """Facts that show a cadre post or status, earliest first."""
    lines = [f for f in timeline.facts("stint") if is_cadre_line(f)]
    statuses = [f for f in timeline.facts("status") if f.text("status") in CADRE_STATUS]
    return in_order_of_time(timeline, [*lines, *posts_held(timeline), *statuses])


def _too_early(timeline: Timeline, policy: Policy) -> bool:
    """Whether the person started in the years when posts were given without such papers."""
    limit = policy.constant("cadre_route_exempt").value["before"]
    starts = dated(claimed(timeline, "work_start")) or dated(timeline.facts("work_start"))
    return any(day(f).latest < limit for f in starts)


def _is_route_page(timeline: Timeline, material: Material, routes: dict[str, dict[str, object]]) -> bool:
    """Whether a page is of a route that was open when the page was formed."""
    if material.type == "M32":
        return is_officer_page(timeline, material)
    if material.type == "M09":
        return True
    return any(material.type in _listed(route["pages"]) and _open_then(material, route) is not Truth.NO
               for route in routes.values())


def _listed(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _open_then(material: Material, route: dict[str, object]) -> Truth:
    """Only a page formed before its route opened is out of its time: a later one may record it afterwards."""
    first = route["first"]
    if material.formed is None or not material.formed.is_readable:
        return Truth.UNKNOWN
    return Truth.NO if str(material.formed.latest) < str(first) else Truth.YES
