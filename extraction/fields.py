"""Labels and what is written to them: in the next cell, below, behind a colon, or under a heading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from extraction.label_columns import holds_pair, pairs_in
from extraction.label_rows import label_rows
from extraction.labels import OPINION, WORDINGS, Label, label_key, match_label
from extraction.normalize import normalize
from extraction.opinion_columns import opinion_columns
from extraction.paragraphs import goes_on_below
from extraction.parted_cells import parted_cells
from extraction.photo_words import photo_words
from extraction.side_blocks import side_blocks
from extraction.side_labels import side_boxes, wrapped_labels
from extraction.spaced_cells import spaced_cells
from extraction.spans import Span, joined, rows, span_of
from extraction.straddling import with_straddling
from extraction.upright_labels import with_upright_labels
from models.pages import BoundingBox, CellText, PageContent, TextLine

_COLON = re.compile(r"[:：]")
_FILLED_LINE = re.compile(r"\(?(?P<d>[^一-鿿]{0,2}[\d一二三四五六七八九〇○零十]{2,4}年.{2,7}日)(填|填表|填写|填报|"
    r"制)\)?")
_FILLED_BY = re.compile(r"(填表|填报|填写|制表)")  # who filled in the whole form signs no box of opinion
_LEAD = re.compile(r"[一-鿿、，,()（）/ ]{2,30}$")
_SURE_LABEL = re.compile(
    r"性别[男女]|民族[一-鿿]{1,4}族|籍贯[一-鿿]{2}|(出生|入党|入学|毕业|参加工作|入伍|下乡)(年月日?|日期|"
    r"时间)[\d一二]|政治面貌[中共群]")
_BARE_SIGNATURES = frozenset({"签名", "签字", "签章", "盖章", "签名盖章", "签名或盖章", "签署"})
_WRITTEN_UP = re.compile(r"(小结|总结|自我鉴定|志愿|承诺|声明)$")  # headings over what the person writes and signs
_WRITTEN_UNDER = frozenset({OPINION, "resume", "awards_penalties", "reason", "family", "other"})
_PAPER = re.compile(r"(?:登记|情况|审批|呈报|鉴定|介绍|毕业|考核|申请)[一-鿿]{0,4}(?:表|证明|证书|书|信|卡)$")
_LONGEST_WORDING = 18  # characters
_SIGNS = re.compile(r"签名|签字|签章|盖章|签署")
_LONGEST_PAIR = 40  # characters of a label with its value, where no colon parts them
_BARE_SHORT = frozenset({
    "姓名", "性别", "民族", "族别", "党派", "职称", "出生", "年龄", "户口", "现名", "原名", "工龄", "籍贯",
        "学制", "学历", "学位", "层次", "党龄", "婚否", "工种", "专业",
    "学号", "学院"})
_BARE_DATES = frozenset({
    "birth", "fill_date", "document_date", "army_since", "rural_since", "work_start", "party_join"})
_DATE_BEGINS = re.compile(r"[\s:：(（]*(公历|农历|阳历|阴历|旧历|新历|夏历|民国|公元|约|于|在|是|为|系)?"
    r"[\d一二三四五六七八九〇○零十廿甲乙丙丁戊己庚辛壬癸]")
_BARE_START = frozenset({
    "name", "fill_date", "birth", "gender", "document_date", "school_major", "school", "army_since", "rural_since",
    "work_start", "party_join", "id_number", "ethnicity", "native_place", "cert_no"})


@dataclass(frozen=True)
class Field:
    """A printed label and what is written to it. `value` is empty where the form is left blank.

    `within_family` marks labels inside the block about relatives; `heading` is the label as read.
    """

    concept: str
    heading: str
    value: Span
    score: float
    within_family: bool = False

    @property
    def place(self) -> BoundingBox:
        """Where the value stands, or where it would."""
        return self.value.box if self.value else self.value.place or self.value.box


def find_fields(page: PageContent, used: Iterable[int] = ()) -> list[Field]:
    """All labelled values of a page, from the top down. `used` are ids of cells and lines of tables."""
    taken = set(used)
    fields = [field for index in range(len(page.grids)) for field in _grid_fields(page, index, taken)]
    fields += _free_fields(page, taken)
    family = _family_areas(page, taken)
    marked = [
        Field(f.concept, f.heading, f.value, f.score, any(area.contains(*f.place.centre) for area in family))
        for f in fields
    ]
    return sorted(marked, key=lambda f: (f.place.y0 // 12, f.place.x0))


def _grid_fields(page: PageContent, index: int, used: set[int]) -> Iterator[Field]:
    whole = spaced_cells([cell for cell in page.cells if cell.grid == index and id(cell) not in used])
    cells = list(parted_cells([_without_photo(cell) for cell in whole]))
    labels = {id(cell): label for cell in cells if cell.lines and (label := _cell_label(cell)) is not None}
    values: set[int] = set()
    for cell in cells:
        label = labels.get(id(cell))
        if label is None or label.concept == "photo" or id(cell) in values:
            continue
        target = _value_cell(cell, cells, labels, max(20, page.width // 70))
        if target is not None and id(target) not in values:
            values.add(id(target))
            target, beside = _without_next_label(target, cells)
            value = span_of(page, target.lines, target.cell.box)
            yield Field(label.concept, cell.text, value, label.score)
            if beside is not None:
                values.add(id(beside[1]))
                yield Field(beside[0].concept, beside[0].wording, span_of(page, beside[1].lines,
                beside[1].cell.box), 0.85)
            if target.lines:
                yield from _inner_fields(page, target, label)
    for cell in cells:
        if id(cell) not in labels and id(cell) not in values and cell.lines:
            yield from _cell_fields(page, cell)


def _without_photo(cell: CellText) -> CellText:
    """The cell without the words that ask for a photograph, where it holds others: the rule between was not found."""
    photo = photo_words(cell.lines)
    left = tuple(line for line in cell.lines if id(line) not in photo)
    return replace(cell, lines=left) if left and photo else cell


def _cell_label(cell: CellText) -> Label | None:
    if _answered(cell) and match_label(cell.text, loose=False) is None:
        return None
    label = _label_in(cell.text)
    if label is not None or len(cell.lines) < 2:
        return label
    across = sorted(cell.lines, key=lambda line: (round(line.box.x0 / 20), line.box.y0))
    return _label_in("".join(line.text for line in across))


def _answered(cell: CellText) -> bool:
    """Whether a cell holds a label with what is written to it: `曾用名：无`, `性别` and `男` side by side."""
    head, _, words = normalize(cell.text).text.partition(":")
    if words.strip():
        label = match_label(head, loose=False)
    else:
        label = match_label(cell.lines[0].text, loose=False) if len(rows(cell.lines)) == 1 < len(cell.lines) else None
    return label is not None and label.score == 1.0 and label.concept != OPINION


def _value_cell(
    cell: CellText, cells: Sequence[CellText], labels: dict[int, Label], near: int
) -> CellText | None:
    """The cell right of a label, or below it where the right one is a label too. `near` spans a rule, in pixels."""
    box, label = cell.cell.box, labels[id(cell)]
    right = [c for c in cells if c is not cell and abs(c.cell.box.x0 - box.x1) < near and _overlap_y(c, box) > 0.5]
    right.sort(key=lambda c: -_overlap_y(c, box))
    if label.concept == OPINION:  # counts of votes may stand in small cells above the words
        right.sort(key=lambda c: (id(c) in labels, -c.cell.box.width * c.cell.box.height))
    if right and label.concept not in _WRITTEN_UNDER and _answered(right[0]):
        return None  # 曾用名： left blank, then 性别：男
    if right and label.concept == "kin_relation":
        return right[0]  # 父亲 and 配偶 are labels elsewhere
    if right and (id(right[0]) not in labels or labels[id(right[0])].score < 0.8 <= label.score):
        return right[0]
    below = [c for c in cells if c is not cell and abs(c.cell.box.y0 - box.y1) < near and _overlap_x(c, box) > 0.5]
    below.sort(key=lambda c: -_overlap_x(c, box))
    if not below or id(below[0]) in labels or _is_headed(below[0]) or holds_pair(below[0]):
        return None
    return below[0] if _heads_column(cell, below[0], right, labels) else None


def _is_headed(cell: CellText) -> bool:
    """Whether a cell begins with a heading of its own, and so is no value of the label above it."""
    found = rows(cell.lines)
    if len(found) < 2:
        return False
    label = match_label("".join(line.text for line in found[0]), loose=False)
    return label is not None and label.concept == OPINION and len(label_key(label.wording)) >= 4


def _without_next_label(
    cell: CellText, cells: Sequence[CellText]
) -> tuple[CellText, tuple[Label, CellText] | None]:
    """A value with the label behind it in one cell, where the rule between was not found; that label has its own "
        "value."""
    last = cell.lines[-1] if len(cell.lines) > 1 and len(rows(cell.lines)) == 1 else None
    label = match_label(last.text, loose=False) if last is not None else None
    if label is None or label.score < 1 or label.concept == OPINION:
        return cell, None
    box = cell.cell.box
    right = next((c for c in cells if 0 <= c.cell.box.x0 - box.x1 < 25 and _overlap_y(c, box) > 0.5
                  and match_label(c.text) is None), None)
    if right is None:
        return cell, None
    return replace(cell, lines=cell.lines[:-1]), (label, right)


