"""One study: where, what, from when till when, and what it becomes as facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from extraction.drafts import Draft
from extraction.education_terms import education_level, education_outcome
from extraction.prose.clauses import Clause
from extraction.prose.schools import Schooling
from extraction.prose.stretches import goes_on
from extraction.prose.times import When
from extraction.spans import Span
from models.facts import OPEN, Value

LEVEL_ONLY = re.compile(r"(?:(?P<l>小学|初小|高小|初中|高中|中专|中技|技校|大专|大学专科|专科|大学本科|本科|大学|"
    r"研究生))(?:毕|肄|结)业")
_PUPIL = re.compile(r"学生|学员|研究生")
_WAS = re.compile(r"(?:当|任|做|为|是)(?:了|过|一名)*(?:[一二两三四五六\d]年)?"
    r"(?P<p>[一-鿿]{0,6}?(?:学生会主席|学生会干部|学生|学员|研究生|班长|委员|班干部|团支书|团支部书记))")
_STUDIED = re.compile(
    r"[，,]?(?:(?:[一-鿿、()]{2,16}?(?:专业|班))?(?:学习|学生|学员|读书|念书|上学|求学|进修|培训|深造|就读|复学|读研)|"
    r"[上读念](?:小学|初小|高小|完小|初中|高中|中学|中专|技校|大专|专科|本科|大学|研究生|博士|硕士|私塾))")
_COURSE = re.compile(r"[一-鿿、()]{2,16}?专业")
_BARE_KIND = re.compile(r"[上读念进入](?:小学|初中|高中|中学|中专|技校|大专|大学)")
_SCHOOL_KIND = (("小学", re.compile(r"小学$|完小$|初小$|高小$")),)


@dataclass
class Study:
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
    def of(cls, clause: Clause, when: When, told: Schooling) -> Study:
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
        self.told = replace(self.told, level=(level if LEVEL_ONLY.search(words) else None) or self.told.level)
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
        if self.when.open or (end is None and not self.closes and goes_on(self.whole, self.when.stop, self.stop)):
            end = OPEN
        times = {"start": start.date if start else None, "end": end}
        if self.closes and not self.when.is_period:  # the only date is that of graduation
            times = {"start": None, "end": start.date if start else None}
        told = self.told
        kind = told.level or next((name for name, form in _SCHOOL_KIND if form.search(told.school)), None)
        confidence = start.confidence if start else 1.0
        finished = self.outcome or told.outcome
        if finished and not re.search("培训|轮训|学习班|训练班|短训", told.school + (told.major or "") + span.text):
            yield Draft("education", said({
                "level": kind, "mode": told.mode, "school": told.school, "major": told.major,
                **{name: None if value == OPEN else value for name, value in times.items()},
                "nominal_years": told.nominal, "outcome": finished}), span, confidence)
        if self.closes and not self.when.is_period:
            return
        bare = _BARE_KIND.fullmatch(told.school) is not None  # 被推荐上大学: no name of a school
        yield Draft("stint", said({
            **times, "unit": None if bare else told.school + (told.department or ""),
            "post": told.school if bare else self._post() or None,
            "occupation": "学习", "nested": True if self.nested else None}), span, confidence)

    def _post(self) -> str:
        """What the person was or did there, in the words of the text: a pupil first, then the study, then offices."""
        behind = _behind_school(self.whole, self.place, self.stop, self.told)
        was = _WAS.search(behind)
        held = self.post or (was["p"] if was is not None else "")
        studied = _STUDIED.match(behind) or _COURSE.match(behind)
        if studied is not None and not _PUPIL.search(held):
            return studied[0].lstrip("，,")
        return held


def _behind_school(whole: Span, place: int, stop: int, told: Schooling) -> str:
    """The words behind the school and its department."""
    text = whole.text[place:stop]
    start = text.find(told.school)
    rest = text[start + len(told.school):] if start >= 0 else ""
    return rest[len(told.department):] if told.department and rest.startswith(told.department) else rest


def said(fields: Mapping[str, Value | None]) -> dict[str, Value]:
    """The fields that are said."""
    return {name: value for name, value in fields.items() if value is not None}
