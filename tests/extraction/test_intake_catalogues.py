"""GB/T 33870 packages as four exporters write them: every variant gives the same pages in the same order."""

from __future__ import annotations

from pathlib import Path

import pytest

from extraction.intake import PageForm, open_source
from extraction.intake.catalogue import read_catalogue, split_names
from extraction.intake.catalogue_facts import catalogue_facts
from extraction.intake.source import DataFile
from models.errors import DossierError
from models.facts_file import fact_to_wire
from tests.extraction.packages import (
    PERSON,
    catalogue_xml,
    filed,
    grey,
    image,
    items,
    kinds,
    level_of,
    levels,
    line,
    unpacked,
    zipped,
)

ORIGINALS = f"{PERSON}/图像数据/原始图像数据"


def two_items(first: str, second: str) -> bytes:
    return catalogue_xml(line("一", 1, "干部履历表", first, pages="2") + line("四-1", 1, "毕业生登记表", second))


@pytest.mark.parametrize(("first", "second"), [
    (image("1-1-001.jpg") + image("1-1-002.jpg"), image("4-1-1-001.jpg")),
    (image("1-1-001.jpg", "原始图像数据_Text") + image("1-1-002.jpg", "原始图像数据_Text"), image("4-1-1-001.jpg", "原始图像数据_Text")),
    ("<原始图像数据><原始图像数据_Text><data>1-1-001.jpg</data><data>1-1-002.jpg</data></原始图像数据_Text></原始图像数据>",
     "<原始图像数据><原始图像数据_Text><data>4-1-1-001.jpg</data></原始图像数据_Text></原始图像数据>"),
    (image("1-1-001.jpg,1-1-002.jpg"), image("4-1-1-001.jpg")),
    (image("1-1-001.jpg 1-1-002.jpg"), image("4-1-1-001.jpg")),
    (image(r"\1-1-001.jpg") + image(r"图像数据\原始图像数据\1-1-002.jpg"), image("D:/导出/4-1-1-001.jpg")),
    (image("1-1-1.JPG") + image("1-1-2.JPG"), image("4-1-1-1.tif")),
    (image("1-1-001.jpg", "高清图像数据") + image("1-1-002.jpg", "高清图像数据"), image("4-1-1-001.jpg", "高清图像数据")),
    ("", ""),
])
def test_images_are_found_however_they_are_named(first: str, second: str, tmp_path: Path) -> None:
    members = {f"{ORIGINALS}/1-1-001.png": grey(10), f"{ORIGINALS}/1-1-002.png": grey(20), f"{ORIGINALS}/4-1-1-001.PNG": grey(40)}
    source = open_source(zipped(tmp_path / f"{PERSON}.zip", {f"{PERSON}/{PERSON}.xml": two_items(first, second), **members}))
    assert (source.kind, source.layout) == ("package", "package")
    assert levels(source) == [10, 20, 40]
    assert filed(source) == [("1", "干部履历表"), ("1", "干部履历表"), ("4-1", "毕业生登记表")]
    assert items(source) == [1, 1, 2]
    assert not source.report


@pytest.mark.parametrize("folder", ["", "原始图像数据/", f"{PERSON}/原始图像数据/", "图像数据/原始图像数据/", "图像/"])
def test_the_folders_between_may_be_missing(folder: str, tmp_path: Path) -> None:
    source = open_source(unpacked(tmp_path, {
        "a.xml": catalogue_xml(line("一", 1, "干部履历表", image("1-1-001.jpg"))), f"{folder}1-1-001.jpg": grey(10, "JPEG")}))
    assert levels(source) == [10] and not source.report


def test_page_numbers_that_start_at_zero_are_ranked_anew(tmp_path: Path) -> None:
    xml = catalogue_xml(line("一", 1, "干部履历表", "".join(image(f"1-1-{n:03}.jpg") for n in (1, 2, 3)), pages="3"))
    source = open_source(unpacked(tmp_path, {"a.xml": xml, **{f"1-1-{n:03}.jpg": grey(n * 10, "JPEG") for n in (0, 1, 2)}}))
    assert levels(source) == [0, 10, 20]
    assert not source.report


