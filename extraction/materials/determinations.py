"""What an organisation recognises: topics, values, and the sentences that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from extraction.date_values import dates_in
from extraction.drafts import Draft
from extraction.education_terms import education_level
from extraction.materials.document import Document
from extraction.spans import Span, span_of
from models.facts import Value

TOPICS = (
    ("birth", r"出生"), ("work_start", r"参加(革命)?工作|参工"), ("party", r"入党|加入.{0,6}党"),
    ("education", r"学历|学位"), ("status", r"干部身份|^身份$|身份"))
_SENTENCE = re.compile(
    r"(?P<t>出生(?:日期|年月|时间)|参加(?:革命)?工作(?:时间|年月|日期)|参工时间|(?:加)?入(?:中国共产)?党(?:时间|年月|日期)|"
    r"(?:最高|全日制|在职)?(?:学历(?:学位)?|教育)|干部身份)"
    r"(?:[^,，。;；:：]{0,6}?由[^,，。;；]{4,16}?)?[^,，。;；:：记载填写]{0,6}?(?:认定|确认|更正|更改|变更|核定|修正|改|应|统一)*"
    r"(?:为|是)[:：]?(?P<v>[^,，。;；()]{2,24})")
_RECOGNISES = re.compile(r"认定|确认|更正|更改|变更|核定|修正|改为")
_DENIES = re.compile(r"不予?(认定|确认|更正)|无法认定")
_GROUNDS = re.compile(r"(?:根据|依据|依)(?P<g>[^,，。;；]{2,40})")
_TICK = re.compile(r"[是否有√✓×]|一致|不一致|相符|属实|齐全|规范|存疑|——?|[□☑].*")
_OFFICE = re.compile(
    r"(?P<o>(?:中共|中国共产党)?[一-鿿]{2,20}?(?:委组织部|组织部|组织人事部|人事局|人事厅|人事处|人力资源和社会保障[局厅]|人社局|"
    r"党委|党组|委员会|教育局|劳动局|公安局))(?!门|部务会|会议|领导|意见)")
_NO_OFFICE = re.compile(r"^(?:.*(?:\d号|经过?|报|由|请))(?=[一-鿿])")


def topic_of(label: str) -> str | None:
    """The topic that a label is about."""
    return next((name for name, form in TOPICS if re.search(form, label)), None)


def office_in(span: Span) -> str | None:
    """The office that signs, by the last line that names one; `经` and document numbers in front are no part of it."""
    for line in reversed(span.lines):
        found = [match["o"] for match in _OFFICE.finditer(_NO_OFFICE.sub("", line.text.replace(" ", "")))]
        if found:
            return found[-1]
    return None


def sentence_determinations(
    document: Document, shared: Mapping[str, Value], found: set[str]
) -> Iterator[Draft]:
    """`出生日期认定为…`, `参加工作时间由…更正为…`, `认定…出生时间为…` in running text. `found`: told already."""
    for span in _running_text(document):
        start = 0
        for end in [match.start() for match in re.finditer(r"[。；;]|$", span.text)]:
            sentence = span.part(start, end)
            start = end + 1
            if _RECOGNISES.search(sentence.text) and not _DENIES.search(sentence.text):
                yield from _in_sentence(document, sentence, shared, found)


def _running_text(document: Document) -> Iterator[Span]:
    """The text of each cell by itself, and what stands outside of them."""
    for page in document.pages:
        for cell in page.cells:
            yield span_of(page, cell.lines, cell.cell.box)
        yield span_of(page, page.free_lines if page.cells else page.text.lines)


def _in_sentence(
    document: Document, sentence: Span, shared: Mapping[str, Value], found: set[str]
) -> Iterator[Draft]:
    grounds = _GROUNDS.search(sentence.text)
    for match in _SENTENCE.finditer(sentence.text):
        topic = topic_of(match["t"])
        value = sentence.part(*match.span("v"))
        fields = determination_fields(topic, value, document, shared) if topic and topic not in found else None
        if topic is None or fields is None:
            continue
        found.add(topic)
        told = {"grounds": sentence.part(*grounds.span("g")).raw} if grounds and grounds.start() < match.start() else {}
        yield Draft("determination", {**told, **fields}, value)


def determination_fields(
    topic: str, value: Span, document: Document, shared: Mapping[str, Value]
) -> dict[str, Value] | None:
    """The fields of one recognised value; None where it is no value of its topic."""
    fields: dict[str, Value] = {"topic": topic}
    if _TICK.fullmatch(value.text):
        return None
    if topic in ("birth", "work_start", "party"):
        date = next(dates_in(value, document.context()), None)
        if date is None:
            return None
        fields["value"] = date.date.edtf
    elif topic == "education":
        level = education_level(value.text)
        fields["value"] = level or value.raw
    else:
        known = next((name for name in ("公务员", "参公", "聘用制干部", "干部", "工人") if name in value.text), None)
        fields["value"] = known or value.raw
    return {**fields, **shared}
