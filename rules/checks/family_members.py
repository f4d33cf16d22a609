"""FAM: relatives whose name, birth date or politics change from page to page, or who are no longer listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from models.comparisons import before, same
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import APPOINTMENT_FORM, RESUME_FORM, Timeline
from models.truth import Truth
from rules.name_variants import MISREAD, may_be_misread
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.records import clusters
from rules.registry import rule
from rules.relatives import (
    CHILD,
    FATHER,
    MOTHER,
    PARENTS,
    SPOUSE,
    Relative,
    by_person,
    has_left,
    is_step,
    may_be_same_name,
    relatives,
    told_births,
)
from rules.wording import material_title, spoken, stated

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
PARTIES = ("民主", "民革", "民盟", "民建", "民进", "农工", "致公", "九三", "台盟", "国民党")


@rule("FAM-01", title="家庭成员信息前后矛盾", reads=["family_members_agree"],
      settled_by="户籍底册，父母、配偶的人事档案，婚姻登记、收养材料")
def family_members_change(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Names of parents and spouse, birth dates and politics of each relative, and relatives no longer listed."""
    listed = relatives(timeline)
    if not listed:
        return
    row = policy.rows("family_members_agree")[-1]
    found = [*_names(timeline, listed, row)]
    for (role, _), lines in by_person(listed).items():
        found += [*_births(timeline, role, lines, row), *_politics(timeline, lines, row)]
    yield from found or [CONSISTENT]
    yield from _no_longer_listed(timeline, listed, row)


def _names(timeline: Timeline, listed: Sequence[Relative], row: PolicyRow) -> Iterator[Outcome]:
    """Parents and spouse with more than one name; both parents, or the father's surname, make it red."""
    step = {relative.name for relative in listed if is_step(relative)}
    changed: dict[str, list[Relative]] = {}
    for role in (FATHER, MOTHER, SPOUSE):
        lines = [r for r in listed if r.role == role and r.name and r.name not in step]
        names = _distinct(timeline, lines)
        if len(names) > 1 and not (role == SPOUSE and _remarried(timeline, listed)):
            changed[role] = names
    both = changed.keys() >= PARENTS
    for role, names in changed.items():
        surnames = {relative.name[0] for relative in names}
        red = role in PARENTS and (both or (role == FATHER and len(surnames) > 1))
        word = f"{role}亲" if role in PARENTS else role
        read = tuple(relative.fact for relative in names)
        slip = all(may_be_misread(names[0].name, other.name, read) for other in names[1:])
        yield Outcome(
            Verdict.UNDECIDED if slip else Verdict.CONFLICT, read, RED if red else YELLOW,
            "，".join(stated(timeline, r.fact, f"{word}为", r.name) for r in names),
            f"同一关系出现不同的人，{'再婚' if role == SPOUSE else '继亲、收养'}等情形应有记载", MISREAD, (row,),
            f"{role} name")


def _distinct(timeline: Timeline, lines: Sequence[Relative]) -> list[Relative]:
    """The first line of each name that cannot be the same as another, in the order in which the pages were formed."""
    kept: list[Relative] = []
    for relative in sorted(lines, key=lambda r: _formed_key(timeline, r.fact)):
        if not any(may_be_same_name(relative.name, other.name) for other in kept):
            kept.append(relative)
    return kept


def _formed_key(timeline: Timeline, fact: Fact) -> tuple[str, str]:
    formed = timeline.formed(fact)
    return (formed.earliest.isoformat() if formed else "9999", fact.id)


def _remarried(timeline: Timeline, listed: Sequence[Relative]) -> bool:
    """Whether the pages show more than one marriage, or the end of one."""
    if len(clusters(timeline.facts("marriage"))) > 1:
        return True
    on_page: dict[str | None, set[str]] = defaultdict(set)
    for relative in listed:
        text = relative.remarks
        if relative.role in (SPOUSE, None) and any(word in text for word in ("前妻", "前夫", "后妻", "再婚", "续弦")):
            return True
        if relative.role == SPOUSE:
            if has_left(relative):
                return True
            on_page[relative.fact.material].add(relative.name)
    return any(len(names) > 1 for material, names in on_page.items() if material is not None)


