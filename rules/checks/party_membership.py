"""PTY: what forms state of membership, and the form that proves it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from models.comparisons import before, in_order, months_between
from models.dates import PartialDate, add_months
from models.facts import Fact, Material
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth, every
from rules.checks.party import step_text
from rules.checks.party_breaks import JOIN_STEPS, losses
from rules.checks.party_probation import probation_months, stated_class
from rules.outcome import CONSISTENT, Outcome, verdict_of
from rules.policy import Policy, PolicyRow
from rules.records import Candidate, between, claimed, clusters, dated, day
from rules.registry import rule
from rules.wording import spoken, stated, title_of

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
OTHER_PARTIES = re.compile(
    "农工|致公|民革|民盟|民建|民进|九三|台盟|国民党|民主党派|民主同盟|民主建国|民主促进|非党员|非中共")
CLAIM_FORMS = ("M01", "M27")
ADMITTED = ("branch_accept", "superior_approve", "full_branch", "full_approve")


@rule("PTY-16", title="团员身份与党员身份时间矛盾", settled_by="党员花名册，团员登记材料，各表原件",
      reads=["party_admission", "congress_lag_months", "status_conflict_months", "probation_long_months"])
def status_contradicts_membership(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Dated statements of political status, and joining the League, against the days of Party membership."""
    joins = _joins(timeline)
    if not joins:
        return
    full, slack = _full_membership(timeline, policy)
    lost = [c.date for c in losses(timeline)]
    by_form: dict[object, set[str]] = defaultdict(set)
    for fact in timeline.facts("political_status"):
        by_form[_form_of(fact)].add(_membership(fact))
    for fact in timeline.facts("political_status"):
        on = fact.date("on") or timeline.formed(fact)
        if on is None:
            continue
        yield CONSISTENT
        value = _membership(fact)
        if value in ("member", "probationary") and not lost and all(before(on, c.date) is Truth.YES for c in joins):
            yield _member_too_soon(timeline, fact, on, joins)
        both = by_form[_form_of(fact)] & {"member", "probationary"}
        if value == "none" and not both and full and all(_by_then(c, on, slack) for c in full) and all(
                before(on, day_lost) is Truth.YES for day_lost in lost):
            yield _not_yet_member(timeline, policy, fact, on, full)
    yield from _league_after_party(timeline, joins)


def _form_of(fact: Fact) -> object:
    """The form that a statement stands on; without one, what was stated on one day is taken as one form's."""
    return fact.material or ("on", fact.fields.get("on"))


def _membership(fact: Fact) -> str:
    """What a statement of political status says: member, probationary, none (no member), or "" (does not say)."""
    value = fact.text("value") or ""
    if OTHER_PARTIES.search(value):
        return ""
    if "预备" in value:
        return "probationary"
    if "党员" in value or value == "中共":
        return "member"
    return "none" if any(word in value for word in ("团员", "群众", "无党派")) else ""


def _joins(timeline: Timeline) -> list[Candidate]:
    """Every record of joining; where there is none, the day on which the form was filled."""
    found = [c for step in JOIN_STEPS for c in clusters(dated(timeline.facts("party", step)))]
    return found or clusters(dated(timeline.facts("party", "form_filled")))


def _by_then(full: Candidate, on: PartialDate, slack: int) -> bool:
    return before(full.date, on) is Truth.YES and add_months(full.date.latest, slack) < on.earliest


def _full_membership(timeline: Timeline, policy: Policy) -> tuple[list[Candidate], int]:
    """Records of full membership; else when it was due, and the months by which it may have been late."""
    found = [c for step in ("full_branch", "full_approve", "claimed_full")
             for c in clusters(dated(timeline.facts("party", step)))]
    if found:
        return found, 0
    lag = policy.constant("congress_lag_months").number
    due, slack = [], 0
    for join in _joins(timeline):
        own = stated_class(timeline, join.facts[0])
        for row in policy.in_force("party_admission", join.date, lag_months=lag):
            months = probation_months(row, own)[1]
            if months > 0:
                slack = policy.constant("probation_long_months").number
            last = between(add_months(join.date.earliest, months), add_months(join.date.latest, months))
            due.append(Candidate(last, join.facts))
    return due, slack


def _member_too_soon(timeline: Timeline, fact: Fact, on: PartialDate, joins: Sequence[Candidate]) -> Outcome:
    first = min(joins, key=lambda c: (c.date.earliest, c.date.latest)).facts[0]
    return Outcome(
        verdict_of(Truth.NO), (fact, first), YELLOW if _membership(fact) == "probationary" else RED,
        f"{_status(timeline, fact, on)}，{step_text(timeline, first)}", "填表时尚未入党，不应填为党员",
        subject="before")


def _not_yet_member(
    timeline: Timeline, policy: Policy, fact: Fact, on: PartialDate, full: Sequence[Candidate]
) -> Outcome:
    limit = policy.constant("status_conflict_months")
    last = max(full, key=lambda c: (c.date.latest, c.date.earliest))
    long_after = months_between(last.date, on)[0] > limit.number
    return Outcome(
        verdict_of(Truth.NO), (fact, last.facts[0]), RED if long_after else YELLOW,
        f"{_status(timeline, fact, on)}，{step_text(timeline, last.facts[0])}",
        "填表时已是正式党员，不应只填团员或群众", rows=(limit,), subject="after")


