"""Labels as they are printed, and as they are read."""

from __future__ import annotations

import pytest

from extraction.fields import find_fields
from extraction.labels import match_label
from extraction.tables import find_tables
from tests.extraction.materials.hand_made import page


@pytest.mark.parametrize(("text", "concept"), [
    ("姓　名", "name"), ("出生年月\n（　岁）", "birth"), ("入 党\n时 间", "party_join"), ("毕（肄）业年月",
        "study_end"),
    ("参加工作时问", "work_start"), ("何时何地由何人介绍加入中国共产党、何时转正", "party_story"), ("年核\n度结\n考果",
        "assessment_results"),
    ("申请人为预备党员的决议支部大会通过接收", "opinion"), ("县劳动局审批意见", "opinion"), ("公民身份证件编号",
        "id_number")])
def test_wordings_and_reading_errors(text: str, concept: str) -> None:
    label = match_label(text)
    assert label is not None and label.concept == concept


@pytest.mark.parametrize("text", ["1958年3月15日", "中共党员", "同意该同志任职意见。", "江原省东陵县", "赵启明", "无"])
def test_values_are_no_labels(text: str) -> None:
    assert match_label(text) is None


@pytest.mark.parametrize(("wrong", "right"), [("入学年月", "study_start"), ("入党年月", "party_join"), ("入伍年月",
    "army_since")])
def test_labels_one_character_apart_are_not_mixed_up(wrong: str, right: str) -> None:
    label = match_label(wrong)
    assert label is not None and label.concept == right and label.score == 1.0


def values(rows: list[list[str | tuple[str, float]]], free: list[str] | None = None) -> dict[str, str]:
    return {f.concept: f.value.text for f in find_fields(page(rows=rows, free=free or []))}


def test_a_value_stands_right_below_or_in_the_cell_of_its_label() -> None:
    assert values([["姓名", "赵启明", "性别", "男"]]) == {"name": "赵启明", "gender": "男"}
    assert values([["姓名", "性别"], ["赵启明", "男"]]) == {"name": "赵启明", "gender": "男"}
    assert values([["姓名：赵启明", "性别\n男"]]) == {"name": "赵启明", "gender": "男"}


def test_several_values_on_one_line_without_rules() -> None:
    assert values([], ["姓名：赵启明　性别：男　民族：汉"]) == {"name": "赵启明", "gender": "男", "ethnicity": "汉"}
    assert values([], ["姓名 赵启明　性别 男"]) == {"name": "赵启明", "gender": "男"}
    assert values([], ["姓名赵启明性别男"]) == {"name": "赵启明", "gender": "男"}
    assert values([], ["姓名\t赵启明"]) == {"name": "赵启明"}


def test_a_blank_cell_is_a_blank_value_and_a_photograph_takes_none() -> None:
    assert values([["姓名", "", "照片", "赵启明"]])["name"] == ""
    assert "photo" not in values([["姓名", "赵启明", "照片", "群众"]])


def lines(rows: list[list[str | tuple[str, float]]]) -> list[dict[str, str]]:
    return [{name: span.text for name, span in line.cells.items() if span}
            for table in find_tables(page(rows=rows)) for line in table.lines]


def test_one_tall_cell_with_several_lines_is_several_lines() -> None:
    found = lines([["起止年月", ("何地何部门任何职务", 3)], ["1970.2—1972.1\n1972.2—1974.1", (
        "云塘中学学生\n红旗中学学生", 3)]])
    assert [line["what"] for line in found] == ["云塘中学学生", "红旗中学学生"]


def test_a_period_broken_over_two_lines_is_one_line() -> None:
    found = lines([["起止年月", ("何地何部门任何职务", 3)], ["1970年2月至\n1972年1月", ("云塘中学学生", 3)]])
    assert [line["period"] for line in found] == ["1970年2月至1972年1月"]


def test_a_table_ends_where_other_labels_begin() -> None:
    found = lines([["称谓", "姓名", "出生年月"], ["父亲", "赵德", "1930.2"], ["呈报单位", ("同意", 2)]])
    assert [line["name"] for line in found] == ["赵德"]
