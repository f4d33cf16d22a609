"""Filled lines of tables, and where lines begin in a cell that holds several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median_low

from extraction.loose_entries import entries_of, shared_out
from extraction.spans import Span, rows, span_of
from models.pages import BoundingBox, CellText, PageContent, TextLine


@dataclass(frozen=True)
class Line:
    """One filled line of a table: column concept -> text."""

    cells: Mapping[str, Span]
    box: BoundingBox

    def get(self, *concepts: str) -> Span | None:
        """The first of these columns that is filled in."""
        return next((span for concept in concepts if (span := self.cells.get(concept))), None)


def split_lines(page: PageContent, kind: str, placed: Mapping[str, CellText]) -> Iterator[Line]:
    """One line, or several where a table has no rules between its lines."""
    spans = {concept: span_of(page, cell.lines, cell.cell.box) for concept, cell in placed.items()}
    boxes = [cell.cell.box for cell in placed.values()]
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    if not any(spans.values()):
        return
    lead = next((placed[concept] for concept in _LEADS.get(kind, ("event_date",)) if concept in placed), None)
    starts = _line_starts(kind, lead) if lead is not None else []
    if len(starts) < 2:
        yield Line(spans, whole)
        return
    for index, top in enumerate(starts):
        low = starts[index + 1] if index + 1 < len(starts) else whole.y1
        high = whole.y0 if index == 0 else top
        box = BoundingBox(whole.x0, high, whole.x1, max(high, low))
        yield Line({
            concept: span_of(page, [line for line in cell.lines if high <= line.box.centre[1] < low], box)
            for concept, cell in placed.items()
        }, box)


def _line_starts(kind: str, lead: CellText) -> list[int]:
    """Where lines begin inside one tall cell: each dated (or named) row of its leading column."""
    found = rows(lead.lines)
    texts = ["".join(line.text for line in row) for row in found]
    tops = [min(line.box.y0 for line in row) - 4 for row in found]
    if kind in ("resume", "study"):
        begins = [i for i, text in enumerate(texts) if _PERIOD_BEGIN.match(text)
                  and not (i and _GOES_ON.search(texts[i - 1]) and not _PERIOD_END.search(texts[i - 1]))]
        whole = [i for i in begins if len(_YEARS.findall(texts[i])) >= 2 or _OPEN.search(texts[i])]
        if len(begins) >= 2 and len(whole) < len(begins) / 2:
            begins = begins[::2] if len(begins) % 2 == 0 and not whole else whole or begins[:1]
        return [tops[i] for i in begins]
    if kind == "catalogue" or len(found) < 2:
        return []
    return tops if lead.cell.box.height > 2.5 * max(line.box.height for line in lead.lines) else []


_PERIOD_BEGIN = re.compile(
    r"\s*[\"'(（]?(自|从|由)?\s*((\d{2,4}|[一二三四五六七八九〇○零]{2,4})\s*[年.．·、,，/\-]|(19|20)\d{2}(0[1-9]|1[0-2])(?!\d))")
_YEARS = re.compile(r"(?:19|20)\d{2}|\d{2}[.年、·]|[一二三四五六七八九〇○零]{2,4}[年、.]")
_GOES_ON = re.compile(r"[—–\-~～至一到起自]\s*$")
_HALF_YEAR = re.compile(r"[—–\-~～至到]\s*(\d{1,3}|[一二三四五六七八九〇○零]{1,3})\s*$")
_PERIOD_END = re.compile(r"(?:年|月|\d)\s*[—–\-~～至到一]+\s*\d.{0,9}[—–\-~～至到一]\s*$")
_OPEN = re.compile(r"至今|现在|[—–\-~～至]\s*$")


def around_leads(lines: Sequence[Line]) -> list[Line]:
    """Lines of relatives without rules: a row without relation and name belongs to the nearest with them, above "
        "or below.

    Where a cell is written in two rows, the rest of the line stands half way between.
    """
    leads = [line for line in lines if line.get("relation") is not None and line.get("name") is not None]
    if not leads:
        return list(lines)
    parts: dict[int, list[Line]] = {id(lead): [lead] for lead in leads}
    for line in lines:
        if id(line) not in parts:
            near = min(leads, key=lambda lead: abs(lead.box.centre[1] - line.box.centre[1]))
            parts[id(near)].append(line)
    return [_as_one(sorted(parts[id(lead)], key=lambda part: part.box.y0)) for lead in leads]


def around_times(page: PageContent, lines: Sequence[Line]) -> list[Line]:
    """Lines of a career without rules, where times or words are written in several rows: each entry as one line."""
    cells: dict[str, list[TextLine]] = {}
    for line in lines:
        for concept, span in line.cells.items():
            cells.setdefault(concept, []).extend(span.lines)
    cells = _aligned(cells)
    lead = "period" if "period" in cells else "start"
    times = sorted(cells.get(lead, ()), key=lambda line: line.box.y0)
    if not times or len(times) == len(lines) == sum(1 for line in lines if len(line.cells) > 1):
        return list(lines)  # each row has its own time
    entries = entries_of(times, {id(line): span_of(page, [line]).text for line in times})
    parts = {concept: shared_out(entries, found) for concept, found in cells.items() if concept != lead}
    found = []
    for index, entry in enumerate(entries):
        mine = {lead: entry, **{concept: shared[index] for concept, shared in parts.items() if shared[index]}}
        box = _around([line for part in mine.values() for line in part])
        found.append(Line({concept: span_of(page, part) for concept, part in mine.items()}, box))
    return found


def _aligned(cells: Mapping[str, Sequence[TextLine]]) -> dict[str, list[TextLine]]:
    """The lines by column; one that begins where the lines of another column begin, and not its own, is of that one."""
    edges = {concept: median_low(line.box.x0 for line in found) for concept, found in cells.items()}
    moved: dict[str, list[TextLine]] = {}
    for concept, found in cells.items():
        for line in found:
            near = min(edges, key=lambda other: abs(edges[other] - line.box.x0))
            far = abs(line.box.x0 - edges[concept]) > 2 * line.box.height
            at = near if far and abs(line.box.x0 - edges[near]) < line.box.height / 2 else concept
            moved.setdefault(at, []).append(line)
    return moved


def _around(lines: Sequence[TextLine]) -> BoundingBox:
    box = lines[0].box
    for line in lines[1:]:
        box = box.union(line.box)
    return box


def _as_one(parts: Sequence[Line]) -> Line:
    cells: dict[str, Span] = {}
    box = parts[0].box
    for part in parts:
        box = box.union(part.box)
        for concept, span in part.cells.items():
            held = cells.get(concept)
            cells[concept] = replace(held, marks=held.marks + span.marks) if held is not None else span
    return Line(cells, box)


_LEADS = {
    "resume": ("period", "start"), "study": ("period", "start"), "family": ("relation", "name"),
    "catalogue": ("title",), "assessment": ("year",)}
OTHER_LABEL = re.compile(  # what begins something else
    r"(成绩|理由|原因|意见|情况|小结|总结|结果|鉴定|说明|备注|成员|特长|表现|签名|签字|课程|称谓|关系)[:：]?\s*$")
_UNIT_ONLY = re.compile(r"\s*[年月日]\s*")
_ONLY_UNTIL = re.compile(r"\s*[至到止—\-~～]")


def with_continuations(kind: str, lines: Sequence[Line]) -> Iterator[Line]:
    """Join a line that only goes on with its text, or with the end of its period, to the line above."""
    held: Line | None = None
    for line in lines:
        if held is not None and _goes_on(kind, held, line):
            cells = dict(held.cells)
            for concept, span in line.cells.items():
                cells[concept] = replace(span, marks=cells[concept].marks + span.marks) if concept in cells else span
            held = Line(cells, held.box.union(line.box))
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _of_its_own(line: Line) -> bool:
    return line.get("what", "unit", "course", "school") is not None


def _goes_on(kind: str, held: Line, line: Line) -> bool:
    lead = line.get(*_LEADS.get(kind, ("event_date",)))
    if lead is None:
        return line.get("end") is None
    above = held.get("period")
    if kind in ("resume", "study") and not _of_its_own(line) and _UNIT_ONLY.fullmatch(lead.text):
        return True  # 一九七五年九 | 月
    if kind not in ("resume", "study") or above is None or line.get("period") is not lead:
        return False
    if OTHER_LABEL.search(lead.text):
        return False
    if not re.search(r"\d|[一二三四五六七八九十]", lead.text) and "今" not in lead.text:
        return True  # no date at all: words that ran into the column
    if _HALF_YEAR.search(above.text) and not _of_its_own(line):
        return True
    if _GOES_ON.search(above.text) and len(_YEARS.findall(above.text)) < 2 and not _of_its_own(line):
        return True  # the end of a period, under its beginning
    return _ONLY_UNTIL.match(lead.text) is not None and len(_YEARS.findall(above.text)) < 2 and not _OPEN.search(
        above.text.rstrip("至到—-~～"))
