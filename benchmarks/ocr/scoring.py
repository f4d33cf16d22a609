"""What of a page was read rightly: characters, dates, numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Levenshtein

from .pages import Lines, Points

OVERLAP = 0.3  # of the smaller box: these belong together
LEVEL = 0.5  # of the lower line's height: these stand in one row
DATE = re.compile(
    r"[12]\d{3}年\d{1,2}月(?:\d{1,2}日)?|[12]\d{3}[.\-/]\d{1,2}(?:[.\-/]\d{1,2})?(?!\d)"
    r"|[一二][一二三四五六七八九〇]{3}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?")
NUMBER = re.compile(r"\d+(?:\.\d+)?[Xx]?")
ONE_SIGN = str.maketrans({
    **dict.fromkeys("—–―‐‑－−~～〜", "-"), **dict.fromkeys("“”„〝〞＂", '"'), **dict.fromkeys("‘’＇`", "'"),
    **dict.fromkeys("○◯零", "〇"), "·": ".", "•": ".", "・": "."})


@dataclass
class Tally:
    """Characters, dates and numbers of truth, and what went wrong with them."""

    characters: int = 0
    errors: int = 0
    dates: int = 0
    dates_right: int = 0
    numbers: int = 0
    numbers_right: int = 0

    def add(self, other: Tally) -> None:
        """Counts the other page, too."""
        for name in self.__dataclass_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def error_rate(self) -> float:
        """Errors a character of truth."""
        return self.errors / max(1, self.characters)


def plain(text: str) -> str:
    """As it is compared."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).translate(ONE_SIGN)


def score(truth: Lines, found: Lines) -> Tally:
    """One page; both on the upright, straight page."""
    tally = Tally()
    for own, read in _groups(truth.quads, found.quads):
        true_text = plain("".join(truth.texts[i] for i in _in_order(truth.quads, own)))
        read_text = plain("".join(found.texts[i] for i in _in_order(found.quads, read)))
        tally.add(_compared(true_text, read_text, [plain(truth.texts[i]) for i in own]))
    return tally


def _compared(true_text: str, read_text: str, lines: Sequence[str]) -> Tally:
    tally = Tally(len(true_text), Levenshtein.distance(true_text, read_text))
    for line in lines:
        dates = DATE.findall(line)
        numbers = NUMBER.findall(DATE.sub(" ", line))
        tally.dates += len(dates)
        tally.dates_right += sum(_stands_in(date, read_text) for date in dates)
        tally.numbers += len(numbers)
        tally.numbers_right += sum(_stands_in(number, read_text) for number in numbers)
    return tally


def _stands_in(value: str, text: str) -> bool:
    """Whether the value is there with no further digit at its ends."""
    before = r"(?<![\d一二三四五六七八九〇])" if not value[0].isdigit() else r"(?<!\d)"
    after = r"(?!\d)" if value[-1].isdigit() else ""
    return re.search(before + re.escape(value) + after, text) is not None


def _groups(truth: Points, found: Points) -> Iterator[tuple[list[int], list[int]]]:
    """Lines of both sides that lie over each other, as indices; each line is in one group."""
    meets = _overlaps(_boxes(truth), _boxes(found)) >= OVERLAP
    left, right = set(range(len(truth))), set(range(len(found)))
    while left or right:
        own, read = ({left.pop()}, set()) if left else (set(), {right.pop()})
        grown = True
        while grown:
            more_read = {int(j) for i in own for j in np.flatnonzero(meets[i])} - read
            more_own = {int(i) for j in read | more_read for i in np.flatnonzero(meets[:, j])} - own
            read |= more_read
            own |= more_own
            grown = bool(more_read or more_own)
        left -= own
        right -= read
        yield sorted(own), sorted(read)


def _boxes(quads: Points) -> npt.NDArray[np.float32]:
    return np.concatenate([quads.min(axis=1), quads.max(axis=1)], axis=1).reshape(-1, 4)


def _overlaps(ours: npt.NDArray[np.float32], others: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Shared area of each pair, as a share of the smaller box."""
    corner = np.maximum(ours[:, None, :2], others[None, :, :2])
    end = np.minimum(ours[:, None, 2:], others[None, :, 2:])
    shared = np.prod(np.maximum(end - corner, 0), axis=2)
    areas = [np.prod(np.maximum(boxes[:, 2:] - boxes[:, :2], 1), axis=1) for boxes in (ours, others)]
    return np.asarray(shared / np.minimum(areas[0][:, None], areas[1][None, :]), np.float32)


def _in_order(quads: Points, chosen: Sequence[int]) -> list[int]:
    """Rows from the top, each from the left."""
    boxes = _boxes(quads)
    waiting = sorted(chosen, key=lambda i: (float(boxes[i, 1] + boxes[i, 3]), float(boxes[i, 0])))
    rows: list[list[int]] = []
    for i in waiting:
        if rows and _level(boxes[rows[-1][0]], boxes[i]):
            rows[-1].append(i)
        else:
            rows.append([i])
    return [i for row in rows for i in sorted(row, key=lambda i: float(boxes[i, 0]))]


def _level(one: npt.NDArray[np.float32], other: npt.NDArray[np.float32]) -> bool:
    shared = min(one[3], other[3]) - max(one[1], other[1])
    return bool(shared >= LEVEL * min(one[3] - one[1], other[3] - other[1]))
