"""The import report: in the audit result for machines, in the terminal for people."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from screening.audit import AuditOptions, audit_dossier
from screening.intake_kinds import KINDS
from screening.summary import summary
from tests.extraction.packages import catalogue_xml, grey, image, line

OPTIONS = AuditOptions(as_of=date(2026, 11, 26), ocr="null")


def audited(path: Path) -> dict[str, Any]:
    return audit_dossier(path, OPTIONS, None)


def report(audit: dict[str, Any]) -> list[tuple[str, str]]:
    return [(entry["kind"], entry["file"]) for entry in audit["intake"]["report"]]


def sheet(folder: Path, name: str, size: tuple[int, int], dpi: int | None = None, shade: int = 240) -> None:
    folder.mkdir(exist_ok=True)
    settings = {"dpi": (dpi, dpi)} if dpi is not None else {}
    Image.fromarray(np.full((size[1], size[0], 3), shade, np.uint8)).save(folder / name, **settings)


def test_a_whole_package_has_nothing_to_report(tmp_path: Path) -> None:
    sheet(tmp_path, "1-1-001.png", (1654, 2339))
    (tmp_path / "a.xml").write_bytes(catalogue_xml(line("一", 1, "干部履历表", image("1-1-001.png"))))
    audit = audited(tmp_path)
    [file] = audit["intake"].pop("data_files")
    assert (file["file"], file["kind"]) == ("a.xml", "catalogue")
    assert file["sha256"] == hashlib.sha256((tmp_path / "a.xml").read_bytes()).hexdigest()
    assert audit["intake"] == {"notes": [], "failed_files": [], "layout": "package", "report": []}
    assert "导入检查" not in summary(audit)


def test_every_fault_of_a_package_is_named(tmp_path: Path) -> None:
    for name, shade in (("1-1-001.png", 240), ("1-1-002.png", 240), ("9.png", 200)):
        sheet(tmp_path, name, (1654, 2339), shade=shade)
    (tmp_path / "2-1-001.png").write_bytes(grey(1)[:60])
    (tmp_path / "a.lrmx").write_text("<Person><XingMing>赵启明</XingMing><Xin>?</Xin><ShenFenZheng>12</ShenFenZheng></Person>", encoding="utf-8")
    (tmp_path / "b.lrmx").write_text("<Person>", encoding="utf-8")
    (tmp_path / "a.xml").write_bytes(catalogue_xml(
        line("一", 1, "干部履历表", image("1-1-001.png") + image("1-1-002.png") + image("1-1-003.png"), pages="2", formed="")
        + line("二", 1, "自传", image("2-1-001.png"))))
    audit = audited(tmp_path)
    assert report(audit) == [
        ("missing", "1-1-003.png"), ("extra", "9.png"), ("duplicate", "1-1-001.png"), ("unreadable", "2-1-001.png"), ("unreadable", "b.lrmx"),
        ("no_date", ""), ("id_checksum", "a.lrmx"), ("unknown_element", "a.lrmx")]
    assert all(entry["text"] and entry["kind"] in KINDS for entry in audit["intake"]["report"])
    told = summary(audit)
    assert "导入检查：缺图像 1，未列入目录 1，重复图像 1" in told and "列有图像 1-1-003.png" in told
    assert json.dumps(audit, ensure_ascii=False)


@pytest.mark.parametrize(("size", "dpi", "low"), [
    ((1654, 2339), None, False), ((1240, 1754), None, True),
    ((1449, 2047), None, False),  # a sheet of 16K at 200 dpi
    ((1240, 1754), 150, True), ((2480, 3508), 300, False),
    ((1654, 2339), 72, False),  # the default of cameras and programs, no resolution
])
def test_pages_below_200_dpi_are_named(size: tuple[int, int], dpi: int | None, low: bool, tmp_path: Path) -> None:
    sheet(tmp_path, "1.png", size, dpi)
    assert ("low_resolution" in [kind for kind, _ in report(audited(tmp_path))]) is low


def test_a_long_report_is_cut_in_the_terminal_and_whole_in_the_result(tmp_path: Path) -> None:
    for number in range(1, 13):
        sheet(tmp_path, f"{number}.png", (400, 560), shade=100 + number)
    audit = audited(tmp_path)
    assert len(audit["intake"]["report"]) == 12
    assert "另有 4 条" in summary(audit)


def test_the_title_and_class_of_the_catalogue_reach_a_paper_that_no_engine_read(tmp_path: Path) -> None:
    sheet(tmp_path, "1-1-001.png", (1654, 2339))
    (tmp_path / "a.xml").write_bytes(catalogue_xml(line("一", 1, "干部履历表", image("1-1-001.png"))))
    audit = audited(tmp_path)
    assert [fact["kind"] for fact in audit["facts"]] == ["identity", "catalogue_entry"]
    assert audit["dossier"]["name"] == "赵启明"
