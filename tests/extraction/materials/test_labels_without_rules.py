"""Forms without rules: labels run together with their values, over them, in two lines; boxes headed at the side."""

from __future__ import annotations

from dataclasses import replace

from models.pages import PageContent, PageText
from tests.extraction.materials.hand_made import line, page, read, says


def loose(title: str, *lines: tuple[str, float, float]) -> PageContent:
    """A page of lines `text, x, y` and a title."""
    base = page(title)
    every = (*base.text.lines, *(line(text, x, y) for text, x, y in lines))
    text = PageText(base.width, base.height, every, "hand")
    return replace(base, text=text, free_lines=every)


def test_values_directly_behind_their_labels() -> None:
    facts = read(loose("干部简历表", ("姓", 100, 300), ("名赵启明", 180, 300), ("性别男", 500, 300),
        ("生年月1958年3月", 800, 300),
                       ("籍贯江原省东陵县", 100, 380), ("家庭出身贫农", 700, 380), ("党派中共党员", 1100, 380)))
    assert says(facts, "identity", field="name", value="赵启明") and says(facts, "birth", date="1958-03")
    assert says(facts, "identity", field="native_place", value="江原省东陵县")
    assert says(facts, "political_status", value="中共党员")


def test_values_under_their_labels() -> None:
    facts = read(loose("学生学籍卡片", ("姓名", 100, 300), ("性别", 500, 300), ("出生年月日", 900, 300),
                       ("赵启明", 180, 360), ("男", 620, 360), ("1964年2月29日", 1040, 360),
                       ("入学及毕业年月", 100, 450), ("由何校考入", 900, 450), ("1978、9入学", 200, 510),
                       ("1981、7毕业", 480, 510),
                       ("东陵县第五中学", 1040, 510)))
    assert says(facts, "identity", field="name", value="赵启明") and says(facts, "birth", date="1964-02-29")


def test_a_label_in_two_lines_has_the_value_beside_it() -> None:
    facts = read(loose("干部登记表", ("姓名", 100, 300), ("赵启明", 300, 300), ("何时何地参", 100, 400),
        ("加革命工作", 100, 440),
                       ("1950年3月在东陵县参加工作", 500, 420), ("文化程度", 1200, 420), ("初中", 1450, 420)))
    assert says(facts, "work_start", date="1950-03")


def test_a_box_headed_at_the_side_begins_above_its_heading() -> None:
    facts = read(loose("普通高等学校招生考生登记表", ("准考证号0315", 100, 300), ("姓名赵启明", 500, 300),
        ("同意报考。", 500, 1000),
                       ("毕业学校鉴定意", 100, 1080), ("见", 200, 1120), ("1994年5月12日", 1200, 1180),
                       ("政审合格。", 500, 1300), ("市招生办公室审", 100, 1380), ("查意见", 150, 1420),
                       ("1994年6月10日", 1200, 1480)))
    assert [(f["step"], f["date"]) for f in facts if f["kind"] == "signing"] == [
        ("单位", "1994-05-12"), ("审核", "1994-06-10")]


def test_a_career_in_columns_with_witnesses_and_broken_years() -> None:
    facts = read(loose("干部简历表", ("姓名赵启明", 100, 300), ("主要简历", 700, 500),
                       ("一九三九年二月至一九", 100, 600), ("东陵县初级小学学生", 600, 625), ("李明", 1350, 625),
                       ("四五年一月", 100, 650),
                       ("一九四五年二月至今", 100, 740), ("东陵县粮食局干部", 600, 740), ("王海", 1350, 740)))
    assert [(f["start"], f.get("end"), f.get("unit")) for f in facts if f["kind"] == "stint"] == [
        ("1939-02", "1945-01", "东陵县初级小学"), ("1945-02", "open", "东陵县粮食局")]


def test_relatives_whose_birth_stands_in_two_rows() -> None:
    facts = read(loose("干部简历表", ("姓名赵启明", 100, 300), ("称谓", 100, 500), ("姓名", 300, 500),
        ("出生年月", 600, 500),
                       ("政治面貌", 900, 500), ("在何地做何工作", 1200, 500),
                       ("一九〇五年六", 590, 580), ("父亲", 100, 605), ("赵大有", 300, 605), ("群众", 920, 605),
                       ("东陵县农民", 1200, 605), ("月", 690, 630),
                       ("一九三四年九", 590, 700), ("妻子", 100, 725), ("李芳", 300, 725), ("群众", 920, 725),
                       ("东陵县会计", 1200, 725), ("月", 690, 750), ("填表人：赵启明", 1000, 900),
                       ("1979年5月20日", 1020, 960)))
    assert says(facts, "family", name="赵大有", birth="1905-06") and says(facts, "family", name="李芳", birth="1934-09")
    assert says(facts, "signing", step="本人", date="1979-05-20")


def test_a_row_of_heads_under_cells_that_are_none_keeps_all_its_columns() -> None:
    facts = read(page("教师登记表", rows=[
        ["姓名赵启明", "性别女", "出生年月日1949年11月26日"], [("任教学科小学语文", 2), ("健康状况良好", 2),
            ("教师类别民办", 1)],
        ["与本人关系", "姓名", "出生年月", "政治面貌", "工作单位"], ["父亲", "赵大有", "1921年5月", "群众",
            "东陵县印刷厂工人"],
        ["自何年何月", "至何年何月", ("在何地何校学习或任教", 2), "证明人"], ["1957年9月", "1963年7月",
            ("东陵县小学学生", 2), "李明"],
        ["县文教局意见", ("同意\n1978年11月8日", 4)]]))
    assert says(facts, "family", relation="父亲", name="赵大有", birth="1921-05")
    assert says(facts, "stint", start="1957-09", end="1963-07")
    assert [(f["step"], f["date"]) for f in facts if f["kind"] == "signing"] == [("审批", "1978-11-08")]


def test_a_career_beside_its_heading_half_way_down_is_that_of_its_box_alone() -> None:
    facts = read(loose("干部简历表", ("姓名赵启明", 100, 300), ("1957.9—1961.7东陵县师范学校学生", 500, 600),
                       ("1961.8—1964.10东陵县农业局技术员", 500, 650), ("简历", 100, 700),
                       ("1964.10—东陵县农业局副局长", 500, 700), ("1980年2月先进工作者", 500, 900), ("奖惩", 100, 910)))
    stints = [(f["start"], f.get("end"), f.get("unit")) for f in facts if f["kind"] == "stint"]
    assert stints == [("1957-09", "1961-07", "东陵县师范学校"), ("1961-08", "1964-10", "东陵县农业局"),
                      ("1964-10", "open", "东陵县农业局")]


def test_words_under_a_heading_at_the_left_do_not_stand_beside_it() -> None:
    facts = read(loose("干部简历表", ("姓名赵启明", 100, 300), ("简历", 100, 600),
                       ("1957.9—1961.7东陵县师范学校学生", 100, 660), ("1961.8—东陵县农业局技术员", 100, 710)))
    assert [f["start"] for f in facts if f["kind"] == "stint"] == ["1957-09", "1961-08"]
