"""The review app's server killed while a reviewer decides in the browser: what the screen said was saved is stored once."""

import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from models.store import open_store
from tests.models.postgres import free_port
from tests.review_app.browser import ROOT, browser, page, sign_in, wait_until_it_answers

pytestmark = [pytest.mark.browser, pytest.mark.slow]
__all__ = ["browser", "page"]  # fixtures

DECISIONS = 40
SETTLED = "[data-test-script-state=notRunning]"


def test_of_40_decisions_on_the_screen_none_is_lost_and_none_doubled(page: Page, store_file: str) -> None:
    chance = random.Random(11)  # noqa: S311 - the same waits in every run; where they fall is chance
    said: list[str] = []
    tried = kills = 0
    while len(said) < DECISIONS:
        with server(store_file) as (url, process):
            sign_in(page, f"{url}/findings?dossier=dsample")
            for _ in range(chance.randint(2, 6)):
                tried += 1
                decide(page, f"第{tried}次")
                expect(page.get_by_text(f"已确认：第{tried}次（")).to_be_visible()
                said.append(f"第{tried}次")
            tried += 1
            decide(page, f"第{tried}次")  # nobody waits for the answer to this one
            page.wait_for_timeout(chance.uniform(0, 250))
            process.kill()
            kills += 1
    with open_store(store_file) as store:
        stored = Counter(d.decision.reason for d in store.decisions("dsample").history)
        found = store.trail.verify()
    assert set(said) <= set(stored), "a decision that the screen showed as saved is gone"
    assert set(stored.values()) == {1}, "a decision is stored twice"
    assert len(stored) - len(said) <= kills and kills > 5
    assert found.breach is None


def decide(page: Page, reason: str) -> None:
    """Confirm the finding that is open, for a reason of one's own."""
    note = page.get_by_label("补充说明")
    note.fill(reason)
    note.press("Enter")
    expect(page.locator(SETTLED)).to_be_attached()
    page.keyboard.press("Alt+y")


@contextmanager
def server(store_file: str) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """A server of its own, to be killed; as `browser.serving` starts it."""
    port = free_port()
    script = Path(__file__).with_name("serve_sample.py")
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port), "--server.address",
         "127.0.0.1", "--server.headless", "true"],
        cwd=ROOT, env={**os.environ, "SANLING_STORE": store_file, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_until_it_answers(f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}", process
    finally:
        process.kill()
        process.wait(timeout=20)
