"""AGE rules: the rulebook's examples, boundaries, imprecise dates, exceptions."""

import pytest

from models.facts_file import parse_facts
from rules import judge
from tests.rules.case import AS_OF, birth, dossier, fact, findings, found, line, outcome, party, work

FORM, EARLY, MIDDLE = "M27 2013-05", "M22 1978-05", "M01 1996-04"


def gender(value: str, material: str = "M34 2007") -> dict[str, object]:
    return fact("identity", material, field="gender", value=value)


def id_number(value: str, material: str = "M34 2007", **fields: object) -> dict[str, object]:
    return fact("identity", material, field="id_number", value=value, **fields)


def determination(value: str, decided: str, **fields: object) -> dict[str, object]:
    return fact("determination", f"M16 {decided[:4]}", topic="birth", value=value, decided=decided, **fields)


@pytest.mark.parametrize(("early", "claimed", "expected"), [
    ("1960-05", "1962-05", ["conflict red"]),  # the rulebook's example: younger, another year
    ("1960", "1960-05", []),  # the rulebook's counter-example: same at the precision of the year
    ("1960-05", "1960-05", []),
    ("1960-05", "1960-10", ["conflict yellow"]),  # same year, too far apart for lunar
    ("1962-05", "1960-05", ["conflict yellow"]),  # older than recorded: no gain
    ("1960-05", "1960-06", ["conflict blue"]),  # lunar fifth month 1960 reaches into June
    ("1959-12", "1960-01", ["conflict yellow"]),  # lunar, but across the year
    ("1960-12-31", "1961-01-01", ["conflict red"]),  # one day, another year, not lunar
    ("1960/1962", "1962-05", []),
])
def test_claimed_birth_against_the_earliest_record(early: str, claimed: str, expected: list[str]) -> None:
    assert found("AGE-01", birth(early, EARLY), birth(claimed, FORM)) == expected


def test_only_the_earliest_record_counts_and_it_may_be_any_of_those_formed_about_then() -> None:
    later = birth("1962-05", "M29 1980-01")
    assert found("AGE-01", birth("1960-05", EARLY), later, birth("1962-05", FORM)) == ["conflict red"]
    assert found("AGE-01", birth("1960-05", "M22 1978"), birth("1962-05", "M07 1978-07"), birth("1962-05", FORM)) == []


def test_self_filled_page_outranks_another_of_the_same_time() -> None:
    items = [birth("1962-05", "M22 1978"), birth("1960-05", "M07 1978-07", self_filled=True), birth("1962-05", FORM)]
    assert found("AGE-01", *items) == ["conflict red"]


def test_altered_record_is_no_earliest_record() -> None:
    items = [birth("1960-05", EARLY, altered="confirmed"), birth("1962-05", "M29 1980-01"), birth("1962-05", FORM)]
    assert found("AGE-01", *items) == []


def test_form_whose_date_cannot_be_read_is_not_the_newest() -> None:
    data = dossier(birth("1960-05", EARLY), birth("1962-05", FORM), birth("1960-05", "M27 1995"))
    data["materials"][2]["formed"] = ""
    assert "AGE-01" in {finding.rule for finding in judge(parse_facts(data), AS_OF).findings}


def test_no_dated_record_is_missing_unless_no_materials_are_listed() -> None:
    assert found("AGE-01", birth("1962-05", "M27")) == ["missing yellow"]
    assert outcome("AGE-01", birth("1962-05")) == "not_applicable"


@pytest.mark.parametrize(("decided", "fields", "expected"), [
    ("1996-08", {}, ["conflict blue"]),
    ("2006-08-31", {"requested_by": "本人"}, ["conflict blue"]),
    ("2006-10", {"requested_by": "本人"}, ["undecided red"]),
    ("2009-03", {"requested_by": "本人"}, ["conflict red"]),
    ("2015-03", {"requested_by": "组织"}, ["conflict blue"]),
])
def test_determination_counts_until_requests_were_closed(
    decided: str, fields: dict[str, object], expected: list[str]
) -> None:
    items = [birth("1960-05", EARLY), birth("1962-05", FORM), determination("1962年5月", decided, **fields)]
    assert found("AGE-01", *items) == expected


