"""The facts of one clause: each reader of words is asked, and what one has told no other tells again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extraction.drafts import Draft, dated
from extraction.prose.clauses import Clause
from extraction.prose.honours import awards, penalties
from extraction.prose.identity_words import age_words, birth_words, born_again, identity_words, politics_words
from extraction.prose.membership import introducers, membership
from extraction.prose.service import Service, service
from extraction.prose.story import Story
from extraction.prose.studies import Studies
from extraction.prose.titles import title_alone, titles_told

_WORK_START = re.compile(r"^(?:起|正式|开始|即|就|便|后|在[^,。;]{2,24}?)*(?:"
    r"参加(?:了)?(?:革命)?工作(?!队|组|会|时间|年月|日期)|投身革命|参加革命(?!委|领导))")
_BEFORE_WORK = re.compile(r"参加(?:革命)?工作(?:的?(?:时间|日期|年月))?(?:是|为|:|于|在)*$")
_SPENDS = re.compile(r"出生|生$|参加(?:革命)?工作$|入党|共产党|党员|入团|共青团|青年团|结婚|转正|加入")
_BEGINS_WORK = r"[^,。;]{0,6}?(?:在|到|任|当|分配|调|招工|历任|先后|从事|做|为)"
_MARRIED = re.compile(r"结婚(?!前|后)|成婚|结为夫妻|完婚")
_ENTERS = re.compile(r"(?:又|即|并|被)*(?:升入|考入|考取|考上|升学|进入|入|录取|推荐)")
_GRADUATED = re.compile(r"^.*?(?:毕|肄|结)业(?:后|时|于[^,。;]{2,20})?")

Told = tuple[list[Draft], tuple[Clause, Service] | None]
"""Facts, and what the clause tells of work, which its neighbours may go on with."""


def clause_facts(story: Story, index: int, studies: Studies) -> Told:
    """The facts of one clause, and what it tells of work."""
    clause = story.clauses[index]
    drafts, born = _who(story, index)
    if clause.when is None or born:
        return drafts + ([] if born else list(studies.tell(clause, dated=False))), None
    drafts += _work_start(clause)
    taken = [*membership(clause, story.sentence_until(index)), *awards(clause), *penalties(clause),
             *_marriage(clause), *titles_told(clause)]
    spent = _spent(story, index)
    study = [] if taken else list(studies.tell(clause, dated=not spent))
    drafts += [*taken, *study]
    leans = clause.when.vague or (spent and not re.match(_BEGINS_WORK, clause.text))
    if taken or leans:
        return drafts, None
    studied = any(one.kind == "education" for one in study) or studies.goes_on(clause)
    return drafts, _work(clause, studied=studied)


def _who(story: Story, index: int) -> tuple[list[Draft], bool]:
    """Identity, age, birth and introducers; and whether the clause is about the birth."""
    clause, on = story.clauses[index], story.context.page_date
    record = clause.sentence in story.records
    plain = record or re.match(r"(?:我|本人|他|她|该同志)(?:系|是)", clause.text) is not None
    drafts = [*identity_words(clause, record=plain), *age_words(clause, on, record=record),
              *politics_words(clause, on)]
    born = list(birth_words(clause, story.context))
    before = story.clauses[index - 1] if index else None
    if not born and before is not None and before.sentence == clause.sentence and any(
            birth_words(before, story.context)):
        born = list(born_again(clause))
    drafts += [*born, *introducers(
        clause, story.sentence_until(index), story.sentence_after(index)), *(title_alone(clause) if record else ())]
    return drafts, bool(born)


def _work(clause: Clause, *, studied: bool) -> tuple[Clause, Service] | None:
    """What a clause tells of work; behind 毕业 where it tells of a study too."""
    graduated = _GRADUATED.match(clause.words)
    if studied and graduated is None:
        return None
    words = clause.words[graduated.end():] if graduated is not None else clause.words
    if studied and _ENTERS.match(words):
        return None
    told = service(words, opening=not clause.inherited)
    if told is None:
        return None
    shift = len(clause.words) - len(words)
    return clause, replace(told, start=told.start + shift, stop=told.stop + shift)


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
