"""Labels and answers in rows, as the look of a form has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from samples.archive.blocks import Cell, Row, Stack, Text
from samples.archive.ink import Words, length
from samples.archive.labels import LABELS
from samples.archive.values import Values

Field = tuple[str, Words]


class Grid(Values):
    """A material that asks for things."""

    def fields(self, keys: str, more: Mapping[str, tuple[str, Words]] | None = None, photo: bool = False, side: str = "",
               order: bool = True) -> None:
        """The answers of a form: common ones by key, others given with label and words, in an order that the look draws."""
        more = more or {}
        names = self.look.shuffled(keys.split()) if order else keys.split()
        asked: list[Field] = []
        for key in names:
            if key in more:
                asked.append(more[key])
            else:
                label = self.rng.choice(LABELS[key])
                asked.append((label, self.value(key, label)))
        rows = self.grid(asked, photo)
        if side and self.look.mode == "cells" and len(rows) > 2:
            tall = sum(row.tall(self.pages.width * 0.93, self.look.type_) for row in rows)
            if tall < self.pages.room:
                self.pages.add(Row([Cell(Text(side, align="c", upright=True), 0.06, True), Cell(Stack(rows), 0.94)]))
                return
        self.pages.add(*rows)

    def grid(self, asked: Sequence[Field], photo: bool = False) -> list[Row]:
        """Rows of labels and answers."""
        beside = photo and self.look.photo and self.look.mode in ("cells", "colon")
        width = self.pages.width / self.look.type_.size
        groups = self._rows(asked, width * (0.82 if beside else 1.0))
        if not beside:
            return [row for group in groups for row in self._row(group, width)]
        top, below = groups[:4], groups[4:]
        inner = [row for group in top for row in self._row(group, width * 0.82)]
        lower = self._rows([f for group in below for f in group], width) if below else []
        picture = Cell(Text(self.pick("照片", "相片", "贴照片处", "照\n片", "一寸\n免冠\n照片"), align="c"), 0.18, True)
        both = [Cell(Stack(inner), 0.82), picture]
        return [Row(both), *(row for group in lower for row in self._row(group, width))]

    def _rows(self, asked: Sequence[Field], width: float) -> list[list[Field]]:
        look = self.look
        ratio = look.type_.fill / look.type_.size
        out: list[list[Field]] = [[]]
        used = 0.0
        for label, words in asked:
            need = self._label_width(label) + min(max(2.6, length(words) * ratio * 1.08 + 1.2), width * 0.7)
            if out[-1] and (len(out[-1]) >= look.columns + (width > 44) or used + need > width or self.rng.random() < 0.07):
                out.append([])
                used = 0.0
            out[-1].append((label, words))
            used += need
        return [group for group in out if group]

    def _label_width(self, label: str) -> float:
        if self.look.mode in ("colon", "blank"):
            return len(label) + 1.2
        if self.look.upright and len(label) <= 3:
            return 1.8
        if len(label) > 5:
            return (len(label) + 1) // 2 + 1.4
        return len(label) + 1.4

    def _row(self, group: Sequence[Field], width: float) -> list[Row]:
        look, mode = self.look, self.look.mode
        ratio = look.type_.fill / look.type_.size
        needs = [max(2.6, length(words) * ratio * 1.08 + 1.2) for _, words in group]
        labels = [self._label_width(label) for label, _ in group]
        spare = width - sum(labels) - sum(min(n, width * 0.7) for n in needs)
        least = look.type_.size * (2.3 if mode == "cells" else 1.9)
        if look.aligned and len(group) == look.columns and spare > 2:
            each = width / len(group)
            if all(a + b <= each for a, b in zip(labels, needs, strict=True)):
                needs = [each - a for a in labels]
        values = [Text(words, pad=4 if mode != "blank" else 2, align=self.rng.choice("lc") if length(words) < 5 else "l") for _, words in group]
        if mode == "above":
            shares = [max(a, b) for a, b in zip(labels, needs, strict=True)]
            return [Row([Cell(self._label(name), s, True) for (name, _), s in zip(group, shares, strict=True)], least * 0.8),
                    Row([Cell(v, s) for v, s in zip(values, shares, strict=True)], least)]
        cells: list[Cell] = []
        for (name, words), block, a, b in zip(group, values, labels, needs, strict=True):
            if mode == "cells":
                cells += [Cell(self._label(name), a, True), Cell(block, b)]
            elif mode == "colon" or look.type_.rules == "none":
                cells.append(Cell(Text([f"{name}：", *self._spans(words)], pad=4), a + b + 0.6))
            else:
                cells += [Cell(Text(f"{name}：", pad=1), a + 0.4, True), Cell(block, b)]
        return [Row(cells, least)]

    def _label(self, name: str) -> Text:
        look = self.look
        if look.upright and len(name) <= 3:
            return Text(name, align="c", upright=True, pad=2)
        if len(name) == 2 and look.label != "tight":
            return Text(f"{name[0]}　{name[1]}" if look.label == "blank" else name, align="c" if look.label == "blank" else "s")
        if len(name) > 5 and "\n" not in name:
            middle = (len(name) + 1) // 2
            return Text(f"{name[:middle]}\n{name[middle:]}", align="c", leading=1.25, pad=2)
        return Text(name, align="c", pad=2)
