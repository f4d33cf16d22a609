"""Reads pictures of single lines with the PP-OCR recognition model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import local
from typing import TypeVar

import cv2
import numpy as np
import numpy.typing as npt

from extraction.cores import available_cores
from extraction.ocr.coming import Coming, arrived
from extraction.ocr.ctc import FRAME_PX, CtcDecoder, Frames, Reading
from extraction.ocr.planes import write_planes
from extraction.ocr.runtimes import PLAIN, Batch, Runtime
from extraction.ocr.weights import open_reader
from models.pages import Pixels

HEIGHT_PX = 48  # the model reads lines of this height
QUANTUM_PX = 32  # widths are padded to multiples, so that fewer shapes are compiled
BATCH_COLUMNS = 1024  # larger batches are slower: they fall out of the processor's cache
LONG_PX, NARROWER = 200, 0.85  # lines from this width on are read in so much of it
SPARED = 0.06  # of its width that a line may lose to spare padding
MOST_LANES = 4  # batches that are read at a time at most, and shares that the pictures of a page are split in


_Answer = TypeVar("_Answer")
_Kept = TypeVar("_Kept")

Ask = Callable[[Batch, int], Iterable[_Answer]]
"""What the network is asked: one answer a picture of the batch; in which lane."""

Take = Callable[[_Answer, int], _Kept]
"""What becomes of an answer, and the width of its picture at the model's height."""


class LineRecognizer:
    """Reads pictures of one line each, several batches at a time: one of them keeps no more than a core or two busy.

    What a batch holds depends on the pictures alone, not on the cores: lines are padded to the widest of their batch,
    which tells in their confidence. Whoever asks first is answered first; any number may ask at a time.
    """

    def __init__(self, threads: int = 0, runtime: Runtime = PLAIN) -> None:
        lanes = min(MOST_LANES, threads or available_cores())
        self._network = open_reader(threads, runtime, lanes)
        self._decoder = CtcDecoder(self._network.characters)
        self._crew = ThreadPoolExecutor(lanes, "lines", self._enter_lane)
        self._lanes = iter(range(lanes))
        self._own = local()

    def _enter_lane(self) -> None:
        self._own.lane = next(self._lanes)  # each thread of the crew has a lane of the network to itself

    def begin(self, pictures: Sequence[Pixels], *, narrowed: bool = False) -> list[Coming[Reading]]:
        """As `read`, without waiting for the readings."""
        return self._begun(pictures, self._network.steps, self._decoder.decode, narrowed=narrowed)

    def read(self, pictures: Sequence[Pixels], *, narrowed: bool = False) -> list[Reading]:
        """One reading a picture, in their order. Pictures are grey or RGB, of any size, upright, one line each.

        `narrowed`: they may be drawn a little narrower than they are, which makes reading faster.
        """
        return arrived(self.begin(pictures, narrowed=narrowed))

    @property
    def characters(self) -> Sequence[str]:
        """The character of each class, the blank first."""
        return self._decoder.characters

    def answers(self, pictures: Sequence[Pixels]) -> Iterator[tuple[int, Frames]]:
        """The network's whole answer to each picture, with its place in `pictures`; in any order."""
        return iter(enumerate(arrived(self._begun(pictures, self._network.run, lambda frames, _: frames.copy()))))

    def _begun(
        self, pictures: Sequence[Pixels], ask: Ask[_Answer], take: Take[_Answer, _Kept], *, narrowed: bool = False,
    ) -> list[Coming[_Kept]]:
        widths = [_drawn_width(picture, narrowed=narrowed) for picture in pictures]
        coming: dict[int, Coming[_Kept]] = {}
        for batch in reversed(list(_batches(widths))):  # the longest is read first
            answer = self._crew.submit(self._answered, [(pictures[i], widths[i]) for i in batch], ask, take)
            coming |= {i: Coming(answer, place) for place, i in enumerate(batch)}
        return [coming[i] for i in range(len(pictures))]

    def _answered(
        self, batch: Sequence[tuple[Pixels, int]], ask: Ask[_Answer], take: Take[_Answer, _Kept],
    ) -> list[_Kept]:
        answers = ask(_stacked([_drawn(picture, width) for picture, width in batch]), self._own.lane)
        return [take(answer, width) for answer, (_, width) in zip(answers, batch, strict=True)]


def _drawn_width(picture: Pixels, *, narrowed: bool = False) -> int:
    height, width = picture.shape[:2]
    natural = width * HEIGHT_PX / height
    return max(FRAME_PX, round(_narrowed(natural) if narrowed else natural))


def _drawn(picture: Pixels, width: int) -> Pixels:
    """At the model's height and so wide."""
    way = cv2.INTER_AREA if len(picture) > HEIGHT_PX else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(picture, (width, HEIGHT_PX), interpolation=way), np.uint8)


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
