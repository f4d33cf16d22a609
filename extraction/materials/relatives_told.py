"""Relatives outside of tables: the labelled cells beside 配偶, and lines of text under 家庭成员."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from extraction.date_values import read_date
from extraction.drafts import Draft
from extraction.field import Field
from extraction.labels import label_key, match_label
from extraction.materials.document import Document
from extraction.materials.headless import grid_rows
from extraction.materials.person import NOTHING, political_status
from extraction.spans import Span, joined, rows, span_of
from models.facts import Value
from models.pages import BoundingBox, PageContent, TextLine

RELATION = re.compile(
    r"(?:本人)?(?P<r>(?:继|养|生|岳|公)?父亲?|(?:继|养|生|岳|婆)?母亲?|丈夫|爱人|配偶|妻子?|公公|婆婆|"
    r"[长次大二三四小]?(?:儿子|女儿|[子女](?!士))|(?:[大二三四五小堂表]{0,2})(?:哥哥?|弟弟?|姐姐?|妹妹?|兄|嫂子?)|"
    r"(?:外)?祖[父母]|爷爷|奶奶|外公|外婆|[伯叔舅姑姨]{1,2}[父母妈婆丈]?|儿媳|女婿|孙[子女]|侄[子女]?|外甥女?)")
_NAME = re.compile(r"[:：,，、]?(?:姓名|叫|是)?[:：]?(?P<n>[一-鿿·]{2,4})")
_AGE = re.compile(r"(?:现年)?\d{1,3}岁?|[一二三四五六七八九十]{1,3}岁")
_LEAST_CELLS = 3
_MOST_STATUS = 8  # characters
_KIN = frozenset({"配偶", "丈夫", "妻子", "爱人", "父亲", "母亲"})
_SHARED = ("birth", "politics", "unit_post", "unit", "post")


def relatives_told(document: Document) -> Iterator[Draft]:
    """One fact for each relative told without a table."""
    yield from _labelled(document)
    yield from _rows(document)
    for field in document.fields:
        if field.concept != "family" or not field.value:
            continue
        if label_key(field.heading) not in _KIN:
            yield from _lines(document, field)
        elif (draft := _headed(document, field)) is not None:
            yield draft


def _rows(document: Document) -> Iterator[Draft]:
    """Rows of a table without heads whose first cell is a relation."""
    for page in document.pages:
        used = {key for table in document.tables if table.page is page for key in table.used}
        for cells in grid_rows(page, used):
            if len(cells) < _LEAST_CELLS or RELATION.fullmatch(label_key(cells[0].text)) is None:
                continue
            spans = [span_of(page, cell.lines, cell.cell.box) for cell in cells]
            draft = _of_row(document, spans[0], spans[1:])
            if draft is not None:
                yield draft


def _of_row(document: Document, relation: Span, cells: Sequence[Span]) -> Draft | None:
    name = re.match(r"[一-鿿·]{2,16}", cells[0].text)
    if name is None or match_label(name[0], loose=False) is not None or political_status(name[0]) is not None:
        return None
    rest = [part for part in (cells[0].part(name.end()), *cells[1:]) if part]
    fields: dict[str, Value] = {
        "relation": "".join(relation.raw.split()), "name": "".join(cells[0].part(0, name.end()).raw.split())}
    fields |= _told(document, rest)
    return Draft("family", fields, joined([relation, *cells]))


def _labelled(document: Document) -> Iterator[Draft]:
    """A block headed 配偶 (or 父亲, 母亲) with cells 姓名, 出生年月, 政治面貌 and so on."""
    for page in document.pages:
        for area, relation in _blocks(page):
            inside = [f for f in document.fields if f.within_family and f.value and f.value.page is page
                      and area.contains(*f.place.centre)]
            name = next((f for f in inside if f.concept == "name" and not NOTHING.match(f.value.text)), None)
            if name is not None:
                yield _of_block(document, relation, name, inside)


def _blocks(page: PageContent) -> Iterator[tuple[BoundingBox, Span]]:
    for cell in page.cells:
        label = match_label(cell.text) if cell.lines else None
        if label is not None and label.concept == "family" and label_key(cell.text) in _KIN:
            box = cell.cell.box
            yield BoundingBox(box.x1, box.y0, page.width, box.y1), span_of(page, cell.lines)


def _of_block(document: Document, relation: Span, name: Field, inside: Sequence[Field]) -> Draft:
    told = {f.concept: f.value for f in reversed(inside) if not NOTHING.match(f.value.text)}
    fields: dict[str, Value] = {"relation": "".join(relation.raw.split()), "name": "".join(name.value.raw.split())}
    spans = [relation, name.value]
    for concept in _SHARED:
        if concept in told:
            fields |= _field(document, concept, told[concept], fields)
            spans.append(told[concept])
    return Draft("family", fields, joined(spans))


def _field(document: Document, concept: str, span: Span, fields: Mapping[str, Value]) -> dict[str, Value]:
    if concept == "birth":
        value = read_date(span, document.context())
        return {"birth": value.date} if value is not None else {}
    if concept == "politics":
        return {"politics": span.raw}
    return {"unit_post": f"{fields.get('unit_post', '')}{span.raw}"}


def _lines(document: Document, field: Field) -> Iterator[Draft]:
    """`父亲：王有福，48岁，群众，西浦市百货公司营业员`, one relative a line or a sentence."""
    for row in _whole_rows(field.value.page, field.value.lines):
        line = span_of(field.value.page, row)
        start = 0
        for match in re.finditer(r"[。;；]|$", line.text):
            draft = _one(document, line.part(start, match.start()))
            start = match.end()
            if draft is not None:
                yield draft


def _whole_rows(page: PageContent, lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """The rows, one that names no relative as the end of the row above it."""
    found: list[list[TextLine]] = []
    for row in rows(lines):
        if found and RELATION.match(span_of(page, row).text) is None:
            found[-1] += row
        else:
            found.append(row)
    return found


def _headed(document: Document, field: Field) -> Draft | None:
    """`父亲：王有福，48岁，群众` where the relation was read as a label: a name and more behind commas."""
    pieces = _pieces(field.value, 0)
    name = _NAME.fullmatch(pieces[0].text) if len(pieces) > 1 else None
    if name is None or political_status(name["n"]) is not None or field.within_family:
        return None
    fields: dict[str, Value] = {
        "relation": label_key(field.heading), "name": "".join(pieces[0].part(*name.span("n")).raw.split())}
    return Draft("family", {**fields, **_told(document, pieces[1:])}, field.value)


def _one(document: Document, words: Span) -> Draft | None:
    relation = RELATION.match(words.text)
    pieces = _pieces(words, relation.end()) if relation else []
    if relation is None or not pieces:
        return None
    name = _NAME.fullmatch(pieces[0].text)
    if name is None or political_status(name["n"]) is not None:
        return None
    fields: dict[str, Value] = {"relation": relation["r"], "name": "".join(pieces[0].part(*name.span("n")).raw.split())}
    return Draft("family", {**fields, **_told(document, pieces[1:])}, words)


def _told(document: Document, pieces: Sequence[Span]) -> dict[str, Value]:
    """Birth, politics and what is left as unit and post, by what each piece is."""
    fields: dict[str, Value] = {}
    rest = []
    for piece in pieces:
        value = read_date(piece, document.context()) if not _AGE.fullmatch(piece.text) else None
        if value is not None and "birth" not in fields:
            fields["birth"] = value.date
        elif political_status(piece.text) is not None and len(piece.text) <= _MOST_STATUS and "politics" not in fields:
            fields["politics"] = piece.raw
        elif not _AGE.fullmatch(piece.text) and not NOTHING.match(piece.text):
            rest.append(piece.raw)
    if rest:
        fields["unit_post"] = "".join(rest)
    return fields


def _in_number(words: Span, place: int) -> bool:
    """Whether a mark stands between digits: 1940、1 is one date."""
    around = words.text[max(0, place - 1):place] + words.text[place + 1:place + 2]
    return words.text[place] == "、" and len(around) == 2 and around.isdigit()


def _pieces(words: Span, start: int) -> list[Span]:
    """The words behind the relation, parted at commas and blanks."""
    cuts = [start]
    for place in range(start, len(words.marks)):
        mark, before = words.marks[place], words.marks[place - 1]
        divides = mark.char in ",，、:：" and not _in_number(words, place)
        if divides or mark.line is not before.line or mark.index > before.index + 1:
            cuts.append(place)
    cuts.append(len(words.marks))
    parts = [words.part(begin, end).trimmed() for begin, end in pairwise(cuts)]
    return [part for part in parts if part]
