"""`sanling log`: whole or broken by the exit status, one line that says where, an export others can check."""

import json
import sqlite3
from pathlib import Path

import pytest

from models.store import open_store
from models.trail import sm3
from tests.models.test_store import a_decision, an_audit
from tests.screening.test_cli import assert_refused, sanling


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store of one audit and one decision."""
    file = tmp_path / "store.db"
    with open_store(f"sqlite:///{file}") as store:
        store.add_decision("d1", store.save_audit(an_audit(), "s"), a_decision(), "0")
    return file


def test_a_whole_log_is_said_to_be_whole_with_its_head(path: Path) -> None:
    head = sanling("log", "head", "--store", f"sqlite:///{path}").stdout.strip()
    result = sanling("log", "verify", "--store", f"sqlite:///{path}", "--head", head)
    assert result.returncode == 0, result.stderr
    assert result.stdout == f"whole: 3 entries, 2 records, head {head}\n"


def test_a_broken_log_exits_with_1_and_names_the_first_broken_entry(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TRIGGER trail_no_update")
        connection.execute("UPDATE trail SET actor = 'x' WHERE seq >= 2")
    result = sanling("log", "verify", "--store", f"sqlite:///{path}")
    assert result.returncode == 1
    assert result.stdout.startswith("broken at entry 2: entry 2 was altered") and result.stdout.count("\n") == 1


def test_a_head_beyond_the_end_and_one_that_is_none(path: Path) -> None:
    result = sanling("log", "verify", "--store", f"sqlite:///{path}", "--head", f"9:{'0' * 64}")
    assert result.returncode == 1 and "the log ends at entry 3" in result.stdout
    assert_refused(sanling("log", "verify", "--store", f"sqlite:///{path}", "--head", "9"), "SEQ:HASH")


def test_the_export_is_itself_an_entry_and_holds_by_its_own(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "log.jsonl"
    result = sanling("log", "export", "--store", f"sqlite:///{path}", "--json", out)
    assert result.returncode == 0, result.stderr
    entries = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [entry["action"] for entry in entries] == ["log.anchor", "audit", "decision", "log.export"]
    assert entries[-1]["actor"].startswith("cli:")
    for entry in entries:
        stated = entry.pop("hash")
        assert sm3(json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))) == stated
