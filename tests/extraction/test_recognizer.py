"""Lines read in lanes: each answer belongs to its picture, work is shared out, and a failure is not swallowed."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Barrier, Event
from time import sleep

import numpy as np
import pytest

from extraction.ocr import recognizer
from extraction.ocr.recognizer import LineRecognizer
from extraction.ocr.runtimes import AllSteps, Batch
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


def reader(monkeypatch: pytest.MonkeyPatch, network: ToneNetwork, threads: int = 2) -> LineRecognizer:
    monkeypatch.setattr(recognizer, "open_reader", lambda *_: AllSteps(network))
    return LineRecognizer(threads=threads)


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


@pytest.mark.parametrize("count", [3, 16, 40])
def test_what_is_read_together_does_not_depend_on_the_cores(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    widths = []
    for threads in (1, 2, 4):
        network = ToneNetwork()
        reader(monkeypatch, network, threads).read(pictures(count))
        widths.append(sorted(network.widths))
    assert widths[0] == widths[1] == widths[2]


def test_whoever_asks_first_is_read_first_and_what_is_dropped_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    gate = Event()

    class Gated(ToneNetwork):
        def run(self, batch: Batch, lane: int = 0) -> Batch:
            assert gate.wait(20)
            return super().run(batch, lane)

    network = Gated()
    engine = reader(monkeypatch, network, threads=1)
    voters, dropped, rest = (engine.begin(pictures(1, width)) for width in (600, 400, 200))
    for one in dropped:
        one.drop()
    gate.set()
    assert [one.result().text for one in (*voters, *rest)] == [CHARACTERS[0]] * 2
    assert network.widths == [608, 224]


def test_no_two_batches_share_a_lane_at_a_time_however_many_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    busy: set[int] = set()
    shared = []

    class Watched(ToneNetwork):
        def run(self, batch: Batch, lane: int = 0) -> Batch:
            shared.append(lane in busy)
            busy.add(lane)
            sleep(0.002)
            busy.discard(lane)
            if batch.shape[3] == 128:
                raise MemoryError
            return super().run(batch, lane)

    engine = reader(monkeypatch, Watched(), threads=3)
    asked = [engine.begin(pictures(5)) for _ in range(6)]
    with pytest.raises(MemoryError):
        engine.read(pictures(2))
    assert asked[-1][4].result().text == CHARACTERS[12]
    assert len(shared) > 6 and not any(shared)


def test_no_pictures_no_readings(monkeypatch: pytest.MonkeyPatch) -> None:
    assert reader(monkeypatch, ToneNetwork()).read([]) == []
