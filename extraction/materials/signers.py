"""Names beside signature lines and behind 介绍人：who signed, who introduced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.prose.person_names import is_name
from extraction.spans import Span, rows, span_of

_SIGNATURE = re.compile(
    r"(签名或盖章|签名盖章|签字盖章|签名|签字|签章|盖章|签署|介绍人姓名|(?<!愿做)(?<!愿为)(?<!作)(入党|入团)?介绍人(?!单位|意见|是))"
    r"[)）]?[^一-鿿]{0,4}")
_NO_NAME = re.compile(
    r"签|章|日期|支部|书记|单位|意见|职务|姓名|同意|愿意|同志|介绍|盖|[\d一二三四五六七八九十〇零][年月]|年月|情况|认为|大会|党员|公社|大队|工厂|机关|学校")
_WRITTEN_YEAR = re.compile(r"[一二][九〇零○][一二三四五六七八九〇零○]{2}[年、.．]")
_NUMERALS = frozenset("一二三四五六七八九十〇零")
_SHORTEST, _USUAL, _LONGEST = 2, 3, 4  # characters of a name
_PARTED = frozenset("、,;/和")


def signed_names(span: Span) -> Iterator[Span]:
    """Every name that stands behind a signature label, row by row: `介绍人签名：王大海　李淑芬`."""
    for row in rows(span.lines):
        line = span_of(span.page, row)
        for match in _SIGNATURE.finditer(line.text):
            yield from names_from(line, match.end())


def names_alone(span: Span) -> Iterator[Span]:
    """Names that fill a row, or all of it in front of its date, where no label says that they are signatures."""
    for row in rows(span.lines)[1:]:
        line = span_of(span.page, row)
        found = list(names_from(line))
        rest = line.text
        for name in found:
            rest = rest.replace(name.text, "", 1)
        if found and not re.search(r"[一-鿿]", re.sub(r"[年月日章()〇一二三四五六七八九十、]", "", rest)):
            yield from found


def names_from(line: Span, start: int = 0) -> Iterator[Span]:
    """The names that stand one after the other from here on, up to the first run of words that is none."""
    for run in _joined_singles(_runs(line, start)):
        part = line.part(*run)
        both = _two_names(part)
        if both is None and not _is_name(part.text):
            return
        yield from both or (part,)


def _two_names(run: Span) -> tuple[Span, Span] | None:
    """Two names whose blank was lost, `赵铁山孙桂兰`: each of three characters, and begun by a surname."""
    text = run.text
    if len(text) != 2 * _USUAL or _NO_NAME.search(text) or not (is_name(text[:_USUAL]) and is_name(text[_USUAL:])):
        return None
    return run.part(0, _USUAL), run.part(_USUAL)


def _is_name(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST and not _NO_NAME.search(text) and not set(text) <= _NUMERALS


def _runs(line: Span, start: int) -> list[tuple[int, int]]:
    """Runs of Chinese characters, parted by blanks, commas and the ends of pieces."""
    runs: list[tuple[int, int]] = []
    begin: int | None = None
    for place in range(start, len(line.marks) + 1):
        mark = line.marks[place] if place < len(line.marks) else None
        inside = mark is not None and "一" <= mark.char <= "鿿" and mark.char not in _PARTED
        dated = _WRITTEN_YEAR.match(line.text, place) is not None
        inside = inside and not dated
        if begin is not None and (not inside or _apart(line, place)):
            runs.append((begin, place))
            begin = None
        if mark is not None and not inside and (dated or mark.char.isdigit() or mark.char in "。:"):
            break
        if inside and begin is None:
            begin = place
    return runs


def _apart(line: Span, place: int) -> bool:
    mark, before = line.marks[place], line.marks[place - 1]
    return mark.line is not before.line or mark.index > before.index + 1


def _joined_singles(runs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Names of two characters are often written with a blank inside: 王　燕."""
    held: tuple[int, int] | None = None
    for begin, end in runs:
        if held is not None:
            yield (held[0], end) if end - begin == 1 else held
            held = None
            if end - begin == 1:
                continue
        if end - begin == 1:
            held = (begin, end)
            continue
        yield begin, end
    if held is not None:
        yield held
