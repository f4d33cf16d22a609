"""Who may do what: every role against every action, asked of the services without a screen."""

import inspect
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from models.accounts import EVERY_UNIT, Role
from models.avoidance import avoided
from models.cases import Conclusion, Level, State, Trigger
from models.dates import PartialDate
from models.errors import DossierError
from models.findings import DecisionKind
from models.pages import BoundingBox
from models.store import Store
from models.store_search import Wanted
from models.store_trail import Search
from models.value_conditions import Sign
from review_app.access import ALLOWED, ON_DOSSIER, Action, Actor, RefusedError, covers
from review_app.administration import Administration
from review_app.arranging import Arranging
from review_app.assigning import Assigning
from review_app.avoidance import AvoidanceList
from review_app.dossier import Dossier
from review_app.exports import Exports
from review_app.facts_by_hand import withdrawn_fact
from review_app.service import ReviewService
from review_app.store_search import Condition, StoreSearch
from review_app.summary.service import Summaries
from review_app.text_search import TextSearch
from review_app.tour import Tours
from review_app.workbench import NewFact, Workbench
from review_app.workflow import Workflow
from review_app.worklist import Choice, Worklist
from tests.review_app import sample
from tests.review_app.listing import listed
from tests.review_app.people import AUDITOR, LI, PASSWORD, SECURITY, SYSADMIN, WANG, ZHAO
from tests.review_app.stages import DAY, bring, decide_all, hold_at

SAMPLE = "dsample"
PEOPLE = {Role.FIRST: WANG, Role.SECOND: LI, Role.FINAL: ZHAO, Role.SYSADMIN: SYSADMIN, Role.SECURITY: SECURITY,
          Role.AUDITOR: AUDITOR}
F, S, Z, X, B, J = Role.FIRST, Role.SECOND, Role.FINAL, Role.SYSADMIN, Role.SECURITY, Role.AUDITOR
# What the documents ask for, written a second time by hand: a change of the table must be wanted twice.
WANTED = {
    Action.LIST_DOSSIERS: {F, S, Z}, Action.OPEN_DOSSIER: {F, S, Z}, Action.VIEW_PAGE: {F, S, Z}, Action.SEARCH_TEXT: {F, S, Z},
    Action.SEARCH_STORE: {F, S, Z},
    Action.DECIDE: {F, S, Z}, Action.CORRECT: {F, S, Z}, Action.ARRANGE: {F, S, Z}, Action.ASSIGN: {Z}, Action.PLACE_DOSSIER: {F}, Action.LIST_ACCOUNTS: {X, B},
    Action.MANAGE_ACCOUNTS: {X}, Action.GRANT_ROLES: {B}, Action.READ_LOG: {J},
    Action.CHANGE_OWN_PASSWORD: {F, S, Z, X, B, J}, Action.RECEIVE: {F}, Action.WORK: {F, S}, Action.CONCLUDE: {Z},
    Action.SEND_BACK: {S, Z}, Action.CLOSE: {F, Z}, Action.REOPEN: {Z}, Action.ASK_MATERIAL: {F, S, Z},
    Action.EXPORT: {F, S, Z}, Action.VIEW_STATISTICS: {F, S, Z},
    Action.EXPORT_STATISTICS: {F, S, Z}, Action.EXPORT_NAMED_STATISTICS: {Z}, Action.DECLARE_AVOIDANCE: {F, S, Z}, Action.MANAGE_AVOIDANCE: {B},
}
BORN = Condition("birth", "", "date", Sign.BEFORE, "1960")
BY_HAND = ("add_fact", "withdraw", "restore", "retype", "move", "split", "join", "reorder", "undo")
LEVEL = {F: Level.FIRST, S: Level.SECOND, Z: Level.FINAL}
# Where a dossier must stand for a method; the others want the level of the role.
STAGES = {"receive": State.NEW, "conclude": State.SECOND_DONE, "confirm": State.DETERMINED, "archive": State.CONFIRMED,
          "reopen": State.DETERMINED}


@pytest.fixture
def administration(store: Store) -> Administration:
    return Administration(store)


@pytest.fixture
def workflow(store: Store, service: ReviewService) -> Workflow:
    return Workflow(store, service)


def prepare(name: str, role: Role, review: ReviewService, workflow: Workflow) -> None:
    """The dossier as it must stand for an allowed call."""
    if name in STAGES:
        bring(review, workflow, STAGES[name])
    elif name == "take":
        bring(review, workflow, State.RECEIVED if role is F else State.FIRST_DONE)
    elif name == "sign":
        bring(review, workflow, State.FIRST if role is F else State.SECOND)
        decide_all(review, PEOPLE[role])
    elif name == "answer_material":
        workflow.ask_for_material(WANG, SAMPLE, "招工审批表", "县工业局", None)
    elif name == "send_back":
        bring(review, workflow, State.SECOND if role is S else State.SECOND_DONE)
    elif role in LEVEL and name in ("decide", "correct", "keep_fact", *BY_HAND):
        hold_at(workflow._store, LEVEL[role], PEOPLE[role])
        prepare_by_hand(name, PEOPLE[role], review, workflow._store)


