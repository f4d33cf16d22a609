"""A dossier's whole way in a real browser: first review, second by another, determination by a third, the log of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from models.cases import State
from models.store import open_store
from models.store_trail import Search
from tests.review_app.browser import app_url, browser, page, sign_in

pytestmark = pytest.mark.browser
__all__ = ["app_url", "browser", "page"]  # fixtures

TITLES = ("现用出生日期与最早形成材料不一致", "干部身份来源不明", "参加工作时可能不满18周岁")


@pytest.fixture
def person(browser: Browser, app_url: str) -> Callable[[str], Page]:
    """Opens the dossier as one account, in a browser of its own."""
    def opened(account: str) -> Page:
        own = browser.new_page(viewport={"width": 1600, "height": 1000}, locale="zh-CN")
        own.set_default_timeout(20_000)
        sign_in(own, f"{app_url}/findings?dossier=dsample", account)
        return own

    return opened


def test_three_people_walk_a_dossier_to_its_determination(
    person: Callable[[str], Page], store_file: str, tmp_path: Path
) -> None:
    first = person("wang")
    for title in TITLES:
        decide(first, title)
    press(first, "完成初审")
    expect(first.get_by_text("待复审")).to_be_visible()
    first.screenshot(path=tmp_path / "first.png")

    second = person("li")
    press(second, "承办复审")
    press(second, "完成复审")
    expect(second.get_by_text("待终审")).to_be_visible()

    third = person("zhao")
    press(third, "填写认定结论")
    third.get_by_text("综合研判").click()
    third.get_by_role("spinbutton").first.focus()
    third.keyboard.type("20261126")
    third.get_by_text("集体研究的结论由人填写").click()  # the calendar closes
    press(third, "签署终审")
    expect(third.get_by_text("待本人确认")).to_be_visible()
    with open_store(store_file) as store:
        case = store.cases.of("dsample")
        assert case.state is State.DETERMINED
        assert [sign.by for sign in case.signed.values()] == ["wang", "li", "zhao"]
        assert store.trail.verify().breach is None

    auditor = person("shenji")
    expect(auditor.get_by_text("操作日志").first).to_be_visible()
    press(auditor, "核验完整性")
    expect(auditor.get_by_text("日志完整")).to_be_visible()


def test_a_page_reloaded_stays_logged_in_and_a_log_out_ends_it(page: Page, app_url: str, store_file: str) -> None:
    sign_in(page, app_url)
    page.reload()
    expect(page.get_by_text("共 1 卷")).to_be_visible()
    page.get_by_role("button", name="退出登录").click()
    expect(page.get_by_label("账号")).to_be_visible()
    page.reload()
    expect(page.get_by_label("账号")).to_be_visible()
    expect(page.get_by_text("王建国")).to_have_count(0)
    with open_store(store_file) as store:
        assert store.trail.search(Search(action="login"))[0].action == "login.ended"


def press(page: Page, name: str) -> None:
    """Click once the screen stands still: while it is drawn again, buttons move away under the mouse."""
    expect(page.get_by_role("button", name=name).first).to_be_visible()
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_attached()
    page.get_by_role("button", name=name).first.click()


def decide(page: Page, title: str) -> None:
    press(page, title)
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    expect(page.get_by_text("尚未处理")).to_be_visible()
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_attached()
    page.get_by_role("combobox", name="理由").click()
    page.get_by_role("option", name="填写笔误").click()
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_attached()
    page.keyboard.press("Alt+y")
    expect(page.get_by_text("已确认：填写笔误（王审核")).to_be_visible()
