"""EDU: length, order and place of study; degrees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from models.comparisons import before, months_between, same, within
from models.dates import PartialDate, Precision, add_months
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.lines import (
    certain_overlap,
    in_other_place,
    is_full_time_job,
    is_full_time_study,
    is_study,
    span,
    text_of,
)
from rules.outcome import CONSISTENT, Outcome, agreed, verdict_of
from rules.policy import Policy, PolicyRow
from rules.records import dated, day
from rules.registry import rule
from rules.wording import period, place_text, spoken, stated, study_text

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
NOT_COMPLETED = frozenset({"肄业", "进修"})
HIGHER = frozenset({"大专", "本科", "硕士", "博士", "普通班"})
EMERGENCY_SCHOOLS = re.compile(r"七[·・]?二一|7[·.]?21|共产主义劳动大学|共大")
FOREIGN = re.compile(
    "苏联|莫斯科|列宁格勒|基辅|俄罗斯|美国|英国|法国|德国|日本|加拿大|澳大利亚|波兰|捷克|匈牙利|罗马尼亚|保加利亚|朝鲜|越南|牛津|剑桥|哈佛|东京|[A-Za-z]{4}")
SAME_SCHOOL = 80
DEGREE_LEVELS = {"学士": ("本科",), "硕士": ("硕士",), "博士": ("博士",)}


def _study(timeline: Timeline, fact: Fact) -> str:
    return stated(timeline, fact, study_text(fact), period(fact))


def _one_each(facts: Sequence[Fact]) -> list[Fact]:
    """One record of each study: the same level over the same time on several pages is one."""
    kept: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        key = (fact.text("level"), fact.text("mode"), fact.text("entry_basis"), fact.text("outcome"),
               fact.number("nominal_years"), fact.fields.get("start"), fact.fields.get("end"))
        kept.setdefault(key, fact)
    return list(kept.values())


@rule("EDU-01", title="学制长度不符", reads=["study_years", "study_tolerance_months", "nominal_tolerance_months"])
def study_length_implausible(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Months of study against the length printed on the page, and against the lengths usual for level and time."""
    for fact in _one_each(timeline.facts("education")):
        start, end = fact.date("start"), fact.date("end")
        if start is None or end is None or end.latest < start.earliest or fact.text("outcome") in NOT_COMPLETED:
            continue
        printed = _against_printed(timeline, policy, fact, start, end)
        if printed is not None and printed.verdict is Verdict.CONFLICT:
            yield printed
            continue
        usual = _against_usual(timeline, policy, fact, start, end)
        yield from (outcome for outcome in (printed, usual) if outcome is not None)


def _against_printed(
    timeline: Timeline, policy: Policy, fact: Fact, start: PartialDate, end: PartialDate
) -> Outcome | None:
    years = fact.number("nominal_years")
    if years is None or fact.text("mode") == "自考":
        return None
    row = policy.constant("nominal_tolerance_months")
    fewest, most = months_between(start, end)
    due = round(years * 12)
    ok = Truth.of(yes=due - row.number <= fewest and most <= due + row.number,
                  no=most < due - row.number or fewest > due + row.number)
    return _length(timeline, fact, ok, (fewest, most), _Norm(f"所印学制{years:g}年", due, (row,)))


def _against_usual(
    timeline: Timeline, policy: Policy, fact: Fact, start: PartialDate, end: PartialDate
) -> Outcome | None:
    if not is_full_time_study(fact) or (fact.text("mode") != "全日制" and fact.text("mode") is not None):
        return None
    rows = [row for row in policy.in_force("study_years", start) if _usual(row, fact)]
    if not rows:
        return None
    fewest, most = months_between(start, end)
    tolerance = max(row.number for row in policy.in_force("study_tolerance_months", start))
    answers = []
    for row in rows:
        low, high = (round(years * 12) for years in _usual(row, fact) or (0, 0))
        high = 12 * 12 if _kept_late(fact, start, end) else high
        answers.append(Truth.of(yes=low - tolerance <= fewest and most <= high + tolerance,
                                no=most < low - tolerance or fewest > high + tolerance))
    low_years, high_years = _usual(rows[-1], fact) or (0, 0)
    usual = f"{low_years:g}年" if low_years == high_years else f"{low_years:g}至{high_years:g}年"
    norm = _Norm(f"当时通常学制{usual}", round(low_years * 12), tuple(rows))
    outcome = _length(timeline, fact, agreed(answers), (fewest, most), norm)
    return CONSISTENT if outcome.verdict is Verdict.UNDECIDED else outcome


@dataclass(frozen=True, slots=True)
class _Norm:
    """A length that a study should have: in words, its least months, the rows it rests on."""

    words: str
    least: int
    rows: tuple[PolicyRow, ...]


