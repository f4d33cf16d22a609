"""Dossiers without the standard's catalogue: class folders, sheets, numbers, bookmarks, photographs."""

from __future__ import annotations

import base64
import io
import zlib
from pathlib import Path

import pytest
import typst
from PIL import ExifTags, Image

from extraction.intake import open_source
from extraction.intake.catalogue_facts import catalogue_facts
from extraction.intake.file_codes import FileCode, name_code, titled
from extraction.intake.sheet_catalogue import read_sheet_catalogue
from models.facts_file import fact_to_wire
from tests.extraction.packages import filed, grey, items, kinds, levels, pdf, unpacked, xlsx, zipped

HEAD = ["类号", "材料名称", "材料形成时间", "页数", "备注"]


def test_class_folders_give_class_and_order(tmp_path: Path) -> None:
    source = open_source(unpacked(tmp_path / "赵启明", {
        "十、其他可供组织参考的材料/1.jpg": grey(100), "一、履历类材料/2.jpg": grey(12), "一、履历类材料/10.jpg": grey(13),
        "四、学历学位、专业技术职务（职称）、学术评鉴和教育培训类材料/4-2专业技术职务（职称）材料/1.jpg": grey(42),
        "四、学历学位、专业技术职务（职称）、学术评鉴和教育培训类材料/4-1学历学位材料/毕业生登记表/2.jpg": grey(41),
        "四、学历学位、专业技术职务（职称）、学术评鉴和教育培训类材料/4-1学历学位材料/毕业生登记表/1.jpg": grey(40),
        "二、自传和思想类材料/自传.pdf": pdf([20, 21])}))
    assert source.layout == "class_folders"
    assert levels(source) == [12, 13, 20, 21, 40, 41, 42, 100]
    assert [category for category, _ in filed(source)] == ["1", "1", "2", "2", "4-1", "4-1", "4-2", "10"]
    assert [title for _, title in filed(source)][2:6] == ["自传", "自传", "毕业生登记表", "毕业生登记表"]
    assert items(source) == [None, None, 1, 1, 2, 2, None, None]


def test_only_a_numbered_folder_is_one_material(tmp_path: Path) -> None:
    source = open_source(unpacked(tmp_path, {f"三、考核鉴定类材料/{name}/1.jpg": grey(30) for name in ("1年度考核登记表", "年度考核登记表")}
                                  | {"三、考核鉴定类材料/原始图像数据/1.jpg": grey(31)}))
    assert sorted((p.listing.single, p.listing.title, p.listing.item is None) for p in source.pages if p.listing) == [
        (False, "", True), (False, "年度考核登记表", False), (True, "年度考核登记表", False)]


def test_the_older_scheme_of_classes_is_read_by_its_names(tmp_path: Path) -> None:
    source = open_source(unpacked(tmp_path, {"四、審計材料/1.jpg": grey(40), "一、履歷材料/1.jpg": grey(10), "七、黨團材料/1.jpg": grey(70)}))
    assert [category for category, _ in filed(source)] == ["1", "5", "6"]


def test_folders_that_are_no_classes_stay_as_they_are(tmp_path: Path) -> None:
    source = open_source(unpacked(tmp_path, {"2/1.jpg": grey(20), "10/1.jpg": grey(100), "正面/1.jpg": grey(30)}))
    assert source.layout == "images"
    assert levels(source) == [20, 100, 30] and items(source) == [None, None, None]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_sheet_and_one_pdf_an_item(ending: str, tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["干部人事档案目录"], ["姓名：赵启明", "", "", "", ""], ["编号", "内容", "日期", "页码数", "备注"],
        ["3-1", "年度考核登记表", "2008.12", 1, ""], ["4-1-2", "毕业生登记表", 199007, 2, ""], ["9-2-1", "干部任免审批表", "20010305", 3, ""]]
    sheet = xlsx(rows, ["A1:E1"]) if ending == "xlsx" else "\r\n".join(",".join(map(str, row)) for row in rows).encode("gbk")
    source = open_source(unpacked(tmp_path / "0012赵启明", {
        f"0012赵启明.{ending}": sheet, "4-1-2.pdf": pdf([40, 41]), "3-1.pdf": pdf([30]), "9-2-1.pdf": pdf([90, 91])}))
    assert (source.kind, source.layout) == ("package", "catalogue_sheet")
    assert levels(source) == [30, 40, 41, 90, 91]
    assert filed(source) == [("3", "年度考核登记表"), *[("4-1", "毕业生登记表")] * 2, *[("9-2", "干部任免审批表")] * 2]
    assert kinds(source) == ["count"] and "登记 3 页，实有图像 2 幅" in source.report[0].text
    facts = [fact_to_wire(fact) for fact in catalogue_facts(source.data_files[0], "m1", source.name)[1]]
    assert facts[0]["value"] == "赵启明"
    assert {k: facts[2][k] for k in ("title", "category", "formed", "pages")} == {
        "title": "毕业生登记表", "category": "4-1", "formed": "1990-07", "pages": 2}
    assert "第5行" in facts[2]["evidence"]["element"]


