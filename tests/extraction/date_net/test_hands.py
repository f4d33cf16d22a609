"""Hands of our own: what each writes, and that hurried ones write characters in running hand."""

import numpy as np

from extraction.date_net.training.digit_ways import DIGITS, MARKS
from extraction.date_net.training.hands import ways_of, write
from extraction.date_net.training.running_hand import RUNNING

OTHERS = "".join(chr(0x4E00 + n) for n in range(60))  # each hand writes some of them, if it knows their way
BAR = {"年": [[[500, 0], [500, 1000]]]}


def test_every_form_lies_in_its_em_box() -> None:
    for char, variants in {**DIGITS, **MARKS, **RUNNING}.items():
        for strokes in variants:
            assert all(len(stroke) > 1 and min(point) >= 0 and max(point) <= 1 for stroke in strokes for point in stroke), char


def test_a_hand_writes_each_sign_and_no_two_write_it_alike() -> None:
    script = write(ways_of({}), OTHERS, 2, 1)
    signs = len(DIGITS) + len(MARKS)
    assert script.signs[:signs] == script.signs[signs:]
    assert all(cell.max() > 0 for cell in script.cells)
    eights = [cell for sign, cell in zip(script.signs, script.cells, strict=True) if sign == "8"]
    assert np.abs(eights[0].astype(int) - eights[1]).mean() > 1


def test_some_write_in_running_hand_and_most_do_not() -> None:
    """The character's own way is a bar here: whoever writes it wider wrote the running form."""
    script = write(ways_of(BAR), OTHERS, 60, 1)
    wide = [np.ptp(np.nonzero(cell.max(0) > 128)[0]) > 20
            for sign, cell in zip(script.signs, script.cells, strict=True) if sign == "年"]
    assert 5 < sum(wide) < 40
