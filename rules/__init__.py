"""The rules: `judge` what the materials of one dossier say, on a given day, by the policy rows then in force."""

from __future__ import annotations

from datetime import date

from models.facts import DossierFacts
from models.timeline import Timeline
from rules import checks
from rules.engine import Evaluation, evaluate
from rules.policy import Policy, default_policy
from rules.policy import rulebook_version as _version_of

__all__ = ["Evaluation", "checks", "evaluate", "judge", "rulebook_version"]


def judge(content: DossierFacts, as_of: date, policy: Policy | None = None) -> Evaluation:
    """All findings on one dossier as of a day, by a policy; without one, by that which ships with the program."""
    return evaluate(Timeline(content, as_of), policy or default_policy())


def rulebook_version() -> str:
    """Hash of the text of all rules and policy rows that ship with the program."""
    return _version_of()
