"""The review app in a real browser: a reviewer confirms a finding, corrects a misreading, and nothing leaves the machine."""

import time
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from models.store import open_store
from tests.review_app import sample
from tests.review_app.browser import app_url, browser, page, sign_in

pytestmark = pytest.mark.browser
__all__ = ["app_url", "browser", "page"]  # fixtures


def open_dossier(page: Page, url: str) -> None:
    sign_in(page, url)
    page.get_by_role("button", name="王建国").click()
    expect(page.get_by_text("依据：").first).to_be_visible()


def test_a_reviewer_confirms_a_finding_and_it_stays_confirmed(page: Page, app_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_dossier(page, app_url)
    expect(page.get_by_role("heading", name="现用出生日期与最早形成材料不一致")).to_be_visible()
    crops = page.locator(".st-key-crops img")
    expect(crops).to_have_count(2)
    page.wait_for_function("document.querySelector('.st-key-crops img')?.naturalWidth > 300")
    expect(page.locator("svg image")).to_have_count(1)
    expect(page.locator("svg rect.main")).to_have_count(1)

    page.get_by_label("理由").click()
    page.get_by_role("option", name="填写笔误").click()
    page.get_by_role("button", name="确认").click()
    expect(page.get_by_text("已确认：填写笔误（王审核")).to_be_visible()

    page.reload()
    expect(page.get_by_text("已确认：填写笔误（王审核")).to_be_visible()
    expect(page.get_by_role("button", name="现用出生日期与最早形成材料不一致")).to_contain_text("已确认")
    assert all(url.startswith((app_url, "data:", "blob:")) for url in asked), asked


def test_correcting_a_misread_date_makes_its_findings_go(page: Page, app_url: str, store_file: str) -> None:
    open_dossier(page, app_url)
    page.get_by_role("button", name="更正", exact=True).nth(1).click()
    date = page.get_by_label("日期", exact=True)
    date.fill("一九五八年八月")
    date.press("Enter")
    expect(page.get_by_text("理解为：1958年8月")).to_be_visible()
    page.get_by_role("button", name="保存更正并重新研判").click()
    expect(page.get_by_text("消除疑点 2 条")).to_be_visible()
    expect(page.get_by_role("button", name="现用出生日期与最早形成材料不一致")).to_have_count(0)
    expect(page.get_by_role("button", name="干部身份来源不明")).to_have_count(1)

    page.get_by_role("link", name="记载对照").click()
    expect(page.get_by_text("已更正；原识读：1956年8月")).to_be_visible()
    with open_store(store_file) as store:
        assert len(store.corrections("dsample")) == 1


def test_the_page_zooms_with_the_wheel_and_moves_with_the_mouse(page: Page, app_url: str) -> None:
    open_dossier(page, app_url)
    svg = page.locator("svg[role=img]")
    svg.scroll_into_view_if_needed()
    expect(svg).to_have_attribute("viewBox", _numbers())
    x, y, width, _ = _view(page)
    box = svg.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 60)
    page.mouse.wheel(0, -400)
    _eventually(lambda: _view(page)[2] < width)
    zoomed = _view(page)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2 - 80, box["y"] + 100, steps=4)
    page.mouse.up()
    _eventually(lambda: _view(page)[0] > zoomed[0] and _view(page)[1] < zoomed[1])
    page.get_by_role("button", name="定位").click()
    _eventually(lambda: _view(page)[:3] == (x, y, width))
    page.get_by_label("补充说明").focus()  # the key works from inside an input too
    page.keyboard.press("Alt+z")
    _eventually(lambda: _view(page)[2] < width / 2)
    page.keyboard.press("Alt+z")
    _eventually(lambda: _view(page)[:3] == (x, y, width))


def test_a_deep_link_opens_the_finding_and_survives_a_reload(page: Page, app_url: str, store_file: str) -> None:
    with open_store(store_file) as store:
        audit = store.latest_audit("dsample")
    assert audit is not None
    finding = next(f["id"] for f in audit.audit["findings"] if f["rule"] == "WRK-02")
    sign_in(page, f"{app_url}/findings?dossier=dsample&finding={finding}")
    for _ in range(2):
        expect(page.get_by_role("heading", name="参加工作时可能不满18周岁")).to_be_visible()
        page.goto(f"{app_url}/findings?dossier=dsample&finding={finding}")
    page.get_by_role("button", name="干部身份来源不明").click()
    expect(page.get_by_role("heading", name="干部身份来源不明")).to_be_visible()
    assert f"finding={finding}" not in page.url


def test_the_timeline_leads_to_a_finding_and_unreadable_pages_are_shown(page: Page, app_url: str) -> None:
    sign_in(page, f"{app_url}/timeline?dossier=dsample")
    birth = page.locator(".js-plotly-plot .bars path").first
    expect(birth).to_be_visible()
    page.wait_for_timeout(1000)  # the chart settles
    spot = birth.bounding_box()
    assert spot is not None
    page.mouse.click(spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2)
    page.get_by_role("button", name="打开疑点：现用出生日期与最早形成材料不一致").click()
    expect(page.get_by_role("heading", name="现用出生日期与最早形成材料不一致")).to_be_visible()
    assert "finding=" in page.url
    page.get_by_text("未能识读的页：1 页").click()
    expect(page.get_by_text("第 3 页　3.jpg　图像文件损坏，请重新扫描")).to_be_visible()


def test_a_name_leads_from_the_heading_to_its_lines_and_pages(
    page: Page, app_url: str, store_file: str, pages: Path
) -> None:
    with open_store(store_file) as store:
        sample.keep_readings(store, pages)
    open_dossier(page, app_url)
    box = page.get_by_placeholder("检索全卷文字")
    box.fill("王建國")
    box.press("Enter")
    expect(page.get_by_text("2 处，见于 2 页")).to_be_visible()
    expect(page.get_by_text("第 1 页　干部履历表")).to_be_visible()
    page.locator("tr[data-row='1']").click()
    expect(page.get_by_text("第 2 页　招收工人登记表")).to_be_visible()
    expect(page.locator("svg rect.main")).to_have_count(1)
    page.get_by_role("link", name="疑点审核").click()
    expect(page.get_by_text("依据：").first).to_be_visible()


def test_the_screens_do_not_show_markup_that_a_page_contains(page: Page, app_url: str, store_file: str, pages: Path) -> None:
    audit = sample.sample_audit(pages)
    bad = "<img src=x onerror=\"document.title='broken'\">**粗** $x$"
    audit["dossier"]["name"] = bad
    audit["findings"][0]["title"] = bad
    audit["facts"][0]["raw"] = bad
    audit["materials"][0]["title"] = bad
    with open_store(store_file) as store:
        store.save_audit(audit, str(pages))
    sign_in(page, app_url)
    for screen in ("", "findings?dossier=dsample", "timeline?dossier=dsample", "records?dossier=dsample"):
        page.goto(f"{app_url}/{screen}")
        expect(page.get_by_text("**粗** $x$").first).to_be_visible()
        assert page.title() != "broken"
        assert page.locator("img[src=x]").count() == 0


def _numbers() -> object:
    import re  # noqa: PLC0415

    return re.compile(r"^[-\d.]+( [-\d.]+){3}$")


def _view(page: Page) -> tuple[float, ...]:
    return tuple(float(n) for n in (page.locator("svg[role=img]").get_attribute("viewBox") or "").split())


def _eventually(holds: object) -> None:
    for _ in range(300):
        if holds():  # type: ignore[operator]
            return
        time.sleep(0.1)
    raise AssertionError("did not happen within half a minute")
