"""Parts of the count: the work of people, what could be read, the trend, cohorts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from statistics import median

from models.cases import Case, Conclusion, Level, State, Step
from models.statistics import REVIEWED, Care, Cohort, Reading, Requests, Trend, Work
from models.statistics_input import Told

UNSURE_SHARE = 0.2
"""A dossier of whose facts at least this share is unsure is listed."""
FEWEST_IN_COHORT = 3


class WorkCount:
    """How far the review is and how well it is done."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._states: dict[State, list[str]] = defaultdict(list)
        self._conclusions: dict[Conclusion, list[str]] = defaultdict(list)
        self._months: Counter[str] = Counter()
        self._lists: dict[str, list[str]] = defaultdict(list)
        self._outcomes: Counter[str] = Counter()
        self._pairs: Counter[tuple[bool, bool]] = Counter()  # (blind, same)
        self._hours: dict[Level, list[float]] = defaultdict(list)
        self._corrected = 0

    def add(self, told: Told) -> None:
        """Count one dossier."""
        case, dossier = told.case, told.audited.dossier
        self._states[case.state].append(dossier)
        self._corrected += told.corrections
        if case.conclusion is not None:
            self._conclusions[case.conclusion].append(dossier)
        second = case.signed.get(Level.SECOND)
        if second is not None and case.state in REVIEWED:
            self._months[second.at.astimezone().isoformat()[:7]] += 1
        self._add_requests(case, dossier)
        marks = {
            "overdue": case.overdue(self._today), "reopened": case.rounds > 1,
            "sent_back": any(event.step is Step.RETURN for event in case.events),
            "disagreed": case.opinion is not None and not case.opinion.detail["agrees"]}
        for name, holds in marks.items():
            if holds:
                self._lists[name].append(dossier)
        for level, hours in _working_hours(case):
            self._hours[level].append(hours)
        if case.state in REVIEWED:
            self._add_pairs(told)

    def _add_requests(self, case: Case, dossier: str) -> None:
        self._outcomes.update(request.outcome for request in case.requests)
        late = sum(request.due is not None and request.due < self._today for request in case.open_requests)
        self._outcomes["late"] += late
        if case.open_requests:
            self._lists["unanswered"].append(dossier)
        if late:
            self._lists["late"].append(dossier)

    def _add_pairs(self, told: Told) -> None:
        first, second = ({word.finding: word.kind for word in told.words if word.level == level.value}
                         for level in (Level.FIRST, Level.SECOND))
        for finding in first.keys() & second.keys():
            self._pairs[told.case.blind, first[finding] is second[finding]] += 1

    def result(self) -> tuple[Work, Requests, Care]:
        """What was counted."""
        lists = {name: tuple(found) for name, found in self._lists.items()}
        outcomes = self._outcomes
        work = Work({s: tuple(f) for s, f in self._states.items()}, {c: tuple(f) for c, f in self._conclusions.items()},
                    lists.get("overdue", ()), lists.get("disagreed", ()), dict(sorted(self._months.items())))
        asked = outcomes[""] + outcomes["supplied"] + outcomes["impossible"]
        requests = Requests(asked, outcomes["supplied"], outcomes["impossible"], outcomes["late"],
                            lists.get("unanswered", ()), lists.get("late", ()))
        pairs, hours = self._pairs, self._hours
        care = Care(
            pairs.total(), pairs[False, True] + pairs[True, True], pairs[True, True] + pairs[True, False],
            pairs[True, True], lists.get("reopened", ()), lists.get("sent_back", ()),
            median(hours[Level.FIRST]) if hours[Level.FIRST] else None,
            median(hours[Level.SECOND]) if hours[Level.SECOND] else None, self._corrected)
        return work, requests, care


