"""Draws many lines at once on the trainer's device: signs side by side on a canvas, in somebody's way of writing.

A canvas has 64 rows, the line's middle in row 32, an em of 32 pixels; two layers: what was filled in, what the form
printed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

from extraction.date_net.alphabet import canonical
from extraction.date_net.training.feeding import Texts
from extraction.date_net.training.glyphs import CELL, EM, GLYPH_NUMBER, GLYPHS, LEFT
from extraction.date_net.training.signs import Signs

ROWS, CANVAS_EM, MARGIN = 64, 32, 24
LAYERS = 2
_ASCII = np.array([char.isascii() for char in GLYPHS])
_PLAIN = np.array([GLYPH_NUMBER.get(canonical(char), number) for number, char in enumerate(GLYPHS)])


@dataclass(frozen=True, slots=True)
class Arranged:
    """Where each sign of each line stands on its canvas: lines x signs, pixels; squeeze and end are one a line.

    `row` is the sign's cell (-1: none), `begin` its left, `wander` how far it leaves the line's middle; `low` says of a
    line that only low signs stand there.
    """

    row: torch.Tensor
    begin: torch.Tensor
    wander: torch.Tensor
    printed: torch.Tensor
    squeeze: torch.Tensor
    end: torch.Tensor
    low: torch.Tensor

    def lines(self, chosen: torch.Tensor) -> Arranged:
        """Some of the lines."""
        return Arranged(*(getattr(self, name)[chosen] for name in self.__dataclass_fields__))


def _faces_for(random: np.random.Generator, signs: Signs, count: int, hand_share: float) -> tuple[np.ndarray, ...]:
    """Per line a face for digits and one for characters, of the same sort."""
    hand = random.random(count) < hand_share
    latin = np.where(
        hand, _some(random, signs.hand & signs.latin, count), _some(random, ~signs.hand & signs.latin, count)
    )
    han = np.where(
        hand, _some(random, signs.hand & signs.whole, count), _some(random, ~signs.hand & signs.whole, count)
    )
    same = random.random(count) < 0.6
    return np.where(same, han, latin), han


def _some(random: np.random.Generator, fits: np.ndarray, count: int) -> np.ndarray:
    among = np.flatnonzero(fits)
    return random.choice(among if len(among) else np.arange(len(fits)), count)


def _rows(random: np.random.Generator, signs: Signs, texts: Texts) -> tuple[torch.Tensor, torch.Tensor]:
    """The cell and the advance of every sign; -1 where nothing is drawn."""
    count = len(texts.glyphs)
    fill, printed = _faces_for(random, signs, count, 0.62), _faces_for(random, signs, count, 0.06)
    glyphs = np.maximum(texts.glyphs, 0)
    ascii_sign = _ASCII[glyphs]
    faces = np.where(
        texts.printed,
        np.where(ascii_sign, printed[0][:, None], printed[1][:, None]),
        np.where(ascii_sign, fill[0][:, None], fill[1][:, None]),
    )
    spare = np.broadcast_to(np.where(texts.printed, printed[1][:, None], fill[1][:, None]), faces.shape)
    any_whole = np.broadcast_to(_some(random, signs.whole & ~signs.hand, count)[:, None], faces.shape)
    device = signs.row.device
    row, advance = (
        torch.full(glyphs.shape, value, device=device, dtype=kind)
        for value, kind in ((-1, torch.int32), (0.5, torch.float32))
    )
    for face, glyph in (
        (faces, glyphs),
        (faces, _PLAIN[glyphs]),
        (spare, glyphs),
        (spare, _PLAIN[glyphs]),
        (any_whole, glyphs),
        (any_whole, _PLAIN[glyphs]),
    ):
        at = (torch.from_numpy(face.astype(np.int64)).to(device), torch.from_numpy(glyph.astype(np.int64)).to(device))
        missing = row < 0
        row, advance = torch.where(missing, signs.row[at], row), torch.where(missing, signs.advance[at], advance)
    drawn = torch.from_numpy(texts.glyphs >= 0).to(device)
    return torch.where(drawn, row, -1), torch.where(drawn, advance, 0.0)


def arrange(random: np.random.Generator, signs: Signs, texts: Texts) -> Arranged:
    """Choose faces and put the signs side by side."""
    row, advance = _rows(random, signs, texts)
    device, count = row.device, len(row)
    noise = Noise(random, device)
    spread = noise.mixed(count, (0.65, -0.06, 0.06), (0.35, 0.0, 0.5))[:, None]
    squeeze = noise.uniform(count, 0.78, 1.12)[:, None]
    jitter = noise.uniform(count, 0, 0.05)[:, None] * noise.normal(*row.shape)
    gaps = torch.from_numpy(texts.gaps).to(device)
    step = (advance * squeeze + torch.where(row >= 0, spread, 0.0) + jitter * (row >= 0)).clamp(min=0)
    begin = (gaps + F.pad(step, (1, 0))[:, :-1]).cumsum(1) * CANVAS_EM + MARGIN
    end = (begin + step * CANVAS_EM).masked_fill(row < 0, 0).amax(1)
    tilt = noise.normal(count)[:, None] * 0.015
    wander = (
        noise.normal(*row.shape) * noise.uniform(count, 0, 2.2)[:, None]
        + noise.normal(*row.shape).cumsum(1) * noise.uniform(count, 0, 0.5)[:, None]
        + (begin - end[:, None] / 2) * tilt
    ).clamp(-9, 9)
    printed = torch.from_numpy(texts.printed).to(device)
    wander = torch.where(printed, wander * 0.15, wander)
    low = torch.from_numpy((_ASCII[np.maximum(texts.glyphs, 0)] | (texts.glyphs < 0)).all(1)).to(device)
    return Arranged(row, begin, wander, printed, squeeze, end, low)


def ink_of(random: np.random.Generator, signs: Signs, arranged: Arranged) -> torch.Tensor:
    """The lines' ink: lines x 2 x 64 x W of 0..1."""
    width = int(arranged.end.max().item()) + MARGIN + CELL
    noise = Noise(random, arranged.row.device)
    where = (arranged.row, arranged.begin, arranged.wander, arranged.printed)
    return _placed(noise, signs.cells, where, arranged.squeeze, width)


