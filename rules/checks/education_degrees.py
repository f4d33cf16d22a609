"""EDU: degrees: when they can have been awarded, and which diploma they go with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.dates import add_months
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from rules.checks.education_records import (
    ADULT_MODES,
    FOREIGN,
    NOT_COMPLETED,
    may_be_one,
    recorded,
    same_school,
    schools_agree,
    shown_mode,
    study_told,
    type_of,
)
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.records import claimed, dated, day
from rules.registry import rule
from rules.wording import spoken, stated

RED, YELLOW = Severity.RED, Severity.YELLOW
DIPLOMA_OF = {"学士": "本科", "硕士": "硕士", "博士": "博士"}
TOO_LOW = {"学士": ("大专", "党校大专", "中专"), "硕士": ("大专", "本科"), "博士": ("大专", "本科", "硕士")}
"""Diplomas that a degree of this level cannot stand on, where one certificate states both."""
CARRIES_BACHELOR = frozenset({"本科", "普通班", "硕士", "博士", "党校本科", "党校研究生"})
EQUIVALENT = re.compile("同等学力|申请学位|申请硕士学位|申请博士学位|申硕|单证")
COURSE_ONLY = re.compile("课程班|课程进修班|课程研修|研究生进修班")
DEGREE_PAPERS = frozenset({"M07", "M08", "M09", "M10", "M11", "M12", "M16", "M17"})


@rule("EDU-08", title="学位早于学位制度", reads=["degree_system", "first_degrees"],
      settled_by="学位证书原件，授予学位名单，学位网查询结果")
def degree_before_system(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The day of each degree against the degree system and the first degrees of its level."""
    system, first = policy.rows("degree_system")[0], policy.constant("first_degrees")
    for fact in dated(timeline.facts("degree")):
        when, level = day(fact), fact.text("level") or ""
        if FOREIGN.search(fact.text("school") or "") or when.latest.year < 1949 or level.startswith("副"):
            yield CONSISTENT
            continue
        says = stated(timeline, fact, f"{level}学位授予时间", spoken(when))
        if when.earliest.year < 1949:
            yield Outcome(Verdict.UNDECIDED, (fact,), RED, says, decides="需授予学位的准确日期", rows=(system,))
            continue
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


@rule("EDU-09", title="学位与学历不匹配",
      reads=["degree_follows_diploma_months", "recorded_education", "degree_system", "degree_register"],
      settled_by="学位证书、毕业证书原件，授予学位名单，学位网、学信网查询结果")
