"""The worklist: what each filter lets through, what waits for whom, which dossier comes next, and the screen of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from models.avoidance import avoided
from models.cases import CaseEvent, State, Step
from models.findings import DecisionKind, Severity
from models.store import Store
from models.store_search import Order, Wanted
from models.store_trail import Search as TrailSearch
from review_app.assigning import Assigning
from review_app.judging import Judging
from review_app.service import ReviewService
from review_app.worklist import AGES, Choice, Scope, Worklist
from tests.review_app import sample
from tests.review_app.people import LI, WANG, ZHAO
from tests.review_app.test_review_screens import app, log_in, stay_on, words

__all__ = ["app"]  # a fixture

NAMES = {"dsample": "王建国", "dli": "李山", "dzhou": "周水"}
UNITS = {"dsample": "江原省/临溪市", "dli": "江原省/临溪市/财政局", "dzhou": "南屏县"}


@pytest.fixture
def worklist(store: Store, service: ReviewService, pages: Path) -> Worklist:
    """Three dossiers: one as drawn, one with nothing but a missing paper, one without findings."""
    audit = sample.sample_audit(pages)
    for name, kept in (("dli", audit["findings"][2:]), ("dzhou", [])):
        store.save_audit(
            {**audit, "dossier": {**audit["dossier"], "id": name, "name": NAMES[name]}, "findings": kept}, f"/x/{name}")
    for name, unit in UNITS.items():
        store.places.put(name, unit, "cli:test")
    return Worklist(store, service)


def found(worklist: Worklist, choice: Choice, order: Order = Order.URGENT) -> list[str]:
    return [summary.id for summary in worklist.listed(WANG, choice, order).rows]


def register(store: Store, dossier: str, days_ago: int, due: date | None = None) -> None:
    store.cases.add(store.cases.of(dossier), CaseEvent(
        dossier, Step.RECEIVE, "wang", datetime.now(UTC) - timedelta(days=days_ago),
        {"trigger": "campaign", "due": due.isoformat() if due else None, "blind": False}))


@pytest.mark.parametrize(
    ("choice", "wanted"),
    [
        (Choice(), ["dsample", "dli", "dzhou"]),
        (Choice(words="李"), ["dli"]),
        (Choice(unit="江原省"), ["dsample", "dli"]),
        (Choice(topic="AGE"), ["dsample"]),
        (Choice(rule="IDN-01"), ["dsample", "dli"]),
        (Choice(colour=Severity.RED), ["dsample"]),
        (Choice(colour=Severity.YELLOW, topic="IDN"), ["dsample", "dli"]),
        (Choice(colour=Severity.BLUE), []),
        (Choice(state=State.NEW), ["dsample", "dli", "dzhou"]),
        (Choice(state=State.SECOND), []),
    ],
)
def test_a_filter_lets_through_what_fits(worklist: Worklist, choice: Choice, wanted: list[str]) -> None:
    assert sorted(found(worklist, choice)) == sorted(wanted)
    assert worklist.listed(WANG, choice).dossiers == len(wanted)


def test_the_most_urgent_stands_first_and_a_decision_moves_it(worklist: Worklist, service: ReviewService) -> None:
    assert found(worklist, Choice()) == ["dsample", "dli", "dzhou"]
    dossier = service.open(WANG, "dsample")
    for doubt in dossier.doubts:
        service.decide(WANG, dossier, doubt.finding.id, DecisionKind.CONFIRM, "填写笔误")
    assert found(worklist, Choice())[0] == "dli"
    assert found(worklist, Choice(decision="open")) == ["dli"]
    assert found(worklist, Choice(decision="confirm")) == ["dsample"]


def test_age_and_due_day_of_a_case_filter_and_sort(worklist: Worklist, store: Store) -> None:
    register(store, "dli", 40, date.today() - timedelta(days=1))
    register(store, "dzhou", 10, date.today() + timedelta(days=5))
    assert found(worklist, Choice(age=AGES["满 7 天"])) == ["dli", "dzhou"]
    assert found(worklist, Choice(age=AGES["满 30 天"])) == ["dli"]
    assert found(worklist, Choice(), Order.DUE) == ["dli", "dzhou", "dsample"]
    assert found(worklist, Choice(), Order.OLDEST_CASE) == ["dli", "dzhou", "dsample"]
    assert found(worklist, Choice(Scope.LATE)) == ["dli"]
    assert worklist.waiting(WANG) == {Scope.EVERY: 3, Scope.MINE: 3, Scope.HELD: 0, Scope.GIVEN: 0, Scope.LATE: 1}
    assert worklist.waiting(LI) == {Scope.EVERY: 3, Scope.MINE: 0, Scope.HELD: 0, Scope.GIVEN: 0, Scope.LATE: 1}


def test_the_next_dossier_is_one_in_hand_then_the_most_urgent_free_one(
    worklist: Worklist, service: ReviewService, store: Store
) -> None:
    assert worklist.next_for(WANG) == "dsample"
    assert worklist.next_for(WANG, "dsample") == "dli"
    register(store, "dzhou", 1)
    store.cases.add(store.cases.of("dzhou"), CaseEvent("dzhou", Step.TAKE, "wang", datetime.now(UTC), {}))
    assert worklist.next_for(WANG, "dsample") == "dzhou", "it is in hand"
    assert worklist.next_for(WANG, "dzhou") == "dsample"
    assert worklist.next_for(LI) is None


def test_what_was_drawn_for_a_reader_comes_before_what_is_more_urgent(worklist: Worklist, store: Store) -> None:
    assert worklist.next_for(WANG) == "dsample"
    Assigning(store).assign(ZHAO, "1", Wanted(only=frozenset({"dli"})))
    assert worklist.next_for(WANG) == "dli"
    assert worklist.next_for(WANG, "dli") == "dsample"


def test_units_are_those_of_the_dossiers_that_the_actor_sees(worklist: Worklist) -> None:
    assert worklist.units(WANG) == dict.fromkeys(UNITS.values(), 1)
    narrow = replace(WANG, units=("江原省/临溪市",))
    assert set(worklist.units(narrow)) == {"江原省/临溪市", "江原省/临溪市/财政局"}
    assert [s.id for s in worklist.listed(narrow, Choice(unit="南屏县")).rows] == []
    assert worklist.waiting(narrow)[Scope.EVERY] == 2


def test_a_drawing_looks_once_for_what_is_to_be_judged(
    app: AppTest, worklist: Worklist, monkeypatch: pytest.MonkeyPatch
) -> None:
    log_in(app)
    looked: list[Wanted] = []
    monkeypatch.setattr(Judging, "judge_outdated", lambda _, seen: looked.append(seen))
    app.run()
    assert not app.exception and "共 3 卷" in words(app)
    assert looked == [Wanted(units=WANG.units)]


def test_the_screen_filters_and_says_what_to_do_where_nothing_fits(app: AppTest, worklist: Worklist) -> None:
    log_in(app)
    assert "共 3 卷，疑点 4 条，已处理 0 条" in words(app)
    app.selectbox(key="worklist_topic").select("AGE").run()
    assert not app.exception and "共 1 卷，疑点 3 条" in words(app)
    app.selectbox(key="worklist_state").select(State.SECOND).run()
    assert "没有符合筛选条件的档案" in words(app)
    app.button(key="no_filter").click().run()
    assert not app.exception and "共 3 卷" in words(app)


def test_the_one_who_concludes_draws_readers_and_each_finds_the_own_dossiers(
    app: AppTest, worklist: Worklist, store: Store
) -> None:
    log_in(app, "zhao")
    app.selectbox(key="worklist_topic").select("IDN").run()
    app.button(key="assign_go").click().run()
    assert "请填写事先公布的种子" in words(app)
    app.text_input(key="assign_seed").set_value("0815").run()
    app.button(key="assign_go").click().run()
    assert not app.exception and "已分派 2 卷。" in words(app)
    [drawn] = store.assignments.list()
    assert drawn.seed == "0815" and {(g.dossier, g.first, g.second) for g in drawn.given} == {
        ("dsample", "wang", "li"), ("dli", "wang", "li")}
    assert found(worklist, Choice(Scope.GIVEN)) == ["dsample", "dli"]
    app.button(key="log_out").click().run()
    log_in(app)
    assert not [button for button in app.button if button.key == "assign_go"]
    app.segmented_control(key="worklist_scope").set_value(Scope.GIVEN).run()
    assert not app.exception and "共 2 卷" in words(app)


def test_a_draw_reaches_no_further_than_the_one_who_has_it_made(worklist: Worklist, store: Store) -> None:
    narrow = replace(ZHAO, units=("江原省/临溪市",))
    store.avoidances.add(avoided("zhao", name="李山", relation="同学"), "baomi")
    drawn = Assigning(store).assign(narrow, "1", Wanted())
    assert [given.dossier for given in drawn.given] == ["dsample"]
    [entry] = store.trail.search(TrailSearch(action="assign"))
    assert (entry.actor, entry.details["seed"], entry.details["dossiers"]) == ("zhao", "1", 1)
    assert entry.details["frame"] == drawn.frame.digest()


def test_the_screen_shows_what_waits_for_whom(app: AppTest) -> None:
    log_in(app)
    app.segmented_control(key="worklist_scope").set_value(Scope.MINE).run()
    assert "共 1 卷" in words(app)
    app.segmented_control(key="worklist_scope").set_value(Scope.HELD).run()
    assert "您手上没有承办中的档案" in words(app)
    app.button(key="log_out").click().run()
    log_in(app, "li")
    app.segmented_control(key="worklist_scope").set_value(Scope.MINE).run()
    assert "没有轮到您处理的档案" in words(app)


def test_one_key_opens_the_next_dossier(app: AppTest, store: Store) -> None:
    log_in(app)
    app.button(key="next_dossier").click().run()
    assert not app.exception
    assert app.session_state["dossier"] == "dsample"


def test_a_rule_of_another_topic_is_let_go_and_filters_outlast_a_visit_to_a_dossier(
    app: AppTest, worklist: Worklist
) -> None:
    log_in(app)
    app.selectbox(key="worklist_rule").select("IDN-01").run()
    app.selectbox(key="worklist_topic").select("AGE").run()
    assert not app.exception and "共 1 卷，疑点 3 条" in words(app)
    stay_on(app, "findings")
    app.query_params["dossier"] = "dsample"
    app.run()
    assert "王建国" in words(app) and "worklist_topic" not in app.session_state
    stay_on(app, "")
    app.query_params.clear()
    app.run()
    assert not app.exception and app.selectbox(key="worklist_topic").value == "AGE"
    assert "共 1 卷，疑点 3 条" in words(app)
