"""A text taken apart: its clauses, whom each is about, and the names that it gives its person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from extraction.date_types import DateContext
from extraction.drafts import Draft
from extraction.materials.document import Document
from extraction.prose.body import Prose, prose_of
from extraction.prose.clauses import Clause, clauses
from extraction.prose.identity_words import gender_of, name_said
from extraction.prose.person_names import is_name, name_before
from extraction.prose.subjects import Subject, Voice, subjects
from extraction.prose.times import times_in
from extraction.spans import Span

_NAME_LEAD = re.compile(r"^(?:.*?(?:招用|聘用|录用|招收|雇用|吸收)|我(?:的名字)?(?:名?叫|是|名)?|本人|兹|据|经|"
    r"特此|查|现|有|证明|查明|因|对|给予|关于|"
    r"原|姓名|:|系|\d{1,2}[.、])+")


_TITLED = re.compile(
    r"关于(?P<n>[一-鿿·]{2,8}?)(?:家庭|历史|政治|社会关系|问题|参加|出生|年龄|受|的?(?:情况|表现|证明))(?=[^。\n]{0,24}"
    r"(?:证明|调查|材料|报告|情况|说明))")  # 关于某某家庭情况的证明材料
_HEAD = 80  # characters in which a title stands


@dataclass(frozen=True)
class Story:
    """A text taken apart: its clauses and whom each is about."""

    prose: Prose
    voice: Voice
    context: DateContext
    clauses: tuple[Clause, ...]
    subjects: tuple[Subject, ...]

    @cached_property
    def told(self) -> tuple[tuple[Clause, Subject], ...]:
        """Clauses with their subjects."""
        return tuple(zip(self.clauses, self.subjects, strict=True))

    def sentence_until(self, index: int) -> str:
        """The words of the sentence up to the end of a clause."""
        clause = self.clauses[index]
        first = next(c for c in self.clauses if c.sentence == clause.sentence)
        return clause.whole.text[first.place: clause.stop]

    def sentence_after(self, index: int) -> str:
        """The words of the sentence behind a clause."""
        clause = self.clauses[index]
        last = [c for c in self.clauses[index:] if c.sentence == clause.sentence][-1]
        return clause.whole.text[clause.stop: last.stop]

    @cached_property
    def records(self) -> frozenset[int]:
        """Sentences that introduce a person (男, 女 as clauses of their own)."""
        return frozenset(c.sentence for c in self.clauses if gender_of(c) is not None)


def story_of(prose: Prose, context: DateContext, own: bool, hero: str | None = None) -> Story:
    """The text with its clauses and their subjects. `own`: the person writes of himself."""
    times = times_in(prose.span, context)
    found = clauses(prose.span, times)
    voice = Voice(own, hero if hero is not None or own else hero_of(prose.span, found))
    return Story(prose, voice, context, tuple(found), tuple(subjects(found, voice)))


def hero_of(span: Span, found: Sequence[Clause]) -> str | None:
    """The person that an office writes of: named in a record (张某，男), else the first with 同志."""
    for index, clause in enumerate(found):
        if gender_of(clause) is not None:
            place = _name_place(found, index)
            if place is not None:
                return span.text[place[0]: place[1]]
    titled = next((match["n"] for match in _TITLED.finditer(span.text[:_HEAD]) if is_name(match["n"])), None)
    if titled is not None:
        return titled
    for match in re.finditer("同志", span.text):
        named = name_before(span.text, match.start())
        if named is not None:
            return span.text[named[0]: named[1]]
    return None


def _name_place(found: Sequence[Clause], index: int) -> tuple[int, int] | None:
    """The name in front of the clause 男 at `index`."""
    for clause in reversed(found[max(0, index - 3): index + 1]):
        if clause.sentence != found[index].sentence:
            continue
        lead = _NAME_LEAD.match(clause.text)
        start = clause.place + (lead.end() if lead else 0)
        text = clause.whole.text[start: clause.stop]
        bare = re.sub(r"(?:同志|,.*)$", "", text)
        behind = re.search(r"[本我][一-鿿]{0,10}?[乡村镇厂校社队局院部所系科站店司会班团营连](?P<n>[一-鿿]{2,4})$",
        bare)
        if behind is not None and is_name(behind["n"]):
            return start + behind.start("n"), start + behind.end("n")
        if is_name(bare) or (re.fullmatch(r"[一-鿿]{2,4}|[一-鿿·]{4,16}", bare) and not re.search(
        r"[男女族人名岁生]", bare)):
            return start, start + len(bare)
    return None


def names(story: Story) -> Iterator[Draft]:
    """Names of the person, where a record or the person himself says one."""
    for index, (clause, subject) in enumerate(story.told):
        place: tuple[int, int] | None = None
        if gender_of(clause) is not None and subject.kind != "kin":
            place = _name_place(story.clauses, index)
        elif story.voice.own and subject.kind == "hero":
            place = name_said(clause)
        if place is None or (subject.kind == "other" and subject.name is None):
            continue
        part = story.prose.span.part(*place)
        if story.voice.own and subject.kind == "other":
            continue
        about = None if story.voice.own else part.raw
        yield Draft("identity", {"field": "name", "value": part.raw}, part, about=about)


def name_mentioned(document: Document) -> Iterator[Draft]:
    """`陆某同志` in an official paper: the name of the person that it is about, where it first stands."""
    prose = prose_of(document.pages, cells=True)
    if not prose.span:
        return
    hero = hero_of(prose.span, clauses(prose.span, ()))
    place = _in_body(prose, hero) if hero else -1
    if hero is not None and place >= 0:
        part = prose.span.part(place, place + len(hero))
        yield prose.settled(Draft("identity", {"field": "name", "value": part.raw}, part, about=part.raw))


def _in_body(prose: Prose, name: str) -> int:
    """Where a name first stands in a sentence, else in the title; -1 where it does not."""
    text = prose.span.text
    for start, stop in prose.paragraphs:
        place = text.find(name, start, stop)
        if place >= 0 and re.search("[。,;]", text[start:stop]):
            return place
    return text.find(name)
