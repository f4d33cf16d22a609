"""From a clean print to a scan: paper, ink, skew, noise and compression."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from samples.truth import Box

Pixels = NDArray[Any]


@dataclass(frozen=True)
class Wear:
    """How a page aged and was scanned.

    `ghost` is how much of the back shows through; `turn` is the clockwise rotation that makes the stored image upright.
    """

    yellow: float = 0.0
    skew_deg: float = 0.0
    blur: float = 0.0
    faint: float = 0.0
    noise: float = 2.0
    ghost: float = 0.0
    quality: int = 52
    turn: int = 0

    def names(self) -> list[str]:
        """The effects as listed in `pages.json`."""
        listed = [
            ("yellowed", self.yellow > 0.2),
            ("skew", abs(self.skew_deg) > 0.3),
            ("blur", self.blur > 0.6),
            ("faint", self.faint > 0.2),
            ("noise", self.noise > 2.5),
            ("show_through", self.ghost > 0.03),
            ("rotated", self.turn != 0),
        ]
        return [name for name, there in listed if there] + ["jpeg"]


def scan(page: Pixels, wear: Wear, seed: int) -> Pixels:
    """The page as a scanner saw it, upright."""
    rng = np.random.default_rng(seed)
    image: Pixels = page.astype(np.float32)
    image = 255 - (255 - image) * (1 - wear.faint * _blotches(rng, image.shape[:2])[..., None])
    image -= wear.ghost * cv2.GaussianBlur(255 - np.ascontiguousarray(image[:, ::-1]), (0, 0), 2.5)
    image = image * _paper(rng, image.shape[:2], wear.yellow) / 255
    image = cv2.warpAffine(
        image,
        _affine(wear, page.shape),
        (page.shape[1], page.shape[0]),
        flags=cv2.INTER_AREA,
        borderMode=cv2.BORDER_REPLICATE,
    ).astype(np.float32)
    if wear.blur:
        image = cv2.GaussianBlur(image, (0, 0), wear.blur).astype(np.float32)
    image += rng.normal(0, wear.noise, image.shape[:2])[..., None]
    return np.asarray(np.clip(image, 0, 255), dtype=np.uint8)


def moved(box: Box, wear: Wear, shape: tuple[int, ...]) -> Box:
    """Where a box of the clean page lies on the scanned one."""
    x0, y0, x1, y1 = box
    corners = np.array([[x0, y0, 1], [x1, y0, 1], [x0, y1, 1], [x1, y1, 1]], dtype=np.float64)
    spots = corners @ _affine(wear, shape).T
    low, high = np.floor(spots.min(axis=0)), np.ceil(spots.max(axis=0))
    height, width = shape[:2]
    return (max(0, int(low[0])), max(0, int(low[1])), min(width, int(high[0])), min(height, int(high[1])))


def store(image: Pixels, wear: Wear, path: Path) -> None:
    """Write the JPEG, lying on its side or head if the operator fed it so."""
    turns = {90: cv2.ROTATE_90_COUNTERCLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_CLOCKWISE}
    stored = cv2.rotate(image, turns[wear.turn]) if wear.turn else image
    cv2.imwrite(str(path), stored, [cv2.IMWRITE_JPEG_QUALITY, wear.quality])


def _affine(wear: Wear, shape: tuple[int, ...]) -> Pixels:
    return np.asarray(cv2.getRotationMatrix2D((shape[1] / 2, shape[0] / 2), wear.skew_deg, 0.985))


def _blotches(rng: np.random.Generator, shape: tuple[int, int]) -> Pixels:
    """A slow field 0..1: where the pen ran dry or the ribbon was worn."""
    coarse = rng.random((12, 9)).astype(np.float32)
    return np.asarray(np.clip(cv2.resize(coarse, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC), 0, 1))


def _paper(rng: np.random.Generator, shape: tuple[int, int], yellow: float) -> Pixels:
    """Paper colour (BGR), browner near the edges and uneven."""
    y, x = np.mgrid[-1 : 1 : shape[0] * 1j, -1 : 1 : shape[1] * 1j]
    edge = np.clip(np.maximum(abs(x), abs(y)) - 0.75, 0, 1) * 0.5 + 0.18 * _blotches(rng, shape)
    stain = np.array([96, 46, 22], dtype=np.float32) * yellow
    return np.asarray(np.array([247, 250, 251], dtype=np.float32) - stain * (0.55 + edge[..., None]))
