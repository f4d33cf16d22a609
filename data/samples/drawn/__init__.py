"""The development dossiers, drawn with Pillow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from samples.drawn.cast import Cast
from samples.drawn.desk import Desk
from samples.drawn.lives import civilservant, class77, graduate, soldier, worker, zhiqing
from samples.drawn.person import Person
from samples.drawn.readme import write_readme


@dataclass(frozen=True)
class Life:
    """A template: who lives it by default, how it is drawn, and its story in one sentence."""

    person: Person
    build: Callable[[Cast], Desk]
    story: str


LIVES = {
    name: Life(module.PERSON, module.build, module.__doc__ or "")
    for name, module in (
        ("zhiqing-1953", zhiqing),
        ("class77-1955", class77),
        ("soldier-1956", soldier),
        ("worker-1958", worker),
        ("graduate-1972", graduate),
        ("civilservant-1981", civilservant),
    )
}


def draw_set(out: Path, cases: list[str] | None, seed: int) -> list[Path]:
    """Draw the named cases (all, if None) into folders of `out`; the same seed and fonts give the same bytes."""
    return [draw_case(out, name, seed) for name in cases or LIVES]


def draw_case(out: Path, case: str, seed: int) -> Path:
    """Draw one of the six lives."""
    if case not in LIVES:
        raise ValueError(f"no development case {case!r}; there are: {', '.join(LIVES)}")
    life = LIVES[case]
    command = f"python -m samples draw --set development --case {case} --seed {seed} --out data/fixtures"
    return write_case(life.build(Cast(case, seed, life.person)), out, command, life.story)


def write_case(desk: Desk, out: Path, command: str, story: str) -> Path:
    """Write pages, truth and README of a drawn desk."""
    folder = desk.write(out)
    write_readme(desk, folder, command, story)
    return folder
