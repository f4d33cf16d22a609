"""Forms without rules laid out as rows of labels over rows of values, and values that go on in the next line."""

from __future__ import annotations

from extraction.whole_labels import with_whole_labels
from tests.extraction.materials.hand_made import line, read, says
from tests.extraction.materials.test_labels_without_rules import loose


def test_labels_in_one_and_two_lines_over_their_values() -> None:
    facts = read(loose("干部履历表", ("姓名", 200, 300), ("性别", 600, 300), ("出生日期", 1200, 300),
                       ("赵启明", 100, 380), ("男", 640, 380), ("1958年3月15日", 1050, 380),
                       ("公民身", 300, 460), ("参加工作时间", 1100, 480), ("份号码", 300, 500),
                       ("993101195803150019", 100, 590), ("1976年8月", 1050, 590)))
    assert says(facts, "birth", date="1958-03-15") and says(facts, "work_start", date="1976-08")
    assert says(facts, "identity", field="id_number", value="993101195803150019")


def test_a_blank_label_and_a_lone_one_among_such_rows() -> None:
    facts = read(loose("干部履历表", ("姓名", 200, 300), ("性别", 600, 300), ("民族", 1200, 300),
                       ("赵启明", 100, 380), ("男", 640, 380), ("汉族", 1210, 380),
                       ("籍贯", 300, 480), ("曾用名", 1100, 480), ("江原省东陵县", 100, 560),
                       ("何时何地何人介绍入党，何时转正", 500, 680), ("1985年7月在东陵县粮食局由李明介绍入党，1986年7月转正", 100, 760)))
    assert says(facts, "identity", field="native_place", value="江原省东陵县")
    assert says(facts, "party", step="claimed_join", date="1985-07")
    assert says(facts, "party", step="claimed_full", date="1986-07")
    assert not says(facts, "identity", field="former_name")


def test_labels_that_lie_apart_are_not_joined() -> None:
    lines = [line("毕业院校", 100, 300), line("系及专业", 100, 340), line("姓名", 700, 300), line("性别", 700, 400)]
    assert sorted(whole.text for whole in with_whole_labels(lines).lines) == ["姓名", "性别", "毕业院校系及专业"]


def test_a_value_goes_on_below_from_the_edge_of_its_label() -> None:
    facts = read(loose("干部履历表", ("姓名：赵启明", 100, 300), ("全日制教育：研究生", 100, 400), ("管理学硕士", 100, 435),
                       ("毕业院校系及专业：江原大学会计专业", 900, 400)))
    assert says(facts, "degree", level="硕士", subject="管理学", school="江原大学")


def test_awards_behind_a_label_of_their_own_under_a_heading() -> None:
    facts = read(loose("干部履历表", ("姓名：赵启明", 100, 300), ("奖惩情况", 800, 400),
                       ("何时何地受过何种奖励：1978年3月被评为东陵县劳动模范", 100, 480), ("受处分情况：无", 100, 560)))
    assert [(f["award"], f["date"]) for f in facts if f["kind"] == "award"] == [("东陵县劳动模范", "1978-03")]
    assert says(facts, "penalty", penalty="无")
