"""Which type a page is of, by what is printed on it; never by its file name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median

from rapidfuzz import fuzz

from extraction.columns import match_column
from extraction.labels import label_key, match_label
from extraction.materials import REGISTRY, UNKNOWN
from extraction.materials.material_type import MaterialType
from extraction.spans import Span, rows, span_of
from extraction.tables import find_tables
from models.pages import PageContent, TextLine

NO_PAPER = "M91"  # covers, dividers, blank pages
TITLE = 10.0
_MUST, _STRONG, _LATER, _GOES_ON = 3.0, 1.0, 1.5, 2.5
_DOUBT = 1.0  # a page without title rather goes on than begins something on one mark
_ENOUGH = 4.5  # a title, or two marks that hardly occur elsewhere
_LOOSE = 0.8
_LETTERHEAD = re.compile(r"(稿纸|公用笺|便笺|信笺|笺|文件|最高指示|毛主席语录|印制|制|填表|说明)$")
_TITLE_LIKE = re.compile(r"[一-鿿()]{2,30}(表|书|卡|证|通知|决定|报告|证明|材料|批复|函|自传|申请|合同|登记册)$")
_CATALOGUE = re.compile(r"(类号|序号|编号).{0,12}材料(名称|题名)|材料(名称|题名).{0,16}(形成|制成)时间")
_BLANK = 6  # characters: a page with fewer holds nothing

TitleLine = tuple[Span, float]
"""A row that may be a title, and its weight."""


@dataclass(frozen=True)
class PageType:
    """The type of a page. `title` is the line that names it, if the page has one."""

    code: str
    score: float
    title: Span | None = None


def is_blank(page: PageContent) -> bool:
    """Whether next to nothing stands on the page."""
    return sum(len(line.text.strip()) for line in page.text.lines) < _BLANK


def classify(page: PageContent, previous: str | None = None) -> PageType:
    """The type of a page; M99 where nothing tells. `previous` is the type of the page before, which may go on here."""
    if is_blank(page):
        return PageType(NO_PAPER, 1.0)
    tables = find_tables(page)
    whole = span_of(page, page.text.lines).text
    if any(table.kind == "catalogue" for table in tables) or _CATALOGUE.search(whole[:200]):
        named = best_title(title_lines(page), REGISTRY["M90"])
        return PageType("M90", 3 * TITLE, named[1] if named else None)
    filled = {id(line) for table in tables for entry in table.lines for cell in entry.cells.values(
        ) for line in cell.lines}
    whole += "\n" + _by_cell(page, set())
    words = span_of(page, [line for line in page.text.lines if not _covered(line, page, filled)]).text + "\n" + (
        _by_cell(page, filled))
    candidates = list(title_lines(page))
    found = [(*_score(candidates, kind, words), kind) for kind in REGISTRY.values() if kind.code != "M90"]
    score, title, kind = max(found, key=lambda item: (item[0], item[2].code == previous))
    goes_on = REGISTRY.get(previous) if previous else None
    if title is None and goes_on is not None and goes_on.continues and not _has_other_title(page):
        own = next((s for s, _, k in found if k is goes_on), 0.0)
        later = sum(_LATER for cue in goes_on.later_patterns if cue.search(whole))
        proper = later or goes_on.running_text or goes_on.booklet or tables or _is_form(page)
        base = _GOES_ON if proper else 0.0
        going = own + min(later, 4.5) + base
        if going >= score - _DOUBT and going >= _GOES_ON:
            return PageType(goes_on.code, going)
    if score >= _ENOUGH or (score >= _MUST + _STRONG and title is None):
        return PageType(kind.code, score, title)
    return PageType(UNKNOWN, score)


def _is_form(page: PageContent) -> bool:
    """Whether the grid is one of labels and values, so that a form can go on with it."""
    return sum(1 for cell in page.cells if cell.lines and match_label(cell.text, loose=False) is not None) >= 2


def _by_cell(page: PageContent, filled: set[int]) -> str:
    """The text cell by cell, as words in narrow cells are torn apart when lines are read across the page."""
    cells = [cell for cell in page.cells if cell.lines and not any(id(line) in filled for line in cell.lines)]
    return "\n".join(span_of(page, cell.lines).text for cell in cells)


def _covered(line: TextLine, page: PageContent, filled: set[int]) -> bool:
    """Whether a line is what somebody filled into a table."""
    if id(line) in filled:
        return True
    x, y = line.box.centre
    return any(
        cell.cell.box.contains(x, y) and any(id(inner) in filled for inner in cell.lines) for cell in page.cells)


def _score(candidates: Iterable[TitleLine], kind: MaterialType, words: str) -> tuple[float, Span | None]:
    title = best_title(candidates, kind)
    score = title[0] * TITLE if title else 0.0
    score += min(9.0, _MUST * sum(1 for cue in kind.must_patterns if cue.search(words)))
    score += min(4.0, _STRONG * sum(1 for cue in kind.strong_patterns if cue.search(words)))
    return score, title[1] if title else None


def best_title(candidates: Iterable[TitleLine], kind: MaterialType) -> tuple[float, Span] | None:
    """How well one of a page's `title_lines` is the title of this type, by wording, size and place."""
    best: tuple[float, Span] | None = None
    for span, weight in candidates:
        fit = _fit(label_key(span.text), span.text, kind)
        if fit and (best is None or fit * weight > best[0]):
            best = (fit * weight, span)
    return best


