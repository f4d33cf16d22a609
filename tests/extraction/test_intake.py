"""Every way a dossier comes in, and everything that must not come in."""

import io
import pickle
import stat
import zipfile
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from extraction.intake import PageForm, Source, load_page_pixels, open_source, page_sha256
from extraction.intake.catalogue_facts import catalogue_facts, category_code, formed_date
from extraction.intake.form_facts import form_facts
from extraction.intake.naming import natural_key
from extraction.intake.source import DataFile
from models.errors import DossierError, PageUnreadableError
from models.facts import Fact, FileEvidence
from tests.extraction.sheets import blank, encoded

SMALL = encoded(blank(60, 80), "JPEG")
PERSON = "赵启明99010119680315001X"


def grey(level: int) -> bytes:
    """A small page of its own grey, so that pages can be told apart."""
    return encoded(np.full((80, 60, 3), level, np.uint8), "PNG")


def level_of(source: Source, number: int) -> int:
    return int(source.pages[number - 1].load().pixels[0, 0, 0])


def catalogue_xml(items: str) -> str:
    return (f"<?xml version='1.0' encoding='utf-8'?><数字档案 xmlns='http://www.w3.org/2001/XMLSchema'><人员基本信息><姓名>赵启明</姓名>"
            f"</人员基本信息><目录信息>{items}</目录信息></数字档案>")


def item(category: str, title: str, originals: list[str], optimised: tuple[str, ...] = ()) -> str:
    images = "".join(f"<原始图像数据>{name}</原始图像数据>" for name in originals)
    images += "".join(f"<优化图像数据>{name}</优化图像数据>" for name in optimised)
    return (f"<档案目录条目><类号>{category}</类号><序号>1</序号><材料名称>{title}</材料名称><材料形成时间>199907</材料形成时间>"
            f"<页数>{len(originals)}</页数>{images}</档案目录条目>")


def package(extra: dict[str, bytes] | None = None) -> dict[str, bytes]:
    """A package whose catalogue lists class 四 before class 一."""
    xml = catalogue_xml(item("四-1", "毕业生登记表", ["4-1-1-001.jpg"]) + item("一", "干部履历表", ["1-1-001.jpg", "1-1-2.JPG"]))
    folder = f"{PERSON}/图像数据/原始图像数据"
    return {f"{PERSON}/{PERSON}.xml": xml.encode(), f"{folder}/1-1-001.png": grey(10), f"{folder}/1-1-002.png": grey(20),
            f"{folder}/4-1-1-001.png": grey(40)} | (extra or {})


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def unpacked(folder: Path, members: dict[str, bytes]) -> Path:
    for name, content in members.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def test_a_folder_gives_its_pages_in_natural_order(tmp_path: Path) -> None:
    names = ["10.png", "2.png", "sub/1.png"]
    unpacked(tmp_path, dict.fromkeys(names, SMALL) | {
        "facts.json": b"{}", "README.md": b"", ".hidden.jpg": SMALL, "__MACOSX/1.jpg": SMALL, "form.lrmx": b"<Person/>"})
    source = open_source(tmp_path)
    assert source.kind == "folder"
    assert [(page.number, page.file) for page in source.pages] == [(1, "2.png"), (2, "10.png"), (3, "sub/1.png")]
    assert [(data.name, data.kind) for data in source.data_files] == [("form.lrmx", "lrmx")]


def test_class_folders_sort_by_their_number() -> None:
    names = ["十、其他/1.jpg", "二、自传/1.jpg", "一、履历/2.jpg", "一、履历/10.jpg"]
    assert sorted(names, key=natural_key) == ["一、履历/2.jpg", "一、履历/10.jpg", "二、自传/1.jpg", "十、其他/1.jpg"]


@pytest.mark.parametrize("packing", ["folder", "zip"])
def test_a_package_follows_its_catalogue(packing: str, tmp_path: Path) -> None:
    members = package({f"{PERSON}/图像数据/原始图像数据/9-9-001.png": grey(90)})
    where = zipped(tmp_path / "a.zip", members) if packing == "zip" else unpacked(tmp_path, members)
    source = open_source(where)
    assert source.kind == "package"
    assert [level_of(source, page.number) for page in source.pages] == [40, 10, 20, 90]
    assert any("not in the catalogue" in note for note in source.notes)
    assert [data.kind for data in source.data_files] == ["catalogue"]


