"""What reviewers do, in plain Python: open a dossier, decide, correct a fact and judge anew, see pictures.

Every public method asks `access.py` first and takes the actor as its first argument.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from models.accounts import covers
from models.errors import DossierError
from models.facts import Fact, Material, PageEvidence, Value
from models.facts_file import fact_to_wire
from models.findings import DecisionKind, ReviewDecision
from models.pages import BoundingBox, Pixels
from models.store import Store
from models.store_places import unit_path
from models.store_records import Correction, DossierSummary, StoredAudit, StoredDecision
from models.store_search import DossierPage, Order, Wanted
from review_app.access import Action, Actor, needs, seen_by
from review_app.dossier import Dossier, newest_corrections, read_content
from review_app.kept import Kept
from review_app.pictures import PagePicture, crop_picture, page_picture
from review_app.turns import take_turn, visible
from review_app.watermark import mark_text

Rejudge = Callable[[Mapping[str, Any], Sequence[Fact]], dict[str, Any]]
LoadPage = Callable[[str, Mapping[str, Any]], Pixels]
PageKey = tuple[str, int, str, int]
"""Source, number, digest and rotation of a page."""
Viewer = tuple[str, str, str]
"""Account, session and dossier: what the watermark of a picture depends on."""
JUDGED_AT_ONCE = 20
KEPT_DOSSIERS = 16
KEPT_PIXELS = 6
KEPT_PICTURES = 80
KEPT_CROPS = 1500
KEPT_VIEWS = 20_000


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a correction changed: titles of findings that went and that came.

    `rules_changed`: the rulebook is another than that of the last audit, so some changes may come from it.
    """

    cleared: tuple[str, ...]
    added: tuple[str, ...]
    rules_changed: bool


