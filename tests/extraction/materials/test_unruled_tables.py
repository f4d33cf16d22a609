"""Forms whose tables have no rules, and forms that say one thing in two places."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.pages import PageContent, PageText, TextLine
from tests.extraction.materials.hand_made import line, page, read, says, types

PERSON = ["姓　名", "赵启明", "性别", "男", "出生年月", "1958年3月"]
WAYS = [150, 450, 800, 1200]


def open_page(title: str, *rows: list[str], number: int = 1) -> PageContent:
    """A page without any rule: each row's texts at the same four places."""
    plain = page(title, number=number)
    lines: list[TextLine] = list(plain.free_lines)
    y = 300.0
    for row in rows:
        lines += [line(text, WAYS[i] if len(row) > 1 else 640, y) for i, text in enumerate(row) if text]
        y += 100
    text = PageText(plain.width, plain.height, tuple(lines), "hand")
    return PageContent(
        number, plain.file, plain.sha256, plain.width, plain.height, 0, 0.0, plain.quality, text, (), (), tuple(lines))


RELATIVES = [["家庭成员及社会关系"], ["姓名", "与本人关系", "出生年月", "工作单位及职务"],
             ["赵国安", "父亲", "1932-11", "东陵县粮食局职工"], ["组织", "以上内容经查属实。"], ["", "(盖章)", "", "1999年6月18日"]]
CAREER = [["起止年月", "工作（学习）单位", "职务", "证明人"], ["1974年9月～", "", "", ""], ["", "东陵县一中", "学生", "李明"],
          ["1976年7月"], ["1976年8月～现在", "东陵县粮食局", "会计", "李明"]]


