"""Dossiers are found by what they say and where they stand, on both databases; the index says what the records say."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import create_engine, select, text

from models.accounts import EVERY_UNIT, Role
from models.cases import Case, CaseError, CaseEvent, State, Step
from models.fact_terms import terms_of
from models.findings import DecisionKind, Severity, Verdict
from models.store import Store, open_store
from models.store_search import OPEN_FINDING, Order, Wanted
from models.store_tables import (
    INDEX,
    arrangements,
    assigned,
    assignments,
    dossier_index,
    judgements,
    samples,
    term_dossiers,
    terms,
)
from models.value_conditions import ValueWanted
from review_app.access import Actor
from review_app.turns import has_turn, own_turn
from tests.models.test_store import _driver, a_decision, an_audit, postgres, url  # noqa: F401 - fixtures

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
FINANCE, LAND = "江原省/临溪市/财政局", "江原省/南屏县/国土局"


def a_dossier(
    name: str, person: str, number: str, *, born: str, school: str, rule: str = "AGE-01", colour: str = "red",
    verdict: str = "conflict", years: float = 4,
) -> dict[str, Any]:
    audit = an_audit(name)
    facts = [
        {"id": "f1", "kind": "birth", "date": born},
        {"id": "f2", "kind": "education", "school": school, "level": "大学", "nominal_years": years},
        {"id": "f3", "kind": "party", "step": "apply", "date": "1980-05"},
        {"id": "f4", "kind": "stint", "start": "1975", "end": "open", "unit": "临溪县 第一中学"},
    ]
    [finding] = audit["findings"]
    return {**audit, "dossier": {"id": name, "source": f"/卷/{person}", "name": person, "id_number": number},
            "facts": facts, "findings": [{**finding, "rule": rule, "severity": colour, "verdict": verdict}]}


@pytest.fixture
def store(url: str) -> Iterator[Store]:  # noqa: F811
    with open_store(url) as opened:
        opened.save_audit(a_dossier("d1", "张三", "990101195808152116", born="1958-08", school="江原大学"), "/卷/张三")
        opened.save_audit(a_dossier("d2", "李四_光", "99010119600101234x", born="1960", school="临溪师范学院",
                                    rule="EDU-03", colour="yellow", years=2.5), "/卷/李四")
        opened.save_audit(a_dossier("d3", "王五", "990101197003040018", born="1970-03-04", school="江原大学医学院",
                                    rule="AGE-02", colour="blue", verdict="undecided"), "/卷/王五")
        opened.places.put("d1", FINANCE, "cli:t")
        opened.places.put("d2", LAND, "cli:t")
        yield opened


def found(store: Store, **wanted: Any) -> list[str]:
    return sorted(row.id for row in store.search.page(Wanted(**wanted)).rows)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, ["d1", "d2", "d3"]),
        ({"units": (EVERY_UNIT,)}, ["d1", "d2", "d3"]),
        ({"units": ()}, []),
        ({"units": ("江原省/临溪市", "江原省/南屏县/国土局")}, ["d1", "d2"]),
        ({"units": ("江原省/临溪",)}, []),
        ({"unit": "江原省", "units": ("江原省/南屏县",)}, ["d2"]),
        ({"hidden": frozenset({"d1"})}, ["d2", "d3"]),
        ({"only": frozenset({"d1", "d9"})}, ["d1"]),
        ({"name": "李四_"}, ["d2"]),
        ({"name": "_"}, ["d2"]),
        ({"words": "张三"}, ["d1"]),
        ({"words": "234X"}, ["d2"]),
        ({"words": "%"}, []),
        ({"id_ending": "234X"}, ["d2"]),
        ({"id_ending": "1958"}, []),
        ({"topic": "AGE"}, ["d1", "d3"]),
        ({"rule": "AGE-02"}, ["d3"]),
        ({"colour": Severity.RED}, ["d1"]),
        ({"colour": Severity.RED, "rule": "EDU-03"}, []),
        ({"verdict": Verdict.UNDECIDED}, ["d3"]),
        ({"states": frozenset({State.NEW})}, ["d1", "d2", "d3"]),
        ({"states": frozenset({State.FIRST})}, []),
        ({"text": "江原大学"}, ["d1", "d3"]),
        ({"text": "江原大学 医学院"}, ["d3"]),
        ({"text": "临溪县 第一中学"}, ["d1", "d2", "d3"]),
        ({"text": "1958"}, ["d1"]),
        ({"text": "没有"}, []),
        ({"values": (ValueWanted("education", "school", equals="江原大学"),)}, ["d1"]),
        ({"values": (ValueWanted("education", "school", equals=" 江原大学\n"),)}, ["d1"]),
        ({"values": (ValueWanted("education", "school", contains="江原大学"),)}, ["d1", "d3"]),
        ({"values": (ValueWanted("education", contains="师范"), ValueWanted("birth", "date", equals="1960"))}, ["d2"]),
        ({"values": (ValueWanted("birth", "date", before=date(1960, 1, 1)),)}, ["d1"]),
        ({"values": (ValueWanted("birth", "date", before=date(1960, 6, 1)),)}, ["d1"]),
        ({"values": (ValueWanted("birth", "date", before=date(1960, 6, 1), possible=True),)}, ["d1", "d2"]),
        ({"values": (ValueWanted("birth", "date", after=date(1960, 6, 1)),)}, ["d3"]),
        ({"values": (ValueWanted("birth", "date", after=date(1960, 6, 1), possible=True),)}, ["d2", "d3"]),
        ({"values": (ValueWanted("party", "date", slot="apply", equals="1980-05"),)}, ["d1", "d2", "d3"]),
        ({"values": (ValueWanted("party", "date", slot="full_approve", equals="1980-05"),)}, []),
        ({"values": (ValueWanted("stint", "end", equals="open"),)}, ["d1", "d2", "d3"]),
        ({"values": (ValueWanted("stint", "end", before=date(2100, 1, 1)),)}, []),
        ({"values": (ValueWanted("education", "nominal_years", at_most=3),)}, ["d2"]),
        ({"values": (ValueWanted("education", "nominal_years", at_least=3, at_most=4),)}, ["d1", "d3"]),
    ],
)
def test_what_fits_is_found(store: Store, wanted: dict[str, Any], expected: list[str]) -> None:
    assert found(store, **wanted) == expected
    assert sorted(store.search.ids(Wanted(**wanted))) == expected


def test_decisions_are_of_the_finding_that_fits(store: Store) -> None:
    number = store.latest_audit_id("d1")
    assert number is not None
    assert found(store, decision=OPEN_FINDING, colour=Severity.RED) == ["d1"]
    store.add_decision("d1", number, a_decision(DecisionKind.DISMISS), "0")
    store.add_decision("d1", number, a_decision(DecisionKind.CONFIRM), "0")
    assert found(store, decision="dismiss") == []
    assert found(store, decision="confirm") == found(store, decision="confirm", rule="AGE-01") == ["d1"]
    assert found(store, decision=OPEN_FINDING) == ["d2", "d3"]
    assert found(store, decision=OPEN_FINDING, rule="AGE-01") == []


def test_pages_follow_one_another_and_say_how_many_there_are(store: Store) -> None:
    store.save_audit({**a_dossier("d4", "赵六", "", born="1971", school="无"), "findings": []}, "/卷/赵六")
    pages = [store.search.page(Wanted(), limit=2, offset=offset) for offset in (0, 2, 4)]
    assert [[row.name for row in page.rows] for page in pages] == [["张三", "李四_光"], ["王五", "赵六"], []]
    assert {(page.dossiers, page.findings, page.decided) for page in pages} == {(4, 3, 0)}
    newest = store.search.page(Wanted(), Order.NEWEST)
    assert [row.id for row in newest.rows] == ["d4", "d3", "d2", "d1"]


def test_counts_by_unit_state_and_rule_are_of_what_fits(store: Store) -> None:
    assert store.search.by_unit(Wanted()) == {"": 1, FINANCE: 1, LAND: 1}
    assert store.search.by_state(Wanted(topic="AGE")) == {State.NEW: 2}
    assert store.search.by_rule(Wanted(unit="江原省")) == {"AGE-01": 1, "EDU-03": 1}


def test_a_new_audit_is_found_by_what_it_says_and_not_by_what_the_old_one_said(store: Store) -> None:
    store.save_audit(a_dossier("d1", "张三", "", born="1957-08", school="江原大学"), "/卷/张三")
    assert found(store, text="1958") == [] and found(store, text="1957") == ["d1"]
    assert found(store, text="江原大学") == ["d1", "d3"]


def test_what_is_due_is_found_by_its_first_day(store: Store) -> None:
    store.cases.add(Case("d1"), CaseEvent("d1", Step.RECEIVE, "wang", AT, {
        "trigger": "entry", "due": "2026-12-31", "blind": False}))
    case = store.cases.of("d1")
    store.cases.add(case, CaseEvent("d1", Step.REQUEST, "wang", AT, {"what": "招工表", "due": "2026-12-10"}))
    assert found(store, late_on=date(2026, 12, 10)) == []
    assert found(store, late_on=date(2026, 12, 11)) == ["d1"]
    [row] = store.search.page(Wanted(only=frozenset({"d1"}))).rows
    assert (row.state, row.due, row.begun) == (State.RECEIVED, date(2026, 12, 10), AT)
    assert next(r.id for r in store.search.page(Wanted(), Order.DUE).rows) == "d1"
    assert found(store, begun_before=datetime(2026, 11, 25, tzinfo=UTC)) == ["d1"]


def test_the_values_that_fit_are_told_of_each_dossier_asked_for(store: Store) -> None:
    wanted = Wanted(values=(ValueWanted("birth", "date", before=date(1965, 1, 1)),
                            ValueWanted("education", "nominal_years", at_most=3)), text="第一中学 1980")
    told = {dossier: [(term.kind, term.slot, term.field, term.value) for term in said]
            for dossier, said in store.search.said(["d2", "d3"], wanted).items()}
    school = [("party", "apply", "date", "1980-05"), ("stint", "", "unit", "临溪县 第一中学")]
    assert told == {"d2": [("birth", "", "date", "1960"), ("education", "", "nominal_years", "2.5"), *school],
                    "d3": school}
    facts = a_dossier("d2", "李四", "", born="1960", school="临溪师范学院", years=2.5)["facts"]
    assert {term.id for term in store.search.said(["d2"], wanted)["d2"]} <= {term.id for term in terms_of(facts)}
    assert store.search.said(["d1"], Wanted()) == {}


def test_whose_turn_it_is_is_the_same_in_the_database_and_in_the_case(store: Store) -> None:
    """Random ways through the review; after each step every account is asked both ways."""
    chance = random.Random(7)  # noqa: S311 - the same ways in every run
    people = [Actor(name, name, roles, ()) for name, roles in (
        ("wang", frozenset({Role.FIRST})), ("wang_2", frozenset({Role.FIRST, Role.SECOND})),
        ("li", frozenset({Role.SECOND, Role.FINAL})), ("zhao", frozenset({Role.FINAL})))]
    receive = {"trigger": "entry", "due": None, "blind": False}
    details = {Step.RECEIVE: receive, Step.SIGN: {"conclusion": "determined"}}
    turns = 0
    for _ in range(120):
        dossier = chance.choice(["d1", "d2", "d3"])
        step = chance.choice([Step.RECEIVE, Step.TAKE, Step.TAKE, Step.SIGN, Step.SIGN, Step.RETURN, Step.REOPEN])
        event = CaseEvent(dossier, step, chance.choice(people).account, AT, {"reason": "试", **details.get(step, {})})
        try:
            case = store.cases.add(store.cases.of(dossier), event)
        except (CaseError, KeyError):
            continue
        for who in people:
            assert (dossier in found(store, turn=own_turn(who))) is has_turn(case, who), (case.state, who)
            assert (dossier in found(store, holder=who.account)) is (case.holder == who.account)
            turns += has_turn(case, who)
    assert turns > 20


def test_a_store_from_before_the_index_gets_the_one_it_would_have(url: str, store: Store) -> None:  # noqa: F811
    number = store.latest_audit_id("d2")
    assert number is not None
    store.add_decision("d2", number, a_decision(), "0")
    expected = contents(url)
    assert all(expected)
    engine = create_engine(_driver(url))
    with engine.begin() as connection:
        for table in (*INDEX, arrangements, judgements, samples, assignments, assigned):
            connection.execute(text(f"DROP TABLE {table.name}"))
        connection.execute(text("DROP INDEX ix_audits_dossier_id_name_id_number"))
        connection.execute(text("ALTER TABLE audits DROP COLUMN last_arrangement"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0007'"))
    engine.dispose()
    open_store(url).close()
    assert contents(url) == expected


def test_blanks_and_length_of_values_do_not_matter() -> None:
    said = {"id": "f", "kind": "determination", "topic": "birth", "value": "x" * 500, "grounds": " 甲\n 乙 "}
    values = {term.field: term.value for term in terms_of([said])}
    assert values == {"value": "x" * 400, "grounds": "甲 乙"}


def contents(url: str) -> tuple[list[Any], ...]:  # noqa: F811
    engine = create_engine(_driver(url))
    names = [c for c in dossier_index.c if c.name != "number"]
    said = select(dossier_index.c.dossier_id, *terms.c).join(
        term_dossiers, term_dossiers.c.number == dossier_index.c.number).join(terms, terms.c.id == term_dossiers.c.term)
    with engine.connect() as connection:
        rows = [sorted(map(str, connection.execute(query))) for query in (select(*names), said)]
    engine.dispose()
    return tuple(rows)
