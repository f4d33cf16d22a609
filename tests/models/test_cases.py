"""The way of a dossier through review: three levels, three persons, nothing undone but by a new step with a reason."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.case_steps import after, case_of
from models.cases import Case, CaseError, CaseEvent, Conclusion, Level, State, Step, Trigger
from models.store import Store
from models.store_cases import event_from_row, event_to_row
from tests.models.test_store import WHEN, an_audit, postgres, store, url

__all__ = ["postgres", "store", "url"]  # fixtures


def event(step: str, by: str, **detail: Any) -> CaseEvent:
    return CaseEvent("d1", Step(step), by, WHEN, detail)


RECEIVED = (event("receive", "a", trigger="campaign", due="2026-12-31", blind=True),)
FIRST = (*RECEIVED, event("take", "a"))
FIRST_DONE = (*FIRST, event("sign", "a"))
SECOND = (*FIRST_DONE, event("take", "b"))
SECOND_DONE = (*SECOND, event("sign", "b"))
DETERMINED = (*SECOND_DONE, event("sign", "c", conclusion="determined"))
CONFIRMED = (*DETERMINED, event("confirm", "a", agrees=True))
ARCHIVED = (*CONFIRMED, event("archive", "a"))
REQUESTED = (*FIRST, event("request", "a", what="招工审批表", asked="县工业局", due="2026-12-01"))
REOPENED = (*ARCHIVED, event("reopen", "c", reason="新发现材料"))


@pytest.mark.parametrize(
    ("events", "state"),
    [((), "new"), (RECEIVED, "received"), (FIRST, "first"), (FIRST_DONE, "first_done"), (SECOND, "second"),
     (SECOND_DONE, "second_done"), (DETERMINED, "determined"), (CONFIRMED, "confirmed"), (ARCHIVED, "archived"),
     (REOPENED, "received"), ((*FIRST_DONE, event("return", "b", reason="漏审")), "first"),
     ((*SECOND, event("return", "b", reason="漏审")), "first"),
     ((*SECOND_DONE, event("return", "c", reason="漏审")), "second")],
)
def test_each_step_leads_on(events: tuple[CaseEvent, ...], state: str) -> None:
    assert case_of("d1", events).state is State(state)


@pytest.mark.parametrize(
    ("events", "step", "words"),
    [
        ((), event("sign", "a"), "状态"),
        ((), event("take", "a"), "状态"),
        (FIRST, event("take", "a"), "已由您承办"),
        (FIRST, event("take", "b"), "接手他人"),
        (FIRST, event("sign", "b"), "由他人承办"),
        (FIRST, event("receive", "a", trigger="campaign"), "状态"),
        (FIRST_DONE, event("take", "a"), "已签署过该档案的初审"),
        (SECOND, event("sign", "a"), "已签署过该档案的初审"),
        (SECOND, event("return", "x", reason="r"), "他人承办"),
        (SECOND_DONE, event("sign", "a", conclusion="determined"), "已签署过该档案的初审"),
        (SECOND_DONE, event("sign", "b", conclusion="determined"), "已签署过该档案的复审"),
        (SECOND_DONE, event("return", "c", reason=" "), "退回须说明理由"),
        (SECOND_DONE, event("return", "b", reason="r"), "已签署过"),
        (DETERMINED, event("confirm", "a", agrees=False), "记明理由"),
        (DETERMINED, event("archive", "a"), "状态"),
        (DETERMINED, event("sign", "d", conclusion="determined"), "状态"),
        (ARCHIVED, event("reopen", "c"), "重新开启须说明理由"),
        (ARCHIVED, event("request", "c", what="表"), "不能请求"),
        (FIRST, event("request", "a", what=" "), "请写明"),
        (REQUESTED, event("answer", "a", number=2, outcome="supplied"), "已答复或不存在"),
        (REQUESTED, event("answer", "a", number=1, outcome="impossible"), "须说明理由"),
        ((*REQUESTED, event("answer", "a", number=1, outcome="supplied")),
         event("answer", "a", number=1, outcome="supplied"), "已答复或不存在"),
        (REOPENED, event("receive", "a", trigger="campaign"), None),
        ((*REOPENED, event("take", "a"), event("sign", "a")), event("take", "c"), "已签署过该档案的终审"),
    ],
)
def test_a_step_out_of_its_place_is_refused(events: tuple[CaseEvent, ...], step: CaseEvent, words: str | None) -> None:
    case = case_of("d1", events)
    if words is None:
        after(case, step)
        return
    with pytest.raises(CaseError, match=words):
        after(case, step)


def test_an_unanswered_request_stops_the_determination() -> None:
    asked = event("request", "b", what="招工审批表", due="2026-12-01")
    case = case_of("d1", (*SECOND, asked, event("sign", "b")))
    with pytest.raises(CaseError, match="1 项补充材料未答复"):
        after(case, event("sign", "c", conclusion="determined"))
    case = after(case, event("answer", "b", number=1, outcome="impossible", reason="原单位已撤销"))
    case = after(case, event("sign", "c", conclusion="overall"))
    assert case.conclusion is Conclusion.OVERALL
    assert [(r.outcome, r.answer, r.due) for r in case.requests] == [("impossible", "原单位已撤销", date(2026, 12, 1))]


def test_a_new_round_keeps_the_old_one_and_who_signed_what() -> None:
    case = case_of("d1", REOPENED)
    assert (case.rounds, dict(case.signed), case.conclusion, case.trigger) == (2, {}, None, Trigger.CAMPAIGN)
    assert case.ever_signed == {"a": Level.FIRST, "b": Level.SECOND, "c": Level.FINAL}
    assert case.events == REOPENED


def test_a_day_passed_is_overdue_until_it_is_determined() -> None:
    late = date(2027, 1, 1)
    assert case_of("d1", SECOND).overdue(late) and not case_of("d1", SECOND).overdue(date(2026, 12, 31))
    assert not case_of("d1", DETERMINED).overdue(late)
    assert case_of("d1", REQUESTED).overdue(date(2026, 12, 2))


steps = st.builds(
    lambda step, by, detail: CaseEvent("d1", step, by, WHEN, detail), st.sampled_from(Step), st.sampled_from("abcd"),
    st.fixed_dictionaries({
        "trigger": st.sampled_from([t.value for t in Trigger]), "reason": st.sampled_from(["", "理由"]),
        "conclusion": st.sampled_from([c.value for c in Conclusion]), "agrees": st.booleans(), "what": st.just("表"),
        "number": st.integers(1, 3), "outcome": st.sampled_from(["supplied", "impossible"])}))


@given(st.lists(steps, max_size=60))
def test_whatever_is_tried_nobody_signs_two_levels_and_nothing_is_lost(tried: list[CaseEvent]) -> None:
    case, taken = Case("d1"), []
    for step in tried:
        try:
            case = after(case, step)
        except CaseError:
            continue
        taken.append(step)
        signers = [e.by for e in case.signed.values()]
        assert len(set(signers)) == len(signers)
        assert (case.state in (State.DETERMINED, State.CONFIRMED, State.ARCHIVED)) == (len(case.signed) == 3)
    assert case.events == tuple(taken) and case_of("d1", taken) == case


def test_steps_are_stored_once_and_only_on_what_was_seen(store: Store) -> None:
    store.save_audit(an_audit(), "s")
    seen = store.cases.of("d1")
    case = store.cases.add(seen, *FIRST)
    assert store.cases.of("d1") == case == store.cases.all()["d1"] and case.state is State.FIRST
    with pytest.raises(CaseError, match="刚被他人处理"):
        store.cases.add(seen, *FIRST)
    with pytest.raises(CaseError):
        store.cases.add(case, event("sign", "a"), event("sign", "a"))
    assert store.cases.of("d1") == case, "of two steps the allowed one was not stored alone"
    assert [e.action for e in store.trail.entries()][-2:] == ["case.receive", "case.take"]
    assert store.trail.verify().breach is None


@given(steps)
def test_a_step_survives_its_row(step: CaseEvent) -> None:
    assert event_from_row({**event_to_row(step), "id": 0}) == step
