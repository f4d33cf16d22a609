"""Exports: a filled form with who, when and the head of the log on it; each is an entry of the trail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from models.store import Store
from models.trail import digest_of
from review_app.access import Action, Actor, needs
from review_app.reports.filling import filled
from review_app.reports.forms import form
from review_app.service import ReviewService


@dataclass(frozen=True, slots=True)
class Exported:
    """A file for the one who asked for it."""

    name: str
    content: bytes


class Exports:
    """The forms of one store."""

    def __init__(
        self, store: Store, review: ReviewService, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._store = store
        self._review = review
        self._clock = clock

    @needs(Action.EXPORT)
    def make(self, actor: Actor, dossier: str, kind: str) -> Exported:
        """A form of a dossier as the actor sees it. Raises: DossierError where there is nothing to put on it."""
        wanted = form(kind)
        shown = self._review.open(actor, dossier)
        names = {account.name: account.display for account in self._store.accounts.list()}
        head, now = self._store.trail.head(), f"{self._clock().astimezone():%Y-%m-%d %H:%M}"
        content = wanted.content(shown, self._store.cases.of(dossier), names)
        stamp = f"导出人 {actor.display}（{actor.account}）　{now}　档案 {dossier}　日志链头 {head}"
        file = filled(wanted.template, {
            **content, "title": wanted.title, "stamp": stamp, "watermark": f"内部资料 {actor.account} {now}"})
        self._store.trail.log(
            actor.account, "export", dossier, form=kind, head=str(head), sm3=digest_of(file), bytes=len(file))
        return Exported(f"{shown.name}-{wanted.title}{wanted.template[wanted.template.rindex('.'):]}", file)
