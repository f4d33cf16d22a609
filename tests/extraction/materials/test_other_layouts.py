"""Forms in other orders, wordings and rulings than the usual ones."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extraction.materials.hand_made import Row, page, read, says

PERSON = ["姓　名", "赵启明", "性别", "男", "出生年月", "1958年3月"]
CARD = "全国普通高等学校本专科毕业生就业报到证"


def box(heading: str, text: str) -> list[str | tuple[str, float]]:
    return [(heading, 1), (text, 5)]


def stints(facts: list[dict[str, Any]]) -> list[tuple[str | None, str | None, str]]:
    return [(f.get("start"), f.get("end"), f.get("unit", "") + f.get("post", "")) for f in facts if f["kind"] == "stint"]


def test_a_line_may_run_over_two_rows_of_the_table() -> None:
    facts = read(page("干部登记表", rows=[
        PERSON, ["自何年何月至何年何月", ("在何地区、何部门工作、任何职务", 3), "证明人"],
        ["1974.9—1976.7", ("临溪县第一机械厂", 3), "孙权"], ["", ("车工", 3), ""],
        ["1976年8月", ("临溪县计委干部", 3), "孙权"], ["至1978年1月", ("", 3), ""],
        ["1978.2至今", ("江原师范学院教师", 3), ""]]))
    assert stints(facts) == [("1974-09", "1976-07", "临溪县第一机械厂车工"), ("1976-08", "1978-01", "临溪县计委干部"),
                             ("1978-02", "open", "江原师范学院教师")]


@pytest.mark.parametrize("rows", [
    [["在何地何单位", "任何职务", "证明人", "起止时间"], ["东陵县一中", "学生", "李明", "74.9—76.7"],
     ["东陵县粮食局", "会计", "李明", "1976.8—"]],
    [["自", "至", "何地何部门", "任何职"], ["74.9", "76.7", "东陵县一中", "学生"], ["76.8", "至今", "东陵县粮食局", "会计"]]])
def test_columns_in_another_order(rows: list[Row]) -> None:
    facts = read(page("干部登记表", rows=[PERSON, *rows]))
    assert stints(facts) == [("1974-09", "1976-07", "东陵县一中学生"), ("1976-08", "open", "东陵县粮食局会计")]


def test_the_same_year_is_that_of_the_line_above_and_an_unreadable_period_keeps_its_line() -> None:
    facts = read(page("干部登记表", rows=[
        PERSON, ["自何年何月", "至何年何月", ("在何地何单位任何职", 3)], ["1974.9", "1976.7", ("东陵县一中学生", 3)],
        ["同年8月", "1978.1", ("东陵县粮食局会计", 3)], ["7?22", "99?9", ("东陵县计委干部", 3)]]))
    assert stints(facts) == [("1974-09", "1976-07", "东陵县一中学生"), ("1976-08", "1978-01", "东陵县粮食局会计"),
                             ("", None, "东陵县计委干部")]


@pytest.mark.parametrize(("rows", "after", "date"), [
    ([["报到期限", "自2001年7月1日至2001年7月31日"]], [], "2001-07-01/2001-07-31"),
    ([["报到期限", "2001年7月31日前"]], [], "2001-06-28/2001-07-31"),
    ([["报到期限", "自2001年7月1日至2001年7月31日"], ["报到日期", "2001年7月10日"]], [], "2001-07-10"),
    ([["备注", ""]], ["报到记载：该生已于2001年7月12日来我单位报到。"], "2001-07-12"), ([["备注", ""]], [], "2001-06-28/..")])
def test_work_begins_with_reporting_not_with_the_card(rows: list[Row], after: list[str], date: str) -> None:
    facts = read(page(CARD, rows=[["姓名", "马超"], *rows], after=["江原省教育厅", "2001年6月28日", *after]))
    assert [f["date"] for f in facts if f["kind"] == "work_start"] == [date]


def test_enlistment_begins_on_the_day_that_the_approval_names() -> None:
    facts = read(page("应征公民入伍批准书", rows=[
        PERSON, box("县征兵办公室\n审批意见", "批准该同志于一九七六年十二月十日入伍\n1976年12月5日")]))
    assert says(facts, "work_start", date="1976-12-10", route="入伍") and says(facts, "signing", date="1976-12-05")


@pytest.mark.parametrize(("title", "boxes", "status"), [
    ("国家公务员过渡审批表", [box("主管部门审核意见", "同意\n1997年6月1日"),
                    box("政府人事部门审批意见", "同意过渡为国家公务员\n1997年8月1日")],
     {"status": "公务员", "from": "1997-08-01"}),
    ("公务员调任审批表", [box("调出单位意见", "同意\n2010年1月1日"), box("市公务员主管部门意见", "同意调任\n2010年3月1日")],
     {"status": "公务员", "from": "2010-03-01", "origin": "调任"}),
    ("聘用制干部审批表", [box("聘用单位意见", "同意聘用，聘期自1988年1月1日至1990年12月31日止\n1988年1月5日"),
                  box("组织人事部门审批意见", "同意聘用为聘用制干部\n1988年2月1日")],
     {"status": "聘用制干部", "from": "1988-01-01", "origin": "聘干"}),
    ("学徒工转正定级审批表", [["工种", "车工", "执行时间", "1979年12月"], box("主管局审批意见", "同意转正定级\n1979年12月20日")],
     {"status": "工人", "from": "1979-12"}),
    ("吸收录用干部审批表", [box("县人事局审批意见", "同意录用为国家干部，自1984年7月1日起\n1984年6月25日")],
     {"status": "干部", "from": "1984-07-01", "origin": "录干"}),
    ("士兵退出现役登记表", [["入伍时间", "1976.12", "退出现役时间", "1980.1"], box("安置意见", "军转干部安置办\n1980年3月5日")],
     {"status": "工人", "from": "1980-01"})])
def test_what_an_approval_makes_of_a_person(title: str, boxes: list[Row], status: dict[str, str]) -> None:
    assert says(read(page(title, rows=[PERSON, *boxes])), "status", **status)


def test_a_refusal_gives_no_status() -> None:
    assert not says(read(page("公务员登记表", rows=[PERSON, box("审批机关意见", "不同意登记\n2006年12月8日")])), "status")


def test_a_notice_about_several_people_tells_only_of_the_person_of_the_dossier() -> None:
    facts = read(
        page("干部登记表", rows=[["姓名", "王强", "性别", "男"]]),
        page("关于王强等同志职务任免的通知", number=2, free=[
            "南委干〔1998〕12号", "经县委研究决定：", "王强同志任南屏县财政局局长、党组书记，免去其",
            "南屏县审计局副局长职务；", "李明同志任南屏县审计局副局长。", "中共南屏县委员会", "1998年5月6日"]))
    assert [(f["action"], f["unit"], f["post"]) for f in facts if f["kind"] == "appointment"] == [
        ("任", "南屏县财政局", "局长、党组书记"), ("免", "南屏县审计局", "副局长")]


def test_a_notice_with_heads_for_both_actions() -> None:
    facts = read(page("关于王强同志任职的通知", free=[
        "县政府决定任命：", "王强为南屏县财政局副局长（试用期一年）。", "免去：", "王强的南屏县财政局预算股股长职务。",
        "南屏县人民政府", "一九九八年五月六日"]))
    assert says(facts, "appointment", action="试任", unit="南屏县财政局", post="副局长", decided="1998-05-06")
    assert says(facts, "appointment", action="免", unit="南屏县财政局", post="预算股股长")


def test_a_box_of_unknown_heading_that_ends_with_a_date_is_signed() -> None:
    facts = read(page("军队转业干部审批表", rows=[
        PERSON, box("军区政治部\n批准意见", "批准转业\n1988年9月1日"), box("安置地区接收单位", "南屏县人事局\n1988年11月1日")]))
    assert says(facts, "signing", date="1988-11-01")
    assert says(facts, "status", status="干部", origin="军队转业", **{"from": "1988-09-01"})


@pytest.mark.parametrize(("lines", "award"), [
    (["在一九八五年度工作中成绩显著，被评为县级", "“优秀教师”，特发此证。"], "优秀教师"),
    (["决定授予赵启明等十二名同志“先进工作者”称号。"], "先进工作者")])
def test_the_award_is_what_stands_in_quotes(lines: list[str], award: str) -> None:
    facts = read(page("荣誉证书", free=["赵启明同志：", *lines, "东陵县教育局", "一九八六年一月"]))
    assert says(facts, "award", award=award, granted_by="东陵县教育局", date="1986-01")


def test_awards_in_one_sentence_are_several() -> None:
    facts = read(page("干部任免审批表", rows=[
        PERSON, ["拟任职务", ("东陵县财政局局长", 5)], ["奖惩情况", ("2001年被评为全市先进工作者，2003年记三等功一次。", 5)]]))
    assert [f["date"] for f in facts if f["kind"] == "award"] == ["2001", "2003"]


@pytest.mark.parametrize("rows", [
    [["项目", "任免表记载", "档案记载", "审核认定意见"], ["出生年月", "1972.06", "1972.6", "1972.06"]],
    [["出生时间", "填写：1972.06", "认定时间", "1972年6月"]]])
def test_recognised_values_in_other_arrangements(rows: list[Row]) -> None:
    facts = read(page("干部人事档案任前审核登记表", rows=[
        ["姓名", "许文静", "性别", "女"], *rows, [("组织部意见", 1), ("同意认定\n2015年10月20日", 3)]]))
    assert says(facts, "determination", topic="birth", value="1972-06", decided="2015-10-20")
    assert [f["date"] for f in facts if f["kind"] == "signing"] == ["2015-10-20"]
