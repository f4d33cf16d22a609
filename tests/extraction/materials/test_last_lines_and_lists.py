"""Titles in unusual places, what is left of a form on its last page, catalogues without rules, blank labels."""

from __future__ import annotations

from dataclasses import replace

from extraction.materials.classify import classify
from models.pages import PageContent, PageText, TextLine
from tests.extraction.materials.hand_made import line, page, read, says, types

HEAD = ["姓名", "赵启明", "性别", "男", "出生年月", "1958.3"]


def listing(title: str, heads: tuple[tuple[str, int], ...], *rows: tuple[str, ...], number: int = 1) -> PageContent:
    """A catalogue without rules, whose titles begin far left of the middle of their column."""
    plain = page(title, number=number)
    lines: list[TextLine] = [*plain.free_lines, *(line(text, x, 260) for text, x in heads)]
    for index, row in enumerate(rows):
        lines += [line(text, x, 360 + 90 * index) for text, x in zip(row, (110, 240, 900, 1040, 1150, 1300), strict=False)
                  if text]
    text = PageText(plain.width, plain.height, tuple(lines), "hand")
    return replace(plain, text=text, grids=(), cells=(), free_lines=tuple(lines))


HEADS = (("序号", 110), ("材料名称", 520), ("年", 920), ("月", 1045), ("日", 1160), ("页数", 1290), ("备注", 1450))
FIRST = listing("干部档案目录", HEADS, ("一", "履历类材料"), ("1", "干部登记表", "1990", "4", "16", "2"),
                ("2", "干部履历表", "1999", "10", "8", "12"), ("三", "考核鉴定类材料"),
                ("1", "年度考核登记表", "2001", "1", "12", "1"))


def test_short_titles_left_of_their_head_are_titles() -> None:
    facts = read(FIRST)
    assert [(f["title"], f["category"], f["formed"], f["pages"]) for f in facts if f["kind"] == "catalogue_entry"] == [
        ("干部登记表", "1", "1990-04-16", 2), ("干部履历表", "1", "1999-10-08", 12),
        ("年度考核登记表", "3", "2001-01-12", 1)]
    assert not any(f["kind"] == "signing" for f in facts)  # the last entry does not date the catalogue


def test_a_catalogue_goes_on_where_no_heads_are_printed() -> None:
    titles = ("招工登记表", "聘用干部审批表", "干部任免审批表", "公务员调任审批表", "行政介绍信", "公务员登记表")
    rows = [("九-2", "任免材料"), *((str(n), title, str(1990 + n), "4", "5", "1") for n, title in enumerate(titles, 1))]
    found = [f for f in read(FIRST, listing("", (), *rows, number=2)) if f["kind"] == "catalogue_entry"]
    assert [f["formed"] for f in found[3:]] == [f"{1990 + n}-04-05" for n in range(1, 7)]
    assert {f["category"] for f in found[3:]} == {"9-2"}


def test_a_page_with_nothing_but_the_date_of_a_box_goes_on_with_its_form() -> None:
    form = page("公务员录用审批表", rows=[HEAD], after=["市公务员主管部门审批意见：同意录用为公务员。"])
    assert types(form, page(free=["2012年8月6日"], number=2)) == ["M35", "M35"]
    assert types(form, page(free=["另有说明一份"], number=2)) == ["M35", "M99"]


def test_what_was_decided_is_no_title() -> None:
    assert types(page("干部调动审批表", rows=[HEAD]), page(number=2, rows=[
        [("调入单位意见", 1), ("同意调动。\n1993年5月31日", 4)]])) == ["M36", "M36"]


def test_a_large_line_framed_by_the_rules_of_the_paper_is_the_title() -> None:
    letter = page(rows=[["", "转正申请书", ""]], after=["敬爱的党支部：", "我申请按期转为正式党员，请党组织审查。", "此致"])
    large = [replace(item, box=replace(item.box, x0=650, x1=950, y1=item.box.y0 + 60)) if item.text == "转正申请书" else item
             for item in letter.text.lines]
    cells = tuple(replace(cell, lines=tuple(large[:1])) if cell.lines else cell for cell in letter.cells)
    framed = replace(letter, text=replace(letter.text, lines=tuple(large)), cells=cells)
    assert classify(framed, "M19").code == "M20"


def test_extracts_of_a_household_register_and_evaluations_by_their_titles() -> None:
    assert classify(page("户口登记情况证明", rows=[["户主", "赵国安", "与户主关系", "子女"], HEAD])).code == "M16"
    assert classify(page("赵启明同志工作鉴定", free=["该同志政治立场坚定。"])).code == "M06"
    assert classify(page("一九六三年度干部工作鉴定", free=["同志工作积极。", "同意组织鉴定。"])).code == "M06"


