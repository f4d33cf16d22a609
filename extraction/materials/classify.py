"""Which type a page is of, by what is printed on it; never by its file name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import add

from rapidfuzz import fuzz

from extraction.labels import label_key, match_label
from extraction.materials import REGISTRY, UNKNOWN
from extraction.materials.material_type import MaterialType
from extraction.materials.title_rows import LONGEST, TITLE_LIKE, TitleLine, title_lines
from extraction.materials.title_words import mended, without_heads
from extraction.normalize import normalize
from extraction.spans import Span, span_of
from extraction.tables import find_tables
from extraction.wordings.opinions import OPINION
from models.pages import PageContent, TextLine

NO_PAPER = "M91"  # covers, dividers, blank pages
TITLE = 10.0
_MUST, _STRONG, _LATER, _GOES_ON = 3.0, 1.0, 1.5, 2.5
_DOUBT = 1.0  # a page without title rather goes on than begins something on one mark
_ENOUGH = 4.5  # a title, or two marks that hardly occur elsewhere
_LOOSE, _MENDED = 0.8, 0.85  # a title with a character put right tells less than one as it stands
_GENERIC = {"申请书": 0.3, "申请": 0.3, "我的申请": 0.3, "申请报告": 0.3, "报告": 0.3, "证明": 0.45, "证明信": 0.45,
            "情况说明": 0.45, "调查报告": 0.45}
"""Titles that many kinds of papers bear, and how much one of them tells: the words below decide."""
_CATALOGUE = re.compile(r"(类号|序号|编号).{0,12}材料(名称|题名)|材料(名称|题名).{0,16}(形成|制成)时间")
_HEADS = re.compile(r"类号|序号|材料名称|题名|页数|份数|形成时间|制成时间|备注")
_PAPERS = 5  # names of papers that make a list
_CLASS = re.compile(r"(第?[一二三四五六七八九十\d]{1,2}[类、.\-—]?[\d一二三四]?[、.]?)?"
                    r"[一-鿿、,()和与及]{0,60}类?材料|第?[一二三四五六七八九十]{1,2}类")
_NAME_OF_CLASS = 60  # characters
_GRID, _FORM = 2, 4  # cells with labels: a grid of labels and values, a form
_MOST_ON_COVER = 150  # characters
_MOST_IN_BOXES = 160  # characters
_SIGNING_LINES, _SIGNATURE = 3, 24  # lines of a signature and its date, characters of one
_DATED = re.compile(r"(?:[一-鿿]{2,12}[:：]?)?[\d〇○零一二三四五六七八九十]{2,4}[年.、·/-][\d一二三四五六七八九十]{1,3}"
                    r"[月.、·/-][\d一二三四五六七八九十]{1,3}日?")
_REMARKS, _REMARK = 2, re.compile("备注|备考|附注|附记|说明")  # cells of a box of remarks
_CITED = re.compile(r"[一-鿿]{2,14}[表书卡](?=[上中里内所]{0,2}(?:记载|载|填写|填的|注明|写明|写的))")
"""What a text says another paper holds: `1984年录用干部审批表记载为1958年9月` is none itself."""
_BLANK = 6  # characters: a page with fewer holds nothing


@dataclass(frozen=True)
class PageType:
    """The type of a page. `title` is the line that names it, if the page has one."""

    code: str
    score: float
    title: Span | None = None


def is_blank(page: PageContent) -> bool:
    """Whether next to nothing stands on the page; a box for remarks ends a form."""
    return sum(len(line.text.strip()) for line in page.text.lines) < _BLANK and not _only_remarks(page)


def _only_remarks(page: PageContent) -> bool:
    """Whether a ruled page holds the box 备注 and next to nothing else."""
    told = [cell for cell in page.cells if cell.lines]
    return bool(told) and len(told) <= _REMARKS and _REMARK.fullmatch(label_key(told[0].text)) is not None


def classify(page: PageContent, previous: str | None = None) -> PageType:
    """The type of a page; M99 where nothing tells. `previous` is the type of the page before, which may go on here."""
    if is_blank(page):
        return PageType(NO_PAPER, 1.0)
    tables = find_tables(page)
    whole = span_of(page, page.text.lines).text
    candidates = list(title_lines(page))
    listing = best_title(candidates, REGISTRY["M90"])
    if any(table.kind == "catalogue" for table in tables) or _is_catalogue(page, whole, listing, previous):
        return PageType("M90", 3 * TITLE, listing[1] if listing else None)
    if _is_divider(page, whole):
        return PageType(NO_PAPER, TITLE)
    filled = {id(line) for table in tables for entry in table.lines for cell in entry.cells.values(
        ) for line in cell.lines}
    written = len(whole)
    whole += "\n" + _by_cell(page, set())  # says the words of cells once more, whole
    uncovered = span_of(page, [line for line in page.text.lines if not _covered(line, page, filled)]).text
    words = _CITED.sub("", uncovered) + "\n" + _by_cell(page, filled)
    labels = _labels(page)
    labelled = labels >= _FORM
    may_be_cover = written <= _MOST_ON_COVER and not labelled  # 照片 is a cell of many a form
    barred = {"M90"} if may_be_cover else {"M90", NO_PAPER}
    found = [(*_score(candidates, kind, words), kind) for kind in REGISTRY.values() if kind.code not in barred]
    found = [(0.0 if labelled and title is None and kind.running_text and kind.filled_by_person else score, title, kind)
             for score, title, kind in found]  # what a person writes on plain paper has no cells
    score, title, kind = max(found, key=lambda item: (item[0], item[2].code == previous))
    goes_on = REGISTRY.get(previous) if previous else None
    if title is None and goes_on is not None and goes_on.continues and not _has_other_title(page):
        own = next((s for s, _, k in found if k is goes_on), 0.0)
        later = sum(_LATER for cue in goes_on.later_patterns if cue.search(whole))
        proper = (later or goes_on.running_text or goes_on.booklet or tables or labels >= _GRID
                  or (written <= _MOST_IN_BOXES and (_is_last_box(page) or _only_signs(page) or _only_remarks(page))))
        base = _GOES_ON if proper else 0.0
        going = own + min(later, 4.5) + base
        if going >= score - _DOUBT and going >= _GOES_ON:
            return PageType(goes_on.code, going)
    if score >= _ENOUGH or (score >= _MUST + _STRONG and title is None):
        return PageType(kind.code, score, title)
    return PageType(UNKNOWN, score)


def _is_catalogue(page: PageContent, whole: str, title: tuple[float, Span] | None, previous: str | None) -> bool:
    """Whether the page lists papers: heads of a catalogue, or a title over names of papers, or more of them."""
    if _CATALOGUE.search(whole[:200]):
        return True
    named = {key for line in page.text.lines if TITLE_LIKE.search(key := label_key(line.text)) and len(key) >= 4}
    heads = len(set(_HEADS.findall(whole)))
    if title is not None and title[0] > 0.9 and title[1].text.endswith("录"):
        return heads >= 2 or len(named) >= _PAPERS or len(page.text.lines) <= 3
    return previous == "M90" and len(named) >= _PAPERS


def _is_divider(page: PageContent, whole: str) -> bool:
    """Whether a page holds no more than the name of a class, or the place for a photograph."""
    if len(whole) > _NAME_OF_CLASS or any(cell.lines for cell in page.cells):
        return False
    form = REGISTRY[NO_PAPER].title_pattern
    return bool(_CLASS.fullmatch(whole) or (form is not None and form.fullmatch(label_key(whole))))


def _is_last_box(page: PageContent) -> bool:
    """Whether no more than the last opinion boxes of a form stand here: nothing begins with them."""
    lines = [line.text for line in page.text.lines]
    pieces = [cell.text for cell in page.cells if cell.lines]
    pieces = pieces or [*lines, *map(add, lines, lines[1:])]  # 学校 / 意见: a heading in two lines
    found = {label.concept for piece in pieces if (label := match_label(piece, loose=False)) is not None}
    return OPINION in found and found <= {OPINION, "unit", "school"}


def _only_signs(page: PageContent) -> bool:
    """Whether no more than a date stands here, with who signs: what is left of a box on the page before."""
    lines = [normalize(line.text).text for line in page.text.lines]
    return len(lines) <= _SIGNING_LINES and any(_DATED.fullmatch(text) for text in lines) and all(
        len(text) <= _SIGNATURE for text in lines)


def _labels(page: PageContent) -> int:
    """How many labels the page holds, in cells or as pieces of their own: a form has some, and can go on with them."""
    in_cells = sum(1 for cell in page.cells if cell.lines and match_label(cell.text, loose=False) is not None)
    return max(in_cells, sum(1 for line in page.text.lines if match_label(line.text, loose=False) is not None))


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


def _score(candidates: Sequence[TitleLine], kind: MaterialType, words: str) -> tuple[float, Span | None]:
    title = best_title(candidates, kind)
    musts = min(9.0, _MUST * sum(1 for cue in kind.must_patterns if cue.search(words)))
    if title is None and musts and kind.running_text:
        title = _bare_title(candidates)
    score = (title[0] * TITLE if title else 0.0) + musts
    score += min(4.0, _STRONG * sum(1 for cue in kind.strong_patterns if cue.search(words)))
    return score, title[1] if title else None


def _bare_title(candidates: Sequence[TitleLine]) -> tuple[float, Span] | None:
    """A title that says no more than 申请书 or 证明: it is that of whatever the words below are."""
    bare = [(_GENERIC[key], span) for span, _ in candidates if (key := label_key(span.text)) in _GENERIC]
    return max(bare, key=lambda item: item[0], default=None)


def best_title(candidates: Iterable[TitleLine], kind: MaterialType) -> tuple[float, Span] | None:
    """How well one of a page's `title_lines` is the title of this type, by wording, size and place."""
    best: tuple[float, Span] | None = None
    for span, weight in candidates:
        fit = _fit(label_key(span.text), span.text, kind)
        if fit and (best is None or fit * weight > best[0]):
            best = (fit * weight, span)
    return best


