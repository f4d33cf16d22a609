"""The 简历 of an appointment form held as data: lines are lines there, whatever stands at their beginning."""

from __future__ import annotations

import re
from dataclasses import replace

from extraction.dates import DateContext
from extraction.resume import parse_resume
from extraction.resume_types import ResumeLine

_BLANKS = " \t　\u00a0"
_DAY = r"(?:19|20)\d{2}\s*[.．年\-/]?\s*(?:\d{1,2})?"
_PERIOD = re.compile(rf"{_DAY}月?\s*(?:[-—–~～至到起]|$)")
_POINT = re.compile(r"(?:19|20)\d{2}\s*[.．年]\s*\d{1,2}")
_INDENTED = 4  # blanks before the words of a wrapped line
_INNER = re.compile(rf"[（(]\s*(?:其间|期间|其中|{_DAY})|(?:其间|期间|其中)\s*[:：，,]?\s*{_DAY}")
_CLOSED_PERIOD = re.compile(r"[（(][^（()）]{0,24}[）)]\s*\S")  # （1985.09—1989.07）江原大学学生 is a line of its own


def form_resume(text: str, context: DateContext) -> list[ResumeLine]:
    """All lines of a 简历; study within a job hangs below it, in brackets or on a line that begins with 其间."""
    found: list[ResumeLine] = []
    for entry in _entries(text):
        last = (found[-1].end or found[-1].start) if found else None
        around = replace(context, anchor_year=last.latest.year) if last is not None else context
        found += parse_resume(entry, around)
    return found


def _entries(text: str) -> list[str]:
    """One text an entry: wrapped lines are joined to it, inner ones put into brackets behind it."""
    entries: list[str] = []
    open_inner = False  # a line with 其间 but no brackets goes on until the next entry
    for written in text.splitlines():
        line = written.strip(_BLANKS)
        if not line:
            continue
        inner = bool(entries) and _INNER.match(line) is not None and not (
            _CLOSED_PERIOD.match(line) and line[0] in "（(" and "间" not in line[:4])
        if inner:
            bare = line[0] not in "（("
            entries[-1] = _closed(entries[-1], open_inner) + ("（" if bare else "") + line
            open_inner = bare
        elif not entries or (_opens(written, line) and not _goes_on(entries[-1], line, open_inner)):
            entries = [*entries[:-1], _closed(entries[-1], open_inner), line] if entries else [line]
            open_inner = False
        else:
            entries[-1] += line
    return [*entries[:-1], _closed(entries[-1], open_inner)] if entries else []


def _closed(entry: str, open_inner: bool) -> str:
    return f"{entry}）" if open_inner else entry


def _opens(written: str, line: str) -> bool:
    """Whether a line begins with a period, or at the margin with a day."""
    indented = len(written) - len(written.lstrip(_BLANKS)) >= _INDENTED
    return _PERIOD.match(line) is not None or (not indented and _POINT.match(line) is not None)


def _goes_on(entry: str, line: str, open_inner: bool) -> bool:
    """Whether a bracket of the entry is still open and the line closes it, so that its period lies inside."""
    return not open_inner and _depth(entry) > 0 and _depth(line) < 0


def _depth(text: str) -> int:
    return len(re.findall("[(（]", text)) - len(re.findall("[)）]", text))
