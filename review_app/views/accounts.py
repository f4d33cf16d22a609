"""账号管理: the system administrator makes, disables and unlocks accounts; what they are for is another's to say."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from models.accounts import Account
from models.errors import DossierError
from review_app.components.rows import Cell, Column, RowItem, choose_row
from review_app.literal import literal
from review_app.views.frame import actor, services, tried
from review_app.wording import role_words, unit_words

COLUMNS = (
    Column("账号", "nowrap"), Column("姓名", "nowrap"), Column("角色"), Column("单位范围"), Column("状态", "nowrap"))


def show() -> None:
    """The screen."""
    st.markdown("### 账号管理")
    st.caption("新账号由安全保密管理员授予角色后方可登录。初始密码只显示一次，首次登录须修改。")
    _secret()
    left, right = st.columns([2.2, 1], gap="large")
    accounts = services().administration.accounts(actor())
    with left:
        chosen = account_table(accounts)
    with right:
        _new_account()
        if chosen:
            _actions(chosen)


def account_table(accounts: tuple[Account, ...]) -> Account | None:
    """Every account as a row; the one that was chosen."""
    rows = [
        RowItem((Cell(a.name), Cell(a.display), Cell(role_words(a.roles) or "未授予"), Cell(unit_words(a.units)),
                 _state(a)), id=a.name)
        for a in accounts
    ]
    held = st.session_state.get("account", "")
    picked = choose_row(COLUMNS, rows, key="accounts", chosen=held)
    if picked:
        st.session_state["account"] = picked
    return next((a for a in accounts if a.name == (picked or held)), None)


def _state(account: Account) -> Cell:
    if account.disabled:
        return Cell("已停用", tag="grey")
    if not account.roles:
        return Cell("待授权", tag="pale")
    return Cell("首次登录须改密码", tag="pale") if account.must_change else Cell("正常", tag="green")


def _new_account() -> None:
    st.markdown("**新建账号**")
    with st.form("new_account", border=False, clear_on_submit=True):
        name = st.text_input("账号", key="new_account_name")
        display = st.text_input("姓名", key="new_account_display")
        if st.form_submit_button("建立", key="new_account_button"):
            _handed_over(name, lambda: services().administration.create(actor(), name, display))


def _actions(account: Account) -> None:
    st.markdown(f"**{literal(account.name)}（{literal(account.display)}）**")
    admin, who = services().administration, actor()
    with st.container(horizontal=True, gap="small"):
        if st.button("重置密码", key="reset_password"):
            _handed_over(account.name, lambda: admin.reset_password(who, account.name))
        if st.button("解除锁定", key="unlock", help="因密码错误次数过多而锁定的账号，可立即解锁"):
            tried(lambda: admin.unlock(who, account.name), "已解除锁定。")
        words = "启用" if account.disabled else "停用"
        if st.button(words, key="disable"):
            tried(lambda: admin.disable(who, account.name, not account.disabled), f"已{words}。")


def _handed_over(name: str, make: Callable[[], str]) -> None:
    try:
        password = make()
    except DossierError as error:
        st.error(literal(str(error)))
        return
    st.session_state["handed_over"] = (name.strip(), password)
    st.rerun()


def _secret() -> None:
    """The password of a new account, until the next thing is done on the screen."""
    handed = st.session_state.pop("handed_over", None)
    if handed:
        st.success(f"账号 {literal(handed[0])} 的初始密码（只显示这一次，请当面交给本人）：")
        st.code(handed[1], language=None)