def test_a_listed_image_that_is_missing_keeps_its_place_and_fails_alone(tmp_path: Path) -> None:
    members = {name: data for name, data in package().items() if not name.endswith("1-1-002.png")}
    source = open_source(unpacked(tmp_path, members))
    assert [page.form for page in source.pages] == [PageForm.IMAGE, PageForm.IMAGE, PageForm.ABSENT]
    with pytest.raises(PageUnreadableError, match="complete the package"):
        source.pages[2].load()


def test_cleaned_images_stand_for_the_originals(tmp_path: Path) -> None:
    xml = catalogue_xml(item("一", "干部履历表", ["1-1-001.jpg"], ("1-1-001.jpg",)))
    source = open_source(unpacked(tmp_path, {
        "a.xml": xml.encode(), "原始图像数据/1-1-001.png": grey(10), "优化图像数据/1-1-001.png": grey(200)}))
    assert [level_of(source, page.number) for page in source.pages] == [200]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_names_without_a_mark_are_read_as_chinese(encoding: str, tmp_path: Path) -> None:
    name = "一、履历类材料/1.png".encode(encoding)
    path = zipped(tmp_path / "a.zip", {"x" * len(name): SMALL})
    path.write_bytes(path.read_bytes().replace(b"x" * len(name), name))
    source = open_source(path)
    assert [page.file for page in source.pages] == ["一、履历类材料/1.png"]
    assert source.pages[0].load().pixels.shape == (80, 60, 3)


def test_a_damaged_catalogue_is_noted_and_the_pages_are_still_read(tmp_path: Path) -> None:
    source = open_source(unpacked(tmp_path, {"a.xml": b"<oops", "1.png": SMALL}))
    assert (source.kind, len(source.pages)) == ("folder", 1)
    assert "not well-formed" in source.notes[0]


