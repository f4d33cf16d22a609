"""Forms of entry into work, army and service as other printers set them, and papers that say the same in words."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extraction.materials.hand_made import page, read, says, types
from tests.extraction.materials.spanned import form


def signed(facts: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(f["step"], f["date"]) for f in facts if f["kind"] == "signing"]


def test_a_form_without_rules_has_its_opinions_behind_colons() -> None:
    facts = read(page("招工登记表", free=[
        "姓名：李秀云　性别：女　出生年月：1957年4月　民族：汉", "招工单位意见：同意录用。", "临溪县棉纺厂\t1976年11月10日",
        "县劳动局审批意见：同意招收为固定工。", "临溪县劳动局\t1976年11月25日"]))
    assert signed(facts) == [("单位", "1976-11-10"), ("审批", "1976-11-25")]
    assert says(facts, "work_start", date="1976-11-25", route="招工")


def test_rows_of_a_career_and_of_relatives_need_no_heads() -> None:
    facts = read(form("全民所有制单位招收工人审批表", [
        [("姓名巴特尔", 2), ("性别男", 1), ("年龄22", 1)],
        ["1963.9～1969.7", ("塔林旗巴彦公社小学学生", 2), "宝音"], ["1973.12～1978.3", ("51037部队战士、班长", 2), "庞卫东"],
        ["父亲", "额尔德木1928.3", "群众", "塔林旗巴彦公社牧民"], ["母亲", "古丽娜尔·肉孜", "1931.10", "塔林旗巴彦公社牧民"],
        ["市劳动局审批意见", ("同意招收\n1978.5.8", 3)]], columns=4))
    assert [(f["start"], f["end"]) for f in facts if f["kind"] == "stint"] == [("1963-09", "1969-07"), ("1973-12", "1978-03")]
    assert [(f["relation"], f["name"], f["birth"]) for f in facts if f["kind"] == "family"] == [
        ("父亲", "额尔德木", "1928-03"), ("母亲", "古丽娜尔·肉孜", "1931-10")]


def test_one_row_with_a_period_is_no_career() -> None:
    facts = read(form("招工登记表", [["姓名", "李明", "性别", "男"], ["1976.8—1978.1", ("临溪县机械厂", 2), ""]], columns=4))
    assert not says(facts, "stint")


def test_opinions_side_by_side_and_labels_printed_downwards() -> None:
    facts = read(form("应征青年登记表", [
        ["姓\n名", "赵勇", "出\n生\n年\n月", "1960.3.2"],
        [("街道意见\n同意应征\n1978年11月3日", 2), ("派出所意见\n同意\n1978年11月8日", 2)],
        [("公社武装部意见\n同意\n1978年11月20日", 2), ("县征兵办公室审批意见\n批准入伍\n1978年12月1日", 2)]], columns=4))
    assert says(facts, "birth", date="1960-03-02") and says(facts, "work_start", date="1978-12-01", route="入伍")
    assert signed(facts) == [("单位", "1978-11-03"), ("审核", "1978-11-08"), ("审核", "1978-11-20"), ("审批", "1978-12-01")]


@pytest.mark.parametrize(("title", "lines", "code", "date", "route"), [
    ("应征公民入伍批准书", ["巴特尔，男，1955年7月9日出生，漠北省塔林旗人，经体格检查、政治审查合格，",
                   "批准自1973年12月20日起服现役。", "塔林旗人民武装部", "1973年12月22日"], "M31", "1973-12-20", "入伍"),
    ("知识青年上山下乡通知书", ["方平同志：", "经批准于一九六八年十二月十八日赴南屏县云塘公社红星大队插队落户。",
                     "临溪市革命委员会上山下乡办公室", "一九六八年十二月十日"], "M30", "1968-12-18", "上山下乡"),
    ("复员军人证明书", ["丁勇同志，男，江原省东陵县人，于一九六九年二月应征入伍，一九七三年三月经批准复员。",
                 "中国人民解放军八三〇一二部队", "一九七三年三月五日"], "M32", "1969-02", "入伍")])
def test_a_paper_may_say_in_words_what_the_form_asks(
    title: str, lines: list[str], code: str, date: str, route: str
) -> None:
    paper = page(title, free=lines)
    facts = read(paper)
    assert types(paper) == [code]
    assert [(f["date"], f["route"]) for f in facts if f["kind"] == "work_start"] == [(date, route)]
    assert [f["step"] for f in facts if f["kind"] == "signing"] == ["审批"]


def test_pay_may_stand_in_the_words_of_a_decision() -> None:
    facts = read(form("学徒工转正定级审批表", [
        ["姓名", "巴特尔", "工种", "钳工"], ["车间意见", ("同意转正。1980.5.12", 3)],
        ["厂部意见", ("同意转正定级，定为二级工，月工资41.50元，自1980.5起执行。\n1980.5.13", 3)],
        ["劳动部门审批意见", ("同意。1980.5.28", 3)]], columns=4))
    assert says(facts, "pay", effective="1980-05", grade="二级工", amount=41.5, standard="工人")
    assert signed(facts) == [("单位", "1980-05-12"), ("审核", "1980-05-13"), ("审批", "1980-05-28")]


@pytest.mark.parametrize("cells", [
    [["拟任职务", ("任临溪市水利局副局长", 3)], ["拟免职务", ("免去临溪市水利局办公室主任职务", 3)]],
    [["拟任免职务", ("任临溪市水利局副局长，免去临溪市水利局办公室主任职务", 3)]]])
def test_posts_given_and_taken_in_words(cells: list[list[str | tuple[str, int]]]) -> None:
    facts = read(form("干部任免审批表", [
        ["姓名", "冯丽", "性别", "女"], *cells, ["审批机关意见", ("同意\n2001年3月20日", 3)]], columns=4))
    assert [(f["action"], f["unit"], f["post"], f["decided"]) for f in facts if f["kind"] == "appointment"] == [
        ("任", "临溪市水利局", "副局长", "2001-03-20"), ("免", "临溪市水利局", "办公室主任", "2001-03-20")]


def test_a_county_of_1964_approves_by_its_note() -> None:
    facts = read(form("吸收干部审批表", [
        ["姓名", "杨桂兰", "别名", "无"], ["基层意见", ("同意吸收 1964.3.2", 3)], ["主管部门意见", ("同意 1964.3.10", 3)],
        ["县人委批示", ("批准吸收为国家干部 1964.4.1", 3)]], columns=4))
    assert says(facts, "status", status="干部", origin="录干", **{"from": "1964-04-01"})
    assert signed(facts) == [("单位", "1964-03-02"), ("审核", "1964-03-10"), ("审批", "1964-04-01")]


def test_somebody_moved_into_the_service_gets_a_post() -> None:
    facts = read(form("公务员调任审批（备案）表", [
        ["姓名", "陆一鸣", "性别", "男"], ["起止年月", ("学习工作简历", 3)], ["2001.12至2006.09", ("青杨镇副镇长", 3)],
        ["2006.09—", ("安河县旅游局局长", 3)], ["调任理由", ("工作需要，符合调任条件。", 3)],
        ["拟调入机关及职务", ("河湾市文化和旅游局副局长", 3)],
        ["审批机关意见", ("同意调任。\n2012年3月16日", 3)]], columns=4))
    assert says(facts, "appointment", action="任", unit="河湾市文化和旅游局", post="副局长", decided="2012-03-16")
    assert [f["post"] for f in facts if f["kind"] == "stint"] == ["副镇长", "局长"]
