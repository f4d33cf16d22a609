"""What may happen in the night: killed workers and runs, power cuts, hung pages, a full disk, a database that goes away.

After each of them `--resume` leaves a store that is that of an undisturbed run.
"""

import contextlib
import os
import random
import resource
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from models.store import open_store
from tests.models.postgres import PostgresServer, find_postgres, restartable_postgres
from tests.screening.bulk.bench import (
    CRASHES,
    CRASHES_UNLESS_SPARED,
    HANGS,
    SLOW,
    actions,
    call,
    children,
    contents,
    dossier,
    environment,
    kill_all,
    screen,
    started,
    tree,
)
from tests.screening.bulk.bench import ROOT as CHECKOUT


@pytest.fixture
def store(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'store.db'}"


@pytest.fixture
def server() -> Iterator[PostgresServer]:
    binaries = find_postgres()
    if binaries is None:
        pytest.skip("no PostgreSQL server program on this machine (install the package postgresql)")
    with restartable_postgres(binaries) as running:
        yield running


def undisturbed(root: Path, folder: Path) -> list[dict[str, Any]]:
    url = f"sqlite:///{folder / 'undisturbed.db'}"
    result = screen(root, url, "--workers", "2")
    assert result.returncode == 0, result.stderr
    return contents(url)


def assert_each_once(store: str, expected: list[dict[str, Any]]) -> None:
    """The same dossiers, units and results, each stored once, and nothing claimed any more."""
    assert contents(store) == expected
    with open_store(store) as opened:
        trail = list(opened.trail.entries())
        assert opened.screenings.unended() == ()
    audits = Counter(entry.subject for entry in trail if entry.action == "audit")
    done = Counter(entry.details["content"] for entry in trail if entry.action == "screen.done")
    assert set(audits.values()) == set(done.values()) == {1}
    assert len(audits) == len(done) == len(expected)


def disturbed(root: Path, store: str, kills: int, chance: random.Random, dossiers: int) -> None:
    """Kill workers and runs at random moments, taking the run up each time, until there were so many kills.

    One run in five may be killed before it has begun: on a busy machine all would be, if none were waited for.
    """
    process = started(root, store, "--workers", "2")
    done = 0
    while done < kills:
        if chance.random() < 0.8:
            wait_until_at_work(process, store)
        time.sleep(chance.uniform(0.05, 2.5))
        victims = children(process.pid)
        if process.poll() is not None:
            process.communicate()
            assert process.returncode in (0, 3), "it ended by itself as it should"
            process = started(root, store, "--workers", "2", "--resume")
            assert finished(store) < dossiers, "there was nothing left to disturb"
        elif victims and chance.random() < 0.7:
            with contextlib.suppress(ProcessLookupError):
                os.kill(chance.choice(victims), signal.SIGKILL)
            done += 1
        else:
            kill_all(process) if chance.random() < 0.5 else process.kill()
            process.communicate()
            done += 1
            process = started(root, store, "--workers", "2", "--resume")
    kill_all(process)


def wait_until_at_work(process: subprocess.Popen[str], store: str) -> None:
    """Returns once a run has begun that was not begun before, or at its end."""
    while process.poll() is None and not runs_of(store, process.pid):
        time.sleep(0.1)


def runs_of(store: str, process: int) -> list[str]:
    with open_store(store) as opened:
        return [screening.run for screening in opened.screenings.unended()
                if f"|{process}|" in str(screening.detail.get("holder"))]


def finished(store: str) -> int:
    return actions(store).count("screen.done")


@pytest.mark.parametrize(("kills", "dossiers"), [
    (3, 8), pytest.param(50, 150, marks=pytest.mark.slow)], ids=["3 kills", "50 kills"])
def test_kills_at_random_moments_lose_and_double_nothing(tmp_path: Path, store: str, kills: int, dossiers: int) -> None:
    root = tree(tmp_path / "root", dossiers, pages=6)
    disturbed(root, store, kills, random.Random(11), dossiers)  # noqa: S311 - where the kills fall is chance anyway
    last = screen(root, store, "--workers", "2", "--resume")
    assert last.returncode == 0, last.stdout + last.stderr
    assert_each_once(store, undisturbed(root, tmp_path))


def test_a_dossier_that_kills_its_worker_is_tried_three_times_then_named(tmp_path: Path, store: str) -> None:
    root = tree(tmp_path / "root", 2)
    dossier(root / "江原省" / "毒卷", [SLOW, CRASHES_UNLESS_SPARED])
    first = screen(root, store, "--workers", "2")
    assert first.returncode == 3
    assert "毒卷" in first.stderr and "signal 9, 3 times" in first.stderr
    assert "读全 2，部分未读 0，失败 1" in first.stdout
    spared = tmp_path / "spared"
    spared.touch()
    assert screen(root, store, "--resume", SPARED=str(spared)).returncode == 0
    assert len(contents(store)) == 3


