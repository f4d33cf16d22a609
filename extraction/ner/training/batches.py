"""Batches of numbered characters and tags, made by worker processes while the model trains."""

from __future__ import annotations

import multiprocessing as mp
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from extraction.ner.labels import TAGS
from extraction.ner.training.sentences import GRAMMAR, Sentence, sentences

Batch = tuple[NDArray[np.int64], NDArray[np.int64]]
PAD, UNKNOWN = 0, 1
IGNORED = -100
_TAG_ID = {tag: number for number, tag in enumerate(TAGS)}
_POOL = 3000  # texts sorted by length before they are parted into batches


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """What a worker makes: batches of `characters` characters, padding included."""

    vocabulary: dict[str, int]
    dictionary: Path | None
    characters: int


def build_vocabulary(dictionary: Path) -> list[str]:
    """The signs of ASCII and all characters of GB 2312 that the word lists can make; 0 pads and 1 is unknown."""
    text = dictionary.read_text(encoding="utf-8") + "".join(
        path.read_text(encoding="utf-8") for path in sorted(GRAMMAR.glob("*.txt")))
    signs = [chr(code) for code in range(32, 127)]
    return ["[PAD]", "[UNK]", *signs, *sorted({char for char in text if ord(char) > 126 and _is_common(char)})]


def _is_common(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def batches(plan: BatchPlan, seed: int) -> Iterator[Batch]:
    """Batches without end, in one process."""
    source, rng = sentences(seed, plan.dictionary), random.Random(seed)
    while True:
        pool = sorted((next(source) for _ in range(_POOL)), key=lambda item: len(item.chars))
        made = list(_parted(pool, plan))
        rng.shuffle(made)
        yield from made


def parallel_batches(plan: BatchPlan, seed: int, workers: int) -> Iterator[Batch]:
    """Batches without end from worker processes, which end with this one."""
    if workers == 0:
        yield from batches(plan, seed)
        return
    context = mp.get_context("spawn")
    queue: mp.Queue[Batch] = context.Queue(maxsize=4 * workers)
    for number in range(workers):
        context.Process(target=_work, args=(plan, seed * 1000 + number, queue), daemon=True).start()
    while True:
        yield queue.get()


def _work(plan: BatchPlan, seed: int, queue: mp.Queue[Batch]) -> None:
    for batch in batches(plan, seed):
        queue.put(batch)


def _parted(pool: list[Sentence], plan: BatchPlan) -> Iterator[Batch]:
    begin = 0
    while begin < len(pool):
        end, width = begin, 0
        while end < len(pool) and (end - begin + 1) * _width(pool[end]) <= plan.characters:
            width = _width(pool[end])
            end += 1
        yield _numbered(pool[begin:end], width, plan.vocabulary)
        begin = end


def _width(item: Sentence) -> int:
    return max(16, (len(item.chars) + 15) // 16 * 16)


def _numbered(items: list[Sentence], width: int, vocabulary: dict[str, int]) -> Batch:
    chars = np.full((len(items), width), PAD, dtype=np.int64)
    tags = np.full((len(items), width), IGNORED, dtype=np.int64)
    for row, item in enumerate(items):
        length = len(item.chars)
        chars[row, :length] = [vocabulary.get(char, UNKNOWN) for char in item.chars]
        tags[row, :length] = [_TAG_ID[tag] for tag in item.tags]
    return chars, tags
