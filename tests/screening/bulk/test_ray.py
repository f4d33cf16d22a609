"""The engine of many machines does what the local one does, byte for byte, and survives the loss of a worker."""

import os
import shutil
import signal
import time
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from models.errors import DossierError
from models.screenings import Screening
from models.store import open_store
from screening.bulk.finding import dossiers_below
from screening.bulk.local import LocalEngine
from screening.bulk.run import Run
from screening.bulk.stopping import Stopping
from screening.bulk.totals import Totals
from screening.bulk.unit import Engine, Fate, Job
from tests.models.postgres import find_postgres, running_postgres
from tests.screening.bulk.bench import contents, dossier, tree

ray = pytest.importorskip("ray")
pytestmark = pytest.mark.slow

FIXTURES = Path(__file__).parents[3] / "data/fixtures"
CASES = ("worker-1958", "soldier-1956")


class Silent:
    def progress(self, totals: Totals) -> None:
        pass

    def failed(self, path: Path, reason: str) -> None:
        pass


def job(store: str, run: str, ocr: str) -> Job:
    return Job(store, run, "cli:test", date(2026, 11, 26), ocr, patience_s=5.0)


def screened(root: Path, work: Job, engine: Engine) -> Totals:
    screening = Screening(work.run, str(root), work.as_of, work.ocr, work.by)
    with open_store(work.store) as store, Stopping() as stopping:
        return Run(work, engine, store, Silent(), stopping).screen(dossiers_below(root), screening)


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Ray on this machine, with as many logical processors as it has, however few."""
    monkeypatch.delenv("RAY_ADDRESS", raising=False)
    yield import_module("screening.bulk.ray_engine").RayEngine
    ray.shutdown()


def test_both_engines_store_the_same_bytes(tmp_path: Path, cluster: Any) -> None:
    root = tmp_path / "root"
    for case in CASES:
        shutil.copytree(FIXTURES / case, root / "江原省" / case)
    urls = [f"sqlite:///{tmp_path / name}.db" for name in ("local", "ray")]
    local, other = job(urls[0], "r1", "recorded"), job(urls[1], "r1", "recorded")
    first = screened(root, local, LocalEngine(local, 2))
    second = screened(root, other, cluster(other, 4))  # more workers than this machine may have processors
    assert first.fates == second.fates == {Fate.DONE: 2}
    assert contents(urls[0]) == contents(urls[1]) and len(contents(urls[0])) == 2


def test_a_unit_whose_actor_is_killed_is_tried_again(tmp_path: Path, cluster: Any) -> None:
    root = tree(tmp_path / "root", 4)
    dossier(root / "江原省" / "卷末", [88])
    work = job(f"sqlite:///{tmp_path / 'ray.db'}", "r1", "null")
    engine = cluster(work, 1)
    killed: list[int] = []

    class Killing(Silent):
        def progress(self, totals: Totals) -> None:
            if not killed and totals.dossiers:
                [actor] = engine._actors
                killed.append(ray.get(actor.handle.ready.remote()))
                os.kill(killed[0], signal.SIGKILL)
                time.sleep(0.2)

    screening = Screening(work.run, str(root), work.as_of, work.ocr, work.by)
    with open_store(work.store) as store, Stopping() as stopping:
        totals = Run(work, engine, store, Killing(), stopping).screen(dossiers_below(root), screening)
    assert killed and totals.fates == {Fate.DONE: 5}
    assert len(contents(work.store)) == 5


def test_several_nodes_share_a_postgresql_store_and_no_sqlite_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cluster: Any,
) -> None:
    binaries = find_postgres()
    if binaries is None:
        pytest.skip("no PostgreSQL server program on this machine (install the package postgresql)")
    nodes = import_module("ray.cluster_utils").Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    try:
        nodes.add_node(num_cpus=1)
        monkeypatch.setenv("RAY_ADDRESS", nodes.address)
        with pytest.raises(DossierError, match="PostgreSQL"):
            cluster(job(f"sqlite:///{tmp_path / 'store.db'}", "r1", "null"), 2)
        with running_postgres(binaries) as url:
            work = job(url, "r1", "null")
            totals = screened(tree(tmp_path / "root", 4), work, cluster(work, 2))
            assert totals.fates == {Fate.DONE: 4} and len(contents(url)) == 4
    finally:
        ray.shutdown()
        nodes.shutdown()
