"""A form in any of the looks of eighty years: ruled or not, labels left, above or in the line, going on over pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random
from typing import Any

from samples.drawn.claims import Part, Says, say, text_of
from samples.drawn.form import PAD, Cell, Form, Line, Opinion, label
from samples.drawn.ink import BLACK, Box, Colour, Pen
from samples.drawn.workshop.fine import Fill, FineSheet
from samples.drawn.workshop.synonyms import synonym

Told = Says | Part | str
RED: Colour = (178, 44, 40)
GREEN: Colour = (52, 110, 74)


def filled_in(said: Told) -> tuple[Fill, ...]:
    """The same words as something filled in between printed ones."""
    return tuple(Fill(part.text, part.claims) for part in say(said))


class Paper(Form):
    """A form on fine sheets. `ruling`: `full`, `rows` (no vertical rules) or `none`; `turn` gives the next sheet."""

    sheet: FineSheet

    def __init__(
        self,
        sheet: FineSheet,
        turn: Callable[[], FineSheet],
        top: float = 120,
        left: float = 140,
        right: float = 130,
        ruling: str = "full",
        colour: Colour = BLACK,
        high: float = 84,
    ) -> None:
        super().__init__(sheet, top, left, right)
        self.turn, self.top, self.ruling, self.colour, self.high = turn, top, ruling, colour, high
        self.vary: Random | None = None  # draws other labels and other rows than those written down
        self.rows = "fields"

    @property
    def bottom(self) -> float:
        """Where the printed area ends."""
        return self.sheet.height - 120

    def outline(self, box: Box) -> None:
        """The printed edge of one cell, as far as this paper has rules."""
        if self.ruling == "full":
            self.sheet.frame(box, 2, self.colour)
        elif self.ruling == "rows":
            for y in (box[1], box[3]):
                self.sheet.rule(box[0], y, box[2], y, 1, colour=self.colour)

    def head(self, text: str, size: int = 54, face: str = "songbold", spread: bool = False, gap: int = 24) -> None:
        """The printed title."""
        tall = size * 1.5 * (text.count("\n") + 1)
        self.sheet.write(
            say("　".join(text) if spread else text),
            (self.left - 60, self.y, self.right + 60, self.y + tall),
            Pen(face, size, self.colour),
        )
        self.y += tall + gap

    def fields(self, *pairs: Told, high: float | None = None, shares: Sequence[float] = ()) -> None:
        """A row of labels and values in turn; cells as wide as their words need, or by `shares`."""
        pairs = self._renamed(pairs)
        if self.rows != "fields" and not shares:
            (self.above if self.rows == "above" else self.blanks)(*pairs)
            return
        self.room(high or self.high)
        cells = [
            Cell(_label(told), self._need(_label(told), i % 2 == 0), True)
            if i % 2 == 0
            else Cell(say(told), self._need(say(told), False), False)
            for i, told in enumerate(pairs)
        ]
        if shares:
            cells = [replace(c, weight=w) for c, w in zip(cells, shares, strict=True)]
        self.row(high or self.high, *cells)

    def _renamed(self, pairs: tuple[Told, ...]) -> tuple[Told, ...]:
        """The pairs under other labels of the same meaning."""
        if self.vary is None:
            return pairs
        return tuple(
            synonym(told, self.vary) if i % 2 == 0 and isinstance(told, str) else told for i, told in enumerate(pairs)
        )

    def fields_of(self, cells: Sequence[Told], shares: Sequence[float], high: float | None = None) -> None:
        """A row of values alone."""
        self.row(high or self.high, *(Cell(say(c), w, False) for c, w in zip(cells, shares, strict=True)))

    def _need(self, said: Says, printed: bool) -> float:
        pen = self.sheet.printed if printed else self.sheet.filled
        widest = max(sum(pen.advance(c) for c in line) for line in "".join(p.text for p in said).split("\n"))
        return max(widest + 2 * PAD + 16, 96 if printed else 120)

    def above(self, *pairs: Told, high: float = 118, shares: Sequence[float] = ()) -> None:
        """A row whose labels stand small at the top of each cell and the values beneath."""
        pairs = in_one_line(self._renamed(pairs))
        self.room(high)
        number = len(pairs) // 2
        weights = list(shares) or [
            max(self._need(say(pairs[2 * i]), True) * 0.8, self._need(say(pairs[2 * i + 1]), False))
            for i in range(number)
        ]
        x, span = self.left, (self.right - self.left) / sum(weights)
        for i, weight in enumerate(weights):
            right = x + weight * span
            self.outline((x, self.y, right, self.y + high))
            small = self.sheet.printed.at(round(self.sheet.printed.size * 0.8))
            self.sheet.write(pairs[2 * i], (x + 10, self.y + 4, right - 6, self.y + 44), small, "left")
            if text_of(say(pairs[2 * i + 1])):
                room = (x + 10, self.y + 44, right - 8, self.y + high - 4)
                self.sheet.write(pairs[2 * i + 1], room, self.sheet.filled, "center")
            x = right
        self.y += high

    def blanks(self, *pairs: Told, size: int = 34, lead: str = "") -> None:
        """Labels and underlined values in turn, running on in lines without a frame."""
        parts: list[str | Part | Says] = [lead] if lead else []
        pairs = in_one_line(self._renamed(pairs))
        self.room(200)
        for i in range(0, len(pairs), 2):
            told = say(pairs[i + 1])
            inner = filled_in(told) if text_of(told) else (Fill("　　　"),)
            parts += [*say(pairs[i]), Fill("　"), inner, Fill("　　"), "　"]
        self.prose(say(*parts), size, leading=1.9)

    def prose(self, says: Told, size: int = 34, leading: float = 1.75, underlined: bool = True, gap: float = 6) -> None:
        """Running words across the page; `Fill` parts in the person's hand."""
        area = (self.left, self.y, self.right, self.bottom + 60)
        self.y = self.sheet.prose(say(says), area, size, leading=leading, underlined=underlined) + gap

    def line(self, says: Told, align: str = "left", size: int = 30, filled: bool = False) -> None:
        """One line of words outside the frame."""
        self.note(say(says), align, size, filled)

    def lines(
        self,
        heads: Sequence[str],
        weights: Sequence[float],
        told: Sequence[Line],
        high: float = 78,
        blank: int = 0,
        *,
        again: bool = True,
        aligns: Sequence[str] = (),
    ) -> None:
        """A table that goes on over pages; `again`: with its heads on the next one."""
        sides = list(aligns) or ["center"] * len(weights)
        self.heads(heads, weights)
        for row in [*told, *[Line(tuple(() for _ in weights))] * blank]:
            if self.y + high * 1.8 > self.bottom:
                self.over()
                if again:
                    self.heads(heads, weights)
            self.table_line(row, weights, sides, high)

    def heads(self, heads: Sequence[str], weights: Sequence[float]) -> None:
        """The printed heads of a table; none where `heads` is empty."""
        if heads:
            tall = 68 if all(len(h) < 9 for h in heads) else 88
            self.row(tall, *(label(h, w) for h, w in zip(heads, weights, strict=True)))

    def words(self, name: str, says: Says | str, height: float, align: str = "left", middle: bool = False) -> None:
        """A block filled with running words."""
        self.room(height)
        super().words(name, says, height, align, middle)

    def over(self) -> None:
        """Go on, on the next sheet."""
        self.sheet, self.y = self.turn(), self.top

    def room(self, height: float) -> None:
        """Go on, on the next sheet, unless `height` is left on this one."""
        if self.y + height > self.bottom:
            self.over()

    def says_box(self, name: str, text: Told, date: Told, seal: str = "", high: float = 230, **more: Any) -> None:
        """An opinion box; see `Form.opinion`."""
        self.room(high)
        signer = say(more.pop("signer", ""))
        stated = Opinion(
            say(text), say(date) if text_of(say(date)) else (), signer if text_of(signer) else (),
            more.pop("signer_label", ""), seal,
        )  # fmt: skip
        self.opinion(name, high, stated, **more)

    def foot(self, *lines: Told, seal: str = "", filled: bool = True, width: float = 620) -> None:
        """Words at the bottom right, one under the other, and the seal over them."""
        pen = self.sheet.filled if filled else self.sheet.printed
        start = self.y
        for told in lines:
            self.sheet.write(told, (self.right - width, self.y, self.right, self.y + 66), pen)
            self.y += 66
        if seal:
            self.sheet.stamp((self.right - width / 2 + self.sheet.rng.uniform(-70, 40), (start + self.y) / 2), seal)


def _label(told: Told) -> Says:
    text = text_of(say(told)) if not isinstance(told, str) else told
    if len(text) > 6 and "\n" not in text:
        middle = (len(text) + 1) // 2
        text = text[:middle] + "\n" + text[middle:]
    return say(text)


def in_one_line(pairs: tuple[Told, ...]) -> tuple[Told, ...]:
    """The pairs with labels that are not broken over lines."""
    return tuple(t.replace("\n", "") if i % 2 == 0 and isinstance(t, str) else t for i, t in enumerate(pairs))
