"""材料与页面: every page with all its facts, to be corrected, added, withdrawn; and the pages put right."""

from __future__ import annotations

from functools import partial

import streamlit as st

from models.facts import Material
from review_app.components.rows import Cell, Column, RowItem, choose_row
from review_app.dossier import Dossier
from review_app.literal import literal
from review_app.views import bench_state
from review_app.views.arranging import arranging_form, arranging_history
from review_app.views.bench import bench_panel
from review_app.views.frame import actor, heading, open_dossier, services, show_notice
from review_app.views.outcome import change
from review_app.views.page import show_facts
from review_app.wording import date_words, fact_name, fact_value

COLUMNS = (Column("页"), Column("材料", "fit"), Column("记载", "right nowrap"))
VIEWER_HEIGHT_PX, LIST_HEIGHT_PX = 760, 700


def show() -> None:
    """The screen."""
    dossier = open_dossier()
    bench_state.come_to("materials", dossier.id)
    heading(dossier)
    show_notice()
    if not dossier.pages:
        st.info("该卷没有页面：其内容来自数据文件。")
        return
    if dossier.lost_pages:
        st.warning(f"人工调整过的第 {'、'.join(map(str, dossier.lost_pages))} 页已不在该卷中，请核对材料归类。")
    number = _page(dossier)
    left, middle, right = st.columns([3, 6, 3], gap="medium")
    with left:
        choose_row(COLUMNS, _rows(dossier), key="materials_rows", chosen=_chosen(dossier, number),
                   height_px=LIST_HEIGHT_PX, on_choose=_go_to)
        _withdrawn(dossier)
    with middle:
        _turn(dossier, number)
        if dossier.pages[number]["error"]:
            st.info(literal(f"第 {number} 页未能识读：{dossier.pages[number]['error']}"))
        else:
            show_facts(dossier, number, height_px=VIEWER_HEIGHT_PX, key="materials_page")
    with right:
        if not bench_panel(dossier):
            st.button("补录漏识的记载", key="begin_adding", on_click=bench_state.begin_adding)
            arranging_form(dossier, number)
            arranging_history(dossier)


def _page(dossier: Dossier) -> int:
    """The page of the fact in hand, of the link or of the session, else the first."""
    in_hand = dossier.readings.get(bench_state.correcting())
    asked = in_hand.page if in_hand is not None and in_hand.page else st.session_state.get("page")
    number = int(asked) if asked is not None and asked in dossier.pages else min(dossier.pages)
    st.session_state["page"] = number
    return number


def _go_to(row: str) -> None:
    bench_state.put_down()
    st.session_state["page"] = int(row.partition(":")[0])


def _step(number: int) -> None:
    _go_to(str(number))


def _turn(dossier: Dossier, number: int) -> None:
    numbers = sorted(dossier.pages)
    at = numbers.index(number)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for words, key, place, shortcut in (("← 上一页", "page_back", at - 1, "Alt+K"),
                                            ("下一页 →", "page_next", at + 1, "Alt+J")):
            inside = 0 <= place < len(numbers)
            st.button(words, key=key, type="tertiary", disabled=not inside, shortcut=shortcut, on_click=_step,
                      args=(numbers[place] if inside else number,))
        st.caption(f"{at + 1} / {len(numbers)}", width="content")


def _rows(dossier: Dossier) -> list[RowItem]:
    """Every material with its pages in order, then the pages that belong to none."""
    rows = []
    for material in dossier.materials.values():
        if not material.pages:
            continue
        rows.append(RowItem((Cell(_title(dossier, material)),), heading=True))
        rows += [_row(dossier, page, material) for page in material.pages if page in dossier.pages]
    homeless = sorted(set(dossier.pages) - {page for m in dossier.materials.values() for page in m.pages})
    if homeless:
        rows.append(RowItem((Cell("不属于任何材料的页"),), heading=True))
        rows += [_row(dossier, page, None) for page in homeless]
    return rows


def _title(dossier: Dossier, material: Material) -> str:
    formed = f"　{date_words(material.formed)}" if material.formed else ""
    by_hand = "　人工归类" if material.id in dossier.arranged else ""
    return f"{material.title or material.type}（{material.type}）{formed}{by_hand}"


def _row(dossier: Dossier, number: int, material: Material | None) -> RowItem:
    page = dossier.pages[number]
    facts = dossier.on_page.get(number, ())
    doubtful = sum(reading.is_doubtful for reading in facts)
    return RowItem(
        (Cell(str(number)), Cell(str(page["file"]), note="未能识读" if page["error"] else ""),
         Cell(str(len(facts)), note=f"存疑 {doubtful}" if doubtful else "", mark="doubtful" if doubtful else "")),
        id=f"{number}:{material.id if material else ''}")


def _chosen(dossier: Dossier, number: int) -> str:
    home = next((m.id for m in dossier.materials.values() if number in m.pages), "")
    return f"{number}:{home}"


def _withdrawn(dossier: Dossier) -> None:
    """What people said is no record, with the way back."""
    if not dossier.withdrawn:
        return
    with st.expander(f"已撤销的识读（{len(dossier.withdrawn)}）"):
        for correction in dossier.withdrawn:
            original = correction.original or correction.fact
            st.caption(literal(
                f"{fact_name(original)}：{fact_value(original)}　{correction.reviewer}，{correction.reason}"))
            reason = st.text_input("恢复理由", key=f"restore_why_{correction.id}", placeholder="恢复理由",
                                   label_visibility="collapsed")
            if st.button("恢复", key=f"restore_{correction.id}", type="tertiary", disabled=not reason.strip()):
                change(partial(services().workbench.restore, actor(), dossier, correction.id, reason=reason), "已恢复")
