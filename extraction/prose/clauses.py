"""Running text in clauses: the words of each, when they are true, in which sentence and paragraph they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extraction.prose.times import When, lead_of
from extraction.spans import Span

_SENTENCE_END = re.compile(r"[。!?]+[\"']?|\n|(?<![0-9])\.(?![0-9])")
_CUT = re.compile(
    r"[,;:()]|、(?=(?:父亲|母亲|妻子|丈夫|爱人|哥哥|弟弟|姐姐|妹妹)[一-鿿]{2,3}(?:[,、。(;]|$))|"
    r"(?<![0-9])\.(?![0-9])|[。!?\n]")
_BOUND = re.compile(
    r"[为是:]$|"
   r"(?:出生(?:日期|时间|年月)?|生|毕业|参加工作|工作时间|入党|党龄|时间|日期|工龄|自|始|止|截止|"
    r"截至)[是为:于在从自]?$|"
                    r"更改为$|更正为$|变更为$|认定为$|改为$|由$|应为$|(?:通过|审批|批准|填写|登记|"
                    r"记载)(?:的)?(?:时间|日期)?[是为:]$")
_MEANWHILE = re.compile(r"^(?:其间|期间|其中|在此期间|这期间)")
_LIST_MARK = re.compile(r"^(?:[一二三四五六七八九十\d]{1,2}[、.]|第[一二三四五六七八九十][,、]|[a-z①-⑩])")


@dataclass(frozen=True)
class Clause:
    """A piece of a sentence: `place..stop` in the text. `when` is its own moment or, if `inherited`, that of the
    clause before. `bracket`: how deep it stands in brackets; `nested`: behind 其间."""

    whole: Span
    place: int
    stop: int
    when: When | None
    inherited: bool
    sentence: int
    paragraph: int
    bracket: int
    nested: bool = False

    @property
    def text(self) -> str:
        """All of it."""
        return self.whole.text[self.place: self.stop]

    @property
    def body_place(self) -> int:
        """Where the words behind its own moment begin; its own beginning where it has none."""
        return self.when.stop if self.when is not None and not self.inherited else self.place

    @property
    def before(self) -> str:
        """The words before its own moment."""
        if self.when is None or self.inherited:
            return ""
        return self.whole.text[self.place: self.when.place]

    @property
    def words(self) -> str:
        """The words behind its own moment; all of it where it has none."""
        return self.whole.text[self.body_place: self.stop]

    def part(self, start: int, end: int) -> Span:
        """A piece of `words` with its spot."""
        return self.whole.part(self.body_place + start, self.body_place + end)

    @property
    def span(self) -> Span:
        """Its spot."""
        return self.whole.part(self.place, self.stop)

    @property
    def follows(self) -> str:
        """What stands right behind it."""
        return self.whole.text[self.stop: self.stop + 1]


def clauses(whole: Span, times: Sequence[When]) -> list[Clause]:
    """All clauses in order."""
    found: list[Clause] = []
    sentence = paragraph = 0
    last: When | None = None
    depth, nested = 0, False
    outer: list[When | None] = []
    for start, end in _pieces(whole.text, times):
        between = whole.text[(found[-1].stop if found else 0): start]
        if "\n" in between:
            paragraph += 1
        if _SENTENCE_END.search(between):
            sentence, last, depth, outer = sentence + 1, None, 0, []
        for char in between:
            if char == "(":
                depth += 1
                outer.append(last)
            elif char == ")" and depth:
                depth -= 1
                last = outer.pop()
        own = next((when for when in times if start <= when.place < end), None)
        nested = (nested and bool(found) and found[-1].sentence == sentence) or _MEANWHILE.match(
            whole.text[start:end]) is not None
        bare = _LIST_MARK.match(whole.text[start:end])
        begin = start + bare.end() if bare is not None and (own is None or own.place >= start + bare.end()) else start
        found.append(Clause(whole, begin, end, own or last, own is None, sentence, paragraph, depth, nested))
        last = own or last
    return found


def _pieces(text: str, times: Sequence[When]) -> list[tuple[int, int]]:
    """Cut at marks outside of dates, and before a date that stands in the middle of words."""
    inside = {place for when in times for place in range(when.place, when.stop)}
    cuts = {match.start(): match.end() for match in _CUT.finditer(text) if match.start() not in inside}
    for when in times:
        lead = lead_of(text, when.place)
        before = text[max(0, lead - 12): lead]
        bound = _BOUND.search(text[max(0, when.place - 12): when.place])
        if before and bound is None and before[-1] not in ",;:()。!?\n." and len(re.split(
                r"[,;:()。!?\n]", before)[-1]) > 4:
            cuts.setdefault(lead, lead)
    found, start = [], 0
    for place in sorted(cuts):
        if place > start:
            found.append((start, place))
        start = max(start, cuts[place])
    if start < len(text):
        found.append((start, len(text)))
    return [(a, b) for a, b in found if text[a:b].strip()]
