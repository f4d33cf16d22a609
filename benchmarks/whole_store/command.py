"""The command line."""

from __future__ import annotations

import argparse
import time
from datetime import date
from pathlib import Path

from sqlalchemy import make_url, text

from models.facts_file import parse_facts
from models.store import Store, open_store
from models.store_search import Wanted
from rules import judge
from whole_store.loading import load
from whole_store.searches import measure


def main() -> None:
    """Make, check, measure."""
    call = _options()
    if not call.keep:
        started = time.monotonic()
        load(call.store, call.dossiers, call.lives, call.seed, call.workers)
        print(f"{call.dossiers:,} dossiers of {call.lives:,} lives made in {time.monotonic() - started:.0f} s")
    with open_store(call.store) as store:
        check(store, call.check)
        print_size(store, call.store)
        if not call.load_only:
            measure(store)


def check(store: Store, count: int) -> None:
    """Judge some dossiers anew: what is stored must be what the rules say."""
    total = store.search.page(Wanted(), limit=0).dossiers
    for number in range(count):
        [row] = store.search.page(Wanted(), limit=1, offset=number * total // count).rows
        stored = store.latest_audit(row.id)
        assert stored is not None  # noqa: S101
        audit = stored.audit
        content = parse_facts({"schema": "sanling.facts/1", **{key: audit[key] for key in (
            "dossier", "materials", "facts")}})
        found = judge(content, date.fromisoformat(audit["run"]["as_of"])).findings
        if [finding.to_wire() for finding in found] != audit["findings"]:
            raise SystemExit(f"{row.id}: the rules say something else than the store")
    print(f"{count} of {total:,} dossiers judged anew: the same findings")


def print_size(store: Store, url: str) -> None:
    """Bytes on disk, and the largest tables where the database tells."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        print(f"size on disk {Path(parsed.database or '').stat().st_size / 1e9:.2f} GB")
        return
    with store._engine.connect() as connection:
        whole = connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one()
        tables = connection.execute(text(
            "SELECT relname, pg_total_relation_size(oid) AS size FROM pg_class WHERE relkind = 'r' "
            "ORDER BY size DESC LIMIT 6"))
        print(f"size on disk {whole / 1e9:.2f} GB: "
              + ", ".join(f"{name} {size / 1e9:.2f}" for name, size in tables))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="A store of many generated dossiers, made and measured.")
    parser.add_argument("--store", metavar="URL", required=True, help="a new, empty store")
    parser.add_argument("--dossiers", type=int, default=2000)
    parser.add_argument("--lives", type=int, default=500, help="different lives, each judged once")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--check", type=int, default=20, help="dossiers judged anew and compared")
    parser.add_argument("--keep", action="store_true", help="measure the store as it stands")
    parser.add_argument("--load-only", action="store_true", help="make it, measure nothing")
    return parser.parse_args()