def test_one_name_in_two_folders_is_told_apart_by_its_path(tmp_path: Path) -> None:
    xml = catalogue_xml(line("一", 1, "甲", image("1-1/001.jpg")) + line("一", 2, "乙", image(r"1-2\001.jpg")))
    source = open_source(unpacked(tmp_path, {"a.xml": xml, "原始/1-1/001.jpg": grey(10, "JPEG"), "原始/1-2/001.jpg": grey(20, "JPEG")}))
    assert levels(source) == [10, 20]


@pytest.mark.parametrize(("cleaned", "level"), [(["1-1-001.jpg", "1-1-002.jpg"], [110, 120]), (["1-1-001.jpg"], [10, 20]), ([], [10, 20])])
def test_cleaned_images_stand_for_originals_only_if_all_are_there(cleaned: list[str], level: list[int], tmp_path: Path) -> None:
    xml = catalogue_xml(line("一", 1, "干部履历表", image("1-1-001.jpg") + image("1-1-002.jpg")
                             + "".join(image(name, "优化图像数据") for name in cleaned), pages="2"))
    members = {f"优化图像数据/{name}": grey(100 + 10 * int(name[6]), "PNG") for name in cleaned}
    source = open_source(unpacked(tmp_path, {"a.xml": xml, "原始图像数据/1-1-001.jpg": grey(10), "原始图像数据/1-1-002.jpg": grey(20), **members}))
    assert levels(source) == level and not source.report


def test_a_package_whose_catalogue_names_no_images_takes_the_cleaned_ones_once(tmp_path: Path) -> None:
    xml = catalogue_xml(line("一", 1, "干部履历表", ""))
    source = open_source(unpacked(tmp_path, {"a.xml": xml, "原始图像数据/1-1-001.jpg": grey(10), "优化图像数据/1-1-001.jpg": grey(110)}))
    assert levels(source) == [110] and not source.report


def test_what_does_not_fit_is_reported(tmp_path: Path) -> None:
    xml = catalogue_xml(
        line("一", 1, "干部履历表", image("1-1-001.jpg") + image("1-1-002.jpg"), pages="2") + line("二", 1, "自传", "", formed="00000")
        + line("三", 1, "年度考核登记表", image("3-1-001.jpg"), pages="4"),
        "<姓名>赵启明</姓名><出生日期>196804</出生日期><公民身份号码>990101196803150011</公民身份号码>")
    members = {"1-1-001.jpg": grey(10), "3-1-001.jpg": grey(30), "9-9-001.jpg": grey(90), "说明.docx": b"x", "旧包.zip": b"PK"}
    source = open_source(unpacked(tmp_path / "钱大海990101196803150019", {f"钱大海/{name}": data for name, data in {"a.xml": xml, **members}.items()}))
    assert sorted(kinds(source)) == sorted([
        "missing", "missing", "count", "count", "no_date", "extra", "id_checksum", "birth_differs_from_id", "name_differs",
        "name_differs", "id_differs", "not_read", "not_read"])
    assert [page.form for page in source.pages].count(PageForm.ABSENT) == 1
    assert level_of(source, 4) == 90


def test_two_catalogues_of_one_person_are_two_volumes(tmp_path: Path) -> None:
    one, two = catalogue_xml(line("一", 1, "甲", image("1-1-001.jpg"))), catalogue_xml(line("二", 1, "乙", image("2-1-001.jpg")))
    source = open_source(unpacked(tmp_path, {
        "一卷/a.xml": one, "二卷/b.xml": two, "一卷/1-1-001.jpg": grey(10), "二卷/2-1-001.jpg": grey(20)}))
    assert levels(source) == [10, 20] and items(source) == [1, 2]
    assert [file.name for file in source.data_files] == ["一卷/a.xml", "二卷/b.xml"]


