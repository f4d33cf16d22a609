"""The store keeps everything and changes nothing, in SQLite and in PostgreSQL alike."""

import itertools
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, make_url, text

from models.accounts import Account, Role
from models.arrangements import ArrangedPage, Arrangement, ArrangementError, How, PageSet
from models.avoidance import avoided
from models.cases import Case, CaseEvent, Step
from models.dates import Calendar, PartialDate
from models.errors import StoreError
from models.facts import Alternative, Fact, PageEvidence
from models.findings import DecisionKind, ReviewDecision, Severity, Verdict
from models.pages import BoundingBox
from models.screenings import Outcome, Screened, Screening, UnitKey
from models.store import Store, open_store
from models.store_engine import writing
from models.store_records import Correction, StoredAudit, StoredDecision
from models.store_search import Wanted
from models.store_tables import (
    APPEND_ONLY,
    audit_from_row,
    audit_to_row,
    correction_from_row,
    correction_to_row,
    decision_from_row,
    decision_to_row,
    metadata,
)
from tests.models.postgres import find_postgres, running_postgres

WHEN = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
numbers = itertools.count()


def an_audit(
    dossier: str = "d1", *, verdict: str = "conflict", seconds: float = 1.0, text: str = "甲"
) -> dict[str, Any]:
    return {
        "schema": "sanling.audit/1",
        "dossier": {"id": dossier, "source": "卷一", "name": "张三", "id_number": "990101195808152116"},
        "run": {"version": "0.1", "rulebook": "1", "as_of": "2026-11-24", "ocr": "rapid", "seconds": seconds,
                "pages": 2},
        "pages": [
            {"number": 1, "file": "1.jpg", "sha256": "00", "width": 10, "height": 20, "rotation": 0, "quality": None,
             "material": "m1", "error": None},
            {"number": 2, "file": "2.jpg", "sha256": None, "width": 0, "height": 0, "rotation": 0, "quality": None,
             "material": None, "error": "文件损坏"},
        ],
        "materials": [{"id": "m1", "type": "M01", "title": "干部履历表", "category": "1", "formed": "1999-07",
                       "pages": [1]}],
        "facts": [{"id": "f1", "kind": "birth", "material": "m1", "date": "1958-08",
                   "evidence": {"page": 1, "box": [1, 2, 3, 4], "text": "1958.8", "confidence": 0.9}}],
        "timeline": {"nodes": [], "edges": []},
        "findings": [{"id": "x1", "rule": "AGE-01", "severity": "red", "verdict": verdict, "facts": ["f1"],
                      "title": "出生日期不一致", "text": text, "citation": "", "policy_rows": [], "repair": []}],
        "rule_runs": {},
    }


def an_arrangement(dossier: str = "d1", *pages: int, code: str = "M02") -> Arrangement:
    found = PageSet(tuple(ArrangedPage(page, f"{page:02}") for page in pages or (1,)), code)
    return Arrangement(0, dossier, How.TYPE, (found,), pages or (1,), "王审核", "类型有误", WHEN, "wang")


def a_decision(kind: DecisionKind = DecisionKind.CONFIRM, finding: str = "x1") -> ReviewDecision:
    return ReviewDecision(finding, kind, "填写笔误", "王审核", WHEN)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    binaries = find_postgres()
    if binaries is None:
        pytest.skip("no PostgreSQL server program on this machine (install the package postgresql)")
    with running_postgres(binaries) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A new, empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.db'}"
    return new_database(request.getfixturevalue("postgres"))


