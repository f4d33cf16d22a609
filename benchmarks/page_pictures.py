"""CPU milliseconds of one page for the screen, with and without the watermark: `python benchmarks/page_pictures.py`."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from models.pages import BoundingBox
from review_app.pictures import crop_picture, page_picture

ROUNDS = 8
MARK = "王审核 wang　江原省/临溪市　2026-11-26 21:52　d8f3a1b2c4d5e6f70"
SIZES = {"200 dpi": (2339, 1654), "300 dpi": (3508, 2480)}


def main() -> None:
    """Print the table."""
    rng = np.random.default_rng(1)
    for name, (height, width) in SIZES.items():
        page = np.full((height, width, 3), 245, np.uint8)
        page[::7, ::5] = rng.integers(0, 120, page[::7, ::5].shape, dtype=np.uint8)  # something to encode
        spot = BoundingBox(width // 3, height // 3, width // 2, height // 3 + 60)
        _compare(f"A4 at {name}, page", lambda mark, page=page: page_picture(page, mark))
        _compare(f"A4 at {name}, crop", lambda mark, page=page, spot=spot: crop_picture(page, spot, mark))


def _compare(name: str, draw: Callable[[str], object]) -> None:
    plain, marked = _cpu_ms(draw, ""), _cpu_ms(draw, MARK)
    print(f"{name}: {plain:.1f} ms plain, {marked:.1f} ms with the watermark")


def _cpu_ms(draw: Callable[[str], object], mark: str) -> float:
    draw(mark)
    start = time.process_time()
    for _ in range(ROUNDS):
        draw(mark)
    return (time.process_time() - start) / ROUNDS * 1000


if __name__ == "__main__":
    main()
