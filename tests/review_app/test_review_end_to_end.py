"""From pages to a decision with nothing replaced: `sanling audit`, the store, `sanling review`, a browser."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from models.store import open_store
from tests.models.postgres import free_port
from tests.review_app.browser import browser, page, sign_in, wait_until_it_answers
from tests.review_app.people import add_accounts

pytestmark = [pytest.mark.browser, pytest.mark.slow]
__all__ = ["browser", "page"]  # fixtures

CASE = Path(__file__).parents[2] / "data/fixtures/worker-1958"
TITLE = "上级审批早于支部大会或超期"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store holding the sample dossier, audited by the command from its recorded reading."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'sanling.db'}"
    audit(url)
    with open_store(url) as opened:
        add_accounts(opened)
    return url


@pytest.fixture(scope="module")
def app_url(store: str) -> Iterator[str]:
    port = free_port()
    command = [sys.executable, "-m", "screening.cli", "review", "--store", store, "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    try:
        wait_until_it_answers(url)
        yield url
    finally:
        server.terminate()
        server.wait(timeout=20)


def audit(store: str) -> None:
    command = [sys.executable, "-m", "screening.cli", "audit", str(CASE / "pages"), "--ocr",
               f"recorded:{CASE / 'ocr.json'}", "--store", store, "--as-of", "2026-11-22"]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def test_a_finding_is_opened_confirmed_and_still_confirmed_after_reload_and_re_audit(
    page: Page, app_url: str, store: str
) -> None:
    sign_in(page, app_url)
    page.get_by_role("button", name="高振华").click()
    page.get_by_role("button", name=TITLE).first.click()  # it stands again beside related findings
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    crops = page.locator(".st-key-crops img")
    expect(crops).to_have_count(2)
    expect(page.locator("svg rect.main")).to_have_count(1)
    page.wait_for_function("document.querySelector('.st-key-crops img')?.naturalWidth > 100")

    page.get_by_label("理由").click()
    page.get_by_role("option", name="填写笔误").click()
    page.get_by_role("button", name="确认").click()
    expect(page.get_by_text("已确认：填写笔误（王审核")).to_be_visible()
    page.reload()
    expect(page.get_by_text("已确认：填写笔误（王审核")).to_be_visible()

    audit(store)
    page.reload()
    expect(page.get_by_text("已确认：填写笔误（王审核")).to_be_visible()


def test_correcting_the_misplaced_date_clears_its_findings(page: Page, app_url: str) -> None:
    sign_in(page, app_url)
    page.get_by_role("button", name="高振华").click()
    page.get_by_role("button", name=TITLE).first.click()  # it stands again beside related findings
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    page.get_by_role("button", name="更正", exact=True).nth(1).click()
    date = page.get_by_label("日期", exact=True)
    date.fill("1984年7月20日")
    date.press("Enter")
    expect(page.get_by_text("理解为：1984年7月20日")).to_be_visible()
    page.get_by_role("button", name="保存更正并重新研判").click()
    expect(page.get_by_text("消除疑点 2 条")).to_be_visible()
