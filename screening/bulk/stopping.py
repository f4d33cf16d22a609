"""Interrupts: the first lets the dossiers at work come to their end, the second stops at once."""

from __future__ import annotations

import signal
import sys
from types import FrameType, TracebackType

_MESSAGE = "\nsanling: stopping after the dossiers at work; interrupt again to stop at once\n"


class Stopping:
    """Whether somebody has asked to stop, by SIGINT or SIGTERM. To be used in the main thread."""

    def __init__(self) -> None:
        self.asked = False

    def __enter__(self) -> Stopping:
        self._before = {number: signal.signal(number, self._ask) for number in (signal.SIGINT, signal.SIGTERM)}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None,
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _ask(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
        sys.stderr.write(_MESSAGE)
