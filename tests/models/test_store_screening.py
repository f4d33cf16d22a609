"""What bulk screening keeps: a unit is done with its audit or not at all, and two runs do not work on the same one."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import create_engine, text

from models import store as store_module
from models.screenings import Outcome, Screened, Screening, UnitKey
from models.store import Store, open_store
from tests.models.test_store import an_audit, postgres, store, url

__all__ = ["postgres", "store", "url"]  # fixtures

KEY = UnitKey("content", "rapid 1", "code", "rules", date(2026, 11, 26))
RUN = Screening("run1", "/卷", date(2026, 11, 26), "rapid", "cli:test", {"engine": "local", "workers": 2})
DONE = Screened("run1", KEY, "/卷/一", Outcome.DONE, unit="江原省/临溪市")


def test_a_unit_is_done_once_its_audit_is_stored(store: Store) -> None:
    assert store.screenings.found(KEY.key) is None
    number = store.save_audit(an_audit(), "/卷/一", screened=DONE)
    found = store.screenings.found(KEY.key)
    assert found is not None and (found.audit, found.outcome, found.source) == (number, Outcome.DONE, "/卷/一")
    assert store.places.of("d1") == "江原省/临溪市"
    assert store.trail.verify().breach is None


def test_the_same_result_is_noted_once(store: Store) -> None:
    for _ in range(2):
        store.save_audit(an_audit(), "/卷/一", screened=DONE)
    assert [entry.action for entry in store.trail.entries()].count("screen.done") == 1


def test_nothing_is_stored_where_the_unit_cannot_be_noted(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(store_module, "finish_unit", fail)
    with pytest.raises(ZeroDivisionError):
        store.save_audit(an_audit(), "/卷/一", screened=DONE)
    assert store.latest_audit("d1") is None


def test_a_unit_that_a_person_placed_stays_there(store: Store) -> None:
    store.save_audit(an_audit(), "/卷/一")
    store.places.put("d1", "江原省/澄川市", "wang")
    store.save_audit(an_audit(), "/卷/一", screened=DONE)
    assert store.places.of("d1") == "江原省/澄川市"


@pytest.mark.parametrize("changed", [
    {"content": "x"}, {"engine": "x"}, {"code": "x"}, {"rulebook": "x"}, {"as_of": date(2026, 11, 27)}])
def test_whatever_a_result_rests_on_makes_another_key(changed: dict[str, object]) -> None:
    assert replace(KEY, **changed).key != KEY.key  # type: ignore[arg-type]


def test_an_earlier_result_of_the_same_files_is_found_under_another_rulebook(store: Store) -> None:
    number = store.save_audit(an_audit(), "/卷/一", screened=DONE)
    earlier = store.screenings.read_before("content", "rapid 1", "code")
    assert earlier is not None and earlier.audit == number
    assert store.screenings.read_before("content", "rapid 2", "code") is None


def test_a_failure_is_listed_until_it_succeeds(store: Store) -> None:
    store.screenings.fail(replace(DONE, outcome=Outcome.FAILED, reason="broken"), "cli:test")
    assert [unit.reason for unit in store.screenings.failures("run1")] == ["broken"]
    store.save_audit(an_audit(), "/卷/一", screened=DONE)
    found = store.screenings.found(KEY.key)
    assert found is not None and found.outcome is Outcome.DONE


@pytest.mark.parametrize("outcome", [Outcome.FAILED, Outcome.PARTIAL])
def test_what_another_worker_failed_in_does_not_undo_a_whole_result(store: Store, outcome: Outcome) -> None:
    number = store.save_audit(an_audit(), "/卷/一", screened=DONE)
    less = replace(DONE, run="run2", outcome=outcome, reason="signal 9, 3 times")
    assert store.screenings.claim(KEY.key, "run2", "b", 60)
    if outcome is Outcome.FAILED:
        assert not store.screenings.fail(less, "cli:test")
    else:
        worse = {**an_audit(), "intake": {"failed_files": ["2.jpg"]}}
        assert store.save_audit(worse, "/卷/一", screened=less) == number
    found = store.screenings.found(KEY.key)
    assert found is not None and (found.outcome, found.audit) == (Outcome.DONE, number)
    assert store.latest_audit_id("d1") == number and not list(store.screenings.failures("run2"))
    assert store.screenings.claim(KEY.key, "run3", "c", 60), "its claim is given back"


def test_a_claim_holds_until_it_is_given_back_or_runs_out(store: Store) -> None:
    screenings = store.screenings
    assert screenings.claim("k", "run1", "a", 60)
    assert screenings.claim("k", "run1", "a", 60), "the answer may have been lost on its way"
    assert not screenings.claim("k", "run1", "b", 60), "two copies of a dossier in one run"
    assert screenings.claim("k", "run1", "b", 60, again=True)
    assert not screenings.claim("k", "run2", "c", 60, again=True)
    screenings.give_back("k", "run2")
    assert not screenings.claim("k", "run2", "c", 60), "only the holder can give a claim back"
    screenings.renew("run1", -1)
    assert screenings.claim("k", "run2", "c", 60)
    screenings.release("run2")
    assert screenings.claim("k", "run1", "a", 60)


def test_finishing_a_unit_gives_its_claim_back(store: Store) -> None:
    store.screenings.claim(KEY.key, "run1", "a", 60)
    store.save_audit(an_audit(), "/卷/一", screened=DONE)
    assert store.screenings.claim(KEY.key, "run2", "b", 60)


def test_runs_are_taken_up_where_they_were(store: Store) -> None:
    store.screenings.begin(RUN)
    assert store.screenings.unended() == (RUN,)
    store.screenings.end(replace(RUN, detail={"done": 3}))
    assert store.screenings.unended() == ()
    assert store.screenings.last("/卷") == RUN
    assert store.screenings.last("/别处") is None


def test_a_forged_done_row_is_found(url: str) -> None:
    with open_store(url) as opened:
        opened.save_audit(an_audit(), "/卷/一", screened=DONE)
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        connection.execute(text(
            'INSERT INTO screen_units (run, "key", content, engine, code, rulebook, as_of, source, outcome, reason, at)'
            " VALUES ('r', 'k', 'c', 'e', 'c', 'r', '2026-11-26', 's', 'done', '', 'now')"))
    engine.dispose()
    with open_store(url) as opened:
        breach = opened.trail.verify().breach
        assert breach is not None and "screen_units" in breach.what
