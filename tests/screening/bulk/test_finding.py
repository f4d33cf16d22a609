"""Which folders and files below a root are dossiers: every layout of the reference, and what teams do to it."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image

from screening.bulk.finding import FoundDossier, LeftAside, dossiers_below
from screening.bulk.names import is_part, is_person
from tests.extraction.packages import catalogue_xml, grey, image, line, pdf, unpacked, xlsx, zipped

JPG = grey(200, "JPEG")
CATALOGUE = catalogue_xml(line("一", 1, "干部履历表", image("1-1-001.jpg")))
SHEET = xlsx([["类号", "材料名称", "日期", "页数"], ["3-1", "年度考核登记表", "2001", 1]])
PERSON = "赵启明990101196803150019"
ROSTER = xlsx([["序号", "姓名", "单位"], [1, "赵启明", "财政局"]])

LAYOUTS: dict[str, tuple[Mapping[str, bytes], set[tuple[str, str]]]] = {
    "standard package as a folder": (
        {f"{PERSON}/{PERSON}.xml": CATALOGUE, f"{PERSON}/图像数据/原始图像数据/1-1-001.jpg": JPG}, {(PERSON, "")}),
    "standard package without the level of images": (
        {f"甲局/{PERSON}/{PERSON}.xml": CATALOGUE, f"甲局/{PERSON}/原始图像数据/1-1-001.jpg": JPG},
        {(f"甲局/{PERSON}", "甲局")}),
    "class folders": (
        {"财政局/赵启明/一、履历类材料/1.jpg": JPG, "财政局/赵启明/四、学历学位/4-1学历学位材料/1.jpg": JPG,
         "财政局/钱文/一、履历类材料/1.jpg": JPG}, {("财政局/赵启明", "财政局"), ("财政局/钱文", "财政局")}),
    "a sheet and one PDF an item": (
        {"0017赵启明/0017赵启明.xlsx": SHEET, "0017赵启明/3-1.pdf": pdf([200])}, {("0017赵启明", "")}),
    "person, class and item as numbers": (
        {"20030017/12/5/001.jpg": JPG, "20030018/1/1/001.jpg": JPG}, {("20030017", ""), ("20030018", "")}),
    "one PDF a dossier": (
        {"甲局/赵启明.pdf": pdf([200]), "甲局/钱文.pdf": pdf([200])}, {("甲局/赵启明.pdf", "甲局"), ("甲局/钱文.pdf", "甲局")}),
    "PDFs under archive numbers": (
        {"甲局/A0012.pdf": pdf([200]), "甲局/A0013.pdf": pdf([200])}, {("甲局/A0012.pdf", "甲局"), ("甲局/A0013.pdf", "甲局")}),
    "papers of one person as PDFs": (
        {"甲局/赵启明/干部履历表.pdf": pdf([200]), "甲局/赵启明/入党志愿书.pdf": pdf([200])}, {("甲局/赵启明", "甲局")}),
    "photographs": ({"甲局/无名/IMG_1.jpg": JPG, "甲局/无名/IMG_2.jpg": JPG}, {("甲局/无名", "甲局")}),
    "numbered folders of photographs": ({"2023/0001/1.jpg": JPG, "2023/0002/1.jpg": JPG}, {("2023/0001", "2023"), ("2023/0002", "2023")}),
    "a form beside the scans": ({"赵启明/1.jpg": JPG, "赵启明/赵启明.lrmx": b"<Person/>"}, {("赵启明", "")}),
    "forms alone": ({"甲局/赵启明.lrmx": b"<Person/>", "甲局/钱文.lrmx": b"<Person/>"}, {("甲局/赵启明.lrmx", "甲局"), ("甲局/钱文.lrmx", "甲局")}),
    "free folders of one person": ({"赵启明/第一次/1.jpg": JPG, "赵启明/补扫/2.jpg": JPG}, {("赵启明", "")}),
    "volumes": ({"赵启明/正本/1.jpg": JPG, "赵启明/副本/1.jpg": JPG}, {("赵启明", "")}),
    "units called like classes": (
        {"退休/赵启明/1.jpg": JPG, "培训/钱文/1.jpg": JPG}, {("退休/赵启明", "退休"), ("培训/钱文", "培训")}),
    "a nested tree with a roster in it": (
        {"江原省/临溪市/财政局/名册.xlsx": ROSTER, "江原省/临溪市/财政局/赵启明/1.jpg": JPG,
         "江原省/教育厅/钱文/1.jpg": JPG}, {("江原省/临溪市/财政局/赵启明", "江原省/临溪市/财政局"), ("江原省/教育厅/钱文", "江原省/教育厅")}),
    "clutter": ({".DS_Store": b"", "__MACOSX/赵启明/1.jpg": JPG, "赵启明/Thumbs.db": b"", "赵启明/1.jpg": JPG}, {("赵启明", "")}),
}


def found(root: Path) -> set[tuple[str, str]]:
    return {(each.path.relative_to(root).as_posix(), each.place) for each in dossiers_below(root) if isinstance(each, FoundDossier)}


def aside(root: Path) -> set[str]:
    return {each.path.relative_to(root).as_posix() for each in dossiers_below(root) if isinstance(each, LeftAside)}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout_is_found_whole(layout: str, tmp_path: Path) -> None:
    members, expected = LAYOUTS[layout]
    assert found(unpacked(tmp_path, members)) == expected
    assert aside(tmp_path) == set()


def test_zips_and_tiffs_of_whole_dossiers(tmp_path: Path) -> None:
    (tmp_path / "甲局").mkdir()
    zipped(tmp_path / "甲局" / f"{PERSON}.zip", {"1.jpg": JPG})
    frames = [Image.new("RGB", (30, 40), (shade, shade, shade)) for shade in (10, 20)]
    for name in ("0001.tif", "0002.tif"):
        frames[0].save(tmp_path / "甲局" / name, save_all=True, append_images=frames[1:])
    assert found(tmp_path) == {(f"甲局/{PERSON}.zip", "甲局"), ("甲局/0001.tif", "甲局"), ("甲局/0002.tif", "甲局")}


def test_single_tiffs_are_pages_of_one_dossier(tmp_path: Path) -> None:
    unpacked(tmp_path, {"无名/001.tif": grey(9, "TIFF"), "无名/002.tif": grey(8, "TIFF")})
    assert found(tmp_path) == {("无名", "")}


def test_the_root_may_be_a_dossier_itself(tmp_path: Path) -> None:
    root = unpacked(tmp_path / "赵启明", {"1.jpg": JPG})
    assert [each.path for each in dossiers_below(root)] == [root]
    assert [each.path for each in dossiers_below(root / "1.jpg")] == [root / "1.jpg"]


def test_what_belongs_to_nobody_is_told(tmp_path: Path) -> None:
    unpacked(tmp_path, {"甲局/赵启明/1.jpg": JPG, "甲局/合影.jpg": JPG, "甲局/旧档.rar": b"x", "甲局/赵启明.lrmx": b"<Person/>"})
    (tmp_path / "乙局").symlink_to(tmp_path / "甲局")
    assert found(tmp_path) == {("甲局/赵启明", "甲局")}
    assert aside(tmp_path) == {"甲局", "甲局/旧档.rar", "甲局/赵启明.lrmx", "乙局"}


def test_a_name_that_is_not_utf8_is_told_and_the_rest_is_found(tmp_path: Path) -> None:
    unpacked(tmp_path, {"甲局/赵启明/1.jpg": JPG})
    odd = tmp_path / "甲局" / os.fsdecode("钱文".encode("gbk"))
    unpacked(odd, {"1.jpg": JPG})
    assert found(tmp_path) == {("甲局/赵启明", "甲局")}
    assert [(each.path, "UTF-8" in each.reason) for each in dossiers_below(tmp_path) if isinstance(each, LeftAside)] == [
        (odd, True)]


@pytest.mark.parametrize("name", ["赵启明", "0017赵启明", PERSON, "欧阳文山", "赵启明档案", "赵启明(0017)"])
def test_names_of_people(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize("name", ["财政局", "江原省", "干部履历表", "高新区", "2023", "方志办", "第一卷", "学历材料"])
def test_names_of_other_things(name: str) -> None:
    assert not is_person(name)


@pytest.mark.parametrize("name", ["一、履历类材料", "4-1学历学位材料", "图像数据", "优化图像数据", "9-2", "3-1", "干部履历表", "第二卷", "pages"])
def test_parts_of_a_dossier(name: str) -> None:
    assert is_part(name, "赵启明")
