"""WRK: stated years of service: against the time that passed, against study, and against each other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, pairwise

from models.comparisons import before, months_between, overlap_months
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.lines import is_full_time_study, is_idle, is_unpaid_study, span, text_of
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import claimed_starts, day
from rules.registry import rule
from rules.wording import period, spoken, start_told, stated, study_text, title_of

YELLOW, BLUE = Severity.YELLOW, Severity.BLUE
STUDY_LEVELS = frozenset({"中专", "技校", "大专", "本科"})
GRADUATE_LEVELS = frozenset({"硕士", "博士"})
REFORM_FORM = re.compile("套改|工资改革|工改")
RESIGNED = re.compile("辞职|离职|退职|除名")
OWN_WILL = re.compile("自费|辞职|离职|脱离")
SENT = re.compile("在职|带薪|调干|组织|选派|委托|委培|定向|选送|保送")


@dataclass(frozen=True, slots=True)
class _Stated:
    """Years of service as a page states them, and the day they are counted to."""

    fact: Fact
    months: float
    on: PartialDate


@dataclass(frozen=True, slots=True)
class _Study:
    """A full-time study that may give no service, its time, and whether the pages say that it was without pay."""

    fact: Fact
    span: tuple[PartialDate, PartialDate]
    unpaid: bool


def _stated(timeline: Timeline) -> list[_Stated]:
    found = []
    for fact in timeline.facts("service_years"):
        years, on = fact.number("years"), fact.date("on") or timeline.formed(fact)
        if years is not None and on is not None:
            found.append(_Stated(fact, years * 12, on))
    return sorted(found, key=lambda s: (s.on.earliest, s.on.latest, s.fact.id))


def _told(timeline: Timeline, stated_: _Stated) -> str:
    return f"{stated(timeline, stated_.fact, '工龄', f'{stated_.months / 12:g}年')}（计至{spoken(stated_.on)}）"


class _Stretches:
    """Stretches of time, each as long as it can have been; sums of them up to a day, by months."""

    def __init__(self, spans: Iterable[tuple[PartialDate, PartialDate]]) -> None:
        months = [(_month(start.earliest), _month(end.latest)) for start, end in spans]
        self._starts = sorted(start for start, end in months if end > start)
        self._ends = sorted(end for start, end in months if end > start)
        self._sums = [list(accumulate(edges, initial=0)) for edges in (self._starts, self._ends)]

    def until(self, when: date) -> int:
        """Months of all stretches before a day, stretches that overlap counted each."""
        month, total = _month(when), 0
        for sign, edges, sums in ((1, self._starts, self._sums[0]), (-1, self._ends, self._sums[1])):
            count = bisect_left(edges, month)
            total += sign * (month * count - sums[count])
        return total


def _month(day_: date) -> int:
    return day_.year * 12 + day_.month - 1


@dataclass(frozen=True, slots=True)
class _Life:
    """What may be added to or taken out of service: higher study, and study or idleness; the pages of pay reforms."""

    study: _Stretches
    out: _Stretches
    reform_pages: frozenset[str]
    decided: bool

    def added(self, timeline: Timeline, years: _Stated) -> int:
        """Most months that years stated on a page of a pay reform may hold of study (套改年限)."""
        material = timeline.material_of(years.fact)
        words = (years.fact.raw or "") + (title_of(material) if material else "")
        if REFORM_FORM.search(words) or years.fact.material in self.reform_pages:
            return self.study.until(years.on.latest)
        return 0

    def deducted(self, start: PartialDate, until: PartialDate) -> int | None:
        """Most months that may have been taken out between two days; None where a paper decided on it."""
        return None if self.decided else max(self.out.until(until.latest) - self.out.until(start.earliest), 0)


def _life(timeline: Timeline) -> _Life:
    studies = [(f, whole) for f in timeline.facts("education") if (whole := span(f, timeline)) is not None]
    higher = [whole for f, whole in studies if f.text("level") in STUDY_LEVELS | GRADUATE_LEVELS
              and (is_full_time_study(f) or f.text("mode") is None)]
    out = [whole for f, whole in studies if is_full_time_study(f)]
    out += [whole for f in timeline.facts("stint") if (f.text("occupation") == "务农" or is_idle(f) or RESIGNED.search(
        text_of(f))) and (whole := span(f, timeline)) is not None]
    reforms = frozenset(f.material for f in timeline.facts("pay") if f.material and f.number("reform") is not None)
    return _Life(_Stretches(higher), _Stretches(out), reforms, bool(timeline.facts("determination", "work_start")))


@rule("WRK-10", title="在校学习期间计算工龄", reads=["study_service", "service_years_tolerance"],
      settled_by="工资审批（套改）表，学籍材料，离职或带薪学习的批件")
def study_counted_as_service(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Stated years of service against the whole time since the start, and against full-time study in between."""
    claim = next(iter(claimed_starts(timeline)), None)
    if claim is None:
        return
    doubted, life = False, _life(timeline)
    studies = _uncredited(timeline)
    for years in reversed(_stated(timeline)):
        if before(day(claim), years.on) is not Truth.YES:
            continue
        extra = life.added(timeline, years)
        found = _beyond_gross(timeline, policy, claim, years, extra) or (
            None if extra else _with_study(timeline, policy, claim, years, studies)) or CONSISTENT
        if found.verdict is not Verdict.UNDECIDED or not doubted:
            yield found  # the newest statement carries the doubt for all
        doubted = doubted or found.verdict is Verdict.UNDECIDED


