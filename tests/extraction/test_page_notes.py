"""What is said about pages that were read in an unusual way, or not understood."""

from __future__ import annotations

from extraction.page_notes import BLANK, COVER, DOUBLE, DOWNWARDS, NO_LABELS, UNKNOWN_TYPE, page_notes
from tests.extraction.materials.hand_made import page
from tests.extraction.test_views import HEAD, columns, double


def test_an_ordinary_page_needs_no_note() -> None:
    assert page_notes(page("干部履历表", rows=HEAD), "M01") == ()


def test_unusual_pages_are_named() -> None:
    assert page_notes(page(), None) == (BLANK,)
    assert page_notes(page("干部人事档案", free=["姓名　赵启明"]), None) == (COVER,)
    assert page_notes(double(page("入党志愿书", rows=HEAD), page("本人经历", rows=HEAD)), "M18") == (DOUBLE,)
    assert page_notes(columns(["我叫赵启明，男，一九三一年三月生。"] * 4), "M04") == (DOWNWARDS,)


def test_boxes_that_begin_with_their_heading_are_understood() -> None:
    boxes = [["支部大会决议：一致同意接收为预备党员。1985年6月2日"], ["上级党委审批意见：同意。1985年7月1日"]]
    assert page_notes(page(rows=boxes), "M18") == ()


def test_what_was_not_understood_is_said() -> None:
    strange = page(rows=[["甲乙丙", "丁戊己"], ["庚辛壬", "癸子丑"]])
    assert page_notes(strange, "M99") == (UNKNOWN_TYPE,)
    assert page_notes(strange, "M01") == (NO_LABELS,)
