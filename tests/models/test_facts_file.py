"""The facts file: what is read, what is refused and with which words."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.dates import Calendar, PartialDate
from models.errors import FactsFileError
from models.facts import FACT_FIELDS, FieldType
from models.facts_file import facts_to_wire, parse_facts, read_facts_file


def facts_file(*facts: dict[str, Any], **top: Any) -> dict[str, Any]:
    return {"schema": "sanling.facts/1", "dossier": {"id": "d1"}, "materials": [], "facts": list(facts), **top}


BIRTH = {"id": "f1", "kind": "birth", "date": "1958-03"}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ([], "not a JSON object"),
        ({"schema": "sanling.facts/2"}, "sanling.facts/1"),
        (facts_file({"id": "f1", "kind": "birthday"}), "unknown kind; there are: age_stated"),
        (facts_file({**BIRTH, "day": "1"}), "unknown field day"),
        (facts_file({**BIRTH, "date": "1958-13"}), "does not exist"),
        (facts_file({**BIRTH, "date": "58.3"}), "is not a date"),
        (facts_file({**BIRTH, "date": 1958}), "write a text"),
        (facts_file({**BIRTH, "date": "1968/1958"}), "ends before it starts"),
        (facts_file({**BIRTH, "calendar": "roman"}), "there are: gregorian, lunar, unknown"),
        (facts_file(BIRTH, BIRTH), "used twice"),
        (facts_file({"kind": "birth"}), "non-empty text"),
        (facts_file({**BIRTH, "material": "m9"}, materials=[{"id": "m1", "type": "M01"}]), "not listed"),
        (facts_file({"id": "f1", "kind": "party", "step": "joined"}), "there are: activist"),
        (facts_file({"id": "f1", "kind": "assessment", "year": "1999"}), "write a number"),
        (facts_file({**BIRTH, "self_filled": "yes"}), "write true or false"),
        (facts_file({**BIRTH, "evidence": {"page": 1, "box": [1, 2]}}), "evidence.box"),
        (facts_file(materials=[{"id": "m1"}]), "type is None"),
        (facts_file(materials=[{"id": "m1", "type": "M01", "colour": "red"}]), "unknown field colour"),
    ],
)
def test_a_bad_file_is_refused_with_the_place_and_the_remedy(data: Any, words: str) -> None:
    with pytest.raises(FactsFileError, match=words) as error:
        parse_facts(data)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"[" * 100_000])
def test_a_file_that_is_no_json_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "facts.json"
    path.write_bytes(content)
    with pytest.raises(FactsFileError, match=r"facts\.json"):
        read_facts_file(path)


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(facts_file(BIRTH)).encode())
    assert read_facts_file(path).facts[0].date("date") == PartialDate("1958-03")


def test_a_lunar_date_keeps_its_digits_and_its_calendar() -> None:
    fact = parse_facts(facts_file({**BIRTH, "date": "1953-12-30", "calendar": "lunar"})).facts[0]
    date = fact.date("date")
    assert date is not None
    assert (date.edtf, date.calendar) == ("1953-12-30", Calendar.LUNAR)


def test_a_file_without_materials_says_nothing_about_absent_ones() -> None:
    assert not parse_facts(facts_file(BIRTH)).materials_listed
    assert parse_facts(facts_file(materials=[{"id": "m1", "type": "M01"}])).materials_listed


EXAMPLES = {
    FieldType.TEXT: st.text(min_size=1, max_size=8),
    FieldType.DATE: st.sampled_from(["1968", "1968-05", "1968-05-12", "1968-05/1968-08", "../1968-05", ""]),
    FieldType.DATE_OR_OPEN: st.sampled_from(["1968-05", "open"]),
    FieldType.NUMBER: st.integers(0, 99),
    FieldType.FLAG: st.booleans(),
}
FREE_KINDS = [kind for kind in FACT_FIELDS if kind not in ("identity", "party", "league", "determination", "term")]


@st.composite
def wire_fact(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from(FREE_KINDS))
    fields = {name: draw(EXAMPLES[kind_of]) for name, kind_of in FACT_FIELDS[kind].items() if name != "check"}
    return {"id": "f1", "kind": kind, **fields}


@given(wire_fact())
def test_what_is_read_can_be_written_and_read_again(fact: dict[str, Any]) -> None:
    content = parse_facts(facts_file(fact))
    assert parse_facts(facts_to_wire(content)) == content
