"""The perfect reading of drawn pages (`sanling.ocr/1`): what an engine without any error would have read."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from samples.drawn.ink import Box, join
from samples.drawn.sheet import Inked
from samples.drawn.workshop.fine import FineSheet

ENGINE = "drawn truth"
_SPREAD = 2600  # a wider sheet is two pages side by side
_GAP = 1.5  # a wider blank, in characters, parts a line into pieces
Move = Callable[[Box], tuple[int, int, int, int]]


@dataclass(frozen=True)
class Piece:
    """A piece of text as a detector would find it; `downwards`: one column of vertical writing."""

    inked: tuple[Inked, ...]
    downwards: bool = False

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(char for char, _ in self.inked)

    @property
    def box(self) -> Box:
        """The hull of its ink."""
        whole: Box | None = None
        for _, ink in self.inked:
            whole = join(whole, ink)
        if whole is None:
            raise ValueError("a piece without ink")
        return whole


def pieces_of(sheet: FineSheet) -> list[Piece]:
    """The pieces of everything written on the sheet, in reading order."""
    pieces = [piece for writing in sheet.written for piece in _pieces(writing)]
    if sheet.downwards:
        return pieces
    if sheet.width < _SPREAD:
        return in_order(pieces)
    left = [p for p in pieces if p.box[0] < sheet.width / 2]
    return in_order(left) + in_order([p for p in pieces if p not in left])


def _pieces(writing: list[list[Inked]]) -> list[Piece]:
    lines = [line for line in writing if line]
    if len(lines) > 1 and all(len(line) == 1 for line in lines):
        return [Piece(tuple(char for line in lines for char in line), True)]
    return [Piece(tuple(piece)) for line in lines for piece in _parted(line)]


def _parted(line: list[Inked]) -> list[list[Inked]]:
    size = max(max(box[2] - box[0], box[3] - box[1]) for _, box in line)
    parts = [[line[0]]]
    for before, after in pairwise(line):
        if after[1][0] - before[1][2] > _GAP * size:
            parts.append([])
        parts[-1].append(after)
    return parts


def in_order(pieces: list[Piece]) -> list[Piece]:
    """Top to bottom in bands of one line height, left to right inside a band."""
    ordered: list[Piece] = []
    band: list[Piece] = []
    for piece in sorted(pieces, key=lambda p: (_middle(p), p.box[0])):
        if band and _middle(piece) - _middle(band[0]) > 14:
            ordered += sorted(band, key=lambda p: p.box[0])
            band = []
        band.append(piece)
    return ordered + sorted(band, key=lambda p: p.box[0])


def _middle(piece: Piece) -> float:
    box = piece.box
    return box[1] + 18 if piece.downwards else (box[1] + box[3]) / 2


def line_wire(piece: Piece, move: Move) -> dict[str, Any]:
    """One line of the recording; `move` takes a box to the straightened page."""
    characters = []
    if not piece.downwards:
        for char, ink in piece.inked:
            x0, _, x1, _ = move(ink)
            characters.append([char, x0, x1, 0.99, []])
    return {"box": list(move(piece.box)), "text": piece.text, "confidence": 0.99, "characters": characters}


def seal_wire(legend: str, box: Box, move: Move) -> dict[str, Any]:
    """One seal of the recording."""
    return {"box": list(move(box)), "text": legend, "confidence": 0.99, "characters": []}


def write(path: Path, pages: dict[str, dict[str, Any]]) -> None:
    """Write the recording; `pages` by the sha256 of their files."""
    told = {"schema": "sanling.ocr/1", "engine": ENGINE, "pages": pages}
    path.write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
