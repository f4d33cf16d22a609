"""The least that these networks take: their forward passes alone, over all that our engine gives them on a page."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import numpy as np

from extraction.ocr import get_backend
from extraction.ocr.ctc import Steps
from extraction.ocr.runtimes import Batch
from extraction.page_task import read_page

from .pages import Page


class Heard:
    """A network that keeps what it is given."""

    def __init__(self, network: Any) -> None:
        self._network = network
        self.asked: list[tuple[str, Batch]] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._network, name)

    def run(self, batch: Batch, lane: int = 0) -> Batch:
        """As the network does."""
        self.asked.append(("run", np.array(batch)))
        answer: Batch = self._network.run(batch, lane)
        return answer

    def steps(self, batch: Batch, lane: int = 0) -> list[Steps]:
        """As the network does."""
        self.asked.append(("steps", np.array(batch)))
        steps: list[Steps] = self._network.steps(batch, lane)
        return steps

    def replayed(self, lanes: int) -> float:
        """Seconds that the same batches take once more, in so many lanes at a time; they are forgotten."""
        waiting, self.asked = self.asked[::-1], []

        def work(lane: int) -> None:
            while waiting:
                with suppress(IndexError):  # another lane took the last one
                    name, batch = waiting.pop()
                    getattr(self._network, name)(batch, lane)

        started = time.perf_counter()
        with ThreadPoolExecutor(lanes) as crew:
            list(crew.map(work, range(lanes)))
        return time.perf_counter() - started


def floor(pages: Sequence[Page], rounds: int, runtime: str = "auto") -> float:
    """Seconds a page of pure inference, the least of the rounds."""
    backend: Any = get_backend(f"rapid:{runtime}")
    backend.read_seals = lambda _page: ()
    ears = [Heard(part._network) for part in (backend._detector, backend._recognizer)]
    backend._detector._network, backend._recognizer._network = ears
    lanes = backend._recognizer._crew._max_workers
    total = 0.0
    for page in pages:
        stored = page.ref.load()
        times = []
        for _ in range(rounds):
            read_page(stored, page.ref.number, page.ref.file, backend)
            times.append(ears[0].replayed(1) + ears[1].replayed(lanes))
        total += min(times)
    return total / max(1, len(pages))
