"""A last suggestion by dateparser. Its failures look like answers, so it never decides."""

from __future__ import annotations

import re
from datetime import datetime

from extraction.date_types import DateContext
from extraction.date_years import last_year
from models.dates import PartialDate

_FIRST_YEAR = 1900
_FIXED_NOW = datetime(1900, 1, 1)  # so that the day of the run does not leak into a reading


def suggest(text: str, context: DateContext) -> PartialDate | None:
    """The month that dateparser sees in the text, if it lies between 1900 and the page's own date."""
    if not re.search(r"\d{2}", text):
        return None
    import dateparser  # noqa: PLC0415  (half a second to load, rarely needed)

    try:
        found = dateparser.parse(text, languages=["zh", "en"], settings={
            "RELATIVE_BASE": _FIXED_NOW, "REQUIRE_PARTS": ["year", "month"], "DATE_ORDER": "YMD",
            "PARSERS": ["absolute-time"]})
    except Exception:  # it raises what it likes on odd text; there is then no suggestion
        return None
    if found is None or not _FIRST_YEAR <= found.year <= last_year(context):
        return None
    return PartialDate(f"{found.year:04}-{found.month:02}")
