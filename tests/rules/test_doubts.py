"""How serious a doubt is."""

import pytest

from models.dates import PartialDate
from rules.doubts import by_years_only, share_shorter


@pytest.mark.parametrize(("start", "end", "expected"), [
    ("1991-07", "1992-07", 0), ("1991-07", "1992-06", 1),
    ("1991-07", "1992", 6 / 12),  # January to June are too soon
    ("1991", "1992-07", 5 / 12),  # August to December are too late
    ("1991", "1992", 66 / 144),
    ("../1991", "1992", 0), ("1991", "", 0),
])
def test_share_of_months_that_make_a_year_too_short(start: str, end: str, expected: float) -> None:
    assert share_shorter(PartialDate(start), PartialDate(end), 12) == pytest.approx(expected)


def test_bare_years() -> None:
    assert by_years_only(PartialDate("1991"), PartialDate("1992"))
    assert not by_years_only(PartialDate("1991"), PartialDate("1992-07"))