def _heads_column(
    cell: CellText, below: CellText, right: Sequence[CellText], labels: dict[int, Label]
) -> bool:
    """Whether a label that has no value beside it stands over its value.

    An opinion heading may stand over a wide box; other labels stand over a cell of their own width.
    """
    if labels[id(cell)].concept in (OPINION, "resume", "awards_penalties", "reason"):
        return True
    same = abs(below.cell.box.x0 - cell.cell.box.x0) < 25 and abs(below.cell.box.x1 - cell.cell.box.x1) < 25
    return same and (not right or id(right[0]) in labels)


def _overlap_y(cell: CellText, box: BoundingBox) -> float:
    shared = min(cell.cell.box.y1, box.y1) - max(cell.cell.box.y0, box.y0)
    return shared / max(1, min(cell.cell.box.height, box.height))


def _overlap_x(cell: CellText, box: BoundingBox) -> float:
    shared = min(cell.cell.box.x1, box.x1) - max(cell.cell.box.x0, box.x0)
    return shared / max(1, min(cell.cell.box.width, box.width))


def _cell_fields(page: PageContent, cell: CellText) -> Iterator[Field]:
    """Labels and values in one cell: a heading over its text, or `label: value` pairs."""
    columns = pairs_in(cell)
    if columns:  # the rules between labels and their values were not found, or never printed
        for asked, heading, lines in columns:
            yield Field(asked.concept, heading, span_of(page, lines, cell.cell.box), asked.score)
        return
    found = rows(cell.lines)
    boxes = list(opinion_columns(found))
    if boxes:
        yield from (Field(OPINION, box.heading, span_of(page, box.words), box.label.score) for box in boxes)
        return
    for count in (1, 2):
        head = [line for row in found[:count] for line in row]
        rest = [line for row in found[count:] for line in row]
        label = _label_in("".join(line.text for line in head)) if head else None
        if label is not None and not rest and holds_pair(cell):
            break  # 全日制教育 and 中专 side by side
        if label is not None and (rest or len(found) == count):
            yield Field(label.concept, label.wording, span_of(page, rest, cell.cell.box), label.score)
            yield from _inner_fields(page, replace(cell, lines=tuple(rest)), label)  # not the heading once more
            return
    beside = [field for row in found if any(match_label(line.text, loose=False) for line in row[:-1])
              for field in _row_fields(page, row)[0]]
    if beside:  # the rule between a label and its value was not found
        yield from beside
        return
    pairs = list(colon_pairs(span_of(page, [line for row in found for line in row], cell.cell.box)))
    if pairs:
        yield from pairs
        return
    yield from _first_words(span_of(page, [line for row in found for line in row], cell.cell.box))


