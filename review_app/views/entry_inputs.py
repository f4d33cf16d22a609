"""Inputs for the fields of a fact: dates with what they are understood to mean, words to choose from, yes or no."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from models.dates import Calendar
from models.facts import FieldType
from review_app.entries import DATED, EntryError, EntryField, read_date
from review_app.literal import literal
from review_app.wording import CALENDARS, CLOSED_WORDS, SLOTS, date_words

DATE_HELP = "如 1968-05、1968年5月12日、一九六八年五月；无法辨认写“字迹不清”，没有则留空"


def entry_inputs(fields: Iterable[EntryField], key: str, calendar: Calendar) -> dict[str, str]:
    """What is typed into each field, as text; empty where nothing is."""
    typed = {}
    for field in fields:
        typed[field.name] = _input(field, f"entry_{key}_{field.name}").strip()
        if field.type in DATED:
            st.caption(_echo(typed[field.name], field, calendar))
    return typed


def calendar_input(key: str, current: Calendar) -> Calendar:
    """Which calendar the page says that its dates are of."""
    return st.segmented_control(
        "历法（以页面所写为准）", list(Calendar), default=current, format_func=lambda c: CALENDARS[c],
        key=f"calendar_{key}") or Calendar.UNKNOWN


def _input(field: EntryField, key: str) -> str:
    if field.type is FieldType.FLAG:
        options, names = ["是", "否"], {}
    elif field.closed:
        options, names = list(field.choices), {**SLOTS, **CLOSED_WORDS}
    elif field.choices:
        options, names = list(dict.fromkeys([*field.choices, *filter(None, [field.text])])), {}
    else:
        return st.text_input(field.label, field.text, key=key, help=DATE_HELP if field.type in DATED else None)
    free = bool(field.choices) and not field.closed
    chosen = st.selectbox(
        field.label, options, index=options.index(field.text) if field.text in options else None, key=key,
        placeholder="选择或填写" if free else "选择", accept_new_options=free,
        format_func=lambda option: names.get(option, option))
    return chosen or ""


def _echo(text: str, field: EntryField, calendar: Calendar) -> str:
    """How a date will be understood, always one line so that nothing jumps while typing."""
    if not text:
        return "留空：此项没有记载"
    if field.type is FieldType.DATE_OR_OPEN and text == "至今":
        return "理解为：至今"
    try:
        return f"理解为：{literal(date_words(read_date(text, calendar, field.label)))}"
    except EntryError:
        return ":red[不是日期，请改写]"
