"""Forms ruled between rows alone, and tables with a label printed downwards at their side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from models.pages import BoundingBox, CellText, PageContent, PageText, TextLine
from tests.extraction.materials.hand_made import LEFT, SIZE, line, page, read

PERSON = ["姓名", "赵启明", "性别", "男", "出生年月", "1958年3月"]


def of(facts: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [fact for fact in facts if fact["kind"] == kind]


def stints(facts: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [(f.get("start", ""), f.get("end", ""), f.get("unit", "") + f.get("post", "")) for f in of(facts, "stint")]


def unparted(sheet: PageContent, first_row: int) -> PageContent:
    """The sheet without rules between the cells of each row from `first_row` on."""
    kept = [cell for cell in sheet.cells if cell.cell.row < first_row]
    rows: dict[int, list[CellText]] = {}
    for cell in sheet.cells:
        if cell.cell.row >= first_row:
            rows.setdefault(cell.cell.row, []).append(cell)
    for cells in rows.values():
        box = cells[0].cell.box.union(cells[-1].cell.box)
        whole = replace(cells[0].cell, box=box, column_span=len(cells))
        kept.append(CellText(0, whole, tuple(item for cell in cells for item in cell.lines)))
    return replace(sheet, cells=tuple(kept))


def written(title: str, *lines: TextLine) -> PageContent:
    """A page of lines without rules."""
    plain = page(title)
    every = (*plain.free_lines, *lines)
    text = PageText(plain.width, plain.height, every, "hand")
    return replace(plain, text=text, free_lines=every)


def downwards(text: str, x: int, y: int) -> TextLine:
    """A label printed downwards."""
    return TextLine(BoundingBox(x, y, x + SIZE, y + len(text) * SIZE), text, 0.98)


def rows_of(ways: Sequence[int], top: int, *rows: Sequence[str]) -> list[TextLine]:
    return [line(text, ways[i], top + 90 * index)
            for index, row in enumerate(rows) for i, text in enumerate(row) if text]


def test_lines_of_a_career_without_rules_between_their_columns() -> None:
    sheet = page("干部登记表", rows=[
        PERSON, [("起止年月", 2), ("在何地何单位任何职", 3), "证明人"],
        [("1974.9-1976.7", 2), ("东陵县第一中学学生", 3), "李明"], [("1976.8-今", 2), ("东陵县粮食局会计", 3), "李明"],
        [("奖惩情况", 2), ("1981年8月被评为东陵县先进工作者", 3), ""]])
    facts = read(unparted(sheet, 2))
    assert stints(facts) == [("1974-09", "1976-07", "东陵县第一中学学生"), ("1976-08", "open", "东陵县粮食局会计")]


def test_lines_of_relatives_without_rules_and_the_opinion_below_them() -> None:
    sheet = page("入团志愿书", rows=[
        PERSON, ["关系", "姓名", ("出生年月", 2), ("工作单位", 2)], ["父亲", "赵国安", ("1932.11", 2), ("东陵县粮食局", 2)],
        ["母亲", "钱秀兰", ("1935.2", 2), ("东陵县医院", 2)], ["", "同意介绍。", ("", 2), ("1975.4.12", 2)]])
    facts = read(unparted(sheet, 2))
    assert [(f["relation"], f["name"], f["birth"]) for f in of(facts, "family")] == [
        ("父亲", "赵国安", "1932-11"), ("母亲", "钱秀兰", "1935-02")]


def test_a_label_downwards_beside_a_table_is_no_word_of_it_and_the_next_one_ends_it() -> None:
    ways = [240, 760]
    facts = read(written(
        "职工登记表", *rows_of(ways, 300, ["起止年月", "在何地何单位任何职"], ["1974.9-1976.7", "东陵县第一中学学生"],
                          ["1976.8-1980.1", "东陵县粮食局会计"], ["1980.1-今", "东陵县粮食局股长"]),
        downwards("个人简历", LEFT, 440), downwards("奖惩情况", LEFT, 660), line("从无奖惩", 760, 700)))
    assert stints(facts) == [
        ("1974-09", "1976-07", "东陵县第一中学学生"), ("1976-08", "1980-01", "东陵县粮食局会计"),
        ("1980-01", "open", "东陵县粮食局股长")]


def test_times_of_six_digits_begin_an_entry_each() -> None:
    facts = read(written(
        "干部登记表", *rows_of([240, 760], 300, ["起止时间", "在何地何单位任何职"], ["200909—201207", "江原大学会计学专业学生"],
                          ["201208—现在", ""]),
        line("东陵县审计局科员（其间：201909—201912在中", 760, 460), line("共江原省委党校培训班学习）", 760, 500)))
    assert [row[:2] for row in stints(facts)] == [("2009-09", "2012-07"), ("2012-08", "open"), ("2019-09", "2019-12")]


def test_a_heading_in_two_lines_ends_a_table() -> None:
    facts = read(written(
        "入党志愿书", *rows_of([240, 700, 1100], 300, ["起止年月", "单位名称", "职务"], ["1974.9-1976.7", "东陵县一中", "学生"],
                          ["1976.8-今", "东陵县粮食局", "会计"]),
        line("何时何地加入中国", LEFT, 620), line("共产主义青年团", LEFT, 660), line("1975年5月在东陵县一中入团", 700, 640)))
    assert [row[2] for row in stints(facts)] == ["东陵县一中学生", "东陵县粮食局会计"]
    assert [f["date"] for f in of(facts, "league")] == ["1975-05"]


def test_a_row_of_a_career_in_words_may_begin_like_a_label() -> None:
    facts = read(written(
        "干部简历表", line("本人简历：", LEFT, 300), line("1974年9月至1976年7月在东陵县第一中学学生；1976年9月至1978年7月在东陵农业", LEFT, 360),
        line("学校农学专业学生；1978年8月至今在东陵县粮食局任会计。", LEFT, 420)))
    assert [row[2] for row in stints(facts)] == [
        "东陵县第一中学学生", "东陵农业学校农学专业学生", "东陵县粮食局会计"]
