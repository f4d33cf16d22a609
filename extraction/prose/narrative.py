"""All facts that running text tells of one person, each with its exact spot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from extraction.date_types import DateContext
from extraction.drafts import Draft, dated
from extraction.fields import Field
from extraction.materials.assessments import graded_years
from extraction.materials.document import Document, Reader
from extraction.prose.body import Prose, prose_of
from extraction.prose.clauses import Clause, clauses
from extraction.prose.honours import awards, penalties
from extraction.prose.identity_words import (
    age_words,
    birth_words,
    born_again,
    gender_of,
    identity_words,
    name_said,
    politics_words,
)
from extraction.prose.kin import relatives
from extraction.prose.membership import introducers, membership
from extraction.prose.person_names import is_name, name_before
from extraction.prose.service import Service, joined_service, service, stint_fields
from extraction.prose.studies import Studies
from extraction.prose.subjects import Subject, Voice, subjects
from extraction.prose.times import When, times_in
from extraction.prose.titles import title_alone, titles_told
from extraction.spans import Span
from models.facts import OPEN

_WORK_START = re.compile(r"^(?:起|正式|开始|即|就|便|后|在[^,。;]{2,24}?)*(?:参加(?:了)?(?:革命)?工作(?!队|组|会)|"
    r"投身革命|参加革命(?!委|领导))")
_BEFORE_WORK = re.compile(r"参加(?:革命)?工作(?:的?(?:时间|日期|年月))?(?:是|为|:|于|在)*$")
_SPENDS = re.compile(r"出生|生$|参加(?:革命)?工作$|入党|共产党|党员|入团|共青团|青年团|结婚|转正|加入")
_BEGINS_WORK = r"[^,。;]{0,6}?(?:在|到|任|当|分配|调|招工|历任|先后|从事|做|为)"
_FROM_THEN = re.compile(r"[日月年\d](?:份)?(?:起|开始|以来|以后)")
_UNTIL = re.compile(r"(?:直到|直至|到|至|止于)$")
_MARRIED = re.compile(r"结婚(?!前|后)|成婚|结为夫妻|完婚")
_NAME_LEAD = re.compile(r"^(?:.*?(?:招用|聘用|录用|招收|雇用|吸收)|我(?:的名字)?(?:名?叫|是|名)?|本人|兹|据|经|"
    r"特此|查|现|有|证明|查明|因|对|给予|关于|"
    r"原|姓名|:|系|\d{1,2}[.、])+")
_GRADUATED = re.compile(r"^.*?(?:毕|肄|结)业(?:后|时|于[^,。;]{2,20})?")


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
        if is_name(bare) or (re.fullmatch(r"[一-鿿]{2,4}|[一-鿿·]{4,16}", bare) and not re.search(
        r"[男女族人名岁生]", bare)):
            return start, start + len(bare)
    return None


def narrative(own: bool, cells: bool = False, only: frozenset[str] | None = None) -> Reader:
    """A reader of all that running text tells. `only` names the kinds of facts wanted."""

    def read(document: Document) -> Iterator[Draft]:
        prose = prose_of(document.pages, cells)
        if not prose.span:
            return
        story = story_of(prose, _context(document), own)
        for draft in facts_of(story):
            if only is None or draft.kind in only:
                yield prose.settled(draft)

    return read


def _context(document: Document) -> DateContext:
    from extraction.prose.closing import paper_day  # noqa: PLC0415  (reads whole documents, as this does)

    context = document.context()
    if context.page_date is not None:
        return context
    return replace(context, page_date=paper_day(document))


def facts_of(story: Story) -> Iterator[Draft]:
    """Every fact of a story about its person and the relatives, in the order of the text."""
    place = {(id(mark.line), mark.index): index for index, mark in enumerate(story.prose.span.marks)}
    found = sorted(_facts(story), key=lambda item: _first_place(item, place))
    stints = [draft for draft in found if draft.kind == "stint"]
    for draft in found:
        yield _open_ended(draft) if stints and draft is stints[-1] else draft


def _open_ended(draft: Draft) -> Draft:
    """The last stretch of a life lasts where the words say 起 or 开始."""
    if "end" in draft.fields or not _FROM_THEN.search(draft.span.text):
        return draft
    return replace(draft, fields={**draft.fields, "end": OPEN})


def _first_place(draft: Draft, places: Mapping[tuple[int, int], int]) -> int:
    mark = next(iter(draft.span.marks), None)
    return places.get((id(mark.line), mark.index), 0) if mark is not None else 0


def _facts(story: Story) -> Iterator[Draft]:
    yield from _names(story)
    studies: dict[str | None, Studies] = {}
    run: list[tuple[Clause, Service]] = []
    about: str | None = None
    for index, (clause, subject) in enumerate(story.told):
        if subject.kind != "hero" and subject.name is None:
            continue
        about = subject.name or story.voice.hero
        drafts, worked = _clause_facts(story, index, studies.setdefault(about, Studies()))
        until = _until(clause) if run and worked is None and not drafts else None
        if until is not None:
            run = [(_lasting(one, until), told) for one, told in run]
            continue
        if run and run[-1][0].when is not clause.when:
            yield from _stints(run, story, about)
            run = []
        if worked is not None:
            run.append(worked)
        yield from (_about(draft, about) for draft in drafts)
    yield from _stints(run, story, about)
    for name, told in studies.items():
        yield from (_about(draft, name) for draft in told.flush())
    yield from relatives(story.told)
    yield from _assessments(story)


def _until(clause: Clause) -> When | None:
    """`到一九五〇年二月为止` as a clause of its own: the end of what the clause before began."""
    when = clause.when
    if when is None or clause.inherited or when.end is not None or when.start is None:
        return None
    return when if _UNTIL.search(clause.before) and re.fullmatch(r"(?:为?止|结束)?", clause.words) else None


def _lasting(clause: Clause, until: When) -> Clause:
    when = clause.when
    if when is None or until.start is None or when.start is None or (
            when.end is not None or until.start.date.latest < when.start.date.earliest):
        return clause
    return replace(clause, when=replace(when, end=until.start, open=False))


def _assessments(story: Story) -> Iterator[Draft]:
    """`1996年度、1997年度考核为优秀等次`: grades of years that a sentence tells."""
    told: set[int] = set()
    for clause, subject in story.told:
        if clause.sentence in told or subject.kind != "hero":
            continue
        told.add(clause.sentence)
        last = [other for other in story.clauses if other.sentence == clause.sentence][-1]
        span = story.prose.span.part(clause.place, last.stop)
        if re.search(r"考核|考评", span.text) and re.search(r"优秀|称职|合格", span.text):
            yield from graded_years(Field("assessment_results", "考核", span, 1.0))


def _about(draft: Draft, name: str | None) -> Draft:
    return replace(draft, about=name) if name is not None and draft.about is None else draft


def _stints(run: Sequence[tuple[Clause, Service]], story: Story, about: str | None) -> Iterator[Draft]:
    for stretch in joined_service(run):
        fields = stint_fields(stretch, story.context)
        span = story.prose.span.part(stretch.place, stretch.stop)
        confidence = stretch.when.start.confidence if stretch.when.start else 1.0
        yield Draft("stint", fields, span, confidence, about=about)


Found = tuple[list[Draft], tuple[Clause, Service] | None]


def _clause_facts(story: Story, index: int, studies: Studies) -> Found:
    """The facts of one clause, and what it tells of work, which its neighbours may go on with."""
    clause = story.clauses[index]
    record = clause.sentence in story.records
    on = story.context.page_date
    plain = record or re.match(r"(?:我|本人|他|她|该同志)(?:系|是)", clause.text) is not None
    drafts = [*identity_words(clause, record=plain), *age_words(clause, on, record=record),
              *politics_words(clause, on)]
    born = list(birth_words(clause, story.context))
    if not born and index and story.clauses[index - 1].sentence == clause.sentence and any(
            birth_words(story.clauses[index - 1], story.context)):
        born = list(born_again(clause))
    drafts += born
    drafts += introducers(clause, story.sentence_after(index))
    if record:
        drafts += title_alone(clause)
    if clause.when is None or born:
        drafts += [] if born else list(studies.tell(clause, dated=False))
        return drafts, None
    drafts += _work_start(clause)
    taken = [*membership(clause, story.sentence_until(index)), *awards(clause), *penalties(clause),
             *_marriage(clause), *titles_told(clause)]
    spent = _spent(story, index)
    study = [] if taken else list(studies.tell(clause, dated=not spent))
    drafts += [*taken, *study]
    graduated = _GRADUATED.match(clause.words)
    if taken or ((any(one.kind == "education" for one in study) or studies.goes_on(clause)) and graduated is None):
        return drafts, None
    if clause.when.vague or (spent and not re.match(_BEGINS_WORK, clause.text)):
        return drafts, None
    words = clause.words[graduated.end():] if graduated is not None else clause.words
    told = service(words, opening=not clause.inherited)
    if told is None:
        return drafts, None
    shift = len(clause.words) - len(words)
    return drafts, (clause, replace(told, start=told.start + shift, stop=told.stop + shift))


def _spent(story: Story, index: int) -> bool:
    """Whether the clause leans on a moment that told of something else before (出生, 参加工作, 入党)."""
    clause = story.clauses[index]
    if not clause.inherited or clause.when is None:
        return False
    for other in reversed(story.clauses[:index]):
        if other.when is not clause.when:
            return False
        if not other.inherited:
            text = other.text
            return _SPENDS.search(text) is not None
    return False


def _work_start(clause: Clause) -> Iterator[Draft]:
    when = clause.when
    if when is None or when.start is None:
        return
    found = _WORK_START.match(clause.words)
    if found is None and not clause.inherited:
        found = _BEFORE_WORK.search(clause.before)
    if found is not None:
        route = {"route": "参加革命"} if "革命" in found[0] else {}
        yield dated("work_start", {"date": when.start.date, **route}, when.start)


def _marriage(clause: Clause) -> Iterator[Draft]:
    when = clause.when
    if when is not None and when.start is not None and _MARRIED.search(clause.words):
        yield dated("marriage", {"date": when.start.date}, when.start)


def _names(story: Story) -> Iterator[Draft]:
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
        yield Draft("identity", {"field": "name", "value": part.raw}, part,
        about=part.raw if not story.voice.own else None)


def name_mentioned(document: Document) -> Iterator[Draft]:
    """`陆某同志` in an official paper: the name of the person that it is about, where it first stands."""
    prose = prose_of(document.pages, cells=True)
    if not prose.span:
        return
    hero = hero_of(prose.span, clauses(prose.span, ()))
    place = prose.span.text.find(hero) if hero else -1
    if hero is not None and place >= 0:
        part = prose.span.part(place, place + len(hero))
        yield prose.settled(Draft("identity", {"field": "name", "value": part.raw}, part, about=part.raw))


def told_name(story: Story) -> str | None:
    """The name that the text gives its person."""
    return next((str(draft.fields["value"]) for draft in _names(story)), story.voice.hero)

