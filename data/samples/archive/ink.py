"""Pens, and words that know what they state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Pen:
    """`shake` 0 (a machine) to 1 (a hasty hand); `slant` in degrees; `wide` stretches, `scale` enlarges."""

    face: str
    colour: str = "#161616"
    shake: float = 0.0
    slant: float = 0.0
    wide: float = 1.0
    scale: float = 1.0


@dataclass(eq=False, slots=True)
class Said:
    """A fact that words state; `kind` and `fields` as on the wire (`sanling.facts/1`)."""

    kind: str
    fields: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one look. `hand`: filled in, else printed. `size` is a factor. `under`: written on a line."""

    text: str
    facts: tuple[Said, ...] = ()
    hand: bool = False
    size: float = 1.0
    heavy: bool = False
    under: bool = False
    colour: str = ""

    def stating(self, *facts: Said) -> Span:
        """The same words, stating more."""
        return replace(self, facts=self.facts + facts)


Words = str | Span | Sequence["str | Span"] | None


@dataclass(frozen=True, slots=True)
class Char:
    """One character and the span that it is of."""

    text: str
    span: Span
    size: float  # points
    pen: Pen


def say(kind: str, **fields: Any) -> Said:
    """A fact; `from_` writes the field `from`, fields that are None are left out."""
    return Said(kind, {name.rstrip("_"): value for name, value in fields.items() if value is not None})


def put(text: str, *facts: Said) -> Span:
    """Words that were filled in."""
    return Span(text, facts, True)


def spans(words: Words) -> list[Span]:
    """Any notation of words as spans; bare strings are printed."""
    if words is None:
        return []
    parts = [words] if isinstance(words, (str, Span)) else list(words)
    return [part if isinstance(part, Span) else Span(part) for part in parts]


def length(words: Words) -> float:
    """Length in em, of the longest line."""
    text = "".join(span.text for span in spans(words))
    return max((sum(0.55 if ord(c) < 0x2000 else 1.0 for c in line) for line in text.split("\n")), default=0.0)


@dataclass
class Type:
    """How a form is set: pens, sizes in points, rules."""

    printed: Pen = field(default_factory=lambda: Pen("song"))
    filling: Pen = field(default_factory=lambda: Pen("song"))
    size: float = 11.0
    fill: float = 11.5
    rule: float = 0.7
    rules: str = "grid"  # grid, open (across only), frame, under (lines below answers), none
    colour: str = "#222222"
    leading: float = 1.45

    def chars(self, words: Words, scale: float = 1.0) -> list[Char]:
        """Words with their pens and sizes."""
        out = []
        for span in spans(words):
            pen = self.filling if span.hand else self.printed
            if span.colour:
                pen = replace(pen, colour=span.colour)
            size = (self.fill if span.hand else self.size) * span.size * scale
            out += [Char(c, span, size, pen) for c in span.text]
        return out