def test_a_label_left_blank_does_not_take_the_label_behind_it() -> None:
    for blank in ("曾用名", "曾用名：", "曾用名：无"):
        facts = read(page("干部履历表", rows=[["姓名：赵启明", blank, "性别：男", "民族：汉族"]]))
        assert says(facts, "identity", field="gender", value="男")
        assert not says(facts, "identity", field="former_name")


def test_what_stands_under_a_heading_in_its_own_cell_is_said_once() -> None:
    facts = read(page("报考高等学校登记表", rows=[HEAD, [
        "学习和工作简历：\n1967年9月—1972年7月，东陵县上庄小学学生\n1972年9月—1974年7月，东陵县上庄中学初中学生"]]))
    assert [f["start"] for f in facts if f["kind"] == "stint"] == ["1967-09", "1972-09"]


def test_the_level_of_a_register_is_not_that_of_the_school_before() -> None:
    facts = read(page("学生登记表", free=[
        "姓名：\t赵启明", "原毕业学校：\t东陵县上庄小学", "学校名称：\t东陵县第一中学", "入学时间：\t1974年9月", "科目\t高一\t高二",
        "语文\t94\t72"], after=["操行评语：", "学校意见：", "同意毕业。", "1976年7月4日"]))
    assert says(facts, "education", level="高中", start="1974-09")


def test_what_people_tell_of_the_meeting_that_admitted_them_is_their_claim() -> None:
    for words in ("1983年5月14日，党支部大会通过我为预备党员，预备期一年。", "我于1983年5月14日被支部大会接收为中共预备党员。"):
        facts = read(page("转正申请书", free=["敬爱的党支部：", words, "我申请按期转为正式党员。", "申请人：赵启明"]))
        assert says(facts, "party", step="claimed_join", date="1983-05-14")
        assert not says(facts, "party", step="branch_accept")


def test_the_head_of_a_household_is_not_the_person() -> None:
    facts = read(page("常住人口登记卡", rows=[["户主姓名：赵国安", "与户主关系：子女", "姓名：赵启明"], ["性别：男", "民族：汉族", "出生日期：1968.09.12"]]))
    names = [f["value"] for f in facts if f["kind"] == "identity" and f["field"] == "name"]
    assert names and not any("赵国安" in name for name in names)


def test_to_be_born_in_the_new_society_is_no_place() -> None:
    facts = read(page("自传", free=["我叫赵启明，男，1960年8月5日出生于东陵县。", "我出生在新社会，长在红旗下。"]))
    assert [f["value"] for f in facts if f["kind"] == "identity" and f["field"] == "birth_place"] == ["东陵县"]


def test_a_title_granted_is_not_dated_by_that_held_before() -> None:
    facts = read(page("专业技术职务任职资格评审表", rows=[
        ["姓名", "赵启明", "现任专业技术职务", "助理工程师"], ["取得任职资格时间", ("1999年12月", 3)],
        ["人事部门审批意见", ("批准赵启明具备工程师任职资格。\n2004年12月16日", 3)]]))
    assert says(facts, "title", name="工程师", date="2004-12-16")


def test_a_post_told_as_an_attribute() -> None:
    facts = read(page("入党申请书", free=["敬爱的党组织：", "我是1987年8月到东陵机床厂任车工的，几年来思想上有了很大提高。", "我志愿加入中国共产党。",
                                     "申请人：赵启明"]))
    assert says(facts, "stint", start="1987-08", post="车工")


def test_a_middle_school_does_not_tell_the_level() -> None:
    form = [["姓名：赵启明", "性别：女"], ["学校名称：东陵县第十一中学", "入学年月：1968年9月"], ["学科", "第一学年"], ["操行评语：", "优"]]
    assert not any("level" in f for f in read(page("学生学籍卡片", rows=form)) if f["kind"] == "education")
    form[1][0] = "学校名称：东陵县初级中学"
    assert says(read(page("学生学籍卡片", rows=form)), "education", level="初中")


def test_a_label_behind_a_day_does_not_end_the_study_on_it() -> None:
    facts = read(page("东陵大学学业成绩表", free=["专业：中文", "入学时间：1979年2月", "毕业时间：1982年7月", "课程\t学分\t成绩"]))
    assert says(facts, "education", start="1979-02", end="1982-07")
