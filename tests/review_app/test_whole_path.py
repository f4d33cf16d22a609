"""A reviewer's whole path in a real browser: from the log-in over three people's reviews to the forms that are exported."""

import html
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from playwright.sync_api import Browser, Page, expect

from models.cases import State
from models.store import Store, open_store
from models.store_trail import Search
from models.trail import Entry, digest_of
from review_app.reports.forms import FORMS
from tests.review_app.browser import PATIENCE_MS, app_url, browser, sign_in
from tests.review_app.test_team_browser import TITLES, decide, press

pytestmark = pytest.mark.browser
__all__ = ["app_url", "browser"]  # fixtures

SETTLED = "[data-test-script-state=notRunning]"


@pytest.fixture
def person(browser: Browser, app_url: str) -> Callable[[str], Page]:
    """Logs an account in, in a browser window of its own, and opens the dossier from the worklist."""
    def opened(account: str) -> Page:
        own = browser.new_page(viewport={"width": 1440, "height": 900}, locale="zh-CN", accept_downloads=True)
        own.set_default_timeout(PATIENCE_MS)
        expect.set_options(timeout=PATIENCE_MS)
        sign_in(own, app_url, account)
        press(own, "王建国")
        expect(own.get_by_text("依据：").first).to_be_visible()
        return own

    return opened


def test_from_the_log_in_to_the_forms(person: Callable[[str], Page], store_file: str, tmp_path: Path) -> None:
    first = person("wang")
    register(first, "凡提必审")
    expect(first.locator(".st-key-case_bar").get_by_text("凡提必审")).to_be_visible()
    for title in TITLES:
        decide(first, title)
    press(first, "完成初审")
    expect(first.get_by_text("待复审")).to_be_visible()

    second = person("li")
    press(second, "承办复审")
    press(second, "完成复审")
    expect(second.get_by_text("待终审")).to_be_visible()

    third = person("zhao")
    unfold(third, "填写认定结论")
    third.get_by_text("综合研判").click()
    type_day(third, "会议日期", "集体研究的结论由人填写")
    press(third, "签署终审")
    expect(third.get_by_text("待本人确认")).to_be_visible()

    first.reload()
    unfold(first, "流程")
    type_day(first, "本人签字日期", "本人意见")
    press(first, "记入")
    expect(first.get_by_text("待归档")).to_be_visible()
    unfold(first, "流程")
    press(first, "归档")
    expect(first.get_by_text("已归档").first).to_be_visible()

    made = {kind: export(first, kind, tmp_path) for kind in ("registration", "determination", "ledger", "missing")}
    with open_store(store_file) as store:
        case = store.cases.of("dsample")
        assert case.state is State.ARCHIVED and case.opinion is not None and case.opinion.detail["agrees"]
        assert [sign.by for sign in case.signed.values()] == ["wang", "li", "zhao"]
        for kind, file in made.items():
            on_record(store, kind, file)
        assert store.trail.verify().breach is None
    registration, determination = (words_of(made[kind]) for kind in ("registration", "determination"))
    for said in ("王建国", "招收工人登记表", "1956年8月", "☑否", "初审人：　　　", "复审人：　　　"):
        assert said in registration, said
    for said in ("最早形成材料记载为1956-08，履历表记载为1958-08", "签名：\n年　　月　　日", "（盖章）\n年　　月　　日"):
        assert said in determination, said
    listed = [row for row in openpyxl.load_workbook(made["ledger"]).active.values if row[5] in {"AGE-01", "IDN-01", "WRK-02"}]
    assert [(row[9], row[10], row[11]) for row in listed] == [("已确认", "填写笔误", "王审核")] * 3
    lacking = list(openpyxl.load_workbook(made["missing"]).active.values)
    assert lacking[-1][6:8] == ("材料短缺", "未见录用、聘用或转干审批材料")


def register(page: Page, trigger: str) -> None:
    unfold(page, "流程")
    page.get_by_role("combobox", name="审核事由").click()
    page.get_by_role("option", name=trigger).click()
    press(page, "登记")
    page.keyboard.press("Escape")


def unfold(page: Page, name: str) -> None:
    """Open a popover, once more where the screen was drawn anew at that moment and closed it."""
    body = page.get_by_test_id("stPopoverBody")
    for _ in range(10):
        press(page, name)
        try:
            expect(body).to_be_visible(timeout=2000)
        except AssertionError:
            continue
        return
    expect(body).to_be_visible()


def type_day(page: Page, label: str, aside: str) -> None:
    page.get_by_test_id("stDateInput").filter(has_text=label).get_by_role("spinbutton").first.focus()
    page.keyboard.type("20261126")
    page.get_by_text(aside).first.click()  # the calendar closes
    expect(page.locator(SETTLED)).to_be_attached()


def export(page: Page, kind: str, folder: Path) -> Path:
    """Make a form beside the dossier and fetch the file, as a reviewer does."""
    expect(page.locator(SETTLED)).to_be_attached()
    if not page.get_by_role("combobox", name="表格").is_visible():
        unfold(page, "表格")
    page.get_by_role("combobox", name="表格").click()
    page.get_by_role("option", name=FORMS[kind].title).click()
    press(page, "生成")
    expect(page.get_by_role("button", name="下载")).to_be_visible()
    expect(page.locator(SETTLED)).to_be_attached()
    with page.expect_download() as download:
        page.get_by_role("button", name="下载").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    assert path.name == f"王建国-{FORMS[kind].title}{path.suffix}"
    return path


def on_record(store: Store, kind: str, file: Path) -> None:
    """The file is the one that the log speaks of, and carries who made it, the watermark and the head of that moment."""
    [entry] = [e for e in store.trail.search(Search(action="export")) if e.details["form"] == kind]
    assert entry.details["sm3"] == digest_of(file.read_bytes())
    with zipfile.ZipFile(file) as parts:
        everything = html.unescape("".join(
            parts.read(name).decode("utf-8", "replace") for name in parts.namelist() if name.endswith(".xml")))
    head = entry.details["head"]
    assert f"日志链头 {head}" in everything and "导出人 王审核（wang）" in everything
    assert head == head_before(store, entry)
    if file.suffix == ".docx":
        assert re.search(r'string="内部资料　[^"]*wang[^"]*dsample', everything)


def head_before(store: Store, entry: Entry) -> str:
    """The newest entry when the form was made: the one before its own."""
    return next(f"{e.seq}:{e.hash}" for e in store.trail.entries() if e.seq == entry.seq - 1)


def words_of(file: Path) -> str:
    document = Document(str(file))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])
