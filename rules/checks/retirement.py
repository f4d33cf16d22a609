"""EXP: posts held beyond the age of retirement, and retirement before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.comparisons import aged_at_least
from models.dates import FIRST_DAY, LAST_DAY, PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline, is_open
from models.truth import Truth
from rules.lines import is_job, is_soldier
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.posts import is_elected, post_text
from rules.ranks import LADDER, level_of, place_of
from rules.records import Candidate, birth_candidates, claimed, dated, day
from rules.registry import rule
from rules.retirement import MALE, WOMAN_CADRE, WOMAN_WORKER, RetirementMonth, month_of, retirement_month
from rules.titles import title_level
from rules.wording import births, place_text, spoken, stated

RED, YELLOW = Severity.RED, Severity.YELLOW
RETIRED = frozenset({"退休", "离休"})
NOT_IN_OFFICE = re.compile(
    "退休|离休|退职|返聘|退养|内退|退居二线|名誉|荣誉|协会|学会|研究会|促进会|基金会|商会|关工委|关心下一代|顾问|"
    "[村居]委会|社区|村")
LATER = re.compile("延[长迟缓]?(?:任|退|聘)|延长.{0,6}退休|暂缓.{0,4}退休|缓退|院士")
EARLIER = re.compile("病退|因病.{0,4}退|特殊工种|提前.{0,4}退|自愿.{0,4}退|弹性.{0,4}退|丧失劳动能力|伤残")
CADRE = frozenset({"干部", "领导", "非领导", "职级"})
CADRE_STATUS = frozenset({"干部", "公务员", "参公"})
COUNTY_DEPUTY, PROVINCE_HEAD = LADDER.index("县处级副职"), LADDER.index("省部级正职")
SENIOR = frozenset({"副高", "正高"})


@dataclass(frozen=True, slots=True)
class _Person:
    """What decides at which ages someone may have to retire."""

    sexes: frozenset[str]
    was_cadre: bool
    ends_as_worker: bool
    ends_as_soldier: bool
    highest: int
    senior: bool


@dataclass(frozen=True, slots=True)
class _Service:
    """A record that the person was in office at least until `until`."""

    fact: Fact
    until: PartialDate


@rule("EXP-18", title="超龄任职、应退未退或提前退休",
      reads=["retirement_age", "retirement_delay", "retirement_women_60", "retirement_special_trades", "lixiu_age",
             "retirement_grace_months"],
      settled_by="退休审批表，延长任职或提前退休的批准文件，出生日期认定材料")
def retirement_does_not_fit_age(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The last service on record, and the retirement, against the month in which the age of retirement is reached."""
    candidates = [c for c in birth_candidates(timeline, policy)
                  if c.date.earliest != FIRST_DAY and c.date.latest != LAST_DAY]
    if not candidates:
        return
    person = _person(timeline)
    service = _last_service(timeline)
    if service is not None and month_of(service.until.latest) >= _first_rule(policy):
        yield CONSISTENT if _has_reason(timeline, LATER) else _late(timeline, policy, person, service, candidates)
    retired = _retirements(timeline)
    if retired and not person.ends_as_soldier and month_of(day(retired[0], "from").earliest) >= _first_rule(policy):
        excused = _has_reason(timeline, EARLIER)
        yield CONSISTENT if excused else _early(timeline, policy, person, retired[0], candidates)


def _retirements(timeline: Timeline) -> list[Fact]:
    """The records of retirement, as a status; the first to have come at the front."""
    found = (f for f in timeline.facts("status") if f.text("status") == "退休")
    return sorted(dated(found, "from"), key=lambda f: (day(f, "from").latest, f.id))


def _first_rule(policy: Policy) -> int:
    return month_of(policy.rows("retirement_age")[0].effective)


def _late(
    timeline: Timeline, policy: Policy, person: _Person, service: _Service, candidates: Sequence[Candidate]
) -> Outcome:
    grace = policy.constant("retirement_grace_months").number
    limits = [(c, _latest_month(policy, person, service, c.date)) for c in candidates]
    until = month_of(service.until.earliest)
    late = [(c, limit) for c, limit in limits if until - limit.last > grace]
    if not late:
        return _perhaps_late(timeline, policy, service, limits)
    claim = frozenset(dated(claimed(timeline, "birth")))
    only_other = len(late) < len(limits) and not any(claim & set(c.facts) for c, _ in late) and bool(claim)
    if len(late) < len(limits) and not only_other:
        return _undecided(timeline, policy, service, limits, "各种出生日期结论不一，需先认定出生日期")
    candidate, limit = late[0]
    severity, note = _possible_exception(person, service, RED if not only_other else YELLOW)
    if only_other:
        gained = max(month_of(c.date.earliest) for c, _ in limits) - month_of(candidate.date.latest)
        note += f"；按现用出生日期尚不超龄，现用出生日期使退休推迟约{gained}个月"
    return Outcome(
        Verdict.CONFLICT, (service.fact, *candidate.facts[:2]), severity,
        f"{births(timeline, candidate.facts[:2])}；{_in_office(timeline, service)}",
        f"应于{limit.spoken}达到退休年龄，此后{until - limit.last}个月仍在任，未见延长任职的批准材料{note}",
        rows=_rows(policy, limit, until - limit.utmost > grace), subject="late")


