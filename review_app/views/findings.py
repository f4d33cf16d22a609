"""疑点审核: the findings of one dossier, and the one that is chosen with its evidence."""

from __future__ import annotations

import streamlit as st

from models.findings import Severity, Verdict
from review_app.components.rows import Cell, Column, RowItem, choose_row
from review_app.dossier import Dossier, Doubt, Status
from review_app.doubt_list import (
    EVERY_RULE,
    EVERY_TOPIC,
    STATES,
    Filter,
    by_cause,
    next_open,
    previous,
    rules_of,
    sections,
    topics_of,
)
from review_app.literal import literal
from review_app.views import bench_state
from review_app.views.case_bar import case_bar
from review_app.views.doubt_card import card
from review_app.views.frame import choose_finding, heading, open_dossier, show_notice
from review_app.wording import COLOURS, DECIDED, VERDICTS, fact_value

LIST_HEIGHT_PX = 900
STYLE = """<style>
  [data-testid="stLayoutWrapper"]:has(> .st-key-doubt_list),
  [data-testid="stLayoutWrapper"]:has(> .st-key-finding_evidence) { position: sticky; top: 3.8rem; }
  .st-key-doubt_list [data-testid="stButtonGroup"] button { padding: 0.15rem 0.55rem; }
</style>"""
ABOUT = 14
FILTERS = ("topic", "state", "rule", "colours")
SECTION_NOTES = {
    Verdict.CONFLICT: "现有记载不能同时成立；蓝色为已有解释的差异",
    Verdict.MISSING: "应有而未见的材料",
    Verdict.UNDECIDED: "取决于更准确的日期或其他材料，单列待取证",
}
STATUS_TAGS = {
    Status.OPEN: "", Status.CHANGED: "alert", Status.CONFIRMED: "green", Status.DISMISSED: "grey",
    Status.NEEDS_MATERIAL: "pale",
}


def show() -> None:
    """The screen."""
    dossier = open_dossier()
    st.html(STYLE)
    bench_state.come_to("findings", dossier.id)
    heading(dossier)
    case_bar(dossier)
    show_notice()
    left, right = st.columns([3, 8.4], gap="medium")
    with left, st.container(key="doubt_list"):
        wanted = _filter(dossier)
        shown = sections(dossier.doubts, wanted)
        chosen = _chosen(dossier, shown)
        choose_row(
            (Column(width="2.2em"), Column(style="fit")), _rows(shown), key=f"doubts_{dossier.id}",
            chosen=chosen.finding.id if chosen else "", height_px=LIST_HEIGHT_PX, fill=True, on_choose=choose_finding)
        _settled(dossier)
    with right:
        if chosen is None:
            _nothing(dossier)
            return
        _causes(dossier)
        in_sight = [doubt for _, members in shown for group in by_cause(members) for doubt in group]
        following = next_open(in_sight, chosen.finding.id)
        before = previous(in_sight, chosen.finding.id)
        card(dossier, chosen, following.finding.id if following else None, before.finding.id if before else None)


def _nothing(dossier: Dossier) -> None:
    if not dossier.doubts:
        st.info("机审没有提出疑点，不等于没有问题。请通读“前后变化”“时间轴”和“记载对照”，核对原件后在右上方签署。")
        return
    st.info("没有符合筛选条件的疑点。")
    st.button("清除筛选", key="no_filter", on_click=_clear)


def _clear() -> None:
    for name in FILTERS:
        st.session_state.pop(name, None)


def _filter(dossier: Dossier) -> Filter:
    left, right = st.columns(2)
    topic = left.selectbox("主题", [EVERY_TOPIC, *topics_of(dossier.doubts)], label_visibility="collapsed", key="topic")
    state = right.selectbox("状态", list(STATES), label_visibility="collapsed", key="state")
    left, right = st.columns([1.5, 1], vertical_alignment="center")
    rule = right.selectbox("规则", [EVERY_RULE, *rules_of(dossier.doubts)], label_visibility="collapsed", key="rule")
    colours = left.pills(
        "颜色", list(Severity), selection_mode="multi", label_visibility="collapsed", key="colours",
        format_func=lambda s: f"{COLOURS[s]} {sum(d.finding.severity is s for d in dossier.doubts)}")
    return Filter(topic, state, tuple(colours), rule)


def _chosen(dossier: Dossier, shown: list[tuple[Verdict, list[Doubt]]]) -> Doubt | None:
    """The finding of the link or the session if the dossier has it, else the first that needs work."""
    named = st.query_params.get("finding") or st.session_state.get("finding")
    doubt = dossier.doubt(named) if named else None
    if doubt is None:
        listed = [member for _, members in shown for member in members]
        doubt = next((member for member in listed if member.status.needs_work), listed[0] if listed else None)
    if doubt is not None and st.query_params.get("finding") != doubt.finding.id:
        st.session_state["finding"] = doubt.finding.id
        st.query_params["finding"] = doubt.finding.id
    return doubt


def _rows(shown: list[tuple[Verdict, list[Doubt]]]) -> list[RowItem]:
    rows = []
    for verdict, members in shown:
        title = Cell(f"{VERDICTS[verdict]}（{len(members)}）", note=SECTION_NOTES[verdict])
        rows.append(RowItem((title,), heading=True))
        for group in by_cause(members):
            rows.append(_row(group[0], len(group) - 1))
            rows += [_row(doubt, 0, under=True) for doubt in group[1:]]
    return rows


def _causes(dossier: Dossier) -> None:
    """The most economical explanation of all conflicts: where to look first."""
    if not dossier.causes:
        return
    cleared = len({finding for cause in dossier.causes for finding in cause.findings})
    with st.expander(f"最省的解释：核对 {len(dossier.causes)} 处记载，可解释 {cleared} 条矛盾（仅为核对线索）"):
        st.markdown("\n".join(f"- {literal(cause.text)}" for cause in dossier.causes))


def _row(doubt: Doubt, more: int, *, under: bool = False) -> RowItem:
    """One finding; `more` findings of the same root cause follow it, or it stands `under` the first of them."""
    finding, status = doubt.finding, doubt.status
    label = {Status.OPEN: "", Status.CHANGED: "需复核"}.get(status, status.value)
    note = f"{doubt.topic}　{finding.rule}" + (f"　同源另有 {more} 条" if more else "") + _about(doubt)
    return RowItem(
        (Cell(COLOURS[finding.severity], tag=finding.severity.value),
         Cell(f"└ {finding.title}" if under else finding.title, note=note, badge=label, badge_tag=STATUS_TAGS[status])),
        id=finding.id)


def _about(doubt: Doubt) -> str:
    """What tells findings of one rule apart: the first value they rest on."""
    if not doubt.readings:
        return ""
    value = fact_value(doubt.readings[0].fact)
    return f"　{value[:ABOUT]}…" if len(value) > ABOUT else f"　{value}"


def _settled(dossier: Dossier) -> None:
    if dossier.settled:
        with st.expander(f"已不再出现、但留有审核意见的疑点（{len(dossier.settled)}）"):
            for stored in dossier.settled:
                decision = stored.decision
                st.caption(literal(
                    f"{DECIDED[decision.kind]}：{decision.reason}（{decision.reviewer} "
                    f"{decision.decided_at.astimezone():%Y-%m-%d %H:%M}）"))
