"""The report as a document, before it is html, docx or xlsx."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.statistics import Dossiers


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the first page. `definition` is its 口径; `dossiers` are those it counts, if it counts any.

    `share` draws a bar, 0..1.
    """

    key: str
    name: str
    value: str
    unit: str
    note: str
    definition: str
    dossiers: Dossiers | None = None
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table. `dossiers` are those behind it; empty where it counts none or too few to be named."""

    key: str
    cells: tuple[str, ...]
    dossiers: Dossiers = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart: parts from left to right, each a number in the colour of the chart's part."""

    label: str
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars of numbers. `names` and `colours` are those of the parts; `unit` stands behind the sum."""

    bars: tuple[Bar, ...]
    names: tuple[str, ...]
    colours: tuple[str, ...]
    unit: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its 口径. `words` columns, from the left, hold words, the others numbers; `lists` says of which
    dossiers the lists behind its lines are. A long one shows `most` lines on paper, all in the workbook."""

    key: str
    title: str
    definition: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    lists: str = ""
    words: int = 1
    chart: Chart | None = None
    most: int = 40
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter of the details; `short` names it on a button."""

    title: str
    short: str
    tables: tuple[Table, ...]
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the first page, with a word before it."""

    head: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole report. `names` of persons by dossier; empty where it is anonymous."""

    title: str
    scope: str
    made: str
    stamp: str
    notice: str
    figures: tuple[Figure, ...]
    paragraphs: tuple[Paragraph, ...]
    charts: tuple[tuple[str, Chart], ...]
    sections: tuple[Section, ...]
    names: Mapping[str, str]

    @property
    def about_names(self) -> str:
        """Whether it names persons, and what follows from that."""
        return "本报告含姓名，限有权查阅者使用。" if self.names else "本报告不含姓名；档案编号只在本系统内可对应到人。"

    @property
    def tables(self) -> tuple[Table, ...]:
        """Every table in order."""
        return tuple(table for section in self.sections for table in section.tables)
