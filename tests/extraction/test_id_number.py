"""The citizen identity number: check digit, birth date, gender, 15 to 18 digits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.id_number import find_id_numbers, parse_id_number, to_18
from models.check_digit import check_digit
from models.dates import PartialDate
from tests.strategies import days


def number_of(body: str) -> str:
    return body + check_digit(body)


def test_the_example_of_the_standard() -> None:
    """GB 11643-1999 gives 11010519491231002X and 440524188001010014."""
    assert check_digit("11010519491231002") == "X"
    assert check_digit("44052418800101001") == "4"


@pytest.mark.parametrize(
    ("text", "birth", "gender"),
    [
        ("11010519491231002X", "1949-12-31", "女"),
        ("11010519491231002x", "1949-12-31", "女"),
        ("440524188001010014", "1880-01-01", "男"),
        ("身份证号：１１０１０５１９４９１２３１００２Ｘ。", "1949-12-31", "女"),
        ("110105 19491231 002X", "1949-12-31", "女"),
    ],
)
def test_a_valid_number(text: str, birth: str, gender: str) -> None:
    found = parse_id_number(text)
    assert found is not None
    assert found.valid
    assert (str(found.birth), found.gender, found.check_holds) == (birth, gender, True)
    assert text[found.start : found.end] == found.raw


def test_a_wrong_check_digit_is_kept_and_said() -> None:
    found = parse_id_number("110105194912310021")
    assert found is not None
    assert (found.check_holds, found.valid, str(found.birth)) == (False, False, "1949-12-31")


def test_a_day_that_does_not_exist_is_no_birth() -> None:
    found = parse_id_number(number_of("11010519490231002"))
    assert found is not None
    assert (found.birth, found.valid, found.check_holds) == (None, False, True)


def test_fifteen_digits_become_eighteen() -> None:
    found = parse_id_number("110105491231002")
    assert found is not None
    assert (found.as_18, found.check_holds, found.valid) == ("11010519491231002X", None, True)
    assert found.birth == PartialDate.of_day(PartialDate("1949-12-31").earliest)


def test_the_codes_of_centenarians_mean_the_1800s() -> None:
    assert to_18("110105991231997")[6:10] == "1899"


@pytest.mark.parametrize(
    "text",
    ["", "1985", "13912345678", "1101051949123100", "11010519491231002X5", "A110105491231002", "010105491231002"],
)
def test_other_numbers_are_none(text: str) -> None:
    assert parse_id_number(text) is None


def test_all_numbers_of_a_text_are_found() -> None:
    assert [n.gender for n in find_id_numbers("11010519491231002X，440524188001010014")] == ["女", "男"]


def test_the_number_stays_out_of_logs() -> None:
    assert "1231002" not in repr(parse_id_number("11010519491231002X"))


@settings(deadline=None)
@given(st.integers(110000, 659999), days, st.integers(0, 995))
def test_a_number_made_by_the_rule_holds_and_gives_its_parts_back(region: int, day: object, order: int) -> None:
    birth = str(day)
    number = number_of(f"{region}{birth.replace('-', '')}{order:03}")
    found = parse_id_number(number)
    assert found is not None
    assert found.valid
    assert (str(found.birth), found.gender) == (birth, "男" if order % 2 else "女")


@settings(deadline=None)
@given(st.integers(110000, 659999), days, st.integers(0, 995), st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_breaks_the_check(region: int, day: object, order: int, place: int, change: int) -> None:
    number = number_of(f"{region}{str(day).replace('-', '')}{order:03}")
    wrong = number[:place] + str((int(number[place]) + change) % 10) + number[place + 1 :]
    found = parse_id_number(wrong)
    assert found is None or found.check_holds is False


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_searched_without_an_error(text: str) -> None:
    for found in find_id_numbers(text):
        assert text[found.start : found.end] == found.raw
