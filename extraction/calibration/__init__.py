"""Confidence that means something: of facts given 0.9, nine in ten are right.

What a page says is never changed by it; see `table.py` for how it is worked out and `benchmarks/calibration.py` for how
well it holds.
"""

from __future__ import annotations

from extraction.calibration.signs import Signs, signs_of, sort_of
from extraction.calibration.table import Table, shipped_table

__all__ = ["Signs", "Table", "shipped_table", "signs_of", "sort_of"]
