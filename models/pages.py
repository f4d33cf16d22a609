"""Pages and what stands on them. Boxes are pixels of the upright page, origin top left; pages count from 1."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
"""Height x width x 3, RGB."""


@dataclass(frozen=True, slots=True, order=True)
class BoundingBox:
    """A rectangle in pixels; `x1`, `y1` lie just outside it."""

    x0: int
    y0: int
    x1: int
    y1: int

    def __post_init__(self) -> None:
        if self.x1 < self.x0 or self.y1 < self.y0:
            raise ValueError(f"box {self.as_list()} ends before it starts")

    @property
    def width(self) -> int:
        """Width in pixels."""
        return self.x1 - self.x0

    @property
    def height(self) -> int:
        """Height in pixels."""
        return self.y1 - self.y0

    @property
    def centre(self) -> tuple[float, float]:
        """Middle point (x, y)."""
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def contains(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.x0 <= x < self.x1 and self.y0 <= y < self.y1

    def union(self, other: BoundingBox) -> BoundingBox:
        """The smallest box around both."""
        return BoundingBox(
            min(self.x0, other.x0), min(self.y0, other.y0), max(self.x1, other.x1), max(self.y1, other.y1))

    def intersection_area(self, other: BoundingBox) -> int:
        """Shared area in square pixels."""
        width = min(self.x1, other.x1) - max(self.x0, other.x0)
        height = min(self.y1, other.y1) - max(self.y0, other.y0)
        return max(0, width) * max(0, height)

    def as_list(self) -> list[int]:
        """`[x0, y0, x1, y1]` as on the wire."""
        return [self.x0, self.y0, self.x1, self.y1]


@dataclass(frozen=True, slots=True)
class Character:
    """One recognised character: its horizontal extent, its probability, and what else the recogniser considered."""

    text: str
    x0: int
    x1: int
    confidence: float
    alternatives: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Rival:
    """What the characters `start..end` of a line may say instead, after a second look, and how likely that is."""

    start: int
    end: int
    text: str
    confidence: float


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text as read. `characters` is empty where the engine does not give them."""

    box: BoundingBox
    text: str
    confidence: float
    characters: tuple[Character, ...] = ()
    rivals: tuple[Rival, ...] = ()


@dataclass(frozen=True, slots=True)
class PageText:
    """All lines of one page in reading order. `engine` names engine and weights."""

    width: int
    height: int
    lines: tuple[TextLine, ...]
    engine: str


@dataclass(frozen=True, slots=True)
class PageQuality:
    """How good the scan is, measured before mending, and what was made of it.

    `blur` 0 (sharp) to 1; `slant_deg` how much lines of a photograph run together, None where it is no photograph;
    `paper` its tone, 1 white; `yellow`, `contrast` of the ink and `bleed` through it as shares 0..1, None where not
    measured. `verdict` is good, readable, poor or rescan; `reasons` say in Chinese why it is no better.
    """

    blur: float
    skew_deg: float
    dpi: int | None
    verdict: str
    slant_deg: float | None = None
    paper: float | None = None
    yellow: float | None = None
    contrast: float | None = None
    bleed: float | None = None
    reasons: tuple[str, ...] = ()

    def to_wire(self) -> dict[str, Any]:
        """The figures by name (contract section 2)."""
        return {"blur": self.blur, "skew_deg": self.skew_deg, "dpi": self.dpi, "verdict": self.verdict,
                "slant_deg": self.slant_deg, "paper": self.paper, "yellow": self.yellow, "contrast": self.contrast,
                "bleed": self.bleed, "reasons": list(self.reasons)}