@pytest.mark.slow
def test_pages_that_crash_or_hang_the_recogniser_are_named_and_read_again(tmp_path: Path, store: str) -> None:
    root = tmp_path / "root"
    dossier(root / "卷一", [SLOW, CRASHES, HANGS, SLOW])
    first = screen(root, store, "--page-seconds", "20", ocr="frail")
    assert first.returncode == 3 and "部分未读 1" in first.stdout
    assert "page 2" in first.stderr and "signal 9" in first.stderr
    assert "page 3" in first.stderr and "longer than 20 s" in first.stderr
    again = screen(root, store, "--page-seconds", "20", "--resume", ocr="frail")
    assert "部分未读 1" in again.stdout, "they are tried again, and are no better"
    assert actions(store).count("audit") == 1, "the same result is stored once"


def test_the_first_interrupt_ends_what_is_at_work_and_the_second_stops_at_once(tmp_path: Path, store: str) -> None:
    root = tree(tmp_path / "root", 30, pages=6)
    process = started(root, store, "--workers", "2")
    wait_for(lambda: finished_so_far(store) >= 2)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130 and "筛查已中断" in out and "--resume" in out, err
    stored = contents(store)
    assert 2 <= len(stored) < 30 and len(stored) == finished(store)
    process = started(root, store, "--workers", "2", "--resume")
    wait_for(lambda: finished_so_far(store) > len(stored))
    for _ in range(2):
        process.send_signal(signal.SIGINT)
        time.sleep(0.05)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130 and "Traceback" not in err
    assert screen(root, store, "--workers", "2", "--resume").returncode == 0
    assert_each_once(store, undisturbed(root, tmp_path))


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def test_two_runs_at_once_share_the_work(kind: str, tmp_path: Path, store: str, request: pytest.FixtureRequest) -> None:
    root = tree(tmp_path / "root", 12)
    url = store if kind == "sqlite" else request.getfixturevalue("server").url
    runs = [started(root, url, "--workers", "1") for _ in range(2)]
    said = [run.communicate(timeout=300) for run in runs]
    assert [run.returncode for run in runs] == [0, 0], said
    assert_each_once(url, undisturbed(root, tmp_path))


def test_a_full_disk_ends_the_run_with_words_and_resume_goes_on(tmp_path: Path, store: str) -> None:
    root = tree(tmp_path / "root", 12, pages=6)
    open_store(store).close()
    limit = (tmp_path / "store.db").stat().st_size + 80_000

    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    command = call(root, store, "--patience", "1")
    full = subprocess.run(command, capture_output=True, text=True, cwd=CHECKOUT, env=environment(), timeout=300,
                          preexec_fn=small_disk, check=False)
    assert full.returncode == 2, full.stdout + full.stderr
    assert full.stderr.count("\n") == 1 and "Traceback" not in full.stderr and "disk" in full.stderr
    assert len(contents(store)) == finished(store) < 12
    assert screen(root, store, "--resume").returncode == 0
    assert_each_once(store, undisturbed(root, tmp_path))


def test_a_database_that_goes_away_and_comes_back_is_waited_for(tmp_path: Path, server: PostgresServer) -> None:
    root = tree(tmp_path / "root", 12, pages=6)
    process = started(root, server.url, "--workers", "2")
    wait_for(lambda: finished_so_far(server.url) >= 2)
    server.stop()
    time.sleep(2)
    server.start()
    _, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert_each_once(server.url, undisturbed(root, tmp_path))


@pytest.mark.slow
def test_a_database_that_stays_away_ends_the_run_with_words(tmp_path: Path, server: PostgresServer) -> None:
    root = tree(tmp_path / "root", 12, pages=6)
    command = call(root, server.url, "--patience", "2")
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=CHECKOUT, env=environment())
    wait_for(lambda: finished_so_far(server.url) >= 1)
    server.stop()
    _, err = process.communicate(timeout=60)
    server.start()
    assert process.returncode == 2 and "Traceback" not in err and "database server runs" in err, err
    assert screen(root, server.url, "--resume").returncode == 0
    assert_each_once(server.url, undisturbed(root, tmp_path))


def finished_so_far(store: str) -> int:
    try:
        return finished(store)
    except Exception:
        return 0  # not made yet


def wait_for(condition: Any, seconds: float = 120.0) -> None:
    ends = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < ends, "it did not come to that"
        time.sleep(0.1)
