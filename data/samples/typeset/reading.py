"""The perfect reading of each sheet: what a reader that makes no mistake finds, as a recording (`sanling.ocr/1`)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from samples.typeset.canvas import Canvas, Piece, Spot
from samples.typeset.scan import Matrix, Wear, moved

ENGINE = "typeset truth"


@dataclass
class Sheet:
    """One scanned page with what stands on it. Width and height in pixels of the upright scan."""

    canvas: Canvas
    data: bytes
    wear: Wear
    matrix: Matrix
    width: int
    height: int
    seen: set[tuple[str, int]]


def within(box: Spot, sheet: Sheet) -> tuple[int, int, int, int]:
    """Whole pixels inside the page."""
    return (max(0, round(box[0])), max(0, round(box[1])), min(sheet.width, round(box[2])),
            min(sheet.height, round(box[3])))


def reading(file: str, sheet: Sheet, rotation: int) -> dict[str, Any]:
    """What a perfect reader says of the upright, straightened page: the flat sheet, or the bent one of a photograph."""
    wear, scale = sheet.wear, sheet.wear.dpi / 72
    matrix = sheet.matrix if wear.quad else np.eye(3)

    def wire(text: str, spot: Spot) -> dict[str, Any]:
        box = moved(tuple(v * scale for v in spot), matrix)  # type: ignore[arg-type]
        return {"box": list(within(box, sheet)), "text": text, "confidence": 0.99, "characters": []}

    pieces = _in_order(sheet.canvas.pieces)
    seals = [wire(s.legend, (s.x - s.radius, s.y - s.radius, s.x + s.radius, s.y + s.radius))
             for s in sheet.canvas.stamps]
    skew = round(wear.skew, 3)
    return {"file": file, "rotation": rotation, "straightened_deg": skew,
            "quality": {"blur": 0.0, "skew_deg": skew, "dpi": wear.dpi, "verdict": "ok"},
            "lines": [wire(p.text, p.box) for p in pieces], "seals": seals}


def _in_order(pieces: list[Piece]) -> list[Piece]:
    """Lines from the top, each from the left; columns of an upright page from the right."""
    upright = [p for p in pieces if len(p.text) > 3 and p.box[3] - p.box[1] > 3 * (p.box[2] - p.box[0])]
    if 2 * len(upright) > len(pieces):
        return sorted(pieces, key=lambda p: (-p.box[2], p.box[1]))
    return sorted(pieces, key=lambda p: (round((p.box[1] + p.box[3]) / 2 / 9), p.box[0]))


def record(path: Path, pages: dict[str, Any]) -> None:
    """Write the recording of a dossier: pages by the hash of their files."""
    blocks = ",\n".join(f'"{sha}": {json.dumps(page, ensure_ascii=False)}' for sha, page in pages.items())
    head = f'{{"schema": "sanling.ocr/1", "engine": "{ENGINE}", "pages": {{\n'
    path.write_text(f"{head}{blocks}\n}}}}\n", encoding="utf-8")
