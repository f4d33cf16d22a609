"""A filled form as a page to print: one HTML file that needs nothing else, on A4, with watermark and stamp on each page.

It is made from the filled .docx or .xlsx itself, so whatever a site changed in a template is printed too.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Any

import openpyxl
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl, CT_Tc
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from openpyxl.utils import get_column_letter

from review_app.reports.filling import FIRST_ROW

ALIGNED = {WD_ALIGN_PARAGRAPH.CENTER: "center", WD_ALIGN_PARAGRAPH.RIGHT: "right"}
PAGE = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title><style>
@page {{ size: A4 {way}; margin: 12mm 14mm; }}
body {{ font: 10.5pt/1.45 "Songti SC", SimSun, "Noto Serif CJK SC", serif; color: #000; margin: 0 auto;
  max-width: {width}mm; }}
p {{ margin: 0 0 2pt; min-height: 1.45em; white-space: pre-wrap; overflow-wrap: anywhere; }}
table.form {{ border-collapse: collapse; width: 100%; table-layout: fixed; margin: 4pt 0; font-size: 9pt; }}
table.form td {{ border: .6pt solid #444; padding: 2pt 4pt; vertical-align: top; }}
table.form td p {{ min-height: 1.2em; margin: 0; }}
table.rows tr {{ break-inside: avoid; }}
table.page {{ width: 100%; border-collapse: collapse; table-layout: fixed; }}
table.page > tbody > tr > td, table.page > tfoot > tr > td {{ padding: 0; }}
tfoot td {{ font-size: 7pt; color: #333; padding-top: 6pt !important; overflow-wrap: anywhere; }}
svg.mark {{ position: fixed; inset: 0; width: 100%; height: 100%; z-index: 1; pointer-events: none; }}
@media screen {{ body {{ padding: 12mm 14mm; }} }}
</style></head><body>
<svg class="mark" aria-hidden="true"><defs>
<pattern id="odd" width="{step}" height="190" patternUnits="userSpaceOnUse" patternTransform="rotate(-24)">{text}</pattern>
<pattern id="even" x="{half}" y="95" width="{step}" height="190" patternUnits="userSpaceOnUse"
 patternTransform="rotate(-24)">{text}</pattern></defs>
<rect width="100%" height="100%" fill="url(#odd)"/><rect width="100%" height="100%" fill="url(#even)"/></svg>
<table class="page"><tfoot><tr><td>{stamp}</td></tr></tfoot><tbody><tr><td>
{body}
</td></tr></tbody></table></body></html>
"""
MARK = '<text x="10" y="60" font-size="15" fill="#000" fill-opacity=".11">{mark}</text>'
MARK_PX_A_SIGN = 13


def print_view(file: bytes, *, title: str, stamp: str, mark: str) -> str:
    """The page of a filled form (.docx or .xlsx) as HTML."""
    is_sheet = b"xl/workbook.xml" in file
    body, landscape = _sheet(file) if is_sheet else _document(file)
    step = MARK_PX_A_SIGN * (len(mark) + 4)
    return PAGE.format(
        title=escape(title), stamp=escape(stamp), text=MARK.format(mark=escape(mark)), body=body, step=step,
        half=step // 2, way="landscape" if landscape else "portrait", width=269 if landscape else 182)


def _document(file: bytes) -> tuple[str, bool]:
    document = Document(io.BytesIO(file))
    blocks = [_table(block) if isinstance(block, CT_Tbl) else _paragraph(Paragraph(block, document))
              for block in document.element.body if block.tag in (qn("w:p"), qn("w:tbl"))]
    return "\n".join(blocks), document.sections[0].orientation == WD_ORIENT.LANDSCAPE


def _paragraph(paragraph: Paragraph) -> str:
    words = "".join(_run(run) for run in paragraph.runs)
    align = ALIGNED.get(paragraph.alignment) if paragraph.alignment is not None else None
    return f'<p style="text-align: {align}">{words}</p>' if align else f"<p>{words}</p>"


def _run(run: Any) -> str:
    words = escape(run.text)
    style = (f"font-size: {run.font.size.pt:g}pt; " if run.font.size else "") + ("font-weight: bold" if run.bold else "")
    return f'<span style="{style}">{words}</span>' if style and words else words


def _table(table: CT_Tbl) -> str:
    widths = [int(column.w or 0) for column in table.tblGrid.gridCol_lst]
    columns = "".join(f'<col style="width: {100 * width / max(1, sum(widths)):.2f}%">' for width in widths)
    rows = [list(_placed(row.tc_lst)) for row in table.tr_lst]
    lines = ["".join(_cell(rows, i, at, cell) for at, cell in row) for i, row in enumerate(rows)]
    heads = sum(row.trPr is not None and row.trPr.find(qn("w:tblHeader")) is not None for row in table.tr_lst)
    return _form(columns, lines, heads, "form")


def _form(columns: str, lines: Sequence[str], heads: int, kind: str) -> str:
    """A table whose first `heads` rows come again on each page; of the kind `rows`, none is broken between pages."""
    rows = [f"<tr>{line}</tr>" for line in lines]
    return (f'<table class="{kind}"><colgroup>{columns}</colgroup><thead>{"".join(rows[:heads])}</thead>'
            f'<tbody>{"".join(rows[heads:])}</tbody></table>')


def _placed(cells: Iterable[CT_Tc]) -> Iterator[tuple[int, CT_Tc]]:
    """Each cell of a row with the column in which it begins."""
    at = 0
    for cell in cells:
        yield at, cell
        at += cell.grid_span


def _cell(rows: list[list[tuple[int, CT_Tc]]], row: int, at: int, cell: CT_Tc) -> str:
    if cell.vMerge == "continue":
        return ""
    below = (dict(following).get(at) for following in rows[row + 1:])
    height = 1
    for under in below:
        if under is None or under.vMerge != "continue":
            break
        height += 1
    inside = "".join(_paragraph(paragraph) for paragraph in _Cell(cell, None).paragraphs)  # type: ignore[arg-type]
    return f'<td colspan="{cell.grid_span}" rowspan="{height}">{inside}</td>'


def _sheet(file: bytes) -> tuple[str, bool]:
    sheet = openpyxl.load_workbook(io.BytesIO(file)).active
    widths = [sheet.column_dimensions[get_column_letter(i)].width for i in range(1, sheet.max_column + 1)]
    columns = "".join(f'<col style="width: {100 * width / sum(widths):.2f}%">' for width in widths)
    rows = ["".join(f"<td><p>{escape(str(value or ''))}</p></td>" for value in row)
            for row in sheet.iter_rows(min_row=FIRST_ROW - 1, values_only=True)]
    title = f'<p style="text-align: center; font-size: 16pt; font-weight: bold">{escape(str(sheet["A1"].value))}</p>'
    return title + _form(columns, rows, 1, "form rows"), True
