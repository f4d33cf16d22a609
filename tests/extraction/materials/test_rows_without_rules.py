"""Rows of labels over rows of values, values in two rows beside a label, relatives that go on over the page."""

from __future__ import annotations

from dataclasses import replace

from models.pages import PageContent, PageText
from tests.extraction.materials.hand_made import line, page, read, says


def loose(title: str, *lines: tuple[str, float, float], number: int = 1) -> PageContent:
    """A page of lines `text, x, y` and a title."""
    base = page(title, number=number)
    every = (*base.text.lines, *(line(text, x, y) for text, x, y in lines))
    text = PageText(base.width, base.height, every, "hand")
    return replace(base, text=text, free_lines=every)


def test_a_row_of_labels_stands_over_its_values() -> None:
    facts = read(loose("工资改革审批表", ("姓名", 100, 300), ("性别", 250, 300), ("出生年月", 400, 300),
                       ("参加工作时间", 600, 300), ("职务", 850, 300), ("改革前", 1000, 280), ("级别", 1010, 320),
                       ("改革后", 1180, 280), ("级别", 1190, 320), ("执行时间", 1380, 300),
                       ("赵启明", 90, 390), ("男", 265, 390), ("1938、10", 390, 390), ("1955、3", 620, 390),
                       ("会计", 850, 390), ("二十八级", 980, 390), ("行政二十", 1170, 370), ("七级", 1170, 412),
                       ("1956年", 1380, 370), ("4月", 1380, 412), ("单位意见：同意", 100, 560)))
    assert says(facts, "identity", field="name", value="赵启明") and says(facts, "identity", field="gender", value="男")
    assert says(facts, "birth", date="1938-10") and says(facts, "work_start", date="1955-03")
    assert says(facts, "pay", effective="1956-04", grade="行政二十七级", post="会计")


def test_a_row_of_labels_left_blank_has_no_values_in_the_row_after_next() -> None:
    facts = read(loose("工资审批表", ("姓名", 100, 300), ("性别", 300, 300), ("出生年月", 500, 300), ("职务", 800, 300),
                       ("1956年4月5日", 520, 600)))
    assert not any(fact["kind"] in ("identity", "birth") for fact in facts)


def test_a_value_in_two_rows_stands_around_the_line_of_its_label() -> None:
    facts = read(loose("毕业生见习期满转正定级呈批表", ("姓名", 100, 300), ("赵启明", 250, 300),
                       ("行政二十四级，四十", 850, 380), ("1982·", 1350, 380),
                       ("定级职务", 100, 402), ("教师", 300, 402), ("工资级别", 650, 402), ("起薪", 1200, 402),
                       ("三元", 850, 424), ("8", 1350, 424)))
    assert says(facts, "pay", effective="1982-08", grade="行政二十四级", amount=43, post="教师")


def test_relatives_go_on_over_the_page_without_heads() -> None:
    first = loose("干部简历表", ("姓名", 100, 300), ("赵启明", 250, 300), ("关系", 100, 2000), ("姓名", 400, 2000),
                  ("出生年月", 700, 2000), ("政治情况", 1000, 2000), ("职业", 1300, 2000),
                  ("父亲", 100, 2100), ("赵福生", 400, 2100), ("1920、5", 700, 2100), ("群众", 1000, 2100),
                  ("搬运工人", 1300, 2100))
    second = loose("", ("母亲", 100, 150), ("贾桂香", 400, 150), ("1924、11", 700, 150), ("群众", 1000, 150),
                   ("家庭妇女", 1300, 150), ("填表人赵启明", 400, 190), ("填表日期1982年8月15日", 900, 190), number=2)
    relatives = [(f["relation"], f["name"], f.get("birth"), f.get("unit_post"))
                 for f in read(first, second) if f["kind"] == "family"]
    assert relatives == [("父亲", "赵福生", "1920-05", "搬运工人"), ("母亲", "贾桂香", "1924-11", "家庭妇女")]


def test_a_label_in_three_lines_has_the_value_beside_it() -> None:
    facts = read(loose("国家公务员过渡审批表", ("近三年", 100, 340), ("考核", 115, 385), ("结果", 115, 430),
                       ("1994年称职、1995年优秀", 500, 340), ("同意过渡。", 500, 600)))
    assert says(facts, "assessment", year=1994, grade="称职") and says(facts, "assessment", year=1995, grade="优秀")