@pytest.mark.parametrize(("name", "reason"), [
    ("../outside.png", "leads out"), ("/etc/passwd.png", "leads out"), ("a/../../b.png", "leads out"),
    ("C:/x.png", "leads out"), ("..\\x.png", "leads out"),
])
def test_a_zip_that_reaches_outside_is_refused(name: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(DossierError, match=reason):
        open_source(zipped(tmp_path / "a.zip", {name: SMALL}))


def test_links_bombs_and_locks_in_a_zip_are_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("1.png")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "link.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(DossierError, match="a link"):
        open_source(tmp_path / "link.zip")
    with pytest.raises(DossierError, match="zip bomb"):
        open_source(zipped(tmp_path / "bomb.zip", {"1.bmp": bytes(40 * 2**20)}))
    locked = zipped(tmp_path / "locked.zip", {"1.png": SMALL}).read_bytes()
    at = locked.index(b"PK\x01\x02") + 8
    (tmp_path / "locked.zip").write_bytes(locked[:at] + b"\x01" + locked[at + 1:])
    with pytest.raises(DossierError, match="encrypted"):
        open_source(tmp_path / "locked.zip")


def test_nothing_is_written_beside_a_zip(tmp_path: Path) -> None:
    source = open_source(zipped(tmp_path / "a.zip", package()))
    [page.load() for page in source.pages]
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_a_multi_page_tiff_is_taken_apart(tmp_path: Path) -> None:
    frames = [Image.new("1", (60, 80), 1), Image.new("L", (80, 60), 100)]
    frames[0].save(tmp_path / "dossier.tif", save_all=True, append_images=frames[1:])
    source = open_source(tmp_path / "dossier.tif")
    assert [page.file for page in source.pages] == ["dossier.tif#1", "dossier.tif#2"]
    assert source.pages[1].load().pixels.shape == (60, 80, 3)


def test_a_pdf_is_rendered_page_by_page(tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument.new()
    for _ in range(2):
        document.new_page(595, 842)
    document.save(tmp_path / "scan.pdf")
    source = open_source(tmp_path / "scan.pdf")
    assert [page.file for page in source.pages] == ["scan.pdf#1", "scan.pdf#2"]
    page = source.pages[0].load()
    assert page.pixels.shape == (3509, 2480, 3)
    assert page.dpi == 300


def test_a_huge_pdf_page_is_rendered_coarser(tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument.new()
    document.new_page(10_000, 10_000)
    document.save(tmp_path / "huge.pdf")
    pixels = open_source(tmp_path / "huge.pdf").pages[0].load().pixels
    assert pixels.shape[0] * pixels.shape[1] <= 40_100_000


def test_a_single_image_is_one_page_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "scan").write_bytes(SMALL)
    assert open_source(tmp_path / "scan").kind == "image"


def test_a_broken_image_is_not_an_error_of_the_dossier(tmp_path: Path) -> None:
    source = open_source(unpacked(tmp_path, {"1.jpg": SMALL[:200], "2.jpg": SMALL, "3.pdf": b"%PDF-1.4 broken"}))
    assert len(source.pages) == 3
    for number in (0, 2):
        with pytest.raises(PageUnreadableError):
            source.pages[number].load()


@pytest.mark.parametrize(("name", "content"), [
    ("notes.txt", b"hello"), ("empty.jpg.txt", b""), ("broken.zip", b"PK\x03\x04nothing"), ("broken.pdf", b"%PDF-1.4"),
])
def test_what_is_no_dossier_is_refused_in_one_line(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(DossierError) as error:
        open_source(tmp_path / name)
    assert name in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_path_and_an_empty_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="check the path"):
        open_source(tmp_path / "gone")
    with pytest.raises(DossierError, match="no page images"):
        open_source(tmp_path)


def test_pages_travel_to_other_processes(tmp_path: Path) -> None:
    source = open_source(zipped(tmp_path / "a.zip", package()))
    again = pickle.loads(pickle.dumps(source.pages[0]))  # noqa: S301  (what multiprocessing does)
    assert again == source.pages[0]
    assert again.load().sha256 == page_sha256(tmp_path / "a.zip", 1)


def test_the_reviewer_sees_the_upright_page(tmp_path: Path) -> None:
    (tmp_path / "1.jpg").write_bytes(SMALL)
    assert load_page_pixels(tmp_path, 1, 90).shape == (60, 80, 3)
    with pytest.raises(PageUnreadableError, match="no page 2"):
        load_page_pixels(tmp_path, 2, 0)


LRMX = """<?xml version="1.0" encoding="utf-8"?><Person><XingMing>赵启明</XingMing><XingBie>男</XingBie>
<ChuShengNianYue>196803</ChuShengNianYue><RuDangShiJian>199207；民建</RuDangShiJian>
<CanJiaGongZuoShiJian>199007</CanJiaGongZuoShiJian><QuanRiZhiJiaoYu_XueLi>大学</QuanRiZhiJiaoYu_XueLi>
<QuanRiZhiJiaoYu_XueWei>经济学学士</QuanRiZhiJiaoYu_XueWei>
<QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi>江原大学国民经济管理专业</QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi>
<ZaiZhiJiaoYu_XueLi>研究生</ZaiZhiJiaoYu_XueLi><JianLi>1986.09--1990.07  江原大学学习
1990.07--          临溪县计划委员会科员</JianLi><NianDuKaoHeJieGuo>2019、2020年度优秀，2021-2023年度称职</NianDuKaoHeJieGuo>
<JiangChengQingKuang>无</JiangChengQingKuang><JiaTingChengYuan><Item><ChengWei>妻子</ChengWei><XingMing>李梅</XingMing>
<ChuShengRiQi>197001</ChuShengRiQi></Item><Item/></JiaTingChengYuan><TianBiaoShiJian>20231024</TianBiaoShiJian>
<ShenFenZheng>99010119680315001x</ShenFenZheng><XinZiDuan>?</XinZiDuan></Person>"""
LRM = ('"赵启明","男","196803","汉族","江原临溪","199207","健康","江原临溪","199007","大学#经济学学士@#","江原大学#@#","无",'
       '"","","","","无","1986.09--1990.07  江原大学学习\n1990.07--          临溪县计划委员会科员","无","2019年度优秀",'
       '"妻子@儿子","李梅@赵小明","197001@199505","群众@共青团员","@","","","","","","","孙立","20231024"')


def of_kind(facts: tuple[Fact, ...], kind: str) -> list[dict[str, str]]:
    return [{name: str(value) for name, value in fact.fields.items()} for fact in facts if fact.kind == kind]


@pytest.mark.parametrize("file", [
    DataFile("a.lrmx", "lrmx", LRMX.encode("utf-8-sig")), DataFile("a.lrm", "lrm", LRM.encode("gb18030"))])
def test_an_appointment_form_held_as_data_becomes_facts(file: DataFile) -> None:
    material, facts = form_facts(file, "m7")
    assert (material.id, material.type, str(material.formed)) == ("m7", "M27", "2023-10-24")
    assert {"field": "name", "value": "赵启明"} in of_kind(facts, "identity")
    assert of_kind(facts, "birth") == [{"date": "1968-03"}]
    assert of_kind(facts, "work_start") == [{"date": "1990-07"}]
    assert of_kind(facts, "party") == [{"step": "claimed_join", "date": "1992-07"}]
    education = of_kind(facts, "education")[0]
    assert (education["level"], education["mode"], education["school"]) == ("本科", "全日制", "江原大学")
    assert of_kind(facts, "degree")[0]["level"] == "学士"
    assert [stint["end"] for stint in of_kind(facts, "stint")] == ["1990-07", "open"]
    assert {"year": "2019", "grade": "优秀"} in of_kind(facts, "assessment")
    assert of_kind(facts, "penalty") == [{"penalty": "无"}]
    assert {"relation": "妻子", "name": "李梅", "birth": "1970-01"}.items() <= of_kind(facts, "family")[0].items()
    assert len({fact.id for fact in facts}) == len(facts)
    assert all(isinstance(fact.evidence, FileEvidence) and fact.evidence.file == file.name for fact in facts)
    assert form_facts(file, "m7")[1] == facts, "a rerun gives the same ids"


def test_a_form_keeps_what_it_does_not_decide() -> None:
    facts = form_facts(DataFile("a.lrmx", "lrmx", LRMX.encode()), "m1")[1]
    assert of_kind(facts, "education")[1] == {"level": "研究生"}, "no degree says which"
    assert [status["value"] for status in of_kind(facts, "political_status")] == ["中共党员", "民建"]
    assert [row["year"] for row in of_kind(facts, "assessment")] == ["2019", "2020", "2021", "2022", "2023"]


@pytest.mark.parametrize("content", [
    b"", b"<Person>", b"<Other/>",
    b"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><Person><XingMing>&b;</XingMing></Person>",
    b"<!DOCTYPE Person SYSTEM 'http://127.0.0.1/x.dtd'><Person/>",
])
def test_a_form_that_is_broken_or_dangerous_is_refused(content: bytes) -> None:
    for kind in ("lrmx", "lrm"):
        with pytest.raises(DossierError, match="export the appointment form again"):
            form_facts(DataFile(f"a.{kind}", kind, content), "m1")


def test_a_lone_form_is_a_dossier_without_pages(tmp_path: Path) -> None:
    (tmp_path / "a.lrmx").write_text(LRMX, encoding="utf-8")
    source = open_source(tmp_path / "a.lrmx")
    assert (source.kind, len(source.pages), len(source.data_files)) == ("data", 0, 1)


def test_a_catalogue_becomes_one_fact_a_line() -> None:
    xml = catalogue_xml(item("四-1", "毕业生登记表", ["a.jpg"]) + item("一", "干部履历表", ["b.jpg", "c.jpg"]))
    for data in (xml.encode(), xml.replace("utf-8", "gb2312").encode("gb18030")):
        material, facts = catalogue_facts(DataFile("a.xml", "catalogue", data), "m1")
        assert material.type == "M90"
        assert of_kind(facts, "catalogue_entry") == [
            {"title": "毕业生登记表", "category": "4-1", "formed": "1999-07", "pages": "1"},
            {"title": "干部履历表", "category": "1", "formed": "1999-07", "pages": "2"}]


@pytest.mark.parametrize(("written", "code"), [
    ("一", "1"), ("十", "10"), ("四-1", "4-1"), ("四（1）", "4-1"), ("9－2", "9-2"), ("41", "4-1"), ("13", "4-3"), ("99", "10"),
    ("4", "4"), ("附", None)])
def test_class_codes_are_one_code(written: str, code: str | None) -> None:
    assert category_code(written) == code


@pytest.mark.parametrize(("written", "edtf"), [
    ("199907", "1999-07"), ("19990715", "1999-07-15"), ("20050700", "2005-07"), ("2005 7", "2005-07"), ("1999", "1999"),
    ("00000", None), ("", None)])
def test_formation_dates_of_exporters_are_read(written: str, edtf: str | None) -> None:
    date = formed_date(written)
    assert (str(date) if date is not None else None) == edtf


def test_a_zip_member_that_is_damaged_fails_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("1.png", grey(10))
        archive.writestr("2.png", grey(20))
    data = bytearray(path.read_bytes())
    data[60] ^= 0xFF
    path.write_bytes(data)
    first, second = open_source(path).pages
    assert second.load().pixels[0, 0, 0] == 20
    with pytest.raises(PageUnreadableError):
        first.load()
    assert isinstance(second.blob.handle() if second.blob else None, io.BytesIO)
