"""A detection network's last two doublings of its map, put so that OpenVINO computes them with the fast kernels.

The network ends in transposed convolutions of 2 x 2 with stride 2, which OpenVINO computes in f32 and, where sizes are
not known beforehand, leaves the ReLU and the sigmoid behind them to kernels of their own: a fifth of all its time. As
no two of their windows overlap, each is a convolution of 1 x 1 into four times the channels, whose pixels are put in
their places afterwards. That is the same sum; in f32 the answers are equal to the bit.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Weights = npt.NDArray[np.float32]

_NO_PADDING: dict[str, list[int]] = {"strides": [1, 1], "pads_begin": [0, 0], "pads_end": [0, 0], "dilations": [1, 1]}
_STEPS = [(down, along) for down in range(2) for along in range(2)]


class _OtherEndError(Exception):
    """The network does not end in two doublings."""


def with_fast_doublings(model: Any) -> Any:
    """The OpenVINO model with its end put otherwise; as it is if it does not end in two doublings and a sigmoid."""
    try:
        logits = _before(model.get_results()[0].input_value(0), "Sigmoid")
        hidden, second, second_bias = _doubling(logits)
        source, first, first_bias = _doubling(_before(hidden, "Relu"))
    except _OtherEndError:
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
    sum_of = _found(output, "Add")
    doubled = _found(sum_of.input_value(0), "ConvolutionBackpropData")
    weights = _constant(doubled.input_value(1))
    if weights.shape[2:] != (2, 2) or list(doubled.get_attributes()["strides"]) != [2, 2]:
        raise _OtherEndError
    return doubled.input_value(0), weights, _constant(sum_of.input_value(1)).ravel()


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


def _before(output: Any, kind: str) -> Any:
    return _found(output, kind).input_value(0)


def _found(output: Any, kind: str) -> Any:
    """The node of that kind that gives an output, past those that change nothing."""
    node = output.get_node()
    while node.get_type_name() == "Identity":
        node = node.input_value(0).get_node()
    if node.get_type_name() != kind:
        raise _OtherEndError
    return node


def _constant(output: Any) -> Weights:
    node = output.get_node()
    while node.get_type_name() in ("Identity", "Convert"):
        node = node.input_value(0).get_node()
    if node.get_type_name() != "Constant":
        raise _OtherEndError
    return np.asarray(node.get_data(), np.float32)
