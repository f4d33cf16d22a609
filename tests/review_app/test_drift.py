"""The chains of recorded dates: their order, what is compared with what, and where the value moved."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from models.store import Store
from review_app.components.drift_chart import drift_chart
from review_app.drift import Drift, Role, drifts_of, findings_on
from review_app.service import ReviewService
from tests.review_app.people import WANG
from tests.review_app.test_review_screens import app, open_screen, words

__all__ = ["app"]  # a fixture

Said = tuple[str, str | None, str]
"""Material, when it was formed, the date it states."""


def chain(store: Store, service: ReviewService, births: Sequence[Said], *more: Mapping[str, Any]) -> Drift:
    """The birth chain of a dossier with these records."""
    audit = store.latest_audit("dsample").audit  # type: ignore[union-attr]
    materials = [{"id": f"x{i}", "type": "M01", "title": title, "category": "1", "formed": formed, "pages": []}
                 for i, (title, formed, _) in enumerate(births)]
    facts = [{"id": f"b{i}", "kind": "birth", "material": f"x{i}", "date": said} for i, (_, _, said) in enumerate(births)]
    store.save_audit({**audit, "materials": materials, "facts": [*facts, *more], "findings": []}, "/x")
    return drifts_of(service.open(WANG, "dsample"))[0]


def test_the_value_that_moved_is_told_with_its_material(service: ReviewService) -> None:
    birth, work, party = drifts_of(service.open(WANG, "dsample"))
    assert [(r.material, r.role) for r in birth.records] == [
        ("招收工人登记表", Role.FIRST), ("干部履历表", Role.OTHER)]
    assert [birth.words(move) for move in birth.moves] == [
        "《干部履历表》（1999年7月形成）起记为1958年8月，此前《招收工人登记表》记为1956年8月（推后约2年，年龄变小）"]
    assert [r.role for r in work.records] == [Role.FIRST, Role.SAME] and not work.moves
    assert party.records == ()


def test_a_less_exact_record_moves_nothing_and_does_not_hide_a_move(store: Store, service: ReviewService) -> None:
    drift = chain(store, service, [("甲", "1970", "1953-05-18"), ("乙", "1980", "1953"), ("丙", "1990", "1953-07")])
    assert [r.role for r in drift.records] == [Role.FIRST, Role.SAME, Role.OTHER]
    assert [(m.before.material, m.after.material) for m in drift.moves] == [("甲", "丙")]


def test_going_back_is_a_move_too(store: Store, service: ReviewService) -> None:
    drift = chain(store, service, [("丙", "1990", "1953-05"), ("甲", "1970", "1953-05"), ("乙", "1980", "1955-05")])
    assert [(m.after.material, m.months) for m in drift.moves] == [("乙", 24), ("丙", -24)]


def test_a_determination_is_marked_and_settles_what_follows_it(store: Store, service: ReviewService) -> None:
    paper = {"id": "d", "kind": "determination", "material": "x1", "topic": "birth", "value": "1955年5月"}
    drift = chain(store, service, [("甲", "1970", "1953-05"), ("认定表", "1988", "1953-05"), ("丙", "1990", "1955-05")], paper)
    assert [r.note for r in drift.records if r.role is Role.DETERMINATION] == ["组织认定"]
    assert [m.settled for m in drift.moves] == [True]
    assert drift.words(drift.moves[0]).endswith("；此前已有组织认定与之相同）")


@pytest.mark.parametrize("formed", [None, ""])
def test_undated_materials_stand_last_and_move_nothing(store: Store, service: ReviewService, formed: str | None) -> None:
    drift = chain(store, service, [("无日期", formed, "1955-05"), ("甲", "1970", "1953-05")])
    assert [r.material for r in drift.records] == ["甲", "无日期"]
    assert drift.records[1].role is Role.OTHER and not drift.moves


def test_unreadable_dates_are_counted_and_numbers_stand_beside(store: Store, service: ReviewService) -> None:
    number = {"id": "n", "kind": "identity", "material": "x0", "field": "id_number", "value": "990101195308152116"}
    drift = chain(store, service, [("甲", "1970", "1953-05"), ("乙", "1980", "")], number)
    assert drift.unread == 1
    assert [(r.note, str(r.value)) for r in drift.records if r.role is Role.BESIDE] == [("公民身份号码", "1953-08-15")]


def test_each_bar_of_the_chart_leads_to_its_fact_and_is_as_wide_as_its_doubt(store: Store, service: ReviewService) -> None:
    drift = chain(store, service, [("甲<b>", "1970", "1953-05-18"), ("乙", "1980", "1953"), ("丙", None, "../1955")])
    figure = drift_chart(drift, "b0")
    bars = figure.data[-1]
    assert [point[0] for point in bars.customdata] == ["b0", "b1", "b2"]
    days = [width / 86_400_000 for width in bars.x]
    assert days[0] < days[1] and days[1] == 365
    assert all("甲<b>" not in label for label in figure.layout.yaxis.ticktext)


def test_findings_are_named_gravest_first(service: ReviewService) -> None:
    dossier = service.open(WANG, "dsample")
    assert [finding.rule for finding in findings_on(dossier, "f1")] == ["AGE-01", "WRK-02"]


def test_the_screen_tells_the_moves_and_what_to_do_where_nothing_is_recorded(app: AppTest) -> None:
    open_screen(app, "drift", dossier="dsample")
    assert not app.exception
    assert "《干部履历表》（1999年7月形成）起记为1958年8月" in words(app)
    assert "**入党时间**　:gray[:small[没有读到记载" in words(app)


def test_the_screen_of_a_dossier_without_such_dates_says_what_to_do(app: AppTest, store: Store) -> None:
    audit = store.latest_audit("dsample").audit  # type: ignore[union-attr]
    store.save_audit({**audit, "facts": [], "findings": []}, "/x")
    open_screen(app, "drift", dossier="dsample")
    assert not app.exception and "请在“记载对照”中核对识读结果" in words(app)
