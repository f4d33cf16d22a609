"""Results that are under way: they are worked on in threads and waited for where they are needed."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Generic, TypeVar

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Coming(Generic[_Found]):
    """One result out of a batch that is worked on as a whole."""

    batch: Future[list[_Found]]
    place: int = 0

    def result(self) -> _Found:
        """Waits for it; raises what its batch raised."""
        return self.batch.result()[self.place]

    def drop(self) -> None:
        """It is not needed any more: a batch that was not begun is not worked on."""
        self.batch.cancel()


def arrived(coming: Sequence[Coming[_Found]]) -> list[_Found]:
    """All results, in their order. Where one raises, what was not begun is dropped."""
    try:
        return [one.result() for one in coming]
    except BaseException:
        for one in coming:
            one.drop()
        raise
