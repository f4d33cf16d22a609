"""Confidence as a probability: the signs of a fact, the curve, and the table that travels with the program."""

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.calibration import Signs, shipped_table, signs_of, sort_of
from extraction.calibration.table import Table, read_table
from extraction.drafts import Draft, to_facts
from extraction.pipeline import understand
from extraction.spans import span_of
from models.dates import PartialDate
from models.facts import FACT_FIELDS, Alternative, PageEvidence
from models.pages import BoundingBox, Character, PageQuality, TextLine
from tests.extraction.materials.hand_made import page

SURE = Signs(3.0, 3.0, 0.0, 0.0, 0.0, 0.0)
shares = st.floats(0, 3)


def test_the_signs_are_those_of_the_weakest_character_and_line() -> None:
    characters = tuple(Character(c, 10 * i, 10 * i + 9, 0.9 if c == "8" else 0.99) for i, c in enumerate("1968.3"))
    line = TextLine(BoundingBox(0, 0, 60, 20), "1968.3", 0.975, characters)
    content = replace(page("干部履历表"), quality=PageQuality(0.1, 0.0, 200, "poor"))
    signs = signs_of(span_of(content, [line]), 0.5, (Alternative("1966.3", "1966-03", 0.08),))
    assert signs.weakest == pytest.approx(math.log10(9))
    assert signs.line == pytest.approx(math.log10(0.975 / 0.025))
    assert (signs.parser, signs.rival) == (pytest.approx(math.log(0.5)), 0.08)
    assert (signs.worn, signs.prose) == (pytest.approx(2 / 3), 1.0)
    assert signs_of(span_of(content, [line], BoundingBox(0, 0, 99, 99)), 1.0, ()).prose == 0


def test_a_page_that_is_read_badly_tells_against_its_words_and_a_lone_year_against_its_date() -> None:
    line = TextLine(BoundingBox(0, 0, 60, 20), "赵启明", 0.9)
    content = page("干部履历表")
    content = replace(content, text=replace(content.text, lines=(line,) * 60))
    name = signs_of(span_of(content, [line]), 1.0, (), "identity", {"field": "name", "value": "赵启明"})
    assert name.page == pytest.approx(10 * (180 * 0.1 + 20 * 0.04) / 200)
    assert (name.words, name.year) == (pytest.approx(math.log1p(3)), 0)
    year = {"start": PartialDate("1957"), "end": PartialDate("1958-03")}
    assert signs_of(span_of(content, [line]), 1.0, (), "stint", year).year == 1
    assert signs_of(span_of(content, [line]), 1.0, (), "family", {"birth": PartialDate("1957")}).year == 0
    table = shipped_table()
    cursive = replace(SURE, line=1.0, weakest=0.5, page=1.5, words=name.words)
    assert table.probability("identity:name", cursive) < 0.4
    assert table.probability("identity:name", replace(cursive, page=0.1)) > 0.8
    assert table.probability("signing", replace(SURE, page=1.5)) > 0.8, "a date is held by its grammar"


def test_a_date_that_stands_apart_from_its_fact_tells_for_and_against_it() -> None:
    content, box = page("干部履历表"), BoundingBox(0, 0, 60, 20)
    digits = tuple(Character(c, 10 * i, 10 * i + 9, 0.6 if c == "8" else 0.99,
                             (("6", 0.3),) if c == "8" else ()) for i, c in enumerate("1968.3"))
    seal = span_of(content, [TextLine(box, "临溪县财政局", 0.99)])
    when = span_of(content, [TextLine(box, "1968.3", 0.92, digits)])
    fields = {"text": "临溪县财政局", "date": PartialDate("1968-03")}
    told: list[Signs] = []

    def noted(_: str, signs: Signs) -> float:
        told.append(signs)
        return 0.5

    facts = list(to_facts([Draft("seal", fields, seal), Draft("seal", fields, seal, when=when)], "m1", noted))
    alone, both = told
    assert both.weakest < 0.2 < alone.weakest and both.line < alone.line and both.rival > 0.2 > alone.rival
    assert [a.value for a in facts[1].evidence.alternatives] == ["1966-03"]  # type: ignore[union-attr]


def test_the_curve_is_logistic_and_a_sort_adds_its_own(tmp_path: Path) -> None:
    weights = {"weakest": 0, "line": 1, "parser": 2, "rival": -3, "worn": -1, "prose": 0,
               "page": 0, "words": 0, "words_on_page": -0.5, "year": 0}
    path = tmp_path / "t.json"
    path.write_text(json.dumps({"constant": -1, "weights": weights, "sorts": {"seal": {"constant": -2, "line": 0.5}}}))
    table = read_table(path)
    assert table.probability("birth", replace(SURE, line=1.0)) == pytest.approx(0.5)
    assert table.probability("birth", replace(SURE, line=1.0, rival=0.5)) == pytest.approx(1 / (1 + math.exp(1.5)))
    assert table.probability("birth", replace(SURE, line=2.0, page=1.0, words=2.0)) == pytest.approx(0.5)
    assert table.probability("seal", replace(SURE, line=2.0)) == pytest.approx(0.5)
    assert table.probability("birth", replace(SURE, line=9.0)) == 0.995, "nothing that a machine read is certain"


@given(shares, shares, st.floats(0, 1))
def test_surer_reading_never_makes_a_fact_less_likely(less: float, more: float, rival: float) -> None:
    low, high = sorted((less, more))
    table = shipped_table()
    for sort in [*table.sorts, "unheard of"]:
        signs = replace(SURE, weakest=low, line=low, rival=rival)
        assert table.probability(sort, signs) <= table.probability(sort, replace(signs, weakest=high, line=high)) + 1e-9
        assert table.probability(sort, replace(signs, rival=1.0)) <= table.probability(sort, signs) + 1e-9


def test_the_shipped_table_knows_kinds_of_the_contract_and_says_how_it_was_made() -> None:
    table: Table = shipped_table()
    assert {sort.partition(":")[0] for sort in table.sorts} <= set(FACT_FIELDS)
    assert {"birth", "work_start", "party", "identity:name", "stint", "seal"} <= set(table.sorts)
    stored = json.loads((Path(__file__).parents[2] / "extraction/calibration/table.json").read_text(encoding="utf-8"))
    assert "--fit" in stored["fitted_by"]
    assert stored["fitted_on"]


def test_identity_facts_are_calibrated_by_field() -> None:
    assert sort_of("identity", {"field": "name", "value": "赵启明"}) == "identity:name"
    assert sort_of("party", {"step": "apply"}) == "party"


def test_facts_carry_the_probability_of_the_table_given() -> None:
    form = page("干部履历表", rows=[("姓名", "赵启明", "性别", "男"), ("出生年月", "1962.05", "民族", "汉族")])
    sure = {fact.kind: fact.evidence for fact in understand([form]).facts}
    flat = understand([form], believed=lambda sort, signs: 0.25).facts
    assert all(isinstance(fact.evidence, PageEvidence) and fact.evidence.confidence == 0.25 for fact in flat)
    assert isinstance(sure["birth"], PageEvidence)
    assert 0.5 < sure["birth"].confidence < 1
