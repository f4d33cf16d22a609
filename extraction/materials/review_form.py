"""M17: what the organisation recognised in the special review."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extraction.date_values import dates_in
from extraction.drafts import Draft
from extraction.education_terms import education_level
from extraction.labels import label_key
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import NOTHING, identity
from extraction.materials.signings import approval_date, signings
from extraction.sentences import document_number
from extraction.spans import Span, span_of
from models.facts import Value
from models.pages import CellText, PageContent

TOPICS = (("birth", r"出生"), ("work_start", r"参加(革命)?工作"), ("party", r"入党|加入.{0,6}党"), ("education",
    r"学历|学位"),
          ("status", r"干部身份|^身份$|身份"))
_RESULT = re.compile(r"认定(结果|时间|意见|结论|值)|确认信息|审核(结果|结论|认定)|结论|认定$")
_GROUNDS = re.compile(r"依据|根据|理由")
_SENTENCE = re.compile(
    r"(?P<t>出生(?:日期|年月|时间)|参加(?:革命)?工作(?:时间|年月)|入党(?:时间|年月)|学历(?:学位)?|"
    r"干部身份)[^,，。;；]{0,8}?"
    r"(?:认定|确认|更正|更改|核定|改)为(?P<v>[^,，。;；()]{2,24})")
_OFFICE = re.compile(r"[一-鿿]{2,20}(委组织部|组织部|人事局|人力资源和社会保障局|人社局|党委|委员会|教育局|劳动局|"
    r"公安局)(?!门)")
_APPROVED = re.compile(r"组织|人事|审批|批准|认定|单位|党委")


def determinations(document: Document) -> Iterator[Draft]:
    """One determination for each topic with a recognised value."""
    shared = _shared(document)
    found: set[str] = set()
    for page in document.pages:
        for topic, value, row in _rows(page):
            fields = _fields(topic, value, document, {**shared, **row})
            if fields is not None and topic not in found:
                found.add(topic)
                yield Draft("determination", fields, value)
    yield from sentence_determinations(document, shared, found)


def sentence_determinations(document: Document, shared: dict[str, Value], found: set[str]) -> Iterator[Draft]:
    """`认定为` in running text."""
    for span in document.page_spans:
        for match in _SENTENCE.finditer(span.text):
            topic = next(name for name, form in TOPICS if re.search(form, match["t"]))
            value = span.part(*match.span("v"))
            fields = _fields(topic, value, document, shared)
            if fields is not None and topic not in found:
                found.add(topic)
                yield Draft("determination", fields, value)


def _shared(document: Document) -> dict[str, Value]:
    shared: dict[str, Value] = {}
    decided = approval_date(document, _APPROVED)
    if decided is None:
        boxes = [d for f in document.filled("document_date") for d in dates_in(f.value, document.context())]
        decided = boxes[-1] if boxes else None
    if decided is not None:
        shared["decided"] = decided.date
    office = next((m[0] for f in document.opinions if f.value and (m := _OFFICE.search(f.value.text))), None)
    if office:
        shared["by"] = office
    number = next((n for f in document.opinions if f.value and (n := document_number(f.value))), None)
    if number:
        shared["document_no"] = number
    return shared


def _rows(page: PageContent) -> Iterator[tuple[str, Span, dict[str, Value]]]:
    """Rows whose first cell names a topic, read under the heads 认定结果 and 认定依据."""
    heads = {}
    for name, form in (("value", _RESULT), ("grounds", _GROUNDS)):
        cells = [c for c in page.cells if c.lines and len(c.text) <= 12 and form.search(label_key(c.text))]
        if cells:
            heads[name] = min(cells, key=lambda c: c.cell.box.y0)
    for cell in page.cells:
        key = label_key(cell.text)
        topic = next((name for name, form in TOPICS if re.search(form, key)), None) if 2 <= len(key) <= 12 else None
        if topic is None:
            continue
        right = sorted((c for c in page.cells if c.cell.box.x0 >= cell.cell.box.x1 - 10 and _same_row(c, cell)),
                       key=lambda c: c.cell.box.x0)
        value = _behind(right) or _under(right, heads.get("value")) or (right[0] if right and not heads else None)
        if value is None or not value.lines or NOTHING.match(value.text):
            continue
        row: dict[str, Value] = {}
        grounds = _under(right, heads.get("grounds"))
        if grounds is not None and grounds.lines:
            row["grounds"] = span_of(page, grounds.lines).raw
        yield topic, span_of(page, value.lines, value.cell.box), row


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
    return next((c for c in cells if c.cell.box.x0 <= middle < c.cell.box.x1 and c is not head), None)


def _fields(
    topic: str, value: Span, document: Document, shared: dict[str, Value]
) -> dict[str, Value] | None:
    fields: dict[str, Value] = {"topic": topic}
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


TYPE = MaterialType(
    code="M17", title="干部人事档案专项审核认定表", category="5",
    titles=("干部人事档案专项审核认定表", "专项审核情况登记表", "干部人事档案专项审核情况登记表", "三龄一历确认表",
        "任前审核登记表", "干部人事档案任前审核登记表", "三龄两历一身份认定表", "干部基本信息审核认定表",
            "任前联审登记表"),
    title_form=r"[一-鿿()“”\"]{0,16}(专项审核|审核认定|任前(联)?审(核)?|三龄|"
        r"基本信息(审核)?认定)[一-鿿()“”\"]{0,14}(表|单|证明)",
    must=(r"专项审核", r"审核认定表", r"任前审核", r"三龄[一两二]历"), strong=("初审人", "复审人", "认定依据",
        "认定结果"),
    readers=(identity, determinations, signings({"本人": "本人", "组织|认定|审核|人事|单位|党委": "审批"})),
    approval=r"组织|认定|审核",
)
