"""Packages built to do harm, or broken on the way: refused with the reason, or named; never a crash, nothing written."""

from __future__ import annotations

import io
import os
import random
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from extraction.intake import Source, open_source
from extraction.intake.blobs import FileBlob
from extraction.intake.form_facts import form_facts
from extraction.intake.sheet import read_sheets
from extraction.intake.source import DataFile
from models.errors import DossierError, PageUnreadableError
from tests.extraction.packages import PERSON, catalogue_xml, grey, image, kinds, line, pdf, unpacked, xlsx, zipped

BOMB = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "".join(f"<!ENTITY {b} '&{a};&{a};&{a};&{a};'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True)) + "]>"


@pytest.mark.parametrize("target", ["/etc/hostname", "real.png", "missing.png"])
def test_a_folder_with_a_link_in_it_is_refused(target: str, tmp_path: Path) -> None:
    unpacked(tmp_path, {"real.png": grey(1)})
    (tmp_path / "1.png").symlink_to(target)
    with pytest.raises(DossierError, match="a link"):
        open_source(tmp_path)


def test_a_folder_with_a_linked_folder_is_refused(tmp_path: Path) -> None:
    unpacked(tmp_path / "elsewhere", {"1.png": grey(1)})
    unpacked(tmp_path / "dossier", {"2.png": grey(2)})
    (tmp_path / "dossier" / "more").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(DossierError, match="a link"):
        open_source(tmp_path / "dossier")
    (tmp_path / "shortcut").symlink_to(tmp_path / "elsewhere")
    assert len(open_source(tmp_path / "shortcut").pages) == 1, "what the user names may be a link"


def test_a_pipe_is_refused_and_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "1.png")
    for path in (tmp_path, tmp_path / "1.png"):
        with pytest.raises(DossierError, match="neither a file"):
            open_source(path)


def test_a_zip_whose_members_overlap_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"1.png": grey(1), "2.png": grey(2)})
    data = path.read_bytes()
    at = data.rindex(b"PK\x01\x02")
    size = len(data) + 5
    path.write_bytes(data[:at + 20] + size.to_bytes(4, "little") + data[at + 24:])
    with pytest.raises(DossierError, match="zip bomb"):
        open_source(path)


def test_a_zip_in_a_zip_is_named_and_not_opened(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"1.png": bytes(10_000_000)}).read_bytes()
    source = open_source(zipped(tmp_path / "a.zip", {"inner.zip": inner, "1.png": grey(1)}))
    assert kinds(source) == ["not_read"] and len(source.pages) == 1
    with pytest.raises(DossierError, match="no page images"):
        open_source(zipped(tmp_path / "b.zip", {"inner.zip": inner}))


