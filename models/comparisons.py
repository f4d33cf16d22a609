"""Three-valued tests on imprecise dates (rulebook 1.3, contract section 4).

An answer is YES or NO only if it holds for every possible pair of days. Lengths count calendar months:
1985-06 to 1986-06 is twelve months, whatever the days.
"""

from __future__ import annotations

from datetime import date

from models.dates import PartialDate, add_years
from models.truth import Truth


def before(a: PartialDate, b: PartialDate) -> Truth:
    """Whether day `a` comes strictly before day `b`."""
    return Truth.of(yes=a.latest < b.earliest, no=a.earliest >= b.latest)


def in_order(a: PartialDate, b: PartialDate) -> Truth:
    """Whether `a` comes no later than `b`. Two dates of one month are in order unless both are exact days."""
    if a.earliest > b.latest:
        return Truth.NO
    return Truth.YES if a.latest <= b.earliest or _same_written_month(a, b) else Truth.UNKNOWN


def same(a: PartialDate, b: PartialDate) -> Truth:
    """Whether both can be, or must be, one and the same day. UNKNOWN means consistent at the recorded precision."""
    disjoint = a.latest < b.earliest or b.latest < a.earliest
    return Truth.of(yes=a.earliest == a.latest == b.earliest == b.latest, no=disjoint)


def within(a: PartialDate, first: date, last: date) -> Truth:
    """Whether day `a` lies in `first..last`, both included."""
    return Truth.of(yes=first <= a.earliest and a.latest <= last, no=a.latest < first or last < a.earliest)


def full_years(start: PartialDate, end: PartialDate) -> tuple[int, int]:
    """Fewest and most completed years (周岁) from `start` to `end`; negative where `end` comes first."""
    return _completed_years(start.latest, end.earliest, late=True), _completed_years(start.earliest, end.latest)


def aged_at_least(birth: PartialDate, event: PartialDate, years: int) -> Truth:
    """Whether someone born on `birth` has completed `years` years on the day of `event`."""
    return Truth.of(
        yes=add_years(birth.latest, years, leap_day_late=True) <= event.earliest,
        no=add_years(birth.earliest, years) > event.latest,
    )


def aged_at_most(birth: PartialDate, event: PartialDate, years: int) -> Truth:
    """Whether someone born on `birth` has not yet completed `years` + 1 years on the day of `event`."""
    over = aged_at_least(birth, event, years + 1)
    return Truth.of(yes=over is Truth.NO, no=over is Truth.YES)


def months_between(start: PartialDate, end: PartialDate) -> tuple[int, int]:
    """Fewest and most calendar months from `start` to `end`; negative where `end` comes first."""
    return _months(start.latest, end.earliest), _months(start.earliest, end.latest)


def lasts_at_least(start: PartialDate, end: PartialDate, months: int) -> Truth:
    """Whether `start` to `end` is at least `months` calendar months."""
    fewest, most = months_between(start, end)
    return Truth.of(yes=fewest >= months, no=most < months)


def lasts_at_most(start: PartialDate, end: PartialDate, months: int) -> Truth:
    """Whether `start` to `end` is at most `months` calendar months."""
    fewest, most = months_between(start, end)
    return Truth.of(yes=most <= months, no=fewest > months)


def overlap_months(a: tuple[PartialDate, PartialDate], b: tuple[PartialDate, PartialDate]) -> tuple[int, int]:
    """Fewest and most calendar months shared by two periods `(start, end)`; zero or less where they share none."""
    fewest = _months(max(a[0].latest, b[0].latest), min(a[1].earliest, b[1].earliest))
    most = _months(max(a[0].earliest, b[0].earliest), min(a[1].latest, b[1].latest))
    return fewest, most


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _completed_years(first: date, last: date, *, late: bool = False) -> int:
    years = last.year - first.year
    return years if add_years(first, years, leap_day_late=late) <= last else years - 1


def _same_written_month(a: PartialDate, b: PartialDate) -> bool:
    if a.earliest == a.latest and b.earliest == b.latest:
        return False
    return all(_months(day, a.earliest) == 0 for day in (a.latest, b.earliest, b.latest))
