"""Every page through every engine in turn, on the clock."""

from __future__ import annotations

import os
import sys
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .engines import Engine
from .pages import Lines, Page
from .scoring import Tally, score


@dataclass
class Result:
    """What one engine did: seconds of each page's fastest round (on the clock, on all cores), and its score by hand."""

    seconds: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    by_hand: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    by_page: dict[str, Tally] = field(default_factory=dict)

    @property
    def seconds_a_page(self) -> float:
        """Mean over the pages."""
        return sum(self.seconds) / max(1, len(self.seconds))

    @property
    def cpu_a_page(self) -> float:
        """Mean over the pages."""
        return sum(self.cpu) / max(1, len(self.cpu))

    @property
    def total(self) -> Tally:
        """Over all hands."""
        whole = Tally()
        for tally in self.by_hand.values():
            whole.add(tally)
        return whole


def race(engines: Mapping[str, Engine], pages: Sequence[Page], rounds: int) -> dict[str, Result]:
    """Results by engine. The first page is read once before the clock starts: models and code are warm then."""
    results = {name: Result() for name in engines}
    if pages:
        warm = pages[0].ref.load()
        for engine in engines.values():
            engine(pages[0], warm)
    for number, page in enumerate(pages):
        print(f"\r{number + 1}/{len(pages)} {page.name}    ", end="", file=sys.stderr, flush=True)
        _run(engines, page, rounds, number, results)
    print(file=sys.stderr)
    return results


def _run(
    engines: Mapping[str, Engine], page: Page, rounds: int, number: int, results: Mapping[str, Result],
) -> None:
    stored = page.ref.load()
    names = list(engines)
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in names}
    found: dict[str, Lines] = {}
    for turn in range(rounds):
        first = (number + turn) % len(names)
        for name in names[first:] + names[:first]:
            started, cpu = time.perf_counter(), _cpu_seconds()
            found[name] = engines[name](page, stored)
            times[name].append((time.perf_counter() - started, _cpu_seconds() - cpu))
    for name in names:
        results[name].seconds.append(min(seconds for seconds, _ in times[name]))
        results[name].cpu.append(min(cpu for _, cpu in times[name]))
        upright = Lines(page.on_upright(found[name].quads, stored.pixels), found[name].texts)
        tally = score(page.truth, upright)
        results[name].by_page[page.name] = tally
        results[name].by_hand[page.hand or "?"].add(tally)


def _cpu_seconds() -> float:
    """Of this process and of the programs it has called."""
    return sum(os.times()[:4])
