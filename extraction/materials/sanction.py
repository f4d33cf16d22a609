"""M24: decisions on penalties; their opening sentence is a short record of the person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import DateValue, dates_in
from extraction.drafts import Draft, dated
from extraction.materials.awards import PENALTY, penalty_system
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.party_request import closing_date
from extraction.materials.signings import signing
from extraction.spans import Span, span_of
from models.facts import Value

_PERSON = re.compile(r"(?P<n>[一-鿿]{2,4})[,，](?P<g>[男女])[,，](?P<e>[一-鿿]{1,5}族)?")
_UNTIL = re.compile(r"(自|从).{4,14}(起)?(至|到).{4,14}止")


def record(document: Document) -> Iterator[Draft]:
    """Name, gender, ethnicity, birth, start of work and Party date of the opening sentence."""
    page = document.pages[0]
    body = span_of(page, page.text.lines)
    match = next((m for place in body.line_starts if (m := _PERSON.match(body.text, place))), None)
    if match is None:
        return
    for group, field in (("n", "name"), ("g", "gender"), ("e", "ethnicity")):
        if match[group]:
            part = body.part(*match.span(group))
            yield Draft("identity", {"field": field, "value": part.raw}, part)
    end = body.text.find("。", match.end())
    sentence = body.part(match.start(), end if end > 0 else None)
    yield from opening_dates(sentence, document)


def opening_dates(sentence: Span, document: Document) -> Iterator[Draft]:
    """Dates of a record in one sentence, by the words behind them."""
    for value in dates_in(sentence, document.context()):
        after = sentence.text[_end(value, sentence):][:10]
        if re.match(r"(出)?生", after):
            yield _dated("birth", {}, value)
        elif re.match(r".{0,2}参加(革命)?工作", after):
            yield _dated("work_start", {}, value)
        elif re.match(r".{0,2}(加入中国共产党|入党)", after):
            yield _dated("party", {"step": "claimed_join"}, value)


def _end(value: DateValue, span: Span) -> int:
    if value.parsed is not None:
        return value.parsed.end
    return span.text.find(value.span.text) + len(value.span.text)


def _dated(kind: str, fields: dict[str, Value], value: DateValue) -> Draft:
    return dated(kind, {**fields, "date": value.date}, value)


def penalty(document: Document) -> Iterator[Draft]:
    """The penalty, when it was decided, until when; a lifting decision dates `lifted`."""
    date = closing_date(document)
    for page in document.pages:
        body = span_of(page, page.text.lines)
        decision = max(body.text.find("决定给予"), body.text.find("给予"))
        found = PENALTY.search(body.text, max(0, decision)) or PENALTY.search(body.text)
        if found is None:
            continue
        name = found["p"]
        fields: dict[str, Value] = {"penalty": name, "system": penalty_system(name)}
        lifted = re.search(r"解除.{0,16}处分", body.text) is not None
        if date is not None:
            fields["lifted" if lifted else "decided"] = date.date
        until = _UNTIL.search(body.text)
        if until is not None:
            dates = list(dates_in(body.part(*until.span()), document.context()))
            if len(dates) >= 2:
                fields["until"] = dates[-1].date
        yield Draft("penalty", fields, body.part(*found.span()))
        break
    if date is not None:
        yield signing("审批", date)


TYPE = MaterialType(
    code="M24", title="处分决定", category="8", running_text=True,
    titles=("处分决定", "关于给予处分的决定", "解除处分决定", "关于解除处分的决定", "党纪处分决定", "政务处分决定书",
        "行政处分决定"),
    title_form=r"[一-鿿、()]{0,30}(处分|撤职|开除|警告|记过)[一-鿿、()]{0,10}(决定|决定书|通知|批复)",
    must=(r"处分的决定", r"解除.{0,10}处分", r"错误事实", r"给予.{0,16}(警告|记过|降级|撤职|留党察看|开除)"), strong=(
        "处分", "本人意见"),
    readers=(record, penalty),
)
