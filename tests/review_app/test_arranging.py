"""Pages put right by people: read anew as their new material, judged anew, every step on record and undone by another."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from extraction.intake import open_source
from extraction.page_codec import to_json
from extraction.reading import read_pages
from models.arrangements import ArrangementError, How
from models.dates import PartialDate
from models.errors import DossierError
from models.findings import DecisionKind
from models.pages import BoundingBox, PageContent
from models.store import Store, open_store
from models.store_trail import Search
from review_app.arranging import Arranging
from review_app.dossier import Dossier
from review_app.service import ReviewService
from review_app.workbench import NewFact, Workbench
from screening.audit import AuditOptions, audit_dossier
from screening.rearrange import rearranged
from tests.review_app.people import WANG, add_accounts

CASE = Path(__file__).parents[2] / "data" / "fixtures" / "worker-1958" / "pages"
RESUME, ASSESSMENT, REQUEST = "m1", "m2", "m6"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a dossier of twenty pages, and what reading left of each."""
    path = tmp_path_factory.mktemp("arranged") / "store.db"
    with open_store(f"sqlite:///{path}") as store:
        for content in read_pages(open_source(CASE), "recorded"):
            assert isinstance(content, PageContent)
            store.put(f"{content.sha256}|recorded|1|1", to_json(content))
        store.save_audit(audit_dossier(CASE, AuditOptions(date(2026, 11, 26), "recorded"), None), str(CASE))
        add_accounts(store)
    return path


