"""Invented citizen numbers: region 9901xx does not exist, the check digit is right."""

from __future__ import annotations

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def citizen_number(region: str, born: str, order: int) -> str:
    """Region (6 digits), date of birth (EDTF day), order number (odd for men) and the check digit."""
    body = f"{region}{born.replace('-', '')}{order:03d}"
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, body, strict=True))
    return body + "10X98765432"[total % 11]
