"""Forms written down as text: one line a row, `label:columns=value:columns`, on the grid of 24 columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass

from samples.printed.case import Case, Era, Face
from samples.printed.grid import COLUMNS, Cell, tr
from samples.printed.sheet import Sheet

Values = Mapping[str, Callable[[], str] | str]
THIN = "table{border-width:2px} th,td{border-width:1px}"
HEAVY = "table{border-width:7px} th,td{border-width:3px}"
NO_UPRIGHTS = "table{border-left:none;border-right:none} th,td{border-left:none;border-right:none}"
GREEN = "body{--rule:#3f6e52;color:#35573f}"
LEFT_VALUES = "td{text-align:left;padding-left:16px}"


@dataclass(frozen=True)
class Look:
    """How a page of a form is printed and filled in; `turn` as in `Wear`."""

    face: Face
    era: Era
    paper: str = "a4"
    css: str = ""
    turn: int = 0

    def page(self, case: Case) -> AbstractContextManager[Sheet]:
        """The next page of the material begun last, in this look."""
        return case.sheet(self.face, self.era, self.turn, paper=self.paper, css=self.css)


def laid(s: Sheet, form: str, values: Values, height: int = 66) -> list[str]:
    """The rows of `form`. A value without columns takes the rest of its row.

    Texts are filled in as ink, callables give markup; only what the form asks for is stated.
    Raises: KeyError for a value that is not there; ValueError for a row that is not 24 columns wide.
    """
    return [_row(s, line.split(), values, height) for line in form.strip().splitlines()]


def about(case: Case, s: Sheet) -> dict[str, Callable[[], str] | str]:
    """The values that most forms ask for."""
    p = case.person
    return {
        "name": lambda: s.ident("name", p.name),
        "gender": lambda: s.ident("gender", p.gender),
        "ethnicity": lambda: s.ident("ethnicity", p.ethnicity),
        "native": lambda: s.ident("native_place", p.native_place),
        "place": lambda: s.ident("birth_place", p.birth_place),
        "number": lambda: s.ident("id_number", p.id_number),
        "none": "无",
        "healthy": "健康",
        "single": "未婚",
    }


def _row(s: Sheet, cells: list[str], values: Values, height: int) -> str:
    done: list[Cell] = []
    used = 0
    for cell in cells:
        printed, _, filled = cell.partition("=")
        label, _, width = printed.partition(":")
        done.append(f"{label}|{width}")
        used += int(width)
        if filled:
            key, _, columns = filled.partition(":")
            span = int(columns or COLUMNS - used)
            value = values[key]
            if span < 1:
                raise ValueError(f"no room for {key}: {' '.join(cells)}")
            done.append((s.ink(value) if isinstance(value, str) else value(), span))
            used += span
    if used != COLUMNS:
        raise ValueError(f"{used} columns instead of {COLUMNS}: {' '.join(cells)}")
    return tr(*done, height=height)
