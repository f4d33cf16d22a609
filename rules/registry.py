"""The rules by id. A rule is one function: it looks at a timeline and yields what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from models.errors import UnknownNameError
from models.timeline import Timeline
from rules.outcome import Outcome
from rules.policy import Policy

Check = Callable[[Timeline, Policy], Iterator[Outcome]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the rulebook: its id, its Chinese title, the policy parameters it reads, and its check.

    `settled_by` names the papers that would settle a doubt of this rule, in Chinese; "" leaves it to the rule's group.
    """

    id: str
    title: str
    reads: tuple[str, ...]
    check: Check
    settled_by: str = ""

    @property
    def description(self) -> str:
        """First line of the check's docstring."""
        return (self.check.__doc__ or "").strip().partition("\n")[0]


RULES: dict[str, Rule] = {}


def rule(rule_id: str, *, title: str, reads: Sequence[str], settled_by: str = "") -> Callable[[Check], Check]:
    """Register a check. Raises ValueError where the id is taken: a rule id never changes its meaning."""

    def register(check: Check) -> Check:
        if rule_id in RULES:
            raise ValueError(f"rule {rule_id} is registered twice; give the new rule an id of its own")
        RULES[rule_id] = Rule(rule_id, title, tuple(reads), check, settled_by)
        return check

    return register


def get_rule(rule_id: str) -> Rule:
    """The rule of an id. Raises UnknownNameError listing the ids that exist."""
    if rule_id not in RULES:
        raise UnknownNameError(f"no rule {rule_id!r}; there are: {', '.join(sorted(RULES))}")
    return RULES[rule_id]
