"""Which type of paper a title of a catalogue names.

The names stand in `tables/material_titles.yaml`, which a user may extend.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from pathlib import Path

import yaml
from rapidfuzz import fuzz

from rules.name_variants import simplified

TABLE = Path(__file__).parent / "tables" / "material_titles.yaml"
_REMARK = re.compile(r"[（(][^（）()]*(?:复印|复制|原件|抄件|补)[^（）()]*[）)]|[《》“”\"\s　·]")

_SHORTEST, _SAME_END = 4, 2  # characters of a title that is told by its words alone; at its end
_YEAR = re.compile(r"\d{4}")


@lru_cache(maxsize=4096)
def plain_title(title: str) -> str:
    """A title without marks, blanks and remarks on copies."""
    return _REMARK.sub("", title)


@lru_cache(maxsize=4096)
def types_of(title: str) -> frozenset[str]:
    """The types whose longest name stands in the title; empty where none does."""
    plain = _comparable(title)
    length, types = 0, frozenset[str]()
    for name, named in _names().items():
        if name in plain and len(name) >= length:
            types = types | named if len(name) == length else named
            length = len(name)
    return types


@lru_cache(maxsize=65536)
def names(listed: str, own: str, kind: str, alike: int) -> bool:
    """Whether a listed title may be that of a paper: by its type where the title tells it, else by likeness.

    Titles that name different years (2007年度, 2008年度) are different papers.
    """
    title, other = _comparable(listed), _comparable(own)
    if title == other:
        return True
    years, others = set(_YEAR.findall(title)), set(_YEAR.findall(other))
    if years and others and years != others:
        return False
    types, others_types = types_of(title), types_of(other)
    if kind in types or (kind == "M99" and types & others_types):
        return True
    if _is_shortened(title, other) and (not types or not others_types or types & others_types):
        return True
    if types:
        return False
    return bool(fuzz.ratio(title, other) >= alike)


def _comparable(title: str) -> str:
    """A plain title in simplified characters: old papers and their catalogues are written in either."""
    return simplified(plain_title(title))


def _is_shortened(title: str, other: str) -> bool:
    """Whether one title is the other with words left out, and both end alike.

    初中学生学籍表 is 青石县第一初级中学学生学籍表.
    """
    short, long = sorted((title, other), key=len)
    if len(short) < _SHORTEST or short[-_SAME_END:] != long[-_SAME_END:]:
        return False
    rest = iter(long)
    return all(char in rest for char in short)


@cache
def _names() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for kind, names in yaml.safe_load(TABLE.read_text(encoding="utf-8")).items():
        for name in names:
            found[_comparable(name)].add(kind)
    return {name: frozenset(kinds) for name, kinds in found.items()}