def _status(timeline: Timeline, fact: Fact, on: PartialDate) -> str:
    return stated(timeline, fact, "政治面貌", f"{fact.text('value')}（{spoken(on)}）")


def _league_after_party(timeline: Timeline, joins: Sequence[Candidate]) -> Iterator[Outcome]:
    league = [c for step in ("branch_accept", "approve") for c in clusters(dated(timeline.facts("league", step)))]
    if league and every(Truth.of(yes=in_order(entry.date, join.date) is Truth.NO,
                                 no=in_order(entry.date, join.date) is not Truth.NO)
                        for entry in league for join in joins) is Truth.YES:
        entry, join = league[0].facts[0], joins[0].facts[0]
        yield Outcome(
            verdict_of(Truth.NO), (entry, join), YELLOW,
            f"{stated(timeline, entry, '入团时间', spoken(day(entry)))}，{step_text(timeline, join)}",
            "入团在入党之后，次序不能成立", subject="league")


@rule("PTY-17", title="入党志愿书缺失或版本不符", settled_by="入党志愿书原件，原批准党委组织部的证明、发展党员名册",
      reads=["membership_form", "party_congress"])
def membership_form_missing_or_wrong(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Whether the form that proves membership is on file, and can have been printed by the day of joining."""
    row = policy.constant("membership_form")
    forms = [m for m in timeline.content.materials if m.type in row.value["form"] or "入党志愿书" in m.title]
    approved = timeline.facts("determination", "party")
    claim = _claim_of_membership(timeline)
    if not forms and claim is not None and timeline.content.materials_listed:
        yield CONSISTENT if approved else _no_form(timeline, claim, row)
    for form in forms:
        yield CONSISTENT
        yield from _wrong_edition(timeline, policy, form, row, approved=bool(approved))


def _claim_of_membership(timeline: Timeline) -> Fact | None:
    facts = [*claimed(timeline, "party", "claimed_join"), *timeline.facts("party", "claimed_join"),
             *(f for f in claimed(timeline, "political_status") if _membership(f) in ("member", "probationary")),
             *(f for step in ADMITTED for f in timeline.facts("party", step)),
             *(f for f in timeline.facts("political_status") if _membership(f) in ("member", "probationary")),
             *timeline.facts("party_years")]
    return facts[0] if facts else None


def _no_form(timeline: Timeline, claim: Fact, row: PolicyRow) -> Outcome:
    pages = [m for m in timeline.content.materials if m.type in row.value["evidence"]]
    pages += [m for step in ADMITTED for f in timeline.facts("party", step)
              if (m := timeline.material_of(f)) is not None and m.type not in CLAIM_FORMS]
    says = step_text(timeline, claim) if claim.kind == "party" else stated(
        timeline, claim, "政治面貌", claim.text("value") or "中共党员")
    note = f"，仅有《{title_of(pages[0])}》可作旁证" if pages else "，也没有其他党员材料"
    return Outcome(Verdict.MISSING, (claim,), YELLOW if pages else RED, says, f"档案中没有入党志愿书{note}",
                   rows=(row,), subject="form")


def _wrong_edition(
    timeline: Timeline, policy: Policy, form: Material, row: PolicyRow, *, approved: bool
) -> Iterator[Outcome]:
    """A form printed after it is said to have been filled, or with the words of a congress that was yet to come."""
    steps = [f for step in ("branch_accept", "superior_approve", "form_filled") for f in dated(
        timeline.facts("party", step)) if f.material in (form.id, None)] or list(
        dated(timeline.facts("party", "claimed_join")))
    if not steps:
        return
    first, printed = steps[0], form.form_version
    later = form.formed is not None and form.formed.is_readable and printed is not None and (
        before(form.formed, printed) is not Truth.YES)  # the page itself says that it was filled later
    colour = BLUE if approved else YELLOW if later else RED
    if printed is not None and printed.is_readable and all(before(day(f), printed) is Truth.YES for f in steps):
        yield Outcome(
            verdict_of(Truth.NO), (first,), colour,
            f"{step_text(timeline, first)}，所用入党志愿书为{spoken(printed)}印制的版本",
            "表格印制晚于入党，须有补办的批准材料", rows=(row,), subject=f"edition {form.id}")
    for term in timeline.facts("term"):
        if term.material != form.id or term.text("role") == "handwritten":
            continue
        congress = next((c for c in policy.rows("party_congress") if _speaks_of(term.text("text") or "", c)), None)
        if congress is not None and all(day(f).latest < congress.effective for f in steps):
            yield Outcome(
                verdict_of(Truth.NO), (term, first), BLUE if approved else YELLOW,
                f"{stated(timeline, term, '用语', term.text('text') or '')}，{step_text(timeline, first)}",
                f"该用语始于党的{congress.value['name']}，晚于入党，须有补办的批准材料",
                rows=(congress,), subject="words")


def _speaks_of(text: str, congress: PolicyRow) -> bool:
    name = congress.value["name"]
    after = "党章|新党章|通过|修改|以来|精神|报告|文件|$"
    named = re.search(f"(?:党的|中共){name}|(?<![一二三四五六七八九十]){name}(?:{after})", text)
    return bool(named) or any(word in text for word in congress.value["words"])
