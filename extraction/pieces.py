"""The connected pieces of a mask, found along their outlines: ten times faster than to number all their pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
import numpy.typing as npt

Mask = npt.NDArray[np.uint8]
"""Height x width; 0 where nothing is."""


@dataclass(frozen=True, slots=True)
class _Outlines:
    """What cv2.findContours found, and how borders of pieces and of their holes hang together."""

    borders: Sequence[npt.NDArray[np.int32]]
    hierarchy: npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Piece:
    """Pixels of a mask that hang together, over corners too: the box around them, in pixels of the mask."""

    x: int
    y: int
    width: int
    height: int
    _place: int = field(repr=False)
    _outlines: _Outlines = field(repr=False)

    @property
    def window(self) -> tuple[slice, slice]:
        """The box, to cut it out of the mask or of the page."""
        return slice(self.y, self.y + self.height), slice(self.x, self.x + self.width)

    def drawn(self) -> Mask:
        """The piece alone, 255 where it is: as large as its box."""
        picture = np.zeros((self.height, self.width), np.uint8)
        cv2.drawContours(picture, self._outlines.borders, self._place, 255, cv2.FILLED,
                         hierarchy=self._outlines.hierarchy, maxLevel=1, offset=(-self.x, -self.y))
        return picture


def pieces(mask: Mask) -> list[Piece]:
    """All pieces, also those that lie in holes of others; in no particular order."""
    borders, hierarchy = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    if not borders:
        return []
    outlines = _Outlines(borders, hierarchy)
    outer = np.flatnonzero(hierarchy[0, :, 3] < 0).tolist()  # the rest are borders of holes
    return [_piece(outlines, place) for place in outer]


def _piece(outlines: _Outlines, place: int) -> Piece:
    x, y, width, height = cv2.boundingRect(outlines.borders[place])
    return Piece(x, y, width, height, place, outlines)
