"""Words that forms part or wrap: labels ruled apart, awards in sentences, heads that ask for two things."""

from __future__ import annotations

import pytest

from extraction.split_labels import whole_labels
from tests.extraction.materials.hand_made import page, read, says

PERSON = ["姓　名", "赵启明", "性别", "男", "出生年月", "1958年3月"]


def test_a_label_whose_characters_are_ruled_apart_is_one_cell() -> None:
    cells = page("干部登记表", rows=[["姓", "名", "赵启明", "性", "别", "男"], ["全日制\n教", "育", "大学", "职务", "副", "局长"]]).cells
    assert [cell.text for cell in whole_labels(cells)] == [
        "姓名", "赵启明", "性别", "男", "全日制教育", "大学", "职务", "副", "局长"]


@pytest.mark.parametrize(("entry", "award", "date"), [
    ("2012年12月记三等功一次", "三等功", "2012-12"),
    ("1984年2月被评为1983年度县级先进工作者", "1983年度县级先进工作者", "1984-02"),
    ("1999年9月被县教育局评为“优秀教师”称号", "优秀教师", "1999-09"),
    ("2006年度考核优秀，记嘉奖一次", "嘉奖", "2006"),
    ("2012年12月优秀士兵", "优秀士兵", "2012-12"),
    ("1985年度先进工作者", "1985年度先进工作者", "1985"),
])
def test_an_award_is_named_without_day_and_verb(entry: str, award: str, date: str) -> None:
    facts = read(page("干部任免审批表", rows=[PERSON, [("奖惩情况", 1), (entry, 5)]]))
    assert says(facts, "award", award=award, date=date)


def test_a_head_that_asks_for_kind_of_work_and_post_is_the_post() -> None:
    facts = read(page("专业技术职务任职资格评审表", rows=[
        PERSON, [("起止时间", 2), ("单位", 2), ("从事何专业技术工作、职务", 2)],
        [("1981年8月—1985年8月", 2), ("东陵县农业局", 2), ("技术员", 2)]]))
    assert says(facts, "stint", unit="东陵县农业局", post="技术员", start="1981-08")


def test_a_certificate_names_its_school_and_not_the_sort_of_schools() -> None:
    facts = read(page("毕业证书", top=1000, free=[
        "普通高等学校", "学生赵启明，性别男，1978年3月2日生，于1996年9月至2000年7月在本校财政学专业四年制本科学习，",
        "成绩合格，准予毕业。", "校名：东陵大学\t校长：闻人达", "2000年7月1日"], after=["此件与原件相符　东陵县教育局　2003.4.2"]))
    assert says(facts, "education", school="东陵大学", start="1996-09", end="2000-07")
    assert [fact["date"] for fact in facts if fact["kind"] == "signing"] == ["2000-07-01"]


def test_days_behind_bare_words_are_those_of_the_study() -> None:
    facts = read(page("东陵大学学生成绩登记表", rows=[
        PERSON, ["专业", "财政学", "入学", "1996.09", "毕业", "2000.07"], ["课程", "成绩", "学分", "课程", "成绩", "学分"]]))
    assert says(facts, "education", school="东陵大学", start="1996-09", end="2000-07")


def test_achievements_on_a_form_for_titles_tell_awards() -> None:
    facts = read(page("专业技术职务任职资格评审表", rows=[
        PERSON, [("主要业绩", 1), ("主编教材一册；1991年获地区教研成果二等奖；指导青年教师十二名。", 5)]]))
    assert says(facts, "award", award="地区教研成果二等奖", date="1991")
    told = read(page("专业技术职务任职资格评审表", rows=[PERSON, [("奖惩情况", 1), ("1991年获地区教研成果二等奖。", 5)]]))
    assert len([fact for fact in told if fact["kind"] == "award"]) == 1