def _first_words(span: Span) -> Iterator[Field]:
    """Labels without colon, each at the start or behind a blank, with their values: `姓名 张三　性别 男`."""
    found: list[tuple[int, int, str, str]] = []
    place = 0
    while place < len(span.text) - 1:
        label = _wording_at(span, place) if _may_begin(span, place) else None
        if label is None:
            place += 1
            continue
        found.append((place, place + label[0], label[1], label[2]))
        place += label[0]
    if not found or (found[0][0] > 0 and len(found) < 2) or (len(found) == 1 and not _may_lead(found[0], span.text)):
        return
    for index, (_, start, concept, wording) in enumerate(found):
        stop = found[index + 1][0] if index + 1 < len(found) else len(span.text)
        yield Field(concept, wording, span.part(start, stop).trimmed(), 0.85)


def _may_lead(found: tuple[int, int, str, str], text: str) -> bool:
    _, end, concept, wording = found
    if _PAPER.search(text):
        return False  # 户口登记情况证明 is a title
    if concept in _BARE_DATES and not _DATE_BEGINS.match(text[end:]):
        return False  # words of a sentence that wraps here: 生日|期由一九五七年…
    if concept in _BARE_START or (concept == OPINION and len(wording) >= 4):
        return True
    return (len(wording) > 2 or wording in _BARE_SHORT) and len(text) <= _LONGEST_PAIR and "。" not in text


