"""All signs of all faces and hands on the trainer's device, and which of them a line is drawn with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch

from extraction.date_net.training.glyphs import GLYPH_NUMBER, GLYPHS, HAN_ALPHABET

_WHOLE = 0.97  # a face with this share of our characters can write any date
_NO_SIGN = -1


@dataclass(frozen=True, slots=True)
class Signs:
    """`cells` rows x 48 x 48 of 0..255; `row` and `advance` by face and glyph; what each face is good for."""

    cells: torch.Tensor
    row: torch.Tensor
    advance: torch.Tensor
    names: list[str]
    hand: np.ndarray
    whole: np.ndarray  # holds the Chinese characters of dates
    latin: np.ndarray  # holds digits and marks

    def subset(self, chosen: np.ndarray) -> Signs:
        """The same cells with some of the faces only."""
        keep = torch.from_numpy(np.flatnonzero(chosen)).to(self.row.device)
        return Signs(self.cells, self.row[keep], self.advance[keep],
                     [name for name, use in zip(self.names, chosen, strict=True) if use],
                     self.hand[chosen], self.whole[chosen], self.latin[chosen])


def load(folder: Path, device: str) -> Signs:
    """The faces and hands of `atlas.npz`."""
    stored = np.load(folder / "atlas.npz")
    owners, glyphs = stored["owners"].astype(np.int64), stored["glyphs"].astype(np.int64)
    row = np.full((len(stored["names"]), len(GLYPHS)), _NO_SIGN, np.int32)
    advance = np.zeros(row.shape, np.float32)
    row[owners, glyphs] = np.arange(len(owners))
    advance[owners, glyphs] = stored["advances"].astype(np.float32)
    han, digits = ([GLYPH_NUMBER[char] for char in chars] for chars in (HAN_ALPHABET, "0123456789.-"))
    return Signs(
        torch.from_numpy(stored["cells"] * np.uint8(17)).to(device), torch.from_numpy(row).to(device),
        torch.from_numpy(advance).to(device), stored["names"].tolist(), stored["hands"],
        np.asarray((row[:, han] >= 0).mean(1) > _WHOLE), np.asarray((row[:, digits] >= 0).all(1)))


def unseen(names: list[str], share: float = 0.1) -> np.ndarray:
    """Faces kept for validation: the same ones in every run, whatever else is there."""
    return np.array([Random(f"unseen {name}").random() < share for name in names])
