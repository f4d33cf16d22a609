"""The guided tour above the screens: offered once to each account, left at any time, taken again from the sidebar."""

from __future__ import annotations

import streamlit as st

from review_app.tour import STOPS
from review_app.views.frame import actor, go, services
from review_app.worklist import Choice

MARK = "{} {{ outline: 2px solid #c9962f; outline-offset: 4px; border-radius: 4px; }}"
STYLE = """
  .st-key-tour { background: #fdf7e8; border-color: #e3cf9c; padding: 0.55rem 0.9rem; flex-wrap: nowrap !important; }
  .st-key-tour > [data-testid="stElementContainer"]:not(:first-child) { flex-shrink: 0; }"""
AT, SEEN = "tour_at", "tour_seen"


def guide(*, offer: bool) -> None:
    """The stop at which the reader is; where he is at none and may be asked, the offer."""
    with st.sidebar:
        st.button("使用导览", key="tour_again", type="tertiary", icon=":material/tour:", on_click=begin)
    at = st.session_state.get(AT)
    if at is None:
        if offer:
            _offer()
        return
    stop = STOPS[at]
    st.html(f"<style>{STYLE}{MARK.format(stop.marks)}</style>")
    with st.container(border=True, key="tour", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"**导览 {at + 1} / {len(STOPS)}　{stop.title}**　{stop.text}", width="stretch")
        if at and st.button("上一步", key="tour_back"):
            _stand_at(at - 1)
        if at + 1 < len(STOPS):
            if st.button("下一步", key="tour_next", type="primary"):
                _stand_at(at + 1)
        elif st.button("完成", key="tour_done", type="primary"):
            _end(at + 1)
        if at + 1 < len(STOPS) and st.button("离开", key="tour_leave", type="tertiary"):
            _end(at + 1)


def begin() -> None:
    """Stand at the first stop from the next drawing on."""
    st.session_state[AT] = 0
    st.session_state["tour_begun"] = True


def follow() -> None:
    """After `begin`, which runs in a callback: go to the screen of the first stop."""
    if st.session_state.pop("tour_begun", False):
        _stand_at(0)


def _offer() -> None:
    if SEEN not in st.session_state:
        st.session_state[SEEN] = services().tours.tour_ended(actor())
    if st.session_state[SEEN]:
        return
    st.html(f"<style>{STYLE}</style>")
    with st.container(border=True, key="tour", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"**初次使用？** 用 {len(STOPS)} 步看一遍怎样审核一卷档案，随时可以离开。", width="stretch")
        st.button("开始导览", key="tour_begin", type="primary", on_click=begin)
        if st.button("不再提示", key="tour_never", type="tertiary"):
            _end(0)


def _stand_at(at: int) -> None:
    """Go on to a stop; it speaks of the dossier at hand, else of the most urgent one."""
    st.session_state[AT] = at
    name = st.session_state.get("dossier")
    if not name and (found := services().worklist.listed(actor(), Choice(), limit=1).rows):
        name = found[0].id
    go(STOPS[at].screen, **({"dossier": str(name)} if name and STOPS[at].screen != "worklist" else {}))


def _end(stops: int) -> None:
    services().tours.end_tour(actor(), stops)
    st.session_state[SEEN] = True
    st.session_state.pop(AT, None)
    st.rerun()