def new_database(server: str) -> str:
    name = f"store{next(numbers)}"
    engine = create_engine(make_url(server).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return str(make_url(server).set(database=name).render_as_string(hide_password=False))


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    with open_store(url) as opened:
        yield opened


def test_an_audit_comes_back_as_it_was_saved(store: Store) -> None:
    number = store.save_audit(an_audit(), "/卷/一")
    found = store.latest_audit("d1")
    assert found is not None
    assert (found.id, found.dossier, found.source, found.based_on) == (number, "d1", "/卷/一", None)
    assert found.audit == an_audit()
    assert store.audit(number) == found
    assert store.latest_audit_id("d1") == number
    assert store.latest_audit("d2") is None


def test_audits_are_compressed_and_those_of_older_stores_read_as_before(store: Store, url: str) -> None:
    number = store.save_audit(an_audit(text="甲" * 5000), "s")
    engine = create_engine(_driver(url))
    with engine.begin() as connection:
        row = dict(connection.execute(text("SELECT * FROM audits")).mappings().one())
        assert len(row["body"]) < 2000
        row |= {"id": number + 1, "body": json.dumps(an_audit(text="乙"))}
        connection.execute(metadata.tables["audits"].insert(), row)
    engine.dispose()
    assert store.audit(number).audit == an_audit(text="甲" * 5000)
    assert store.audit(number + 1).audit == an_audit(text="乙")


def test_saving_the_same_again_adds_nothing_and_time_taken_does_not_count(store: Store) -> None:
    first = store.save_audit(an_audit(seconds=1), "/卷/一")
    assert store.save_audit(an_audit(seconds=9), "/卷/一") == first
    assert store.save_audit(an_audit(text="乙"), "/卷/一") != first
    assert store.save_audit(an_audit(text="乙"), "/别处/一") != first, "the pages lie elsewhere now"


def test_a_result_that_comes_back_after_another_is_newest_again(store: Store) -> None:
    store.save_audit(an_audit(text="甲"), "s")
    store.save_audit(an_audit(text="乙"), "s")
    store.save_audit(an_audit(text="甲"), "s")
    found = store.latest_audit("d1")
    assert found is not None and found.audit["findings"][0]["text"] == "甲"


def test_judging_corrected_facts_anew_does_not_hide_the_pages_from_a_rerun(store: Store) -> None:
    read = store.save_audit(an_audit(), "s")
    judged = store.save_audit(an_audit(text="乙"), "s", based_on=read, last_correction=1)
    assert store.save_audit(an_audit(), "s") == read
    assert store.latest_audit_id("d1") == judged


def test_the_worklist_counts_by_colour_verdict_and_decision(store: Store) -> None:
    number = store.save_audit(an_audit(), "s")
    store.save_audit(an_audit("d2", verdict="undecided"), "t")
    store.add_decision("d1", number, a_decision(DecisionKind.DISMISS), "0")
    store.add_decision("d1", number, a_decision(DecisionKind.CONFIRM), "0")
    second, first = store.list_dossiers()
    assert (first.id, first.name, first.pages, first.failed_pages, first.as_of) == ("d1", "张三", 2, 1, "2026-11-24")
    [count] = first.counts
    assert (count.severity, count.verdict, count.decision, count.findings) == (
        Severity.RED, Verdict.CONFLICT, DecisionKind.CONFIRM, 1)
    [count] = second.counts
    assert (count.verdict, count.decision) == (Verdict.UNDECIDED, None)


def test_a_decision_survives_a_new_audit(store: Store) -> None:
    number = store.save_audit(an_audit(), "s")
    store.add_decision("d1", number, a_decision(), "0")
    store.save_audit(an_audit(text="乙"), "s")
    [summary] = store.list_dossiers()
    assert [count.decision for count in summary.counts] == [DecisionKind.CONFIRM]


def test_decisions_keep_their_history_and_the_last_one_holds(store: Store) -> None:
    number = store.save_audit(an_audit(), "s")
    store.add_decision("d1", number, a_decision(DecisionKind.NEEDS_MATERIAL), "aa")
    store.add_decision("d1", number, a_decision(DecisionKind.DISMISS), "bb")
    found = store.decisions("d1")
    assert [d.decision.kind for d in found.of("x1")] == [DecisionKind.NEEDS_MATERIAL, DecisionKind.DISMISS]
    assert found.latest["x1"].facts_digest == "bb"
    assert found.latest["x1"].decision.decided_at == WHEN


@pytest.mark.parametrize(("reason", "reviewer", "missing"), [("  ", "王", "reason"), ("笔误", "", "reviewer")])
def test_a_decision_needs_a_reason_and_a_name(store: Store, reason: str, reviewer: str, missing: str) -> None:
    number = store.save_audit(an_audit(), "s")
    with pytest.raises(StoreError, match=missing):
        store.add_decision("d1", number, ReviewDecision("x1", DecisionKind.CONFIRM, reason, reviewer, WHEN), "0")


def test_a_decision_about_an_unknown_dossier_is_refused(store: Store) -> None:
    with pytest.raises(StoreError):
        store.add_decision("nobody", 1, a_decision(), "0")


def test_a_correction_marks_the_dossier_outdated_until_it_is_judged(store: Store) -> None:
    read = store.save_audit(an_audit(), "s")
    original = Fact("f1", "birth", {"date": PartialDate("1958-08")})
    fact = Fact("c1", "birth", {"date": PartialDate("1953-08", Calendar.LUNAR)}, anchor="f1", supersedes="f1")
    correction = store.add_correction("d1", fact, original, reviewer="王", reason="识读错误", at=WHEN)
    assert store.list_dossiers()[0].outdated
    assert store.corrections("d1") == (correction,)
    assert (correction.fact, correction.original, correction.anchor) == (fact, original, "f1")
    store.save_audit(an_audit(text="乙"), "s", based_on=read, last_correction=correction.id)
    assert not store.list_dossiers()[0].outdated


def test_the_page_cache_keeps_the_first_value(store: Store) -> None:
    assert store.get("k") is None
    store.put("k", b"\x00\xff")
    store.put("k", b"other")
    assert store.get("k") == b"\x00\xff"


def test_the_newest_arrangement_holds_and_nobody_arranges_over_anothers_head(store: Store) -> None:
    store.save_audit(an_audit(), "s")
    assert store.arrangements.last("d1") is None
    first = store.arrangements.add(an_arrangement(), seen=0)
    with pytest.raises(ArrangementError, match="刚被他人调整"):
        store.arrangements.add(an_arrangement(code="M29"), seen=0)
    second = store.arrangements.add(an_arrangement("d1", 1, 2), seen=first.id)
    assert store.arrangements.of("d1") == (first, second) and store.arrangements.last("d1") == second
    assert second.pages == {1, 2} and first.sets == an_arrangement().sets
    assert list(store.trail.entries())[-1].action == "arrangement.type"


def test_a_dossier_is_outdated_until_an_audit_knows_its_arrangement(store: Store) -> None:
    number = store.save_audit(an_audit(), "s")
    made = store.arrangements.add(an_arrangement(), seen=0)
    assert store.list_dossiers()[0].outdated
    audit = an_audit()
    audit["run"]["arrangement"] = made.id
    store.save_audit(audit, "s", based_on=number)
    assert not store.list_dossiers()[0].outdated
    newest = store.latest_audit("d1")
    assert newest is not None and newest.last_arrangement == made.id


@pytest.mark.parametrize("table", APPEND_ONLY)
@pytest.mark.parametrize("statement", ["UPDATE {t} SET {c} = {c}", "DELETE FROM {t}"])
def test_nothing_stored_can_be_changed_or_deleted(url: str, table: str, statement: str) -> None:
    with open_store(url) as store:
        _fill(store)
    column = metadata.tables[table].columns.values()[-1].name
    with pytest.raises(Exception, match="append-only"):
        _execute(url, statement.format(t=table, c=column))


@pytest.mark.parametrize("table", sorted(set(APPEND_ONLY) - {"dossiers"}))
def test_replacing_a_row_is_refused_in_sqlite(tmp_path: Path, table: str) -> None:
    url = f"sqlite:///{tmp_path / 'store.db'}"
    with open_store(url) as store:
        _fill(store)
    with pytest.raises(Exception, match="append-only"):
        _execute(url, f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")  # noqa: S608


def test_emptying_a_table_is_refused_in_postgresql(postgres: str) -> None:
    url = new_database(postgres)
    with open_store(url) as store:
        _fill(store)
    with pytest.raises(Exception, match="append-only"):
        _execute(url, "TRUNCATE decisions")


def test_the_migrations_make_exactly_the_tables_that_the_code_uses(url: str) -> None:
    open_store(url).close()
    engine = create_engine(_driver(url))
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_opening_again_finds_what_was_stored(url: str) -> None:
    with open_store(url) as store:
        _fill(store)
    with open_store(url) as store:
        assert [summary.id for summary in store.list_dossiers()] == ["d1"]


def test_several_writers_do_not_disturb_each_other(url: str) -> None:
    def save(number: int) -> int:
        with open_store(url) as store:
            return store.save_audit(an_audit(f"d{number % 4}"), "s")

    with ThreadPoolExecutor(4) as pool:
        ids = list(pool.map(save, range(16)))
    with open_store(url) as store:
        assert len(set(ids)) == len(store.list_dossiers()) == 4


def test_a_newer_schema_is_refused_with_advice(url: str) -> None:
    open_store(url).close()
    _execute(url, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match=r"newer Sanling.*9999.*update"):
        open_store(url)


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        ("not a url", "cannot be read; write sqlite"),
        ("mysql://host/db", "'mysql' is not supported"),
        ("sqlite:////no/such/folder/x.db", "/no/such/folder: no such folder"),
        ("sqlite:////tmp", "check that the path is a file"),
        ("postgresql://me:secret@127.0.0.1:1/db", "check that the database server runs"),
    ],
)
def test_a_store_that_cannot_be_opened_says_what_to_do_in_one_line(bad: str, words: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_store(bad)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_new_store_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with open_store(f"sqlite:///{path}") as store:
        _fill(store)
        rights = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    assert rights == dict.fromkeys(rights, 0o600) and "store.db" in rights


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "photo.db"
    path.write_bytes(b"JFIF" * 1000)
    with pytest.raises(StoreError, match=r"photo\.db.*not a database.*name another file"):
        open_store(f"sqlite:///{path}")


def test_a_store_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    open_store(f"sqlite:///{tmp_path / 'store.db'}").close()
    with open_store(f"sqlite:///file:{tmp_path / 'store.db'}?mode=ro&uri=true") as store, \
            pytest.raises(StoreError, match="folder you may write to"):
        store.put("k", b"v")


def _fill(store: Store) -> None:
    screening = Screening("r1", "/卷", date(2026, 11, 24), "rapid", "cli:test")
    store.screenings.begin(screening)
    done = Screened("r1", UnitKey("c", "e", "c", "1", date(2026, 11, 24)), "s", Outcome.DONE)
    number = store.save_audit(an_audit(), "s", screened=done)
    store.add_decision("d1", number, a_decision(), "0")
    store.add_correction("d1", Fact("c1", "birth", {}, anchor="f1"), None, reviewer="王", reason="识读错误", at=WHEN)
    store.accounts.create(Account("wang", "王", "no hash"), "cli:test")
    store.places.put("d1", "江原省/临溪市", "cli:test")
    store.cases.add(Case("d1"), CaseEvent("d1", Step.RECEIVE, "wang", WHEN, {"trigger": "campaign"}))
    store.avoidances.add(avoided("wang", name="钱某", relation="配偶"), "wang")
    store.arrangements.add(an_arrangement(), seen=0)
    store.samples.draw("2026", 1, 1, "", "cli:test")
    store.accounts.create(Account("li", "李", "no hash", frozenset({Role.FIRST}), ("江原省",)), "cli:test")
    store.assignments.draw("2026", Wanted(), "cli:test")
    store.judgements.add("1", "", [number], [], "cli:test")
    with writing(store._engine) as connection:  # as older stores hold facts
        connection.execute(metadata.tables["facts"].insert(), {
            "audit_id": number, "position": 0, "id": "f1", "anchor": "f1", "kind": "birth", "body": "{}"})


def _execute(url: str, statement: str) -> None:
    engine = create_engine(_driver(url))
    try:
        with engine.begin() as connection:
            connection.execute(text(statement))
    finally:
        engine.dispose()


def _driver(url: str) -> str:
    return url.replace("postgresql://", "postgresql+psycopg://")


words = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=12)
moments = st.datetimes(timezones=st.just(UTC))
dates = st.sampled_from(["", "1968", "1968-05", "1968-05-12", "1968-05/1968-08", "../1968-05", "1968-XX-12"])
boxes = st.tuples(*[st.integers(0, 4000)] * 4).map(
    lambda n: BoundingBox(min(n[0], n[1]), min(n[2], n[3]), max(n[0], n[1]), max(n[2], n[3])))
