"""M24: decisions on penalties; their opening sentence is a short record of the person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import DateValue
from extraction.drafts import Draft
from extraction.materials.awards import PENALTY, penalty_name, penalty_system
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.prose.body import Prose, prose_of
from extraction.prose.clauses import clauses
from extraction.prose.closing import issuing_closing
from extraction.prose.letters import closing_signings
from extraction.prose.narrative import facts_of
from extraction.prose.once import once
from extraction.prose.story import hero_of, name_mentioned, story_of
from extraction.prose.times import When, times_in
from models.facts import Value

_RECORD = frozenset({"identity", "birth", "work_start", "party", "league", "education", "degree", "stint",
    "political_status",
                     "age_stated", "title"})
_DECISION = re.compile(r"(?:决定|研究|批准|同意|建议)[^。]{0,20}?(?:给予|予以|处以|处分|开除|撤销|解除)|"
    r"给予[^。]{0,12}?(?=(?:党内|行政|政务|留党|开除|撤|记|警|降|诫))")
_LIFTS = re.compile(r"(?:解除|撤销|恢复)[^。]{0,30}?处分|处分[^。]{0,8}(?:解除|期满)|予以解除|按期解除|如期解除")
_TITLE_LIFTS = re.compile(r"解除|撤销[^党]{0,16}处分")
_FROM_THEN = re.compile(
    r"日?(?:之日)?起?,?(?:正式|予以|同意|决定)?(?:解除|撤销)[^。]{0,30}?处分|"
    r"日?起,?处分[^。]{0,6}解除")
_REACH = 40  # characters between the words that decide and the penalty


def record(document: Document) -> Iterator[Draft]:
    """The short life that the paragraph about the person tells; what he did wrong is no career."""
    prose = prose_of(document.pages, cells=True)
    if not prose.span:
        return
    story = story_of(prose, document.context(), own=False)
    opening = {clause.paragraph for clause in story.clauses if clause.sentence in story.records}
    places = [(c.place, c.stop) for c in story.clauses if c.paragraph in opening]
    for draft in facts_of(story):
        if draft.kind in _RECORD and _within(prose, draft, places):
            yield prose.settled(draft)


def _within(prose: Prose, draft: Draft, places: list[tuple[int, int]]) -> bool:
    first = draft.span.marks[0] if draft.span.marks else None
    place = next((i for i, mark in enumerate(prose.span.marks) if mark is first), -1)
    return any(start <= place < stop for start, stop in places)


def penalty(document: Document) -> Iterator[Draft]:
    """The penalty, when it was decided, until when; a lifting decision dates `lifted`."""
    prose = prose_of(document.pages, cells=True)
    text = prose.span.text
    lifted = _lifts(document, text)
    found = _decided(text)
    closing = issuing_closing(document, document.context())
    times = times_in(prose.span, document.context())
    days: dict[str, Value] = {}
    given = _given(text, times) if lifted else None
    until = None if lifted else _until(text, times)
    for name, day in (("lifted", _lifted_on(text, times) if lifted else None),
                      ("lifted" if lifted else "decided", closing.value if closing is not None else None),
                      ("decided", given), ("until", until)):
        if day is not None:
            days.setdefault(name, day.date)
    about = hero_of(prose.span, clauses(prose.span, ()))
    for match in found:
        fields = {"penalty": penalty_name(match["p"]), "system": _system(match["p"], document), **days}
        days.pop("until", None)  # a term is that of the first penalty named
        yield prose.settled(Draft("penalty", fields, prose.span.part(*match.span("p")), about=about,
                                  when=closing.value.span if closing is not None else None))


def _decided(text: str) -> list[re.Match[str]]:
    """The penalties that the decision names in its sentence, else the first in the text."""
    decisions = list(_DECISION.finditer(text))
    for last in reversed(decisions):
        begin = max(text.rfind(mark, 0, last.start()) for mark in "。\n")
        decision = next(one for one in decisions if one.start() > begin)  # the first of its sentence
        stop = min((place for mark in "。\n" if (place := text.find(mark, decision.end())) >= 0), default=len(text))
        found = list(PENALTY.finditer(text, decision.start(), stop))
        if found and found[0].start() - decision.end() < _REACH:
            return list({match["p"]: match for match in found}.values())
    first = PENALTY.search(text)
    return [first] if first is not None else []


def _system(name: str, document: Document) -> str:
    """行政 or 政务 where the name leaves it open, by the paper."""
    if name in ("警告", "严重警告") and re.search(r"党内|党纪|纪律处分条例|纪委|纪律检查", document.text):
        return "党纪"
    if re.match(r"党内|留党|开除党籍|撤销党内|政务|行政|有期", name):
        return penalty_system(name)
    return "政务" if "政务处分" in document.text else penalty_system(name)


def _lifts(document: Document, text: str) -> bool:
    head = "".join(line.text for line in document.pages[0].text.lines[:6])
    return _TITLE_LIFTS.search(head) is not None or (_LIFTS.search(text) is not None and re.search(
        r"(?:决定|同意|批准)[^。]{0,20}解除", text) is not None)


def _until(text: str, times: tuple[When, ...]) -> DateValue | None:
    """The end of the period that the penalty lasts."""
    for when in times:
        if when.end is not None and when.start is not None and re.search(
                r"(?:处分|影响|察看|期限|考验|期间)[^。]{0,24}$", text[max(0, when.place - 30): when.place] + ""):
            return when.end
        if when.end is not None and re.match(r"[^。,]{0,6}止", text[when.stop - 1: when.stop + 6]):
            return when.end
    return None


def _given(text: str, times: tuple[When, ...]) -> DateValue | None:
    """`2015年3月2日受…处分`: when the penalty that is lifted was given."""
    for when in times:
        behind = text[when.stop: when.stop + 60]
        if when.start is not None and when.end is None and PENALTY.search(re.split(r"[。\n]", behind)[0]):
            return when.start
    return None


def _lifted_on(text: str, times: tuple[When, ...]) -> DateValue | None:
    """`自一九八八年六月一日起解除`: the day that the paper names, which need not be its own."""
    for when in times:
        if when.start is not None and when.end is None and _FROM_THEN.match(text[when.stop:]) and text[
                max(0, when.place - 1): when.place] in ("自", "从", "于"):
            return when.start
    return None


def decision_date(document: Document) -> Iterator[Draft]:
    """The day of the decision, and of what the person or an office signed below it."""
    yield from closing_signings("审批", {r"本人|签收|宣布|签名|签字": "本人"})(document)




TYPE = MaterialType(
    code="M24", title="处分决定", category="8", running_text=True,
    titles=("处分决定", "关于给予处分的决定", "解除处分决定", "关于解除处分的决定", "党纪处分决定", "政务处分决定书",
        "行政处分决定", "处分决定书", "解除处分通知书", "关于撤销处分的决定", "党纪处分批复"),
    title_form=r"[一-鿿·、()]{0,36}(处分|撤职|开除|警告|记过|处理)[一-鿿、()]{0,10}(决定|决定书|通知|批复|通知书|"
    r"审批表|呈批表|报批表)",
    must=(r"处分的决定", r"解除.{0,10}处分", r"错误事实", r"给予.{0,16}(警告|记过|降级|撤职|留党察看|开除)"), strong=(
        "处分", "本人意见"), later=(r"处分", r"本人意见", r"申诉|复议"),
    readers=(once((*person(), record, name_mentioned, penalty, decision_date)),),
)
