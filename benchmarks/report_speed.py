"""How long the report for leadership takes over a store, and what memory: `store_scale.py --keep` makes one to try.

    .venv/bin/python benchmarks/report_speed.py --store URL

Clock and processor seconds of each part. The figures of audits that have none yet are computed once and stay.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from datetime import date
from typing import Any

from models.store import open_store
from models.store_statistics import Wanted
from review_app.summary.building import Made, built
from review_app.summary.service import FORMATS
from rules.problem_groups import problem_group


def timed(name: str, act: Callable[[], Any]) -> Any:
    """Do it and print how long it took."""
    clock, cpu = time.perf_counter(), time.process_time()
    found = act()
    print(f"{name:<34}{time.perf_counter() - clock:8.1f} s{time.process_time() - cpu:8.1f} CPU s")
    return found


def main() -> None:
    """Measure."""
    call = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    call.add_argument("--store", required=True, help="SQLAlchemy URL")
    with open_store(call.parse_args().store) as store:
        wanted = Wanted(("*",), date.today())
        for turn in ("first", "again"):
            found = timed(f"figures counted, {turn}", lambda: store.statistics.collect(wanted, problem_group))
        cell = found.cell("all", "")
        print(f"{len(found.dossiers):,} dossiers, {cell.doubts:,} findings, "
              f"{cell.confirmed + cell.dismissed:,} decided, {len(found.work.reviewed):,} reviewed, "
              f"{len(found.cohorts):,} cohorts")
        for form, write in FORMATS.items():
            made = timed(form, lambda write=write: write(built(found, Made("x", "2026", "0:0", ("*",)))))
            print(f"{'':<34}{len(made) / 1e6:8.1f} MB")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


if __name__ == "__main__":
    main()
