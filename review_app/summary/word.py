"""The report as a Word file: the first page, then the chapters with their tables. Numbers of charts stand in tables."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from review_app.reports.filling import CONTROL
from review_app.summary.document import Chart, Figure, Summary, Table
from review_app.summary.numbers import number

SONG, HEI = "宋体", "黑体"
WINE, DIM = RGBColor(0x7D, 0x23, 0x1B), RGBColor(0x6A, 0x64, 0x5B)
PAGE_MM = 174
BLOCKS = 24
"""Cells of the longest bar."""


def word(summary: Summary) -> bytes:
    """The file."""
    document = Document()
    _page(document, summary)
    _front(document, summary)
    for section in summary.sections:
        _heading(document, section.title, 1)
        if section.lead:
            _paragraph(document, section.lead, size=10)
        for table in section.tables:
            _chapter_table(document, table)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _page(document: Any, summary: Summary) -> None:
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.PORTRAIT, Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(18)
    section.top_margin, section.bottom_margin = Mm(18), Mm(20)
    style = document.styles["Normal"]
    style.font.name, style.font.size = SONG, Pt(10.5)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), SONG)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(footer, summary.stamp, size=7.5, colour=DIM)
    note = "本报告含姓名，限有权查阅者使用。" if summary.names else "本报告不含姓名；档案编号只在本系统内可对应到人。"
    _run(footer, f"　{note}", size=7.5, colour=DIM)


def _front(document: Any, summary: Summary) -> None:
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(title, summary.title, size=20, font=HEI, bold=True, colour=WINE)
    under = document.add_paragraph()
    under.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(under, f"{summary.scope}　统计时间 {summary.made}", size=10, colour=DIM)
    _paragraph(document, summary.notice, size=9, colour=DIM)
    _tiles(document, summary.figures)
    for paragraph in summary.paragraphs:
        line = document.add_paragraph()
        line.paragraph_format.space_before = Pt(6)
        _run(line, f"{paragraph.head}　", font=HEI, bold=True, colour=WINE)
        if len(paragraph.lines) == 1:
            _run(line, paragraph.lines[0])
        else:
            for i, words in enumerate(paragraph.lines, 1):
                _run(line, f"\n{i}．{words}")
    for title_words, chart in summary.charts:
        if chart.bars:
            _chart(document, title_words, chart)
    document.add_page_break()


def _tiles(document: Any, figures: Sequence[Figure]) -> None:
    table = document.add_table(rows=(len(figures) + 2) // 3, cols=3)
    table.style, table.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
    for i, figure in enumerate(figures):
        cell = table.cell(i // 3, i % 3)
        head = cell.paragraphs[0]
        _run(head, figure.name, size=9, colour=DIM)
        value = cell.add_paragraph()
        _run(value, figure.value, size=18, bold=True, colour=WINE if figure.key == "problems" else None)
        _run(value, f" {figure.unit}", size=9, colour=DIM)
        _run(cell.add_paragraph(), figure.note, size=8.5)
        _tighten(cell)


def _chapter_table(document: Any, table: Table) -> None:
    _heading(document, table.title, 2)
    if not table.rows:
        _paragraph(document, "没有可列的内容。", size=10)
        return
    drawn = document.add_table(rows=1, cols=len(table.columns))
    drawn.style, drawn.alignment, drawn.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    widths = _widths(table)
    for column, width in zip(drawn.columns, widths, strict=True):
        column.width = width
    _line(drawn.rows[0], table.columns, table.words, head=True)
    for row in table.rows[:table.most]:
        _line(drawn.add_row(), row.cells, table.words)
    for row in drawn.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    left = len(table.rows) - table.most
    notes = [f"另有 {left} 行，见电子表格。" if left > 0 else "", table.note, f"口径：{table.definition}"]
    _paragraph(document, "".join(filter(None, notes)), size=8, colour=DIM)


def _widths(table: Table) -> list[Mm]:
    """Widths of the columns: those of words take more, the page is filled."""
    words, numbers = table.words, len(table.columns) - table.words
    first = 46 if words == 1 else (PAGE_MM - 18 * numbers) / words
    return [Mm(first)] * words + [Mm((PAGE_MM - first * words) / numbers)] * numbers


def _line(row: Any, values: Sequence[str], words: int, *, head: bool = False) -> None:
    for i, (cell, value) in enumerate(zip(row.cells, values, strict=True)):
        paragraph = cell.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT if i < words else WD_ALIGN_PARAGRAPH.RIGHT
        _run(paragraph, value, size=8.5, font=HEI if head else SONG, bold=head)
        _tighten(cell)
        if head:
            _shade(cell, "F3F0EA")
    if head:
        _mark(row._tr.get_or_add_trPr(), "w:tblHeader")
    _mark(row._tr.get_or_add_trPr(), "w:cantSplit")


def _chart(document: Any, title: str, chart: Chart) -> None:
    """Bars as shaded cells of a table without frames: they print everywhere and need no picture."""
    head = document.add_paragraph()
    head.paragraph_format.space_before, head.paragraph_format.space_after = Pt(8), Pt(2)
    head.paragraph_format.keep_with_next = True
    _run(head, title, size=10, font=HEI, bold=True)
    if len(chart.names) > 1:
        for name, colour in zip(chart.names, chart.colours, strict=True):
            _run(head, "　■", size=9, colour=RGBColor.from_string(colour[1:].upper()))
            _run(head, name, size=8.5, colour=DIM)
    most = max(sum(bar.parts) for bar in chart.bars) or 1
    table = document.add_table(rows=0, cols=BLOCKS + 2)
    table.autofit = False
    for i, column in enumerate(table.columns):
        column.width = _width(i)
    for bar in chart.bars:
        cells = table.add_row().cells
        _run(cells[0].paragraphs[0], bar.label, size=8.5)
        filled = 0.0
        for part, colour in zip(bar.parts, chart.colours, strict=True):
            start, filled = round(filled), filled + BLOCKS * part / most
            for i in range(start, max(round(filled), start + bool(part))):
                if i < BLOCKS:
                    _shade(cells[i + 1], colour[1:].upper())
        told = "、".join(number(part) for part in bar.parts) if len(bar.parts) > 1 else number(sum(bar.parts))
        _run(cells[-1].paragraphs[0], f"{told} {chart.unit}", size=8.5, colour=DIM)
        for i, cell in enumerate(cells):
            cell.width = _width(i)
            _tighten(cell)


def _width(column: int) -> Mm:
    """Of a column of a chart: words, bar, numbers."""
    return Mm(34) if column == 0 else Mm(44) if column == BLOCKS + 1 else Mm(4)


def _heading(document: Any, words: str, level: int) -> None:
    paragraph = document.add_paragraph(style=f"Heading {level}")
    paragraph.paragraph_format.space_before = Pt(16 if level == 1 else 9)
    _run(paragraph, words, size=14 if level == 1 else 11, font=HEI, bold=True, colour=WINE if level == 1 else None)


def _paragraph(document: Any, words: str, *, size: float = 10.5, colour: RGBColor | None = None) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(2), Pt(4)
    _run(paragraph, words, size=size, colour=colour)


def _run(
    paragraph: Any, words: str, *, size: float = 10.5, font: str = SONG, bold: bool = False,
    colour: RGBColor | None = None,
) -> None:
    run = paragraph.add_run(words.translate({c: v for c, v in CONTROL.items() if c != ord("\n")}))
    run.font.size, run.font.name, run.bold = Pt(size), font, bold
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    run.font.color.rgb = colour if colour is not None else RGBColor(0x2B, 0x28, 0x25)


def _tighten(cell: Any) -> None:
    for paragraph in cell.paragraphs:
        paragraph.paragraph_format.space_after = paragraph.paragraph_format.space_before = Pt(1)


def _shade(cell: Any, colour: str) -> None:
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(shade)


def _mark(properties: Any, name: str) -> None:
    properties.append(OxmlElement(name))
