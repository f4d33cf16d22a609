"""One page being filled in: its markup, and the facts that the markup states."""

from __future__ import annotations

import html
import random
from dataclasses import dataclass, field
from typing import Any

from samples.printed.when import spell

PUNCTUATION = "，。、；：）》”"


@dataclass
class Stated:
    """A fact of this page, not yet placed: the browser says where its spans lie."""

    kind: str
    fields: dict[str, Any]


@dataclass
class Sheet:
    """A page under work. `face` is the style of the filled-in values, `era` that of the printed form.

    `paper` is `a4` or `kai16`; `css` changes what the era prescribes.
    """

    face: str
    era: str
    rng: random.Random
    hand: bool
    parts: list[str] = field(default_factory=list)
    facts: list[Stated] = field(default_factory=list)
    paper: str = "a4"
    css: str = ""

    def add(self, markup: str) -> None:
        """Put markup below what is there."""
        self.parts.append(markup)

    def state(self, kind: str, **fields: Any) -> int:
        """Register a fact; the number goes to `mark`."""
        self.facts.append(Stated(kind, fields))
        return len(self.facts) - 1

    def mark(self, markup: str, *facts: int) -> str:
        """Tie a piece of the page to the facts that it states."""
        return f'<span class="f" data-fact="{" ".join(map(str, facts))}">{markup}</span>'

    def ink(self, text: str) -> str:
        """Text filled in by the writer: shaky if by hand, even if typed."""
        if not self.hand:
            return f'<span class="ink {self.face}">{html.escape(text)}</span>'
        glyphs: list[str] = []
        for char in text:
            # A line must not begin with a stop: it stays with the glyph before it.
            glyphs.append(
                f"<b>{glyphs.pop()}{html.escape(char)}</b>" if glyphs and char in PUNCTUATION else self._glyph(char)
            )
        # Writing leaves its line: into the rule above or below, larger or smaller than the last word.
        drift = f"top:{self.rng.gauss(0, 5):.0f}px;left:{self.rng.gauss(0, 4):.0f}px;zoom:{self.rng.gauss(1, 0.05):.3f}"
        return f'<span class="ink {self.face}" style="{drift}">{"".join(glyphs)}</span>'

    def say(self, kind: str, text: str, **fields: Any) -> str:
        """A fact stated by a filled-in text."""
        return self.mark(self.ink(text), self.state(kind, **fields))

    def ident(self, name: str, value: str) -> str:
        """An identity field, as written."""
        return self.say("identity", value, field=name, value=value)

    def dated(self, kind: str, edtf: str, style: str, key: str = "date", **fields: Any) -> str:
        """A fact whose value is one date, spelled in `style`."""
        return self.say(kind, spell(edtf, style), **{key: edtf}, **fields)

    def blanks(self, edtf: str, *facts: int) -> str:
        """A date written into the printed blanks __年__月__日."""
        pieces = zip((str(int(p)) for p in edtf.split("-")), "年月日", strict=False)
        return self.mark("".join(f"{self.ink(number)}<span class='u'>{unit}</span>" for number, unit in pieces), *facts)

    def _glyph(self, char: str) -> str:
        turn, lift = self.rng.gauss(0, 2.6), self.rng.gauss(0, 0.045)
        size = self.rng.gauss(1, 0.05)
        style = f"transform:rotate({turn:.1f}deg) translateY({lift:.3f}em) scale({size:.3f})"
        return f'<i style="{style}">{html.escape(char)}</i>'
