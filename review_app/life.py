"""A life as rows of bars: study, work by material, party, posts, documents; what is in doubt is marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from models.dates import FIRST_DAY, LAST_DAY, PartialDate
from models.facts import OPEN, Fact
from models.findings import Severity, Verdict
from models.timeline import PERIOD_FIELDS
from review_app.date_bars import bounds
from review_app.dossier import Dossier, Reading
from review_app.wording import SLOTS, date_words, fact_name, fact_value

EVENT_DAYS = 400
CHARACTERS_ACROSS = 78
EVENT_KINDS = ("birth", "marriage", "award", "penalty", "determination")


@dataclass(frozen=True, slots=True)
class Bar:
    """One fact or material on the picture, or several that say the same.

    `sure` is the part that holds under every reading; None where no day does.
    """

    lane: str
    track: int
    start: date
    end: date
    sure: tuple[date, date] | None
    label: str
    detail: str
    doubts: tuple[str, ...]
    severity: Severity | None
    finding: str | None
    fact: str | None

    @property
    def is_event(self) -> bool:
        """Whether it is too short to hold its label, which then stands beside it. Documents go without."""
        return self.lane != DOCUMENTS and self.sure is None and (self.end - self.start).days <= EVENT_DAYS


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the picture and how many tracks its bars need."""

    title: str
    tracks: int


@dataclass(frozen=True, slots=True)
class Life:
    """The whole picture. `days_a_character` is the time that one character of a label covers on a usual screen."""

    lanes: tuple[Lane, ...]
    bars: tuple[Bar, ...]
    undated: int
    days_a_character: float


def life_of(dossier: Dossier) -> Life:
    """The picture of a dossier. Facts without a readable date are counted as undated."""
    doubts = _doubts_by_fact(dossier)
    as_of = date.fromisoformat(str(dossier.run["as_of"]))
    drawn: dict[str, list[Bar]] = {}
    undated = 0
    for reading in dossier.readings.values():
        lane = _lane(reading)
        if lane is None:
            continue
        bar = _bar(lane, reading, as_of, doubts.get(reading.fact.id, []))
        if bar is None:
            undated += 1
        else:
            drawn.setdefault(lane, []).append(bar)
    documents = [bar for m in dossier.materials.values() if (bar := _document(m.title or m.type, m.formed)) is not None]
    if documents:
        drawn[DOCUMENTS] = documents
    lanes, bars = [], []
    room = _days_a_character([bar for members in drawn.values() for bar in members])
    for title in sorted(drawn, key=_lane_order):
        placed, tracks = _stacked(_merged(drawn[title]), room)
        lanes.append(Lane(title, tracks))
        bars.extend(placed)
    return Life(tuple(lanes), tuple(bars), undated, room)


STUDY, WORK, PARTY, POSTS, EVENTS, DOCUMENTS = "学习", "工作", "党团", "任职", "生平", "材料形成"
_ORDER = (EVENTS, STUDY, WORK, PARTY, POSTS, DOCUMENTS)
_LANES: Mapping[str, str] = {
    "education": STUDY, "degree": STUDY, "work_start": WORK, "status": WORK, "party": PARTY, "league": PARTY,
    "appointment": POSTS, "title": POSTS, **dict.fromkeys(EVENT_KINDS, EVENTS),
}


def _lane(reading: Reading) -> str | None:
    if reading.fact.kind != "stint":
        return _LANES.get(reading.fact.kind)
    material = reading.material
    if material is None:
        return "简历"
    formed = f"（{material.formed.edtf[:4]}）" if material.formed and material.formed.is_readable else ""
    return f"简历·{material.title or material.type}{formed}"


def _lane_order(title: str) -> tuple[float, str]:
    return (_ORDER.index(title), "") if title in _ORDER else (_ORDER.index(WORK) + 0.5, title)


def _doubts_by_fact(dossier: Dossier) -> dict[str, list[tuple[Severity, str, str]]]:
    found: dict[str, list[tuple[Severity, str, str]]] = {}
    for doubt in dossier.doubts:
        if doubt.finding.verdict is Verdict.CONFLICT:
            for fact in doubt.finding.facts:
                found.setdefault(fact, []).append((doubt.finding.severity, doubt.finding.title, doubt.finding.id))
    return found


