"""The report as a workbook: the first page, every table with its 口径, and the dossiers behind each line. All text."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from review_app.reports.filling import CONTROL, as_text
from review_app.summary.document import Figure, Summary, Table

MOST_LISTED = 20_000
"""Lines of the sheet of dossiers."""
NARROW, WIDE, WORDS = 12, 26, 60
FRAME = Border(*[Side(style="thin", color="C9C3B8")] * 4)
HEAD = PatternFill("solid", fgColor="F3F0EA")
SHEET_NAME = 31


def workbook(summary: Summary) -> bytes:
    """The file."""
    book = Workbook()
    front = book.active
    _front(front, summary)
    for table in summary.tables:
        _table(book.create_sheet(_sheet_name(table.title, book.sheetnames)), table)
    _lists(book.create_sheet("卷目"), summary)
    for sheet in book.worksheets:
        sheet.oddFooter.center.text = summary.stamp.replace("&", "&&")
        sheet.page_setup.paperSize, sheet.page_setup.orientation = sheet.PAPERSIZE_A4, "landscape"
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _front(sheet: Any, summary: Summary) -> None:
    sheet.title = "概要"
    _write(sheet, 1, (summary.title,), bold=True, size=15)
    for row, words in enumerate((summary.scope, summary.stamp, summary.notice, summary.about_names), 2):
        _write(sheet, row, (words,))
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=5)
    sheet.row_dimensions[4].height = 48
    _write(sheet, 6, ("指标", "数", "单位", "说明", "口径"), head=True)
    row = 7
    for figure in summary.figures:
        _write(sheet, row, (figure.name, figure.value, figure.unit, figure.note, figure.definition), framed=True)
        row += 1
    for paragraph in summary.paragraphs:
        for line in paragraph.lines:
            row += 1
            _write(sheet, row, (paragraph.head, line))
            sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=5)
            sheet.row_dimensions[row].height = 15 * (1 + len(line) // 62)
    _widths(sheet, (18, NARROW, 8, 44, WORDS))


def _table(sheet: Worksheet, table: Table) -> None:
    _write(sheet, 1, (table.title,), bold=True, size=13)
    for row, words in ((2, f"口径：{table.definition}"), (3, table.note)):
        _write(sheet, row, (words,))
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=max(6, len(table.columns)))
    sheet.row_dimensions[2].height = 48
    _write(sheet, 4, table.columns, head=True)
    for row, line in enumerate(table.rows, 5):
        _write(sheet, row, line.cells, framed=True, words=table.words)
    sheet.freeze_panes = "A5"
    _widths(sheet, [WIDE if i < table.words else NARROW for i in range(len(table.columns))])


def _lists(sheet: Worksheet, summary: Summary) -> None:
    """Which dossiers each number counts; names only where the report has them."""
    named = bool(summary.names)
    _write(sheet, 1, ("卷目：各数所计的档案",), bold=True, size=13)
    _write(sheet, 3, ("指标", "分项", "档案编号", *(("姓名",) if named else ())), head=True)
    row, left = 4, 0
    for title, part, dossiers in _counted(summary):
        for dossier in dossiers:
            if row - 4 >= MOST_LISTED:
                left += 1
                continue
            cells = (title, part, dossier, *((summary.names.get(dossier, ""),) if named else ()))
            for column, value in enumerate(cells, 1):
                _text(sheet.cell(row, column), value)
            row += 1
    if left:
        _write(sheet, 2, (f"只列前 {MOST_LISTED:,} 行，另有 {left:,} 行未列；可在系统“统计”中点选查看。",))
    sheet.freeze_panes = "A4"
    _widths(sheet, (30, 34, 18, 14))


def _counted(summary: Summary) -> Iterable[tuple[str, str, tuple[str, ...]]]:
    """The shorter lists first, so that a cut takes what is least worth reading."""
    figures: list[Figure] = [figure for figure in summary.figures if figure.dossiers]
    found = [(table.title, "　".join(row.cells[:table.words]), row.dossiers)
             for table in summary.tables for row in table.rows if row.dossiers]
    found += [("首页", figure.name, figure.dossiers or ()) for figure in figures]
    return sorted(found, key=lambda one: len(one[2]) > MOST_LISTED // 20)


def _write(
    sheet: Any, row: int, values: Sequence[str], *, bold: bool = False, size: int = 11, head: bool = False,
    framed: bool = False, words: int = 99,
) -> None:
    for column, value in enumerate(values, 1):
        cell = sheet.cell(row, column)
        _text(cell, value)
        cell.font = Font(name="宋体", bold=bold or head, size=size)
        side = "left" if column <= words else "right"
        cell.alignment = Alignment(wrap_text=not bold, vertical="top", horizontal=side)
        if head or framed:
            cell.border = FRAME
        if head:
            cell.fill = HEAD


def _text(cell: Any, value: str) -> None:
    if not value:
        return
    cell.value = value.translate(CONTROL)
    as_text(cell)


def _widths(sheet: Any, widths: Sequence[int]) -> None:
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def _sheet_name(title: str, taken: Sequence[str]) -> str:
    plain = title.translate({ord(c): "·" for c in "[]:*?/\\"}).partition("：")[0][:SHEET_NAME - 2]
    return plain if plain not in taken else f"{plain}{len(taken)}"
