"""A person as forms ask for one, and the lines of a life; each answer states its facts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from samples.typeset.ink import Run, Said, Text, filled, said
from samples.typeset.when import spell

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def id_number(first: str) -> str:
    """17 digits and their check digit; regions 99xxxx do not exist."""
    return first + "10X98765432"[sum(w * int(d) for w, d in zip(WEIGHTS, first, strict=True)) % 11]


@dataclass(frozen=True)
class Kin:
    """A relative. `birth` as EDTF or empty."""

    relation: str
    name: str
    birth: str
    politics: str
    doing: str


@dataclass(frozen=True)
class Stay:
    """One line of a life: unit and post as written, what it was, and (of a study) the level that it says."""

    start: str
    end: str
    unit: str
    post: str
    as_: str = "干部"
    level: str | None = None
    mode: str | None = None
    major: str | None = None
    outcome: str | None = None
    rank: str | None = None
    within: tuple[Stay, ...] = ()
    witness: str = ""
    note: str = ""  # said after the post, not part of it
    joint: str = ""  # between unit and post

    def facts(self, nested: bool = False) -> list[Said]:
        """What a line of a résumé says: a stint, of study too."""
        return [said("stint", start=self.start, end=self.end, unit=self.unit or None, post=self.post or None,
                     level=self.rank, occupation=self.as_, nested=True if nested else None)]

    def schooling(self, **more: Any) -> list[Said]:
        """What a line of a table of studies says."""
        return [said("education", **({"level": self.level, "mode": self.mode, "school": self.unit, "major": self.major,
                                      "start": self.start, "end": None if self.end == "open" else self.end,
                                      "outcome": self.outcome} | more))]


@dataclass
class Person:
    """Who the dossier is about."""

    name: str
    gender: str
    ethnicity: str
    native: str
    birth: str
    number: str = ""
    born_at: str = ""
    former: str = ""
    kin: list[Kin] = field(default_factory=list)

    def basics(self, style: str, birth: str = "", **options: Any) -> dict[str, Any]:
        """`name gender ethnicity native born number former birth` as filled-in cells.

        `style` is a notation of dates, `birth` another date than the true one (or a coarser one: EDTF). Options:
        `calendar`, `own` (filled in by the person), `written` (the date in other words), `short` (ethnicity
        without 族).
        """
        date = birth or self.birth
        ethnic = self.ethnicity[:-1] if options.get("short") else self.ethnicity
        own = True if options.get("own") else None
        fact = said("birth", date=date, calendar=options.get("calendar"), self_filled=own)
        values = {
            "name": filled(self.name, said("identity", field="name", value=self.name)),
            "gender": filled(self.gender, said("identity", field="gender", value=self.gender)),
            "ethnicity": filled(ethnic, said("identity", field="ethnicity", value=ethnic)),
            "native": filled(self.native, said("identity", field="native_place", value=self.native)),
            "birth": filled(options.get("written") or spell(date, style), fact),
        }
        if self.number:
            values["number"] = filled(self.number, said("identity", field="id_number", value=self.number))
        if self.born_at:
            values["born"] = filled(self.born_at, said("identity", field="birth_place", value=self.born_at))
        if self.former:
            values["former"] = filled(self.former, said("identity", field="former_name", value=self.former))
        return values

    def family(self, style: str, *relations: str) -> list[list[Text]]:
        """Rows of a family table: relation, name, birth, politics, unit and post."""
        return [kin_row(k, style) for k in self.kin if not relations or k.relation in relations]


def kin_fact(k: Kin) -> Said:
    """The relative as a fact."""
    return said("family", relation=k.relation, name=k.name, birth=k.birth or None, politics=k.politics or None,
                unit_post=k.doing or None)


def kin_row(k: Kin, style: str) -> list[Text]:
    """One row: relation, name, birth, politics, unit and post."""
    fact = kin_fact(k)
    cells = (k.relation, k.name, spell(k.birth, style) if k.birth else "", k.politics, k.doing)
    return [filled(c, fact) if c else None for c in cells]


def day(kind: str, edtf: str, style: str, **fields: Any) -> Run:
    """A date that states one fact with the field `date`."""
    return filled(spell(edtf, style), said(kind, date=edtf, **fields))


def span(stay: Stay, style: str, dash: str, now: str = "至今", until: str = "") -> str:
    """The period as written."""
    if stay.end == "open":
        return f"{spell(stay.start, style)}{dash}{now}" if now != "至今" or dash not in ("至",) else \
            f"{spell(stay.start, style)}至今"
    return f"{spell(stay.start, style)}{dash}{spell(stay.end, style)}{until}"


def stay_row(stay: Stay, style: str, dash: str = "—", now: str = "", joint: str = "") -> list[Text]:
    """One row of a table: period, unit and post (with what was nested), witness."""
    facts = tuple(stay.facts())
    middle: list[str | Run] = [filled(f"{stay.unit}{stay.joint or joint}{stay.post}", *facts)]
    middle += nested(stay, style, dash)
    return [filled(span(stay, style, dash, now), *facts), middle, filled(stay.witness) if stay.witness else None]


def stay_split(stay: Stay, style: str, now: str = "") -> list[Text]:
    """One row with start and end in cells of their own: start, end, unit and post, witness."""
    facts = tuple(stay.facts())
    end = now if stay.end == "open" else spell(stay.end, style)
    text: list[str | Run] = [filled(f"{stay.unit}{stay.joint}{stay.post}", *facts), *nested(stay, style, "—")]
    return [filled(spell(stay.start, style), *facts), filled(end, *facts) if end else None, text,
            filled(stay.witness) if stay.witness else None]


def stay_line(stay: Stay, style: str, dash: str = "--", gap: str = "  ", now: str = "") -> list[str | Run]:
    """One line of a printed résumé."""
    facts = tuple(stay.facts())
    tail = nested(stay, style, dash)
    text = f"{span(stay, style, dash, now)}{gap}{stay.unit}{stay.joint}{stay.post}"
    return [filled(text, *facts), *([filled(stay.note)] if stay.note else []), *tail]


def nested(stay: Stay, style: str, dash: str) -> list[str | Run]:
    """What lay inside: （其间：…；…）"""
    if not stay.within:
        return []
    out: list[str | Run] = [filled("（其间：")]
    for number, inner in enumerate(stay.within):
        text = f"{span(inner, style, dash, '')}{inner.joint or '在' if inner.as_ == '学习' else inner.joint}"
        out.append(filled(f"{'；' if number else ''}"))
        out.append(filled(f"{text}{inner.unit}{inner.post}", *inner.facts(True)))
    return [*out, filled("）")]


_SLOT = re.compile(r"\{(\w+)\}")


def prose(template: str, **parts: Run | str) -> list[str | Run]:
    """Running text in the hand of its writer: `{name}` stands for a part; parts that are words take no facts."""
    out: list[str | Run] = []
    for number, piece in enumerate(_SLOT.split(template)):
        if number % 2 == 0:
            if piece:
                out.append(filled(piece))
        else:
            part = parts[piece]
            out.append(filled(part) if isinstance(part, str) else part)
    return out


def typed(template: str, **parts: Run | str) -> list[str | Run]:
    """Running text that was printed: as `prose`, but in the printed face."""
    out: list[str | Run] = []
    for number, piece in enumerate(_SLOT.split(template)):
        part: Run | str = piece if number % 2 == 0 else parts[piece]
        if part:
            out.append(part if isinstance(part, str) else Run(part.text, part.facts, False, part.size, part.pen))
    return out


def sentence(text: str, *facts: Said) -> Run:
    """A stretch of running text that states facts."""
    return filled(text, *facts)


def sig(step: str, edtf: str, style: str) -> Run:
    """The date of a signature or opinion."""
    return day("signing", edtf, style, step=step)


def pol(value: str, on: str | None = None, shown: str = "") -> Run:
    """政治面貌 as a form states it."""
    return filled(shown or value, said("political_status", value=value, on=on))


def party(step: str, edtf: str, style: str, *more: Said, unit: str | None = None) -> Run:
    """A dated step of joining the Party."""
    return day("party", edtf, style, step=step, unit=unit).stating(*more)


def league(step: str, edtf: str, style: str, *more: Said) -> Run:
    """A dated step of joining the League."""
    return day("league", edtf, style, step=step).stating(*more)


def began(edtf: str, style: str, route: str | None = None, *more: Said) -> Run:
    """When work started."""
    return day("work_start", edtf, style, route=route).stating(*more)