class ReadingCount:
    """What could be read, and how sure the reader was."""

    def __init__(self) -> None:
        self._pages: Counter[str] = Counter()
        self._sure: list[int] = []
        self._unread: list[str] = []
        self._rescan: list[str] = []
        self._unsure: list[str] = []

    def add(self, told: Told) -> None:
        """Count one dossier."""
        figures, dossier = told.figures, told.audited.dossier
        self._pages.update(figures.pages)
        self._sure = [a + b for a, b in zip(self._sure or [0] * len(figures.sure), figures.sure, strict=True)]
        if figures.pages.get("failed"):
            self._unread.append(dossier)
        if figures.pages.get("rescan"):
            self._rescan.append(dossier)
        if sum(figures.sure) and sum(figures.sure[:3]) / sum(figures.sure) >= UNSURE_SHARE:
            self._unsure.append(dossier)

    def result(self) -> Reading:
        """What was counted."""
        return Reading(dict(self._pages), tuple(self._sure), tuple(self._unread), tuple(self._rescan),
                       tuple(self._unsure))


class TrendCount:
    """The newest audits against those of an earlier day."""

    def __init__(self) -> None:
        self._dossiers: list[str] = []
        self._days: list[str] = []
        self._colours: dict[str, list[int]] = {colour: [0, 0] for colour in ("red", "yellow", "blue")}
        self._came: dict[str, int] = {}
        self._went: dict[str, int] = {}

    def add(self, told: Told) -> None:
        """Count one dossier."""
        if not told.before_day:
            return
        dossier = told.audited.dossier
        self._dossiers.append(dossier)
        self._days.append(told.before_day)
        now = {doubt.id: doubt.severity for doubt in told.doubts}
        for which, severities in ((0, told.before), (1, now)):
            for severity in severities.values():
                self._colours[severity][which] += 1
        for counted, number in ((self._came, len(now.keys() - told.before)),
                                (self._went, len(told.before.keys() - now.keys()))):
            if number:
                counted[dossier] = number

    def result(self) -> Trend:
        """What was counted."""
        return Trend(
            tuple(self._dossiers), (min(self._days, default=""), max(self._days, default="")),
            {colour: (before, now) for colour, (before, now) in self._colours.items()}, sum(self._came.values()),
            sum(self._went.values()), tuple(self._came), tuple(self._went))


class CohortCount:
    """Several dossiers of one unit whose dates moved in forms of one year, or whose key papers carry one late date."""

    def __init__(self) -> None:
        self._moved: dict[tuple[str, str, str, str, str, bool], dict[str, int]] = defaultdict(dict)

    def add(self, told: Told) -> None:
        """Count one dossier, once in each cohort."""
        unit = told.audited.unit
        for move in told.figures.moves if unit else ():
            key = unit, move.move, move.topic, move.form, move.formed, move.months > 0
            held = self._moved[key]
            held[told.audited.dossier] = max(held.get(told.audited.dossier, 0), move.months, key=abs)

    def result(self) -> tuple[Cohort, ...]:
        """The cohorts, those with the most dossiers first."""
        found = [
            Cohort(unit, move, topic, form, formed, tuple(held), _least_and_most(held))
            for (unit, move, topic, form, formed, _), held in self._moved.items() if len(held) >= FEWEST_IN_COHORT]
        return tuple(sorted(found, key=lambda one: (-len(one.dossiers), one.unit, one.formed, one.form)))


def _least_and_most(held: Mapping[str, int]) -> tuple[int, int]:
    months = sorted(held.values(), key=abs)
    return months[0], months[-1]


def _working_hours(case: Case) -> Iterator[tuple[Level, float]]:
    """Hours from the last taking of a dossier to each signature of the first two levels."""
    taken: datetime | None = None
    level = Level.FIRST
    for event in case.events:
        if event.step in (Step.RECEIVE, Step.REOPEN):
            level, taken = Level.FIRST, None
        elif event.step is Step.TAKE:
            taken = event.at
        elif event.step is Step.RETURN:
            level, taken = (Level.SECOND, event.at) if level is Level.FINAL else (Level.FIRST, event.at)
        elif event.step is Step.SIGN:
            if taken is not None and level is not Level.FINAL:
                yield level, (event.at - taken).total_seconds() / 3600
            level, taken = {Level.FIRST: Level.SECOND}.get(level, Level.FINAL), None
