"""The form for a fact that the reader missed: what it is, what stands there, and why it is added."""

from __future__ import annotations

import streamlit as st

from models.dates import Calendar
from models.errors import DossierError
from models.facts import FACT_FIELDS
from review_app.dossier import Dossier
from review_app.entries import DATED, new_fields, read_new
from review_app.literal import literal
from review_app.views import bench_state
from review_app.views.entry_inputs import calendar_input, entry_inputs
from review_app.views.frame import actor, services
from review_app.views.outcome import change
from review_app.wording import ADDING_REASONS, KINDS
from review_app.workbench import NewFact
from screening.corrections import homes_of


def adding_form(dossier: Dossier) -> None:
    """Inputs for a new fact at the box that was drawn; without a box it says how to draw one."""
    st.markdown("**补录漏识的记载**")
    drawn = bench_state.drawn()
    if drawn is None:
        st.info("请在页面上框出该记载所在的位置：点“框选”（Alt+B），或按住 Shift 拖动。")
        st.button("取消", key="cancel_adding", on_click=bench_state.put_down)
        return
    st.caption(f"位置：第 {drawn.page} 页绿框；可重新框选。")
    material = _material(dossier, drawn.page)
    kind = st.selectbox("记载种类", list(FACT_FIELDS), index=None, format_func=lambda k: KINDS[k], key="new_kind",
                        placeholder="选择种类")
    if kind is not None:
        _fields(dossier, kind, drawn, material)
    st.button("取消", key="cancel_adding", on_click=bench_state.put_down)


def _material(dossier: Dossier, page: int) -> str | None:
    homes = list(homes_of(dossier.stored.audit).get(page, ()))
    if not homes:
        st.caption("所在材料：该页不属于任何材料。")
        return None
    names = {name: dossier.materials[name].title or dossier.materials[name].type for name in homes}
    if len(homes) == 1:
        st.caption(literal(f"所在材料：{names[homes[0]]}"))
        return homes[0]
    return st.selectbox("所在材料", homes, format_func=lambda name: names[name], key="new_material")


def _fields(dossier: Dossier, kind: str, drawn: bench_state.Drawn, material: str | None) -> None:
    key = f"new_{kind}_{drawn.page}"
    fields = new_fields(kind)
    dated = any(field.type in DATED for field in fields)
    calendar = calendar_input(key, Calendar.UNKNOWN) if dated else Calendar.UNKNOWN
    typed = entry_inputs(fields, key, calendar)
    raw = st.text_input("页面原文", key=f"raw_{key}", placeholder="照页面所写抄录，可不填")
    reason = st.selectbox("补录理由", ADDING_REASONS, index=None, key=f"why_{key}", placeholder="选择或填写理由",
                          accept_new_options=True)
    if not st.button("保存补录并重新研判", key="save_adding", type="primary"):
        return
    if not reason:
        st.error("请选择或填写理由。")
        return
    try:
        values = read_new(kind, typed, calendar)
    except DossierError as error:
        st.error(literal(str(error)))
        return
    said = raw.strip() or "、".join(text for text in typed.values() if text.strip())
    new = NewFact(kind, values, said, drawn.page, drawn.box, material)
    change(lambda: services().workbench.add_fact(actor(), dossier, new, reason=reason), "补录已保存")