@dataclass(frozen=True, slots=True)
class Flattening:
    """How a page photographed at a slant was laid flat: the 3 x 3 matrix, row by row, from upright to flat pixels."""

    matrix: tuple[float, ...]

    def to_upright(self, points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        """Points of the flat page on the upright one."""
        back = np.linalg.inv(np.array(self.matrix).reshape(3, 3))
        moved = np.column_stack([np.array(points), np.ones(len(points))]) @ back.T
        return [(float(x / w), float(y / w)) for x, y, w in moved]


class Picture(Protocol):
    """How an upright, straight page looks. It may be drawn only as far as somebody asks."""

    @property
    def width(self) -> int:
        """Width in pixels."""

    @property
    def height(self) -> int:
        """Height in pixels."""

    @property
    def pixels(self) -> Pixels:
        """The whole page."""

    @property
    def half(self) -> Pixels:
        """The page at half its sides, an odd last row or column left out."""

    def reduced(self, scale: float) -> Pixels:
        """The page at `scale` (0..1)."""

    def mean_of(self, times: int) -> Pixels:
        """The page reduced so many times, each pixel the mean of those it stands for."""

    def part(self, box: BoundingBox) -> Pixels:
        """What the page shows in a box, as far as that lies on it."""


@dataclass(frozen=True)
class PageImage:
    """One page ready to be read: upright and straight.

    `rotation` degrees clockwise (0, 90, 180, 270) were applied to the stored file. Then the page, whose lines ran
    down to the right by `straightened_deg`, was turned back by that angle around its centre, its size kept. A page
    photographed at a slant was laid flat instead (`flattening`), its size kept too.
    """

    number: int
    file: str
    sha256: str
    picture: Picture = field(repr=False, compare=False)
    rotation: int
    straightened_deg: float
    quality: PageQuality
    flattening: Flattening | None = None

    @property
    def pixels(self) -> Pixels:
        """The whole page; to be asked for only where its half or a part will not do."""
        return self.picture.pixels

    @property
    def width(self) -> int:
        """Width in pixels."""
        return self.picture.width

    @property
    def height(self) -> int:
        """Height in pixels."""
        return self.picture.height


@dataclass(frozen=True, slots=True)
class PageFailure:
    """A page that could not be read, with the reason a person can act on."""

    number: int
    file: str
    sha256: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a ruled grid; rows and columns count from 0."""

    box: BoundingBox
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """One ruled table."""

    box: BoundingBox
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class CellText:
    """A cell with the text inside it. Lines that run over a rule are split there. `grid` counts tables from 0."""

    grid: int
    cell: Cell
    lines: tuple[TextLine, ...]

    @property
    def text(self) -> str:
        """The lines joined without a break, as forms break words anywhere."""
        return "".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class PageView:
    """Where a part of a page that is read by itself lies on it: `part` of the straightened page of this size.

    `down`: its columns run down and are read from the right, so they were laid as rows: what the view calls right
    is down on the page, what it calls down is left.
    """

    part: BoundingBox
    width: int
    height: int
    down: bool = False

    def to_page(self, box: BoundingBox) -> BoundingBox:
        """A box of the view as a box of the straightened page."""
        left, top, right = self.part.x0, self.part.y0, self.part.x1
        if self.down:
            return BoundingBox(right - box.y1, top + box.x0, right - box.y0, top + box.x1)
        return BoundingBox(left + box.x0, top + box.y0, left + box.x1, top + box.y1)

    def to_view(self, box: BoundingBox) -> BoundingBox:
        """The opposite."""
        left, top, right = self.part.x0, self.part.y0, self.part.x1
        if self.down:
            return BoundingBox(box.y0 - top, right - box.x1, box.y1 - top, right - box.x0)
        return BoundingBox(box.x0 - left, box.y0 - top, box.x1 - left, box.y1 - top)


@dataclass(frozen=True, slots=True)
class PageContent:
    """One page after reading, without its pixels. Boxes are those of the straightened page; see `to_stored`."""

    number: int
    file: str
    sha256: str
    width: int
    height: int
    rotation: int
    straightened_deg: float
    quality: PageQuality
    text: PageText
    grids: tuple[Grid, ...]
    cells: tuple[CellText, ...]
    free_lines: tuple[TextLine, ...]
    seals: tuple[TextLine, ...] = ()  # round seals with their legends; no text where a legend is illegible
    view: PageView | None = None  # set where this is a part of the page; boxes, width and height are then the part's
    flattening: Flattening | None = None  # set where the page was photographed at a slant

    def to_stored(self, box: BoundingBox) -> BoundingBox:
        """The box on the upright but not straightened page, as evidence keeps it (contract section 2)."""
        width, height = self.width, self.height
        if self.view is not None:
            box, width, height = self.view.to_page(box), self.view.width, self.view.height
        if self.flattening is None and self.straightened_deg == 0:
            return box
        corners = self._upright([(float(x), float(y)) for x in (box.x0, box.x1) for y in (box.y0, box.y1)],
                                width, height)
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return BoundingBox(
            min(width, max(0, round(min(xs)))), min(height, max(0, round(min(ys)))),
            max(0, min(width, round(max(xs)))), max(0, min(height, round(max(ys)))),
        )

    def _upright(self, points: list[tuple[float, float]], width: int, height: int) -> list[tuple[float, float]]:
        """Points of the straightened page on the upright one."""
        if self.flattening is not None:
            return self.flattening.to_upright(points)
        angle = math.radians(self.straightened_deg)
        cos, sin = math.cos(angle), math.sin(angle)
        middle_x, middle_y = width / 2, height / 2
        return [(middle_x + cos * (x - middle_x) - sin * (y - middle_y),
                 middle_y + sin * (x - middle_x) + cos * (y - middle_y)) for x, y in points]


@dataclass(frozen=True, slots=True)
class PageRecord:
    """What is kept of one page in the audit result (contract section 2)."""

    number: int
    file: str
    sha256: str | None
    width: int
    height: int
    rotation: int
    quality: PageQuality | None
    material: str | None
    error: str | None
    notes: tuple[str, ...] = ()  # how it was read and what was not understood, for people

    def to_wire(self) -> dict[str, Any]:
        """The page as in `sanling.audit/1`."""
        quality = self.quality.to_wire() if self.quality is not None else None
        return {"number": self.number, "file": self.file, "sha256": self.sha256, "width": self.width,
                "height": self.height, "rotation": self.rotation, "quality": quality, "material": self.material,
                "error": self.error, "notes": list(self.notes)}
