"""People kept for testing only, six in `data/fixtures` and four drawn on demand.

HTML forms go through a browser and are scanned by OpenCV.

Layouts, faces and lives are not those of the development set, and nothing here is shared with it but the truth files.
"""

from __future__ import annotations

from pathlib import Path

from samples.printed.fonts import ensure_fonts
from samples.printed.people import PEOPLE
from samples.printed.people.fresh import FRESH
from samples.printed.render import browser_page

SETS = {"test": PEOPLE, "fresh": FRESH}


def draw_set(out: Path, cases: list[str] | None, seed: int, people: str = "test") -> list[Path]:
    """Draw the named cases (all if None) of the set `people` below `out`, one folder each.

    The same seed, fonts and browser give the same files.

    Raises: KeyError for an unknown case; FileNotFoundError if a font is not installed.
    """
    ensure_fonts()
    folders = []
    known = SETS[people]
    with browser_page() as page:
        for name in cases if cases is not None else list(known):
            folder = out / name
            known[name](seed).draw(page, folder)
            folders.append(folder)
    return folders
