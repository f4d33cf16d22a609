"""抽签分派: the one who concludes has the readers of dossiers drawn by a seed."""

from __future__ import annotations

from models.assignment import Assignment
from models.errors import DossierError
from models.store import Store
from models.store_search import Wanted
from review_app.access import Action, Actor, needs, seen_by


class Assigning:
    """Draws readers in one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @needs(Action.ASSIGN)
    def assign(self, actor: Actor, seed: str, wanted: Wanted, *, again: bool = False) -> Assignment:
        """Draw readers for those of the actor's dossiers that fit and are not begun.

        With `again` also for those that have both. Raises: DossierError where nothing can be drawn.
        """
        if not seed.strip():
            raise DossierError("请填写事先公布的种子，例如日后某期开奖号码")
        return self._store.assignments.draw(
            seed.strip(), seen_by(self._store, actor, wanted), actor.account, again=again)
