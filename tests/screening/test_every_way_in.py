"""Every form a dossier arrives in is audited whole, and its pages can be shown again."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from screening.audit import AuditOptions, audit_dossier, page_image

OPTIONS = AuditOptions(as_of=date(2026, 11, 22), ocr="null")
CATALOGUE = """<?xml version="1.0" encoding="UTF-8"?><数字档案><人员基本信息><姓名>赵启明</姓名></人员基本信息><目录信息>
<档案目录条目><类号>一</类号><序号>1</序号><材料名称>干部履历表</材料名称><材料形成时间>199907</材料形成时间><页数>2</页数>
<备注></备注><原始图像数据>1-1-001.jpg</原始图像数据><原始图像数据>1-1-002.jpg</原始图像数据></档案目录条目>
</目录信息></数字档案>"""
LRMX = """<?xml version="1.0" encoding="UTF-8"?><Person><XingMing>赵启明</XingMing><ChuShengNianYue>196803</ChuShengNianYue>
<CanJiaGongZuoShiJian>198607</CanJiaGongZuoShiJian><TianBiaoShiJian>20231024</TianBiaoShiJian></Person>"""


def page(shade: int) -> Image.Image:
    return Image.new("RGB", (300, 400), (shade, shade, shade))


def folder(root: Path) -> Path:
    for number in (1, 2):
        page(200 + number).save(root / f"{number}.png")
    return root


def package(root: Path) -> Path:
    (root / "原始图像数据").mkdir()
    for number in (1, 2):
        page(200 + number).save(root / "原始图像数据" / f"1-1-00{number}.jpg")
    (root / "赵启明.xml").write_text(CATALOGUE, encoding="utf-8")
    return root


def zipped(root: Path) -> Path:
    inside = root / "inside"
    inside.mkdir()
    package(inside)
    path = root / "赵启明.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(inside.rglob("*")):
            archive.write(file, file.relative_to(inside))
    return path


def pdf(root: Path) -> Path:
    page(201).save(root / "scan.pdf", save_all=True, append_images=[page(202)])
    return root / "scan.pdf"


def tiff(root: Path) -> Path:
    pages = [page(201).convert("1"), page(255).convert("1")]
    pages[0].save(root / "scan.tif", save_all=True, append_images=pages[1:])
    return root / "scan.tif"


@pytest.mark.parametrize("form", [folder, package, zipped, pdf, tiff])
def test_two_pages_come_in_as_two_pages(form: object, tmp_path: Path) -> None:
    path = form(tmp_path)  # type: ignore[operator]
    audit = audit_dossier(path, OPTIONS, None)
    assert [page["number"] for page in audit["pages"]] == [1, 2]
    assert not [page["error"] for page in audit["pages"] if page["error"]]
    for recorded in audit["pages"]:
        assert page_image(str(path), recorded).shape[:2] == (recorded["height"], recorded["width"])


def test_an_appointment_form_file_alone_is_a_dossier(tmp_path: Path) -> None:
    (tmp_path / "赵启明.lrmx").write_text(LRMX, encoding="utf-8")
    audit = audit_dossier(tmp_path / "赵启明.lrmx", OPTIONS, None)
    assert audit["dossier"]["name"] == "赵启明"
    assert {fact["kind"] for fact in audit["facts"]} >= {"identity", "birth", "work_start"}
    assert all(fact["evidence"]["file"] == "赵启明.lrmx" for fact in audit["facts"])


def test_facts_of_a_catalogue_stand_beside_those_of_the_pages(tmp_path: Path) -> None:
    audit = audit_dossier(package(tmp_path), OPTIONS, None)
    assert [fact["title"] for fact in audit["facts"] if fact["kind"] == "catalogue_entry"] == ["干部履历表"]