def degree_does_not_match_diploma(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Degrees against the diplomas they go with: order, level, education raised by a degree, papers of the award."""
    studies = timeline.facts("education")
    for degree in _one_degree_each(timeline.facts("degree")):
        early = _before_the_diploma(timeline, policy, degree, studies)
        low = _on_too_low_a_diploma(timeline, policy, degree, studies)
        yield from (outcome for outcome in (early, low) if outcome is not None)
    yield from _raised_by_a_degree(timeline, policy)
    yield from _without_paper(timeline, policy)


def _one_degree_each(degrees: Sequence[Fact]) -> list[Fact]:
    kept: dict[tuple[object, ...], Fact] = {}
    for degree in degrees:
        kept.setdefault((degree.text("level"), degree.text("school"), degree.fields.get("date"),
                         degree.text("cert_no"), degree.material if degree.text("school") is None else None), degree)
    return list(kept.values())


def _before_the_diploma(
    timeline: Timeline, policy: Policy, degree: Fact, studies: Sequence[Fact]
) -> Outcome | None:
    """A degree is that of a study which ended about then or before; more than some months before every one is wrong."""
    row, when = policy.constant("degree_follows_diploma_months"), degree.date("date")
    courses = [f for f in studies if f.text("level") == DIPLOMA_OF.get(degree.text("level") or "", "")
               and f.date("end") is not None and schools_agree(f, degree) and f.text("outcome") not in NOT_COMPLETED]
    if when is None or not courses or _equivalent(degree):
        return None
    if any(when.latest >= add_months(day(f, "end").earliest, -row.number) for f in courses):
        return CONSISTENT
    first = min(courses, key=lambda f: day(f, "end").earliest)
    return Outcome(Verdict.CONFLICT, (degree, first), RED,
                   f"{_degree(timeline, degree)}，{study_told(timeline, first)}",
                   f"学位早于毕业{row.number}个月以上，次序不能成立", rows=(row,), subject="order")


def _on_too_low_a_diploma(
    timeline: Timeline, policy: Policy, degree: Fact, studies: Sequence[Fact]
) -> Outcome | None:
    level = degree.text("level") or ""
    one_paper = [f for f in studies if f.text("level") in TOO_LOW.get(level, ()) and _one_paper(timeline, f, degree)]
    if any(f.text("level") == DIPLOMA_OF.get(level) and _one_paper(timeline, f, degree) for f in studies):
        one_paper = []
    if not one_paper and level in ("硕士", "博士") and not any(f.text("level") == level for f in studies):
        one_paper = [f for f in studies if f.text("level") in TOO_LOW[level] and _awarded_with(f, degree)]
    if not one_paper and level == "学士" and not any(
            f.text("level") in CARRIES_BACHELOR and schools_agree(f, degree) for f in studies):
        one_paper = [f for f in studies if f.text("level") in ("大专", "党校大专") and schools_agree(f, degree)]
    if not one_paper:
        return None
    low = one_paper[0]
    return Outcome(Verdict.CONFLICT, (degree, low), YELLOW, f"{_degree(timeline, degree)}，{study_told(timeline, low)}",
                   f"{low.text('level')}毕业不能据以取得{level}学位，学位与学历层次不匹配",
                   rows=(policy.constant("recorded_education"),), subject="level")


def _awarded_with(study: Fact, degree: Fact) -> bool:
    """Whether a study ended, and one school gave the degree, in one and the same month."""
    end, awarded = study.date("end"), degree.date("date")
    if end is None or awarded is None or _equivalent(degree) or not same_school(study, degree):
        return False
    months = {(d.year, d.month) for when in (end, awarded) for d in (when.earliest, when.latest)}
    return len(months) == 1


def _one_paper(timeline: Timeline, study: Fact, degree: Fact) -> bool:
    """Whether one certificate states both."""
    if study.text("cert_no") and study.text("cert_no") == degree.text("cert_no"):
        return True
    return study.material is not None and study.material == degree.material and type_of(timeline, study) == "M11" and (
        schools_agree(study, degree))


def _raised_by_a_degree(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Postgraduate education recorded where only a degree was taken in service (同等学力)."""
    for fact in recorded(timeline):
        level = fact.text("level")
        if level not in ("硕士", "博士"):
            continue
        records = [f for f in timeline.facts("education") if may_be_one(f, fact)]
        degrees = [d for d in timeline.facts("degree") if d.text("level") == level and schools_agree(d, fact)]
        if any(_diploma(timeline, f) for f in records):
            yield CONSISTENT
            continue
        proof = next((f for f in (*records, *degrees) if _in_service_only(f, bool(degrees))), None)
        unproved = degrees and shown_mode(fact) in ADULT_MODES and timeline.content.materials_listed
        if proof is not None or unproved:
            yield _raised(timeline, policy, fact, proof, degrees)


def _raised(timeline: Timeline, policy: Policy, fact: Fact, proof: Fact | None, degrees: Sequence[Fact]) -> Outcome:
    """Certain where a page says 同等学力 or course only; open where a degree taken in service stands alone."""
    facts = tuple(dict.fromkeys((fact, *([proof] if proof else []), *degrees[:1])))
    parts = [study_told(timeline, f) if f.kind == "education" else _degree(timeline, f) for f in facts]
    note = (proof.text("entry_basis") or proof.raw or "").replace("。", "；") if proof else ""
    level = fact.text("level")
    return Outcome(
        Verdict.CONFLICT if proof else Verdict.UNDECIDED, facts, YELLOW,
        "，".join(parts) + (f"，注明“{note}”" if note else ""),
        f"以同等学力取得{level}学位不等于研究生学历，学历不应填为{level}研究生",
        f"在职取得{level}学位，需研究生毕业证书，仅有学位的不得填为研究生学历",
        (policy.constant("recorded_education"),), "raised")


def _in_service_only(fact: Fact, has_degree: bool) -> bool:
    """Whether a record shows that the degree was taken without the course of study that gives a diploma."""
    if fact.kind == "degree":
        return _equivalent(fact)
    if fact.text("mode") == "全日制" and not COURSE_ONLY.search(_words(fact)):
        return False
    course = fact.text("outcome") in ("进修", "结业") or bool(COURSE_ONLY.search(_words(fact)))
    return _equivalent(fact) or (course and has_degree)


def _diploma(timeline: Timeline, fact: Fact) -> bool:
    """Whether a record is a diploma of a completed course."""
    if fact.text("check") == "found":
        return True
    graduated = fact.text("outcome") == "毕业" or (fact.text("outcome") is None and not _equivalent(fact))
    return graduated and type_of(timeline, fact) in ("M09", "M11", "M12") and not COURSE_ONLY.search(_words(fact))


def _equivalent(fact: Fact) -> bool:
    return bool(EQUIVALENT.search(_words(fact)))


def _words(fact: Fact) -> str:
    return "".join(part for part in (fact.raw, *(fact.text(n) for n in _WORD_FIELDS[fact.kind])) if part)


_WORD_FIELDS = {"education": ("entry_basis", "major", "school"), "degree": ("subject", "school")}


def _without_paper(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Degrees that the newest form claims and that no paper of the award proves."""
    if not timeline.content.materials_listed:
        return
    shown = [d for d in timeline.facts("degree") if type_of(timeline, d) in DEGREE_PAPERS]
    stated_on = {f.material for kind in ("degree", "education") for f in timeline.facts(kind)}
    blank = any(m.id not in stated_on for m in timeline.of_type("M11"))
    system = policy.rows("degree_system")[0]
    for degree in claimed(timeline, "degree"):
        when = degree.date("date")
        if when is not None and when.latest < system.effective:
            continue
        proved = blank or any(d.text("level") == degree.text("level") and schools_agree(d, degree) for d in shown)
        yield CONSISTENT if proved else _paper_missing(timeline, policy, degree, system)


def _paper_missing(timeline: Timeline, policy: Policy, degree: Fact, system: PolicyRow) -> Outcome:
    when = degree.date("date")
    online = "，可先查学位网" if when is not None and policy.in_force("degree_register", when) else ""
    return Outcome(Verdict.MISSING, (degree,), YELLOW, _degree(timeline, degree),
                   f"档案中没有授予{degree.text('level') or ''}学位的证书或授予材料{online}",
                   rows=(system,), subject="paper")


def _degree(timeline: Timeline, degree: Fact) -> str:
    when = degree.date("date")
    what = f"{degree.text('school') or ''}{degree.text('subject') or ''}{degree.text('level') or ''}学位"
    return stated(timeline, degree, what, f"（{spoken(when)}授予）" if when else "")
