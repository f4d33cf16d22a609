"""下一卷: one key from wherever a reviewer is to the next dossier that waits for him."""

from __future__ import annotations

import streamlit as st

from review_app.views.frame import actor, go, services

NEXT_KEY = "Alt+G"
NONE_LEFT = "没有轮到您处理的档案。新登记、退回或上一环节签署后会出现在这里。"


def next_button(current: str = "") -> None:
    """The button with its key. `current` is the dossier that is open, so that it is not opened again."""
    if not st.button("下一卷", key="next_dossier", shortcut=NEXT_KEY, help="打开下一卷轮到您处理的档案"):
        return
    name = services().worklist.next_for(actor(), current)
    if name is None:
        st.toast(NONE_LEFT)
        return
    st.session_state.pop("finding", None)
    go("findings", dossier=name)
