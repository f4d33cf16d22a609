"""Clicks, keys and seconds from the worklist to settled findings, in headless Chromium on the real app.

    .venv/bin/python benchmarks/review_clicks.py [DOSSIER | --large] [--ocr recorded] [--findings 8]

The dossier is audited into a temporary store and opened by a first reviewer, who settles one finding after another
with the first of the opinions offered with their reason. The seconds are the app's and the browser's: nobody reads or
thinks here. Beside them stands how long that kept a core of the server busy, as the machine counts it, in hundredths of
a second. `--large` takes the dossier of `review_speed.py`, of 300 pages and 2,000 facts, whose pages have no pictures.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from types import TracebackType

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Locator, Page, expect, sync_playwright

from benchmarks.review_speed import large_audit
from models import accounts
from models.accounts import EVERY_UNIT, Account, Role
from models.store import open_store
from screening.audit import AuditOptions, audit_dossier
from tests.models.postgres import free_port
from tests.review_app.browser import CHROMIUM, wait_until_it_answers

ROOT = Path(__file__).parents[1]
PASSWORD = "Zhe-shi-ceshi-7"  # noqa: S105 - of a store that lives as long as the measurement
PATIENCE_MS = 60_000
SETTLED = "[data-testid=stApp][data-test-script-state=notRunning]"
SWITCHES = 10


class Hand:
    """What the reviewer does with mouse and keyboard, counted; and how busy that keeps the server, a process id."""

    def __init__(self, page: Page, server: int) -> None:
        self.page, self.server, self.clicks, self.keys, self._start, self._busy = page, server, 0, 0, 0.0, 0.0

    def __enter__(self) -> Hand:
        self.clicks, self.keys, self._start, self._busy = 0, 0, time.perf_counter(), _busy(self.server)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.seconds = time.perf_counter() - self._start
        self.page.locator(SETTLED).wait_for()
        self.busy = _busy(self.server) - self._busy

    def click(self, target: Locator) -> None:
        """Click, counted."""
        target.click()
        self.clicks += 1

    def press(self, key: str) -> None:
        """Press a key or a combination, counted as one."""
        self.page.keyboard.press(key)
        self.keys += 1


def main() -> None:
    """Audit, serve, settle, print."""
    call = _arguments()
    expect.set_options(timeout=PATIENCE_MS)
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/store.db"
        name, findings = _store(url, call)
        port = free_port()
        server = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", str(ROOT / "review_app/server.py"), "--server.port", str(port),
             "--server.address", "127.0.0.1", "--server.headless", "true"],
            cwd=ROOT, env={**os.environ, "SANLING_STORE": url, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait_until_it_answers(f"http://127.0.0.1:{port}")
            _measure(f"http://127.0.0.1:{port}", name, min(call.findings, findings), server.pid)
        finally:
            server.terminate()
            server.wait(timeout=20)


def _measure(url: str, name: str, findings: int, server: int) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1600, "height": 1000}, locale="zh-CN")
        page.set_default_timeout(PATIENCE_MS)
        page.goto(url)
        page.get_by_label("账号").fill("chushen")
        page.get_by_label("密码").fill(PASSWORD)
        page.get_by_role("button", name="登录", exact=True).click()
        row = page.get_by_role("button", name=name)
        row.wait_for()
        page.locator(SETTLED).wait_for()  # a redraw may lose a click
        with Hand(page, server) as hand:
            hand.click(row)
            page.get_by_text("依据：").first.wait_for()
        print(f"open the dossier: {_words(hand, hand.seconds, hand.busy)}")
        _switch(page, server)
        page.goto(url)
        row.wait_for()
        page.locator(SETTLED).wait_for()
        with Hand(page, server) as hand:
            hand.click(row)
            _settle(hand, by_keys=False)
        print(f"worklist to the first settled finding: {_words(hand, hand.seconds, hand.busy)}")
        for by_keys in (False, True):
            seconds, busy = [], []
            for _ in range((findings - 1) // 2):
                with Hand(page, server) as hand:
                    _next(hand, by_keys=by_keys)
                    _settle(hand, by_keys=by_keys)
                seconds.append(hand.seconds)
                busy.append(hand.busy)
            if seconds:
                way = "keys" if by_keys else "mouse"
                words = _words(hand, statistics.median(seconds), statistics.median(busy))
                print(f"each further finding, {way}: {words}, median of {len(seconds)}; worst {max(seconds):.1f} s")
        browser.close()


def _switch(page: Page, server: int) -> None:
    """From one finding of the list to another and back, looking only."""
    rows = page.locator("[class*=st-key-doubts_] tr[tabindex]")
    seconds, busy = [], []
    for turn in range(SWITCHES):
        row = rows.nth((turn + 1) % min(rows.count(), SWITCHES))
        with Hand(page, server) as hand:
            hand.click(row)
            page.wait_for_function("finding => location.search.includes(finding)", arg=row.get_attribute("data-row"))
            page.locator(SETTLED).wait_for()
        seconds.append(hand.seconds)
        busy.append(hand.busy)
    print(f"switch to another finding: {_words(hand, statistics.median(seconds), statistics.median(busy))}, "
          f"median of {len(seconds)}; worst {max(seconds):.1f} s")


def _busy(process: int) -> float:
    """Seconds that a process has kept cores busy."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _next(hand: Hand, *, by_keys: bool) -> None:
    button = hand.page.get_by_role("button", name="下一条未处理")
    if by_keys:
        hand.press("Alt+j")
    else:
        hand.click(button)
    expect(hand.page.get_by_text("尚未处理", exact=True)).to_be_visible()
    hand.page.locator(SETTLED).wait_for()


def _settle(hand: Hand, *, by_keys: bool) -> None:
    """The first opinion with its reason; done when the screen says that the finding is settled."""
    button = hand.page.get_by_role("button").filter(has_text="Alt + 1")
    button.wait_for()
    if by_keys:
        hand.press("Alt+1")
    else:
        hand.click(button)
    expect(hand.page.get_by_text("尚未处理", exact=True)).to_have_count(0)


def _words(hand: Hand, seconds: float, busy: float) -> str:
    return f"{hand.clicks} clicks, {hand.keys} keys, {seconds:.1f} s, of them {busy:.2f} s of a core of the server"


def _store(url: str, call: argparse.Namespace) -> tuple[str, int]:
    """Audit into the store, make the reviewer; the person's name and how many findings there are."""
    with open_store(url) as store:
        if call.large:
            audit = large_audit(300, 2000)
        else:
            audit = audit_dossier(call.dossier, AuditOptions(as_of=date(2026, 11, 26), ocr=call.ocr), store)
        store.save_audit(audit, str(call.dossier.resolve()))
        store.accounts.create_first(
            [Account("chushen", "初审员", accounts.hasher.hash(PASSWORD), frozenset({Role.FIRST}), (EVERY_UNIT,))], "")
    print(f"{len(audit['pages'])} pages, {len(audit['facts'])} facts, {len(audit['findings'])} findings")
    return str(audit["dossier"]["name"]), len(audit["findings"])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dossier", type=Path, nargs="?", default=ROOT / "data/fixtures/worker-1958")
    parser.add_argument("--large", action="store_true", help="a generated dossier of 300 pages and 2,000 facts instead")
    parser.add_argument("--ocr", default="recorded", help="reading engine (default: recorded)")
    parser.add_argument("--findings", type=int, default=9, help="how many findings to settle at most")
    return parser.parse_args()


if __name__ == "__main__":
    main()
