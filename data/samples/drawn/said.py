"""The values that many forms share, as words with the facts they state."""

from __future__ import annotations

from typing import Any

from samples.drawn.claims import Claim, Part, Says, also, claim, identity, say
from samples.drawn.form import Line
from samples.drawn.notation import Manner
from samples.drawn.person import Kin, Person, Stint


def named(person: Person) -> Part:
    """The name."""
    return identity("name", person.name)


def former(person: Person) -> Says:
    """The former name, or 无."""
    return say(identity("former_name", person.former_name) if person.former_name else "无")


def sexed(person: Person) -> Part:
    """The gender."""
    return identity("gender", person.gender)


def folk(person: Person) -> Part:
    """The ethnicity."""
    return identity("ethnicity", person.ethnicity)


def native(person: Person) -> Part:
    """The native place."""
    return identity("native_place", person.native_place)


def born(
    edtf: str, manner: Manner, calendar: str | None = None, by_self: bool | None = None, text: str | None = None
) -> Part:
    """A birth date as the form's writer puts it."""
    return claim("birth", text or manner.date(edtf), date=edtf, calendar=calendar, self_filled=by_self)


def aged(years: int, on: str, text: str | None = None, nominal: bool | None = None) -> Part:
    """A stated age; `on` is the day of the form."""
    return claim("age_stated", text or str(years), age=years, on=on, nominal=nominal)


def worked(edtf: str, manner: Manner, route: str | None = None, text: str | None = None) -> Part:
    """A start of work."""
    return claim("work_start", text or manner.date(edtf), date=edtf, route=route)


def party(step: str, edtf: str, manner: Manner, text: str | None = None, **more: Any) -> Part:
    """A dated party step."""
    return claim("party", text or manner.date(edtf), step=step, date=edtf, **more)


def signed(step: str, edtf: str, manner: Manner, text: str | None = None) -> Part:
    """The date under a signature or seal; step is 本人, 单位, 审核 or 审批."""
    return claim("signing", text or manner.date(edtf), step=step, date=edtf)


def dated(edtf: str, manner: Manner) -> Part:
    """A date that states no fact of its own kind."""
    return Part(manner.date(edtf))


def status_of(value: str, on: str) -> Part:
    """A political status on the day of the form."""
    return claim("political_status", value, value=value, on=on)


def stint_claim(stint: Stint, nested: bool = False) -> Claim:
    """The fact of one career line."""
    fields: dict[str, Any] = {
        "start": stint.start,
        "end": stint.end,
        "unit": stint.unit,
        "post": stint.post,
        "occupation": stint.occupation,
        "fulltime": None if stint.occupation == "待业" else stint.fulltime and not nested,
        "level": stint.level,
        "nested": True if nested else None,
    }
    return Claim("stint", {k: v for k, v in fields.items() if v not in (None, "")})


def inside_words(stint: Stint, manner: Manner) -> Says:
    """The （其间：…） of a line; empty if it has none."""
    if not stint.inside:
        return ()
    parts: list[str | Part] = ["（其间："]
    for i, inner in enumerate(stint.inside):
        words = manner.period(inner.start, inner.end) + inner.words
        parts += ["；"] if i else []
        parts.append(Part(words, (stint_claim(inner, nested=True),)))
    return say(*parts, "）")


def stint_line(stint: Stint, manner: Manner, referee: bool = True) -> Line:
    """A table line: period, words, referee."""
    cells: list[Says] = [say(manner.period(stint.start, stint.end)), say(stint.words, inside_words(stint, manner))]
    if referee:
        cells.append(say(stint.referee))
    return Line(tuple(cells), (stint_claim(stint),))


def split_line(stint: Stint, manner: Manner) -> Line:
    """A table line whose start and end have columns of their own."""
    end = "至今" if stint.end == "open" else manner.date(stint.end)
    cells = (say(manner.date(stint.start)), say(end), say(stint.words, inside_words(stint, manner)), say(stint.referee))
    return Line(cells, (stint_claim(stint),))


def kin_line(kin: Kin, manner: Manner) -> Line:
    """A family table line."""
    cells = tuple(say(t) for t in (kin.relation, kin.name, manner.date(kin.birth), kin.politics, kin.unit_post))
    fields = {
        "relation": kin.relation,
        "name": kin.name,
        "birth": kin.birth,
        "politics": kin.politics,
        "unit_post": kin.unit_post,
    }
    return Line(cells, (Claim("family", fields),))


def both(part: Part, kind: str, **fields: Any) -> Part:
    """The same words state another fact too."""
    return also(part, kind, **fields)