def _wording_at(span: Span, place: int) -> tuple[int, str, str] | None:
    """The longest known wording that starts here: its length, concept and wording."""
    for size in range(min(_LONGEST_WORDING, len(span.text) - place - 1), 1, -1):
        wording = label_key(span.text[place:place + size])
        if wording in WORDINGS and len(wording) >= size - 2:
            return size, WORDINGS[wording], wording
    return None


def leading_label(text: str) -> tuple[str, str] | None:
    """Concept and wording of a label that a text begins with, if its value follows without a colon: `籍贯江原省`.

    Short wordings begin words too (单位, 学校), so that only a few of two characters count.
    """
    key = label_key(text)
    for size in range(min(14, len(key) - 1), 1, -1):
        wording = key[:size]
        if wording in WORDINGS and (size > 2 or wording in _BARE_SHORT or key[size].isdigit()):
            return WORDINGS[wording], wording
    return None


def _may_begin(span: Span, place: int) -> bool:
    """Whether a label may stand here: at the start, behind a blank, or where what follows can only be its value."""
    if place == 0 or _SURE_LABEL.match(span.text, place):
        return True
    mark, before = span.marks[place], span.marks[place - 1]
    return mark.line is not before.line or mark.index > before.index + 1


def _inner_fields(page: PageContent, cell: CellText, outer: Label) -> Iterator[Field]:
    """`label: value` pairs that stand inside a value (支部名称： 工种：); a bare 签名： is that of the outer label."""
    span = span_of(page, [line for row in rows(cell.lines) for line in row], cell.cell.box)
    for field in colon_pairs(span):
        if field.concept in ("unit", "post", "name"):
            continue
        bare = label_key(field.heading) in _BARE_SIGNATURES
        yield replace(field, heading=outer.wording) if bare else field


def colon_pairs(span: Span) -> Iterator[Field]:
    """Every `label: value` in a run of text."""
    text = span.text
    marks = [match.start() for match in _COLON.finditer(text)]
    heads: list[tuple[int, int, Label]] = []
    begin = 0
    for mark in marks:
        found = _label_before(text[begin:mark])
        if found is not None:
            heads.append((begin + found[0], mark, found[1]))
        begin = mark + 1
    for index, (_, mark, label) in enumerate(heads):
        stop = heads[index + 1][0] if index + 1 < len(heads) else len(text)
        yield Field(label.concept, label.wording, span.part(mark + 1, stop).trimmed(), label.score)


