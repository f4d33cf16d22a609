"""工作清单: all dossiers with what is open in each."""

from __future__ import annotations

import streamlit as st

from models.findings import Severity, Verdict
from models.store_records import DossierSummary
from review_app.components.rows import Cell, Column, RowItem, choose_row
from review_app.views.frame import actor, go, service

ROWS_A_PAGE = 100
NOTHING = "还没有可审核的档案：库中没有（请先运行 sanling audit），或不在您负责的单位范围内。"
COLUMNS = (
    Column("姓名", "nowrap"), Column("档案"), Column("页数", "right"), Column("红", "right"), Column("黄", "right"),
    Column("蓝", "right"), Column("未决", "right"), Column("已处理 / 全部", "right"), Column("进度", "nowrap"),
    Column("审核时间", "nowrap small"),
)


def show() -> None:
    """The screen."""
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    left.markdown("### 工作清单")
    search = right.text_input(
        "查找", placeholder="按姓名、档案名或身份号码查找", label_visibility="collapsed", key="worklist_search")
    found = service().worklist(actor(), search)
    if not found:
        st.info("没有符合条件的档案。" if search else NOTHING)
        return
    pages = (len(found) - 1) // ROWS_A_PAGE + 1
    page = st.number_input(f"第几页（共 {pages} 页）", 1, pages) if pages > 1 else 1
    shown = found[(page - 1) * ROWS_A_PAGE:page * ROWS_A_PAGE]
    chosen = choose_row(COLUMNS, [_row(summary) for summary in shown], key="worklist_rows")
    everything = sum(_total(summary) for summary in found)
    done = sum(_decided(summary) for summary in found)
    st.caption(
        f"共 {len(found)} 卷，疑点 {everything} 条，已处理 {done} 条。"
        "红、黄、蓝只计矛盾与材料缺失；未决单列，需补充证据后判断。")
    if chosen:
        st.session_state.pop("finding", None)
        go("findings", dossier=chosen)


def _row(summary: DossierSummary) -> RowItem:
    total, decided = _total(summary), _decided(summary)
    failed = f"{summary.failed_pages} 页未能识读" if summary.failed_pages else ""
    return RowItem(
        (
            Cell(summary.name or "（未识别）"), Cell(summary.source.rstrip("/").rsplit("/", 1)[-1], note=failed),
            Cell(str(summary.pages)),
            *(_count(_of_colour(summary, colour), colour.value) for colour in Severity),
            _count(_undecided(summary), "grey"), Cell(f"{decided} / {total}"),
            _progress(decided, total), Cell(summary.audited.astimezone().strftime("%Y-%m-%d %H:%M")),
        ),
        id=summary.id)


def _count(number: int, tag: str) -> Cell:
    return Cell(str(number), tag=tag if number else "plain")


def _progress(decided: int, total: int) -> Cell:
    if not total:
        return Cell("无疑点", tag="green")
    if decided == total:
        return Cell("已完成", tag="green")
    return Cell("审核中", tag="pale") if decided else Cell("未开始", tag="grey")


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
