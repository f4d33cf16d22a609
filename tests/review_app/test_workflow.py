"""A dossier on its way, as three people walk it: turns, signatures, blind reading, overturning, reopening, material."""

from dataclasses import replace
from datetime import date

import pytest

from models.accounts import REVIEWERS
from models.cases import CaseError, Conclusion, Level, State, Trigger
from models.findings import DecisionKind
from models.store import Store
from models.store_trail import Search
from review_app.access import Actor
from review_app.case_words import history_lines
from review_app.dossier import Status
from review_app.service import ReviewService
from review_app.workflow import Workflow
from tests.review_app.people import LI, WANG, ZHAO
from tests.review_app.stages import DAY, SAMPLE, bring, decide_all


@pytest.fixture
def workflow(store: Store, service: ReviewService) -> Workflow:
    return Workflow(store, service)


@pytest.fixture
def service(store: Store) -> ReviewService:
    from tests.review_app import sample  # noqa: PLC0415

    return ReviewService(store, rejudge=sample.rejudge, load_page=sample.page_image)  # with the real clock


def test_the_whole_way_is_signed_by_three_persons(service: ReviewService, workflow: Workflow, store: Store) -> None:
    bring(service, workflow, State.ARCHIVED)
    case = workflow.case(WANG, SAMPLE)
    assert {level: sign.by for level, sign in case.signed.items()} == {
        Level.FIRST: "wang", Level.SECOND: "li", Level.FINAL: "zhao"}
    assert case.conclusion is Conclusion.DETERMINED and case.due == DAY
    assert [e.action for e in store.trail.search(Search(action="case"))][::-1] == [
        "case.receive", "case.take", "case.sign", "case.take", "case.sign", "case.sign", "case.confirm", "case.archive"]
    assert store.trail.verify().breach is None


def test_working_on_a_new_dossier_takes_it(service: ReviewService, workflow: Workflow) -> None:
    dossier = service.open(WANG, SAMPLE)
    stored = service.decide(WANG, dossier, dossier.doubts[0].finding.id, DecisionKind.CONFIRM, "填写笔误")
    case = workflow.case(WANG, SAMPLE)
    assert (stored.level, case.state, case.holder, case.trigger) == ("first", State.FIRST, "wang", Trigger.CAMPAIGN)


def test_nobody_decides_out_of_turn(service: ReviewService, workflow: Workflow, store: Store) -> None:
    dossier = service.open(LI, SAMPLE)
    finding = dossier.doubts[0].finding.id

    def decide(who: Actor) -> None:
        service.decide(who, dossier, finding, DecisionKind.CONFIRM, "填写笔误")

    with pytest.raises(CaseError, match="没有初审的角色"):
        decide(LI)
    bring(service, workflow, State.FIRST)
    with pytest.raises(CaseError, match="由 wang 承办初审"):
        decide(replace(WANG, account="qian"))
    decide_all(service, WANG)
    workflow.sign(WANG, SAMPLE)
    with pytest.raises(CaseError, match="复审环节"):
        decide(WANG)
    decide(LI)
    with pytest.raises(CaseError, match="没有终审"):
        workflow.sign(LI, SAMPLE) and decide(LI)
    decide(ZHAO)
    workflow.conclude(ZHAO, SAMPLE, Conclusion.OVERALL, DAY, "")
    with pytest.raises(CaseError, match="已认定"):
        decide(ZHAO)
    assert [d.level for d in store.decisions(SAMPLE).of(finding)] == ["first", "second", "final"]


def test_one_person_with_every_role_still_signs_one_level(service: ReviewService, workflow: Workflow) -> None:
    everybody = replace(WANG, roles=REVIEWERS)
    decide_all(service, everybody)
    workflow.sign(everybody, SAMPLE)
    dossier = service.open(everybody, SAMPLE)
    with pytest.raises(CaseError, match="三人分别完成"):
        service.decide(everybody, dossier, dossier.doubts[0].finding.id, DecisionKind.DISMISS, "填写笔误")
    with pytest.raises(CaseError, match="三人分别完成"):
        workflow.take(everybody, SAMPLE)


def test_open_findings_stop_a_signature(service: ReviewService, workflow: Workflow) -> None:
    bring(service, workflow, State.FIRST)
    with pytest.raises(CaseError, match="还有 3 条疑点未处理"):
        workflow.sign(WANG, SAMPLE)
    assert workflow.case(WANG, SAMPLE).state is State.FIRST


def test_a_blind_second_reader_sees_the_first_word_only_after_an_own_one(
    service: ReviewService, workflow: Workflow
) -> None:
    bring(service, workflow, State.SECOND, blind=True)
    dossier = service.open(LI, SAMPLE)
    assert {doubt.status for doubt in dossier.doubts} == {Status.OPEN} and dossier.decisions.history == ()
    assert len(service.open(WANG, SAMPLE).decisions.history) == 3
    one = dossier.doubts[0].finding.id
    service.decide(LI, dossier, one, DecisionKind.DISMISS, "阴阳历差异")
    dossier = service.open(LI, SAMPLE)
    assert [d.level for d in dossier.decisions.of(one)] == ["first", "second"]
    assert len(dossier.decisions.history) == 2
    with pytest.raises(CaseError, match="还有 2 条疑点未处理"):
        workflow.sign(LI, SAMPLE)
    for doubt in dossier.doubts[1:]:
        service.decide(LI, dossier, doubt.finding.id, DecisionKind.CONFIRM, "填写笔误")
    workflow.sign(LI, SAMPLE)
    found = workflow.agreement(ZHAO)
    assert (found.both, found.same, found.both_blind, found.same_blind, found.dossiers) == (3, 2, 3, 2, 1)
    assert found.pairs[DecisionKind.CONFIRM, DecisionKind.DISMISS] == 1


