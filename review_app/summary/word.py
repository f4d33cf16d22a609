"""The report as a Word file: the first page, then the chapters with their tables."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from review_app.summary.document import Figure, Summary, Table
from review_app.summary.word_chart import draw_chart
from review_app.summary.word_style import DIM, HEI, INK, SONG, WINE, heading, mark, paragraph, run, shade, tighten

PAGE_MM = 174
"""Width of the text."""


def word(summary: Summary) -> bytes:
    """The file."""
    document = Document()
    _page(document, summary)
    _front(document, summary)
    for section in summary.sections:
        heading(document, section.title, 1)
        if section.lead:
            paragraph(document, section.lead, size=10)
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
    run(footer, summary.stamp, size=7.5, colour=DIM)
    run(footer, f"　{summary.about_names}", size=7.5, colour=DIM)


def _front(document: Any, summary: Summary) -> None:
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run(title, summary.title, size=20, font=HEI, bold=True, colour=WINE)
    under = document.add_paragraph()
    under.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run(under, f"{summary.scope}　统计时间 {summary.made}", size=10, colour=DIM)
    paragraph(document, summary.notice, size=9, colour=DIM)
    _tiles(document, summary.figures)
    for told in summary.paragraphs:
        line = document.add_paragraph()
        line.paragraph_format.space_before = Pt(6)
        run(line, f"{told.head}　", font=HEI, bold=True, colour=WINE)
        if len(told.lines) == 1:
            run(line, told.lines[0])
        else:
            for i, words in enumerate(told.lines, 1):
                run(line, f"\n{i}．{words}")
    for title_words, chart in summary.charts:
        if chart.bars:
            draw_chart(document, title_words, chart)
    document.add_page_break()


def _tiles(document: Any, figures: Sequence[Figure]) -> None:
    table = document.add_table(rows=(len(figures) + 2) // 3, cols=3)
    table.style, table.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
    for i, figure in enumerate(figures):
        cell = table.cell(i // 3, i % 3)
        head = cell.paragraphs[0]
        run(head, figure.name, size=9, colour=DIM)
        value = cell.add_paragraph()
        run(value, figure.value, size=18, bold=True, colour=WINE if figure.key == "problems" else INK)
        run(value, f" {figure.unit}", size=9, colour=DIM)
        run(cell.add_paragraph(), figure.note, size=8.5)
        tighten(cell)


def _chapter_table(document: Any, table: Table) -> None:
    heading(document, table.title, 2)
    if not table.rows:
        paragraph(document, "没有可列的内容。", size=10)
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
    paragraph(document, "".join(filter(None, notes)), size=8, colour=DIM)


def _widths(table: Table) -> list[Mm]:
    """Widths of the columns: those of words take more, the page is filled."""
    words, numbers = table.words, len(table.columns) - table.words
    first = 46 if words == 1 else (PAGE_MM - 18 * numbers) / words
    return [Mm(first)] * words + [Mm((PAGE_MM - first * words) / numbers)] * numbers


def _line(row: Any, values: Sequence[str], words: int, *, head: bool = False) -> None:
    for i, (cell, value) in enumerate(zip(row.cells, values, strict=True)):
        cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.LEFT if i < words else WD_ALIGN_PARAGRAPH.RIGHT
        run(cell.paragraphs[0], value, size=8.5, font=HEI if head else SONG, bold=head)
        tighten(cell)
        if head:
            shade(cell, "F3F0EA")
    if head:
        mark(row._tr.get_or_add_trPr(), "w:tblHeader")
    mark(row._tr.get_or_add_trPr(), "w:cantSplit")
