"""The command line and the table."""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from .trial import Hunt, Trial, run_trial, tally

Json = dict[str, Any]
FLOOD = 5  # undecided findings of one rule on one life that are too many to read
COLUMNS = (
    ("shifts", "shifts"), ("noticed", "even blue"), ("found", "red, yellow"),
    ("listed", "lists it"), ("repair_named", "1st repair"),
    ("cause_named", "1st cause"), ("repair_true", "rep.true"), ("repair_named_of_found", "found: repair"),
    ("cause_named_of_found", "cause"), ("repair_true_of_found", "rep.true"), ("cause_true_of_found", "cause true"),
)


def options() -> argparse.Namespace:
    """The call."""
    parser = argparse.ArgumentParser(description="True lives must raise no conflict; one false date must be found.")
    parser.add_argument("--count", type=int, default=200, help="lives")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--blur", type=float, default=0.3, help="share of dates written less exactly")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write all figures here")
    parser.add_argument("--verbose", action="store_true", help="list false alarms and shifts that were not found")
    return parser.parse_args()


def main() -> None:
    """Run and print."""
    call = options()
    with ProcessPoolExecutor() as pool:
        trials = list(pool.map(partial(run_trial, call.seed, share=call.blur), range(call.count), chunksize=4))
    report = figures(trials, call)
    print_report(report)
    if call.verbose:
        print_details(trials)
    if call.json:
        call.json.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def figures(trials: Sequence[Trial], call: argparse.Namespace) -> Json:
    """All figures as JSON."""
    groups: defaultdict[str, list[Hunt]] = defaultdict(list)
    for trial in trials:
        if trial.hunt:
            groups[trial.hunt.shift.group].append(trial.hunt)
            groups["(digit)" if trial.hunt.shift.how == "digit" else "(years)"].append(trial.hunt)
    return {
        "call": {"count": call.count, "seed": call.seed, "blur": call.blur},
        "facts_per_life": round(sum(t.facts for t in trials) / max(1, len(trials))),
        "false_alarms": [asdict(alarm) for trial in trials for alarm in trial.alarms],
        "lives_with_false_alarms": sum(bool(t.alarms) for t in trials),
        "other_findings": others(trials),
        "shifts": {"all": tally(trials)} | {name: tally(trials, groups[name]) for name in sorted(groups)},
    }


def others(trials: Sequence[Trial]) -> Json:
    """Undecided, missing and blue findings by rule: how many, on how many lives, most on one, an example."""
    keys = sorted({key for trial in trials for key in trial.other})
    table = {}
    for rule, verdict in keys:
        counts = [t.other[rule, verdict] for t in trials if t.other[rule, verdict]]
        example = next(t.examples[rule, verdict] for t in trials if (rule, verdict) in t.examples)
        table[f"{rule} {verdict}"] = {
            "findings": sum(counts), "lives": len(counts), "most": max(counts),
            "flooded": sum(c > FLOOD for c in counts), "example": example,
        }
    return table


def print_report(report: Json) -> None:
    """The compact table."""
    call, alarms = report["call"], report["false_alarms"]
    print(f"{call['count']} true lives (seed {call['seed']}, blur {call['blur']}), {report['facts_per_life']} facts "
          f"each: {len(alarms)} false alarms on {report['lives_with_false_alarms']} lives "
          f"{dict(Counter(a['rule'] for a in alarms)) or ''}")
    print("\nother findings      count  lives   most  lives with >5")
    for name, row in report["other_findings"].items():
        print(f"{name:<18} {row['findings']:>6} {row['lives']:>6} {row['most']:>6} {row['flooded']:>6}")
    print("\none false date    " + "".join(f"{title:>14}" for _, title in COLUMNS))
    for name, row in report["shifts"].items():
        cells = (row[key] for key, _ in COLUMNS)
        wide = sum(ord(char) > 255 for char in name)
        print(f"{name:<{18 - wide}}" + "".join(f"{cell(value):>14}" for value in cells))


def cell(value: float | int | None) -> str:
    """Counts as they are, shares in per cent."""
    return "-" if value is None else str(value) if isinstance(value, int) else f"{value:.0%}"


def print_details(trials: Sequence[Trial]) -> None:
    """False alarms with their facts, and what happened to each shift."""
    for trial in trials:
        for alarm in trial.alarms:
            print(f"\nFALSE ALARM {alarm.life}: {alarm.rule} {alarm.severity} {alarm.text}")
            for fact in alarm.facts:
                print("   ", json.dumps(fact, ensure_ascii=False))
    for trial in trials:
        if trial.hunt:
            h = trial.hunt
            mark = ("found" if h.found else "hidden") + (" repaired" if h.repair_true else "")
            print(f"{trial.life}: {h.shift.group} {h.shift.fact}.{h.shift.field} {h.shift.was} -> {h.shift.now} "
                  f"(truth {h.shift.truth}): {mark} {' '.join(h.rules)}")
