"""The store that the benchmark makes in bulk is one that the product could have made."""

import subprocess
import sys
from datetime import date
from pathlib import Path

from models import store_figures
from models.store import open_store
from models.store_engine import writing
from models.store_index import build_index
from models.store_search import Wanted
from models.store_statistics import Wanted as StatisticsWanted
from rules.problem_groups import problem_group
from tests.models.test_search import contents

ROOT = Path(__file__).parents[2]


def test_a_store_made_in_bulk_holds_what_rules_index_and_trail_say(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'store.db'}"
    done = subprocess.run(
        [sys.executable, "benchmarks/store_scale.py", "--store", url, "--dossiers", "60", "--lives", "6",
         "--check", "8", "--workers", "1"],
        cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "8 of 60 dossiers judged anew: the same findings" in done.stdout
    assert "words in any fact" in done.stdout
    with open_store(url) as store:
        verified = store.trail.verify()
        assert verified.breach is None and verified.records > 120
        found = store.search.page(Wanted(decision="confirm"))
        assert 0 < found.dossiers < 60
        before = contents(url)
        with writing(store._engine) as connection:
            build_index(connection)
        assert contents(url) == before
        summary = found.rows[0]
        audit = store.latest_audit(summary.id)
        assert audit is not None and audit.audit["dossier"]["name"] == summary.name
        number = store.save_audit(audit.audit, audit.source)
        figures = store.statistics.collect(StatisticsWanted(("*",), date(2026, 11, 26)), problem_group)
        assert figures.cell("all", "").confirmed > 0, "decisions are about the facts as they stand"
        assert store_figures.complete_figures(store._engine) == 0
        assert number == audit.id, "the digest is that of the product: the same audit is not stored again"
