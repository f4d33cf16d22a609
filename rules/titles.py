"""Levels of professional titles: `tables/titles.yaml`, which a user can extend (its first lines say how)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import yaml

from rules.policy import RULES_FOLDER

LEVELS = ("初级", "中级", "副高", "正高")
"""Levels of professional titles, lowest first."""
_NOTES = re.compile("[（(][^（）()]*[)）]|任职资格|资格|职称|职务")


@lru_cache(maxsize=4096)
def title_level(name: str) -> str | None:
    """The level of a title; None where the table does not know it, or where it is no professional post."""
    bare = _NOTES.sub("", name).strip()
    if bare in LEVELS or bare == "高级":
        return "副高" if bare == "高级" else bare
    if any(word in bare for word in _table()["no_title"]):
        return None
    fitting = [(len(ending), level) for level in LEVELS for ending in _table()[level] if bare.endswith(ending)]
    return max(fitting, default=(0, None), key=lambda item: item[0])[1]


def is_by_examination(name: str) -> bool:
    """Whether a title of the middle level is got by a national examination."""
    return any(_NOTES.sub("", name).strip().endswith(ending) for ending in _table()["exam"])


@cache
def _table() -> dict[str, list[str]]:
    return dict(yaml.safe_load((RULES_FOLDER / "tables" / "titles.yaml").read_text(encoding="utf-8")))
