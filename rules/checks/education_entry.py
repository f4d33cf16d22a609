"""EDU: entry to higher levels: age, closed years, the classes of 1970 to 1978."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.comparisons import aged_at_least, aged_at_most, full_years, within
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity
from models.timeline import Timeline
from models.truth import Truth, every
from rules.checks.education_records import (
    ADULT_MODES,
    HIGHER,
    dates_agree,
    is_ordinary,
    one_each,
    shown_mode,
    study_told,
)
from rules.lines import SCHOOL_LEVELS
from rules.outcome import Outcome, agreed, verdict_of
from rules.policy import Policy, PolicyRow
from rules.records import Candidate, birth_candidates, day
from rules.registry import rule
from rules.wording import aged, births, spoken

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
EMERGENCY_SCHOOLS = re.compile(r"七[·・]?二一|7[·.]?21|共产主义劳动大学|共大")


AGE_KEYS = {
    "初中": "初中", "高中": "高中", "中专": "中专", "技校": "技校", "大专": "大学", "本科": "大学", "普通班": "大学",
    "硕士": "硕士", "党校研究生": "硕士", "博士": "博士", "党校大专": "成人教育", "党校本科": "成人教育"}
OPEN_TO_ALL_AGES = frozenset({"电大", "自考"})
"""Adult modes that took school leavers too."""
YOUNG_CLASS = re.compile("少年班")
OLDER_ENTRANTS = re.compile("工农兵|调干|推荐|在职|专科起点|专升本|大专起点|第二学士|双学士|社会青年|速成")


@rule("EDU-04", title="入学年龄异常",
      reads=["entry_ages", "entry_age_far_years", "college_age_cap", "vocational_age_cap"],
      settled_by="学籍卡，高校招生录取名册，户籍底册")
def entry_age_implausible(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Age at entry to each level above primary school against what is possible, under every birth date in question."""
    candidates = birth_candidates(timeline, policy)
    seen: set[tuple[str | None, str]] = set()
    for fact in timeline.facts("education") if candidates else ():
        start, key = fact.date("start"), _age_key(fact)
        if start is None or key is None or (fact.text("level"), start.edtf) in seen:
            continue
        seen.add((fact.text("level"), start.edtf))
        yield _entry_age(timeline, policy, fact, candidates, key)


def _age_key(fact: Fact) -> str | None:
    key = AGE_KEYS.get(fact.text("level") or "")
    mode = shown_mode(fact)
    return "成人教育" if key == "大学" and mode in ADULT_MODES - OPEN_TO_ALL_AGES else key


def _entry_age(
    timeline: Timeline, policy: Policy, fact: Fact, candidates: Sequence[Candidate], key: str
) -> Outcome:
    row, start = policy.constant("entry_ages"), day(fact, "start")
    least = 0 if YOUNG_CLASS.search(f"{fact.text('entry_basis') or ''}{fact.raw or ''}") else row.value[key][0]
    old_enough = agreed(aged_at_least(c.date, start, least) for c in candidates)
    caps = _caps(timeline, policy, fact, key, candidates)
    young_enough = agreed(aged_at_most(c.date, start, cap) for c in candidates for cap, _ in caps)
    if old_enough is not Truth.NO and young_enough is Truth.NO:
        words, rows = f"当时一般不超过{max(cap for cap, _ in caps)}周岁", tuple(cap_row for _, cap_row in caps)
    else:
        words, rows = f"{key if key != '成人教育' else '成人高等教育'}入学一般不低于{least}周岁", (row,)
        if old_enough is Truth.YES and caps:
            words, rows = f"当时一般不超过{max(cap for cap, _ in caps)}周岁", tuple(cap_row for _, cap_row in caps)
    far = agreed(aged_at_least(c.date, start, least - policy.constant("entry_age_far_years").number + 1)
                 for c in candidates) is Truth.NO
    first = tuple(f for c in candidates for f in c.facts)[:4]
    spans = [full_years(c.date, start) for c in candidates]
    age = aged(min(s[0] for s in spans), max(s[1] for s in spans))
    return Outcome(
        verdict_of(every((old_enough, young_enough))), (fact, *first), RED if far else YELLOW,
        f"{births(timeline, first)}；{study_told(timeline, fact)}", f"入学时{age}，{words}，按任何可能日期均不符",
        f"入学时{age}，{words}，需出生日期和入学时间的准确年月", rows)


