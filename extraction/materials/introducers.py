"""Who introduced the person to the Party, as forms of later years tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.drafts import Draft
from extraction.labels import label_key
from extraction.materials.document import Document
from extraction.materials.signers import names_from
from extraction.spans import Span

_TOLD = re.compile(
    r"[由经](?P<n>(?:(?:(?![由经])[一-鿿]){2,8}?(?:同志)?[、,和与及]?){1,3}?)(?:同志)?(?:等)?(?:[二两]人|[二两]位)?(?:同志)?介绍|"
    r"介绍人(?:是|为|[:：])?(?P<m>(?:[一-鿿]{2,4}(?:同志)?[、,和与及]?){1,3})$")
_HEADING = re.compile(r"入党介绍人(姓名)?|介绍人姓名")
_OFFICE = re.compile(
    r"(?:支部)?(?:副?书记|委员)|(?:副?(?:指导员|教导员|政委|[班排连营团厂校院局科处股站]长))|主任|老师|干事|组织员|党员(?=[一-鿿]{2})")
_PARTING = re.compile(r"(?:同志)?[、,和与及]|同志$")


def introducers_told(document: Document) -> Iterator[Draft]:
    """A cell 入党介绍人, else `由李明、王华介绍` in the cell about joining the Party; each name once."""
    named: set[str] = set()
    for name in (*_of_cells(document), *_of_stories(document)):
        key = "".join(name.raw.split())
        if key not in named:
            named.add(key)
            yield Draft("party_introducer", {"name": key}, name)


def _of_cells(document: Document) -> Iterator[Span]:
    for field in document.filled("other"):
        if _HEADING.fullmatch(label_key(field.heading)):
            yield from names_from(field.value)


def _of_stories(document: Document) -> Iterator[Span]:
    for field in document.filled("party_story", "party_join", "party_or_league"):
        for match in _TOLD.finditer(field.value.text):
            name = "n" if match["n"] else "m"
            start = match.start(name)
            for part in _PARTING.split(match[name]):
                at = field.value.text.find(part, start)
                office = _OFFICE.match(part)
                own = part[office.end():] if office is not None else part
                if 2 <= len(own) <= 4:
                    yield field.value.part(at + len(part) - len(own), at + len(part))
                start = at + len(part)
