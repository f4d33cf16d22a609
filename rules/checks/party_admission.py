"""PTY: what had to come before admission: time as an activist, age on applying, introducers, a time of admissions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.comparisons import aged_at_least, before, lasts_at_least, months_between, within
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.party import age_span, birth_facts, step_text, what_decides
from rules.doubts import by_years_only, share_shorter
from rules.lines import ARMY, is_soldier
from rules.outcome import CONSISTENT, Outcome, agreed, lagged, verdict_of
from rules.policy import Policy
from rules.records import birth_candidates, clusters, dated, day, join_candidates, recognised
from rules.registry import rule
from rules.wording import aged, births, lasting, spoken, stated

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
NAME_MARKS = re.compile(r"[、，,;；/]")
SPACE = re.compile(r"\s+")
SOLDIERS = frozenset({"士兵", "军官"})
SOLDIER_CLASS = re.compile("军人|士兵|战士")


@rule("PTY-09", title="培养考察期不足一年", settled_by="入党积极分子培养考察登记表，党支部会议记录",
      reads=["activist_months", "serious_doubt_share"])
def activist_too_short(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Months from activist to candidate for admission, or to the branch meeting where that step is not on file."""
    begun = clusters(dated(timeline.facts("party", "activist")))
    ended = clusters(dated(timeline.facts("party", "target"))) or clusters(
        dated(timeline.facts("party", "branch_accept")))
    for end in ended if begun else ():
        rows = policy.in_force("activist_months", end.date)
        if not rows:
            continue
        # A change of unit carries the record over: the time counts from the first day that any page gives.
        start = min(begun, key=lambda c: (c.date.latest, c.date.earliest))
        ok = agreed(lasts_at_least(start.date, end.date, row.value["least"]) for row in rows)
        if ok is Truth.UNKNOWN and share_shorter(start.date, end.date, max(row.value["least"] for row in rows)) < (
                policy.constant("serious_doubt_share").value) and not by_years_only(start.date, end.date):
            ok = Truth.YES
        very_short = all(lasts_at_least(start.date, end.date, row.value.get("red", 0)) is Truth.NO for row in rows)
        fewest, most = months_between(start.date, end.date)
        length = lasting(fewest, most)
        least = rows[-1].value["least"]
        facts = (start.facts[0], end.facts[0])
        yield Outcome(
            verdict_of(ok), facts, RED if very_short else YELLOW, "，".join(step_text(timeline, f) for f in facts),
            f"培养考察{length}，不足{least}个月，也没有此前单位培养考察的记载",
            f"培养考察期应满{least}个月，需更准确的日期或此前单位的培养考察记载", rows)


@rule("PTY-10", title="申请入党时未满18周岁", settled_by="入党申请书原件，出生日期最早材料",
      reads=["minimum_party_age", "party_age_strict_from"])
