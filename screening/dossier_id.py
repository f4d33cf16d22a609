"""The stable identity of a dossier."""

from __future__ import annotations

import hashlib
import re

_ID_NUMBER = re.compile(r"(?<!\d)(\d{17}[\dXx])(?!\d)")


def dossier_id(source_name: str, first_page_sha256: str | None) -> str:
    """Id of a dossier, the same wherever its folder lies and however often it is audited.

    A standard package carries the person's ID number in its name and stays one dossier when it is scanned again;
    otherwise the name and the first page identify it.
    """
    number = _ID_NUMBER.search(source_name)
    key = number[1].upper() if number else f"{source_name}\x1f{first_page_sha256 or ''}"
    return "d" + hashlib.sha256(key.encode()).hexdigest()[:12]
