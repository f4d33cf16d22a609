"""A network on OpenVINO, which computes in bf16 where the processor can: about twice as fast."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np

from extraction.ocr.runtimes import Batch
from extraction.ocr.runtimes.doublings import with_fast_doublings

CONVERTER = "openvino.tools.ovc"
"""OpenVINO's model converter. Importing it reports the import to a server of its makers, so it is kept out."""


class OpenvinoNetwork:
    """Runs on processors with OpenVINO, in `precision` (f32 or bf16); its lanes share `threads` threads."""

    def __init__(self, model: Any, threads: int, lanes: int, precision: str) -> None:
        self._characters = _characters(model)
        compiled = _core().compile_model(with_fast_doublings(model), "CPU", {
            "NUM_STREAMS": lanes,
            "INFERENCE_NUM_THREADS": threads,
            "INFERENCE_PRECISION_HINT": precision,
            "ENABLE_CPU_PINNING": False,  # two processes would be pinned to the same core
        })
        self._requests = [compiled.create_infer_request() for _ in range(lanes)]

    @property
    def characters(self) -> Sequence[str]:
        """As the file's metadata list them."""
        return self._characters

    def run(self, batch: Batch, lane: int = 0) -> Batch:
        """The first output, in memory that the next run in this lane writes over."""
        request = self._requests[lane]
        request.infer({0: batch}, share_inputs=True)
        return np.asarray(request.get_output_tensor(0).data)

    def write(self, batch: Batch, target: Batch, lane: int = 0) -> None:
        """Runs, and leaves the first output in `target`, which has its shape. Not to be mixed with `run`."""
        request = self._requests[lane]
        request.set_output_tensor(0, _tensor(target))
        request.infer({0: batch}, share_inputs=True)


def read_model(path: str) -> Any:
    """The OpenVINO model of an ONNX file."""
    return _core().read_model(path)


@cache
def knows_bf16() -> bool:
    """Whether the processor computes in bf16."""
    return "BF16" in _core().get_property("CPU", "OPTIMIZATION_CAPABILITIES")


def _tensor(array: Batch) -> Any:
    from openvino import Tensor  # noqa: PLC0415

    return Tensor(array, shared_memory=True)


@cache
def _core() -> Any:
    sys.modules.setdefault(CONVERTER, None)  # type: ignore[arg-type]  # its import fails, which OpenVINO allows for
    import openvino  # noqa: PLC0415

    return openvino.Core()


def _characters(model: Any) -> list[str]:
    described = model.get_rt_info()
    framework = described["framework"] if "framework" in described else {}  # noqa: SIM401 - it has no `get`
    return str(framework["character"].value).splitlines() if "character" in framework else []
