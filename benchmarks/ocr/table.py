"""The results as plain text and as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .race import Result
from .scoring import Tally

HANDS = ("typed", "kai", "handwriting")


def report(results: Mapping[str, Result], missing: Mapping[str, str], peaks: Mapping[str, int]) -> str:
    """One line an engine, then one table a hand."""
    timed = f"{'x stock':>9}{'x rival':>9}"
    lines = [f"{'engine':<12}{'s/page':>8}{timed}{'cpu':>8}{timed}{'CER %':>8}{'dates %':>9}{'numbers %':>11}{'MB':>7}"]
    for name, result in results.items():
        wall = {other: found.seconds_a_page for other, found in results.items()}
        cpu = {other: found.cpu_a_page for other, found in results.items()}
        peak = str(peaks[name]) if name in peaks else "-"
        lines.append(f"{name:<12}{_timed(wall, name)}{_timed(cpu, name)}{_rights(result.total)}{peak:>7}")
    lines += [f"{name:<12}{reason}" for name, reason in missing.items()]
    hands = [hand for hand in (*HANDS, "?") if any(hand in result.by_hand for result in results.values())]
    for hand in hands:
        lines += ["", f"{hand}:"]
        for name, result in results.items():
            tally = result.by_hand[hand]
            lines.append(f"{name:<12}{_rights(tally)}   ({tally.characters} characters, {tally.dates} dates, "
                         f"{tally.numbers} numbers)")
    return "\n".join(lines)


def _timed(seconds: Mapping[str, float], name: str) -> str:
    own = seconds[name]
    ratios = [f"{seconds[other] / own:.2f}" if other in seconds and own else "-" for other in ("stock", "rival")]
    return f"{own:>8.3f}" + "".join(f"{ratio:>9}" for ratio in ratios)


def _rights(tally: Tally) -> str:
    return (f"{100 * tally.error_rate:>8.2f}{_share(tally.dates_right, tally.dates):>9}"
            f"{_share(tally.numbers_right, tally.numbers):>11}")


def _share(right: int, count: int) -> str:
    return f"{100 * right / count:.1f}" if count else "-"


def as_json(results: Mapping[str, Result], peaks: Mapping[str, int]) -> dict[str, Any]:
    """Everything counted, by engine."""
    return {name: {
        "seconds": result.seconds, "cpu": result.cpu, "peak_mb": peaks.get(name),
        "by_hand": {hand: vars(tally) for hand, tally in result.by_hand.items()},
        "by_page": {page: vars(tally) for page, tally in result.by_page.items()},
    } for name, result in results.items()}
