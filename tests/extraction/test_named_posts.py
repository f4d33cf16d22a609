"""Lines whose words the rules alone take apart wrongly."""

import pytest

from extraction.named_posts import named_parts, parts_of
from extraction.ner.labels import NameLabel
from extraction.ner.spans import NameSpan
from extraction.posts import split_posts
from extraction.sentences import school_and_major


@pytest.mark.parametrize(("words", "unit", "post", "posts"), [
    ("转业到石梁市物资局,先后任政工科干事、金属公司支部书记", "石梁市物资局", "政工科干事、金属公司支部书记",
     ("政工科干事", "金属公司支部书记")),
    ("脱产在江原行政学院进修英语", "江原行政学院", "进修英语", ("进修英语",)),
    ("参加地委四清工作团,任工作组组长", "地委", "四清工作团,任工作组组长", ("工作组组长",)),
    ("经公开选拔任石梁市旅游局副局长", "石梁市旅游局", "副局长", ("副局长",)),
])
def test_verbs_are_no_part_of_a_unit(words: str, unit: str, post: str, posts: tuple[str, ...]) -> None:
    assert split_posts(words).unit != unit
    parts = parts_of(words)
    assert (parts.unit, parts.post, parts.posts) == (unit, post, posts)


@pytest.mark.parametrize("words", [
    "南屏县财政局预算股副股长", "石梁县委常委、宣传部部长", "从机械厂辞职", "待分配", "预算股副股长", "陆军某师炮兵团战士、班长"])
def test_what_the_rules_know_stays(words: str) -> None:
    assert parts_of(words) == split_posts(words)


def test_a_doubtful_unit_decides_nothing() -> None:
    names = (NameSpan(0, 4, NameLabel.UNIT, 0.6), NameSpan(4, 6, NameLabel.POST, 1.0))
    assert named_parts("某师炮团班长", names) is None


def test_a_post_in_the_middle_of_other_words_decides_nothing() -> None:
    assert named_parts("公务员工资套改", (NameSpan(0, 3, NameLabel.POST),)) is None


@pytest.mark.parametrize(("words", "school", "major"), [
    ("江原大学法学院", "江原大学", None),
    ("江原财经学院 会计系 会计学", "江原财经学院", "会计学"),
    ("江原电大党政干部专修科", "江原电大", "党政干部"),
    ("江原大学中文系汉语言文学专业", "江原大学", "汉语言文学"),
    ("江原农学院农学系", "江原农学院", "农学"),
])
def test_schools_and_fields_of_study(words: str, school: str, major: str | None) -> None:
    found = school_and_major(words)
    assert (found.school, found.major) == (school, major)
