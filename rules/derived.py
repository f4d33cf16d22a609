"""Keeps with a timeline what many rules work out of it, so that it is worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from models.timeline import Timeline

P = ParamSpec("P")
T = TypeVar("T")


def derived_from(*kinds: str) -> Callable[
    [Callable[Concatenate[Timeline, P], T]], Callable[Concatenate[Timeline, P], T]
]:
    """Mark a function of a timeline that reads facts of these kinds only (and materials); other arguments are hashable.

    Its results are kept with the timeline, and handed on to hypotheses that change facts of other kinds only. Callers
    must not change what they are given.
    """
    read = frozenset(kinds)

    def mark(function: Callable[Concatenate[Timeline, P], T]) -> Callable[Concatenate[Timeline, P], T]:
        @wraps(function)
        def kept(timeline: Timeline, /, *args: P.args, **options: P.kwargs) -> T:
            key = (read, function.__module__, function.__qualname__, args, tuple(options.items()))
            if key not in timeline.derived:
                timeline.derived[key] = function(timeline, *args, **options)
            found: T = timeline.derived[key]
            return found

        return kept

    return mark
