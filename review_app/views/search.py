"""全文检索: words in all text read of the dossier, the lines where they stand, and the page with the line boxed."""

from __future__ import annotations

import streamlit as st

from models.errors import DossierError
from review_app.components.page_viewer import ViewerBox
from review_app.components.rows import Cell, Column, RowItem, choose_row
from review_app.dossier import Dossier
from review_app.literal import literal
from review_app.text_search import Found, Hit
from review_app.views.frame import actor, heading, open_dossier, services
from review_app.views.page import draw_page, material_title

COLUMNS = (Column("页", "right"), Column("材料"), Column("识读文字"))
SHOWN = 300


def show() -> None:
    """The screen."""
    dossier = open_dossier()
    heading(dossier, search=False)
    left, right = st.columns([5, 7])
    with left:
        words = st.text_input("检索全卷文字", key="find_words", placeholder="人名、单位、词句").strip()
        if not words:
            st.info("输入人名、单位或词句后回车，列出所在的页和行；繁简、全半角、空格和换行不影响检索。")
            return
        found = _found(dossier, words)
        if found is None:
            return
        _notes(found)
        chosen = _chosen(found)
        if chosen is not None:
            choose_row(
                COLUMNS, [_row(dossier, i, hit) for i, hit in enumerate(found.hits[:SHOWN])], key="find_rows",
                chosen=str(found.hits.index(chosen)), height_px=680, on_choose=_choose)
    with right:
        if chosen is not None:
            boxes = [ViewerBox(box.x0, box.y0, box.x1, box.y1, chosen.text, main=True) for box in chosen.boxes]
            draw_page(dossier, chosen.page, boxes, height_px=680, key="find_page")


def _found(dossier: Dossier, words: str) -> Found | None:
    """The search is made when asked, not when the screen is drawn again: each is an entry of the trail."""
    asked = (dossier.stored.id, words)
    if st.session_state.get("find_made") != asked:
        try:
            st.session_state["find_found"] = services().search.find(actor(), dossier.id, words)
        except DossierError as error:
            st.info(literal(str(error)))
            return None
        st.session_state["find_made"] = asked
        st.session_state.pop("find_hit", None)
    found: Found = st.session_state["find_found"]
    return found


def _notes(found: Found) -> None:
    pages = len({hit.page for hit in found.hits})
    more = f"，只列前 {SHOWN} 处" if len(found.hits) > SHOWN else ""
    st.caption(f"{len(found.hits)} 处，见于 {pages} 页{more}。" if found.hits
               else "没有找到。识读有误的字检索不到，可换一个词再试。")
    if found.unread:
        numbers = "、".join(map(str, found.unread[:12])) + ("……" if len(found.unread) > 12 else "")
        st.warning(f"{len(found.unread)} 页（第 {numbers} 页）库中没有留存识读文字，未检索；重新审核该卷后可检索。")


def _chosen(found: Found) -> Hit | None:
    number = int(st.session_state.get("find_hit", 0))
    return found.hits[number] if number < len(found.hits) else None


def _choose(hit: str) -> None:
    st.session_state["find_hit"] = hit


def _row(dossier: Dossier, number: int, hit: Hit) -> RowItem:
    return RowItem(
        (Cell(str(hit.page)), Cell(material_title(dossier, hit.page) or "—"), Cell(hit.text)), id=str(number))
