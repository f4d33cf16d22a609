"""The spaCy pipeline: character tokens and the trained `ner`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from extraction.ner.labels import NameLabel
from extraction.ner.spans import NameSpan
from extraction.ner.windows import windows

if TYPE_CHECKING:
    from spacy.language import Language

# spaCy's parser names a span at its first character, before it has seen the 大学 at the end: the words say it better.
_SCHOOL = re.compile(
    "大学(?!附属.*医院|.*(?:医院|公司|出版社)$)|学院|学校|中学|小学|党校|干校|师范|完小|附中|附小|幼儿园|[一二三四五六七八九十0-9]中$"
    "|师专|医专|农专|卫校|农校|林校|财校|警校|技校|职高|职中|中专|电大|夜大|函大|职大|团校|教学点|高中$|初中$")
LONGEST = 1000  # characters at once: only memory bounds it


class SpacyModel:
    """Marks names with the shipped spaCy model. Loads on first use. It gives no probabilities: each name has 1.0."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    @cached_property
    def _loaded(self) -> Language:
        import spacy  # noqa: PLC0415  heavy: only where names are asked for

        with as_file(files("extraction.ner") / "model") as shipped:
            return spacy.load(self._folder or shipped / "spacy")

    def names(self, texts: Sequence[str]) -> list[list[NameSpan]]:
        """The trained names of each text, in its places."""
        from spacy.tokens import Doc  # noqa: PLC0415

        found: list[list[NameSpan]] = [[] for _ in texts]
        pieces = list(windows(texts, LONGEST))
        vocabulary = self._loaded.vocab
        docs = (Doc(vocabulary, words=list(piece.text), spaces=[False] * len(piece.text)) for piece in pieces)
        for piece, doc in zip(pieces, self._loaded.pipe(docs), strict=True):
            found[piece.number] += [
                NameSpan(span.start_char + piece.start, span.end_char + piece.start, _label(span.label_, span.text))
                for span in doc.ents]
        return found


def _label(label: str, text: str) -> NameLabel:
    if label not in (NameLabel.UNIT, NameLabel.SCHOOL):
        return NameLabel(label)
    return NameLabel.SCHOOL if _SCHOOL.search(text) else NameLabel.UNIT
