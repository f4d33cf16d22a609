"""PDF files: written ones give their own words with exact boxes, scans are looked at, mixed ones page by page."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import typst

from extraction.imaging import pixels_sha256
from extraction.intake import open_source
from extraction.intake import pdf as pdf_module
from extraction.intake.pdf import pdf_page
from extraction.ocr.null import NullBackend
from extraction.page_task import read_page
from models.errors import PageUnreadableError
from models.pages import BoundingBox, PageImage, PageText, TextLine
from tests.extraction.sheets import blank, box_around_ink, encoded, written

SETUP = '#set page(width: 210mm, height: 297mm, margin: 20mm)\n#set text(font: "Noto Sans CJK SC", size: 12pt)\n'
FORM = ("#align(center)[#text(size: 20pt)[干部任免审批表]]\n#table(columns: (1fr,)*4, inset: 8pt, [姓 名],[赵启明],[性 别],[男],"
        "[出生年月],[1968.03],[现任职务],[])\n")


def written_pdf(text: str) -> io.BytesIO:
    return io.BytesIO(typst.compile((SETUP + text).encode()))


def test_a_written_page_gives_its_own_words_with_exact_boxes() -> None:
    stored = pdf_page(written_pdf("#place(dx: 30mm, dy: 40mm)[参加工作时间一九八六年七月]"), 0)
    assert stored.printed is not None
    line = stored.printed.lines[0]
    ink = box_around_ink(stored.pixels)
    assert line.text == "参加工作时间一九八六年七月" and line.confidence == 1.0
    assert line.box.x0 - 3 <= ink.x0 and ink.x1 <= line.box.x1 + 3 and line.box.y0 <= ink.y0 and ink.y1 <= line.box.y1
    assert line.box.height < 2 * ink.height and [c.text for c in line.characters] == list(line.text)


def test_words_of_a_written_page_stand_in_its_cells_and_the_engine_is_named() -> None:
    content = read_page(pdf_page(written_pdf(FORM), 0), 1, "a.pdf#1", NullBackend())
    assert [cell.text for cell in content.cells] == ["姓名", "赵启明", "性别", "男", "出生年月", "1968.03", "现任职务", ""]
    assert content.free_lines[0].text == "干部任免审批表"
    assert content.text.engine == "pdf-text"


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_has_its_words_where_they_are_seen(turn: int) -> None:
    document = pypdfium2.PdfDocument(written_pdf("#place(dx: 30mm, dy: 40mm)[参加工作时间一九八六年七月]"))
    document[0].set_rotation(turn)
    out = io.BytesIO()
    document.save(out)
    stored = pdf_page(io.BytesIO(out.getvalue()), 0)
    if stored.printed is not None:  # words that run down or stand on their heads are left to the engine
        ink = box_around_ink(stored.pixels)
        assert all(line.box.contains(*line.box.centre) and ink.intersection_area(line.box) for line in stored.printed.lines)


def test_a_column_apart_is_a_line_of_its_own() -> None:
    stored = pdf_page(written_pdf("姓名：赵启明#h(4em)性别：男#h(4em)出生：一九六八年三月"), 0)
    assert stored.printed is not None
    assert [line.text for line in stored.printed.lines] == ["姓名：赵启明", "性别：男", "出生：一九六八年三月"]


def test_figures_and_latin_words_do_not_part_a_line() -> None:
    stored = pdf_page(written_pdf("第1行：1986年7月参加工作，外语 CET six 级"), 0)
    assert stored.printed is not None
    assert [line.text for line in stored.printed.lines] == ["第1行：1986年7月参加工作，外语CET six级"]


def scan(tmp_path: Path, layer: str) -> io.BytesIO:
    """A page-filling picture with words of a foreign reading laid over it."""
    (tmp_path / "scan.png").write_bytes(encoded(written(blank(), [(100, 100, "参加工作时间一九八六年七月")])))
    text = f'#set page(background: image("scan.png", width: 100%, height: 100%))\n{SETUP}{layer}'
    (tmp_path / "a.typ").write_text(text, encoding="utf-8")
    return io.BytesIO(typst.compile(str(tmp_path / "a.typ")))


def test_the_text_layer_of_a_scan_is_not_believed(tmp_path: Path) -> None:
    assert pdf_page(scan(tmp_path, "参加工件时问一九八六年七月二十日"), 0).printed is None


def test_words_that_are_not_painted_are_not_believed() -> None:
    document = pypdfium2.PdfDocument(written_pdf("参加工作时间一九八六年七月"))
    page = document[0]
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        pdfium.FPDFTextObj_SetTextRenderMode(item.raw, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
    page.gen_content()
    out = io.BytesIO()
    document.save(out)
    assert pdf_page(io.BytesIO(out.getvalue()), 0).printed is None


@pytest.mark.parametrize("hidden", ["#text(fill: white)[参加工作时间一九八六年七月]",
                                    "参加工作时间一九八六年七月#place(dx: -5mm, dy: -9mm, rect(width: 150mm, height: 20mm, fill: white))"])
def test_words_that_are_not_seen_are_not_read(hidden: str) -> None:
    assert pdf_page(written_pdf(hidden), 0).printed is None
    one = "\n\n".join(f"第{n}行：参加工作时间一九八六年七月" for n in range(20))
    stored = pdf_page(written_pdf(f"{one}\n\n#text(fill: white)[一九五〇年出生]"), 0)
    assert stored.printed is not None and len(stored.printed.lines) == 20


def test_a_layer_of_rare_characters_is_a_broken_font_table() -> None:
    assert pdf_page(written_pdf("丂丄丅丆丏丒丗丟丠両丣並丩丮丯丱丳丵"), 0).printed is None


def test_what_is_filled_into_fields_is_left_to_the_engine() -> None:
    document = pypdfium2.PdfDocument(written_pdf(FORM))
    note = pdfium.FPDFPage_CreateAnnot(document[0], pdfium.FPDF_ANNOT_FREETEXT)
    pdfium.FPDFPage_CloseAnnot(note)
    out = io.BytesIO()
    document.save(out)
    assert pdf_page(io.BytesIO(out.getvalue()), 0).printed is None


@pytest.mark.parametrize("text", ["第一页", "Only Latin words on this page, nothing else at all", ""])
def test_a_layer_too_thin_or_without_chinese_is_left_to_the_engine(text: str) -> None:
    assert pdf_page(written_pdf(text), 0).printed is None


def test_a_mixed_pdf_is_taken_page_by_page(tmp_path: Path) -> None:
    both = pypdfium2.PdfDocument(written_pdf(FORM))
    both.import_pages(pypdfium2.PdfDocument(scan(tmp_path, "")))
    both.save(tmp_path / "both.pdf")
    pages = [page.load() for page in open_source(tmp_path / "both.pdf").pages]
    assert [page.printed is not None for page in pages] == [True, False]


class PictureReader(NullBackend):
    """Sees a line everywhere in the middle of the page."""

    version = "reader"

    def recognize(self, page: PageImage) -> PageText:
        boxes = [BoundingBox(1100, 1600, 1300, 1660), BoundingBox(400, 3200, 500, 3260)]
        return PageText(page.width, page.height, tuple(TextLine(box, "图中的字", 0.9) for box in boxes), self.version)


def test_words_in_a_picture_of_a_written_page_are_read(tmp_path: Path) -> None:
    (tmp_path / "seal.png").write_bytes(encoded(blank(300, 300)))
    (tmp_path / "a.typ").write_text(SETUP + "参加工作时间一九八六年七月\n#place(dx: 55mm, dy: 90mm, image(\"seal.png\", width: 60mm))", encoding="utf-8")
    stored = pdf_page(io.BytesIO(typst.compile(str(tmp_path / "a.typ"))), 0)
    content = read_page(stored, 1, "a.pdf#1", PictureReader())
    assert [line.text for line in content.text.lines] == ["参加工作时间一九八六年七月", "图中的字"]
    assert content.text.engine == "pdf-text, reader"


def test_the_same_look_with_other_words_is_another_page() -> None:
    stored = pdf_page(written_pdf("参加工作时间一九八六年七月"), 0)
    assert stored.printed is not None
    assert stored.sha256 != pixels_sha256(stored.pixels)


def test_a_picture_of_absurd_size_in_a_pdf_is_refused_before_it_is_drawn(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pdf_module, "MOST_IMAGE_PIXELS", 1000)
    with pytest.raises(PageUnreadableError, match="scan at 300 dpi"):
        pdf_page(scan(tmp_path, ""), 0)


def test_a_locked_pdf_says_so(tmp_path: Path) -> None:
    locked = (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
              b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n4 0 obj<</Filter/Standard/V 1/R 2/O<" + b"41" * 32
              + b">/U<" + b"42" * 32 + b">/P -1>>endobj\ntrailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\n%%EOF")
    with pytest.raises(PageUnreadableError, match="password"):
        pdf_page(io.BytesIO(locked), 0)
