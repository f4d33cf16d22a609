"""Six more people kept for testing only: their dossiers together hold every type of material at least twice.

Forms are laid out by code of their own, set by typst, scanned by numpy; layouts, wordings, faces and lives are not
those of the other sets. Pages are drawn on demand in three qualities (`clean`, `office`, `hard`) with the same truth.
"""

from __future__ import annotations

from pathlib import Path

from samples.typeset.case import QUALITIES
from samples.typeset.fonts import ensure_fonts
from samples.typeset.people import PEOPLE

__all__ = ["PEOPLE", "QUALITIES", "draw_set"]


def draw_set(out: Path, cases: list[str] | None, seed: int, quality: str = "office",
             only: set[str] | None = None) -> list[Path]:
    """Draw the named cases (all if None) below `out`, one folder each; `only` keeps materials of these types.

    The same seed, quality and fonts give the same files.

    Raises: KeyError for an unknown case; FileNotFoundError if a face cannot be had.
    """
    ensure_fonts()
    folders = []
    for name in cases if cases is not None else list(PEOPLE):
        folder = out / name
        PEOPLE[name](seed).draw(folder, quality, only)
        folders.append(folder)
    return folders
