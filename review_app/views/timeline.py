"""时间轴: the life as the pages tell it."""

from __future__ import annotations

import streamlit as st

from review_app.components.life_chart import life_chart
from review_app.life import life_of
from review_app.literal import literal
from review_app.views.frame import go, heading, open_dossier


def show() -> None:
    """The screen."""
    dossier = open_dossier()
    heading(dossier)
    life = life_of(dossier)
    if not life.bars:
        st.info("没有可绘制的日期：本卷没有读到带日期的记载。请在“记载对照”中核对识读结果；"
                "如页面未能识读，请按重扫清单重新扫描后再审核。")
        return
    st.caption(
        "实色为各种读法下都成立的时段，浅色为日期只记到年、月或区间时可能落入的范围；"
        "红、黄、蓝色为涉及矛盾疑点的记载，指向可看疑点，点选可打开。滚轮缩放，拖动平移，双击复原。")
    chosen = st.container()
    picked = st.plotly_chart(
        life_chart(life), key="life", on_select="rerun", selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": True})
    if life.undated:
        st.caption(f"另有 {life.undated} 条记载没有可辨认的日期，未画出，见“记载对照”。")
    points = picked["selection"]["points"] if picked else []
    if points:
        fact, finding = points[0]["customdata"][:2]
        reading = dossier.readings.get(fact)
        bar = next((bar for bar in life.bars if bar.fact == fact), None)
        if reading and bar:
            with chosen.container(horizontal=True, vertical_alignment="center", border=True):
                st.markdown(literal(bar.detail.splitlines()[0]), width="stretch")
                if finding and st.button(f"打开疑点：{literal(bar.doubts[0])}", type="primary"):
                    go("findings", dossier=dossier.id, finding=finding)
