"""What reviewers do, without a screen: look, decide, correct, look again."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from models.dates import Calendar, PartialDate
from models.errors import DossierError
from models.findings import DecisionKind, Severity, Verdict
from models.store import Store
from review_app import judging
from review_app.dossier import Dossier, Doubt, Status
from review_app.doubt_list import Filter, next_open, previous, sections, topics_of
from review_app.service import ReviewService
from tests.review_app import sample
from tests.review_app.listing import listed
from tests.review_app.people import WANG

SAMPLE = "dsample"


def doubt_of(dossier: Dossier, rule: str) -> Doubt:
    return next(doubt for doubt in dossier.doubts if doubt.finding.rule == rule)


def correct_birth(service: ReviewService, dossier: Dossier, fact: str = "f2", edtf: str = "1958-08") -> Any:
    return service.correct(
        WANG, dossier, fact, {"date": PartialDate(edtf)}, raw="1958年8月", reason="系统识读有误")


def test_conflicts_come_first_and_missing_and_undecided_stand_apart(service: ReviewService) -> None:
    dossier = service.open(WANG, SAMPLE)
    found = sections(dossier.doubts, Filter())
    assert [verdict for verdict, _ in found] == [Verdict.CONFLICT, Verdict.MISSING, Verdict.UNDECIDED]
    assert topics_of(dossier.doubts) == ["年龄", "干部身份", "工龄"]


def test_a_finding_brings_all_its_facts_with_material_page_and_confidence(service: ReviewService) -> None:
    doubt = doubt_of(service.open(WANG, SAMPLE), "AGE-01")
    assert [(r.material.title if r.material else None, r.page, r.confidence) for r in doubt.readings] == [
        ("干部履历表", 1, 0.98), ("招收工人登记表", 2, 0.61)]
    assert [r.is_doubtful for r in doubt.readings] == [False, True]


def test_findings_on_the_same_fact_name_each_other(service: ReviewService) -> None:
    dossier = service.open(WANG, SAMPLE)
    assert doubt_of(dossier, "AGE-01").related == (doubt_of(dossier, "WRK-02").finding.id,)
    assert doubt_of(dossier, "IDN-01").related == ()


@pytest.mark.parametrize(
    ("wanted", "rules"),
    [
        (Filter(topic="年龄"), {"AGE-01"}),
        (Filter(colours=(Severity.YELLOW,)), {"WRK-02", "IDN-01"}),
        (Filter(state="已确认"), set()),
        (Filter(rule="IDN-01"), {"IDN-01"}),
        (Filter(state="未处理"), {"AGE-01", "WRK-02", "IDN-01"}),
    ],
)
def test_the_list_shows_what_was_asked_for(service: ReviewService, wanted: Filter, rules: set[str]) -> None:
    found = sections(service.open(WANG, SAMPLE).doubts, wanted)
    assert {doubt.finding.rule for _, members in found for doubt in members} == rules


def test_a_page_that_could_not_be_read_is_named_with_its_reason(service: ReviewService) -> None:
    [failed] = service.open(WANG, SAMPLE).failed_pages
    assert (failed.number, failed.file, failed.reason) == (3, "3.jpg", "图像文件损坏，请重新扫描")


def test_an_unknown_dossier_is_said_so(service: ReviewService) -> None:
    with pytest.raises(DossierError, match="不在库中"):
        service.open(WANG, "dnobody")


def test_the_worklist_finds_by_name_source_and_number(service: ReviewService) -> None:
    assert [s.id for s in listed(service, WANG, "建国")] == [SAMPLE]
    assert [s.id for s in listed(service, WANG, "19580815")] == [SAMPLE]
    assert listed(service, WANG, "李四") == ()


def test_the_most_urgent_dossier_comes_first(service: ReviewService, store: Store, pages: Path) -> None:
    calm = sample.sample_audit(pages)
    calm["dossier"] = {**calm["dossier"], "id": "dcalm"}
    calm["findings"] = [f for f in calm["findings"] if f["severity"] != "red"]
    store.save_audit(calm, str(pages))
    assert [s.id for s in listed(service, WANG)] == [SAMPLE, "dcalm"]
    dossier = service.open(WANG, SAMPLE)
    service.decide(WANG, dossier, doubt_of(dossier, "AGE-01").finding.id, DecisionKind.CONFIRM, "填写笔误")
    service.decide(WANG, dossier, doubt_of(dossier, "IDN-01").finding.id, DecisionKind.CONFIRM, "填写笔误")
    assert [s.id for s in listed(service, WANG)] == ["dcalm", SAMPLE]


def test_a_decision_is_seen_at_once_and_the_next_open_finding_is_offered(service: ReviewService) -> None:
    dossier = service.open(WANG, SAMPLE)
    first = doubt_of(dossier, "AGE-01").finding.id
    service.decide(WANG, dossier, first, DecisionKind.DISMISS, " 阴阳历差异 ")
    after = service.open(WANG, SAMPLE)
    doubt = doubt_of(after, "AGE-01")
    assert doubt.status is Status.DISMISSED
    assert doubt.decision is not None and doubt.decision.decision.reason == "阴阳历差异"
    following = next_open(after.doubts, first)
    assert following is not None and following.finding.rule == "IDN-01"


def test_the_last_finding_leads_back_to_the_first_open_one(service: ReviewService) -> None:
    doubts = service.open(WANG, SAMPLE).doubts
    following = next_open(doubts, doubts[-1].finding.id)
    assert following is not None and following.finding.id == doubts[0].finding.id


def test_a_correction_clears_what_rested_on_the_misreading(service: ReviewService) -> None:
    dossier = service.open(WANG, SAMPLE)
    outcome = correct_birth(service, dossier)
    assert set(outcome.cleared) == {"现用出生日期与最早形成材料不一致", "参加工作时可能不满18周岁"}
    assert outcome.added == () and not outcome.rules_changed
    after = service.open(WANG, SAMPLE)
    assert {doubt.finding.rule for doubt in after.doubts} == {"IDN-01"}


def test_a_corrected_fact_shows_both_values_and_leaves_the_page_as_it_was_read(
    service: ReviewService, store: Store
) -> None:
    read = store.latest_audit(SAMPLE)
    correct_birth(service, service.open(WANG, SAMPLE))
    after = service.open(WANG, SAMPLE)
    [reading] = [r for r in after.readings.values() if r.correction]
    assert str(reading.fact.fields["date"]) == "1958-08"
    assert reading.original is not None and str(reading.original.fields["date"]) == "1956-08"
    assert reading.page == 2 and reading.confidence is None
    assert read is not None and store.audit(read.id) == read
    assert after.stored.based_on == read.id


def test_a_second_correction_keeps_what_the_machine_read(service: ReviewService) -> None:
    correct_birth(service, service.open(WANG, SAMPLE))
    dossier = service.open(WANG, SAMPLE)
    corrected = next(name for name, reading in dossier.readings.items() if reading.correction)
    correct_birth(service, dossier, corrected, "1957-08")
    after = service.open(WANG, SAMPLE)
    [reading] = [r for r in after.readings.values() if r.correction]
    assert str(reading.fact.fields["date"]) == "1957-08"
    assert reading.original is not None and str(reading.original.fields["date"]) == "1956-08"
    assert "AGE-01" in {doubt.finding.rule for doubt in after.doubts}


def test_a_decision_asks_for_another_look_when_the_facts_changed(service: ReviewService) -> None:
    dossier = service.open(WANG, SAMPLE)
    service.decide(WANG, dossier, doubt_of(dossier, "AGE-01").finding.id, DecisionKind.CONFIRM, "填写笔误")
    correct_birth(service, dossier, edtf="1957-08")
    doubt = doubt_of(service.open(WANG, SAMPLE), "AGE-01")
    assert doubt.status is Status.CHANGED and doubt.status.needs_work


def test_a_decision_holds_when_the_same_spots_are_read_again(service: ReviewService, store: Store, pages: Path) -> None:
    dossier = service.open(WANG, SAMPLE)
    service.decide(WANG, dossier, doubt_of(dossier, "AGE-01").finding.id, DecisionKind.CONFIRM, "填写笔误")
    store.save_audit(sample.with_other_ids(sample.sample_audit(pages)), str(pages))
    assert doubt_of(service.open(WANG, SAMPLE), "AGE-01").status is Status.CONFIRMED


def test_a_correction_holds_when_the_pages_are_read_again(service: ReviewService, store: Store, pages: Path) -> None:
    correct_birth(service, service.open(WANG, SAMPLE))
    store.save_audit(sample.with_other_ids(sample.sample_audit(pages)), str(pages))
    [summary] = listed(service, WANG)
    assert not summary.outdated, "the worklist counts what holds after corrections"
    after = service.open(WANG, SAMPLE)
    assert {doubt.finding.rule for doubt in after.doubts} == {"IDN-01"}
    assert after.orphaned == ()


def test_decisions_about_findings_that_are_gone_stay_visible(service: ReviewService) -> None:
    dossier = service.open(WANG, SAMPLE)
    service.decide(WANG, dossier, doubt_of(dossier, "AGE-01").finding.id, DecisionKind.CONFIRM, "填写笔误")
    correct_birth(service, dossier)
    assert [stored.decision.reason for stored in service.open(WANG, SAMPLE).settled] == ["填写笔误"]


def test_a_finding_that_is_gone_cannot_be_decided(service: ReviewService) -> None:
    with pytest.raises(DossierError, match="已不存在"):
        service.decide(WANG, service.open(WANG, SAMPLE), "nothing", DecisionKind.CONFIRM, "填写笔误")


def test_a_correction_is_kept_even_where_judging_fails(store: Store) -> None:
    def broken(*_: object) -> dict[str, Any]:
        raise DossierError("work.yaml: no citation")

    service = ReviewService(store, rejudge=broken, load_page=sample.page_image)
    with pytest.raises(DossierError, match="更改已保存，但未能重新研判"):
        correct_birth(service, service.open(WANG, SAMPLE))
    assert len(store.corrections(SAMPLE)) == 1
    assert service.open(WANG, SAMPLE).trouble is not None


def test_the_calendar_is_part_of_what_a_fact_says(service: ReviewService) -> None:
    dossier = service.open(WANG, SAMPLE)
    service.correct(
        WANG, dossier, "f1", {"date": PartialDate("1958-08", Calendar.LUNAR)}, raw="农历", reason="x")
    [reading] = [r for r in service.open(WANG, SAMPLE).readings.values() if r.correction]
    assert reading.fact.fields["date"] == PartialDate("1958-08", Calendar.LUNAR)


def test_the_list_is_walked_backwards_too(service: ReviewService) -> None:
    doubts = service.open(WANG, SAMPLE).doubts
    assert previous(doubts, doubts[0].finding.id) is None
    assert previous(doubts, doubts[2].finding.id) is doubts[1]
    assert previous(doubts, "gone") is None


def test_the_worklist_does_not_wait_while_somebody_elses_correction_is_judged(store: Store) -> None:
    begun, go_on, judged = threading.Event(), threading.Event(), []

    def slow(audit: Any, corrections: Any) -> dict[str, Any]:
        judged.append(1)
        begun.set()
        assert go_on.wait(20)
        return sample.rejudge(audit, corrections)

    service = ReviewService(store, rejudge=slow, load_page=sample.page_image)
    dossier = service.open(WANG, SAMPLE)
    with ThreadPoolExecutor(1) as pool:
        correcting = pool.submit(correct_birth, service, dossier)
        assert begun.wait(20)
        [summary] = listed(service, WANG)
        assert summary.outdated
        go_on.set()
        correcting.result()
    assert len(judged) == 1 and not listed(service, WANG)[0].outdated


def behind(store: Store, pages: Path) -> None:
    """Two dossiers of which the newest audits do not know a correction; the drawn one is the more urgent."""
    def broken(*_: object) -> dict[str, Any]:
        raise DossierError("work.yaml: no citation")

    calm = sample.sample_audit(pages)
    calm["dossier"] = {**calm["dossier"], "id": "dcalm"}
    calm["findings"] = [f for f in calm["findings"] if f["severity"] != "red"]
    store.save_audit(calm, str(pages))
    service = ReviewService(store, rejudge=broken, load_page=sample.page_image)
    for name in (SAMPLE, "dcalm"):
        with pytest.raises(DossierError, match="未能重新研判"):
            correct_birth(service, service.open(WANG, name), edtf="1957-08")


def test_a_dossier_that_cannot_be_judged_keeps_no_other_from_it_and_is_tried_again_when_opened(
    store: Store, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    behind(store, pages)
    tried: list[str] = []

    def rejudge(audit: Any, corrections: Any) -> dict[str, Any]:
        tried.append(audit["dossier"]["id"])
        if tried[-1] == SAMPLE:
            raise DossierError("work.yaml: no citation")
        return sample.rejudge(audit, corrections)

    service = ReviewService(store, rejudge=rejudge, load_page=sample.page_image)
    monkeypatch.setattr(judging, "JUDGED_AT_ONCE", 1)
    for _ in range(3):
        listed(service, WANG)
    assert tried == [SAMPLE, "dcalm"]
    assert {summary.id: summary.outdated for summary in listed(service, WANG)} == {SAMPLE: True, "dcalm": False}
    assert service.open(WANG, SAMPLE).trouble is not None and len(tried) == 3
    monkeypatch.setattr(judging, "TRIED_AGAIN_AFTER_S", 0)
    listed(service, WANG)
    assert tried[3:] == [SAMPLE]


def test_a_list_that_has_waited_long_leaves_the_rest_to_the_next(
    store: Store, service: ReviewService, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    behind(store, pages)
    monkeypatch.setattr(judging, "LONGEST_S", -1)
    assert sorted(summary.outdated for summary in listed(service, WANG)) == [False, True]
    assert [summary.outdated for summary in listed(service, WANG)] == [False, False]
