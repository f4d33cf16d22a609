"""PTY: whether the branch that admitted is where the person then worked or studied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import partial_ratio

from models.comparisons import before
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity
from models.timeline import Timeline, is_open
from models.truth import Truth
from rules.checks.party import step_text
from rules.lines import (
    ARMY,
    COUNTRYSIDE,
    in_other_place,
    is_full_time_study,
    is_soldier,
    is_study,
    newest_resume,
    provinces,
    text_of,
)
from rules.outcome import CONSISTENT, Outcome, verdict_of
from rules.policy import Policy
from rules.records import clusters, dated, recognised
from rules.registry import rule
from rules.wording import period, place_text, stated, study_text

RED, YELLOW = Severity.RED, Severity.YELLOW
PARTY_WORDS = re.compile("中国共产党|中共|临时|党总支|党支部|支部|党委会?|委员会|大会|学生")
VILLAGE = re.compile(
    "公社|大队|生产队|(?<!中关)(?<!农)村(?:党|支|总支|村民|村委|民委|委会|联合|第|[一二三四五六七八九十0-9]|小组|$)")
SENT_ELSEWHERE = re.compile(
    "借调|抽调|挂职|挂任|帮助工作|支教|支边|援藏|援疆|援青|驻村|下派|蹲点|工作队|工作组|锻炼|实习|组织关系")
OF_THE_VILLAGE = re.compile("返乡|回乡|还乡|民兵|务农|插队|知青|知识青年")
ARMY_BRANCH = re.compile("军区|[一-鿿0-9]军|部队|武警|[师团营连]党")
COUNTY = re.compile(
    "^(?:中共|中国共产党)?(?:[一-鿿]{2,8}?[省市州区])*(?!中共)([一-鿿]{2,7}?)(?:自治)?县(?![长级城处市])")
CITY_NAME = re.compile("^(?:中共|中国共产党)?(?:[一-鿿]{2,8}?(?:省|自治区))?([一-鿿]{2,3})市")
HIGHER = frozenset({"中专", "技校", "大专", "本科", "硕士", "博士", "普通班"})
BRANCH_STEPS = ("branch_accept", "form_filled", "claimed_join", "superior_approve", "target", "activist")


@rule("PTY-13", title="发展单位与当时经历不符", settled_by="入党志愿书原件，党委会议记录、发展党员名册，组织关系介绍信",
      reads=["branch_similarity"])
def branch_is_elsewhere(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The unit and place of the admitting branch against what the person certainly did on that day."""
    branch = _branch(timeline)
    when = _meeting_day(timeline)
    if branch is None or when is None:
        return
    lines = [fact for fact in _lines(timeline) if _may_cover(fact, when)]
    certain = [fact for fact in lines if _covers(fact, when)]
    if not certain:
        return
    unit, row = branch.text("unit") or "", policy.constant("branch_similarity")
    if recognised(timeline, "party", policy) is not None or _sent_by_paper(timeline, when) or any(
            _excused(fact, unit) for fact in lines) or not all(_elsewhere(fact, unit, row.number) for fact in lines):
        yield CONSISTENT
        return
    student = next((fact for fact in certain if _is_student(fact)), None)
    shown = student or certain[0]
    what = study_text(shown) if shown.kind == "education" else place_text(shown)
    far = student is not None or _other_province(shown, unit)
    yield Outcome(
        verdict_of(Truth.NO), (branch, *certain[:3]), RED if far else YELLOW,
        f"{step_text(timeline, branch)}，单位为{unit}；{stated(timeline, shown, what, period(shown))}",
        ("当时全日制在外就读" if student is not None else "当时在外地任职")
        + "，应在学习或工作单位入党，且没有借调、挂职或组织关系的记载",
        rows=(row,))


def _branch(timeline: Timeline) -> Fact | None:
    """The party fact that names the admitting branch, the meeting first; an approving body is not a branch."""
    for step in BRANCH_STEPS:
        for fact in timeline.facts("party", step):
            unit = fact.text("unit")
            if unit and (step in ("branch_accept", "form_filled") or "支部" in unit):
                return fact
    return None


