"""Tables of strangers: .xlsx, .xls and .csv as rows of cells, refused where they are built to do harm."""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook

from extraction.intake.xml_text import decode_text

SHEET_ENDINGS = frozenset({".xlsx", ".xls", ".xlsm", ".csv"})
LARGEST_BYTES = 16 * 2**20
MOST_UNPACKED = 128 * 2**20
MOST_ROWS, MOST_COLUMNS, MOST_SHEETS = 20_000, 400, 40
MOST_CELLS = 4_000_000  # readers hold the whole rectangle that cells span
ZIP_MARK = b"PK\x03\x04"
_REFERENCE = re.compile(rb"""\br=["']([A-Z]{0,3})(\d{1,9})["']""")
_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)

Cell = str | int | float | bool | date | datetime | time | timedelta
Row = tuple[Cell, ...]
"""Cells of one row; an empty one is `""`."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a workbook. `first_row` is the number that a person sees beside its first row."""

    name: str
    rows: tuple[Row, ...]
    first_row: int = 1


def read_sheets(data: bytes, suffix: str) -> tuple[Sheet, ...]:
    """All tables of a file. Raises ValueError with the reason where it is damaged, locked, or not to be trusted."""
    if len(data) > LARGEST_BYTES:
        raise ValueError(f"larger than {LARGEST_BYTES >> 20} MB, too large for a catalogue")
    if suffix == ".csv":
        return (_csv(decode_text(data)),)
    if data.startswith(ZIP_MARK):
        _refuse_traps(data)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = workbook.sheet_names[:MOST_SHEETS]
        return tuple(_sheet(workbook, name) for name in names)
    except (CalamineError, OSError, ValueError, OverflowError, MemoryError) as error:
        raise ValueError(f"no workbook that can be read ({_first_line(error)})") from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # what the reader raises where it gives up; not an Exception
            raise
        raise ValueError("the workbook is damaged") from None


def _sheet(workbook: CalamineWorkbook, name: str) -> Sheet:
    sheet = workbook.get_sheet_by_name(name)
    rows = sheet.to_python(skip_empty_area=True, nrows=MOST_ROWS)
    first = sheet.start[0] + 1 if sheet.start is not None else 1
    return Sheet(name, tuple(tuple(row[:MOST_COLUMNS]) for row in rows), first)


def _csv(text: str) -> Sheet:
    head = text[:4096]
    delimiter = max(",\t;，", key=head.count)
    try:
        rows = [tuple(row[:MOST_COLUMNS]) for row, _ in zip(
            csv.reader(io.StringIO(text.replace("\x00", "")), delimiter=delimiter), range(MOST_ROWS), strict=False)]
    except csv.Error as error:
        raise ValueError(f"no table that can be read ({error})") from None
    return Sheet("", tuple(rows))


def _refuse_traps(data: bytes) -> None:
    """A workbook is a zip of XML: neither may swell, declare entities, or place a cell at the end of the world."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if sum(member.file_size for member in members) > MOST_UNPACKED:
                raise ValueError(f"unpacks to more than {MOST_UNPACKED >> 20} MB, which looks like a zip bomb")
            for member in members:
                if member.filename.lower().endswith((".xml", ".rels", ".vml")):
                    _refuse_xml(archive.read(member), member.filename)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, KeyError, zlib.error) as error:
        raise ValueError(f"the workbook is damaged ({_first_line(error)})") from None


def _refuse_xml(content: bytes, name: str) -> None:
    plain = content.replace(b"\x00", b"") if content[:2] in (b"\xff\xfe", b"\xfe\xff") else content
    if _DECLARATION.search(plain):
        raise ValueError("it declares a document type or entities, which are refused")
    if "sheet" in name.lower():
        rows = columns = 1
        for match in _REFERENCE.finditer(plain):
            rows, columns = max(rows, int(match[2])), max(columns, _column(match[1]))
        if rows * columns > MOST_CELLS:
            raise ValueError(f"it has cells out to row {rows} and column {columns}, too far for a catalogue")


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:120]


def cell_text(cell: Cell) -> str:
    """A cell as people read it: whole numbers without a point, days as yyyyMMdd."""
    if isinstance(cell, datetime | date):
        return f"{cell:%Y%m%d}"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(round(cell, 6))
    return " ".join(str(cell).split()) if not isinstance(cell, bool) else ""


def cell_date(cell: Cell) -> str:
    """A cell of a date column. A number 1999.1 may have been typed as 1999.10: only its year is certain."""
    text = cell_text(cell)
    if isinstance(cell, float) and re.fullmatch(r"(?:19|20)\d{2}\.1", text):
        return text[:4]
    return text