def _beyond_gross(
    timeline: Timeline, policy: Policy, claim: Fact, years: _Stated, extra: int
) -> Outcome | None:
    """More years than the calendar years that have passed, first and last counted both, and a whole one over."""
    row = policy.constant("service_years_tolerance")
    most = (years.on.latest.year - day(claim).earliest.year + 1) * 12
    if years.months - most - extra < row.value["counting"]:
        return None
    return Outcome(
        Verdict.CONFLICT, (years.fact, claim), YELLOW, f"{_told(timeline, years)}；{start_told(timeline, claim)}",
        f"头尾两年都算也至多{most // 12}年，所载工龄超出{(years.months - most) / 12:g}年",
        rows=(*policy.rows("study_service")[-1:], row))


def _with_study(
    timeline: Timeline, policy: Policy, claim: Fact, years: _Stated, studies: Sequence[_Study]
) -> Outcome | None:
    """Years that equal the whole time although a study that does not count lies in it."""
    row = policy.constant("study_service")
    fewest, most = months_between(day(claim), years.on)
    if years.months < fewest // 12 * 12:
        return None
    for study in studies:
        length = overlap_months(study.span, (day(claim), years.on))[0]
        if length < row.number or before(day(claim), study.span[0]) is Truth.NO:
            continue
        whole_counted = years.months >= most // 12 * 12 or years.months > most - length + 12
        sure = study.unpaid and whole_counted and before(day(claim), study.span[0]) is Truth.YES
        return Outcome(
            Verdict.CONFLICT if sure else Verdict.UNDECIDED, (years.fact, claim, study.fact), YELLOW,
            f"{_told(timeline, years)}；{start_told(timeline, claim)}；"
            f"{stated(timeline, study.fact, study_text(study.fact), period(study.fact))}",
            f"离职、不带工资的全日制学习至少{length}个月不计工龄，所载工龄未扣除",
            "学习期间是否由组织调派、带工资，需学籍材料和带薪学习或离职的批件", (row,))
    return None


def _uncredited(timeline: Timeline) -> list[_Study]:
    """Studies that may give no service; surely where the pages say that pay or the job had ended."""
    ended = [whole for f in timeline.facts("stint") if (f.flag("paid") is False or RESIGNED.search(text_of(f)))
             and (whole := span(f, timeline)) is not None]
    found = []
    for study in timeline.facts("education"):
        basis, whole = study.text("entry_basis") or "", span(study, timeline)
        if whole is None or study.text("level") not in STUDY_LEVELS or SENT.search(basis) or not is_unpaid_study(
                timeline, study):
            continue
        unpaid = bool(OWN_WILL.search(basis)) or any(overlap_months(whole, other)[1] >= -1 for other in ended)
        found.append(_Study(study, whole, unpaid))
    return found


@rule("WRK-14", title="工龄数值不自洽", reads=["service_years_tolerance"],
      settled_by="历次工资变动审批表，退休审批表，工龄扣除或合并计算的决定")
def service_years_disagree(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The start of work that stated years imply against the claimed one, and the years against each other."""
    row = policy.constant("service_years_tolerance")
    slack = row.value["counting"] + row.value["apart"]
    stated_ = _stated(timeline)
    claim = next(iter(claimed_starts(timeline)), None)
    odd, life = False, _life(timeline)
    for years in stated_ if claim is not None else ():
        off = _off(timeline, life, day(claim), years, slack) if claim is not None else 0
        if off and claim is not None:
            odd = True
            yield Outcome(
                Verdict.CONFLICT, (years.fact, claim), YELLOW,
                f"{_told(timeline, years)}；{start_told(timeline, claim)}",
                f"由工龄推算的参加工作时间比现用的{'早' if off > 0 else '晚'}两年以上，头尾两算也不能相符", rows=(row,))
    for earlier, later in pairwise(stated_):
        yield _step(timeline, policy, life, earlier, later) if not odd else CONSISTENT
    if stated_ and claim is not None and not odd:
        yield CONSISTENT


def _off(timeline: Timeline, life: _Life, start: PartialDate, years: _Stated, slack: int) -> float:
    """By how many months stated years are certainly too many (or, negative, too few); 0 within the tolerance."""
    fewest, most = months_between(start, years.on)
    if years.months - most - life.added(timeline, years) > slack:
        return years.months - most
    deducted = life.deducted(start, years.on)
    if deducted is not None and fewest - years.months - deducted > slack:
        return years.months - fewest
    return 0


def _step(timeline: Timeline, policy: Policy, life: _Life, earlier: _Stated, later: _Stated) -> Outcome:
    """Two stated years of service one after the other: they must grow as time does."""
    row = policy.constant("service_years_tolerance")
    slack = 2 * row.value["counting"] + row.value["apart"]  # each may be counted in its own way
    fewest, most = months_between(earlier.on, later.on)
    grown = later.months - earlier.months
    extra = max(life.added(timeline, earlier), life.added(timeline, later))
    deducted = life.deducted(earlier.on, later.on)
    shrunk = deducted is not None and grown < 0 and fewest >= row.value["counting"] and -grown > extra
    off = grown - most - extra > slack or (deducted is not None and fewest - grown - deducted - extra > slack)
    if not off and not shrunk:
        return CONSISTENT
    return Outcome(
        Verdict.CONFLICT, (later.fact, earlier.fact), YELLOW if off else BLUE,
        f"{_told(timeline, later)}，而{_told(timeline, earlier)}",
        "前后所载工龄不是随年份逐年增加", rows=(row,))


