"""The trail holds: whatever is altered, removed or put out of order is found, in SQLite and in PostgreSQL alike."""

import json
import random
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine, text

import models.store as store_module
from models.dates import PartialDate
from models.errors import StoreError
from models.facts import Fact
from models.findings import DecisionKind
from models.store import Store, open_store
from models.store_engine import MIGRATIONS
from models.store_records import StoredAudit
from models.store_tables import APPEND_ONLY, audit_to_row, metadata
from models.store_trail import Search, verify
from models.trail import Entry, Head, first_breach, made_entry, sm3
from tests.models.test_store import WHEN, a_decision, an_arrangement, an_audit, postgres, store, url

__all__ = ["postgres", "store", "url"]  # fixtures

ALTERATIONS = 1000


def fill(store: Store) -> None:
    """Every sort of record and of entry, some of each."""
    for dossier in ("d1", "d2", "d3"):
        number = store.save_audit(an_audit(dossier), "s", by="cli:test")
        for kind in (DecisionKind.NEEDS_MATERIAL, DecisionKind.CONFIRM):
            store.add_decision(dossier, number, a_decision(kind), "0")
            store.trail.log("li", "page.view", dossier, page=2)
        fact = Fact("c1", "birth", {"date": PartialDate("1953-08")}, anchor="f1", supersedes="f1")
        store.add_correction(dossier, fact, Fact("f1", "birth", {}), reviewer="王", reason="识读错误", at=WHEN)
        store.arrangements.add(an_arrangement(dossier), seen=0)
        store.trail.log("li", "refused", dossier, action="decide")


def test_sm3_gives_the_digest_of_the_standard() -> None:
    assert sm3("abc") == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"


def test_everything_stored_has_its_entry_in_order(store: Store) -> None:
    fill(store)
    entries = list(store.trail.entries())
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    assert [entry.action for entry in entries][:7] == [
        "log.anchor", "audit", "decision", "page.view", "decision", "page.view", "correction"]
    assert (entries[1].actor, entries[2].actor, entries[2].subject) == ("cli:test", "王审核", "d1")
    assert entries[2].details["kind"] == "needs_material"
    found = store.trail.verify()
    assert found.breach is None and (found.entries, found.records) == (len(entries), 15)
    assert store.trail.head() == found.head == Head(entries[-1].seq, entries[-1].hash)


def test_saving_the_same_audit_again_adds_no_entry(store: Store) -> None:
    store.save_audit(an_audit(), "s")
    before = store.trail.head()
    store.save_audit(an_audit(), "s")
    assert store.trail.head() == before


def test_a_record_and_its_entry_are_stored_together_or_not_at_all(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    number = store.save_audit(an_audit(), "s")
    head = store.trail.head()
    with pytest.raises(StoreError):
        store.add_decision("nobody", number, a_decision(), "0")
    assert store.trail.head() == head

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr(store_module, "append_record", broken)
    with pytest.raises(RuntimeError):
        store.add_decision("d1", number, a_decision(), "0")
    assert store.decisions("d1").history == () and store.trail.verify().breach is None


def test_several_writers_make_one_unbroken_chain(url: str) -> None:
    def write(number: int) -> None:
        with open_store(url) as own:
            audit = own.save_audit(an_audit(f"d{number}"), "s")
            for _ in range(5):
                own.add_decision(f"d{number}", audit, a_decision(), "0")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    with open_store(url) as opened:
        found = opened.trail.verify()
    assert found.breach is None and found.entries == 1 + 4 * 6


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE trail SET actor = 'zhao' WHERE seq = 4", "entry 4 was altered"),
        ("UPDATE trail SET detail = '{\"page\": 2}' WHERE seq = 4", "entry 4 was altered"),
        ("DELETE FROM trail WHERE seq = 5", "entry 5 is missing"),
        ("UPDATE decisions SET reason = '无' WHERE id = 1", "entry 3: decisions 1 was altered"),
        ("UPDATE decisions SET account = 'li' WHERE id = 2", "entry 5: decisions 2 was altered"),
        ("DELETE FROM corrections WHERE id = 1", "entry 7: corrections 1 was removed"),
        ("UPDATE arrangements SET sets = '[]' WHERE id = 1", "entry 8: arrangements 1 was altered"),
        ("UPDATE findings SET severity = 'blue' WHERE audit_id = 2", "audits 2 was altered"),
        ("DELETE FROM materials WHERE audit_id = 1", "entry 2: audits 1 was altered"),
        ("UPDATE dossiers SET first_stored = '2001' WHERE id = 'd1'", "entry 2: audits 1 was altered"),
        ("INSERT INTO decisions (dossier_id, audit_id, finding, kind, reason, reviewer, decided_at, facts_digest, "
         "account, level) SELECT dossier_id, audit_id, finding, 'dismiss', reason, reviewer, decided_at, facts_digest, "
         "account, level FROM decisions WHERE id = 1", "decisions 7 stands in the store, and no entry"),
    ],
)
def test_what_was_done_behind_the_programs_back_is_named(url: str, statement: str, words: str) -> None:
    with open_store(url) as opened:
        fill(opened)
    engine = unguarded(url)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()
    with open_store(url) as opened:
        breach = opened.trail.verify().breach
    assert breach is not None and words in breach.what


