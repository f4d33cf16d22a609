"""Which pages are one material: booklets, sheets with a reverse, and pages that lie apart."""

from __future__ import annotations

from dataclasses import replace

from extraction.materials.page_numbers import printed_number
from extraction.pipeline import understand
from models.pages import PageContent
from tests.extraction.materials.hand_made import line, page

HEAD = [["姓名", "赵启明", "性别", "男", "出生年月", "1958.3"], ["民族", "汉族", "籍贯", "南屏县", "文化程度", "高中"]]
KIN = [["称谓", "姓名", "出生年月", "政治面貌", "工作单位及职务"], ["父亲", "赵有田", "1930.2", "群众", "云塘公社社员"]]


def groups(*pages: PageContent) -> list[tuple[int, ...]]:
    return [material.pages for material in understand(pages).materials]


def numbered(number: int, printed: int, title: str = "", **more: object) -> PageContent:
    content = page(title, number=number, **more)  # type: ignore[arg-type]
    foot = line(f"第 {printed} 页", 740, 2200)
    text = replace(content.text, lines=(*content.text.lines, foot))
    return replace(content, text=text, free_lines=(*content.free_lines, foot))


def test_two_forms_of_one_type_without_rules_are_two() -> None:
    first = page("干部登记表", number=1, rows=HEAD)
    second = page("干部简历表", number=2, free=["姓名　赵启明\t性别　男\t民族　汉族", "出生年月　一九五八年三月"])
    assert groups(first, second) == [(1,), (2,)]


def test_a_page_that_says_it_goes_on_does() -> None:
    back = page("干部任免审批表（续表）", number=2, rows=KIN)
    assert groups(page("干部任免审批表", number=1, rows=HEAD), back) == [(1, 2)]


def test_a_second_head_without_title_is_a_second_sheet() -> None:
    again = page(number=2, rows=[*HEAD, ["招工单位", "南屏机械厂", "工种", "钳工", "学徒期", "三年"]])
    assert groups(page("招收工人登记表", number=1, rows=[*HEAD, ["招工单位", "南屏机械厂", "工种", "钳工"]]), again) == [
        (1,), (2,)]


def test_printed_numbers_are_read_at_the_edges_only() -> None:
    assert printed_number(numbered(1, 3)) == 3
    assert printed_number(page("干部履历表", free=["第 3 页"], top=900)) is None
    assert printed_number(page(after=["- 12 -"], top=2100)) == 12


def test_pages_of_a_booklet_that_lie_apart_are_joined_by_their_numbers() -> None:
    inner = [["支部大会通过接收申请人为预备党员的决议", ("同意。1985年6月1日", 3)], ["入党介绍人意见", ("同意", 3)]]
    front, back = numbered(1, 1, "入党志愿书", rows=HEAD), numbered(3, 2, rows=inner)
    other = page("毕业证书", number=2, free=["学生赵启明，准予毕业。", "1982年1月5日"])
    assert groups(front, other, back) == [(1, 3), (2,)]
    assert groups(front, other, page(number=3, rows=inner)) == [(1,), (2,), (3,)]
    assert groups(front, other, numbered(3, 5, rows=inner)) == [(1,), (2,), (3,)]


def test_the_last_opinion_box_of_a_form_goes_on_with_it() -> None:
    box = page(number=2, rows=[["学校意见", "准予毕业。　一九七八年七月十日"]])
    assert groups(page("中学学籍表", number=1, rows=HEAD), box) == [(1, 2)]


def test_an_opinion_box_whose_heading_is_in_two_lines_goes_on_too() -> None:
    box = page(number=2, free=["已报到登记。", "安置部门", "意见"])
    assert groups(page("退伍军人登记表", number=1, rows=HEAD), box) == [(1, 2)]


def test_a_form_with_a_place_for_a_photograph_is_no_cover() -> None:
    rows = ["姓名　赵启明\t性别　男\t照片", *(f"{label}　某" for label in ("出生日期", "民族", "籍贯", "现任职务"))]
    found = understand([page("干部履历表", number=1), page("个人基本情况", number=2, free=rows)])
    assert found.page_materials.get(2) is not None
