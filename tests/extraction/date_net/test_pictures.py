"""Pictures as the network takes them."""

import numpy as np
import pytest

from extraction.date_net.pictures import HEIGHT_PX, QUANTUM_PX, ready


def line(height: int, width: int, ink: int = 20, paper: int = 240) -> np.ndarray:
    picture = np.full((height, width, 3), paper, np.uint8)
    picture[height // 4 : 3 * height // 4, width // 3 : width // 3 + max(2, width // 10)] = ink
    return picture


@pytest.mark.parametrize(("height", "width"), [(40, 160), (17, 60), (120, 900), (60, 7)])
def test_any_size_becomes_forty_rows_and_whole_columns(height: int, width: int) -> None:
    made = ready(line(height, width))
    assert made.shape[:2] == (3, HEIGHT_PX)
    assert made.shape[2] % QUANTUM_PX == 0
    assert abs(made.shape[2] - width * HEIGHT_PX / height) <= QUANTUM_PX + 4


def test_faint_ink_on_dark_paper_looks_like_black_on_white() -> None:
    assert ready(line(40, 160, 110, 170)) == pytest.approx(ready(line(40, 160)), abs=0.02)


def test_paper_is_nothing() -> None:
    assert np.abs(ready(np.full((30, 90, 3), 200, np.uint8))).max() == 0
