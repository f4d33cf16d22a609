"""Boxes [x0, y0, x1, y1] in pixels of the upright stored page."""

from __future__ import annotations

from collections.abc import Sequence

Box = Sequence[float]
OVERLAP = 0.3  # intersection over union from which two boxes are the same spot


def centre_inside(read: Box, true: Box) -> bool:
    """Whether the centre of the read box lies in the true one."""
    x, y = (read[0] + read[2]) / 2, (read[1] + read[3]) / 2
    return true[0] <= x <= true[2] and true[1] <= y <= true[3]


def overlap(a: Box, b: Box) -> float:
    """Intersection over union, 0..1."""
    both = shared(a, b)
    return both / (area(a) + area(b) - both) if both else 0.0


def shared(a: Box, b: Box) -> float:
    """Area that both cover."""
    width, height = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    return max(0.0, width) * max(0.0, height)


def area(box: Box) -> float:
    """Area in square pixels."""
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])


def same_spot(a: Box, b: Box) -> bool:
    """Whether one box covers most of the other, whichever is smaller: a value and the line it stands in."""
    least = min(area(a), area(b))
    return least > 0 and shared(a, b) >= 0.5 * least