def test_a_thousand_random_alterations_of_the_stored_trail_are_all_found(tmp_path: Path) -> None:
    """One at a time: a letter of any field changed, an entry removed, two exchanged, one put in twice."""
    path = tmp_path / "store.db"
    with open_store(f"sqlite:///{path}") as opened:
        fill(opened)
        head = opened.trail.head()
    engine = unguarded(f"sqlite:///{path}")
    chance = random.Random(20261126)  # noqa: S311 - the same alterations in every run
    missed = []
    with engine.connect() as connection:
        for number in range(ALTERATIONS):
            done = alter(connection.connection.driver_connection, chance)
            if verify(connection, head).breach is None:
                missed.append((number, done))
            connection.rollback()
        assert verify(connection, head).breach is None, "nothing but the alterations was found"
    engine.dispose()
    assert missed == []


@pytest.mark.parametrize("cut", [1, 3])
def test_removal_at_the_end_is_found_by_a_head_noted_earlier(tmp_path: Path, cut: int) -> None:
    url = f"sqlite:///{tmp_path / 'store.db'}"
    with open_store(url) as opened:
        opened.trail.log("li", "login")
        for _ in range(3):
            opened.trail.log("li", "page.view", "d1")
        head = opened.trail.head()
    engine = unguarded(url)
    with engine.begin() as connection:
        connection.execute(text(f"DELETE FROM trail WHERE seq > {head.seq - cut}"))  # noqa: S608
    engine.dispose()
    with open_store(url) as opened:
        assert opened.trail.verify().breach is None, "nothing inside the chain tells that its end is gone"
        breach = opened.trail.verify(head).breach
        opened.trail.log("li", "other")
        later = [opened.trail.verify(head).breach]
        for _ in range(cut):
            opened.trail.log("li", "other")
            later.append(opened.trail.verify(head).breach)
    assert breach is not None and breach.seq == head.seq - cut + 1
    assert None not in later, "a chain that grew again has another hash where the noted one stood"


def test_the_end_cut_off_with_its_records_still_standing_is_found_without_a_head(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'store.db'}"
    with open_store(url) as opened:
        number = opened.save_audit(an_audit(), "s")
        opened.add_decision("d1", number, a_decision(), "0")
    engine = unguarded(url)
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM trail WHERE seq = 3"))
    engine.dispose()
    with open_store(url) as opened:
        breach = opened.trail.verify().breach
    assert breach is not None and "decisions 1 stands in the store" in breach.what


@pytest.mark.parametrize("alteration", [None, "UPDATE decisions SET reason = 'x'", "DELETE FROM audits WHERE id = 2"])
def test_a_store_from_before_the_trail_is_anchored_as_it_was(url: str, alteration: str | None) -> None:
    old_store(url)
    with open_store(url) as opened:
        [anchor] = opened.trail.entries()
        assert anchor.details["records"]["audits"]["rows"] == 2
        number = opened.latest_audit_id("d1")
        assert number is not None
        opened.add_decision("d1", number, a_decision(), "0")
        assert opened.trail.verify().breach is None
    if alteration is None:
        return
    engine = unguarded(url)
    with engine.begin() as connection:
        connection.execute(text(alteration.replace("'x'", "'x' WHERE id = 1")))
    engine.dispose()
    with open_store(url) as opened:
        breach = opened.trail.verify().breach
    assert breach is not None and breach.seq == 1 and "before the log began" in breach.what


