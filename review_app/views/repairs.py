"""若此处应为: single corrections that would clear findings, each leading to the page that has to say so."""

from __future__ import annotations

import streamlit as st

from models.dates import PartialDate
from models.findings import Repair, Verdict
from review_app.dossier import Dossier, Doubt, Reading
from review_app.literal import literal
from review_app.views import bench_state
from review_app.wording import FIELDS, date_words, fact_name, fact_value

YEAR_DIGITS = 4


def repairs(dossier: Dossier, doubt: Doubt) -> None:
    """Each correction in words, with a button that opens it; nothing is decided by it."""
    found = [(repair, reading) for repair in doubt.finding.repairs
             if (reading := dossier.readings.get(repair.fact)) is not None]
    if not found:
        return
    st.markdown("**若此处应为**")
    for number, (repair, reading) in enumerate(found):
        words = repair_words(dossier, repair, reading)
        with st.container(border=True, gap="small"):
            st.caption(literal(words))
            st.button(
                "对照原页更正", key=f"repair_{number}_{doubt.finding.id}", on_click=bench_state.take_up,
                args=(repair.fact, bench_state.Proposed(repair.fact, repair.field, _single(repair), _asks(words))))


def repair_words(dossier: Dossier, repair: Repair, reading: Reading) -> str:
    """What would have to stand where, and which findings would clear."""
    where = reading.where + (f"第 {reading.page} 页" if reading.page else "")
    misread = f"（如误读一字，即 {_words(repair.reading)}）" if repair.reading else ""
    titles = cleared(dossier, repair)
    return (f"若此处（{where}，{fact_name(reading.fact)}，现读作“{fact_value(reading.fact)}”）的"
            f"{FIELDS.get(repair.field, repair.field)}应为 {_words(repair.to)}{misread}，"
            f"则以下 {len(titles)} 条疑点消除：{'；'.join(titles)}。")


def cleared(dossier: Dossier, repair: Repair) -> list[str]:
    """Rule and title of the conflicts that a correction clears: of a rule with several those that rest on the fact."""
    found = [doubt.finding for doubt in dossier.doubts
             if doubt.finding.rule in repair.clears and doubt.finding.verdict is Verdict.CONFLICT]
    alone = {rule for rule in repair.clears if sum(finding.rule == rule for finding in found) == 1}
    return [f"{finding.rule} {finding.title}" for finding in found
            if finding.rule in alone or repair.fact in finding.facts]


def _asks(words: str) -> str:
    return f"{words}请对照原页：页面确实如此书写的才更正，不是的请取消。"


def _single(repair: Repair) -> str:
    """The one value to begin with; empty where any of a range would do, which only the page can say."""
    return repair.reading or ("" if "/" in repair.to else repair.to)


def _words(text: str | None) -> str:
    text = text or ""
    if text.replace("/", "").isdigit() and "-" not in text and len(text.partition("/")[0]) < YEAR_DIGITS:
        return text.replace("/", "至")  # an age or a length, not a date
    try:
        return date_words(PartialDate(text))
    except ValueError:
        return text
