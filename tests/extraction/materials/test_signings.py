"""Who signed in which step: boxes with and without rules, headings anywhere, and what the order of the boxes tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from tests.extraction.materials.hand_made import page, read, says
from tests.extraction.materials.test_labels_without_rules import loose

NAME = ("姓名赵启明", 100.0, 300.0)


def signed(facts: Sequence[dict[str, Any]]) -> list[tuple[str, str]]:
    """Step and date of each signature, by date."""
    found = [(fact["step"], fact["date"]) for fact in facts if fact["kind"] == "signing"]
    return sorted(found, key=lambda item: item[1])


def test_a_box_headed_at_the_side_ends_under_its_date() -> None:
    facts = read(loose(
        "中共党员登记表", NAME, ("经过学习提高了认识。", 500, 600), ("个人", 100, 700), ("总结", 100, 740), ("赵启明", 1200, 860),
        ("1990.6.10", 1200, 910), ("同意登记。", 500, 1000), ("支部", 100, 1060), ("大会", 100, 1100), ("意见", 100, 1140),
        ("1990.6.18", 1200, 1260), ("同意。", 500, 1350), ("上级", 100, 1480), ("党委", 100, 1520), ("审批", 100, 1560),
        ("意见", 100, 1600), ("1990.6.30", 1200, 1760)))
    assert signed(facts) == [("本人", "1990-06-10"), ("单位", "1990-06-18"), ("审批", "1990-06-30")]


def test_a_box_at_the_side_is_not_closed_by_a_box_of_answers_above_it() -> None:
    facts = read(loose(
        "公务员录用审批表", NAME, ("2012年12月优秀士兵", 500, 900), ("奖惩", 100, 915), ("同意录用。", 500, 1010),
        ("招录", 100, 1120), ("机关", 100, 1160), ("意见", 100, 1200), ("2018-07-25", 1200, 1300)))
    assert signed(facts) == [("单位", "2018-07-25")]


def test_headings_printed_downwards_stay_apart() -> None:
    def down(text: str, y: int) -> list[tuple[str, float, float]]:
        return [(char, 120, y + 44 * i) for i, char in enumerate(text)]

    facts = read(loose(
        "民办教师转公办教师审批表", NAME, *down("公社意见", 600), ("同意。", 400, 590), ("1980、12、5", 1200, 740),
        *down("地区审批意见", 830), ("同意转为公办教师。", 400, 830), ("1980、12、15", 1200, 1080)))
    assert signed(facts) == [("单位", "1980-12-05"), ("审批", "1980-12-15")]


def test_paragraphs_behind_their_heading_run_on_to_their_signature() -> None:
    facts = read(loose(
        "公务员年度考核登记表", NAME, ("个人总结：一年来分管优抚工作，兑现率百分之百，", 100, 600), ("缺点是调查研究不够。", 100, 660),
        ("赵启明", 1000, 720), ("1998.12.20", 1200, 720), ("主管领导评语：工作实在，建议称职。签名向明", 100, 780),
        ("1999.1.6", 100, 840), ("机关负责人或考核委员会审核意见确定为称职等次。", 100, 960), ("1999年1月18日", 1100, 1020)))
    assert signed(facts) == [("本人", "1998-12-20"), ("审核", "1999-01-06"), ("审批", "1999-01-18")]


def test_headings_side_by_side_without_rules_have_their_own_words() -> None:
    facts = read(loose(
        "一九五六年工资改革工资审批表", NAME, ("单位意见：", 100, 900), ("审批机关意见：", 900, 900), ("同意。", 120, 960),
        ("同意。", 920, 960), ("一九五六、九、十二", 420, 1100), ("一九五六、十、五", 1200, 1100)))
    assert signed(facts) == [("单位", "1956-09-12"), ("审批", "1956-10-05")]


def test_the_office_between_has_looked_and_units_stay_units() -> None:
    facts = read(page("招收工人审批表", rows=[
        ["姓名", "赵启明"], ["大队意见", "同意\n1975年11月20日"], ["招工单位意见", "同意\n1975年12月1日"],
        ["公安机关意见", "合格\n1975年12月3日"], ["县劳动局审批意见", "同意\n1975年12月8日"]]))
    assert signed(facts) == [
        ("单位", "1975-11-20"), ("单位", "1975-12-01"), ("审核", "1975-12-03"), ("审批", "1975-12-08")]


def test_where_no_box_approves_the_last_office_has_decided() -> None:
    facts = read(page("士兵退出现役登记表", rows=[
        ["姓名", "赵启明"], ["大队意见", "同意\n2013年11月20日"], ["支队意见", "准予退役\n2013年11月25日"]]))
    assert signed(facts) == [("单位", "2013-11-20"), ("审批", "2013-11-25")]


def test_what_the_person_signs_is_the_persons_whatever_it_is_headed() -> None:
    rows = [["姓名", "赵启明"], ["学习收获", "找准了差距。\n赵启明\n2010年6月10日"]]
    assert signed(read(page("干部培训班学员登记表", rows=rows))) == [("本人", "2010-06-10")]
    other = [["姓名", "赵启明"], ["学习收获", "找准了差距。\n李明\n2010年6月10日"]]
    assert signed(read(page("干部培训班学员登记表", rows=other))) == [("单位", "2010-06-10")]


def test_a_pledge_is_signed_by_the_person_and_a_unit_that_agrees_in_one_line_is_one() -> None:
    facts = read(loose(
        "因私出国（境）审批表", NAME, ("本人承诺：按期返回。", 100, 900), ("赵启明2019.01.10", 1000, 900),
        ("所在单位意见：同意。", 100, 980), ("2019.01.14", 700, 980), ("主管部门审批意见：同意。", 100, 1100), ("2019.01.18", 700, 1100)))
    assert signed(facts) == [("本人", "2019-01-10"), ("单位", "2019-01-14"), ("审批", "2019-01-18")]


def test_the_day_on_a_cover_that_nobody_signs_is_no_signature() -> None:
    cover = page("劳动合同书", free=["甲方（用人单位）：东陵县机械厂", "乙方（劳动者）：赵启明", "签订日期：2000年8月1日"])
    assert signed(read(cover)) == []
    closed = page("劳动合同书", free=["甲方：东陵县机械厂", "乙方：赵启明", "合同期限自2000年8月1日起。",
                                   "甲方（盖章）\t乙方（签字）赵启明", "签订日期：2000年8月1日"])
    assert signed(read(closed))


def test_a_registry_print_is_not_signed_by_its_update() -> None:
    assert signed(read(page("学历证书电子注册备案表", free=["更新日期：2015年9月6日", "姓名赵启明", "层次本科"]))) == []


def test_the_wish_in_a_league_form_is_signed_and_a_letter_applies() -> None:
    form = read(page("入团志愿书", rows=[["姓名", "赵启明"], ["入团志愿", "我志愿加入共青团，做党的助手。\n赵启明\n1978年4月20日"]]))
    assert signed(form) == [("本人", "1978-04-20")] and not says(form, "league")
    letter = read(page("入团申请书", free=["团支部：", "我要求加入共青团，请考验我。", "申请人：赵启明", "1978年4月20日"]))
    assert says(letter, "league", step="apply", date="1978-04-20") and signed(letter) == [("本人", "1978-04-20")]


def test_a_resolution_without_the_branch_in_its_heading_and_an_activist_named_in_a_box() -> None:
    facts = read(page("入党志愿书", rows=[
        ["姓名", "赵启明"],
        ["入党介绍人意见", "2014年3月10日列为入党积极分子后进步明显，我愿意介绍他入党。\n介绍人：王海\n2014年10月8日"],
        ["支部大会决议", "同意接收赵启明同志为预备党员。\n2014年10月20日"], ["上级党委审批意见", "同意。\n2014年11月5日"],
        ["转正决议", "支部大会一致同意按期转为正式党员。\n2015年10月21日"], ["党委批准转正意见", "同意按期转正。\n2015年11月2日"]]))
    assert [(fact["step"], fact["date"]) for fact in facts if fact["kind"] == "party"] == [
        ("activist", "2014-03-10"), ("branch_accept", "2014-10-20"), ("superior_approve", "2014-11-05"),
        ("full_branch", "2015-10-21"), ("full_approve", "2015-11-02")]


def test_boxes_side_by_side_on_a_page_askew_are_in_order() -> None:
    form = page("应征公民入伍批准书", rows=[
        ["姓名", "赵启明"], ["学校武装部意见\n同意入伍\n2011年11月28日", "公安机关意见\n合格\n2011年12月2日"],
        ["县征兵办公室审批意见\n批准\n2011年12月5日", ""]])
    lower = [replace(cell, cell=replace(cell.cell, box=replace(cell.cell.box, y0=cell.cell.box.y0 + 14)),
                     lines=tuple(replace(part, box=replace(part.box, y0=part.box.y0 + 14, y1=part.box.y1 + 14))
                                 for part in cell.lines)) if "学校" in cell.text else cell for cell in form.cells]
    assert signed(read(replace(form, cells=tuple(lower)))) == [
        ("单位", "2011-11-28"), ("审核", "2011-12-02"), ("审批", "2011-12-05")]


def test_a_signature_in_the_row_below_its_opinion_has_its_step() -> None:
    facts = read(loose(
        "公务员年度考核登记表", NAME, ("主管领导评语和考核等次建议", 100, 600), ("建议优秀。", 700, 600), ("签名", 100, 660),
        ("路遥远", 300, 660), ("2020年1月6日", 500, 660)))
    assert signed(facts) == [("审核", "2020-01-06")]


def test_boxes_beside_each_other_end_together_and_leave_the_next_to_its_own_heading() -> None:
    facts = read(loose(
        "公务员年度考核登记表", NAME, ("分管领导评语", 100, 600), ("考核领导小组意见", 900, 600), ("建议称职。", 100, 660),
        ("同意。", 900, 660), ("计文彬", 500, 760), ("2019年1月14日", 1200, 760), ("无意见。", 400, 840),
        ("被考核", 100, 900), ("人意见", 100, 944), ("赵启明2019年1月19日", 1000, 1000)))
    assert signed(facts) == [("审批", "2019-01-14"), ("本人", "2019-01-19")]


def test_who_fills_in_the_form_signs_no_box() -> None:
    facts = read(loose("干部履历表", NAME, ("组织审查意见：", 100, 600), ("同意。", 140, 660), ("1984年9月12日", 1000, 720),
                       ("填表人：赵启明", 300, 780), ("填表日期：1984年9月6日", 900, 780)))
    assert signed(facts) == [("本人", "1984-09-06"), ("单位", "1984-09-12")]


@pytest.mark.parametrize(("top", "day"), [("2001年5月8日", "2001-05-08"), ("李明2001年5月8日", "2001-05-08"),
                                          ("入党时间1985年7月1日", None), ("出生1958年3月12日", None)])
def test_a_box_is_signed_at_the_top_of_the_next_page_by_a_day_and_no_answer(top: str, day: str | None) -> None:
    first = page("干部任免审批表", rows=[["姓名", "赵启明"], ["呈报单位意见", "同意任职。"]])
    facts = read(first, page(free=[top], rows=[["姓名", "赵启明"]], number=2))
    assert signed(facts) == ([("单位", day)] if day is not None else [])
