"""The readers that are compared, asked as the second look asks them."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

from extraction.date_net.reader import DateReader
from extraction.ocr.recognizer import LineRecognizer
from extraction.second_look.general import GeneralReader
from extraction.second_look.pictures import pictures_of
from extraction.second_look.spelling import SecondReader
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
        looks: dict[str, list[dict[str, float]]] = {}
        for name, reader in self._readers.items():
            begin = time.thread_time()
            looks[name] = [{one.text: one.probability for one in said} for said in reader.read(pictures)]
            self.spent[name] += time.thread_time() - begin
        looks[BOTH] = [look for several in list(looks.values()) for look in several]
        return {name: _likeliest(several) for name, several in looks.items()}


def _likeliest(looks: Sequence[Mapping[str, float]]) -> tuple[str, float]:
    ranked = weighed(looks)
    return (plain(ranked[0][0]), ranked[0][1]) if ranked else ("", 0.0)