shares = st.integers(0, 10000).map(lambda n: n / 10000)
evidence = st.builds(
    PageEvidence, st.integers(1, 500), boxes, words, shares,
    st.lists(st.builds(Alternative, words, words, shares), max_size=2).map(tuple))


@st.composite
def some_facts(draw: st.DrawFn) -> Fact:
    calendar = draw(st.sampled_from(Calendar))
    name = draw(words)
    return Fact(
        name, "birth", {"date": PartialDate(draw(dates), calendar), "self_filled": draw(st.booleans())},
        material=draw(st.none() | words), raw=draw(st.none() | words), evidence=draw(st.none() | evidence),
        anchor=draw(words), supersedes=draw(st.none() | words))


@given(st.builds(
    StoredDecision, st.integers(1), words, st.integers(1),
    st.builds(ReviewDecision, words, st.sampled_from(DecisionKind), words, words, moments), words))
def test_a_decision_survives_its_row(decision: StoredDecision) -> None:
    assert decision_from_row({**decision_to_row(decision), "id": decision.id}) == decision


@given(st.builds(Correction, st.integers(1), words, some_facts(), st.none() | some_facts(), words, words, moments))
def test_a_correction_survives_its_row(correction: Correction) -> None:
    assert correction_from_row({**correction_to_row(correction), "id": correction.id}) == correction


@given(st.builds(
    StoredAudit, st.integers(1), words, words, moments, words.map(lambda body: an_audit(text=body)),
    st.none() | st.integers(1), st.integers(0)))
def test_an_audit_survives_its_row(stored: StoredAudit) -> None:
    assert audit_from_row({**audit_to_row(stored), "id": stored.id}) == stored