def test_before_it_is_taken_a_blind_dossier_shows_a_second_reader_nothing(
    service: ReviewService, workflow: Workflow
) -> None:
    bring(service, workflow, State.FIRST_DONE, blind=True)
    assert service.open(LI, SAMPLE).decisions.history == ()


def test_a_second_reader_who_is_not_blind_signs_what_stands_and_overturns_with_a_reason(
    service: ReviewService, workflow: Workflow
) -> None:
    bring(service, workflow, State.SECOND)
    dossier = service.open(LI, SAMPLE)
    assert {doubt.status for doubt in dossier.doubts} == {Status.CONFIRMED}
    service.decide(LI, dossier, dossier.doubts[0].finding.id, DecisionKind.DISMISS, "组织已作认定")
    workflow.sign(LI, SAMPLE)
    assert (workflow.agreement(LI).both, workflow.agreement(LI).same) == (1, 0)


def test_a_dossier_goes_back_with_a_reason_and_is_signed_again(service: ReviewService, workflow: Workflow) -> None:
    bring(service, workflow, State.SECOND)
    with pytest.raises(CaseError, match="退回须说明理由"):
        workflow.send_back(LI, SAMPLE, " ")
    case = workflow.send_back(LI, SAMPLE, "漏审一页")
    assert (case.state, case.holder, dict(case.signed)) == (State.FIRST, "wang", {})
    assert workflow.sign(WANG, SAMPLE).state is State.FIRST_DONE


def test_a_dossier_that_somebody_left_is_taken_over_with_a_reason(service: ReviewService, workflow: Workflow) -> None:
    bring(service, workflow, State.FIRST)
    other = replace(WANG, account="qian")
    with pytest.raises(CaseError, match="接手他人"):
        workflow.take(other, SAMPLE)
    assert workflow.take(other, SAMPLE, "王同志外出学习").holder == "qian"


def test_a_determined_dossier_is_reopened_with_a_reason_and_walks_again(
    service: ReviewService, workflow: Workflow
) -> None:
    bring(service, workflow, State.DETERMINED)
    case = workflow.reopen(ZHAO, SAMPLE, "新发现材料", date(2027, 1, 31))
    assert (case.state, case.rounds, case.due) == (State.RECEIVED, 2, date(2027, 1, 31))
    workflow.take(WANG, SAMPLE)
    workflow.sign(WANG, SAMPLE)  # decisions of the round before still stand
    workflow.take(LI, SAMPLE)
    workflow.sign(LI, SAMPLE)
    assert workflow.agreement(LI).reopened == 1


def test_asked_for_material_has_a_day_and_an_answer(service: ReviewService, workflow: Workflow) -> None:
    case = workflow.ask_for_material(WANG, SAMPLE, " 招工审批表 ", "县工业局", DAY)
    assert case.state is State.RECEIVED and case.open_requests[0].what == "招工审批表"
    assert case.overdue(date(2026, 11, 27))
    with pytest.raises(CaseError, match="须说明理由"):
        workflow.answer_material(WANG, SAMPLE, 1, False, "")
    case = workflow.answer_material(WANG, SAMPLE, 1, False, "原单位已撤销")
    assert case.open_requests == () and case.requests[0].answer == "原单位已撤销"


def test_somebody_elses_step_in_between_is_noticed(
    service: ReviewService, workflow: Workflow, store: Store
) -> None:
    bring(service, workflow, State.RECEIVED)
    seen = store.cases.of(SAMPLE)
    workflow.take(WANG, SAMPLE)
    with pytest.raises(CaseError, match="刚被他人处理"):
        store.cases.add(seen, replace(seen.events[0], by="qian"))


def test_the_worklists_cases_are_those_of_the_units_given(service: ReviewService, workflow: Workflow, store: Store) -> None:
    bring(service, workflow, State.FIRST)
    assert set(workflow.cases(WANG)) == {SAMPLE}
    assert workflow.cases(replace(WANG, units=("江原省",))) == {}


def test_the_number_of_the_reading_approval_stands_on_record_where_one_is_given(
    workflow: Workflow, store: Store
) -> None:
    workflow.receive(WANG, SAMPLE, Trigger.ENTRY, DAY, False)
    workflow.receive(WANG, SAMPLE, Trigger.ENTRY, DAY, False, approval=" 查档〔2026〕17号 ")
    case = workflow.case(WANG, SAMPLE)
    assert [event.detail.get("approval") for event in case.events] == ["", "查档〔2026〕17号"]
    assert "查阅审批 查档〔2026〕17号" in history_lines(case, {})[0]
    assert store.trail.search(Search(action="case.receive"))[0].details["approval"] == "查档〔2026〕17号"
