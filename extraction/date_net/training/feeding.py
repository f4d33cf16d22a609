"""Texts as tables that the drawing takes, made in worker processes ahead of the trainer."""

from __future__ import annotations

import itertools
import multiprocessing
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import numpy as np

from extraction.date_net.alphabet import NUMBER_OF, SPACE
from extraction.date_net.training.glyphs import GLYPH_NUMBER, NO_LABEL, is_gap, label_of
from extraction.date_net.training.texts import GAP, written

MOST_SIGNS = 40
_AHEAD = 4
_PATIENCE = 120  # seconds until a trainer stops because its workers have died


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts x signs: what is drawn (-1: nothing), its class (0: none), if the form printed it, the gap before (ems)."""

    glyphs: np.ndarray
    labels: np.ndarray
    printed: np.ndarray
    gaps: np.ndarray
    lengths: np.ndarray  # of the labels, those that are not 0


def table_of(texts: list[str], random: Random) -> Texts:
    """Texts in markup as one table."""
    count = len(texts)
    glyphs = np.full((count, MOST_SIGNS), -1, np.int16)
    labels = np.zeros((count, MOST_SIGNS), np.int16)
    printed = np.zeros((count, MOST_SIGNS), bool)
    gaps = np.zeros((count, MOST_SIGNS), np.float32)
    for row, text in enumerate(texts):
        place, room, pressed, last = 0, 0.0, False, ""
        for char in text:
            if char in "{}":
                pressed = char == "{"
            elif is_gap(char):
                room += random.uniform(0.35, 1.6) if char == GAP else random.uniform(0.55, 1.2)
                if char == SPACE and place < MOST_SIGNS:  # read, though nothing is drawn
                    labels[row, place] = NUMBER_OF[SPACE]
                    place += 1
            elif place < MOST_SIGNS and char in GLYPH_NUMBER:  # words hold characters that no face was cut for
                glyphs[row, place] = GLYPH_NUMBER[char]
                twice = char in "-—" and last in ("-", "—") and room == 0
                labels[row, place] = NO_LABEL if twice else label_of(char)
                printed[row, place], gaps[row, place] = pressed, room
                place, room, last = place + 1, 0.0, char
    return Texts(glyphs, labels, printed, gaps, (labels > 0).sum(1))


def some_texts(random: Random, count: int) -> Texts:
    """Fresh texts."""
    return table_of([written(random).text for _ in range(count)], random)


def _work(seed: int, count: int, queue: multiprocessing.Queue[Texts]) -> None:
    random = Random(seed)
    while True:
        queue.put(some_texts(random, count))


def stream(seed: int, count: int, workers: int) -> Iterator[Texts]:
    """Tables of `count` texts without end; without workers they are made here. Workers start at once."""
    if not workers:
        random = Random(seed)
        return (some_texts(random, count) for _ in itertools.count())
    context = multiprocessing.get_context("fork")
    queue: multiprocessing.Queue[Texts] = context.Queue(_AHEAD * 2)
    for n in range(workers):
        context.Process(target=_work, args=(seed * 1000 + n, count, queue), daemon=True).start()
    return (queue.get(timeout=_PATIENCE) for _ in itertools.count())
