"""Long runs of ink: the rules of a form. Eight columns of a page are looked at in one byte, several times faster than
OpenCV opens a mask.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

Mask = npt.NDArray[np.uint8]


def runs_down(ink: Mask, length: int) -> Mask:
    """255 where at least `length` pixels are inked one below the other, else 0. Beyond the page all is inked.

    As `cv2.morphologyEx` opens a mask: with an even length runs lie a pixel lower than their ink.
    """
    whole = _joined(np.packbits(ink, axis=1), length, np.bitwise_and, 255)
    return np.unpackbits(_joined(whole, length, np.bitwise_or, 0), axis=1, count=ink.shape[1]) * np.uint8(255)


def runs_across(ink: Mask, length: int) -> Mask:
    """The same along the rows; with an even length a pixel further to the right."""
    return np.asarray(cv2.transpose(runs_down(np.asarray(cv2.transpose(ink), np.uint8), length)), np.uint8)


def _joined(rows: Mask, length: int, how: np.ufunc, beyond: int) -> Mask:
    """Each row joined with those around it, `length` in all, in steps that double; `beyond`: what lies outside."""
    rows = np.pad(rows, ((length // 2, length - 1 - length // 2), (0, 0)), constant_values=beyond)
    have = 1
    while have < length:
        step = min(have, length - have)
        rows = how(rows[:-step], rows[step:])
        have += step
    return rows
