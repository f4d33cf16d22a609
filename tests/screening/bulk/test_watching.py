"""A drop folder: what has stopped changing is handed on once, and again after a change."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from screening.bulk.finding import Found, FoundDossier, LeftAside
from screening.bulk.watching import watched
from tests.extraction.packages import grey
from tests.screening.bulk.bench import dossier


class Clock:
    """Time that passes one second at each look."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def handed_on(found: Iterator[Found | None], clock: Clock, seconds: int) -> list[str]:
    names = []
    for _ in range(seconds):
        clock.now += 1
        names += [each.path.name for each in iter(lambda: next(found), None) if each is not None]
    return names


def test_a_dossier_is_handed_on_once_it_has_been_quiet(tmp_path: Path) -> None:
    clock = Clock()
    found = watched(tmp_path, quiet_s=5, look_every_s=1, clock=clock)
    assert handed_on(found, clock, 3) == []
    folder = dossier(tmp_path / "卷一", [88])
    assert handed_on(found, clock, 4) == []
    (folder / "2.png").write_bytes(grey(90))
    assert handed_on(found, clock, 5) == [], "it is still being copied"
    assert handed_on(found, clock, 2) == ["卷一"]
    assert handed_on(found, clock, 20) == []
    dossier(tmp_path / "卷二", [88])
    (folder / "3.png").write_bytes(grey(91))
    assert handed_on(found, clock, 10) == ["卷一", "卷二"]


def test_what_belongs_to_nobody_is_told_once(tmp_path: Path) -> None:
    clock = Clock()
    (tmp_path / "旧档.rar").write_bytes(b"x")
    found = watched(tmp_path, quiet_s=5, look_every_s=1, clock=clock)
    said = [each for each in islice(found, 3) if each is not None]
    clock.now += 10
    said += [each for each in islice(found, 3) if each is not None]
    assert [type(each) for each in said] == [LeftAside]
    assert not any(isinstance(each, FoundDossier) for each in said)


def test_a_walk_that_takes_long_is_not_begun_again_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock, walks = Clock(), []

    def slow(root: Path) -> Iterator[Found]:
        walks.append(root)
        clock.now += 60
        return iter(())

    monkeypatch.setattr("screening.bulk.watching.dossiers_below", slow)
    found = watched(tmp_path, look_every_s=2, clock=clock)
    assert [next(found) for _ in range(5)] == [None] * 5 and len(walks) == 1
    clock.now += 2
    assert next(found) is None and len(walks) == 2
