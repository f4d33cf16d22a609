"""Facts by hand: one that was missed is added, one that is none is withdrawn and brought back, a spot is moved."""

from pathlib import Path

import pytest

from models.dates import PartialDate
from models.errors import DossierError
from models.pages import BoundingBox
from models.store import Store
from review_app.dossier import Dossier, Reading
from review_app.service import ReviewService
from review_app.workbench import NewFact, Workbench
from tests.review_app import sample
from tests.review_app.people import WANG

SAMPLE = "dsample"
BOX = BoundingBox(100, 200, 400, 260)


@pytest.fixture
def bench(store: Store, service: ReviewService) -> Workbench:
    return Workbench(store, service)


def opened(service: ReviewService) -> Dossier:
    return service.open(WANG, SAMPLE)


def new_birth(edtf: str = "1957-08", page: int = 2, box: BoundingBox = BOX) -> NewFact:
    return NewFact("birth", {"date": PartialDate(edtf)}, "1957年8月", page, box)


def only(found: list[Reading]) -> Reading:
    [reading] = found
    return reading


def added(dossier: Dossier) -> Reading:
    return only([r for r in dossier.readings.values() if r.added])


def test_an_added_fact_stands_on_its_spot_and_is_judged(bench: Workbench, service: ReviewService, store: Store) -> None:
    service.correct(WANG, opened(service), "f2", {"date": PartialDate("1958-08")}, raw="", reason="识读有误")
    outcome = bench.add_fact(WANG, opened(service), new_birth(), reason="漏识")
    assert outcome.added == ("现用出生日期与最早形成材料不一致", "参加工作时可能不满18周岁") and outcome.cleared == ()
    reading = added(opened(service))
    assert (reading.page, reading.box, reading.confidence) == (2, BOX, None)
    assert reading.material is not None and reading.material.id == "m2"
    correction = store.corrections(SAMPLE)[-1]
    assert (correction.original, correction.reason, correction.account) == (None, "漏识", "wang")


def test_an_added_fact_can_be_corrected_and_withdrawn_like_others(bench: Workbench, service: ReviewService) -> None:
    bench.add_fact(WANG, opened(service), new_birth(), reason="漏识")
    before = added(opened(service))
    service.correct(WANG, opened(service), before.fact.id, {"date": PartialDate("1957-09")}, raw="", reason="核对")
    dossier = opened(service)
    after = added(dossier)
    assert str(after.fact.fields["date"]) == "1957-09" and after.fact.anchor == before.fact.anchor
    assert len(dossier.readings) == 10 and dossier.orphaned == ()
    bench.withdraw(WANG, dossier, after.fact.id, reason="印章")
    dossier = opened(service)
    assert len(dossier.readings) == 9 and len(dossier.withdrawn) == 1
    bench.restore(WANG, dossier, dossier.withdrawn[0].id, reason="看错")
    assert str(added(opened(service)).fact.fields["date"]) == "1957-09"


def test_the_same_fact_added_twice_is_one(bench: Workbench, service: ReviewService) -> None:
    for _ in range(2):
        bench.add_fact(WANG, opened(service), new_birth(), reason="漏识")
    bench.add_fact(WANG, opened(service), new_birth("1957-10"), reason="漏识")
    assert len(opened(service).readings) == 11


def test_a_withdrawn_fact_is_gone_from_judging_and_stays_on_record(
    bench: Workbench, service: ReviewService, store: Store
) -> None:
    outcome = bench.withdraw(WANG, opened(service), "f2", reason="印章文字误识")
    assert set(outcome.cleared) == {"现用出生日期与最早形成材料不一致", "参加工作时可能不满18周岁"}
    dossier = opened(service)
    assert "f2" not in dossier.readings and dossier.orphaned == ()
    [withdrawal] = dossier.withdrawn
    assert withdrawal.original is not None and str(withdrawal.original.fields["date"]) == "1956-08"
    assert withdrawal.reason == "印章文字误识" and len(store.corrections(SAMPLE)) == 1


