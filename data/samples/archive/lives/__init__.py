"""Six invented people, two of each hand."""

from __future__ import annotations

from collections.abc import Callable

from samples.archive.case import Case

from .auditor import auditor
from .foreman import foreman
from .lector import lector
from .loom import loom
from .signal import signal
from .township import township

PEOPLE: dict[str, Callable[[int], Case]] = {
    "archive-auditor": auditor, "archive-township": township, "archive-loom": loom, "archive-lector": lector, "archive-signal": signal,
    "archive-foreman": foreman}
