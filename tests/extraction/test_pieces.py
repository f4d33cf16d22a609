"""Connected pieces found along their outlines are those that numbering every pixel finds."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extraction.pieces import pieces


@pytest.mark.parametrize("seed", range(8))
def test_pieces_are_the_connected_components(seed: int) -> None:
    mask = np.where(np.random.default_rng(seed).random((60, 90)) < 0.1 + 0.06 * seed, 255, 0).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    expected = {tuple(stats[label, :4].tolist()): (labels == label) for label in range(1, count)}
    found = pieces(mask)
    assert len(found) == count - 1
    for piece in found:
        component = expected[piece.x, piece.y, piece.width, piece.height][piece.window]
        if sum(tuple(stats[label, :4]) == (piece.x, piece.y, piece.width, piece.height)
               for label in range(1, count)) == 1:
            assert ((piece.drawn() > 0) >= component).all()


def test_a_piece_keeps_its_holes_and_what_stands_in_them_is_another() -> None:
    mask = np.zeros((40, 40), np.uint8)
    mask[2:38, 2:38] = 255
    mask[6:34, 6:34] = 0
    mask[18:22, 18:22] = 255
    frame, dot = sorted(pieces(mask), key=lambda piece: -piece.width)
    assert (frame.width, dot.width) == (36, 4)
    assert not frame.drawn()[10:20, 10:20].any() and frame.drawn()[0].all() and dot.drawn().all()
    assert not pieces(np.zeros((5, 5), np.uint8))
