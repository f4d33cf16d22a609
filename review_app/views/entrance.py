"""The way in: the first run on a new store, logging in, and changing a password that somebody else gave."""

from __future__ import annotations

import html

import streamlit as st

from models.accounts import AccountError, Role
from models.errors import DossierError
from models.first_accounts import Newcomer, set_up
from review_app.access import Actor
from review_app.components.cookie import agent, forget, hand_over, kept_token, screen
from review_app.gate import is_served
from review_app.literal import literal
from review_app.sessions import LogInError
from review_app.settings import LOG_IN_PATH
from review_app.views.frame import services, token
from review_app.wording import ROLES

POLICY = "密码至少 10 个字符，含大写字母、小写字母、数字、符号中的三种，不能包含账号。"
FIRST_NAMES = {Role.SYSADMIN: "xitong", Role.SECURITY: "baomi", Role.AUDITOR: "shenji"}
DUTIES = {
    Role.SYSADMIN: "建立和停用账号、重置密码", Role.SECURITY: "授予角色和单位范围", Role.AUDITOR: "查阅和核验操作日志"}


def admitted() -> Actor | None:
    """Who is logged in; otherwise a screen is shown that lets somebody in, and None."""
    if not services().store.accounts.any():
        _first_run()
        return None
    try:
        actor = _actor()
    except LogInError as error:
        asked = bool(token()) or ("token" not in st.session_state and bool(kept_token()))
        if asked:
            st.session_state.clear()
        st.session_state["token"] = ""
        if is_served():
            forget()
        _log_in(str(error) if asked else "")
        return None
    services().sessions.shown_on(screen(), token())
    if is_served() and not _kept():
        return None
    if actor.must_change:
        with _narrow():
            st.markdown("### 请修改初始密码")
            change_password_form(actor)
        return None
    return actor


def _actor() -> Actor:
    """Whose session this is: that of this screen, or on its first run that of the browser's cookie."""
    if token() or "token" in st.session_state:
        return services().sessions.actor(token())
    actor = services().sessions.resumed(kept_token(), agent())
    st.session_state["token"] = st.session_state["kept"] = kept_token()
    return actor


def _kept() -> bool:
    """Whether the browser holds this session's cookie; pictures ask for it, so nothing is shown before."""
    if st.session_state.get("kept") != token():
        _hand_over()
    return st.session_state.get("kept") == token()


def _hand_over() -> None:
    if "ticket" not in st.session_state:
        st.session_state["ticket"] = services().sessions.ticket(token())
    answer = hand_over(st.session_state["ticket"])
    if answer == "refused":
        st.error("浏览器未能保存登录状态，请刷新页面后重新登录。")
    if answer == "kept":
        st.session_state["kept"] = token()
        st.session_state.pop("ticket")
        st.rerun()


def change_password_form(actor: Actor) -> None:
    """Old and new password of the one who is logged in."""
    with st.form("change_password", border=False):
        old = st.text_input("原密码", type="password", key="old_password")
        new = st.text_input("新密码", type="password", key="new_password", help=POLICY)
        again = st.text_input("再次输入新密码", type="password", key="new_password_again")
        pressed = st.form_submit_button("修改密码", type="primary", key="change_password_button")
    st.caption(POLICY)
    if not pressed:
        return
    if new != again:
        st.error("两次输入的新密码不一致。")
        return
    try:
        account = services().administration.change_own_password(actor, old, new)
    except DossierError as error:
        st.error(literal(str(error)))
        return
    services().sessions.renewed(token(), account)
    st.session_state["notice"] = "密码已修改。"
    st.rerun()


def _log_in(message: str) -> None:
    with _narrow():
        st.markdown("### 三龄\n档案专项审核")
        with st.form("log_in", border=False):
            name = st.text_input("账号", key="log_in_name")
            password = st.text_input("密码", type="password", key="log_in_password")
            pressed = st.form_submit_button("登录", type="primary", width="stretch", key="log_in_button")
        if pressed:
            try:
                st.session_state["token"] = services().sessions.log_in(name, password, agent())
            except LogInError as error:
                st.error(literal(str(error)))
            else:
                st.rerun()
        elif message and message != "请登录":
            st.info(literal(message))
        _other_way()
        st.caption("登录、查看、审核和更正均记入操作日志。忘记密码请联系系统管理员。")


def _other_way() -> None:
    """The way to the identity server, where this machine has one."""
    oidc = services().settings.oidc if is_served() else None
    if oidc:
        st.html(f'<a class="other-way" href="{LOG_IN_PATH}" target="_self">{html.escape(oidc.button)}</a>')


def _first_run() -> None:
    with _narrow():
        st.markdown("### 首次设置")
        st.markdown("请由三位不同的人分别设置管理员账号和密码。管理员只管理系统，不接触档案；审核人员的账号随后由他们建立和授权。")
        with st.form("first_run", border=False):
            people = {role: _newcomer(role) for role in FIRST_NAMES}
            pressed = st.form_submit_button("完成设置", type="primary", key="first_run_button")
        st.caption(POLICY + "仅作演示时，可改用命令 sanling users demo 建立一组样例账号。")
        if pressed:
            try:
                set_up(services().store.accounts, people)
            except AccountError as error:
                st.error(literal(str(error)))
            else:
                st.rerun()


def _newcomer(role: Role) -> Newcomer:
    st.markdown(f"**{ROLES[role]}**　:small[:gray[{DUTIES[role]}]]")
    name, display, password = st.columns(3)
    return Newcomer(
        name.text_input("账号", FIRST_NAMES[role], key=f"first_name_{role.value}"),
        display.text_input("姓名", key=f"first_display_{role.value}"),
        password.text_input("密码", type="password", key=f"first_password_{role.value}"))


def _narrow() -> st.delta_generator.DeltaGenerator:
    _, middle, _ = st.columns([1, 1.6, 1])
    return middle
