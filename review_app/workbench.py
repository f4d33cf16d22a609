"""What reviewers do with facts that the machine missed or made up: add one, withdraw one, bring one back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.errors import DossierError
from models.facts import SLOT_FIELDS, Fact, PageEvidence, Value
from models.pages import BoundingBox
from models.store import Store
from models.store_records import Correction
from review_app.access import Action, Actor, needs
from review_app.dossier import Dossier
from review_app.facts_by_hand import added_fact, box_on_page, corrected_fact, withdrawn_fact
from review_app.outcome import Outcome
from review_app.service import ReviewService
from screening.corrections import homes_of


@dataclass(frozen=True, slots=True)
class NewFact:
    """A fact as a person enters it: its spot on a page and what stands there. `raw` is the text as written."""

    kind: str
    fields: Mapping[str, Value]
    raw: str
    page: int
    box: BoundingBox
    material: str | None = None


class Workbench:
    """Facts by hand, in the dossiers of one store. All of it is stored as corrections; nothing is taken away."""

    def __init__(self, store: Store, review: ReviewService) -> None:
        self._store, self._review = store, review

    @needs(Action.CORRECT)
    def add_fact(self, actor: Actor, dossier: Dossier, new: NewFact, *, reason: str) -> Outcome:
        """Store a fact that the reader missed and judge anew. Raises: DossierError where it says nothing."""
        page = dossier.pages.get(new.page)
        if page is None or page["error"]:
            raise DossierError(f"第 {new.page} 页没有图像，不能在其上补录")
        if not set(new.fields) - {SLOT_FIELDS.get(new.kind)}:
            raise DossierError("请至少填写一项内容")
        homes = homes_of(dossier.stored.audit).get(new.page, ())
        material = new.material if new.material in homes else next(iter(homes), None)
        box = box_on_page(new.box, page)
        fact = added_fact(new.kind, new.fields, new.raw, material, (new.page, box), str(page["sha256"]))
        return self._review.keep_fact(actor, dossier, fact, None, reason=reason)

    @needs(Action.CORRECT)
    def withdraw(self, actor: Actor, dossier: Dossier, fact: str, *, reason: str) -> Outcome:
        """Say that a fact is none (noise taken for a record) and judge anew. What was read stays on record."""
        reading = dossier.readings[fact]
        original = reading.original or reading.fact
        return self._review.keep_fact(actor, dossier, withdrawn_fact(original), original, reason=reason)

    @needs(Action.CORRECT)
    def restore(self, actor: Actor, dossier: Dossier, correction: int, *, reason: str) -> Outcome:
        """Bring a withdrawn fact back as it stood before the withdrawal, and judge anew."""
        withdrawal = next((c for c in dossier.withdrawn if c.id == correction), None)
        if withdrawal is None or withdrawal.original is None:
            raise DossierError("该记载未被撤销，或已恢复；请刷新")
        stood = self._before(withdrawal)
        box = stood.evidence.box if isinstance(stood.evidence, PageEvidence) else None
        fact = corrected_fact(withdrawal.original, stood.fields, stood.raw or "", box)
        return self._review.keep_fact(actor, dossier, fact, withdrawal.original, reason=reason)

    def _before(self, withdrawal: Correction) -> Fact:
        """What held at the spot before it was withdrawn."""
        earlier = [c.fact for c in self._store.corrections(withdrawal.dossier)
                   if (c.anchor, c.fact.kind) == (withdrawal.anchor, withdrawal.fact.kind)
                   and c.id < withdrawal.id and not c.withdraws]
        return earlier[-1] if earlier else withdrawal.original or withdrawal.fact

