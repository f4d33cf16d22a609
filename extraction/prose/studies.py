"""Studies in sentences: a period at a school, or an entry here and a graduation some words later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extraction.drafts import Draft
from extraction.education_terms import degree_level, education_level, education_outcome
from extraction.prose.clauses import Clause
from extraction.prose.schools import Schooling, level_at, schooling
from extraction.prose.study import LEVEL_ONLY, Study, said
from extraction.prose.times import When
from models.facts import Value

_STUDIES = re.compile(
    r"学习|就读|读书|读(?=初|高|小|大|中|完|本|专|研|了|$)|上学|毕业|肄业|结业|考入|考取|考上|考到|入学|升入|升到|"
    r"升学|深造|进修|攻读|[入上读念](?=[^,。;]{0,20}(?:小学|中学|大学|学校|学院|初中|高中|"
    r"[一二三四五六七八九十]中))|学生|学员|念书|求学|"
    r"转入|推荐上|录取|保送|培训|轮训|函授|自学|脱产")
_WORKS = re.compile(r"任教|教师|教书|工作|执教|校长|主任|书记|(?<!责)任(?!何)|分配|讲师|教授|助教|教员|招工|留校|"
    r"调|聘|代课")
_ENDS = re.compile(r"毕业(?!生|证|后|分配|论文|实习|设计|班|时|于)|肄业|结业|毕业于|读完|学成|修完|毕业(?=后|分配)")
_DEGREE = re.compile(r"(?:被?授予|获得?|取得|荣获)(?P<s>[一-鿿]{0,10}?)(?P<l>学士|硕士|博士)学位")
_THEN_ENTERS = re.compile(r"(?:毕|结|肄)业(?:后|之后|即|并|当年|同年)*(?:又|被)?(?:升入|考入|考取|考上|升学到|"
    r"进入|入|被?录取|被?推荐)")


@dataclass
class Studies:
    """The studies of one person, as sentences tell them one after another."""

    pending: list[Study] = field(default_factory=list)

    def tell(self, clause: Clause, *, dated: bool) -> Iterator[Draft]:
        """What a clause says of study. `dated`: its moment is not that of something else (入党, 出生)."""
        words = clause.words
        found = schooling(words)
        if found is not None and _WORKS.search(words[: found.start] + words[found.end:]) and not _ENDS.search(
                words[found.end:]):
            found = None
        when = clause.when if dated else None
        if when is None:
            yield from self._undated(clause, found)
            return
        if found is not None and _THEN_ENTERS.search(words):
            yield from self._ended(clause, when, None)
            yield from self._began(clause, when, found)
            return
        begins = found is not None and (_STUDIES.search(words) is not None or when.is_period)
        if _ENDS.search(words) and not (found is not None and when.is_period):
            yield from self._ended(clause, when, found)
        elif begins and found is not None:
            yield from self._began(clause, when, found)
        elif self.pending and self.pending[-1].when is when:
            self.pending[-1].other_words(clause)
        yield from degree(clause)

    def flush(self) -> Iterator[Draft]:
        """Studies whose end nobody told."""
        for study in self.pending:
            yield from study.drafts()
        self.pending.clear()

    def lasted(self, until: When | None) -> None:
        """`直到1966年7月` behind an entry: the end of the study."""
        if self.pending and until is not None and self.pending[-1].finish is None:
            self.pending[-1].finish = until

    def goes_on(self, clause: Clause) -> bool:
        """Whether the clause's moment is that of the study being told."""
        return bool(self.pending) and self.pending[-1].when is clause.when

    def _undated(self, clause: Clause, found: Schooling | None) -> Iterator[Draft]:
        """`江原大学中文系毕业，大学本科学历`: a study without dates."""
        if found is None:  # 大专文化程度 names no course
            return
        behind = clause.words[found.end:]
        if not re.search(r"毕业|肄业|结业|学历|文化", behind):
            return
        yield from self.flush()
        follows = re.match(r"[,(]?([一-鿿]{2,8})学历", clause.whole.text[clause.stop: clause.stop + 14])
        stop = clause.stop + (follows.end() if follows else 0)
        level = found.level or level_at(found.school, (follows[1] if follows else "") + behind)
        yield Draft("education", said({
            "level": level, "mode": found.mode, "school": found.school, "major": found.major,
            "outcome": education_outcome(behind)}), clause.whole.part(clause.body_place + found.start, stop), 0.95)

    def _began(self, clause: Clause, when: When, found: Schooling) -> Iterator[Draft]:
        if clause.inherited and self.goes_on(clause):
            self.pending[-1].more(found)
            self.pending[-1].stop = clause.stop
            return
        yield from self.flush()
        self.pending.append(Study.of(clause, when, found))

    def _ended(self, clause: Clause, when: When, found: Schooling | None) -> Iterator[Draft]:
        if when.start is None:
            return
        last = self.pending[-1] if self.pending else None
        known = last is not None and (found is None or found.school in last.told.school or (
            last.told.school in found.school))
        if last is not None and when is last.when:
            last.closes = not when.is_period
            last.outcome = education_outcome(clause.words)
            last.stop = clause.stop
            return
        if last is not None and known and not last.when.is_period:
            last.end(clause, when, found)
            yield from self.flush()
            return
        yield from self.flush()
        told = _at_end(clause, when, found)
        if told is not None:
            yield told


def _at_end(clause: Clause, when: When, found: Schooling | None) -> Draft | None:
    """A graduation whose entry nobody told."""
    level = found.level if found is not None else None
    only = LEVEL_ONLY.search(clause.words)
    if found is None and only is None:
        return None
    assert when.start is not None  # noqa: S101  (the caller looks)
    fields: dict[str, Value | None] = {
        "level": level or (education_level(only["l"]) if only else None),
        "mode": found.mode if found else None, "school": found.school if found else None,
        "major": found.major if found else None, "end": when.start.date, "outcome": education_outcome(clause.words)}
    place = min(when.place, clause.place)
    return Draft("education", said(fields), clause.whole.part(place if not clause.inherited else clause.place,
                                                               clause.stop), when.start.confidence)


def degree(clause: Clause) -> Iterator[Draft]:
    """A degree that a clause says was given."""
    match = _DEGREE.search(clause.words)
    if match is None or degree_level(match[0]) is None:
        return
    when = clause.when
    school = schooling(clause.words[: match.start()])
    date = when.end or when.start if when is not None else None
    yield Draft("degree", said({
        "level": match["l"], "subject": match["s"].removesuffix("专业") or None,
        "school": school.school if school else None, "date": date.date if date else None}), clause.part(*match.span()))
