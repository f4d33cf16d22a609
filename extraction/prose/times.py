"""When things happened: the moments and periods of running text, in its order."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extraction.date_types import DateContext, DateFlag
from extraction.date_values import DateValue, alternatives
from extraction.dates import ParsedDate, parse_dates, parse_period
from extraction.spans import Span
from models.dates import PartialDate

_JOINS = re.compile(r"(年|月|日)?(份)?[起初底]?[,，]?(-+|~|至|到|止)")
_NOW = re.compile(r"[起开始]{0,2}[,，]?(?:一直)?(?:[-~]+|至|到|直到|直至)?(?:今(?![年天后日])|现在|目前|迄今)(?:为止)?")
_SINCE = re.compile(r"(起|以来|开始|以后)(?![点步草])")
_VAGUE = re.compile(r"(?:份)?(?:以前|之前|前(?!往|后)|前后|左右)")
_HALF = re.compile(r"(?:(?:19|20)?\d{2}|[一二三四五六七八九〇○零]{2,4})(?:至|到|[-~]+)$")
_LEAD = re.compile(r"(?:自|从|由|于|在|到|至)$")
_REACH = 44  # characters: the longest period as written
_OTHER_CALENDAR = 12  # characters between a date and the same day in the other calendar


@dataclass(frozen=True)
class When:
    """A moment or a period: its places in the text, both ends as far as written, and its spot.

    `open` where it lasts until the day of the paper; `since` where the words say 起 or 以来.
    """

    place: int
    stop: int
    start: DateValue | None
    end: DateValue | None
    span: Span
    open: bool = False
    since: bool = False
    vague: bool = False  # 以前, 前后: the day itself is not meant

    @property
    def date(self) -> PartialDate | None:
        """The moment, or the start of the period."""
        return self.start.date if self.start else self.end.date if self.end else None

    @property
    def is_period(self) -> bool:
        """Whether an end is written, or that it lasts."""
        return self.open or (self.end is not None and self.start is not None)


def times_in(span: Span, context: DateContext) -> tuple[When, ...]:
    """All moments and periods of a text. 同年 and 次年 lean on the date before."""
    found: list[When] = []
    stop, around = 0, context
    for parsed in parse_dates(span.text, context):
        if parsed.date is None or not parsed.date.is_readable or parsed.start < stop:
            continue
        when = _period(span, parsed, around, stop) or _moment(span, parsed, around)
        found.append(when)
        stop = when.stop
        last = when.end or when.start
        if last is not None:
            around = replace(around, anchor_year=last.date.latest.year)
    return tuple(found)


def other_calendar(span: Span, when: When, context: DateContext) -> DateValue | None:
    """`(农历三月初三)` behind a birth date: the same day in the other calendar, without its year."""
    if when.date is None:
        return None
    text = span.text[when.stop: when.stop + _OTHER_CALENDAR + 12]
    around = replace(context, anchor_year=when.date.earliest.year)
    for parsed in parse_dates(text, around):
        if parsed.start > _OTHER_CALENDAR or not re.search(r"[(即农阴旧阳公]", text[:parsed.end]):
            return None
        if DateFlag.NO_YEAR in parsed.flags and parsed.candidates:
            part = span.part(when.stop + parsed.start, when.stop + parsed.end)
            return DateValue(parsed.candidates[0].date, part, 0.8, (), parsed)
    return None


def _moment(span: Span, parsed: ParsedDate, context: DateContext) -> When:
    value = _value(span, parsed, 0, context)
    now = _NOW.match(span.text, parsed.end)
    since = _SINCE.match(span.text, parsed.end)
    stop = now.end() if now else since.end() if since else parsed.end
    vague = _VAGUE.match(span.text, parsed.end) is not None
    return When(parsed.start, stop, value, None, span.part(parsed.start, stop), now is not None, since is not None,
    vague)


def _period(span: Span, parsed: ParsedDate, context: DateContext, least: int) -> When | None:
    half = _HALF.search(span.text[max(least, parsed.start - 6): parsed.start])
    place = parsed.start - len(half[0]) if half else parsed.start
    if half is None and not _JOINS.match(span.text[parsed.end: parsed.end + 8].lstrip("起开始初底份")):
        return None
    text = span.text[place: place + _REACH]
    period = parse_period(text, context)
    if period is None or period.span[0] > 1 or period.start is None or period.end is None:
        return None
    if period.end.latest < period.start.earliest:
        return None
    stop = place + period.span[1]
    start = _value(span, period.start_parsed, place, context)
    end = _value(span, period.end_parsed, place, context)
    return When(place, stop, start, end, span.part(place, stop))


def _value(span: Span, parsed: ParsedDate | None, offset: int, context: DateContext) -> DateValue | None:
    if parsed is None or parsed.date is None:
        return None
    part = span.part(offset + parsed.start, offset + parsed.end)
    return DateValue(parsed.date, part, parsed.confidence, alternatives(part, parsed.date, context), parsed)


def lead_of(text: str, place: int) -> int:
    """Where the preposition before a date begins (于 自 从 在)."""
    match = _LEAD.search(text[:place])
    return match.start() if match else place
