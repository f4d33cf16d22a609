"""The report as one html file: no scripts, no links, nothing fetched; prints on A4."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from review_app.summary.document import Chart, Summary
from review_app.summary.svg import HALF, WIDE, svg

FOLDER = Path(__file__).parent / "templates"
LISTED = 200
"""Dossiers that a list on paper names; the workbook has them all."""


def html(summary: Summary) -> bytes:
    """The file."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True)
    return environment.get_template("summary.html").render(
        summary=summary, svg=_markup, listed=LISTED, name=summary.names.get, stamp_css=_css(summary.stamp)).encode()


def _css(words: str) -> Markup:
    """Words as the inside of a string of a style sheet: whatever is no letter or digit is written as its number."""
    return Markup("".join(c if c.isalnum() else f"\\{ord(c):x} " for c in words))  # noqa: S704 - as said


def _markup(chart: Chart, wide: bool) -> Markup:
    return Markup(svg(chart, WIDE if wide else HALF))  # noqa: S704 - every word of it is escaped where it is put in
