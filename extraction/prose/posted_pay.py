"""Pay as letters of introduction and transfer state it: grade, sum a month, until when it was paid."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_types import DateContext
from extraction.date_values import read_date
from extraction.drafts import Draft
from extraction.materials.document import Document
from extraction.numerals import number
from extraction.prose.times import times_in
from extraction.spans import Span, joined
from models.facts import Value

_GRADE = re.compile(
    r"(?P<g>(?:行政|教育|技术|工程|企业|事业|机关|科研|卫生|文艺|军队|干部|薪级|级别|职务|"
    r"岗位)(?:工资)?(?:级别)?[:为是]*(?:第)?[一二三四五六七八九十\d]{1,3}级(?:[一二三四五六七八九十\d]{1,2}档)?|"
    r"[一二三四五六七八]级工|(?:科员|办事员|科长|副科长|处长)(?:职务)?[一二三四五六七八九十\d]{1,2}档)")
_AMOUNT = re.compile(
    r"(?:月工资|月薪|标准工资|基本工资|工资额|工资标准|工资金额|合计|每月工资|工资总额|月支工资|月工资额|"
    r"工资)[^,。;\d]{0,10}?(?:人民币)?:?(?P<a>\d{2,5}(?:\.\d{1,2})?|[一二三四五六七八九十百零〇]{2,7})元")


def posted_pay(document: Document) -> Iterator[Draft]:
    """The grade and sum that a paper of transfer carries along."""
    span = joined(document.page_spans[:1])
    amount = _AMOUNT.search(span.text)
    grade = _GRADE.search(span.text)
    if amount is None and grade is None:
        return
    fields: dict[str, Value] = {}
    if grade is not None:
        fields["grade"] = re.sub(r"[:为是]", "", span.part(*grade.span("g")).raw)
    if amount is not None:
        fields["amount"] = float(amount["a"]) if amount["a"][0].isdigit() and amount["a"][0].isascii() else float(
            number(amount["a"]) or 0)
    asked = next((value for field in document.filled("pay_effective") if (
        value := read_date(field.value, document.context())) is not None), None)
    effective = asked.date if asked is not None else _effective(span, document.context())
    if effective is not None:
        fields["effective"] = effective
    match = amount or grade
    assert match is not None  # noqa: S101  (one of both is there)
    post = document.first("post", "unit_post")
    if post is not None and len(post.value.text) <= 16:
        fields["post"] = post.value.raw
    yield Draft("pay", fields, asked.span if asked is not None else span.part(match.start(1), match.end()), 0.9)


def _effective(span: Span, context: DateContext) -> Value | None:
    for when in times_in(span, context):
        before, behind = span.text[max(0, when.place - 8): when.place], span.text[when.stop: when.stop + 8]
        if when.start is not None and (re.search(r"起薪|执行", before + behind) or re.match(r"(?:月份)?起", behind) or (
                when.since and re.match(r"(?:由|在|支|发|执行)", behind))):
            return when.start.date
    return None


