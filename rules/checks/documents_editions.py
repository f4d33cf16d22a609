"""DOC-02: a form cannot be filled before it was printed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.comparisons import before
from models.dates import PartialDate, add_months
from models.facts import FACT_FIELDS, Fact, Material
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Basis, Policy, PolicyRow
from rules.records import between
from rules.registry import rule
from rules.wording import spoken, title_of

RED, YELLOW = Severity.RED, Severity.YELLOW
REFILLED = re.compile("补填|重填|补办|补建|重建|重新填写|补制")
PRINTED_IN = re.compile(r"(\d{4})\s*年?\s*(?:(\d{1,2})\s*月)?\s*(?:版|制(?![度定])|印|修订|式样)")
CENTURY = re.compile(r"^20\s*[_＿—\-－…· 　]{0,6}年")
CHINESE_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
EDITIONS = {"M01": "resume_form_editions", "M27": "appointment_form_editions"}
FIRST_ISSUED: Mapping[str, tuple[str, re.Pattern[str]]] = {
    "registration_form_first": ("M34", re.compile("(?<!国家)公务员登记表")),
    "assessment_form_first": ("M05", re.compile("年度考核登记表")),
    "audit_form_first": ("M17", re.compile("专项审核")),
}
"""Forms that did not exist before their first edition: parameter, type, and title."""


@dataclass(frozen=True, slots=True)
class _Edition:
    since: PartialDate
    says: str
    facts: tuple[Fact, ...]
    rows: tuple[PolicyRow, ...]


@rule("DOC-02", title="表格版本晚于填写时间",
      reads=["edition_before_filling", "form_lag_months", *EDITIONS.values(), *FIRST_ISSUED],
      settled_by="原件文检（印刷、纸张），同期同类表格，原发单位留存件")
def form_printed_after_it_was_filled(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The edition that a form bears against the day it was filled."""
    terms = _terms(timeline)
    for material in timeline.content.materials:
        formed = material.formed
        here = terms.get(material.id, ())
        if formed is None or not formed.is_readable or _is_refilled(material, here):
            continue
        editions = list(_editions(material, here, policy))
        late = [edition for edition in editions if before(formed, edition.since) is Truth.YES]
        if late:
            yield _conflict(timeline, policy, material, formed, late[0])
        elif editions:
            yield CONSISTENT


def _conflict(
    timeline: Timeline, policy: Policy, material: Material, formed: PartialDate, edition: _Edition
) -> Outcome:
    limits = policy.constant("edition_before_filling").value
    key = material.type in limits["key_pages"] or bool(re.search(limits["key_titles"], material.title))
    facts = edition.facts or facts_by_material(timeline).get(material.id, ())[:1]
    return Outcome(
        Verdict.CONFLICT, facts, RED if key else YELLOW,
        f"《{title_of(material)}》填写（形成）时间为{spoken(formed)}，{edition.says}",
        "填写时该版表格尚未印制，也无补填、重填的说明", rows=edition.rows,
        subject="edition" if facts else f"edition {material.id}")


def _editions(material: Material, terms: Sequence[Fact], policy: Policy) -> Iterator[_Edition]:
    """What the form itself says of its edition, the plainest first; then forms that are known to be new."""
    logic = policy.constant("edition_before_filling")
    if material.form_version is not None and material.form_version.is_readable:
        version = material.form_version
        yield _Edition(version, f"而表格版本为{spoken(version)}", (), (*_known(material, version, policy), logic))
    for fact in terms:
        text = fact.text("text") or ""
        printed = _printed_in(text)
        if printed is not None and fact.text("role") != "handwritten":
            yield _Edition(printed, f"而表上印有“{text}”", (fact,), (*_known(material, printed, policy), logic))
        elif CENTURY.match(text) and fact.text("role") == "printed":
            yield _Edition(PartialDate("2000/.."), f"而表上年份栏印作“{text}”", (fact,), (logic,))
    titled = _printed_in(material.title)
    if titled is not None:
        yield _Edition(titled, f"而表名标明为{spoken(titled)}版本", (), (*_known(material, titled, policy), logic))
    for name, (form, title) in FIRST_ISSUED.items():
        if material.type == form and title.search(material.title):
            row = policy.rows(name)[0]
            since = add_months(row.effective, -policy.constant("form_lag_months").number)
            yield _Edition(between(since, since), f"而该表自{row.effective.year}年起才使用", (), (row,))


def _known(material: Material, version: PartialDate, policy: Policy) -> tuple[PolicyRow, ...]:
    """The row of a form's edition of that year, where its paper is known: it is cited, the page's own date decides."""
    name = EDITIONS.get(material.type)
    rows = policy.rows(name) if name else ()
    return tuple(row for row in rows if row.effective.year == version.earliest.year and row.basis is Basis.SOURCED)


def _printed_in(text: str) -> PartialDate | None:
    found = PRINTED_IN.search(text.translate(CHINESE_DIGITS))
    if found is None:
        return None
    try:
        return PartialDate(found[1] + (f"-{int(found[2]):02}" if found[2] else ""))
    except ValueError:
        return None


def _is_refilled(material: Material, terms: Sequence[Fact]) -> bool:
    marks = (material.title, material.copy if isinstance(material.copy, str) else "",
             *(fact.text("text") or "" for fact in terms))
    return any(REFILLED.search(mark) for mark in marks)


def _terms(timeline: Timeline) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in timeline.facts("term"):
        if fact.material:
            found[fact.material].append(fact)
    return found


def facts_by_material(timeline: Timeline) -> dict[str, tuple[Fact, ...]]:
    """What each material states, the signature or seal that dates it first; no key where it states nothing."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for kind in ("signing", "seal", *(kind for kind in FACT_FIELDS if kind not in ("signing", "seal"))):
        for fact in timeline.facts(kind):
            if fact.material:
                found[fact.material].append(fact)
    return {name: tuple(facts) for name, facts in found.items()}
