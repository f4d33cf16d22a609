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


def test_a_career_beside_its_label_reaches_as_far_as_its_rows_follow_each_other() -> None:
    facts = read(written(
        "党员登记表", line("姓名", LEFT, 250), line("赵启明", 300, 250), line("工作单位", 800, 250), line("东陵县粮食局", 1000, 250),
        *[line(text, 420, 340 + 60 * i) for i, text in enumerate((
            "一九六七年九月—一九七二年七月，东陵县第一小学学生", "一九七二年九月—一九七四年七月，东陵县第一中学初中学", "生",
            "一九七六年八月—今，东陵县粮食局会计（其间：", "一九八四年九月—一九八七年七月在江原大学会计专业函授学习）"))],
        downwards("个人简历", 280, 400), line("家庭成员", LEFT, 760), line("父亲：赵国安，1932.11生，群众，东陵县粮食局退休职", 420, 730),
        line("工", 420, 790), line("母亲：钱秀兰，1935.2生，群众，东陵县医院护士", 420, 850), line("及社会关系", LEFT, 806)))
    assert [row[:2] for row in stints(facts)] == [
        ("1967-09", "1972-07"), ("1972-09", "1974-07"), ("1976-08", "open"), ("1984-09", "1987-07")]
    assert [(f["name"], f["birth"], f["unit_post"]) for f in of(facts, "family")] == [
        ("赵国安", "1932-11", "东陵县粮食局退休职工"), ("钱秀兰", "1935-02", "东陵县医院护士")]


def test_labels_in_two_lines_with_their_values_in_one_cell() -> None:
    sheet = page("干部任免审批表", rows=[PERSON, [("", 6)], ["全日制教育", ("中专", 2), ("", 3)]])
    cells = [cell for cell in sheet.cells if cell.cell.row < 2]
    top = next(cell.cell.box.y0 for cell in sheet.cells if cell.cell.row == 1)
    wide = next(cell for cell in cells if cell.cell.row == 1)
    words = (line("专业技", LEFT + 10, top + 2, 30), line("术职称", LEFT + 10, top + 36, 30), line("会计师", LEFT + 200, top + 16))
    last = [cell for cell in sheet.cells if cell.cell.row == 2]
    box = last[2].cell.box
    school = (line("毕业院校", box.x0 + 10, box.y0 + 2, 30), line("系及专业", box.x0 + 10, box.y0 + 36, 30),
              line("东陵师范学校普师", box.x0 + 200, box.y0 + 16))
    cells = [cells[i] if cells[i] is not wide else replace(wide, lines=words) for i in range(len(cells))]
    cells += [last[0], last[1], replace(last[2], lines=school)]
    facts = read(replace(sheet, cells=tuple(cells)))
    assert [f["name"] for f in of(facts, "title")] == ["会计师"]
    assert [(f["level"], f["school"]) for f in of(facts, "education")] == [("中专", "东陵师范学校")]


def test_relatives_whose_relation_stands_before_a_colon() -> None:
    facts = read(written("入党志愿书", line("家庭成员：", LEFT, 300), line("父亲：赵国安，1932年11月生，群众，东陵县粮食局职工", LEFT, 360),
                         line("母亲：钱秀兰，1935年2月生，群众，东陵县医院护士", LEFT, 420)))
    assert [(f["relation"], f["name"], f["birth"]) for f in of(facts, "family")] == [
        ("父亲", "赵国安", "1932-11"), ("母亲", "钱秀兰", "1935-02")]


def test_the_school_printed_over_its_marks() -> None:
    facts = read(written("东陵农业学校学业成绩总表", *rows_of([LEFT, 700], 300, ["姓名：赵启明", "专业：农学"],
                                               ["入学年月：1988年9月", "毕业年月：1991年7月"])))
    assert [(f["school"], f["start"], f["end"]) for f in of(facts, "education")] == [("东陵农业学校", "1988-09", "1991-07")]


def test_a_career_in_one_cell_with_its_heading_is_told_once() -> None:
    facts = read(page("报考高等学校登记表", rows=[
        PERSON, ["学习和工作简历：\n1967年9月—1972年7月，东陵县第一小学学生\n1972年9月—1974年7月，东陵县第一中学学生"]]))
    assert len(stints(facts)) == 2


def test_a_label_in_two_lines_is_whole_where_another_one_begins_close_below_it() -> None:
    facts = read(written(
        "专业技术职务任职资格评审表", line("参加工", LEFT + 60, 300), line("作时间", LEFT + 60, 338), line("1987.8", 500, 318),
        line("毕业时间学", LEFT, 386), line("校专业学历", LEFT, 424), line("1997.6江原工业大学机械制造专业大专毕业", 500, 404)))
    assert [f["date"] for f in of(facts, "work_start")] == ["1987-08"]
    assert [(f["school"], f["end"]) for f in of(facts, "education")] == [("江原工业大学", "1997-06")]


def test_a_sentence_that_closes_with_a_particle_names_the_post() -> None:
    facts = read(page("入党申请书", free=(
        "敬爱的党组织：", "我是1981年8月到红柳乡中学任语文教师的，几年来在老同志的带动下有了很大提高。", "申请人：赵启明　1984年10月5日")))
    assert [(f["unit"], f["post"]) for f in of(facts, "stint")] == [("红柳乡中学", "语文教师")]


def test_a_career_whose_box_a_fold_parts_from_its_label() -> None:
    facts = read(page("干部任免审批表", rows=[
        PERSON, [("", 1), ("1974.9—1976.7 东陵县第一中学学生\n1976.8—1980.1 东陵县粮食局会计", 5)],
        [("主要经历", 1), ("1980.1— 东陵县粮食局股长", 5)]]))
    assert stints(facts) == [
        ("1974-09", "1976-07", "东陵县第一中学学生"), ("1976-08", "1980-01", "东陵县粮食局会计"),
        ("1980-01", "open", "东陵县粮食局股长")]


def test_the_school_of_a_study_may_be_named_in_the_next_row() -> None:
    facts = read(page("干部任免审批表", rows=[
        PERSON, ["全日制教育", "中专", ("毕业院校系及专业", 2), ("东陵农业学校农学专业", 2)], [("在职教育", 3), ("党校大学", 3)],
        [("毕业院校系及专业", 2), ("中共江原省委党校行政管理", 4)], [("现任职务", 2), ("东陵县粮食局局长", 4)]]))
    assert [(f["level"], f["school"]) for f in of(facts, "education")] == [
        ("中专", "东陵农业学校"), ("党校本科", "中共江原省委党校")]
