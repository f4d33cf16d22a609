"""The reliability curve and the fit: on facts whose chances are known, the curve is straight."""

import shutil
from pathlib import Path
from random import Random

import pytest

from benchmarks.reading.audits import name_of
from benchmarks.reading.calibrating.curve import bins, error, report
from benchmarks.reading.calibrating.fit import fitted, left_out
from benchmarks.reading.calibrating.samples import Sample, samples_of
from extraction.calibration import Signs

CASE = Path(__file__).parents[2] / "data/fixtures/worker-1958"


def drawn(count: int, sort: str, case: str, rng: Random) -> list[Sample]:
    """Facts that are right as often as their line says, those of one sort half as often."""
    found = []
    for _ in range(count):
        line = rng.uniform(0.3, 2.0)
        chance = (1 - 10**-line) * (0.5 if sort == "seal" else 1)
        found.append(Sample(case, sort, "typed", Signs(line, line, 0.0, 0.0, 0.0, 0.0), rng.random() < chance, False,
                            False, 1 - 10**-line))
    return found


def test_the_error_is_the_distance_between_what_was_said_and_what_was_right() -> None:
    assert error([0.9] * 10, [True] * 9 + [False]) == pytest.approx(0)
    assert error([0.9] * 10, [True] * 5 + [False] * 5) == pytest.approx(0.4)
    assert error([], []) == 0


def test_every_fact_is_in_one_bin() -> None:
    found = bins([0.0, 0.5, 0.89, 0.9, 1.0], [False, True, True, True, True])
    assert sum(one.count for one in found) == 5
    assert (found[-1].count, found[-1].right) == (1, 1.0)


def test_the_fit_straightens_the_curve_on_dossiers_left_out() -> None:
    rng = Random(7)  # noqa: S311 - a test draws its facts
    samples = [one for case in ("a", "b", "c") for sort in ("birth", "seal") for one in drawn(400, sort, case, rng)]
    right = [sample.right for sample in samples]
    assert error([sample.shipped for sample in samples], right) > 0.15
    assert error(left_out(samples), right) < 0.05


def test_a_surer_line_never_counts_against_a_fact() -> None:
    samples = [Sample("a", "birth", "typed", Signs(line, line, 0.0, 0.0, 0.0, 0.0), line < 1, False, False, 0.5)
               for line in (0.3, 0.5, 0.8, 1.2, 1.6, 2.0) for _ in range(20)]
    table = fitted(samples)
    low, high = (table.probability("birth", Signs(line, line, 0.0, 0.0, 0.0, 0.0)) for line in (0.3, 2.0))
    assert low <= high


def test_the_report_counts_wrong_dates_that_are_trusted() -> None:
    def sample(right: bool, misread: bool) -> Sample:
        return Sample("a", "birth", "kai", Signs(2, 2, 0, 0, 0, 0), right, True, misread, 0.95)

    told = list(report([sample(True, False)] * 9 + [sample(False, True)], [0.95] * 10, "as it is"))
    assert "facts with dates: 10, above 0.9: 10; wrong: 1, above 0.9: 1 (0.1000 of all above, 1.000 of these)" in told


def test_every_fact_of_a_case_is_a_sample_with_its_own_signs(tmp_path: Path) -> None:
    shutil.copy(CASE / "ocr.json", tmp_path / f"{name_of(CASE).replace('/', '-')}.json")
    samples = samples_of(CASE, tmp_path)
    assert len(samples) > 30
    assert sum(sample.right for sample in samples) > 0.9 * len(samples)
