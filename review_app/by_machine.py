"""What commands do for whoever works on the machine that holds the store: as a reviewer of all units, into files."""

from __future__ import annotations

from pathlib import Path

from models.accounts import EVERY_UNIT, REVIEWERS
from models.errors import DossierError
from review_app.access import Actor
from screening.machine_user import machine_user


def machine_actor() -> Actor:
    """The user of the machine, who may read the store's file anyway."""
    user = machine_user()
    return Actor(user, user.removeprefix("cli:"), REVIEWERS, (EVERY_UNIT,))


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet. Raises: DossierError saying what to do instead."""
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise DossierError(f"{path}: is there already and may hold what people wrote; name another --out") from None
    except OSError as error:
        raise DossierError(f"{path}: cannot be written ({error.strerror}); name another --out") from None
