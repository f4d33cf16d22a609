"""The benchmark of dates finds the true spots, and counts what was read right and what was surely wrong."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from benchmarks.dates.measuring import measured
from benchmarks.dates.readers import Readers as BothReaders
from benchmarks.dates.tally import COLUMNS, table
from extraction.second_look.beams import Read
from models.pages import BoundingBox, PageImage, Pixels
from tests.extraction.sheets import straight_page

READ = {"general": ("1968.8", 0.95), "ours": ("1968.3", 0.99), "both": ("1968.8", 0.6)}


class Readers:
    """Always says the same, and notes where it was asked."""

    def __init__(self) -> None:
        self.asked: list[BoundingBox] = []

    def read(self, page: PageImage, box: BoundingBox) -> dict[str, tuple[str, float]]:
        assert page.pixels.shape == (200, 300, 3)
        self.asked.append(box)
        return READ


def case(folder: Path) -> Path:
    (folder / "pages").mkdir()
    Image.fromarray(np.full((200, 300, 3), 255, np.uint8)).save(folder / "pages/001.jpg")
    spots = [("1968、3", [10, 10, 60, 30]), ("王卫国", [10, 40, 60, 60]), ("86", [10, 70, 60, 90])]
    facts = [{"evidence": {"page": 1, "box": box, "text": text}} for text, box in (*spots, spots[0])]
    (folder / "facts.json").write_text(json.dumps({"facts": facts}), "utf-8")
    pages = [{"number": 1, "file": "001.jpg", "hand": "kai", "quality": "hard"}]
    (folder / "pages.json").write_text(json.dumps(pages), "utf-8")
    return folder


def test_dates_and_numbers_are_counted_apart_and_each_spot_once(tmp_path: Path) -> None:
    readers = Readers()
    tallies = measured([case(tmp_path)], readers)
    assert readers.asked == [BoundingBox(10, 10, 60, 30), BoundingBox(10, 70, 60, 90)], "a name is no date"
    dates = tallies.groups["dates", "kai", "hard"]
    assert (dates.count, dates.right) == (1, {"general": 0, "ours": 1, "both": 0}), "the mark 、 counts as a point"
    assert dates.surely_wrong == {"general": 1, "ours": 0, "both": 0}, "0.6 is not sure"
    assert tallies.groups["numbers", "kai", "hard"].right == dict.fromkeys(COLUMNS, 0)


def test_the_table_sums_over_hands_and_qualities(tmp_path: Path) -> None:
    rows = [line.split() for line in table(measured([case(tmp_path)], Readers())).splitlines()]
    assert ["dates", "all", "all", "1"] in [row[:4] for row in rows]
    assert [row[5:7] for row in rows if row[:4] == ["dates", "kai", "hard", "1"]] == [["0.00%", "100.00%"]]


class Says:
    """Says of the first picture one thing, of the others another; notes how many pictures each call held."""

    def __init__(self, first: Read, others: Read) -> None:
        self._first, self._others, self.asked = first, others, list[int]()

    def read(self, pictures: Sequence[Pixels]) -> list[tuple[Read, ...]]:
        self.asked.append(len(pictures))
        first = [] if len(pictures) == 2 else [(self._first,)]
        return [*first, *[(self._others,)] * (len(pictures) - len(first))]


def both_read(ours: str) -> tuple[tuple[str, float], list[int]]:
    """What both say together of a blank spot, and the pictures that the date reader was asked about."""
    net = Says(Read(ours, 0.9), Read("1966.8", 0.9))
    readers = BothReaders({"general": Says(Read("1968.8", 0.9), Read("1966.8", 0.9)), "ours": net})
    page = straight_page(np.full((200, 300, 3), 255, np.uint8))
    return readers.read(page, BoundingBox(10, 10, 60, 30))["both"], net.asked


def test_both_look_at_the_other_pictures_only_where_the_first_leaves_a_doubt() -> None:
    (text, share), asked = both_read("1968.8")
    assert (text, round(share, 3), asked) == ("1968.8", 0.9, [3, 1]), "the first picture settles it"
    (text, _), asked = both_read("1968.3")
    assert (text, asked) == ("1966.8", [3, 1, 2])
