"""The draw: the same for everybody, equal for all, kept as it was made."""

import hashlib
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import StoreError
from models.sampling import draw, rank
from models.store import open_store
from screening.cli import main
from tests.models.test_store import an_audit

FRAME = {f"江原省/县{unit}": [f"d{unit}-{number}" for number in range(unit + 1)] for unit in range(8)}
names = st.text(min_size=1, max_size=4)


def test_anybody_can_draw_again_with_nothing_but_sha_256() -> None:
    sample = draw(FRAME, "福彩 2026-12-01 0815", 3, 5)
    by_hand = sorted(FRAME, key=lambda unit: hashlib.sha256(f"福彩 2026-12-01 0815\n{unit}".encode()).hexdigest())
    assert list(sample.units) == by_hand[:3]
    firsts = [min(FRAME[unit], key=lambda dossier: rank(sample.seed, dossier)) for unit in sample.units]
    assert list(sample.dossiers[:3]) == firsts


@given(st.dictionaries(names, st.sets(names), min_size=1), names, st.integers(1, 5), st.integers(1, 12))
def test_a_draw_depends_on_seed_and_frame_alone(frame: dict[str, set[str]], seed: str, units: int, many: int) -> None:
    sample = draw(frame, seed, units, many)
    other = draw({unit: sorted(frame[unit], reverse=True) for unit in sorted(frame, reverse=True)}, seed, units, many)
    assert sample == other
    assert len(sample.units) == min(units, len(frame))
    assert len(sample.dossiers) == min(many, sum(len(frame[unit]) for unit in sample.units))


def test_every_unit_is_drawn_about_equally_often() -> None:
    drawn = Counter(unit for seed in range(2000) for unit in draw(FRAME, str(seed), 2, 1).units)
    assert all(430 < drawn[unit] < 570 for unit in FRAME), drawn


def test_the_command_draws_keeps_and_says_what_it_drew(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"sqlite:///{tmp_path / 'store.db'}"
    with open_store(url) as store:
        for name in ("d1", "d2", "d3", "d4"):
            store.save_audit(an_audit(name), "s")
        for name, unit in (("d1", "甲省/一县"), ("d2", "甲省/一县"), ("d3", "乙省/二县")):
            store.places.put(name, unit, "cli:test")
    call = ["sample", "--store", url, "--units", "2", "--dossiers", "2", "--seed", "0815"]
    assert main(call) == 0
    said = capsys.readouterr().out
    assert main([*call, "--unit", "甲省"]) == 0
    with open_store(url) as store:
        both, one = store.samples.list()
        assert all(f"档案　{name}" in said for name in both.dossiers) and both.frame in said
        assert set(both.units) == {"甲省/一县", "乙省/二县"} and "d4" not in both.dossiers
        assert one.units == ("甲省/一县",) and set(one.dossiers) == {"d1", "d2"}
        assert store.trail.verify().breach is None
        with pytest.raises(StoreError, match="the seed is empty"):
            store.samples.draw(" ", 1, 1, "", "cli:test")
        with pytest.raises(StoreError, match="no dossier has a unit"):
            store.samples.draw("1", 1, 1, "丙省", "cli:test")
