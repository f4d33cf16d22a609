"""The shipped weights read dates of development pages, and nothing from empty paper."""

import json
from pathlib import Path

import numpy as np
import pytest

from extraction.date_net.alphabet import canonical
from extraction.date_net.grammar import seen
from extraction.date_net.reader import DateReader, date_reader
from extraction.imaging import decode
from extraction.second_look.weighing import plain
from models.errors import DossierError
from models.pages import Pixels

CASE = Path(__file__).parents[3] / "data/fixtures/soldier-1956"


def crops(pages: tuple[int, ...]) -> list[tuple[str, Pixels]]:
    """True text and picture of what facts say of dates and numbers on some pages."""
    facts = json.loads((CASE / "facts.json").read_text("utf-8"))["facts"]
    spots = {(spot["page"], *spot["box"]): spot["text"] for fact in facts if (spot := fact["evidence"])["page"] in pages}
    pixels = {page: decode((CASE / f"pages/{page:03}.jpg").read_bytes()) for page in pages}
    return [(text, pixels[page][y0:y1, x0:x1]) for (page, x0, y0, x1, y1), text in spots.items()
            if seen().kind_of(canonical(text))]


def test_dates_of_drawn_pages_are_read() -> None:
    shown = crops((1, 2, 3, 4))
    assert len(shown) > 10
    read = date_reader().read([picture for _, picture in shown])
    right = [bool(several) and plain(several[0].text) == plain(text)
             for (text, _), several in zip(shown, read, strict=True)]
    assert np.mean(right) > 0.9


def test_empty_paper_is_no_date() -> None:
    paper = np.full((60, 300, 3), 240, np.uint8)
    assert all(reading.probability < 0.5 for reading in date_reader().read([paper])[0])


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="weights are missing"):
        DateReader(tmp_path)
