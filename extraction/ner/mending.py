"""Borders of trained names that words settle better than a model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extraction.ner.labels import NameLabel
from extraction.ner.spans import NameSpan

# An office of the Party or a union before a clerk is where he sits (工会 + 干事); before a 书记 it is the post's own.
_OFFICE_BEFORE_CLERK = re.compile(
    "(?P<office>机关党委|党委|党组|党总支|团委|团总支|工会|纪委|妇联)(?=(?:副?干事|干部|秘书|专干|工作人员|办事员|科员|助理员)$)")
_NO_BODY = re.compile("(?:党|团)?(?:支部|总支|小组|组织|委|组)$|.$")
_TWO = 2
_ENDS_NAME = "、,;。:()（）\n "
_NO_GIVEN_NAME = "等任是说称系为的在与和同及向于已曾男女叫某老"


def mended(text: str, names: Sequence[NameSpan]) -> list[NameSpan]:
    """The names of a text with settled borders, in order; `text` is as the model saw it."""
    out: list[NameSpan] = []
    for name in names:
        if name.label is NameLabel.UNIT and _NO_BODY.fullmatch(text[name.start:name.end]):
            continue
        if name.label is NameLabel.PERSON:
            out.append(_whole_person(text, name))
            continue
        office = _OFFICE_BEFORE_CLERK.match(text, name.start, name.end) if name.label is NameLabel.POST else None
        if office is not None:
            out += _parted(out, name, office.end())
        else:
            out.append(name)
    return out


def _whole_person(text: str, name: NameSpan) -> NameSpan:
    """`荀大` before `为、尚淑琴`: one more character up to the mark belongs to a name of two."""
    following = text[name.end:name.end + 2]
    if name.end - name.start != _TWO or len(following) < _TWO or following[1] not in _ENDS_NAME:
        return name
    listed = following[1] == "、" or text[max(0, name.start - 1):name.start] == "、"
    given = following[0] not in _NO_GIVEN_NAME or (listed and following[0] == "为")
    return replace(name, end=name.end + 1) if given and "一" <= following[0] <= "鿿" else name


def _parted(before: list[NameSpan], name: NameSpan, cut: int) -> list[NameSpan]:
    """The office in the unit before it, which is taken off `before`, or as a unit of its own; then the post."""
    unit = NameSpan(name.start, cut, NameLabel.UNIT, name.probability)
    if before and before[-1].label is NameLabel.UNIT and before[-1].end == name.start:
        unit = replace(before.pop(), end=cut)
    return [unit, replace(name, start=cut)]
