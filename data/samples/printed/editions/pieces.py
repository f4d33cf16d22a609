"""Pieces of the other editions: résumés as table or prose, relatives, opinion boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samples.printed.forms.lines import Line, Relative, stint
from samples.printed.grid import Cell, tr
from samples.printed.seal import seal
from samples.printed.sheet import Sheet
from samples.printed.when import spell

HEAD = 54  # px, height of a heading row
Kin = tuple[tuple[str, str, int], ...]  # heading, field of Relative, columns


@dataclass(frozen=True)
class Columns:
    """A résumé table: `period` is two headings or one, `job` two (unit, post) or one; widths in the same order."""

    period: tuple[str, ...]
    job: tuple[str, ...]
    widths: tuple[int, ...]
    witness: str | None = "证明人"
    link: str = "—"


FROM_TO = Columns(("自何年何月起", "至何年何月止"), ("在何地区何单位任何职务",), (4, 4, 13, 3))
BARE = Columns(("自何年何月起", "至何年何月止"), ("在何部门学习或工作、任何职务",), (5, 5, 14), None)
ONE_BARE = Columns(("何年何月至何年何月",), ("在何单位从事何种工作",), (8, 16), None, "至")
SPLIT = Columns(("起止年月",), ("工作（学习）单位", "职务"), (6, 10, 5, 3), "证明人", "～")
SPLIT_BARE = Columns(("起", "止"), ("单位", "职务"), (4, 4, 10, 6), None)
KIN: Kin = (
    ("姓名", "name", 4),
    ("与本人关系", "relation", 4),
    ("出生年月", "birth", 4),
    ("工作单位及职务", "unit_post", 12),
)
KIN_LONG: Kin = (
    ("关系", "relation", 3),
    ("姓名", "name", 4),
    ("出生日期", "birth", 5),
    ("工作单位、职务", "unit_post", 8),
    ("政治面貌", "politics", 4),
)


def career_rows(
    s: Sheet, lines: Sequence[Line], style: str, look: Columns, height: int = 60, *, heads: bool = True
) -> list[str]:
    """A résumé as a table; without `heads` it goes on from the page before."""
    names = [*look.period, *look.job, *([look.witness] if look.witness else [])]
    rows = [tr(*(f"{n}|{w}" for n, w in zip(names, look.widths, strict=True)), height=height)] if heads else []
    for line in lines:
        fact = stint(s, line)
        start, end = f"<b>{s.ink(spell(line.start, style))}</b>", f"<b>{s.ink(_end(line.end, style))}</b>"
        marked = [start, end] if len(look.period) == 2 else [f"{start}{s.ink(look.link)}{end}"]
        marked += [s.ink(text) for text in ([line.unit, line.post] if len(look.job) == 2 else [line.unit + line.post])]
        cells = [s.mark(markup, fact) for markup in marked]
        inner = (_inner(s, child, style, look.link) for child in line.nested)
        cells[-1] += "".join(f'<div style="margin-top:16px">{one}</div>' for one in inner)
        if look.witness:
            cells.append(s.ink(line.witness))
        rows.append(tr(*zip(cells, look.widths, strict=True), height=height))
    return rows


def career_prose(s: Sheet, lines: Sequence[Line], style: str, *, link: str = "至") -> str:
    """A résumé as one running paragraph, its periods divided by semicolons."""
    pieces = []
    for line in lines:
        fact = stint(s, line)
        end = "今" if line.end == "open" else spell(line.end, style)
        text = s.mark(s.ink(f"{spell(line.start, style)}{link}{end}，{line.unit}{line.post}"), fact)
        pieces.append(text + "".join(_inner(s, child, style, link) for child in line.nested))
    return f'<p class="prose">{s.ink("；").join(pieces)}{s.ink("。")}</p>'


def career_lines(s: Sheet, lines: Sequence[Line], style: str, *, link: str = "-") -> str:
    """A résumé as lines that begin with their period, the nested ones on lines of their own."""
    rows = []
    for line in lines:
        fact = stint(s, line)
        period = f"{spell(line.start, style)}{link}{'' if line.end == 'open' else spell(line.end, style)}"
        rows.append(s.mark(s.ink(f"{period}　{line.unit}{line.post}"), fact))
        rows += [_inner(s, child, style, link) for child in line.nested]
    return '<div class="lines">' + "".join(f"<p>{row}</p>" for row in rows) + "</div>"


def kin_rows(s: Sheet, members: Sequence[Relative], style: str, look: Kin = KIN, height: int = 58) -> list[str]:
    """Relatives, one row each, with the columns of `look`."""
    rows = [tr(*(f"{heading}|{width}" for heading, _, width in look), height=height)]
    for member in members:
        values = vars(member) | {"birth": member.birth}
        fact = s.state("family", **{field: values[field] for _, field, _ in look})
        texts = {**values, "birth": spell(member.birth, style)}
        rows.append(tr(*((s.mark(s.ink(texts[field]), fact), width) for _, field, width in look), height=height))
    return rows


def split_box(label: str, words: str, left: str, right: str, height: int = 250) -> str:
    """An opinion box: words, then who signs on the left and the date on the right."""
    return tr(f"{label}|3", (_split(words, left, right), 21), height=height)


def wide_box(label: str, words: str, left: str, right: str, height: int = 250) -> list[str]:
    """An opinion box under its label, as wide as the page."""
    return [tr(f"{label}|24", height=HEAD), tr((_split(words, left, right), 24), height=height)]


def twin_boxes(first: tuple[str, str, str], second: tuple[str, str, str], height: int = 300) -> str:
    """Two opinion boxes side by side: label, words, foot of each."""
    cells: list[Cell] = []
    for label, words, foot in (first, second):
        markup = f'<div class="opinion">{words}</div><div class="sign">{foot}</div>'
        cells += [f"{label}|2", (markup, 10)]
    return tr(*cells, height=height)


def office_seal(s: Sheet, office: str, size: int = 220) -> str:
    """（盖章） with the seal over it."""
    return f"（盖章）{seal(s, office, size=size)}"


def signed(s: Sheet, step: str, date: str) -> str:
    """The printed blanks of a signing date, filled in."""
    return s.blanks(date, s.state("signing", step=step, date=date))


def _split(words: str, left: str, right: str) -> str:
    return (
        f'<div class="opinion">{words}</div>'
        f'<div class="split"><span class="half">{left}</span><span>{right}</span></div>'
    )


def _inner(s: Sheet, line: Line, style: str, link: str) -> str:
    period = f"{spell(line.start, style)}{link}{spell(line.end, style)}"
    words = s.mark(s.ink(period + line.unit + line.post), stint(s, line, nested=True))
    return s.ink("（其间：") + words + s.ink("）")


def _end(end: str, style: str) -> str:
    return "现在" if end == "open" else spell(end, style)
