"""What the tests of bulk screening share: small trees of dossiers, runs as processes, and what a store holds after."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from models.store import open_store
from tests.extraction.packages import grey

ROOT = Path(__file__).parents[3]
AS_OF = "2026-11-26"
SLOW, CRASHES, HANGS, CRASHES_UNLESS_SPARED = 88, 66, 77, 99


def tree(root: Path, dossiers: int, pages: int = 3, shade: int = SLOW) -> Path:
    """Dossiers 江原省/局N/NNN with pages that all differ (the greys of one column) and are read slowly."""
    for number in range(dossiers):
        dossier(root / "江原省" / f"局{number % 3}" / f"卷{number:03d}", [shade] * pages, number)
    return root


def dossier(folder: Path, shades: Sequence[int], salt: int = 0) -> Path:
    folder.mkdir(parents=True)
    for number, shade in enumerate(shades, start=1):
        (folder / f"{number}.png").write_bytes(grey(shade) + f"{salt}-{number}".encode())  # after the image's end
    return folder


def call(root: Path, store: str, *more: str, ocr: str = "toy") -> list[str]:
    module = "tests.screening.bulk.program" if ocr in ("toy", "frail") else "screening.cli"
    return [sys.executable, "-m", module, "screen", str(root), "--store", store, "--ocr", ocr, "--as-of", AS_OF,
            "--patience", "60", *([] if "--report" in more else ["--no-report"]), *more]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'data'}", **more}


def screen(
    root: Path, store: str, *more: str, ocr: str = "toy", **variables: str,
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        call(root, store, *more, ocr=ocr), capture_output=True, text=True, check=False, cwd=ROOT, timeout=600,
        env=environment(**variables))


def started(root: Path, store: str, *more: str, ocr: str = "toy") -> subprocess.Popen[str]:
    """A run that goes on by itself, in a process group of its own."""
    return subprocess.Popen(
        call(root, store, *more, ocr=ocr), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT,
        env=environment(), start_new_session=True)


def children(process: int) -> list[int]:
    """Its worker processes, those of them included."""
    found: list[int] = []
    for entry in Path("/proc").iterdir():
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            words = (entry / "cmdline").read_bytes()
        except (OSError, ValueError):
            continue
        if entry.name.isdecimal() and int(fields[1]) == process and b"resource_tracker" not in words:
            found += [int(entry.name), *children(int(entry.name))]
    return found


def kill_all(process: subprocess.Popen[str]) -> None:
    """As a power cut: the run and everybody it started, at once."""
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def contents(store: str) -> list[dict[str, Any]]:
    """Every audit of a store but for when it was made and how long it took, by source and number."""
    with open_store(store) as opened:
        assert opened.trail.verify().breach is None
        found = []
        for summary in opened.list_dossiers():
            stored = opened.latest_audit(summary.id)
            assert stored is not None
            audit = {**stored.audit, "run": {**stored.audit["run"], "seconds": 0}}
            found.append({"source": stored.source, "unit": summary.unit, "audit": json.dumps(audit, ensure_ascii=False)})
    return sorted(found, key=lambda each: str(each["source"]))


def actions(store: str) -> list[str]:
    with open_store(store) as opened:
        return [entry.action for entry in opened.trail.entries()]
