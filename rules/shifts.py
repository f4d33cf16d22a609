"""How far two days must lie apart, as monotone functions on day numbers: what the links of the network state.

A shift says `later >= forward(earlier)`. `backward` is its mirror: the last `earlier` that a `later` allows. Both are
non-decreasing, so that the least day of every point can be found by propagation, exactly and without searching.
Days are `date.toordinal()` numbers; the ends of time stay where they are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from models.dates import FIRST_DAY, LAST_DAY, add_months, add_years, month_end

FIRST, LAST = FIRST_DAY.toordinal(), LAST_DAY.toordinal()


@dataclass(frozen=True, slots=True)
class Shift:
    """The least distance from an earlier to a later point, in a unit of its own."""

    unit: str
    count: int = 0

    def forward(self, earlier: int) -> int:
        """First day that the later point can be."""
        return earlier if earlier in (FIRST, LAST) else _FORWARD[self.unit](earlier, self.count)

    def backward(self, later: int) -> int:
        """Last day that the earlier point can be."""
        return later if later in (FIRST, LAST) else _BACKWARD[self.unit](later, self.count)


def no_earlier() -> Shift:
    """The later point comes no earlier."""
    return Shift("days")


def calendar_months(count: int) -> Shift:
    """At least `count` calendar months lie between, whatever the days (contract section 4); may be negative."""
    return Shift("months", count)


def years_of_age(count: int) -> Shift:
    """`count` years are completed; who was born on 29 February completes them on 28 February, the milder reading."""
    return Shift("years", count)


@lru_cache(maxsize=65536)
def _months_on(earlier: int, count: int) -> int:
    day = date.fromordinal(earlier)
    return add_months(day.replace(day=1), count).toordinal()


@lru_cache(maxsize=65536)
def _months_back(later: int, count: int) -> int:
    day = add_months(date.fromordinal(later).replace(day=1), -count)
    return LAST if day == LAST_DAY else month_end(day.year, day.month).toordinal()


@lru_cache(maxsize=65536)
def _years_on(earlier: int, count: int) -> int:
    return add_years(date.fromordinal(earlier), count).toordinal()


@lru_cache(maxsize=65536)
def _years_back(later: int, count: int) -> int:
    day = date.fromordinal(later)
    found = add_years(day, -count)
    following = found + timedelta(days=1)
    return (following if add_years(following, count) <= day else found).toordinal()


_Step = Callable[[int, int], int]
_FORWARD: dict[str, _Step] = {"days": lambda day, count: day + count, "months": _months_on, "years": _years_on}
_BACKWARD: dict[str, _Step] = {"days": lambda day, count: day - count, "months": _months_back, "years": _years_back}
