"""The number that a booklet prints on its pages, and words that say that a page goes on."""

from __future__ import annotations

import re

from extraction.normalize import normalize
from extraction.numerals import number
from models.pages import PageContent

_HIGH, _LOW = 0.09, 0.9  # of the height: page numbers stand above or below these
_NUMBER = re.compile(
    r"(?:共\d{1,3}页)?[,，/]?第(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})页[,，/]?(?:共\d{1,3}页)?|"
    r"[-—–·.]{1,3}(?P<m>\d{1,2})[-—–·.]{1,3}")
_GOES_ON = re.compile(r"续(表|页|\d|[一二三])|[(（]续[)）]|附页|背面|反面|第[二三四2-9]页")


def printed_number(page: PageContent) -> int | None:
    """The page number printed at the head or the foot, in a form that nothing else has (第3页, －3－)."""
    for line in page.text.lines:
        if _HIGH * page.height < line.box.centre[1] < _LOW * page.height:
            continue
        match = _NUMBER.fullmatch(re.sub(r"\s", "", normalize(line.text).text))
        if match is not None:
            return number(match["n"] or match["m"])
    return None


def says_goes_on(page: PageContent) -> bool:
    """Whether the head of the page says that it goes on with the page before (续表, 背面)."""
    head = [line for line in page.text.lines if line.box.centre[1] < 0.2 * page.height and len(line.text) <= 30]
    return any(_GOES_ON.search(normalize(line.text).text) for line in head)
