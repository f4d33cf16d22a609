"""M17: what the organisation recognised in the special review."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extraction.date_values import dates_in, read_date
from extraction.drafts import Draft
from extraction.labels import label_key
from extraction.materials.assessments import assessment_list
from extraction.materials.awards import awards_and_penalties
from extraction.materials.determinations import (
    determination_fields,
    office_in,
    sentence_determinations,
    topic_of,
)
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.party_request import closing_date
from extraction.materials.person import NOTHING, identity
from extraction.materials.relatives import family
from extraction.materials.schooling_cells import education_cells
from extraction.materials.signings import approval_date, signing, signings
from extraction.sentences import document_number
from extraction.spans import Span, span_of
from models.facts import Value
from models.pages import BoundingBox, CellText, PageContent

_RESULTS = (
    r"^(最终|组织)?(认定|确认)(结果|时间|意见|结论|值|信息|情况|内容)$|^确认信息$|复审认定",
    r"审核(结果|结论|认定)|认定(结果|时间|意见|结论|值)|确认信息", r"结论|(?<!是否)认定$")
"""Heads of the column with the recognised value, the plainest first."""

_RESULT = re.compile("|".join(f"(?:{form})" for form in _RESULTS))
_GROUNDS = re.compile(r"依据|根据|理由")
_APPROVED = re.compile(r"组织|人事|审批|批准|认定|单位|党委")
_CHECKED = re.compile(r"(初审|复审)(时间|日期)")
_MOST_LABEL = 12  # characters of a row's label


def determinations(document: Document) -> Iterator[Draft]:
    """One determination for each topic with a recognised value."""
    shared = _shared(document)
    found: set[tuple[str, str]] = set()
    spots: set[tuple[int, BoundingBox]] = set()
    for page in document.pages:
        for topic, label, value, row in _rows(page):
            fields = determination_fields(topic, value, document, {**shared, **row})
            spot = (page.number, value.box)  # grounds may name the topic again: 学历备案表
            if fields is not None and (topic, label) not in found and spot not in spots:
                found.add((topic, label))
                spots.add(spot)
                yield Draft("determination", fields, value)
    yield from sentence_determinations(document, shared, {topic for topic, _ in found})


def studies_told(document: Document) -> Iterator[Draft]:
    """全日制教育 and 在职教育 as the review lists them, where they are rows of their own."""
    if document.first("fulltime_education", "inservice_education") is not None:
        yield from education_cells(document)


def checks(document: Document) -> Iterator[Draft]:
    """初审时间 and 复审时间: who looked at the file before it was decided."""
    for page in document.pages:
        for label, beside in pairwise(sorted(page.cells, key=lambda cell: (cell.cell.row, cell.cell.box.x0))):
            if label.cell.row != beside.cell.row or not _CHECKED.fullmatch(label_key(label.text)) or not beside.lines:
                continue
            value = read_date(span_of(page, beside.lines, beside.cell.box), document.context())
            if value is not None and value.date.is_readable:
                yield signing("审核", value)
        for line in page.text.lines:
            span = span_of(page, [line])
            for value in dates_in(span, document.context()):
                start = value.parsed.start if value.parsed is not None else 0
                if re.search(r"(初审|复审)(时间|日期)[:：]?$", span.text[:start]):
                    yield signing("审核", value)


def closing(document: Document) -> Iterator[Draft]:
    """The date that closes a paper without boxes."""
    value = closing_date(document) if not any(field.value for field in document.opinions) else None
    if value is not None:
        yield signing("审批", value)


def _shared(document: Document) -> dict[str, Value]:
    shared: dict[str, Value] = {}
    decided = approval_date(document, _APPROVED)
    if decided is None:
        boxes = [d for f in document.filled("document_date") for d in dates_in(f.value, document.context())]
        boxes = boxes or [d for span in document.page_spans for d in dates_in(span, document.context())]
        decided = boxes[-1] if boxes else None
    if decided is not None:
        shared["decided"] = decided.date
    filled = [f.value for f in document.opinions if f.value and "本人" not in f.heading]
    office = next((name for span in (*filled, *reversed(document.page_spans)) if (name := office_in(span))), None)
    stamped = [seal.text for page in document.pages for seal in page.seals if seal.text]
    if office or stamped:
        shared["by"] = office or stamped[-1]
    number = next((n for f in document.opinions if f.value and (n := document_number(f.value))), None)
    if number:
        shared["document_no"] = number
    return shared


def _rows(page: PageContent) -> Iterator[tuple[str, str, Span, dict[str, Value]]]:
    """Rows whose first cell names a topic, read under the heads 认定结果 and 认定依据: topic, label, value, grounds."""
    result, grounds_head = _head(page, _RESULTS), _head(page, (_GROUNDS.pattern,))
    for cell in page.cells:
        key = label_key(cell.text)
        topic = topic_of(key) if 2 <= len(key) <= _MOST_LABEL else None
        if topic is None or "是否" in key or cell in (result, grounds_head):
            continue
        right = sorted((c for c in page.cells if c.cell.box.x0 >= cell.cell.box.x1 - 10 and _same_row(c, cell)),
                       key=lambda c: c.cell.box.x0)
        value = _behind(right) or _under(right, result) or (right[0] if right and not _heads(result, cell) else None)
        if value is None or not value.lines or NOTHING.match(value.text):
            continue
        row: dict[str, Value] = {}
        grounds = _under(right, grounds_head)
        if grounds is not None and grounds.lines and grounds is not value:
            row["grounds"] = span_of(page, grounds.lines).raw
        yield topic, key, span_of(page, value.lines, value.cell.box), row


def _head(page: PageContent, forms: Sequence[str]) -> CellText | None:
    """The topmost short cell that fits the first form that any fits."""
    short = [c for c in page.cells if c.lines and len(c.text) <= _MOST_LABEL]
    for form in forms:
        fit = [c for c in short if re.search(form, label_key(c.text)) and not _same_row_value(page, c)]
        if fit:
            return min(fit, key=lambda c: c.cell.box.y0)
    return None


def _same_row_value(page: PageContent, head: CellText) -> bool:
    """Whether the cell is a label with its date right beside it, and so heads no column."""
    right = [c for c in page.cells if c.lines and abs(c.cell.box.x0 - head.cell.box.x1) < 20 and _same_row(c, head)]
    return bool(right) and re.search(r"\d{4}|[一二]九", right[0].text) is not None


def _heads(result: CellText | None, cell: CellText) -> bool:
    """Whether a row stands under the head of results, so that a value elsewhere is not the recognised one."""
    if result is None:
        return False
    return result.cell.box.y0 < cell.cell.box.y0

def _same_row(other: CellText, cell: CellText) -> bool:
    shared = min(other.cell.box.y1, cell.cell.box.y1) - max(other.cell.box.y0, cell.cell.box.y0)
    return shared > 0.5 * min(other.cell.box.height, cell.cell.box.height)


def _behind(cells: list[CellText]) -> CellText | None:
    """The cell behind a label 认定时间 that stands in the row itself."""
    return next((value for label, value in pairwise(cells)
                 if label.lines and _RESULT.search(label_key(label.text))), None)


def _under(cells: list[CellText], head: CellText | None) -> CellText | None:
    if head is None:
        return None
    middle = head.cell.box.centre[0]
    return next((c for c in cells if c.cell.box.x0 <= middle < c.cell.box.x1 and c is not head
                 and c.cell.box.y0 > head.cell.box.y0), None)


TYPE = MaterialType(
    code="M17", title="干部人事档案专项审核认定表", category="5",
    titles=("干部人事档案专项审核认定表", "专项审核情况登记表", "干部人事档案专项审核情况登记表", "三龄一历确认表",
        "任前审核登记表", "干部人事档案任前审核登记表", "三龄两历一身份认定表", "干部基本信息审核认定表",
            "任前联审登记表", "干部人事档案专项审核认定意见"),
    title_form=r"[一-鿿()“”\"]{0,16}(专项审核|审核认定|任前(联)?审(核)?|三龄|档案审核|"
        r"信息(审核)?认定)[一-鿿()“”\"]{0,14}(表|单|证明|意见|决定|通知)",
    must=(r"专项审核", r"审核认定表", r"任前审核", r"三龄([一两二]历(一身份)?)?.{0,4}认定|三龄[一两二]历"), strong=(
        "初审人", "复审人", "认定依据", "认定结果"),
    readers=(identity, studies_told, determinations, assessment_list, awards_and_penalties, family, checks, closing,
             signings({"本人": "本人", "呈报|所在单位|报送": "单位", "初审|复审|审核(?!认定)": "审核",
                       "组织|认定|人事|单位|党委|党组|会|处理意见": "审批"})),
    approval=r"组织|认定|审核",
)
