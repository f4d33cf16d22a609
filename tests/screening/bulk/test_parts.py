"""The small parts of bulk screening: what waits, who lives, how long one waits, what is told."""

import os
import re
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from models.errors import StoreAwayError, StoreError
from models.screenings import Screening
from models.store import open_store
from screening.bulk.code import _sources
from screening.bulk.content import content_hash, stamps
from screening.bulk.holder import is_dead, this_process
from screening.bulk.patience import patiently
from screening.bulk.run import release_the_dead
from screening.bulk.telling import progress_line, summary
from screening.bulk.totals import Totals
from screening.bulk.unit import Fate, Finished, Unit
from screening.bulk.waiting import Waiting
from tests.extraction.test_reading import Memory
from tests.screening.bulk.bench import ROOT, dossier

ONE, TWO = Unit(Path("一")), Unit(Path("二"))


def test_units_come_as_they_are_found_and_lost_ones_before_new_ones() -> None:
    waiting = Waiting(iter([ONE, None, TWO]))
    assert waiting.take() == ONE and waiting.take() is None and not waiting.finished
    waiting.try_again(ONE)
    again = waiting.take()
    assert again is not None and (again.path, again.attempt) == (ONE.path, 1)
    assert waiting.take() == TWO and waiting.take() is None and waiting.finished


def test_a_unit_that_was_put_off_comes_last_and_not_before_its_time() -> None:
    waiting = Waiting(iter([TWO]))
    waiting.put_off(ONE, 0.05)
    assert waiting.take() == TWO and waiting.take() is None and not waiting.finished
    time.sleep(0.06)
    assert waiting.take() == ONE and waiting.finished


def test_nothing_is_given_out_after_a_stop() -> None:
    waiting = Waiting(iter([ONE]), lambda: True)
    assert waiting.take() is None and waiting.finished


def test_a_store_that_comes_back_is_waited_for_and_other_errors_are_not() -> None:
    answers = [StoreAwayError("away"), StoreAwayError("away"), None]

    def work() -> str:
        error = answers.pop(0)
        if error is not None:
            raise error
        return "here"

    assert patiently(work, 30) == "here"
    answers[:] = [StoreAwayError("away")] * 9
    with pytest.raises(StoreAwayError):
        patiently(work, 0.3)
    assert len(answers) >= 6
    answers[:] = [StoreError("wrong"), None]
    with pytest.raises(StoreError, match="wrong"):
        patiently(work, 30)
    assert len(answers) == 1


def test_a_process_is_dead_once_it_is_gone_and_its_number_is_somebody_elses() -> None:
    mine = this_process()
    assert not is_dead(mine)
    machine, number, begun = mine.split("|")
    assert is_dead(f"{machine}|{number}|{int(begun) - 1}")
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    state = Path(f"/proc/{child.pid}/stat").read_text().rpartition(")")[2].split()[19]
    assert not is_dead(f"{machine}|{child.pid}|{state}")
    child.kill()
    child.wait()
    assert is_dead(f"{machine}|{child.pid}|{state}")
    assert not is_dead(f"elsewhere|{child.pid}|{state}") and not is_dead("")


def test_what_a_dead_run_held_is_free_at_once(tmp_path: Path) -> None:
    machine, _, begun = this_process().split("|")
    with open_store(f"sqlite:///{tmp_path / 'store.db'}") as store:
        dead = Screening("dead", "/卷", date(2026, 11, 26), "null", "cli:test",
                         {"holder": f"{machine}|{os.getpid()}|{int(begun) - 1}"})
        alive = Screening("alive", "/卷", date(2026, 11, 26), "null", "cli:test", {"holder": this_process()})
        for screening in (dead, alive):
            store.screenings.begin(screening)
            assert store.screenings.claim(screening.run, screening.run, "w", 600)
        release_the_dead(store, "cli:test")
        assert store.screenings.claim("dead", "new", "w2", 600)
        assert not store.screenings.claim("alive", "new", "w2", 600)
        assert [screening.run for screening in store.screenings.unended()] == ["alive"]


def test_the_hash_of_a_dossier_is_that_of_its_files_and_their_names(tmp_path: Path) -> None:
    cache = Memory()
    first = content_hash(dossier(tmp_path / "甲" / "卷一", [88, 88]), cache)
    assert content_hash(dossier(tmp_path / "乙" / "卷一", [88, 88]), cache) == first, "wherever it lies"
    assert content_hash(dossier(tmp_path / "卷二", [88, 88]), cache) != first, "another name"
    (tmp_path / "甲" / "卷一" / ".DS_Store").touch()
    assert content_hash(tmp_path / "甲" / "卷一", cache) == first, "clutter"
    (tmp_path / "甲" / "卷一" / "2.png").rename(tmp_path / "甲" / "卷一" / "3.png")
    assert content_hash(tmp_path / "甲" / "卷一", cache) != first


def test_files_that_did_not_change_are_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache, folder = Memory(), dossier(tmp_path / "卷一", [88, 88])
    first = content_hash(folder, cache)
    monkeypatch.setattr("screening.bulk.content._hashed", lambda path: pytest.fail(f"{path} was read"))
    assert content_hash(folder, cache) == first
    assert [stamp.name for stamp in stamps(folder)] == ["1.png", "2.png"]
    assert stamps(tmp_path / "nowhere") == ()


def test_the_name_of_the_code_covers_the_audit_and_every_weight() -> None:
    sources = set(_sources())
    audit = {path for path in sources if path.parent == ROOT / "screening"}
    imported = {match for path in audit for match in re.findall(r"from screening\.(\w+) import", path.read_text("utf-8"))}
    assert imported and {ROOT / "screening" / f"{name}.py" for name in imported} <= audit
    weights = {path for path in (ROOT / "extraction/ner/model").rglob("*") if path.is_file() and path.suffix != ".md"}
    assert weights and weights <= sources


def test_numbers_are_told_in_one_line_and_at_the_end() -> None:
    totals = Totals(begun=time.monotonic() - 100)
    totals.heard = 50
    totals.add(Finished(ONE, Fate.DONE, 40, (1, 2, 0)))
    totals.add(Finished(TWO, Fate.FAILED, reasons=("x",)))
    assert progress_line(totals, 4) == "档案 2/4 卷，50 页，疑点 3 条，每秒 0.5 页，约剩 0:01:40，未读全 1 卷"
    assert "约剩" not in progress_line(totals, None)
    said = summary(totals)
    assert "读全 1，部分未读 0，失败 1" in said and "红 1，黄 2，蓝 0" in said and "--resume" in said
    assert not totals.complete and totals.trouble
