"""RPW-04: promotion after a poor assessment or an organisational measure, and years without a good one before it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from models.comparisons import months_between
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth, some
from rules.checks.identity_units import is_cadre_line
from rules.checks.sanctions import Bar, Move, in_period
from rules.ladder import LEADING, Promotion, Step, promotions, records_of, steps
from rules.lines import newest_resume
from rules.outcome import CONSISTENT, Outcome
from rules.penalties import ORGANISATIONAL, Penalty, is_outside, penalties, well_inside
from rules.policy import Policy
from rules.ranks import LADDER
from rules.records import dated, day
from rules.registry import rule
from rules.terms_of_office import bounded, law, stated_step
from rules.wording import stated

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
POOR = frozenset({"基本称职", "不称职", "基本合格", "不合格"})
EXCELLENT = frozenset({"优秀"})
COMPETENT = frozenset({"优秀", "称职", "合格"})
REMOVED = frozenset({"调离", "引咎辞职", "责令辞职", "免职"})
LOWEST_POST = LADDER.index("乡科级副职")


@rule("RPW-04", title="考核等次、组织处理与晋升矛盾",
      reads=["poor_assessment_bar", "organisational_measures", "competent_years", "rank_conversion",
             "annual_assessment"],
      settled_by="年度考核登记表，组织处理决定，任免审批表、任免文件")
def promoted_against_assessment_or_measure(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each promotion against poor assessments and organisational measures before it, and the years of good ones."""
    graded = _graded(timeline)
    measures = penalties(timeline, ORGANISATIONAL)
    if not graded and not measures and not timeline.of_type("M05"):
        return
    ladder = steps(timeline)
    rises = promotions(ladder, policy)
    for rise in rises:
        move = Move(records_of(ladder, rise.step), rise)
        yield from _after_poor_year(timeline, policy, move, graded)
        yield from _without_good_years(timeline, policy, rise, graded)
    by_step = {rise.step.fact.id: rise for rise in rises}
    for measure in measures:
        yield from _after_measure(timeline, policy, measure, ladder, by_step)


def _graded(timeline: Timeline) -> dict[int, list[Fact]]:
    """The assessments by year."""
    found: dict[int, list[Fact]] = defaultdict(list)
    for fact in timeline.facts("assessment"):
        year = fact.number("year")
        if year is not None and fact.text("grade") and date.min.year < year < date.max.year:
            found[int(year)].append(fact)
    return found


def _after_poor_year(
    timeline: Timeline, policy: Policy, move: Move, graded: dict[int, list[Fact]]
) -> Iterator[Outcome]:
    """A promotion within so many months of the end of a year with a poor grade."""
    rows = policy.in_force("poor_assessment_bar", move.step.when)
    if not rows or move.step.when.earliest < rows[0].effective or not bounded(move.step.when):
        return
    for year in range(move.step.when.latest.year, move.step.when.earliest.year - 2, -1):
        facts = graded.get(year, [])
        if not facts or not all(fact.text("grade") in POOR for fact in facts):
            continue
        close = PartialDate(f"{year:04}-12-31")
        outside = some(is_outside(close, record.when, [rows[-1].number]) for record in move.records)
        doubtful = outside is Truth.UNKNOWN and well_inside(close, move.step.when, rows[-1].number)
        if outside is not Truth.NO and not doubtful:
            yield CONSISTENT
            continue
        fact, grade = facts[0], facts[0].text("grade") or ""
        sure = outside is Truth.NO and move.rise is not None and move.rise.certain is Truth.YES
        yield Outcome(
            Verdict.CONFLICT if sure else Verdict.UNDECIDED, (move.step.fact, fact), YELLOW,
            f"{stated_step(timeline, move.step)}，{stated(timeline, fact, f'{year}年度考核为', grade)}",
            f"考核{grade}后不满{rows[-1].number}个月即晋升，依{law(rows[-1])}不得晋升",
            "任职的确切时间（年月），及该次任职是否属于晋升", tuple(reversed(rows)))


