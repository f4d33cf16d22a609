"""When someone reaches the age of retirement (P-12), as months: sex, sort of work and month of birth decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from models.dates import PartialDate
from rules.policy import Policy

MALE, WOMAN_CADRE, WOMAN_WORKER = "男", "女干部", "女工人"
"""Groups of people that retire at an age of their own."""


@dataclass(frozen=True, slots=True)
class RetirementMonth:
    """The months, as year * 12 + month - 1, in which the age is reached by the earliest and the latest day of birth.

    `undelayed` is the first of them without the reform of 2025, `utmost` the last with the longest delay of the reform;
    both are the month itself where the reform does not reach.
    """

    first: int
    last: int
    undelayed: int
    utmost: int

    @property
    def delayed(self) -> bool:
        """Whether the reform puts the month off."""
        return self.utmost > self.last or self.undelayed < self.first

    def later(self, months: int) -> RetirementMonth:
        """The same for a group that retires so many months later."""
        return RetirementMonth(*(m + months for m in (self.first, self.last, self.undelayed, self.utmost)))

    @property
    def spoken(self) -> str:
        """The month in words; from the first to the last where the birth is not known to the month."""
        first, last = f"{self.first // 12}年{self.first % 12 + 1}月", f"{self.last // 12}年{self.last % 12 + 1}月"
        return first if first == last else f"{first}至{last}"


def month_of(day: date) -> int:
    """A day's month as year * 12 + month - 1."""
    return day.year * 12 + day.month - 1


def delay_months(born: date, steps: Mapping[str, object]) -> int:
    """By how many months the retirement of someone born on a day is put off: min(cap, ceil((months + 1) / step))."""
    start = steps["from"]
    if not isinstance(start, date):
        raise TypeError(f"retirement_delay: from is {start!r}, not a day")
    months = month_of(born) - month_of(start)
    step, cap = int(str(steps["step"])), int(str(steps["cap"]))
    return 0 if months < 0 else min(cap, -(-(months + 1) // step))


def retirement_month(policy: Policy, group: str, birth: PartialDate) -> RetirementMonth:
    """The month in which a group's age of retirement is reached, the reform of 2025 included."""
    base = int(policy.rows("retirement_age")[0].value[group])
    steps = policy.constant("retirement_delay").value[group]
    low, high = (month_of(d) + base * 12 for d in (birth.earliest, birth.latest))
    first, last = (delay_months(d, steps) for d in (birth.earliest, birth.latest))
    return RetirementMonth(low + first, high + last, low, high + int(steps["cap"]) if last else high)
