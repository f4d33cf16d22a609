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
    """The numbers of a column that divides people: small ones hidden, and one more where a single one would be found
    out from the sum."""
    shown = [number(value) for value in values]
    if not mask:
        return shown
    small = [i for i, value in enumerate(values) if 0 < value < FEWEST]
    for i in small:
        shown[i] = FEW
    if len(small) == 1 and len(values) > 1:
        others = [i for i in range(len(values)) if i not in small]
        also = min(others, key=lambda i: (values[i] == 0, values[i]))
        shown[also] = HIDDEN
    return shown
