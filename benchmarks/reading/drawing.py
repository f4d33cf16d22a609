"""Draws a sample set to be read, once for each state of the code that draws it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from .audits import ROOT

DATA = ROOT / "data"


def drawn_cases(sample_set: str, qualities: Sequence[str], folder: Path | None, seed: int = 0) -> list[Path]:
    """Case folders of a set, one folder of cases a quality; those that were drawn before are taken as they are.

    `seed` 0 is the one that the set takes by itself.
    """
    kind = f"{sample_set}-{seed}" if seed else sample_set
    base = folder or Path(tempfile.gettempdir()) / f"sanling-reading-{kind}-{_code_version()}"
    return [case for quality in qualities for case in _cases(sample_set, quality, base / quality, seed)]


def _cases(sample_set: str, quality: str, folder: Path, seed: int) -> list[Path]:
    done = folder / ".drawn"
    if not done.exists():
        folder.mkdir(parents=True, exist_ok=True)
        command = [
            sys.executable,
            "-m",
            "samples",
            "draw",
            "--set",
            sample_set,
            "--quality",
            quality,
            "--seed",
            str(seed),
            "--out",
            str(folder.resolve()),
        ]
        drawn = subprocess.run(
            command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(DATA)}, check=False, capture_output=True, text=True
        )
        if drawn.returncode:
            sys.exit(f"{sample_set} could not be drawn at quality {quality}: {drawn.stderr.strip()[-500:]}")
        done.touch()
    return sorted(path.parent for path in folder.glob("*/pages.json"))


def _code_version() -> str:
    """Hash of the code that draws, so that pages drawn by older code are not taken for today's."""
    digest = hashlib.sha256()
    for path in sorted((DATA / "samples").rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
