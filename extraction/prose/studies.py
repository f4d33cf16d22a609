"""Studies in sentences: a period at a school, or an entry here and a graduation some words later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from extraction.drafts import Draft
from extraction.education_terms import degree_level, education_level, education_outcome
from extraction.prose.clauses import Clause
from extraction.prose.schools import Schooling, level_at, schooling
from extraction.prose.times import When
from extraction.spans import Span
from models.facts import OPEN, Value

_STUDIES = re.compile(
    r"学习|就读|读书|读(?=初|高|小|大|中|完|本|专|研|了|$)|上学|毕业|肄业|结业|考入|考取|考上|考到|入学|升入|升到|"
    r"升学|深造|进修|攻读|[入上读念](?=[^,。;]{0,20}(?:小学|中学|大学|学校|学院|初中|高中|"
    r"[一二三四五六七八九十]中))|学生|学员|念书|求学|"
    r"转入|推荐上|录取|保送|培训|轮训|函授|自学|脱产")
_WORKS = re.compile(r"任教|教师|教书|工作|执教|校长|主任|书记|(?<!责)任(?!何)|分配|讲师|教授|助教|教员|招工|留校|"
    r"调|聘|代课")
_ENDS = re.compile(r"毕业(?!生|证|后|分配|论文|实习|设计|班|时|于)|肄业|结业|毕业于|读完|学成|修完|毕业(?=后|分配)")
_DEGREE = re.compile(r"(?:被?授予|获得?|取得|荣获)(?P<s>[一-鿿]{0,10}?)(?P<l>学士|硕士|博士)学位")
_LEVEL_ONLY = re.compile(r"(?:(?P<l>小学|初小|高小|初中|高中|中专|中技|技校|大专|大学专科|专科|大学本科|本科|大学|"
    r"研究生))(?:毕|肄|结)业")
_LEVEL_SAID = re.compile(
    r"(?:具有|有|系|是)?(?:文化程度|学历|文化)?(?:为|是|:)?(?P<l>(?:全日制|在职|中央党校|省委党校|"
    r"党校)?[一-鿿]{2,8}?)(?:毕业)?(?:文化程度|文化水平|文化|学历|程度)$|"
    r"(?:文化程度|学历)(?:为|是|:)?(?P<k>[一-鿿]{2,8})$")
_WAS = re.compile(r"(?:当|任|做|为|是)(?:了|过|一名)?(?P<p>[一-鿿]{0,6}?(?:学生|学员|研究生|班长|委员|班干部|"
    r"团支书|团支部书记|学生会主席|学生会干部))")
_SCHOOL_KIND = (("小学", re.compile(r"小学$|完小$|初小$|高小$")),)


@dataclass
class Studies:
    """The studies of one person, as sentences tell them one after another."""

    pending: list[_Study] = field(default_factory=list)
    taken: int = 0  # the text up to here has told its level already

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

    def goes_on(self, clause: Clause) -> bool:
        """Whether the clause's moment is that of the study being told."""
        return bool(self.pending) and self.pending[-1].when is clause.when

    def _undated(self, clause: Clause, found: Schooling | None) -> Iterator[Draft]:
        """`江原大学中文系毕业，大学本科学历`: a study without dates."""
        if found is None:
            yield from self._level_alone(clause)
            return
        behind = clause.words[found.end:]
        if not re.search(r"毕业|肄业|结业|学历|文化", behind):
            return
        yield from self.flush()
        follows = re.match(r"[,(]?([一-鿿]{2,8})学历", clause.whole.text[clause.stop: clause.stop + 14])
        stop = clause.stop + (follows.end() if follows else 0)
        self.taken = stop
        level = found.level or level_at(found.school, (follows[1] if follows else "") + behind)
        yield Draft("education", _said({
            "level": level, "mode": found.mode, "school": found.school, "major": found.major,
            "outcome": education_outcome(behind)}), clause.whole.part(clause.body_place + found.start, stop), 0.95)

    def _level_alone(self, clause: Clause) -> Iterator[Draft]:
        """`大专文化程度`: a level without a school."""
        match = _LEVEL_SAID.match(clause.text)
        level = education_level((match["l"] or match["k"]) + "毕业") if match is not None else None
        if match is not None and level is not None and clause.place >= self.taken:
            yield Draft("education", {"level": level}, clause.whole.part(clause.place, clause.stop), 0.9)

    def _began(self, clause: Clause, when: When, found: Schooling) -> Iterator[Draft]:
        if clause.inherited and self.goes_on(clause):
            self.pending[-1].more(found)
            self.pending[-1].stop = clause.stop
            return
        yield from self.flush()
        self.pending.append(_Study.of(clause, when, found))

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


