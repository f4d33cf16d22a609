"""Which other date a page may say, if one character of it was taken for one that looks like it.

The pairs stand in `tables/lookalikes.yaml`, which a user may extend.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import yaml

from models.dates import PartialDate
from models.facts import Fact, PageEvidence

TABLE = Path(__file__).parent / "tables" / "lookalikes.yaml"
FAR_YEARS = 20
CHINESE_NUMERALS = re.compile("[〇一二三四五六七八九十元]")
_PLAIN_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}")


def misreadings(fact: Fact, when: PartialDate) -> list[PartialDate]:
    """Dates that the spot may really say: what the recogniser also considered, then single look-alikes, nearest first.

    Look-alikes more than `FAR_YEARS` away are no explanation that a reviewer would look for.
    """
    found: dict[str, PartialDate] = {}
    if isinstance(fact.evidence, PageEvidence):
        for alternative in fact.evidence.alternatives:
            _keep(found, alternative.value, when)
    alike: dict[str, PartialDate] = {}
    if _PLAIN_DATE.fullmatch(when.edtf):
        pairs = _pairs("numerals" if CHINESE_NUMERALS.search(_written(fact)) else "digits")
        for place, character in enumerate(when.edtf):
            for other in pairs.get(character, ""):
                _keep(alike, when.edtf[:place] + other + when.edtf[place + 1:], when)
    near = sorted((date for date in alike.values() if _apart(date, when) <= FAR_YEARS * 366),
                  key=lambda date: _apart(date, when))
    return list(dict.fromkeys(date for date in (*found.values(), *near) if date.edtf != when.edtf))


def _apart(one: PartialDate, other: PartialDate) -> int:
    return abs((one.earliest - other.earliest).days)


def _written(fact: Fact) -> str:
    return fact.raw or (fact.evidence.text if fact.evidence else "")


def _keep(found: dict[str, PartialDate], edtf: str, when: PartialDate) -> None:
    try:
        found.setdefault(edtf, PartialDate(edtf, when.calendar))
    except ValueError:
        return  # no such day: nobody wrote it


@cache
def _pairs(kind: str) -> dict[str, str]:
    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    found: dict[str, str] = defaultdict(str)
    for one, other in table[kind]:
        found[one] += other
        found[other] += one
    return dict(found)
