"""Cells about schooling on forms about something else: rows 全日制教育 and 在职教育, or level, degree and school."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extraction.date_values import dates_in
from extraction.dates import parse_period
from extraction.drafts import Draft, fullest
from extraction.education_terms import education_level
from extraction.field import Field
from extraction.label_columns import holds_pair, pairs_in
from extraction.labels import label_key, match_label
from extraction.materials.document import Document
from extraction.materials.person import NOTHING
from extraction.materials.studies import degree_in, education_of, names_school
from extraction.sentences import SCHOOL
from extraction.spans import Span, joined, span_of
from models.facts import Value
from models.pages import CellText, PageContent

_SORTS = (("fulltime_education", "全日制"), ("inservice_education", None))
_ASKED = frozenset({"fulltime_education", "inservice_education"})
_BELOW = 2.5  # heights of a line: so far below a level its school may stand
_RULE = 15  # pixels that a rule between two rows takes
_ONLY_LEVEL = re.compile(r"(硕士|博士)(研究生)?")  # under 文化程度 a level and no degree
_ONLY_DATE = re.compile(r"[\d年月日.·、/\-—~至到一二三四五六七八九十〇○零自起止毕业入学 ]+")


def education_cells(document: Document) -> Iterator[Draft]:
    """One education for each of 全日制教育 and 在职教育, or the one that the form asks for without that distinction."""
    sorted_out = [draft for concept, mode in _SORTS for draft in _of_sort(document, concept, mode)]
    yield from sorted_out
    if not sorted_out:
        yield from _plain(document)


def _of_sort(document: Document, concept: str, mode: str | None) -> Iterator[Draft]:
    """The row of a label, whatever stands between: headed columns, further labels, or just values."""
    seen = False
    for page in document.pages:
        for cell in page.cells:
            label = match_label(cell.text) if cell.lines else None
            if label is not None and label.concept == concept and not holds_pair(cell):
                found = list(_band(document, page, cell, mode))
                seen = seen or bool(found)
                yield from found
    for field in document.filled(concept) if not seen else ():
        if not NOTHING.match(field.value.text):
            beside = _beside(document, field)
            yield from education_of([field.value, *([beside.value] if beside else [])], mode)


def _band(document: Document, page: PageContent, cell: CellText, mode: str | None) -> Iterator[Draft]:
    """The cells right of a label, row by row: the first row tells the study, a further one perhaps only the degree."""
    school: str | None = None
    for number, row in enumerate(_rows_right_of(page, cell)):
        spans = [span for item in row if (span := _value(page, item)) is not None]
        if not spans:
            continue
        words = [span for span in spans if not _ONLY_DATE.fullmatch(span.text)]
        if not number and not any(names_school(span.text) for span in words):
            words += _in_next_row(document, page, cell)
        told = any(education_level(re.sub("学士|硕士学位|博士学位", "", span.text)) for span in words)
        if number and school is not None and not told:
            named = next((m[0] for span in words if (m := SCHOOL.search(span.text))), school)
            yield from degree_in(words, named)
            continue
        for draft in education_of(words, mode):
            if draft.kind == "education":
                school = str(draft.fields["school"]) if "school" in draft.fields else school
                yield _with_dates(document, draft, [span for span in spans if span not in words])
            else:
                yield draft


def _in_next_row(document: Document, page: PageContent, cell: CellText) -> list[Span]:
    """The school where its label and its name stand in the row right below, and that row asks for nothing else."""
    box = cell.cell.box
    below = [field for field in document.filled("school_major", "school", "inservice_education", "fulltime_education")
             if field.value.page is page and abs(_row_top(page, field) - box.y1) < _RULE]
    asked = [field for field in below if field.concept in ("school_major", "school")]
    return [asked[0].value] if len(asked) == len(below) == 1 else []


def _row_top(page: PageContent, field: Field) -> int:
    """Where the cell begins that holds a field's value."""
    return next((item.cell.box.y0 for item in page.cells if item.cell.box.contains(*field.place.centre)),
                field.place.y0)


def _rows_right_of(page: PageContent, cell: CellText) -> list[list[CellText]]:
    box = cell.cell.box
    right = [c for c in page.cells if c.grid == cell.grid and c.cell.box.x0 >= box.x1 - 10
             and box.y0 < c.cell.box.centre[1] < box.y1]
    found: dict[int, list[CellText]] = {}
    for item in sorted(right, key=lambda c: (c.cell.row, c.cell.box.x0)):
        found.setdefault(item.cell.row, []).append(item)
    return list(found.values())


