"""A name for the code that turns pages into facts, so that what an older version understood is done again."""

from __future__ import annotations

import hashlib
import os
from functools import cache
from pathlib import Path

import extraction
import models
from extraction.ner.tagger import VARIABLE

_ENDINGS = frozenset({".py", ".json", ".txt", ".yaml", ".onnx", ".npz", ".bin", ".cfg", ""})
"""Those of code and weights; some weights have no ending."""
_HERE = ("audit.py", "dossier_id.py", "intake_kinds.py", "intake_report.py", "rescan.py")


@cache
def understanding_version() -> str:
    """First 16 hex digits of a hash over the files of `extraction` (weights included), `models` and the audit itself.

    The store and what only training needs are left out; the rules have a version of their own.
    """
    digest = hashlib.sha256(os.environ.get(VARIABLE, "").encode())
    for path in _sources():
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _sources() -> list[Path]:
    found = [Path(__file__).parent.parent / name for name in _HERE]
    for package in (extraction, models):
        folder = Path(package.__path__[0])
        found += [path for path in sorted(folder.rglob("*"))
                  if path.suffix in _ENDINGS and path.is_file() and not _aside(path.relative_to(folder))]
    return found


def _aside(path: Path) -> bool:
    return path.name.startswith("store") or bool({"training", "migrations", "__pycache__"} & set(path.parts))
