"""The bench on the screens: correct, add, withdraw, put pages right, decide with one button; without a browser."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from models.findings import DecisionKind
from models.pages import BoundingBox
from models.store import Store
from review_app.views.bench_state import Drawn
from tests.review_app import sample
from tests.review_app.test_review_screens import app, finding_of, open_screen, words

__all__ = ["app"]  # a fixture


def materials(app: AppTest, page: int = 1) -> AppTest:
    open_screen(app, "materials", dossier="dsample")
    app.session_state["page"] = page
    return app.run()


def test_a_finding_is_settled_by_one_button_that_says_its_reason(app: AppTest, store: Store) -> None:
    finding = finding_of(store, "AGE-01")
    open_screen(app, "findings", dossier="dsample", finding=finding)
    app.button(key=f"quick_1_{finding}").click().run()
    assert not app.exception
    stored = store.decisions("dsample").latest[finding].decision
    assert (stored.kind, stored.reason) == (DecisionKind.CONFIRM, "记载前后不一致")
    assert "已确认：记载前后不一致" in words(app)


def test_the_first_finding_that_needs_work_is_opened(app: AppTest, store: Store) -> None:
    first = finding_of(store, "AGE-01")
    open_screen(app, "findings", dossier="dsample", finding=first)
    app.button(key=f"quick_1_{first}").click().run()
    app.session_state["finding"] = app.query_params["finding"] = ""
    app.run()
    assert "#### 干部身份来源不明" in words(app)


def with_repairs(store: Store, pages: Path) -> None:
    audit = sample.sample_audit(pages)
    audit["findings"][0]["repair"] = [
        {"fact": "f1", "field": "date", "to": "1956-08", "clears": ["AGE-01"], "misread": True, "reading": "1956-08"},
        {"fact": "f2", "field": "date", "to": "1957-01/1958-08", "clears": ["AGE-01"], "misread": False}]
    store.save_audit(audit, str(pages))


def test_what_would_clear_a_finding_opens_the_correction_and_asks_to_look(
    app: AppTest, store: Store, pages: Path
) -> None:
    with_repairs(store, pages)
    finding = finding_of(store, "AGE-01")
    open_screen(app, "findings", dossier="dsample", finding=finding)
    assert "应为 1956年8月（如误读一字，即 1956年8月），则以下 1 条疑点消除：AGE-01 现用出生日期与最早形成材料不一致" in words(app)
    app.button(key=f"repair_0_{finding}").click().run()
    assert app.text_input(key="entry_f1_1956-08_date").value == "1956-08"
    app.selectbox(key="why_f1").select("系统识读有误")
    app.button(key="save_f1").click().run()
    assert "请对照原页并勾选" in words(app) and store.corrections("dsample") == ()
    app.checkbox(key="looked_f1").check()
    app.button(key="save_f1").click().run()
    assert not app.exception
    assert str(store.corrections("dsample")[0].fact.fields["date"]) == "1956-08"


def test_a_range_is_never_filled_in_for_the_reviewer(app: AppTest, store: Store, pages: Path) -> None:
    with_repairs(store, pages)
    finding = finding_of(store, "AGE-01")
    open_screen(app, "findings", dossier="dsample", finding=finding)
    app.button(key=f"repair_1_{finding}").click().run()
    assert app.text_input(key="entry_f2__date").value == ""


def test_the_screen_of_materials_shows_pages_and_turns_them(app: AppTest) -> None:
    materials(app)
    assert not app.exception and "第 1 页　干部履历表" in words(app)
    app.button(key="page_next").click().run()
    assert "第 2 页　招收工人登记表" in words(app)
    app.button(key="page_next").click().run()
    assert not app.exception and "第 3 页未能识读" in words(app)


def test_a_missed_fact_is_added_at_the_drawn_box(app: AppTest, store: Store) -> None:
    materials(app, 2)
    app.button(key="begin_adding").click().run()
    assert "请在页面上框出" in words(app)
    app.session_state["drawn"] = Drawn(2, BoundingBox(160, 700, 500, 760))
    app.run()
    app.selectbox(key="new_kind").select("party").run()
    app.selectbox(key="entry_new_party_2_step").select("branch_accept")
    app.text_input(key="entry_new_party_2_date").set_value("一九八五年六月").run()
    assert "理解为：1985年6月" in words(app)
    app.button(key="save_adding").click().run()
    assert "请选择或填写理由" in words(app) and store.corrections("dsample") == ()
    app.selectbox(key="why_new_party_2").select("系统漏识")
    app.button(key="save_adding").click().run()
    assert not app.exception and "补录已保存" in words(app)
    [added] = store.corrections("dsample")
    assert (added.original, added.fact.text("step"), str(added.fact.fields["date"])) == (None, "branch_accept", "1985-06")


def test_a_fact_is_withdrawn_and_brought_back(app: AppTest, store: Store) -> None:
    materials(app, 2)
    app.session_state["correcting"] = "f2"
    app.run()
    app.selectbox(key="withdraw_why_f2").select("重复识读同一处")
    app.button(key="withdraw_f2").click().run()
    assert not app.exception and "已撤销该条。消除疑点 2 条" in words(app)
    assert "已撤销的识读（1）" in words(app)
    app.text_input(key="restore_why_1").set_value("确系记载").run()
    app.button(key="restore_1").click().run()
    assert not app.exception and "新增疑点 2 条" in words(app)
    assert [c.reason for c in store.corrections("dsample")] == ["重复识读同一处", "确系记载"]


@pytest.mark.parametrize("kept", [True, False])
def test_a_material_gets_another_type_where_its_text_is_kept(
    app: AppTest, store: Store, pages: Path, kept: bool
) -> None:
    if kept:
        sample.keep_readings(store, pages)
    materials(app, 2)
    app.selectbox(key="type_材料类型_M29").select("M99")
    app.selectbox(key="arrange_reason").select("系统归类有误")
    app.button(key="arrange").click().run()
    assert not app.exception
    if kept:
        assert "有关页面已按新的归类重新识读" in words(app) and "更改材料类型 第 2 页 系统归类有误" in words(app)
        app.text_input(key="undo_reason").set_value("看错")
        app.button(key="undo_arranging").click().run()
        assert not app.exception and len(store.arrangements.of("dsample")) == 2
    else:
        assert "第 2 页的识读文字没有留存在库中" in words(app) and store.arrangements.of("dsample") == ()
