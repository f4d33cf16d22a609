"""A drop folder: dossiers that have stopped changing are handed on as they come."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from screening.bulk.content import Stamp, stamps
from screening.bulk.finding import Found, FoundDossier, LeftAside, dossiers_below

QUIET_S = 30.0
"""A dossier that has not changed for so long is taken to be whole."""
_LOOK_EVERY_S = 2.0


@dataclass(slots=True)
class _Seen:
    """What a dossier looked like when it last changed, and whether it was handed on since."""

    stamps: tuple[Stamp, ...]
    since: float
    given: bool = False


def watched(
    root: Path, quiet_s: float = QUIET_S, look_every_s: float = _LOOK_EVERY_S,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Found | None]:
    """Each dossier below `root` once it is quiet, again after each change; None where there is none now. Never ends.

    What belongs to no dossier is told once.
    """
    seen: dict[Path, _Seen] = {}
    told: set[Path] = set()
    looked = float("-inf")
    while True:
        if clock() - looked < look_every_s:
            yield None
            continue
        for found in dossiers_below(root):
            if isinstance(found, LeftAside):
                if found.path not in told:
                    told.add(found.path)
                    yield found
            elif _is_quiet(found, seen, quiet_s, clock()):
                yield found
        looked = clock()  # after the walk: a long one is not begun again at once
        yield None


def _is_quiet(found: FoundDossier, seen: dict[Path, _Seen], quiet_s: float, now: float) -> bool:
    """Whether it is to be handed on now."""
    state = stamps(found.path)
    known = seen.get(found.path)
    if known is None or known.stamps != state:
        seen[found.path] = _Seen(state, now)
        return False
    if known.given or now - known.since < quiet_s:
        return False
    known.given = True
    return True
