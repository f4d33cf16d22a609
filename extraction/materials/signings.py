"""Opinion boxes and signature lines: who signed when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from extraction.date_types import DateContext
from extraction.date_values import DateValue, dates_in, read_date, signing_date
from extraction.drafts import Draft, dated
from extraction.field import Field
from extraction.label_pairs import leading_label
from extraction.labels import label_key, match_label
from extraction.materials.document import Document, Reader
from extraction.materials.fillers import filled_by
from extraction.materials.signing_steps import Box, beside_or_below, in_order, step_of, told_step
from extraction.parted_cells import parted_cells
from extraction.spans import Span, rows, span_of
from extraction.wordings.opinions import BARE_SIGNATURES, OPINION
from models.dates import Precision
from models.facts import Value
from models.pages import BoundingBox, CellText, PageContent

_DATE_LENGTH, _HEADING_LENGTH, _NAME_LENGTH = 14, 16, 6  # characters
_NO_OFFICE = re.compile(r"(班组|小组)鉴定|班级|班主任|介绍人|辅导员")
_OFFICE = re.compile(r"(单位|机关|部门|组织|安置|接收)$")  # whose box is one of opinion, though it does not say so
_SIGNATURE = re.compile(r"签名|签字|签章|盖章|本人|申请人|填表人")
_WRITTEN = re.compile(r"总结|小结|鉴定|声明|说明|志愿(?!书)")
_HEADS = re.compile(
    r"[一-鿿]{1,8}\((签名|签字|签章|盖章|公章|签名或盖章|章)\)[:：]?|"
    r"[一-鿿]{2,12}(意见|签名|签字|签章|盖章)[:：]?")



def signings(special: Mapping[str, str] | None = None) -> Reader:
    """The date of each opinion box, by whose it is, and of the form's own date line."""
    rules = dict(special or {})

    def read(document: Document) -> Iterator[Draft]:
        taken: set[tuple[int, int, int]] = set()
        for field in document.filled("fill_date"):
            value = read_date(field.value, document.context())
            if value is not None and is_new(value, taken):
                yield signing("本人", value)
        yield from (signing("本人", value) for value in filled_by(document) if is_new(value, taken))
        boxes = [Box(label_key(field.heading), value, _step(document, field, value, rules), field.place)
                 for field, value in dated_opinions(document, taken)]
        yield from (signing(step, box.value) for box, step in in_order(
            beside_or_below([box for box in boxes if "介绍人" not in box.heading])))

    return read


def _step(document: Document, field: Field, value: DateValue, rules: Mapping[str, str]) -> str:
    """Whose a box is: as its heading says, else the person's where the person signs it, else a unit's."""
    told = told_step(field.heading, rules)
    if told is not None:
        return told
    name = document.first("name")
    signed = field.value.text.rpartition(value.span.text)[0]
    return "本人" if name is not None and len(name.value.text) > 1 and signed.endswith(name.value.text) else "单位"


def signing(step: str, value: DateValue) -> Draft:
    """A dated signature or seal; it dates the material."""
    return dated("signing", {"step": step, "date": value.date}, value, signs=True)


def dated_opinions(
    document: Document, taken: set[tuple[int, int, int]] | None = None
) -> Iterator[tuple[Field, DateValue]]:
    """Opinion boxes with the date at their bottom; one date belongs to one box."""
    seen = set() if taken is None else taken
    for named in document.opinions:
        if not named.value:
            continue
        field = replace(named, heading=heading_of_box(named), value=_with_date_below(named))
        value = signing_date(field.value, document.context())
        alone = value is not None and len(field.value.text) - len(value.span.text) <= 1
        if value is not None and not (alone and value.date.precision is not Precision.DAY) and is_new(value, seen):
            yield field, value  # a month and nothing else fills a column, it does not sign a box
    for field in _signed_overleaf(document):
        value = signing_date(field.value, document.context())
        if value is not None and is_new(value, seen):
            yield field, value
    for span in _loose_signatures(document):
        value = signing_date(span.value, document.context())
        if value is not None and is_new(value, seen):
            yield span, value
    for field in _unnamed_boxes(document):
        value = signing_date(field.value, document.context())
        if value is not None and value.date.precision is Precision.DAY and is_new(value, seen):
            yield field, value


def _signed_overleaf(document: Document) -> Iterator[Field]:
    """The last box of a page that is signed at the top of the next: its heading with the date there."""
    for page, after in pairwise(document.pages):
        boxes = [field for field in document.opinions if field.value.page is page and field.value]
        last = max(boxes, key=lambda field: field.value.box.y1, default=None)
        top = rows(after.text.lines)[:1]
        if last is None or not top or signing_date(last.value, document.context()) is not None:
            continue
        span = span_of(after, top[0])
        if _asks_for_a_fact(span.text):
            continue  # 入党时间 1985年7月1日 is the first row of another table
        days = [value for value in dates_in(span, document.context()) if value.date.precision is Precision.DAY]
        if len(days) == 1 and len(span.text) - len(days[0].span.text) <= _NAME_LENGTH:
            yield replace(last, value=span)


