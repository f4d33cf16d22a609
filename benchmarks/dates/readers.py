"""The readers that are compared, asked as the second look asks them."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

from extraction.date_net.reader import DateReader
from extraction.ocr.recognizer import LineRecognizer
from extraction.second_look.general import GeneralReader
from extraction.second_look.pictures import pictures_of
from extraction.second_look.spelling import SecondReader, Spelling
from extraction.second_look.weighing import plain, weighed
from models.pages import BoundingBox, PageImage

from .tally import BOTH, GENERAL, OURS


class Readers:
    """Both readers on one core; `spent` holds the seconds of each, `seen` the pictures."""

    def __init__(self) -> None:
        self._readers: Mapping[str, SecondReader] = {GENERAL: GeneralReader(LineRecognizer(1)), OURS: DateReader()}
        self.spent = dict.fromkeys(self._readers, 0.0)
        self.seen = 0

    def read(self, page: PageImage, box: BoundingBox) -> dict[str, tuple[str, float]]:
        """By column the likeliest spelling, as spellings are compared, and its probability."""
        pictures = pictures_of(page, box)
        self.seen += len(pictures)
        said: dict[str, Sequence[Sequence[Spelling]]] = {}
        for name, reader in self._readers.items():
            begin = time.thread_time()
            said[name] = reader.read(pictures)
            self.spent[name] += time.thread_time() - begin
        said[BOTH] = [*said[GENERAL], *said[OURS]]
        return {name: _likeliest(several) for name, several in said.items()}


def _likeliest(looks: Sequence[Sequence[Spelling]]) -> tuple[str, float]:
    ranked = weighed([{spelling.text: spelling.probability for spelling in look} for look in looks])
    return (plain(ranked[0][0]), ranked[0][1]) if ranked else ("", 0.0)
