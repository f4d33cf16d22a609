"""What scanners, cameras and years do to a fine sheet at three qualities, and where its boxes end up."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from samples.drawn.ink import Box
from samples.drawn.workshop.fine import ZOOM

Matrix = NDArray[np.float64]
Pixels = NDArray[np.float32]
QUALITIES = ("clean", "office", "hard")
_TONES = {
    "white": (251, 251, 249),
    "cream": (244, 239, 226),
    "grey": (228, 225, 217),
    "yellow": (232, 219, 188),
    "brown": (214, 193, 152),
}
_PAPERS = {
    "clean": ("white", "cream"),
    "office": ("white", "cream", "grey", "yellow"),
    "hard": ("grey", "yellow", "brown"),
}


@dataclass(frozen=True)
class Wear:
    """How one page came out. Lengths in pixels at 300 dpi; `bend` moves the corners of a photograph."""

    quality: str
    paper: str = "white"
    skew_deg: float = 0.0
    blur: float = 0.0
    faint: float = 0.0
    grain: float = 0.6
    rotation: int = 0
    dpi: int = 300
    jpeg: int = 92
    bleed: float = 0.0
    holes: bool = False
    stains: int = 0
    fold: bool = False
    bend: tuple[float, ...] = ()
    shadow: bool = False

    def effects(self) -> list[str]:
        """The visible effects by name."""
        told = (
            (f"paper:{self.paper}", self.paper != "white"),
            (f"skew:{self.skew_deg}", bool(self.skew_deg)),
            (f"blur:{self.blur}", self.blur > 0),
            (f"faint:{self.faint}", self.faint > 0),
            (f"rotated:{self.rotation}", self.rotation > 0),
            (f"dpi:{self.dpi}", self.dpi != 300),
            ("bleed_through", self.bleed > 0),
            ("holes", self.holes),
            ("stains", self.stains > 0),
            ("fold", self.fold),
            ("photograph", bool(self.bend)),
            ("shadow", self.shadow),
        )
        return [name for name, shown in told if shown]


def draw_lots(quality: str, rng: Random, old: bool) -> Wear:
    """Conditions of a page of that quality; `old` papers yellow and show their back page."""
    papers = _PAPERS[quality] if old else _PAPERS[quality][:2]
    paper = rng.choice(papers)
    if quality == "clean":
        return Wear("clean", paper)
    if quality == "office":
        skew = rng.choice((0.0, round(rng.uniform(-1.2, 1.2), 2)))
        bleed = rng.choice((0.0, 0.05, 0.09)) if old else rng.choice((0.0, 0.0, 0.04))
        return Wear(
            "office", paper, skew, round(rng.uniform(0.4, 0.9), 2), rng.choice((0.0, 0.0, 0.1, 0.18)), 1.8,
            jpeg=rng.randint(75, 85), bleed=bleed, holes=rng.random() < 0.5,
        )  # fmt: skip
    return _hard(paper, rng)


def _hard(paper: str, rng: Random) -> Wear:
    photograph = rng.random() < 0.2
    bend = tuple(round(rng.uniform(0, 0.035), 4) for _ in range(8)) if photograph else ()
    skew = 0.0 if photograph else round(rng.uniform(-2.5, 2.5), 2)
    return Wear(
        "hard", paper, skew, round(rng.uniform(0.9, 1.5), 2), round(rng.uniform(0.15, 0.45), 2), 3.0,
        rng.choice((0, 0, 0, 0, 0, 90, 180, 270)), 200, 50, rng.choice((0.0, 0.08, 0.14)), True,
        rng.randint(0, 4), rng.random() < 0.35, bend, photograph or rng.random() < 0.15,
    )  # fmt: skip


def stored_size(wear: Wear, width: float, height: float) -> tuple[int, int]:
    """Pixels of the upright stored page for a sheet of that size (units of the sheet)."""
    scale = wear.dpi / 200
    return round(width * scale), round(height * scale)


def onto_page(wear: Wear, width: float, height: float) -> Matrix:
    """From coordinates of the sheet to pixels of the upright stored page (3×3)."""
    w, h = stored_size(wear, width, height)
    scale = np.diag((w / width, h / height, 1.0))
    turn: Matrix = np.vstack((cv2.getRotationMatrix2D((w / 2, h / 2), wear.skew_deg, 1.0), (0, 0, 1)))
    if wear.bend:
        moved = np.array(wear.bend, dtype=np.float64).reshape(4, 2) * (w, h)
        inward = np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]], dtype=np.float64)
        edge = np.array([[0, 0], [w, 0], [w, h], [0, h]], dtype=np.float64)
        bent = cv2.getPerspectiveTransform(edge.astype(np.float32), (edge + moved * inward).astype(np.float32))
        return np.asarray(bent @ turn @ scale, dtype=np.float64)
    return np.asarray(turn @ scale, dtype=np.float64)


def straightened(wear: Wear, width: float, height: float) -> Matrix:
    """From coordinates of the sheet to pixels of the upright page turned back by its skew."""
    w, h = stored_size(wear, width, height)
    back = np.vstack((cv2.getRotationMatrix2D((w / 2, h / 2), -wear.skew_deg, 1.0), (0, 0, 1)))
    return np.asarray(back @ onto_page(wear, width, height), dtype=np.float64)


def moved(box: Box, matrix: Matrix, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """The hull of the moved corners, kept inside the page."""
    x0, y0, x1, y1 = box
    corners = np.array([[x0, y0, 1], [x1, y0, 1], [x1, y1, 1], [x0, y1, 1]], dtype=np.float64) @ matrix.T
    points = corners[:, :2] / corners[:, 2:]
    low, high = np.floor(points.min(axis=0)), np.ceil(points.max(axis=0))
    return (
        min(max(0, int(low[0])), size[0] - 2),
        min(max(0, int(low[1])), size[1] - 2),
        max(1, min(size[0], int(high[0]))),
        max(1, min(size[1], int(high[1]))),
    )


def worn(page: Image.Image, wear: Wear, rng: Random, behind: Image.Image | None = None) -> Image.Image:
    """The page as it is stored. `behind`: the page whose ink may show through from the back."""
    size = stored_size(wear, page.width / ZOOM, page.height / ZOOM)
    random = np.random.default_rng(rng.getrandbits(48))
    tone = np.array(_TONES[wear.paper], dtype=np.float32)
    pixels: Pixels = np.asarray(page, dtype=np.float32)
    if wear.bleed and behind is not None and behind.size == page.size:
        back = cv2.GaussianBlur(np.asarray(behind.convert("L"), dtype=np.float32)[:, ::-1], (0, 0), 3.0)
        pixels = np.minimum(pixels, 255 - (255 - back[:, :, None]) * wear.bleed)
    if wear.faint:
        pixels = _thinned(pixels, wear.faint, random)
    pixels = _laid(_marked(np.asarray(pixels * (tone / 255), np.float32), wear, rng), wear, page, size)
    if wear.blur:
        pixels = np.asarray(cv2.GaussianBlur(pixels, (0, 0), wear.blur * wear.dpi / 250), dtype=np.float32)
    lit = pixels * _light(wear, size, random)[:, :, None]
    noise = random.normal(0, wear.grain, (size[1], size[0], 1)).astype(np.float32)
    stored = Image.fromarray(np.clip(lit + noise, 0, 255).astype(np.uint8))
    return stored.rotate(wear.rotation, expand=True) if wear.rotation else stored


def _thinned(pixels: Pixels, faint: float, random: np.random.Generator) -> Pixels:
    """Ink that fades unevenly over the sheet."""
    height, width = pixels.shape[:2]
    coarse = random.uniform(0.4, 1.4, (9, 6)).astype(np.float32) * faint
    cloud = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(255 - (255 - pixels) * (1 - np.clip(cloud, 0, 0.6))[:, :, None], dtype=np.float32)


def _marked(pixels: Pixels, wear: Wear, rng: Random) -> Pixels:
    """Holes of the binding at the left edge, stains, and the crease of a fold."""
    height, width = pixels.shape[:2]
    shade = np.ones((height, width), dtype=np.float32)
    if wear.holes:
        for part in (0.28, 0.5, 0.72):
            cv2.circle(shade, (round(width * 0.028), round(height * part)), 30, 0.32, -1)
    for _ in range(wear.stains):
        at = (rng.randint(0, width), rng.randint(0, height))
        cv2.ellipse(shade, at, (rng.randint(60, 240), rng.randint(40, 180)), rng.randint(0, 180), 0, 360, 0.91, -1)
    shade = cv2.GaussianBlur(shade, (0, 0), 4)
    if wear.fold:
        y = round(height * rng.uniform(0.45, 0.55))
        shade[y - 3 : y + 3] *= 0.86
        shade[y + 3 : y + 40] *= 0.97
    return np.asarray(pixels * shade[:, :, None], dtype=np.float32)


def _laid(pixels: Pixels, wear: Wear, page: Image.Image, size: tuple[int, int]) -> Pixels:
    """The sheet turned, bent and brought to its stored size."""
    width, height = page.width / ZOOM, page.height / ZOOM
    if not wear.skew_deg and not wear.bend and size == page.size:
        return pixels
    matrix = onto_page(wear, width, height) @ np.diag((1 / ZOOM, 1 / ZOOM, 1.0))
    edge = (70, 66, 60) if wear.bend else _TONES[wear.paper]
    if wear.dpi < 300:
        pixels = cv2.GaussianBlur(pixels, (0, 0), 0.6)
    border = (float(edge[0]), float(edge[1]), float(edge[2]))
    return np.asarray(cv2.warpPerspective(pixels, matrix, size, flags=cv2.INTER_LINEAR, borderValue=border), np.float32)


def _light(wear: Wear, size: tuple[int, int], random: np.random.Generator) -> Pixels:
    """Slow changes of brightness; a shadow falls over one side of a photograph."""
    spread = {"clean": 0.003, "office": 0.012, "hard": 0.03}[wear.quality]
    coarse = random.normal(1.0, spread, (7, 5)).astype(np.float32)
    if wear.shadow:
        coarse *= np.linspace(1.0, random.uniform(0.62, 0.8), 5, dtype=np.float32)[None, :]
    return np.asarray(cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC), dtype=np.float32)


def save(image: Image.Image, path: Path, wear: Wear) -> None:
    """Write a JPEG that says its resolution."""
    image.save(path, "JPEG", quality=wear.jpeg, dpi=(wear.dpi, wear.dpi), subsampling=2 if wear.jpeg < 90 else 0)
