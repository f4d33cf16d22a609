"""Lines read in lanes: each answer belongs to its picture, work is shared out, and a failure is not swallowed."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Barrier

import numpy as np
import pytest

from extraction.ocr import recognizer
from extraction.ocr.recognizer import LineRecognizer
from extraction.ocr.runtimes import Batch
from models.pages import Pixels

CHARACTERS = [chr(ord("一") + tone) for tone in range(256)]


class ToneNetwork:
    """Answers each picture with the character of its tone; waits until all its lanes are at work."""

    characters: Sequence[str] = CHARACTERS

    def __init__(self, meeting: Barrier | None = None) -> None:
        self.widths: list[int] = []
        self._meeting = meeting

    def run(self, batch: Batch, lane: int = 0) -> Batch:
        if self._meeting is not None:
            self._meeting.wait(timeout=20)  # raises where no other lane comes
        self.widths.append(batch.shape[0] * batch.shape[3])
        frames = np.zeros((len(batch), 4, 258), np.float32)
        for frame, picture in zip(frames, batch, strict=True):
            frame[1, 1 + round((float(picture[0, 24, 4]) + 1) * 127.5)] = 1
            frame[[0, 2, 3], 0] = 1
        return frames


def reader(monkeypatch: pytest.MonkeyPatch, network: ToneNetwork) -> LineRecognizer:
    monkeypatch.setattr(recognizer, "open_network", lambda *_: network)
    return LineRecognizer(threads=2)


def pictures(count: int, width: int = 100) -> list[Pixels]:
    return [np.full((48, width + 37 * i), 3 * i, np.uint8) for i in range(count)]


def test_every_answer_belongs_to_its_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    read = reader(monkeypatch, ToneNetwork()).read(pictures(40)[::-1])
    assert [reading.text for reading in read] == [CHARACTERS[3 * i] for i in range(40)][::-1]


def test_two_lanes_are_at_work_at_a_time_even_with_few_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    network = ToneNetwork(Barrier(2))
    assert len(reader(monkeypatch, network).read(pictures(2))) == 2
    assert len(network.widths) == 2


def test_what_a_lane_raises_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    network = ToneNetwork()
    engine = reader(monkeypatch, network)
    monkeypatch.setattr(network, "run", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        engine.read(pictures(3))


def test_no_pictures_no_readings(monkeypatch: pytest.MonkeyPatch) -> None:
    assert reader(monkeypatch, ToneNetwork()).read([]) == []
