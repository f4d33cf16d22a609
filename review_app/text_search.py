"""A name, a unit or a phrase in all text that was read of a dossier: the pages and lines where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extraction.normalize import normalize
from models.errors import DossierError
from models.pages import BoundingBox, PageContent, TextLine
from models.store import Store
from review_app.access import Action, Actor, needs
from review_app.dossier import Dossier
from review_app.kept import Kept
from review_app.service import ReviewService
from screening.kept_pages import kept_pages

KEPT_DOSSIERS = 4
LEAST_CHARACTERS = 2
"""One character stands on every page; it would find nothing that helps."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the words stand: the page, its lines as read, their boxes on the stored page in pixels."""

    page: int
    text: str
    boxes: tuple[BoundingBox, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, in the order of the pages. `unread`: readable pages whose text the store does not keep."""

    words: str
    hits: tuple[Hit, ...]
    unread: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Passage:
    """Lines that follow one another, in one spelling; `owners` names the line of each character."""

    page: int
    plain: str
    owners: tuple[int, ...]
    lines: tuple[tuple[str, BoundingBox], ...]


@dataclass(frozen=True, slots=True)
class _Text:
    passages: tuple[_Passage, ...]
    unread: tuple[int, ...]


class TextSearch:
    """Searches the text of dossiers. Safe between threads."""

    def __init__(self, store: Store, review: ReviewService) -> None:
        self._store = store
        self._review = review
        self._texts: Kept[int, _Text] = Kept(KEPT_DOSSIERS)

    @needs(Action.SEARCH_TEXT)
    def find(self, actor: Actor, dossier: str, words: str) -> Found:
        """Where the words stand, whatever the spelling (繁简, full width, blanks) and over the ends of lines.

        Each call is an entry of the trail. Raises: DossierError for words too short, or a dossier that is not there.
        """
        wanted = normalize(words).text.casefold()
        if len(wanted) < LEAST_CHARACTERS:
            raise DossierError(f"请至少输入 {LEAST_CHARACTERS} 个字")
        opened = self._review.open(actor, dossier)
        text = self._texts.get(opened.stored.id, lambda: _text_of(self._store, opened))
        hits = tuple(hit for passage in text.passages for hit in _hits(passage, wanted))
        self._store.trail.log(actor.account, "text.search", dossier, words=words.strip(), hits=len(hits))
        return Found(words.strip(), hits, text.unread)


def _text_of(store: Store, dossier: Dossier) -> _Text:
    passages: list[_Passage] = []
    unread = []
    for number, content in kept_pages(store, list(dossier.pages.values())):  # unreadable ones: told in the heading
        if content is None:
            unread.append(number)
            continue
        passages += (_passage(number, content, lines) for lines in _groups(content) if lines)
    return _Text(tuple(passages), tuple(unread))


def _groups(content: PageContent) -> Iterator[Sequence[TextLine]]:
    """Lines among which a phrase may run on: those of a cell, those outside cells, a seal."""
    yield from (cell.lines for cell in content.cells)
    yield content.free_lines
    yield from ([seal] for seal in content.seals)


def _passage(page: int, content: PageContent, lines: Sequence[TextLine]) -> _Passage:
    plain = [normalize(line.text).text.casefold() for line in lines]
    owners = tuple(i for i, text in enumerate(plain) for _ in text)
    return _Passage(
        page, "".join(plain), owners, tuple((line.text, content.to_stored(line.box)) for line in lines))


def _hits(passage: _Passage, wanted: str) -> Iterator[Hit]:
    """Every place in a passage; several in the same lines are one."""
    start, told = passage.plain.find(wanted), (-1, -1)
    while start >= 0:
        first, last = passage.owners[start], passage.owners[start + len(wanted) - 1]
        if (first, last) != told:
            lines = passage.lines[first:last + 1]
            yield Hit(passage.page, "".join(text for text, _ in lines), tuple(box for _, box in lines))
        told = first, last
        start = passage.plain.find(wanted, start + 1)
