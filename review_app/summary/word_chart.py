"""Charts of the Word file: bars as shaded cells of a table, which print everywhere and need no picture."""

from __future__ import annotations

from typing import Any

from docx.shared import Mm, Pt, RGBColor

from review_app.summary.document import Bar, Chart
from review_app.summary.numbers import number
from review_app.summary.word_style import DIM, HEI, run, shade, tighten

BLOCKS = 24
"""Cells of the longest bar."""


def draw_chart(document: Any, title: str, chart: Chart) -> None:
    """The title with what the colours mean, and a row a bar."""
    head = document.add_paragraph()
    head.paragraph_format.space_before, head.paragraph_format.space_after = Pt(8), Pt(2)
    head.paragraph_format.keep_with_next = True
    run(head, title, size=10, font=HEI, bold=True)
    if len(chart.names) > 1:
        for name, colour in zip(chart.names, chart.colours, strict=True):
            run(head, "　■", size=9, colour=RGBColor.from_string(colour[1:].upper()))
            run(head, name, size=8.5, colour=DIM)
    most = max(sum(bar.parts) for bar in chart.bars) or 1
    table = document.add_table(rows=0, cols=BLOCKS + 2)
    table.autofit = False
    for i, column in enumerate(table.columns):
        column.width = _width(i)
    for bar in chart.bars:
        _bar(table.add_row().cells, chart, bar, most)


def _bar(cells: Any, chart: Chart, bar: Bar, most: int) -> None:
    run(cells[0].paragraphs[0], bar.label, size=8.5)
    filled = 0.0
    for part, colour in zip(bar.parts, chart.colours, strict=True):
        start, filled = round(filled), filled + BLOCKS * part / most
        for i in range(start, min(BLOCKS, max(round(filled), start + bool(part)))):
            shade(cells[i + 1], colour[1:].upper())
    run(cells[-1].paragraphs[0], f"{'、'.join(map(number, bar.parts))} {chart.unit}", size=8.5, colour=DIM)
    for i, cell in enumerate(cells):
        cell.width = _width(i)
        tighten(cell)


def _width(column: int) -> Mm:
    """Of a column: words, bar, numbers."""
    return Mm(34) if column == 0 else Mm(44) if column == BLOCKS + 1 else Mm(4)
