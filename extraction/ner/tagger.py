"""One interface to all backends: rules for what rules know, a trained model for the rest."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from extraction.date_types import NO_CONTEXT, DateContext
from extraction.ner.mending import mended
from extraction.ner.rules import ruled_names
from extraction.ner.spans import NameSpan, settle
from extraction.normalize import NormalizedText, normalize

VARIABLE = "SANLING_NAMES"
DEFAULT = "transformer"


class NameModel(Protocol):
    """What a backend does: names in normalised texts (half-width, simplified, white space as single blanks)."""

    def names(self, texts: Sequence[str]) -> list[list[NameSpan]]:
        """The trained names of each text, in its places, without overlaps."""
        ...


class RulesAlone:
    """No trained model: dates, identity numbers, levels and degrees only."""

    def names(self, texts: Sequence[str]) -> list[list[NameSpan]]:
        """Nothing."""
        return [[] for _ in texts]


class NameTagger:
    """Marks names in running text. Places are those of the text as given."""

    def __init__(self, model: NameModel) -> None:
        self._model = model

    def tag(self, text: str, context: DateContext = NO_CONTEXT) -> tuple[NameSpan, ...]:
        """The names of one text, in order, without overlaps."""
        return self.tag_all([text], context)[0]

    def tag_all(self, texts: Sequence[str], context: DateContext = NO_CONTEXT) -> list[tuple[NameSpan, ...]]:
        """The names of many texts: quicker than one by one."""
        sources = [normalize(text, keep_spaces=True) for text in texts]
        trained = self._model.names([source.text for source in sources])
        return [_placed(source, settle(ruled_names(source, context), mended(source.text, spans)))
                for source, spans in zip(sources, trained, strict=True)]


def _placed(source: NormalizedText, spans: Sequence[NameSpan]) -> tuple[NameSpan, ...]:
    """Back to the places of the raw text."""
    return tuple(NameSpan(*source.raw_span(span.start, span.end), span.label, span.probability) for span in spans)


def _transformer(_: str) -> NameModel:
    from extraction.ner.transformer import TransformerModel  # noqa: PLC0415  each backend loads what it needs alone

    return TransformerModel()


def _spacy(_: str) -> NameModel:
    from extraction.ner.spacy_pipeline import SpacyModel  # noqa: PLC0415

    return SpacyModel()


def _hugging_face(folder: str) -> NameModel:
    from extraction.ner.hugging_face import HuggingFaceModel  # noqa: PLC0415

    return HuggingFaceModel(Path(folder))


_BACKENDS: dict[str, Callable[[str], NameModel]] = {
    "transformer": _transformer, "spacy": _spacy, "hf": _hugging_face, "rules": lambda _: RulesAlone()}


def name_tagger(backend: str | None = None) -> NameTagger:
    """The tagger of a backend: `transformer`, `spacy`, `hf:DIR` or `rules`; None asks the environment's SANLING_NAMES.

    Raises ValueError for a name that is no backend. Nothing heavy is loaded before the first text.
    """
    return _tagger_of(backend or os.environ.get(VARIABLE) or DEFAULT)


@lru_cache(maxsize=4)
def _tagger_of(name: str) -> NameTagger:
    kind, _, rest = name.partition(":")
    if kind not in _BACKENDS or (kind == "hf") != bool(rest):
        raise ValueError(f"{VARIABLE}={name}: no such way to mark names; use transformer, spacy, rules or hf:DIR")
    return NameTagger(_BACKENDS[kind](rest))


def names_of(line: str) -> tuple[NameSpan, ...]:
    """The names in one short text, remembered: a page repeats its lines in many places."""
    return _remembered(line, os.environ.get(VARIABLE) or DEFAULT)


@lru_cache(maxsize=4096)
def _remembered(line: str, backend: str) -> tuple[NameSpan, ...]:
    return _tagger_of(backend).tag(line)