def _length(timeline: Timeline, fact: Fact, ok: Truth, months: tuple[int, int], norm: _Norm) -> Outcome:
    fewest, most = months
    length = f"{fewest}个月" if fewest == most else f"{fewest}至{most}个月"
    return Outcome(verdict_of(ok), (fact,), RED if most * 2 < norm.least else YELLOW, _study(timeline, fact),
                   f"学习时间{length}，{norm.words}，超出容差", f"{norm.words}，需入学和毕业的准确年月", norm.rows)


def _usual(row: PolicyRow, fact: Fact) -> tuple[float, float] | None:
    """Shortest and longest usual years for a level and what it follows on."""
    level, basis = fact.text("level") or "", fact.text("entry_basis") or ""
    names = [f"{level}{basis}", level]
    if level == "本科" and "专科起点" in basis:
        names = ["专升本"]
    if level == "中专" and not basis and "中专高中起点" in row.value and "中专" in row.value:
        return (min(row.value["中专"][0], row.value["中专高中起点"][0]),
                max(row.value["中专"][1], row.value["中专高中起点"][1]))
    if level == "大专" and not basis and "大专初中起点" in row.value:
        return row.value["大专"][0], row.value["大专初中起点"][1]
    found = next((row.value[name] for name in names if name in row.value), None)
    return (found[0], found[1]) if found else None


def _kept_late(fact: Fact, start: PartialDate, end: PartialDate) -> bool:
    """Whether a class was kept waiting by the Cultural Revolution (老五届), or school was stopped for years."""
    return start.earliest.year <= 1966 <= end.latest.year and fact.text("level") in (HIGHER | {"高中", "中专", "初中"})


