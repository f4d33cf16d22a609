"""The end of a letter or an official paper: who signed, on which day, what is attached, who gets a copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extraction.date_types import DateContext
from extraction.date_values import DateValue, dates_in
from extraction.labels import match_label
from extraction.materials.document import Document
from extraction.prose.body import columns, is_form, lines_of, runs_down
from extraction.spans import Span, rows, span_of
from extraction.wordings.opinions import OPINION
from models.dates import PartialDate, Precision
from models.pages import BoundingBox, PageContent, TextLine

_LONGEST_LABEL = 10  # characters
_CLOSING_LABELS = frozenset({OPINION, "fill_date", "document_date", "name", "other"})
_ALONE = 12  # characters beside the date in the line that closes a paper
_SIGNER = re.compile(
    r"(?P<w>申请人|汇报人|本人签名|本人|报告人|自传人|证明人|调查人|外调人员|承办人|经办人|立传人|填表人|鉴定人|"
    r"转正申请人|具结人|检查人|检讨人|思想汇报人|签名|签字)(?:签名|签字|签章|盖章|\(签名\)|\(签字\)|\(盖章\)|"
    r"\(签章\)|\(手印\))*[:：]?(?P<n>[一-鿿·]{2,8}?)(?:\(.{1,6}\))?(?:\d|[一二]|$)")
_NO_CLOSING = re.compile(r"(?:从|自|由|于|在)$|任职时间|执行|生效|起薪|抄送|印发|打印|校对|更新(日期|时间)?[:：]?$")
_SIGNED_BELOW = re.compile(r"本人意见|本人签|签名|签收|本人对|被处分人|申请人")
_PRINTED = re.compile(r"印发|印制|打印|共印|校对|抄送|抄报")


@dataclass(frozen=True)
class Closing:
    """A date that closes a paper or a part of it; `row` is the line it stands in, `above` the lines right above."""

    value: DateValue
    row: Span
    above: tuple[Span, ...]

    @property
    def words(self) -> str:
        """The words around the date."""
        return self.row.text + "".join(span.text for span in self.above)


def closings(document: Document, context: DateContext | None = None) -> Iterator[Closing]:
    """Every line outside of cells that is a date and little else, from the top down."""
    for page in document.pages:
        lines = lines_of(page)
        found = [[line] for line in columns(lines)] if runs_down(lines) else rows(lines)
        for index, row in enumerate(found):
            pieces = [span_of(page, [line]) for line in row]
            dated = [piece for piece in pieces if _closing_value(piece, index, context) is not None]
            spans = dated if len(dated) > 1 else [span_of(page, row)]
            for column, span in enumerate(spans):
                value = _closing_value(span, index, context)
                if value is not None and not _in_form(page, span):
                    above = found[max(0, index - 4): index]
                    yield Closing(value, span, _above(page, above, span, (column, len(spans))))


def _closing_value(span: Span, index: int, context: DateContext | None) -> DateValue | None:
    """The date of a line that is a date and little else."""
    found = [value for value in dates_in(span, context or DateContext())
             if value.parsed is not None and not value.date.edtf.endswith("..")]
    if not found or index == 0 or found[-1].parsed is None:
        return None
    value = found[-1]
    assert value.parsed is not None  # noqa: S101  (asked above)
    before, behind = span.text[: value.parsed.start], span.text[value.parsed.end:]
    rest = len(span.text) - len(value.span.text)
    if rest > _ALONE + (10 if _SIGNER.search(before) else 0) or _NO_CLOSING.search(before):
        return None
    if _answers_a_label(before):
        return None
    words = re.sub(r"\(.{1,4}\)", "", behind)
    if re.search(r"[,。;、]", before + behind) or re.search(r"[一-鿿]", words) or _PRINTED.search(span.text):
        return None
    if value.date.precision is Precision.YEAR or _is_title(span.page.height, span, index):
        return None
    return value


def _answers_a_label(before: str) -> bool:
    """Whether the words end with a label about the person: 参加工作时间 2000.08 closes nothing."""
    for start in range(max(0, len(before) - _LONGEST_LABEL), len(before) - 1):
        label = match_label(before[start:], loose=False)
        if label is not None:
            return label.concept not in _CLOSING_LABELS
    return False


def _in_form(page: PageContent, span: Span) -> bool:
    """Whether a date line stands over a form: it is that of filling it in."""
    return is_form(page) and span.box.y0 < max(grid.box.y1 for grid in page.grids)


def _above(
    page: PageContent, found: Sequence[Sequence[TextLine]], span: Span, side: tuple[int, int]
) -> tuple[Span, ...]:
    """The lines over a date; where several columns are signed side by side, those of its own column.

    `side` is the place of the date among so many beside each other: as many pieces over them belong to one each.
    """
    above = []
    for row in found:
        if len(row) == side[1] > 1:
            above.append(span_of(page, [row[side[0]]]))
            continue
        own = [line for line in row if _share_column(line.box, span.box)]
        apart = len(row) > 1 and own and max(line.box.x1 for line in own) < page.width and any(
            line.box.x0 - span.box.x1 > 2 * span.box.height or span.box.x0 - line.box.x1 > 2 * span.box.height
            for line in row)
        above.append(span_of(page, own if apart else row))
    return tuple(above)


def _share_column(one: BoundingBox, other: BoundingBox) -> bool:
    return min(one.x1, other.x1) - max(one.x0, other.x0) > -other.height


def _is_title(height: int, span: Span, index: int) -> bool:
    """`1985年党员登记表`: a date in the words of a title."""
    return index < 4 and span.box.y0 < height * 0.3 and re.search(r"[表书卡证案录]$|年度|年制", span.text) is not None


def closing_of(document: Document, context: DateContext | None = None) -> Closing | None:
    """The last of them."""
    found = list(closings(document, context))
    return found[-1] if found else None


def issuing_closing(document: Document, context: DateContext | None = None) -> Closing | None:
    """The closing date of the office that issued a paper: not that of the person who signed below."""
    found = list(closings(document, context))
    office = [closing for closing in found if not _SIGNED_BELOW.search(closing.words)]
    return office[-1] if office else found[-1] if found else None


def paper_day(document: Document) -> PartialDate | None:
    """The day of the paper."""
    found = closing_of(document)
    return found.value.date if found is not None else None


def signer(document: Document) -> Span | None:
    """The name behind 申请人：, 证明人：, 本人： at the end."""
    for page in reversed(document.pages):
        for row in reversed(rows(page.text.lines)):
            span = span_of(page, row)
            match = _SIGNER.search(span.text)
            if match is not None:
                return span.part(*match.span("n"))
    return None
