"""统计: the report for leadership on the screen; each number leads to its dossiers, and those to their findings."""

from __future__ import annotations

import time

import streamlit as st

from models.accounts import Role
from models.errors import DossierError
from models.statistics import Dossiers
from review_app.components.rows import Cell, Column, RowItem, choose_row
from review_app.literal import literal
from review_app.summary.document import Chart, Summary, Table
from review_app.summary.service import FORMATS
from review_app.summary.svg import HALF, WIDE, Frame, svg
from review_app.views.frame import actor, go, services

FORMS = {"html": "网页（可打印）", "docx": "Word", "xlsx": "电子表格"}
LISTED = 200
FRONT = "概要"
STYLE = """
<style>
  .st-key-figures h3 { font-size: 1.7rem !important; padding: 0 !important; }
  .st-key-figures button { min-height: 0; padding: 0; color: #27445f; } .st-key-figures button p { font-size: 13px; }
  [class*="st-key-chart_"] [data-testid="stImage"] img { border: 0; }
</style>
"""


def show() -> None:
    """The screen."""
    st.html(STYLE)
    anew = int(st.session_state.get("statistics_anew", 0))
    with st.spinner("正在统计……"):
        summary = services().summaries.summary(actor(), anew=anew)
    _heading(summary)
    names = [FRONT, *(section.short for section in summary.sections)]
    chosen = st.segmented_control(
        "部分", names, default=FRONT, key="statistics_part", label_visibility="collapsed") or FRONT
    if chosen == FRONT:
        _front(summary)
        return
    section = next(section for section in summary.sections if section.short == chosen)
    if section.lead:
        st.caption(literal(section.lead))
    for table in section.tables:
        _table(table)


def _heading(summary: Summary) -> None:
    title, again, out = st.columns([5, 1, 1], vertical_alignment="bottom")
    title.markdown("### 统计")
    title.caption(literal(f"{summary.scope}　统计时间 {summary.made}。{summary.notice}"))
    if again.button("重新统计", width="stretch"):
        st.session_state["statistics_anew"] = time.time_ns()  # nobody else's: what is counted is kept for all
        st.rerun()
    with out.popover("导出报告", width="stretch"):
        _export()


def _export() -> None:
    """Which format, with names or without, the making of it, the file."""
    st.caption("导出时重新统计，记入日志。不含姓名的报告隐去不足三人的数。")
    form = st.selectbox("格式", list(FORMATS), format_func=lambda name: FORMS[name], key="statistics_form")
    may_name = Role.FINAL in actor().roles
    named = st.toggle("含姓名（限终审）", key="statistics_named", disabled=not may_name)
    if st.button("生成", key="make_statistics", type="primary"):
        made = services().summaries
        try:
            st.session_state["statistics_file"] = (form, named, (
                made.export_named_summary if named else made.export_summary)(actor(), form))
        except DossierError as error:
            st.error(literal(str(error)))
    ready = st.session_state.get("statistics_file")
    if ready and ready[:2] == (form, named):
        st.download_button("下载", ready[2].content, ready[2].name, key="download_statistics")


def _front(summary: Summary) -> None:
    with st.container(key="figures"):
        for line in (summary.figures[:3], summary.figures[3:]):
            for column, figure in zip(st.columns(3), line, strict=True):
                with column.container(border=True, height="stretch", gap=None):
                    st.caption(figure.name, help=literal(figure.definition))
                    st.markdown(f"### {figure.value} :small[{figure.unit}]")
                    st.caption(literal(figure.note))
                    if figure.dossiers:
                        st.button(f"查看所计的 {len(figure.dossiers)} 卷", key=f"figure_{figure.key}", type="tertiary",
                                  on_click=_choose, args=("front", figure.key))
    chosen = next((f for f in summary.figures if st.session_state.get("statistics_row") == ("front", f.key)), None)
    if chosen and chosen.dossiers:
        _list(f"{chosen.name}：所计的卷", chosen.dossiers, "front")
    words, drawn = st.columns([3, 2], gap="large")
    with words:
        for paragraph in summary.paragraphs:
            if len(paragraph.lines) == 1:
                st.markdown(f"**{paragraph.head}**　{literal(paragraph.lines[0])}")
            else:
                st.markdown("\n".join([f"**{paragraph.head}**", *(f"- {literal(line)}" for line in paragraph.lines)]))
    with drawn:
        for title, chart in summary.charts:
            if chart.bars:
                st.markdown(f"**{title}**")
                _chart(title, chart, HALF)


def _table(table: Table) -> None:
    st.markdown(f"#### {literal(table.title)}")
    if not table.rows:
        st.caption("没有可列的内容。")
        return
    if table.chart and table.chart.bars:
        _chart(table.key, table.chart, WIDE)
    columns = [Column(title, "" if i < table.words else "right nowrap") for i, title in enumerate(table.columns)]
    rows = [RowItem(tuple(map(Cell, row.cells)), row.key if row.dossiers else "") for row in table.rows]
    picked = choose_row(columns, rows, key=f"statistics_{table.key}",
                        height_px=430 if len(rows) > 12 else 0)
    if picked:
        _choose(table.key, picked)
    lists = f"点一行看{table.lists}。" if table.lists and any(row.dossiers for row in table.rows) else ""
    st.caption(literal(f"{lists}{table.note}口径：{table.definition}"))
    where, key = st.session_state.get("statistics_row") or ("", "")
    row = next((row for row in table.rows if (table.key, row.key) == (where, key)), None)
    if row and row.dossiers:
        _list(f"{'　'.join(row.cells[:table.words])}：{table.lists}", row.dossiers, table.key)


def _chart(key: str, chart: Chart, frame: Frame) -> None:
    with st.container(key=f"chart_{key}"):
        st.image(svg(chart, frame), width=frame.width + 60)


def _choose(where: str, key: str) -> None:
    st.session_state["statistics_row"] = (where, key)


def _list(title: str, dossiers: Dossiers, where: str) -> None:
    """Dossiers behind a number; a click opens one."""
    shown = dossiers[:LISTED]
    names = services().summaries.persons(actor(), shown)
    left = f"，以下为前 {LISTED} 卷" if len(dossiers) > LISTED else ""
    with st.container(border=True):
        st.markdown(f"**{literal(title)}**　:small[:gray[共 {len(dossiers)} 卷{left}；点一行打开档案]]")
        rows = [RowItem((Cell(names.get(name) or "（未识别）"), Cell(name)), name) for name in shown if name in names]
        picked = choose_row((Column("姓名", "nowrap"), Column("档案编号", "nowrap")), rows,
                            key=f"statistics_list_{where}", height_px=330 if len(rows) > 9 else 0)
    if picked:
        st.session_state.pop("finding", None)
        go("findings", dossier=picked)