def kinds(facts: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [fact for fact in facts if fact["kind"] == kind]


def test_a_second_table_without_rules_ends_the_first_and_the_signature_ends_it() -> None:
    facts = read(open_page("干部履历表", *CAREER[:1], ["1974年9月～1976年7月", "东陵县一中", "学生", "李明"], *RELATIVES))
    assert [(f["start"], f["unit"] + f["post"]) for f in kinds(facts, "stint")] == [("1974-09", "东陵县一中学生")]
    assert [(f["name"], f["relation"], f["birth"]) for f in kinds(facts, "family")] == [("赵国安", "父亲", "1932-11")]
    assert not kinds(facts, "identity")


def test_a_page_that_goes_on_with_the_heads_of_a_table_is_no_paper_of_its_own() -> None:
    assert types(page("干部履历表", rows=[PERSON]), open_page("", *CAREER, number=2)) == ["M01", "M01"]


def test_the_end_of_a_period_may_stand_under_its_beginning() -> None:
    facts = read(page("干部登记表", rows=[
        PERSON, ["起止年月", ("工作（学习）单位", 2), "职务", "证明人"], ["1974年9月～", ("东陵县一中", 2), "学生", "李明"],
        ["1976年7月", ("", 2), "", ""], ["1976年8月～现在", ("东陵县粮食局", 2), "会计", "李明"]]))
    assert [(f["start"], f["end"]) for f in kinds(facts, "stint")] == [("1974-09", "1976-07"), ("1976-08", "open")]


def test_an_introducer_is_told_once() -> None:
    facts = read(page("入党志愿书", rows=[
        PERSON, [("入党介绍人意见", 1), ("同意入党。\n介绍人签名：李永忠\n1987年9月1日", 5)],
        [("入党介绍人意见", 1), ("同意入党。\n介绍人签名：王大勇\n1987年9月1日", 5)]]))
    assert [f["name"] for f in kinds(facts, "party_introducer")] == ["李永忠", "王大勇"]


def test_old_and_new_pay_side_by_side() -> None:
    facts = read(page("工资变动审批表", rows=[
        PERSON, [("变动前", 1), ("变动后", 1)], ["级别", "副科三档", "级别", "十级五档"], ["合计", "192", "合计", "356"],
        [("起薪时间", 1), ("1993.10", 3)]]))
    assert says(facts, "pay", effective="1993-10", grade="十级五档", amount=356)


def test_a_full_time_master_is_a_course_and_no_degree() -> None:
    facts = read(page("干部登记表", rows=[
        PERSON, ["入学年月", "毕业年月", ("毕业学校及专业", 2), "学历"],
        ["2010年9月", "2013年7月", ("江原大学行政法学", 2), "全日制硕士"]]))
    assert says(facts, "education", level="硕士") and not kinds(facts, "degree")


@pytest.mark.parametrize("text", ["1979年5月，三等功，陆军某师政治部批准", "1979年5月陆军某师政治部授予三等功"])
def test_an_award_in_a_sentence_has_a_name_a_day_and_a_giver(text: str) -> None:
    facts = read(page("干部登记表", rows=[PERSON, [("奖惩情况", 1), (text, 5)]]))
    assert says(facts, "award", award="三等功", date="1979-05", granted_by="陆军某师政治部")


def test_a_label_and_its_value_in_one_line_end_the_value_before() -> None:
    facts = read(open_page("干部履历表", ["姓名", "赵启明", "性别女", "出生年月"]))
    assert says(facts, "identity", field="name", value="赵启明") and says(facts, "identity", field="gender", value="女")


def test_a_time_read_in_one_piece_with_its_words_begins_an_entry_of_its_own() -> None:
    lines = [line("1990.07--1995.03", 120, 400, 26), line("南屏县财政局科员", 620, 400, 26),
             line("1995.03--1998.06", 120, 450, 26), line("南屏县财政局副股长", 620, 450, 26),
             line("1998.06--2001.05南屏县财政局农业股股长兼乡镇财政管理办公室主任", 120, 500, 26), line("2001.05--南屏县审计局党组成员、副局长兼经济责任审计中心主任", 120, 550, 26)]
    blank = page("干部任免审批表", rows=[[("简历", 1.0), ("", 9.0)]], row_height=400)
    heading, box = blank.cells
    filled = replace(blank, text=replace(blank.text, lines=(*blank.text.lines, *lines)),
                     cells=(heading, replace(box, lines=tuple(lines))))
    found = [fact for fact in read(filled) if fact["kind"] == "stint"]
    assert [(fact["start"], fact["end"]) for fact in found] == [
        ("1990-07", "1995-03"), ("1995-03", "1998-06"), ("1998-06", "2001-05"), ("2001-05", "open")]


def test_words_of_several_rows_stand_half_way_down_beside_their_time() -> None:
    plain = page("干部履历表")
    heads = [line("自何年何月至何年何月", 100, 300), line("在何地区、何部门工作、任何职务", 600, 300), line("证明人", 1400, 300)]
    rows = [
        ("1996.3—1999.7", ["东陵县粮食局会计"]),
        ("1999.7—2004.8", ["东陵县粮食局财务股副股长（其间：2000.9—", "2003.7在省委党校经济管理专业函授大专班学", "习）"]),
        ("2004.8—2008.5", ["东陵县粮食局财务股股长"]),
        ("2008.5—", ["东陵县粮食局", "副局长"]),
    ]
    lines, y = [*plain.free_lines, *heads], 420.0
    for time, words in rows:
        middle = y + 48 * len(words) / 2
        lines += [line(time, 100, middle - 17), line("李明", 1400, middle - 17)]
        lines += [line(text, 600, y + 48 * i + 7) for i, text in enumerate(words)]
        y += 48 * len(words) + 40
    text = PageText(plain.width, plain.height, tuple(lines), "hand")
    facts = read(replace(plain, text=text, free_lines=tuple(lines)))
    told = [(f["start"], f["end"], f["unit"] + f["post"]) for f in kinds(facts, "stint")]
    assert told == [
        ("1996-03", "1999-07", "东陵县粮食局会计"), ("1999-07", "2004-08", "东陵县粮食局财务股副股长"),
        ("2000-09", "2003-07", "省委党校经济管理专业函授大专班学习"), ("2004-08", "2008-05", "东陵县粮食局财务股股长"),
        ("2008-05", "open", "东陵县粮食局副局长")]


def test_times_in_two_columns_and_words_that_run_on_left_of_their_head() -> None:
    plain = page("干部履历表")
    heads = [line("自何年何月", 100, 300), line("至何年何月", 400, 300), line("在何地何部门任何职务", 900, 300)]
    body = [
        line("1970年9月", 100, 400), line("1975年7月", 400, 400), line("东陵县红旗小学学生", 700, 400),
        line("东陵县红旗公社东风大队下乡插队知", 700, 476), line("1975年9月", 100, 500), line("1978年7月", 400, 500),
        line("青", 700, 524),
        line("1978年9月", 100, 620), line("1981年7月", 400, 620), line("东陵县师范学校学生", 700, 620)]
    lines = [*plain.free_lines, *heads, *body]
    text = PageText(plain.width, plain.height, tuple(lines), "hand")
    facts = read(replace(plain, text=text, free_lines=tuple(lines)))
    assert [(f["start"], f["end"], f["unit"], f["post"]) for f in kinds(facts, "stint")] == [
        ("1970-09", "1975-07", "东陵县红旗小学", "学生"), ("1975-09", "1978-07", "东陵县红旗公社东风大队", "下乡插队知青"),
        ("1978-09", "1981-07", "东陵县师范学校", "学生")]


def test_heads_in_two_lines_are_read_as_one_each() -> None:
    plain = page("干部履历表")
    heads = [line("起止年月", 100, 324), line("在何院校、何系、何专业学习", 580, 324), line("毕（结、", 1060, 300),
             line("肄）业", 1070, 348), line("学历学位", 1220, 324), line("证明人", 1580, 324)]
    body = [line("1974.9—1976.7", 100, 450), line("东陵县一中", 580, 450), line("毕业", 1070, 450), line("高中", 1220, 450),
            line("李明", 1430, 450), line("1978.2—1982.1", 100, 540), line("江原师范学院汉语言文学专业", 580, 540),
            line("肄业", 1070, 540), line("大学本科", 1220, 540), line("李明", 1430, 540)]
    lines = [*plain.free_lines, *heads, *body]
    text = PageText(plain.width, plain.height, tuple(lines), "hand")
    facts = read(replace(plain, text=text, free_lines=tuple(lines)))
    assert says(facts, "education", level="高中", school="东陵县一中", start="1974-09", end="1976-07", outcome="毕业")
    assert says(facts, "education", level="本科", school="江原师范学院", major="汉语言文学", outcome="肄业")
