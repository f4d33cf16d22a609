"""Units that wait: those found below the root, those to be tried again, those that another run is at work on."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace

from screening.bulk.unit import Unit


class Waiting:
    """Where engines take units from. `found` gives None where there is nothing at this moment.

    Once `stopped` says so, nothing more is given out.
    """

    def __init__(self, found: Iterator[Unit | None], stopped: Callable[[], bool] = lambda: False) -> None:
        self._found: Iterator[Unit | None] | None = found
        self._stopped = stopped
        self._again: deque[Unit] = deque()
        self._later: deque[tuple[float, Unit]] = deque()

    def take(self) -> Unit | None:
        """The next unit; None where there is none at this moment."""
        if self._stopped():
            return None
        if self._again:
            return self._again.popleft()
        if self._found is not None:
            try:
                unit = next(self._found)
            except StopIteration:
                self._found = None
            else:
                if unit is not None:
                    return unit
        if self._later and self._later[0][0] <= time.monotonic():
            return self._later.popleft()[1]
        return None

    @property
    def finished(self) -> bool:
        """Whether there will never be another one."""
        return self._stopped() or (self._found is None and not self._again and not self._later)

    def try_again(self, unit: Unit) -> None:
        """Soon, as another attempt."""
        self._again.append(replace(unit, attempt=unit.attempt + 1))

    def put_off(self, unit: Unit, seconds: float) -> None:
        """As the same attempt, after the others and not before so many seconds."""
        self._later.append((time.monotonic() + seconds, unit))
