"""`sanling report`: a form of a stored dossier, written by whoever works on the machine that holds the store."""

from __future__ import annotations

from pathlib import Path

from models.errors import DossierError
from models.store import Store, open_store
from review_app.by_machine import machine_actor, write_new
from review_app.exports import Exports
from review_app.reports.forms import FORMS, form
from review_app.service import ReviewService
from review_app.summary.building import TITLE


def report(url: str, kind: str, dossier: str, folder: Path, form_format: str = "") -> list[str]:
    """Write a form into a folder, as a file to edit or (`html`) as a page to print; the lines to print.

    Raises: DossierError saying what to do instead.
    """
    if kind == "list":
        return [*(f"{name:<20}{found.title}" for name, found in FORMS.items()), f"{'summary':<20}{TITLE}"]
    form(kind)
    if not folder.is_dir():
        raise DossierError(f"{folder}: no such folder; create it or name another with --out")
    with open_store(url) as store:
        exports = Exports(store, ReviewService(store))
        write = exports.printed if form_format == "html" else exports.make
        exported = write(machine_actor(), _named(store, dossier), kind)
    path = folder / exported.name.replace("/", "_")
    write_new(path, exported.content)
    return [str(path)]


def _named(store: Store, dossier: str) -> str:
    """The id of a dossier that was given by id or by name."""
    summaries = store.list_dossiers()
    found = [s.id for s in summaries if s.id == dossier] or [s.id for s in summaries if dossier in (s.name, s.source)]
    if len(found) == 1:
        return found[0]
    if found:
        raise DossierError(f"{dossier!r} names {len(found)} dossiers; name one by id: {', '.join(found)}")
    raise DossierError(f"no dossier {dossier!r} in this store; `sanling review` lists them")