def test_parents_on_a_card_end_where_marks_begin() -> None:
    facts = read(page("学生学籍卡片", rows=(
        ("姓名", "赵启明", "性别", "男"), ("家长姓名", "与学生关系", "工作单位及职务"), ("赵福生", "父亲", "搬运社工人"),
        ("学科", "第一学期", "第二学期"), ("政治", "86", "90"), ("语文", "合格", "良好"))))
    assert [(f["relation"], f["name"]) for f in facts if f["kind"] == "family"] == [("父亲", "赵福生")]


def test_the_parent_named_in_a_row_of_labels_and_values_heads_no_table() -> None:
    facts = read(page("学籍表", rows=(
        ("家长姓名", "赵福生", "与学生关系", "父亲", "工作单位", "搬运社"), ("操行评语", ("尊敬师长", 5)))))
    assert not any(f["kind"] == "family" and f["name"] == "尊敬师长" for f in facts)


def test_counts_of_votes_above_an_opinion_are_not_the_opinion() -> None:
    sheet = page("专业技术职务任职资格评审表", rows=(
        ("姓名", "赵启明", "性别", "男"), (("评审委员会意见", 1.0), ("总人数", 1.0), ("11", 1.0), ("同意", 1.0), ("9", 1.0)),
        (("", 1.0), ("经评审，赵启明具备中学一级教师任职资格。\n1992年9月1日", 4.0))))
    label = next(cell for cell in sheet.cells if "评审" in cell.text and "经" not in cell.text)
    blank = next(cell for cell in sheet.cells if not cell.lines)
    tall = replace(label, cell=replace(label.cell, box=label.cell.box.union(blank.cell.box), row_span=2))
    cells = tuple(tall if cell is label else cell for cell in sheet.cells if cell is not blank)
    assert says(read(replace(sheet, cells=cells)), "signing", date="1992-09-01")


def test_a_soldier_who_goes_back_to_his_studies_is_no_worker() -> None:
    rows = (("姓名", "赵启明", "性别", "男"), ("入伍年月", "2011.12", "退役年月", "2013.11"))
    back = read(page("士兵退出现役登记表", rows=(*rows, ("去向", ("返校复学", 3.0)))))
    assert says(back, "status", status="士兵", **{"from": "2011-12", "to": "2013-11"})
    assert not says(back, "status", status="工人")
    assert says(read(page("士兵退出现役登记表", rows=(*rows, ("去向", ("东陵县化肥厂", 3.0))))), "status", status="工人")


def test_a_penalty_that_a_form_asks_after() -> None:
    facts = read(page("干部任前审核登记表", rows=(
        ("姓名", "赵启明", "性别", "男"), ("是否受过处分", ("2021年6月受党内警告处分", 3.0)))))
    assert says(facts, "penalty", penalty="党内警告", decided="2021-06")


def test_a_value_in_two_rows_may_end_with_a_word_that_is_a_label_elsewhere() -> None:
    facts = read(loose("干部履历表", ("姓名", 100, 300), ("赵启明", 250, 300), ("江原大学经济学院财政学", 1000, 380),
                       ("全日制教育", 100, 402), ("大学、经济学学士", 350, 402), ("毕业院校系及专业", 700, 402),
                       ("专业", 1000, 424)))
    assert says(facts, "education", level="本科", mode="全日制", school="江原大学", major="财政学")
    assert says(facts, "degree", level="学士", subject="经济学", school="江原大学")


def test_a_label_set_wide_may_be_broken_before_its_last_character() -> None:
    facts = read(loose("高等学校毕业生登记表", ("学", 100, 300), ("校江原大学", 200, 300), ("专", 100, 400), ("业财政学", 200, 400),
                       ("在校时间", 100, 500), ("1996年9月至2000年7月", 350, 500)))
    assert says(facts, "education", school="江原大学", major="财政学", start="1996-09", end="2000-07")


def test_a_career_is_whole_though_one_line_was_read_in_one_piece_with_its_time() -> None:
    facts = read(loose("干部任免审批表", ("姓名", 100, 300), ("赵启明", 250, 300), ("性别", 800, 300), ("男", 950, 300),
                       ("1978.09—1981.07", 350, 420), ("江原师范学校学生", 900, 420), ("简历", 100, 480),
                       ("1981.08—1985.08", 350, 480), ("东陵县红旗中学教师", 900, 480),
                       ("1985.08—东陵县教育局督导.干事", 350, 540), ("奖惩情况", 100, 680), ("无", 350, 680)))
    told = [(f["start"], f["end"], f["unit"], f["post"]) for f in facts if f["kind"] == "stint"]
    assert told == [("1978-09", "1981-07", "江原师范学校", "学生"), ("1981-08", "1985-08", "东陵县红旗中学", "教师"),
                    ("1985-08", "open", "东陵县教育局", "督导、干事")]