def _rows(policy: Policy, limit: RetirementMonth, whatever_the_step: bool) -> tuple[PolicyRow, ...]:
    """The rows of a conflict: the steps of the reform count only where they decide it."""
    ages = policy.rows("retirement_age")
    if not limit.delayed:
        return ages[:1]
    return ages[-1:] if whatever_the_step else (ages[-1], policy.constant("retirement_delay"))


def _perhaps_late(
    timeline: Timeline, policy: Policy, service: _Service, limits: Sequence[tuple[Candidate, RetirementMonth]]
) -> Outcome:
    """Undecided where a closer birth date could show that the age was passed, unless a retirement followed in order."""
    grace = policy.constant("retirement_grace_months").number
    left = any(f.text("status") in RETIRED for f in timeline.facts("status"))
    if left or not any(month_of(service.until.earliest) - limit.first > grace for _, limit in limits):
        return CONSISTENT
    return _undecided(timeline, policy, service, limits, "需出生日期精确到月，或有退休、延长任职的批准材料")


def _undecided(
    timeline: Timeline, policy: Policy, service: _Service, limits: Sequence[tuple[Candidate, RetirementMonth]],
    decides: str
) -> Outcome:
    facts = tuple(dict.fromkeys(f for c, _ in limits for f in c.facts[:2]))
    return Outcome(
        Verdict.UNDECIDED, (service.fact, *facts), RED,
        f"{births(timeline, facts)}；{_in_office(timeline, service)}",
        decides=f"应于{limits[0][1].spoken}达到退休年龄，{decides}", rows=policy.rows("retirement_age")[:1],
        subject="late")


def _in_office(timeline: Timeline, service: _Service) -> str:
    fact = service.fact
    if fact.kind == "status":
        return stated(timeline, fact, fact.text("status") or "退休", f"自{spoken(service.until)}起")
    what = f"于{spoken(service.until)}任职" if fact.kind == "appointment" else f"至{spoken(service.until)}仍在任"
    return stated(timeline, fact, place_text(fact), what)


def _latest_month(policy: Policy, person: _Person, service: _Service, birth: PartialDate) -> RetirementMonth:
    """The latest month at which the person may have had to retire: a doubt about sex or group counts in favour."""
    women_60 = policy.rows("retirement_women_60")[0]
    eligible = person.highest >= COUNTY_DEPUTY or person.senior
    if MALE in person.sexes or (eligible and service.until.latest >= women_60.effective):
        found = retirement_month(policy, MALE, birth)
    elif person.was_cadre or not person.ends_as_worker:
        found = retirement_month(policy, WOMAN_CADRE, birth)
    else:
        found = retirement_month(policy, WOMAN_WORKER, birth)
    if person.highest >= PROVINCE_HEAD:
        ages = policy.constant("lixiu_age").value
        more = (int(ages["省部级正职"]) - int(ages["男"])) * 12
        return found.later(more)
    return found


def _possible_exception(person: _Person, service: _Service, severity: Severity) -> tuple[Severity, str]:
    """One colour less where an exception is possible that no page proves, and which page would prove it."""
    if is_elected(service.fact):
        return severity.lowered(), "；选举产生的职务可任至届满，应有选举结果的批复"
    if person.senior:
        return severity.lowered(), "；具有高级职称的可经批准延长退休，应有批准文件"
    if MALE not in person.sexes and person.highest >= COUNTY_DEPUTY:
        return severity.lowered(), "；县处级女干部可经批准延长，应有批准文件"
    return severity, ""


def _early(
    timeline: Timeline, policy: Policy, person: _Person, retired: Fact, candidates: Sequence[Candidate]
) -> Outcome:
    when = day(retired, "from")
    limits = [(c, _earliest_month(policy, person, c.date)) for c in candidates]
    if any(month_of(when.latest) >= limit.first for _, limit in limits):
        return CONSISTENT
    candidate, limit = limits[0]
    short = limit.first - month_of(when.latest)
    special = _special_trade(policy, person, when, candidate.date)
    return Outcome(
        Verdict.CONFLICT, (retired, *candidate.facts[:2]), RED.lowered() if special else RED,
        f"{births(timeline, candidate.facts[:2])}；{stated(timeline, retired, '退休', f'自{spoken(when)}起')}",
        f"应于{limit.spoken}达到退休年龄，提前至少{short}个月，未见病退、特殊工种或自愿提前退休的材料{special}",
        rows=_rows(policy, limit, month_of(when.latest) < limit.undelayed), subject="early")


