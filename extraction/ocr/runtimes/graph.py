"""Finding one's way backwards through an OpenVINO model."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Weights = npt.NDArray[np.float32]

_CHANGE_NOTHING = ("Identity", "Convert")  # a Convert only unpacks weights that are stored in half precision


class OtherShapeError(Exception):
    """The model is not made of what was looked for."""


def before(output: Any, kind: str) -> Any:
    """What goes into the node of that kind that gives an output."""
    return found(output, kind).input_value(0)


def found(output: Any, kind: str) -> Any:
    """The node of that kind that gives an output, past those that change nothing. Raises OtherShapeError."""
    node = _past(output, "Identity")
    if node.get_type_name() != kind:
        raise OtherShapeError
    return node


def constant(output: Any) -> Weights:
    """The weights that an output hands on. Raises OtherShapeError where it is no constant."""
    node = _past(output, *_CHANGE_NOTHING)
    if node.get_type_name() != "Constant":
        raise OtherShapeError
    return np.asarray(node.get_data(), np.float32)


def _past(output: Any, *kinds: str) -> Any:
    node = output.get_node()
    while node.get_type_name() in kinds:
        node = node.input_value(0).get_node()
    return node
