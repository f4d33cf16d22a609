"""What is made of a seal's legend once its characters are read."""

from __future__ import annotations

import numpy as np
import pytest

from extraction.ocr.ctc import ReadCharacter, Reading
from extraction.seal_legend import Legend
from models.pages import Pixels


def strip(first: float = 0.05, last: float = 0.95) -> Pixels:
    """A picture of a line that is inked between these shares of its width."""
    picture = np.full((48, 1000, 3), 255, np.uint8)
    picture[10:40, round(first * 1000): round(last * 1000)] = 0
    return picture


def legend(text: str, picture: Pixels | None = None, weak: dict[int, tuple[float, str]] | None = None) -> Legend:
    """Characters evenly spaced; a blank stands for one that was passed over. `weak`: place -> confidence, rival."""
    step, found = 0.9 / len(text), []
    for index, char in enumerate(text):
        confidence, rival = (weak or {}).get(index, (0.99, ""))
        rivals = ((rival, 0.3),) if rival else ()
        if char != " ":
            found.append(ReadCharacter(char, 0.05 + step * (index + 0.5), confidence, rivals))
    return Legend.of(strip() if picture is None else picture, Reading(tuple(found)))


@pytest.mark.parametrize(("read", "text"), [
    ("中共临溪县委员云", "中共临溪县委员会"), ("人事专用意", "人事专用章"), ("中共江原大學委員会", "中共江原大学委员会"),
    ("东陵县财政局√", "东陵县财政局"), ("第八三○一二部队", "第八三〇一二部队"), ("東陵縣政府", "東陵縣政府")])
def test_misreadings_that_name_no_office_are_mended(read: str, text: str) -> None:
    assert legend(read).text == text


def test_a_circle_between_numerals_that_was_passed_over_is_put_in() -> None:
    found = legend("解放军八三 一二部队")
    assert found.text == "解放军八三〇一二部队" and found.weakest > 0


def test_a_character_that_was_passed_over_makes_the_legend_worthless() -> None:
    assert legend("东陵县 政局").weakest == 0 and not legend("东陵县 政局").is_legible


def test_a_usual_character_stands_before_an_unusual_one_that_is_hardly_surer() -> None:
    assert legend("南屏貝教育局", weak={2: (0.4, "县")}).text == "南屏县教育局"
    assert legend("南屏貝教育局", weak={2: (0.9, "县")}).text == "南屏貝教育局"


def test_the_better_of_two_cuts_begins_and_ends_as_an_office_does() -> None:
    right, wrong = legend("中共南屏县委员会"), legend("共南屏县委员会中")
    assert right.merit > wrong.merit


def test_a_legend_that_leaves_ink_unread_is_not_whole() -> None:
    assert legend("东陵县财政局").is_whole
    assert not legend("陵县财政局  ").is_whole
