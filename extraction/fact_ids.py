"""Names of facts: the hash of the spot that says them, so that a rerun gives the same names."""

from __future__ import annotations

import hashlib

DIGITS = 12


def anchor_id(*parts: str | int) -> str:
    """`f` and 12 hexadecimal digits, the same for the same parts. A text and a number of like digits are alike."""
    joined = "\x1f".join(str(part) for part in parts)
    return "f" + hashlib.sha256(joined.encode()).hexdigest()[:DIGITS]
