"""Free text of an appointment form that is plain enough to be facts: yearly grades, awards, penalties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.dates import parse_date
from extraction.materials.awards import PENALTY, penalty_system
from models.facts import Value

_GRADES = "优秀|基本称职|基本合格|不称职|不合格|称职|合格|未定等次|不确定等次"
_YEARS = r"(?:(?:19|20)\d{2}\s*年?度?\s*(?:[、,，及和至—\-－~～]+\s*)?)+"
_GRADED = re.compile(rf"(?P<years>{_YEARS})[^0-9]{{0,12}}?(?P<grade>{_GRADES})")
_RANGE = re.compile(r"((?:19|20)\d{2})\s*年?度?\s*[至—\-－~～]+\s*((?:19|20)\d{2})\s*年?度?")
_NONE = re.compile(r"(无|没有|未受过?(任何)?(奖励|处分|奖惩).{0,6})[。.]?")
_AWARD = re.compile(r"奖|先进|模范|标兵|记功|等功|表彰|荣誉|授予|评为")


def assessments(text: str) -> Iterator[tuple[str, int, str]]:
    """Text as written, year and grade of each yearly assessment."""
    for match in _GRADED.finditer(text):
        for year in _years(match["years"]):
            yield match[0], year, match["grade"]


def _years(text: str) -> list[int]:
    span = _RANGE.fullmatch(text.strip().rstrip("、,， "))
    if span is not None and int(span[1]) <= int(span[2]):
        return list(range(int(span[1]), int(span[2]) + 1))
    return [int(year) for year in re.findall(r"(?:19|20)\d{2}", text)]


def rewards(text: str) -> Iterator[tuple[str, str, dict[str, Value]]]:
    """Text as written, kind and fields of each award or penalty; `无` denies penalties."""
    if _NONE.fullmatch(text):
        yield text, "penalty", {"penalty": "无"}
        return
    for part in filter(None, (piece.strip(" 　\t") for piece in re.split(r"[;；。\r\n]+", text))):
        found = _reward(part)
        if found is not None:
            yield part, *found


def _reward(text: str) -> tuple[str, dict[str, Value]] | None:
    head = parse_date(re.split(r"[,，]", text)[0])
    date = head.date if head is not None else None
    penalty = PENALTY.search(text)
    if penalty is not None and not _AWARD.search(text.replace(penalty[0], "")):
        decided: dict[str, Value] = {"decided": date} if date is not None else {}
        return "penalty", {"system": penalty_system(penalty["p"]), "penalty": penalty["p"], **decided}
    if penalty is None and _AWARD.search(text):
        return "award", {"award": text, **({"date": date} if date is not None else {})}
    return None
