"""EXP: the first post and grade of a newly recruited civil servant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.comparisons import before, in_order, lasts_at_least, months_between, same
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.lines import is_job, newest_resume
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.ranks import LADDER, level_of, place_of
from rules.records import dated, day
from rules.registry import rule
from rules.wording import place_text, spoken, stated, study_text

YELLOW, BLUE = Severity.YELLOW, Severity.BLUE
CIVIL_SERVANT = frozenset({"公务员", "参公"})
HIRING_FORMS = frozenset({"M33", "M35"})
HIRED = re.compile("新录用|录用公务员|公务员试用|试用期公务员")
PARTY_SCHOOL = {"党校大专": "大专", "党校本科": "本科"}
LEVELS = ("高中", "中专", "大专", "本科", "硕士", "博士")


@dataclass(frozen=True, slots=True)
class _Dated:
    """A record with the date that counts: the hiring, or a post."""

    fact: Fact
    when: PartialDate


@rule("EXP-19", title="新录用定级不符", reads=["first_grading", "first_grading_within", "recruit_trial_months"],
      settled_by="公务员录用审批表，任职定级审批表")
def first_post_too_high(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """A recruit's first posts against what the education at entry gave, and against the end of the year on trial."""
    hired = _entry(timeline)
    if hired is None or _worked_before(timeline, hired):
        return
    studied = _highest(timeline, hired.when)
    tested = False
    for post in _first_posts(timeline, hired.when, policy.constant("first_grading_within").number):
        rows = policy.in_force("first_grading", post.when)
        if not rows:
            continue
        tested = True
        found = (_too_high(timeline, hired, post, studied, rows[-1]) if studied else None) or _before_end_of_trial(
            timeline, policy, hired, post)
        if found is not None:
            yield found
            return
    if tested:
        yield CONSISTENT


def _too_high(timeline: Timeline, hired: _Dated, post: _Dated, studied: Fact, row: PolicyRow) -> Outcome | None:
    level = _study_level(studied)
    allowed = row.value.get(level)
    place, most = place_of(level_of(post.fact)), place_of(allowed)
    if place is None or most is None or place <= most:
        return None
    certain = row.effective <= post.when.earliest and post.when.latest <= row.until
    severity, note = _excused(post.fact)
    education = stated(timeline, studied, "学历", study_text(studied))
    return Outcome(
        Verdict.CONFLICT if certain else Verdict.UNDECIDED, (post.fact, hired.fact, studied), severity,
        f"{_hired(timeline, hired)}，{education}，{_given(timeline, post)}",
        f"{level}学历新录用人员首次定级最高为{allowed}，所任职务相当于{LADDER[place]}{note}",
        "首次任职时间须精确到月，才能确定是否适用当时的定级规定", (row,), "first post")


def _before_end_of_trial(timeline: Timeline, policy: Policy, hired: _Dated, post: _Dated) -> Outcome | None:
    """An appointment before the year on trial is over. One of the month of entry records the hiring itself."""
    rows = policy.in_force("recruit_trial_months", post.when)
    most = months_between(hired.when, post.when)[1]
    if not rows or post.fact.kind != "appointment" or most <= 0:
        return None
    material = timeline.material_of(post.fact)
    if material is not None and material.type in HIRING_FORMS:
        return None
    if lasts_at_least(hired.when, post.when, rows[-1].number) is not Truth.NO:
        return None
    severity, note = _excused(post.fact)
    return Outcome(
        Verdict.CONFLICT, (post.fact, hired.fact), severity,
        f"{_hired(timeline, hired)}，{_given(timeline, post)}",
        f"距录用至多{most}个月，{rows[-1].number}个月试用期未满，任职时间应自试用期满起算{note}",
        rows=rows[-1:], subject="trial")


def _excused(post: Fact) -> tuple[Severity, str]:
    excused = post.text("exception")
    return (BLUE, f"；但载有依据“{excused}”，仅作备注") if excused else (YELLOW, "")


def _given(timeline: Timeline, post: _Dated) -> str:
    return stated(timeline, post.fact, place_text(post.fact), f"于{spoken(post.when)}任职")


def _hired(timeline: Timeline, hired: _Dated) -> str:
    return stated(timeline, hired.fact, "录用时间", spoken(hired.when))


def recruited(timeline: Timeline) -> PartialDate | None:
    """When someone was recruited by examination, if a page says so."""
    hired = _entry(timeline)
    return hired.when if hired else None


def _entry(timeline: Timeline) -> _Dated | None:
    """The first record of being recruited by examination."""
    found = [(f, day(f)) for f in dated(timeline.facts("work_start")) if f.text("route") == "考录"]
    found += [(f, day(f, "from")) for f in dated(timeline.facts("status"), "from")
              if f.text("status") in CIVIL_SERVANT and _by_examination(timeline, f)]
    found += [(f, day(f, "start")) for f in dated(newest_resume(timeline), "start") if HIRED.search(place_text(f))]
    found += [(f, day(f, "decided")) for f in dated(timeline.facts("appointment"), "decided")
              if (material := timeline.material_of(f)) is not None and material.type == "M35"]
    return min((_Dated(*item) for item in found), key=_place, default=None)


def _place(record: _Dated) -> tuple[object, ...]:
    return record.when.earliest, record.when.latest, record.fact.kind, record.fact.id


def _by_examination(timeline: Timeline, status: Fact) -> bool:
    origin, material = status.text("origin"), timeline.material_of(status)
    if origin is not None:
        return origin == "考录"
    if material is not None and material.type == "M35":
        return True
    return any(same(day(f), day(status, "from")) is not Truth.NO and f.text("route") in (None, "考录")
               for f in dated(timeline.facts("work_start")))


def _worked_before(timeline: Timeline, hired: _Dated) -> bool:
    """Whether there was work before: then the first post takes account of it."""
    starts = [day(f) for f in dated(timeline.facts("work_start")) if f is not hired.fact]
    starts += [day(f, "start") for f in dated(timeline.facts("stint"), "start") if is_job(f)]
    return any(before(start, hired.when) is Truth.YES and months_between(start, hired.when)[0] > 1 for start in starts)


def _first_posts(timeline: Timeline, entry: PartialDate, within: int) -> list[_Dated]:
    """Posts given since the entry, within the time in which the first grading falls, oldest first."""
    found = [(f, day(f, "decided")) for f in dated(timeline.facts("appointment"), "decided")
             if f.text("action") in ("任", None)]
    found += [(f, day(f, "start")) for f in dated(newest_resume(timeline), "start")]
    posts = [_Dated(f, start) for f, start in found if level_of(f) is not None and before(start, entry) is not Truth.YES
             and months_between(entry, start)[1] <= within]
    return sorted(posts, key=_place)


def _highest(timeline: Timeline, entry: PartialDate) -> Fact | None:
    """The highest education, or degree, that was or may have been finished by the entry."""
    ended: list[Fact] = [f for f in timeline.facts("education") if f.text("outcome") in (None, "毕业")
                         and _by(f.date("end"), entry)]
    degrees = [f for f in timeline.facts("degree") if _by(f.date("date"), entry)]
    known = [f for f in (*ended, *degrees) if _study_level(f) in LEVELS]
    return max(known, key=lambda f: (LEVELS.index(_study_level(f)), f.kind == "education", f.id), default=None)


def _by(ended: PartialDate | None, entry: PartialDate) -> bool:
    return ended is None or in_order(ended, entry) is not Truth.NO or months_between(entry, ended)[0] <= 1


def _study_level(fact: Fact) -> str:
    level = fact.text("level") or ""
    return PARTY_SCHOOL.get(level, "本科" if level == "学士" else level)


