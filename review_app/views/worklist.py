"""工作清单: all dossiers with what is open in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import streamlit as st

from models.findings import Severity, Verdict
from models.store_records import DossierSummary
from models.store_search import Wanted
from review_app.access import Actor
from review_app.case_words import STATES, TAGS
from review_app.components.rows import Cell, Column, RowItem, choose_row
from review_app.turns import own_turn
from review_app.views.frame import actor, go, service, services

ROWS_A_PAGE = 100
NOTHING = "还没有可审核的档案：库中没有（请先运行 sanling audit），或不在您负责的单位范围内。"
COLUMNS = (
    Column("姓名", "nowrap"), Column("档案"), Column("单位"), Column("状态", "nowrap"), Column("承办人", "nowrap"),
    Column("期限", "nowrap"), Column("红", "right"), Column("黄", "right"), Column("蓝", "right"),
    Column("未决", "right"), Column("已处理 / 全部", "right"), Column("机审时间", "nowrap small"),
)
EVERY, MINE, HELD, LATE = "全部档案", "待我处理", "我承办的", "已逾期"


def show() -> None:
    """The screen."""
    who = actor()
    title, choice, right = st.columns([2, 1.2, 2], vertical_alignment="bottom")
    title.markdown("### 工作清单")
    choice_made = choice.selectbox(
        "范围", [EVERY, MINE, HELD, LATE, *STATES.values()], label_visibility="collapsed", key="worklist_choice")
    search = right.text_input(
        "查找", placeholder="按姓名、档案名或身份号码查找", label_visibility="collapsed", key="worklist_search")
    wanted = _wanted(choice_made, search, who)
    if st.session_state.get("worklist_wanted") != wanted:  # another choice begins on its first page
        st.session_state.update(worklist_wanted=wanted, worklist_page=1)
    offset = (int(st.session_state.get("worklist_page", 1)) - 1) * ROWS_A_PAGE
    found = service().dossiers(who, wanted, limit=ROWS_A_PAGE, offset=offset)
    if not found.dossiers:
        st.info("没有符合条件的档案。" if search or choice_made != EVERY else NOTHING)
        return
    pages = (found.dossiers - 1) // ROWS_A_PAGE + 1
    if pages > 1:
        st.number_input(f"第几页（共 {pages} 页）", 1, pages, key="worklist_page")
    names = services().workflow.names(who)
    chosen = choose_row(COLUMNS, [_row(summary, names) for summary in found.rows], key="worklist_rows")
    st.caption(
        f"共 {found.dossiers} 卷，疑点 {found.findings} 条，已处理 {found.decided} 条。"
        "红、黄、蓝只计矛盾与材料缺失；未决单列，需补充证据后判断。")
    _agreement()
    if chosen:
        st.session_state.pop("finding", None)
        go("findings", dossier=chosen)


def _wanted(choice: str, search: str, who: Actor) -> Wanted:
    wanted = Wanted(words=search)
    if choice == MINE:
        return replace(wanted, turn=own_turn(who))
    if choice == HELD:
        return replace(wanted, holder=who.account)
    if choice == LATE:
        return replace(wanted, late_on=date.today())
    return replace(wanted, states=frozenset(state for state, words in STATES.items() if words == choice))


def _agreement() -> None:
    if not st.toggle("显示复审一致率", key="agreement"):
        return
    found = services().workflow.agreement(actor())
    if not found.both:
        st.caption("还没有初审、复审都提出意见并已签署的疑点。")
    else:
        blind = f"；其中盲审 {found.both_blind} 条，一致 {found.same_blind} 条" if found.both_blind else ""
        st.caption(
            f"复审已签署 {found.dossiers} 卷；初审、复审都有意见的疑点 {found.both} 条，一致 {found.same} 条{blind}。"
            f"重新开启 {found.reopened} 卷。")


def _row(summary: DossierSummary, names: Mapping[str, str]) -> RowItem:
    total, decided = _total(summary), _decided(summary)
    failed = f"{summary.failed_pages} 页未能识读" if summary.failed_pages else ""
    late = summary.due is not None and summary.due < date.today()
    return RowItem(
        (
            Cell(summary.name or "（未识别）"), Cell(summary.source.rstrip("/").rsplit("/", 1)[-1], note=failed),
            Cell(summary.unit), Cell(STATES[summary.state], tag=TAGS[summary.state]),
            Cell(names.get(summary.holder, summary.holder)),
            Cell(str(summary.due or ""), tag="alert" if late else ""),
            *(_count(_of_colour(summary, colour), colour.value) for colour in Severity),
            _count(_undecided(summary), "grey"), Cell(f"{decided} / {total}"),
            Cell(summary.audited.astimezone().strftime("%Y-%m-%d %H:%M")),
        ),
        id=summary.id)


def _count(number: int, tag: str) -> Cell:
    return Cell(str(number), tag=tag if number else "plain")


def _total(summary: DossierSummary) -> int:
    return sum(count.findings for count in summary.counts)


def _decided(summary: DossierSummary) -> int:
    return sum(count.findings for count in summary.counts if count.decision is not None)


def _undecided(summary: DossierSummary) -> int:
    return sum(count.findings for count in summary.counts if count.verdict is Verdict.UNDECIDED)


def _of_colour(summary: DossierSummary, colour: Severity) -> int:
    return sum(
        count.findings for count in summary.counts
        if count.severity is colour and count.verdict is not Verdict.UNDECIDED)
