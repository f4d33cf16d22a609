"""A name for the code that reads pages, so that what an older version read is read again."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

_READING = (
    "condition.py", "imaging.py", "intake/pdf.py", "intake/text_layer.py", "layout.py", "page_codec.py",
    "page_task.py", "page_verdict.py", "perspective.py", "quality.py", "reducing.py", "jpeg.py", "ghosts.py",
    "red_letters.py", "seal_ink.py", "seal_legend.py", "seal_second_line.py", "split_labels.py",
    "ruling.py", "seal_reading.py", "seal_rings.py", "seal_unrolling.py", "seals.py",
    "skew.py", "spots.py", "ocr", "second_look",
)


@cache
def reading_code_version() -> str:
    """First 12 hex digits of the hash of every source file that decides what is read on a page."""
    digest = hashlib.sha256()
    here = Path(__file__).parent
    for name in _READING:
        path = here / name
        for source in sorted(path.glob("*.py")) if path.is_dir() else [path]:
            digest.update(source.read_bytes())
    digest.update((here.parent / "models" / "pages.py").read_bytes())
    return digest.hexdigest()[:12]
