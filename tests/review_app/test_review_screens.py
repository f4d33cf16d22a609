"""Every screen opens on a store with the drawn dossier, without an exception."""

from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from models.cases import Conclusion, State, Trigger
from models.errors import DossierError
from models.findings import DecisionKind
from models.store import Store
from models.store_trail import Search
from review_app import service as review_service
from tests.review_app import sample
from tests.review_app.people import PASSWORD

APP = str(Path(review_service.__file__).with_name("app.py"))


@pytest.fixture
def app(store_file: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("SANLING_STORE", store_file)
    monkeypatch.setattr(review_service, "_screening_rejudge", sample.rejudge)
    monkeypatch.setattr(review_service, "_screening_page", sample.page_image)
    st.cache_data.clear()
    st.cache_resource.clear()
    return AppTest.from_file(APP, default_timeout=30)


def log_in(app: AppTest, account: str = "wang", password: str = PASSWORD) -> AppTest:
    app.run()
    app.text_input(key="log_in_name").set_value(account)
    app.text_input(key="log_in_password").set_value(password)
    return app.button(key="log_in_button").click().run()


def open_screen(app: AppTest, screen: str, account: str = "wang", **params: str) -> AppTest:
    """The screen as a deep link opens it."""
    log_in(app, account)
    stay_on(app, screen)
    for name, value in params.items():
        app.query_params[name] = value
    return app.run()


def stay_on(app: AppTest, screen: str) -> None:
    app._page_hash = next(
        name for name, page in app._registered_pages.items() if page.get("url_pathname") == screen)


def words(app: AppTest) -> str:
    shown = [*app.markdown, *app.caption, *app.info, *app.warning, *app.error, *app.success, *app.expander]
    texts = [str(getattr(element, "value", getattr(element, "label", ""))) for element in shown]
    return "\n".join(texts).replace("\\", "")


def finding_of(store: Store, rule: str) -> str:
    audit = store.latest_audit("dsample")
    assert audit is not None
    return str(next(finding["id"] for finding in audit.audit["findings"] if finding["rule"] == rule))


@pytest.mark.parametrize("screen", ["findings", "timeline", "records", "search"])
def test_every_screen_opens_from_a_deep_link(app: AppTest, screen: str) -> None:
    open_screen(app, screen, dossier="dsample")
    assert not app.exception and not app.error
    assert "王建国" in words(app)
    assert "未能识读的页：1 页" in words(app)


@pytest.mark.parametrize("screen", ["findings", "timeline", "records", "search"])
def test_every_screen_says_so_when_no_dossier_is_chosen(app: AppTest, screen: str) -> None:
    open_screen(app, screen)
    assert not app.exception
    assert "尚未选择档案" in words(app)


def test_the_box_in_the_heading_leads_to_the_lines_and_the_page(app: AppTest, store: Store, pages: Path) -> None:
    sample.keep_readings(store, pages)
    open_screen(app, "findings", dossier="dsample")
    app.text_input(key="find_box").set_value("招收工人").run()
    assert not app.exception
    assert "1 处，见于 1 页" in words(app) and "第 2 页　招收工人登记表　2.jpg" in words(app)
    stay_on(app, "search")  # the tester forgets where a switch led
    app.text_input(key="find_words").set_value("王建國").run()
    assert "2 处，见于 2 页" in words(app) and "第 1 页　干部履历表" in words(app)
    app.text_input(key="find_words").set_value("李建国").run()
    assert not app.exception and "没有找到" in words(app)
    app.text_input(key="find_words").set_value("王").run()
    assert not app.exception and "请至少输入 2 个字" in words(app)
    assert [e.details["words"] for e in store.trail.search(Search(action="text.search"))] == ["李建国", "王建國", "招收工人"]


def test_the_search_screen_names_pages_whose_text_is_not_kept(app: AppTest) -> None:
    open_screen(app, "search", dossier="dsample")
    app.text_input(key="find_words").set_value("招收工人").run()
    assert not app.exception
    assert "没有找到" in words(app) and "2 页（第 1、2 页）库中没有留存识读文字" in words(app)


def test_the_worklist_counts_the_dossiers(app: AppTest) -> None:
    log_in(app)
    assert not app.exception
    assert "共 1 卷，疑点 3 条，已处理 0 条" in words(app)


def test_the_import_report_stands_in_the_heading(app: AppTest, store: Store, pages: Path) -> None:
    audit = sample.sample_audit(pages)
    notes = [{"kind": "extra", "file": "9.jpg", "text": "图像 9.jpg 未列入目录"}, {"kind": "count", "file": "", "text": "目录第1条登记 3 页，实有图像 2 幅"},
             {"kind": "unreadable", "file": "3.jpg", "text": "第 3 页无法识读"}]
    store.save_audit({**audit, "intake": {"notes": [], "failed_files": [], "layout": "package", "report": notes}}, str(pages))
    open_screen(app, "findings", dossier="dsample")
    assert not app.exception
    assert "导入报告：2 条" in words(app) and "图像 9.jpg 未列入目录" in words(app)
    assert "第 3 页无法识读" not in words(app), "pages that could not be read are told above, with the reason"


def test_pages_to_scan_again_stand_in_the_heading_and_a_worn_page_says_why(
    app: AppTest, store: Store, pages: Path,
) -> None:
    audit = sample.sample_audit(pages)
    worn = {"verdict": "poor", "reasons": ["图像模糊", "纸张发黄"]}
    listed = [{"page": 3, "file": "3.jpg", "text": "第 3 页（3.jpg）：图像无法识读"}]
    store.save_audit({**audit, "rescan": listed, "pages": [{**page, "quality": worn} for page in audit["pages"]]}, str(pages))
    open_screen(app, "findings", dossier="dsample")
    assert not app.exception
    assert "重扫清单：1 页" in words(app) and "第 3 页（3.jpg）：图像无法识读" in words(app)
    assert "图像质量：较差（图像模糊；纸张发黄）" in words(app)


def test_a_dossier_that_is_not_there_is_said_so(app: AppTest) -> None:
    open_screen(app, "findings", dossier="dnobody")
    assert not app.exception
    assert "不在库中" in words(app)


def test_a_deep_link_opens_its_finding_with_sentence_and_citation(app: AppTest, store: Store) -> None:
    open_screen(app, "findings", dossier="dsample", finding=finding_of(store, "WRK-02"))
    assert "参加工作时可能不满18周岁" in words(app)
    assert "需要确切的出生日" in words(app)
    assert "组通字〔2006〕41号" in words(app)


def test_a_doubtful_reading_is_marked(app: AppTest, store: Store) -> None:
    open_screen(app, "findings", dossier="dsample", finding=finding_of(store, "AGE-01"))
    assert ":yellow-badge[识读把握 61%]" in words(app)


@pytest.mark.parametrize(
    ("kind", "status"), [("confirm", "已确认"), ("dismiss", "已排除"), ("needs_material", "待补材料")])
def test_a_decision_with_a_reason_is_saved(app: AppTest, store: Store, kind: str, status: str) -> None:
    finding = finding_of(store, "AGE-01")
    open_screen(app, "findings", dossier="dsample", finding=finding)
    app.selectbox(key=f"reason_{finding}").select("填写笔误")
    app.text_input(key=f"note_{finding}").set_value("应为五八年")
    app.button(key=f"{kind}_{finding}").click().run()
    assert not app.exception
    stored = store.decisions("dsample").latest[finding].decision
    assert (stored.kind, stored.reason, stored.reviewer) == (DecisionKind(kind), "填写笔误：应为五八年", "王审核")
    assert status in words(app)


def test_a_decision_without_a_reason_is_not_saved(app: AppTest, store: Store) -> None:
    finding = finding_of(store, "AGE-01")
    open_screen(app, "findings", dossier="dsample", finding=finding)
    app.button(key=f"confirm_{finding}").click().run()
    assert "请选择理由" in words(app)
    assert store.decisions("dsample").history == ()


def test_correcting_a_fact_clears_the_finding_and_says_so(app: AppTest, store: Store) -> None:
    open_screen(app, "findings", dossier="dsample", finding=finding_of(store, "AGE-01"))
    app.button(key="correct_f2").click().run()
    app.text_input(key="entry_f2_date").set_value("一九五八年八月").run()
    assert "理解为：1958年8月" in words(app)
    app.button(key="save_f2").click().run()
    assert not app.exception
    assert "消除疑点 2 条" in words(app)
    assert "干部身份来源不明" in words(app)
    [correction] = store.corrections("dsample")
    assert (str(correction.fact.fields["date"]), correction.reviewer) == ("1958-08", "王审核")


def test_a_correction_that_is_no_date_or_changes_nothing_is_refused(app: AppTest, store: Store) -> None:
    open_screen(app, "findings", dossier="dsample", finding=finding_of(store, "AGE-01"))
    app.button(key="correct_f2").click().run()
    app.button(key="save_f2").click().run()
    assert "内容没有改动" in words(app)
    app.text_input(key="entry_f2_date").set_value("某年某月").run()
    app.button(key="save_f2").click().run()
    assert "请写如 1968-05" in words(app)
    assert store.corrections("dsample") == ()


def test_a_page_that_moved_is_said_so_and_the_rest_goes_on(
    app: AppTest, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(source: str, page: object) -> None:
        raise DossierError("1.jpg: the file moved")

    monkeypatch.setattr(review_service, "_screening_page", gone)
    open_screen(app, "findings", dossier="dsample", finding=finding_of(store, "AGE-01"))
    assert not app.exception
    assert "原件图像无法显示" in words(app)
    assert "审核意见" in words(app)


def test_a_store_that_cannot_be_opened_is_said_so(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANLING_STORE", "sqlite:////no/such/folder/store.db")
    app.run()
    assert not app.exception
    assert "无法启动：/no/such/folder" in words(app)


def test_a_dossier_is_walked_from_registration_to_determination(app: AppTest, store: Store) -> None:
    open_screen(app, "findings", dossier="dsample")
    app.selectbox(key="trigger_dsample").select(Trigger.PROMOTION)
    app.checkbox(key="blind_dsample").check()
    app.button(key="receive").click().run()
    app.button(key="take").click().run()
    assert "初审中" in words(app) and "凡提必审" in words(app) and "盲审" in words(app)
    app.button(key="sign").click().run()
    assert "还有 3 条疑点未处理" in words(app)
    _decide_all(app, store)
    app.button(key="sign").click().run()
    assert not app.exception
    assert store.cases.of("dsample").state is State.FIRST_DONE
    app.button(key="log_out").click().run()

    open_screen(app, "findings", "li", dossier="dsample")
    assert "已确认" not in words(app), "a blind second reader does not see the first word"
    app.button(key="take").click().run()
    _decide_all(app, store)
    app.button(key="sign").click().run()
    assert not app.exception
    app.button(key="log_out").click().run()

    open_screen(app, "findings", "zhao", dossier="dsample")
    app.radio(key="conclusion_dsample").set_value(Conclusion.OVERALL)
    app.button(key="conclude").click().run()
    assert "填写会议日期" in words(app)
    app.date_input(key="met_dsample").set_value(date(2026, 11, 26))
    app.button(key="conclude").click().run()
    assert not app.exception
    case = store.cases.of("dsample")
    assert (case.state, case.conclusion) == (State.DETERMINED, Conclusion.OVERALL)
    assert {sign.by for sign in case.signed.values()} == {"wang", "li", "zhao"}
    assert "待本人确认" in words(app) and "终审 赵终审" in words(app)


def test_asked_for_material_is_shown_until_it_is_answered(app: AppTest, store: Store) -> None:
    open_screen(app, "findings", dossier="dsample")
    app.text_input(key="what_dsample").set_value("招工审批表")
    app.button(key="ask_material").click().run()
    assert not app.exception and "待补材料 1 项" in words(app)
    app.button(key="answer_dsample_1_False").click().run()
    assert "无法补充的，须说明理由" in words(app)
    app.button(key="answer_dsample_1_True").click().run()
    assert not app.exception and "待补材料" not in words(app)


def test_what_was_typed_for_one_dossier_does_not_stand_in_the_next(app: AppTest, store: Store, pages: Path) -> None:
    """下一卷 goes from one dossier to the next on the same screen, which keeps the widgets whose keys are the same."""
    audit = sample.sample_audit(pages)
    store.save_audit({**audit, "dossier": {**audit["dossier"], "id": "dnext"}}, str(pages))
    open_screen(app, "findings", dossier="dsample")
    drawn_by_key = {"text_input": ("unit", "approval", "what", "asked"), "checkbox": ("blind",)}
    fields = [field for kind in drawn_by_key for field in app.get(kind)
              if field.key and field.key.endswith("_dsample")]
    assert {str(field.key).removesuffix("_dsample") for field in fields} == {
        name for names in drawn_by_key.values() for name in names}
    for field in fields:
        field.set_value(True if field.type == "checkbox" else "只说这一卷")
    app.session_state["adding"], app.session_state["finding"] = True, finding_of(store, "AGE-01")
    app.run()
    assert "补录漏识的记载" in words(app)
    app.button(key="next_dossier").click().run()
    stay_on(app, "findings")
    app.query_params["dossier"] = "dnext"
    app.run()
    assert not app.exception and app.session_state["dossier"] == "dnext"
    assert "只说这一卷" not in [field.value for field in app.text_input] and not any(c.value for c in app.checkbox)
    assert "补录漏识的记载" not in words(app), "a box drawn on a page of another dossier"


def test_what_was_in_hand_is_put_down_on_the_way_to_another_dossier(app: AppTest, store: Store, pages: Path) -> None:
    audit = sample.sample_audit(pages)
    store.save_audit({**audit, "dossier": {**audit["dossier"], "id": "dnext"}}, str(pages))
    open_screen(app, "findings", dossier="dsample")
    app.session_state["adding"], app.session_state["finding"] = True, finding_of(store, "AGE-01")
    app.run()
    assert "补录漏识的记载" in words(app)
    stay_on(app, "")  # the worklist, from which another is chosen
    app.query_params.clear()
    app.run()
    stay_on(app, "findings")
    app.query_params["dossier"] = "dnext"
    app.run()
    assert not app.exception and app.session_state["dossier"] == "dnext"
    assert "补录漏识的记载" not in words(app)


def _decide_all(app: AppTest, store: Store) -> None:
    audit = store.latest_audit("dsample")
    assert audit is not None
    for finding in audit.audit["findings"]:
        app.query_params["finding"] = finding["id"]
        app.run()
        app.selectbox(key=f"reason_{finding['id']}").select("填写笔误")
        app.button(key=f"confirm_{finding['id']}").click().run()
        assert not app.exception and not app.error


def test_a_form_is_made_beside_the_dossier(app: AppTest, store: Store) -> None:
    open_screen(app, "findings", dossier="dsample")
    app.selectbox(key="form_kind").select("registration")
    app.button(key="make_form").click().run()
    assert not app.exception and not app.error
    assert store.trail.search(Search(action="export"))[0].details["form"] == "registration"
    app.selectbox(key="form_kind").select("letter")
    app.button(key="make_form").click().run()
    assert "没有待补充的材料" in words(app)


def test_the_statistics_tell_the_figures_and_lead_to_the_dossiers_behind_them(app: AppTest) -> None:
    open_screen(app, "statistics")
    assert not app.exception and not app.error
    assert "看了什么" in words(app) and "共 1 卷、3 页，其中 1 页无法识读" in words(app)
    app.button(key="figure_scope").click().run()
    assert not app.exception
    assert "应审：所计的卷" in words(app)
    app.session_state["statistics_part"] = "疑点与问题"
    app.run()
    assert not app.exception
    assert "按问题类别（统一口径）" in words(app)


def test_figures_are_counted_again_for_each_who_asks(app: AppTest, store: Store) -> None:
    def count_again(screen: AppTest) -> str:
        return words(next(button for button in screen.button if button.label == "重新统计").click().run())

    audit = store.latest_audit("dsample")
    assert audit is not None
    other = AppTest.from_file(APP, default_timeout=30)
    assert "1 卷" in words(open_screen(app, "statistics", "zhao"))
    assert "1 卷" in count_again(app)
    store.save_audit({**audit.audit, "dossier": {**audit.audit["dossier"], "id": "d2"}}, "x")
    open_screen(other, "statistics", "zhao")
    assert "2 卷" in count_again(other)
