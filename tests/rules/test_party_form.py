"""PTY-17: the edition of the membership form, which the builder of cases cannot write."""

import pytest

from models.facts_file import parse_facts
from rules import judge
from tests.rules.case import AS_OF, fact


def found(form: dict[str, object], joined: str, *more: dict[str, object]) -> list[str]:
    items = [fact("party", step="branch_accept", date=joined), *more]
    facts = [{"id": f"f{n}", **item} for n, item in enumerate(items)]
    material = {"id": "m1", "type": "M18", **form}
    evaluation = judge(parse_facts({"schema": "sanling.facts/1", "materials": [material], "facts": facts}), AS_OF)
    return [f"{f.verdict.value} {f.severity.value}" for f in evaluation.findings if f.rule == "PTY-17"]


@pytest.mark.parametrize(("form", "joined", "expected"), [
    ({"form_version": "1990-05"}, "1985-06", ["conflict red"]),
    ({"form_version": "1990-05", "formed": "1985-06"}, "1985-06", ["conflict red"]),
    ({"form_version": "1990-05", "formed": "1991-06"}, "1985-06", ["conflict yellow"]),  # filled again, it says
    ({"form_version": "1985-06"}, "1985-06", []),
    ({"form_version": "1985-07"}, "1985-06", ["conflict red"]),
    ({"form_version": "1985"}, "1985-06", []),  # too coarse
    ({"form_version": ""}, "1985-06", []),
])
def test_edition(form: dict[str, object], joined: str, expected: list[str]) -> None:
    assert found(form, joined) == expected


def test_form_made_up_with_approval_is_a_note() -> None:
    paper = fact("determination", topic="party", value="1985年6月", decided="1991-03")
    assert found({"form_version": "1990-05"}, "1985-06", paper) == ["conflict blue"]


def test_form_is_known_by_its_title() -> None:
    assert found({"type": "M99", "title": "中国共产党入党志愿书"}, "1985-06") == []
    assert found({"type": "M99", "title": "登记表"}, "1985-06") == ["missing red"]
