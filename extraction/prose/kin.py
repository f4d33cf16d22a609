"""Relatives in sentences: `父亲张大山，1925年生，中共党员，现在家务农`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extraction.drafts import Draft
from extraction.prose.clauses import Clause
from extraction.prose.identity_words import birth_year_of
from extraction.prose.person_names import is_name
from extraction.prose.subjects import Subject
from extraction.spans import Span, joined
from models.facts import Value

_NAME_LEAD = re.compile(r"^(?:姓名|名字|名叫|叫做|叫|名|是|系|为|:|,|之?一)*")
_BEHIND_NAME = re.compile(
    r"[同是为系在任现原,(:、年生于也均做当干务]|\d|料理|操持|从事|经商|早年|早逝|已|去世|病|退休|离休|无业|待业|"
    r"失业|读|上学|教书|行医|种地|工作|下岗")
_ONLY_NAMED = re.compile(r"^[^,。;]{0,10}(?:证明|介绍|说|反映|回忆|陪同|去世|病故|影响|教育|带领|、母|及|和)")
_LISTED = re.compile(r"我?(?:家|家中|家里|家庭)(?:现|共|还)?有|家庭成员")
_POLITICS = re.compile(
    r"(?:政治面貌|政治面目)?(?:是|为|:|系)?(?P<v>中共(?:正式|预备)?党员|中国共产党党员|共产党员|党员|"
    r"(?:中国)?(?:共青)?团员|群众|无党派(?:人士)?|民主党派|非党员?)$")
_WORK = re.compile(
    r"^(?:现在|现|原|曾|一直|生前|今|目前|均|都|长期|现仍|退休前|后)*(?P<v>(?:任|在|为|系|是|务农|从事|退休|离休|"
    r"干|当|做|经商|个体|无业|待业|读书|上学|学生|农民|工人|职工|家庭妇女).{0,40})$")
_UNIT = re.compile(r"[局厂校院部会公司社队县市区镇乡村所站店行矿场](?:[一-鿿]{0,12})(?:[长员任记师工民人]|书记|"
    r"干部|职工|退休|教师|医生|会计)$")
_VERB = re.compile(r"^(?:任|在|为|系|是)")
_DEAD = re.compile(r"已故|病故|去世|逝世|早逝|已病逝|牺牲")


def relatives(found: Sequence[tuple[Clause, Subject]]) -> Iterator[Draft]:
    """One fact for each relative that is named, out of the clauses about him."""
    group: list[tuple[Clause, Subject]] = []
    for clause, subject in found:
        starts = subject.explicit and subject.relation is not None
        if group and (subject.kind != "kin" or starts):
            yield from _relative(group)
            group = []
        if subject.kind == "kin" and (starts or group):
            group.append((clause, subject))
    if group:
        yield from _relative(group)


def _relative(group: Sequence[tuple[Clause, Subject]]) -> Iterator[Draft]:
    first, subject = group[0]
    assert subject.relation is not None  # noqa: S101  (the caller looks)
    whole = first.whole
    relation = whole.part(*subject.relation)
    name = _name(group)
    if name is None:
        return
    fields: dict[str, Value] = {"relation": relation.raw, "name": name.raw}
    spans: list[Span] = [relation, name]
    for clause, _ in group:
        _add(clause, name, fields, spans)
    behind = whole.text[name_end(whole, name):][:14]
    if len(fields) == 2 and not _LISTED.match(first.text) and _ONLY_NAMED.search(behind):
        return  # `其父张大山证明`: named, but not told of
    yield Draft("family", fields, joined(sorted(spans, key=lambda span: _place(whole, span))))


def name_end(whole: Span, name: Span) -> int:
    """Where the name ends in the text."""
    return _place(whole, name) + len(name.marks)


def _place(whole: Span, span: Span) -> int:
    first = span.marks[0]
    return next((index for index, mark in enumerate(whole.marks) if mark is first), 0)


def _name(group: Sequence[tuple[Clause, Subject]]) -> Span | None:
    first, subject = group[0]
    assert subject.relation is not None  # noqa: S101  (the caller looks)
    candidates = [(subject.relation[1], first.stop)]
    candidates += [(clause.place, clause.stop) for clause, _ in group[1:2]]
    for start, stop in candidates:
        text = first.whole.text[start:stop]
        lead = _NAME_LEAD.match(text)
        place = lead.end() if lead else 0
        rest = text[place:]
        for size in (len(rest), 3, 2, 4):
            if 2 <= size <= len(rest) and _kin_name(rest[:size]) and (
                    size == len(rest) or re.match(_BEHIND_NAME, rest[size:])):
                return first.whole.part(start + place, start + place + size)
        if re.fullmatch(r"[一-鿿]{2,5}", rest) and place + start > subject.relation[1] - 1 and _record_follows(group):
            return first.whole.part(start + place, start + place + len(rest))
        if rest:
            return None
    return None


def _record_follows(group: Sequence[tuple[Clause, Subject]]) -> bool:
    """Whether what follows the name is a record (族, 生, 岁, 党员)."""
    return len(group) > 1 and re.search(r"族$|生$|岁$|党员$|群众$|团员$", group[1][0].text) is not None


def _kin_name(text: str) -> bool:
    """A name, or `段氏` as wives and mothers are called."""
    return is_name(text) or re.fullmatch(r"[一-鿿]{1,3}氏", text) is not None


def _add(clause: Clause, name: Span, fields: dict[str, Value], spans: list[Span]) -> None:
    """What a clause adds to the record of a relative."""
    born = birth_year_of(clause)
    if born is not None and "birth" not in fields:
        fields["birth"] = born.date
        spans.append(born.span)
        return
    politics = _POLITICS.search(clause.text)
    if politics is not None and "politics" not in fields:
        part = clause.whole.part(clause.place + politics.start("v"), clause.place + politics.end("v"))
        fields["politics"] = part.raw
        spans.append(part)
        return
    if "unit_post" in fields:
        return
    text, start = clause.text, clause.place
    work = _WORK.match(text)
    if work is not None and not _DEAD.search(text):
        start += work.start("v")
        verb = _VERB.match(work["v"])
        start += verb.end() if verb and not work["v"].startswith(("在家", "在职", "在读")) else 0
    elif not (_UNIT.search(text) and clause.place > 0 and not any(m in name.marks for m in clause.span.marks)):
        return
    part = clause.whole.part(start, clause.stop)
    if len(part.text) >= 2:
        fields["unit_post"] = part.raw
        spans.append(part)
