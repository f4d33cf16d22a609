"""A professional title that the paper itself grants: by the committee's vote and the office that approves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extraction.date_values import DateValue, dates_in
from extraction.drafts import Draft
from extraction.field import Field
from extraction.labels import label_key
from extraction.materials.document import Document
from extraction.materials.signings import deciding
from extraction.materials.titles import TITLE, held_titles
from extraction.spans import Span
from models.facts import Value

_GRANTED = re.compile(
    rf"(?:具备|具有|取得|获得|评为|评定为|晋升为?|确认|确定为?|认定为?|聘任?为|批准|同意|任)(?:其|该同志)?(?:晋升|"
        rf"具备|担任)?(?P<t>{TITLE})"
    r"(?:\(?(?:专业技术)?(?:职务|资格|职称|任职资格))?")
_DATE = re.compile(r"资格(取得)?(时间|日期|起算时间)|取得(任职)?资格时间|批准时间|从何时起")
_ASKED = re.compile(r"(拟聘|拟评|拟任|拟定|申报|申请|评审|认定|晋升|聘任|报评).{0,8}(资格|职务|职称)|(聘任|"
    r"评审)(何种)?(资格|职务|职称)")
_AGREED = re.compile(r"同意|通过|批准|符合|具备|确认")
_TITLED = re.compile(TITLE)
_COUNTED = re.compile(r"(自|从|资格时间[:：]?)(?P<d>.{6,14}?)(起|算)")
_DENIED = re.compile(r"不(同意|具备|予|通过)(?![\d:：〇零人票])|未(通过|获)")


def granted_title(document: Document) -> Iterator[Draft]:
    """The title in the box that decides, dated by the cell that says since when, else by the box."""
    held = {(str(draft.fields["name"]), str(draft.fields.get("date"))) for draft in held_titles(document)}
    box, signed = deciding(document, r"审批|批准|人事|职改", r"评审|评委|专家", r"主管|单位")
    boxes = [box, *(field for field in document.opinions if field.value and field is not box)] if box else []
    for field in boxes:
        found = _granted(field)
        if found is None:
            continue
        since = _since(document, [field, *(other for other in boxes if other is not field)])
        value = since if since is not None and not _of_another(since, signed) else signed
        fields: dict[str, Value] = {"name": found.raw, **({"date": value.date} if value is not None else {})}
        if (found.raw, str(fields.get("date"))) not in held:
            yield Draft("title", fields, found, when=value.span if value is not None else None)
        return
    if box is not None and signed is not None and _AGREED.search(box.value.text) and not _DENIED.search(box.value.text):
        yield from _proposed(document, signed)


def _proposed(document: Document, signed: DateValue) -> Iterator[Draft]:
    """The title that was asked for, where the office that decides just agrees."""
    for field in document.fields:
        match = _TITLED.search(field.value.text) if _ASKED.search(label_key(field.heading)) else None
        if match is not None:
            part = field.value.part(*match.span())
            yield Draft("title", {"name": part.raw, "date": signed.date}, part, when=signed.span)
            return


def _granted(field: Field) -> Span | None:
    if _DENIED.search(field.value.text):
        return None
    match = _GRANTED.search(field.value.text)
    return field.value.part(*match.span("t")) if match is not None else None


def _of_another(since: DateValue, signed: DateValue | None) -> bool:
    """Whether a day lies years before the decision: that of the title held until then."""
    if signed is None or not (since.date.is_readable and signed.date.is_readable):
        return False
    return since.date.latest.year < signed.date.earliest.year - 1


def _since(document: Document, boxes: Sequence[Field]) -> DateValue | None:
    """`任职资格从1992年12月起算` in the first of the boxes that says so, or a cell that asks for the day."""
    for box in boxes:
        match = _COUNTED.search(box.value.text)
        if match is not None:
            return next(dates_in(box.value.part(*match.span("d")), document.context()), None)
    for field in document.fields:
        if field.value and _DATE.search(label_key(field.heading)) and "现" not in field.heading:
            return next(dates_in(field.value, document.context()), None)
    return None
