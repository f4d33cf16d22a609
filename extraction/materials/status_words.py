"""Cadre, worker, civil servant: what an approving body makes of a person, and since when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extraction.date_values import DateValue, dates_in
from extraction.drafts import Draft, dated
from extraction.field import Field
from extraction.materials.document import Document
from extraction.materials.signings import deciding
from extraction.spans import Span, rows, span_of
from models.facts import Value

_MADE = (
    ("参公", r"参照.{0,16}(管理|登记)"),
    ("公务员", r"(登记|录用|过渡|转|确定|套改)?为.{0,4}公务员|录用.{0,12}公务员|公务员"),
    ("聘用制干部", r"聘用制?(国家)?干部|聘任制干部|聘为.{0,4}干部|招聘(制|的)?干部|合同制干部"),
    ("干部", r"(国家|正式)?干部"), ("合同制工人", r"合同制(工人|职工|工)"), ("工人", r"固定工|工人|[二三]级工"))
_SINCE = re.compile(r"^(日|号)?(起|开始|之日起)")
_CLAUSE = re.compile(
    r"[^,，。;；]+?(?=[,，。;；]|(?:19|20)\d{2}[年.]|[一二][九〇○零0][〇○零一二三四五六七八九]{2}年|$)")
_DECISION = re.compile(
    r"(同意|批准|准予|决定|定|任|聘|转|录用|招|登记|过渡).{0,16}(干部|公务员|工人|固定工|职工|参照|级工)|"
    r"转业|退伍|复员|退出现役|转正定级|(同意|批准|准予)(其|该同志)?(录用|聘用|聘任|转干|过渡|登记|调任|招收|定级|转正)")
_REFUSED = re.compile(r"不(予|同意|能|宜|批准)")
_ORIGINS = (
    ("军队转业", r"军队?转业|转业安置|军转|转业干部"), ("调任", r"调任|调入|选调"),
    ("考录", r"考录|考试录用|公开招考|公开考试|招考|录用公务员|公务员.{0,4}录用"),
    ("转干", r"转干|以工代干|转为.{0,4}干部|转公办|转正为公办|转为公办"), ("聘干", r"聘用|聘任|招聘"),
    ("招干", r"招(收|录|考)?.{0,3}干"), ("录干", r"录用|吸收|录干"), ("统分", r"统招统分|毕业分配|统分|毕业生"))


def heading_of(document: Document) -> str:
    """What stands at the top of the first page: title and edition."""
    page = document.pages[0]
    return "".join(line.text for line in page.text.lines if line.box.y0 < page.height * 0.16) or "".join(
        line.text for line in page.text.lines[:4])


def made(text: str) -> str | None:
    """The status that words name."""
    return next((name for name, form in _MADE if re.search(form, text)), None)


def origin_of(*texts: str) -> str | None:
    """How a cadre became one, by the first text that tells."""
    return next((name for text in texts for name, form in _ORIGINS if re.search(form, text)), None)


def since(document: Document, box: Field | None) -> DateValue | None:
    """`自1984年7月1日起` in the words of the box that decides."""
    if box is None:
        return None
    for value in dates_in(box.value, document.context()):
        if value.parsed is None:
            continue
        before, after = box.value.text[: value.parsed.start], box.value.text[value.parsed.end:]
        if _SINCE.match(after) and re.search(r"(自|从|由|定于)$", before):
            return value
    return None


def decided_status(
    document: Document, status: str, origin: str | None, headings: tuple[str, ...], start: DateValue | None = None
) -> Iterator[Draft]:
    """A status from the day that the box names, else from the day it is dated. `start` stands before both."""
    box, value = decision(document, headings, start)
    if value is None:
        return
    fields: dict[str, Value] = {"status": status, "from": value.date}
    if origin is not None:
        fields["origin"] = origin
    said = _words(box) if box is not None else None
    told = dated("status", fields, value)
    yield replace(told, span=said) if said is not None else told


def decision(
    document: Document, headings: tuple[str, ...], start: DateValue | None = None
) -> tuple[Field | None, DateValue | None]:
    """The box that decides, and from when its decision runs; no date where it refuses."""
    box, approved = deciding(document, *headings)
    if box is not None and _REFUSED.search(box.value.text):
        return box, None
    return box, start or since(document, box) or approved


def _words(box: Field) -> Span | None:
    """The clause of the decision: `同意录用为国家干部`; None where the box only agrees."""
    pieces = [span_of(box.value.page, row) for row in rows(box.value.lines)]
    for piece in (*pieces, box.value):
        for match in _CLAUSE.finditer(piece.text):
            if _DECISION.search(match[0]):
                return piece.part(*match.span()).trimmed()
    return None