def _fit(key: str, text: str, kind: MaterialType) -> float:
    if not 2 <= len(key) <= LONGEST or (kind.refused_pattern is not None and kind.refused_pattern.search(key)):
        return 0.0
    exact = max((1.05 + len(title) / 200 for title in kind.titles if label_key(title) == key), default=0.0)
    if exact:
        return _GENERIC.get(key, exact)
    fits = [0.98 ** stripped * _shape(bare, text if not stripped else bare, kind)
            for stripped, bare in enumerate(without_heads(key))]
    right = mended(key) if TITLE_LIKE.fullmatch(key) else key
    if right != key and not (kind.refused_pattern is not None and kind.refused_pattern.search(right)):
        fits += [_MENDED * 0.98 ** stripped * _shape(bare, bare, kind)
                 for stripped, bare in enumerate(without_heads(right))]
    loose = max((fuzz.ratio(key, label_key(title)) / 100 for title in kind.titles), default=0.0)
    return max(*fits, loose if loose >= _LOOSE and len(key) >= 4 else 0.0)


def _shape(key: str, text: str, kind: MaterialType) -> float:
    """How well the general shape of titles of this type fits."""
    form = kind.title_pattern
    if form is None:
        return 0.0
    if form.fullmatch(key) or form.fullmatch(text):
        return 1.0 + len(key) / 400
    match = form.search(key)
    if match is None or len(match[0]) < max(4, 0.7 * len(key)):
        return 0.0
    return 0.9 * len(match[0]) / len(key)


def _has_other_title(page: PageContent) -> bool:
    """Whether the page begins something of its own: a large line, high up, that ends as titles do."""
    heights = sorted(line.box.height for line in page.text.lines)
    usual = heights[len(heights) // 2]
    for span, _ in title_lines(page):
        box = span.box
        centred = abs((box.x0 + box.x1) / 2 - page.width / 2) < page.width * 0.12
        if box.y0 < page.height * 0.2 and centred and box.height > 1.25 * usual and TITLE_LIKE.search(label_key(
            span.text)):
            return True
    return False
