"""What a change of facts or materials did to the findings."""

from __future__ import annotations

from dataclasses import dataclass

from models.errors import DossierError
from review_app.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a change did: titles of findings that went and that came.

    `rules_changed`: the rulebook is another than that of the last audit, so some changes may come from it.
    """

    cleared: tuple[str, ...]
    added: tuple[str, ...]
    rules_changed: bool


def outcome_of(before: Dossier, after: Dossier) -> Outcome:
    """The difference between a dossier before a change and after. Raises: DossierError where it was not judged."""
    if after.trouble:
        raise DossierError(after.trouble)
    old = {doubt.finding.id: doubt.finding.title for doubt in before.doubts}
    new = {doubt.finding.id: doubt.finding.title for doubt in after.doubts}
    return Outcome(
        tuple(title for name, title in old.items() if name not in new),
        tuple(title for name, title in new.items() if name not in old), before.run["rulebook"] != after.run["rulebook"])