@dataclass
class _Study:
    """One study being told."""

    told: Schooling
    when: When
    place: int
    stop: int
    nested: bool
    whole: Span
    finish: When | None = None
    closes: bool = False
    outcome: str | None = None
    post: str | None = None

    @classmethod
    def of(cls, clause: Clause, when: When, told: Schooling) -> _Study:
        """The study that a clause begins."""
        place = min(when.place, clause.place) if not clause.inherited else clause.place
        return cls(told, when, when.place if place <= when.place else place, clause.stop, clause.nested,
                   clause.whole)

    def more(self, told: Schooling) -> None:
        """Another clause of the same moment."""
        self.told = replace(
            self.told, level=self.told.level or told.level, mode=self.told.mode or told.mode,
            major=self.told.major or told.major)

    def other_words(self, clause: Clause) -> None:
        """`当学生`, `任班长`: what the person was there."""
        was = _WAS.search(clause.words)
        if was is not None:
            self.post = was["p"]
            self.stop = clause.stop

    def end(self, clause: Clause, when: When, found: Schooling | None) -> None:
        """Graduation."""
        self.finish = when
        self.outcome = education_outcome(clause.words)
        words = clause.words
        level = education_level(words)
        self.told = replace(self.told, level=(level if _LEVEL_ONLY.search(words) else None) or self.told.level)
        if found is not None:
            self.more(found)
        if when.place - self.stop < 60:
            self.stop = clause.stop

    def drafts(self) -> Iterator[Draft]:
        """An `education`, and the `stint` that the study was."""
        span = self.whole.part(self.place, self.stop)
        start = self.when.start
        end: Value | None = self.when.end.date if self.when.end else None
        if self.finish is not None and self.finish.start is not None:
            end = self.finish.start.date
        if self.when.open:
            end = OPEN
        times = {"start": start.date if start else None, "end": end}
        if self.closes and not self.when.is_period:  # the only date is that of graduation
            times = {"start": None, "end": start.date if start else None}
        told = self.told
        kind = told.level or next((name for name, form in _SCHOOL_KIND if form.search(told.school)), None)
        confidence = start.confidence if start else 1.0
        finished = self.outcome or told.outcome
        if finished and not re.search("培训|轮训|学习班|训练班|短训", told.school + (told.major or "") + span.text):
            yield Draft("education", _said({
                "level": kind, "mode": told.mode, "school": told.school, "major": told.major,
                **{name: None if value == OPEN else value for name, value in times.items()},
                "nominal_years": told.nominal, "outcome": finished}), span, confidence)
        if self.closes and not self.when.is_period:
            return
        yield Draft("stint", _said({
            **times, "unit": told.school + (told.department or ""), "post": self._post(),
            "occupation": "学习", "nested": True if self.nested else None}), span, confidence)

    def _post(self) -> str:
        behind = span_text(self.whole, self.place, self.stop, self.told)
        was = _WAS.search(behind)
        if self.post or was is not None:
            return self.post or (was["p"] if was else "")
        match = re.match(r"(?:[一-鿿、()]{2,16}?(?:专业|班))?(?:学习|学生|学员|读书|进修|培训|深造|就读)", behind)
        return match[0] if match else f"{self.told.major}专业学习" if self.told.major else "学习"


def span_text(whole: Span, place: int, stop: int, told: Schooling) -> str:
    """The words behind the school and its department."""
    text = whole.text[place:stop]
    start = text.find(told.school)
    rest = text[start + len(told.school):] if start >= 0 else ""
    return rest[len(told.department):] if told.department and rest.startswith(told.department) else rest


def _at_end(clause: Clause, when: When, found: Schooling | None) -> Draft | None:
    """A graduation whose entry nobody told."""
    level = found.level if found is not None else None
    only = _LEVEL_ONLY.search(clause.words)
    if found is None and only is None:
        return None
    assert when.start is not None  # noqa: S101  (the caller looks)
    fields: dict[str, Value | None] = {
        "level": level or (education_level(only["l"]) if only else None),
        "mode": found.mode if found else None, "school": found.school if found else None,
        "major": found.major if found else None, "end": when.start.date, "outcome": education_outcome(clause.words)}
    place = min(when.place, clause.place)
    return Draft("education", _said(fields), clause.whole.part(place if not clause.inherited else clause.place,
                                                               clause.stop), when.start.confidence)


def degree(clause: Clause) -> Iterator[Draft]:
    """A degree that a clause says was given."""
    match = _DEGREE.search(clause.words)
    if match is None or degree_level(match[0]) is None:
        return
    when = clause.when
    school = schooling(clause.words[: match.start()])
    date = when.end or when.start if when is not None else None
    yield Draft("degree", _said({
        "level": match["l"], "subject": match["s"].removesuffix("专业") or None,
        "school": school.school if school else None, "date": date.date if date else None}), clause.part(*match.span()))


def _said(fields: Mapping[str, Value | None]) -> dict[str, Value]:
    return {name: value for name, value in fields.items() if value is not None}
