"""角色与权限: the security administrator says what each account is for and whose dossiers it sees."""

from __future__ import annotations

import streamlit as st

from models.accounts import EVERY_UNIT, REVIEWERS, Account, Role
from review_app.literal import literal
from review_app.views.accounts import account_table
from review_app.views.frame import actor, services, tried
from review_app.wording import ROLES


def show() -> None:
    """The screen."""
    st.markdown("### 角色与权限")
    st.caption("系统管理员、安全保密管理员、安全审计员互斥，且不得兼任审核人员。审核人员只能看到所授单位（含下级单位）的档案。")
    left, right = st.columns([2.2, 1], gap="large")
    with left:
        chosen = account_table(services().administration.accounts(actor()))
    with right:
        if chosen is None:
            st.info("请在左侧选择账号。")
        else:
            _grant(chosen)


def _grant(account: Account) -> None:
    st.markdown(f"**{literal(account.name)}（{literal(account.display)}）**")
    if account.name == actor().account:
        st.info("自己的角色须由另一位安全保密管理员修改。")
        return
    version = f"{account.name}_{account.id}"
    roles = st.multiselect("角色", list(Role), sorted(account.roles, key=list(Role).index),
                           format_func=lambda role: ROLES[role], key=f"roles_{version}", placeholder="请选择")
    units: list[str] = []
    if set(roles) & REVIEWERS:
        everything = st.checkbox("全部单位", EVERY_UNIT in account.units, key=f"every_{version}")
        if everything:
            units = [EVERY_UNIT]
        else:
            text = st.text_area(
                "单位范围（每行一个）", "\n".join(u for u in account.units if u != EVERY_UNIT), key=f"units_{version}",
                placeholder="江原省/临溪市\n江原省/省财政厅", help="上级在前，以 / 分隔；包括其下级单位")
            units = text.splitlines()
    if st.button("保存", type="primary", key="grant"):
        admin = services().administration
        tried(lambda: admin.grant(actor(), account.name, roles, units), "已保存。该账号须重新登录。")