class Noise:
    """Random tables on the device."""

    def __init__(self, random: np.random.Generator, device: torch.device) -> None:
        self._generator = torch.Generator(device=device)
        self._generator.manual_seed(int(random.integers(2**62)))
        self._device = device

    def uniform(self, count: int, low: float, high: float) -> torch.Tensor:
        """Even between `low` and `high`."""
        return torch.rand(count, generator=self._generator, device=self._device) * (high - low) + low

    def normal(self, *shape: int) -> torch.Tensor:
        """Around 0, spread 1."""
        return torch.randn(*shape, generator=self._generator, device=self._device)

    def mixed(self, count: int, *parts: tuple[float, float, float]) -> torch.Tensor:
        """Each part (share, low, high)."""
        value, left = self.uniform(count, 0, 1), torch.zeros(count, device=self._device)
        edge = 0.0
        for share, low, high in parts:
            inside = (value >= edge) & (value < edge + share)
            left = torch.where(inside, self.uniform(count, low, high), left)
            edge += share
        return left


def _placed(
    noise: Noise, cells: torch.Tensor, where: tuple[torch.Tensor, ...], squeeze: torch.Tensor, width: int
) -> torch.Tensor:
    row, begin, wander, printed = where
    line, place = torch.nonzero(row >= 0, as_tuple=True)
    count, rows = len(line), row[line, place].long()
    calm = torch.where(printed[line, place], 0.1, 1.0)
    wide = squeeze.expand_as(row)[line, place] * (1 + 0.05 * calm * noise.normal(count))
    tall = 1 + 0.05 * calm * noise.normal(count)
    turn = 0.035 * calm * noise.normal(count)
    slant = (noise.normal(len(row)) * 0.08).expand(row.shape[1], -1).T[line, place] * calm
    x, y = begin[line, place], ROWS / 2 + wander[line, place]
    x0, y0 = torch.floor(x).long() - 4, torch.floor(y).long() - CELL // 2
    shaken = _shaken(noise, noise.mixed(len(row), (0.5, 0, 0.02), (0.5, 0.02, 0.09))[line] * calm)
    patches = _patches(cells[rows], (x - x0, y - y0), (wide, tall, turn, slant), shaken)
    canvas = torch.zeros(len(row) * LAYERS * ROWS * width, device=row.device)
    axis = torch.arange(CELL, device=row.device)
    ys, xs = y0[:, None, None] + axis[None, :, None], x0[:, None, None] + axis[None, None, :]
    inside = (ys >= 0) & (ys < ROWS) & (xs >= 0) & (xs < width)
    layer = (line * LAYERS + printed[line, place].long())[:, None, None]
    index = (layer * ROWS + ys.clamp(0, ROWS - 1)) * width + xs.clamp(0, width - 1)
    canvas.scatter_reduce_(0, index.view(-1), (patches * inside).view(-1), "amax")
    return canvas.view(len(row), LAYERS, ROWS, width)


def _shaken(noise: Noise, reach: torch.Tensor) -> torch.Tensor:
    """How far each place of a sign is moved: signs x 48 x 48 x 2, in half cells; `reach` is one a sign."""
    coarse = noise.normal(len(reach), 2, 4, 4) * reach[:, None, None, None]
    return F.interpolate(coarse, (CELL, CELL), mode="bilinear", align_corners=True).permute(0, 2, 3, 1)


def _patches(
    cells: torch.Tensor, origin: tuple[torch.Tensor, torch.Tensor], shape: tuple[torch.Tensor, ...],
    shaken: torch.Tensor,
) -> torch.Tensor:
    """Cells on patches of 48 x 48, the sign's origin at `origin` (x of its left, y of its middle)."""
    wide, tall, turn, slant = shape
    scale = EM / CANVAS_EM
    half = (CELL - 1) / 2
    # Patch pixel p -> cell pixel c:  cx = (px - ox) / wide * scale + LEFT,  cy = (py - oy) / tall * scale + CELL / 2
    xx, yy = scale / wide, scale / tall
    left, middle = LEFT - origin[0] * xx, CELL / 2 - origin[1] * yy
    theta = torch.zeros(len(cells), 2, 3, device=cells.device)
    theta[:, 0, 0], theta[:, 1, 1] = xx, yy
    theta[:, 0, 1], theta[:, 1, 0] = slant + turn, -turn
    theta[:, 0, 2] = (left + xx * half - half) / half
    theta[:, 1, 2] = (middle + yy * half - half) / half
    grid = F.affine_grid(theta, [len(cells), 1, CELL, CELL], align_corners=True) + shaken
    drawn: torch.Tensor = F.grid_sample(cells[:, None].float() / 255, grid, align_corners=True, padding_mode="zeros")
    return drawn[:, 0]
