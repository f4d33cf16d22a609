"""材料形成时间 as exporters and clerks write it."""

from __future__ import annotations

import re

from extraction.dates import parse_date
from models.dates import PartialDate

DEFAULT = "19900101"
"""What one exporter writes where nothing was entered."""


def formed_date(text: str) -> PartialDate | None:
    """yyyyMMdd with parts of zeros, blanks in front of a month, points or strokes; None where it holds no date."""
    plain = text.strip()
    match = re.fullmatch(r"(\d{4})\s*(\d{1,2})?\s*(\d{1,2})?", plain) if re.search(r"\s", plain) else None
    if match is None:
        match = re.fullmatch(r"(\d{4})(\d{2})?(\d{2})?", plain)
    if match is None:
        match = re.fullmatch(r"(\d{4})\s*[.\-/年．]\s*(\d{1,2})?(?:\s*[.\-/月．]\s*(\d{1,2})?\s*日?)?", plain)
    if match is not None:
        if not int(match[1]):
            return None
        parts = [match[1]]
        for part in match.groups()[1:]:
            if part is None or not int(part):
                break
            parts.append(f"{int(part):02d}")
        plain = "-".join(parts)
    found = parse_date(plain) if plain else None
    return found.date if found is not None else None
