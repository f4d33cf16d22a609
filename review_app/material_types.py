"""The material types that pages can be said to be of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache


@cache
def type_choices() -> Mapping[str, str]:
    """Names of the types by code, in the order of the codes; covers and papers of no known type come last."""
    from extraction.materials import REGISTRY, UNKNOWN  # noqa: PLC0415 - loads all readers; the worklist needs none
    from extraction.materials.classify import NO_PAPER  # noqa: PLC0415 - as above

    known = {code: kind.title for code, kind in REGISTRY.items() if code not in (NO_PAPER, UNKNOWN)}
    return {**known, UNKNOWN: "其他材料（只保留文字）", NO_PAPER: "封面、隔页或空白页（不成为材料）"}
