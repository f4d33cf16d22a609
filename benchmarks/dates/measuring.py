"""All spots of some cases, read and counted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import Protocol

from extraction.second_look.weighing import plain
from models.pages import BoundingBox, PageImage

from .spots import spots_of
from .tally import Tallies


class Reading(Protocol):
    """Who reads a spot."""

    def read(self, page: PageImage, box: BoundingBox) -> dict[str, tuple[str, float]]:
        """By column the likeliest spelling, as spellings are compared, and its probability."""


def measured(cases: Iterable[Path], readers: Reading, share: float = 1.0) -> Tallies:
    """Counts over all spots of the cases, or over a share of them drawn by lot."""
    tallies, lot = Tallies(), Random(1)
    for case in cases:
        for page, spots in spots_of(case):
            for spot in spots:
                if lot.random() < share:
                    kind = "dates" if spot.is_date else "numbers"
                    tallies.groups[kind, spot.hand, spot.quality].add(plain(spot.text), readers.read(page, spot.box))
    return tallies
