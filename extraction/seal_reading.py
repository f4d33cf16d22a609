"""Reading the legends of round seals: each is rolled out straight and read as a line, and again where in doubt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from extraction.ocr.ctc import Reading
from extraction.seal_ink import PLAIN, SPARING, THOROUGH, Cover, SealInk
from extraction.seal_legend import Legend, from_its_beginning
from extraction.seal_rings import Ring, find_rings
from extraction.seal_unrolling import Rolled, roll_out
from models.pages import BoundingBox, Picture, Pixels, TextLine

SURE = (True, True, 0.9)  # like the name of an office, whole, and no character below this: not looked at again
CUTS: tuple[tuple[Cover, int], ...] = ((PLAIN, 0), (SPARING, 0), (THOROUGH, 0), (PLAIN, 1), (PLAIN, 2))
"""How a seal is looked at, one way after the other: what is taken for writing over it, and where it is cut open."""

ReadPictures = Callable[[Sequence[Pixels]], Sequence[Reading]]


@dataclass(frozen=True)
class _Look:
    """What one way of looking at a seal gives."""

    rolled: Rolled
    legend: Legend


def read_seals(page: Picture, read: ReadPictures) -> tuple[TextLine, ...]:
    """One line a seal, from the top down; the text of an illegible one is empty. `read` reads pictures of lines."""
    rings = find_rings(page)
    found: dict[Ring, _Look] = {}
    for cut in CUTS:
        doubtful = [ring for ring in rings if cut == CUTS[0] or (ring in found and found[ring].legend.merit < SURE)]
        for ring, look in _looks(page, doubtful, rings, read, cut).items():
            if ring not in found or look.legend.merit > found[ring].legend.merit:
                found[ring] = look
    below = _second_lines({ring: look for ring, look in found.items() if look.legend.is_legible}, rings, read)
    return tuple(_line(ring.box(page.width, page.height), found.get(ring), below.get(ring)) for ring in rings)


def _looks(
    page: Picture, rings: Sequence[Ring], all_rings: Sequence[Ring], read: ReadPictures, cut: tuple[Cover, int],
) -> dict[Ring, _Look]:
    cover, turn = cut
    rolled = {ring: roll_out(SealInk.around(page, ring, cover), _others(ring, all_rings), turn) for ring in rings}
    whole = {ring: item for ring, item in rolled.items() if item is not None}
    readings = read([item.legend for item in whole.values()])
    return {ring: _Look(item, Legend.of(item.legend, reading))
            for (ring, item), reading in zip(whole.items(), readings, strict=True)}


def _second_lines(looks: Mapping[Ring, _Look], rings: Sequence[Ring], read: ReadPictures) -> dict[Ring, Legend]:
    """The legible lines below the stars."""
    pictures = [(ring, picture) for ring, look in looks.items() for picture in look.rolled.below(_others(ring, rings))]
    readings = read([picture for _, picture in pictures])
    found: dict[Ring, Legend] = {}
    for (ring, picture), reading in zip(pictures, readings, strict=True):
        line = Legend.of(picture, reading)
        if line.is_legible and line.is_second_line and (ring not in found or _more(line, found[ring])):
            found[ring] = line
    return found


def _more(line: Legend, other: Legend) -> bool:
    return (len(line.text), line.confidence) > (len(other.text), other.confidence)


def _others(ring: Ring, rings: Sequence[Ring]) -> list[Ring]:
    return [other for other in rings if other != ring]


def _line(box: BoundingBox, look: _Look | None, below: Legend | None) -> TextLine:
    """The legend with the line below it; no text where the legend is not legible."""
    if look is None or not look.legend.is_legible:
        return TextLine(box, "", look.legend.confidence if look is not None else 0.0)
    shown = [look.legend, *([below] if below is not None else [])]
    first, *second = (legend.text for legend in shown)
    return TextLine(box, "".join([from_its_beginning(first), *second]), min(legend.confidence for legend in shown))
