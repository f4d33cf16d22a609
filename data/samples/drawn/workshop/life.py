"""What happened in a workshop person's life, from which every form takes its part."""

from __future__ import annotations

from dataclasses import dataclass

from samples.drawn.person import Kin, Person, Stint, ongoing


@dataclass(frozen=True)
class Course:
    """A course of study. `degree`: level, subject, number; `years`: its nominal length."""

    level: str
    mode: str
    school: str
    major: str
    start: str
    end: str
    years: int
    cert_no: str = ""
    department: str = ""
    degree: tuple[str, str, str] | None = None
    outcome: str = "毕业"


@dataclass(frozen=True)
class Joining:
    """How somebody joined the Party; empty days did not come."""

    applied: str
    filled: str
    branch: str
    approved: str
    unit: str
    committee: str
    introducers: tuple[str, str]
    asked: str = ""
    full_branch: str = ""
    full_approved: str = ""


@dataclass(frozen=True)
class Leaguing:
    """How somebody joined the Youth League."""

    filled: str
    branch: str
    approved: str
    committee: str
    school: str


@dataclass(frozen=True)
class Life:
    """One person's life. `work`: the start of work and its route; `politics` at the end."""

    case: str
    story: str
    person: Person
    hand: str
    career: tuple[Stint, ...]
    work: tuple[str, str]
    courses: tuple[Course, ...] = ()
    joining: Joining | None = None
    league: Leaguing | None = None

    def until(self, day: str, since: str = "") -> tuple[Stint, ...]:
        """The career as a form of that day lists it, from `since` on; what still lasted is open."""
        month = day[:7]
        lines = []
        for stint in self.career:
            if since <= stint.start <= month:
                over = stint.end != "open" and stint.end <= month
                lines.append(stint if over else ongoing(stint))
        return tuple(lines)

    @property
    def admission(self) -> Joining:
        """How the person joined. Raises ValueError for somebody who did not."""
        if self.joining is None:
            raise ValueError(f"{self.case} never joined")
        return self.joining

    @property
    def leaguing(self) -> Leaguing:
        """How the person joined the Youth League. Raises ValueError for somebody who did not."""
        if self.league is None:
            raise ValueError(f"{self.case} never joined the League")
        return self.league

    def kin(self, *relations: str) -> tuple[Kin, ...]:
        """The relatives of these kinds; all, if none is named."""
        return tuple(k for k in self.person.kin if not relations or k.relation in relations)

    def politics(self, day: str) -> str:
        """The political status on that day."""
        if self.joining and self.joining.branch <= day:
            full = self.joining.full_approved or "9999"
            return "中共党员" if full <= day or self.joining.branch < "1977" else "中共预备党员"
        return "共青团员" if self.league and self.league.approved <= day else "群众"

    def age(self, day: str) -> int:
        """Full years on that day."""
        born = self.person.birth
        return int(day[:4]) - int(born[:4]) - (day[5:] < born[5 : len(day)])
