"""The bench in a real browser: a box is clicked and corrected, one is drawn, a missed fact stands at it afterwards."""


import pytest
from playwright.sync_api import Locator, Page, expect

from models.store import open_store
from tests.review_app.browser import app_url, browser, page, sign_in

pytestmark = pytest.mark.browser
__all__ = ["app_url", "browser", "page"]  # fixtures


def at_rest(page: Page) -> None:
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()


def viewer(page: Page) -> Locator:
    svg = page.locator("svg[role=img]")
    expect(svg.locator("image")).to_have_count(1)
    svg.scroll_into_view_if_needed()
    at_rest(page)
    return svg


def click_box(page: Page, fact: str) -> None:
    box = viewer(page).locator(f"rect[data-fact={fact}]").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def drag(page: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    area = viewer(page).bounding_box()
    assert area is not None
    page.mouse.move(area["x"] + start[0], area["y"] + start[1])
    page.mouse.down()
    page.mouse.move(area["x"] + end[0], area["y"] + end[1], steps=4)
    page.mouse.up()


def open_materials(page: Page, url: str) -> None:
    sign_in(page, url)
    page.goto(f"{url}/materials?dossier=dsample")
    expect(page.get_by_text("第 1 页　干部履历表")).to_be_visible()


def test_a_clicked_box_is_corrected_in_place_and_moved_by_drawing(page: Page, app_url: str, store_file: str) -> None:
    open_materials(page, app_url)
    expect(page.locator("rect.doubt")).to_have_count(0)
    page.get_by_role("button", name="下一页").click()
    expect(page.locator("rect.doubt")).to_have_count(1)
    click_box(page, "f2")
    expect(page.get_by_text("更正识读：出生日期")).to_be_visible()
    expect(page.locator("rect.main.unsure")).to_have_count(1)
    page.keyboard.press("Alt+b")
    drag(page, (300, 500), (420, 560))
    expect(page.get_by_text("已重新框选")).to_be_visible()
    expect(page.locator("rect.new")).to_have_count(1)
    date = page.get_by_label("日期", exact=True)
    date.fill("1958年8月")
    date.press("Enter")
    expect(page.get_by_text("理解为：1958年8月")).to_be_visible()
    page.get_by_role("button", name="保存更正并重新研判").click()
    expect(page.get_by_text("消除疑点 2 条")).to_be_visible()
    with open_store(store_file) as store:
        [correction] = store.corrections("dsample")
    read = correction.original
    assert read is not None and read.evidence is not None and correction.fact.evidence is not None
    assert correction.fact.evidence.box != read.evidence.box  # type: ignore[union-attr]


def test_a_box_drawn_on_the_page_begins_a_missed_fact(page: Page, app_url: str, store_file: str) -> None:
    open_materials(page, app_url)
    page.keyboard.down("Shift")
    drag(page, (150, 400), (380, 450))
    page.keyboard.up("Shift")
    expect(page.get_by_text("补录漏识的记载")).to_be_visible()
    page.get_by_label("记载种类").fill("奖励")  # a long list draws what is in sight
    page.get_by_role("option", name="奖励", exact=True).click()
    award = page.get_by_label("奖励", exact=True)
    award.fill("先进生产者")
    award.press("Enter")
    page.get_by_label("补录理由").click()
    page.get_by_role("option", name="系统漏识").click()
    page.get_by_role("button", name="保存补录并重新研判").click()
    expect(page.get_by_text("补录已保存")).to_be_visible()
    expect(viewer(page).locator("rect.pick")).to_have_count(4)
    with open_store(store_file) as store:
        [added] = store.corrections("dsample")
    assert added.original is None and added.fact.text("award") == "先进生产者"


def test_a_drag_without_shift_moves_the_page_and_draws_nothing(page: Page, app_url: str) -> None:
    open_materials(page, app_url)
    before = viewer(page).get_attribute("viewBox")
    drag(page, (150, 400), (380, 450))
    assert viewer(page).get_attribute("viewBox") != before
    expect(page.get_by_role("button", name="补录漏识的记载")).to_be_visible()


def test_a_finding_is_settled_in_two_clicks_from_the_worklist(page: Page, app_url: str) -> None:
    sign_in(page, app_url)
    row = page.get_by_role("button", name="王建国")
    row.wait_for()
    at_rest(page)
    row.click()
    page.get_by_role("button", name="成立 · 记载前后不一致").click()
    expect(page.get_by_text("已确认：记载前后不一致（王审核")).to_be_visible()
    page.keyboard.press("Alt+j")
    expect(page.get_by_role("heading", name="干部身份来源不明")).to_be_visible()
    page.keyboard.press("Alt+1")
    expect(page.get_by_text("待补材料：缺少原始依据材料（王审核")).to_be_visible()
