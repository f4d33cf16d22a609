"""The words of one material: dates, signatures, and the answers to the common labels."""

from __future__ import annotations

import random
from dataclasses import replace

from samples.archive.ink import Said, Span, Words, put, say
from samples.archive.life import Life
from samples.archive.look import Look, drawn
from samples.archive.pages import Pages
from samples.archive.when import numeral, write


class Values:
    """One material of a life, filled in on the day `on`, and what it can say."""

    def __init__(self, life: Life, on: str, rng: random.Random, **changes: object) -> None:
        self.life, self.on = life, on
        self.look: Look = replace(drawn(rng, on, life.pen, life.hand), **changes)  # type: ignore[arg-type]
        self.pages = Pages(self.look.type_, rng, self.look.paper)
        self.rng = rng
        self.hand = ""


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

    def _spans(self, words: Words) -> list[str | Span]:
        if words is None:
            return []
        return [words] if isinstance(words, (str, Span)) else list(words)
