"""The people kept for testing only: HTML forms through a browser, scanned by OpenCV.

Layouts, faces and lives are not those of the development set, and nothing here is shared with it but the truth files.
"""

from __future__ import annotations

from pathlib import Path

from samples.printed.fonts import ensure_fonts
from samples.printed.people import PEOPLE
from samples.printed.render import browser_page


def draw_set(out: Path, cases: list[str] | None, seed: int) -> list[Path]:
    """Draw the named cases (all if None) below `out`, one folder each.

    The same seed, fonts and browser give the same files.

    Raises: KeyError for an unknown case; FileNotFoundError if a font is not installed.
    """
    ensure_fonts()
    folders = []
    with browser_page() as page:
        for name in cases if cases is not None else list(PEOPLE):
            folder = out / name
            PEOPLE[name](seed).draw(page, folder)
            folders.append(folder)
    return folders
