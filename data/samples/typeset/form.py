"""Writing forms in few words: rows of labels and values, tables, opinion boxes.

A row is a string of cells parted by blanks: `姓名:2` a label two shares wide, `=name:4` the value `name`,
`!籍贯` a label printed downwards, `^姓名` one spread over its cell, `_` a blank inside a label, `~` a broken line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from samples.typeset.boxes import Cell, Col, Gap, Node, Opinion, Row, label, value
from samples.typeset.flow import Flow
from samples.typeset.ink import Run, Said, Text, filled, said
from samples.typeset.text import Para

Values = Mapping[str, "Text | Node"]
Table = Sequence[tuple[str, float]]


def row(spec: str, values: Values, least: float = 27.0) -> Row:
    """One row of cells. A value that is not given leaves its cell blank."""
    cells = []
    for token in spec.split():
        name, _, weight = token.rpartition(":")
        share = float(weight) if name else 1.0
        name = name or token
        cells.append(value(values.get(name[1:]), share) if name.startswith("=") else label(name, share))
    return Row(cells, least)


def rows(specs: str, values: Values, least: float = 27.0) -> list[Node]:
    """One row per line of `specs`."""
    return [row(line, values, least) for line in specs.strip().splitlines()]


def photo(nodes: Sequence[Node], share: float = 0.16, word: str = "照片") -> Row:
    """Rows with a place for a photograph at their right."""
    return Row([Cell(Col(list(nodes)), 1 - share), Cell(Para(word, align="c"), share, True)])


def beside(name: str, nodes: Sequence[Node], share: float = 0.08) -> Row:
    """Rows with one tall label at their left."""
    return Row([label(name, share), Cell(Col(list(nodes)), 1 - share)])


def table(heads: Table, lines: Sequence[Sequence[Text]], blank: int = 0, least: float = 27.0,
          head: bool = True) -> list[Node]:
    """A table: its head (unless it goes on from the page before), its lines and some left blank."""
    out: list[Node] = [Row([label(name, share) for name, share in heads], least)] if head else []
    out += [Row([value(text, share) for text, (_, share) in zip(line, heads, strict=True)], least) for line in lines]
    out += [Row([value(None, share) for _, share in heads], least) for _ in range(blank)]
    return out


def opinion(name: str, text: Text, *signed: Text, seal: str | None = None, least: float = 78.0,
            share: float = 0.14) -> Row:
    """A label at the left, words with signatures and seal at the right."""
    return Row([label(name, share), Cell(Opinion(_written(text), list(signed), seal, least), 1 - share)], least)


def boxed(name: str, text: Text, *signed: Text, seal: str | None = None, least: float = 78.0) -> Row:
    """An opinion whose label is printed at the top left of its box."""
    body = [Run(f"{name}\n"), *_runs(_written(text))]
    return Row([Cell(Opinion(body, list(signed), seal, least), 1)], least)


def essay(name: str, text: Text, least: float = 90.0, share: float = 0.14, *signed: Text) -> Row:
    """A label and a long answer."""
    if signed:
        return Row([label(name, share), Cell(Opinion(_written(text), list(signed), None, least), 1 - share)], least)
    return Row([label(name, share), Cell(Para(_written(text), valign="t", indent=2, pad=5), 1 - share)], least)


def _written(text: Text) -> Text:
    return filled(text) if isinstance(text, str) else text


def _runs(text: Text) -> list[Run | str]:
    if text is None:
        return []
    return [text] if isinstance(text, (str, Run)) else list(text)


def dated(date: Run, before: str = "") -> list[Run | str]:
    """A date line as people fill it in; the printed 年月日 is part of the written date."""
    return [before, date] if before else [date]


def signing(step: str, edtf: str, text: str, *more: Said) -> Run:
    """The date beside a signature or seal."""
    return filled(text, said("signing", step=step, date=edtf), *more)


def cover(flow: Flow, title: str, lines: Sequence[tuple[str, Text]], foot: str = "", size: float = 34.0,
          above: str = "") -> None:
    """A title page with a few underlined answers."""
    flow.new_page()
    flow.gap(120 if flow.paper == "a4" else 90)
    if above:
        flow.text(Run(above, pen=flow.style.title, size=size * 0.62), align="c")
        flow.gap(10)
    flow.title(title, size=size, tracking=0.25)
    flow.gap(90)
    for name, text in lines:
        parts = _runs(text)
        shown = [Run(f"{name}　", size=15), *(Run(p.text, p.facts, True, 15, p.pen, p.tracking, True)
                                              if isinstance(p, Run) else Run(p, size=15) for p in parts)]
        flow.add(Para(["　　　　　", *shown], leading=2.3))
    if foot:
        flow.y = max(flow.y, flow.page.height - flow.margins[3] - 60)
        flow.text(Run(foot, size=14), align="c")


def section(flow: Flow, words: str, size: float = 13.0, align: str = "l") -> None:
    """A heading between tables."""
    flow.gap(5)
    flow.add(Para(Run(words, pen=flow.style.title, size=size), align=align, pad=2))
    flow.gap(2)


__all__ = ["Cell", "Col", "Gap", "Opinion", "Para", "Row", "Run", "beside", "boxed", "cover", "dated", "essay",
           "filled", "label", "opinion", "photo", "row", "rows", "said", "section", "signing", "table", "value"]
