"""Headless Chromium for tests: the browser, a page in it, and what every reviewer does first."""

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.models.postgres import free_port
from tests.review_app.people import PASSWORD

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
         "--disable-component-update"]
PATIENCE_MS = 20_000
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine (install the package chromium)")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1600, "height": 1000}, locale="zh-CN")
    opened.set_default_timeout(PATIENCE_MS)
    expect.set_options(timeout=PATIENCE_MS)
    yield opened
    opened.close()


def sign_in(page: Page, url: str, account: str = "wang", password: str = PASSWORD) -> None:
    """Log in; the page of `url` stands open afterwards."""
    page.goto(url)
    page.get_by_label("账号").fill(account)
    page.get_by_label("密码").fill(password)
    page.get_by_role("button", name="登录", exact=True).click()
    expect(page.get_by_role("button", name="退出登录")).to_be_visible()


@contextmanager
def serving(store_file: str, *, port: int | None = None, **environment: str) -> Iterator[str]:
    """A server of the review app on the drawn sample; its URL."""
    port = port or free_port()
    script = Path(__file__).with_name("serve_sample.py")
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port), "--server.address",
         "127.0.0.1", "--server.headless", "true"],
        cwd=ROOT, env={**os.environ, "SANLING_STORE": store_file, "PYTHONPATH": str(ROOT), **environment},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    try:
        wait_until_it_answers(url)
        yield url
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture
def app_url(store_file: str) -> Iterator[str]:
    """A server on the drawn dossier."""
    with serving(store_file) as url:
        yield url


def wait_until_it_answers(url: str) -> None:
    for _ in range(150):
        try:
            urllib.request.urlopen(f"{url}/_stcore/health", timeout=2).close()  # noqa: S310 - our own http server
            return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(f"{url} does not answer")
