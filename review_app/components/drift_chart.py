"""A chain of recorded dates in Plotly: one row a material, oldest above, the recorded date across."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from math import ceil

import plotly.graph_objects as go

from models.dates import FIRST_DAY, LAST_DAY, PartialDate, Precision
from review_app.date_bars import bounds, moment
from review_app.drift import Drift, Record, Role
from review_app.wording import date_words, share_words

_COLOURS: Mapping[Role, str] = {
    Role.FIRST: "#2f6b57", Role.SAME: "#2f6b57", Role.OTHER: "#c2572b", Role.BESIDE: "#a19a8e",
    Role.DETERMINATION: "#5b4a86",
}
_TEXT: Mapping[Role, str] = {Role.SAME: "#2b2825", Role.BESIDE: "#7a746a"}
_ROW_PX, _FRAME_PX, _LABEL_PX = 25, 46, 292
_TITLE_CHARACTERS = 15
_YEAR = timedelta(days=365.25)
_LEAST_SPAN = 2 * _YEAR
_TICKS = 7
_LEAST_SHARE = 0.012
_PLOT_PX, _CHARACTER_PX = 350, 12.5
"""What is left for bars on a narrow screen, and how wide a character of their words is."""


def drift_chart(drift: Drift, chosen: str) -> go.Figure:
    """Bars as wide as a date may lie, a line from claim to claim; `customdata` holds the fact of each bar."""
    rows = {record.reading.fact.id: len(drift.records) - 1 - i for i, record in enumerate(drift.records)}
    low, high = _range(drift.records)
    across = (high - low) * _room(drift.records, low, high)
    figure = go.Figure()
    _add_line(figure, drift, rows)
    _add_bars(figure, drift, rows, (high - low) * _LEAST_SHARE)
    if chosen in rows:
        figure.add_hrect(y0=rows[chosen] - 0.5, y1=rows[chosen] + 0.5, fillcolor="#f7ebe6", line_width=0, layer="below")
    figure.update_layout(
        barmode="overlay", height=_FRAME_PX + _ROW_PX * len(rows), showlegend=False, bargap=0.4, dragmode=False,
        margin={"l": _LABEL_PX, "r": 10, "t": 30, "b": 8}, plot_bgcolor="#ffffff", paper_bgcolor="rgba(0,0,0,0)",
        font={"family": "Noto Sans CJK SC, Microsoft YaHei, sans-serif", "size": 12, "color": "#2b2825"},
        hoverlabel={"bgcolor": "#fffdf8", "bordercolor": "#c9c3b8", "align": "left",
                    "font": {"color": "#2b2825", "size": 13}},
        xaxis={"type": "date", "side": "top", "range": [low, low + across],
               "gridcolor": "#ebe7e0", "tickformat": "%Y", "zeroline": False, "fixedrange": True,
               "tickfont": {"size": 11, "color": "#7a746a"}, "dtick": f"M{12 * ceil(across / _YEAR / _TICKS)}"},
        yaxis={"range": [-0.5, len(rows) - 0.5], "fixedrange": True, "showgrid": False, "zeroline": False,
               "tickmode": "array", "tickvals": list(rows.values()), "ticktext": list(map(_label, drift.records))})
    return figure


def _add_line(figure: go.Figure, drift: Drift, rows: Mapping[str, int]) -> None:
    """Down from claim to claim; across, between two rows, where the value moves."""
    line = {"color": "#d3ccc0", "width": 2}
    claims = [r for r in drift.records if r.role not in (Role.BESIDE, Role.DETERMINATION) and r.formed is not None]
    for before, after in pairwise(claims):
        (x0, y0), (x1, y1) = ((_middle(r), rows[r.reading.fact.id]) for r in (before, after))
        turn = y1 + 0.5
        for start, end in (((x0, y0), (x0, turn)), ((x0, turn), (x1, turn)), ((x1, turn), (x1, y1))):
            figure.add_shape(type="line", x0=start[0], y0=start[1], x1=end[0], y1=end[1], line=line, layer="below")


def _middle(record: Record) -> datetime:
    low, high = bounds(record.value)
    return moment(low) + (moment(high) - moment(low)) / 2


def _add_bars(figure: go.Figure, drift: Drift, rows: Mapping[str, int], least: timedelta) -> None:
    records, spans = drift.records, []
    for record in records:
        low, high = bounds(record.value)
        width = max(moment(high) - moment(low) + timedelta(days=1), least)
        spans.append((moment(low), width))
    figure.add_trace(go.Bar(
        orientation="h", base=[start for start, _ in spans], x=[width.total_seconds() * 1000 for _, width in spans],
        y=[rows[r.reading.fact.id] for r in records], width=0.56,
        marker={"color": [_COLOURS[r.role] for r in records], "opacity": [_opacity(r) for r in records],
                "line": {"width": 0}},
        text=list(map(_words, records)), textposition="outside", constraintext="none", cliponaxis=False,
        textfont={"color": [_TEXT.get(r.role, _COLOURS[r.role]) for r in records], "size": 12},
        # both must be there: Plotly reads `selected` when a bar with text is clicked, and fails where it is not
        selected={"textfont": {"color": "#2b2825"}}, unselected={"marker": {"opacity": 0.8}},
        hovertext=list(map(_hover, records)), hoverinfo="text",
        customdata=[[record.reading.fact.id] for record in records]))


def _opacity(record: Record) -> float:
    return 0.9 if record.value.precision is Precision.DAY else 0.55


def _label(record: Record) -> str:
    title = record.material
    short = title if len(title) <= _TITLE_CHARACTERS else title[:_TITLE_CHARACTERS - 1] + "…"
    formed = _written(record.formed) if record.formed else "形成时间不明"
    return f"{html.escape(short)}　<span style='color:#7a746a'>{formed}</span> "


def _written(when: PartialDate) -> str:
    """A formation date in few characters: 1985.07.28, 1968.05, 1968–1970."""
    first, last = str(when.earliest).replace("-", "."), str(when.latest).replace("-", ".")
    digits = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}.get(when.precision)
    if digits:
        return first[:digits]
    return f"{'' if when.earliest == FIRST_DAY else first[:4]}–{'' if when.latest == LAST_DAY else last[:4]}"


def _words(record: Record) -> str:
    reading = record.reading
    notes = [record.note, "已更正" if reading.correction is not None else "",
             f"识读把握 {share_words(reading.confidence)}" if reading.is_doubtful and reading.confidence else ""]
    said = "，".join(note for note in notes if note)
    return " " + html.escape(date_words(record.value) + (f"（{said}）" if said else ""))


def _hover(record: Record) -> str:
    formed = date_words(record.formed) if record.formed else "不明"
    page = f"，第 {record.reading.page} 页" if record.reading.page else ""
    return html.escape(f"《{record.material}》{page}") + f"<br>形成时间 {formed}<br>{_words(record).strip()}"


def _room(records: Sequence[Record], low: datetime, high: datetime) -> float:
    """How many times the range of the dates the axis must be, so that the words beside the bars have room."""
    shares = [((moment(bounds(r.value)[1]) - low) / (high - low), len(_words(r)) * _CHARACTER_PX) for r in records]
    return max(1.0, *(share * _PLOT_PX / (_PLOT_PX - min(width, _PLOT_PX * 0.8)) for share, width in shares))


def _range(records: Sequence[Record]) -> tuple[datetime, datetime]:
    spans = [bounds(record.value) for record in records]
    low, high = moment(min(low for low, _ in spans)), moment(max(high for _, high in spans))
    missing = max(_LEAST_SPAN - (high - low), timedelta(0)) / 2
    pad = (high - low) * 0.04
    return low - missing - pad, high + missing + pad
