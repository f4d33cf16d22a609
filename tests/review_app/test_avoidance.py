"""回避: whom an account is kept away from, what it sees of such a dossier (nothing), and who may end it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models.accounts import REVIEWERS, Account, Role
from models.avoidance import Avoidance, AvoidanceError, Entry, Person, avoided, concerns
from models.errors import DossierError, StoreError
from models.store import Store
from models.store_avoidances import avoidance_from_row, avoidance_to_row
from models.store_trail import Search
from review_app.access import ON_DOSSIER, Action, RefusedError
from review_app.administration import Administration
from review_app.avoidance import AvoidanceList, Proposal
from review_app.service import ReviewService
from review_app.workflow import Workflow
from tests.review_app import sample
from tests.review_app.listing import listed
from tests.review_app.people import AUDITOR, LI, SECURITY, SYSADMIN, WANG
from tests.review_app.stages import SAMPLE, bring
from tests.review_app.test_access import calls, public_methods

NUMBER = "990101195808152116"
OTHER_NUMBER = "990101195808152132"


@pytest.fixture
def avoidance(store: Store) -> AvoidanceList:
    return AvoidanceList(store)


def person(name: str = "王建国", number: str = NUMBER, dossier: str = SAMPLE) -> Person:
    return Person(dossier, name, number)


@pytest.mark.parametrize(
    ("entry", "who", "kept_away"),
    [
        ({"name": "王建国"}, person(), True),
        ({"name": " 王 建国"}, person("王　建国"), True),
        ({"name": "王建国"}, person("王建"), False),
        ({"name": "王建国", "id_number": NUMBER}, person(), True),
        ({"name": "王建国", "id_number": NUMBER}, person(number=OTHER_NUMBER), False),
        ({"name": "王建国", "id_number": NUMBER}, person(number=""), True),
        ({"name": "王建国", "id_number": NUMBER}, person(number="990101195808152117"), True),  # misread: does not fit
        ({"name": "王建国", "id_number": NUMBER}, person(number="990101580815211"), True),
        ({"name": "王建国", "id_number": NUMBER}, person("李四"), False),
        ({"dossier": SAMPLE}, person("李四", ""), True),
        ({"dossier": SAMPLE}, person("李四", "", "dother"), False),
        ({"dossier": SAMPLE, "name": "李四"}, person("李四", "", "dother"), True),
    ],
)
def test_numbers_decide_where_both_are_sound_else_the_name(entry: dict[str, str], who: Person, kept_away: bool) -> None:
    assert concerns(avoided("wang", relation="配偶", **entry), who) is kept_away


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"relation": "配偶"}, "姓名"),
        ({"name": " ", "relation": "配偶"}, "姓名"),
        ({"name": "王建国", "relation": " "}, "关系"),
        ({"name": "王建国", "relation": "配偶", "id_number": "990101195808152117"}, "号码不正确"),
        ({"name": "王建国", "relation": "配偶", "id_number": "123"}, "号码不正确"),
        ({"id_number": NUMBER, "relation": "配偶", "dossier": "d"}, "姓名"),
        ({"name": "王" * 300, "relation": "配偶"}, "200"),
    ],
)
def test_an_entry_that_would_keep_nobody_away_is_not_made(entry: dict[str, str], words: str) -> None:
    with pytest.raises(AvoidanceError, match=words):
        avoided("wang", **entry)


def test_the_number_itself_stands_nowhere(avoidance: AvoidanceList, store: Store) -> None:
    entry = avoidance.declare(WANG, "钱某", OTHER_NUMBER, "配偶")
    assert OTHER_NUMBER not in repr(entry)
    assert OTHER_NUMBER not in "".join(e.detail for e in store.trail.entries())


@pytest.mark.parametrize("name", sorted(n for n, m in public_methods().items() if m.action in ON_DOSSIER))
def test_whoever_is_kept_away_reaches_nothing_of_the_dossier(store: Store, service: ReviewService, name: str) -> None:
    """Every method that touches a dossier, also with what was opened before the entry was made."""
    workflow = Workflow(store, service)
    call = calls(service, Administration(store), workflow)[name]
    who = replace(WANG, roles=REVIEWERS)
    AvoidanceList(store).declare(WANG, "王建国", "", "父亲")
    with pytest.raises(RefusedError, match="回避"):
        call(who)
    refusal = store.trail.search(Search(action="refused"))[0]
    assert (refusal.actor, refusal.subject) == ("wang", SAMPLE) and "回避" in refusal.details["why"]


def test_a_dossier_to_keep_away_from_is_in_no_list_and_no_figure(
    store: Store, service: ReviewService, avoidance: AvoidanceList
) -> None:
    from models.cases import State  # noqa: PLC0415

    workflow = Workflow(store, service)
    bring(service, workflow, State.SECOND_DONE)
    assert workflow.agreement(LI).dossiers == 1
    avoidance.declare(LI, "王建国", NUMBER, "父亲")
    assert listed(service, LI) == () and listed(service, LI, "王建国") == ()
    assert workflow.cases(LI) == {} and workflow.agreement(LI).dossiers == 0
    assert [s.id for s in listed(service, WANG)] == [SAMPLE], "others see it"


@pytest.mark.parametrize(
    "name", sorted(n for n, m in public_methods().items() if m.action in (Action.LIST_DOSSIERS, Action.VIEW_STATISTICS)))
def test_nothing_that_lists_or_counts_dossiers_tells_of_it(
    store: Store, service: ReviewService, avoidance: AvoidanceList, name: str
) -> None:
    """Also what is added later: a method that lists must hide, whatever it returns."""
    call = calls(service, Administration(store), Workflow(store, service))[name]
    lists = public_methods()[name].action is Action.LIST_DOSSIERS
    empty = repr(call(replace(LI, units=("nowhere",))))
    avoidance.declare(LI, "王建国", "", "父亲")
    found = repr(call(LI))
    assert SAMPLE not in found and "王建国" not in found
    assert not lists or found == empty, "as for somebody who has no dossier at all"


def test_a_name_read_otherwise_later_opens_nothing(
    store: Store, service: ReviewService, avoidance: AvoidanceList, pages: Path
) -> None:
    avoidance.declare(WANG, "王建国", "", "父亲")
    audit = sample.sample_audit(pages)
    audit["dossier"]["name"], audit["dossier"]["id_number"] = "王建囯", None
    store.save_audit(audit, str(pages))
    assert listed(service, WANG) == ()
    with pytest.raises(RefusedError, match="回避"):
        service.open(WANG, SAMPLE)


def test_only_the_security_administrator_ends_an_avoidance_and_says_why(
    store: Store, service: ReviewService, avoidance: AvoidanceList
) -> None:
    entry = avoidance.declare(WANG, "王建国", "", "同名")
    with pytest.raises(AvoidanceError, match="理由"):
        avoidance.lift(SECURITY, entry.id, " ")
    for who in (WANG, SYSADMIN, AUDITOR):
        with pytest.raises(RefusedError):
            avoidance.lift(who, entry.id, "x")
    avoidance.lift(SECURITY, entry.id, "核对身份号码，为同名")
    assert [s.id for s in listed(service, WANG)] == [SAMPLE] and avoidance.declared(WANG) == ()
    with pytest.raises(AvoidanceError, match="已解除"):
        avoidance.lift(SECURITY, entry.id, "再次")
    kinds = [e.action for e in store.trail.search(Search(action="avoidance"))][::-1]
    assert kinds == ["avoidance.add", "avoidance.lift"] and store.trail.verify().breach is None


def test_entries_are_never_changed(store: Store, avoidance: AvoidanceList) -> None:
    from sqlalchemy import text  # noqa: PLC0415

    from models.store_engine import writing  # noqa: PLC0415

    avoidance.declare(WANG, "王建国", "", "父亲")
    for statement in ("UPDATE avoidances SET name = 'x'", "DELETE FROM avoidances"):
        with pytest.raises(StoreError, match="append-only"), writing(store._engine) as connection:
            connection.execute(text(statement))
    assert store.avoidances.list()[0].declared


def relatives_audit(pages: Path, dossier: str, *named: tuple[str, str]) -> dict[str, object]:
    audit = sample.sample_audit(pages)
    audit["dossier"].update(id=dossier, name="孙大海", id_number=None)
    audit["facts"] = audit["facts"] + [
        {"id": f"x{i}", "kind": "family", "material": "m1", "relation": relation, "name": name}
        for i, (relation, name) in enumerate(named)]
    return audit


def test_a_dossier_that_names_somebody_called_like_an_account_is_proposed_to_one_who_decides(
    store: Store, service: ReviewService, avoidance: AvoidanceList, pages: Path
) -> None:
    store.save_audit(relatives_audit(pages, "dson", ("女儿", "李复 核"), ("配偶", "钱某")), str(pages))
    assert avoidance.proposals(SECURITY) == (Proposal("li", "李复核", "dson", "孙＊＊", "女儿"),)
    assert "dson" in [s.id for s in listed(service, LI)], "a proposal decides nothing"
    avoidance.keep_away(SECURITY, "li", dossier="dson", relation="女儿", reason="家庭成员")
    assert avoidance.proposals(SECURITY) == ()
    assert "dson" not in [s.id for s in listed(service, LI)]


def test_a_proposal_that_was_looked_at_does_not_come_back(store: Store, avoidance: AvoidanceList, pages: Path) -> None:
    store.save_audit(relatives_audit(pages, "dson", ("女儿", "李复核")), str(pages))
    with pytest.raises(AvoidanceError, match="理由"):
        avoidance.dismiss_proposal(SECURITY, "li", "dson", "")
    avoidance.dismiss_proposal(SECURITY, "li", "dson", "同名，不是一人")
    assert avoidance.proposals(SECURITY) == ()
    assert avoidance.avoidances(SECURITY) == ()


def test_the_own_dossier_is_proposed(store: Store, avoidance: AvoidanceList) -> None:
    store.accounts.create(Account("jianguo", "王建国", "x", frozenset({Role.FIRST})), "xitong")
    assert [(p.account, p.dossier, p.relation) for p in avoidance.proposals(SECURITY)] == [("jianguo", SAMPLE, "本人")]


def test_only_reviewers_are_kept_away_from_dossiers(avoidance: AvoidanceList) -> None:
    for account in ("xitong", "nobody"):
        with pytest.raises(DossierError, match="没有审核人员账号"):
            avoidance.keep_away(SECURITY, account, name="钱某", relation="配偶", reason="x")
    assert isinstance(avoidance.keep_away(SECURITY, "wang", name="钱某", relation="配偶", reason="x"), Avoidance)


@pytest.mark.parametrize("kind", list(Entry))
def test_an_entry_is_read_as_it_was_written(kind: Entry) -> None:
    entry = Avoidance("wang", kind, "钱某", "0" * 64, "d1", "配偶", "换行\n引号'", 3, 7, "baomi", datetime(2026, 11, 26, tzinfo=UTC))
    assert avoidance_from_row({**avoidance_to_row(entry), "id": 7}) == entry
