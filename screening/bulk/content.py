"""A hash of what a dossier holds, wherever it lies; cheap where its files did not change since it was last made."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from extraction.intake.naming import is_clutter
from extraction.page_readers import PageCache

_UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file as the folder lists it. Times are nanoseconds."""

    name: str
    size: int
    changed: int


def stamps(path: Path) -> tuple[Stamp, ...]:
    """Every file of a dossier but clutter, by name; empty where it is gone."""
    return tuple(sorted(_stamps(path, path), key=lambda stamp: stamp.name))


def content_hash(path: Path, cache: PageCache) -> str:
    """Hash over the dossier's name and the names and hashes of its files, 64 hex digits.

    Files whose size and time are those of an earlier call are not read again: `cache` remembers.
    """
    found = stamps(path)
    mark = json.dumps([str(path.resolve()), *([stamp.name, stamp.size, stamp.changed] for stamp in found)])
    key = f"content|{hashlib.sha256(mark.encode(errors='surrogateescape')).hexdigest()}"
    known = cache.get(key)
    if known is not None:
        return known.decode()
    digest = hashlib.sha256(path.name.encode(errors="surrogateescape"))
    whole = True
    for stamp in found:
        content = _hashed(path / stamp.name if stamp.name else path)
        whole = whole and content != _UNREADABLE
        digest.update(f"\0{stamp.name}\0{content}".encode(errors="surrogateescape"))
    if whole and found:
        cache.put(key, digest.hexdigest().encode())
    return digest.hexdigest()


def _stamps(path: Path, root: Path) -> Iterator[Stamp]:
    try:
        if path.is_file() or path.is_symlink():
            state = path.lstat()
            yield Stamp("" if path == root else path.relative_to(root).as_posix(), state.st_size, state.st_mtime_ns)
            return
        with os.scandir(path) as entries:
            names = sorted(entry.name for entry in entries)
    except OSError:
        return
    for name in names:
        if not is_clutter(name):
            yield from _stamps(path / name, root)


def _hashed(path: Path) -> str:
    try:
        if path.is_symlink():
            return f"link {path.readlink()}"
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return _UNREADABLE