def _special_trade(policy: Policy, person: _Person, when: PartialDate, birth: PartialDate) -> str:
    """The note where a worker's trade may have allowed it, which no page proves."""
    rows = policy.in_force("retirement_special_trades", when)
    sex = "男" if person.sexes == {MALE} else "女"
    if not rows or not person.ends_as_worker or aged_at_least(birth, when, rows[-1].value[sex]) is Truth.NO:
        return ""
    return f"；特殊工种{rows[-1].value[sex]}周岁可退休，如属特殊工种应有批准材料"


def _earliest_month(policy: Policy, person: _Person, birth: PartialDate) -> RetirementMonth:
    """The earliest month at which the person may retire without a special reason."""
    if person.sexes == {MALE}:
        return retirement_month(policy, MALE, birth)
    cadre = person.was_cadre and not person.ends_as_worker
    return retirement_month(policy, WOMAN_CADRE if cadre else WOMAN_WORKER, birth)


def _has_reason(timeline: Timeline, reason: re.Pattern[str]) -> bool:
    """Whether a page grants to stay longer, or gives the reason for leaving earlier."""
    texts = [m.title for m in timeline.content.materials]
    texts += [f.text("exception") or "" for f in timeline.facts("appointment")]
    texts += [f.raw or "" for f in timeline.facts("status")]
    texts += [post_text(f) for f in timeline.facts("stint") if NOT_IN_OFFICE.search(post_text(f))]
    return any(reason.search(text) for text in texts)


def _last_service(timeline: Timeline) -> _Service | None:
    """The last record of being in office: a line's end, a form on which it lasts, an appointment, the retirement."""
    found = [_Service(f, until) for f in timeline.facts("stint") if _in_service(f)
             and (until := _until(timeline, f)) is not None]
    found += [_Service(f, day(f, "decided")) for f in dated(timeline.facts("appointment"), "decided")
              if f.text("action") in ("任", "试任", None) and not NOT_IN_OFFICE.search(place_text(f))]
    found += [_Service(f, day(f, "from")) for f in _retirements(timeline)]
    return max(found, key=lambda s: (s.until.earliest, s.until.latest, s.fact.kind == "stint", s.fact.id), default=None)


def _until(timeline: Timeline, line: Fact) -> PartialDate | None:
    """How long a line is known to run: to its end, or to the forming of the page on which it lasts."""
    if is_open(line):
        return timeline.formed(line) or line.date("start")
    return line.date("end") or line.date("start")


def _in_service(line: Fact) -> bool:
    text = (line.text("unit") or "") + (line.text("post") or "")
    return is_job(line) and line.text("occupation") != "务农" and bool(text) and not NOT_IN_OFFICE.search(text)


def _person(timeline: Timeline) -> _Person:
    lines = [f for f in timeline.facts("stint") if _in_service(f)]
    last = max(lines, key=lambda f: (d.earliest.toordinal() if (d := f.date("start")) else 0, f.id), default=None)
    statuses = [f.text("status") for f in timeline.facts("status")]
    posts = timeline.facts("appointment")
    places = [place_of(level_of(f)) for f in (*lines, *posts)]
    cadre = any(f.text("occupation") in CADRE for f in lines) or any(s in CADRE_STATUS for s in statuses) or bool(posts)
    return _Person(
        _sexes(timeline), cadre or any(place is not None for place in places),
        last is not None and last.text("occupation") == "工人", last is not None and is_soldier(last),
        max((place for place in places if place is not None), default=-1),
        any(title_level(f.text("name") or "") in SENIOR for f in timeline.facts("title")))


def _sexes(timeline: Timeline) -> frozenset[str]:
    """The sexes that the pages, else the identity number, leave possible."""
    stated_sexes = {f.text("value") for f in timeline.facts("identity", "gender")} & {"男", "女"}
    if not stated_sexes:
        numbers = [*(f.text("value") or "" for f in timeline.facts("identity", "id_number")),
                   timeline.content.dossier.id_number or ""]
        digits = {n[16] if len(n) == 18 else n[14] for n in numbers if len(n) in (15, 18)}
        stated_sexes = {"男" if int(d) % 2 else "女" for d in digits if d.isdigit()}
    return frozenset(str(sex) for sex in stated_sexes) or frozenset({"男", "女"})
