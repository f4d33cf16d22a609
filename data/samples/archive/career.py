"""Careers as tables, lines or sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from samples.archive.blocks import Cell, Row, Stack, Text
from samples.archive.boxes import Boxes
from samples.archive.ink import Said, Span, Words, put
from samples.archive.life import Stay
from samples.archive.when import write


class Career(Boxes):
    """A material that tells a career."""

    def resume(self, name: str = "", stays: Sequence[Stay] | None = None, way: str = "", style: str = "", fill: bool = False) -> None:
        """The career in the form that the look draws (or `style`)."""
        told = list(stays) if stays is not None else self.life.told(self.on)
        style = style or self.look.resume
        name = name or self.pick("本人简历", "简历", "主要简历", "工作简历", "个人简历", "学习和工作简历")
        if style in ("lines", "prose"):
            self._resume_lines(name, told, style, way, fill)
            return
        shares, heads, cells = self._columns(style, way)
        head = Row([Cell(Text(h, align="c", pad=2), s, True) for h, s in zip(heads, shares, strict=True)], 24)
        rows = [Row([Cell(Text(words, pad=3.5), s) for words, s in zip(cells(stay), shares, strict=True)], 26) for stay in told]
        rows += [Row([Cell(Text(None), s) for s in shares], 24) for _ in range(self.rng.choice((0, 0, 1, 2)))]
        tall = sum(r.tall(self.pages.width * 0.92, self.look.type_) for r in (head, *rows))
        if tall < self.pages.room - 6 and self.rng.random() < 0.55:
            self.pages.add(Row([Cell(Text(name, align="c", upright=True), 0.065, True), Cell(Stack([head, *rows]), 0.935)]))
            return
        self.section(name)
        self.pages.table(head, rows, self.look.repeat)

    def _columns(self, style: str, way: str) -> tuple[list[float], list[str], Callable[[Stay], list[Words]]]:
        dash = self.pick("—", "—", "至", "-", "～", "--")
        now = self.pick("", "今", "至今" if dash != "至" else "今", "现在")
        period = self.pick("起止年月", "起止时间", "自何年何月至何年何月", "自何年何月起至何年何月止", "时间", "年月")
        place = self.pick("在何地何单位任何职", "在何地、何部门、任何职务", "在何单位学习或工作、任何职务", "单位及职务", "在何处做何工作", "主要经历")
        witness = self.pick("证明人", "证明人", "证明人及其单位")
        start, end = self.pick("自何年何月", "自何年月", "开始时间", "起"), self.pick("至何年何月", "至何年月", "终止时间", "止")
        if style == "t3":
            return [2.6, 5.2, 1.3], [period, place, witness], lambda s: [self._period(s, dash, now, way), self._doing(s, dash, way), put(s.witness)]
        if style == "t2":
            return [2.6, 6.4], [period, place], lambda s: [self._period(s, dash, now, way), self._doing(s, dash, way)]
        if style == "t4":
            return [1.9, 1.9, 4.6, 1.3], [start, end, place, witness], lambda s: [*self._ends(s, now, way), self._doing(s, dash, way), put(s.witness)]
        return ([2.5, 3.6, 2.4, 1.2], [period, self.pick("学习或工作单位", "单位", "在何地何单位", "单位名称"), self.pick("职务", "任何职", "担任职务", "学习或任何职"), witness],
                lambda s: [self._period(s, dash, now, way), put(s.unit, *self.held(s)), self._posts(s, dash, way), put(s.witness)])

    def held(self, stay: Stay) -> tuple[Said, ...]:
        """The facts of a line, always the same ones."""
        key = f"stint {stay.start} {stay.end} {stay.unit} {stay.post} {id(stay)}"
        self._facts = getattr(self, "_facts", {})
        if key not in self._facts:
            self._facts[key] = (stay, tuple(stay.facts()))
        facts: tuple[Said, ...] = self._facts[key][1]
        return facts

    def _text(self, stay: Stay, dash: str, now: str, way: str) -> str:
        end = now if stay.end == "open" else write(stay.end[:7], way or self.look.way)
        return f"{write(stay.start[:7], way or self.look.way)}{dash}{end}"

    def _period(self, stay: Stay, dash: str, now: str, way: str) -> Words:
        return put(self._text(stay, dash, now, way), *self.held(stay))

    def _ends(self, stay: Stay, now: str, way: str) -> list[Words]:
        end = now if stay.end == "open" else write(stay.end[:7], way or self.look.way)
        return [put(write(stay.start[:7], way or self.look.way), *self.held(stay)), put(end, *self.held(stay)) if end else None]

    def _doing(self, stay: Stay, dash: str, way: str) -> list[str | Span]:
        return [put(f"{stay.unit}{stay.post}", *self.held(stay)), *self._within(stay, dash, way)]

    def _posts(self, stay: Stay, dash: str, way: str) -> list[str | Span]:
        return [put(stay.post, *self.held(stay)), *self._within(stay, dash, way)]

    def _within(self, stay: Stay, dash: str, way: str) -> list[str | Span]:
        if not stay.within:
            return []
        out: list[str | Span] = [put("（其间：")]
        for number, inner in enumerate(stay.within):
            text = f"{self._text(inner, dash, '', way)}{'在' if inner.as_ == '学习' else ''}{inner.unit}{inner.post}"
            out += [put("；")] if number else []
            out.append(put(text, *inner.facts(nested=True)))
        return [*out, put("）")]

    def _resume_lines(self, name: str, told: Sequence[Stay], style: str, way: str, fill: bool) -> None:
        words: list[str | Span] = []
        dash, gap = self.pick("--", "—", "——", "至", "～"), self.pick("  ", " ", "　", "，")
        now = "今" if dash == "至" else self.pick("", "今", "至今")
        for number, stay in enumerate(told):
            if style == "prose":
                text = f"{self._text(stay, '至', '今', way)}{self.pick('在', '于')}{stay.unit}{'任' if stay.as_ in ('领导', '干部') else '' }{stay.post}"
            else:
                text = f"{self._text(stay, dash, now, way)}{gap}{stay.unit}{stay.post}"
            words += [put(text, *self.held(stay)), *self._within(stay, dash, way)]
            last = number == len(told) - 1
            words.append(put("。" if last else "；") if style == "prose" else "" if last else "\n")
        hang = 0.0 if style == "prose" else self.rng.choice((0.0, 8.0))
        block = Text(words, valign="t", pad=7, leading=1.65, hang=hang, indent=2 if style == "prose" else 0)
        if block.tall(self.pages.width * 0.87, self.look.type_) > 500:
            self.section(name)
            self.pages.write(words)
            return
        blocks = self.headed(name, block, 60.0)
        if fill and len(blocks) == 1:
            self.pages.rest(blocks[0], 330)
        else:
            self.pages.add(*blocks)