def _caps(
    timeline: Timeline, policy: Policy, fact: Fact, key: str, candidates: Sequence[Candidate]
) -> list[tuple[int, PolicyRow]]:
    """Oldest ages at entry by every row that may be in force; none where a study of that kind or time had no limit."""
    start, level = day(fact, "start"), fact.text("level")
    if not is_ordinary(fact) or OLDER_ENTRANTS.search(f"{fact.text('entry_basis') or ''}{fact.raw or ''}"):
        return []
    if level in SCHOOL_LEVELS:
        row = policy.constant("entry_ages")
        return [(row.value[key][1], row)]
    if key == "中专":
        return _vocational_caps(policy, fact, candidates)
    if key != "大学" or level == "普通班" or fact.text("mode") is None or _studied_before(timeline, fact):
        return []
    return [(row.number, row) for row in _throughout(policy, "college_age_cap", start)]


def _vocational_caps(policy: Policy, fact: Fact, candidates: Sequence[Candidate]) -> list[tuple[int, PolicyRow]]:
    start, basis = day(fact, "start"), fact.text("entry_basis")
    if fact.text("mode") is None and not basis:
        return []  # nothing says that it was an ordinary school
    caps = []
    for row in _throughout(policy, "vocational_age_cap", start):
        old_class = row.value.get("old_class_born_by", 0)  # 老三届 may enter until 1979 whatever their age
        excused = start.earliest.year <= 1979 and all(c.date.latest.year <= old_class for c in candidates)
        if (basis or "高中起点") in row.value and not excused:
            caps.append((row.value[basis or "高中起点"], row))
    return caps


def _throughout(policy: Policy, name: str, when: PartialDate) -> tuple[PolicyRow, ...]:
    """The rows in force, where some row is in force on every day that a date can be."""
    rows = policy.in_force(name, when)
    ends = (when.earliest, when.latest)
    return rows if all(any(row.holds_on(end) for row in rows) for end in ends) else ()


def _studied_before(timeline: Timeline, fact: Fact) -> bool:
    """Whether an earlier higher study may have ended before: those who go on are older."""
    start = day(fact, "start")
    return any(other.text("level") in HIGHER and (end := other.date("end")) is not None
               and end.earliest <= start.latest and not dates_agree(other, fact)
               for other in timeline.facts("education"))


@rule("EDU-05", title="高校停招期入学", reads=["undergraduate_closed", "postgraduate_closed"],
      settled_by="高校招生录取名册，学籍卡，毕业生派遣名册")
def enrolled_while_closed(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The start of each higher study against the years in which universities took nobody."""
    for fact in one_each(timeline.facts("education")):
        start, level = fact.date("start"), fact.text("level")
        if start is None or level not in HIGHER:
            continue
        row = policy.constant("postgraduate_closed" if level in ("硕士", "博士") else "undergraduate_closed")
        closed = within(start, row.value["first"], row.value["last"])
        ok = {Truth.YES: Truth.NO, Truth.NO: Truth.YES, Truth.UNKNOWN: Truth.UNKNOWN}[closed]
        special = bool(EMERGENCY_SCHOOLS.search(fact.text("school") or "")) or fact.text("mode") == "军校"
        shut = f"{spoken(PartialDate(str(row.value['first'])[:7]))}至{spoken(PartialDate(str(row.value['last'])[:7]))}"
        note = "；军校、七二一大学、共大等须另查" if special else ""
        yield Outcome(verdict_of(ok), (fact,), YELLOW if special else RED, study_told(timeline, fact),
                      f"{shut}停止招生，不应有此时入学的{level}{note}",
                      f"{shut}停止招生，需入学的准确年月", (row,))
