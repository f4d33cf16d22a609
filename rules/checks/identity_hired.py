"""IDN-06: hired cadres (聘用制干部), whose status lasts as long as their term."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.comparisons import before, overlap_months
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.identity_units import (
    INSTITUTION,
    ORGAN,
    SERVANT_STATUS,
    begins,
    facts_on,
    formed,
    is_cadre_line,
    is_officer_page,
    is_organ_line,
    is_ranked_post,
    kind_of_unit,
    posts_held,
)
from rules.lines import is_full_time_job, newest_resume, span, text_of
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.records import dated
from rules.registry import rule
from rules.wording import material_title, period, place_text, spoken, stated

RED, YELLOW = Severity.RED, Severity.YELLOW
HIRED = "聘用制干部"
TOWNSHIP = re.compile("[乡镇]")
TAKEN_OVER = re.compile("转录|录用|录干|招干|转干|吸收|公务员|调任")
OTHER_ORIGINS = frozenset({"统分", "招干", "录干", "转干", "军队转业", "考录"})
TRANSFERRED = "调任"
"""A way into an organ since its staff are civil servants; before, moving there recruited nobody."""


@dataclass(frozen=True, slots=True)
class _Term:
    """One term as a hired cadre: the fact that states it, its days, and the line of the unit that hired."""

    fact: Fact
    start: PartialDate
    end: PartialDate | None
    line: Fact | None


@rule("IDN-06", title="聘用制干部身份被当作正式干部", reads=["hired_cadre_term"],
      settled_by="聘用干部审批表与聘用合同，录用（转录）干部批文，公务员登记审批册")
def hired_status_outlived(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Papers that call someone a cadre after the term as a hired cadre, or in another unit, without any recruitment."""
    terms = _terms(timeline)
    for term in terms:
        rows = policy.in_force("hired_cadre_term", term.start)
        if not rows or _new_kind_of_contract(timeline, term, rows[-1]):
            continue
        yield CONSISTENT
        if not _taken_over(timeline, term, rows[-1]) and term is terms[-1]:
            yield from _outlived(timeline, term, rows)
        if _beside_all_lines(timeline, term):
            yield Outcome(
                Verdict.CONFLICT, (term.fact,), YELLOW, _says(timeline, term),
                "简历涵盖该聘期，却没有任何一段经历与之重叠", rows=rows, subject="no line")


def _says(timeline: Timeline, term: _Term) -> str:
    until = spoken(term.end) if term.end else "（未注明）"
    return stated(timeline, term.fact, "聘用制干部聘期", f"{spoken(term.start)}至{until}")


def _terms(timeline: Timeline) -> list[_Term]:
    """The terms on file, earliest first."""
    lines = [f for f in newest_resume(timeline) if is_full_time_job(f)]
    found = []
    for fact in timeline.facts("status"):
        hired = fact.text("status") == HIRED or fact.text("origin") == "聘干"
        start = begins(timeline, fact)
        if hired and start is not None:
            found.append(_Term(fact, start, fact.date("to"), _line_at(timeline, lines, start)))
    known = {f.fact.material for f in found}
    for material in timeline.of_type("M33"):
        when = formed(material)
        if "聘用" in material.title and material.id not in known and when is not None:
            facts = facts_on(timeline, material, "status", "stint", "work_start", "birth", "identity")
            found += [_Term(f, when, None, _line_at(timeline, lines, when)) for f in facts[:1]]
    return sorted(found, key=lambda t: (t.start.earliest, t.fact.id))


def _line_at(timeline: Timeline, lines: Sequence[Fact], start: PartialDate) -> Fact | None:
    """The line that ran when a term began: the last of those that had certainly or possibly begun by then."""
    running = [f for f in lines if (days := span(f, timeline)) is not None
               and before(start, days[0]) is not Truth.YES and before(days[1], start) is not Truth.YES]
    return max(running, key=lambda f: (span(f, timeline) or (start,))[0].earliest, default=None)


def _new_kind_of_contract(timeline: Timeline, term: _Term, row: PolicyRow) -> bool:
    """Whether the term is of the contracts that all staff of public institutions have had since 2002."""
    material = timeline.material_of(term.fact)
    institution = (term.line is not None and kind_of_unit(term.line) == INSTITUTION) or (
        material is not None and "事业" in material.title)
    return institution and term.start.latest > row.value["institutions_until"]


