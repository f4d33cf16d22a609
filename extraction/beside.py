"""Work that goes on beside the caller's: OpenCV, numpy and the networks let other threads run meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Found = TypeVar("_Found")
_CREW = ThreadPoolExecutor(1, thread_name_prefix="beside")


def beside(work: Callable[_Given, _Found], *given: _Given.args, **named: _Given.kwargs) -> Future[_Found]:
    """What `work` finds, to be asked for later with `result()`, which raises what it raised. One work at a time."""
    return _CREW.submit(work, *given, **named)