def _fit(key: str, text: str, kind: MaterialType) -> float:
    if len(key) < 2 or len(key) > 46:
        return 0.0
    form = kind.title_pattern
    exact = max((1.05 + len(title) / 200 for title in kind.titles if label_key(title) == key), default=0.0)
    if exact:
        return exact
    if form is not None and (form.fullmatch(key) or form.fullmatch(text)):
        return 1.0 + len(key) / 400
    loose = max((fuzz.ratio(key, label_key(title)) / 100 for title in kind.titles), default=0.0)
    inside = 0.0
    if form is not None:
        match = form.search(key)
        if match is not None and len(match[0]) >= 0.7 * len(key) and len(match[0]) >= 4:
            inside = 0.9 * len(match[0]) / len(key)
    return max(loose if loose >= _LOOSE and len(key) >= 4 else 0.0, inside)


def title_lines(page: PageContent) -> Iterator[TitleLine]:
    """Rows that may be a title, each with a weight: high on the page, large, outside of narrow cells."""
    heights = [line.box.height for line in page.text.lines]
    usual = median(heights) if heights else 1
    narrow = [cell.cell.box for cell in page.cells if cell.cell.box.width < 0.55 * page.width]
    sparse = len(page.text.lines) <= 14 and not page.grids
    limit = page.height * (0.7 if sparse else 0.45)
    free = [line for line in page.text.lines
            if line.box.centre[1] < limit and not any(box.contains(*line.box.centre) for box in narrow)]
    for row in rows(free):
        if sum(1 for line in row if match_column(line.text)) >= 2:
            continue  # the heads of a table without rules
        span = span_of(page, row)
        if _LETTERHEAD.search(label_key(span.text)) and not _TITLE_LIKE.search(label_key(span.text)):
            continue
        size = max(line.box.height for line in row) / max(1, usual)
        place = 1.0 if span.box.y0 < page.height * 0.28 or sparse else 0.8
        yield span, place * min(1.15, max(0.7, 0.55 + 0.35 * size))
        if len(row) > 1:
            for line in row:
                single = span_of(page, [line])
                yield single, place * min(1.1, max(0.65, 0.5 + 0.35 * line.box.height / max(1, usual)))


def _has_other_title(page: PageContent) -> bool:
    """Whether the page begins something of its own: a large line, high up, that ends as titles do."""
    heights = sorted(line.box.height for line in page.text.lines)
    usual = heights[len(heights) // 2]
    for span, _ in title_lines(page):
        box = span.box
        centred = abs((box.x0 + box.x1) / 2 - page.width / 2) < page.width * 0.12
        if box.y0 < page.height * 0.2 and centred and box.height > 1.25 * usual and _TITLE_LIKE.search(label_key(
            span.text)):
            return True
    return False
