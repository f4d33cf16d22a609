"""Files beside the pages: forms held as data, and those that nothing here reads."""

from __future__ import annotations

from collections.abc import Iterable

from extraction.intake.blobs import Entry
from extraction.intake.report import IntakeNote
from extraction.intake.sheet import SHEET_ENDINGS
from extraction.intake.source import DataFile
from models.errors import PageUnreadableError

FORMS_AS_DATA = {".lrmx": "lrmx", ".lrm": "lrm"}
LARGEST_DATA_FILE = 32 * 2**20
ARCHIVES = frozenset({".zip", ".rar", ".7z", ".gz", ".tar", ".tgz", ".bz2", ".xz", ".iso"})
HARMLESS = frozenset({".json", ".txt", ".md", ".xml", ".pic", ".db", ".mdb", ".log", ".ini"}) | SHEET_ENDINGS


def form_files(entries: Iterable[Entry]) -> tuple[tuple[DataFile, ...], list[IntakeNote]]:
    """The `.lrmx` and `.lrm` files, and a note on each that cannot be had."""
    found: list[DataFile] = []
    notes: list[IntakeNote] = []
    for entry in entries:
        if entry.suffix not in FORMS_AS_DATA:
            continue
        try:
            content = entry.blob.read()
        except PageUnreadableError as error:
            notes.append(_unread(entry, str(error)))
            continue
        if len(content) > LARGEST_DATA_FILE:
            notes.append(_unread(entry, f"larger than {LARGEST_DATA_FILE >> 20} MB, not read"))
            continue
        found.append(DataFile(entry.name, FORMS_AS_DATA[entry.suffix], content))
    return tuple(found), notes


def left_aside(entries: Iterable[Entry], used: set[str]) -> list[IntakeNote]:
    """A note on each file that may hold pages and is of a kind that is not opened: archives, Word files."""
    notes = []
    for entry in entries:
        if entry.name in used or entry.suffix in FORMS_AS_DATA or entry.suffix in HARMLESS:
            continue
        why = "压缩包中的压缩包不打开，请解压后整卷送审" if entry.suffix in ARCHIVES else "不是可识读的格式，未读取"
        note = f"{entry.name}: of a kind that is not read"
        notes.append(IntakeNote("not_read", entry.name, f"{entry.name}：{why}", note))
    return notes


def _unread(entry: Entry, reason: str) -> IntakeNote:
    return IntakeNote("unreadable", entry.name, f"{entry.name}：无法读取", f"{entry.name}: {reason}")
