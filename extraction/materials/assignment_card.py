"""M37: the card that sends a graduate to a unit; its reporting term dates the start of work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.dates import parse_period
from extraction.drafts import Draft
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.party_request import closing_date
from extraction.materials.person import identity
from extraction.materials.signings import signing
from extraction.spans import Span, span_of
from models.dates import PartialDate, Precision


def sent(document: Document) -> Iterator[Draft]:
    """Some day of the reporting term."""
    for span in _places(document):
        period = parse_period(span.text, document.context())
        if period is None or period.start is None:
            continue
        part = span.part(*period.span)
        date = period.start
        end = period.end
        if end is not None and _is_simple(date) and _is_simple(end) and date.earliest <= end.latest:
            date = PartialDate(f"{date.edtf}/{end.edtf}", date.calendar)
        yield Draft("work_start", {"date": date, "route": "毕业分配"}, part or span, period.confidence)
        return


def _is_simple(date: PartialDate) -> bool:
    return date.precision not in (Precision.RANGE, Precision.UNREADABLE)


def _places(document: Document) -> Iterator[Span]:
    for field in document.fields:
        if re.search("报到期限|报到时间|报到日期", field.heading) and field.value:
            yield field.value
    for page in document.pages:
        body = span_of(page, page.text.lines)
        match = re.search(r"(报到期限|限于?|期限)[:：]?(?P<t>自?.{4,14}(至|到|前).{4,14})", body.text)
        if match is not None:
            yield body.part(*match.span("t"))


def issued(document: Document) -> Iterator[Draft]:
    """The date of the card."""
    value = closing_date(document)
    if value is not None:
        yield signing("审批", value)


TYPE = MaterialType(
    code="M37", title="报到证", category="10",
    titles=("全国普通高等学校本专科毕业生就业报到证", "毕业生就业报到证", "就业通知书", "派遣证", "毕业生分配派遣证",
        "全国毕业研究生就业报到证", "报到证", "就业派遣报到证", "高等学校毕业生分配派遣证", "毕业生报到证",
            "毕业生分配通知书"),
    title_form=r"[一-鿿()]{0,24}(毕业生|研究生|毕业研究生|中专生|就业|分配)[一-鿿()]{0,10}(报到证|派遣证|通知书|"
        r"派遣报到证|介绍信)|报到证|派遣证",
    must=(r"报到证", r"派遣证", r"到你单位报到", r"报到期限"), strong=("报到地址", "修业年限", "档案材料"),
        continues=False,
    readers=(identity, sent, issued),
)
