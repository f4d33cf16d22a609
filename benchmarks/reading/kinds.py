"""When two facts of a kind are the same, and which read fact stands for which true one."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from opencc import OpenCC
from rapidfuzz.fuzz import ratio

Json = dict[str, Any]

LIKE = 80.0  # per cent of similarity that the lenient figure asks for
EXACT = 100.0


@dataclass(frozen=True, slots=True)
class Kind:
    """When two facts of a kind are the same: `same` exactly, `keys` all, `any_of` at least one; `+` joins fields."""

    keys: tuple[str, ...]
    same: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()  # the fields that the lenient figure compares by similarity

    @property
    def asked(self) -> frozenset[str]:
        """Every field that takes part in the comparison."""
        return frozenset(part for name in (*self.keys, *self.same, *self.any_of) for part in name.split("+"))


KINDS: dict[str, Kind] = {
    "identity": Kind(("value",), same=("field",), texts=("value",)),
    "birth": Kind(("date",)),
    "age_stated": Kind(("age",)),
    "work_start": Kind(("date",)),
    "service_years": Kind(("years",)),
    "party": Kind(("date",), same=("step",)),
    "party_years": Kind(("years",)),
    "party_introducer": Kind(("name",), texts=("name",)),
    "political_status": Kind(("value",), texts=("value",)),
    "league": Kind(("date",), same=("step",)),
    "education": Kind(("school",), any_of=("start", "end"), texts=("school",)),
    "degree": Kind(("level", "date", "school"), texts=("school",)),
    "stint": Kind(("start", "end", "unit+post"), texts=("unit+post",)),
    "appointment": Kind(("decided", "unit+post"), same=("action",), texts=("unit+post",)),
    "status": Kind(("status", "from")),
    "pay": Kind(("effective",)),
    "title": Kind(("name", "date"), texts=("name",)),
    "assessment": Kind(("year", "grade")),
    "penalty": Kind(("penalty", "system", "decided", "until", "lifted"), texts=("penalty",)),
    "award": Kind(("date", "award"), texts=("award",)),
    "family": Kind(("name", "birth", "relation"), texts=("name", "relation")),
    "marriage": Kind(("date",)),
    "household": Kind(("type", "place", "from"), texts=("place",)),
    "determination": Kind(("value", "decided"), same=("topic",), texts=("value",)),
    "signing": Kind(("date",), same=("step",)),
    "term": Kind(("text", "role"), texts=("text",)),
    "seal": Kind(("text",), texts=("text",)),
    "catalogue_entry": Kind(("title", "formed"), texts=("title",)),
}
SELDOM_STATED = frozenset({"party_years", "penalty", "marriage", "household", "term"})
"""Kinds that the truth of the older sets mostly leaves out."""


def scored_kinds(true: Sequence[Json], whole: bool) -> list[str]:
    """The kinds to score a case on; `whole` says that its truth states every kind."""
    stated = {fact["kind"] for fact in true}
    return [kind for kind in KINDS if whole or kind not in SELDOM_STATED or kind in stated]


def pair_up(wanted: Sequence[Json], found: Sequence[Json], like: float) -> dict[int, int]:
    """Equal facts: index of each true one to that of its read one, each used once, the most similar first."""
    scored = sorted(
        ((similarity(a, b, like), -i, -j) for i, a in enumerate(wanted) for j, b in enumerate(found)), reverse=True
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for value, i, j in scored:
        if value > 0 and -i not in pairs and -j not in taken:
            pairs[-i] = -j
            taken.add(-j)
    return pairs


def similarity(true: Json, read: Json, like: float) -> float:
    """0 if the facts differ, else how alike their texts are (0..100), the least of the key fields."""
    kind = KINDS[true["kind"]]
    if not same_slot(true, read):
        return 0.0
    any_of = [name for name in kind.any_of if value_of(true, name)]
    keys = kind.keys if any_of or not kind.any_of else (*kind.keys, "level")
    if any_of and not any(value_of(true, name) == value_of(read, name) for name in any_of):
        return 0.0
    return min(
        (_alike(true, read, name, like if name in kind.texts else EXACT) for name in keys if value_of(true, name)),
        default=EXACT,
    )


def same_slot(true: Json, read: Json) -> bool:
    """Whether the fields are equal that tell facts of a kind apart: the step, the field, the topic."""
    return all(value_of(true, name) == value_of(read, name) for name in KINDS[true["kind"]].same)


def other_fields(true: Json, read: Json) -> dict[str, bool]:
    """Of the fields that the truth states and the comparison did not ask for: whether each is equal."""
    beside = {"id", "kind", "material", "raw", "evidence", "altered"} | KINDS[true["kind"]].asked
    return {name: value_of(true, name) == value_of(read, name) for name in true if name not in beside}


def value_of(fact: Json, name: str) -> str:
    """A field, or several joined by `+`, as comparable text."""
    return bare("".join(str(fact.get(part, "")) for part in name.split("+")))


def bare(text: str) -> str:
    """Text after NFKC, in simplified characters (張 and 张 are one reading) and without spaces."""
    return "".join(_simplified().convert(unicodedata.normalize("NFKC", text)).split())


@cache
def _simplified() -> OpenCC:
    return OpenCC("t2s")


def brief(fact: Json) -> str:
    """The compared fields of a fact in a row."""
    kind = KINDS[fact["kind"]]
    return " ".join(value_of(fact, name) or "?" for name in (*kind.same, *kind.any_of, *kind.keys))


def page_of(fact: Json) -> int | None:
    """The page that a fact stands on; None for facts of data files."""
    page: int | None = fact.get("evidence", {}).get("page")
    return page


def _alike(true: Json, read: Json, name: str, like: float) -> float:
    a, b = value_of(true, name), value_of(read, name)
    value = EXACT if a == b else min(ratio(a, b), 99.0)
    return value if value >= like else 0.0
