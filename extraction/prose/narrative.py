"""All facts that running text tells of one person, each with its exact spot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extraction.date_types import DateContext
from extraction.drafts import Draft
from extraction.field import Field
from extraction.materials.assessments import graded_years
from extraction.materials.document import Document, Reader
from extraction.prose.body import prose_of
from extraction.prose.clause_facts import clause_facts
from extraction.prose.clauses import Clause
from extraction.prose.closing import paper_day
from extraction.prose.kin import relatives
from extraction.prose.service import Service
from extraction.prose.story import Story, names, story_of
from extraction.prose.stretches import joined_service, stint_fields
from extraction.prose.studies import Studies
from extraction.prose.times import When
from models.facts import OPEN

_FROM_THEN = re.compile(r"[日月年\d](?:份)?(?:起|开始|以来|以后)")
_LEAVES = re.compile(
    r"(?:光荣|正式|服役期满|期满)?(?:退伍|退役|复员|退出现役)(?:后|并)?"
    r"(?:[返回]?[乡校厂城家]|[返回]原籍)?")
_GOES_HOME = re.compile(r"[乡家籍]$")
_UNTIL = re.compile(r"(?:直到|直至|到|至|止于)$")
_POST_FOLLOWS = re.compile(r"(?:参加)?(?:工作)?[，,。;；]?(?:[\d一二]{2,4}年|'\d\d|同年|同月|先后|历任|起初|至今|开始)")


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
    yield from names(story)
    studies: dict[str | None, Studies] = {}
    run: list[tuple[Clause, Service]] = []
    about: str | None = None
    for index, (clause, subject) in enumerate(story.told):
        if subject.kind != "hero" and subject.name is None:
            continue
        about = None if story.voice.own else subject.name or story.voice.hero
        drafts, worked = clause_facts(story, index, studies.setdefault(about, Studies()))
        until = _until(clause) if run and worked is None and not drafts else None
        if until is None and not drafts and worked is None and _until(clause) is not None:
            studies[about].lasted(_until(clause))
        if until is not None:
            run = [(_lasting(one, until), replace(told, stop=clause.stop - one.body_place)) for one, told in run]
            continue
        left = _until_leaving(clause) if run else None
        if left is not None:
            run = [(_lasting(one, left), told) for one, told in run]
            yield from _stints(run, story, about)
            run = []
            if not _GOES_HOME.search(clause.words):
                yield from (_about(draft, about) for draft in drafts)
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


def _until_leaving(clause: Clause) -> When | None:
    """`2013年11月退伍返校`: the end of the service that was told before."""
    when = clause.when
    if when is None or clause.inherited or when.end is not None or when.start is None:
        return None
    return when if _LEAVES.fullmatch(clause.words) else None


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
        if not stretch.post and not stretch.bare and stretch.clause.words.endswith("参加工作") and (
                _POST_FOLLOWS.match(story.prose.span.text, stretch.stop)):
            continue  # the start of work, at a post that is yet to be told
        fields = stint_fields(stretch, story.context)
        span = story.prose.span.part(stretch.place, stretch.stop)
        confidence = stretch.when.start.confidence if stretch.when.start else 1.0
        yield Draft("stint", fields, span, confidence, about=about)
