"""`sanling screen`: every dossier once, each in its unit, again only where something changed."""

import os
import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from models.arrangements import ArrangedPage, Arrangement, How, PageSet
from models.dates import PartialDate
from models.screenings import Outcome
from models.store import Store, open_store
from screening.audit import AuditOptions, audit_dossier, audited_content
from screening.bulk.patience import PatientCache
from screening.bulk.screener import Screener, unit_key
from screening.bulk.unit import Event, Fate, Finished, Job, PagesRead, Unit, Units
from screening.cli import main
from screening.commands import screen as command
from tests.screening.bulk.bench import actions, contents, dossier, screen, tree

CASE = Path(__file__).parents[3] / "data/fixtures/worker-1958"


@pytest.fixture
def store(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'store.db'}"


def job(store: str, run: str = "r1", as_of: date = date(2026, 11, 26), **more: object) -> Job:
    return Job(store, run, "cli:test", as_of, **{"ocr": "recorded", "patience_s": 1.0, **more})  # type: ignore[arg-type]


def finished(job: Job, path: Path) -> Finished:
    with Screener(job) as screener:
        return screener.screen(Unit(path), lambda _: None)


def screened(job: Job, path: Path, place: str = "") -> tuple[Fate, int]:
    """What became of a dossier, and how many of its pages were looked at."""
    heard: list[PagesRead] = []
    with Screener(job) as screener:
        return screener.screen(Unit(path, place), heard.append).fate, sum(event.pages for event in heard)


def test_every_dossier_is_stored_once_in_its_unit_and_a_second_run_does_nothing(tmp_path: Path, store: str) -> None:
    root = tree(tmp_path / "root", 4)
    first = screen(root, store, "--workers", "2")
    assert first.returncode == 0, first.stderr
    assert "档案 4 卷：读全 4" in first.stdout and "12 页" in first.stdout
    before = contents(store)
    assert [each["unit"] for each in before] == ["江原省/局0", "江原省/局0", "江原省/局1", "江原省/局2"]
    again = screen(root, store)
    assert again.returncode == 0 and "此前已完成 4" in again.stdout
    assert contents(store) == before
    assert [actions(store).count(name) for name in ("screen.start", "screen.end", "screen.done", "audit")] == [2, 2, 4, 4]


def test_what_failed_is_named_and_tried_again(tmp_path: Path, store: str) -> None:
    root = tree(tmp_path / "root", 2)
    broken = root / "江原省" / "局1" / "坏卷"
    broken.mkdir()
    (broken / "1.png").write_bytes(b"no picture")
    (root / "江原省" / "局0" / "卷000" / "9.png").write_bytes(b"no picture")
    first = screen(root, store)
    assert first.returncode == 3
    assert "坏卷" in first.stderr and "9.png" in first.stderr and "Traceback" not in first.stderr
    assert "读全 1，部分未读 1，失败 1" in first.stdout
    assert "此前已完成 2" in screen(root, store).stdout, "a dossier read in part is tried again only where asked for"
    shutil.copy(root / "江原省/局0/卷000/1.png", broken / "1.png")
    shutil.copy(root / "江原省/局0/卷000/1.png", root / "江原省/局0/卷000/9.png")
    last = screen(root, store, "--resume")
    assert last.returncode == 0 and "读全 2" in last.stdout, last.stdout + last.stderr


def test_resume_judges_as_of_the_day_of_the_run_it_takes_up(tmp_path: Path, store: str) -> None:
    root = tree(tmp_path / "root", 1)
    screen(root, store)
    with open_store(store) as opened:
        first = opened.screenings.last(str(root))
    call = type("Call", (), {"root": root, "resume": True, "as_of": None, "ocr": None, "engine": "local", "workers": 1})
    with open_store(store) as opened:
        taken_up = command._screening(call, opened)  # type: ignore[arg-type]
    assert first is not None and (taken_up.as_of, taken_up.ocr) == (date(2026, 11, 26), "toy")
    assert taken_up.detail["resumes"] == first.run


@pytest.mark.parametrize(("arguments", "words"), [
    (["--ocr", "magic"], "magic"), (["--workers", "0"], "at least 1"), (["--engine", "cloud"], "cloud")])
def test_a_call_that_cannot_be_used_is_refused(arguments: list[str], words: str, tmp_path: Path, store: str) -> None:
    result = screen(tree(tmp_path / "root", 1), store, *arguments, ocr="null")
    assert result.returncode == 2 and words in result.stderr and result.stderr.count("\n") == 1


