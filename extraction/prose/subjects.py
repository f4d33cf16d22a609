"""Whom each clause is about: the narrator, the person that an office writes of, or somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extraction.prose.clauses import Clause
from extraction.prose.kin_words import KIN, KIN_START
from extraction.prose.person_names import NAME, is_name, name_before

_LEAD = re.compile(
    r"^(?:[,、\"'\[]|据|经查|兹|兹有|兹证明|特此证明|证明|现|今|原|查|因|当时|后来|此后|以后|随后|这时|那时|其中|"
    r"在?此期间|其间|期间|因为|由于|但|而|并|且|又|同时|另外|此外|曾|同意|批准|给予|决定|授予|接收|任命|免去|聘任|"
    r"招用|聘用|录用|招收|"
    r"关于对?|对于?|将|为|派|调)+")
_AT_HOME = re.compile(
    rf"^(?:我?(?:家|家中|家里|家庭)(?:现|共|还)?有)(?:[\d一二三四五六七八九十]+口?人?)?[:,]?(?=(?:{KIN}))")
_SELF = re.compile(r"^(?:我(?!市|县|省|厂|局|校|院|国|军|党|区|镇|乡|部|处|科|公司|单位|队|站|所|社|连|营|团|村|"
    r"大队|公社|班|系|们)"
                   r"|本人|自己|申请人(?!所在)|鄙人|余)")
_HERO = re.compile(r"^(?:该同志|该员|此人|其本人|其(?!他|它|中|间|余|实|次|父|母|妻|夫|兄|弟|姐|妹|子|女)|他(?!们|"
    r"人)|她(?!们)"
                   r"|该生|该职工|被调查人|乙方)")
_OTHERS = re.compile(
    r"^(?:证明人|谈话人|调查人|记录人|经办人|联系人|班主任|我们|他们|她们|同学|同事|战友|邻居|"
    r"师傅|甲方|"
    r"我的?(?:同学|同事|战友|师傅|朋友|老师|邻居|领导)|抄送|主送|全家|家庭(?!出身|成份|成分)|家里|家中)")
_SUBJECT_NAME = re.compile(rf"^(?P<n>{NAME})(?=同志|[,(]?(?:现名|曾用名|原名|化名|别名|又名|性别|男|女)|[,:](?:男|女))")
_LOOSE_NAME = re.compile(r"^(?!.{0,2}(?:曾用|原名|又名|别名|化名|乳名|小名))(?P<n>[一-鿿]{2,4}|"
    r"[一-鿿]{1,7}(?:·[一-鿿]{1,8})+)$")
_GENDER = re.compile(r"^(?:性别)?:?[男女](?:性)?(?=$|[,(])")


@dataclass(frozen=True)
class Subject:
    """Whom a clause is about. `kind`: `hero` is the person of the paper, `kin` a relative, `other` anybody else.

    `name` is the name if the words around give one; `relation` what a relative is called, `start` where that stands.
    """

    kind: str
    name: str | None = None
    relation: tuple[int, int] | None = None
    explicit: bool = False


@dataclass(frozen=True)
class Voice:
    """Who tells. `own`: the person writes of himself as 我. `hero`: the name of the person that an office writes of."""

    own: bool
    hero: str | None = None


def same_person(one: str | None, other: str | None) -> bool:
    """Whether two names are one, a misread character allowed in longer ones."""
    if one is None or other is None:
        return False
    if one == other:
        return True
    return len(one) == len(other) >= 3 and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def subjects(found: Sequence[Clause], voice: Voice) -> list[Subject]:
    """The subject of each clause."""
    home = Subject("hero", voice.hero)
    told: list[Subject] = []
    now, lasting = home, home
    for index, clause in enumerate(found):
        before = found[index - 1] if index else None
        following = found[index + 1] if index + 1 < len(found) else None
        named = _subject_of(clause, following, voice)
        if before is None or clause.paragraph != before.paragraph:
            now = lasting = home
        elif clause.sentence != before.sentence:
            now = lasting
        if named is not None:
            now = named
            opens = before is None or clause.sentence != before.sentence
            if named.kind == "hero" or (opens and (named.kind == "other" or _is_record(clause,
            following))) or (named.name is not None and named.kind == "other"):
                lasting = named
        told.append(now if named is not None else _plain(now))
    return told


def _plain(subject: Subject) -> Subject:
    return Subject(subject.kind, subject.name, subject.relation)


def _is_record(clause: Clause, following: Clause | None) -> bool:
    """`父亲张大山，1925年生，…`: a record of a relative, which may go on over sentences."""
    match = KIN_START.match(clause.text)
    if match is None:
        return False
    rest = re.sub(r"^(?:姓名|叫|名叫|是|系|:)*", "", clause.text[match.end():])
    if not rest:
        return following is not None and is_name(following.text)
    return is_name(rest) or (is_name(rest[:3]) and len(rest) <= 4) or is_name(rest[:2])


def _subject_of(clause: Clause, following: Clause | None, voice: Voice) -> Subject | None:
    """The subject that the clause itself names, if it names one."""
    for text, offset in _beginnings(clause):
        if voice.hero is not None and text.startswith(voice.hero):
            return Subject("hero", voice.hero, explicit=True)
        kin = KIN_START.match(text)
        if kin is not None:
            start = clause.place + offset
            return Subject("kin", None, (start + kin.start("r"), start + kin.end("r")), explicit=True)
        if _OTHERS.match(text):
            return Subject("other", explicit=True)
        if _SELF.match(text):
            return Subject("hero", voice.hero, explicit=True) if voice.own else Subject("other", explicit=True)
        if voice.own and re.match(r"[他她]", text):
            return Subject("other", explicit=True)
        if _HERO.match(text):
            return Subject("hero", voice.hero, explicit=True)
        name = _name_at(text, following)
        if name is not None:
            return _named(*name, voice)
    return None


def _named(name: str, introduced: bool, voice: Voice) -> Subject:
    if same_person(name, voice.hero) or (voice.hero is None and (introduced or not voice.own)):
        return Subject("hero", name, explicit=True)
    return Subject("other", name, explicit=True)


def _name_at(text: str, following: Clause | None) -> tuple[str, bool] | None:
    """The name that a clause begins with, and whether the words behind it introduce a person (男, 曾用名)."""
    match = _SUBJECT_NAME.match(text)
    if match is not None:
        return match["n"], not text.startswith("同志", match.end())
    mark = text.find("同志")
    if 2 <= mark <= 6:
        place = name_before(text, mark)
        if place is not None and place[0] <= 2:
            return text[place[0]: place[1]], False
    loose = _LOOSE_NAME.match(text)
    if loose is not None and _LEAD.match(text) is None and following is not None and _GENDER.match(following.text):
        return loose["n"], True
    return None


def _beginnings(clause: Clause) -> Iterator[tuple[str, int]]:
    """The clause from its first word on, without words that may stand before a subject, and behind its own moment."""
    text = clause.text
    home = _AT_HOME.match(text)
    if home is not None:
        yield text[home.end():], home.end()
        return
    yield text, 0
    lead = _LEAD.match(text)
    if lead is not None:
        yield text[lead.end():], lead.end()
    if clause.when is not None and not clause.inherited and clause.before in ("", "于", "自", "从", "在"):
        offset = clause.when.stop - clause.place
        rest = text[offset:]
        yield rest, offset
        lead = _LEAD.match(rest)
        if lead is not None:
            yield rest[lead.end():], offset + lead.end()
