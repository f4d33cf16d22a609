"""What reviewers do, in plain Python: open a dossier, decide, correct a fact and judge anew, see pictures.

Every public method asks `access.py` first and takes the actor as its first argument.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from models.accounts import covers
from models.arrangements import Arrangement
from models.errors import DossierError
from models.facts import Fact, Value
from models.findings import DecisionKind, ReviewDecision
from models.pages import BoundingBox, Pixels
from models.store import Store
from models.store_places import unit_path
from models.store_records import StoredDecision
from models.store_search import DossierPage, Order, Wanted
from review_app.access import Action, Actor, needs, seen_by
from review_app.dossier import Dossier
from review_app.facts_by_hand import box_on_page, corrected_fact
from review_app.judging import Judging, Rearrange, Rejudge
from review_app.kept import Kept
from review_app.outcome import Outcome, outcome_of
from review_app.pictures import PagePicture, crop_picture, page_picture
from review_app.turns import take_turn, visible
from review_app.watermark import mark_text
from screening.corrections import newest_corrections

LoadPage = Callable[[str, Mapping[str, Any]], Pixels]
PageKey = tuple[str, int, str, int]
"""Source, number, digest and rotation of a page."""
Viewer = tuple[str, str, str]
"""Account, session and dossier: what the watermark of a picture depends on."""
KEPT_PIXELS = 6
KEPT_PICTURES = 80
KEPT_CROPS = 1500
KEPT_VIEWS = 20_000


class ReviewService:
    """One store and what reviewers do with it. Shared by all sessions; safe between threads.

    `rejudge`, `rearrange` and `load_page` are those of `screening` unless a test gives others.
    """

    def __init__(
        self, store: Store, *, rejudge: Rejudge | None = None, load_page: LoadPage | None = None,
        rearrange: Rearrange | None = None, clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store = store
        self.judging = Judging(store, rejudge or _screening_rejudge, rearrange or _screening_rearrange)
        self._load_page = load_page or _screening_page
        self._clock = clock
        self._pixels: Kept[PageKey, Pixels] = Kept(KEPT_PIXELS)
        self._pictures: Kept[tuple[PageKey, Viewer], PagePicture] = Kept(KEPT_PICTURES)
        self._crops: Kept[tuple[PageKey, BoundingBox, Viewer], bytes] = Kept(KEPT_CROPS)
        self._seen: Kept[tuple[str, ...], bool] = Kept(KEPT_VIEWS)

    @needs(Action.LIST_DOSSIERS)
    def judge_outdated(self, actor: Actor) -> None:
        """Judge those of the actor's dossiers of which the newest audit does not know what people said; not for long.

        Whoever draws a list asks this once, before its pages.
        """
        self.judging.judge_outdated(seen_by(self._store, actor))

    @needs(Action.LIST_DOSSIERS)
    def dossiers(
        self, actor: Actor, wanted: Wanted, order: Order = Order.URGENT, *, limit: int | None = 100, offset: int = 0
    ) -> DossierPage:
        """One page of those of the actor's dossiers that fit; `units` and `hidden` of `wanted` are the actor's own."""
        return self._store.search.page(seen_by(self._store, actor, wanted), order, limit, offset)

    @needs(Action.OPEN_DOSSIER)
    def open(self, actor: Actor, dossier: str) -> Dossier:
        """A dossier as of its newest audit, corrections judged. Raises: DossierError where the store has none."""
        trouble = self.judging.bring_up_to_date(dossier)
        number = self._store.latest_audit_id(dossier)
        if number is None:
            raise DossierError(f"档案 {dossier} 不在库中；请回到工作清单重新选择")
        self._note_view(actor, "dossier.open", dossier)
        stored, facts, materials = self.judging.content(number)
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
        self, actor: Actor, dossier: Dossier, fact: str, fields: Mapping[str, Value], *, raw: str, reason: str,
        box: BoundingBox | None = None,
    ) -> Outcome:
        """Save what the page really says, and where, and judge the dossier anew. The fact as read stays."""
        if not fields:
            raise DossierError("内容全部留空；如此处并非记载，请撤销该条")
        reading = dossier.readings[fact]
        original = reading.original or reading.fact
        where = box_on_page(box, dossier.pages[reading.page]) if box and reading.page else reading.box
        return self.keep_fact(actor, dossier, corrected_fact(original, fields, raw, where), original, reason=reason)

    @needs(Action.CORRECT)
    def keep_fact(
        self, actor: Actor, dossier: Dossier, fact: Fact, original: Fact | None, *, reason: str
    ) -> Outcome:
        """Store as a correction what a person says instead of `original`, or of nothing, and judge the dossier anew."""
        take_turn(self._store, actor, dossier.id, self._clock())
        self._store.add_correction(
            dossier.id, fact, original, reviewer=actor.display, reason=reason.strip(), at=self._clock(),
            account=actor.account)
        return outcome_of(dossier, self.open(actor, dossier.id))

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


def _viewer(actor: Actor, dossier: Dossier) -> Viewer:
    return actor.account, actor.session, dossier.id


def _page_key(dossier: Dossier, page: int) -> PageKey:
    found = dossier.pages[page]
    return dossier.stored.source, page, str(found["sha256"]), int(found["rotation"])


def _screening_rejudge(audit: Mapping[str, Any], corrections: Sequence[Fact]) -> dict[str, Any]:
    from screening.audit import rejudge  # noqa: PLC0415 - loads rules and engines; the worklist does not need them

    return rejudge(audit, corrections)


def _screening_rearrange(
    store: Store, audit: Mapping[str, Any], arrangement: Arrangement | None
) -> dict[str, Any]:
    from screening.rearrange import rearranged  # noqa: PLC0415 - as above

    return rearranged(store, audit, arrangement)


def _screening_page(source: str, page: Mapping[str, Any]) -> Pixels:
    from screening.audit import page_image  # noqa: PLC0415 - as above

    return page_image(source, page)