def prepare_by_hand(name: str, who: Actor, review: ReviewService, store: Store) -> None:
    """Texts of the pages, and what there must be to take back or to part."""
    dossier = review.open(who, SAMPLE)
    sample.keep_readings(store, Path(dossier.stored.source))
    if name == "restore":
        Workbench(store, review).withdraw(who, dossier, "f1", reason="印章")
    if name in ("undo", "split", "reorder"):
        Arranging(store, review).join(who, dossier, ["m1", "m2"], reason="同一份")


def calls(
    review: ReviewService, administration: Administration, workflow: Workflow
) -> dict[str, Callable[[Actor], object]]:
    """One call of every public method of the services, by its name."""
    def now() -> Dossier:
        return review.open(WANG, SAMPLE)

    dossier = now()
    bench, arranging = Workbench(workflow._store, review), Arranging(workflow._store, review)
    new = NewFact("birth", {"date": PartialDate("1956")}, "1956年", 1, BoundingBox(10, 10, 60, 40))
    finding, fact = dossier.doubts[0].finding.id, dossier.readings["f2"].fact
    avoidance = AvoidanceList(workflow._store)
    held = workflow._store.avoidances.add(avoided("li", name="孙某", relation="配偶"), "li")
    return {
        "judge_outdated": review.judge_outdated,
        "dossiers": lambda who: review.dossiers(who, Wanted()),
        "open": lambda who: review.open(who, SAMPLE),
        "decide": lambda who: review.decide(who, dossier, finding, DecisionKind.CONFIRM, "填写笔误"),
        "correct": lambda who: review.correct(who, dossier, "f2", dict(fact.fields), raw="1956", reason="核对"),
        "keep_fact": lambda who: review.keep_fact(who, dossier, withdrawn_fact(fact), fact, reason="印章"),
        "add_fact": lambda who: bench.add_fact(who, now(), new, reason="漏识"),
        "withdraw": lambda who: bench.withdraw(who, now(), "f1", reason="印章"),
        "restore": lambda who: bench.restore(who, now(), 1, reason="看错"),
        "history": lambda who: arranging.history(who, SAMPLE),
        "retype": lambda who: arranging.retype(who, now(), "m1", "M02", reason="类型有误"),
        "move": lambda who: arranging.move(who, now(), [2], "m1", "", reason="同一份"),
        "split": lambda who: arranging.split(who, now(), "m1", 2, reason="两份"),
        "join": lambda who: arranging.join(who, now(), ["m1", "m2"], reason="同一份"),
        "reorder": lambda who: arranging.reorder(who, now(), "m1", [2, 1], reason="页序有误"),
        "undo": lambda who: arranging.undo(who, now(), reason="误操作"),
        "place": lambda who: review.place(who, SAMPLE, "江原省"),
        "picture": lambda who: review.picture(who, dossier, 1),
        "crop": lambda who: review.crop(who, dossier, 1, BoundingBox(10, 10, 60, 40)),
        "find": lambda who: TextSearch(workflow._store, review).find(who, SAMPLE, "王建国"),
        "find_dossiers": lambda who: StoreSearch(workflow._store, review).find_dossiers(who, (BORN,)),
        "sight": lambda who: StoreSearch(workflow._store, review).sight(who),
        "reading_of": lambda who: StoreSearch(workflow._store, review).reading_of(who, SAMPLE, 1),
        "assign": lambda who: Assigning(workflow._store).assign(who, "0815", Wanted()),
        "case": lambda who: workflow.case(who, SAMPLE),
        "unit": lambda who: workflow.unit(who, SAMPLE), "cases": workflow.cases, "names": workflow.names,
        "receive": lambda who: workflow.receive(who, SAMPLE, Trigger.ENTRY, DAY, False),
        "take": lambda who: workflow.take(who, SAMPLE),
        "sign": lambda who: workflow.sign(who, SAMPLE),
        "conclude": lambda who: workflow.conclude(who, SAMPLE, Conclusion.DETERMINED, DAY, ""),
        "send_back": lambda who: workflow.send_back(who, SAMPLE, "漏审"),
        "confirm": lambda who: workflow.confirm(who, SAMPLE, True, DAY, ""),
        "archive": lambda who: workflow.archive(who, SAMPLE),
        "reopen": lambda who: workflow.reopen(who, SAMPLE, "新材料"),
        "ask_for_material": lambda who: workflow.ask_for_material(who, SAMPLE, "招工审批表", "县工业局", DAY),
        "answer_material": lambda who: workflow.answer_material(who, SAMPLE, 1, True, ""),
        "agreement": workflow.agreement,
        "listed": lambda who: Worklist(workflow._store, review).listed(who, Choice()),
        "waiting": lambda who: Worklist(workflow._store, review).waiting(who),
        "units": lambda who: Worklist(workflow._store, review).units(who),
        "next_for": lambda who: Worklist(workflow._store, review).next_for(who),
        "tour_ended": Tours(workflow._store).tour_ended, "end_tour": lambda who: Tours(workflow._store).end_tour(who, 7),
        "make": lambda who: Exports(workflow._store, review).make(who, SAMPLE, "ledger"),
        "printed": lambda who: Exports(workflow._store, review).printed(who, SAMPLE, "ledger"),
        "summary": Summaries(workflow._store).summary,
        "persons": lambda who: Summaries(workflow._store).persons(who, [SAMPLE]),
        "export_summary": lambda who: Summaries(workflow._store).export_summary(who, "html"),
        "export_named_summary": lambda who: Summaries(workflow._store).export_named_summary(who, "html"),
        "accounts": administration.accounts,
        "create": lambda who: administration.create(who, f"new-{who.account}", "新人"),
        "reset_password": lambda who: administration.reset_password(who, "li"),
        "disable": lambda who: administration.disable(who, "zhao", True),
        "unlock": lambda who: administration.unlock(who, "li"),
        "grant": lambda who: administration.grant(who, "li", {Role.SECOND}, ["江原省"]),
        "change_own_password": lambda who: administration.change_own_password(who, PASSWORD, "Xin-de-mima-8"),
        "declared": avoidance.declared, "avoidances": avoidance.avoidances, "proposals": avoidance.proposals,
        "declare": lambda who: avoidance.declare(who, "钱某", "", "配偶"),
        "keep_away": lambda who: avoidance.keep_away(who, "li", name="钱某", relation="配偶", reason="本人申请"),
        "lift": lambda who: avoidance.lift(who, held.id, "已离婚"),
        "dismiss_proposal": lambda who: avoidance.dismiss_proposal(who, "li", SAMPLE, "同名"),
        "search_log": lambda who: administration.search_log(who, Search()),
        "verify_log": administration.verify_log, "verifications": administration.verifications,
        "log_began": administration.log_began,
        "export_log": administration.export_log,
    }


