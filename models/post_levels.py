"""The level of a post: named by the words themselves, or tied to the post by the rank of its unit.

The knowledge stands in `tables/post_levels.yaml`, which a user can extend (see `models.post_table`). Whoever reads
pages and whoever judges them ask the same table.
"""

from __future__ import annotations

import re
from functools import lru_cache

from models.post_bodies import LADDER, PostTable
from models.post_table import post_table

_TREATMENT = re.compile(
    "享受[^,，、;；()（）]*?待遇|保留[^,，、;；()（）]*?(?:级别?|待遇)|相当于?[^,，、;；()（）]*?级")
_NO_NOTE = "党校|市|领导|机关|公务员|以[上下]"
"""What behind 级 shows that it tells of others: 副厅级以上, 正处级领导."""


def named_level(text: str) -> str | None:
    """The contract's `level` that the words themselves name: a rank note, or a rank's name. 享受待遇 is no rank."""
    plain = without_treatment(text)
    table = post_table()
    note = _note(plain, table)
    if note is not None and (whole := _written_level(note) or _of_note(note, table)):
        return whole
    found = rank_names(table).findall(plain)
    return table.ranks[found[-1]] if found else None


def without_treatment(text: str) -> str:
    """A text without 享受…待遇 and the like, which are no rank."""
    return _TREATMENT.sub("", text)


def rank_note(text: str) -> str | None:
    """`副处级`, `正科级` as written; None where the text has none."""
    return _note(without_treatment(text), post_table())


def level_of_post(unit: str, posts: tuple[str, ...], year: int | None = None) -> str | None:
    """The highest level that the rank of the unit gives one of the posts; None where no row of the table tells.

    Rows that hold for some years only say nothing where `year` is None. Raises PostTableError.
    """
    table = post_table()
    found = [level for post in posts if (level := _level(table, unit, post, year))]
    return max(found, key=LADDER.index) if found else None


@lru_cache(maxsize=4096)
def _level(table: PostTable, unit: str, post: str, year: int | None) -> str | None:
    return table.level_of(unit, post, year)


def _note(text: str, table: PostTable) -> str | None:
    match = _notes(table).search(text)
    return match[0] if match else None


@lru_cache(maxsize=4)
def _notes(table: PostTable) -> re.Pattern[str]:
    return re.compile(f"(?:乡科|县处|厅局|省部)级[正副]职|[副正]?[{''.join(table.steps)}]级(?!{_NO_NOTE})")


def _written_level(note: str) -> str | None:
    return note if note in LADDER else None


def _of_note(note: str, table: PostTable) -> str | None:
    step = table.steps[note[-2]]
    return step + ("副职" if note[0] == "副" else "正职") if step and note[0] in "副正" else None


@lru_cache(maxsize=4)
def rank_names(table: PostTable) -> re.Pattern[str]:
    """Finds the names of ranks and non-leading posts, the longer ones first."""
    return re.compile("|".join(map(re.escape, table.ranks)))