@rule("EDU-02", title="毕业早于入学或日期倒挂", reads=["certificate_early_months"])
def ended_before_start(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The end of each study against its start, and the day of its certificate against its end."""
    early = policy.constant("certificate_early_months").number
    for fact in timeline.facts("education"):
        start, end = fact.date("start"), fact.date("end")
        if start is not None and end is not None:
            wrong = end.latest < start.earliest or (end.latest <= start.earliest and start.precision is Precision.DAY)
            yield Outcome(Verdict.CONFLICT if wrong else Verdict.CONSISTENT, (fact,), RED, _study(timeline, fact),
                          "毕业早于入学，次序不能成立，应核对原件是否识读有误")
        if end is None:
            continue
        for what, paper, when in _certificates(timeline, fact):
            if paper is not None and any(_issued_for(timeline, paper, other, early) for other in _studies(timeline)):
                continue
            if when.latest < add_months(end.earliest, -early):
                yield Outcome(Verdict.CONFLICT, (fact, *([paper] if paper else [])), RED,
                              f"{_study(timeline, fact)}，{what}日期为{spoken(when)}",
                              "证书早于毕业两个月以上，不能成立", subject="certificate")


def _studies(timeline: Timeline) -> list[Fact]:
    return [f for f in timeline.facts("education") if f.date("end") is not None]


def _issued_for(timeline: Timeline, degree: Fact, study: Fact, early: int) -> bool:
    """Whether a degree can be that of a study which ended about then or before: it is no paper of a later one."""
    end = day(study, "end")
    return any(paper is degree for _, paper, _ in _certificates(timeline, study)) and (
        day(degree).latest >= add_months(end.earliest, -early))


def _certificates(timeline: Timeline, fact: Fact) -> Iterator[tuple[str, Fact | None, PartialDate]]:
    material = timeline.material_of(fact)
    formed = timeline.formed(fact)
    if material is not None and material.type == "M11" and formed is not None:
        yield "证书", None, formed
    for degree in dated(timeline.facts("degree")):
        level = DEGREE_LEVELS.get(degree.text("level") or "", ())
        if fact.text("level") in level and (degree.material == fact.material or _same_school(degree, fact)):
            yield "学位证书", degree, day(degree)


def _same_school(one: Fact, other: Fact) -> bool:
    a, b = one.text("school"), other.text("school")
    return a is not None and b is not None and fuzz.partial_ratio(a, b) >= SAME_SCHOOL


@rule("EDU-03", title="学历层次次序不合", reads=["entry_levels", "equivalent_entry_months", "recommended_entry"])
def levels_out_of_order(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each study against the level it must follow on: that must be completed before, or at least be on file."""
    row = policy.constant("entry_levels")
    facts = [f for f in timeline.facts("education") if f.text("outcome") not in NOT_COMPLETED]
    for fact in _one_each(facts):
        start, needed = fact.date("start"), _needed(fact, row)
        if start is None or not needed or _needs_nothing(policy, fact, start):
            continue
        before_it = [f for f in facts if f.text("level") in needed and f is not fact and f.date("end") is not None]
        if before_it:
            yield _after_entry_level(timeline, fact, start, before_it, row)
        elif fact.text("level") == "硕士" and len(facts) > 1:
            yield _without_entry_level(timeline, policy, fact, facts)


def _needed(fact: Fact, row: PolicyRow) -> Sequence[str]:
    """Levels of which one must be completed first."""
    level, basis = fact.text("level") or "", fact.text("entry_basis") or ""
    for name, levels in row.value.items():
        if basis.startswith(name) or (level == name and not basis):
            return list(levels)
    if is_full_time_study(fact) and level in ("大专", "本科") and not basis:
        return list(row.value["高中起点"])
    return list(row.value["初中起点"]) if level == "高中" and not basis else []


def _needs_nothing(policy: Policy, fact: Fact, start: PartialDate) -> bool:
    """Whether entry was by recommendation, by merit of work, or otherwise open."""
    window = policy.constant("recommended_entry").value
    open_then = within(start, window["first"], window["last"]) is not Truth.NO and fact.text("level") in HIGHER
    return open_then or fact.text("level") == "普通班" or bool(
        re.search("同等学力|少年班|调干|工农兵", fact.text("entry_basis") or ""))


def _after_entry_level(
    timeline: Timeline, fact: Fact, start: PartialDate, before_it: Sequence[Fact], row: PolicyRow
) -> Outcome:
    late = [f for f in before_it if (end := f.date("end")) is not None and end.earliest > start.latest]
    if len(late) < len(before_it):
        return CONSISTENT
    if not fact.text("entry_basis") and _alternative_entry(timeline, fact, start):
        return CONSISTENT
    return Outcome(Verdict.CONFLICT, (fact, late[0]), RED, f"{_study(timeline, fact)}，{_study(timeline, late[0])}",
                   f"入学时{late[0].text('level')}尚未毕业，次序不能成立", rows=(row,))


def _alternative_entry(timeline: Timeline, fact: Fact, start: PartialDate) -> bool:
    """Whether a study of the same or a higher level ended before, so that this one need not follow on the usual one."""
    higher = {"大专": ("大专",), "本科": ("大专", "本科", "党校大专"), "硕士": ("硕士",), "博士": ("博士", "本科")}
    return any(f is not fact and f.text("level") in higher.get(fact.text("level") or "", ())
               and (end := f.date("end")) is not None and before(start, end) is not Truth.YES
               for f in timeline.facts("education"))


def _without_entry_level(timeline: Timeline, policy: Policy, fact: Fact, facts: Sequence[Fact]) -> Outcome:
    start = day(fact, "start")
    months = policy.constant("equivalent_entry_months").number
    for other in facts:
        end = other.date("end")
        if other.text("level") in ("普通班", "党校本科", "本科") or (
                other.text("level") == "大专" and end is not None and months_between(end, start)[1] >= months):
            return CONSISTENT
    return Outcome(Verdict.CONFLICT, (fact,), YELLOW, _study(timeline, fact),
                   "档案中没有本科学历，也没有大专毕业满两年的同等学力条件",
                   rows=(policy.constant("entry_levels"),), subject="entry level")


@rule("EDU-05", title="高校停招期入学", reads=["undergraduate_closed", "postgraduate_closed"])
def enrolled_while_closed(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The start of each higher study against the years in which universities took nobody."""
    for fact in _one_each(timeline.facts("education")):
        start, level = fact.date("start"), fact.text("level")
        if start is None or level not in HIGHER:
            continue
        row = policy.constant("postgraduate_closed" if level in ("硕士", "博士") else "undergraduate_closed")
        closed = within(start, row.value["first"], row.value["last"])
        ok = {Truth.YES: Truth.NO, Truth.NO: Truth.YES, Truth.UNKNOWN: Truth.UNKNOWN}[closed]
        special = bool(EMERGENCY_SCHOOLS.search(fact.text("school") or "")) or fact.text("mode") == "军校"
        shut = f"{spoken(PartialDate(str(row.value['first'])[:7]))}至{spoken(PartialDate(str(row.value['last'])[:7]))}"
        note = "；军校、七二一大学、共大等须另查" if special else ""
        yield Outcome(verdict_of(ok), (fact,), YELLOW if special else RED, _study(timeline, fact),
                      f"{shut}停止招生，不应有此时入学的{level}{note}",
                      f"{shut}停止招生，需入学的准确年月", (row,))


@rule("EDU-08", title="学位早于学位制度", reads=["degree_system", "first_degrees"])
def degree_before_system(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The day of each degree against the degree system and the first degrees of its level."""
    system, first = policy.rows("degree_system")[0], policy.constant("first_degrees")
    for fact in dated(timeline.facts("degree")):
        when, level = day(fact), fact.text("level") or ""
        if FOREIGN.search(fact.text("school") or "") or when.latest.year < 1949:
            yield CONSISTENT
            continue
        says = stated(timeline, fact, f"{level}学位授予时间", spoken(when))
        earliest = first.value.get(level)
        if when.latest < system.effective:
            yield Outcome(Verdict.CONFLICT, (fact,), RED, says, f"我国学位制度自{system.effective.year}年1月1日起施行",
                          rows=(system,))
        elif earliest is not None and when.latest < earliest:
            yield Outcome(Verdict.CONFLICT, (fact,), YELLOW, says,
                          f"首批{level}学位不早于{earliest.year}年{earliest.month}月授予", rows=(first,))
        elif when.earliest < system.effective:
            decides = f"学位制度自{system.effective.year}年1月1日起施行，需授予学位的准确日期"
            yield Outcome(Verdict.UNDECIDED, (fact,), RED, says, decides=decides, rows=(system,))
        else:
            yield CONSISTENT


@rule("EDU-10", title="全日制学习与全职工作重叠", reads=["full_time_study", "overlap_months"])
def study_overlaps_work(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each full-time study against full-time jobs, assessments and appointments of the same time."""
    row = policy.constant("full_time_study")
    limit = policy.constant("overlap_months").number
    for study in _one_each([f for f in timeline.facts("education") if _plain_full_time(timeline, f)]):
        if span(study, timeline) is None:
            continue
        jobs = [line for line in timeline.facts("stint") if is_full_time_job(line) and not line.flag("paid")
                and certain_overlap(line, study, timeline)[0] > limit]
        proofs = _proofs(timeline, study)
        if not jobs and not proofs:
            yield CONSISTENT
            continue
        away = any(in_other_place(study.text("school") or "", text_of(job)) for job in jobs)
        shown = _distinct(jobs)
        parts = [stated(timeline, job, place_text(job), period(job)) for job in shown[:3]]
        parts += [_proof(timeline, fact) for fact in proofs[:3]]
        why = "全职工作与全日制学习重叠，" + ("且两地" if away else "可能应为在职学习") + "，没有脱产依据"
        yield Outcome(Verdict.CONFLICT, (study, *jobs, *proofs), RED if away else YELLOW,
                      f"{_study(timeline, study)}，而{'，'.join(parts)}", why, rows=(row,))


def _plain_full_time(timeline: Timeline, study: Fact) -> bool:
    """Full-time study of one's own: not a class of workers and soldiers, not commissioned, not released with pay."""
    if study.text("mode") != "全日制" or study.text("level") == "普通班":
        return False
    if re.search("定向|委培|委托|在职|带薪|调干|工农兵", study.text("entry_basis") or ""):
        return False
    return not any(is_study(line) and _released(line) and certain_overlap(line, study, timeline)[1] > 0
                   for line in timeline.facts("stint"))


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
        return f"{fact.number('year'):g}年度考核{fact.text('grade') or '有记载'}"
    return stated(timeline, fact, f"任{place_text(fact)}", spoken(day(fact, "decided")))


def _distinct(jobs: Sequence[Fact]) -> list[Fact]:
    kept: dict[tuple[object, ...], Fact] = {}
    for job in jobs:
        kept.setdefault((text_of(job), job.fields.get("start"), job.fields.get("end")), job)
    return list(kept.values())


@rule("EDU-17", title="同期两个全日制学籍", reads=["one_enrolment", "overlap_months"])
def two_enrolments_at_once(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Every two full-time enrolments of different schools that certainly overlap."""
    row = policy.constant("one_enrolment")
    limit = policy.constant("overlap_months").number
    studies = _one_each([f for f in timeline.facts("education") if _enrolled(f) and span(f, timeline)])
    for one, other in combinations(studies, 2):
        if _one_study(one, other):
            continue
        fewest, _ = certain_overlap(one, other, timeline)
        yield Outcome(Verdict.CONFLICT if fewest > limit else Verdict.CONSISTENT, (one, other), RED,
                      f"{_study(timeline, one)}，{_study(timeline, other)}",
                      f"两个全日制学籍至少重叠{fewest}个月", rows=(row,))


def _enrolled(fact: Fact) -> bool:
    return is_full_time_study(fact) or (fact.text("mode") == "党校" and "脱产" in (
        (fact.text("school") or "") + (fact.text("major") or "") + (fact.text("entry_basis") or "")))


def _one_study(one: Fact, other: Fact) -> bool:
    """Whether two records are of one study, or of two at one school (双学位)."""
    if one.text("school") and other.text("school"):
        return _same_school(one, other)
    return one.text("level") == other.text("level") and any(
        same(day(one, n), day(other, n)) is not Truth.NO for n in ("start", "end"))

