"""Six people kept for testing only, whose forms are laid out anew by every seed.

Labels, order and grouping of fields, rules, tables, opinion boxes, dates and wordings are drawn from a seed; pages are
set by reportlab, printed by PDFium and worn by numpy, in three qualities (`clean`, `office`, `hard`) with the same truth.
"""

from __future__ import annotations

from pathlib import Path

from samples.archive.case import QUALITIES
from samples.archive.fonts import ensure_fonts
from samples.archive.lives import PEOPLE

__all__ = ["PEOPLE", "QUALITIES", "draw_set"]


def draw_set(out: Path, cases: list[str] | None, seed: int, quality: str = "office", only: set[str] | None = None) -> list[Path]:
    """Draw the named cases (all if None) below `out`, one folder each; `only` keeps materials of these types.

    Seeds 1 to 99 are for testing only, 100 and more for development. The same seed, quality and fonts give the same files.

    Raises: KeyError for an unknown case; FileNotFoundError if a face cannot be had.
    """
    ensure_fonts()
    folders = []
    for name in cases if cases is not None else list(PEOPLE):
        folder = out / name
        PEOPLE[name](seed).draw(folder, quality, only)
        folders.append(folder)
    return folders
