"""Where a fact points to, and which other readings it keeps."""

from __future__ import annotations

from dataclasses import replace

from extraction.drafts import Draft, to_facts, told_in
from extraction.spans import Span, span_of
from models.dates import PartialDate
from models.facts import Alternative, PageEvidence
from models.pages import BoundingBox, Rival, TextLine
from tests.extraction.materials.hand_made import page

PAGE = page("干部履历表")


def words(text: str, y: int = 0, rivals: tuple[Rival, ...] = ()) -> Span:
    return span_of(PAGE, [TextLine(BoundingBox(0, y, 20 * len(text), y + 20), text, 0.9, (), rivals)])


def evidence(draft: Draft) -> PageEvidence:
    found = next(to_facts([draft], "M1")).evidence
    assert isinstance(found, PageEvidence)
    return found


def test_a_fact_points_to_the_fullest_of_its_cells() -> None:
    cells = [words("大专"), words("1978年9月至1982年7月", 40), words("江汀大学", 80)]
    told = told_in("education", {}, cells)
    assert evidence(told).text == "1978年9月至1982年7月"
    assert evidence(told_in("education", {}, cells[::2])).text == "江汀大学"


def test_readings_of_the_words_and_of_their_date_are_ranked_together() -> None:
    day = words("1995年10月", rivals=(Rival(3, 4, "6", 0.3), Rival(3, 4, "3", 0.04)))
    own = tuple(Alternative(text, text, share) for text, share in (
        ("助理", 0.25), ("技师", 0.2), ("1996年10月", 0.1), ("1998-10", 0.09), ("1999-10", 0.08)))
    draft = Draft("title", {"name": "工程师", "date": PartialDate("1995-10")}, words("工程师"), alternatives=own, when=day)
    found = evidence(draft).alternatives
    assert [(other.value, other.confidence) for other in found] == [
        ("1996-10", 0.3), ("助理", 0.25), ("技师", 0.2), ("1996年10月", 0.1), ("1998-10", 0.09)]
    same = evidence(replace(draft, span=day, alternatives=())).alternatives
    assert [other.value for other in same] == ["1996-10", "1993-10"]
