"""The picture of a life in Plotly: bars for what is sure, paler bars for where an imprecise date may lie."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from datetime import timedelta

import plotly.graph_objects as go

from models.findings import Severity
from review_app.date_bars import moment
from review_app.life import DOCUMENTS, EVENTS, PARTY, POSTS, STUDY, Bar, Lane, Life

_COLOURS: Mapping[str, str] = {
    STUDY: "#4f7f73", PARTY: "#8a6d3b", POSTS: "#54688c", EVENTS: "#7a6f86", DOCUMENTS: "#a19a8e"}
_WORK = "#6b7f93"
_DOUBT = {Severity.RED: "#c0261c", Severity.YELLOW: "#d69a00", Severity.BLUE: "#2f65ad"}
_LEAST = timedelta(days=120)
_TRACK_PX = 23
_HOVER_LINES = 8


def life_chart(life: Life) -> go.Figure:
    """Traces for events, for what may be and for what is sure; `customdata` holds fact and finding of each bar."""
    rows = {(lane.title, track): None for lane in life.lanes for track in range(lane.tracks)}
    places = {row: len(rows) - 1 - i for i, row in enumerate(rows)}
    figure = go.Figure()
    _add_bars(figure, life, [bar for bar in life.bars if bar.is_event], places, sure=False, text_colour="#55504a")
    spans = [bar for bar in life.bars if not bar.is_event]
    _add_bars(figure, life, spans, places, sure=False)
    _add_bars(figure, life, [bar for bar in spans if bar.sure], places, sure=True)
    _mark_lanes(figure, life, places)
    figure.update_layout(
        barmode="overlay", height=130 + _TRACK_PX * len(rows), margin={"l": 190, "r": 20, "t": 40, "b": 30},
        showlegend=False, plot_bgcolor="#ffffff", paper_bgcolor="rgba(0,0,0,0)", bargap=0.25, dragmode="pan",
        font={"family": "Noto Sans CJK SC, Microsoft YaHei, sans-serif", "size": 12, "color": "#2b2825"},
        hoverlabel={"bgcolor": "#fffdf8", "bordercolor": "#c9c3b8", "align": "left",
                    "font": {"color": "#2b2825", "size": 13}},
        xaxis={"type": "date", "side": "top", "gridcolor": "#ebe7e0", "tickformat": "%Y", "zeroline": False,
               "minor": {"showgrid": True, "gridcolor": "#f6f3ee", "dtick": "M12"}},
        yaxis={"showticklabels": False, "range": [-0.7, len(rows) - 0.3], "fixedrange": True, "showgrid": False,
               "zeroline": False})
    return figure


def _add_bars(
    figure: go.Figure, life: Life, bars: Sequence[Bar], places: Mapping[tuple[str, int], int], *, sure: bool,
    text_colour: str = "#ffffff",
) -> None:
    spans = [bar.sure if sure and bar.sure else (bar.start, bar.end) for bar in bars]
    figure.add_trace(go.Bar(
        orientation="h", base=[moment(start) for start, _ in spans],
        x=[max((end - start) + timedelta(days=1), _LEAST).total_seconds() * 1000 for start, end in spans],
        y=[places[bar.lane, bar.track] for bar in bars], width=0.72,
        marker={"color": [_colour(bar) for bar in bars], "line": {"width": 0},
                "opacity": [1.0 if sure or _is_point(bar) else 0.42 for bar in bars]},
        text=["" if not sure and bar.sure else html.escape(_fitting(bar, life.days_a_character)) for bar in bars],
        textposition=["outside" if bar.is_event else "inside" for bar in bars], insidetextanchor="start",
        textfont={"color": text_colour, "size": 11}, constraintext="none", cliponaxis=True,
        # both must be there: Plotly reads `selected` when a bar with text is clicked, and fails where it is not
        selected={"textfont": {"color": text_colour}},
        unselected={"marker": {"opacity": 0.7}, "textfont": {"color": text_colour}},
        hovertext=[_hover(bar) for bar in bars], hoverinfo="text",
        customdata=[[bar.fact or "", bar.finding or ""] for bar in bars]))


def _mark_lanes(figure: go.Figure, life: Life, places: Mapping[tuple[str, int], int]) -> None:
    for i, lane in enumerate(life.lanes):
        top, bottom = places[lane.title, 0] + 0.5, places[lane.title, lane.tracks - 1] - 0.5
        if i % 2 == 0:
            figure.add_hrect(y0=bottom, y1=top, fillcolor="#f8f6f2", line_width=0, layer="below")
        figure.add_annotation(
            x=-0.005, xref="paper", xanchor="right", y=(top + bottom) / 2, yref="y", showarrow=False, align="right",
            text="<br>".join(html.escape(_shortened(part)) for part in _lines(lane)))


def _lines(lane: Lane) -> list[str]:
    """The title in as many lines as the lane has room for."""
    return lane.title.split("·", 1)[-lane.tracks:]


def _pieces(text: str, width: int) -> list[str]:
    return [text[i:i + width] for i in range(0, len(text), width)]


def _shortened(title: str, width: int = 15) -> str:
    return title if len(title) <= width else title[:width - 7] + "…" + title[-6:]


def _fitting(bar: Bar, days_a_character: float) -> str:
    """As much of the label as the bar has room for."""
    if bar.is_event:
        return bar.label
    room = int((bar.end - bar.start).days / days_a_character)
    return bar.label if len(bar.label) <= room else bar.label[:room - 1] + "…" if room > 2 else ""


def _is_point(bar: Bar) -> bool:
    return bar.sure is None and (bar.end - bar.start).days <= 31


def _colour(bar: Bar) -> str:
    return _DOUBT[bar.severity] if bar.severity else _COLOURS.get(bar.lane, _WORK)


def _hover(bar: Bar) -> str:
    details = bar.detail.splitlines()
    more = [f"……共 {len(details)} 条"] if len(details) > _HOVER_LINES else []
    lines = [html.escape(part) for line in details[:_HOVER_LINES] for part in _pieces(line, 60)]
    return "<br>".join([*lines, *more, *(f"<b>疑点：{html.escape(title)}</b>" for title in bar.doubts)])
