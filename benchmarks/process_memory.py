"""Peak resident memory of this process and of everything that it started, looked at while it works. Linux only."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

_EVERY_S = 0.5
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Peak:
    """MiB: most of this process, of the largest other one, and of all together at one moment, with their number."""

    own: int
    largest: int
    together: int
    processes: int

    def __str__(self) -> str:
        return (f"peak memory {self.own} MiB here, {self.largest} MiB in the largest of the others, "
                f"{self.together} MiB in all {self.processes}")


class MemoryWatch:
    """Looks twice a second while its block runs."""

    def __init__(self) -> None:
        self.peak = Peak(0, 0, 0, 0)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> MemoryWatch:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(_EVERY_S):
            own, *others = family(os.getpid())
            peak = self.peak
            together = own + sum(others)
            more = together > peak.together
            self.peak = Peak(
                max(peak.own, own), max([peak.largest, *others]), max(peak.together, together),
                1 + len(others) if more else peak.processes)


def family(process: int) -> list[int]:
    """Resident MiB of a process and then of all below it."""
    children: dict[int, list[int]] = {}
    sizes: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdecimal():
            continue
        try:
            fields = (entry / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        children.setdefault(int(fields[1]), []).append(int(entry.name))
        sizes[int(entry.name)] = int(fields[21]) * _PAGE_BYTES >> 20
    found: list[int] = []
    waiting = [process]
    while waiting:
        number = waiting.pop(0)
        found.append(sizes.get(number, 0))
        waiting += children.get(number, [])
    return found
