"""What is meant as a date is weighed as one, and the general recogniser is asked for dates behind words it likes more."""

from collections.abc import Iterator, Sequence

import numpy as np
import pytest

from extraction.ocr.ctc import Frames
from extraction.second_look.as_dates import AsDates
from extraction.second_look.fitting import fit_for, is_dated
from extraction.second_look.general import GeneralReader
from extraction.second_look.weighing import plain, weighed
from models.pages import Pixels

SIGNS = ("", "1", "2", "9", "年", "月", "日", "室", "至", "．", "一")


@pytest.mark.parametrize("text", ["1980年12月", "1969.9至1975.7", "1985年7月至", "1975.9-1978.7", "一九九四年三月至今", "12月",
                                  "农历一九五三年腊月初八"])
def test_dates_and_periods_are_dated(text: str) -> None:
    assert is_dated(text)


@pytest.mark.parametrize("text", ["1980年12日", "1969.9室1975.7", "1985.13", "二一年三月", "201年5月", "70", "王卫国", ""])
def test_what_lacks_something_or_says_something_else_is_not(text: str) -> None:
    assert not is_dated(text)


def test_what_fits_is_told_by_what_was_read_first() -> None:
    assert fit_for("1980年12日")("1980年12月"), "meant as a date"
    assert not fit_for("1980年12日")("1980年12日")
    assert fit_for("7")("1")
    assert not fit_for("7")("王")
    assert fit_for("9901011968")("anything")


def frames(*steps: dict[str, float]) -> Frames:
    """Steps x classes; what a step leaves open is the blank's."""
    table = np.zeros((len(steps), len(SIGNS)), np.float32)
    for row, step in zip(table, steps, strict=True):
        for char, share in step.items():
            row[SIGNS.index(char)] = share
        row[0] = 1 - row.sum()
    return table


YEAR = ({"1": 0.97}, {"9": 0.97}, {"9": 0.01}, {"9": 0.97}, {}, {"9": 0.97}, {"年": 0.97})
MISREAD = frames(*YEAR, {"1": 0.97}, {"2": 0.97}, {"日": 0.9, "月": 0.06})


class Answers:
    """A recogniser with one answer to everything."""

    characters = SIGNS

    def __init__(self, answer: Frames) -> None:
        self._answer = answer

    def answers(self, pictures: Sequence[Pixels]) -> Iterator[tuple[int, Frames]]:
        return ((i, self._answer) for i, _ in enumerate(pictures))


def read(answer: Frames) -> dict[str, float]:
    (spelled,) = GeneralReader(Answers(answer)).read([np.zeros((48, 100, 3), np.uint8)])
    return {spelling.text: spelling.probability for spelling in spelled}


def test_a_date_has_its_share_of_all_that_the_answer_may_say() -> None:
    (first, *_) = AsDates(SIGNS).likeliest(MISREAD)
    assert first.text == "1999年12月"
    assert 0.03 < first.probability < 0.06


def test_signs_of_other_widths_are_those_of_dates() -> None:
    texts = {reading.text for reading in AsDates(SIGNS).likeliest(frames(*YEAR[:-1], {"．": 0.9}, {"2": 0.9}))}
    assert "1999.2" in texts


def test_behind_words_the_likeliest_dates_are_told_too() -> None:
    words = frames(*YEAR, {"1": 0.97}, {"月": 0.97}, {"室": 0.95, "至": 0.002})
    assert max(told := read(words), key=lambda text: told[text]) == "1999年1月室"
    assert "1999年1月至" in told
    assert "1999年1月至" not in read(frames(*YEAR, {"1": 0.97}, {"月": 0.97}, {"至": 0.002})), "a date is left as it is"


def test_the_date_outweighs_the_word_that_cannot_be_meant() -> None:
    told = read(MISREAD)
    assert max(told, key=lambda text: told[text]) == "1999年12日"
    text, share = weighed([told], fit_for("1999年12日"))[0]
    assert text == "1999年12月"
    assert share < 0.9, "and is not sure"


def test_dashes_side_by_side_are_one() -> None:
    assert plain("1975.9——1981.7") == plain("1975.9-1981.7") != plain("1975.91981.7")
