"""A recogniser on OpenVINO that names characters only where there may be one.

A sixth of the network's time goes into its last layer, which weighs 18,710 characters at each of some 120 steps a line,
and at most steps there is none. The blank is a class of its own with a weight of its own, so that the body of the
network and that one weight tell where it is beyond doubt; all other steps are answered as ever, and equally.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from extraction.ocr.ctc import BLANK, Steps
from extraction.ocr.runtimes import Batch
from extraction.ocr.runtimes.graph import Weights, before, constant, found
from extraction.ocr.runtimes.openvino_network import OpenvinoNetwork, read_model

SURELY_BLANK = 25.0
"""Score of the blank, before the softmax, from which on nothing else is there. On 125 development pages no character
had it at more than 24.2 (33,000 characters), and some six steps in ten are above; PP-OCRv6 small."""

AT_A_TIME = 16  # steps: their answers stay in the processor's cache
QUANTUM = 4  # their number is padded to a multiple, so that few shapes are compiled


class SparingNetwork:
    """As OpenvinoNetwork, for a network that ends in one layer and a softmax over its classes.

    Raises: OtherShapeError for a network with another end.
    """

    def __init__(self, path: str, threads: int, lanes: int, precision: str) -> None:
        body, head, weights, bias = _parted(read_model(path))
        self._body = OpenvinoNetwork(body, threads, lanes, precision)
        self._head = OpenvinoNetwork(head, threads, lanes, precision)
        self._blank, self._blank_bias = weights[:, BLANK].copy(), float(bias[BLANK])
        self._answers = [np.empty((0, len(bias)), np.float32) for _ in range(lanes)]

    @property
    def characters(self) -> Sequence[str]:
        """As the file's metadata list them."""
        return self._body.characters

    def run(self, batch: Batch, lane: int = 0) -> Batch:
        """Lines x steps x classes, in memory that the next run in this lane writes over."""
        features = self._body.run(batch, lane)
        return self._answered(features.reshape(-1, features.shape[2]), lane).reshape(*features.shape[:2], -1)

    def steps(self, batch: Batch, lane: int = 0) -> list[Steps]:
        """For each line the steps that are not surely blank, in memory that the next run in this lane writes over."""
        features = self._body.run(batch, lane)
        # Not a product of matrices: the library that computes those would start threads of its own.
        open_ones = np.einsum("lsf,f->ls", features, self._blank) + self._blank_bias < SURELY_BLANK
        answers = self._answered(features[open_ones], lane)
        ends = np.cumsum(open_ones.sum(1))[:-1]
        return [Steps(np.flatnonzero(row), part)
                for row, part in zip(open_ones, np.split(answers, ends), strict=True)]

    def _answered(self, features: Batch, lane: int) -> Batch:
        """Steps x classes."""
        count = len(features)
        padded = np.zeros((-(-count // QUANTUM) * QUANTUM, features.shape[1]), np.float32)
        padded[:count] = features
        if len(self._answers[lane]) < len(padded):
            self._answers[lane] = np.empty((len(padded), self._answers[lane].shape[1]), np.float32)
        answers = self._answers[lane]
        for start in range(0, len(padded), AT_A_TIME):
            end = min(start + AT_A_TIME, len(padded))
            self._head.write(padded[start:end], answers[start:end], lane)
        return answers[:count]


def _parted(model: Any) -> tuple[Any, Any, Weights, Weights]:
    """The body (lines x steps x features), the head (features x classes), the head's weights and its bias."""
    from openvino import Model, PartialShape, Type  # noqa: PLC0415 - imported where OpenVINO is used alone
    from openvino import opset13 as ops  # noqa: PLC0415

    total = found(before(model.get_results()[0].input_value(0), "Softmax"), "Add")
    product = found(total.input_value(0), "MatMul")
    weights, bias = constant(product.input_value(1)), constant(total.input_value(1)).ravel()
    features = ops.parameter(PartialShape([-1, len(weights)]), Type.f32)
    classes = ops.softmax(ops.add(ops.matmul(features, weights, False, False), bias.reshape(1, -1)), 1)
    body = Model([product.input_value(0)], model.get_parameters())
    body.set_rt_info(model.get_rt_info(["framework", "character"]), ["framework", "character"])
    return body, Model([classes], [features]), weights, bias
