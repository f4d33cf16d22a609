"""Pages put right by people: another type, another material, split, joined, in another order; and all of it undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

from models.arrangements import Arrangement, ArrangementError, How, PageSet
from models.errors import DossierError
from models.store import Store
from review_app import page_sets
from review_app.access import Action, Actor, needs
from review_app.dossier import Dossier
from review_app.outcome import Outcome, outcome_of
from review_app.service import ReviewService
from review_app.turns import take_turn


class Arranging:
    """The materials of the dossiers of one store. Each step is a record of its own; what was read stays.

    After a step the arranged pages are read as their new material from the text that the store keeps, and the dossier
    is judged anew. Every step raises ArrangementError where the store does not keep that text, and stores nothing then.
    """

    def __init__(
        self, store: Store, review: ReviewService, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._store, self._review, self._clock = store, review, clock

    @needs(Action.OPEN_DOSSIER)
    def history(self, actor: Actor, dossier: str) -> tuple[Arrangement, ...]:  # noqa: ARG002 - the guard looks
        """What people did with the pages of a dossier, oldest first."""
        return self._store.arrangements.of(dossier)

    @needs(Action.ARRANGE)
    def retype(self, actor: Actor, dossier: Dossier, material: str, code: str, *, reason: str) -> Outcome:
        """Say of what type a material is."""
        return self._change(actor, dossier, How.TYPE, page_sets.retyped(dossier, material, code), reason)

    @needs(Action.ARRANGE)
    def move(
        self, actor: Actor, dossier: Dossier, pages: Iterable[int], to: str | None, code: str, *, reason: str
    ) -> Outcome:
        """Move pages to another material, or (`to` None) make a new one of type `code` of them."""
        return self._change(actor, dossier, How.MOVE, page_sets.moved(dossier, pages, to, code), reason)

    @needs(Action.ARRANGE)
    def split(self, actor: Actor, dossier: Dossier, material: str, first: int, *, reason: str) -> Outcome:
        """Part a material before one of its pages."""
        return self._change(actor, dossier, How.SPLIT, page_sets.split(dossier, material, first), reason)

    @needs(Action.ARRANGE)
    def join(self, actor: Actor, dossier: Dossier, materials: Sequence[str], *, reason: str) -> Outcome:
        """Make one material of several."""
        return self._change(actor, dossier, How.JOIN, page_sets.joined(dossier, materials), reason)

    @needs(Action.ARRANGE)
    def reorder(self, actor: Actor, dossier: Dossier, material: str, pages: Sequence[int], *, reason: str) -> Outcome:
        """Put the pages of a material in another order."""
        return self._change(actor, dossier, How.ORDER, page_sets.reordered(dossier, material, pages), reason)

    @needs(Action.ARRANGE)
    def undo(self, actor: Actor, dossier: Dossier, *, reason: str) -> Outcome:
        """Go back to what held before the last step that is not itself undone; a new step says so."""
        steps = _standing(self._store.arrangements.of(dossier.id))
        if not steps:
            raise ArrangementError("没有可撤销的调整")
        before = steps[-2].sets if len(steps) > 1 else ()
        return self._add(actor, dossier, How.UNDO, before, steps[-1].touched, reason)

    def _change(
        self, actor: Actor, dossier: Dossier, how: How, changed: Sequence[page_sets.Changed], reason: str
    ) -> Outcome:
        sets = page_sets.sets_after(dossier, self._store.arrangements.last(dossier.id), changed)
        return self._add(actor, dossier, how, sets, sorted({page for pages, _ in changed for page in pages}), reason)

    def _add(  # noqa: PLR0917
        self, actor: Actor, dossier: Dossier, how: How, sets: tuple[PageSet, ...], touched: Sequence[int], reason: str
    ) -> Outcome:
        if not reason.strip():
            raise DossierError("请填写理由")
        made = Arrangement(0, dossier.id, how, sets, tuple(touched), actor.display, reason.strip(), self._clock(),
                           actor.account)
        keep = self._review.judging.try_arranging(dossier.stored, made)
        take_turn(self._store, actor, dossier.id, self._clock())
        keep(self._store.arrangements.add(made, seen=dossier.stored.last_arrangement))
        return outcome_of(dossier, self._review.open(actor, dossier.id))


def _standing(steps: Sequence[Arrangement]) -> list[Arrangement]:
    """The steps that are not undone, oldest first: an undo takes back the last that stood before it."""
    found: list[Arrangement] = []
    for step in steps:
        if step.how is not How.UNDO:
            found.append(step)
        elif found:
            found.pop()
    return found