def applied_under_age(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Age on applying for membership under every birth date that may hold; before 2014-05 only a note."""
    candidates = birth_candidates(timeline, policy)
    applied = clusters(dated(timeline.facts("party", "apply"))) if candidates else []
    if not applied:
        return
    # Somebody may apply more than once: only the last application must be by an adult.
    last = max(applied, key=lambda c: (c.date.latest, c.date.earliest))
    rows = policy.in_force("minimum_party_age", last.date)
    if not rows:
        return
    ok = agreed(aged_at_least(c.date, last.date, row.number) for c in candidates for row in rows)
    strict = last.date.earliest >= policy.constant("party_age_strict_from").value
    settled = recognised(timeline, "party", policy) is not None
    note = "" if strict else "，当时通行做法予以承认，仅作备注"
    first = birth_facts(candidates)
    fewest, most = age_span(candidates, last.date)
    yield Outcome(
        verdict_of(ok), (last.facts[0], *first), YELLOW if strict and not settled else BLUE,
        f"{births(timeline, first)}；{step_text(timeline, last.facts[0])}",
        f"申请入党时{aged(fewest, most)}，不满{rows[-1].number}周岁{note}",
        what_decides(candidates, "申请时间", last.date), rows)


@rule("PTY-11", title="入党介绍人不合格", settled_by="入党志愿书介绍人栏，介绍人的党员登记材料",
      reads=["introducers_needed", "congress_lag_months"])
def introducers_wrong(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """How many introducers are named, whether one is the applicant, and whether each was a full member by then."""
    introducers = timeline.facts("party_introducer")
    meeting = _meeting(timeline)
    if not introducers or meeting is None:
        return
    yield CONSISTENT
    yield from _too_few_introducers(timeline, policy, introducers, meeting)
    rows = policy.in_force("introducers_needed", day(meeting))
    own = _own_names(timeline)
    for fact in introducers:
        since = fact.date("full_member_since")
        says = stated(timeline, fact, "入党介绍人", fact.text("name") or "（姓名未注明）")
        if own & set(_names(fact)):
            yield Outcome(verdict_of(Truth.NO), (fact, meeting), YELLOW, f"{says}，{step_text(timeline, meeting)}",
                          "介绍人与申请人为同一人", rows=rows, subject="self")
        elif since is not None and before(day(meeting), since) is Truth.YES:
            yield Outcome(verdict_of(Truth.NO), (fact, meeting), YELLOW,
                          f"{says}于{spoken(since)}成为正式党员，{step_text(timeline, meeting)}",
                          "接收时介绍人还不是正式党员", rows=rows, subject="full member")


def _too_few_introducers(
    timeline: Timeline, policy: Policy, introducers: Sequence[Fact], meeting: Fact
) -> Iterator[Outcome]:
    strict = policy.in_force("introducers_needed", day(meeting))
    near = policy.in_force(
        "introducers_needed", day(meeting), lag_months=policy.constant("congress_lag_months").number)
    named = {name for fact in introducers for name in _names(fact)}
    if not strict or any(fact.text("name") is None for fact in introducers):
        return  # one whose name the page does not show may be anybody
    ok = lagged(*(agreed(Truth.of(yes=len(named) >= row.number, no=len(named) < row.number) for row in rows)
                  for rows in (strict, near)))
    says = stated(timeline, introducers[0], "入党介绍人", "、".join(sorted(named)) or "空白")
    yield Outcome(
        verdict_of(ok), (*introducers, meeting), YELLOW, f"{says}，{step_text(timeline, meeting)}",
        f"只有{len(named)}名介绍人，当时须有{strict[-1].number}名",
        "临近党章修改，介绍人人数各地执行不一，需查批准机关当时的做法", strict, "number")


def _meeting(timeline: Timeline) -> Fact | None:
    """The meeting that admitted, else whatever step stands for it."""
    for step in ("branch_accept", "superior_approve", "form_filled", "claimed_join"):
        found = clusters(dated(timeline.facts("party", step)))
        if found:
            return max(found, key=lambda c: (c.date.latest, c.date.earliest)).facts[0]
    return None


def _names(fact: Fact) -> list[str]:
    return [name for part in NAME_MARKS.split(fact.text("name") or "") if (name := SPACE.sub("", part))]


def _own_names(timeline: Timeline) -> set[str]:
    found = [fact.text("value") for slot in ("name", "former_name") for fact in timeline.facts("identity", slot)]
    return {SPACE.sub("", name) for name in (*found, timeline.content.dossier.name) if name}


@rule("PTY-14", title="停止发展党员时期入党", settled_by="党委会议记录、发展党员名册，批准机关的证明",
      reads=["admissions_suspended", "party_admission", "congress_lag_months"])
def joined_while_suspended(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Whether the whole of the recorded day of joining lies in the time when civilian units admitted nobody."""
    joins = [fact for fact, _ in join_candidates(timeline, policy)] or [
        c.facts[0] for c in clusters(dated(timeline.facts("party", "superior_approve")))]
    for fact in joins:
        for row in policy.rows("admissions_suspended"):
            if within(day(fact), row.effective, row.until) is not Truth.YES:
                yield CONSISTENT
                continue
            soldier = _as_soldier(timeline, fact, day(fact))
            note = "须有批准机关有权发展党员的证明" if soldier is None else "部队除外，本人当时可能在部队，仅作备注"
            yield Outcome(
                verdict_of(Truth.NO), tuple(dict.fromkeys(f for f in (fact, soldier) if f is not None)),
                YELLOW if soldier is None else BLUE, step_text(timeline, fact),
                f"当时地方停止发展党员，{note}", rows=(row,))


def _as_soldier(timeline: Timeline, joined: Fact, when: PartialDate) -> Fact | None:
    """A record by which the person may have been in the army on that day."""
    if any(ARMY.search(f.text("unit") or "") or SOLDIER_CLASS.search(f.text("class_at_join") or "")
           for f in timeline.facts("party") if f.slot == joined.slot):
        return joined
    periods = [(f, f.date("from"), f.date("to")) for f in timeline.facts("status") if f.text("status") in SOLDIERS]
    periods += [(f, f.date("start"), f.date("end")) for f in timeline.facts("stint") if is_soldier(f)]
    for fact, start, end in periods:
        if (start is None or start.earliest <= when.latest) and (end is None or when.earliest <= end.latest):
            return fact
    enlisted = [f for f in dated(timeline.facts("work_start")) if f.text("route") == "入伍"]
    return next((f for f in enlisted if not periods and day(f).earliest <= when.latest), None)