class ReviewService:
    """One store and what reviewers do with it. Shared by all sessions; safe between threads.

    `rejudge` and `load_page` are those of `screening.audit` unless a test gives others.
    """

    def __init__(
        self, store: Store, *, rejudge: Rejudge | None = None, load_page: LoadPage | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store = store
        self._rejudge = rejudge or _screening_rejudge
        self._load_page = load_page or _screening_page
        self._clock = clock
        self._contents: Kept[int, tuple[StoredAudit, Mapping[str, Fact], Mapping[str, Material]]] = Kept(KEPT_DOSSIERS)
        self._pixels: Kept[PageKey, Pixels] = Kept(KEPT_PIXELS)
        self._pictures: Kept[tuple[PageKey, Viewer], PagePicture] = Kept(KEPT_PICTURES)
        self._crops: Kept[tuple[PageKey, BoundingBox, Viewer], bytes] = Kept(KEPT_CROPS)
        self._judging: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()
        self._seen: Kept[tuple[str, ...], bool] = Kept(KEPT_VIEWS)

    @needs(Action.LIST_DOSSIERS)
    def worklist(self, actor: Actor, search: str = "") -> tuple[DossierSummary, ...]:
        """Dossiers of the actor's units whose name, source or id contains `search`, the most urgent first."""
        return self.dossiers(actor, Wanted(words=search), limit=None).rows

    @needs(Action.LIST_DOSSIERS)
    def dossiers(
        self, actor: Actor, wanted: Wanted, order: Order = Order.URGENT, *, limit: int | None = 100, offset: int = 0
    ) -> DossierPage:
        """One page of those of the actor's dossiers that fit; `units` and `hidden` of `wanted` are the actor's own.

        Those with corrections that their newest audit does not know are judged first, whether they fit or not.
        """
        own = seen_by(self._store, actor)
        for summary in self._store.search.page(replace(own, outdated=True), limit=JUDGED_AT_ONCE).rows:
            self._bring_up_to_date(summary.id, wait=False)
        wanted = replace(wanted, units=own.units, hidden=own.hidden)
        return self._store.search.page(wanted, order, limit, offset)

    @needs(Action.OPEN_DOSSIER)
    def open(self, actor: Actor, dossier: str) -> Dossier:
        """A dossier as of its newest audit, corrections judged. Raises: DossierError where the store has none."""
        trouble = self._bring_up_to_date(dossier)
        number = self._store.latest_audit_id(dossier)
        if number is None:
            raise DossierError(f"档案 {dossier} 不在库中；请回到工作清单重新选择")
        self._note_view(actor, "dossier.open", dossier)
        stored, facts, materials = self._content(number)
        corrections = newest_corrections(self._store.corrections(dossier))
        decisions = visible(self._store.cases.of(dossier), actor, self._store.decisions(dossier))
        return Dossier(stored, facts, materials, decisions, corrections, trouble)

    @needs(Action.DECIDE)
    def decide(self, actor: Actor, dossier: Dossier, finding: str, kind: DecisionKind, reason: str) -> StoredDecision:
        """Save a decision about a finding of the dossier, at the level whose turn it is."""
        doubt = dossier.doubt(finding)
        if doubt is None:
            raise DossierError("该疑点已不存在（事实已更正或规则已更新）；请刷新后再处理")
        level = take_turn(self._store, actor, dossier.id, self._clock())
        decision = ReviewDecision(finding, kind, reason.strip(), actor.display, self._clock())
        return self._store.add_decision(
            dossier.id, dossier.stored.id, decision, doubt.facts_digest, account=actor.account, level=level.value)

    @needs(Action.CORRECT)
    def correct(
        self, actor: Actor, dossier: Dossier, fact: str, fields: Mapping[str, Value], *, raw: str, reason: str
    ) -> Outcome:
        """Save what the page really says and judge the dossier anew. The fact as read stays."""
        reading = dossier.readings[fact]
        original = reading.original or reading.fact
        corrected = corrected_fact(original, fields, raw)
        take_turn(self._store, actor, dossier.id, self._clock())
        self._store.add_correction(
            dossier.id, corrected, original, reviewer=actor.display, reason=reason.strip(), at=self._clock(),
            account=actor.account)
        after = self.open(actor, dossier.id)
        if after.trouble:
            raise DossierError(after.trouble)
        before_titles = {d.finding.id: d.finding.title for d in dossier.doubts}
        after_titles = {d.finding.id: d.finding.title for d in after.doubts}
        return Outcome(
            tuple(title for name, title in before_titles.items() if name not in after_titles),
            tuple(title for name, title in after_titles.items() if name not in before_titles),
            dossier.run["rulebook"] != after.run["rulebook"])

    @needs(Action.PLACE_DOSSIER)
    def place(self, actor: Actor, dossier: str, unit: str) -> None:
        """Say to which unit a dossier belongs. Raises: DossierError where the actor would not see it any more."""
        if not covers(actor.units, unit_path(unit)):
            raise DossierError("该单位不在您负责的范围内")
        self._store.places.put(dossier, unit, actor.account)

    @needs(Action.VIEW_PAGE)
    def picture(self, actor: Actor, dossier: Dossier, page: int) -> PagePicture:
        """A page as the viewer shows it. Raises: DossierError where the file moved or changed."""
        self._note_view(actor, "page.view", dossier.id, page)
        return self._pictures.get(
            (_page_key(dossier, page), _viewer(actor, dossier)),
            lambda: page_picture(self._page_pixels(dossier, page), self._mark(actor, dossier)))

    @needs(Action.VIEW_PAGE)
    def crop(self, actor: Actor, dossier: Dossier, page: int, box: BoundingBox) -> bytes:
        """A spot of a page with its surroundings, as JPEG. Raises: DossierError where the file moved or changed."""
        return self._crops.get(
            (_page_key(dossier, page), box, _viewer(actor, dossier)),
            lambda: crop_picture(self._page_pixels(dossier, page), box, self._mark(actor, dossier)))

    def _mark(self, actor: Actor, dossier: Dossier) -> str:
        """The watermark of a picture: its time is that of the first delivery in a session, as in the trail."""
        return mark_text(actor.display, actor.account, actor.units, dossier.id, self._clock())

    def _page_pixels(self, dossier: Dossier, page: int) -> Pixels:
        key = _page_key(dossier, page)
        return self._pixels.get(key, lambda: self._load_page(dossier.stored.source, dossier.pages[page]))

    def _note_view(self, actor: Actor, action: str, dossier: str, page: int | None = None) -> None:
        """Write into the trail that something was seen: once a session, however often the screen is drawn."""
        detail = {} if page is None else {"page": page}
        key = (actor.account, actor.session, action, dossier, str(page))
        self._seen.get(key, lambda: bool(self._store.trail.log(actor.account, action, dossier, **detail)))

    def _content(self, number: int) -> tuple[StoredAudit, Mapping[str, Fact], Mapping[str, Material]]:
        def read() -> tuple[StoredAudit, Mapping[str, Fact], Mapping[str, Material]]:
            stored = self._store.audit(number)
            return (stored, *read_content(stored))

        return self._contents.get(number, read)

    def _bring_up_to_date(self, dossier: str, *, wait: bool = True) -> str | None:
        """Judge corrections that the newest audit does not know yet; says why where that is not possible.

        One at a time judges a dossier; whoever does not `wait` takes it as it stands meanwhile.
        """
        with self._lock:
            judging = self._judging.setdefault(dossier, threading.Lock())
        if not judging.acquire(blocking=wait):
            return None
        try:
            return self._judge_corrections(dossier)
        finally:
            judging.release()

    def _judge_corrections(self, dossier: str) -> str | None:
        corrections = self._store.corrections(dossier)
        number = self._store.latest_audit_id(dossier)
        if not corrections or number is None:
            return None
        newest = self._content(number)[0]
        last = max(correction.id for correction in corrections)
        if newest.last_correction >= last:
            return None
        base = self._content(newest.based_on)[0] if newest.based_on is not None else newest
        try:
            judged = self._rejudge(base.audit, applicable(read_content(base)[0].values(), corrections))
            self._store.save_audit(
                judged, base.source, based_on=base.id, last_correction=last, by=corrections[-1].account)
        except DossierError as error:
            return f"更正已保存，但未能重新研判：{error}"
        return None


def _viewer(actor: Actor, dossier: Dossier) -> Viewer:
    return actor.account, actor.session, dossier.id


def _page_key(dossier: Dossier, page: int) -> PageKey:
    found = dossier.pages[page]
    return dossier.stored.source, page, str(found["sha256"]), int(found["rotation"])


def applicable(facts: Iterable[Fact], corrections: Sequence[Correction]) -> tuple[Fact, ...]:
    """The corrections that hold, each superseding the fact that the pages give for its spot today.

    A spot keeps its anchor when it is read again; facts added by hand stand for themselves.
    """
    read = {(fact.anchor, fact.kind): fact for fact in facts}
    found = []
    for correction in newest_corrections(corrections):
        fact = correction.fact
        if fact.supersedes is None:
            found.append(fact)
        elif (fact.anchor, fact.kind) in read:
            found.append(replace(fact, supersedes=read[fact.anchor, fact.kind].id))
    return tuple(found)


def corrected_fact(original: Fact, fields: Mapping[str, Value], raw: str) -> Fact:
    """The fact as a person reads it: same spot, other values, nothing left to guess."""
    evidence = original.evidence
    if isinstance(evidence, PageEvidence):
        evidence = replace(evidence, text=raw or evidence.text, confidence=1.0, alternatives=())
    fact = replace(
        original, fields=fields, raw=raw or original.raw, evidence=evidence, anchor=original.anchor,
        supersedes=original.id)
    wire = json.dumps({**fact_to_wire(fact), "id": None}, ensure_ascii=False, sort_keys=True)
    return replace(fact, id="c" + hashlib.sha256(wire.encode()).hexdigest()[:15])


def _screening_rejudge(audit: Mapping[str, Any], corrections: Sequence[Fact]) -> dict[str, Any]:
    from screening.audit import rejudge  # noqa: PLC0415 - loads rules and engines; the worklist does not need them

    return rejudge(audit, corrections)


def _screening_page(source: str, page: Mapping[str, Any]) -> Pixels:
    from screening.audit import page_image  # noqa: PLC0415 - as above

    return page_image(source, page)
