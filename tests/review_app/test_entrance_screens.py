"""The way in and the screens of administrators, opened without a browser."""

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from models.accounts import Role
from models.avoidance import avoided
from models.store import Store, open_store
from models.store_trail import Search
from review_app.avoidance import AvoidanceList
from tests.review_app import sample
from tests.review_app.people import PASSWORD
from tests.review_app.test_review_screens import APP, app, log_in, stay_on, words

__all__ = ["app"]  # a fixture


@pytest.fixture
def new_app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The app on a store without accounts."""
    monkeypatch.setenv("SANLING_STORE", f"sqlite:///{tmp_path / 'new.db'}")
    st.cache_resource.clear()
    return AppTest.from_file(APP, default_timeout=30)


def labels(app: AppTest) -> set[str]:
    return {button.label for button in app.button}


def test_the_first_run_asks_for_three_administrators_and_then_for_a_log_in(new_app: AppTest, tmp_path: Path) -> None:
    new_app.run()
    assert "首次设置" in words(new_app)
    for role, display in ((Role.SYSADMIN, "甲"), (Role.SECURITY, "乙"), (Role.AUDITOR, "丙")):
        new_app.text_input(key=f"first_display_{role.value}").set_value(display)
        new_app.text_input(key=f"first_password_{role.value}").set_value(PASSWORD)
    new_app.text_input(key="first_password_auditor").set_value("zu-kurz")
    new_app.button(key="first_run_button").click().run()
    assert "密码至少 10 个字符" in words(new_app)
    new_app.text_input(key="first_password_auditor").set_value(PASSWORD)
    new_app.button(key="first_run_button").click().run()
    assert not new_app.exception and "登录" in labels(new_app)
    with open_store(f"sqlite:///{tmp_path / 'new.db'}") as store:
        assert len(store.accounts.list()) == 3
    log_in(new_app, "xitong")
    assert "账号管理" in words(new_app)


def test_nothing_is_seen_before_a_log_in(app: AppTest) -> None:
    app.query_params["dossier"] = "dsample"
    app.run()
    assert "登录" in labels(app)
    assert "王建国" not in words(app)


def test_a_wrong_password_is_said_so_and_opens_nothing(app: AppTest) -> None:
    log_in(app, "wang", "falsch")
    assert "账号或密码不正确" in words(app) and "王建国" not in words(app)


def test_a_reviewer_logs_in_and_out(app: AppTest, store: Store) -> None:
    log_in(app)
    assert "共 1 卷" in words(app) and "王审核" in words(app)
    app.button(key="log_out").click().run()
    assert not app.exception
    assert "登录" in labels(app) and "共 1 卷" not in words(app)
    assert [e.action for e in store.trail.search(Search(action="login"))] == ["login.ended", "login"]


def test_a_session_that_is_over_leads_to_the_log_in_with_its_reason(app: AppTest, store: Store) -> None:
    log_in(app)
    account = store.accounts.get("wang")
    assert account is not None
    store.accounts.change(account, "xitong", "account.password")
    app.run()
    assert not app.exception
    assert "账号已变更，请重新登录" in words(app) and "共 1 卷" not in words(app)


def test_a_new_account_is_made_given_a_role_and_changes_its_password(app: AppTest, store: Store) -> None:
    log_in(app, "xitong")
    app.text_input(key="new_account_name").set_value("sun")
    app.text_input(key="new_account_display").set_value("孙新")
    app.button(key="new_account_button").click().run()
    assert not app.exception and not app.error
    password = app.code[0].value
    app.run()
    assert not app.code, "the password is shown once"
    app.button(key="log_out").click().run()

    log_in(app, "baomi")
    app.session_state["account"] = "sun"
    app.run()
    account = store.accounts.get("sun")
    assert account is not None
    app.multiselect(key=f"roles_sun_{account.id}").set_value([Role.FIRST]).run()
    app.text_area(key=f"units_sun_{account.id}").set_value("江原省/临溪市\n南屏县").run()
    app.button(key="grant").click().run()
    assert not app.exception and not app.error
    app.button(key="log_out").click().run()

    log_in(app, "sun", password)
    assert "请修改初始密码" in words(app)
    for key, value in (("old_password", password), ("new_password", PASSWORD), ("new_password_again", PASSWORD)):
        app.text_input(key=key).set_value(value)
    app.button(key="change_password_button").click().run()
    assert not app.exception
    assert "还没有可审核的档案" in words(app)
    account = store.accounts.get("sun")
    assert account is not None and account.units == ("江原省/临溪市", "南屏县") and not account.must_change


@pytest.mark.parametrize(("account", "title"), [("xitong", "账号管理"), ("baomi", "角色与权限"), ("shenji", "操作日志")])
def test_administrators_have_their_own_screen_and_no_dossiers(app: AppTest, account: str, title: str) -> None:
    log_in(app, account)
    assert not app.exception and title in words(app)
    assert "王建国" not in words(app) and "共 1 卷" not in words(app)


def test_the_auditor_searches_and_verifies_the_log(app: AppTest, store: Store) -> None:
    log_in(app, "shenji")
    before = store.trail.head().seq
    app.run()
    assert store.trail.head().seq == before, "drawing the screen again is no new search"
    app.button(key="verify_log").click().run()
    assert "日志完整" in words(app)
    app.text_input(key="log_head").set_value(str(store.trail.head())).run()
    app.button(key="verify_log").click().run()
    assert "日志完整" in words(app)
    app.text_input(key="log_head").set_value("7").run()
    app.button(key="verify_log").click().run()
    assert "链头应为" in words(app)
    app.text_input(key="log_actor").set_value("nobody").run()
    assert "没有符合条件的日志" in words(app) and not app.exception


def test_a_reviewer_declares_an_avoidance_and_the_security_administrator_ends_it(app: AppTest, store: Store) -> None:
    log_in(app)
    stay_on(app, "avoidance")
    app.run()
    for key, value in (("avoid_name", "王建国"), ("avoid_relation", "父亲")):
        app.text_input(key=key).set_value(value)
    app.button(key="declare_button").click().run()
    assert not app.exception and not app.error
    assert [e.name for e in store.avoidances.list("wang")] == ["王建国"]
    app.button(key="log_out").click().run()
    log_in(app)
    assert "王建国" not in words(app) and not app.exception
    app.button(key="log_out").click().run()

    log_in(app, "baomi")
    stay_on(app, "avoidance")
    app.session_state["avoidance"] = "1"
    app.run()
    app.text_input(key="lift_reason_1").set_value("同名，不是一人").run()
    app.button(key="lift").click().run()
    assert not app.exception and not app.error
    app.button(key="find_proposals").click().run()
    assert "没有待核实的同名情形" in words(app)
    assert store.avoidances.blocked("wang") == frozenset()


def test_a_reason_typed_beside_one_proposal_does_not_stand_beside_the_next(
    app: AppTest, store: Store, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for dossier, name in (("da", "王审核"), ("db", "李复核")):
        audit = sample.sample_audit(pages)
        store.save_audit({**audit, "dossier": {**audit["dossier"], "id": dossier, "name": name}}, str(pages))
    walks = []
    looked = AvoidanceList.proposals
    monkeypatch.setattr(AvoidanceList, "proposals", lambda *call: (walks.append(1), looked(*call))[1])
    log_in(app, "baomi")
    stay_on(app, "avoidance")
    app.run()
    app.button(key="find_proposals").click().run()
    assert [str(f.key) for f in app.text_input if str(f.key).startswith("proposal_")] == [
        "proposal_wang_da", "proposal_li_db"]
    app.text_input(key="proposal_wang_da").set_value("核对号码，是本人")
    app.button(key="keep_away_wang_da").click().run()
    assert not app.exception and not app.error
    assert [(f.key, f.value) for f in app.text_input if str(f.key).startswith("proposal_")] == [("proposal_li_db", "")]
    assert len(walks) == 1, "the whole store is looked through once, when asked"
    assert [(e.account, e.dossier) for e in store.avoidances.list()] == [("wang", "da")]


def test_a_link_to_a_dossier_to_keep_away_from_shows_nothing_of_it(app: AppTest, store: Store) -> None:
    store.avoidances.add(avoided("wang", name="王建国", relation="父亲"), "wang")
    log_in(app)
    for screen in ("findings", "timeline", "records", "search"):
        stay_on(app, screen)
        app.query_params["dossier"] = "dsample"
        app.run()
        assert "回避规定" in words(app) and "王建国" not in words(app), screen
