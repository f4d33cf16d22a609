"""Counts dossiers, one after another. A dossier counts once in a cell, however many of its doubts fall into it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from models.audit_figures import FindingMarks
from models.cases import Level, State
from models.findings import DecisionKind, Verdict
from models.statistics import REVIEWED, Cell, Statistics
from models.statistics_input import Doubt, Told, Word
from models.statistics_parts import CohortCount, ReadingCount, TrendCount, WorkCount

Grouped = Callable[[str, str, str, str], int]
"""The problem group, 1 to 8, of a rule, a colour, a verdict and the reason of a decision ("" where there is none)."""
TECHNICAL = 7
"""From this group on it is a matter of the scans, never a problem of the dossier."""
_K = TypeVar("_K")
EVERY = ("all", "")
OPEN, CONFIRMED, DISMISSED, WAITING = range(4)
STATUS = {DecisionKind.CONFIRM: CONFIRMED, DecisionKind.DISMISS: DISMISSED, DecisionKind.NEEDS_MATERIAL: WAITING}
THREE_AGES = ("AGE", "WRK", "PTY")
LAST_BIRTH_YEARS = range(1900, 2100)


class _Tally:
    """A cell while it is counted. `weight` is that of `now`, the dossier at hand: 1 confirmed, 2 a problem."""

    __slots__ = ("confirmed_in", "counts", "doubted", "now", "problems", "weight")

    def __init__(self) -> None:
        self.counts = [0, 0, 0, 0]  # by status
        self.doubted: list[str] = []
        self.confirmed_in: list[str] = []
        self.problems: list[str] = []
        self.now, self.weight = "", 0

    def count(self, status: int, weight: int, dossier: str) -> bool:
        """Count one doubt; whether it is the first of the dossier in this cell."""
        self.counts[status] += 1
        if self.now is not dossier:
            self.now, self.weight = dossier, weight
            return True
        self.weight = max(self.weight, weight)
        return False

    def close(self, reviewed: bool) -> None:
        """Put the dossier at hand into the lists."""
        self.doubted.append(self.now)
        if self.weight:
            self.confirmed_in.append(self.now)
            if self.weight > 1 and reviewed:
                self.problems.append(self.now)

    def result(self) -> Cell:
        """The finished cell."""
        still, confirmed, dismissed, waiting = self.counts
        return Cell(sum(self.counts), confirmed, dismissed, waiting, still, tuple(self.doubted),
                    tuple(self.confirmed_in), tuple(self.problems))


class Count:
    """Figures while they are counted; memory grows with the lists of ids, not with what dossiers say."""

    def __init__(self, today: date, grouped: Grouped) -> None:
        self._grouped = grouped
        self._dossiers: list[str] = []
        self._pages = self._materials = self._informal = 0
        self._cells: dict[tuple[str, str], _Tally] = defaultdict(_Tally)
        self._alike: dict[tuple[str, str, str, int], tuple[_Tally, ...]] = {}  # cells of doubts that are so alike
        self._population: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._reviewed: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._ages: dict[int, list[str]] = defaultdict(list)
        self._runs: dict[str, Counter[str]] = defaultdict(Counter)
        self._work, self._reading = WorkCount(today), ReadingCount()
        self._trend, self._cohorts = TrendCount(), CohortCount()

    def add(self, told: Told) -> None:
        """Count one dossier."""
        audited = told.audited
        self._dossiers.append(audited.dossier)
        self._pages += audited.pages
        self._materials += told.figures.materials
        self._informal += told.figures.informal
        divisions = tuple(_divisions(told))
        reviewed = told.case.state in REVIEWED
        for division in divisions:
            self._population[division].append(audited.dossier)
            if reviewed:
                self._reviewed[division].append(audited.dossier)
        for name, value in (("rulebook", audited.rulebook), ("as_of", audited.as_of), ("ocr", audited.ocr)):
            self._runs[name][value] += 1
        self._add_doubts(told, divisions, reviewed)
        for part in (self._work, self._reading, self._trend, self._cohorts):
            part.add(told)

    def _add_doubts(self, told: Told, divisions: tuple[tuple[str, str], ...], reviewed: bool) -> None:
        dossier, words = told.audited.dossier, _in_force(told)
        divided = tuple(self._cells[key] for key in divisions) if told.doubts else ()
        touched: list[_Tally] = []
        ages = set()
        for doubt, marks in zip(told.doubts, told.figures.findings, strict=True):
            status, reason = _said(words.get(doubt.id), marks)
            group = self._grouped(doubt.rule, doubt.severity, doubt.verdict, reason)
            weight = 0 if status != CONFIRMED else 1 if group >= TECHNICAL else 2
            others = (self._cells[key] for key in _keys(doubt, marks, status, reason))
            cells = (*self._of_kind(doubt, group), *divided, *others)
            touched += [tally for tally in cells if tally.count(status, weight, dossier)]
            if weight > 1 and doubt.verdict != Verdict.MISSING.value and doubt.rule[:3] in THREE_AGES:
                ages.add(doubt.rule[:3])
        for tally in touched:
            tally.close(reviewed)
        if ages and reviewed:
            self._ages[len(ages)].append(dossier)

    def _of_kind(self, doubt: Doubt, group: int) -> tuple[_Tally, ...]:
        """The cells that follow from rule, colour, verdict and group."""
        key = doubt.rule, doubt.severity, doubt.verdict, group
        if key not in self._alike:
            named = (EVERY, ("colour", doubt.severity), ("verdict", doubt.verdict), ("topic", doubt.rule[:3]),
                     ("group", str(int(group))), ("rule", doubt.rule))
            self._alike[key] = tuple(self._cells[name] for name in named)
        return self._alike[key]

    def result(self) -> Statistics:
        """What was counted."""
        work, requests, care = self._work.result()
        population = _frozen(self._population)
        return Statistics(
            tuple(self._dossiers), self._pages, self._materials, self._informal,
            {key: tally.result() for key, tally in self._cells.items()}, population, _frozen(self._reviewed),
            work, requests, care, self._reading.result(), self._trend.result(), self._cohorts.result(),
            _frozen(self._ages), {name: dict(counts) for name, counts in self._runs.items()})


def _frozen(lists: Mapping[_K, list[str]]) -> dict[_K, tuple[str, ...]]:
    return {key: tuple(names) for key, names in lists.items()}


def _divisions(told: Told) -> Iterator[tuple[str, str]]:
    """What divides the dossiers: unit, decade of birth by the ID number, why it is reviewed."""
    yield "unit", told.audited.unit
    year = told.audited.id_number[6:10]
    born = f"{int(year) // 10 * 10}" if year.isdecimal() and int(year) in LAST_BIRTH_YEARS else ""
    yield "born", born
    yield "trigger", told.case.trigger.value if told.case.trigger else ""


def _keys(doubt: Doubt, marks: FindingMarks, status: int, reason: str) -> Iterator[tuple[str, str]]:
    """The cells that do not follow from rule, colour, verdict and group."""
    for decade in marks.decades:
        yield "decade", str(decade)
    if doubt.verdict == Verdict.MISSING.value:
        for paper in marks.papers or ("",):
            yield "paper", paper
            yield "paper_era", f"{paper}|{marks.era or ''}"
    if reason:
        yield ("reason" if status == CONFIRMED else "dismissal"), reason


def _in_force(told: Told) -> Mapping[str, Word]:
    """The newest word on each finding; of a blind review the first reader's only when the second one has signed."""
    case = told.case
    hidden = case.blind and case.state in (State.FIRST_DONE, State.SECOND)
    return {word.finding: word for word in told.words if not (hidden and word.level == Level.FIRST.value)}


def _said(word: Word | None, marks: FindingMarks) -> tuple[int, str]:
    """Where a doubt stands, open again where the facts are not those decided on; the reason if it is settled."""
    if word is None or word.digest != marks.digest:
        return OPEN, ""
    status = STATUS[word.kind]
    return status, word.reason.partition("：")[0] if status in (CONFIRMED, DISMISSED) else ""
