"""表格: fills a form from the dossier and hands it over as a file."""

from __future__ import annotations

import streamlit as st

from models.errors import DossierError
from review_app.dossier import Dossier
from review_app.gate import is_served
from review_app.literal import literal
from review_app.print_route import print_link
from review_app.reports.forms import FORMS
from review_app.views.frame import actor, services


def forms(dossier: Dossier) -> None:
    """Which form, the making of it, the file."""
    st.caption("程序填写事实和初步判断；结论、签字、日期由人填写。导出记入日志。")
    kind = st.selectbox("表格", list(FORMS), format_func=lambda name: FORMS[name].title, key="form_kind")
    if is_served():
        st.link_button("打印预览", print_link(dossier.id, kind))
    if st.button("生成", key="make_form", type="primary"):
        st.session_state.pop("form_file", None)
        try:
            st.session_state["form_file"] = (dossier.id, kind, services().exports.make(actor(), dossier.id, kind))
        except DossierError as error:
            st.error(literal(str(error)))
    made = st.session_state.get("form_file")
    if made and made[:2] == (dossier.id, kind):
        st.download_button("下载", made[2].content, made[2].name, key="download_form")
