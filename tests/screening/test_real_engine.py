"""One sample dossier through the real reading engine, by the command a user types."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

CASE = Path(__file__).parents[2] / "data/fixtures/worker-1958"


@pytest.mark.ocr
@pytest.mark.slow
def test_the_planted_conflicts_are_found_from_the_scanned_pages_alone(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "screening.cli", "audit", str(CASE / "pages"), "--json", "-",
               "--as-of", "2026-11-22", "--store", f"sqlite:///{tmp_path / 'store.db'}"]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert result.returncode == 0, result.stderr
    audit = json.loads(result.stdout)
    expected = json.loads((CASE / "findings.json").read_text(encoding="utf-8"))["expected"]
    found = {(finding["rule"], finding["verdict"]) for finding in audit["findings"]}
    assert {(item["rule"], item["verdict"]) for item in expected} <= found
    assert not [page for page in audit["pages"] if page["error"]]

    again = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)  # from the cache
    first, second = ({**json.loads(text), "run": None} for text in (result.stdout, again.stdout))
    assert first == second
