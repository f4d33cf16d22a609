"""Résumés: running lines as in appointment forms and `.lrmx` files, and rows of résumé tables."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest

from extraction.date_periods import parse_period
from extraction.date_reader import parse_dates
from extraction.date_text import prepare
from extraction.date_types import NO_CONTEXT, DateContext, ParsedPeriod
from extraction.resume_body import describe
from extraction.resume_brackets import split_body
from extraction.resume_entries import INNER_LINE, entries, logical_lines
from extraction.resume_fields import study_fields, to_stint_fields
from extraction.resume_types import ResumeEvent, ResumeLine, Study
from models.dates import PartialDate

__all__ = ["ResumeEvent", "ResumeLine", "Study", "parse_resume", "parse_resume_row", "study_fields", "to_stint_fields"]

_UNTIL = re.compile(
    r"[ ,，、]*(?:应征入伍|参军入伍|参军|入伍|参加工作|入学|到职|调入)[,，、]?(?:直至|直到|至|到)(?=[\d一二'])")
_NO_PERIOD = ParsedPeriod("", (0, 0), None, None)


def parse_resume(text: str, context: DateContext = NO_CONTEXT) -> list[ResumeLine]:
    """All lines of a résumé, oldest first as written. Wrapped lines are joined, `（其间：…）` hangs below its line."""
    lines: list[ResumeLine] = []
    for start, end in logical_lines(text, context):
        piece = text[start:end]
        around = _leaning_on(context, lines)
        if INNER_LINE.match(piece):
            lines = _hang(lines, piece, start, around)
        else:
            lines += _lines(piece, start, around)
    return _points_to_periods(lines)


def parse_resume_row(period_text: str, body_text: str, context: DateContext = NO_CONTEXT) -> ResumeLine | None:
    """One row of a résumé table; None where both cells are blank. `raw` and `span` are those of `body_text`."""
    if not period_text.strip() and not body_text.strip():
        return None
    period = parse_period(period_text, context)
    if period is None:
        inside = parse_resume(body_text, context)
        if inside:
            return inside[0]
    return _line(body_text, 0, period or _NO_PERIOD, 0, context)


def _hang(lines: list[ResumeLine], piece: str, start: int, context: DateContext) -> list[ResumeLine]:
    """Put a `（其间：…）` on its own line below the line before; without one it stands alone, still marked nested."""
    inner = split_body(piece).inner
    if lines:
        return [*lines[:-1], _with_children(lines[-1], inner, context, start, piece)]
    return [_as_nested(child) for content in inner for child in _lines(content, start + piece.find(content), context)]


def _leaning_on(context: DateContext, lines: list[ResumeLine]) -> DateContext:
    date = (lines[-1].end or lines[-1].start) if lines else None
    return replace(context, anchor_year=date.latest.year) if date is not None else context


def _lines(piece: str, offset: int, context: DateContext) -> list[ResumeLine]:
    lines: list[ResumeLine] = []
    for entry in entries(prepare(piece), context):
        raw = piece[entry.start:entry.end]
        around = _leaning_on(context, lines)
        lines.append(_line(raw, offset + entry.start, entry.period, entry.body_start - entry.start, around))
    return lines


def _line(raw: str, offset: int, period: ParsedPeriod, body_start: int, context: DateContext) -> ResumeLine:
    period, body_start = _ended_later(raw, period, body_start, context)
    body = split_body(raw[body_start:])
    point = period.start is not None and period.end is None and not period.open
    line = ResumeLine(
        raw=raw, span=(offset, offset + len(raw)), start=period.start, end=period.end, open=period.open, kind="work",
        text="", period=period, flags=frozenset({"point"}) if point else frozenset())
    line = describe(line, body, _anchored(context, line))
    return _with_children(line, body.inner, context, offset, raw)


def _ended_later(raw: str, period: ParsedPeriod, body_start: int, context: DateContext) -> tuple[ParsedPeriod, int]:
    """`1973.12入伍，至1978.3在某部任战士`: the end stands behind the word that tells how it began."""
    until = None if period.start is None or period.end is not None or period.open else _UNTIL.match(raw, body_start)
    if until is None:
        return period, body_start
    date = next(iter(parse_dates(raw[until.end():], context)), None)
    if date is None or date.start > 0 or date.date is None or period.start is None or (
            date.date.latest < period.start.earliest):
        return period, body_start
    return replace(period, end=date.date), until.end() + date.end


def _anchored(context: DateContext, line: ResumeLine) -> DateContext:
    return replace(context, anchor_year=line.start.earliest.year) if line.start is not None else context


def _with_children(
    line: ResumeLine, inner: tuple[str, ...], context: DateContext, offset: int, raw: str
) -> ResumeLine:
    children = list(line.nested)
    for content in inner:
        place = offset + max(0, raw.find(content))
        children += [_as_nested(child) for child in _lines(content, place, _anchored(context, line))]
    return replace(line, nested=tuple(children))


def _as_nested(line: ResumeLine) -> ResumeLine:
    return replace(line, is_nested=True, full_time="脱产" in line.text)


def _points_to_periods(lines: list[ResumeLine]) -> list[ResumeLine]:
    """`1995年4月任副科长，1998年1月任科长`: a point lasts until the next line begins."""
    following = [line.start for line in lines[1:]]
    return [_ended(line, after) for line, after in zip_longest(lines, following)] if lines else []


def _ended(line: ResumeLine, after: PartialDate | None) -> ResumeLine:
    if "point" not in line.flags or line.start is None or after is None or after.latest < line.start.earliest:
        return line
    return replace(line, end=after, flags=line.flags | {"end_from_next"})
