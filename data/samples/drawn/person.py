"""Invented people: who they are, their kin, and the lines of their careers."""

from __future__ import annotations

from dataclasses import dataclass, replace

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
REGION = "990101"  # no such division exists: a number with it belongs to nobody


def id_number(birth: str, gender: str, sequence: int = 15) -> str:
    """A citizen number with a right check digit; the digit before it is odd for 男."""
    order = sequence * 10 + (1 if gender == "男" else 2)
    body = REGION + birth.replace("-", "") + f"{order:03d}"[-3:]
    total = sum(int(d) * w for d, w in zip(body, _WEIGHTS, strict=True))
    return body + "10X98765432"[total % 11]


def spoiled(number: str) -> str:
    """The same number with a check digit that cannot be right."""
    return number[:-1] + ("3" if number[-1] != "3" else "7")


@dataclass(frozen=True)
class Kin:
    """A relative as a form lists them."""

    relation: str
    name: str
    birth: str
    politics: str
    unit_post: str


@dataclass(frozen=True)
class Stint:
    """One line of a career. `end` may be `open`; `inside` are the 其间 lines."""

    start: str
    end: str
    unit: str
    post: str
    occupation: str
    inside: tuple[Stint, ...] = ()
    referee: str = ""
    level: str | None = None
    fulltime: bool = True

    @property
    def words(self) -> str:
        """Unit and post as one phrase."""
        return self.unit + self.post


def ongoing(stint: Stint) -> Stint:
    """The line as a form shows it that was filled in before the line ended."""
    return replace(stint, end="open", inside=())


@dataclass(frozen=True)
class Person:
    """Who the dossier is about. `birth` is the true day (Gregorian)."""

    name: str
    gender: str
    birth: str
    native_place: str
    kin: tuple[Kin, ...]
    ethnicity: str = "汉族"
    birth_place: str = ""
    former_name: str = ""
    origin: str = "贫农"
    sequence: int = 15

    @property
    def id_number(self) -> str:
        """The number that belongs to the true birth day."""
        return id_number(self.birth, self.gender, self.sequence)
