"""A logistic curve with weights that all sorts share and small ones for each sort (ridge), by Newton's method."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from extraction.calibration.signs import NAMES
from extraction.calibration.table import Table

from .samples import Sample

SHARED_RIDGE = {"year": 1.0}  # a dossier whose dates are mostly years is to come yet
USUAL_RIDGE = 0.1
CONSTANT_RIDGE, LINE_RIDGE = 0.5, 4.0  # a sort with few facts stays near what all share
DIRECTIONS = {"weakest": 1, "line": 1, "parser": 1, "rival": -1, "worn": -1, "page": -1,
              "words_on_page": -1, "year": -1}
"""What more of a sign can mean: 1 never less likely, -1 never likelier."""
STEPS = 40

Reals = npt.NDArray[np.float64]


def fitted(samples: Sequence[Sample]) -> Table:
    """The table that explains best which samples were right."""
    sorts = sorted({sample.sort for sample in samples})
    terms = _terms(samples, sorts)
    right = np.array([sample.right for sample in samples], np.float64)
    shared_ridges = [SHARED_RIDGE.get(name, USUAL_RIDGE) for name in NAMES]
    ridge = np.array([1e-3, *shared_ridges, *[CONSTANT_RIDGE, LINE_RIDGE] * len(sorts)])
    weights = _newton(terms, right, ridge)
    for name, direction in DIRECTIONS.items():
        column = 1 + NAMES.index(name)
        if weights[column] * direction < 0:
            terms[:, column] = 0
            weights = _newton(terms, right, ridge)
    shared, own = weights[1 : 1 + len(NAMES)], weights[1 + len(NAMES) :]
    least = -float(shared[NAMES.index("line")])
    return Table(float(weights[0]), tuple(float(w) for w in shared),
                 {sort: (float(own[2 * i]), max(least, float(own[2 * i + 1]))) for i, sort in enumerate(sorts)})


def _newton(terms: Reals, right: Reals, ridge: Reals) -> Reals:
    weights = np.zeros(terms.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-terms @ weights))
        slope = terms.T @ (right - chance) - ridge * weights
        bend = (terms * (chance * (1 - chance))[:, None]).T @ terms + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        weights += step
        if float(np.abs(step).max()) < 1e-6:
            break
    return weights


def _terms(samples: Sequence[Sample], sorts: Sequence[str]) -> Reals:
    place = {sort: i for i, sort in enumerate(sorts)}
    terms = np.zeros((len(samples), 1 + len(NAMES) + 2 * len(sorts)))
    for row, sample in zip(terms, samples, strict=True):
        own = 1 + len(NAMES) + 2 * place[sample.sort]
        row[0], row[1 : 1 + len(NAMES)] = 1, sample.signs.values()
        row[own], row[own + 1] = 1, sample.signs.line
    return terms


def left_out(samples: Sequence[Sample]) -> list[float]:
    """The probability of each sample by a table that was fitted without its dossier."""
    tables = {case: fitted([other for other in samples if other.case != case])
              for case in sorted({sample.case for sample in samples})}
    return [tables[sample.case].probability(sample.sort, sample.signs) for sample in samples]


def write(table: Table, samples: Sequence[Sample], path: Path) -> None:
    """The table as the program reads it, with what it was fitted on."""
    cases = ", ".join(sorted({sample.case for sample in samples}))
    sorts = ",\n".join(f'    "{name}": {{"constant": {constant:.4f}, "line": {line:.4f}}}'
                       for name, (constant, line) in sorted(table.sorts.items()))
    weights = ", ".join(f'"{name}": {weight:.4f}' for name, weight in zip(NAMES, table.weights, strict=True))
    path.write_text(
        f'{{\n  "fitted_by": "python benchmarks/calibration.py --cases … --readings DIR --fit {path.name}",\n'
        f'  "fitted_on": "{len(samples)} facts of {cases}",\n  "constant": {table.constant:.4f},\n'
        f'  "weights": {{{weights}}},\n  "sorts": {{\n{sorts}\n  }}\n}}\n', encoding="utf-8")
