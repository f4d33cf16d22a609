"""Pieces that many forms share: résumé lines, relatives, opinion boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from samples.printed.grid import tr
from samples.printed.seal import seal
from samples.printed.sheet import Sheet
from samples.printed.when import spell


@dataclass(frozen=True)
class Line:
    """One line of a résumé. `end` may be `open`; `nested` lines stand in brackets behind it (其间)."""

    start: str
    end: str
    unit: str
    post: str
    occupation: str
    witness: str = ""
    level: str | None = None
    nested: tuple[Line, ...] = ()
    fulltime: bool | None = None


@dataclass(frozen=True)
class Relative:
    """A row of the family table."""

    relation: str
    name: str
    birth: str
    politics: str
    unit_post: str


def only(study: dict[str, Any], *fields: str) -> dict[str, Any]:
    """The part of an education that a page states."""
    return {name: study[name] for name in fields if name in study}


def stint(s: Sheet, line: Line, nested: bool = False) -> int:
    """The fact of a résumé line."""
    fields: dict[str, object] = {
        "start": line.start,
        "end": line.end,
        "unit": line.unit,
        "post": line.post,
        "occupation": line.occupation,
    }
    if line.level:
        fields["level"] = line.level
    if line.fulltime is not None:
        fields["fulltime"] = line.fulltime
    if nested:
        fields["nested"] = True
    return s.state("stint", **fields)


def stint_rows(s: Sheet, lines: Sequence[Line], style: str, joined: bool = False, height: int = 60) -> list[str]:
    """Résumé as a table; with `joined` both dates share a cell, else they have a cell each."""
    heads = (
        ("起止年月|6", "在何地何部门学习或工作、任何职务|14", "证明人|4")
        if joined
        else ("自何年何月|4", "至何年何月|4", "在何地何单位（学校）任何职|12", "证明人|4")
    )
    rows = [tr(*heads, height=height)]
    for line in lines:
        fact = stint(s, line)
        start, end = (f"<b>{s.ink(text)}</b>" for text in (spell(line.start, style), _end(line.end, style)))
        inner = "".join(_within(s, child, style) for child in line.nested)
        text = (s.mark(s.ink(line.unit + line.post), fact) + inner, 14 if joined else 12)
        witness = (s.ink(line.witness), 4)
        if joined:
            rows.append(tr((s.mark(f"{start}{s.ink('—')}{end}", fact), 6), text, witness, height=height))
        else:
            rows.append(tr((s.mark(start, fact), 4), (s.mark(end, fact), 4), text, witness, height=height))
    return rows


def resume_block(s: Sheet, lines: Sequence[Line], dash: str = "--") -> str:
    """Résumé as running lines of an appointment form, the nested ones in brackets."""
    return '<div class="resume">' + "".join(f"<div>{_running(s, line, dash)}</div>" for line in lines) + "</div>"


def family_rows(s: Sheet, members: Sequence[Relative], style: str, height: int = 58) -> list[str]:
    """Relatives, one row each."""
    rows = [tr("称谓|3", "姓 名|4", "出生年月|4", "政治面貌|4", "工作单位及职务|9", height=height)]
    for member in members:
        fact = s.state(
            "family",
            relation=member.relation,
            name=member.name,
            birth=member.birth,
            politics=member.politics,
            unit_post=member.unit_post,
        )
        texts = [
            (member.relation, 3),
            (member.name, 4),
            (spell(member.birth, style), 4),
            (member.politics, 4),
            (member.unit_post, 9),
        ]
        rows.append(tr(*((s.mark(s.ink(text), fact), width) for text, width in texts), height=height))
    return rows


def opinion(label: str, body: str, sign: str, height: int = 250) -> str:
    """A box with its label on the left, words above, signature and date below right."""
    return tr(f"{label}|3", (f'<div class="opinion">{body}</div><div class="sign">{sign}</div>', 21), height=height)


def sealed(s: Sheet, step: str, date: str, office: str, size: int = 230) -> str:
    """The foot of an opinion box: a signing date with the office's seal over it."""
    return stamped(s, date, s.state("signing", step=step, date=date), office, size)


def stamped(s: Sheet, date: str, fact: int, office: str, size: int = 230) -> str:
    """A date that states `fact`, under a seal."""
    return f"（盖章）{s.blanks(date, fact)}{seal(s, office, size=size)}"


def _within(s: Sheet, line: Line, style: str) -> str:
    """A nested line in brackets behind its parent."""
    period = f"{spell(line.start, style)}—{spell(line.end, style)}"
    return s.ink("（其间：") + s.mark(s.ink(period + line.unit + line.post), stint(s, line, nested=True)) + s.ink("）")


def _end(end: str, style: str) -> str:
    return "至今" if end == "open" else spell(end, style)


def _running(s: Sheet, line: Line, dash: str, nested: bool = False) -> str:
    fact = stint(s, line, nested)
    end = "" if line.end == "open" else spell(line.end, "dot0")
    period = s.ink(f"{spell(line.start, 'dot0')}{dash}{end}" + (" " if nested else "　"))
    inner = "；".join(_running(s, child, dash, nested=True) for child in line.nested)
    text = s.mark(period + s.ink(line.unit + line.post), fact)
    return text + (s.ink("（其间：") + inner + s.ink("）") if inner else "")
