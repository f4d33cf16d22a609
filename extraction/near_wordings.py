"""Wordings that a text may be a misreading of; each is compared only where its length and its characters allow it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

ALIKE = 0.87  # share of characters that two orders of one wording have in common
LESS_SURE = 0.95  # an order that was mended


class NearWordings:
    """`meanings` tells which wordings say the same; one that is not in it means itself."""

    def __init__(self, wordings: Iterable[str], meanings: Mapping[str, str]) -> None:
        self._meanings = meanings
        self._wordings = tuple(wordings)
        self._by_length: dict[int, list[int]] = {}
        for index, wording in enumerate(self._wordings):
            self._by_length.setdefault(len(wording), []).append(index)
        self._texts = {length: [self._wordings[i] for i in found] for length, found in self._by_length.items()}
        self._bits = {sign: 1 << i for i, sign in enumerate(sorted(set("".join(self._wordings))))}
        self._masks = [self._mask(wording) for wording in self._wordings]
        self._counts = [Counter(wording) for wording in self._wordings]

    def closest(self, key: str) -> tuple[str, float] | None:
        """The wording nearest to `key` within the errors a reader may make, and how near.

        None on a tie of two meanings.
        """
        allowed = 0 if len(key) < 3 else 1 if len(key) < 7 else 2 if len(key) < 11 else len(key) // 5
        if allowed == 0:
            return None
        apart = 0 if len(key) < 5 else allowed  # one character more may be the value: 性别男
        best = sorted(
            (int(distance), wording) for length in range(len(key) - apart, len(key) + apart + 1)
            for wording, distance, _ in process.extract(
                key, self._texts.get(length, []), scorer=Levenshtein.distance, score_cutoff=allowed, limit=None))
        if not best:
            return None
        ties = {self._meanings.get(wording, wording) for distance, wording in best if distance == best[0][0]}
        return (best[0][1], 1 - best[0][0] / len(key)) if len(ties) == 1 else None

    def same_characters(self, key: str) -> tuple[str, float] | None:
        """The wording with the same characters in another order: text printed downwards is often read in slices."""
        if len(key) < 4:
            return None
        counts = Counter(key)
        best: tuple[float, str] | None = None
        for i in self._promising(key):
            wording = self._wordings[i]
            shared = sum((counts & self._counts[i]).values())
            score = 2 * shared / (len(key) + len(wording))
            if score >= ALIKE and (best is None or score > best[0]):
                best = (score, wording)
        return (best[1], best[0] * LESS_SURE) if best else None

    def _promising(self, key: str) -> Iterator[int]:
        """Wordings in their order that may share enough characters with `key`, repeated ones counted in its favour."""
        apart, mask = max(1, len(key) // 6), self._mask(key)
        repeated = len(key) - len(set(key))
        found = []
        for length in range(max(4, len(key) - apart), len(key) + apart + 1):
            needed = ALIKE * (len(key) + length) / 2 - repeated
            found += [
                i for i in self._by_length.get(length, ()) if (mask & self._masks[i]).bit_count() >= needed - 1e-9]
        return iter(sorted(found))

    def _mask(self, text: str) -> int:
        mask = 0
        for sign in text:
            mask |= self._bits.get(sign, 0)
        return mask
