"""Headings, long answers, opinion boxes and plain tables."""

from __future__ import annotations

from collections.abc import Sequence

from samples.archive.blocks import Block, Cell, Group, Opinion, Row, Text
from samples.archive.grid import Grid
from samples.archive.ink import Span, Words


class Boxes(Grid):
    """A material on which people give opinions."""

    def side(self, name: str, block: Block, share: float = 0.12, least: float = 0.0) -> Row:
        """A label at the left of a block, as the look draws labels."""
        if self.look.opinion == "upright" or share < 0.09:
            return Row([Cell(Text(name, align="c", upright=True), 0.075, True), Cell(block, 0.925)], least)
        count = 2 if len(name) in (4, 5, 6) else -(-len(name) // 4)
        each = -(-len(name) // count)
        parts = [name[i:i + each] for i in range(0, len(name), each)]
        share = max(share, (max(len(p) for p in parts) * self.look.type_.size + 9) / self.pages.width)
        return Row([Cell(Text("\n".join(parts), align="c"), share, True), Cell(block, 1 - share)], least)

    def section(self, words: str) -> None:
        """A heading between two parts, never alone at the foot of a page."""
        if self.pages.room < 90:
            self.pages.fresh()
        self.pages.gap(4)
        self.pages.add(Text(Span(words, size=1.15, heavy=True), align=self.rng.choice("lc"), pad=2))
        self.pages.gap(2)

    def headed(self, name: str, block: Block, least: float = 0.0) -> list[Block]:
        """A block under its own heading, or beside its label."""
        if self.look.opinion in ("head", "inline"):
            return [Row([Cell(Group([Text(f"{name}：", pad=4), block]), 1)], least)]
        return [self.side(name, block, least=least)]

    def essay(self, name: str, words: Words, least: float = 60.0, *signed: Words) -> None:
        """A long answer, perhaps signed."""
        block: Block = Opinion(words, list(signed), least=least) if signed else Text(words, valign="t", indent=2, pad=6)
        if self.look.opinion == "inline" and self.look.type_.rules in ("none", "under"):
            self.pages.write([Span(f"{name}：", heavy=True), *self._spans(words)], leading=1.8)
            for line in signed:
                self.pages.write(line, align="r", leading=1.9)
            self.pages.gap(4)
            return
        self.pages.add(*self.headed(name, block, least))

    def opinions(self, *asked: tuple[str, Words, Sequence[Words], str], least: float = 92.0) -> None:
        """Opinion boxes: name, words, signature lines, legend of the seal."""
        style = self.look.opinion
        waiting = list(asked)
        while waiting:
            if style == "inline" and self.look.type_.rules in ("none", "under"):
                name, words, signed, seal = waiting.pop(0)
                self.pages.write([f"{name}：", *self._spans(words)], leading=1.8)
                for line in signed:
                    self.pages.write(line, align="r", leading=1.9)
                if seal:
                    self.pages.press(seal, dy=10)
                    self.pages.gap(26)
                continue
            if style == "pair" and len(waiting) > 1:
                two = [waiting.pop(0), waiting.pop(0)]
                self.pages.add(Row([Cell(Group([Text(f"{n}", pad=4), Opinion(w, list(s), seal, least)]), 1) for n, w, s, seal in two]))
                continue
            name, words, signed, seal = waiting.pop(0)
            box = Opinion(words, list(signed), seal, least)
            self.pages.add(*(self.headed(name, box) if style in ("head", "inline", "pair") else [self.side(name, box)]))

    def table(self, heads: Sequence[tuple[str, float]], lines: Sequence[Sequence[Words]], least: float = 25.0) -> None:
        """A plain table."""
        head = Row([Cell(Text(h, align="c", pad=2), s, True) for h, s in heads], least)
        rows = [Row([Cell(Text(words, pad=3), s) for words, (_, s) in zip(line, heads, strict=True)], least) for line in lines]
        self.pages.table(head, rows, self.look.repeat)
