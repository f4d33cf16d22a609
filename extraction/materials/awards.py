"""Awards and penalties that a form lists or denies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import dates_in
from extraction.drafts import Draft
from extraction.materials.award_names import named_award
from extraction.materials.document import Document
from extraction.materials.person import NOTHING
from extraction.spans import Span
from models.facts import Value

PENALTY = re.compile(
    r"(?P<p>(?:党内)?严重警告|(?:党内|行政|政务)?警告|(?:行政|政务)?记大过|(?:行政|政务)?记过|(?:行政|政务)?降级|"
    r"撤销党内(?:外)?职务|(?:行政|政务)?撤职|留党察看[一二两]年|留党察看|"
    r"开除党籍|(?:行政|政务)?开除(?:公职|留用)?|诫勉(?:谈话)?|免职处理|责令辞职|有期徒刑[一-鿿\d]{0,6})")
_SYSTEMS = (("党纪", r"党"), ("政务", r"政务"), ("刑事", r"徒刑|拘役"), ("组织处理", r"诫勉|责令|免职"), ("行政",
    r"行政|记过|记大过|降级|撤职|开除"))
_AWARD = re.compile(r"奖|先进|优秀|模范|标兵|红旗手|突击手|劳模|立功|嘉奖|记功|等功|表彰|能手|三好|荣誉|授予|评为")
_TOLD = re.compile(
    r"[\d年月日.\-一二三四五六七八九十〇○零]+[,，、]?(?:由?(?P<g>[一-鿿]{3,20})(?:授予|颁发|"
    r"记)(?P<b>))?(?P<a>[一-鿿]{2,16})"
    r"(?(b)|[,，、](?P<h>[一-鿿]{3,20})(?:批准|授予|颁发))[。.]?")
"""`1996年3月，三等功，某师政治部批准`, `1996年3月某师政治部授予三等功`"""


def awards_and_penalties(document: Document) -> Iterator[Draft]:
    """奖惩情况: `无` denies penalties; sentences name awards and penalties."""
    for field in document.filled("awards_penalties", "penalties"):
        if re.fullmatch(r"(无|没有|未受过?(任何)?(奖励|处分|奖惩).{0,6})[。.]?", field.value.text):
            yield Draft("penalty", {"penalty": "无"}, field.value)
            continue
        yield from _entries(document, field.value)
    for field in document.filled("awards"):
        if not NOTHING.match(field.value.text):
            yield from _entries(document, field.value)
    for table in document.tables_of("award"):
        for line in table.lines:
            event = line.get("event")
            if event is not None and not NOTHING.match(event.text):
                date, granted = line.get("event_date"), line.get("granted_by")
                yield from _entry(document, event, date, granted)


def _entries(document: Document, span: Span) -> Iterator[Draft]:
    start = 0
    for match in re.finditer(r"[;；。\n]|[,，、](?=\(?(?:19|20)?\d{2}[年.·])|$", span.text):
        part = span.part(start, match.start()).trimmed()
        start = match.end()
        if part:
            yield from _entry(document, part, None, None)


def _entry(document: Document, span: Span, date: Span | None, granted: Span | None) -> Iterator[Draft]:
    fields: dict[str, Value] = {}
    dates = list(dates_in(date if date is not None else span, document.context()))
    penalty = PENALTY.search(span.text)
    if penalty is not None and not _AWARD.search(span.text.replace(penalty[0], "")):
        fields["penalty"] = penalty["p"]
        fields["system"] = penalty_system(penalty["p"])
        if dates:
            fields["decided"] = dates[0].date
        yield Draft("penalty", fields, span)
    elif _AWARD.search(span.text):
        told = _TOLD.fullmatch(span.text)
        name, giver = (span.part(*told.span("a")), told["g"] or told["h"]) if told else named_award(span)
        fields["award"] = name.raw
        if giver:
            fields["granted_by"] = giver
        if dates:
            fields["date"] = dates[0].date
        if granted is not None:
            fields["granted_by"] = granted.raw
        yield Draft("award", fields, span)


def penalty_name(words: str) -> str:
    """The penalty without its system, which a field of its own names: 行政记过 is 记过; 党内警告 stays whole."""
    return re.sub(r"^(?:行政|政务)(?=.{2})", "", words)


def penalty_system(name: str) -> str:
    """党纪, 政务, 行政, 组织处理 or 刑事 by the name of a penalty."""
    return next((system for system, form in _SYSTEMS if re.search(form, name)), "行政")
