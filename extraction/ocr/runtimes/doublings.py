"""A detection network's last two doublings of its map, put so that OpenVINO computes them with the fast kernels.

The network ends in transposed convolutions of 2 x 2 with stride 2, which OpenVINO computes in f32 and, where sizes are
not known beforehand, leaves the ReLU and the sigmoid behind them to kernels of their own: a fifth of all its time. As
no two of their windows overlap, each is a convolution of 1 x 1 into four times the channels, whose pixels are put in
their places afterwards. That is the same sum; in f32 the answers are equal to the bit.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from extraction.ocr.runtimes.graph import OtherShapeError, Weights, before, constant, found

_NO_PADDING: dict[str, list[int]] = {"strides": [1, 1], "pads_begin": [0, 0], "pads_end": [0, 0], "dilations": [1, 1]}
_STEPS = [(down, along) for down in range(2) for along in range(2)]


def with_fast_doublings(model: Any) -> Any:
    """The OpenVINO model with its end put otherwise; as it is if it does not end in two doublings and a sigmoid."""
    try:
        logits = before(model.get_results()[0].input_value(0), "Sigmoid")
        hidden, second, second_bias = _doubling(logits)
        source, first, first_bias = _doubling(before(hidden, "Relu"))
    except OtherShapeError:
        return model
    return _ended(model, source, (_spread(first), np.tile(first_bias, 4)), (_spread_again(second), second_bias))


def _ended(model: Any, source: Any, first: tuple[Weights, Weights], second: tuple[Weights, Weights]) -> Any:
    from openvino import Model  # noqa: PLC0415 - imported where OpenVINO is used alone
    from openvino import opset13 as ops  # noqa: PLC0415

    def convolved(of: Any, weights: Weights, bias: Weights) -> Any:
        return ops.add(ops.convolution(of, weights, **_NO_PADDING), bias.reshape(1, -1, 1, 1))

    quarter = ops.sigmoid(convolved(ops.relu(convolved(source, *first)), *second))
    whole = ops.depth_to_space(quarter, "blocks_first", 4)
    return Model([whole.output(0)], model.get_parameters())


def _doubling(output: Any) -> tuple[Any, Weights, Weights]:
    """What is doubled, the weights (channels in x out x 2 x 2) and the bias."""
    sum_of = found(output, "Add")
    doubled = found(sum_of.input_value(0), "ConvolutionBackpropData")
    weights = constant(doubled.input_value(1))
    if weights.shape[2:] != (2, 2) or list(doubled.get_attributes()["strides"]) != [2, 2]:
        raise OtherShapeError
    return doubled.input_value(0), weights, constant(sum_of.input_value(1)).ravel()


def _spread(weights: Weights) -> Weights:
    """As a convolution of 1 x 1: channels of the top left pixel first, then top right, bottom left, bottom right."""
    return np.concatenate([weights[:, :, down, along].T for down, along in _STEPS])[:, :, None, None]


def _spread_again(weights: Weights) -> Weights:
    """The second doubling (to one channel) of four pixels side by side in the channels: 16, row by row."""
    inputs = len(weights)
    spread = np.zeros((16, 4 * inputs, 1, 1), np.float32)
    for pixel, (down, along) in enumerate(_STEPS):
        for finer_down, finer_along in _STEPS:
            place = 4 * (2 * down + finer_down) + 2 * along + finer_along
            spread[place, pixel * inputs : (pixel + 1) * inputs, 0, 0] = weights[:, 0, finer_down, finer_along]
    return spread