def test_what_was_withdrawn_comes_back_as_it_stood(bench: Workbench, service: ReviewService) -> None:
    service.correct(WANG, opened(service), "f2", {"date": PartialDate("1957-08")}, raw="", reason="识读有误")
    corrected = only([r for r in opened(service).readings.values() if r.correction])
    bench.withdraw(WANG, opened(service), corrected.fact.id, reason="印章")
    [withdrawal] = opened(service).withdrawn
    outcome = bench.restore(WANG, opened(service), withdrawal.id, reason="确系记载")
    assert "现用出生日期与最早形成材料不一致" in outcome.added
    dossier = opened(service)
    assert dossier.withdrawn == ()
    back = only([r for r in dossier.readings.values() if r.correction])
    assert str(back.fact.fields["date"]) == "1957-08"
    assert back.original is not None and str(back.original.fields["date"]) == "1956-08"
    with pytest.raises(DossierError, match="已恢复"):
        bench.restore(WANG, dossier, withdrawal.id, reason="再次")


def test_what_was_withdrawn_comes_back_where_it_was_redrawn(bench: Workbench, service: ReviewService) -> None:
    service.correct(WANG, opened(service), "f2", {"date": PartialDate("1957-08")}, raw="", reason="核对", box=BOX)
    corrected = only([r for r in opened(service).readings.values() if r.correction])
    bench.withdraw(WANG, opened(service), corrected.fact.id, reason="印章")
    [withdrawal] = opened(service).withdrawn
    bench.restore(WANG, opened(service), withdrawal.id, reason="确系记载")
    assert only([r for r in opened(service).readings.values() if r.correction]).box == BOX


def test_withdrawals_and_added_facts_hold_when_the_pages_are_read_again(
    bench: Workbench, service: ReviewService, store: Store, pages: Path
) -> None:
    bench.withdraw(WANG, opened(service), "f2", reason="印章")
    bench.add_fact(WANG, opened(service), new_birth("1958-08"), reason="漏识")
    store.save_audit(sample.with_other_ids(sample.sample_audit(pages)), str(pages))
    dossier = opened(service)
    assert "nf2" not in dossier.readings and len(dossier.readings) == 9
    assert str(added(dossier).fact.fields["date"]) == "1958-08"


def test_a_correction_says_where_the_value_really_stands_and_keeps_that(service: ReviewService) -> None:
    service.correct(WANG, opened(service), "f2", {"date": PartialDate("1957-08")}, raw="", reason="核对", box=BOX)
    moved = only([r for r in opened(service).readings.values() if r.correction])
    assert moved.box == BOX
    service.correct(WANG, opened(service), moved.fact.id, {"date": PartialDate("1958-08")}, raw="", reason="核对")
    assert only([r for r in opened(service).readings.values() if r.correction]).box == BOX


@pytest.mark.parametrize(
    ("new", "words"),
    [
        (NewFact("birth", {}, "", 2, BOX), "至少填写一项"),
        (NewFact("party", {"step": "apply"}, "", 2, BOX), "至少填写一项"),
        (new_birth(page=3), "没有图像"),
        (new_birth(page=9), "没有图像"),
        (new_birth(box=BoundingBox(5000, 10, 6000, 40)), "不在页面内"),
    ],
)
def test_what_is_no_fact_is_refused(
    bench: Workbench, service: ReviewService, store: Store, new: NewFact, words: str
) -> None:
    with pytest.raises(DossierError, match=words):
        bench.add_fact(WANG, opened(service), new, reason="漏识")
    assert store.corrections(SAMPLE) == ()


def test_a_box_that_reaches_over_the_edge_ends_there(bench: Workbench, service: ReviewService) -> None:
    bench.add_fact(WANG, opened(service), new_birth(box=BoundingBox(-20, 10, 60, 40)), reason="漏识")
    assert added(opened(service)).box == BoundingBox(0, 10, 60, 40)


def test_a_box_drawn_for_a_correction_ends_at_the_edge_too(service: ReviewService) -> None:
    said = {"date": PartialDate("1957-08")}
    with pytest.raises(DossierError, match="不在页面内"):
        service.correct(WANG, opened(service), "f2", said, raw="", reason="核对", box=BoundingBox(5000, 10, 6000, 40))
    service.correct(WANG, opened(service), "f2", said, raw="", reason="核对", box=BoundingBox(-20, 10, 60, 40))
    assert only([r for r in opened(service).readings.values() if r.correction]).box == BoundingBox(0, 10, 60, 40)


def test_a_correction_that_empties_a_fact_is_told_to_withdraw_it(service: ReviewService) -> None:
    with pytest.raises(DossierError, match="撤销该条"):
        service.correct(WANG, opened(service), "f2", {}, raw="", reason="核对")
