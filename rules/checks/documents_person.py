"""DOC-10 and DOC-11: whose page it is, and whether its person stays the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from rules.attributes import ATTRIBUTE_NAMES, agree, attribute_of, groups_that_agree, is_readable, is_stated
from rules.name_variants import MISREAD, are_variants, may_be_misread, names_in, plain_name
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.records import claimed
from rules.registry import rule
from rules.wording import stated

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
RENAMED = re.compile("更名|改名|更改姓名|变更姓名|姓名变更|姓名更改")
ETHNIC_APPROVAL = re.compile("民族成[份分]|更改民族|变更民族|民委|民宗|民族事务|民族宗教")


@dataclass(frozen=True, slots=True)
class _Likeness:
    """How the attributes on a page compare with those on the person's own pages."""

    matching: tuple[str, ...]
    differing: tuple[str, ...]
    facts: tuple[Fact, ...]


@rule("DOC-10", title="姓名不一致、同音异字、张冠李戴", reads=["name_attributes"],
      settled_by="更名批复、户籍底册，学籍底册，原发单位留存件")
def name_of_another(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each name that is neither the person's nor an alias: one person under two names, or another person's page."""
    row = policy.constant("name_attributes")
    facts = [fact for fact in timeline.facts("identity", "name") if plain_name(fact.text("value"))]
    person = _person(timeline, facts)
    if not facts or not person:
        return
    known = {person, *_aliases(timeline)}
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[plain_name(fact.text("value"))].append(fact)
    pages = _attributes(timeline)
    own = [fact for name in known for fact in groups.get(name, ())]
    for name, odd in groups.items():
        yield CONSISTENT if name in known else _other_name(
            timeline, person, (odd, own), _likeness(odd, own, pages), row)
    yield from _other_parents(timeline, own, pages, row)


def _other_name(timeline: Timeline, person: str, pages: Sequence[Sequence[Fact]], like: _Likeness,
                row: PolicyRow) -> Outcome:
    odd, own = pages
    name, enough = plain_name(odd[0].text("value")), row.number
    foreign, known = len(like.differing) >= enough, len(like.matching) >= enough
    spelled = are_variants(name, person)
    if not foreign and ((spelled and known and not like.differing) or _is_renamed(timeline, odd)):
        return CONSISTENT
    says = f"{stated(timeline, odd[0], '姓名为', name)}，档案姓名为{person}"
    differing = f"{'、'.join(ATTRIBUTE_NAMES[a] for a in like.differing)}也不一致" if like.differing else ""
    matching = f"{'、'.join(ATTRIBUTE_NAMES[a] for a in like.matching)}一致" if like.matching else ""
    if foreign:
        severity, why = RED, f"姓名不同，{differing}，该材料可能是他人的材料"
    elif spelled:
        severity, why = BLUE, "两个姓名为同音字或繁简字之别，应在备注中说明"
    else:
        severity, why = YELLOW, f"姓名不同而{matching}，没有曾用名或更名的记载"
    decides = "" if foreign or spelled else (
        MISREAD if may_be_misread(name, person, (*odd, *own)) else
        "" if known else "该材料可供比对的身份要素不足两项，须查曾用名、更名批复或其他身份要素")
    return Outcome(
        Verdict.UNDECIDED if decides else Verdict.CONFLICT, (*odd, *own[:1], *(like.facts if foreign else ())),
        severity, says, why, decides, (row,), subject=name)


def _person(timeline: Timeline, facts: Sequence[Fact]) -> str:
    """The dossier's name, else the name that most pages bear, of equals the claimed one."""
    named = plain_name(timeline.content.dossier.name)
    if named or not facts:
        return named
    counts = Counter(plain_name(fact.text("value")) for fact in facts)
    claims = {plain_name(fact.text("value")) for fact in claimed(timeline, "identity", "name")}
    return max(counts, key=lambda name: (counts[name], name in claims, name))


def _aliases(timeline: Timeline) -> Iterator[str]:
    for fact in timeline.facts("identity", "former_name"):
        yield from names_in(fact.text("value"))


def _is_renamed(timeline: Timeline, odd: Sequence[Fact]) -> bool:
    """Whether a paper on the change of name is on file."""
    return any(RENAMED.search(material.title) for material in timeline.content.materials) or any(
        RENAMED.search(fact.raw or "") for fact in odd)


def _attributes(timeline: Timeline) -> dict[str | None, list[Fact]]:
    """What each page says of the person, by material."""
    found: dict[str | None, list[Fact]] = defaultdict(list)
    for kind in ("identity", "birth", "family"):
        for fact in timeline.facts(kind):
            if attribute_of(fact) is not None and is_stated(fact):
                found[fact.material].append(fact)
    return found


def _likeness(odd: Sequence[Fact], own: Sequence[Fact], pages: Mapping[str | None, list[Fact]]) -> _Likeness:
    there = {fact.material for fact in odd} - {fact.material for fact in own} - {None}
    theirs = _by_attribute(fact for page in sorted(filter(None, there)) for fact in pages.get(page, ()))
    ours = _by_attribute(fact for page, facts in pages.items() if page not in there for fact in facts)
    matching, differing, facts = [], [], []
    for attribute in (name for name in ATTRIBUTE_NAMES if name in theirs and name in ours):
        if any(agree(one, other) for one in theirs[attribute] for other in ours[attribute]):
            matching.append(attribute)
        else:
            differing.append(attribute)
            facts += [theirs[attribute][0], ours[attribute][0]]
    return _Likeness(tuple(matching), tuple(differing), tuple(facts))


def _by_attribute(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[attribute_of(fact) or ""].append(fact)
    return found


def _other_parents(
    timeline: Timeline, own: Sequence[Fact], pages: Mapping[str | None, list[Fact]], row: PolicyRow
) -> Iterator[Outcome]:
    """A page in the person's name whose father and mother are both other people."""
    couples = []
    for fact in own:
        stated_there = _by_attribute(pages.get(fact.material, ())) if fact.material else {}
        if stated_there.get("father") and stated_there.get("mother"):
            couples.append((fact, stated_there["father"][0], stated_there["mother"][0]))
    if len(couples) < row.number:
        return
    agreeing = [sum(agree(c[1], o[1]) or agree(c[2], o[2]) for o in couples) for c in couples]
    claims = timeline.claim_material.id if timeline.claim_material else None
    usual = max(range(len(couples)), key=lambda i: (agreeing[i], couples[i][0].material == claims, -i))
    _, father, mother = couples[usual]
    for name, other_father, other_mother in couples:
        if not agree(father, other_father) and not agree(mother, other_mother):
            yield Outcome(
                Verdict.CONFLICT, (name, other_father, other_mother, father, mother), RED,
                f"{stated(timeline, name, '父母为', _couple(other_father, other_mother))}，"
                f"{stated(timeline, father, '父母为', _couple(father, mother))}",
                "姓名相同而父母均为他人，该材料可能是他人的材料", rows=(row,), subject="parents")


def _couple(father: Fact, mother: Fact) -> str:
    return "、".join(plain_name(fact.text("name")) for fact in (father, mother))


@rule("DOC-11", title="性别、民族、籍贯、出生地前后不一", reads=["attributes_agree"],
      settled_by="户籍底册，民族成份批复，区划沿革资料")
def basic_attributes_vary(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Gender, ethnicity, native place and birth place across all pages, place names mapped onto each other."""
    row = policy.constant("attributes_agree")
    for attribute in ("gender", "ethnicity", "native_place", "birth_place"):
        facts = [fact for fact in timeline.facts("identity", attribute) if is_stated(fact) and is_readable(fact)]
        if not facts:
            continue
        groups = groups_that_agree(_earliest_formed_first(timeline, facts))
        if len(groups) == 1 or (attribute == "ethnicity" and _has_ethnic_approval(timeline)):
            yield CONSISTENT
        else:
            yield _varies(timeline, attribute, groups, row)


def _varies(timeline: Timeline, attribute: str, groups: Sequence[Sequence[Fact]], row: PolicyRow) -> Outcome:
    what = ATTRIBUTE_NAMES[attribute]
    firsts = sorted((group[0] for group in groups), key=lambda fact: _place(timeline, fact))
    says = "，".join(stated(timeline, fact, f"{what}为", fact.text("value") or "") for fact in firsts)
    why = {"gender": "同一人的性别不应不同", "ethnicity": "民族成份更改须有民族事务部门的批复，档案中没有",
           }.get(attribute, "须按区划沿革核对，并注意籍贯与出生地是否混填")
    return Outcome(Verdict.CONFLICT, tuple(reversed(firsts)), RED if attribute in ("gender", "ethnicity") else BLUE,
                   says, f"{what}前后不一，{why}", rows=(row,), subject=attribute)


def _earliest_formed_first(timeline: Timeline, facts: Sequence[Fact]) -> list[Fact]:
    return sorted(facts, key=lambda fact: _place(timeline, fact))


def _place(timeline: Timeline, fact: Fact) -> int:
    formed = timeline.formed(fact)
    return formed.latest.toordinal() if formed else 10**7


def _has_ethnic_approval(timeline: Timeline) -> bool:
    """Whether the change of ethnicity was approved: a paper, a seal or a determination says so."""
    titles = (material.title for material in timeline.content.materials)
    seals = (fact.text("text") or "" for kind in ("seal", "term") for fact in timeline.facts(kind))
    decided = ("".join(filter(None, (fact.text("by"), fact.text("grounds"), fact.text("attachments"),
                                     fact.text("value"), fact.text("document_no"))))
               for fact in timeline.facts("determination"))
    return any(ETHNIC_APPROVAL.search(text) for texts in (titles, seals, decided) for text in texts)