@lru_cache(maxsize=65536)
def _label_before(text: str) -> tuple[int, Label] | None:
    """The longest label at the end of `text`, and where it starts."""
    match = _LEAD.search(text)
    if match is None:
        return None
    for start in range(match.start(), len(text) - 1):
        label = match_label(text[start:], loose=False)
        if label is not None and (label.concept != OPINION or start == match.start() or label.score == 1.0):
            return start, label
    label = match_label(text[match.start():])
    return (match.start(), label) if label is not None else None


def _free_fields(page: PageContent, used: set[int]) -> Iterator[Field]:
    """Labels outside of ruled grids: on one line with their value, beside it, or as a heading over a paragraph."""
    photo = photo_words(page.free_lines)
    free = with_upright_labels([
        line for line in page.free_lines if id(line) not in used and id(line) not in photo])
    beside, free = _beside_labels(page, free)
    yield from beside
    found = with_straddling(rows(free))
    yield from _filled_lines(page, found)
    heading: tuple[Label, str] | None = None
    begun: Span | None = None  # what stands behind the colon of a heading
    under: list[TextLine] = []
    above: list[TextLine] = []
    for row in found:
        stacked = list(_stacked(page, above, row)) if heading is None else []
        above = [] if stacked else list(row)
        if stacked:
            yield from stacked
            continue
        if heading is not None and heading[0].concept == "resume" and goes_on_below(under, row):
            under += row
            continue
        fields, head = _row_fields(page, row)
        opens = head is not None and (head.concept in (OPINION, "resume", "awards_penalties", "reason") or (
            head.concept == "other" and _WRITTEN_UP.search(head.wording) is not None))
        if heading is not None and heading[0].concept == OPINION and fields and all(_is_bare(f) for f in fields):
            under += row  # 签名 张三 2020年1月6日: of the opinion above it
            continue
        if opens or (fields and heading is not None and any(f.concept == OPINION for f in fields)):
            if heading is not None:
                yield _under_heading(page, heading, under, begun)
            heading, under, begun = None, [], None
        if heading is not None and fields and _leads(fields[0], row) and (
                heading[0].concept == "resume" or _FILLED_BY.match(label_key(fields[0].heading))):
            yield _under_heading(page, heading, under, begun)
            heading, under, begun = None, [], None
        if _begins_paragraph(fields, row):
            first = fields[0]
            heading, under = (Label(first.concept, first.heading, first.score), first.heading), []
            begun = _to_the_end(page, row, first.value)
            continue
        if head is not None and opens:
            heading = (head, row[0].text)
            continue
        if heading is not None and head is not None and (head.concept == "family" or (
                heading[0].concept != OPINION and head.score > 0.9)):
            yield _under_heading(page, heading, under, begun)
            heading, under, begun = None, [], None
        under += row
        yield from fields
    if heading is not None:
        yield _under_heading(page, heading, under, begun)


def _beside_labels(page: PageContent, free: list[TextLine]) -> tuple[list[Field], list[TextLine]]:
    """What stands under rows of labels, beside labels in several lines and in boxes headed at the side; the rest."""
    fields: list[Field] = []
    for beside in list(side_blocks(page, free)):
        free = [line for line in free if line not in (*beside.label_lines, *beside.lines)]
        fields.append(Field(beside.label.concept, beside.heading, span_of(page, beside.lines), beside.label.score))
    for block in label_rows(rows(free)):
        free = [line for line in free if line not in block.used]
        fields += [Field(label.concept, heading, span_of(page, value), label.score * 0.95)
                   for label, heading, _, value in block.fields]
    for box in list(opinion_columns(rows(free))):
        free = [line for line in free if line not in (*box.head, *box.words)]
        fields.append(Field(OPINION, box.heading, span_of(page, box.words), box.label.score))
    for side in side_boxes(page, free):
        free = [line for line in free if line not in (*side.label_lines, *side.lines)]
        fields.append(Field(side.label.concept, side.heading, span_of(page, side.lines), side.label.score))
    for wrapped in wrapped_labels(free):
        free = [line for line in free if line not in (*wrapped.label_lines, *wrapped.lines)]
        value = span_of(page, wrapped.lines).trimmed()
        fields.append(Field(wrapped.label.concept, wrapped.heading, value, wrapped.label.score))
    return fields, free


