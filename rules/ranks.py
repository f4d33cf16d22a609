"""The ladder of posts and ranks: which level a fact states, and which of two is higher (contract section 3)."""

from __future__ import annotations

from models.facts import Fact
from rules.post_levels import levels_of_posts, named_level, rank_in

LADDER = (
    "办事员", "科员", "乡科级副职", "乡科级正职", "县处级副职", "县处级正职", "厅局级副职", "厅局级正职", "省部级副职",
    "省部级正职")
"""Levels of posts, lowest first."""

RANKS = (
    "二级科员", "一级科员", "四级主任科员", "三级主任科员", "二级主任科员", "一级主任科员", "四级调研员", "三级调研员",
    "二级调研员", "一级调研员", "二级巡视员", "一级巡视员")
"""Ranks (职级) since 2019-06-01, lowest first."""

OLD_RANKS = ("副主任科员", "主任科员", "副调研员", "调研员", "副巡视员", "巡视员")
"""Non-leading posts (非领导职务) until 2019-05-31, lowest first."""

LEVEL_OF_RANK = {
    **dict(zip(OLD_RANKS, LADDER[2:8], strict=True)),
    "二级科员": "办事员", "一级科员": "科员", "四级主任科员": "乡科级副职", "三级主任科员": "乡科级副职",
    "二级主任科员": "乡科级正职", "一级主任科员": "乡科级正职", "四级调研员": "县处级副职", "三级调研员": "县处级副职",
    "二级调研员": "县处级正职", "一级调研员": "县处级正职", "二级巡视员": "厅局级副职", "一级巡视员": "厅局级正职",
}
"""The level of post that a rank answers to."""


def level_of(fact: Fact) -> str | None:
    """The level of post that an appointment or a line states, directly or by a rank that answers to it.

    Where it states none, the level that the words of the post name (副处级, 副主任科员) or that the law ties to the
    post (副县长, 镇长); None where it depends on more than the words.
    """
    stated = fact.text("level")
    if stated:
        return LEVEL_OF_RANK.get(stated, stated if stated in LADDER else named_level(stated) or stated)
    unit, post = fact.text("unit") or "", fact.text("post") or ""
    if not post:
        return None
    named = named_level(post)
    if named:
        return named
    found = [*levels_of_posts(unit, post, _year(fact)), *filter(None, [_level_of_rank(rank_in(post))])]
    return max(found, key=LADDER.index, default=None)


def _year(fact: Fact) -> int | None:
    """The year that a post was held in, which some rows of the table ask for."""
    days = (fact.date("decided"), fact.date("start"))
    return next((day.earliest.year for day in days if day is not None and day.is_readable), None)


def rank_of(fact: Fact) -> str | None:
    """The rank or non-leading post (副主任科员, 四级调研员, 科员) that an appointment or a line names."""
    stated = fact.text("level")
    if stated in LEVEL_OF_RANK or stated in LADDER[:2]:
        return stated
    return rank_in(fact.text("post") or "")


def _level_of_rank(rank: str | None) -> str | None:
    return LEVEL_OF_RANK.get(rank, rank) if rank else None


def place_of(level: str | None) -> int | None:
    """How high a level of post or a rank stands, 0 for 办事员; None where it is not known."""
    level = LEVEL_OF_RANK.get(level, level) if level else None
    return LADDER.index(level) if level in LADDER else None
