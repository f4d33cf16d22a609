"""Where a line is inked."""

from __future__ import annotations

import numpy as np
import pytest

from extraction.ocr.crops import _percentiles, ink_of


@pytest.mark.parametrize("seed", range(20))
def test_percentiles_are_those_of_numpy(seed: int) -> None:
    draws = np.random.default_rng(seed)
    grey = draws.integers(draws.integers(0, 250), 256, (draws.integers(2, 40), draws.integers(2, 90)), np.uint8)
    assert np.allclose(_percentiles(grey, (90, 1, 0, 100)), np.percentile(grey, (90, 1, 0, 100)), atol=1e-9)


def test_a_rule_of_the_form_is_no_ink() -> None:
    picture = np.full((40, 200), 240, np.uint8)
    picture[10:30, 20:40] = 20
    picture[35] = 20
    ink = ink_of(picture)
    assert ink[10:30, 20:40].all()
    assert not ink[35].any()
    assert ink.sum() == 400
