"""League and Party by the constitution then in force (P-01, P-02)."""

from __future__ import annotations

from datetime import date

from .career import AS_OF
from .plan import Life
from .world import between, other_name, plus_days, plus_months, plus_years

SUSPENDED = (date(1966, 6, 1), date(1969, 12, 31))
NO_PROBATION = (date(1969, 4, 1), date(1977, 8, 11))
APPROVAL_COUNTS = (date(1969, 4, 1), date(1982, 9, 5))
FINER_STEPS = date(1988, 7, 1)  # who then applied is admitted under the rules of 1990


def at_work_or_study(life: Life, first: date, last: date) -> bool:
    """Whether one line with a unit covers both days."""
    return any(s.unit and not s.nested and s.start <= first and (s.end is None or last <= s.end) for s in life.stints)


def join_league(life: Life) -> None:
    """入团 at school or at the first work."""
    youngest = plus_years(life.birth, 15)
    for _ in range(20):
        accept = between(life.rng, max(plus_months(youngest, 1), date(1957, 9, 1)), plus_years(youngest, 5))
        apply, approve = plus_days(accept, -life.rng.randint(20, 200)), plus_days(accept, life.rng.randint(3, 25))
        if SUSPENDED[0] <= approve <= SUSPENDED[1] or not at_work_or_study(life, plus_days(accept, -25), approve):
            continue
        life.league = {"apply": apply, "branch_accept": accept, "approve": approve}
        return


def join_party(life: Life) -> None:
    """入党 as a grown-up, at work, in the army or at college."""
    adult = plus_months(plus_years(life.birth, 18), 1)
    if life.league:
        adult = max(adult, plus_months(life.league["approve"], 6))
    for _ in range(30):
        apply = between(life.rng, adult, min(plus_years(adult, 18), date(2023, 1, 1)))
        steps = admission(life, apply)
        accept, approve = steps["branch_accept"], steps["superior_approve"]
        end = steps.get("full_approve", approve)
        if SUSPENDED[0] <= approve <= SUSPENDED[1] or end > plus_months(life.at_work_until(AS_OF), -12):
            continue
        if (accept < APPROVAL_COUNTS[0]) != (approve < APPROVAL_COUNTS[0]):
            continue
        if (accept <= APPROVAL_COUNTS[1]) != (approve <= APPROVAL_COUNTS[1]):
            continue
        if not at_work_or_study(life, steps["form_filled"], approve) or "待" in life.unit_on(accept):
            continue
        life.party, life.party_unit = steps, life.unit_on(accept)
        life.introducers = [
            (other_name(life.rng, "男", surname, life.name), plus_years(apply, -life.rng.randint(2, 9)))
            for surname in life.rng.sample("赵钱孙李周", 2)
        ]
        return


def admission(life: Life, apply: date) -> dict[str, date]:
    """All steps that follow an application."""
    rng, steps = life.rng, {"apply": apply}
    form = plus_days(plus_months(apply, rng.randint(6, 30)), rng.randint(0, 20))
    if apply >= FINER_STEPS:
        steps["activist"] = plus_days(plus_months(apply, rng.randint(3, 9)), rng.randint(0, 20))
        steps["target"] = plus_days(plus_months(steps["activist"], rng.randint(12, 18)), rng.randint(1, 20))
        form = plus_days(steps["target"], rng.randint(30, 120))
    steps["form_filled"] = form
    accept = steps["branch_accept"] = plus_days(form, rng.randint(4, 25))
    if apply >= FINER_STEPS:
        steps["talk"] = plus_days(accept, rng.randint(3, 12))
    approve = steps["superior_approve"] = plus_days(accept, rng.randint(14, 75))
    join = approve if APPROVAL_COUNTS[0] <= approve <= APPROVAL_COUNTS[1] else accept
    if not NO_PROBATION[0] <= join <= NO_PROBATION[1]:
        due = plus_months(join, 12)
        if rng.random() < 0.06 and join >= date(1980, 1, 1):
            steps["extend_from"] = due
            due = steps["extend_to"] = plus_months(due, rng.randint(6, 12))
        steps["full_branch"] = plus_days(due, rng.randint(1, 25))
        steps["full_approve"] = plus_days(steps["full_branch"], rng.randint(5, 40))
    steps["claimed_join"], steps["claimed_full"] = join, steps.get("full_branch", join)
    return steps


def political_status(life: Life, on: date) -> str:
    """政治面貌 as a form of that day states it."""
    join = life.join_date
    if join and on >= max(join, life.party["superior_approve"]):
        return "中共预备党员" if on < life.party["claimed_full"] else "中共党员"
    member = life.league and life.league["approve"] <= on < plus_years(life.birth, 28)
    return "共青团员" if member else "群众"
