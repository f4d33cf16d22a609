"""Where one material is filled in: its look, its pages, and the parts that forms have in common."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from samples.archive.blocks import Block, Cell, Group, Opinion, Row, Stack, Text
from samples.archive.ink import Said, Span, Words, length, put, say
from samples.archive.labels import LABELS
from samples.archive.life import Kin, Life, School, Stay
from samples.archive.look import Look, drawn, plain
from samples.archive.pages import Pages
from samples.archive.when import numeral, write

Field = tuple[str, Words]


class Desk:
    """One material of a life, filled in on the day `on`."""

    def __init__(self, life: Life, on: str, rng: random.Random, **changes: object) -> None:
        self.life, self.on = life, on
        self.look: Look = replace(drawn(rng, on, life.pen, life.hand), **changes)  # type: ignore[arg-type]
        self.pages = Pages(self.look.type_, rng, self.look.paper)
        self.rng = rng
        self.hand = ""

    # -- words -------------------------------------------------------------------------------------------------------

    def pick(self, *choices: str) -> str:
        """One of several true wordings."""
        return self.rng.choice(choices)

    def date(self, edtf: str) -> str:
        """A date as the cells of this form write it."""
        return write(edtf, self.look.way)

    def day(self, edtf: str, *facts: Said) -> Span:
        """A date beside a signature."""
        return put(write(edtf, self.look.sign), *facts)

    def sig(self, step: str, edtf: str, *more: Said) -> Span:
        """The dated signature or seal of one step."""
        return self.day(edtf, say("signing", step=step, date=edtf), *more)

    def identity(self, field: str, value: str) -> Span:
        """An identity field."""
        return put(value, say("identity", field=field, value=value))

    def birth(self, full: bool | None = None, own: bool = False, calendar: str | None = None) -> Span:
        """The date of birth, to the day or to the month."""
        life = self.life
        flag = True if own else None
        if life.lunar[0] and self.on < "1977":
            return put(life.lunar[0], say("birth", date=life.lunar[1], calendar="lunar", self_filled=flag))
        truth = life.claimed.get("birth", life.birth) if self.on > life.claimed.get("since", "9999") else life.birth
        full = self.rng.random() < 0.4 if full is None else full
        date = truth if full else truth[:7]
        return put(self.date(date), say("birth", date=date, calendar=calendar, self_filled=flag))

    def claim(self, key: str, truth: str) -> str:
        """The value that forms of this day claim."""
        if self.on > self.life.claimed.get("since", "9999"):
            return self.life.claimed.get(key, truth)
        return truth

    def value(self, key: str, label: str) -> Words:
        """The answer to a label of the common ones."""
        life, on = self.life, self.on
        if key in ("name", "now_name"):
            return self.identity("name", life.name)
        if key == "former":
            return self.identity("former_name", life.former) if life.former else put(self.pick("无", "无", ""))
        simple = {"gender": life.gender, "born_at": life.born_at, "number": life.card(on)}
        if key in simple:
            field = {"born_at": "birth_place", "number": "id_number"}.get(key, key)
            return self.identity(field, simple[key]) if simple[key] else None
        if key == "ethnicity":
            return self.identity("ethnicity", life.ethnicity[:-1] if self.rng.random() < 0.25 else life.ethnicity)
        if key == "native":
            return self.identity("native_place", life.native)
        if key == "birth":
            return self.birth("日" in label or (None if label == "出生时间" else False), own=self.look.marks.get("own") == "1",
                              calendar=self.look.marks.get("calendar"))
        if key == "age":
            return self.age(numerals=on < "1980")
        return self._standing(key)

    def _standing(self, key: str) -> Words:
        life, on = self.life, self.on
        if key == "pol":
            said = life.politics(on)
            return put(said, say("political_status", value=said, on=on))
        if key in ("join", "full"):
            truth = {"join": life.party.joined, "full": life.party.full_branch}[key]
            if not truth or on < truth:
                return put("")
            date = self.claim(key, truth)[: 7 if self.rng.random() < 0.7 else 10]
            return put(self.date(date), say("party", step=f"claimed_{key}", date=date))
        if key == "work":
            date = self.claim("work", life.work)[:7]
            return put(self.date(date), say("work_start", date=date))
        if key == "title":
            held = life.title(on)
            return put(held[0], say("title", name=held[0])) if held else put("无")
        job = life.job(on)
        texts = {"origin": life.origin, "status0": self.pick("学生", "学生"), "culture": self.culture(),
                 "wed": "已婚" if life.married and on > life.married else "未婚", "health": self.pick("健康", "良好", "健康"),
                 "home": life.home, "unit": job.unit, "post": job.post, "unit_post": f"{job.unit}{job.post}",
                 "since": self.date(job.start[:7]), "skill": self.pick("无", "写作", "文体活动"), "language": self.pick("英语，一般", "无"), "nothing": ""}
        return put(texts[key])

    def culture(self) -> str:
        """The level of schooling as a bare word."""
        return {"本科": "大学", "党校本科": "大学", "党校大专": "大专", "硕士": "研究生"}.get(self.life.culture(self.on), self.life.culture(self.on))

    def age(self, numerals: bool = False) -> Span:
        """The age in full years."""
        age = int(self.on[:4]) - int(self.life.birth[:4]) - (self.on[5:] < self.life.birth[5:])
        text = numeral(age) if numerals else str(age)
        return put(text + self.pick("", "岁"), say("age_stated", age=age, on=self.on))

    # -- fields ------------------------------------------------------------------------------------------------------

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

    def _spans(self, words: Words) -> list[str | Span]:
        if words is None:
            return []
        return [words] if isinstance(words, (str, Span)) else list(words)

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

    # -- parts -------------------------------------------------------------------------------------------------------

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

    def table(self, heads: Sequence[tuple[str, float]], lines: Sequence[Sequence[Words]], least: float = 25.0) -> None:
        """A plain table."""
        head = Row([Cell(Text(h, align="c", pad=2), s, True) for h, s in heads], least)
        rows = [Row([Cell(Text(words, pad=3), s) for words, (_, s) in zip(line, heads, strict=True)], least) for line in lines]
        self.pages.table(head, rows, self.look.repeat)

    # -- sheets of words ----------------------------------------------------------------------------------------------

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


def kin_fact(k: Kin) -> Said:
    """A relative as a fact."""
    return say("family", relation=k.relation, name=k.name, birth=k.birth or None, politics=k.politics or None, unit_post=k.doing or None)


def study(s: School, *keys: str, **more: object) -> Said:
    """A course of study as a fact with these of its fields (all if none is named)."""
    values: dict[str, object] = {"level": s.level, "mode": s.mode or None, "school": s.school, "major": s.major or None, "start": s.start[:7],
                                 "end": s.end[:7], "nominal_years": s.years or None, "outcome": "毕业"}
    return say("education", **{k: v for k, v in values.items() if not keys or k in keys} | more)