def test_varying_dates_of_which_one_was_recognised_say_so() -> None:
    items = [birth("1960-05", EARLY), birth("1962-05", FORM), determination("1962年5月", "1996-08")]
    (finding,) = findings("AGE-02", *items)
    assert finding.severity.value == "blue" and "已有组织认定" in finding.text


def test_other_reading_of_the_page_leaves_it_undecided_and_names_the_page() -> None:
    alternatives = [{"text": "1960.05", "value": "1960-05", "confidence": 0.2}]
    evidence = {"page": 7, "box": [0, 0, 9, 9], "text": "1962.05", "confidence": 0.7, "alternatives": alternatives}
    (finding,) = findings("AGE-01", birth("1960-05", EARLY), birth("1962-05", FORM, evidence=evidence))
    assert (finding.verdict.value, finding.severity.value) == ("undecided", "red")
    assert "第7页" in finding.text and "1960年5月" in finding.text


def test_reading_below_the_floor_or_without_effect_leaves_the_conflict() -> None:
    for value, confidence in (("1960-05", 0.04), ("1963-05", 0.4), ("no date", 0.4)):
        alternatives = [{"text": "?", "value": value, "confidence": confidence}]
        evidence = {"page": 7, "box": [0, 0, 9, 9], "text": "1962.05", "confidence": 0.7, "alternatives": alternatives}
        assert found("AGE-01", birth("1960-05", EARLY), birth("1962-05", FORM, evidence=evidence)) == ["conflict red"]


@pytest.mark.parametrize(("values", "expected"), [
    ([("1957-03", "M07 1976"), ("1958-03", "M09 1984"), ("1959-03", "M01 1996")], ["conflict red"]),  # rulebook: drift
    ([("1957-03", "M07 1976"), ("1958-03", "M09 1984")], ["conflict yellow"]),
    ([("1959-03", "M07 1976"), ("1958-03", "M09 1984"), ("1957-03", "M01 1996")], ["conflict yellow"]),  # older
    ([("1957-03", f"M05 {year}") for year in range(1980, 1992)] + [("1957", "M15 1979")], []),  # the counter-example
    ([("1959-12", "M07 1976"), ("1960-01", "M09 1984")], []),  # lunar
    ([("1957-03", "M07 1976"), ("1957-03", "M27 2001"), ("1957-03", "M01 1999"), ("1958-03", "M05 1990")],
     ["conflict blue"]),  # claimed, earliest and most pages agree
])
def test_birth_dates_across_the_dossier(values: list[tuple[str, str]], expected: list[str]) -> None:
    assert found("AGE-02", *(birth(day, material) for day, material in values)) == expected


def test_altered_birth_field_makes_no_group_of_its_own() -> None:
    assert found("AGE-02", birth("1957-03", "M07 1976"), birth("1958-03", "M09 1984", altered="suspected")) == []


@pytest.mark.parametrize(("early", "late", "calendar", "expected"), [
    ("1959-12", "1960-01", "unknown", ["conflict yellow"]),  # rulebook: explained, but the year changed
    ("1960-03", "1961-04", "unknown", []),  # rulebook: thirteen months
    ("1960-05", "1960-06", "unknown", ["conflict blue"]),
    ("1960-05", "1960-06", "gregorian", []),  # the page says 公历
    ("1961-03-28", "1961-05-12", "unknown", ["conflict blue"]),  # exact day
    ("1961-03-28", "1961-05-13", "unknown", []),  # one day off
    ("1961-03", "1961-03-28", "unknown", []),
])
def test_lunar_explanation(early: str, late: str, calendar: str, expected: list[str]) -> None:
    assert found("AGE-04", birth(early, EARLY, calendar=calendar), birth(late, FORM)) == expected


NUMBER_1963, NUMBER_1961 = "110101196304120015", "110101196105120012"


@pytest.mark.parametrize(("number", "early", "claimed", "expected"), [
    (NUMBER_1963, "1961-04", "1961-04", ["conflict red"]),  # rulebook's example
    (NUMBER_1963, "1961-04", "1963-04", []),  # agrees with the claim: AGE-01's matter (contract 4)
    (NUMBER_1963, "1963-04", "1961-04", ["conflict yellow"]),
    (NUMBER_1963, "1963-04", "1963-04", []),
    ("110101630412001", "1961-04", "1961-04", ["conflict red"]),  # fifteen digits
    (NUMBER_1963, "1963", "1963", []),
])
def test_id_number_against_dossier(number: str, early: str, claimed: str, expected: list[str]) -> None:
    assert found("AGE-07", id_number(number), birth(early, EARLY), birth(claimed, FORM)) == expected


