"""The OCR scorer counts what it says it counts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.ocr.floor import Heard, floor
from benchmarks.ocr.pages import Lines, quads_of, sample, turned_points
from benchmarks.ocr.race import Result
from benchmarks.ocr.scoring import Tally, score
from benchmarks.ocr.table import report
from extraction.ocr.ctc import Steps
from extraction.ocr.runtimes import Batch

CASE = Path(__file__).parents[2] / "data/fixtures/worker-1958"
DATE, NAME = [100.0, 100.0, 300.0, 130.0], [400.0, 100.0, 500.0, 130.0]


def lines(*pairs: tuple[list[float], str]) -> Lines:
    return Lines(quads_of([box for box, _ in pairs]), tuple(text for _, text in pairs))


TRUTH = lines((DATE, "1985年7月1日"), (NAME, "赵启明"))


def test_a_right_reading_has_no_error_however_it_is_cut_up() -> None:
    pieces = lines(([100, 101, 180, 131], "1985年"), ([185, 99, 300, 129], "7月 1日"), (NAME, "赵启明"))
    tally = score(TRUTH, pieces)
    assert (tally.characters, tally.errors, tally.dates, tally.dates_right) == (12, 0, 1, 1)


def test_what_is_not_found_and_what_is_not_there_both_count() -> None:
    tally = score(TRUTH, lines((NAME, "赵启明"), ([900, 900, 980, 930], "公章")))
    assert (tally.errors, tally.dates_right) == (9 + 2, 0)


def test_one_digit_more_is_another_date() -> None:
    assert score(TRUTH, lines((DATE, "11985年7月1日"))).dates_right == 0
    assert score(lines((NAME, "共3人")), lines((NAME, "共3人"))).numbers_right == 1
    assert score(lines((NAME, "共3人")), lines((NAME, "共13人"))).numbers_right == 0


@pytest.mark.parametrize(("true", "read"), [("二○一○年三月", "二〇一〇年三月"), ("（一）", "(一)"), ("1968—1970", "1968-1970")])
def test_other_signs_for_the_same_are_no_errors(true: str, read: str) -> None:
    assert score(lines((NAME, true)), lines((NAME, read))).errors == 0


@pytest.mark.parametrize(("rotation", "point"), [(0, (10, 20)), (90, (180, 10)), (180, (290, 180)), (270, (20, 290))])
def test_points_turn_with_their_page(rotation: int, point: tuple[int, int]) -> None:
    turned = turned_points(np.array([[10, 20]], np.float32), rotation, 300, 200)
    assert turned.tolist() == [list(point)]


def test_the_table_gives_ratios_and_says_what_is_missing() -> None:
    results = {"stock": Result([2.0], [4.0]), "ours": Result([0.5], [1.0])}
    results["ours"].by_hand["kai"] = Tally(100, 2, 4, 3, 0, 0)
    text = report(results, {"tesseract": "not installed: apt-get install tesseract-ocr"}, {"ours": 900})
    ours = next(line for line in text.splitlines() if line.startswith("ours")).split()
    assert ours == ["ours", "0.500", "4.00", "-", "1.000", "4.00", "-", "2.00", "75.0", "-", "900"]
    assert "not installed: apt-get install tesseract-ocr" in text


def test_the_floor_is_of_all_that_the_networks_are_asked() -> None:
    class Network:
        def __init__(self) -> None:
            self.asked: list[str] = []

        def run(self, batch: Batch, lane: int = 0) -> Batch:
            self.asked.append(f"run {len(batch)} in {lane}")
            return batch

        def steps(self, batch: Batch, lane: int = 0) -> list[Steps]:
            self.asked.append(f"steps {len(batch)} in {lane}")
            return []

    network = Network()
    heard, batch = Heard(network), np.zeros((2, 3, 48, 64), np.float32)
    heard.run(batch)
    heard.steps(batch[:1])
    assert heard.replayed(1) > 0
    assert network.asked == ["run 2 in 0", "steps 1 in 0"] * 2
    assert heard.asked == []


@pytest.mark.ocr
def test_the_floor_of_a_page_is_measured_on_the_networks_of_the_engine() -> None:
    assert floor(sample([CASE], 1), 1, "onnxruntime") > 0