def _bar(lane: str, reading: Reading, as_of: date, doubts: list[tuple[Severity, str, str]]) -> Bar | None:
    fact = reading.fact
    first, last = PERIOD_FIELDS[fact.kind]
    start = fact.date(first)
    end = fact.date(last) if last != first else None
    if start is None and end is None:
        return None
    begins = start or end
    assert begins is not None  # noqa: S101 - one of them is there
    low, high = bounds(begins)
    sure: tuple[date, date] | None = None
    if fact.fields.get(last) == OPEN:
        until = _written(reading) or as_of
        high, sure = until, (bounds(begins)[1], until)
    elif end is not None and start is not None:
        high, sure = bounds(end)[1], (bounds(start)[1], bounds(end)[0])
    if sure is not None and sure[0] > sure[1]:
        sure = None
    if high < low:
        low, high = high, low
    worst = min((severity for severity, _, _ in doubts), key=lambda s: s.rank, default=None)
    return Bar(
        lane, 0, low, high, sure, _short(fact), _detail(reading), tuple(dict.fromkeys(t for _, t, _ in doubts)), worst,
        doubts[0][2] if doubts else None, fact.id)


def _written(reading: Reading) -> date | None:
    """When the page was written: it closes what lasts (至今) on it."""
    formed = reading.material.formed if reading.material else None
    return formed.latest if formed and formed.is_readable and formed.latest != LAST_DAY else None


def _document(title: str, formed: PartialDate | None) -> Bar | None:
    if formed is None or not formed.is_readable:
        return None
    low, high = bounds(formed)
    return Bar(DOCUMENTS, 0, low, high, None, title, f"{title}，形成时间 {date_words(formed)}", (), None, None, None)


def _short(fact: Fact) -> str:
    named: Mapping[str, Callable[[], str | None]] = {
        "stint": lambda: fact.text("post") or fact.text("unit") or fact.text("occupation"),
        "party": lambda: _party_step(fact), "education": lambda: fact.text("school") or fact.text("level"),
        "degree": lambda: fact.text("level"), "appointment": lambda: fact.text("post"),
        "status": lambda: fact.text("status"), "title": lambda: fact.text("name"), "award": lambda: fact.text("award"),
        "penalty": lambda: fact.text("penalty"),
    }
    return named.get(fact.kind, lambda: None)() or fact_name(fact)


def _party_step(fact: Fact) -> str | None:
    words = SLOTS.get(fact.slot or "")
    return f"入党{words}" if words and len(words) <= 2 else words


def _detail(reading: Reading) -> str:
    material = reading.material
    where = f"（{material.title or material.type}" if material else "（"
    where += f"，第 {reading.page} 页）" if reading.page else "）"
    return f"{fact_name(reading.fact)}：{fact_value(reading.fact)}{where if where != '（）' else ''}"


def _merged(bars: Iterable[Bar]) -> list[Bar]:
    """Records that say the same of the same time become one bar that tells of them all."""
    groups: dict[tuple[object, ...], list[Bar]] = {}
    for bar in bars:
        groups.setdefault((bar.start, bar.end, bar.sure, bar.label), []).append(bar)
    merged = []
    for group in groups.values():
        worst = min(group, key=lambda bar: bar.severity.rank if bar.severity else len(Severity))
        times = f" ×{len(group)}" if len(group) > 1 else ""
        doubts = dict.fromkeys(title for bar in group for title in bar.doubts)
        details = "\n".join(dict.fromkeys(bar.detail for bar in group))
        merged.append(replace(worst, label=worst.label + times, detail=details, doubts=tuple(doubts)))
    return merged


def _days_a_character(bars: list[Bar]) -> float:
    span = max((bar.end for bar in bars), default=FIRST_DAY) - min((bar.start for bar in bars), default=FIRST_DAY)
    return max(1.0, span.days / CHARACTERS_ACROSS)


def _stacked(bars: Iterable[Bar], days_a_character: float) -> tuple[list[Bar], int]:
    """Bars on as few tracks as keep them apart."""
    ends: list[date] = []
    placed = []
    for bar in sorted(bars, key=lambda b: (b.start, b.end, b.label)):
        free = next((i for i, end in enumerate(ends) if end < bar.start), len(ends))
        if free == len(ends):
            ends.append(bar.end)
        beside = timedelta(days=(len(bar.label) + 1.5) * days_a_character) if bar.is_event else timedelta(0)
        ends[free] = max(bar.end, bar.start + timedelta(days=120)) + beside
        placed.append(replace(bar, track=free))
    return placed, len(ends)
