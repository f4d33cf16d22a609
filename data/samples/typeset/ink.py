"""Pens and printing types: which face, size, colour and unsteadiness a run of text has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Pen:
    """`shake` 0 (printed) to 1 (hasty hand): moves, turns and scales each character a little."""

    face: str
    colour: str = "#141414"
    shake: float = 0.0
    scale: float = 1.0


@dataclass(eq=False, slots=True)
class Said:
    """One fact that spans of text state; `kind` and `fields` as on the wire (`sanling.facts/1`)."""

    kind: str
    fields: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text. `filled` text is written by the hand of the person or clerk, the rest is printed.

    `size` in points, 0: that of the form. `pen` overrides the pen of the form.
    """

    text: str
    facts: tuple[Said, ...] = ()
    filled: bool = False
    size: float = 0.0
    pen: Pen | None = None
    tracking: float = 0.0  # extra space after each character, in em
    under: bool = False  # underlined: a blank that was filled in

    def stating(self, *facts: Said) -> Run:
        """The same run, stating more facts."""
        return replace(self, facts=self.facts + facts)


Text = str | Run | Sequence["str | Run"] | None


@dataclass
class Style:
    """How one form is set: printed face and its size, filling pen, rules."""

    printed: Pen = field(default_factory=lambda: Pen("song"))
    filling: Pen = field(default_factory=lambda: Pen("song"))
    title: Pen = field(default_factory=lambda: Pen("songbold"))
    size: float = 11.0
    fill_size: float = 0.0
    rule: float = 0.7  # thickness in points
    rules: str = "grid"  # grid, open (no vertical rules), under (only underlines), none
    colour: str = "#222222"


def said(kind: str, **fields: Any) -> Said:
    """A fact; `from_` writes the field `from`, fields that are None are left out."""
    return Said(kind, {name.rstrip("_"): value for name, value in fields.items() if value is not None})


def filled(text: str, *facts: Said, size: float = 0.0, tracking: float = 0.0, under: bool = False) -> Run:
    """Text that was filled in."""
    return Run(text, facts, True, size, tracking=tracking, under=under)


def runs(text: Text) -> list[Run]:
    """Any notation of text as runs."""
    if text is None:
        return []
    parts = [text] if isinstance(text, (str, Run)) else list(text)
    return [part if isinstance(part, Run) else Run(part) for part in parts]
