"""Three-valued truth: a test about imprecise dates may not know."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Truth(Enum):
    """The answer of a test that holds for every possible day, for none, or for some."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        raise TypeError("a Truth has three values: write `is Truth.YES`")

    @classmethod
    def of(cls, *, yes: bool, no: bool) -> Truth:
        """YES or NO where that is certain, else UNKNOWN."""
        return cls.YES if yes else cls.NO if no else cls.UNKNOWN


def negate(value: Truth) -> Truth:
    """The opposite; not knowing stays not knowing."""
    return {Truth.YES: Truth.NO, Truth.NO: Truth.YES, Truth.UNKNOWN: Truth.UNKNOWN}[value]


def every(values: Iterable[Truth]) -> Truth:
    """YES if all are, NO if any is NO."""
    seen = set(values)
    return Truth.NO if Truth.NO in seen else Truth.UNKNOWN if Truth.UNKNOWN in seen else Truth.YES


def some(values: Iterable[Truth]) -> Truth:
    """YES if any is, NO if all are."""
    return negate(every(negate(value) for value in values))