def test_an_office_file_is_no_package(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(xlsx([["类号", "材料名称"]]))
    with pytest.raises(DossierError, match="export it as PDF"):
        open_source(tmp_path / "a.docx")


def test_a_zip_packed_by_a_greedy_method_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("1.png", grey(1))
    with pytest.raises(DossierError, match="ordinary zip"):
        open_source(tmp_path / "a.zip")


def test_of_two_members_with_one_name_the_later_one_counts(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("1.png", grey(1))
        archive.writestr("1.png", grey(2))
    assert [int(page.load().pixels[0, 0, 0]) for page in open_source(tmp_path / "a.zip").pages] == [2]


@pytest.mark.parametrize("head", [BOMB, "<!DOCTYPE x SYSTEM 'file:///etc/passwd'>", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"])
def test_entities_in_a_catalogue_are_refused_and_the_pages_are_read(head: str, tmp_path: Path) -> None:
    xml = catalogue_xml(line("一", 1, "&h;", image("1.png"))).decode().replace("<数字档案", head + "<数字档案", 1)
    source = open_source(unpacked(tmp_path, {"a.xml": xml.encode(), "1.png": grey(1)}))
    assert (source.kind, kinds(source)) == ("folder", ["catalogue"])
    assert "refused" in source.notes[0]


def patched(book: bytes, name: str, old: bytes, new: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.namelist():
            data = source.read(member)
            target.writestr(member, data.replace(old, new, 1) if member.endswith(name) else data)
    return out.getvalue()


@pytest.mark.parametrize(("name", "old", "new", "reason"), [
    ("sheet1.xml", b"<worksheet", b"<!DOCTYPE w [<!ENTITY a 'a'>]><worksheet", "document type"),
    ("sheet1.xml", b'r="B2"', b'r="XFD1048576"', "too far"),
    ("sheet1.xml", b"</sheetData>", b"</sheetData>" + b" " * 140_000_000, "zip bomb"),
])
def test_a_workbook_that_is_a_trap_is_refused(name: str, old: bytes, new: bytes, reason: str) -> None:
    book = patched(xlsx([["类号", "材料名称"], ["一", "干部履历表"]]), name, old, new)
    with pytest.raises(ValueError, match=reason):
        read_sheets(book, ".xlsx")


def test_an_image_of_absurd_size_fails_alone(tmp_path: Path) -> None:
    header = grey(1, "BMP")
    huge = header[:18] + (60_000).to_bytes(4, "little") + (60_000).to_bytes(4, "little") + header[26:]
    source = open_source(unpacked(tmp_path, {"1.bmp": huge, "2.png": grey(2)}))
    with pytest.raises(PageUnreadableError, match="pixels"):
        source.pages[0].load()
    assert source.pages[1].load().pixels.shape == (80, 60, 3)


def test_a_pdf_of_more_pages_than_any_dossier_has_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("extraction.intake.leaves.MOST_PAGES", 3)
    (tmp_path / "a.pdf").write_bytes(pdf([1, 2, 3, 4]))
    with pytest.raises(DossierError, match="split it"):
        open_source(tmp_path / "a.pdf")


def members() -> dict[str, bytes]:
    xml = catalogue_xml(line("一", 1, "干部履历表", image("1-1-001.png")))
    return {f"{PERSON}/{PERSON}.xml": xml, f"{PERSON}/1-1-001.png": grey(10), f"{PERSON}/2.pdf": pdf([20]),
            f"{PERSON}/目录.xlsx": xlsx([["类号", "材料名称"], ["一", "干部履历表"]]),
            f"{PERSON}/a.lrmx": "<Person><XingMing>赵启明</XingMing></Person>".encode(), f"{PERSON}/a.lrm": '"赵启明","男"'.encode("gbk")}


def use(source: Source) -> None:
    for page in source.pages:
        try:
            page.load()
        except PageUnreadableError:
            continue
    for file in source.data_files:
        if file.kind != "catalogue":
            try:
                form_facts(file, "m1")
            except DossierError:
                continue


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_package_is_named_or_refused_and_nothing_else(seed: int, tmp_path: Path) -> None:
    """Bytes of the zip or of its members are cut off or changed: what comes out is an answer in words."""
    dice = random.Random(seed)  # noqa: S311
    inside = members()
    if seed % 2:
        name = dice.choice(sorted(inside))
        inside[name] = damaged(inside[name], dice)
    path = zipped(tmp_path / "a.zip", inside)
    if not seed % 2:
        path.write_bytes(damaged(path.read_bytes(), dice))
    try:
        use(open_source(path))
    except DossierError as error:
        assert "\n" not in str(error)
    assert [child.name for child in tmp_path.iterdir()] == ["a.zip"]


def damaged(data: bytes, dice: random.Random) -> bytes:
    if dice.random() < 0.4:
        return data[: dice.randrange(len(data))]
    changed = bytearray(data)
    for _ in range(dice.choice([1, 4, 40])):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


NAMES = ["1-1-001.jpg", "1-1-002.JPG", "1-1.pdf", "4-1-3-1.png", "001.jpg", "1.tif", "自传.jpg", "IMG_1.jpg", "3-1.pdf"]
FOLDERS = ["", "一、履历类材料/", "原始图像数据/", "图像/", "20030017/1/3/", "甲/", "第一卷/", "四、/4-1学历学位材料/"]


@pytest.mark.parametrize("seed", range(60))
def test_every_page_comes_out_once_whatever_the_names_and_the_catalogue(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)  # noqa: S311
    files = {dice.choice(FOLDERS) + dice.choice(NAMES) for _ in range(dice.randrange(1, 14))}
    inside = {name: pdf([9]) if name.endswith(".pdf") else grey(5) for name in files}
    lines = "".join(
        line(dice.choice(["一", "4-1", "3", "四"]), n, dice.choice(["自传", "干部履历表", "甲"]),
             "".join(image(dice.choice(NAMES)) for _ in range(dice.randrange(3))), pages=str(dice.randrange(4)))
        for n in range(1, dice.randrange(2, 6)))
    if seed % 3 == 0:
        inside["a.xml"] = catalogue_xml(lines)
    elif seed % 3 == 1:
        rows = [[dice.choice(["一", "3", "四-1", "1-1", ""]), dice.choice(["自传", "干部履历表"]), 1999, dice.randrange(4)] for _ in range(dice.randrange(1, 5))]
        inside["a.xlsx"] = xlsx([["类号", "材料名称", "形成时间", "页数"], *rows])
    source = open_source(unpacked(tmp_path, inside))
    there = sorted(str(page.blob.path.relative_to(tmp_path)) for page in source.pages if isinstance(page.blob, FileBlob))
    assert there == sorted(files)


@pytest.mark.parametrize("suffix", [".xlsx", ".xls", ".csv"])
@pytest.mark.parametrize("seed", range(12))
def test_random_bytes_are_no_sheet(suffix: str, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    heads = [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]
    data = heads[seed % 3] + dice.randbytes(dice.choice([0, 600, 5000]))
    try:
        read_sheets(data, suffix)
    except ValueError as error:
        assert str(error)


@pytest.mark.parametrize("kind", ["lrmx", "lrm"])
@pytest.mark.parametrize("content", [b"\x00" * 50, b"\xff\xfe\x00", b'"', b'"' * 900, b"<Person>" * 5000, b"<?xml version='1.0' encoding='x'?><Person/>"])
def test_broken_forms_are_answered_in_words(kind: str, content: bytes) -> None:
    try:
        form_facts(DataFile(f"a.{kind}", kind, content), "m1")
    except DossierError as error:
        assert "again" in str(error)


def test_a_cut_off_tiff_gives_the_frames_that_are_whole_and_names_the_next(tmp_path: Path) -> None:
    frames = [Image.new("L", (60, 80), level) for level in (1, 2, 3, 4)]
    out = io.BytesIO()
    frames[0].save(out, "TIFF", save_all=True, append_images=frames[1:])
    (tmp_path / "a.tif").write_bytes(out.getvalue()[: len(out.getvalue()) * 7 // 10])
    pages = open_source(tmp_path / "a.tif").pages
    assert [int(page.load().pixels[0, 0, 0]) for page in pages[:2]] == [1, 2]
    assert len(pages) > 2
    with pytest.raises(PageUnreadableError, match="damaged"):
        pages[2].load()
