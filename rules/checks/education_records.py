"""Which page says what of a study: what forms record of it, what its own papers show, which records mean one study."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from models.comparisons import months_between
from models.dates import PartialDate
from models.facts import Fact
from models.timeline import Timeline
from rules.records import claimed
from rules.wording import period, spoken, stated

NOT_COMPLETED = frozenset({"肄业", "进修"})
UNFINISHED = frozenset({"结业", "肄业", "进修"})
HIGHER = frozenset({"大专", "本科", "硕士", "博士", "普通班"})
SCHOOL_PAPERS = frozenset({"M07", "M08", "M09", "M10", "M11", "M12"})
"""Pages that a school or a registry made of the study itself; what other forms say of it is only recorded there."""
TRAINING_PAPER = "M14"
ADULT_MODES = frozenset({"函授", "夜大", "业余", "电大", "自考", "网络", "党校", "成人脱产"})
HEIGHT = {
    "小学": 0, "初中": 1, "高中": 2, "中专": 2, "技校": 2, "大专": 3, "普通班": 3, "党校大专": 3, "本科": 4,
    "党校本科": 4, "硕士": 5, "党校研究生": 5, "博士": 6}
"""How high a level stands."""
SAME_SCHOOL = 80
SHORT_NAME = 4
MONTHS_APART = 12
FOREIGN = re.compile(
    "苏联|莫斯科|列宁格勒|基辅|俄罗斯|美国|英国|法国|德国|日本|加拿大|澳大利亚|波兰|捷克|匈牙利|罗马尼亚|保加利亚|朝鲜|越南|牛津|剑桥|哈佛|东京|[A-Za-z]{4}")
_MODE_WORDS = (
    (re.compile("函授"), "函授"), (re.compile("夜大|夜校"), "夜大"), (re.compile("广播电视大学|电视大学|电大"), "电大"),
    (re.compile("自学考试|自考"), "自考"), (re.compile("网络教育|远程教育|网络学院"), "网络"),
    (re.compile("党校"), "党校"),
    (re.compile("业余|成人教育学院|职工大学|职工业余|速成|补习|扫盲"), "业余"))


_MODE_PATTERNS = {mode: pattern for pattern, mode in _MODE_WORDS}


def study_told(timeline: Timeline, fact: Fact) -> str:
    """What a page says of a study, with its time where it gives one."""
    start, end, text = fact.date("start"), fact.date("end"), _study_named(fact)
    if start is None and end is None:
        return stated(timeline, fact, "学历为", text)
    if end is None and fact.fields.get("end") != "open":
        return stated(timeline, fact, text, f"{spoken(start)}入学")
    if start is None:
        ending = "结束" if fact.text("outcome") in UNFINISHED else "毕业"
        return stated(timeline, fact, text, f"{spoken(end)}{ending}")
    return stated(timeline, fact, text, period(fact))


def _study_named(fact: Fact) -> str:
    """School, mode and level, none said twice: 省委党校 in 党校大专, 广播电视大学 by 电大."""
    school, mode, level = fact.text("school") or "", fact.text("mode") or "", fact.text("level") or ""
    if mode == "党校" or (mode and mode == words_of_mode(fact) and _MODE_PATTERNS[mode].search(school)):
        mode = ""
    if mode == "军校":
        mode, level = "", f"{level}（军校）"
    if "党校" in school:
        level = level.removeprefix("党校")
    return f"{school}{mode}{level}" or "学习经历"


def one_each(facts: Sequence[Fact]) -> list[Fact]:
    """One record of each study: the same level over the same time on several pages is one, told by a page with school.

    Records without any date are told apart by their schools.
    """
    kept: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        start, end = fact.fields.get("start"), fact.fields.get("end")
        undated = fact.text("school") if start is None and end is None else None
        key = (fact.text("level"), fact.text("mode"), fact.text("entry_basis"), fact.text("outcome"),
               fact.number("nominal_years"), start, end, undated)
        known = kept.get(key)
        if known is None or (fact.text("school") and not known.text("school")):
            kept[key] = fact
    return list(kept.values())


def recorded(timeline: Timeline) -> tuple[Fact, ...]:
    """The studies that the newest appointment or résumé form claims; else those on pages that are no school papers."""
    claims = claimed(timeline, "education")
    if claims:
        return claims
    return tuple(fact for fact in timeline.facts("education")
                 if type_of(timeline, fact) not in SCHOOL_PAPERS | {TRAINING_PAPER})


def type_of(timeline: Timeline, fact: Fact) -> str:
    """The type of a fact's material, "" where it is not known."""
    material = timeline.material_of(fact)
    return material.type if material else ""


def same_school(one: Fact, other: Fact) -> bool:
    """Whether both name one school; short names such as 甲大学 differ in too little to be compared by likeness."""
    a, b = one.text("school"), other.text("school")
    if not a or not b:
        return False
    return a in b or b in a or (min(len(a), len(b)) > SHORT_NAME and fuzz.partial_ratio(a, b) >= SAME_SCHOOL)


def schools_agree(one: Fact, other: Fact) -> bool:
    """Whether no school tells two records apart."""
    return not one.text("school") or not other.text("school") or same_school(one, other)


def dates_agree(one: Fact, other: Fact) -> bool:
    """Whether neither start nor end tells two records apart: they lie within a year of each other."""
    return all(_near(one.date(name), other.date(name)) for name in ("start", "end"))


def _near(one: PartialDate | None, other: PartialDate | None) -> bool:
    if one is None or other is None:
        return True
    return months_between(one, other)[0] <= MONTHS_APART and months_between(other, one)[0] <= MONTHS_APART


def may_be_one(one: Fact, other: Fact) -> bool:
    """Whether two records can be of one study: no level, school or date of theirs tells them apart."""
    levels_agree = not one.text("level") or not other.text("level") or one.text("level") == other.text("level")
    return levels_agree and dates_agree(one, other) and schools_agree(one, other)


def shown_mode(fact: Fact) -> str | None:
    """The mode that a page states, else the one that its words or the school's name show."""
    return fact.text("mode") or words_of_mode(fact)


def words_of_mode(fact: Fact) -> str | None:
    """The adult mode that the school's name or the text as written shows."""
    text = f"{fact.text('school') or ''}{fact.text('entry_basis') or ''}{fact.raw or ''}"
    return next((mode for pattern, mode in _MODE_WORDS if pattern.search(text)), None)


def is_ordinary(fact: Fact) -> bool:
    """Whether a study is full-time at an ordinary school, as far as the page shows."""
    return fact.text("mode") == "全日制" or (fact.text("mode") is None and words_of_mode(fact) is None)


def ended(timeline: Timeline, fact: Fact) -> PartialDate | None:
    """When a study ended: as its record says, else the day of its certificate, else as another record of it says."""
    end = fact.date("end")
    if end is not None:
        return end
    if type_of(timeline, fact) == "M11" and timeline.formed(fact) is not None:
        return timeline.formed(fact)
    others = {other.date("end") for other in timeline.facts("education")
              if other.date("end") is not None and other.text("level") == fact.text("level")
              and schools_agree(fact, other)}
    return others.pop() if len(others) == 1 else None


def from_level(text: str | None) -> str:
    """What entry followed on, in the words of the policy rows: 专升本 and 大专起点 are 专科起点."""
    basis = text or ""
    return "专科起点" if re.search("专升本|专科起点|大专起点|专接本", basis) else basis


def highest(facts: Iterable[Fact]) -> int:
    """How high the highest of some studies stands; -1 where there is none."""
    return max((HEIGHT.get(fact.text("level") or "", -1) for fact in facts), default=-1)
