"""One finding as a reasoned card: the sentence, its basis, every fact with its crop, the page, the decision."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from models.findings import Severity, Verdict
from review_app.components.rows import Cell, Column, RowItem, choose_row
from review_app.dossier import Dossier, Doubt, Reading
from review_app.literal import literal
from review_app.policy_words import row_words, rule_words
from review_app.views import bench_state
from review_app.views.bench import bench_panel
from review_app.views.decision import decision_panel
from review_app.views.frame import choose_finding
from review_app.views.page import crop_of, show_page
from review_app.views.repairs import repairs
from review_app.wording import COLOURS, VERDICTS, date_words, fact_name, fact_value, share_words

CROPS_IN_SIGHT = 4
CROP_WIDTH_PX = 268
VIEWER_HEIGHT_PX = 540
BADGES: dict[Severity, Literal["red", "yellow", "blue"]] = {
    Severity.RED: "red", Severity.YELLOW: "yellow", Severity.BLUE: "blue"}


def card(dossier: Dossier, doubt: Doubt, following: str | None, before: str | None) -> None:
    """The chosen finding. `following` is the next one that needs work, `before` the one above it in the list."""
    _claim(doubt)
    _crops(dossier, doubt)
    page, panel = st.columns([7.2, 4], gap="medium")
    with page, st.container(key="finding_evidence"):
        shown = _shown(dossier, doubt)
        if shown is not None:
            show_page(dossier, shown, doubt.readings, height_px=VIEWER_HEIGHT_PX, key="finding_page", bench=True)
        elif not doubt.readings:
            st.info("此疑点说的是缺少的材料，没有对应的页面。")
        else:
            st.info("这些记载来自数据文件，没有对应的页面。")
    with panel:
        if not bench_panel(dossier):
            decision_panel(dossier, doubt, following, before)
            repairs(dossier, doubt)
            _related(dossier, doubt)


def _claim(doubt: Doubt) -> None:
    finding = doubt.finding
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.badge(COLOURS[finding.severity], color=BADGES[finding.severity])
        st.badge(VERDICTS[finding.verdict], color="gray" if finding.verdict is Verdict.UNDECIDED else "primary")
        st.badge(doubt.topic, color="gray")
        st.markdown(f"#### {literal(finding.title)}", width="content")
        with st.popover(finding.rule, type="tertiary", help="规则与适用期间"):
            st.text(rule_words(finding.rule))
    st.markdown(literal(finding.text))
    rows = "；".join(dict.fromkeys(map(row_words, finding.policy_rows)))
    measured = f"　适用参数：{literal(rows)}" if rows else ""
    st.caption(f"依据：{literal(finding.citation or '档案记载之间的逻辑关系')}{measured}")
    if finding.item:
        st.caption(literal(f"登记表项目：{finding.item}"
                           + (f"　可资核定的材料：{finding.settled_by}" if finding.settled_by else "")))


def _crops(dossier: Dossier, doubt: Doubt) -> None:
    """All facts side by side in one row, which scrolls where they are many."""
    readings = doubt.readings
    width: int | Literal["stretch"] = "stretch" if len(readings) <= CROPS_IN_SIGHT else CROP_WIDTH_PX
    with st.container(horizontal=True, gap="small", key="crops"):
        for reading in readings:
            with st.container(border=True, gap=None, width=width):
                _crop(dossier, doubt, reading)


def _crop(dossier: Dossier, doubt: Doubt, reading: Reading) -> None:
    formed = reading.material.formed if reading.material else None
    st.markdown(f"**{literal(reading.where)}**")
    where = f"形成时间 {date_words(formed)}" + (f"　第 {reading.page} 页" if reading.page else "")
    st.markdown(f":small[:gray[{literal(where)}]]")
    crop = crop_of(dossier, reading)
    if isinstance(crop, bytes):
        st.image(crop, width="stretch")
    else:
        st.caption(literal(crop))
    st.markdown(f"{literal(fact_name(reading.fact))}：**{literal(fact_value(reading.fact))}**")
    if reading.correction is not None:
        original = f"原识读：{fact_value(reading.original)}；" if reading.original else ""
        st.caption(literal(f"{original}{reading.correction.reviewer}，{reading.correction.reason}"))
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.markdown(_state(reading), width="stretch")
        current = _shown(dossier, doubt)
        if reading.page:
            st.button(
                "原页", key=f"look_{reading.fact.id}", type="tertiary", on_click=_look, args=(reading.fact.id,),
                disabled=current is not None and current.fact.id == reading.fact.id)
        st.button(
            "更正", key=f"correct_{reading.fact.id}", type="tertiary", on_click=bench_state.take_up,
            args=(reading.fact.id,))


def _look(fact: str) -> None:
    bench_state.put_down()
    st.session_state["fact"] = fact
    st.session_state.pop("problem", None)


def _state(reading: Reading) -> str:
    """How the value was read, as Markdown."""
    if reading.added:
        return ":green-badge[人工补录]"
    if reading.correction is not None:
        return ":green-badge[已更正]"
    if reading.confidence is None:
        return ":small[:gray[来自数据文件]]" if reading.file else ""
    if reading.is_doubtful:
        return f":yellow-badge[识读把握 {share_words(reading.confidence)}]"
    return f":small[:gray[识读把握 {share_words(reading.confidence)}]]"


def _shown(dossier: Dossier, doubt: Doubt) -> Reading | None:
    """The fact whose page is shown: the one in hand or asked for, else the first that stands on a page."""
    asked = st.session_state.get("fact")
    in_hand = dossier.readings.get(bench_state.correcting())
    if in_hand is not None and in_hand.page:
        return in_hand
    on_pages = [reading for reading in doubt.readings if reading.page]
    return next((r for r in on_pages if r.fact.id == asked), on_pages[0] if on_pages else None)


def _related(dossier: Dossier, doubt: Doubt) -> None:
    same = [d.finding.id for d in dossier.doubts
            if d is not doubt and doubt.finding.cause is not None and d.finding.cause == doubt.finding.cause]
    names = dict.fromkeys((*same, *doubt.related))
    related = [other for name in names if (other := dossier.doubt(name)) is not None]
    if not related:
        return
    st.markdown(f"**同一记载或同一项目还涉及 {len(related)} 条疑点**")
    rows = [
        RowItem((Cell(COLOURS[d.finding.severity], tag=d.finding.severity.value),
                 Cell(d.finding.title, note=f"{d.finding.rule}　{d.status.value}")), id=d.finding.id)
        for d in related
    ]
    choose_row(
        (Column(width="2.2em"), Column(style="fit")), rows, key=f"related_{doubt.finding.id}", height_px=190,
        on_choose=choose_finding)