def test_lunar_birth_date_that_matches_the_id_number_is_blue() -> None:
    for calendar in ("lunar", "unknown"):
        assert found("AGE-07", id_number(NUMBER_1961), birth("1961-03-28", FORM, calendar=calendar)) == ["conflict blue"]


def test_id_number_alone_against_the_earliest_form() -> None:
    assert found("AGE-07", id_number(NUMBER_1963), birth("1961-04", EARLY)) == ["conflict red"]
    assert found("AGE-07", birth("1961-04", EARLY), id_number=NUMBER_1963) == ["conflict red"]


@pytest.mark.parametrize(("number", "sex", "expected"), [
    ("110101196304120015", "男", []),
    ("110101196304120015", "女", ["conflict yellow"]),
    ("110101196304120023", "男", ["conflict yellow"]),  # rulebook: even digit, 男, check digit right
    ("110101196304120017", "男", ["conflict yellow"]),  # check digit
    ("110101196302300012", "男", ["conflict yellow"]),  # 30 February
    ("170101196304120016", "男", ["conflict yellow"]),  # no such province
    ("11010119630412001", "男", ["conflict yellow"]),  # seventeen digits
    ("110101630412001", "男", []),
])
def test_id_number_itself(number: str, sex: str, expected: list[str]) -> None:
    assert found("AGE-08", id_number(number), gender(sex)) == expected


def test_fifteen_and_eighteen_digits_of_one_number_agree() -> None:
    old = id_number("110101630412001", "M01 1995")
    assert found("AGE-08", old, id_number("110101196304120015", "M01 2001")) == []
    assert found("AGE-08", old, id_number("110101196304120031", "M01 2001")) == ["conflict yellow"]


def test_one_late_form_with_a_slip_is_blue() -> None:
    right, wrong = "110101196304120015", "110101196304120017"
    assert found("AGE-08", id_number(right, "M34 2007"), id_number(wrong, "M27 2013")) == ["conflict blue"]
    assert found("AGE-08", id_number(wrong, "M34 2007"), id_number(right, "M27 2013")) == ["conflict yellow"]


def test_digit_that_the_recogniser_was_unsure_of_leaves_it_undecided() -> None:
    alternatives = [{"text": "…18", "value": "110101196304120015", "confidence": 0.3}]
    evidence = {"page": 2, "box": [0, 0, 9, 9], "text": "x", "confidence": 0.6, "alternatives": alternatives}
    assert found("AGE-08", id_number("110101196304120017", evidence=evidence)) == ["undecided yellow"]


@pytest.mark.parametrize(("age", "nominal", "expected"), [
    (19, None, ["conflict yellow"]),  # rulebook's example: 16 to 18 are possible
    (18, None, []),  # rulebook: 虚岁
    (16, None, []),
    (15, None, ["conflict yellow"]),
    (18, True, []),
    (16, True, ["conflict yellow"]),
    (17, False, ["conflict yellow"]),
])
def test_stated_age(age: int, nominal: bool | None, expected: list[str]) -> None:
    stated = {"nominal": nominal} if nominal is not None else {}
    items = [birth("1958-06", "M29 1975-03"), fact("age_stated", "M29 1975-03", age=age, **stated)]
    assert found("AGE-11", *items) == expected


def test_stated_age_on_the_earliest_page_is_red_and_other_pages_do_not_matter() -> None:
    items = [birth("1958-06", "M29 1975-03"), fact("age_stated", "M29 1975-03", age=19), birth("1958-06", FORM)]
    assert found("AGE-11", *items) == ["conflict red"]
    assert found("AGE-11", birth("1950-06", EARLY), fact("age_stated", "M29 1975-03", age=19)) == []


def test_every_sentence_is_chinese_and_accuses_nobody() -> None:
    (finding,) = findings("AGE-01", birth("1960-05", EARLY), birth("1962-05", FORM), line("1980", "open", "甲厂/工人"),
                          work("1980"), party("apply", "1980"))
    assert "《入团志愿书》（1978年5月形成）" in finding.text and "1962年5月" in finding.text
    assert "造假" not in finding.text and "建议核实" in finding.text
