"""Stretches of a working life: what the clauses of one moment say together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extraction.date_types import DateContext
from extraction.posts import level_of_post, named_level, split_posts
from extraction.prose.clauses import Clause
from extraction.prose.service import Service
from extraction.prose.times import When
from extraction.resume import parse_resume_row, to_stint_fields
from extraction.spans import Span
from models.facts import OPEN, Value

_STILL = re.compile(r"至今(?!未|没|仍未)|直到现在|直至现在|到现在为止")
_STILL_BEHIND = re.compile(r",?(?:(?:并|现|一直)?(?:工作|学习|任职)?至今(?!未|没|仍未)|继续(?:学业|学习|在读)|"
    r"现?仍?在校|现在读)")
_BEHIND = 10  # characters


@dataclass(frozen=True)
class Stretch:
    """What one moment or period of a sentence says of work."""

    when: When
    unit: str
    post: str
    bare: str
    place: int
    stop: int
    nested: bool
    clause: Clause


def joined_service(run: Sequence[tuple[Clause, Service]]) -> list[Stretch]:
    """One stretch for all clauses of a moment: a unit in one and the posts in the next belong together."""
    found: list[Stretch] = []
    for clause, told in run:
        assert clause.when is not None  # noqa: S101  (only clauses with a moment come here)
        stop = clause.body_place + told.stop
        last = found[-1] if found else None
        if last is not None and last.when.place == clause.when.place and _open_for_posts(last) and told.post and (
                not told.unit or told.unit == last.unit or _continues(last, told)):
            unit = last.unit or told.unit
            found[-1] = replace(last, unit=unit, post=told.post, stop=stop)
            continue
        if last is not None and last.when.place == clause.when.place:
            continue  # what came later, without a day of its own
        nested = clause.nested
        begin = clause.when.place
        found.append(Stretch(clause.when, told.unit, told.post, told.bare, begin, stop, nested, clause))
    return found


def _open_for_posts(last: Stretch) -> bool:
    """Whether the posts are still to come: none yet, or only that somebody served or worked there."""
    return not last.post or last.post in ("服役", "当兵", "工作", "任职", "任教")


def _continues(last: Stretch, told: Service) -> bool:
    """Whether `last` is but a soldier or a place, and the posts of the same moment stand in the next clause."""
    return not last.unit and re.search(
        r"入伍|参军|当兵|解放军|志愿军|^[回返]乡$", last.bare) is not None and bool(told.post)


def _note(stretch: Stretch) -> str:
    """`(正科级)` behind the posts."""
    match = re.match(r"\([^()]{2,16}\)", stretch.clause.whole.text[stretch.stop: stretch.stop + 20])
    return match[0] if match else ""


def goes_on(whole: Span, start: int, stop: int) -> bool:
    """Whether the words of a stretch, or those right behind it, say that it lasts till now (任科员至今, ，至今在校)."""
    return _STILL.search(whole.text[start:stop]) is not None or _STILL_BEHIND.match(
        whole.text[stop: stop + _BEHIND]) is not None


def stint_fields(stretch: Stretch, context: DateContext) -> dict[str, Value]:
    """The contract's fields of a stretch."""
    when = stretch.when
    text = (stretch.unit + stretch.post) or stretch.bare
    if text == stretch.unit and stretch.clause.whole.text[:stretch.stop].endswith("工作"):
        text += "工作"  # who begins to work at a school does not study there
    line = parse_resume_row(when.span.text, text, context)
    fields = dict(to_stint_fields(line)) if line is not None else {}
    for name in ("start", "end", "unit", "post", "nested"):
        fields.pop(name, None)
    told: dict[str, Value] = {}
    if when.start is not None:
        told["start"] = when.start.date
    if when.open:
        told["end"] = OPEN
    elif when.end is not None:
        told["end"] = when.end.date
    elif goes_on(stretch.clause.whole, when.stop, stretch.stop):
        told["end"] = OPEN
    if stretch.unit:
        told["unit"] = stretch.unit
    post = stretch.post or stretch.bare
    if post:
        told["post"] = post
    level = named_level(text + _note(stretch)) or (level_of_post(stretch.unit,
    split_posts(post).posts) if stretch.unit else None)
    fields.pop("level", None)
    if level:
        fields["level"] = level
    if not stretch.post and re.search(r"[伍军]$", stretch.bare):
        fields["occupation"] = "士兵"
    if stretch.nested:
        fields["nested"] = True
    return {**told, **fields}
