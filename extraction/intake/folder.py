"""Dossiers that are a folder of page images, at any depth."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from extraction.intake.blobs import Entry, FileBlob
from extraction.intake.naming import is_clutter
from models.errors import DossierError

MOST_FILES = 50_000


def folder_entries(folder: Path) -> list[Entry]:
    """Every file below the folder but clutter. Links are not followed. Raises DossierError where it cannot be read."""
    entries = []
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        if not is_clutter(name):
            entries.append(Entry(name, FileBlob(path)))
        if len(entries) > MOST_FILES:
            raise DossierError(f"{folder}: more than {MOST_FILES} files; give one dossier, or use `sanling screen`")
    return entries


def _files(folder: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise DossierError(f"{error.filename}: cannot be read ({error.strerror}); check its permissions")

    for root, folders, files in os.walk(folder, onerror=refuse, followlinks=False):
        folders.sort()
        yield from (Path(root) / name for name in sorted(files))