def test_a_run_ends_with_the_leadership_report(tmp_path: Path, store: str) -> None:
    result = screen(tree(tmp_path / "root", 1), store, "--report", str(tmp_path / "报告.html"))
    assert result.returncode == 0 and str(tmp_path / "报告.html") in result.stdout, result.stderr
    assert "<html" in (tmp_path / "报告.html").read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_does_not_spoil_the_run(tmp_path: Path, store: str) -> None:
    result = screen(tree(tmp_path / "root", 1), store, "--report", str(tmp_path / "报告.odt"))
    assert result.returncode == 0 and "no report" in result.stderr and len(contents(store)) == 1


def test_a_root_that_is_not_there_is_refused(tmp_path: Path, store: str) -> None:
    result = screen(tmp_path / "nowhere", store, ocr="null")
    assert result.returncode == 2 and "nowhere" in result.stderr


def test_another_day_is_judged_from_the_stored_facts_without_a_look_at_the_pages(tmp_path: Path, store: str) -> None:
    path = shutil.copytree(CASE, tmp_path / "worker")
    assert screened(job(store), path) == (Fate.DONE, 20)
    assert screened(job(store, "r2"), path) == (Fate.SKIPPED, 0)
    assert screened(job(store, "r3", date(2020, 1, 1)), path) == (Fate.DONE, 0)
    options = AuditOptions(as_of=date(2020, 1, 1), ocr=f"recorded:{path / 'ocr.json'}")
    fresh = audit_dossier(path, options, None)
    with open_store(store) as opened:
        stored = opened.latest_audit(fresh["dossier"]["id"])
    assert stored is not None
    assert {**stored.audit, "run": None} == {**fresh, "run": None}
    assert stored.audit["run"]["as_of"] == "2020-01-01"


@pytest.fixture
def worker(tmp_path: Path, store: str) -> Path:
    """A dossier of the samples that was screened once."""
    path = shutil.copytree(CASE, tmp_path / "worker")
    screened(job(store), path)
    return path


def read_wrong(store: Store, dossier: str) -> int:
    """Somebody corrects a birth date, whose number is given back."""
    stored = store.latest_audit(dossier)
    assert stored is not None
    fact = next(fact for fact in audited_content(stored.audit, ()).facts if fact.kind == "birth")
    right = replace(fact, id="c1", fields={**fact.fields, "date": PartialDate("1931-01")}, supersedes=fact.id)
    return store.add_correction(
        dossier, right, fact, reviewer="王", reason="识读错误", at=datetime(2026, 11, 26, tzinfo=UTC)).id


def test_what_people_corrected_stays_where_another_day_is_judged_or_the_dossier_moved(
    tmp_path: Path, store: str, worker: Path,
) -> None:
    with open_store(store) as opened:
        [summary] = opened.list_dossiers()
        correction = read_wrong(opened, summary.id)
        assert finished(job(store, "r2", date(2020, 1, 1)), worker).fate is Fate.DONE
        judged = opened.latest_audit(summary.id)
        assert judged is not None and judged.last_correction == correction
        assert judged.audit["run"]["as_of"] == "2020-01-01" and "1931-01" in str(judged.audit["facts"])
        elsewhere = tmp_path / "甲局"
        elsewhere.mkdir()
        colours = finished(job(store, "r3", date(2020, 1, 1)), worker.rename(elsewhere / "worker")).colours
        moved = opened.latest_audit(summary.id)
        assert moved is not None and moved.id > judged.id and moved.last_correction == correction
        assert sum(colours) == len(moved.audit["findings"])
        assert not opened.list_dossiers()[0].outdated


def test_an_arrangement_that_cannot_be_applied_is_told_and_the_dossier_is_stored_as_read(
    store: str, worker: Path,
) -> None:
    with open_store(store) as opened:
        [summary] = opened.list_dossiers()
        before = opened.latest_audit(summary.id)
        assert before is not None
        page = before.audit["pages"][0]
        sets = (PageSet((ArrangedPage(page["number"], page["sha256"]),), "M99"),)
        opened.arrangements.add(Arrangement(
            0, summary.id, How.TYPE, sets, (1,), "王", "归类有误", datetime(2026, 11, 26, tzinfo=UTC)), seen=0)
        done = finished(job(store, "r2", date(2020, 1, 1)), worker)
        assert done.fate is Fate.DONE and "没有留存在库中" in done.reasons[-1]
        assert opened.list_dossiers()[0].outdated


