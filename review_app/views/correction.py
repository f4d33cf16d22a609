"""The form for a misread fact: what the page really says. Saved as a new fact; the old one stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from models.dates import Calendar, PartialDate
from models.errors import DossierError
from models.facts import FieldType
from review_app.dossier import Dossier, Reading
from review_app.entries import EntryError, EntryField, entry_fields, read_date, read_entries
from review_app.literal import literal
from review_app.views.frame import actor, service
from review_app.wording import CALENDARS, CORRECTION_REASONS, OTHER, date_words, fact_name, fact_value

DATED = (FieldType.DATE, FieldType.DATE_OR_OPEN)
TITLES_NAMED = 4
DATE_HELP = "如 1968-05、1968年5月12日、一九六八年五月；无法辨认写“字迹不清”，没有则留空"


def correction_form(dossier: Dossier, reading: Reading) -> None:
    """Inputs for the fields of one fact, the calendar of its dates, and why."""
    fact = reading.fact
    st.markdown(f"**更正识读：{literal(fact_name(fact))}**")
    st.caption(f"系统识读：{literal(fact_value(reading.original or fact))}")
    fields = entry_fields(fact)
    typed: dict[str, str] = {}
    calendar = _calendar(reading) if any(field.type in DATED for field in fields) else Calendar.UNKNOWN
    for field in fields:
        typed[field.name] = st.text_input(
            field.label, field.text, key=f"entry_{fact.id}_{field.name}",
            help=DATE_HELP if field.type in DATED else None)
        if field.type in DATED:
            st.caption(_echo(typed[field.name], field, calendar))
    reason = st.selectbox("更正理由", CORRECTION_REASONS, key=f"why_{fact.id}")
    note = st.text_input("说明", key=f"why_note_{fact.id}", placeholder="如：经与原件核对，应为“五”")
    with st.container(horizontal=True, gap="small"):
        if st.button("保存更正并重新研判", key=f"save_{fact.id}", type="primary"):
            words = "：".join(filter(None, ("" if reason == OTHER else reason, note.strip())))
            _save(dossier, reading, typed, calendar, words)
        st.button("取消", key=f"cancel_{fact.id}", on_click=lambda: st.session_state.pop("correcting", None))
    st.caption("更正另存为新的记录，原识读保留备查。")


def _calendar(reading: Reading) -> Calendar:
    dates = [value for value in reading.fact.fields.values() if isinstance(value, PartialDate)]
    current = dates[0].calendar if dates else Calendar.UNKNOWN
    options = list(Calendar)
    return st.segmented_control(
        "历法（以页面所写为准）", options, default=current, format_func=lambda c: CALENDARS[c],
        key=f"calendar_{reading.fact.id}") or Calendar.UNKNOWN


def _echo(text: str, field: EntryField, calendar: Calendar) -> str:
    """How a date will be understood, always one line so that nothing jumps while typing."""
    text = text.strip()
    if not text:
        return "留空：此项没有记载"
    if field.type is FieldType.DATE_OR_OPEN and text == "至今":
        return "理解为：至今"
    try:
        return f"理解为：{literal(date_words(read_date(text, calendar, field.label)))}"
    except EntryError:
        return ":red[不是日期，请改写]"


def _titles(titles: Sequence[str]) -> str:
    different = list(dict.fromkeys(titles))
    named = "；".join(map(literal, different[:TITLES_NAMED])) + (" 等" if len(different) > TITLES_NAMED else "")
    return f"（{named}）" if named else ""


def _save(dossier: Dossier, reading: Reading, typed: Mapping[str, str], calendar: Calendar, reason: str) -> None:
    if not reason:
        st.error("请填写说明。")
        return
    try:
        values = read_entries(reading.fact, typed, calendar)
        if values == dict(reading.fact.fields):
            st.error("内容没有改动。")
            return
        raw = "、".join(text for text in typed.values() if text.strip())
        with st.spinner("正在重新研判……"):
            outcome = service().correct(actor(), dossier, reading.fact.id, values, raw=raw, reason=reason)
    except DossierError as error:
        st.error(literal(str(error)))
        return
    st.session_state.pop("correcting", None)
    st.session_state.pop("fact", None)
    parts = [f"更正已保存。消除疑点 {len(outcome.cleared)} 条{_titles(outcome.cleared)}"]
    if outcome.added:
        parts.append(f"新增疑点 {len(outcome.added)} 条{_titles(outcome.added)}")
    changed = "规则版本与上次审核不同，部分变化可能由此引起。" if outcome.rules_changed else ""
    st.session_state["notice"] = "，".join(parts) + "。" + changed
    st.rerun()
