"""From scores of tags to names: the best row of tags in which every I follows its B."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]  # log probabilities, texts × characters × tags
_NEVER = -1e4


class Decoder:
    """Viterbi over BIO tags. `tags` are `O`, `B-X`, `I-X`; an `I-X` may follow `B-X` and `I-X` alone."""

    def __init__(self, tags: Sequence[str]) -> None:
        self._tags = tuple(tags)
        allowed = [[_may_follow(after, before) for after in tags] for before in tags]
        self._moves = np.where(np.array(allowed), 0.0, _NEVER).astype(np.float32)
        self._first = np.array([_NEVER if tag.startswith("I-") else 0.0 for tag in tags], dtype=np.float32)

    def names(self, scores: Scores, lengths: Sequence[int]) -> list[list[tuple[int, int, str, float]]]:
        """For each text its names as (start, end, label, probability)."""
        paths = self._best(scores)
        return [list(self._spans(paths[row, :length], scores[row])) for row, length in enumerate(lengths)]

    def _best(self, scores: Scores) -> NDArray[np.int64]:
        """The best row of tags for all texts at once; what is behind a text's end changes nothing before it.

        Padding scores alike for all tags, so it takes no part in the choice.
        """
        texts, places, _ = scores.shape
        back = np.zeros(scores.shape, dtype=np.int64)
        state = scores[:, 0] + self._first
        for place in range(1, places):
            routes = state[:, :, None] + self._moves[None]
            back[:, place] = routes.argmax(axis=1)
            state = routes.max(axis=1) + scores[:, place]
        path = np.zeros((texts, places), dtype=np.int64)
        path[:, -1] = state.argmax(axis=1)
        for place in range(places - 1, 0, -1):
            path[:, place - 1] = np.take_along_axis(back[:, place], path[:, place, None], axis=1)[:, 0]
        return path

    def _spans(self, path: NDArray[np.int64], scores: Scores) -> Iterator[tuple[int, int, str, float]]:
        start = -1
        for place in range(len(path) + 1):
            tag = self._tags[path[place]] if place < len(path) else "O"
            if start >= 0 and not tag.startswith("I-"):
                sure = float(np.exp(scores[np.arange(start, place), path[start:place]].mean()))
                yield start, place, self._tags[path[start]][2:], sure
                start = -1
            if tag.startswith("B-"):
                start = place


def _may_follow(after: str, before: str) -> bool:
    return not after.startswith("I-") or before[2:] == after[2:]
