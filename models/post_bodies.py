"""The rows of the table of post levels at work: which row knows a post of a unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

LADDER = (
    "办事员", "科员", "乡科级副职", "乡科级正职", "县处级副职", "县处级正职", "厅局级副职", "厅局级正职", "省部级副职",
    "省部级正职")
"""Levels of posts, lowest first (contract section 3)."""
UNTOLD = "不定"
"""What a row says of a post whose level cannot be told from its unit."""
_EMPHASIS = re.compile("^(?:常务|专职|第一|执行)(?=副)")
_LONGEST_DEPARTMENT = 12
_OTHER_BODY = re.compile("中心|[站所院校厂馆社局党团队]|公司|支部|工会|委员会")
"""Words of a department's name that make it a body of its own, whose rank is another."""


@dataclass(frozen=True, slots=True)
class Years:
    """Years in force, both inclusive, None where open."""

    first: int | None = None
    last: int | None = None

    def hold(self, year: int | None) -> bool:
        """Whether `year` lies in them. Of an unknown year only unlimited ones hold."""
        if self.first is None and self.last is None:
            return True
        return year is not None and (self.first or year) <= year <= (self.last or year)


@dataclass(frozen=True, slots=True)
class Body:
    """One kind of unit. `posts` and `inner` give levels; `dated` are places of its pattern that were not always so.

    `never` matches posts of which the row's file says nothing at all.
    """

    name: str
    unit: re.Pattern[str]
    excepted: re.Pattern[str] | None
    never: re.Pattern[str] | None
    posts: tuple[tuple[str, str], ...]
    inner: tuple[tuple[str, str], ...]
    years: Years
    dated: tuple[tuple[str, Years], ...]

    def is_kind_of(self, unit: str, year: int | None) -> bool:
        """Whether the name of a unit is of this kind in `year`."""
        return (
            bool(self.unit.search(unit)) and not (self.excepted and self.excepted.search(unit))
            and self.years.hold(year) and all(years.hold(year) for place, years in self.dated if place in unit))

    def level_of(self, unit: str, post: str, year: int | None) -> str | None:
        """The level or 不定; None where the row does not know the post, or not at this unit."""
        if self.never and self.never.search(post):
            return None
        for name, level in self.posts:
            if post.endswith(name):
                own = post.removesuffix(name)
                if any(self.is_kind_of(body, year) for body in _bodies(unit, own)):
                    return level
        return self._inner_level(unit, post, year)

    def _inner_level(self, unit: str, post: str, year: int | None) -> str | None:
        for department, level in self.inner:
            head = "主任" if department == "室" else f"{department}长"
            if post.endswith(head):
                vice = post.endswith(f"副{head}")
                own = post.removesuffix(head).removesuffix("副")
                if any(self._has_inside(body, department, year) for body in _wholes(unit, own, department)):
                    return one_lower(level) if vice else level
        return None

    def _has_inside(self, name: str, department: str, year: int | None) -> bool:
        """Whether a name is a unit of this kind and a department of it that ends so; 科 and 处 may go unnamed."""
        for cut in range(len(name), max(len(name) - _LONGEST_DEPARTMENT, 1) - 1, -1):
            if self.is_kind_of(name[:cut], year):
                inside = name[cut:]
                return not _OTHER_BODY.search(inside) and (
                    inside.endswith(department) if inside else department != "室")
        return False


def _bodies(unit: str, own: str) -> Iterator[str]:
    """The names that the unit of a post may have, where `own` stands in the post before its title."""
    if own:
        yield unit + own
    yield own or unit


def _wholes(unit: str, own: str, department: str) -> Iterator[str]:
    """The same with the department: 预算科科长 and 预算科长 are of 预算科."""
    yield from _bodies(unit, own if not own or own.endswith(department) or department == "室" else own + department)


def one_lower(level: str) -> str:
    """The step below a level; 乡科级副职 has 不定 below it, since 科员 is no deputy."""
    place = LADDER.index(level)
    return LADDER[place - 1] if place > LADDER.index("乡科级副职") else UNTOLD


@dataclass(frozen=True, eq=False, slots=True)
class PostTable:
    """Every row, in the order in which they are tried, and the names of ranks."""

    bodies: tuple[Body, ...]
    ranks: Mapping[str, str]
    steps: Mapping[str, str | None]
    sources: tuple[str, ...]

    def level_of(self, unit: str, post: str, year: int | None = None) -> str | None:
        """The level that the rank of its unit gives a post; None where no row tells."""
        for named in dict.fromkeys((post, _EMPHASIS.sub("", post))):
            for body in self.bodies:
                level = body.level_of(unit, named, year)
                if level is not None:
                    return None if level == UNTOLD else level
        return None
