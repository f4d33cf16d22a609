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
    """Every file below the folder but clutter. Raises DossierError where it cannot be read or holds links."""
    entries = []
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        if not is_clutter(name):
            _refuse_unsafe(path, name)
            entries.append(Entry(name, FileBlob(path)))
        if len(entries) > MOST_FILES:
            raise DossierError(f"{folder}: more than {MOST_FILES} files; give one dossier, or use `sanling screen`")
    return entries


def _refuse_unsafe(path: Path, name: str) -> None:
    """Links and devices: a dossier handed over may not lead elsewhere on this machine, nor block its reader."""
    if path.is_symlink():
        raise DossierError(f"{path}: a link, not a file; put the file itself there ({name[:80]!r})")
    if not path.is_file():
        raise DossierError(f"{path}: neither a file nor a folder; remove it from the dossier")


def _files(folder: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise DossierError(f"{error.filename}: cannot be read ({error.strerror}); check its permissions")

    for root, folders, files in os.walk(folder, onerror=refuse, followlinks=False):
        folders.sort()
        linked = [name for name in folders if (Path(root) / name).is_symlink()]
        yield from (Path(root) / name for name in sorted([*files, *linked]))
