"""Names that clerks write in different characters of one sound, or in traditional ones.

The characters stand in `tables/name_variants.yaml`, which a user may extend.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

import yaml
from opencc import OpenCC

from models.facts import Fact, PageEvidence

_TO_SIMPLIFIED = OpenCC("t2s")
TABLE = Path(__file__).parent / "tables" / "name_variants.yaml"
_NOT_IN_A_NAME = re.compile(r"[\s·•．.　]|同志$|（.*?）|\(.*?\)")
_NO_NAME = frozenset({"", "无", "没有", "无曾用名", "—", "-", "/"})


def plain_name(text: str | None) -> str:
    """A name without blanks, dots and remarks; "" where the page says that there is none."""
    name = _NOT_IN_A_NAME.sub("", simplified(text or ""))
    return "" if name in _NO_NAME else name


@lru_cache(maxsize=4096)
def simplified(text: str) -> str:
    """The text in simplified characters: old forms and their readings hold traditional ones."""
    return str(_TO_SIMPLIFIED.convert(text))


def names_in(text: str | None) -> list[str]:
    """The names that a field lists (王小军、王军)."""
    return [name for part in re.split("[、，,；;/]|或", text or "") if (name := plain_name(part))]


def are_variants(one: str, other: str) -> bool:
    """Whether two names differ only in characters that stand for one another."""
    return len(one) == len(other) and all(
        a == b or bool(_groups().get(a, frozenset()) & _groups().get(b, frozenset()))
        for a, b in zip(one, other, strict=True))


MISREAD = "两个姓名只差一字，可能是识读之误，请核对原图"
"""What decides where a machine read both names: nobody is another person for one character."""


def may_be_misread(one: str, other: str, facts: Iterable[Fact]) -> bool:
    """Whether two names are one character apart and a machine read one of them off a page."""
    apart = sum(a != b for a, b in zip(one, other, strict=False)) + abs(len(one) - len(other))
    return apart == 1 and any(isinstance(fact.evidence, PageEvidence) for fact in facts)


@cache
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, characters in enumerate(yaml.safe_load(TABLE.read_text(encoding="utf-8"))):
        for character in characters:
            found[character].add(number)
    return {character: frozenset(numbers) for character, numbers in found.items()}