def test_the_trail_is_searched_by_who_what_whom_and_words(store: Store) -> None:
    fill(store)
    assert {e.subject for e in store.trail.search(Search(subject="d2"))} == {"d2"}
    assert {e.action for e in store.trail.search(Search(action="page"))} == {"page.view"}
    assert len(store.trail.search(Search(actor="li", words="decide"))) == 3
    assert store.trail.search(Search(words="%")) == ()
    newest = store.trail.search(Search(), limit=2)
    assert [e.seq for e in newest] == [store.trail.head().seq, store.trail.head().seq - 1]
    assert store.trail.search(Search(since=WHEN.replace(year=2999))) == ()


def test_an_exported_line_can_be_checked_without_the_program(store: Store) -> None:
    fill(store)
    before = "0" * 64
    for line in (json.dumps(e.to_wire(), ensure_ascii=False) for e in store.trail.entries()):
        entry = json.loads(line)
        stated = entry.pop("hash")
        assert sm3(json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))) == stated
        assert entry["previous"] == before
        before = stated


def test_an_empty_trail_does_not_pass_as_whole() -> None:
    breach = first_breach([])
    assert breach is not None and "no entries" in breach.what
    one = made_entry(None, at="2026", actor="", action="log.anchor", subject="", detail="{}")
    assert first_breach([one]) is None


@pytest.mark.parametrize("bad", ["", "7", "x:00", "7:00", f"7:{'g' * 64}", f"-7:{'0' * 64}"])
def test_a_head_that_is_none_is_refused(bad: str) -> None:
    with pytest.raises(StoreError, match="SEQ:HASH"):
        Head.parse(bad)
    assert Head.parse(f" 7:{'a' * 64}\n") == Head(7, "a" * 64)


def alter(connection: sqlite3.Connection, chance: random.Random) -> str:
    """One alteration of the stored trail; says which."""
    rows = connection.execute("SELECT * FROM trail ORDER BY seq").fetchall()
    kind = chance.choice(("change", "change", "remove", "exchange", "repeat"))
    one = chance.randrange(len(rows))
    entry = Entry(*rows[one])
    if kind == "change":
        column = chance.choice(list(metadata.tables["trail"].columns.keys()))
        value = str(getattr(entry, column))
        new: str | int = changed(value, chance) if column != "seq" else entry.seq + chance.choice((-1000, 1000, 5000))
        connection.execute(f"UPDATE trail SET {column} = ? WHERE seq = ?", (new, entry.seq))  # noqa: S608
        return f"{column} of {entry.seq}: {new!r}"
    connection.execute("DELETE FROM trail WHERE seq = ?", (entry.seq,))
    if kind == "repeat":  # put in again at the end, in the place of the original
        connection.execute("INSERT INTO trail VALUES (?,?,?,?,?,?,?,?)", (len(rows) + 1, *rows[one][1:]))
    if kind == "exchange":
        other = rows[(one + chance.randrange(1, len(rows))) % len(rows)]
        connection.execute("DELETE FROM trail WHERE seq = ?", (other[0],))
        for seq, row in ((other[0], rows[one]), (entry.seq, other)):
            connection.execute("INSERT INTO trail VALUES (?,?,?,?,?,?,?,?)", (seq, *row[1:]))
    return f"{kind} {entry.seq}"


def changed(value: str, chance: random.Random) -> str:
    at = chance.randrange(len(value) + 1)
    letter = chance.choice([c for c in "0a甲 \t\"" if c != value[at:at + 1]])
    return value[:at] + letter + value[at + chance.choice((0, 1)):]


def unguarded(url: str) -> Engine:
    """The database as someone has it who does not go through the program: triggers and foreign keys off."""
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
            for name in names:
                connection.execute(text(f"DROP TRIGGER {name}"))
        else:
            for table in APPEND_ONLY:
                connection.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER ALL"))
            connection.execute(text("ALTER TABLE audits DISABLE TRIGGER ALL"))
    return engine


def old_store(url: str) -> None:
    """A store as the program made it before there was a trail, with two audits and a decision."""
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(text("INSERT INTO dossiers VALUES ('d1', '2026-01-01')"))
        for words in ("甲", "乙"):
            row = audit_to_row(StoredAudit(0, "d1", "s", WHEN, an_audit(text=words)))
            del row["last_arrangement"]  # a column of later
            connection.execute(metadata.tables["audits"].insert(), row)
        connection.execute(text(
            "INSERT INTO decisions (dossier_id, audit_id, finding, kind, reason, reviewer, decided_at, facts_digest) "
            "VALUES ('d1', 1, 'x1', 'confirm', '笔误', '王', '2026-01-02', '0')"))
    engine.dispose()
