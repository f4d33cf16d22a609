"""What a scanner and the years do to a clean page, and where its boxes end up."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from samples.drawn.ink import Box

Pixels = NDArray[np.uint8]
_PAPERS = {"white": (250, 250, 248), "cream": (243, 238, 224), "yellow": (231, 219, 189), "grey": (226, 223, 214)}


@dataclass(frozen=True)
class Scan:
    """How one page was scanned. `rotation`: degrees clockwise that turn the stored image upright."""

    paper: str = "white"
    skew_deg: float = 0.0
    grain: float = 2.0
    blur: float = 0.0
    faint: float = 0.0
    rotation: int = 0
    scale: float = 1.0  # 0.88 is the 16-kai sheet of the years before A4
    quality: int = 35
    effects: list[str] = field(default_factory=list)

    @classmethod
    def draw_lots(cls, rng: Random, era: str) -> Scan:
        """Ordinary conditions for a page of `era` (old, later, new)."""
        paper = {"old": ("yellow", "cream", "grey"), "later": ("cream", "white"), "new": ("white",)}[era]
        skew = rng.choice((0.0, rng.uniform(-0.8, 0.8), rng.uniform(-2.4, 2.4) if era == "old" else rng.uniform(-1, 1)))
        blur = rng.choice((0.5, 0.6, 0.9)) if era == "old" else rng.choice((0.45, 0.55))
        faint = rng.choice((0.0, 0.12, 0.28)) if era == "old" else 0.0
        return cls(
            rng.choice(paper),
            round(skew, 2),
            1.8 if era == "old" else 1.0,
            blur,
            faint,
            scale=0.88 if era == "old" else 1.0,
        )

    def names(self) -> list[str]:
        """The visible effects by name."""
        told = [
            ("paper:" + self.paper, self.paper != "white"),
            (f"skew:{self.skew_deg}", bool(self.skew_deg)),
            (f"blur:{self.blur}", bool(self.blur)),
            (f"faint:{self.faint}", bool(self.faint)),
            (f"rotated:{self.rotation}", bool(self.rotation)),
        ]
        return [name for name, shown in told if shown] + self.effects


def _matrix(scan: Scan, width: int, height: int) -> NDArray[np.float64]:
    """Turn about the middle of the page, then shrink to the size of the sheet."""
    return (
        np.asarray(cv2.getRotationMatrix2D((width / 2, height / 2), scan.skew_deg, 1.0), dtype=np.float64) * scan.scale
    )


def size_of(scan: Scan, width: int, height: int) -> tuple[int, int]:
    """Width and height of the upright scanned page."""
    return round(width * scan.scale), round(height * scan.scale)


def moved(box: Box, scan: Scan, width: int, height: int) -> tuple[int, int, int, int]:
    """The box on the skewed page: the hull of its turned corners, kept inside the page."""
    x0, y0, x1, y1 = box
    corners = np.array([[x0, y0, 1], [x1, y0, 1], [x1, y1, 1], [x0, y1, 1]], dtype=np.float64)
    turned = corners @ _matrix(scan, width, height).T
    low, high = np.floor(turned.min(axis=0)), np.ceil(turned.max(axis=0))
    right, bottom = size_of(scan, width, height)
    return (max(0, int(low[0])), max(0, int(low[1])), min(right, int(high[0])), min(bottom, int(high[1])))


def _shade(height: int, width: int, random: np.random.Generator) -> NDArray[np.float32]:
    """Slow changes of brightness over the sheet, as old paper and a lid that does not close give."""
    coarse = random.normal(1.0, 0.018, (7, 5)).astype(np.float32)
    return np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), dtype=np.float32)


def scanned(page: Image.Image, scan: Scan, rng: Random, behind: Image.Image | None = None) -> Image.Image:
    """The page as a scanner delivers it. `behind`: a page whose ink shows through from the back."""
    pixels: NDArray[np.floating[Any]] = np.asarray(page, dtype=np.float32)
    if behind is not None:
        back = cv2.GaussianBlur(np.asarray(behind.convert("L"), dtype=np.float32)[:, ::-1], (0, 0), 2.2)
        pixels = np.minimum(pixels, 255 - (255 - back[:, :, None]) * 0.13)
    pixels = 255 - (255 - pixels) * (1 - scan.faint)
    matrix = _matrix(scan, page.width, page.height)
    width, height = size_of(scan, page.width, page.height)
    random = np.random.default_rng(rng.getrandbits(48))
    paper = np.array(_PAPERS[scan.paper], dtype=np.float32)
    pixels = pixels * (paper / 255)
    if scan.skew_deg or scan.scale != 1:
        tone = (float(paper[0]), float(paper[1]), float(paper[2]))
        pixels = cv2.warpAffine(pixels, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=tone).astype(
            np.float32
        )
    if scan.blur:
        pixels = cv2.GaussianBlur(pixels, (0, 0), scan.blur).astype(np.float32)
    grain = random.normal(0, scan.grain, (height, width)).astype(np.float32)
    pixels = pixels * _shade(height, width, random)[:, :, None] + grain[:, :, None]
    stored = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
    return stored.rotate(scan.rotation, expand=True) if scan.rotation else stored


def save(image: Image.Image, path: Path, quality: int) -> None:
    """Write a JPEG that says 200 dpi."""
    image.save(path, "JPEG", quality=quality, dpi=(200, 200), subsampling=2, optimize=True, progressive=True)
