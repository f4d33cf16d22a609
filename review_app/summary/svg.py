"""Charts as inline SVG: horizontal bars with their words and numbers, readable in print and without scripts."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from review_app.summary.document import Bar, Chart
from review_app.summary.numbers import number

LINE, BAR = 25, 15


@dataclass(frozen=True, slots=True)
class Frame:
    """Room for a chart in pixels: in all, for the words before its bars, for the sum behind them."""

    width: int
    label: int
    value: int


WIDE, HALF = Frame(660, 150, 74), Frame(320, 78, 62)
LETTER = 12.0
"""Width of a Chinese character in pixels at the size of the labels."""
DIGIT = 7
FIRST_WIDE = 0x2E7F
LIGHT = ("#e", "#d", "#c", "#b", "#a3c")


def svg(chart: Chart, frame: Frame = WIDE) -> str:
    """The chart; parts of all bars are to one scale, the sum stands behind each."""
    legend, top = _legend(chart, frame) if len(chart.names) > 1 else ("", 4)
    most = max((sum(bar.parts) for bar in chart.bars), default=0) or 1
    lines = [_bar(chart, frame, bar, top + i * LINE, most) for i, bar in enumerate(chart.bars)]
    words = "；".join(f"{bar.label} " + "、".join(
        f"{name}{number(part)}" for name, part in zip(chart.names, bar.parts, strict=True)) for bar in chart.bars)
    return (f'<svg viewBox="0 0 {frame.width} {top + len(chart.bars) * LINE}" role="img" '
            f'aria-label="{escape(words, quote=True)}" font-family="sans-serif" xmlns="http://www.w3.org/2000/svg">{legend}{"".join(lines)}</svg>')


def _bar(chart: Chart, frame: Frame, bar: Bar, y: int, most: int) -> str:
    x, room = float(frame.label), frame.width - frame.label - frame.value
    drawn = [_text(frame.label - 8, y + 12, _short(bar.label, frame), anchor="end")]
    for name, colour, part in zip(chart.names, chart.colours, bar.parts, strict=True):
        width = room * part / most
        if part:
            told = escape(f"{bar.label} {name} {number(part)}{chart.unit}")
            drawn.append(f'<rect x="{x:.1f}" y="{y}" width="{max(width, 1):.1f}" height="{BAR}" fill="{colour}">'
                         f"<title>{told}</title></rect>")
        if part and len(chart.names) > 1 and width >= DIGIT * len(number(part)) + 6:
            ink = "#2b2825" if colour.startswith(LIGHT) else "#fff"
            drawn.append(_text(x + width / 2, y + 11.5, number(part), anchor="middle", ink=ink, size=11))
        x += width
    drawn.append(_text(x + 6, y + 12, f"{number(sum(bar.parts))} {chart.unit}", ink="#55504a"))
    return "".join(drawn)


def _legend(chart: Chart, frame: Frame) -> tuple[str, int]:
    """What the colours mean, and how high that is."""
    x, y, drawn = 0.0, 0, []
    for name, colour in zip(chart.names, chart.colours, strict=True):
        width = 28 + LETTER * len(name)
        if x + width > frame.width:
            x, y = 0.0, y + 20
        drawn.append(f'<rect x="{x:.0f}" y="{y + 2}" width="11" height="11" fill="{colour}"/>'
                     + _text(x + 16, y + 12, name, ink="#55504a"))
        x += width
    return "".join(drawn), y + 26


def _short(words: str, frame: Frame) -> str:
    """A label that fits before the bars; of a unit's path its end."""
    most = int((frame.label - 10) / LETTER)
    if sum(1 if ord(c) > FIRST_WIDE else 0.6 for c in words) <= most:
        return words
    last = words.rsplit("/", 1)[-1]
    return last if len(last) <= most else f"{last[:most - 1]}…"


def _text(x: float, y: float, words: str, *, anchor: str = "start", ink: str = "#2b2825", size: int = 12) -> str:
    return (f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{ink}" text-anchor="{anchor}">'
            f"{escape(words)}</text>")
