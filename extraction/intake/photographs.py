"""Photographs of pages: when each was taken, where that says more about their order than their names."""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from datetime import datetime

from PIL import ExifTags, Image

from extraction.imaging import DAMAGED_IMAGE
from extraction.intake.blobs import Entry, FileBlob
from extraction.intake.leaves import Leaf
from extraction.intake.source import PageForm
from models.errors import PageUnreadableError

_TAKEN = (ExifTags.Base.DateTimeOriginal, ExifTags.Base.DateTimeDigitized)
_SUBSECOND = ExifTags.Base.SubsecTimeOriginal
_IN_NAME = re.compile(
    r"(?<!\d)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})[-_ T]?(\d{2})[-_.:]?(\d{2})[-_.:]?(\d{2})(\d{3})?(?!\d)")
_COUNTED = re.compile(r"(.*?)(\d{1,6})(\D*)")


def by_time(leaves: Sequence[Leaf]) -> list[Leaf] | None:
    """The pages in the order in which they were taken; None where names count them or times are not all known.

    Only single images in one folder are put in order: a page is never moved out of a file or past a folder.
    """
    entries = [leaf.entry for leaf in leaves if leaf.form is PageForm.IMAGE and leaf.entry is not None]
    if len(entries) < max(2, len(leaves)) or len({entry.folders for entry in entries}) > 1 or _counted(entries):
        return None
    times = [_time_in_name(entry) or _time_taken(entry) for entry in entries]
    known = [time for time in times if time is not None]
    if len(known) < len(times) or len(set(known)) < len(known):
        return None
    return [leaf for _, leaf in sorted(zip(known, leaves, strict=True), key=lambda pair: pair[0])]


def _counted(entries: Sequence[Entry]) -> bool:
    """Whether names are one counter: the same words around one running number."""
    matches = [_COUNTED.fullmatch(entry.stem) for entry in entries]
    return all(matches) and len({(match[1], match[3]) for match in matches if match is not None}) == 1


def _time_in_name(entry: Entry) -> str | None:
    """yyyyMMddHHmmss and milliseconds, as telephones write them into names."""
    match = _IN_NAME.search(entry.stem)
    return "".join(part or "000" for part in match.groups()) if match is not None and _is_time(match) else None


def _is_time(match: re.Match[str]) -> bool:
    try:
        datetime(*(int(part) for part in match.groups()[:6]))  # type: ignore[arg-type]
    except ValueError:
        return False
    return True


def _time_taken(entry: Entry) -> str | None:
    """The same from EXIF; None where the camera did not say."""
    try:
        file = entry.blob.path if isinstance(entry.blob, FileBlob) else entry.blob.handle()
        with warnings.catch_warnings(action="ignore"), Image.open(file) as image:
            detail = image.getexif().get_ifd(ExifTags.IFD.Exif)
    except (*DAMAGED_IMAGE, PageUnreadableError):
        return None
    digits = next((found for tag in _TAKEN if len(found := re.sub(r"\D", "", str(detail.get(tag, "")))) == 14), None)
    subsecond = re.sub(r"\D", "", str(detail.get(_SUBSECOND, "")))[:3].ljust(3, "0")
    return f"{digits}{subsecond}" if digits is not None and int(digits) else None