def _is_bare(field: Field) -> bool:
    """Whether a label asks for a signature and does not say whose."""
    return label_key(field.heading) in _BARE_SIGNATURES


def _begins_paragraph(fields: Sequence[Field], row: Sequence[TextLine]) -> bool:
    """Whether a row is a heading and the first words of a paragraph: `招工单位意见：同意录用。`"""
    if not fields or not _leads(fields[0], row) or not all(_SIGNS.search(field.heading) for field in fields[1:]):
        return False
    first = fields[0]
    opens = first.concept == OPINION and not _SIGNS.search(first.heading)
    return opens or (first.concept == "resume" and len(fields) == 1) or (
        first.concept == "other" and _WRITTEN_UP.search(first.heading) is not None)


def _to_the_end(page: PageContent, row: Sequence[TextLine], value: Span) -> Span:
    """A value up to the end of its row, with the signature and its label that were parted from it."""
    whole = span_of(page, row)
    place = next((i for i, mark in enumerate(whole.marks) if value.marks and mark == value.marks[0]), None)
    return whole.part(place) if place is not None else value


def _leads(field: Field, row: Sequence[TextLine]) -> bool:
    return label_key(row[0].text).startswith(label_key(field.heading)[:4])


def _stacked(page: PageContent, above: Sequence[TextLine], row: Sequence[TextLine]) -> Iterator[Field]:
    """Labels that fill a row, with their values in the row below, each under or right of its own."""
    heads = [(line, match_label(line.text)) for line in _spaced_labels(above)]
    labels = [(line, label) for line, label in heads if label is not None and label.concept != OPINION]
    if not labels or len(labels) < len(heads) or len(row) > len(labels):
        return
    if any(match_label(line.text, loose=False) is not None or _has_label(line.text) for line in row):
        return
    gap = min(line.box.y0 for line in row) - max(line.box.y1 for line, _ in labels)
    if gap > 1.5 * max(line.box.height for line, _ in labels) or row[0].box.x0 < labels[0][0].box.x0 - 10:
        return
    for index, (line, label) in enumerate(labels):
        stop = labels[index + 1][0].box.x0 if index + 1 < len(labels) else page.width
        mine = [value for value in row if line.box.x0 - 10 <= value.box.centre[0] < stop]
        if mine:
            yield Field(label.concept, line.text, span_of(page, mine), label.score * 0.95)


def _filled_lines(page: PageContent, found: Sequence[Sequence[TextLine]]) -> Iterator[Field]:
    """`1980年3月2日填`: the form's date without a label."""
    for line in (line for row in found for line in row):
        match = _FILLED_LINE.fullmatch(span_of(page, [line]).text)
        if match is not None:
            span = span_of(page, [line])
            yield Field("fill_date", "填表日期", span.part(*match.span("d")), 0.9)


def _under_heading(
    page: PageContent, heading: tuple[Label, str], under: Sequence[TextLine], begun: Span | None = None
) -> Field:
    label, text = heading
    below = span_of(page, under)
    return Field(label.concept, text, joined([begun, below]) if begun else below, label.score)


