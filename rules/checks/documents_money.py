"""DOC-05: sums and pay schemes that do not belong to the time of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.registry import rule
from rules.wording import material_title, spoken

IN_KIND = re.compile("工资分|供给制|包干")
STAFF = re.compile("科员|办事员")
HIGHER = re.compile("主任科员|级科员")
OTHER_SCALES = frozenset({"企业", "军队"})


@rule("DOC-05", title="币值与工资标准时代不符",
      reads=["wage_bounds", "staff_wage_ceiling", "pay_schemes", "pay_scheme_lag_months"],
      settled_by="同期工资发放册、工资标准表，原发单位工资底册")
def money_out_of_its_time(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each sum of pay against the currency of its day, and each grade against the pay scheme of its day."""
    for fact in timeline.facts("pay"):
        when = fact.date("effective") or timeline.formed(fact)
        if when is None:
            continue
        found = [outcome for outcome in (_sum(timeline, policy, fact, when), _scheme(timeline, policy, fact, when))
                 if outcome is not None]
        yield next((outcome for outcome in found if outcome.verdict is Verdict.CONFLICT), CONSISTENT)


def _sum(timeline: Timeline, policy: Policy, fact: Fact, when: PartialDate) -> Outcome | None:
    amount = fact.number("amount")
    if amount is None or amount <= 0 or IN_KIND.search(_labels(fact)):
        return None
    rows = policy.in_force("wage_bounds", when)
    if rows and all(_is_out_of_bounds(amount, row) for row in rows):
        old = "least" in rows[0].value
        why = (f"{spoken(when)}使用旧人民币，月工资通常以万元计" if old
               else f"{spoken(when)}已使用新人民币，月工资不会有此数额")
        return _conflict(fact, f"{_stated(timeline, fact, when)}月工资{amount:g}元", why, rows)
    if STAFF.search(fact.text("post") or "") and not HIGHER.search(fact.text("post") or "") and _on_a_scale(fact):
        rows = policy.in_force("staff_wage_ceiling", when)
        if rows and all(amount > row.number for row in rows) and _covers(rows, when):
            return _conflict(fact, f"{_stated(timeline, fact, when)}{fact.text('post')}月工资{amount:g}元",
                             f"当时该职务的工资标准不会超过{max(row.number for row in rows)}元", rows)
    return CONSISTENT


def _is_out_of_bounds(amount: float, row: PolicyRow) -> bool:
    least, most = row.value.get("least"), row.value.get("most")
    return (least is not None and amount < least) or (most is not None and amount > most)


def _covers(rows: Sequence[PolicyRow], when: PartialDate) -> bool:
    """Whether rows were in force on every day that the date can be."""
    return rows[0].effective <= when.earliest and when.latest <= rows[-1].until


def _scheme(timeline: Timeline, policy: Policy, fact: Fact, when: PartialDate) -> Outcome | None:
    """A grade or a reform that belongs to another scheme than any that may have been in force."""
    reform = fact.number("reform")
    named = _named(policy, _labels(fact)) if _on_a_scale(fact) else []
    if reform is not None:
        named += [(f"{reform:g}年工资改革", [r for r in policy.rows("pay_schemes") if r.value.get("reform") == reform])]
    lag = policy.constant("pay_scheme_lag_months").number
    possible = policy.in_force("pay_schemes", when, lag_months=lag)
    if not possible or not any(schemes for _, schemes in named):
        return None
    for label, schemes in named:
        if schemes and not set(schemes) & set(possible):
            ruling = policy.in_force("pay_schemes", when) or possible
            return _conflict(
                fact, f"{_stated(timeline, fact, when)}“{label}”",
                f"该名目属于{'、'.join(row.value['name'] for row in schemes)}，"
                f"{spoken(when)}实行的是{'、'.join(row.value['name'] for row in ruling)}", (*ruling, *schemes))
    return CONSISTENT


def _named(policy: Policy, text: str) -> list[tuple[str, list[PolicyRow]]]:
    """Each label of a pay scheme that a text shows, with the schemes that use it."""
    rows = policy.rows("pay_schemes")
    shown = dict.fromkeys(match[0] for row in rows for match in _pattern(row.value["labels"]).finditer(text))
    return [(label, [row for row in rows if _pattern(row.value["labels"]).fullmatch(label)]) for label in shown]


@cache
def _pattern(labels: str) -> re.Pattern[str]:
    return re.compile(labels)


def _on_a_scale(fact: Fact) -> bool:
    """Whether the pay may be by the scales of the state: enterprises and the army have their own."""
    return fact.text("standard") not in OTHER_SCALES


def _labels(fact: Fact) -> str:
    return " ".join(filter(None, (fact.text("grade"), fact.text("post"), fact.text("standard"), fact.raw)))


def _stated(timeline: Timeline, fact: Fact, when: PartialDate) -> str:
    return f"{material_title(timeline, fact)}载{spoken(when)}"


def _conflict(fact: Fact, says: str, why: str, rows: Sequence[PolicyRow]) -> Outcome:
    return Outcome(Verdict.CONFLICT, (fact,), Severity.YELLOW, says, why, rows=tuple(rows))
