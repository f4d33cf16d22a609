"""A network on onnxruntime."""

from __future__ import annotations

from collections.abc import Sequence

import onnxruntime

from extraction.ocr.runtimes import Batch


class OnnxNetwork:
    """Runs on any processor, in f32; each run, of several at a time, on `threads` threads."""

    def __init__(self, path: str, threads: int) -> None:
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 4
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = True  # without it every run pays for fresh memory: 1.2 to 1.7 times slower
        self._session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        self._input = self._session.get_inputs()[0].name

    @property
    def characters(self) -> Sequence[str]:
        """As the file's metadata list them."""
        return str(self._session.get_modelmeta().custom_metadata_map.get("character", "")).splitlines()

    def run(self, batch: Batch, lane: int = 0) -> Batch:  # noqa: ARG002 - a session serves any number of callers
        """The first output."""
        answer: Batch = self._session.run(None, {self._input: batch})[0]
        return answer
