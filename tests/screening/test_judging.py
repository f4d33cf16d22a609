"""Judging a store anew: only what differs is stored, what people corrected counts, an interrupted run goes on."""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from models.arrangements import Arrangement, How
from models.errors import DossierError
from models.facts_file import parse_fact, parse_facts
from models.store import Store, open_store
from models.store_search import Wanted
from screening import judging
from screening.audit import check_facts
from screening.cli import main
from screening.judging import Judged, judge_store

DAY = date(2026, 11, 24)
FACTS = {
    "schema": "sanling.facts/1", "dossier": {"id": "d1", "name": "陈永福"},
    "materials": [{"id": "m1", "type": "M01", "title": "干部履历表", "formed": "1980-05-01"},
                  {"id": "m2", "type": "M01", "title": "干部履历表", "formed": "1999-05-01"}],
    "facts": [{"id": "f1", "kind": "birth", "material": "m1", "date": "1950-03-02"},
              {"id": "f2", "kind": "birth", "material": "m2", "date": "1954-03-02"}],
}


def an_audit(dossier: str, *, rulebook: str = "", drop: bool = False) -> dict[str, Any]:
    """A judged dossier; `drop`: by rules that did not know its first finding."""
    audit = check_facts(parse_facts(FACTS), DAY)
    return {**audit, "dossier": {**audit["dossier"], "id": dossier},
            "run": {**audit["run"], "rulebook": rulebook or audit["run"]["rulebook"]},
            "findings": audit["findings"][1:] if drop else audit["findings"]}


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'store.db'}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    with open_store(url) as opened:
        opened.save_audit(an_audit("d1", rulebook="old", drop=True), "/卷/一")
        opened.save_audit(an_audit("d2", rulebook="old"), "/卷/二")
        opened.save_audit(an_audit("d3"), "/卷/三")
        yield opened


def judged(url: str, **options: Any) -> Judged:
    return sum(judge_store(url, options.pop("as_of", None), 1, "cli:test", **options), Judged())


def findings(store: Store, dossier: str) -> set[str]:
    stored = store.latest_audit(dossier)
    assert stored is not None
    return {finding["id"] for finding in stored.audit["findings"]}


def test_only_what_the_rules_say_otherwise_is_stored(url: str, store: Store) -> None:
    before = {dossier: store.latest_audit_id(dossier) for dossier in ("d1", "d2", "d3")}
    found = judged(url)
    assert (found.dossiers, found.differing, found.came, found.went, found.changed) == (2, 1, 1, 0, 0)
    newest = store.latest_audit("d1")
    assert newest is not None and newest.id != before["d1"] and newest.based_on == before["d1"]
    assert findings(store, "d1") == findings(store, "d2")
    assert [store.latest_audit_id(dossier) for dossier in ("d2", "d3")] == [before["d2"], before["d3"]]
    assert store.trail.verify().breach is None


def test_what_was_judged_is_not_judged_again_unless_asked(url: str, store: Store) -> None:
    assert judged(url).dossiers == 2
    assert judged(url).dossiers == 0
    assert judged(url, as_of=date(2026, 11, 25)).dossiers == 3
    assert judged(url, as_of=date(2026, 11, 25)).dossiers == 0
    again = judged(url, again=True)
    assert (again.dossiers, again.differing) == (3, 0)


def test_an_interrupted_run_goes_on_where_it_was(url: str, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "BATCH", 1)
    assert next(iter(judge_store(url, None, 1, "cli:test"))).dossiers == 1
    assert judged(url).dossiers == 1
    assert findings(store, "d1") == findings(store, "d2")


def test_what_people_corrected_counts(url: str, store: Store) -> None:
    fact = parse_fact(
        {**FACTS["facts"][1], "id": "c1", "date": "1950-03-02", "supersedes": "f2", "anchor": "f2"}, 0)
    store.add_correction("d1", fact, parse_fact(FACTS["facts"][1], 0), reviewer="王", reason="识读错误",
                         at=datetime(2026, 11, 24, 9, tzinfo=UTC))
    judged(url)
    assert findings(store, "d1") < findings(store, "d2")
    assert not store.search.page(Wanted(only=frozenset({"d1"}))).rows[0].outdated


def test_an_audit_that_does_not_know_how_people_arranged_pages_is_made_anew(url: str, store: Store) -> None:
    store.arrangements.add(Arrangement(
        0, "d2", How.UNDO, (), (1,), "王", "看错", datetime(2026, 11, 24, 9, tzinfo=UTC)), seen=0)
    judged(url)
    assert not any(row.outdated for row in store.list_dossiers())


def test_what_was_corrected_after_the_rules_had_judged_is_judged_all_the_same(url: str, store: Store) -> None:
    assert judged(url).dossiers == 2
    fact = parse_fact({**FACTS["facts"][1], "id": "c1", "date": "1950-03-02", "supersedes": "f2", "anchor": "f2"}, 0)
    store.add_correction("d3", fact, parse_fact(FACTS["facts"][1], 0), reviewer="王", reason="识读错误",
                         at=datetime(2026, 11, 24, 9, tzinfo=UTC))
    assert judged(url).dossiers == 1 and judged(url).dossiers == 0


def gone(*_: object) -> Judged:
    os._exit(1)


def test_a_process_that_dies_ends_the_run_with_words(
    url: str, store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(judging, "judge_batch", gone)
    assert main(["judge", "--store", url, "--workers", "2"]) == 2
    assert "run again" in capsys.readouterr().err


def test_one_that_cannot_be_judged_is_named_and_the_rest_goes_on(
    url: str, store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(store: Store, dossier: str, *rest: Any) -> Any:
        if dossier == "d1":
            raise DossierError("no such page text")
        return real(store, dossier, *rest)

    real = judging.judge_stored
    monkeypatch.setattr(judging, "judge_stored", broken)
    assert main(["judge", "--store", url]) == 3
    said = capsys.readouterr()
    assert "d1: no such page text" in said.err and "重判 1 卷" in said.out
    monkeypatch.undo()
    assert main(["judge", "--store", url, "--workers", "2"]) == 0
    said = capsys.readouterr()
    assert "档案 d1：新增 1，消失 0，变化 0" in said.out and "重判 1 卷，结果有变 1 卷" in said.out
    assert findings(store, "d1") == findings(store, "d2")
