"""The form for a misread fact: what the page really says, and where. Saved as a new fact; the old one stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from models.dates import Calendar, PartialDate
from models.errors import DossierError
from models.pages import BoundingBox
from review_app.dossier import Dossier, Reading
from review_app.entries import DATED, EntryField, entry_fields, read_entries
from review_app.literal import literal
from review_app.views import bench_state
from review_app.views.entry_inputs import calendar_input, entry_inputs
from review_app.views.frame import actor, service, services
from review_app.views.outcome import change
from review_app.wording import CORRECTION_REASONS, OTHER, WITHDRAWAL_REASONS, fact_name, fact_value


def correction_form(dossier: Dossier, reading: Reading) -> None:
    """Inputs for the fields of one fact, the calendar of its dates, its spot, and why; the way to withdraw it."""
    fact = reading.fact
    st.markdown(f"**更正识读：{literal(fact_name(fact))}**")
    st.caption(f"{'人工补录' if reading.added else '系统识读'}：{literal(fact_value(reading.original or fact))}")
    looked = _proposal(fact.id)
    box = _spot(reading)
    fields = _fields(reading)
    dated = any(field.type in DATED for field in fields)
    calendar = calendar_input(fact.id, _calendar(reading)) if dated else Calendar.UNKNOWN
    proposed = bench_state.proposed(fact.id)
    key = f"{fact.id}_{proposed.text}" if proposed else fact.id  # other inputs than those that begin with what was read
    typed = entry_inputs([field for field in fields if field.usual], key, calendar)
    others = [field for field in fields if not field.usual]
    if others:
        with st.expander("其他栏目"):
            typed |= entry_inputs(others, key, calendar)
    reason = _reason(fact.id, CORRECTION_REASONS, chosen=proposed is None)
    with st.container(horizontal=True, gap="small"):
        if st.button("保存更正并重新研判", key=f"save_{fact.id}", type="primary"):
            _save(dossier, reading, (typed, calendar), box, reason if looked else "")
        st.button("取消", key=f"cancel_{fact.id}", on_click=bench_state.put_down)
    st.caption("更正另存为新的记录，原识读保留备查。")
    _withdrawal(dossier, reading)


def _fields(reading: Reading) -> list[EntryField]:
    """The fields as read; the one that a proposal is about begins with the proposed value."""
    proposed = bench_state.proposed(reading.fact.id)
    return [replace(field, text=proposed.text, usual=True) if proposed and field.name == proposed.field else field
            for field in entry_fields(reading.fact)]


def _proposal(fact: str) -> bool:
    """Where the form was opened with a value that would clear findings: whether the page was compared with it."""
    proposed = bench_state.proposed(fact)
    if proposed is None:
        return True
    st.info(literal(proposed.words))
    return st.checkbox("已对照原页，页面确实如下所填", key=f"looked_{fact}")


def _spot(reading: Reading) -> BoundingBox | None:
    """The box drawn for this fact, if one was."""
    if reading.page is None:
        return None
    drawn = bench_state.drawn()
    if drawn is None or drawn.page != reading.page:
        st.caption(f"位置：第 {reading.page} 页红框。位置不对的，可在页面上重新框选（Alt+B 或按住 Shift 拖动）。")
        return None
    st.caption(f"位置：第 {drawn.page} 页，已重新框选（绿框）。")
    return drawn.box


def _calendar(reading: Reading) -> Calendar:
    dates = [value for value in reading.fact.fields.values() if isinstance(value, PartialDate)]
    return dates[0].calendar if dates else Calendar.UNKNOWN


def _reason(key: str, reasons: tuple[str, ...], *, chosen: bool = True) -> str:
    """Why, in words; empty where nothing was said."""
    reason = st.selectbox("更正理由", reasons, index=0 if chosen else None, key=f"why_{key}", placeholder="选择理由")
    note = st.text_input("说明", key=f"why_note_{key}", placeholder="如：经与原件核对，应为“五”")
    return "：".join(filter(None, ("" if reason in (OTHER, None) else reason, note.strip())))


def _save(
    dossier: Dossier, reading: Reading, entered: tuple[Mapping[str, str], Calendar], box: BoundingBox | None,
    reason: str,
) -> None:
    if not reason:
        proposed = bench_state.proposed(reading.fact.id) is not None
        st.error("请对照原页并勾选，选择理由或填写说明。" if proposed else "请填写说明。")
        return
    typed, calendar = entered
    try:
        values = read_entries(reading.fact, typed, calendar)
    except DossierError as error:
        st.error(literal(str(error)))
        return
    if values == dict(reading.fact.fields) and box is None:
        st.error("内容没有改动。")
        return
    raw = "、".join(text for text in typed.values() if text.strip())
    change(lambda: service().correct(
        actor(), dossier, reading.fact.id, values, raw=raw, reason=reason, box=box), "更正已保存")


def _withdrawal(dossier: Dossier, reading: Reading) -> None:
    """For noise that was taken for a record."""
    name = reading.fact.id
    with st.expander("此处并非记载，撤销该条"):
        st.caption("如误将印章、格线或他人信息识读为记载。撤销后不参与研判，仍留存备查，可以恢复。")
        reason = st.selectbox("撤销理由", WITHDRAWAL_REASONS, index=None, key=f"withdraw_why_{name}",
                              placeholder="选择或填写理由", accept_new_options=True)
        if st.button("撤销该条并重新研判", key=f"withdraw_{name}"):
            if not reason:
                st.error("请选择或填写理由。")
            else:
                change(lambda: services().workbench.withdraw(actor(), dossier, name, reason=reason), "已撤销该条")
