"""The signs that are drawn, and what each of them is read as."""

from __future__ import annotations

from extraction.date_net.alphabet import CHARACTERS, NUMBER_OF, OTHER, SPACE, canonical
from extraction.date_net.training.texts import GAP, OTHERS

_VARIANTS = "．。—–－～：（），•○OxX０１２３４５６７８９"
GLYPHS: tuple[str, ...] = tuple(dict.fromkeys(
    [char for char in CHARACTERS if char not in (OTHER, SPACE)] + list(_VARIANTS) + list(OTHERS)))
GLYPH_NUMBER = {char: number for number, char in enumerate(GLYPHS)}
HAN_ALPHABET = "".join(char for char in CHARACTERS if "\u4e00" <= char <= "\u9fff" or char == "〇")
NO_LABEL = 0
CELL, EM, LEFT = 48, 36, 6
"""A sign is drawn in a square cell of CELL pixels; its em is EM, its origin LEFT pixels from the left."""


def label_of(char: str) -> int:
    """The network's class for a drawn sign."""
    return NUMBER_OF.get("〇" if char == "O" else canonical(char), NUMBER_OF[OTHER])


def is_gap(char: str) -> bool:
    """Whether a sign of the markup is only room."""
    return char in (GAP, SPACE)
