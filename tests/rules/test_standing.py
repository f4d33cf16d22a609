"""Which value stands, and why: always a proposal, never a decision."""

from typing import Any

import pytest

from models.facts_file import parse_facts
from rules import judge
from rules.standing import PROPOSAL, Standing
from tests.rules.case import AS_OF, birth, dossier, fact, judged, party, work

FORM = "M27 2013-05"


def standing(topic: str, *items: dict[str, Any]) -> Standing:
    return next(s for s in judged(*items).standing if s.topic == topic)


def test_earliest_formed_record_stands_and_the_chain_says_why() -> None:
    found = standing("birth", birth("1962-05", FORM), birth("1960-05", "M22 1978-06", self_filled=True),
                     birth("1961-05", "M18 1985"))
    assert (found.value, found.basis, found.direction, found.gain) == ("1960-05", "earliest", "younger", True)
    assert found.facts == ("f2", "f3", "f1") and "本人填写" in found.reasons[0]
    assert found.text.endswith(PROPOSAL) and "1978年6月" in found.text


def test_altered_record_and_copy_give_way_to_a_later_original() -> None:
    data = dossier(birth("1958-05", "M22 1976", altered="confirmed"), birth("1959-05", "M07 1975"),
                   birth("1960-05", "M18 1985"))
    data["materials"][1]["copy"] = True
    found = next(s for s in judge(parse_facts(data), AS_OF).standing if s.topic == "birth")
    assert found.value == "1960-05" and found.facts == ("f3", "f2", "f1")
    assert "复制件" in found.reasons[1] and "涂改" in found.reasons[2]


def test_valid_recognition_comes_before_everything() -> None:
    paper = fact("determination", "M16 1996", topic="birth", value="1960年5月", decided="1996-03", requested_by="本人")
    late = fact("determination", "M16 2009", topic="birth", value="1962年5月", decided="2009-03", requested_by="本人")
    items = [birth("1961-05", "M22 1978"), birth("1961-05", FORM)]
    assert standing("birth", *items, paper).value == "1960-05"
    assert standing("birth", *items, late).value == "1961-05", "after the freeze a request on one's own counts no more"


@pytest.mark.parametrize("items", [
    [birth("1960-05", "M22 1978"), birth("1962-05", "M07 1978")],  # two of one time that disagree
    [birth("1960-05"), birth("1960-05", FORM, altered="suspected")],  # nobody knows when it was formed
])
def test_nothing_is_proposed_where_the_materials_do_not_say(items: list[dict[str, Any]]) -> None:
    assert standing("birth", *items).value == ""


def test_lunar_difference_is_explained() -> None:
    assert "农历公历换算" in standing("birth", birth("1959-12", "M22 1978"), birth("1960-01", FORM)).text


@pytest.mark.parametrize(("approved", "accepted", "value", "event"), [
    ("1975-07", "1975-05", "1975-07", "上级党委审批"),  # no probation then: the approval counts
    ("1985-09", "1985-06", "1985-06", "支部大会接收"),
    ("1979-09", "1979-06", "1979-09", "上级党委审批"),
])
def test_joining_by_the_constitution_then_in_force(approved: str, accepted: str, value: str, event: str) -> None:
    found = standing("party", party("branch_accept", accepted), party("superior_approve", approved),
                     party("claimed_join", "1985-09", FORM))
    assert (found.value, found.basis) == (value, "constitution") and event in found.text


def test_joining_near_a_change_of_the_constitution_is_left_open() -> None:
    assert standing("party", party("branch_accept", "1982-07"), party("superior_approve", "1982-10")).value == ""


def test_start_of_work_by_its_source_page() -> None:
    found = standing("work_start", work("1979-12", "M29 1979-12", route="招工"), work("1976-08", FORM))
    assert (found.value, found.basis, found.direction, found.gain) == ("1979-12", "source", "longer_service", True)


def test_nothing_on_file_gives_nothing() -> None:
    assert judged().standing == ()


def test_a_page_that_cannot_be_of_its_time_decides_nothing() -> None:
    items = [birth("1958-05", "M22 1978"), birth("1960-05", "M18 1985"), birth("1960-05", FORM)]
    data = dossier(*items)
    data["materials"][0]["form_version"] = "1995"
    found = next(s for s in judge(parse_facts(data), AS_OF).standing if s.topic == "birth")
    assert found.value == "1960-05" and "形成时间存疑" in found.reasons[-1]


def test_what_is_self_filled_counts_before_what_others_wrote_at_that_time() -> None:
    found = standing("birth", birth("1958-05", "M07 1978-06"), birth("1960-05", "M22 1978", self_filled=True),
                     birth("1960-05", FORM))
    assert found.value == "1960-05" and not found.gain


@pytest.mark.parametrize("item", [
    work("1975-12", "M29 1975-12", route="招工", altered="confirmed"), work("1975-01", "M29 1975-12", route="临时工")])
def test_altered_or_uncreditable_start_is_not_proposed(item: dict[str, Any]) -> None:
    assert standing("work_start", item, work("1979-12", FORM)).value == ""


def test_interrupted_membership_is_left_to_the_organisation() -> None:
    items = [party("superior_approve", "1970-07"), party("expelled", "1975-03"), party("rejoin", "1985-06")]
    assert standing("party", *items).value == ""
