"""Where bytes come from: a file, or a member of a zip that is never unpacked. Both can be sent to a child process."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from models.errors import PageUnreadableError

LARGEST_BYTES = 200 * 2**20
"""A file larger than this is no page and no catalogue."""

_BROKEN = (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, KeyError, ValueError, zlib.error)


class Blob(Protocol):
    """Bytes that can be read when they are needed."""

    def read(self) -> bytes:
        """All bytes. Raises PageUnreadableError where they cannot be had."""

    def handle(self) -> Path | io.BytesIO:
        """What decoders open to take one page out of many, without reading a large file whole."""


@dataclass(frozen=True, slots=True)
class FileBlob:
    """A file on disk."""

    path: Path

    def read(self) -> bytes:
        """All bytes. Raises PageUnreadableError where the file cannot be read or is larger than any page."""
        try:
            if self.path.stat().st_size > LARGEST_BYTES:
                raise PageUnreadableError(f"the file has more than {LARGEST_BYTES >> 20} MB; scan at 300 dpi")
            return self.path.read_bytes()
        except OSError as error:
            raise PageUnreadableError(f"the file cannot be opened ({error.strerror}); check its permissions") from None

    def handle(self) -> Path | io.BytesIO:
        """The path."""
        return self.path


@dataclass(frozen=True, slots=True)
class ZipBlob:
    """A member of a zip file, by the name under which the zip lists it."""

    path: Path
    member: str

    def read(self) -> bytes:
        """All bytes. Raises PageUnreadableError where the member is damaged."""
        try:
            with zipfile.ZipFile(self.path) as archive, archive.open(self.member) as stream:
                data = stream.read(LARGEST_BYTES + 1)
        except _BROKEN as error:
            raise PageUnreadableError(f"it is damaged in the zip ({error}); make the package again") from None
        if len(data) > LARGEST_BYTES:
            raise PageUnreadableError(f"it has more than {LARGEST_BYTES >> 20} MB; scan at 300 dpi")
        return data

    def handle(self) -> Path | io.BytesIO:
        """The bytes, in memory. Raises PageUnreadableError where the member is damaged."""
        return io.BytesIO(self.read())


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a dossier: its path inside the dossier (with `/`), and its bytes."""

    name: str
    blob: Blob

    @property
    def base(self) -> str:
        """The name without folders."""
        return self.name.rpartition("/")[2]

    @property
    def suffix(self) -> str:
        """The ending in lower case, with its dot; empty where there is none."""
        stem, dot, ending = self.base.rpartition(".")
        return f".{ending.lower()}" if dot and stem else ""

    @property
    def stem(self) -> str:
        """The name without folders and ending."""
        stem, dot, _ = self.base.rpartition(".")
        return stem if dot and stem else self.base

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders it lies in, outermost first."""
        return tuple(self.name.split("/")[:-1])
