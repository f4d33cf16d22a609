"""Short words for the date tests."""

from extraction.dates import DateContext, ParsedDate, parse_date
from models.dates import PartialDate


def read(text: str, context: DateContext | None = None) -> ParsedDate:
    """The date of a cell that must hold one; its span must lie in the text."""
    parsed = parse_date(text, context or DateContext())
    assert parsed is not None, f"no date in {text!r}"
    assert text[parsed.start : parsed.end] == parsed.raw
    return parsed


def page(edtf: str) -> DateContext:
    """What is known on a page of this date."""
    return DateContext(page_date=PartialDate(edtf))