@pytest.fixture
def store(filled: Path, tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{shutil.copy(filled, tmp_path / 'store.db')}") as opened:
        yield opened


@pytest.fixture
def service(store: Store) -> ReviewService:
    return ReviewService(store)


@pytest.fixture
def arranging(store: Store, service: ReviewService) -> Arranging:
    return Arranging(store, service)


def opened(service: ReviewService, store: Store) -> Dossier:
    return service.open(WANG, store.list_dossiers()[0].id)


def shape(dossier: Dossier) -> dict[str, tuple[str, tuple[int, ...]]]:
    return {material.id: (material.type, material.pages) for material in dossier.materials.values()}


def facts_on(dossier: Dossier, *pages: int) -> set[str]:
    return {reading.fact.anchor for page in pages for reading in dossier.on_page.get(page, ())}


def test_pages_arranged_as_they_were_say_what_they_said(store: Store, service: ReviewService) -> None:
    """Reading from the kept text gives the very facts of the audit, so what nobody changed does not move."""
    dossier = opened(service, store)
    audit = dossier.stored.audit
    made = Arranging(store, service)
    made.join(WANG, dossier, [RESUME, ASSESSMENT], reason="试")
    made.undo(WANG, opened(service, store), reason="还原")
    after = opened(service, store).stored.audit
    assert (after["facts"], after["materials"]) == (audit["facts"], audit["materials"])
    everything = store.arrangements.of(dossier.id)[0]
    again = rearranged(store, audit, everything)
    others = [fact for fact in again["facts"] if fact["material"] not in (RESUME, ASSESSMENT)]
    assert others == [fact for fact in audit["facts"] if fact["material"] not in (RESUME, ASSESSMENT)]


def test_another_type_reads_the_same_pages_anew(store: Store, service: ReviewService, arranging: Arranging) -> None:
    before = opened(service, store)
    arranging.retype(WANG, before, REQUEST, "M99", reason="并非入党申请书")
    after = opened(service, store)
    assert shape(after)[REQUEST] == ("M99", (12,)) and after.arranged == {REQUEST}
    assert {r.fact.kind for r in before.on_page[12]} == {"party", "signing"} and 12 not in after.on_page
    assert after.pages[12]["notes"] == ["未能识别材料类型，只保留文字"]
    assert facts_on(before, *range(1, 12), *range(13, 21)) == facts_on(after, *range(1, 12), *range(13, 21))


def test_what_comes_and_goes_is_told(store: Store, service: ReviewService, arranging: Arranging) -> None:
    outcome = arranging.retype(WANG, opened(service, store), "m5", "M99", reason="并非志愿书")
    back = arranging.undo(WANG, opened(service, store), reason="看错")
    assert outcome.added and (back.cleared, back.added) == (outcome.added, outcome.cleared)


def test_a_divider_makes_no_material(store: Store, service: ReviewService, arranging: Arranging) -> None:
    arranging.retype(WANG, opened(service, store), REQUEST, "M91", reason="隔页")
    after = opened(service, store)
    assert REQUEST not in after.materials and after.pages[12]["material"] is None and 12 not in after.on_page
    arranging.move(WANG, after, [12], "m5", "", reason="原来是志愿书的附页")
    assert shape(opened(service, store))["m5"] == ("M18", (8, 9, 10, 11, 12))


def test_a_material_is_split_and_joined_again(store: Store, service: ReviewService, arranging: Arranging) -> None:
    before = opened(service, store)
    arranging.split(WANG, before, RESUME, 3, reason="两份履历表")
    parted = opened(service, store)
    assert shape(parted)[RESUME] == ("M01", (1, 2)) and shape(parted)["m13"] == ("M01", (3, 4))
    assert {m.id for m in parted.materials.values()} == {m.id for m in before.materials.values()} | {"m13"}
    arranging.join(WANG, parted, [RESUME, "m13"], reason="仍是一份")
    whole = opened(service, store)
    assert shape(whole) == shape(before)
    assert facts_on(whole, 1, 2, 3, 4) == facts_on(before, 1, 2, 3, 4)


def test_pages_move_to_another_material_and_to_a_new_one(
    store: Store, service: ReviewService, arranging: Arranging
) -> None:
    arranging.move(WANG, opened(service, store), [4], ASSESSMENT, "", reason="附页")
    moved = opened(service, store)
    assert (shape(moved)[RESUME], shape(moved)[ASSESSMENT]) == (("M01", (1, 2, 3)), ("M05", (4, 5)))
    arranging.move(WANG, moved, [9, 10], None, "M21", reason="另一份登记表")
    after = opened(service, store)
    assert shape(after)["m5"] == ("M18", (8, 11)) and shape(after)["m13"] == ("M21", (9, 10))
    assert shape(after)[ASSESSMENT] == ("M05", (4, 5)), "what was fixed before stays fixed"
    assert [m.id for m in after.materials.values()][:5] == ["m1", "m2", "m3", "m4", "m5"]


def test_pages_of_a_material_stand_in_the_order_given(
    store: Store, service: ReviewService, arranging: Arranging
) -> None:
    arranging.reorder(WANG, opened(service, store), RESUME, [2, 1, 4, 3], reason="扫描颠倒")
    after = opened(service, store)
    assert shape(after)[RESUME] == ("M01", (2, 1, 4, 3))
    assert facts_on(after, 1, 2, 3, 4)
    with pytest.raises(ArrangementError, match="没有改动"):
        arranging.reorder(WANG, after, RESUME, [2, 1, 4, 3], reason="再来")
    with pytest.raises(ArrangementError, match="全部页号"):
        arranging.reorder(WANG, after, RESUME, [2, 1], reason="再来")


def test_pages_are_read_once_for_a_step(store: Store) -> None:
    read: list[int] = []

    def reading(store: Store, audit: Any, arrangement: Any) -> dict[str, Any]:
        read.append(arrangement.id)
        return rearranged(store, audit, arrangement)

    service = ReviewService(store, rearrange=reading)
    Arranging(store, service).split(WANG, opened(service, store), RESUME, 3, reason="两份")
    after = opened(service, store)
    assert len(read) == 1 and "m13" in after.materials
    step = store.arrangements.last(after.id)
    assert step is not None
    again = opened(ReviewService(store), store).stored.audit
    assert again["run"]["arrangement"] == step.id == after.stored.last_arrangement


def test_steps_are_undone_one_by_one_and_all_stay_on_record(
    store: Store, service: ReviewService, arranging: Arranging
) -> None:
    before = opened(service, store)
    arranging.split(WANG, before, RESUME, 3, reason="两份")
    arranging.retype(WANG, opened(service, store), REQUEST, "M99", reason="类型有误")
    arranging.undo(WANG, opened(service, store), reason="看错")
    assert shape(opened(service, store))[REQUEST] == ("M19", (12,)) and "m13" in opened(service, store).materials
    arranging.undo(WANG, opened(service, store), reason="看错")
    after = opened(service, store)
    assert shape(after) == shape(before) and after.stored.audit["facts"] == before.stored.audit["facts"]
    with pytest.raises(ArrangementError, match="没有可撤销"):
        arranging.undo(WANG, after, reason="再来")
    steps = arranging.history(WANG, before.id)
    assert [step.how for step in steps] == [How.SPLIT, How.TYPE, How.UNDO, How.UNDO]
    assert [step.reason for step in steps] == ["两份", "类型有误", "看错", "看错"]
    noted = store.trail.search(Search(action="arrangement"))
    assert [entry.action for entry in noted] == [
        "arrangement.undo", "arrangement.undo", "arrangement.type", "arrangement.split"]
    assert noted[2].details["pages"] == [12] and store.trail.verify().breach is None


def test_decisions_and_corrections_hold_where_the_facts_keep_their_spots(
    store: Store, service: ReviewService, arranging: Arranging
) -> None:
    dossier = opened(service, store)
    read = next(r for r in dossier.on_page[20] if r.fact.kind == "signing")
    service.correct(WANG, dossier, read.fact.id, {**read.fact.fields, "date": PartialDate("1984-01")}, raw="", reason="核对")
    dossier = opened(service, store)
    decided = [d for d in dossier.doubts if d.readings and not {r.page for r in d.readings} & {12}]
    for doubt in decided:
        service.decide(WANG, dossier, doubt.finding.id, DecisionKind.CONFIRM, "填写笔误")
    arranging.retype(WANG, opened(service, store), REQUEST, "M99", reason="类型有误")
    arranging.split(WANG, opened(service, store), "m12", 20, reason="两份")
    after = opened(service, store)
    held = [d for d in decided if after.doubt(d.finding.id)]
    assert held and all(after.doubt(d.finding.id).decision is not None for d in held)  # type: ignore[union-attr]
    corrected = [r for r in after.on_page[20] if r.correction]
    assert len(corrected) == 1 and after.orphaned == ()
    assert corrected[0].material is not None and corrected[0].material.pages == (20,)


def test_an_added_fact_goes_with_its_page(store: Store, service: ReviewService, arranging: Arranging) -> None:
    new = NewFact("award", {"award": "先进生产者"}, "先进生产者", 4, BoundingBox(100, 100, 300, 140))
    Workbench(store, service).add_fact(WANG, opened(service, store), new, reason="漏识")
    arranging.move(WANG, opened(service, store), [4], ASSESSMENT, "", reason="附页")
    [fact] = [r for r in opened(service, store).readings.values() if r.added]
    assert fact.material is not None and fact.material.id == ASSESSMENT


def test_arranged_pages_stay_arranged_when_the_dossier_is_audited_again(
    store: Store, service: ReviewService, arranging: Arranging
) -> None:
    before = opened(service, store)
    arranging.retype(WANG, before, REQUEST, "M99", reason="类型有误")
    fresh = dict(before.stored.audit) | {"dossier": {**before.stored.audit["dossier"], "source": "again"}}
    store.save_audit(fresh, str(CASE))
    assert store.list_dossiers()[0].outdated
    assert shape(opened(service, store))[REQUEST] == ("M99", (12,)) and not store.list_dossiers()[0].outdated


def test_pages_that_are_gone_are_named_and_the_rest_is_found_at_its_new_number(
    store: Store, service: ReviewService, arranging: Arranging
) -> None:
    before = opened(service, store)
    arranging.join(WANG, before, ["m6", "m7"], reason="同一份")
    audit = dict(before.stored.audit)
    audit["pages"] = [{**page, "sha256": "0" * 64 if page["number"] == 13 else page["sha256"]} for page in audit["pages"]]
    store.save_audit(audit, str(CASE))
    after = opened(service, store)
    assert after.lost_pages == (13,) and shape(after)["m6"] == ("M19", (12,))


def test_without_the_text_of_the_pages_nothing_is_stored_and_it_says_so(
    store: Store, service: ReviewService, arranging: Arranging, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = opened(service, store)
    monkeypatch.setattr(Store, "keys_of", lambda *_: ())
    with pytest.raises(ArrangementError, match="第 12 页的识读文字没有留存在库中"):
        arranging.retype(WANG, dossier, REQUEST, "M99", reason="类型有误")
    assert store.arrangements.of(dossier.id) == () and store.cases.of(dossier.id).holder == ""


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (lambda a, d: a.retype(WANG, d, REQUEST, "M19", reason="x"), "没有改动"),
        (lambda a, d: a.retype(WANG, d, REQUEST, "M777", reason="x"), "没有这种材料类型"),
        (lambda a, d: a.retype(WANG, d, "m99", "M19", reason="x"), "已不存在"),
        (lambda a, d: a.retype(WANG, d, REQUEST, "M99", reason="  "), "填写理由"),
        (lambda a, d: a.move(WANG, d, [], "m1", "", reason="x"), "选择要移动的页"),
        (lambda a, d: a.move(WANG, d, [2], "m1", "", reason="x"), "已在该份材料中"),
        (lambda a, d: a.move(WANG, d, [99], "m1", "", reason="x"), "不在该卷中"),
        (lambda a, d: a.split(WANG, d, "m1", 1, reason="x"), "首页"),
        (lambda a, d: a.split(WANG, d, "m1", 9, reason="x"), "首页"),
        (lambda a, d: a.join(WANG, d, ["m1", "m1"], reason="x"), "两份材料"),
    ],
)
def test_what_changes_nothing_or_cannot_be_is_refused(
    store: Store, service: ReviewService, arranging: Arranging, act: object, words: str
) -> None:
    with pytest.raises(DossierError, match=words):
        act(arranging, opened(service, store))  # type: ignore[operator]
    assert store.arrangements.of(opened(service, store).id) == ()


def test_two_who_arrange_at_once_do_not_overwrite_each_other(
    store: Store, service: ReviewService, arranging: Arranging
) -> None:
    seen_by_both = opened(service, store)
    arranging.retype(WANG, seen_by_both, REQUEST, "M99", reason="类型有误")
    with pytest.raises(ArrangementError, match="刚被他人调整"):
        arranging.split(WANG, seen_by_both, RESUME, 3, reason="两份")
