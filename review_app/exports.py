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
from review_app.reports.print_view import print_view
from review_app.service import ReviewService
from review_app.watermark import mark_text


@dataclass(frozen=True, slots=True)
class Exported:
    """A file for the one who asked for it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class _Filled:
    """A filled template with what stands on it. `head` is the log's when it was filled."""

    dossier: str
    kind: str
    name: str
    title: str
    template: str
    file: bytes
    stamp: str
    mark: str
    head: str


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
        made = self._filled(actor, dossier, kind)
        return self._handed_out(actor, made, made.template.rpartition(".")[2], made.file)

    @needs(Action.EXPORT)
    def printed(self, actor: Actor, dossier: str, kind: str) -> Exported:
        """The same as a page to print: HTML in UTF-8 that needs nothing else."""
        made = self._filled(actor, dossier, kind)
        page = print_view(made.file, title=made.title, stamp=made.stamp, mark=made.mark)
        return self._handed_out(actor, made, "html", page.encode())

    def _filled(self, actor: Actor, dossier: str, kind: str) -> _Filled:
        wanted = form(kind)
        shown = self._review.open(actor, dossier)
        names = {account.name: account.display for account in self._store.accounts.list()}
        head, now = self._store.trail.head(), self._clock()
        content = wanted.content(shown, self._store.cases.of(dossier), names)
        stamp = (f"导出人 {actor.display}（{actor.account}）　{now.astimezone():%Y-%m-%d %H:%M}　档案 {dossier}　"
                 f"日志链头 {head}")
        mark = mark_text(actor.display, actor.account, actor.units, dossier, now)
        file = filled(wanted.template, {
            **content, "title": wanted.title, "stamp": stamp, "watermark": f"内部资料　{mark}"})
        return _Filled(dossier, kind, shown.name, wanted.title, wanted.template, file, stamp, mark, str(head))

    def _handed_out(self, actor: Actor, made: _Filled, form_format: str, content: bytes) -> Exported:
        self._store.trail.log(
            actor.account, "export", made.dossier, form=made.kind, format=form_format, head=made.head,
            sm3=digest_of(content), bytes=len(content))
        return Exported(f"{made.name}-{made.title}.{form_format}", content)
