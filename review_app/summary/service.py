"""Statistics and the report for leadership, for whoever may see them: units, avoidance, names, and the trail."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime

from models.errors import UnknownNameError
from models.statistics import Statistics
from models.store import Store
from models.store_statistics import Wanted
from models.trail import digest_of
from review_app.access import Action, Actor, needs
from review_app.exports import Exported
from review_app.kept import Kept
from review_app.summary.building import TITLE, Made, built
from review_app.summary.document import Summary
from review_app.summary.html import html
from review_app.summary.word import word
from review_app.summary.workbook import workbook
from rules.problem_groups import problem_group

FORMATS: Mapping[str, Callable[[Summary], bytes]] = {"html": html, "docx": word, "xlsx": workbook}
KEPT_SECONDS = 600
"""Figures on the screen are at most so old; a report is always counted anew."""
KEPT_STATISTICS = 8
KEPT_VIEWS = 5000
Key = tuple[tuple[str, ...], frozenset[str], int, int]
"""Units, dossiers kept from the actor, who asked to count again, and the window of time."""
Counted = tuple[Statistics, str, str]
"""With the time and the head of the trail after it."""


class Summaries:
    """The statistics of one store. Shared by all sessions; safe between threads."""

    def __init__(self, store: Store, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._store = store
        self._clock = clock
        self._counted: Kept[Key, Counted] = Kept(KEPT_STATISTICS)
        self._shown: Kept[tuple[str, Key], Summary] = Kept(KEPT_STATISTICS)
        self._seen: Kept[tuple[str, str], bool] = Kept(KEPT_VIEWS)

    @needs(Action.VIEW_STATISTICS)
    def summary(self, actor: Actor, *, anew: int = 0) -> Summary:
        """The report as a screen shows it, over the dossiers of the actor's units.

        Another `anew` than anybody gave before counts again, as the time at which somebody asks for it.
        Small numbers are shown: whoever sees these dossiers may count them.
        """
        self._seen.get((actor.account, actor.session), lambda: bool(
            self._store.trail.log(actor.account, "statistics.view", "", units=list(actor.units))))
        avoided = self._store.avoidances.blocked(actor.account)
        key = actor.units, avoided, anew, int(time.monotonic() / KEPT_SECONDS)

        def build() -> Summary:
            found, at, head = self._counted.get(key, lambda: self._count(actor, avoided))
            return built(found, Made(_who(actor), at, head, actor.units, mask=False))

        return self._shown.get((_who(actor), key), build)

    @needs(Action.VIEW_STATISTICS)
    def persons(self, actor: Actor, dossiers: Collection[str]) -> Mapping[str, str]:
        """Names of the persons of dossiers, of those that the actor may see."""
        avoided = self._store.avoidances.blocked(actor.account, dossiers)
        return self._store.statistics.names(dossiers, actor.units, avoided)

    @needs(Action.EXPORT_STATISTICS)
    def export_summary(self, actor: Actor, form: str) -> Exported:
        """The report as a file without names, small numbers of people hidden. `form`: html, docx or xlsx."""
        return self._export(actor, form, named=False)

    @needs(Action.EXPORT_NAMED_STATISTICS)
    def export_named_summary(self, actor: Actor, form: str) -> Exported:
        """The report with the names of the persons behind each number."""
        return self._export(actor, form, named=True)

    def _export(self, actor: Actor, form: str, *, named: bool) -> Exported:
        if form not in FORMATS:
            raise UnknownNameError(f"no format {form!r} of the summary; there are: {', '.join(FORMATS)}")
        avoided = self._store.avoidances.blocked(actor.account)
        found, at, head = self._count(actor, avoided)
        names = self._store.statistics.names(found.dossiers, actor.units, avoided) if named else {}
        file = FORMATS[form](built(found, Made(_who(actor), at, head, actor.units, names, mask=not named)))
        self._store.trail.log(
            actor.account, "export", "", form=f"summary.{form}", head=head, names=named, units=list(actor.units),
            dossiers=len(found.dossiers), sm3=digest_of(file), bytes=len(file))
        stamp = "".join(c for c in at if c.isdigit())
        return Exported(f"{TITLE}-{stamp}.{form}", file)

    def _count(self, actor: Actor, avoided: frozenset[str]) -> Counted:
        wanted = Wanted(actor.units, self._clock().astimezone().date(), avoided)
        found = self._store.statistics.collect(wanted, problem_group)
        return found, f"{self._clock().astimezone():%Y-%m-%d %H:%M}", str(self._store.trail.head())


def _who(actor: Actor) -> str:
    return f"导出人 {actor.display}（{actor.account}）"
