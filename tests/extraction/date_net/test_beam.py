"""Readings behind the steps of a line."""

import itertools

import numpy as np
import pytest

from extraction.date_net.alphabet import CHARACTERS, NUMBER_OF, labels
from extraction.date_net.beam import search


def steps_of(text: str, rivals: dict[int, tuple[str, float]] | None = None) -> np.ndarray:
    """Two steps a sign, the second blank; at places in `rivals` another sign has the given share."""
    table = np.full((2 * len(text), len(CHARACTERS) + 1), 1e-7, np.float32)
    for place, label in enumerate(labels(text)):
        table[2 * place, label] = 1
        table[2 * place + 1, 0] = 1
        if rivals and place in rivals:
            sign, share = rivals[place]
            table[2 * place, label], table[2 * place, NUMBER_OF[sign]] = 1 - share, share
    return np.log(table / table.sum(1, keepdims=True))


def test_a_clear_date_is_certain() -> None:
    best = search(steps_of("1968年3月15日"))[0]
    assert (best.text, best.kind) == ("1968年3月15日", "date")
    assert best.probability == pytest.approx(1, abs=0.01)


def test_a_sign_comes_twice_only_with_a_blank_between() -> None:
    """Also where the blank is so sure that nothing is left for signs."""
    steps = np.full((3, len(CHARACTERS) + 1), -100, np.float32)
    steps[(0, 1, 2), (NUMBER_OF["1"], 0, NUMBER_OF["1"])] = 0
    assert search(steps)[0].text == "11"
    assert search(steps[[0, 2, 1]])[0].text == "1"


def test_two_signs_that_may_stand_in_one_place_share_the_probability() -> None:
    first, second = search(steps_of("1968.3", {3: ("6", 0.4)}))[:2]
    assert (first.text, second.text) == ("1968.3", "1966.3")
    assert first.probability == pytest.approx(0.6, abs=0.01)
    assert second.probability == pytest.approx(0.4, abs=0.01)


def test_a_sign_that_makes_no_date_loses_against_one_that_does() -> None:
    assert search(steps_of("1968年3目")) == ()
    best = search(steps_of("1968年3日", {6: ("月", 0.3)}))[0]
    assert best.text == "1968年3月"
    assert best.probability < 0.5  # most of what was seen is no date


def test_what_is_no_date_has_no_reading() -> None:
    assert search(steps_of("□□□")) == ()


def test_an_impossible_month_that_stands_there_keeps_the_others_low() -> None:
    read = {reading.text: reading.probability for reading in search(steps_of("1985.13.5"))}
    assert max(read, key=read.__getitem__) == "1985.13.5"


def test_the_last_sign_of_an_identity_number_speaks_for_one_of_two() -> None:
    number = "99010119680315001"
    from models.check_digit import check_digit  # noqa: PLC0415

    fits = check_digit(number)
    other = "7" if fits != "7" else "4"
    best = search(steps_of(number + other, {17: (fits, 0.4)}))[0]
    assert best.text == number + fits


def test_unwanted_kinds_are_left_out_but_keep_their_share() -> None:
    assert search(steps_of("62.50"))[0].kind == "number"
    assert search(steps_of("62.50"), lambda kind: kind == "date") == ()


def test_probabilities_are_those_of_all_ways_through_the_steps() -> None:
    """Against a count of every path of three steps over three signs."""
    rng = np.random.default_rng(1)
    signs = [0, NUMBER_OF["1"], NUMBER_OF["2"]]
    table = np.full((3, len(CHARACTERS) + 1), 1e-9, np.float32)
    table[:, signs] = rng.dirichlet(np.ones(3), 3)
    exact: dict[str, float] = {}
    for path in itertools.product(signs, repeat=3):
        runs = [sign for sign, _ in itertools.groupby(path) if sign]
        text = "".join(CHARACTERS[sign - 1] for sign in runs)
        exact[text] = exact.get(text, 0) + float(np.prod([table[step, sign] for step, sign in enumerate(path)]))
    for reading in search(np.log(table)):
        assert reading.probability == pytest.approx(exact[reading.text], abs=1e-4)
