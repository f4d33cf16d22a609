"""Fills a template: .docx by its placeholders, .xlsx row by row as text. Templates may be edited or replaced."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import openpyxl
from docxtpl import DocxTemplate
from jinja2 import TemplateError
from jinja2.sandbox import SandboxedEnvironment
from lxml.etree import LxmlError
from openpyxl.styles import Alignment, Border, Side
from openpyxl.utils import get_column_letter
from platformdirs import user_data_path

from models.errors import DossierError

SHIPPED = Path(__file__).parent / "templates"
FIRST_ROW = 4
"""Of a sheet: title, stamp and column heads stand above it."""
ABOVE = "↑"
"""What a cell of a document says that belongs to the cell above it."""
LINE_PT = 15
FRAME = Border(*[Side(style="thin", color="A0A0A0")] * 4)
CONTROL = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))


def filled(template: str, content: Mapping[str, Any]) -> bytes:
    """The template filled. Raises: DossierError naming a template that cannot be used."""
    path = template_path(template)
    try:
        return _sheet(path, content) if path.suffix == ".xlsx" else _document(path, content)
    except (TemplateError, BadZipFile, LxmlError, KeyError, ValueError, OSError) as error:
        raise DossierError(f"模板 {path} 无法使用（{error}）；请改正，或移走以使用自带模板") from error


def template_path(template: str) -> Path:
    """The user's own template of that name (`SANLING_FORMS`, else `forms` in the data folder), else the shipped one."""
    own = Path(os.environ.get("SANLING_FORMS") or user_data_path("sanling") / "forms") / template
    return own if own.is_file() else SHIPPED / template


def _document(path: Path, content: Mapping[str, Any]) -> bytes:
    document = DocxTemplate(path)
    document.render(_clean(content), SandboxedEnvironment(autoescape=True), autoescape=True)
    for table in document.docx.tables:
        _join(table)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _join(table: Any) -> None:
    """Make each cell that says ABOVE one with the cell above it, however many follow."""
    above: dict[int, Any] = {}
    for row in table.rows:
        for column, cell in enumerate(row.cells):
            if cell.text == ABOVE and column in above:
                cell.paragraphs[0].clear()
                above[column].get_or_add_tcPr().get_or_add_vMerge().val = "restart"
                cell._tc.get_or_add_tcPr().get_or_add_vMerge()
            else:
                above[column] = cell._tc


def _sheet(path: Path, content: Mapping[str, Any]) -> bytes:
    clean = _clean(content)
    book = openpyxl.load_workbook(path)
    sheet = book.active
    if sheet is None:
        raise ValueError("no sheet")
    sheet["A2"] = clean["stamp"]
    widths = [sheet.column_dimensions[get_column_letter(i)].width for i in range(1, sheet.max_column + 1)]
    for row, values in enumerate(clean["rows"], FIRST_ROW):
        sheet.row_dimensions[row].height = LINE_PT * max(map(_lines, values, widths))
        for column, value in enumerate(values, 1):
            cell = sheet.cell(row, column, value)
            as_text(cell)
            cell.alignment, cell.border = Alignment(wrap_text=True, vertical="top"), FRAME
    sheet.oddFooter.center.text = clean["stamp"].replace("&", "&&")
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def as_text(cell: Any) -> None:
    """Let a cell be text, whatever it begins with."""
    cell.data_type, cell.number_format, cell.quotePrefix = "s", "@", True


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a column of so many digits; a Chinese character is two digits wide."""
    room = max(1, int(width) - 1)
    return sum(max(1, -(-sum(2 if ord(c) > 0x2E7F else 1 for c in line) // room)) for line in text.split("\n"))


def _clean(value: Any) -> Any:
    """Values without the characters that no document may hold."""
    if isinstance(value, str):
        return value.translate(CONTROL)
    if isinstance(value, Mapping):
        return {name: _clean(part) for name, part in value.items()}
    return [_clean(part) for part in value]
