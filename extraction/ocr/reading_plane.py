"""A page as it is read: in grey, red ink turned to paper, and only where there is something to read."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from extraction.ocr.crops import Crop, cut, quad_of, trimmed
from extraction.seals import Grey, has_red, is_printed_in_red, monochrome
from extraction.tones import percentiles
from models.pages import BoundingBox, Picture

OVERVIEW_PX = 1600  # longest side of the picture in which lines are looked for
DARKER = 0.75  # contrast without red, of that with red, from which on a spot holds writing that is not red
LEVEL_PX = 0.5  # from one end of a line to the other: such a line needs no turning, and its pixels stay as they are
MARGIN_PX = 3  # around a crop: the pixels that interpolation looks at beyond its edge


@dataclass(frozen=True)
class ReadingPlane:
    """A page of which grey parts are asked for.

    `red`: whether it has seals or red print, which are left out. `form`: whether the form itself is printed in red;
    then red is left out only where something darker stands in it.
    """

    page: Picture
    red: bool
    form: bool = False

    @classmethod
    def of(cls, page: Picture) -> ReadingPlane:
        """The page, looked over for red."""
        red = has_red(page)
        return cls(page, red, red and is_printed_in_red(page))

    def overview(self) -> tuple[Grey, float]:
        """The page at a size at which lines are found, and how many of its pixels one of that picture stands for."""
        scale = min(1.0, OVERVIEW_PX / max(self.page.width, self.page.height))
        return monochrome(self.page.reduced(scale), red=self.red and not self.form), 1 / scale

    def cut(self, quad: npt.NDArray[np.float32]) -> Crop:
        """The quad's content, upright and in full resolution, without the blank at both its ends."""
        level = _level(quad)
        if level is not None and self._inside(level) == level:
            return trimmed(self.spot(level))
        left, top = np.floor(quad.min(axis=0)).astype(int) - MARGIN_PX
        right, bottom = np.ceil(quad.max(axis=0)).astype(int) + MARGIN_PX
        inside = self._inside(BoundingBox(max(0, int(left)), max(0, int(top)), int(right), int(bottom)))
        own = quad - np.array([inside.x0, inside.y0], np.float32)
        return trimmed(replace(cut(self._grey(inside), own), quad=quad))

    def spot(self, box: BoundingBox) -> Crop:
        """What an upright box shows."""
        inside = self._inside(box)
        return Crop(quad_of(inside), self._grey(inside))

    def _inside(self, box: BoundingBox) -> BoundingBox:
        """What of the box lies on the page: one pixel at least."""
        height, width = self.page.height, self.page.width
        x0, y0 = min(max(0, box.x0), width - 1), min(max(0, box.y0), height - 1)
        return BoundingBox(x0, y0, max(x0 + 1, min(box.x1, width)), max(y0 + 1, min(box.y1, height)))

    def _grey(self, box: BoundingBox) -> Grey:
        part = self.page.part(box)
        bare = monochrome(part, red=self.red)
        if not self.form:
            return bare
        whole = monochrome(part, red=False)
        return bare if _contrast(bare) >= DARKER * _contrast(whole) else whole


def _level(quad: npt.NDArray[np.float32]) -> BoundingBox | None:
    """The quad as a box to the next pixel; None if its line rises or falls."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = quad.tolist()
    if max(abs(y1 - y0), abs(y2 - y3), abs(x3 - x0), abs(x2 - x1)) > LEVEL_PX:
        return None
    return BoundingBox(round(x0), round(y0), max(round(x0) + 2, round(x2)), max(round(y0) + 2, round(y2)))


def _contrast(grey: Grey) -> float:
    """Between the paper and the darkest ink."""
    darkest, paper = percentiles(grey, (1, 75))
    return paper - darkest