def test_volumes_may_use_the_same_names(tmp_path: Path) -> None:
    xml = [catalogue_xml(line("一", 1, title, image("1-1-001.jpg"))) for title in ("甲", "乙")]
    source = open_source(unpacked(tmp_path, {
        "第二卷/b.xml": xml[1], "第一卷/a.xml": xml[0], "第一卷/图像/1-1-001.jpg": grey(10), "第二卷/图像/1-1-001.jpg": grey(20), "附.jpg": grey(30)}))
    assert [(level, title) for level, (_, title) in zip(levels(source), filed(source), strict=True)] == [(10, "甲"), (20, "乙"), (30, "")]
    assert items(source) == [1, 2, None] and kinds(source) == ["extra"]


def test_dossiers_of_two_people_are_not_read_as_one(tmp_path: Path) -> None:
    xml = {name: catalogue_xml(line("一", 1, "履历表", image("1-1-001.jpg")), f"<姓名>{name}</姓名>") for name in ("赵启明", "钱大海")}
    members = {f"{name}/a.xml": data for name, data in xml.items()} | {f"{name}/1-1-001.jpg": grey(10) for name in xml}
    with pytest.raises(DossierError, match="two people"):
        open_source(unpacked(tmp_path, members))


def test_the_catalogue_whose_images_are_there_is_used(tmp_path: Path) -> None:
    other = catalogue_xml(line("九-2", 1, "旁人的表", image("9-2-7-001.jpg")), "<姓名>钱大海</姓名>")
    source = open_source(unpacked(tmp_path, {
        "a.xml": other, "b.xml": catalogue_xml(line("一", 1, "甲", image("1-1-001.jpg"))), "1-1-001.jpg": grey(10)}))
    assert [file.name for file in source.data_files] == ["b.xml"]
    assert kinds(source) == ["catalogue"] and "a.xml" in source.report[0].text


def test_xml_with_another_root_is_said_and_left(tmp_path: Path) -> None:
    source = open_source(unpacked(tmp_path, {"a.xml": catalogue_xml("", root="设置"), "1.jpg": grey(10)}))
    assert (source.kind, kinds(source)) == ("folder", ["catalogue"])


@pytest.mark.parametrize(("born", "day"), [("196803", "1968-03"), ("1968", "1968"), ("19680315", "1968-03-15"), ("1968.03", "1968-03"),
                                           ("1968-03-15", "1968-03-15"), ("1968年3月", "1968-03")])
def test_the_person_of_a_catalogue_becomes_facts(born: str, day: str) -> None:
    person = f"<姓名>赵启明</姓名><性别>男</性别><名族>汉族</名族><出生日期>{born}</出生日期><公民身份号码>99010119680315001x</公民身份号码><人员ID>7</人员ID>"
    file = DataFile("a.xml", "catalogue", catalogue_xml("", person))
    facts = [fact_to_wire(fact) for fact in catalogue_facts(file, "m1")[1]]
    assert {fact["field"]: fact["value"] for fact in facts if fact["kind"] == "identity"} == {
        "name": "赵启明", "gender": "男", "ethnicity": "汉族", "id_number": "99010119680315001X"}
    assert [fact["date"] for fact in facts if fact["kind"] == "birth"] == [day]
    assert facts[0]["evidence"]["element"] == "人员基本信息/姓名"


def test_names_with_blanks_inside_stay_whole() -> None:
    assert split_names("干部履历表 1.jpg，干部履历表 2.jpg; a.tiff  b.PDF") == ["干部履历表 1.jpg", "干部履历表 2.jpg", "a.tiff", "b.PDF"]


def test_a_catalogue_in_gbk_is_read() -> None:
    data = catalogue_xml(line("九（2）", 3, "干部任免审批表", "")).decode().replace("utf-8", "GBK").encode("gbk")
    catalogue = read_catalogue(data)
    assert catalogue is not None
    assert [(item.code, item.number, item.title) for item in catalogue.items] == [("9-2", 3, "干部任免审批表")]
