"""What runs the networks: onnxruntime everywhere, OpenVINO where the processor makes it faster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import metadata, util
from typing import Protocol

import numpy as np
import numpy.typing as npt

from extraction.ocr.ctc import Steps
from models.errors import UnknownNameError

Batch = npt.NDArray[np.float32]
"""Pictures x channels x height x width in; whatever the network answers out."""

ENGINES = ("onnxruntime", "openvino")
PRECISIONS = {"onnxruntime": ("f32",), "openvino": ("bf16", "f32")}


class Network(Protocol):
    """One network, ready to run."""

    @property
    def characters(self) -> Sequence[str]:
        """The characters that a recogniser knows, as its file lists them; none for other networks."""

    def run(self, batch: Batch, lane: int = 0) -> Batch:
        """The answer to one batch. It may be overwritten by the next run in its lane: take what is needed before.

        Runs in different lanes may go on at the same time.
        """


class LineNetwork(Network, Protocol):
    """A network that reads lines."""

    def steps(self, batch: Batch, lane: int = 0) -> list[Steps]:
        """For each line the steps that are not surely blank. As with `run`, they may be overwritten by the next run."""


@dataclass(frozen=True, slots=True)
class AllSteps:
    """A network as one that reads lines, by its answers at all steps."""

    network: Network

    @property
    def characters(self) -> Sequence[str]:
        """The characters that it knows."""
        return self.network.characters

    def run(self, batch: Batch, lane: int = 0) -> Batch:
        """Lines x steps x classes."""
        return self.network.run(batch, lane)

    def steps(self, batch: Batch, lane: int = 0) -> list[Steps]:
        """All steps of each line."""
        return [Steps.of_all(answer) for answer in self.run(batch, lane)]


@dataclass(frozen=True, slots=True)
class Runtime:
    """An inference engine and the precision it computes in."""

    engine: str
    precision: str = "f32"

    def __str__(self) -> str:
        return f"{self.engine}-{self.precision}"

    @property
    def version(self) -> str:
        """In words, as every result keeps it."""
        return f"{self.engine} {metadata.version(self.engine)} {self.precision}"

    @property
    def is_installed(self) -> bool:
        """Whether its package is there."""
        return util.find_spec(self.engine) is not None

    def open(self, path: str, threads: int, lanes: int = 1) -> Network:
        """The network of an ONNX file on so many threads, shared out among its lanes.

        The engine is imported here, not before.
        """
        if self.engine == "openvino":
            from extraction.ocr.runtimes.openvino_network import OpenvinoNetwork, read_model  # noqa: PLC0415

            return OpenvinoNetwork(read_model(path), threads, lanes, self.precision)
        from extraction.ocr.runtimes.onnx_network import OnnxNetwork  # noqa: PLC0415

        return OnnxNetwork(path, max(1, threads // lanes))

    def open_reader(self, path: str, threads: int, lanes: int) -> LineNetwork:
        """As `open`, for a network that reads lines."""
        if self.engine == "openvino":
            from extraction.ocr.runtimes.sparing_network import SparingNetwork  # noqa: PLC0415

            return SparingNetwork(path, threads, lanes, self.precision)
        return AllSteps(self.open(path, threads, lanes))


PLAIN = Runtime("onnxruntime")
KNOWN = (PLAIN, *(Runtime("openvino", precision) for precision in PRECISIONS["openvino"]))


def named_runtime(name: str) -> Runtime:
    """`onnxruntime`, `openvino` (in the precision that suits the processor), `openvino-f32`, `openvino-bf16`.

    Raises: UnknownNameError for any other name, for one whose package is not installed, and for a precision that the
    processor does not compute in.
    """
    engine, _, precision = name.partition("-")
    if engine not in ENGINES or precision not in ("", *PRECISIONS[engine]):
        known = ", ".join(["auto", *ENGINES, *map(str, KNOWN)])
        raise UnknownNameError(f"no runtime {name!r} for the reading networks; there are: {known}")
    if util.find_spec(engine) is None:
        raise UnknownNameError(f"runtime {name!r} is not installed; run: pip install {engine}")
    if precision == "bf16" and native_precision(engine) != "bf16":
        raise UnknownNameError(f"runtime {name!r} needs a processor that computes in bf16; use {engine}-f32")
    return Runtime(engine, precision or native_precision(engine))


def native_precision(engine: str) -> str:
    """The precision that an engine computes in on this processor unless it is told otherwise."""
    if engine != "openvino":
        return "f32"
    from extraction.ocr.runtimes.openvino_network import knows_bf16  # noqa: PLC0415

    return "bf16" if knows_bf16() else "f32"
