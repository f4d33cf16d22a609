"""IDN-10: a cadre's status against a worker's pay, and against schools whose graduates were not assigned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.comparisons import before
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.identity_units import (
    ENTERPRISE,
    SERVANT_STATUS,
    WORKER_STATUS,
    formed,
    is_organ_line,
    is_ranked_post,
    kind_of_unit,
)
from rules.lines import span
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.records import dated, day
from rules.registry import rule
from rules.wording import material_title, period, place_text, spoken, stated, study_text

YELLOW = Severity.YELLOW
ORGAN_POST = re.compile("[股科处局乡镇县]长|科员|调研员")
CADRE = SERVANT_STATUS | {"干部"}
ASSIGNED = frozenset({"中专", "大专", "本科", "硕士", "博士", "普通班"})


@rule("IDN-10", title="身份与工资、合同、分配性质矛盾", reads=["worker_pay", "assigned_graduates"],
      settled_by="工资套改表，工资发放册，毕业生派遣名册和招生录取名册")
def status_against_pay(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each worker's pay since 1985 against the status of the same time; a status that the school could not give."""
    for pay in dated(timeline.facts("pay"), "effective"):
        when = day(pay, "effective")
        rows = policy.in_force("worker_pay", when)
        row = policy.constant("worker_pay")
        if not rows or not rows[0].holds_on(when.earliest) or not _on_worker_scale(pay, row):
            continue
        holder, sure = _cadre_then(timeline, pay, when)
        if holder is None or _in_enterprise(timeline, when, row):
            yield CONSISTENT
            continue
        scale = f"“{pay.text('grade')}”工资" if pay.text("grade") else f"{pay.text('standard')}工资标准"
        facts = (pay,) if holder is pay else (pay, holder)
        yield Outcome(
            Verdict.CONFLICT if sure else Verdict.UNDECIDED, facts, YELLOW,
            f"{stated(timeline, pay, f'{spoken(when)}执行', scale)}，{_holds(timeline, pay, holder)}",
            "同一时期身份为干部而执行工人工资标准，两者不能同时成立", "需干部身份的起始时间", (row,), "pay")
    yield from _not_assigned(timeline, policy)


def _on_worker_scale(pay: Fact, row: PolicyRow) -> bool:
    """Whether pay is certainly on a worker's scale."""
    grade, standard = pay.text("grade") or "", pay.text("standard")
    if re.search(row.value["exempt"], grade + (pay.text("post") or "")):
        return False
    if standard is not None and standard not in ("工人", "事业"):
        return False
    return standard == "工人" or bool(re.search(row.value["grades"], grade))


def _cadre_then(timeline: Timeline, pay: Fact, when: PartialDate) -> tuple[Fact | None, bool]:
    """What says that the person was a cadre on a day, and whether that is sure; None where nothing does."""
    statuses = timeline.facts("status")
    if any(f.text("status") in WORKER_STATUS and _may_hold(f, when) for f in statuses):
        return None, False
    cadre = [f for f in statuses if f.text("status") in CADRE]
    for fact in cadre:
        if _holds_on(fact, when) or (fact.date("from") is None and _of_that_time(fact, pay)):
            return fact, True
    if ORGAN_POST.search(pay.text("post") or ""):
        return pay, True
    lines = [f for f in timeline.facts("stint") if (is_organ_line(f) or is_ranked_post(f))
             and (days := span(f, timeline)) is not None
             and before(days[0], when) is Truth.YES and before(when, days[1]) is Truth.YES]
    if lines:
        return (None, False) if _converted_later(timeline, when) else (lines[0], True)
    worker = any(f.text("occupation") == "工人" for f in timeline.facts("stint")) or any(
        f.text("route") in ("招工", "顶替", "临时工") for f in timeline.facts("work_start"))
    undated = [f for f in cadre if f.date("from") is None]
    return (undated[0], undated[0].material is None) if undated and not worker else (None, False)


def _converted_later(timeline: Timeline, when: PartialDate) -> bool:
    """Whether a worker did a cadre's work then (以工代干) and was converted afterwards."""
    dates = [f.date("from") for f in timeline.facts("status") if f.text("status") in CADRE]
    dates += [formed(m) for m in timeline.of_type("M33")]
    return any(later is not None and before(later, when) is not Truth.YES for later in dates)


def _of_that_time(fact: Fact, pay: Fact) -> bool:
    """Whether a status without a date is of the time of the pay: on the same page, or had since graduation."""
    return (fact.material is not None and fact.material == pay.material) or fact.text("origin") == "统分"


def _holds_on(fact: Fact, when: PartialDate) -> bool:
    begun, until = fact.date("from"), fact.date("to")
    return begun is not None and begun.latest <= when.earliest and (until is None or when.latest <= until.earliest)


def _may_hold(fact: Fact, when: PartialDate) -> bool:
    begun, until = fact.date("from"), fact.date("to")
    return until is not None and before(until, when) is not Truth.YES and (
        begun is None or before(when, begun) is not Truth.YES)


def _in_enterprise(timeline: Timeline, when: PartialDate, row: PolicyRow) -> bool:
    """Whether the person may have been in an enterprise, whose cadres have had workers' scales since 1992."""
    if when.latest < row.value["enterprise_from"]:
        return False
    return any(kind_of_unit(f) == ENTERPRISE and (days := span(f, timeline)) is not None
               and before(when, days[0]) is not Truth.YES and before(days[1], when) is not Truth.YES
               for f in timeline.facts("stint"))


def _holds(timeline: Timeline, pay: Fact, holder: Fact) -> str:
    if holder is pay:
        return f"同表所填职务为{pay.text('post')}"
    if holder.kind == "stint":
        return f"{material_title(timeline, holder)}载{period(holder)}任{place_text(holder)}"
    begun = holder.date("from")
    since = f"（{spoken(begun)}起）" if begun else ""
    return stated(timeline, holder, "身份为", (holder.text("status") or "") + since)


def _not_assigned(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """A status said to come of assignment after graduation, where no study on file is one that led to assignment."""
    claims = [f for f in timeline.facts("status") if f.text("origin") == "统分"]
    row = policy.constant("assigned_graduates")
    studies = timeline.facts("education")
    barred = [f for f in studies if f.text("level") in row.value["levels"]
              or (row.value["basis"] in (f.text("entry_basis") or "") and f.text("level") in ASSIGNED)]
    others = [f for f in studies if f not in barred and f.text("level") in ASSIGNED
              and f.text("mode") in (None, "全日制", "军校")]
    if not claims or not barred:
        return
    if others:
        yield CONSISTENT
        return
    study = barred[-1]
    kind = row.value["basis"] if row.value["basis"] in (study.text("entry_basis") or "") else study.text("level")
    yield Outcome(
        Verdict.CONFLICT, (claims[0], study), YELLOW,
        f"{stated(timeline, claims[0], '身份来源为', '统分')}，"
        f"而{stated(timeline, study, study_text(study), period(study))}",
        f"{kind}毕业生不属国家统一分配的干部", rows=(row,), subject="assignment")
