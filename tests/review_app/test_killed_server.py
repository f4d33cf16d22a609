"""The program killed at random moments while people decide: what was said to be stored is stored once, the log is whole."""

import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from models.store import open_store
from tests.models.test_store import new_database, postgres
from tests.review_app import sample
from tests.review_app.people import add_accounts

pytestmark = pytest.mark.slow
__all__ = ["postgres"]  # a fixture

DECISIONS = 200
SCRIPT = Path(__file__).with_name("decide_until_killed.py")


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_of_200_decisions_none_is_lost_and_none_doubled(
    kind: str, tmp_path: Path, pages: Path, request: pytest.FixtureRequest
) -> None:
    url = f"sqlite:///{tmp_path / 'store.db'}" if kind == "sqlite" else new_database(request.getfixturevalue("postgres"))
    with open_store(url) as store:
        store.save_audit(sample.sample_audit(pages), str(pages))
        add_accounts(store)
    chance = random.Random(7)  # noqa: S311 - the same waits in every run; where they fall is chance
    said: list[tuple[int, str]] = []
    kills = 0
    while len(said) < DECISIONS:
        said += run_and_kill(url, len(said), chance.randint(3, 25), chance.uniform(0, 0.03))
        kills += 1
    with open_store(url) as store:
        history = store.decisions("dsample").history
        found = store.trail.verify()
    stored = {(d.id, d.decision.reason) for d in history}
    assert set(said) <= stored, "a decision that was said to be stored is gone"
    assert not [key for key, number in Counter(said).items() if number > 1]
    assert len(history) - len(said) <= kills, "at most the one in hand when the program was killed was stored unsaid"
    assert found.breach is None and kills > 1


def run_and_kill(url: str, first: int, words: int, seconds: float) -> list[tuple[int, str]]:
    """Let it say so many words and go on for a moment, then kill it; what it said."""
    process = subprocess.Popen(
        [sys.executable, str(SCRIPT), url, str(first)], stdout=subprocess.PIPE, text=True, cwd=SCRIPT.parents[2],
        env={"PYTHONPATH": str(SCRIPT.parents[2]), "PATH": "/usr/bin:/bin", "HOME": "/tmp"})  # noqa: S108
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(words)]
    assert all(lines), "the program ended by itself"
    time.sleep(seconds)
    process.kill()
    lines += process.stdout.readlines()
    process.wait()
    return [(int(line.split()[0]), line.split()[1]) for line in lines if line.endswith("\n")]
