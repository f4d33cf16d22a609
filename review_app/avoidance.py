"""回避: reviewers say whose dossiers they must not see; the security administrator keeps the list.

The program proposes where a dossier names somebody who is called like an account; a person decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from models.accounts import REVIEWERS, Account
from models.avoidance import Avoidance, AvoidanceError, Entry, avoided, in_force, plain_name
from models.store import Store
from review_app.access import Action, Actor, needs

OWN = "本人"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A dossier that an account may have to keep away from. `relation` is the account's to the dossier's person.

    `person` is masked: the security administrator sees no dossiers.
    """

    account: str
    display: str
    dossier: str
    person: str
    relation: str


class AvoidanceList:
    """The avoidance list of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @needs(Action.DECLARE_AVOIDANCE)
    def declared(self, actor: Actor) -> tuple[Avoidance, ...]:
        """Whom the actor is kept away from."""
        return in_force(self._store.avoidances.list(actor.account))

    @needs(Action.DECLARE_AVOIDANCE)
    def declare(self, actor: Actor, name: str, id_number: str, relation: str, dossier: str = "") -> Avoidance:
        """Keep the actor away from a person's dossier, at once. Only the security administrator can end it."""
        entry = avoided(actor.account, name=name, id_number=id_number, dossier=dossier, relation=relation)
        return self._store.avoidances.add(entry, actor.account)

    @needs(Action.MANAGE_AVOIDANCE)
    def avoidances(self, actor: Actor) -> tuple[Avoidance, ...]:  # noqa: ARG002 - the guard looks at the actor
        """Every entry in force, of all accounts."""
        return in_force(self._store.avoidances.list())

    @needs(Action.MANAGE_AVOIDANCE)
    def keep_away(
        self, actor: Actor, account: str, *, name: str = "", id_number: str = "", dossier: str = "", relation: str,
        reason: str,
    ) -> Avoidance:
        """Keep an account away from a person's dossier. Raises: AvoidanceError."""
        if not reason.strip():
            raise AvoidanceError("请填写理由")
        entry = avoided(self._reviewer(account).name, name=name, id_number=id_number, dossier=dossier,
                        relation=relation, reason=reason)
        return self._store.avoidances.add(entry, actor.account)

    @needs(Action.MANAGE_AVOIDANCE)
    def lift(self, actor: Actor, entry: int, reason: str) -> None:
        """End an entry, which stays on record. Raises: AvoidanceError."""
        found = next((held for held in in_force(self._store.avoidances.list()) if held.id == entry), None)
        if found is None:
            raise AvoidanceError("该回避已解除，请刷新后重试")
        if not reason.strip():
            raise AvoidanceError("请填写解除回避的理由")
        self._store.avoidances.add(
            Avoidance(found.account, Entry.LIFT, lifts=found.id, reason=reason.strip()), actor.account)

    @needs(Action.MANAGE_AVOIDANCE)
    def proposals(self, actor: Actor) -> tuple[Proposal, ...]:  # noqa: ARG002 - the guard looks at the actor
        """Dossiers that name somebody called like an account, but for those already kept away or looked at."""
        reviewers = [account for account in self._store.accounts.list() if account.roles & REVIEWERS]
        entries = self._store.avoidances.list()
        looked_at = {(e.account, e.dossier) for e in entries if e.kind is Entry.UNFOUNDED}
        blocked = {account.name: self._store.avoidances.blocked(account.name) for account in reviewers}
        found = (p for p in self._named(reviewers)
                 if (p.account, p.dossier) not in looked_at and p.dossier not in blocked[p.account])
        return tuple({(p.account, p.dossier): p for p in found}.values())

    @needs(Action.MANAGE_AVOIDANCE)
    def dismiss_proposal(self, actor: Actor, account: str, dossier: str, reason: str) -> None:
        """Record that somebody looked at a proposal and found another person of the same name."""
        if not reason.strip():
            raise AvoidanceError("请填写理由")
        self._store.avoidances.add(
            Avoidance(self._reviewer(account).name, Entry.UNFOUNDED, dossier=dossier, reason=reason.strip()),
            actor.account)

    def _named(self, reviewers: Iterable[Account]) -> Iterator[Proposal]:
        by_name: dict[str, list[Account]] = {}
        for account in reviewers:
            by_name.setdefault(plain_name(account.display), []).append(account)
        people = self._store.avoidances.people()
        owners = {person.dossier: person.name for person in people}
        named = [(person.dossier, person.name, OWN) for person in people]
        named += [(r.dossier, r.name, r.relation or "亲属") for r in self._store.avoidances.relatives(by_name.keys())]
        for dossier, name, relation in named:
            for account in by_name.get(plain_name(name), ()):
                yield Proposal(account.name, account.display, dossier, masked(owners.get(dossier, "")), relation)

    def _reviewer(self, name: str) -> Account:
        account = self._store.accounts.get(name)
        if account is None or not account.roles & REVIEWERS:
            raise AvoidanceError(f"没有审核人员账号 {name}")
        return account


def masked(name: str) -> str:
    """A name of which only the first character is shown."""
    return name[:1] + "＊" * (len(name) - 1)