def public_methods() -> dict[str, Any]:
    services = (ReviewService, TextSearch, StoreSearch, Workbench, Arranging, Assigning, Administration, Workflow, Exports, AvoidanceList,
                Tours, Worklist, Summaries)
    return {name: method for service in services
            for name, method in inspect.getmembers(service, inspect.isfunction) if not name.startswith("_")}


def test_the_table_says_what_was_wanted() -> None:
    assert {action: set(roles) for action, roles in ALLOWED.items()} == WANTED
    assert set(ALLOWED) == set(Action)


def test_no_method_of_a_service_is_without_a_guard() -> None:
    missing = [name for name, method in public_methods().items() if not isinstance(getattr(method, "action", None), Action)]
    assert missing == []


def test_every_method_is_tried_below(
    service: ReviewService, administration: Administration, workflow: Workflow
) -> None:
    assert set(calls(service, administration, workflow)) == set(public_methods())


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("name", sorted(public_methods()))
def test_a_role_can_do_what_it_is_for_and_nothing_else(  # noqa: PLR0917
    service: ReviewService, administration: Administration, workflow: Workflow, store: Store, name: str, role: Role
) -> None:
    call, action = calls(service, administration, workflow)[name], public_methods()[name].action
    if role in WANTED[action]:
        prepare(name, role, service, workflow)
    before = store.trail.head().seq
    if role in WANTED[action]:
        call(PEOPLE[role])
        assert store.trail.search(Search(action="refused")) == ()
        return
    with pytest.raises(RefusedError, match="没有此项权限"):
        call(PEOPLE[role])
    [refusal] = [e for e in store.trail.entries() if e.seq > before]
    assert (refusal.action, refusal.actor) == ("refused", PEOPLE[role].account)
    assert refusal.details["action"] == action.value and refusal.details["roles"] == [role.value]