def test_a_printed_catalogue_with_a_head_of_two_rows_and_class_rows(tmp_path: Path) -> None:
    sheet = xlsx([
        ["干部人事档案目录"], ["序号", "材 料 名 称", "材料形成时间", "", "", "页数", "备注"], ["", "", "年", "月", "日", "", ""],
        ["一", "履历类材料"], [1, "干部履历表", 1999, 7, "", 2], [2, "更改姓名材料", 2001, "", "", 1],
        ["四", "学历学位、专业技术职务（职称）、学术评鉴和教育培训类材料"], ["四-1", "学历学位材料"], [1, "毕业生登记表", 1990, 7, 5, 1, "复印件"],
        ["", "合计", "", "", "", 4]], ["A1:G1", "C2:E2"])
    members = {f"{n:03}.jpg": grey(10 * n) for n in (1, 2, 3, 4)}
    source = open_source(unpacked(tmp_path, {"目录.xlsx": sheet, **members}))
    assert levels(source) == [10, 20, 30, 40]
    assert filed(source) == [*[("1", "干部履历表")] * 2, ("1", "更改姓名材料"), ("4-1", "毕业生登记表")]
    formed = [str(page.listing.formed) for page in source.pages if page.listing is not None]
    assert formed == ["1999-07", "1999-07", "2001", "1990-07-05"]
    assert not source.report


def test_a_zip_with_a_sheet_of_english_columns_assigns_images_by_their_counts(tmp_path: Path) -> None:
    sheet = xlsx([["code（身份证）", "name", "year", "month", "day", "page"], ["990101196803150019", "干部履历表", 1999, 7, 1, 2],
                  ["990101196803150019", "入党志愿书", 1985, 6, 1, 1]])
    source = open_source(zipped(tmp_path / "a.zip", {"data.xlsx": sheet, **{f"图/IMG{n}.jpg": grey(n) for n in (8, 9, 10)}}))
    assert levels(source) == [8, 9, 10]
    assert filed(source) == [(None, "干部履历表"), (None, "干部履历表"), (None, "入党志愿书")]
    facts = [fact_to_wire(fact) for fact in catalogue_facts(source.data_files[0], "m1")[1]]
    assert {"identity": "990101196803150019"}.items() <= {f["kind"]: f.get("value") for f in facts}.items()


XLS = (  # a workbook of Excel 97: title over merged cells, class rows, a date 1990.1 typed as a number
    "c-rk)T}TvB6#nk)%<gKtx@#I~U?ON`_7Fn!qT3H;FK(v&nUeXlW+*C43Z{@{N+5+0K}HV=zVu@D(tlBJJp@J(K@n&X2tgE>^`K7Y"
    "o|*BleQ=?qpZSJ+?m6e4bI<*qduN^v`$zh3q>N$#^5DR<9s}nbouCwB2|iG{u1nU+-IR12e-&cfG?7jX_q<PCat`Huk3zwa`j{y2"
    "j#3$#5NvD+r7a=0aT_XxY(p+lfh(kmLo&B2foT=f<xH=$<$b1GSaXhPF4>NVLl_POvo@Qn_@I)`WpR-8-eRBEtl5YpJdvyTWUnx6"
    "HEazZtEm4o3sO}N20-(cA8H7NE9ys(NE0}KuX-9VZtc`ZX|{f8^#Y{-K40&OpueD~KnL_AyuiEQ!FE-aDB@GgzVb<2r6meZZiw*V"
    "vEIAEo?un&u3A}4E^Y1KidBfhqkSRo-p{R0gWXi*tDFdpUnGO6U{i>)=1ZKpO2+C11qx~qp|bAcwsvW*8C6R~?O6xJoBbPTA5dL2"
    "rQO9fr3JgC5s5GBQi7|S+ggTt*vwnfR6G%kl}7@<LVWXHAzt2E9-`HVXWq{n%tt+$y!PdJL1kf}oHZSMY#4`2h8z#*I3+#EISy8R"
    "2F+rR^-NE5t*e+%VVX$Wg7VD5B$L_M$u?)WG?U`wFkS@K%;DD(-}Q0N?bNRKfpx?W=8v989DEh%M>-vL)e!u2B3opO%Y71e0#+`}"
    "7tvd$$v?f6+=`Feu0c0X(0EKCmRUd3hdjG-bc{!3AHn^d?<3epQbV#v)Q}XC95a%GYqBJjByC30NOGEOlm5zrI10ycnfAuaxlMaV"
    "guXb~LS73VU?oYiCFgTIW)wg7*65WQA(}d4V@R^DWo9%j!YF8L;W49W9IYo~Hky;88J4oAUXnkUqX#a_Qxb4fc9M>XS;WGI4I4IW"
    "*sx*aKY`#&8Te|a^7YQRYP-z;I#ZOU?cXH-EQ-)b&vE)N-GK(m!)T3a{j7i{th&S^eXRe55(g-H7<H)RcGN|^e(3{D%<a#j9euxU"
    "3q>1$I+}L==J-DV$wC68")


