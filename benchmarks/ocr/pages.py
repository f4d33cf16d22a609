"""Pages with their true lines, and points brought onto the upright, straight page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from extraction.intake import PageRef, open_source
from extraction.upright import straightened_points
from models.pages import Pixels

Points = npt.NDArray[np.float32]
"""N x 4 x 2: corners in pixels."""


@dataclass(frozen=True)
class Lines:
    """Texts with their corners."""

    quads: Points
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """One stored page, and what a perfect reader says of it."""

    name: str
    path: Path
    ref: PageRef = field(repr=False)
    hand: str
    truth: Lines = field(repr=False)
    rotation: int
    skew: float

    def on_upright(self, quads: Points, pixels: Pixels) -> Points:
        """Corners in pixels of the stored page as they lie on the upright, straight one."""
        height, width = pixels.shape[:2]
        turned = turned_points(quads, self.rotation, width, height)
        upright = (width, height) if self.rotation in (0, 180) else (height, width)
        return straightened_points(turned, self.skew, *upright)


def turned_points(points: Points, rotation: int, width: int, height: int) -> Points:
    """Points of a picture of that size on the picture turned clockwise by 0, 90, 180 or 270 degrees."""
    x, y = points[..., 0], points[..., 1]
    ways = {0: (x, y), 90: (height - y, x), 180: (width - x, height - y), 270: (y, width - x)}
    return np.stack(ways[rotation], axis=-1).astype(np.float32)


def quads_of(boxes: Sequence[Sequence[float]]) -> Points:
    """Boxes x0, y0, x1, y1 as corners."""
    corners = [[(x0, y0), (x1, y0), (x1, y1), (x0, y1)] for x0, y0, x1, y1 in boxes]
    return np.array(corners, np.float32).reshape(-1, 4, 2)


def sample(cases: Sequence[Path], count: int) -> list[Page]:
    """`count` pages spread evenly over the cases (0: all)."""
    pages = [page for case in cases for page in _pages(case)]
    return pages[:: max(1, len(pages) // count)][:count] if count else pages


def _pages(case: Path) -> list[Page]:
    readings = json.loads((case / "ocr.json").read_text(encoding="utf-8"))["pages"]
    truths = {Path(reading["file"]).name: reading for reading in readings.values()}
    hands = {Path(page["file"]).name: page.get("hand", "") for page in
             json.loads((case / "pages.json").read_text(encoding="utf-8"))}
    return [_page(case, ref, truths[Path(ref.file).name], hands) for ref in open_source(case).pages
            if Path(ref.file).name in truths]


def _page(case: Path, ref: PageRef, truth: dict[str, object], hands: dict[str, str]) -> Page:
    name = Path(ref.file).name
    lines: list[dict[str, list[float] | str]] = truth["lines"]  # type: ignore[assignment]
    known = Lines(quads_of([line["box"] for line in lines]), tuple(str(line["text"]) for line in lines))
    return Page(f"{case.name}/{name}", case / "pages" / name, ref, hands.get(name, ""), known,
                int(str(truth["rotation"])), float(str(truth["straightened_deg"])))
