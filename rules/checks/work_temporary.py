"""WRK-08: a start of work that rests on temporary service."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from models.comparisons import before, months_between
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.work_credit import claim_resting_on, is_settled
from rules.lines import is_job, is_soldier, newest_resume, span, text_of
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.records import dated, day
from rules.registry import rule
from rules.wording import material_title, period, place_text, start_told, told

YELLOW = Severity.YELLOW
ROUTES = frozenset({"临时工"})
TEMPORARY = re.compile(
    "临时工|季节工|轮换工|亦工亦农|副业工|外包工|计划外用工|计划外工|零工|临时[^、，]{0,4}(?:人员|工作)")
CONTRACT = re.compile("合同制工人|合同制职工|劳动合同制|合同工")
CONVERSION_ROUTES = frozenset({"招工", "录用干部", "考录", "顶替", "毕业分配"})
HEAD = re.compile("^(?:.{1,8}?省)?(?:.{1,8}?(?:市|地区|州))?(?:.{1,6}?[县区旗])?")
SHORTEST_NAME = 2


@rule("WRK-08", title="临时工合同工学徒起算错误", reads=["temporary_service", "temporary_break_months"],
      settled_by="临时工登记表，转正审批表，首次劳动合同")
def temporary_service_counted(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """A claimed start that rests on temporary service: only the last unbroken spell before conversion there counts."""
    resting = claim_resting_on(timeline, ROUTES, _is_temporary)
    if resting is None:
        return
    claim, ground = resting
    if is_settled(timeline, policy, claim):
        yield CONSISTENT
        return
    lines = sorted((f for f in newest_resume(timeline) if span(f, timeline) is not None and not f.flag("nested")),
                   key=lambda f: (day(f, "start").earliest, day(f, "start").latest))
    spell = next((f for f in lines if f in ground), None)
    if spell is None:
        yield from _without_lines(timeline, policy, claim, ground)
        return
    yield from _by_lines(timeline, policy, claim, lines[lines.index(spell):])


def _is_temporary(line: Fact) -> bool:
    return bool(TEMPORARY.search(text_of(line)))


def _by_lines(timeline: Timeline, policy: Policy, claim: Fact, lines: Sequence[Fact]) -> Iterator[Outcome]:
    """The spell that begins with the first of the lines, followed to the conversion or to where it breaks."""
    spell, limit = lines[0], policy.constant("temporary_break_months")
    reached, seen = spell, [spell]
    for line in lines[1:]:
        if not is_job(line):
            continue
        gap = _months_off(timeline, reached, line)
        if is_soldier(line) and gap <= limit.number:
            yield CONSISTENT  # straight from the temporary job into the army
            return
        rows = policy.in_force("temporary_service", day(line, "start"))
        if not rows:
            return  # taken on after the rule ended
        pause = f"此段之后至少间断{gap}个月" if gap > limit.number else ""
        why = _why_not(timeline, spell, line, rows) or pause
        if why:
            yield Outcome(
                Verdict.CONFLICT, (claim, spell, line), YELLOW,
                f"{start_told(timeline, claim)}；{material_title(timeline, line)}载"
                f"{'，'.join(f'{period(f)}{place_text(f)}' for f in (*seen, line))}",
                f"临时工时间只计转正前在同一单位最后一次连续的，{why}", rows=(*rows[::-1], limit))
            return
        if not _is_temporary(line):
            yield CONSISTENT
            return
        reached = line
        seen.append(line)


def _months_off(timeline: Timeline, reached: Fact, line: Fact) -> int:
    found = span(reached, timeline)
    return months_between(found[1] if found else day(reached, "start"), day(line, "start"))[0]


def _why_not(timeline: Timeline, spell: Fact, line: Fact, rows: Sequence[PolicyRow]) -> str:
    """Why a spell does not count when this line follows, gaps aside; "" where it does."""
    if _other_unit(spell.text("unit") or "", line.text("unit") or ""):
        return "此段不在转正单位"
    by_contract = all(row.value == "last_spell_or_contract" for row in rows)
    if by_contract and not _is_temporary(line) and _is_contract(timeline, line):
        return "转为劳动合同制工人的自批准之日起计"
    return ""


def _is_contract(timeline: Timeline, line: Fact) -> bool:
    begun = day(line, "start")
    return bool(CONTRACT.search(text_of(line))) or any(
        f.text("status") == "合同制工人" and before(begun, day(f, "from")) is not Truth.YES
        and before(day(f, "from"), begun) is not Truth.YES for f in dated(timeline.facts("status"), "from"))


@lru_cache(maxsize=4096)
def _other_unit(one: str, other: str) -> bool:
    """Whether two names are certainly not of one unit: neither holds the other, province, city and county aside."""
    first, second = (HEAD.sub("", name) or name for name in (one, other))
    if len(first) < SHORTEST_NAME or len(second) < SHORTEST_NAME:
        return False
    return first not in second and second not in first


def _without_lines(timeline: Timeline, policy: Policy, claim: Fact, ground: Sequence[Fact]) -> Iterator[Outcome]:
    """No résumé tells of the spell: whether it led to the conversion cannot be seen."""
    later = [f for f in dated(timeline.facts("work_start")) if f.text("route") in CONVERSION_ROUTES
             and before(day(claim), day(f)) is Truth.YES]
    if not later:
        return
    first = min(later, key=lambda f: (day(f).earliest, f.id))
    rows = policy.in_force("temporary_service", day(first))
    if rows:
        facts = tuple(dict.fromkeys((claim, *ground[:1], first)))
        yield Outcome(
            Verdict.UNDECIDED, facts, YELLOW,
            "；".join([start_told(timeline, claim), *(told(timeline, f) for f in facts[1:])]),
            decides="临时工时间是否为转正前在同一单位的最后一次连续工作，需临时工登记表和转正审批材料", rows=rows)
