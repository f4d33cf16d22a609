"""Joins the rows of the user's and the product's table of post levels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from models.errors import PostTableError
from models.post_bodies import LADDER, Body, PostTable, Years, one_lower
from models.post_files import Place, Row, TableFile, read_table_file

_PLACEHOLDER = re.compile(r"\{([^{}\d,][^{}]*)\}")
_NOTHING = "(?!)"


@dataclass(slots=True)
class _Joined:
    """The sections of all files; of a name in two files the first file's stands."""

    steps: dict[str, str | None] = field(default_factory=dict)
    ranks: dict[str, str] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    pieces: dict[str, str] = field(default_factory=dict)
    heads: list[str] = field(default_factory=list)


def read_tables(paths: Iterable[Path]) -> PostTable:
    """The rows of several files, those of the first tried first. Raises PostTableError."""
    files = [(path, read_table_file(path)) for path in paths]
    joined = _Joined()
    for _, table in reversed(files):
        joined.steps |= table.steps
        joined.ranks |= table.ranks
        joined.places |= table.places
        joined.pieces |= table.pieces
        joined.heads += table.heads
    return PostTable(
        bodies=tuple(body for path, table in files for body in _bodies(table, joined, path)),
        ranks=_ranks(joined.ranks), steps=joined.steps, sources=tuple(str(path) for path, _ in files))


def _ranks(ranks: Mapping[str, str]) -> dict[str, str]:
    """The names of ranks, longer ones first. Raises PostTableError where one stands for what is no level."""
    wrong = [name for name, level in ranks.items() if level not in LADDER and ranks.get(level) != level]
    if wrong:
        raise PostTableError(
            f"ranks: {wrong[0]} stands for {ranks[wrong[0]]!r}, which is no level and no rank; use one of "
            f"{'、'.join(LADDER)}, or the name of a rank in the table of post levels")
    return dict(sorted(ranks.items(), key=lambda item: -len(item[0])))


def _bodies(table: TableFile, joined: _Joined, path: Path) -> Iterator[Body]:
    never = _pattern(table.never, joined, f"{path}: never")[0] if table.never else None
    for number, row in enumerate(table.bodies, start=1):
        yield _body(row, joined, never, f"{path}: bodies, row {number} ({row.body})")


def _body(row: Row, joined: _Joined, never: re.Pattern[str] | None, where: str) -> Body:
    unit, dated = _pattern(row.unit, joined, f"{where}, unit", at_end=True)
    excepted = _pattern(row.excepted, joined, f"{where}, except")[0] if row.excepted else None
    if row.rank is None and not row.posts and not row.inner:
        raise PostTableError(f"{where}: says no level; give it a `rank`, `posts` or `inner`")
    if row.first is not None and row.last is not None and row.first > row.last:
        raise PostTableError(f"{where}: `from` {row.first} lies after `until` {row.last}; exchange them")
    return Body(
        name=row.body, unit=unit, excepted=excepted, never=never, posts=_posts(row, joined.heads, where),
        inner=tuple(row.inner.items()), years=Years(row.first, row.last), dated=dated)


def _posts(row: Row, heads: list[str], where: str) -> tuple[tuple[str, str], ...]:
    """Every post of the row with its level, longer names first: those it names, and those that follow from its rank."""
    levels: dict[str, str] = {}
    for level, posts in row.posts.items():
        for post in posts:
            if levels.setdefault(post, level) != level:
                raise PostTableError(f"{where}: {post} has two levels, {levels[post]} and {level}; keep one")
    if row.rank:
        for head in heads:
            levels.setdefault(head, row.rank)
            levels.setdefault(f"副{head}", one_lower(row.rank))
    return tuple(sorted(levels.items(), key=lambda item: -len(item[0])))


def _pattern(
        text: str, joined: _Joined, where: str, *, at_end: bool = False,
) -> tuple[re.Pattern[str], tuple[tuple[str, Years], ...]]:
    """The pattern with pieces and places put in, and its places that were not always of their kind."""
    whole = _filled(_filled(text, joined.pieces), joined.pieces)
    kinds = set(_PLACEHOLDER.findall(whole))
    known = {place.kind for place in joined.places.values()} | {"地级市", "县级市"}
    if kinds - known:
        raise PostTableError(
            f"{where}: {{{min(kinds - known)}}} is no kind of place and no piece; use {'、'.join(sorted(known))}, "
            "or name places of that kind under `places`")
    named = {kind: _either(name for name, place in joined.places.items() if place.kind == kind) for kind in kinds}
    try:
        pattern = re.compile(f"(?:{_filled(whole, named)})" + ("$" if at_end else ""))
    except re.error as error:
        raise PostTableError(f"{where}: no sound regular expression ({error}); correct it") from None
    dated = tuple((name, Years(place.first, place.last)) for name, place in joined.places.items()
                  if place.kind in kinds and (place.first or place.last))
    return pattern, dated


def _filled(text: str, parts: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda match: parts.get(match[1], match[0]), text)


def _either(names: Iterable[str]) -> str:
    found = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return f"(?:{found})" if found else _NOTHING
