"""Zip files listed with suspicion, and never unpacked."""

from __future__ import annotations

import re
import stat
import zipfile
from pathlib import Path

from extraction.intake.blobs import LARGEST_BYTES, Entry, ZipBlob
from extraction.intake.naming import is_clutter
from models.errors import DossierError

MOST_MEMBERS = 20_000
MOST_RATIO = 100  # page images hardly shrink in a zip
HARMLESS_BYTES = 16 * 2**20  # a small zip may well hold a few blank bitmaps
MOST_BYTES = 16 * 2**30
METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2})
OFFICE_FILE = "[Content_Types].xml"  # Word and Excel files are zips with this member
UTF8_NAME = 0x800
ENCRYPTED = 0x1


def zip_entries(path: Path) -> list[Entry]:
    """The files in a zip but clutter. Raises DossierError for a zip that is damaged or not to be trusted."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise DossierError(f"{path}: the zip is damaged ({error}); make the package again") from None
    if any(member.filename == OFFICE_FILE for member in members):
        raise DossierError(f"{path}: an Office file, not a dossier; export it as PDF")
    _refuse_bombs(path, members)
    entries: dict[str, Entry] = {}
    for member in members:
        name = _decoded_name(member)
        _refuse_unsafe(path, member, name)
        if not is_clutter(name):
            entries[name] = Entry(name, ZipBlob(path, member.filename))  # of two with one name the later one holds
    return list(entries.values())


def _refuse_bombs(path: Path, members: list[zipfile.ZipInfo]) -> None:
    full = sum(member.file_size for member in members)
    packed = max(1, sum(member.compress_size for member in members))
    if packed > path.stat().st_size:
        raise DossierError(f"{path}: its members overlap, which looks like a zip bomb; make the package again")
    if len(members) > MOST_MEMBERS:
        raise DossierError(f"{path}: {len(members)} files in one zip, at most {MOST_MEMBERS} are read; split it")
    if full > MOST_BYTES or (full > HARMLESS_BYTES and full > MOST_RATIO * packed):
        sizes = f"{full >> 20} MB from {packed >> 10} KB"
        raise DossierError(f"{path}: unpacks to {sizes}, which looks like a zip bomb; make the package again")


def _refuse_unsafe(path: Path, member: zipfile.ZipInfo, name: str) -> None:
    place = f"{path}, member {name[:80]!r}"
    if ".." in name.split("/") or name.startswith("/") or re.match(r"[A-Za-z]:", name) or "\0" in name:
        raise DossierError(f"{place}: its path leads out of the package; make the package again")
    if stat.S_ISLNK(member.external_attr >> 16):
        raise DossierError(f"{place}: it is a link, not a file; make the package again with the files themselves")
    if member.flag_bits & ENCRYPTED:
        raise DossierError(f"{place}: it is encrypted; make the package again without a password")
    if member.compress_type not in METHODS:
        raise DossierError(f"{place}: packed by a method that is not read; make the package again as an ordinary zip")
    if member.file_size > LARGEST_BYTES:
        raise DossierError(f"{place}: it has more than {LARGEST_BYTES >> 20} MB; scan at 300 dpi")


def _decoded_name(member: zipfile.ZipInfo) -> str:
    """The member's name with `/`; names without the UTF-8 mark are UTF-8 or GBK, shown by Python as code page 437."""
    name = member.filename
    if not member.flag_bits & UTF8_NAME:
        name = _from_bytes(name)
    return name.replace("\\", "/")


def _from_bytes(name: str) -> str:
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name
