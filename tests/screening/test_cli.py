"""The command line: exit status, one helpful line on standard error, never a traceback, nothing written elsewhere."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

FACTS: dict[str, Any] = {
    "schema": "sanling.facts/1",
    "dossier": {"id": "d1", "name": "周某"},
    "materials": [],
    "facts": [
        {"id": "f1", "kind": "birth", "date": "1978-02"},
        {"id": "f2", "kind": "work_start", "date": "1993-07", "route": "招工"},
    ],
}


def sanling(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "screening.cli", *map(str, arguments)], capture_output=True, text=True, check=False,
        cwd=cwd, timeout=300)


@pytest.fixture
def facts_file(tmp_path: Path) -> Path:
    path = tmp_path / "facts.json"
    path.write_text(json.dumps(FACTS), encoding="utf-8")
    return path


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "dossier"
    folder.mkdir()
    for number in (1, 2):
        Image.new("RGB", (400 + number, 600), "white").save(folder / f"{number}.png")
    return folder


def assert_refused(result: subprocess.CompletedProcess[str], *words: str) -> None:
    assert result.returncode == 2, result.stderr
    assert result.stderr.count("\n") == 1, result.stderr
    assert "Traceback" not in result.stderr
    for word in words:
        assert word in result.stderr


def test_a_known_conflict_is_found_and_does_not_change_the_exit_status(facts_file: Path) -> None:
    result = sanling("check", facts_file, "--json", "-", "--as-of", "2026-11-22")
    assert result.returncode == 0, result.stderr
    audit = json.loads(result.stdout)
    assert audit["schema"] == "sanling.audit/1"
    found = [f for f in audit["findings"] if f["verdict"] == "conflict"]
    assert [(f["rule"], f["severity"]) for f in found] == [("WRK-02", "red")]
    assert sorted(found[0]["facts"]) == ["f1", "f2"] and found[0]["repair"] and audit["causes"]


def test_the_same_facts_give_the_same_bytes(facts_file: Path) -> None:
    first, second = (
        {**json.loads(sanling("check", facts_file, "--json", "-", "--as-of", "2026-11-22").stdout), "run": None}
        for _ in range(2))
    assert json.dumps(first) == json.dumps(second)


def test_several_facts_files_give_one_line_each(facts_file: Path) -> None:
    result = sanling("check", facts_file, facts_file, "--json", "-")
    assert [json.loads(line)["dossier"]["id"] for line in result.stdout.splitlines()] == ["d1", "d1"]


@pytest.mark.parametrize(
    ("content", "words"), [("{", "not JSON"), ('{"schema": "other"}', "sanling.facts/1"), ("", "not JSON")])
def test_a_bad_facts_file_is_refused(tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "bad.json"
    path.write_text(content, encoding="utf-8")
    assert_refused(sanling("check", path), "bad.json", words)


@pytest.mark.parametrize(
    "arguments", [[], ["fly"], ["check"], ["check", "nowhere.json"], ["check", "x.json", "--as-of", "gestern"],
                  ["audit", "nowhere"], ["rules", "show", "XXX-99"]])
def test_a_call_that_cannot_be_used_is_refused_in_one_line(arguments: list[str]) -> None:
    assert_refused(sanling(*arguments))


def test_an_unknown_engine_is_refused_with_the_names_there_are(pages: Path, tmp_path: Path) -> None:
    result = sanling("audit", pages, "--ocr", "magic", "--store", f"sqlite:///{tmp_path / 's.db'}")
    assert_refused(result, "magic", "rapid", "null")


def test_an_empty_folder_is_no_dossier(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert_refused(sanling("audit", tmp_path / "empty", "--store", f"sqlite:///{tmp_path / 's.db'}"), "empty")


def test_one_bad_page_is_named_and_the_rest_is_complete(pages: Path, tmp_path: Path) -> None:
    (pages / "3.png").write_bytes(b"not an image")
    result = sanling("audit", pages, "--ocr", "null", "--json", "-", "--store", f"sqlite:///{tmp_path / 's.db'}")
    assert result.returncode == 3
    assert "3.png" in result.stderr
    assert "Traceback" not in result.stderr
    recorded = json.loads(result.stdout)["pages"]
    assert [bool(page["error"]) for page in recorded] == [False, False, True]


def test_a_broken_form_file_beside_the_pages_is_named_and_the_pages_are_audited(pages: Path, tmp_path: Path) -> None:
    (pages / "表.lrmx").write_text("<Person>", encoding="utf-8")
    result = sanling("audit", pages, "--ocr", "null", "--json", "-", "--store", f"sqlite:///{tmp_path / 's.db'}")
    assert result.returncode == 3
    assert "表.lrmx" in result.stderr
    audit = json.loads(result.stdout)
    assert len(audit["pages"]) == 2
    assert [failure["file"] for failure in audit["intake"]["failed_files"]] == ["表.lrmx"]


def test_a_bad_dossier_among_others_is_named_and_the_others_are_audited(pages: Path, tmp_path: Path) -> None:
    store = f"sqlite:///{tmp_path / 's.db'}"
    result = sanling("audit", pages, tmp_path / "nowhere", "--ocr", "null", "--json", "-", "--store", store)
    assert result.returncode == 3
    assert "nowhere" in result.stderr
    assert len(result.stdout.splitlines()) == 1


def test_an_audit_writes_nothing_but_its_store(pages: Path, tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    before = sorted(path.name for path in pages.iterdir())
    result = sanling("audit", pages, "--ocr", "null", "--store", f"sqlite:///{tmp_path / 's.db'}", cwd=work)
    assert result.returncode == 0, result.stderr
    assert sorted(path.name for path in pages.iterdir()) == before
    assert list(work.iterdir()) == []


def test_a_store_that_cannot_be_opened_is_refused(pages: Path) -> None:
    assert_refused(sanling("audit", pages, "--ocr", "null", "--store", "sqlite:////nowhere/at/all/s.db"))
    assert_refused(sanling("audit", pages, "--ocr", "null", "--store", "nonsense"))


def test_every_rule_can_be_listed_and_shown() -> None:
    listed = sanling("rules", "list")
    assert listed.returncode == 0
    assert "WRK-02" in listed.stdout
    shown = sanling("rules", "show", "WRK-02")
    assert "劳动法" in shown.stdout or "童工" in shown.stdout
