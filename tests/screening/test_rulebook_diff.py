"""`sanling rules export` and `sanling rules diff`, as a user calls them."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models.arrangements import ArrangedPage, Arrangement, How, PageSet
from models.facts_file import parse_facts
from models.store import open_store
from screening.audit import check_facts
from screening.cli import main
from tests.rules.case import AS_OF, birth, dossier, work

UNDER_AGE = dossier(birth("1978-02", "M27 2013-05"), work("1993-07", "M27 2013-05"))


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """An exported rulebook in which work from fifteen was lawful."""
    folder = tmp_path / "older"
    assert main(["rules", "export", str(folder)]) == 0
    path = folder / "work.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("value: 16", "value: 15"), encoding="utf-8")
    return folder


def test_diff_shows_rows_and_what_happens_to_facts(
    older: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = tmp_path / "facts.json"
    facts.write_text(json.dumps(UNDER_AGE), encoding="utf-8")
    assert main(["rules", "diff", str(older), "current", "--facts", str(facts), "--as-of", AS_OF.isoformat()]) == 0
    out = capsys.readouterr().out
    assert "~ minimum_working_age@1991-04-15：15" in out and "+ WRK-02 conflict red" in out


def test_stored_dossiers_are_judged_again(older: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"sqlite:///{tmp_path / 'store.db'}"
    with open_store(url) as store:
        store.save_audit(check_facts(parse_facts(UNDER_AGE), AS_OF), source="x")
    assert main(["rules", "diff", "current", str(older), "--store", url]) == 0
    assert "- WRK-02 conflict red" in capsys.readouterr().out
    assert main(["rules", "diff", "stored", "current", "--store", url]) == 0
    assert "新增 0，消失 0，变化 0" in capsys.readouterr().out


def test_a_dossier_that_cannot_be_compared_is_named_and_the_rest_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite:///{tmp_path / 'store.db'}"
    audit = check_facts(parse_facts(UNDER_AGE), AS_OF)
    with open_store(url) as store:
        store.save_audit({**audit, "dossier": {**audit["dossier"], "id": "d1"}}, source="x")
        page = {"number": 1, "file": "1.png", "sha256": "0" * 64, "width": 9, "height": 9, "rotation": 0,
                "quality": None, "material": None, "error": None}
        store.save_audit({**audit, "dossier": {**audit["dossier"], "id": "d2"}, "pages": [page]}, source="y")
        sets = (PageSet((ArrangedPage(1, "0" * 64),), "M99"),)
        store.arrangements.add(
            Arrangement(0, "d2", How.TYPE, sets, (1,), "王", "归类有误", datetime(2026, 11, 24, tzinfo=UTC)), seen=0)
    assert main(["rules", "diff", "current", "current", "--store", url]) == 0
    said = capsys.readouterr().out
    assert "档案 d1：新增 0" in said and "档案 d2：未能比较：第 1 页的识读文字没有留存" in said


@pytest.mark.parametrize(("call", "words"), [
    (["rules", "diff", "nowhere", "current"], "nowhere: no such folder"),
    (["rules", "diff", "stored", "current"], "--store"),
    (["rules", "export", "."], "exists already"),
])
def test_bad_calls_say_what_to_do(call: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(call) == 2
    assert words in capsys.readouterr().err