def _row_fields(page: PageContent, row: Sequence[TextLine]) -> tuple[list[Field], Label | None]:
    """Fields of one row of lines; a label that stands alone in its row is returned as a heading."""
    row = list(_spaced_labels(row))
    labels = [_label_in(line.text) for line in row]
    if len(row) == 1 and labels[0] is not None:
        return [], labels[0]
    fields: list[Field] = []
    position = 0
    while position < len(row):
        label = labels[position]
        if label is None:
            span = span_of(page, row[position:position + 1])
            pairs = list(colon_pairs(span)) or list(_first_words(span))
            stop = position + 1
            while pairs and stop < len(row) and labels[stop] is None and not _has_label(row[stop].text):
                stop += 1
            if pairs and stop > position + 1:
                last = pairs[-1]
                more = span_of(page, row[position + 1:stop])
                value = joined([last.value, more]) if last.value else more
                pairs[-1] = Field(last.concept, last.heading, value.trimmed(), last.score)
            fields += pairs
            position = stop
            continue
        stop = position + 1
        while stop < len(row) and labels[stop] is None and not _has_label(row[stop].text):
            stop += 1
        fields.append(Field(label.concept, row[position].text, span_of(page, row[position + 1:stop]).trimmed(),
                            label.score))
        position = stop
    return fields, None


def _label_in(text: str) -> Label | None:
    """The label that a text is; none where words follow its colon: `所在单位意见：同意。`, `有无处分：无`"""
    head, _, words = normalize(text).text.partition(":")
    return match_label(text) if not words.strip() or match_label(head, loose=False) is None else None


def _spaced_labels(row: Sequence[TextLine]) -> Iterator[TextLine]:
    """The row with the characters of a label that is printed wide apart (`姓　　名`) as one line."""
    position = 0
    while position < len(row):
        stop = position
        while stop < len(row) and len(row[stop].text.strip()) == 1:
            stop += 1
        cut = _label_broken_off(row[position], row[position + 1]) if stop == position + 1 < len(row) else None
        if cut is not None:
            yield from cut
            position += 2
            continue
        for end in range(stop, position + 1, -1):
            text = "".join(line.text.strip() for line in row[position:end])
            if label_key(text) in WORDINGS:
                box = row[position].box.union(row[end - 1].box)
                yield replace(row[position], box=box, text=text, characters=())
                position = end
                break
        else:
            yield row[position]
            position += 1


def _label_broken_off(first: TextLine, second: TextLine) -> tuple[TextLine, TextLine] | None:
    """`姓` and `名张三` as the label and its value: the last character of a wide label was read with the value."""
    wording = label_key(first.text.strip() + second.text[:1])
    alone = len(first.text.strip()) == 1 and wording in WORDINGS
    if not (alone or wording in _BARE_SHORT) or len(second.text) < 2:
        return None
    step = second.box.width / len(second.text)
    whole = len(second.characters) == len(second.text)
    edge = second.characters[1].x0 if whole else round(second.box.x0 + step)
    label = BoundingBox(first.box.x0, first.box.y0, max(edge - 1, first.box.x1), first.box.y1)
    value = BoundingBox(edge, second.box.y0, max(edge, second.box.x1), second.box.y1)
    return (replace(first, box=label, text=wording, characters=()),
            replace(second, box=value, text=second.text[1:], characters=second.characters[1:] if whole else ()))


def _has_label(text: str) -> bool:
    if _SURE_LABEL.match(label_key(text)) or leading_label(text) is not None:
        return True
    mark = _COLON.search(text)
    return mark is not None and _label_before(text[:mark.start()]) is not None


def _family_areas(page: PageContent, used: set[int]) -> list[BoundingBox]:
    """What stands beside a tall cell 家庭主要成员 or 配偶."""
    areas = []
    for cell in page.cells:
        if id(cell) in used or not cell.lines:
            continue
        label = match_label(cell.text)
        if label is not None and label.concept == "family":
            box = cell.cell.box
            areas.append(BoundingBox(box.x1, box.y0, max(box.x1, page.width), box.y1))
    return areas
