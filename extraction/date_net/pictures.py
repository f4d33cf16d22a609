"""Pictures of lines made ready for the network: 40 rows, paper 0, the darkest ink -1. The trainer does the same."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from models.pages import Pixels

HEIGHT_PX = 40
WIDEST_PX = 960
QUANTUM_PX = 16
_PAPER, _DARKEST = 0.9, 0.005  # which of the tones in order count as these
_LEAST_REACH = 0.15  # between the two: less is noise on empty paper
_EVERY = 3


def ready(picture: Pixels) -> npt.NDArray[np.float32]:
    """3 x 40 x W, W a multiple of 16 (padded with paper on the right), from a picture, RGB or grey, of any size."""
    picture = picture if picture.ndim == 3 else cv2.merge([picture] * 3)
    height, width = picture.shape[:2]
    across = min(WIDEST_PX, max(4, round(width * HEIGHT_PX / height)))
    way = cv2.INTER_AREA if height > HEIGHT_PX else cv2.INTER_CUBIC
    scaled = cv2.resize(picture, (across, HEIGHT_PX), interpolation=way).astype(np.float32) / 255
    tones = np.sort(scaled.mean(2).ravel()[::_EVERY])
    high, low = (tones[int(share * (len(tones) - 1))] for share in (_PAPER, _DARKEST))
    padded = np.zeros((3, HEIGHT_PX, -(-across // QUANTUM_PX) * QUANTUM_PX), np.float32)
    stretched = (scaled - high) / max(_LEAST_REACH, high - low)
    padded[:, :, :across] = stretched.clip(-1.5, 0.5).transpose(2, 0, 1)
    return padded
