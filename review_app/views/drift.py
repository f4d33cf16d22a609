"""前后变化: where the recorded birth, start of work and Party date moved, and the page that says so."""

from __future__ import annotations

import streamlit as st

from review_app.components.drift_chart import drift_chart
from review_app.dossier import Dossier
from review_app.drift import Drift, Record, drifts_of, findings_on
from review_app.literal import literal
from review_app.views.frame import go, heading, open_dossier
from review_app.views.page import show_page

LEGEND = (
    '<p class="legend"><b class="same"></b>与最早形成材料相容　<b class="other"></b>与之不能相容　'
    '<b class="settled"></b>组织认定　<b class="beside"></b>入党环节、身份号码等对照<br>'
    "自上而下按材料形成时间先后；横条的宽度是日期可能落入的范围，深色记到日，浅色只记到月、年或区间。点选横条看原页。</p>"
)
STYLE = """<style>
  [data-testid="stLayoutWrapper"]:has(> .st-key-drift_evidence) { position: sticky; top: 3.6rem; }
  .legend { font-size: 0.82rem; line-height: 1.75; color: #7a746a; margin: 0; }
  .legend b { display: inline-block; width: 0.8em; height: 0.8em; border-radius: 2px; margin-right: 0.35em; }
  .legend .same { background: #2f6b57; } .legend .other { background: #c2572b; }
  .legend .settled { background: #5b4a86; } .legend .beside { background: #a19a8e; }
</style>"""


def show() -> None:
    """The screen."""
    dossier = open_dossier()
    heading(dossier)
    drifts = drifts_of(dossier)
    records = {record.reading.fact.id: record for drift in drifts for record in drift.records}
    if not records:
        st.info("没有读到出生日期、参加工作时间或入党时间。请在“记载对照”中核对识读结果，或补充漏读的记载后再看变化。")
        return
    chosen = _chosen(drifts, records)
    left, right = st.columns([7, 5], gap="medium")
    with left:
        st.html(STYLE + LEGEND)
        for drift in drifts:
            _chain(drift, chosen.reading.fact.id)
    with right, st.container(key="drift_evidence"):
        _evidence(dossier, chosen)


def _chosen(drifts: tuple[Drift, ...], records: dict[str, Record]) -> Record:
    """The record that was clicked, else the one with which the first value moved, else the first."""
    clicked = records.get(str(st.session_state.get("drift_fact", "")))
    moved = next((move.after for drift in drifts for move in drift.moves), None)
    return clicked or moved or next(iter(records.values()))


def _chain(drift: Drift, chosen: str) -> None:
    title = drift.subject.title
    if not drift.records:
        st.markdown(f"**{title}**　:gray[:small[没有读到记载。如卷内确有，可在“记载对照”中补充漏读的记载。]]")
        return
    unread = f"，另有 {drift.unread} 条日期不清" if drift.unread else ""
    moved = f"前后变动 **{len(drift.moves)}** 处" if drift.moves else "前后未见变动"
    st.markdown(f"**{title}**　:small[:gray[{len(drift.records)} 条记载{unread}，]{moved}]")
    if drift.moves:
        st.markdown("\n".join(f"- :small[{literal(drift.words(move))}]" for move in drift.moves))
    key = f"drift_{drift.subject.topic}"
    st.plotly_chart(
        drift_chart(drift, chosen), key=key, on_select=lambda: _choose(key), selection_mode="points",
        config={"displayModeBar": False})


def _choose(key: str) -> None:
    points = st.session_state[key]["selection"]["points"]
    if points and points[0].get("customdata"):
        st.session_state["drift_fact"] = points[0]["customdata"][0]


def _evidence(dossier: Dossier, record: Record) -> None:
    """The page of the chosen record, and the findings that rest on it."""
    reading = record.reading
    with st.container(gap=None):
        for finding in findings_on(dossier, reading.fact.id)[:3]:
            if st.button(literal(f"疑点：{finding.title}"), key=f"drift_{finding.id}", type="tertiary",
                         icon=":material/arrow_forward:"):
                go("findings", dossier=dossier.id, finding=finding.id)
    if reading.page:
        others = [other for other in dossier.readings.values() if other.page == reading.page and other is not reading]
        show_page(dossier, reading, others, height_px=640, key="drift_page")
    else:
        st.info(f"该记载来自数据文件 {literal(reading.file or '')}，没有页面图像。")
