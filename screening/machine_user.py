"""Who runs a command: the account of the operating system, as the trail names it."""

from __future__ import annotations

import getpass


def machine_user() -> str:
    """`cli:` and the name under which the machine knows the caller; `cli:` alone where it knows none."""
    try:
        return f"cli:{getpass.getuser()}"
    except (OSError, KeyError):
        return "cli:"
