"""Statistics over a store agree with what was put into it, counted a second time from the generator's own notes."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from models import store_figures, store_statistics
from models.cases import Conclusion, State
from models.findings import DecisionKind, ReviewDecision
from models.statistics import REVIEWED, Statistics
from models.store import Store, open_store
from models.store_statistics import Wanted
from rules.problem_groups import ProblemGroup, problem_group
from tests.models.postgres import find_postgres, running_postgres
from tests.review_app.invented_store import TODAY, Doubted, Truth, fill
from tests.review_app.people import add_accounts

EVERYTHING = Wanted(("*",), TODAY)
GROUP_BY_HAND = {"AGE-01": 5, "AGE-03": 1, "WRK-02": 2, "PTY-03": 2, "EDU-15": 3, "KEY-02": 3, "DOC-13": 7, "DOC-10": 6,
                 "AGE-15": 4}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, list[Truth]]]:
    url = f"sqlite:///{tmp_path_factory.mktemp('stats') / 'store.db'}"
    with open_store(url) as store:
        add_accounts(store)
        yield store, fill(store, 60, seed=1)


@pytest.fixture(scope="module")
def figures(filled: tuple[Store, list[Truth]]) -> Statistics:
    return filled[0].statistics.collect(EVERYTHING, problem_group)


@pytest.fixture(scope="module")
def truths(filled: tuple[Store, list[Truth]]) -> list[Truth]:
    return filled[1]


def group(doubt: Doubted) -> int:
    if doubt.last and doubt.last[0] is not DecisionKind.NEEDS_MATERIAL and doubt.last[1] in ("涂改造假", "系统识读有误"):
        return 1 if doubt.last[1] == "涂改造假" else 8
    return GROUP_BY_HAND[doubt.rule]


def is_problem(doubt: Doubted) -> bool:
    return confirmed(doubt) and group(doubt) <= 6


def confirmed(doubt: Doubted) -> bool:
    return doubt.last is not None and doubt.last[0] is DecisionKind.CONFIRM


def test_scope_and_progress(figures: Statistics, truths: list[Truth]) -> None:
    assert sorted(figures.dossiers) == [truth.name for truth in truths]
    assert figures.pages == sum(len(truth.pages) for truth in truths)
    for state in State:
        assert sorted(figures.work.states.get(state, ())) == [t.name for t in truths if t.state is state], state
    assert set(figures.work.reviewed) == {t.name for t in truths if t.state in REVIEWED}
    assert 5 < len(figures.work.reviewed) < 50, "the generator makes reviewed and unreviewed dossiers"
    for conclusion in Conclusion:
        wanted = [t.name for t in truths if t.conclusion is conclusion]
        assert sorted(figures.work.conclusions.get(conclusion, ())) == wanted


@pytest.mark.parametrize(("dimension", "value_of"), [
    ("colour", lambda d: [d.colour]), ("verdict", lambda d: [d.verdict]), ("topic", lambda d: [d.rule[:3]]),
    ("rule", lambda d: [d.rule]), ("group", lambda d: [str(group(d))]),
    ("decade", lambda d: [str(decade) for decade in d.decades]), ("all", lambda _: [""])])
def test_doubts_and_problems_of_each_cell(
    figures: Statistics, truths: list[Truth], dimension: str, value_of: Any
) -> None:
    values = {value for t in truths for d in t.doubts for value in value_of(d)}
    assert set(figures.values(dimension)) == values
    for value in values:
        cell = figures.cell(dimension, value)
        inside = [(t, d) for t in truths for d in t.doubts if value in value_of(d)]
        said = Counter(d.last[0] if d.last else None for _, d in inside)
        assert (cell.doubts, cell.confirmed, cell.dismissed, cell.waiting, cell.open) == (
            len(inside), said[DecisionKind.CONFIRM], said[DecisionKind.DISMISS], said[DecisionKind.NEEDS_MATERIAL],
            said[None])
        assert sorted(cell.doubted) == sorted({t.name for t, _ in inside})
        assert sorted(cell.confirmed_in) == sorted({t.name for t, d in inside if confirmed(d)})
        assert sorted(cell.problems) == sorted(
            {t.name for t, d in inside if is_problem(d) and t.state in REVIEWED})


def test_technical_groups_and_open_doubts_are_no_problems(figures: Statistics) -> None:
    for technical in (ProblemGroup.SCANS, ProblemGroup.READING):
        assert not figures.cell("group", str(technical.value)).problems
    assert figures.cell("group", "7").confirmed_in, "the generator confirms technical doubts too"
    assert set(figures.cell("all", "").problems) <= set(figures.work.reviewed)


def test_missing_papers_and_their_era(figures: Statistics, truths: list[Truth]) -> None:
    wanted = sorted(t.name for t in truths if any(d.rule == "EDU-15" for d in t.doubts))
    assert sorted(figures.cell("paper", "毕业生登记表").doubted) == wanted
    assert sorted(figures.cell("paper_era", "毕业生登记表|1950").doubted) == wanted
    assert sorted(figures.cell("paper", "").doubted) == sorted(
        t.name for t in truths if any(d.rule == "AGE-15" for d in t.doubts))


def test_units_and_ages(figures: Statistics, truths: list[Truth]) -> None:
    for unit in {t.unit for t in truths}:
        there = [t for t in truths if t.unit == unit]
        assert sorted(figures.population["unit", unit]) == [t.name for t in there]
        assert sorted(figures.cell("unit", unit).problems) == [
            t.name for t in there if t.state in REVIEWED and any(map(is_problem, t.doubts))]
    for number in (1, 2, 3):
        assert sorted(figures.ages.get(number, ())) == [
            t.name for t in truths if t.state in REVIEWED and number == len(
                {d.rule[:3] for d in t.doubts if d.rule[:3] in ("AGE", "WRK", "PTY") and d.verdict != "missing"
                 and is_problem(d)})]


def test_requests_readings_and_care(figures: Statistics, truths: list[Truth]) -> None:
    asked = [request for t in truths for request in t.requests]
    late = [due for due, outcome in asked if not outcome and due is not None and due < TODAY]
    requests = figures.requests
    assert (requests.asked, requests.supplied, requests.unanswered, requests.late) == (
        len(asked), sum(o == "supplied" for _, o in asked), sum(not o for _, o in asked), len(late))
    assert sorted(requests.unanswered_in) == [t.name for t in truths if any(not o for _, o in t.requests)]
    assert figures.reading.pages == Counter(page for t in truths for page in t.pages)
    sure = [confidence for t in truths for confidence in t.confidences]
    assert (sum(figures.reading.sure), figures.reading.unsure) == (len(sure), sum(c < 0.85 for c in sure))
    assert sorted(figures.reading.unsure_in) == [
        t.name for t in truths if sum(c < 0.85 for c in t.confidences) >= 0.2 * len(t.confidences)]
    both = [d for t in truths if t.state in REVIEWED for d in t.doubts if len(d.said) == 2]
    assert (figures.care.both, figures.care.same) == (
        len(both), sum(d.said["first"][0] is d.said["second"][0] for d in both))
    assert 0 < figures.care.same < figures.care.both
    assert (figures.care.first_hours, figures.care.second_hours) == (4.0, 4.0)


def test_reasons_of_confirmations(figures: Statistics, truths: list[Truth]) -> None:
    for reason in ("填写笔误", "涂改造假", "记载前后不一致"):
        there = [t.name for t in truths if any(confirmed(d) and d.last[1] == reason for d in t.doubts)]  # type: ignore[index]
        assert sorted(figures.cell("reason", reason).confirmed_in) == there


def test_only_the_units_of_the_reader_and_no_dossier_he_must_avoid(
    filled: tuple[Store, list[Truth]], truths: list[Truth]
) -> None:
    inside = [t.name for t in truths if t.unit.startswith("江原省/临溪市/")]
    found = filled[0].statistics.collect(Wanted(("江原省/临溪市",), TODAY, frozenset(inside[:2])), problem_group)
    assert sorted(found.dossiers) == inside[2:]
    assert {name for cell in found.cells.values() for name in cell.doubted} <= set(inside[2:])


def test_a_doubt_whose_facts_changed_is_open_again(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 's.db'}") as store:
        add_accounts(store)
        truth = next(t for t in fill(store, 40, seed=2) if any(map(confirmed, t.doubts)))
        doubt = next(i for i, d in enumerate(truth.doubts) if confirmed(d))
        before = store.statistics.collect(EVERYTHING, problem_group).cell("all", "")
        audit = dict(store.latest_audit(truth.name).audit)  # type: ignore[union-attr]
        audit["facts"] = [{**fact, "date": "1961-01"} for fact in audit["facts"]]
        store.save_audit(audit, "/库/x")
        after = store.statistics.collect(EVERYTHING, problem_group).cell("all", "")
        assert (after.doubts, after.confirmed < before.confirmed, after.open > before.open) == (before.doubts, True, True)
        decided = ReviewDecision(f"{truth.name}-{doubt}", DecisionKind.DISMISS, "x", "王", datetime.now(UTC))
        store.add_decision(truth.name, 1, decided, "another digest")
        assert store.statistics.collect(EVERYTHING, problem_group).cell("all", "") == after


def test_figures_of_audits_that_have_none_are_computed_once_and_come_out_the_same(
    filled: tuple[Store, list[Truth]], figures: Statistics, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (store_figures, store_statistics):
        monkeypatch.setattr(module, "FIGURES_VERSION", 99)
    assert filled[0].statistics.collect(EVERYTHING, problem_group) == figures
    assert store_figures.complete_figures(filled[0].statistics._engine) == 0


def test_postgresql_counts_the_same(filled: tuple[Store, list[Truth]], figures: Statistics) -> None:
    binaries = find_postgres()
    if binaries is None:
        pytest.skip("no PostgreSQL on this machine")
    with running_postgres(binaries) as url, open_store(url) as store:
        add_accounts(store)
        fill(store, 60, seed=1)
        assert store.statistics.collect(EVERYTHING, problem_group) == figures
