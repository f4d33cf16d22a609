"""The guided tour: offered once to each account, left at any time, taken again; its stops speak of what is there."""

import pytest
from playwright.sync_api import Page, expect
from streamlit.testing.v1 import AppTest

from models.store import Store
from models.store_trail import Search
from review_app.tour import ENDED, STOPS
from tests.review_app.browser import app_url, browser, page, sign_in
from tests.review_app.test_review_screens import app, log_in, stay_on, words

__all__ = ["app", "app_url", "browser", "page"]  # fixtures


def keys(app: AppTest) -> set[str | None]:
    return {button.key for button in app.button}


def ended(store: Store) -> list[tuple[str, int]]:
    return [(entry.actor, entry.details["stops"]) for entry in store.trail.search(Search(action=ENDED))]


def test_it_is_offered_until_the_account_waves_it_off(app: AppTest, store: Store) -> None:
    log_in(app)
    assert "初次使用？" in words(app)
    app.button(key="tour_never").click().run()
    assert not app.exception and "初次使用？" not in words(app)
    app.button(key="log_out").click().run()
    log_in(app)
    assert "初次使用？" not in words(app) and "tour_again" in keys(app)
    app.button(key="log_out").click().run()
    log_in(app, "li")
    assert "初次使用？" in words(app), "another account has not seen it"
    assert ended(store) == [("wang", 0)]
    assert store.trail.verify().breach is None


def test_it_goes_on_and_back_and_ends_where_the_reader_leaves(app: AppTest, store: Store) -> None:
    log_in(app)
    app.button(key="tour_begin").click().run()
    for at, step in ((1, "tour_next"), (2, "tour_next"), (1, "tour_back")):
        app.button(key=step).click().run()
        stay_on(app, STOPS[at].screen)  # the tester forgets where a switch led
        app.query_params["dossier"] = "dsample"
        app.run()
        assert not app.exception and f"导览 {at + 1} / {len(STOPS)}　{STOPS[at].title}" in words(app)
    app.button(key="tour_leave").click().run()
    assert not app.exception and "导览 " not in words(app)
    assert ended(store) == [("wang", 2)]


@pytest.mark.parametrize("account", ["xitong", "baomi", "shenji"])
def test_administrators_are_not_led_through_dossiers(app: AppTest, account: str) -> None:
    log_in(app, account)
    assert not app.exception and "初次使用？" not in words(app) and "tour_again" not in keys(app)


@pytest.mark.browser
def test_every_stop_points_at_something_on_its_screen(page: Page, app_url: str) -> None:
    sign_in(page, app_url)
    press(page, "开始导览")
    for at, stop in enumerate(STOPS):
        expect(page.get_by_text(f"导览 {at + 1} / {len(STOPS)}　{stop.title}")).to_be_visible()
        expect(page.locator(stop.marks).first).to_be_attached()
        press(page, "下一步" if at + 1 < len(STOPS) else "完成")
    expect(page.locator(".st-key-tour")).to_have_count(0)


def press(page: Page, name: str) -> None:
    """Click once the screen stands still."""
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_attached()
    page.get_by_role("button", name=name, exact=True).first.click()
