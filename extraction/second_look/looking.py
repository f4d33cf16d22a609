"""Several looks at places of a page: one picture of each first, the other two only where that leaves a doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extraction.second_look.pictures import first_picture, other_pictures
from extraction.second_look.spelling import SecondReader
from extraction.second_look.weighing import plain
from models.pages import BoundingBox, PageImage, Pixels

Look = Mapping[str, float]
"""What one reader sees in one picture: spellings with their probability."""

SETTLED = 0.8  # all readers agree with the first reading and are so sure: once wrong of 2,647 dates and numbers
PICTURES = 3


def looks_at(
    page: PageImage, boxes: Sequence[BoundingBox], told: Sequence[str], readers: Sequence[SecondReader]
) -> list[list[Look]]:
    """For each box what every reader sees in each of its pictures. `told`: what was read there; may be empty.

    Where the first picture settles it, its looks stand for those at the other pictures too.
    """
    first = glance_at(page, boxes, readers)
    open_ones = [i for i, looks in enumerate(first) if not _is_settled(told[i], looks)]
    others = _seen([picture for i in open_ones for picture in other_pictures(page, boxes[i])], readers)
    found = [looks * PICTURES for looks in first]
    for place, i in enumerate(open_ones):
        rest = others[place * (PICTURES - 1) : (place + 1) * (PICTURES - 1)]
        found[i] = [look for looks in (first[i], *rest) for look in looks]
    return found


def glance_at(
    page: PageImage, boxes: Sequence[BoundingBox], readers: Sequence[SecondReader]
) -> list[list[Look]]:
    """For each box what every reader sees in the first of its pictures."""
    return _seen([first_picture(page, box) for box in boxes], readers)


def _seen(pictures: Sequence[Pixels], readers: Sequence[SecondReader]) -> list[list[Look]]:
    """For each picture the look of every reader."""
    if not pictures:
        return []
    said = [reader.read(pictures) for reader in readers]
    return [[{spelling.text: spelling.probability for spelling in spellings} for spellings in several]
            for several in zip(*said, strict=True)]


def _is_settled(told: str, looks: Sequence[Look]) -> bool:
    wanted = plain(told)
    return bool(wanted) and all(
        sum(share for text, share in look.items() if plain(text) == wanted) >= SETTLED for look in looks)