def test_names_that_are_not_utf8_are_told_and_the_rest_is_screened(tmp_path: Path, store: str) -> None:
    root = tree(tmp_path / "root", 2)
    odd = os.fsdecode("钱文".encode("gbk"))
    (root / "江原省/局0/卷000").rename(root / "江原省/局0" / odd)
    shutil.copy(root / "江原省/局1/卷001/1.png", root / "江原省/局1/卷001" / f"{odd}.png")
    dossier(root / "江原省/局2/卷002", [88])
    result = screen(root, store)
    assert result.returncode == 3 and "Traceback" not in result.stderr, result.stderr
    assert result.stderr.count("not UTF-8; rename it") == 2
    assert "档案 2 卷：读全 1，部分未读 0，失败 1" in result.stdout and "1 处文件不属于任何档案" in result.stdout
    assert screen(root / "江原省/局0" / odd, store).returncode == 2


def test_watching_that_is_cut_short_says_so(
    tmp_path: Path, store: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    class Cut:
        workers = 7

        def screen(self, units: Units) -> Iterator[Event]:
            yield Finished(Unit(tmp_path), Fate.DONE)
            raise KeyboardInterrupt

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(command, "_engine", lambda *_: Cut())
    assert main(["screen", str(tmp_path), "--store", store, "--ocr", "null", "--watch"]) == 130
    said = capsys.readouterr().out
    assert "筛查已中断" in said and "领导报告" not in said
    with open_store(store) as opened:
        noted = [entry.details["workers"] for entry in opened.trail.entries() if entry.action.startswith("screen.")]
    assert noted == [7, 7], "as many as the engine has"


def test_a_dossier_that_moved_is_found_at_its_new_place_without_reading_it_again(tmp_path: Path, store: str) -> None:
    path = dossier(tmp_path / "甲局" / "卷一", [88, 88])
    assert screened(job(store, ocr="null"), path) == (Fate.DONE, 2)
    path = path.rename(tmp_path / "卷一")
    assert screened(job(store, "r2", ocr="null"), path) == (Fate.DONE, 0)
    with open_store(store) as opened:
        [summary] = opened.list_dossiers()
    assert summary.source == str(path)


def test_a_copy_of_a_dossier_is_not_stored_a_second_time(tmp_path: Path, store: str) -> None:
    path = dossier(tmp_path / "甲局" / "卷一", [88, 88])
    copy = shutil.copytree(path, tmp_path / "乙局" / "卷一")
    assert [screened(job(store, ocr="null"), each)[0] for each in (path, copy, path)] == [
        Fate.DONE, Fate.SKIPPED, Fate.SKIPPED]


def test_a_changed_page_makes_another_result(tmp_path: Path, store: str) -> None:
    path = dossier(tmp_path / "卷一", [88, 88])
    screened(job(store, ocr="null"), path)
    time.sleep(0.01)
    (path / "2.png").write_bytes((path / "1.png").read_bytes())
    assert screened(job(store, ocr="null"), path) == (Fate.DONE, 2)


def test_what_another_run_is_at_work_on_is_left_to_it(tmp_path: Path, store: str) -> None:
    path = dossier(tmp_path / "卷一", [88, 88])
    mine = job(store, ocr="null")
    with open_store(store) as opened:
        key = unit_key(path, mine, PatientCache(opened, 1.0)).key
        assert opened.screenings.claim(key, "other", "other", 60.0)
        assert screened(mine, path) == (Fate.CLAIMED, 0)
        opened.screenings.release("other")
    assert screened(mine, path) == (Fate.DONE, 2)


def test_a_mistake_of_the_program_over_one_dossier_is_told_without_its_words(
    tmp_path: Path, store: str, monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stumble(*_: object) -> None:
        raise KeyError("张三")

    monkeypatch.setattr("screening.bulk.screener.audit_dossier", stumble)
    path = dossier(tmp_path / "卷一", [88])
    with Screener(job(store, ocr="null")) as screener:
        finished = screener.screen(Unit(path), lambda _: None)
    assert finished.fate is Fate.FAILED and "KeyError" in finished.reasons[0] and "张三" not in finished.reasons[0]
    with open_store(store) as opened:
        [failure] = opened.screenings.failures("r1")
    assert failure.outcome is Outcome.FAILED