def test_an_old_workbook_is_read() -> None:
    catalogue = read_sheet_catalogue(zlib.decompress(base64.b85decode(XLS)), ".xls")
    assert catalogue is not None
    assert [(i.code, i.number, i.title, i.formed, i.declared_pages, i.remark, i.place) for i in catalogue.items] == [
        ("1", 1, "干部履历表", "199907", 2, "", "目录 第4行"), ("4-1", 1, "毕业生登记表", "1990", 1, "复印件", "目录 第6行")]


def test_counts_that_disagree_assign_nothing(tmp_path: Path) -> None:
    sheet = xlsx([HEAD, ["一", "干部履历表", 199907, 2, ""], ["二", "自传", 199907, 2, ""]])
    source = open_source(unpacked(tmp_path, {"目录.xlsx": sheet, **{f"{n}.jpg": grey(n) for n in (1, 2, 3)}}))
    assert levels(source) == [1, 2, 3] and items(source) == [None, None, None]
    assert "count" in kinds(source)


def test_a_sheet_and_one_pdf_of_the_whole_dossier(tmp_path: Path) -> None:
    sheet = xlsx([HEAD, ["一", "干部履历表", 199907, 2, ""], ["二", "自传", 199907, 1, ""]])
    source = open_source(unpacked(tmp_path, {"目录.xlsx": sheet, "扫描.pdf": pdf([10, 11, 20])}))
    assert filed(source) == [("1", "干部履历表"), ("1", "干部履历表"), ("2", "自传")]


def test_files_named_by_their_titles_are_found(tmp_path: Path) -> None:
    sheet = xlsx([HEAD, ["一", "干部履历表", 199907, 9, ""], ["二", "自传", 199907, 9, ""]])
    source = open_source(unpacked(tmp_path, {"目录.xlsx": sheet, "2.自传.pdf": pdf([20]), "1.干部履历表/1.jpg": grey(10), "1.干部履历表/2.jpg": grey(11)}))
    assert levels(source) == [10, 11, 20] and items(source) == [1, 1, 2]


def test_a_sheet_of_something_else_is_left(tmp_path: Path) -> None:
    source = open_source(unpacked(tmp_path, {"家庭.xlsx": xlsx([["称谓", "姓名"], ["父", "赵某"]]), "1.jpg": grey(1)}))
    assert (source.kind, kinds(source)) == ("folder", ["catalogue"])


def test_a_sheet_over_several_people_gives_the_rows_of_this_one(tmp_path: Path) -> None:
    sheet = xlsx([["身份证号", "姓名", *HEAD], ["990101196803150019", "赵启明", "一", "干部履历表", 1999, 1, ""],
                  ["990101195001010019", "钱大海", "二", "自传", 1970, 1, ""]])
    source = open_source(unpacked(tmp_path / "赵启明990101196803150019", {"目录.xlsx": sheet, "1-1.jpg": grey(1)}))
    assert filed(source) == [("1", "干部履历表")]


def test_numbered_folders_of_a_scanning_program(tmp_path: Path) -> None:
    source = open_source(unpacked(tmp_path, {
        "20030017/15/7/1.JPG": grey(91), "20030017/1/3/2.JPG": grey(12), "20030017/1/3/1.JPG": grey(11), "20030017/10/9/1.JPG": grey(100)}))
    assert source.layout == "numbered_folders"
    assert levels(source) == [11, 12, 91, 100]
    assert [category for category, _ in filed(source)] == ["1", "1", "9-1", "10"]
    assert items(source) == [1, 1, 2, 3]
    assert open_source(tmp_path / "20030017").layout == "numbered_folders"


