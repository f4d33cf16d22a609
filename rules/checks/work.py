"""WRK: start of work and service."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.comparisons import (
    aged_at_least,
    before,
    full_years,
    lasts_at_most,
    same,
    within,
)
from models.dates import PartialDate, Precision
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.work_rural import rural_start_without_ground
from rules.checks.work_teachers import teacher_start_without_ground
from rules.checks.work_temporary import temporary_service_counted
from rules.doubts import share_shorter
from rules.lines import (
    certain_overlap,
    is_idle,
    is_job,
    is_rural_youth,
    is_study,
    is_unpaid_study,
    newest_resume,
    span,
    text_of,
)
from rules.outcome import CONSISTENT, Outcome, agreed, verdict_of
from rules.policy import Policy, PolicyRow
from rules.records import (
    Candidate,
    birth_candidates,
    claimed,
    claimed_starts,
    clusters,
    dated,
    day,
    recognised,
    work_sources,
)
from rules.registry import Check, rule
from rules.wording import aged, births, material_title, period, place_text, spoken, start_told, stated, study_text

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
UNSURE_ROUTES = frozenset({"民办教师", "临时工", "调入"})
ARTS_OR_SPORTS = re.compile("剧团|文工团|歌舞团|杂技|戏校|艺校|体校|体工队|体训队|运动队|京剧|越剧|豫剧")
CREDITED: dict[str, Check] = {
    "上山下乡": rural_start_without_ground, "民办教师": teacher_start_without_ground,
    "临时工": temporary_service_counted}
"""Routes whose time may be credited, and the check of the rule that says when."""
FARM = re.compile("兵团|农场|林场|牧场|建设师")
"""Farms with wages: those sent there were workers from the first day."""
HIRED = frozenset({"招工", "录用干部", "毕业分配", "入伍", "顶替", "考录"})
SPECIAL_ROUTES = frozenset({"入伍", "顶替"})
SCHOOL = re.compile("小学|初中|高中|中学|[一二三四五六七八九十]中(?=学|学生|$)|学生$")
NOT_FULL_TIME = re.compile(
    "在职|带薪|函授|夜大|业余|电大|自考|网络|党校|半工半读|半农半读|普通班|工农兵|进修|培训|军|警")
FIRST_GRADUATION = re.compile("高中|中专")


@rule("WRK-01", title="参加工作时间与原始材料不一致", reads=["work_start_source", "work_start_gain_months"],
      settled_by="招工表，派遣（报到）证，应征入伍登记表，任免表，工资表")
def start_differs_from_source(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The claimed start of work against the earliest creditable start that a page of that time records."""
    claims = claimed_starts(timeline)
    sources = work_sources(timeline, claims)
    if not claims or not sources:
        return
    claim = claims[0]
    sure = [f for f in sources if f.text("route") not in UNSURE_ROUTES] or sources
    soonest = min(day(f).latest for f in sure)
    first = [f for f in sure if day(f).earliest <= soonest]
    perhaps = [f for f in dated(timeline.facts("work_start")) if f.text("route") in UNSURE_ROUTES]
    possible = list(dict.fromkeys((*first, *(f for f in perhaps if f not in claims))))
    if any(same(day(claim), day(f)) is not Truth.NO for f in possible) or _credited(timeline, policy, sources):
        yield CONSISTENT
        return
    limit = policy.constant("work_start_gain_months").number
    gained = all(lasts_at_most(day(claim), day(f), limit) is Truth.NO for f in first)
    early = all(before(day(claim), day(f)) is Truth.YES for f in first)
    settled = recognised(timeline, "work_start", policy)
    covered = settled is not None and same(settled.date, day(claim)) is not Truth.NO
    direction = "现用时间提前" if early else "现用时间推后"
    yield Outcome(
        Verdict.CONFLICT, (claim, *first), BLUE if covered else RED if gained else YELLOW,
        f"{start_told(timeline, claim)}，而{'，'.join(start_told(timeline, f) for f in first)}",
        "已有组织认定，差异仅作备注" if covered else f"两者没有共同的可能时间，{direction}，应以原始材料为准",
        rows=policy.rows("work_start_source")[-1:])


def _credited(timeline: Timeline, policy: Policy, sources: Sequence[Fact]) -> bool:
    """Whether earlier service that may be credited explains the claim: the rule on it finds no fault."""
    told = {f.text("route") for f in sources}
    for route, check in CREDITED.items():
        verdicts = {outcome.verdict for outcome in check(timeline, policy)}
        if verdicts and Verdict.CONFLICT not in verdicts and route not in told:
            return True
    return False


@rule("WRK-02", title="参加工作时不满16周岁", reads=["minimum_working_age", "far_under_working_age"],
      settled_by="招工表，文艺、体育、特种工艺单位招用的批准文件")
