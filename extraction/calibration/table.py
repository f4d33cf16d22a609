"""From signs to the probability that a fact is right: a logistic curve for each sort of fact, fitted beforehand.

`table.json` holds weights of the signs that all sorts share, and for each sort what is added to its constant and to the
weight of the least sure line. `benchmarks/calibration.py --fit` writes it.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from extraction.calibration.signs import NAMES, Signs

TABLE = Path(__file__).parent / "table.json"
LEAST, MOST = 0.01, 0.995  # nothing that a machine read is certain


@dataclass(frozen=True)
class Table:
    """Weights of the signs, and by sort the constant and the weight of `line` that are added."""

    constant: float
    weights: tuple[float, ...]
    sorts: dict[str, tuple[float, float]]

    def probability(self, sort: str, signs: Signs) -> float:
        """0..1. A sort that the table does not know is judged by what all share."""
        constant, line = self.sorts.get(sort, (0.0, 0.0))
        logit = self.constant + constant + line * signs.line + sum(
            weight * value for weight, value in zip(self.weights, signs.values(), strict=True))
        return min(MOST, max(LEAST, 1 / (1 + math.exp(-logit))))


def read_table(path: Path) -> Table:
    """The table in a file."""
    data = json.loads(path.read_text(encoding="utf-8"))
    sorts = {name: (float(sort["constant"]), float(sort["line"])) for name, sort in data["sorts"].items()}
    return Table(float(data["constant"]), tuple(float(data["weights"][name]) for name in NAMES), sorts)


@cache
def shipped_table() -> Table:
    """The table that travels with the program."""
    return read_table(TABLE)
