"""DOC-01: a page can tell only what had happened when it was formed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from models.dates import PartialDate, add_months
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.registry import rule
from rules.wording import material_title, period, place_text, spoken, study_text

EVENTS: Mapping[str, tuple[str, ...]] = {
    "birth": ("date",), "work_start": ("date",), "party_introducer": ("full_member_since",), "league": ("date",),
    "education": ("start", "end"), "degree": ("date",), "stint": ("start", "end"), "appointment": ("decided",),
    "status": ("from",), "pay": ("effective",), "title": ("date",), "assessment": (), "penalty": ("decided", "lifted"),
    "award": ("date",), "family": ("birth",), "marriage": ("date",), "household": ("from",),
    "determination": ("decided",), "catalogue_entry": ("formed",),
}
"""Dates of what had happened. Approvals and seals added to the form (`signing`, `party`, `seal`) are not among them,
nor terms that run on: `status.to`, `penalty.until`."""
NAMES = {
    "birth": "出生日期", "work_start": "参加工作时间", "party_introducer": "介绍人转正时间", "league": "入团时间",
    "degree": "学位授予时间", "appointment": "任免时间", "status": "身份起始时间", "pay": "工资执行时间",
    "title": "专业技术职务取得时间", "assessment": "年度考核", "penalty": "处分时间", "award": "奖励时间",
    "family": "家庭成员出生日期", "marriage": "结婚时间", "household": "落户时间", "determination": "认定时间",
    "catalogue_entry": "材料形成时间",
}
BY_THE_PERSON = frozenset({"stint", "education", "family", "award", "marriage", "birth"})
"""What the person writes when filling the form: an office does not fill it in on approval."""
PLANNED = re.compile("预计|拟任|拟聘|拟于|计划于|任期|聘期|届满|有效期|期限")
DOCUMENT_YEAR = re.compile(r"[〔\[［(（【](\d{4})[〕\]］)）】]")


@rule("DOC-01", title="材料内容晚于形成时间", reads=["page_tells_the_past"],
      settled_by="原件文检（墨水、笔迹、印章），原发单位留存件")
def page_tells_a_later_fact(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each dated fact against the day its page was formed; plans, terms of office and approvals aside."""
    row = policy.constant("page_tells_the_past")
    sealed, signed = annotated_until(timeline, "seal"), annotated_until(timeline)
    for kind in EVENTS:
        for fact in timeline.facts(kind):
            formed = timeline.formed(fact)
            if formed is None or _is_added(timeline, fact, row) or _is_planned(fact):
                continue
            noted = (sealed if kind in BY_THE_PERSON else signed).get(fact.material or "")
            limit = max(formed.latest, noted.latest) if noted is not None else formed.latest
            late = [(name, when) for name, when in _events(fact)
                    if when.earliest > _limit(timeline, fact, name, limit, row)]
            yield _later(timeline, fact, late[0], row) if late else CONSISTENT


def _later(timeline: Timeline, fact: Fact, late: tuple[str, PartialDate], row: PolicyRow) -> Outcome:
    name, event = late
    formed = spoken(timeline.formed(fact))
    return Outcome(
        Verdict.CONFLICT, (fact,), Severity.RED, _says(timeline, fact, name, event),
        f"{spoken(event)}晚于该材料形成时间{formed}，形成该材料时尚不可能知道", rows=(row,))


def _says(timeline: Timeline, fact: Fact, name: str, event: PartialDate) -> str:
    if name == "document_no":
        return f"{material_title(timeline, fact)}引用文号“{fact.text('document_no')}”"
    if fact.kind in ("stint", "education"):
        what = place_text(fact) if fact.kind == "stint" else study_text(fact)
        return f"{material_title(timeline, fact)}载{what}{period(fact)}"
    return f"{material_title(timeline, fact)}载{NAMES[fact.kind]}{spoken(event)}"


def _events(fact: Fact) -> Iterator[tuple[str, PartialDate]]:
    for name in EVENTS[fact.kind]:
        when = fact.date(name)
        if when is not None:
            yield name, when
    year = fact.number("year")
    if year is not None and 1900 <= year <= 2100:
        yield "year", PartialDate(f"{int(year)}")
    document = DOCUMENT_YEAR.search(fact.text("document_no") or "")
    if document is not None and 1900 <= int(document[1]) <= 2100:
        yield "document_no", PartialDate(document[1])


def _limit(timeline: Timeline, fact: Fact, name: str, limit: date, row: PolicyRow) -> date:
    """The last day that a date of this fact can have: later for what the form itself brings about, open for a term."""
    material = timeline.material_of(fact)
    form = material.type if material else ""
    if name == "end" and form in row.value["terms"].get(fact.kind, ()):
        return date.max
    own = form in row.value["own"].get(fact.kind, ())
    return add_months(limit, row.value["own_months"]) if own and name != "year" else limit


def _is_added(timeline: Timeline, fact: Fact, row: PolicyRow) -> bool:
    """Whether the form leaves room for it to be added later: approvals of the league, lifting of a penalty."""
    material = timeline.material_of(fact)
    return material is not None and f"{fact.kind}/{material.type}" in row.value["added"]


def _is_planned(fact: Fact) -> bool:
    return bool(PLANNED.search("".join(filter(None, (fact.raw, fact.text("unit"), fact.text("post"))))))


def annotated_until(timeline: Timeline, *kinds: str) -> dict[str, PartialDate]:
    """The last dated seal or signature on each material, by material id: until then things were added to it."""
    found: dict[str, PartialDate] = {}
    for kind in kinds or ("seal", "signing"):
        for fact in timeline.facts(kind):
            when = fact.date("date")
            if when is not None and fact.material:
                known = found.get(fact.material)
                found[fact.material] = when if known is None or when.latest > known.latest else known
    return found
