"""The workshop: development dossiers that together hold every material type, in three qualities, with their reading."""

from __future__ import annotations

from pathlib import Path
from random import Random

from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.life import Life
from samples.drawn.workshop.lives import deputy, doctor, elder, graduate, herdsman, officer, technician, village_teacher
from samples.drawn.workshop.papers import PAPERS
from samples.drawn.workshop.recast import recast

LIVES: dict[str, Life] = {
    module.LIFE.case: module.LIFE
    for module in (elder, village_teacher, herdsman, technician, doctor, officer, graduate, deputy)
}


def draw_set(out: Path, cases: list[str] | None, seed: int, quality: str = "clean") -> list[Path]:
    """Draw the named dossiers (all, if None) into folders of `out`; the same seed and fonts give the same bytes.

    Seed 0 draws the lives as they are written down; another seed recasts them: other names, labels and kinds of rows.
    """
    return [build(name, seed, quality).write(out) for name in cases or LIVES]


def build(case: str, seed: int = 0, quality: str = "clean") -> Bench:
    """The dossier drawn in memory. Raises ValueError for a case that is not there."""
    if case not in LIVES:
        raise ValueError(f"no workshop case {case!r}; there are: {', '.join(LIVES)}")
    life = LIVES[case] if seed == 0 else recast(LIVES[case], Random(f"{seed}:{case}:cast"))
    bench = Bench(case, life.person, seed, hand=life.hand, quality=quality)
    for paper in PAPERS[case]:
        paper(bench, life)
    return bench