def _without_good_years(
    timeline: Timeline, policy: Policy, rise: Promotion, graded: dict[int, list[Fact]]
) -> Iterator[Outcome]:
    """Under the rule of 1996: the last three years competent, or the last two excellent."""
    step = rise.step
    rows = policy.in_force("competent_years", step.when)
    if not rows or rise.certain is not Truth.YES or step.place is None or step.place < LOWEST_POST:
        return
    year = step.when.earliest.year
    kept = any(known < year for known in graded) or bool(timeline.of_type("M05"))
    if year != step.when.latest.year or not timeline.content.materials_listed or not kept:
        return  # where no assessment of the time is on file at all, KEY-04 says so
    asked = rows[-1].value
    if _all_graded(graded, year, int(asked["competent"]), COMPETENT) or _all_graded(
            graded, year, int(asked["excellent"]), EXCELLENT):
        yield CONSISTENT
        return
    begun = max(policy.rows("annual_assessment")[0].effective.year, _first_year(timeline, year))
    missing = [y for y in range(max(year - int(asked["competent"]), begun), year) if not graded.get(y)]
    if missing:
        years = "、".join(f"{y}年度" for y in missing)
        yield Outcome(
            Verdict.MISSING, (step.fact,), BLUE, stated_step(timeline, step),
            f"依{law(rows[-1])}晋升须近三年称职或近两年优秀，档案中没有{years}考核材料", rows=rows,
            subject="good years")


def _first_year(timeline: Timeline, until: int) -> int:
    """The first year that may have a grade: after the year of entry as a cadre, where a résumé tells of it."""
    years = [day(f, "start").latest.year for f in dated(newest_resume(timeline), "start") if is_cadre_line(f)]
    return min((year for year in years if year < until), default=date.min.year) + 1


def _all_graded(graded: dict[int, list[Fact]], year: int, years: int, grades: frozenset[str]) -> bool:
    return all(any(fact.text("grade") in grades for fact in graded.get(y, ())) for y in range(year - years, year))


def _after_measure(
    timeline: Timeline, policy: Policy, measure: Penalty, ladder: Sequence[Step], rises: dict[str, Promotion]
) -> Iterator[Outcome]:
    rows = policy.in_force("organisational_measures", measure.decided)
    if not rows:
        return
    longest = int(rows[-1].value["no_higher"])
    certain = rows[0].effective <= measure.decided.earliest
    held = _held(ladder, measure.decided)
    first = bisect_left(ladder, measure.decided.earliest, key=lambda step: step.when.earliest)
    for step in ladder[first:]:
        if months_between(measure.decided, step.when)[0] >= longest:
            break
        move = Move(records_of(ladder, step), rises.get(step.fact.id))
        kind = _barred_by(measure, move, held)
        if kind is None:
            continue
        months = tuple(int(row.value[kind]) for row in rows)
        what = "担任与原职务相当的领导职务" if kind == "no_post" else "提拔"
        result = in_period(timeline, Bar(measure, months, rows, certain), move, what)
        if result.verdict in (Verdict.CONFLICT, Verdict.UNDECIDED) and kind == "诫勉":
            yield _paler(result)
        else:
            yield result


def _held(ladder: Sequence[Step], decided: PartialDate) -> int | None:
    """The leading place held when the measure was decided."""
    held = [step.place for step in ladder
            if step.kind == LEADING and step.place is not None and step.when.latest < decided.earliest]
    return held[-1] if held else None


def _barred_by(measure: Penalty, move: Move, held: int | None) -> str | None:
    """Which bar of a measure a step falls under: by its value's name in the policy row."""
    step = move.step
    if measure.name == "降职" and held is not None and step.place is not None and step.place >= held:
        return "降职" if step.decided and not move.repeats else None
    if measure.name in ("诫勉", "降职"):
        return measure.name if move.rise is not None else None
    if step.kind != LEADING or measure.name not in REMOVED:
        return "no_higher" if move.rise is not None else None
    if held is not None and step.place is not None and step.place > held:
        return "no_higher"
    if held is not None and step.place == held and step.decided and not move.repeats:
        return "no_post"
    if held is None and step.place is not None and step.decided and step.place >= LOWEST_POST:
        return "no_post"
    return None


def _paler(result: Outcome) -> Outcome:
    return Outcome(result.verdict, result.facts, YELLOW, result.says, result.why, result.decides, result.rows)
