"""IDN-01: how cadre status arose."""

import pytest

from tests.rules.case import birth, fact, findings, found, line, outcome, study, work

POST = [work("1981-03", "M29 1981-03", route="招工"), line("1988-05", "open", "某县工业局/股长")]


def test_worker_who_became_section_head_without_a_page() -> None:
    assert found("IDN-01", *POST) == ["missing red"]  # rulebook's example


@pytest.mark.parametrize("page", ["M33 1984", "M35 1996", "M26 1983", "M37 1983", "M32 1985 军队转业干部审批报告表"])
def test_page_of_a_route_is_enough(page: str) -> None:
    assert outcome("IDN-01", *POST, pages=(page,)) == "consistent"  # rulebook's counter-example: M33


@pytest.mark.parametrize("page", ["M34 2007", "M09 1981"])
def test_registration_or_graduation_alone_is_partial(page: str) -> None:
    assert found("IDN-01", *POST, pages=(page,)) == ["missing yellow"]


def test_pages_are_named_not_coded() -> None:
    (finding,) = findings("IDN-01", *POST, pages=("M09 1981", "M09 1982"))
    assert "仅有《毕业生登记表》，" in finding.text


@pytest.mark.parametrize("page", ["M32 1985 退伍军人登记表", "M01 1990", "M35 1990"])
def test_pages_that_give_no_cadre_status(page: str) -> None:
    """Discharged soldiers are workers; examinations of civil servants began in 1994."""
    assert found("IDN-01", *POST, pages=(page,)) == ["missing red"]


def test_early_entrants_workers_and_facts_without_materials_are_not_asked() -> None:
    assert outcome("IDN-01", work("1965-12", "M29 1965"), POST[1]) == "not_applicable"
    assert found("IDN-01", work("1966-01", "M29 1966"), POST[1]) == ["missing red"]
    assert outcome("IDN-01", work("1981-03", "M29 1981"), line("1988-05", "open", "甲厂/车间主任")) == "not_applicable"
    loose = fact("stint", unit="某县工业局", post="股长", start="1988-05", end="open")
    assert outcome("IDN-01", loose, study("中专", "1979-09", "1981-07")) == "not_applicable"


def test_status_with_an_origin_but_no_page_is_partial() -> None:
    status = fact("status", "M27 2013-05", status="干部", origin="招干")
    assert found("IDN-01", *POST, status) == ["missing yellow"]


def test_a_recognised_date_is_told_in_words() -> None:
    told = findings("KEY-03", fact("determination", "M17 2015-06", topic="birth", value="1961-04", decided="2015-06"),
                    birth("1962-04", "M27 2018-05"))
    assert "载认定出生日期1961年4月" in told[0].text


def test_the_same_fact_of_service_is_told_once() -> None:
    told = findings("IDN-07", fact("status", "M32 1986-12 退伍军人登记表", status="士兵", to="1986-12"),
                    fact("status", "M01 1999-05", status="干部", origin="军队转业"))
    assert told[0].text.count("身份为士兵") == 1


def test_regularisation_before_reporting_is_said_in_words() -> None:
    (finding,) = findings("IDN-02", work("1991-08", "M37 1991-07", route="毕业分配"), fact(
        "status", "M26 1992-08", status="干部", **{"from": "1987-08"}))
    assert "定级早于报到至少48个月" in finding.text
    assert "-" not in finding.text
