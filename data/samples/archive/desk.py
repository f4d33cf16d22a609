"""Where one material is filled in: relatives, titles and running text on top of everything else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from samples.archive.blocks import Cell, Row, Stack, Text
from samples.archive.career import Career
from samples.archive.ink import Span, Words, put
from samples.archive.life import Kin
from samples.archive.look import plain
from samples.archive.stated import kin_fact, study


class Desk(Career):
    """One material of a life, filled in on the day `on`."""

    def relatives(self, name: str = "", kin: Sequence[Kin] | None = None) -> None:
        """The family as a table or in lines."""
        named = list(kin) if kin is not None else self.life.family(self.on)
        name = name or self.pick("家庭主要成员", "家庭成员", "家庭主要成员及社会关系", "主要家庭成员情况", "家庭成员及主要社会关系")
        if self.look.family == "lines":
            words: list[str | Span] = []
            for k in named:
                text = f"{k.relation}：{k.name}，{self.date(k.birth)}生，{k.politics + '，' if k.politics else ''}{k.doing}"
                words += [put(text, kin_fact(k)), "\n"]
            self.pages.add(*self.headed(name, Text(words[:-1], valign="t", pad=6, leading=1.7)))
            return
        birth = self.pick("出生年月", "出生年月", "出生日期", "年龄")
        heads = [self.pick("称谓", "关系", "与本人关系", "称呼"), "姓名", birth, self.pick("政治面貌", "政治情况", "政治面目"),
                 self.pick("工作单位及职务", "在何处任何职务", "工作单位、职务", "现在何地做何工作", "单位、职务或职业")]
        shares = [1.2, 1.5, 1.9 if birth != "年龄" else 1.0, 1.5, 3.8]
        head = Row([Cell(Text(h, align="c", pad=2), s, True) for h, s in zip(heads, shares, strict=True)], 23)
        rows = []
        for k in named:
            fact = kin_fact(replace(k, birth="") if birth == "年龄" else k)
            age = str(int(self.on[:4]) - int(k.birth[:4])) if k.birth else ""
            cells = [put(k.relation, fact), put(k.name, fact), put(age) if birth == "年龄" else put(self.date(k.birth), fact),
                     put(k.politics, fact) if k.politics else None, put(k.doing, fact)]
            rows.append(Row([Cell(Text(c, pad=3), s) for c, s in zip(cells, shares, strict=True)], 25))
        rows += [Row([Cell(Text(None), s) for s in shares], 23) for _ in range(self.rng.choice((0, 1)))]
        tall = sum(r.tall(self.pages.width * 0.92, self.look.type_) for r in (head, *rows))
        if tall < self.pages.room and self.rng.random() < 0.6:
            parts = name if len(name) < 7 else f"{name[:4]}\n{name[4:]}"
            self.pages.add(Row([Cell(Text(parts, align="c", upright=True), 0.075, True), Cell(Stack([head, *rows]), 0.925)]))
            return
        self.section(name)
        self.pages.table(head, rows, self.look.repeat)

    def title(self, text: str, above: str = "") -> None:
        """The title of the form."""
        if above:
            self.pages.write(Span(above, size=1.2), align="c")
        spaced = self.look.title_gap.join(text) if len(text) < 9 else text
        self.pages.head(spaced, self.look.title_scale, self.rng.random() < 0.8)

    def letter(self, size: float = 13.0) -> None:
        """From here on this is a letter or certificate: no rules, larger words."""
        self.look = plain(self.look, size)
        self.pages.type_ = self.look.type_

    def typed(self, template: str, **parts: Words) -> list[str | Span]:
        """Printed running text with slots; what fills them keeps its facts but is printed too."""
        return [replace(s, hand=False) if isinstance(s, Span) else s for s in self.prose(template, **parts)]

    def prose(self, template: str, **parts: Words) -> list[str | Span]:
        """Running text in the hand of its writer; `{x}` stands for a part."""
        out: list[str | Span] = []
        while template:
            head, brace, tail = template.partition("{")
            if head:
                out.append(put(head))
            if not brace:
                break
            key, _, template = tail.partition("}")
            part = parts[key]
            out += [put(part)] if isinstance(part, str) else self._spans(part)
        return out


__all__ = ["Desk", "kin_fact", "study"]
