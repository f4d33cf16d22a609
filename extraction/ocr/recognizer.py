"""Reads pictures of single lines with the PP-OCR recognition model."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Lock

import cv2
import numpy as np
import numpy.typing as npt

from extraction.cores import available_cores
from extraction.ocr.ctc import FRAME_PX, CtcDecoder, Frames, Reading
from extraction.ocr.planes import write_planes
from extraction.ocr.runtimes import PLAIN, Runtime
from extraction.ocr.weights import RECOGNITION, open_network
from models.pages import Pixels

HEIGHT_PX = 48  # the model reads lines of this height
QUANTUM_PX = 32  # widths are padded to multiples, so that fewer shapes are compiled
BATCH_COLUMNS = 1024  # larger batches are slower: they fall out of the processor's cache
LONG_PX, NARROWER = 200, 0.85  # lines from this width on are read in so much of it
SPARED = 0.06  # of its width that a line may lose to spare padding
MOST_LANES = 4  # batches that are read at a time at most, and shares that the pictures of a page are split in


Take = Callable[[int, Frames, int], None]
"""What becomes of an answer: place of its picture, steps x classes, width of the picture at the model's height."""


class LineRecognizer:
    """Reads pictures of one line each, several batches at a time: one of them keeps no more than a core or two busy.

    What a batch holds depends on the pictures alone, not on the cores: lines are padded to the widest of their batch,
    which tells in their confidence.
    """

    def __init__(self, threads: int = 0, runtime: Runtime = PLAIN) -> None:
        self._lanes = min(MOST_LANES, threads or available_cores())
        self._network = open_network(RECOGNITION, threads, runtime, self._lanes)
        self._decoder = CtcDecoder(self._network.characters)
        self._busy = Lock()  # lines and seals are read beside each other
        self._crew = ThreadPoolExecutor(self._lanes, thread_name_prefix="lines")

    def read(self, pictures: Sequence[Pixels], *, narrowed: bool = False) -> list[Reading]:
        """One reading a picture, in their order. Pictures are grey or RGB, of any size, upright, one line each.

        `narrowed`: they may be drawn a little narrower than they are, which makes reading faster.
        """
        readings = [Reading(())] * len(pictures)

        def take(i: int, answer: Frames, width_px: int) -> None:
            readings[i] = self._decoder.decode(answer, width_px)

        self._answer([_to_height(picture, narrowed=narrowed) for picture in pictures], take)
        return readings

    @property
    def characters(self) -> Sequence[str]:
        """The character of each class, the blank first."""
        return self._decoder.characters

    def answers(self, pictures: Sequence[Pixels]) -> Iterator[tuple[int, Frames]]:
        """The network's whole answer to each picture, with its place in `pictures`; in any order."""
        found: dict[int, Frames] = {}

        def take(i: int, answer: Frames, _: int) -> None:
            found[i] = answer.copy()

        self._answer([_to_height(picture) for picture in pictures], take)
        return iter(found.items())

    def _answer(self, scaled: Sequence[Pixels], take: Take) -> None:
        waiting = list(_batches([picture.shape[1] for picture in scaled]))  # the longest is taken first

        def work(lane: int) -> None:
            while True:
                try:
                    batch = waiting.pop()
                except IndexError:
                    return
                frames = self._network.run(_stacked([scaled[i] for i in batch]), lane)
                for i, answer in zip(batch, frames, strict=True):
                    take(i, answer, scaled[i].shape[1])

        with self._busy:
            lanes = [self._crew.submit(work, lane) for lane in range(min(self._lanes, len(waiting)))]
            wait(lanes)  # a lane that raises must not leave the network to others while the rest still use it
        for lane in lanes:
            lane.result()


def _to_height(picture: Pixels, *, narrowed: bool = False) -> Pixels:
    height, width = picture.shape[:2]
    natural = width * HEIGHT_PX / height
    new_width = max(FRAME_PX, round(_narrowed(natural) if narrowed else natural))
    shrink = height > HEIGHT_PX
    way = cv2.INTER_AREA if shrink else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(picture, (new_width, HEIGHT_PX), interpolation=way), np.uint8)


def _narrowed(width: float) -> float:
    """Long lines narrower, and whatever spares padding by little: characters as wide as these are read as well."""
    width *= NARROWER if width >= LONG_PX else 1
    spared = width // QUANTUM_PX * QUANTUM_PX
    return spared if width - spared <= SPARED * width else width


def _batches(widths: Sequence[int]) -> Iterator[list[int]]:
    """Pictures of like width together, each batch at most BATCH_COLUMNS columns in all (a longer line goes alone), and
    no more than its share where there are few."""
    most = min(BATCH_COLUMNS, -(-sum(map(_padded, widths)) // MOST_LANES))
    batch: list[int] = []
    for i in sorted(range(len(widths)), key=lambda i: (widths[i], i)):
        if batch and _padded(widths[i]) * (len(batch) + 1) > most:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def _padded(width: int) -> int:
    return -(-width // QUANTUM_PX) * QUANTUM_PX


def _stacked(pictures: Sequence[Pixels]) -> npt.NDArray[np.float32]:
    """N x 3 x 48 x W of BGR in -1..1, padded on the right with the model's neutral 0."""
    width = _padded(max(picture.shape[1] for picture in pictures))
    stack = np.zeros((len(pictures), 3, HEIGHT_PX, width), np.float32)
    for target, picture in zip(stack, pictures, strict=True):
        write_planes(picture, target)
    return stack
