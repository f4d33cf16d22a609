"""Pay, appointment, entry and review forms in rulings and wordings of other printers."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extraction.materials.hand_made import page, read, says
from tests.extraction.materials.spanned import Spec, form

PERSON: list[Spec] = ["姓名", "陈刚", "性别", "男", "出生年月", "1969.02"]


def signed(facts: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(f["step"], f["date"]) for f in facts if f["kind"] == "signing"]


@pytest.mark.parametrize(("words", "grades"), [
    ("2001年度称职；2002年度优秀", {2001: "称职", 2002: "优秀"}),
    ("2015年优秀，2016—2018年称职", {2015: "优秀", 2016: "称职", 2017: "称职", 2018: "称职"}),
    ("近三年均为称职", {2001: "称职", 2002: "称职", 2003: "称职"}),
    ("优秀（2011、2013年）、称职（2012年）", {2011: "优秀", 2012: "称职", 2013: "优秀"}),
    ("二〇〇一年优秀、二〇〇二年称职", {2001: "优秀", 2002: "称职"}),
    ("08年优秀，09年称职", {2008: "优秀", 2009: "称职"}), ("称职", {})])
def test_grades_of_several_years_in_one_cell(words: str, grades: dict[int, str]) -> None:
    facts = read(form("干部任免审批表", [
        PERSON, ["拟任职务", ("东陵县财政局局长", 5)], ["年度考核结果", (words, 5)],
        ["呈报单位", ("同意\n2004年3月2日", 5)]], columns=6))
    assert {f["year"]: f["grade"] for f in facts if f["kind"] == "assessment"} == grades


def test_a_form_of_1991_has_its_own_words_for_posts_and_an_office_between() -> None:
    facts = read(form("干部任免呈报表", [
        PERSON, ["提拔任命职务", ("南屏县农业局局长", 5)], ["免去职务", ("南屏县农业局副局长", 5)],
        ["呈报单位意见", ("同意呈报 1991年4月3日", 5)], ["县委组织部意见", ("拟同意 1991年4月20日", 5)],
        ["县委审批意见", ("同意 1991年5月6日", 5)]], columns=6))
    assert says(facts, "appointment", action="任", post="局长", decided="1991-05-06")
    assert says(facts, "appointment", action="免", post="副局长", decided="1991-05-06")
    assert signed(facts) == [("单位", "1991-04-03"), ("审核", "1991-04-20"), ("审批", "1991-05-06")]


def test_a_department_that_alone_decides_approves() -> None:
    facts = read(form("干部任免审批表", [PERSON, ["拟任职务", ("县农业局局长", 5)],
                                 ["县委组织部意见", ("同意\n1998年4月20日", 5)]], columns=6))
    assert signed(facts) == [("审批", "1998-04-20")]


def test_the_new_grade_and_pay_of_1956_count_not_the_old_ones() -> None:
    facts = read(form("一九五六年工资改革工资级别评定表", [
        ["姓名", "王志强", "性别", "男", "年龄", "26"],
        ["原工资级别", "行政二十三级", "原工资额", "42.50元", "新工资级别", "行政二十二级"],
        ["新工资标准", "49.50元", "起薪时间", ("一九五六年四月一日", 3)],
        ["批准机关意见", ("批准\n一九五六年九月一日", 5)]], columns=6))
    assert says(facts, "pay", effective="1956-04-01", grade="行政二十二级", amount=49.5, reform=1956)


def test_the_end_of_an_apprenticeship_is_no_party_date() -> None:
    facts = read(form("学徒工转正定级审批表", [
        PERSON, ["工种", "车工", "进厂时间", "1978.10", "转正时间", "1981.10"],
        ["定级时间", "1981年10月", "定级工资", ("二级 41.00元", 3)], ["班组意见", ("同意转正 1981.9.20", 5)],
        ["主管局审批", ("同意定为二级工 1981.10.20", 5)]], columns=6))
    assert not says(facts, "party")
    assert says(facts, "pay", effective="1981-10", grade="二级", amount=41)
    assert says(facts, "status", status="工人", **{"from": "1981-10"})
    assert signed(facts) == [("单位", "1981-09-20"), ("审批", "1981-10-20")]


def test_a_decision_in_one_line_with_two_dates_is_signed_on_the_last() -> None:
    facts = read(form("以工代干人员转为国家干部审批表", [
        PERSON, ["县人事局审批意见", ("同意转为国家干部，从1983年7月1日起　1983.6.20", 5)]], columns=6))
    assert signed(facts) == [("审批", "1983-06-20")]
    status = next(f for f in facts if f["kind"] == "status")
    assert (status["from"], status["raw"]) == ("1983-07-01", "同意转为国家干部")


def test_the_army_leaves_without_the_number_five() -> None:
    facts = read(form("义务兵退出现役登记表", [
        ["姓名", "丁勇", "入伍时间", "1988年3月", "退伍时间", "1991年12月"],
        ["服役期间奖惩", ("1989年受嘉奖一次；1990年评为优秀士兵", 5)], ["部队意见", ("同意退伍1991.11.20", 5)],
        ["安置意见", ("安置到东陵县粮食局 1992.3.5", 5)]], columns=6))
    assert signed(facts) == [("审批", "1991-11-20"), ("审核", "1992-03-05")]
    assert [f["date"] for f in facts if f["kind"] == "award"] == ["1989", "1990"]


def test_the_joint_review_has_its_values_under_the_head_that_confirms() -> None:
    facts = read(form("干部人事档案任前审核登记表", [
        ["姓名", "许文静", "工作单位及职务", ("临溪市财政局科长", 5)],
        ["项目", "信息是否一致", "是否涂改", "是否认定", ("确认信息", 2), ("备注", 2)],
        ["出生时间", "是", "否", "是", ("1972年6月", 2), ("", 2)],
        ["参加工作时间", "否", "否", "是", ("1994年7月", 2), ("", 2)],
        ["全日制教育", ("大学 经济学学士", 7)], ["在职教育", ("省委党校研究生", 7)],
        [("干部身份是否存疑", 2), "否", ("近三年考核结果", 2), ("2012年优秀", 3)],
        ["初审人", "王丽", "初审时间", "2015.10.8", "复审人", "李勇", "复审时间", "2015.10.12"],
        ["组织部门意见", ("同意\n中共临溪市委组织部\n2015年10月20日", 3), "本人意见", ("同意\n许文静　2015年10月25日", 3)]], columns=8))
    found = [(f["topic"], f["value"], f["by"]) for f in facts if f["kind"] == "determination"]
    office = "中共临溪市委组织部"
    assert found == [("birth", "1972-06", office), ("work_start", "1994-07", office)]
    assert [f["level"] for f in facts if f["kind"] == "education"] == ["本科", "党校研究生"]
    assert signed(facts) == [("审核", "2015-10-08"), ("审核", "2015-10-12"), ("审批", "2015-10-20"), ("本人", "2015-10-25")]


def test_recognised_values_in_the_words_of_an_opinion() -> None:
    facts = read(form("干部人事档案专项审核认定表", [
        ["姓名", "高振华", "性别", "男"],
        ["审核中发现的有关问题及审核意见", (
            "出生日期记载不一致：《招工登记表》记载为1958年8月15日，《入团志愿书》记载为1957年8月。根据最早形成材料，其出生日期"
            "认定为1958年8月15日；参加工作时间由1975年3月更正为1976年12月；入党时间为1984年7月，予以认定。", 3)],
        ["组织人事部门意见", ("经部务会研究，同意上述认定意见。\n南组干〔2016〕5号\n中共南屏县委组织部\n2016年3月18日", 3)]], columns=4))
    assert [(f["topic"], f["value"]) for f in facts if f["kind"] == "determination"] == [
        ("birth", "1958-08-15"), ("work_start", "1976-12"), ("party", "1984-07")]
    assert says(facts, "determination", by="中共南屏县委组织部", document_no="南组干〔2016〕5号", grounds="最早形成材料")


def test_a_certificate_of_the_three_ages_is_a_determination_too() -> None:
    facts = read(page("关于李明同志三龄认定的证明", free=[
        "经审核，认定李明同志出生时间为1965年3月，参加工作时间为1983年", "9月，入党时间为1990年5月。", "中共东陵县委组织部",
        "2015年6月3日"]))
    assert says(facts, "determination", topic="work_start", value="1983-09", decided="2015-06-03", by="中共东陵县委组织部")
    assert signed(facts) == [("审批", "2015-06-03")]


def test_titles_of_a_booklet_are_listed_with_their_days() -> None:
    facts = read(
        page("干部履历表", top=500, free=["姓名　郑国强"]),
        form("", [
            [("专业技术职务变动情况", 3)], ["何年何月", "何专业技术职务", "批准机关"], ["1987.9", "助理工程师", "南屏县人事局"],
            ["1992.10", "工程师", "临溪市职改办"], [("出国（境）情况", 3)], ["何年何月", "到何国家", "事由"], ["1996.5", "日本", "考察"]],
            columns=3, number=2))
    assert [(f["name"], f["date"]) for f in facts if f["kind"] == "title"] == [
        ("助理工程师", "1987-09"), ("工程师", "1992-10")]
