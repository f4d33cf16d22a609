"""`sanling report --kind summary`: the report over a whole store, by whoever works on the machine that holds it."""

from __future__ import annotations

from pathlib import Path

from models.accounts import EVERY_UNIT, REVIEWERS
from models.errors import DossierError
from models.store import open_store
from review_app.access import Actor
from review_app.summary.service import FORMATS, Summaries
from screening.machine_user import machine_user


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
    user = machine_user()
    actor = Actor(user, user.removeprefix("cli:"), REVIEWERS, (EVERY_UNIT,))
    with open_store(url) as store:
        made = Summaries(store)
        exported = made.export_named_summary(actor, form) if names else made.export_summary(actor, form)
    path = out / exported.name if folder else out
    try:
        with path.open("xb") as file:
            file.write(exported.content)
    except OSError as error:
        raise DossierError(f"{path}: cannot be written ({error.strerror}); name another with --out") from None
    return [str(path)]
