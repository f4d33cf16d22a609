"""Readers drawn by a seed: the same for everybody, balanced, two people, nobody who must not; kept as drawn."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.accounts import EVERY_UNIT, Account, Role
from models.assignment import Frame, Given, draw_readers
from models.avoidance import avoided
from models.cases import Case, CaseEvent, Level, Step
from models.errors import StoreError
from models.sampling import rank
from models.store import Store, open_store
from models.store_search import Wanted
from screening.cli import main
from tests.models.test_search import AT
from tests.models.test_store import an_audit, postgres, url

__all__ = ["postgres", "url"]  # fixtures

FIRSTS, SECONDS = ("wang", "sun", "qian"), ("li", "zhou")
DOSSIERS = frozenset(f"d{number}" for number in range(20))
NOBODY: frozenset[str] = frozenset()


def frame_of(firsts: dict[str, frozenset[str]], seconds: dict[str, frozenset[str]]) -> Frame:
    return Frame(DOSSIERS, {Level.FIRST: firsts, Level.SECOND: seconds})


FREE = frame_of(dict.fromkeys(FIRSTS, NOBODY), dict.fromkeys(SECONDS, NOBODY))


def test_anybody_can_draw_again_with_nothing_but_sha_256() -> None:
    """By hand, for readers of whom nobody is kept away and nobody reads at both levels."""
    def number(text: str) -> str:
        return hashlib.sha256(f"福彩 0815\n{text}".encode()).hexdigest()

    loads: Counter[str] = Counter()
    expected = []
    for dossier in sorted(DOSSIERS, key=number):
        pair = [min(people, key=lambda who: (loads[who], number(f"{dossier}\n{who}")))
                for people in (FIRSTS, SECONDS)]
        loads.update(pair)
        expected.append(Given(dossier, *pair))
    assert draw_readers(FREE, "福彩 0815").given == tuple(expected)


people = st.dictionaries(st.sampled_from("abcdef"), st.frozensets(st.sampled_from(sorted(DOSSIERS)), max_size=6))


@settings(deadline=None, max_examples=60)
@given(people, people, st.text(min_size=1, max_size=3))
def test_two_people_none_of_them_barred_and_nobody_left_out_who_could_have_been(
    firsts: dict[str, frozenset[str]], seconds: dict[str, frozenset[str]], seed: str
) -> None:
    frame = frame_of(firsts, seconds)
    drawn = draw_readers(frame, seed)
    assert {said.dossier for said in drawn.given} == DOSSIERS and len(drawn.given) == len(DOSSIERS)
    for said in drawn.given:
        able = [{who for who, barred in held.items() if said.dossier not in barred} for held in (firsts, seconds)]
        assert said.first in (able[0] or {""}) or not said.first
        assert said.second in (able[1] or {""}) or not said.second
        assert not said.whole or said.first != said.second
        assert said.whole == any(a != b for a in able[0] for b in able[1])
        assert bool(said.first or said.second) == bool(able[0] or able[1])
    assert draw_readers(Frame.parsed(frame.text()), seed).given == drawn.given


@pytest.mark.parametrize("seed", ["1", "2", "福彩"])
def test_work_is_shared_equally(seed: str) -> None:
    for frame in (FREE, frame_of(dict.fromkeys("abcd", NOBODY), dict.fromkeys("abcd", NOBODY))):
        drawn = draw_readers(frame, seed).given
        for at in ("first", "second"):
            shares = Counter(getattr(said, at) for said in drawn).values()
            assert max(shares) - min(shares) <= 1, "nobody is kept away, so equal shares are possible"


def test_another_seed_draws_other_readers() -> None:
    drawn = {tuple((said.dossier, said.first, said.second) for said in sorted(
        draw_readers(FREE, str(seed)).given, key=lambda given: given.dossier)) for seed in range(20)}
    assert len(drawn) == 20


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    with open_store(url) as opened:
        for number in range(6):
            audit = an_audit(f"d{number}")
            opened.save_audit({**audit, "dossier": {**audit["dossier"], "name": f"甲{number}"}}, "s")
            opened.places.put(f"d{number}", "江原省/临溪市" if number < 4 else "南屏县", "cli:t")
        for name, role, unit in (("wang", Role.FIRST, EVERY_UNIT), ("sun", Role.FIRST, "江原省"),
                                 ("li", Role.SECOND, EVERY_UNIT), ("zhao", Role.FINAL, EVERY_UNIT)):
            opened.accounts.create(Account(name, name, "no hash", frozenset({role}), (unit,)), "cli:t")
        yield opened


def test_units_avoidance_and_disabled_accounts_count(store: Store) -> None:
    store.avoidances.add(avoided("sun", name="甲1", relation="配偶"), "sun")
    gone = Account("gone", "gone", "no hash", frozenset({Role.SECOND}), (EVERY_UNIT,), disabled=True)
    store.accounts.create(gone, "cli:t")
    drawn = store.assignments.draw("0815", Wanted(), "cli:t")
    by = {said.dossier: said for said in drawn.given}
    assert {by[name].first for name in ("d1", "d4", "d5")} == {"wang"}
    assert Counter(said.first for said in drawn.given) == {"wang": 3, "sun": 3}
    assert {said.second for said in drawn.given} == {"li"}
    assert set(store.search.ids(Wanted(given_to="sun"))) == {d for d, said in by.items() if said.first == "sun"}
    assert len(store.search.ids(Wanted(given_to="li"))) == 6 and store.search.ids(Wanted(given_to="zhao")) == ()
    [kept] = store.assignments.list()
    assert kept == drawn and draw_readers(kept.frame, kept.seed).given == kept.given
    assert store.trail.verify().breach is None


def test_what_has_its_readers_or_is_begun_is_left_alone(store: Store) -> None:
    receive = {"trigger": "entry", "due": None, "blind": False}
    store.cases.add(Case("d0"), CaseEvent("d0", Step.RECEIVE, "wang", AT, receive), CaseEvent(
        "d0", Step.TAKE, "wang", AT, {}))
    first = store.assignments.draw("1", Wanted(unit="江原省"), "cli:t")
    assert {said.dossier for said in first.given} == {"d1", "d2", "d3"}
    rest = store.assignments.draw("2", Wanted(), "cli:t")
    assert {said.dossier for said in rest.given} == {"d4", "d5"}
    with pytest.raises(StoreError, match="no dossier is to be given"):
        store.assignments.draw("3", Wanted(), "cli:t")
    again = store.assignments.draw("3", Wanted(only=frozenset({"d1"})), "cli:t", again=True)
    assert store.search.ids(Wanted(given_to=again.given[0].first, only=frozenset({"d1"}))) == ("d1",)
    assert len(store.assignments.list()) == 3


def test_a_dossier_that_lacks_a_reader_is_named_and_drawn_the_next_time(store: Store) -> None:
    held = store.accounts.get("li")
    assert held is not None
    held = store.accounts.change(replace(held, units=("南屏县",)), "cli:t", "account.roles")
    drawn = store.assignments.draw("1", Wanted(), "cli:t")
    assert {said.dossier for said in drawn.given if not said.whole} == {"d0", "d1", "d2", "d3"}
    assert all(said.first for said in drawn.given)
    store.accounts.change(replace(held, units=(EVERY_UNIT,)), "cli:t", "account.roles")
    drawn = store.assignments.draw("2", Wanted(), "cli:t")
    assert {said.dossier for said in drawn.given} == {"d0", "d1", "d2", "d3"} and all(s.whole for s in drawn.given)


def test_nobody_reads_at_another_level_what_he_signed_before(store: Store) -> None:
    both = frozenset({Role.FIRST, Role.SECOND})
    store.accounts.create(Account("both", "both", "no hash", both, (EVERY_UNIT,)), "cli:t")
    receive = {"trigger": "entry", "due": None, "blind": False}
    case = Case("d5")
    steps = ((Step.RECEIVE, "both", receive), (Step.TAKE, "both", {}), (Step.SIGN, "both", {}), (Step.TAKE, "li", {}),
             (Step.SIGN, "li", {}), (Step.SIGN, "zhao", {"conclusion": "determined"}),
             (Step.REOPEN, "zhao", {"reason": "新材料"}))
    for step, by, detail in steps:
        case = store.cases.add(case, CaseEvent("d5", step, by, AT, detail))
    frame = store.assignments.draw("1", Wanted(only=frozenset({"d5"})), "cli:t").frame
    assert frame.readers[Level.SECOND] == {"both": {"d5"}, "li": frozenset()}
    assert not frame.readers[Level.FIRST]["both"]


def test_the_command_draws_says_whom_and_writes_the_frame(
    store: Store, url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store.samples.draw("0815", 1, 2, "江原省", "cli:t")
    file = tmp_path / "frame.json"
    assert main(["assign", "--store", url, "--seed", "0815", "--sample", "--frame", str(file)]) == 0
    said = capsys.readouterr().out
    [kept] = store.assignments.list()
    assert kept.frame.dossiers == set(store.samples.list()[0].dossiers) and kept.frame.digest() in said
    assert all(f"{g.dossier}\t初审 {g.first}\t复审 {g.second}" in said for g in kept.given)
    assert draw_readers(Frame.parsed(file.read_text("utf-8")), "0815").given == kept.given
    assert json.loads(file.read_text("utf-8"))["second"] == {"li": []}
    assert main(["assign", "--store", url, "--seed", " ", "--frame", str(tmp_path / "none.json")]) == 2
    assert not (tmp_path / "none.json").exists(), "nothing was drawn"
    for place in (file, tmp_path / "no" / "frame.json"):
        assert main(["assign", "--store", url, "--seed", "1", "--again", "--frame", str(place)]) == 2
    assert len(store.assignments.list()) == 1, "what cannot be written is not drawn"
    assert rank("0815", "d1") == hashlib.sha256(b"0815\nd1").hexdigest()
