"""Second looks: doubtful dates and numbers are read again, large and without seals, and weighed with the first reading.

The likeliest spelling stands; the others are kept on the line as rivals with their probability, for the facts and the
rules. Nothing is put right by guessing: every spelling was read by a reader in one of the looks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extraction.second_look.doubtful import Stretch, doubtful, place_of
from extraction.second_look.fitting import fit_for
from extraction.second_look.looking import Look, glance_at, looks_at
from extraction.second_look.pictures import room_around
from extraction.second_look.spelling import SecondReader
from extraction.second_look.stamps import Stamps
from extraction.second_look.weighing import first_look, plain, weighed
from models.pages import BoundingBox, Character, Grid, PageImage, Rival, TextLine

__all__ = ["SecondReader", "look_again", "read_spots"]

CONVINCING = 0.6  # a spot that nothing was read at so far must convince more
HOPEFUL = 0.3  # a first picture that says less is not followed: most such spots are specks
_SIGNS = frozenset("0123456789〇○零一二三四五六七八九十廿卅元年月日号.·、,/-—~至今Xx")


def look_again(
    page: PageImage, lines: Sequence[TextLine], grids: Sequence[Grid], readers: Sequence[SecondReader],
) -> tuple[TextLine, ...]:
    """The lines, their doubtful stretches weighed again. Without readers as they are."""
    if not readers:
        return tuple(lines)
    stretches = doubtful(lines, grids, Stamps(page.picture).cover)
    boxes = [room_around(page, lines, stretch, grids) for stretch in stretches]
    told = [lines[stretch.index].text[stretch.start : stretch.end] for stretch in stretches]
    seen = looks_at(page, boxes, told, readers)
    found = list(lines)
    for stretch, box, looks in reversed(list(zip(stretches, boxes, seen, strict=True))):
        found[stretch.index] = _weighed_line(found[stretch.index], stretch, box, looks)
    return tuple(found)


def read_spots(
    page: PageImage, spots: Sequence[BoundingBox], readers: Sequence[SecondReader]
) -> tuple[TextLine, ...]:
    """Dates and numbers in inked spots at which nothing was read so far."""
    if not readers or not spots:
        return ()
    glances = glance_at(page, spots, readers)
    hopeful = [spot for spot, looks in zip(spots, glances, strict=True) if _is_said(weighed(looks), HOPEFUL)]
    lines = []
    for spot, looks in zip(hopeful, looks_at(page, hopeful, [""] * len(hopeful), readers), strict=True):
        ranked = weighed(looks)
        if _is_said(ranked, CONVINCING):
            text, share = ranked[0]
            rivals = tuple(Rival(0, len(text), other, chance) for other, chance in ranked[1:])
            lines.append(TextLine(spot, text, share, _placed(text, spot, share), rivals))
    return tuple(lines)


def _is_said(ranked: Sequence[tuple[str, float]], least: float) -> bool:
    """Whether a date or number is so likely."""
    return bool(ranked) and ranked[0][1] >= least and set(plain(ranked[0][0])) <= _SIGNS


def _weighed_line(line: TextLine, stretch: Stretch, box: BoundingBox, looks: list[Look]) -> TextLine:
    start, end = stretch.start, stretch.end
    before = line.text[start:end]
    ranked = weighed([first_look(line.characters[start:end]), *looks], fit_for(before))
    if not ranked:
        return line
    text, share = ranked[0]
    if plain(text) == plain(before):
        text, place = before, None
    else:
        place = _extent(line, start, end, box, longer=len(text) > end - start)
    characters = tuple(replace(c, confidence=share, alternatives=()) for c in line.characters[start:end]) if (
        place is None) else _placed(text, place, share)
    return _with(line, (start, end), characters, tuple(
        Rival(start, start + len(text), other, chance) for other, chance in ranked[1:]))


def _extent(line: TextLine, start: int, end: int, box: BoundingBox, *, longer: bool) -> BoundingBox:
    """Where another spelling stands: as the first one did, and into the free space beside it if it is longer."""
    place = place_of(line, start, end)
    if not longer or (start > 0 and end < len(line.text)):
        return place
    step = place.width // max(1, end - start)
    return BoundingBox(place.x0 if start else max(box.x0, place.x0 - step), place.y0,
                       place.x1 if end < len(line.text) else min(box.x1, place.x1 + step), place.y1)


def _placed(text: str, box: BoundingBox, share: float) -> tuple[Character, ...]:
    """Characters side by side in a box."""
    step = box.width / max(1, len(text))
    return tuple(Character(char, box.x0 + round(step * i), box.x0 + round(step * (i + 1)), share)
                 for i, char in enumerate(text))


def _with(
    line: TextLine, span: tuple[int, int], characters: tuple[Character, ...], rivals: tuple[Rival, ...]
) -> TextLine:
    """The line with these characters in a stretch. Stretches are put in from the right, so that places stay true."""
    start, end = span
    moved = len(characters) - (end - start)
    kept = tuple(replace(r, start=r.start + moved, end=r.end + moved) for r in line.rivals)
    every = (*line.characters[:start], *characters, *line.characters[end:])
    x0, x1 = min(line.box.x0, characters[0].x0), max(line.box.x1, characters[-1].x1)
    return TextLine(
        BoundingBox(x0, line.box.y0, x1, line.box.y1), "".join(c.text for c in every),
        sum(c.confidence for c in every) / len(every), every, (*rivals, *kept))
