"""`sanling report --kind summary`: the report over a whole store, by whoever works on the machine that holds it."""

from __future__ import annotations

from pathlib import Path

from models.errors import DossierError
from models.store import open_store
from review_app.by_machine import machine_actor, write_new
from review_app.summary.service import FORMATS, Summaries


def write_summary(url: str, out: Path, *, names: bool = False) -> list[str]:
    """Write the report to a file, or into a folder as html under a name with the time; the lines to print.

    Raises: DossierError saying what to do instead.
    """
    folder = out.is_dir()
    form = "html" if folder else out.suffix.lower().removeprefix(".")
    if form not in FORMATS:
        endings = ", ".join(f".{name}" for name in FORMATS)
        raise DossierError(f"{out}: the ending says no format of the summary; write a folder or one of {endings}")
    if not folder and not out.parent.is_dir():
        raise DossierError(f"{out.parent}: no such folder; create it or name another with --out")
    if not folder and out.exists():
        raise DossierError(f"{out}: is there already; name another --out")
    with open_store(url) as store:
        made, actor = Summaries(store), machine_actor()
        exported = made.export_named_summary(actor, form) if names else made.export_summary(actor, form)
    path = out / exported.name if folder else out
    write_new(path, exported.content)
    return [str(path)]
