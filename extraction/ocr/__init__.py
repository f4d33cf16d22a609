"""Reading engines behind one protocol, and the registry that names them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from extraction.imaging import Posture, StoredPage
from extraction.second_look.spelling import SecondReader
from models.errors import DossierError, UnknownNameError
from models.pages import BoundingBox, PageImage, PageText, TextLine


class OcrBackend(Protocol):
    """An engine that reads pages."""

    name: str  # as `get_backend` takes it to give the same engine again
    version: str  # engine and weights; kept in every evidence and in the cache key

    def posture(self, stored: StoredPage) -> Posture:
        """How to put a stored page upright and straight, and how good it is."""

    def recognize(self, page: PageImage) -> PageText:
        """Lines in reading order, boxes in pixels, confidence 0..1. Blank: no lines. Raises PageUnreadableError."""

    def reread(self, page: PageImage, spots: Sequence[BoundingBox]) -> tuple[TextLine, ...]:
        """A second look at spots that hold ink but no line yet: what can be read there."""

    def second_readers(self) -> tuple[SecondReader, ...]:
        """Who looks again at doubtful dates and numbers; nobody where the engine has no second opinion."""

    def read_seals(self, page: PageImage) -> tuple[TextLine, ...]:
        """The round seals, from the top down, each with its legend; the text of an illegible one is empty."""


# An engine is imported only when it is asked for: each takes up to a second, and one is an extra.
def _null(argument: str, threads: int) -> OcrBackend:  # noqa: ARG001
    from extraction.ocr.null import NullBackend  # noqa: PLC0415

    return NullBackend()


def _paddle(argument: str, threads: int) -> OcrBackend:  # noqa: ARG001
    from extraction.ocr.paddle import paddle_backend  # noqa: PLC0415

    return paddle_backend(threads)


def _rapid(argument: str, threads: int) -> OcrBackend:
    from extraction.ocr.rapid import rapid_backend  # noqa: PLC0415

    return rapid_backend(threads, argument)


def _recorded(argument: str, threads: int) -> OcrBackend:  # noqa: ARG001
    from extraction.ocr.recorded import RecordedBackend  # noqa: PLC0415

    if not argument:
        raise DossierError("OCR backend 'recorded' needs its recording; write recorded:FOLDER/ocr.json")
    return RecordedBackend(Path(argument))


BACKENDS: dict[str, Callable[[str, int], OcrBackend]] = {
    "null": _null, "paddle": _paddle, "rapid": _rapid, "recorded": _recorded,
}
IN_PROCESS = frozenset({"null", "recorded"})
"""Engines that can neither crash nor hang nor grow; the others read in child processes."""


def get_backend(name: str, threads: int = 0) -> OcrBackend:
    """The engine of that name on `threads` threads (0: one a core). `recorded:PATH` names a recording,
    `rapid:RUNTIME` what runs its networks (`onnxruntime`, `openvino`, `openvino-f32`, `openvino-bf16`).

    Raises: UnknownNameError listing the names; DossierError where the engine is not installed.
    """
    engine, _, argument = name.partition(":")
    if engine not in BACKENDS:
        raise UnknownNameError(f"no OCR backend {engine!r}; there are: {', '.join(sorted(BACKENDS))}")
    return BACKENDS[engine](argument, threads)