@pytest.mark.parametrize("name", sorted(public_methods()))
def test_nothing_but_a_new_password_goes_with_a_password_that_somebody_else_gave(
    service: ReviewService, administration: Administration, workflow: Workflow, name: str
) -> None:
    call, action = calls(service, administration, workflow)[name], public_methods()[name].action
    role = sorted(WANTED[action], key=lambda r: r.value)[0]
    fresh = Actor(PEOPLE[role].account, "新", frozenset({role}), PEOPLE[role].units, must_change=True)
    if action is Action.CHANGE_OWN_PASSWORD:
        call(fresh)
    else:
        with pytest.raises(RefusedError, match="先修改初始密码"):
            call(fresh)


@pytest.mark.parametrize(
    ("units", "unit", "seen"),
    [
        (("江原省/临溪市",), "江原省/临溪市", True),
        (("江原省/临溪市",), "江原省/临溪市/财政局", True),
        (("江原省/临溪市",), "江原省", False),
        (("江原省/临溪市",), "江原省/临溪市区", False),
        (("江原省/临溪市",), "", False),
        (("江原",), "江原省", False),
        (("南屏县", "江原省/临溪市"), "江原省/临溪市", True),
        ((), "江原省", False),
        ((), "", False),
        ((EVERY_UNIT,), "", True),
    ],
)
def test_units_cover_themselves_and_those_below(units: tuple[str, ...], unit: str, seen: bool) -> None:
    assert covers(units, unit) is seen


@pytest.mark.parametrize("name", sorted(n for n, m in public_methods().items() if m.action in ON_DOSSIER))
@pytest.mark.parametrize(
    ("units", "unit", "seen"),
    [(("江原省/临溪市",), "江原省/临溪市/财政局", True), (("江原省/临溪市",), "江原省", False)])
def test_a_reviewer_sees_the_dossiers_of_the_units_given_and_those_below(  # noqa: PLR0917
    service: ReviewService, administration: Administration, workflow: Workflow, store: Store, name: str,
    units: tuple[str, ...], unit: str, seen: bool,
) -> None:
    call = calls(service, administration, workflow)[name]
    role = next(role for role in (F, S, Z) if role in WANTED[public_methods()[name].action])
    if seen:
        prepare(name, role, service, workflow)
    store.places.put(SAMPLE, unit, "cli:test")
    who = replace(PEOPLE[role], units=units)
    assert [s.id for s in listed(service, who)] == ([SAMPLE] if seen else [])
    if seen:
        if name != "place":  # it would move the dossier elsewhere
            call(who)
        return
    with pytest.raises(RefusedError, match="单位范围"):
        call(who)
    assert store.trail.search(Search(action="refused"))[0].subject == SAMPLE


def test_a_dossier_is_not_placed_where_the_one_who_places_it_cannot_follow(service: ReviewService, store: Store) -> None:
    store.places.put(SAMPLE, "江原省/临溪市", "cli:test")
    who = Actor("wang", "王审核", frozenset({Role.FIRST}), ("江原省/临溪市",))
    with pytest.raises(DossierError, match="不在您负责的范围"):
        service.place(who, SAMPLE, "南屏县")
    service.place(who, SAMPLE, " 江原省 / 临溪市 / 财政局 ")
    assert store.places.of(SAMPLE) == "江原省/临溪市/财政局"


def test_a_dossier_that_is_not_there_is_refused_like_one_of_another_unit(service: ReviewService) -> None:
    who = Actor("wang", "王审核", frozenset({Role.FIRST}), ("江原省",))
    with pytest.raises(RefusedError, match="单位范围"):
        service.open(who, "dnobody")


def test_a_view_is_written_once_a_session(service: ReviewService, store: Store) -> None:
    for session in ("s1", "s1", "s2"):
        who = Actor("wang", "王审核", WANG.roles, WANG.units, session=session)
        dossier = service.open(who, SAMPLE)
        for page in (1, 2, 1):
            service.picture(who, dossier, page)
    seen = [(e.action, e.details.get("page")) for e in store.trail.search(Search(actor="wang"))][::-1]
    assert seen == [("dossier.open", None), ("page.view", 1), ("page.view", 2)] * 2


def test_what_a_reviewer_does_carries_the_account(service: ReviewService, store: Store) -> None:
    hold_at(store, Level.SECOND, LI)
    dossier = service.open(LI, SAMPLE)
    stored = service.decide(LI, dossier, dossier.doubts[0].finding.id, DecisionKind.CONFIRM, "填写笔误")
    assert (stored.account, stored.decision.reviewer) == ("li", "李复核")
    service.correct(LI, dossier, "f2", dict(dossier.readings["f2"].fact.fields), raw="1956", reason="核对")
    assert store.corrections(SAMPLE)[0].account == "li"
    assert {e.actor for e in store.trail.search(Search(action="decision"))} == {"li"}
    assert {e.actor for e in store.trail.search(Search(action="correction"))} == {"li"}

