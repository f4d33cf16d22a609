"""A name for the code that reads pages, so that what an older version read is read again."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

_READING = (
    "beside.py", "condition.py", "date_net/*.py", "date_net/model/model.json", "ghosts.py", "imaging.py",
    "inked_runs.py", "inking.py", "intake/pdf.py", "intake/text_layer.py", "joined_fields.py", "jpeg.py",
    "labels.py", "layout.py", "line_parts.py", "near_wordings.py", "normalize.py", "ocr/**/*.py",
    "page_codec.py", "page_task.py", "page_verdict.py", "perspective.py", "pieces.py", "quality.py",
    "red_letters.py", "reducing.py", "ruling.py", "seal*.py", "second_look/*.py", "skew.py", "split_labels.py",
    "spots.py", "tones.py", "upright.py", "word_forms.py", "wordings/*.py",
)


@cache
def reading_code_version() -> str:
    """First 12 hex digits of the hash of every source file that decides what is read on a page."""
    digest = hashlib.sha256()
    here = Path(__file__).parent
    for name in _READING:
        for source in sorted(here.glob(name)):
            digest.update(source.read_bytes())
    digest.update((here.parent / "models" / "pages.py").read_bytes())
    return digest.hexdigest()[:12]
