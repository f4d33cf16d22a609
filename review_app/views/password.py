"""修改密码."""

from __future__ import annotations

import streamlit as st

from review_app.views.entrance import change_password_form
from review_app.views.frame import actor, show_notice


def show() -> None:
    """The screen."""
    st.markdown("### 修改密码")
    show_notice()
    form, _ = st.columns([1, 2])
    with form:
        change_password_form(actor())
