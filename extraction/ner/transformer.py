"""The product's own small transformer on onnxruntime: no torch, one core."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extraction.ner.decoding import Decoder, Scores
from extraction.ner.labels import TAGS, NameLabel
from extraction.ner.spans import NameSpan
from extraction.ner.windows import Window, windows

LONGEST = 240  # characters that the model reads at once
_BATCH = 4096  # characters with padding: more gain nothing on one core
_UNKNOWN = 1


class TransformerModel:
    """Marks names with the shipped ONNX file, or that of another folder. Loads on first use."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._decoder = Decoder(TAGS)

    @cached_property
    def _loaded(self) -> tuple[Any, dict[str, int]]:
        import onnxruntime  # noqa: PLC0415  heavy: only where names are asked for

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        with as_file(files("extraction.ner") / "model") as shipped:
            folder = self._folder or shipped
            session = onnxruntime.InferenceSession(
                str(folder / "names.onnx"), options, providers=["CPUExecutionProvider"])
            vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
        return session, {char: number for number, char in enumerate(vocabulary[:-1])}

    def names(self, texts: Sequence[str]) -> list[list[NameSpan]]:
        """The trained names of each text, in its places."""
        found: list[list[NameSpan]] = [[] for _ in texts]
        pieces = sorted(windows(texts, LONGEST), key=lambda piece: len(piece.text))
        for batch in _batches(pieces):
            spans = self._decoder.names(self._scores(batch), [len(piece.text) for piece in batch])
            for piece, inside in zip(batch, spans, strict=True):
                found[piece.number] += [
                    NameSpan(start + piece.start, end + piece.start, NameLabel(label), probability)
                    for start, end, label, probability in inside]
        return found

    def _scores(self, batch: Sequence[Window]) -> Scores:
        session, vocabulary = self._loaded
        chars = np.zeros((len(batch), max(len(piece.text) for piece in batch)), dtype=np.int64)
        for row, piece in enumerate(batch):
            chars[row, :len(piece.text)] = [vocabulary.get(char, _UNKNOWN) for char in piece.text]
        present: NDArray[np.int64] = (chars != 0).astype(np.int64)
        scores: Scores = session.run(None, {"chars": chars, "present": present})[0].astype(np.float32)
        scores[present == 0] = 0.0
        return scores


def _batches(pieces: Sequence[Window]) -> list[list[Window]]:
    made: list[list[Window]] = []
    for piece in pieces:  # sorted: the last one of a batch is the longest
        if made and len(piece.text) * (len(made[-1]) + 1) <= _BATCH:
            made[-1].append(piece)
        else:
            made.append([piece])
    return made