def started_under_age(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each recorded start of work by the limit then in force, under every birth date that may hold."""
    candidates = birth_candidates(timeline, policy)
    for job in _starts(timeline, policy) if candidates else ():
        rows = policy.in_force("minimum_working_age", day(job))
        if not rows:
            continue
        yield _age_at_start(timeline, policy, job, candidates, rows)


def _age_at_start(
    timeline: Timeline, policy: Policy, job: Fact, candidates: Sequence[Candidate], rows: Sequence[PolicyRow]
) -> Outcome:
    far = policy.constant("far_under_working_age")
    ok = agreed(aged_at_least(c.date, day(job), row.number) for c in candidates for row in rows)
    far_under = agreed(aged_at_least(c.date, day(job), far.number) for c in candidates) is Truth.NO
    strict = all(row.may_be_red for row in rows)
    severity = RED if far_under or strict else YELLOW
    row = rows[-1]
    note = ""
    if job.text("exception"):
        severity, note = BLUE, f"；但载有特殊情形依据“{job.text('exception')}”，仅作备注"
    elif severity is RED and not far_under and _arts_or_sports(timeline, job):
        severity, note = YELLOW, "；单位似属文艺、体育，如有批准文件可以例外"
    elif severity is RED and not far_under and job.text("route") in SPECIAL_ROUTES:
        severity, note = YELLOW, f"；{job.text('route')}如有特殊批准文件可以例外"
    spans = [full_years(c.date, day(job)) for c in candidates]
    fewest, most = min(s[0] for s in spans), max(s[1] for s in spans)
    return Outcome(
        verdict_of(ok), (job, *_first_facts(candidates)), severity,
        f"{births(timeline, _first_facts(candidates))}；{start_told(timeline, job)}",
        f"参加工作时{aged(fewest, most)}，依{row.citation}最低{row.number}周岁，按任何可能日期均不满{note}",
        _what_decides(candidates, f"当时最低{row.number}周岁", "参加工作时间", day(job)),
        (far,) if far_under and not job.text("exception") else tuple(rows))


def _first_facts(candidates: Sequence[Candidate]) -> tuple[Fact, ...]:
    return tuple(fact for c in candidates for fact in c.facts if fact.kind in ("birth", "determination"))[:4]


def _what_decides(candidates: Sequence[Candidate], limit: str, event: str, when: PartialDate) -> str:
    if len(candidates) > 1:
        return f"{limit}，各种出生日期结论不一，需先认定出生日期"
    unsure = [name for name, written in (("出生日期", candidates[0].date), (event, when))
              if written.precision is not Precision.DAY]
    return f"{limit}，需{'和'.join(unsure) or event}精确到日"


def _arts_or_sports(timeline: Timeline, job: Fact) -> bool:
    """Whether a line that starts with the job names a theatre, a troupe or a sports team."""
    return any(ARTS_OR_SPORTS.search(text_of(line)) for line in timeline.facts("stint")
               if (start := line.date("start")) is not None and same(start, day(job)) is not Truth.NO)


def _starts(timeline: Timeline, policy: Policy) -> list[Fact]:
    """One record of each distinct start of work; a recognised start replaces those it contradicts."""
    facts = dated(timeline.facts("work_start"))
    settled = recognised(timeline, "work_start", policy)
    if settled is not None:
        facts = tuple(f for f in facts if same(day(f), settled.date) is not Truth.NO) or facts
    claims = claimed(timeline, "work_start")
    return [next((f for f in group.facts if f.text("exception")),
                 next((f for f in group.facts if f in claims), group.facts[0])) for group in clusters(facts)]


@rule("WRK-04", title="参加工作早于或重叠全日制学习", reads=["study_is_not_work", "serious_doubt_share"],
      settled_by="学籍材料，履历表，招工表，带薪上学或在职入学的批件")
def started_during_school(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The claimed start of work against full-time schooling, and against a graduation after it with no work between."""
    claims = dated(claimed(timeline, "work_start")) or dated(timeline.facts("work_start"))
    studies = one_per_study([f for f in timeline.facts("education") if is_unpaid_study(timeline, f)])
    studies += [f for f in newest_resume(timeline) if _school_line(timeline, f)]
    rows = policy.rows("study_is_not_work")[-1:]
    for start in [group.facts[0] for group in clusters(claims)]:
        for study in studies:
            inside = _inside(day(start), study, policy.constant("serious_doubt_share").value)
            if inside is Truth.NO and _before_school_without_job(timeline, start, study):
                yield Outcome(Verdict.CONFLICT, (start, study), RED, _both(timeline, start, study),
                              "参加工作时间早于毕业，其间没有任何工作经历", rows=rows)
                continue
            supported = any(_covers(line, day(start), timeline) for line in timeline.facts("stint"))
            why = "有工作经历但无在职学习依据" if supported else "没有工作经历印证"
            yield Outcome(
                {Truth.YES: Verdict.CONFLICT, Truth.NO: Verdict.CONSISTENT, Truth.UNKNOWN: Verdict.UNDECIDED}[inside],
                (start, study), YELLOW if supported else RED, _both(timeline, start, study),
                f"参加工作时间落在全日制学习期间，{why}", "需参加工作时间精确到月，或查学籍材料的起止时间", rows)


def _both(timeline: Timeline, start: Fact, study: Fact) -> str:
    what = study_text(study) if study.kind == "education" else place_text(study)
    return f"{start_told(timeline, start)}；{stated(timeline, study, what, period(study))}"


def _inside(start: PartialDate, study: Fact, serious: float) -> Truth:
    """Whether a day lies strictly inside a study; the months of entry and graduation do not count as inside.

    UNKNOWN only where it does by that share of what the dates can mean.
    """
    first, last = study.date("start"), study.date("end")
    if first is None or last is None or last.latest < first.earliest:
        return Truth.NO
    if first.latest < start.earliest and start.latest < last.earliest:
        return Truth.YES
    if start.latest < first.earliest or start.earliest > last.latest:
        return Truth.NO
    vague = Precision.RANGE in (start.precision, first.precision, last.precision)
    inside = (1 - share_shorter(first, start, 1)) * (1 - share_shorter(start, last, 1))
    return Truth.UNKNOWN if vague and inside >= serious else Truth.NO


def _school_line(timeline: Timeline, line: Fact) -> bool:
    """Whether a line is full-time schooling, by its words or its school, and no record of that study is on file."""
    text = text_of(line)
    if not is_study(line) or line.flag("paid") or line.flag("nested") or line.flag("fulltime") is False:
        return False
    if NOT_FULL_TIME.search(text) or not (line.flag("fulltime") or SCHOOL.search(text)):
        return False
    return not any(certain_overlap(line, study, timeline)[1] > 0 for study in timeline.facts("education"))


def _covers(line: Fact, when: PartialDate, timeline: Timeline) -> bool:
    period_ = span(line, timeline)
    return not is_study(line) and not is_idle(line) and period_ is not None and within(
        when, period_[0].earliest, period_[1].latest) is not Truth.NO


def _before_school_without_job(timeline: Timeline, start: Fact, study: Fact) -> bool:
    """Whether a résumé shows nothing but schooling from the claimed start of work to a first graduation after it."""
    entered, left = study.date("start"), study.date("end")
    if not FIRST_GRADUATION.search(study.text("level") or text_of(study)) or entered is None or left is None:
        return False
    lines = newest_resume(timeline)
    if before(day(start), entered) is not Truth.YES or not any(is_study(line) for line in lines):
        return False
    return not any((begun := line.date("start")) is not None and not is_study(line)
                   and before(left, begun) is not Truth.YES and same(begun, left) is Truth.NO for line in lines)


def one_per_study(facts: Sequence[Fact]) -> list[Fact]:
    """One record of each study: the same level over the same time on several pages is one."""
    kept: list[Fact] = []
    for fact in facts:
        if not any(fact.text("level") == other.text("level") and fact.fields.get("start") == other.fields.get("start")
                   and fact.fields.get("end") == other.fields.get("end") for other in kept):
            kept.append(fact)
    return kept


@rule("WRK-05", title="上山下乡时间或性质不符", reads=["rural_youth_window", "rural_youth_gain_months"],
      settled_by="知青登记表，下乡批准材料，回城（招工）表")
def rural_youth_out_of_time(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each stay in the countryside as an educated youth against the years when it was organised and is credited."""
    row = policy.constant("rural_youth_window")
    stays = [f for f in dated(timeline.facts("stint"), "start") if is_rural_youth(f)]
    starts = clusters(stays, "start")
    claims = claimed_starts(timeline)
    farms = [f for f in dated(timeline.facts("stint"), "start") if FARM.search(text_of(f))]
    routes = [f for f in dated(timeline.facts("work_start")) if f.text("route") == "上山下乡"
              and all(same(day(f), c.date) is Truth.NO for c in starts)
              and all(same(day(f), day(farm, "start")) is Truth.NO for farm in farms)]
    for begun, facts in [*((c.date, c.facts) for c in starts), *((c.date, c.facts) for c in clusters(routes))]:
        inside = within(begun, row.value["first"], row.value["last"])
        resting = [c for c in claims if same(day(c), begun) is not Truth.NO]
        gained = _gained_by_stay(timeline, policy, begun, facts)
        unproved = timeline.content.materials_listed and not timeline.of_type("M30")
        what = place_text(facts[0]) if facts[0].kind == "stint" else "上山下乡"
        first, last = row.value["first"].year, row.value["last"].year
        yield Outcome(
            verdict_of(inside), tuple(dict.fromkeys((facts[0], *resting))),
            RED if resting and gained and unproved else YELLOW,
            f"{material_title(timeline, facts[0])}载{spoken(begun)}起{what}",
            f"可计算工龄的上山下乡在{first}年至{last}年之间，该时间在此之外",
            "需上山下乡批准材料载明的时间", (row,))


def _gained_by_stay(timeline: Timeline, policy: Policy, begun: PartialDate, facts: Sequence[Fact]) -> bool:
    """Whether counting from the stay moves the start of work forward by more than the limit."""
    limit = policy.constant("rural_youth_gain_months").number
    later = [day(f, "start") for f in dated(timeline.facts("stint"), "start") if is_job(f) and f not in facts]
    later += [day(f) for f in dated(timeline.facts("work_start")) if f.text("route") in HIRED]
    jobs = [job for job in later if before(begun, job) is Truth.YES]
    return bool(jobs) and all(lasts_at_most(begun, job, limit) is Truth.NO for job in jobs)