def _value(page: PageContent, cell: CellText) -> Span | None:
    """What is written in a cell: behind a printed label if the cell holds one too."""
    if not cell.lines or match_label(cell.text) is not None:
        return None
    pairs = pairs_in(cell)
    lines = [line for pair in pairs for line in pair.value] if pairs else cell.lines
    span = span_of(page, lines, cell.cell.box)
    colon = re.match(r"[一-鿿]{2,12}[:：]", span.text)
    if colon is not None and match_label(colon[0][:-1]) is not None:
        span = span.part(colon.end())
    return span if span and not NOTHING.match(span.text) else None


def _with_dates(document: Document, draft: Draft, dated: list[Span]) -> Draft:
    fields: dict[str, Value] = dict(draft.fields)
    for span in dated:
        period = parse_period(span.text, document.context())
        if period is not None and period.start is not None and period.end is not None:
            fields["start"], fields["end"] = period.start, period.end
        elif period is not None and period.start is not None and not period.open:
            fields.setdefault("end", period.start)
    more = [span for span in dated if span.box != draft.span.box]
    return _told_too(draft, fields, more)


def _beside(document: Document, field: Field) -> Field | None:
    """The field about the school that stands in the same row."""
    place = field.place
    here = [f for f in document.filled("school_major", "school", "major") if f.value.page is field.value.page]
    near = [f for f in here if abs(f.place.centre[1] - place.centre[1]) < max(place.height, f.place.height, 40) * 0.8
            and f.place.x0 > place.x0]
    return min(near or _right_below(document, field, here), key=lambda f: abs(f.place.centre[1] - place.centre[1]),
               default=None)


def _right_below(document: Document, field: Field, schools: Sequence[Field]) -> list[Field]:
    """The fields about a school in the row below, where no other study is asked for between."""
    place = field.place
    others = [f.place.y0 for f in document.fields if f.concept in _ASKED and f.value.page is field.value.page
              and f.place.y0 > place.y1]
    stop = min([*others, place.y1 + _BELOW * place.height])
    return [f for f in schools if place.y1 <= f.place.y0 < stop]


def _plain(document: Document) -> Iterator[Draft]:
    """文化程度 or 学历, with the school, the degree and the dates that cells of their own tell."""
    level = document.first("study_level", "education_level")
    within = level is not None and names_school(level.value.text)  # 初中，某市第二中学
    school = None if within else next((f for f in document.filled("school_major", "school")
                                       if not NOTHING.match(f.value.text) and label_key(f.heading) != "学校"), None)
    if school is None:
        if level is not None and SCHOOL.search(level.value.text):
            for draft in education_of([level.value], _mode(level)):
                yield _completed(document, _with_dates(document, draft, [level.value])) if (
                    draft.kind == "education") else draft
        return
    if level is None and not (education_level(school.value.text) or _is_told(document, school)):
        return
    page = school.value.page
    spans = [f.value for f in (level, school) if f is not None and f.value.page is page]
    for draft in education_of(spans, _mode(level)):
        if draft.kind == "education":
            yield _completed(document, _with_dates(document, draft, [school.value]))
        elif level is None or "学位" in level.heading or not _ONLY_LEVEL.fullmatch(level.value.text):
            yield draft
    degree = next((f for f in document.filled("degree") if f.value.page is page), None)
    if degree is not None and all(degree.value.box != span.box for span in spans):
        named = next((m[0] for span in spans if (m := SCHOOL.search(span.text))), school.value.raw)
        yield from degree_in([degree.value], named)


def _is_told(document: Document, school: Field) -> bool:
    """Whether a school of no level is told with a day or a field of study, so that it is a course and no address."""
    if any(True for _ in dates_in(school.value, document.context())):
        return True
    told = document.filled("study_start", "study_end", "study_period", "major", "nominal_years")
    return any(field.value.page is school.value.page for field in told)


def _mode(level: Field | None) -> str | None:
    return "全日制" if level is not None and "全日制" in level.value.text else None


def _completed(document: Document, draft: Draft) -> Draft:
    """With major, start and end from their own cells on the same page."""
    fields: dict[str, Value] = dict(draft.fields)
    more: list[Span] = []
    for concept, name in (("study_start", "start"), ("study_end", "end")):
        for field in document.filled(concept):
            value = next(dates_in(field.value, document.context()), None)
            if value is not None and field.value.page is draft.span.page and name not in fields:
                fields[name] = value.date
                more.append(value.span)
    major = document.first("major")
    if major is not None and "major" not in fields and major.value.page is draft.span.page:
        fields["major"] = major.value.raw.removesuffix("专业")
    return _told_too(draft, fields, more)


def _told_too(draft: Draft, fields: Mapping[str, Value], more: Sequence[Span]) -> Draft:
    """The education with what further cells of its page tell of it."""
    spot = fullest([draft.spot or draft.span, *more])
    return Draft("education", fields, joined([draft.span, *more]), draft.confidence, spot=spot)