def _taken_over(timeline: Timeline, term: _Term, row: PolicyRow) -> bool:
    """Whether the person is a cadre by another way than this term, or was taken over as one."""
    pages = [m for m in timeline.of_type("M33") if m.id != term.fact.material
             and (TAKEN_OVER.search(m.title) or not m.title)]
    if pages or timeline.of_type("M35") or any(is_officer_page(timeline, m) for m in timeline.of_type("M32")):
        return True
    statuses = timeline.facts("status")
    if any(f.text("origin") in OTHER_ORIGINS or _transferred(timeline, f, row) for f in statuses) or timeline.facts(
            "determination", "status"):
        return True
    if any(f.text("route") in ("录用干部", "考录", "毕业分配") for f in timeline.facts("work_start")):
        return True
    return any(f.text("mode") == "全日制" and f.text("level") in ("中专", "大专", "本科", "硕士", "博士")
               for f in timeline.facts("education"))


def _transferred(timeline: Timeline, fact: Fact, row: PolicyRow) -> bool:
    """Whether a status may have come of a transfer into the civil service."""
    when = begins(timeline, fact)
    return fact.text("origin") == TRANSFERRED and (when is None or when.latest >= row.value["transfers_from"])


def _outlived(timeline: Timeline, term: _Term, rows: tuple[PolicyRow, ...]) -> Iterator[Outcome]:
    """The first paper that treats the person as a cadre when the term no longer gives that status."""
    later = [f for f in _treated_as_cadre(timeline) if f is not term.fact and _after(timeline, term, f)]
    if not later:
        return
    served = [f for f in later if f.text("status") in SERVANT_STATUS or f.kind != "status"]
    first = min(served or later, key=lambda f: _order(timeline, f))
    township = term.line is not None and kind_of_unit(term.line) == ORGAN and bool(TOWNSHIP.search(text_of(term.line)))
    gone = "聘期届满后" if term.end and _certainly_after(timeline, term.end, first) else "离开聘用单位后"
    note = "；乡镇聘用干部如有转录政策，须有批文" if township else ""
    hired = f"，聘用时为{place_text(term.line)}（{period(term.line)}）" if term.line else ""
    yield Outcome(
        Verdict.CONFLICT, tuple(dict.fromkeys((first, term.fact, *([term.line] if term.line else [])))),
        RED if served and not township else YELLOW, f"{_says(timeline, term)}{hired}；{_treated(timeline, first)}",
        f"聘用制干部身份只在聘期内有效，{gone}仍作为干部，且没有录用、转录手续{note}", rows=rows, subject="outlived")


def _treated_as_cadre(timeline: Timeline) -> list[Fact]:
    """Statuses of a cadre, and a cadre's lines and posts in organs."""
    statuses = [f for f in timeline.facts("status") if f.text("status") in SERVANT_STATUS | {"干部"}
                and f.text("origin") != "聘干"]
    lines = [f for f in dated(timeline.facts("stint"), "start") if is_organ_line(f) and is_cadre_line(f)]
    posts = [f for f in posts_held(timeline) if kind_of_unit(f) == ORGAN or is_ranked_post(f)]
    return [*statuses, *lines, *posts]


def _order(timeline: Timeline, fact: Fact) -> tuple[int, str]:
    when = begins(timeline, fact)
    return when.earliest.toordinal() if when else 10**7, fact.id


def _certainly_after(timeline: Timeline, end: PartialDate, fact: Fact) -> bool:
    when = begins(timeline, fact)
    return when is not None and before(end, when) is Truth.YES


def _after(timeline: Timeline, term: _Term, fact: Fact) -> bool:
    """Whether a paper is certainly of the time after the term, or of another unit than the one that hired.

    A term may have been renewed: a line in the unit that hired, or in another organ where an organ did, is no sign.
    """
    if not _certainly_after(timeline, term.end or term.start, fact):
        return False
    if fact.kind == "status":
        return term.end is not None
    if term.line is not None and _same_unit(term.line, fact):
        return False
    return term.end is not None or (term.line is not None and kind_of_unit(term.line) not in ("", ORGAN))


def _same_unit(one: Fact, other: Fact) -> bool:
    units = one.text("unit") or "", other.text("unit") or ""
    return not all(units) or units[0] in units[1] or units[1] in units[0]


def _treated(timeline: Timeline, fact: Fact) -> str:
    when = begins(timeline, fact)
    since = f"{spoken(when)}起" if when else ""
    if fact.kind == "status":
        return stated(timeline, fact, f"{since}身份为", fact.text("status") or "")
    return f"{material_title(timeline, fact)}载{since}任{place_text(fact)}"


def _beside_all_lines(timeline: Timeline, term: _Term) -> bool:
    """Whether the résumé tells of the time before and after the term, and none of its lines can overlap it."""
    spans = [days for f in newest_resume(timeline) if (days := span(f, timeline)) is not None]
    if term.end is None or len(spans) < 2:
        return False
    told = any(before(s, term.start) is Truth.YES for s, _ in spans) and any(
        before(term.end, e) is Truth.YES for _, e in spans)
    return told and all(overlap_months((s, e), (term.start, term.end))[1] < 0 for s, e in spans)