def test_files_named_by_class_item_and_page_need_no_catalogue(tmp_path: Path) -> None:
    names = {"10-1-1.jpg": 100, "9-2-12-002.jpg": 92, "9-2-12-001.jpg": 91, "4-1-3-001.jpg": 41, "2-1-000.jpg": 20}
    source = open_source(unpacked(tmp_path, {name: grey(level) for name, level in names.items()}))
    assert source.layout == "named_files"
    assert levels(source) == [20, 41, 91, 92, 100] and items(source) == [1, 2, 3, 3, 4]


@pytest.mark.parametrize(("stem", "paged", "code"), [
    ("4-1-3-002", True, FileCode("4-1", 3, 2)), ("5-1-002", True, FileCode("5", 1, 2)), ("四-1-3-2", True, FileCode("4-1", 3, 2)),
    ("41-3-002", True, FileCode("4-1", 3, 2)), ("4-1-002", True, FileCode("4", None, 2)), ("3-1", True, None), ("3-1", False, FileCode("3", 1, None)),
    ("4-1-2 毕业生登记表", False, FileCode("4-1", 2, None, "毕业生登记表")), ("2023-05-01", True, None), ("13-1-1", True, FileCode("4-3", 1, 1)),
    ("20-1-1", True, None)])
def test_codes_in_file_names(stem: str, paged: bool, code: FileCode | None) -> None:
    assert name_code(stem, paged=paged) == code


def test_titles_in_file_names() -> None:
    assert [titled(name) for name in ("1.干部履历表", "01 干部履历表(2)", "自传第3页", "001", "IMG_0001", "4-1-2毕业生登记表")] == [
        "干部履历表", "干部履历表", "自传", "", "", "毕业生登记表"]


def test_bookmarks_of_a_pdf_file_its_pages(tmp_path: Path) -> None:
    text = ('#set page(width: 400pt, height: 500pt)\n= 一、履历类材料\n== 1-1 干部履历表\n1\n#pagebreak()\n2\n#pagebreak()\n= 四、学历学位材料\n'
            '== 4-1学历学位材料\n=== 毕业生登记表\n3\n#pagebreak()\n== 4-2职称材料\n4')
    (tmp_path / "档案.pdf").write_bytes(typst.compile(text.encode()))
    for where in (tmp_path / "档案.pdf", tmp_path):
        source = open_source(where)
        assert source.layout == "bookmarked_pdf"
        assert filed(source) == [("1", "干部履历表"), ("1", "干部履历表"), ("4-1", "毕业生登记表"), ("4-2", "")]
        assert items(source) == [1, 1, 2, None]


def photograph(level: int, taken: str | None) -> bytes:
    picture, exif = Image.new("RGB", (60, 80), (level, level, level)), Image.Exif()
    if taken is not None:
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif)
    return out.getvalue()


def test_photographs_with_names_that_say_nothing_come_by_the_time_they_were_taken(tmp_path: Path) -> None:
    names = {"e4f1.jpg": ("2024:05:01 10:00:03", 30), "a9.jpg": ("2024:05:01 10:00:07", 70), "0b7c.jpg": ("2024:05:01 10:00:01", 10)}
    photographs = {name: photograph(level, taken) for name, (taken, level) in names.items()}
    assert levels(open_source(unpacked(tmp_path / "a", photographs))) == [10, 30, 70]
    assert levels(open_source(zipped(tmp_path / "a.zip", photographs))) == [10, 30, 70]
    assert levels(open_source(unpacked(tmp_path / "b", {**photographs, "c.jpg": photograph(40, None)}))) == [10, 70, 40, 30]


def test_photographs_that_names_count_or_date_stay_so(tmp_path: Path) -> None:
    counted = {f"IMG_{n}.jpg": photograph(n, f"2024:05:01 10:00:{20 - n:02}") for n in (2, 10)}
    assert levels(open_source(unpacked(tmp_path / "a", counted))) == [2, 10]
    dated = {"微信图片_20240501100007.jpg": grey(70), "IMG_20240501_100001.jpg": grey(10), "mmexport20240501100005.jpg": grey(50)}
    assert levels(open_source(unpacked(tmp_path / "b", dated))) == [10, 50, 70]
