"""Careers: the lines of résumé tables, and résumés written as text in one cell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extraction.date_types import DateContext
from extraction.drafts import Draft
from extraction.materials.document import Document
from extraction.materials.headless import period_rows
from extraction.materials.person import NOTHING
from extraction.materials.resume_columns import columned_lines
from extraction.materials.unlabelled_careers import unlabelled_careers
from extraction.resume import ResumeLine, parse_resume, parse_resume_row, to_stint_fields
from extraction.spans import Span, block_of, joined
from extraction.table_lines import Line
from extraction.tables import Table
from models.dates import UNREADABLE, PartialDate
from models.facts import Value

_DASH = re.compile(r"(?<=[年月日])[一\-—~～]{1,3}(?=\s*(?:一[八九]|二[〇○零0]|[六七八九][〇○零一二三四五六七八九]年|"
    r"\d{4}|至今|现在|今|$))")
_LEAST_DATE = re.compile(r"(?:[\d一二三四五六七八九〇○零].*){4}")  # so much is written that it is a date
_SAME = "同上"
_LEAST_TEXT = 8  # characters; a shorter cell is no résumé


def resume(document: Document) -> Iterator[Draft]:
    """Every line of the career, in the order of the page; what lies inside a line follows it."""
    above: Mapping[str, Value] = {}
    for draft in _as_written(document):
        found = _same_as(above, draft)
        yield found
        above = above if "nested" in found.fields else found.fields


def _same_as(above: Mapping[str, Value], draft: Draft) -> Draft:
    """`同上（高中）` is at the unit of the line above; a bare 同上 says all that it says."""
    words = str(draft.fields.get("post", ""))
    if not words.startswith(_SAME) or "unit" in draft.fields or "unit" not in above:
        return draft
    own = words.removeprefix(_SAME).strip("，,、 （）()")
    said = {"post": own} if own else {"post": above["post"]} if "post" in above else {}
    kept = {name: value for name, value in draft.fields.items() if name not in ("post", "occupation")}
    same = {name: above[name] for name in ("unit", "occupation") if name in above}
    return replace(draft, fields={**kept, **same, **said})


def _as_written(document: Document) -> Iterator[Draft]:
    tables = [table for table in document.tables_of("resume") if table.lines]
    for table in tables:
        context = document.context()
        for line in table.lines:
            found = list(_table_line(line, context))
            yield from found
            context = _leaning_on(context, found)
    rows = [line for line in period_rows(document) if not _is_headed(line, tables)]
    told = _told_in_fields(document, {table.page.number for table in tables}, rows)
    context = document.context()
    for line in (line for line in rows if _page_of(line) not in told):
        found = list(_table_line(line, context))
        yield from found
        context = _leaning_on(context, found)
    yield from (draft for drafts in told.values() for draft in drafts)


def _told_in_fields(document: Document, tabled: set[int], rows: Sequence[Line]) -> dict[int, list[Draft]]:
    """What cells and headings of a career hold, by page, where no table does and no rows of times and words tell more.

    Of lines without rules some are read in one piece with their time: then the rows are the fewer.
    """
    found: dict[int, list[Draft]] = {}
    values = [field.value for field in document.filled("resume")]
    for value in sorted([*values, *unlabelled_careers(document)], key=lambda span: (span.page.number, span.box.y0)):
        if len(value.text) >= _LEAST_TEXT and value.page.number not in tabled:
            found.setdefault(value.page.number, []).extend(_columned(value, document.context()))
    counts = Counter(_page_of(line) for line in rows)
    return {page: drafts for page, drafts in found.items()
            if sum("nested" not in draft.fields for draft in drafts) > counts[page]}


def _columned(span: Span, context: DateContext) -> Iterator[Draft]:
    """A résumé outside of tables: in columns without heads, else as text."""
    lines = [line for line in columned_lines(span) if line.get("what")]
    for line in lines:
        found = list(_table_line(line, context))
        yield from found
        context = _leaning_on(context, found)
    if not lines:
        yield from text_resume(span, context)


def _is_headed(line: Line, tables: Sequence[Table]) -> bool:
    """Whether a row stands on a page with a headed career, and not on the other half of a double page."""
    here = [table for table in tables if table.page.number == _page_of(line)]
    return any(table.box.x0 < line.box.x1 and line.box.x0 < table.box.x1 for table in here)


def _page_of(line: Line) -> int:
    return next(span.page.number for span in line.cells.values())


def _leaning_on(context: DateContext, drafts: list[Draft]) -> DateContext:
    """同年 in the next line means the year in which this one ended."""
    told = drafts[0].fields if drafts else {}
    dates = [told.get("end"), told.get("start")]
    date = next((date for date in dates if isinstance(date, PartialDate) and date.is_readable), None)
    return replace(context, anchor_year=date.latest.year) if date is not None else context


def _table_line(line: Line, context: DateContext) -> Iterator[Draft]:
    period = _DASH.sub("—", period_of(line))
    spans = [span for span in (line.get("what"), line.get("unit"), line.get("post")) if span is not None]
    if not spans or NOTHING.match("".join(span.text for span in spans)):
        return
    body = joined(spans)
    parsed = parse_resume_row(period, body.original, context)
    if parsed is None or (parsed.start is None and parsed.end is None and not _LEAST_DATE.search(period)):
        return
    dated = [span for span in (line.get("period"), line.get("start"), line.get("end")) if span is not None]
    if parsed.text or parsed.unit or parsed.post:
        whole = _stint(parsed, joined([*dated, *spans]))
        known = parsed.start is not None or parsed.end is not None
        yield whole if known else replace(whole, fields={"start": UNREADABLE, **whole.fields}, confidence=0.3)
    for child in parsed.nested:
        yield _stint(child, _part(body, child))


def period_of(line: Line) -> str:
    """The time of a line, from one column or two."""
    period = line.get("period")
    if period is not None:
        return period.original
    start, end = line.get("start"), line.get("end")
    return f"{start.original if start else ''}—{end.original if end else ''}"


def text_resume(span: Span, context: DateContext) -> Iterator[Draft]:
    """A résumé in one cell, one entry a line."""
    block = block_of(span.page, span.lines, span.place)
    text = _DASH.sub(lambda match: "—" * len(match[0]), block.original)
    for line in parse_resume(text, context):
        if line.start is None and line.end is None:
            continue
        yield _stint(line, _part(block, line))
        for child in line.nested:
            yield _stint(child, _part(block, child))


def _part(span: Span, line: ResumeLine) -> Span:
    part = span.part(*line.span)
    return part if part else span


def _stint(line: ResumeLine, span: Span) -> Draft:
    return Draft("stint", to_stint_fields(line), span, line.confidence)
