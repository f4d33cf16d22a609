"""The readers that are compared, asked as the second look asks them."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence

from extraction.date_net.reader import DateReader
from extraction.ocr.recognizer import LineRecognizer
from extraction.second_look.fitting import fit_for
from extraction.second_look.general import GeneralReader
from extraction.second_look.looking import Look, looks_at
from extraction.second_look.pictures import pictures_of
from extraction.second_look.spelling import SecondReader
from extraction.second_look.weighing import plain, weighed
from models.pages import BoundingBox, PageImage, Pixels

from .tally import BOTH, GENERAL, OURS


class Readers:
    """Both readers on one core; `spent` holds the seconds of each, `seen` the pictures that each read alone."""

    def __init__(self, readers: Mapping[str, SecondReader] | None = None) -> None:
        self._readers = readers or {GENERAL: GeneralReader(LineRecognizer(1)), OURS: DateReader()}
        self.spent = dict.fromkeys(self._readers, 0.0)
        self.seen = 0

    def read(self, page: PageImage, box: BoundingBox) -> dict[str, tuple[str, float]]:
        """By column the likeliest spelling, as spellings are compared, and its probability.

        Each reader alone sees all three pictures. Both together look as the product does: the other two pictures only
        where the first leaves a doubt. What the page's reading says at the spot is not known here; the general
        recogniser's likeliest spelling of the first picture, that of the same network, stands in for it. It also tells
        whether a date is meant, so that what is written as none counts less.
        """
        pictures = pictures_of(page, box)
        self.seen += len(pictures)
        alone = {name: self._timed(name, pictures) for name in self._readers}
        first = alone[GENERAL][0]
        told = max(first, key=lambda text: first[text], default="")
        both = looks_at(page, [box], [told], [*self._readers.values()])[0]
        return {name: _likeliest(looks, fit_for(told)) for name, looks in {**alone, BOTH: both}.items()}

    def _timed(self, name: str, pictures: Sequence[Pixels]) -> list[Look]:
        begin = time.thread_time()
        said = self._readers[name].read(pictures)
        self.spent[name] += time.thread_time() - begin
        return [{spelling.text: spelling.probability for spelling in several} for several in said]


def _likeliest(looks: Sequence[Look], fits: Callable[[str], bool]) -> tuple[str, float]:
    ranked = weighed(looks, fits)
    return (plain(ranked[0][0]), ranked[0][1]) if ranked else ("", 0.0)