def _births(timeline: Timeline, role: str, lines: Sequence[Relative], row: PolicyRow) -> Iterator[Outcome]:
    """One relative with birth dates that cannot be the same."""
    groups = clusters(told_births(lines), "birth")
    if len(groups) < 2 or (not lines[0].name and role not in (*PARENTS, SPOUSE)):
        return
    shown = sorted((group.facts[0] for group in groups), key=lambda f: _formed_key(timeline, f))
    if all(same(a.date, b.date) is not Truth.NO for a in groups for b in groups):
        return
    who = f"{lines[0].fact.text('relation')}{lines[0].name}"
    yield Outcome(
        Verdict.CONFLICT, tuple(shown), YELLOW,
        "，".join(stated(timeline, f, f"{who}出生日期为", spoken(f.date("birth"))) for f in shown),
        "同一家庭成员的出生日期没有共同的可能日期", rows=(row,), subject="birth")


def _politics(timeline: Timeline, lines: Sequence[Relative], row: PolicyRow) -> Iterator[Outcome]:
    """A full Party member who on a page certainly formed later is none."""
    if not lines[0].name:
        return
    members = [line.fact for line in lines if _is_member(line.fact.text("politics") or "")]
    outside = [line.fact for line in lines if _is_outside(line.fact.text("politics") or "")]
    for late in outside:
        early = next((fact for fact in members if (a := timeline.formed(fact)) and (b := timeline.formed(late))
                      and before(a, b) is Truth.YES), None)
        if early is not None:
            who = f"{early.text('relation')}{lines[0].name}"
            yield Outcome(
                Verdict.CONFLICT, (late, early), YELLOW,
                f"{stated(timeline, early, who, _politics_of(early))}，"
                f"{stated(timeline, late, '', _politics_of(late))}",
                "同一家庭成员先为党员后又不是，应有说明", rows=(row,), subject="politics")
            return


def _politics_of(fact: Fact) -> str:
    return f"为{fact.text('politics')}"


def _is_member(politics: str) -> bool:
    return "党员" in politics and not any(
        word in politics for word in ("预备", "候补", "非", "原", *PARTIES))


def _is_outside(politics: str) -> bool:
    return any(word in politics for word in ("群众", "团员", "无党派")) and "党员" not in politics


def _no_longer_listed(timeline: Timeline, listed: Sequence[Relative], row: PolicyRow) -> Iterator[Outcome]:
    """Spouse and children on an earlier form that the newest form of the same type leaves out; often explained."""
    pages: Mapping[str, list[Relative]] = _by_material(listed)
    for form in (APPOINTMENT_FORM, RESUME_FORM):
        newest = timeline.newest(form)
        if newest is None or newest.id not in pages or newest.formed is None or not newest.formed.is_readable:
            continue
        there = pages[newest.id]
        seen: set[tuple[str | None, str]] = set()
        for material in timeline.of_type(form):
            earlier = material.formed is not None and before(material.formed, newest.formed) is Truth.YES
            for relative in pages.get(material.id, ()) if earlier and material.id != newest.id else ():
                if (relative.role, relative.name) in seen or not _is_left_out(relative, there, listed):
                    continue
                seen.add((relative.role, relative.name))
                word = f"{relative.fact.text('relation') or relative.role}为"
                yield Outcome(
                    Verdict.CONFLICT, (relative.fact,), BLUE,
                    f"{stated(timeline, relative.fact, word, relative.name)}，"
                    f"而{material_title(timeline, there[0].fact)}未再列出",
                    "家庭成员前后不一，去世、离异、收养等情形应有记载", rows=(row,),
                    subject=f"not listed {relative.name}")


def _by_material(listed: Sequence[Relative]) -> dict[str, list[Relative]]:
    pages: dict[str, list[Relative]] = defaultdict(list)
    for relative in listed:
        if relative.fact.material is not None:
            pages[relative.fact.material].append(relative)
    return pages


def _is_left_out(relative: Relative, there: Sequence[Relative], listed: Sequence[Relative]) -> bool:
    if relative.role not in (SPOUSE, CHILD) or not relative.name:
        return False
    if any(may_be_same_name(relative.name, other.name) for other in there):
        return False
    if relative.role == SPOUSE and any(other.role == SPOUSE for other in there):
        return False  # another spouse: the name's own test speaks
    return not any(has_left(other) for other in listed if other.name == relative.name)


