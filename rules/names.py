"""When names of units, posts and schools existed: `tables/units.yaml`, `tables/schools.yaml`; a user can extend them.

A new entry of `units.yaml` is `{name, pattern, in, windows, basis, source}`: `pattern` is a regular expression (without
it, the name itself), `in` says where it is looked for (`unit`, `post` or `any`), `windows` are the times in which the
name was in use, `basis` is `sourced`, `general` or `design` as in the policy files, `ends` the basis of the last day
where that is another, `verified: true` is for the user organisation to set. An entry of `schools.yaml` is
`{name, first, last, basis, source}` with years or days. A name that no table holds is never doubted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from typing import Any

import yaml

from models.dates import FIRST_DAY, LAST_DAY, add_months
from models.errors import PolicyDataError
from models.findings import Citation
from rules.policy import RULES_FOLDER, Basis, PolicyRow

TABLES = RULES_FOLDER / "tables"
_FORMER = re.compile("^(?:原|前)(?=[一-鿿]{3})")


@dataclass(frozen=True, slots=True)
class Window:
    """Days, both included, in which a name was in use."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name and the times in which it was in use; `basis` of the first days, `ends` of the last."""

    name: str
    windows: tuple[Window, ...]
    basis: Basis
    ends: Basis
    source: str
    verified: bool
    place: str
    pattern: re.Pattern[str]

    def absent(self, first: date, last: date, *, lag_months: int = 0) -> Absence | None:
        """How the name is out of its time on every day of `first..last`; None where it may have been in use.

        With `lag_months` a name counts as used for so long after it was given up.
        """
        if any(w.first <= last and first <= add_months(w.last, lag_months) for w in self.windows):
            return None
        later = [w for w in self.windows if w.first > last]
        return Absence(self, later[0] if later else self.windows[-1], early=bool(later))


@dataclass(frozen=True, slots=True)
class Absence:
    """That a name was not, or no longer, in use: the nearest window, and whether that came later."""

    known: KnownName
    window: Window
    early: bool

    def row(self, table: PolicyRow, title: str) -> PolicyRow:
        """The row of the name table that a finding rests on: the entry, with its own basis."""
        basis = self.known.basis if self.early else self.known.ends
        return replace(table, citation=Citation(title, f"“{self.known.name}”条"), basis=basis,
                       verified=self.known.verified)

    @property
    def why(self) -> str:
        """What the table says of the name, as a clause."""
        return self.why_of("")

    def why_of(self, text: str) -> str:
        """The same of the words in which the name stands in a text: “四级调研员”（职级名称）."""
        found = self.known.pattern.search(text)
        word = found.group() if found else self.known.name
        name = f"“{self.known.name}”" if word in self.known.name else f"“{word}”（{self.known.name}）"
        if self.early:
            return f"{name}这一名称{_spoken(self.window.first)}后才有"
        return f"{name}这一名称{_spoken(self.window.last)}后已不再使用"


def _spoken(day: date) -> str:
    if (day.month, day.day) in ((1, 1), (12, 31)):
        return f"{day.year}年"
    return f"{day.year}年{day.month}月"


@lru_cache(maxsize=8192)
def unit_names(unit: str, post: str) -> tuple[KnownName, ...]:
    """The entries of the unit table that a unit and a post contain."""
    both = unit + post
    texts = {"unit": unit or post, "post": post or unit, "any": both}
    if not _any_unit().search(both):
        return ()
    return tuple(known for known in _units() if known.pattern.search(texts[known.place]))


@lru_cache(maxsize=8192)
def school_name(text: str) -> KnownName | None:
    """The entry of the school table with which a text begins (a leading 原 aside)."""
    match = _any_school().match(_FORMER.sub("", text.strip()))
    return _schools()[match.group()] if match else None


@cache
def _units() -> tuple[KnownName, ...]:
    return tuple(_load("units.yaml"))


@cache
def _any_unit() -> re.Pattern[str]:
    """Quick test whether a text can hold any entry; an anchored pattern is not anchored here."""
    return re.compile("|".join(known.pattern.pattern.replace("^", "") for known in _units()))


@cache
def _schools() -> dict[str, KnownName]:
    return {known.name: known for known in _load("schools.yaml")}


@cache
def _any_school() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_schools(), key=len, reverse=True))))


def _load(file: str) -> list[KnownName]:
    """The entries of a table. Raises PolicyDataError where it is not sound: nothing is judged with it."""
    try:
        return [_known(item) for item in yaml.safe_load((TABLES / file).read_text(encoding="utf-8"))]
    except yaml.YAMLError as error:
        raise PolicyDataError(f"{file}: not YAML ({' '.join(str(error).split())}); correct its layout") from None
    except (KeyError, TypeError, ValueError, AttributeError, re.error) as error:
        raise PolicyDataError(f"{file}: an unsound entry ({error!r}); rules/names.py says how to write one") from None


def _known(item: dict[str, Any]) -> KnownName:
    windows = item.get("windows") or [{"first": item.get("first"), "last": item.get("last")}]
    spans = tuple(Window(_first(w.get("first")), _last(w.get("last"))) for w in windows)
    basis = Basis(item["basis"])
    return KnownName(
        item["name"], spans, basis, Basis(item.get("ends", basis.value)), item["source"],
        bool(item.get("verified", False)), item.get("in", "any"),
        re.compile(item.get("pattern") or re.escape(item["name"])))


def _first(value: date | int | None) -> date:
    return FIRST_DAY if value is None else date(value, 1, 1) if isinstance(value, int) else value


def _last(value: date | int | None) -> date:
    return LAST_DAY if value is None else date(value, 12, 31) if isinstance(value, int) else value
