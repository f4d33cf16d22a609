"""Relatives that forms list: which relation by birth or marriage a word means, and which names are one person's."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from models.dates import FIRST_DAY, LAST_DAY, PartialDate
from models.facts import Fact
from models.timeline import Timeline
from rules.name_variants import simplified

FATHER, MOTHER, SPOUSE, CHILD, SIBLING = "父", "母", "配偶", "子女", "兄弟姐妹"
PARENTS = frozenset({FATHER, MOTHER})
TABLE = Path(__file__).parent / "tables" / "relatives.yaml"
NO_NAME = frozenset({"", "无", "不详", "不明", "已故", "略", "-", "—", "/"})
ANY_CHARACTER = "×xX某*＊○〇"
_BRACKETS = re.compile(r"[(（][^)）]*[)）]")


@dataclass(frozen=True, slots=True)
class Relative:
    """One relative as one page lists them. `role` is None where the relation is not by birth or marriage."""

    fact: Fact
    role: str | None
    name: str

    @property
    def remarks(self) -> str:
        """All that the page says of them but the name."""
        return "".join(self.fact.text(field) or "" for field in ("relation", "politics", "unit_post"))


@cache
def words() -> dict[str, Any]:
    """The table of words (`rules/tables/relatives.yaml`); extend it there."""
    table: dict[str, Any] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    table["role_of"] = {word: role for role, found in table["roles"].items() for word in found}
    return table


@cache
def any_of(group: str) -> re.Pattern[str]:
    """A pattern for any word of one group of the table."""
    return re.compile("|".join(re.escape(word) for word in words()[group]))


def relatives(timeline: Timeline) -> list[Relative]:
    """Every relative that the pages list, in the order of the dossier."""
    return [Relative(fact, role_of(fact.text("relation") or "", fact.text("unit_post") or ""),
                     plain_name(fact.text("name") or "")) for fact in timeline.facts("family")]


@lru_cache(maxsize=4096)
def role_of(relation: str, remark: str = "") -> str | None:
    """The role that a word for a relation means; None for step and adopted relatives, in-laws, twins, unknown words."""
    text = "".join(unicodedata.normalize("NFKC", relation).split())
    if any_of("not_by_birth").search(text) or any_of("not_by_birth_remarks").search(remark):
        return None
    text = _BRACKETS.sub("", text)
    bare = text.lstrip(words()["ordinals"]) or text
    found: str | None = words()["role_of"].get(text) or words()["role_of"].get(bare)
    return found


def is_step(relative: Relative) -> bool:
    """Whether the page says that the relative is one by remarriage or adoption."""
    return bool(any_of("step").search(relative.fact.text("relation") or "")
                or any_of("not_by_birth_remarks").search(relative.fact.text("unit_post") or ""))


def has_left(relative: Relative) -> bool:
    """Whether the page says that the relative died or that the marriage ended."""
    return bool(any_of("left").search(relative.remarks))


@lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """A name without blanks and remarks in brackets; "" where the page says that there is none."""
    text = _BRACKETS.sub("", "".join(unicodedata.normalize("NFKC", name).split()))
    return "" if text in NO_NAME else text


def may_be_same_name(one: str, other: str) -> bool:
    """Whether two names can be one person's, in whichever script; × and 某 stand for any characters."""
    for a, b in zip(simplified(one), simplified(other), strict=False):
        if a in ANY_CHARACTER or b in ANY_CHARACTER:
            return True
        if a != b:
            return False
    return len(one) == len(other)


def told_births(lines: Sequence[Relative]) -> list[Fact]:
    """The first line for each birth date that the pages give one relative; open and unreadable dates say nothing."""
    found: dict[PartialDate, Fact] = {}
    for line in lines:
        born = line.fact.date("birth")
        if born is not None and born.earliest != FIRST_DAY and born.latest != LAST_DAY:
            found.setdefault(born, line.fact)
    return list(found.values())


def by_person(found: list[Relative]) -> dict[tuple[str, str], list[Relative]]:
    """The pages' lines on each relative of a known role; the unnamed are one person only where a life has one."""
    people: dict[tuple[str, str], list[Relative]] = defaultdict(list)
    for relative in found:
        if relative.role is None:
            continue
        name = relative.name
        if not name and relative.role in (CHILD, SIBLING):
            born = relative.fact.date("birth")
            name = f"?{born.edtf if born else relative.fact.id}"
        people[relative.role, name].append(relative)
    return people
