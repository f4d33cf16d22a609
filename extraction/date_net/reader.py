"""The date reader at run time: pictures of single lines in, readings with probabilities out."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import numpy as np

from extraction.date_net.beam import DateReading, search
from extraction.date_net.pictures import ready
from models.errors import DossierError
from models.pages import Pixels

_FOLDER = Path(__file__).parent / "model"


class DateReader:
    """Reads dates, numbers and identity numbers from pictures of one line each."""

    def __init__(self, folder: Path = _FOLDER, threads: int = 1) -> None:
        """Raises DossierError where the weights are missing."""
        import onnxruntime  # noqa: PLC0415  (half a second that callers without an engine do not pay)

        weights = folder / "dates.onnx"
        if not weights.is_file():
            raise DossierError(f"{weights}: the date reader's weights are missing; install sanling again")
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 4
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        self._session = onnxruntime.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])
        told = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        self._softer = 1 / float(told.get("temperature", 1))
        self.version = str(told.get("version", ""))

    def read(
        self, pictures: Sequence[Pixels], wanted: Callable[[str], bool] | None = None
    ) -> list[tuple[DateReading, ...]]:
        """A picture's readings, the likeliest first; none where nothing in the grammar is likely.

        Pictures are RGB or grey, of any size, upright, one line each, close to ink. `wanted` says which kinds count.
        """
        return [search(self._steps(picture), wanted) for picture in pictures]

    def _steps(self, picture: Pixels) -> np.ndarray:
        logs = self._session.run(None, {"pictures": ready(picture)[None]})[0][0] * self._softer
        logs -= logs.max(1, keepdims=True)
        return np.asarray(logs - np.log(np.exp(logs).sum(1, keepdims=True)), np.float32)


@cache
def date_reader() -> DateReader:
    """The one reader of this process."""
    return DateReader()
