"""The review app: which screens there are. Their work is in `service.py`, their widgets in `views/`."""

from __future__ import annotations

import streamlit as st

from review_app.views import findings, frame, records, timeline, worklist

st.set_page_config(page_title="三龄 · 档案专项审核", layout="wide")
screens = {
    "worklist": st.Page(worklist.show, title="工作清单", url_path="worklist", default=True),
    "findings": st.Page(findings.show, title="疑点审核", url_path="findings"),
    "timeline": st.Page(timeline.show, title="时间轴", url_path="timeline"),
    "records": st.Page(records.show, title="记载对照", url_path="records"),
}
frame.prepare(screens)
st.navigation(list(screens.values()), position="top").run()
