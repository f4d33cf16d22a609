"""EDU: full-time study beside full-time work, or beside another full-time study."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from models.comparisons import same
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.education_records import one_each, same_school, study_told
from rules.lines import certain_overlap, in_other_place, is_full_time_job, is_full_time_study, is_study, span, text_of
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import dated, day
from rules.registry import rule
from rules.wording import period, place_text, spoken, stated

RED, YELLOW = Severity.RED, Severity.YELLOW
_ARMY_SCHOOL = re.compile(
    "解放军|武警|武装警察|陆军|海军|空军|军医|军事|军校|炮兵|步兵|装甲兵|坦克|工程兵|通信|防化|导弹|国防|士官|指挥学[院校]|后勤")


@rule("EDU-10", title="全日制学习与全职工作重叠", reads=["full_time_study", "overlap_months"],
      settled_by="学籍卡，年度考核登记表，工资发放册，脱产学习批准文件")
def study_overlaps_work(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each full-time study against full-time jobs, assessments and appointments of the same time."""
    row = policy.constant("full_time_study")
    limit = policy.constant("overlap_months").number
    for course in one_each([f for f in timeline.facts("education") if _plain_full_time(timeline, f)]):
        if span(course, timeline) is None:
            continue
        jobs = [line for line in timeline.facts("stint") if is_full_time_job(line) and not line.flag("paid")
                and not _sent_by_army(course, line) and certain_overlap(line, course, timeline)[0] > limit]
        proofs = _proofs(timeline, course)
        if not jobs and not proofs:
            yield CONSISTENT
            continue
        away = any(in_other_place(course.text("school") or "", text_of(job)) for job in jobs)
        shown = _distinct(jobs)
        parts = [stated(timeline, job, place_text(job), period(job)) for job in shown[:3]]
        parts += [_proof(timeline, fact) for fact in proofs[:3]]
        why = "全职工作与全日制学习重叠，" + ("且两地" if away else "可能应为在职学习") + "，没有脱产依据"
        yield Outcome(Verdict.CONFLICT, (course, *jobs, *proofs), RED if away else YELLOW,
                      f"{study_told(timeline, course)}，而{'，'.join(parts)}", why, rows=(row,))


def _plain_full_time(timeline: Timeline, study: Fact) -> bool:
    """Full-time study of one's own: not a class of workers and soldiers, not commissioned, not released with pay."""
    if study.text("mode") != "全日制" or study.text("level") == "普通班":
        return False
    if re.search("定向|委培|委托|在职|带薪|调干|工农兵", study.text("entry_basis") or ""):
        return False
    return not any(is_study(line) and _released(line) and certain_overlap(line, study, timeline)[1] > 0
                   for line in timeline.facts("stint"))


def _sent_by_army(study: Fact, job: Fact) -> bool:
    """Whether a school of the army taught somebody in service: he stays in service, and his unit stays his unit."""
    return job.text("occupation") in ("士兵", "军官") and _ARMY_SCHOOL.search(study.text("school") or "") is not None


def _released(line: Fact) -> bool:
    """Whether a line of study says that the person was released from work for it, or kept the pay."""
    return bool(line.flag("paid") or (line.flag("nested") and (line.flag("fulltime") or "脱产" in text_of(line))))


def _proofs(timeline: Timeline, study: Fact) -> list[Fact]:
    """Assessments of whole years, and appointments, that lie certainly within a study."""
    start, end = study.date("start"), study.date("end")
    if start is None or end is None:
        return []
    years = [f for f in timeline.facts("assessment") if (year := f.number("year")) is not None
             and start.latest.year < year < end.earliest.year]
    posts = [f for f in dated(timeline.facts("appointment"), "decided") if f.text("action") != "免"
             and start.latest < day(f, "decided").earliest and day(f, "decided").latest < end.earliest]
    return years + posts


def _proof(timeline: Timeline, fact: Fact) -> str:
    if fact.kind == "assessment":
        return stated(timeline, fact, f"{fact.number('year'):g}年度考核", fact.text("grade") or "记录")
    return stated(timeline, fact, f"任{place_text(fact)}", spoken(day(fact, "decided")))


def _distinct(jobs: Sequence[Fact]) -> list[Fact]:
    kept: dict[tuple[object, ...], Fact] = {}
    for job in jobs:
        kept.setdefault((text_of(job), job.fields.get("start"), job.fields.get("end")), job)
    return list(kept.values())


@rule("EDU-17", title="同期两个全日制学籍", reads=["one_enrolment", "overlap_months"],
      settled_by="两校学籍卡、高校招生录取名册")
def two_enrolments_at_once(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Every two full-time enrolments of different schools that certainly overlap."""
    row = policy.constant("one_enrolment")
    limit = policy.constant("overlap_months").number
    studies = one_each([f for f in timeline.facts("education") if _enrolled(f) and span(f, timeline)])
    for one, other in combinations(studies, 2):
        if _one_study(one, other):
            continue
        fewest, _ = certain_overlap(one, other, timeline)
        yield Outcome(Verdict.CONFLICT if fewest > limit else Verdict.CONSISTENT, (one, other), RED,
                      f"{study_told(timeline, one)}，{study_told(timeline, other)}",
                      f"两个全日制学籍至少重叠{fewest}个月", rows=(row,))


def _enrolled(fact: Fact) -> bool:
    words = "".join(part for part in (*(fact.text(n) for n in ("school", "major", "entry_basis")), fact.raw) if part)
    return is_full_time_study(fact) or (fact.text("mode") == "党校" and bool(re.search("(?<!不)脱产", words)))


def _one_study(one: Fact, other: Fact) -> bool:
    """Whether two records are of one study, or of two at one school (双学位)."""
    if one.text("school") and other.text("school"):
        return same_school(one, other)
    return one.text("level") == other.text("level") and any(
        same(day(one, n), day(other, n)) is not Truth.NO for n in ("start", "end"))

