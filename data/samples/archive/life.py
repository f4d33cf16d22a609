"""A person and a career, and what of both is true on a given day."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from samples.archive.ink import Pen, Said, say

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CULTURE = ("小学", "初中", "技校", "高中", "中专", "大专", "党校大专", "本科", "党校本科", "硕士")


def id_number(first: str) -> str:
    """17 digits and the check digit; regions 99xxxx do not exist."""
    return first + "10X98765432"[sum(w * int(d) for w, d in zip(WEIGHTS, first, strict=True)) % 11]


@dataclass(frozen=True)
class Kin:
    """A relative; `birth` as EDTF, `since` and `until` bound the days on which forms name them."""

    relation: str
    name: str
    birth: str
    politics: str
    doing: str
    since: str = "0000"
    until: str = "9999"


@dataclass(frozen=True)
class Stay:
    """One line of a life: unit and post as written, what it was; studies name their major and mode."""

    start: str
    end: str
    unit: str
    post: str
    as_: str = "干部"
    witness: str = ""
    rank: str | None = None
    within: tuple[Stay, ...] = ()

    def facts(self, nested: bool = False) -> list[Said]:
        """What a line of a résumé says."""
        return [say("stint", start=self.start, end=self.end, unit=self.unit or None, post=self.post or None,
                    level=self.rank, occupation=self.as_, nested=True if nested else None)]


@dataclass(frozen=True)
class School:
    """A course of study. `years` of the curriculum, `degree` as (subject, date, number)."""

    level: str
    school: str
    start: str
    end: str
    major: str = ""
    mode: str = ""
    years: int = 0
    cert: str = ""
    degree: tuple[str, str, str] | None = None
    department: str = ""
    dean: str = ""


@dataclass(frozen=True)
class Membership:
    """How the person joined the Party; each step a day. `committee` is the one that approves."""

    apply: str
    activist: str
    form: str
    branch: str
    superior: str
    full_branch: str
    full: str
    cell: str
    committee: str
    introducers: tuple[tuple[str, str], tuple[str, str]]
    talk: str = ""
    counts: str = ""  # the day that counts as that of joining, where it is not that of the branch

    @property
    def joined(self) -> str:
        """The day from which the Party standing counts."""
        return self.counts or self.branch


@dataclass
class Life:
    """Who a dossier is about. `hand` is typed, kai or handwriting."""

    id: str
    name: str
    gender: str
    ethnicity: str
    native: str
    birth: str
    born_at: str
    hand: str
    pen: Pen
    work: str
    stays: list[Stay]
    schools: list[School]
    kin: list[Kin]
    party: Membership
    league: str
    league_at: str
    number: str = ""
    former: str = ""
    origin: str = ""
    married: str = ""
    home: str = ""
    titles: list[tuple[str, str]] = field(default_factory=list)
    grades: dict[int, str] = field(default_factory=dict)
    awards: list[tuple[str, str, str]] = field(default_factory=list)  # date, award, by whom
    penalty: tuple[str, str, str] = ("", "", "")  # date, system, penalty
    lunar: tuple[str, str] = ("", "")  # birth as written by the lunar calendar, and as EDTF
    claimed: dict[str, str] = field(default_factory=dict)  # what the latest forms claim instead of the truth
    county: str = ""
    leaders: tuple[str, ...] = ()  # people who sign, none of them in the family

    def told(self, on: str) -> list[Stay]:
        """The lines of a résumé written on this day."""
        return [_cut(stay, on) for stay in self.stays if stay.start[:7] <= on[:7]]

    def job(self, on: str) -> Stay:
        """What the person is on this day."""
        return [stay for stay in self.stays if stay.start[:7] <= on[:7]][-1]

    def before(self, on: str) -> Stay:
        """What the person was before the present post."""
        return [stay for stay in self.stays if stay.start[:7] <= on[:7]][-2]

    def politics(self, on: str) -> str:
        """As a form of this day states it."""
        if self.party.full_branch and on >= self.party.full_branch:
            return "中共党员"
        if on >= self.party.branch:
            return "中共预备党员" if self.party.full_branch else "中共党员"
        return "共青团员" if self.league and on >= self.league else "群众"

    def culture(self, on: str) -> str:
        """The highest course finished by this day."""
        done = [s.level for s in self.schools if s.end[:7] <= on[:7]]
        return max(done, key=lambda x: CULTURE.index(x) if x in CULTURE else 9) if done else "小学"

    def finished(self, on: str, *levels: str) -> list[School]:
        """Courses finished by this day, of these levels if any are named."""
        return [s for s in self.schools if s.end[:7] <= on[:7] and (not levels or s.level in levels)]

    def school(self, level: str) -> School:
        """The course of this level."""
        return next(s for s in self.schools if s.level == level)

    def family(self, on: str) -> list[Kin]:
        """The relatives whom a form of this day names."""
        return [k for k in self.kin if k.since <= on < k.until and (not k.birth or k.birth <= on)]

    def card(self, on: str) -> str:
        """The ID number as it was on this day: none before 1986, 15 digits until October 1999."""
        if on < "1986" or not self.number:
            return ""
        return self.number if on >= "1999-10" else self.number[:6] + self.number[8:17]

    def title(self, on: str) -> tuple[str, str] | None:
        """The last professional title and its date."""
        held = [t for t in self.titles if t[1] <= on]
        return held[-1] if held else None


def _cut(stay: Stay, on: str) -> Stay:
    within = tuple(_cut(inner, on) for inner in stay.within if inner.start[:7] <= on[:7])
    if stay.end != "open" and stay.end[:7] > on[:7]:
        return replace(stay, end="open", within=within)
    return replace(stay, within=within)
