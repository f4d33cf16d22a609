"""Pay in the words of a decision: `定为二级工，月工资41.50元，自1980.5起执行`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import DateValue, dates_in
from extraction.drafts import Draft
from extraction.materials.document import Document
from extraction.spans import Span
from models.facts import Value

_GRADE = re.compile(
    r"(?:定为|评为|定|按|套改?为|晋升为?|升为|执行|改为)(?P<g>[一-鿿\d]{0,8}?(?:\d{1,2}|[一二三四五六七八九十]{1,3})级"
    r"(?:工|\d{1,2}档|[一二三四五六七八九十]{1,2}档)?|(?:副?主任)?科员|办事员|技术员|[一二三四五六七八]级工)")
_AMOUNT = re.compile(r"(?:工资|月薪|薪金|薪)(?:标准|额|总额|合计)?(?:为|定为|计|:|每月)?(?P<a>\d{2,5}(?:\.\d{1,2})?)元|"
                     r"(?:每?月)(?P<b>\d{2,5}(?:\.\d{1,2})?)元")
_RUNS = re.compile(r"(?:起|开始)?(?:执行|起薪|发给|计发)|起")
_WORKER = re.compile(r"级工|工人|学徒")


def pay_told(document: Document) -> Iterator[Draft]:
    """The pay that an opinion box sets, where one names the amount or the grade and from when it runs."""
    for field in document.opinions:
        if not field.value:
            continue
        grade, amount = _GRADE.search(field.value.text), _AMOUNT.search(field.value.text)
        effective = _effective(document, field.value)
        if effective is None or (grade is None and amount is None):
            continue
        fields: dict[str, Value] = {"effective": effective.date}
        if grade is not None:
            fields["grade"] = field.value.part(*grade.span("g")).raw
            fields["standard"] = "工人" if _WORKER.search(grade["g"]) else "干部"
        if amount is not None:
            number = float(amount["a"] or amount["b"])
            fields["amount"] = int(number) if number == int(number) else number
        yield Draft("pay", fields, effective.span, effective.confidence, effective.alternatives)
        return


def _effective(document: Document, span: Span) -> DateValue | None:
    for value in dates_in(span, document.context()):
        if value.parsed is not None and _RUNS.match(span.text[value.parsed.end:]):
            return value
    return None
