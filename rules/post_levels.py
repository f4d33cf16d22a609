"""The level that the words of a post name themselves (副处级, 副主任科员), or that the rank of its unit gives.

The rank of units is told by the table of `models.post_table`, a user's own rows before those of the product. A post
that stands without its unit, or at a 厅 of no named province, has the level that the law ties to it (副县长, 镇长);
主任 without a unit says nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from models.post_bodies import PostTable
from models.post_levels import rank_names, without_treatment
from models.post_table import post_table

_NOTE = re.compile(
    "(?P<half>副|正)(?P<step>[科处厅局部省县])级(?!党校|市|领导|机关)|(?P<bare>副|正)(?P<at>[科处厅局])(?=$|[)）,，、;；])"
    "|(?P<name>办事员级?|乡科级[副正]职|县处级[副正]职|厅局级[副正]职|省部级[副正]职)")
_STEPS = dict(zip("科处县厅局部省", ("乡科级", *["县处级"] * 2, *["厅局级"] * 2, *["省部级"] * 2), strict=True))
_PARTS = re.compile("[、,，;；（(）) ]")
_NO_HEAD = re.compile("[代兼]理?(?:副?[县镇乡处科旗厅司省]长|.?书记|副?主席)|助理|[村股]|支部|团委|工会|挂职|挂任")
_HEAD = re.compile("^(?P<vice>副)?(?P<what>县长|旗长|乡长|镇长|处长|科长|厅长|司长|州长|省长|专员)$")
_BARE_DEPARTMENT = re.compile("^[^省区市县州]{1,8}(?<![餐舞啡展大客歌])厅$")
"""A department whose name does not say of which province it is: 财政厅, 某厅."""
_TIED = {
    "县长": "县处级", "旗长": "县处级", "乡长": "乡科级", "镇长": "乡科级", "处长": "县处级", "科长": "乡科级",
    "厅长": "厅局级", "司长": "厅局级", "州长": "厅局级", "省长": "省部级", "专员": "厅局级"}
"""Posts that tell their level where no unit is named."""


def rank_in(text: str) -> str | None:
    """The last rank or non-leading post that a text names: 副主任科员, 四级调研员, 科员. 享受…待遇 is no rank."""
    table = post_table()
    found = rank_names(table).findall(without_treatment(text))
    return table.ranks[found[-1]] if found else None


def without_ranks(text: str) -> str:
    """A text without the ranks and non-leading posts that it names, whose numerals are no grades."""
    return rank_names(post_table()).sub("", text)


def named_level(text: str) -> str | None:
    """The level that a text names: 副处级, 正科, 县处级副职. 享受…待遇 is no level."""
    match = _NOTE.search(without_treatment(text))
    if match is None:
        return None
    if match["name"]:
        return match["name"].removesuffix("级")
    half, step = match["half"] or match["bare"], match["step"] or match["at"]
    return _STEPS[step] + ("副职" if half == "副" else "正职")


def levels_of_posts(unit: str, post: str, year: int | None = None) -> tuple[str, ...]:
    """The levels of each post of a text such as 县委副书记、县长, in `year`; none where it depends on more."""
    return _levels(post_table(), unit, post, year)


@lru_cache(maxsize=4096)
def _levels(table: PostTable, unit: str, post: str, year: int | None) -> tuple[str, ...]:
    parts = filter(None, _PARTS.split(post.partition("兼")[0]))
    return tuple(level for part in parts if (level := _level_of_post(table, unit, part, year)))


def _level_of_post(table: PostTable, unit: str, post: str, year: int | None) -> str | None:
    if _NO_HEAD.search(post):
        return None
    told = table.level_of(unit, post, year)
    match = _HEAD.match(post) if told is None and (not unit or _BARE_DEPARTMENT.search(unit)) else None
    return told if match is None else _TIED[match["what"]] + ("副职" if match["vice"] else "正职")
