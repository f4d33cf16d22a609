"""A page as it is read, upright and straight, of which only what somebody asks for is drawn."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property

import cv2
import numpy as np
import numpy.typing as npt

from extraction.reducing import halved, resized
from models.pages import BoundingBox, Pixels

Points = npt.NDArray[np.float32]
Matrix = npt.NDArray[np.float64]
"""2 x 3, of an affine map of pixels onto pixels."""


@dataclass(frozen=True)
class UprightPicture:
    """An upright page (RGB) whose lines run down to the right by `degrees`, turned back around its centre.

    To turn a whole page costs as much as to decode it. What stands where is seen at half its sides, in a quarter of the
    time, and little of a page is read after its lines.
    """

    upright: Pixels = field(repr=False, compare=False)
    degrees: float = 0.0
    upright_half: Pixels | None = field(default=None, repr=False, compare=False)
    """The upright page halved, where that is there already."""

    @property
    def width(self) -> int:
        """Width in pixels."""
        return int(self.upright.shape[1])

    @property
    def height(self) -> int:
        """Height in pixels."""
        return int(self.upright.shape[0])

    @cached_property
    def pixels(self) -> Pixels:
        """The whole page, straight."""
        return self.upright if self.degrees == 0 else self._drawn(self.width, self.height)

    @cached_property
    def half(self) -> Pixels:
        """The straight page at half its sides, an odd last row or column left out."""
        small = self._upright_half
        if self.degrees == 0:
            return small
        return self._drawn(small.shape[1], small.shape[0], (0.5, 0.5))

    def reduced(self, scale: float) -> Pixels:
        """The straight page at `scale` (0..1)."""
        width, height = max(1, round(self.width * scale)), max(1, round(self.height * scale))
        halves = min(self.width // width, self.height // height) >= 2
        if self.degrees == 0 or halves or scale == 1:
            return resized(self.half if halves else self.pixels, width, height)
        return self._drawn(width, height, (width / self.width, height / self.height))

    def mean_of(self, times: int) -> Pixels:
        """The straight page reduced so many times, each pixel the mean of those it stands for."""
        drawn = self.degrees == 0 or times == 1
        source, left = (self.pixels, float(times)) if drawn else (self.half, times / 2)
        height, width = self.height // times, self.width // times
        whole = source[: round(height * left), : round(width * left)]
        return np.asarray(cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA), np.uint8)

    def part(self, box: BoundingBox) -> Pixels:
        """What the straight page shows in a box, as far as that lies on it."""
        x0, y0, x1, y1 = max(0, box.x0), max(0, box.y0), min(box.x1, self.width), min(box.y1, self.height)
        x1, y1 = max(x0, x1), max(y0, y1)
        drawn = self.upright if self.degrees == 0 or x0 == x1 or y0 == y1 else self.__dict__.get("pixels")
        if drawn is not None:
            return np.asarray(drawn[y0:y1, x0:x1], np.uint8)
        return self._drawn(x1 - x0, y1 - y0, begins=(x0, y0))

    @cached_property
    def _upright_half(self) -> Pixels:
        return halved(self.upright) if self.upright_half is None else self.upright_half

    def _drawn(
        self, width: int, height: int, scale: tuple[float, float] = (1, 1), begins: tuple[int, int] = (0, 0),
    ) -> Pixels:
        """So much of the straight page at a scale, from a pixel of that on; from the half if that holds as much.

        Pixels lie half a pixel inside the edges that `PageContent.to_stored` counts from.
        """
        times = 2 if max(scale) <= 0.5 else 1
        back = np.diag(scale) @ _turned_back(self.degrees, self.width / 2, self.height / 2)
        back[:, 2] += back[:, :2] @ (times / 2, times / 2) - 0.5 - begins
        back[:, :2] *= times
        turned = cv2.warpAffine(self._upright_half if times == 2 else self.upright, back, (width, height),
                                flags=cv2.INTER_LINEAR, borderValue=self._paper)
        return np.asarray(turned, np.uint8)

    @cached_property
    def _paper(self) -> tuple[float, ...]:
        """The tone of the page, which fills the corners that lay outside of it."""
        sample = self.upright[:: max(1, self.height // 64), :: max(1, self.width // 64)]
        return tuple(float(value) for value in np.median(sample, axis=(0, 1)))


def straightened_points(points: Points, degrees: float, width: int, height: int) -> Points:
    """Points (… x 2) of the upright page on the straightened one; the opposite of `PageContent.to_stored`."""
    if degrees == 0:
        return points
    back = _turned_back(degrees, width / 2, height / 2)
    return np.asarray(points @ back[:, :2].T + back[:, 2], np.float32)


def _turned_back(degrees: float, middle_x: float, middle_y: float) -> Matrix:
    """The matrix that turns anticlockwise by `degrees` around a point."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([
        [cos, sin, middle_x - cos * middle_x - sin * middle_y],
        [-sin, cos, middle_y + sin * middle_x - cos * middle_y],
    ])
