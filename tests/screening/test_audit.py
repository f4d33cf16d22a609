"""One dossier through all steps, from its recorded reading."""

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.dates import PartialDate
from models.errors import DossierError
from models.facts_file import parse_fact
from models.pages import PageQuality, PageRecord
from screening.audit import AuditOptions, audit_dossier, page_image, rejudge
from screening.dossier_id import dossier_id
from screening.rescan import rescan_list

CASE = Path(__file__).parents[2] / "data/fixtures/worker-1958"
OPTIONS = AuditOptions(as_of=date(2026, 11, 22), ocr=f"recorded:{CASE / 'ocr.json'}")


@pytest.fixture(scope="module")
def audit() -> dict[str, Any]:
    return audit_dossier(CASE / "pages", OPTIONS, None)


def without_seconds(audit: dict[str, Any]) -> str:
    return json.dumps({**audit, "run": {**audit["run"], "seconds": 0}}, ensure_ascii=False)


def test_the_same_pages_give_the_same_bytes_wherever_they_lie(audit: dict[str, Any], tmp_path: Path) -> None:
    elsewhere = shutil.copytree(CASE / "pages", tmp_path / "pages")
    assert without_seconds(audit_dossier(elsewhere, OPTIONS, None)) == without_seconds(audit)


def test_every_fact_of_a_page_has_its_spot_inside_the_page(audit: dict[str, Any]) -> None:
    sizes = {page["number"]: (page["width"], page["height"]) for page in audit["pages"]}
    assert audit["facts"]
    for fact in audit["facts"]:
        x0, y0, x1, y1 = fact["evidence"]["box"]
        width, height = sizes[fact["evidence"]["page"]]
        assert 0 <= x0 < x1 <= width
        assert 0 <= y0 < y1 <= height


def test_every_page_says_how_it_was_read(audit: dict[str, Any]) -> None:
    assert all(isinstance(page["notes"], list) for page in audit["pages"])
    typed = {number for material in audit["materials"] if material["type"] != "M99" for number in material["pages"]}
    assert not any("未能识别" in note for page in audit["pages"] if page["number"] in typed for note in page["notes"])


def test_every_finding_leads_to_facts_and_an_article(audit: dict[str, Any]) -> None:
    known = {fact["id"] for fact in audit["facts"]}
    for finding in audit["findings"]:
        assert set(finding["facts"]) <= known
        assert finding["citation"]
        assert finding["text"].endswith("。")


def test_a_correction_clears_what_it_explains_and_leaves_other_findings_their_identity(audit: dict[str, Any]) -> None:
    reversed_order = next(f for f in audit["findings"] if f["rule"] == "PTY-07")
    wrong = next(parse_fact(f, 0) for f in audit["facts"] if f["id"] in reversed_order["facts"]
                 and f["step"] == "superior_approve")
    right = replace(
        wrong, id="c1", supersedes=wrong.id, anchor=wrong.anchor, fields={**wrong.fields, "date": PartialDate("1984-07-20")})
    again = rejudge(audit, [right])
    left = {f["id"] for f in again["findings"]}
    assert reversed_order["id"] not in left
    others = {f["id"] for f in audit["findings"] if wrong.id not in f["facts"]}
    assert others <= left
    assert not [f["rule"] for f in again["findings"] if f["id"] not in others and f["verdict"] == "conflict"]
    assert [f["id"] for f in again["facts"]].count("c1") == 1


def test_a_page_is_shown_only_if_it_is_the_one_that_was_audited(audit: dict[str, Any], tmp_path: Path) -> None:
    pages = shutil.copytree(CASE / "pages", tmp_path / "pages")
    page = audit["pages"][4]
    assert page_image(str(pages), page).shape == (page["height"], page["width"], 3)
    (pages / page["file"]).write_bytes((pages / audit["pages"][5]["file"]).read_bytes())
    with pytest.raises(DossierError, match="not the page that was audited"):
        page_image(str(pages), page)


def test_a_turned_page_is_shown_upright(audit: dict[str, Any]) -> None:
    turned = next(page for page in audit["pages"] if page["rotation"])
    shown = page_image(str(CASE / "pages"), turned)
    assert shown.shape[:2] == (turned["height"], turned["width"])
    assert shown.dtype == np.uint8


@pytest.mark.parametrize(
    ("name", "page", "same"),
    [("赵启明99010119680315001X", "a", True), ("赵启明99010119680315001x", "b", True), ("赵启明", "a", False)])
def test_a_package_named_by_its_id_number_stays_one_dossier_when_scanned_again(name: str, page: str, same: bool) -> None:
    assert (dossier_id(name, page) == dossier_id("赵启明99010119680315001X.zip", "a")) is same


def test_pages_too_poor_to_be_believed_are_on_the_list_to_scan_again() -> None:
    fine = PageRecord(1, "1.jpg", "aa", 10, 10, 0, PageQuality(0.1, 0.0, 300, "readable", reasons=("纸张发黄",)), "m1", None)
    blurred = replace(fine, number=2, file="2.jpg", quality=PageQuality(0.9, 0.0, 300, "rescan", reasons=("图像模糊", "纸张发黄")))
    broken = PageRecord(3, "3.jpg", "bb", 0, 0, 0, None, None, "the image is damaged")
    absent = PageRecord(4, "4.jpg", None, 0, 0, 0, None, None, "no such file")
    assert rescan_list([fine, blurred, broken, absent]) == [
        {"page": 2, "file": "2.jpg", "text": "第 2 页（2.jpg）：图像模糊；纸张发黄"},
        {"page": 3, "file": "3.jpg", "text": "第 3 页（3.jpg）：图像无法识读"},
    ]
