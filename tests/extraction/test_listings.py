"""What a catalogue says of pages parts materials and names unknown ones, and never overrules a page."""

from __future__ import annotations

import pytest

from extraction.listing import Listing
from extraction.pipeline import understand
from tests.extraction.materials.hand_made import page

HEAD = [["姓名", "赵启明", "性别", "男", "出生年月", "1958.3"]]
BACK = [["任免理由", "拟任现职"], ["呈报单位", "2001年3月1日"]]


def test_pages_filed_under_two_items_are_two_materials() -> None:
    pages = (page("干部任免审批表", number=1, rows=HEAD), page(number=2, rows=BACK))
    assert [m.pages for m in understand(pages).materials] == [(1, 2)]
    parted = understand(pages, {1: Listing("9-2", "1"), 2: Listing("9-2", "2")})
    assert [m.pages for m in parted.materials] == [(1,), (2,)]


@pytest.mark.parametrize(("one", "other", "parted"), [("9-2", "6", True), ("9-2", "9-1", True), ("9", "9-2", False), ("9-2", None, False)])
def test_pages_filed_in_two_classes_are_two_materials(one: str, other: str | None, parted: bool) -> None:
    pages = (page("干部任免审批表", number=1, rows=HEAD), page(number=2, rows=BACK))
    assert (len(understand(pages, {1: Listing(one), 2: Listing(other)}).materials) == 2) is parted


def test_two_titled_sheets_filed_as_one_item_are_one_material() -> None:
    pages = (page("干部任免审批表", number=1, rows=HEAD), page("干部任免审批表", number=2, rows=HEAD))
    assert [m.pages for m in understand(pages, {1: Listing("9-2", "1"), 2: Listing("9-2", "1")}).materials] == [(1, 2)]


def test_an_item_that_may_hold_several_materials_joins_nothing_and_parts_others() -> None:
    sheets = (page("干部任免审批表", number=1, rows=HEAD), page("干部任免审批表", number=2, rows=HEAD))
    folder = Listing("9-2", "任免", single=False)
    assert len(understand(sheets, {1: folder, 2: folder}).materials) == 2
    form = (page("干部任免审批表", number=1, rows=HEAD), page(number=2, rows=BACK))
    assert len(understand(form, {1: folder, 2: folder}).materials) == 1
    assert len(understand(form, {1: folder, 2: Listing("9-2", "其他", single=False)}).materials) == 2


def test_a_page_that_could_not_be_read_does_not_part_an_item() -> None:
    pages = (page("干部任免审批表", number=1, rows=HEAD), page(number=3, rows=BACK))
    assert len(understand(pages).materials) == 2
    assert [m.pages for m in understand(pages, {n: Listing("9-2", "1") for n in (1, 2, 3)}).materials] == [(1, 3)]


def test_a_page_of_another_item_is_not_taken_for_the_back_of_the_sheet_before() -> None:
    pages = (page("干部任免审批表", number=1, rows=HEAD), page(number=2, rows=[["任免理由", "拟任现职"]]))
    assert [m.type for m in understand(pages).materials] == ["M27"]
    assert [m.type for m in understand(pages, {1: Listing("9-2", "1"), 2: Listing("10", "2")}).materials] == ["M27", "M99"]


def test_a_paper_of_another_type_filed_under_the_same_item_stays_a_paper_of_its_own() -> None:
    pages = (page("干部任免审批表", number=1, rows=HEAD), page("入党申请书", number=2, free=["敬爱的党组织", "申请人 赵启明"]))
    assert [m.type for m in understand(pages, {1: Listing("9-2", "1"), 2: Listing("9-2", "1")}).materials] == ["M27", "M19"]


def test_the_class_of_the_listing_is_where_the_paper_is_filed() -> None:
    pages = (page("招收工人登记表", number=1, rows=HEAD),)
    assert understand(pages, {1: Listing("9-4")}).materials[0].category == "9-4"
    assert understand(pages, {1: Listing("9")}).materials[0].category == understand(pages).materials[0].category


def test_a_paper_that_no_type_fits_keeps_the_title_of_its_listing() -> None:
    pages = (page(number=1, free=["一二三四五六七八九十"]), page(number=2, free=["十九八七六五四三二一"]))
    found = understand(pages, {n: Listing("10", "3", "住房情况登记") for n in (1, 2)}).materials
    assert [(m.type, m.title, m.pages) for m in found] == [("M99", "住房情况登记", (1, 2))]