def _with_date_below(field: Field) -> Span:
    """A signature outside of ruled cells with the date that stands alone in the row below it."""
    value = field.value
    if value.place is not None or not _SIGNATURE.search(field.heading):
        return value
    if signing_date(value, DateContext()) is not None:
        return value
    box, page = value.box, value.page
    for line in sorted(page.free_lines, key=lambda line: line.box.y0):
        if not box.y1 - box.height // 2 <= line.box.y0 <= box.y1 + 2 * box.height:
            continue
        span = span_of(page, [line])
        dates = list(dates_in(span, DateContext()))
        if len(dates) == 1 and len(span.text) - len(dates[0].span.text) <= 1 and line.box.x1 > box.x0:
            return replace(value, marks=value.marks + span.marks)
    return value


def heading_of_box(field: Field) -> str:
    """The heading of an opinion; for a bare 签名 what stands left of its box."""
    if label_key(field.heading) not in BARE_SIGNATURES or field.value.place is None:
        return field.heading
    return _left_of(field.value.page, field.value.place) or field.heading


def _left_of(page: PageContent, box: BoundingBox) -> str | None:
    near = page.width // 70
    return next((cell.text for cell in page.cells if cell.lines and abs(cell.cell.box.x1 - box.x0) < near
                 and cell.cell.box.y0 <= box.centre[1] <= cell.cell.box.y1), None)


def _unnamed_boxes(document: Document) -> Iterator[Field]:
    """Boxes whose heading is of no known wording: several rows, the last of them a date and nothing else."""
    for page in document.pages:
        used = {key for table in document.tables if table.page is page for key in table.used}
        for cell in page.cells:
            found = rows(cell.lines) if id(cell) not in used else []
            own = span_of(page, found[0]).text if found else ""
            heading = own if _HEADS.fullmatch(own) or own.endswith(":") else _left_of(page, cell.cell.box) or own
            if not found or (len(found) == 1 and not _OFFICE.search(label_key(heading))) or _is_labelled(cell):
                continue
            if len(span_of(page, found[-1]).text) > _DATE_LENGTH and signing_date(
                    span_of(page, found[-1]), DateContext()) is None:
                continue
            if _asks_for_a_fact(span_of(page, found[0]).text):
                continue
            label = match_label(heading)
            if len(label_key(heading)) <= _HEADING_LENGTH and (label is None or label.concept in ("other", OPINION)):
                yield Field(OPINION, heading, span_of(page, cell.lines, cell.cell.box), 0.5)


def _is_labelled(cell: CellText) -> bool:
    """Whether a label about the person stands beside its value in the cell: 何年何月 / 何日出生 1968、9、12"""
    first = next(parted_cells([cell]))
    label = match_label(first.text, loose=False) if first is not cell else None
    return label is not None and label.concept not in (OPINION, "other")


def _asks_for_a_fact(text: str) -> bool:
    """Whether a cell begins with a label about the person: 出生年月日1949年11月26日 signs nothing."""
    label = match_label(text)
    concept = label.concept if label is not None else (leading_label(text) or ("",))[0]
    return concept not in ("", OPINION, "other", "reason", "resume")


def _loose_signatures(document: Document) -> Iterator[Field]:
    """Long cells that end with a signature and date but are headed by something else (个人总结, 自我鉴定)."""
    for field in document.filled("other", "reason", "resume"):
        if _WRITTEN.search(label_key(field.heading)) and len(field.value.text) > 12:
            heading = "本人" if re.search(r"总结|小结|自我|志愿", field.heading) else field.heading
            yield Field(field.concept, heading, field.value, field.score)


def is_new(value: DateValue, taken: set[tuple[int, int, int]]) -> bool:
    """Whether the spot of a date was not met before; it is then remembered in `taken`."""
    box = value.span.box
    spot = (value.span.page.number, box.y0 // 8, box.x0 // 8)
    near = {(spot[0], spot[1] + dy, spot[2] + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)}
    if near & taken:
        return False
    taken.add(spot)
    return True


def approval(
    headings: str, kind: str, date_field: str, fields: Mapping[str, Value], concepts: tuple[str, ...] = ()
) -> Reader:
    """A fact dated by an approval: a cell that names the date (`concepts`), else the last box whose heading fits."""
    pattern = re.compile(headings)

    def read(document: Document) -> Iterator[Draft]:
        found = named_date(document, concepts) or approval_date(document, pattern)
        if found is not None:
            yield dated(kind, {**fields, date_field: found.date}, found)

    return read


def named_date(document: Document, concepts: tuple[str, ...]) -> DateValue | None:
    """The date in the first filled cell of these concepts."""
    for concept in concepts:
        for field in document.filled(concept):
            value = next(dates_in(field.value, document.context()), None)
            if value is not None:
                return value
    return None


def deciding(document: Document, *headings: str) -> tuple[Field | None, DateValue | None]:
    """The box that decides, with its date: the last that fits the first heading that any fits, else the last office."""
    found = [(field, value) for field, value in dated_opinions(document) if step_of(field.heading, {}) != "本人"]
    for heading in headings:
        fit = [item for item in found if re.search(heading, label_key(item[0].heading))]
        if fit:
            return fit[-1]
    office = [item for item in found if not _NO_OFFICE.search(label_key(item[0].heading))]
    return office[-1] if office else (None, None)


def approval_date(document: Document, headings: re.Pattern[str]) -> DateValue | None:
    """The date of the last opinion box whose heading fits."""
    found = [value for field, value in dated_opinions(document) if headings.search(label_key(field.heading))]
    return found[-1] if found else None