def _meeting_day(timeline: Timeline) -> PartialDate | None:
    for step in ("branch_accept", "superior_approve", "claimed_join"):
        found = clusters(dated(timeline.facts("party", step)))
        if found:
            return found[0].date if len(found) == 1 else None
    return None


def _lines(timeline: Timeline) -> list[Fact]:
    """Lines of the résumé that counts, and full-time studies away from home."""
    studies = [f for f in timeline.facts("education")
               if f.text("level") in HIGHER and (is_full_time_study(f) or f.text("mode") is None)]
    return [*newest_resume(timeline), *studies]


def _covers(fact: Fact, when: PartialDate) -> bool:
    start, end = fact.date("start"), fact.date("end")
    ended = is_open(fact) or (end is not None and before(when, end) is Truth.YES)
    return start is not None and ended and before(start, when) is Truth.YES and not fact.flag("nested")


def _may_cover(fact: Fact, when: PartialDate) -> bool:
    start, end = fact.date("start"), fact.date("end")
    return (start is not None or end is not None) and (start is None or start.earliest <= when.latest) and (
        end is None or when.earliest <= end.latest)


def _excused(fact: Fact, unit: str) -> bool:
    """A secondment, or a stay in the village by one who may join there."""
    text = text_of(fact)
    return bool(SENT_ELSEWHERE.search(text)) or (bool(COUNTRYSIDE.search(unit)) and (
        fact.text("occupation") == "务农" or bool(OF_THE_VILLAGE.search(text))))


def _sent_by_paper(timeline: Timeline, when: PartialDate) -> bool:
    """Whether an appointment to serve elsewhere for a time, or a paper by its title, speaks of a secondment."""
    posts = [f for f in timeline.facts("appointment") if f.text("action") in ("挂职", "兼任")
             or SENT_ELSEWHERE.search(text_of(f))]
    return any((decided := f.date("decided")) is None or decided.earliest <= when.latest for f in posts) or any(
        SENT_ELSEWHERE.search(m.title) for m in timeline.content.materials)


def _elsewhere(fact: Fact, unit: str, similar: int) -> bool:
    """Whether a line is certainly another unit and another place than the branch."""
    where = (fact.text("school") or "") if fact.kind == "education" else text_of(fact)
    if not where or _same_unit(fact.text("school") or fact.text("unit") or where, unit, similar):
        return False
    if is_soldier(fact) and fact.kind == "stint":
        return not ARMY.search(unit) and not ARMY_BRANCH.search(unit) and (
            bool(VILLAGE.search(unit)) or in_other_place(where, unit))
    if VILLAGE.search(unit) and _is_student(fact):
        return not COUNTRYSIDE.search(where)
    return in_other_place(where, unit) or _other_county(fact.text("unit") or where, unit)


def _same_unit(where: str, branch: str, similar: int) -> bool:
    body = PARTY_WORDS.sub("", branch)
    return len(body) > 1 and len(where) > 1 and (
        body in where or where in branch or partial_ratio(body, where) >= similar)


def _is_student(fact: Fact) -> bool:
    return fact.kind == "education" or (is_study(fact) and fact.flag("fulltime") is not False)


def _other_county(one: str, other: str) -> bool:
    """Whether each text begins with a county, or each with a city, and not the same one."""
    county, rival = COUNTY.match(one), COUNTY.match(other)
    if county is None and rival is None:
        county, rival = CITY_NAME.match(one), CITY_NAME.match(other)
    return county is not None and rival is not None and county[1] not in rival[1] and rival[1] not in county[1]


def _other_province(fact: Fact, unit: str) -> bool:
    where: Sequence[str] = (fact.text("school") or "", text_of(fact))
    named = frozenset(p for text in where for p in provinces(text)) if fact.kind == "stint" else provinces(where[0])
    return bool(named and provinces(unit)) and not named & provinces(unit)
