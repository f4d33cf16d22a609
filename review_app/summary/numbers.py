"""Numbers as the report prints them, and which are too small to print."""

from __future__ import annotations

from collections.abc import Sequence

FEWEST = 3
"""Fewer people than these are not told apart in a report that leaves the house."""
FEW, HIDDEN = f"＜{FEWEST}", "＊"


def number(value: int) -> str:
    """12,345."""
    return f"{value:,}"


def share(part: int, whole: int) -> str:
    """Per cent with one digit; a dash where there is nothing to divide by."""
    return f"{100 * part / whole:.1f}%" if whole else "—"


def ratio(part: int, whole: int) -> float:
    """0..1."""
    return part / whole if whole else 0.0


def hours(value: float | None) -> str:
    """A length of time in words."""
    if value is None:
        return "—"
    return f"{value:.1f}小时" if value < 48 else f"{value / 24:.1f}天"


def masked(values: Sequence[int], *, mask: bool) -> list[str]:
    """The numbers of a column that divides people: small ones hidden, and as many more as it takes that none of them
    is found out from the sum."""
    shown = [number(value) for value in values]
    if not mask:
        return shown
    small = [i for i, value in enumerate(values) if 0 < value < FEWEST]
    for i in small:
        shown[i] = FEW
    others = sorted(set(range(len(values))).difference(small), key=lambda i: (values[i] == 0, values[i]))
    hidden = sum(values[i] for i in small)
    more = 0
    while small and more < len(others) and not _may_be_any(hidden, len(small), more):
        shown[others[more]] = HIDDEN
        hidden += values[others[more]]
        more += 1
    return shown


def _may_be_any(total: int, small: int, more: int) -> bool:
    """Whether each of `small` hidden numbers can be 1 as well as the most for one who knows `total`.

    That is their sum with `more` other hidden numbers, each of which is 0 or not small.
    """
    return all(
        any(rest == 0 or (more and rest >= FEWEST) for rest in
            (total - one - others for others in range(small - 1, (small - 1) * (FEWEST - 1) + 1)))
        for one in (1, FEWEST - 1))
