"""Second looks ask the date reader too."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np

from extraction.date_net.grammar import seen
from extraction.date_net.reader import DateReader, date_reader
from extraction.imaging import decode
from extraction.ocr.line_pipeline import LinePipeline
from extraction.second_look import look_again
from extraction.second_look.general import GeneralReader
from models.pages import BoundingBox, Character, PageImage, TextLine
from tests.extraction.sheets import straight_page

CASE = Path(__file__).parents[2] / "data/fixtures/soldier-1956"


def test_the_engines_look_again_with_both_readers() -> None:
    pipeline = LinePipeline("any", "1", lambda: None, lambda: None)  # type: ignore[arg-type, return-value]
    assert [type(reader) for reader in pipeline.second_readers()] == [GeneralReader, DateReader]


def test_grey_pictures_are_read_as_coloured_ones() -> None:
    page, spots = dated()
    box = spots[0][1]
    crop = page.pixels[box.y0 : box.y1, box.x0 : box.x1]
    grey = crop.mean(2).astype(np.uint8)
    coloured, plain = date_reader().read([np.stack([grey] * 3, 2), grey])
    assert coloured == plain != ()


def dated() -> tuple[PageImage, list[tuple[str, BoundingBox]]]:
    """A development page and where it truly shows dates."""
    facts = json.loads((CASE / "facts.json").read_text("utf-8"))["facts"]
    spots = {tuple(spot["box"]): spot["text"] for fact in facts if (spot := fact["evidence"])["page"] == 1}
    page = straight_page(decode((CASE / "pages/001.jpg").read_bytes()))
    return page, [(text, BoundingBox(*box)) for box, text in spots.items()
                  if seen().kind_of(text) == "date" and len(text) > 5]


def misread(text: str, box: BoundingBox) -> TextLine:
    """The line as a recogniser gives it that took the last digit but one for another and doubts it."""
    place = max(i for i, char in enumerate(text[:-1]) if char.isdecimal())
    step = box.width / len(text)
    characters = [Character(c, box.x0 + round(i * step), box.x0 + round(i * step + step), 0.95)
                  for i, c in enumerate(text)]
    characters[place] = replace(characters[place], text=str((int(text[place]) + 5) % 10), confidence=0.5)
    return TextLine(box, "".join(c.text for c in characters), 0.9, tuple(characters))


def test_a_doubtful_digit_of_a_drawn_page_is_put_right() -> None:
    page, spots = dated()
    assert len(spots) == 4
    lines = look_again(page, [misread(*spot) for spot in spots], (), (date_reader(),))
    right = [line.text == text for line, (text, _) in zip(lines, spots, strict=True)]
    assert sum(right) >= 3, [line.text for line in lines]
