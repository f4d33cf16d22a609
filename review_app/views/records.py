"""记载对照: every recorded value of a field, earliest-formed material first, with the page it stands on."""

from __future__ import annotations

import streamlit as st

from models.facts import PageEvidence
from review_app.components.rows import Cell, Column, RowItem, choose_row
from review_app.dossier import Dossier
from review_app.literal import literal
from review_app.records import Record, differing, records_of, subjects_of
from review_app.views import bench_state
from review_app.views.bench import bench_panel
from review_app.views.frame import heading, open_dossier, show_notice
from review_app.views.page import show_page
from review_app.wording import date_words, fact_value, share_words

COLUMNS = (
    Column("项目", "nowrap"), Column("记载内容"), Column("材料"), Column("形成时间", "nowrap"), Column("页", "right"),
    Column("识读把握", "right"),
)


STANDING_SUBJECTS = {"birth": "出生日期", "work_start": "参加工作时间", "party": "入党时间"}


def show() -> None:
    """The screen."""
    dossier = open_dossier()
    bench_state.come_to("records", dossier.id)
    heading(dossier)
    show_notice()
    subjects = subjects_of(dossier)
    if not subjects:
        st.info("没有可对照的记载。")
        return
    titles = [subject.title for subject in subjects]
    title = st.pills("项目", titles, default=titles[0], label_visibility="collapsed", key="records_subject", wrap=True)
    subject = next((s for s in subjects if s.title == title), subjects[0])
    found = records_of(dossier, subject)
    _standing(dossier, subject.title)
    left, right = st.columns([7, 5])
    with left:
        different = differing(found)
        st.caption(
            f"共 {len(found)} 条，按材料形成时间先后排列。"
            + (f"{different} 条与最早形成材料不一致（红底）。" if different else "各条之间未见不一致。")
            + "黄底为识读把握不足，请核对原页。")
        choose_row(
            COLUMNS, [_row(record) for record in found], key=f"records_rows_{subject.title}",
            chosen=st.session_state.get("record", ""), height_px=760, on_choose=_choose)
    with right:
        ids = {record.reading.fact.id: record for record in found}
        record = ids.get(st.session_state.get("record", "")) or found[0]
        others = [r.reading for r in found if r.reading.page == record.reading.page]
        if not bench_panel(dossier):
            st.button("更正此条识读", type="tertiary", on_click=bench_state.take_up, args=(record.reading.fact.id,))
        show_page(dossier, record.reading, others, height_px=680, key="records_page", bench=True)


def _standing(dossier: Dossier, title: str) -> None:
    """The value that the materials speak for, with the chain behind it; a proposal."""
    value = next((v for v in dossier.standing if STANDING_SUBJECTS.get(v.topic) == title), None)
    if value is None:
        return
    with st.expander(literal(value.text)):
        st.markdown("\n".join(f"1. {literal(reason)}" for reason in value.reasons))


def _choose(fact: str) -> None:
    bench_state.put_down()
    st.session_state["record"] = fact


def _row(record: Record) -> RowItem:
    reading = record.reading
    material = reading.material
    note = "最早形成材料" if record.earliest else ""
    if reading.original is not None:
        note = f"已更正；原识读：{fact_value(reading.original)}"
    confidence = share_words(reading.confidence) if reading.confidence is not None else (
        "人工核对" if reading.correction else "—")
    on_page = isinstance(reading.fact.evidence, PageEvidence)
    return RowItem(
        (
            Cell(record.name), Cell(record.value, note=note, mark="differs" if record.differs else ""),
            Cell((material.title or material.type) if material else reading.file or "—"),
            Cell(date_words(material.formed) if material and material.formed else "—"),
            Cell(str(reading.page) if on_page else "—"),
            Cell(confidence, mark="doubtful" if reading.is_doubtful else ""),
        ),
        id=reading.fact.id)
