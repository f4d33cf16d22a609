"""From a canvas to what a scanner sees of it: scale and crop, pen, rules, seals, bleed, paper, blur, compression.

Pictures leave as lines x 3 x 40 x W, 0..1, before `normalized` makes them ready for the network.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

from extraction.date_net.training.drawing import CANVAS_EM, MARGIN, ROWS, Arranged, Noise

HEIGHT = 40
WIDEST = 560
_STEP = 16


@dataclass(frozen=True, slots=True)
class Layout:
    """How each line lies in its picture: scales, the left edge on the canvas, and where it ends in the picture."""

    across: torch.Tensor
    down: torch.Tensor
    left: torch.Tensor
    width: torch.Tensor

    def lines(self, chosen: torch.Tensor) -> Layout:
        """Some of the lines."""
        return Layout(*(getattr(self, name)[chosen] for name in self.__dataclass_fields__))


def layout(noise: Noise, arranged: Arranged) -> Layout:
    """Scales and crops: too tight, too loose, squeezed."""
    count = len(arranged.end)
    tight, loose = (
        torch.where(arranged.low, noise.uniform(count, low, high), noise.uniform(count, least, most))
        for low, high, least, most in ((36.0, 57.0, 29.0, 41.0), (21.0, 40.0, 19.0, 32.0))
    )
    high = torch.where(noise.uniform(count, 0, 1) < 0.65, tight, loose)
    down = high / CANVAS_EM
    before, after = (noise.mixed(count, (0.75, -1, 12), (0.25, 5, 70)) for _ in "ab")
    across = down * noise.uniform(count, 0.85, 1.15)
    inked = (arranged.end - MARGIN) * across
    across = across * (WIDEST - 60) / inked.clamp(min=WIDEST - 60)
    width = (arranged.end - MARGIN) * across + before + after
    return Layout(across, down, MARGIN - before / across, width.clamp(_STEP * 2, WIDEST))


def spoil(random: np.random.Generator, ink: torch.Tensor, lying: Layout) -> torch.Tensor:
    """The pictures, as wide as the widest line of them."""
    noise = Noise(random, ink.device)
    width = -(-int(lying.width.max().item()) // _STEP) * _STEP
    ink = _warped(noise, ink, lying, width)
    ink = _penned(noise, ink)
    grey = _neighbours(noise, ink)
    picture = _coloured(noise, ink, grey)
    picture = _sealed(noise, picture, ink)
    picture = _ruled(noise, picture, lying)
    return _scanned(noise, picture)


def _warped(noise: Noise, ink: torch.Tensor, lying: Layout, width: int) -> torch.Tensor:
    count = len(ink)
    device = ink.device
    u = torch.arange(width, device=device)[None, None, :] + 0.5
    v = torch.arange(HEIGHT, device=device)[None, :, None] + 0.5
    turn, drop = noise.normal(count) * 0.012, noise.normal(count) * 1.6
    coarse = noise.normal(count, 2, 4, max(2, width // 24)) * noise.uniform(count, 0, 1.3)[:, None, None, None]
    bend = F.interpolate(coarse, (HEIGHT, width), mode="bicubic", align_corners=True)
    lean = noise.mixed(count, (0.75, -0.05, 0.05), (0.25, -0.1, 0.5))[:, None, None]  # one line in four leans far
    y = (v - HEIGHT / 2 - drop[:, None, None] - turn[:, None, None] * (u - width / 2)) / lying.down[:, None, None]
    x = u / lying.across[:, None, None] + lying.left[:, None, None] + bend[:, 0] + lean * y
    y = y + ROWS / 2 + bend[:, 1]
    grid = torch.stack([x / ink.shape[3] * 2 - 1, y / ROWS * 2 - 1], -1)
    drawn: torch.Tensor = F.grid_sample(ink, grid, align_corners=False, padding_mode="zeros")
    return drawn


def _blurred(picture: torch.Tensor, sigma: float) -> torch.Tensor:
    reach = max(1, round(2 * sigma))
    axis = torch.arange(-reach, reach + 1, device=picture.device, dtype=picture.dtype)
    kernel = torch.exp(-(axis**2) / (2 * sigma * sigma))
    kernel = kernel / kernel.sum()
    channels = picture.shape[1]
    padded = F.pad(picture, (reach, reach, reach, reach), mode="replicate")
    rows = F.conv2d(padded, kernel.view(1, 1, 1, -1).expand(channels, 1, 1, -1), groups=channels)
    return F.conv2d(rows, kernel.view(1, 1, -1, 1).expand(channels, 1, -1, 1), groups=channels)


def _cloud(noise: Noise, shape: torch.Size, rows: int, columns: int) -> torch.Tensor:
    """Slow noise of about -1..1, lines x 1 x H x W."""
    return F.interpolate(
        noise.normal(shape[0], 1, rows, max(2, columns)), shape[2:], mode="bicubic", align_corners=True
    )


def _column(values: torch.Tensor) -> torch.Tensor:
    return values[:, None, None, None]


def _penned(noise: Noise, ink: torch.Tensor) -> torch.Tensor:
    """Strokes made thicker, thinner, broken, faint."""
    count = len(ink)
    soft = _blurred(ink, 1.0)
    edge = _column(noise.mixed(count, (0.6, 0.3, 0.45), (0.25, 0.16, 0.3), (0.15, 0.45, 0.58)))
    edge = edge + _cloud(noise, ink.shape, 5, ink.shape[3] // 12) * _column(
        noise.mixed(count, (0.5, 0, 0.03), (0.5, 0.03, 0.12))
    )
    hard = torch.sigmoid((soft - edge) * 14)
    hard = torch.where(soft > 0.02, hard, 0.0)
    kept = torch.lerp(ink, hard, _column(noise.uniform(count, 0.3, 1)))
    faint = _column(noise.mixed(count, (0.6, 0.85, 1), (0.3, 0.5, 0.85), (0.1, 0.28, 0.5)))
    worn = 1 - (
        _cloud(noise, ink.shape, 4, ink.shape[3] // 16).clamp(0, 2)
        / 2
        * _column(noise.mixed(count, (0.6, 0, 0.2), (0.4, 0.2, 0.8)))
    )
    grain = 1 - (noise.normal(*ink.shape).clamp(0, 2) * _column(noise.mixed(count, (0.6, 0, 0.1), (0.4, 0.1, 0.5))))
    return (kept * faint * worn * grain.clamp(0, 1)).clamp(0, 1)


def _neighbours(noise: Noise, ink: torch.Tensor) -> torch.Tensor:
    """Other ink that got into the crop: the line above or below, the other side of the sheet; lines x 1 x H x W."""
    count = len(ink)
    both = ink.amax(1, keepdim=True)
    shift = HEIGHT - 5
    above = F.pad(both.roll(1, 0)[:, :, shift:], (0, 0, 0, shift))
    below = F.pad(both.roll(2, 0)[:, :, : HEIGHT - shift], (0, 0, shift, 0))
    back = _blurred(both.roll(3, 0).flip(3), 1.6)
    some = [noise.uniform(count, 0, 1) < share for share in (0.12, 0.12, 0.15)]
    strength = noise.uniform(count, 0.05, 0.3)
    return torch.maximum(
        torch.maximum(above * _column(some[0]), below * _column(some[1])), back * _column(some[2] * strength)
    )


def _coloured(noise: Noise, ink: torch.Tensor, grey: torch.Tensor) -> torch.Tensor:
    count = len(ink)
    paper = torch.stack([noise.uniform(count, 0.8, 1), noise.uniform(count, 0.78, 1), noise.uniform(count, 0.62, 1)], 1)
    white = noise.uniform(count, 0, 1) < 0.5
    even = noise.uniform(count, 0.72, 1)[:, None].expand(-1, 3)
    paper = torch.where(white[:, None], even, paper)
    stain = _cloud(noise, ink.shape, 3, ink.shape[3] // 40) * _column(
        noise.mixed(count, (0.7, 0, 0.02), (0.3, 0.02, 0.12))
    )
    picture = paper[:, :, None, None] * (1 + stain.clamp(-0.5, 0.1))
    colours = []
    for shares in ((0.5, 0.3, 0.1, 0.1), (0.8, 0.02, 0.1, 0.08)):
        way = noise.uniform(count, 0, 1)[:, None]
        black = noise.uniform(count, 0, 0.3)[:, None].expand(-1, 3)
        blue = torch.stack(
            [noise.uniform(count, 0.05, 0.3), noise.uniform(count, 0.1, 0.35), noise.uniform(count, 0.35, 0.75)], 1
        )
        red = torch.stack(
            [noise.uniform(count, 0.55, 0.9), noise.uniform(count, 0.05, 0.35), noise.uniform(count, 0.05, 0.35)], 1
        )
        pencil = noise.uniform(count, 0.25, 0.5)[:, None].expand(-1, 3)
        edges = np.cumsum(shares)
        colours.append(
            torch.where(
                way < edges[0], black, torch.where(way < edges[1], blue, torch.where(way < edges[2], red, pencil))
            )
        )
    for layer, colour in ((grey, colours[1]), (ink[:, 1:], colours[1]), (ink[:, :1], colours[0])):
        picture = torch.lerp(picture, colour[:, :, None, None] * picture, layer)
    return picture


def _sealed(noise: Noise, picture: torch.Tensor, ink: torch.Tensor) -> torch.Tensor:
    """Red rings, arcs of legends and large red signs over one line in four."""
    count, _, height, width = picture.shape
    u = torch.arange(width, device=picture.device)[None, None, :]
    v = torch.arange(height, device=picture.device)[None, :, None]
    radius, thick = noise.uniform(count, 40, 130), noise.uniform(count, 1, 4)
    x, y = noise.uniform(count, -60, width + 60.0), noise.uniform(count, -90, height + 90.0)
    away = torch.sqrt((u - x[:, None, None]) ** 2 + (v - y[:, None, None]) ** 2)
    ring = ((thick[:, None, None] + 1 - (away - radius[:, None, None]).abs()).clamp(0, 1))[:, None]
    inked = ink.amax(1, keepdim=True)
    first = _turned(noise, inked.roll(5, 0)) * _column(noise.uniform(count, 0, 1) < 0.7)
    second = _turned(noise, inked.roll(7, 0)) * _column(noise.uniform(count, 0, 1) < 0.4)
    legend = torch.maximum(first, second)
    angle = torch.atan2(v - y[:, None, None], u - x[:, None, None]) * 5 + noise.uniform(count, 0, 6)[:, None, None]
    points = radius[:, None, None] * (0.24 + 0.1 * torch.cos(angle))
    star = (away < points)[:, None] * _column(noise.uniform(count, 0, 1) < 0.5)
    mark = torch.maximum(torch.maximum(ring, legend), star.float())
    worn = (_cloud(noise, picture.shape, 6, width // 8) * 0.5 + 0.75).clamp(0, 1)
    alpha = mark * worn * _column((noise.uniform(count, 0, 1) < 0.24) * noise.uniform(count, 0.25, 0.95))
    red = torch.stack(
        [noise.uniform(count, 0.75, 1), noise.uniform(count, 0.1, 0.45), noise.uniform(count, 0.1, 0.5)], 1
    )
    return picture * (1 - alpha * (1 - red[:, :, None, None]))


def _turned(noise: Noise, ink: torch.Tensor) -> torch.Tensor:
    """The ink of other lines, turned and enlarged, as a seal's legend lies over a line."""
    count = len(ink)
    angle, size = noise.uniform(count, -3.1, 3.1), noise.uniform(count, 0.45, 1.0)
    ratio = ink.shape[3] / ink.shape[2]
    cos, sin = torch.cos(angle) * size, torch.sin(angle) * size
    theta = torch.stack(
        [cos, -sin / ratio, noise.uniform(count, -0.6, 0.6), sin * ratio, cos, noise.uniform(count, -0.6, 0.6)], 1
    )
    grid = F.affine_grid(theta.view(-1, 2, 3), list(ink.shape), align_corners=False)
    turned: torch.Tensor = F.grid_sample(ink, grid, align_corners=False, padding_mode="zeros")
    return turned


def _ruled(noise: Noise, picture: torch.Tensor, lying: Layout) -> torch.Tensor:
    """Rules of the form: along the edges, through the line, between boxes."""
    count, _, height, width = picture.shape
    u = torch.arange(width, device=picture.device)[None, None, :].float()
    v = torch.arange(height, device=picture.device)[None, :, None].float()
    lines = torch.zeros(count, height, width, device=picture.device)
    for share, low, high in ((0.22, 30.0, 40.0), (0.14, 0.0, 8.0), (0.04, 8.0, 30.0)):
        y = noise.uniform(count, low, high)[:, None, None] + (noise.normal(count) * 0.012)[:, None, None] * (
            u - width / 2
        )
        thick = noise.uniform(count, 0.3, 1.6)[:, None, None]
        on = (noise.uniform(count, 0, 1) < share)[:, None, None]
        lines = torch.maximum(lines, (thick + 0.5 - (v - y).abs()).clamp(0, 1) * on)
    ends = torch.stack(
        [
            noise.uniform(count, -3, 8),
            lying.width - noise.uniform(count, -3, 8),
            noise.uniform(count, 0, 1) * lying.width,
        ],
        1,
    )
    for n, share in enumerate((0.15, 0.15, 0.03)):
        x = ends[:, n, None, None] + (noise.normal(count) * 0.03)[:, None, None] * (v - height / 2)
        thick = noise.uniform(count, 0.3, 1.4)[:, None, None]
        on = (noise.uniform(count, 0, 1) < share)[:, None, None]
        lines = torch.maximum(lines, (thick + 0.5 - (u - x).abs()).clamp(0, 1) * on)
    dashes = (torch.sin(u * noise.uniform(count, 0.3, 1.2)[:, None, None]) > -0.2) | (noise.uniform(count, 0, 1) > 0.1)[
        :, None, None
    ]
    dark = noise.uniform(count, 0.25, 0.95)
    tint = torch.stack([noise.uniform(count, 0, 0.4) for _ in "rgb"], 1)
    tint[:, 0] = torch.where(noise.uniform(count, 0, 1) < 0.15, noise.uniform(count, 0.6, 0.9), tint[:, 0])
    alpha = (lines * dashes)[:, None] * _column(dark)
    return picture * (1 - alpha * (1 - tint[:, :, None, None]))


def _scanned(noise: Noise, picture: torch.Tensor) -> torch.Tensor:
    """Blur, low resolution, noise, compression, tone; the worst of it on few lines."""
    count = len(picture)
    for sigma, share in ((0.7, 0.5), (1.3, 0.22), (2.0, 0.06)):
        on = noise.uniform(count, 0, 1) < share
        picture = torch.lerp(picture, _blurred(picture, sigma), _column(on * noise.uniform(count, 0.4, 1)))
    parts = torch.chunk(picture, 4)
    picture = torch.cat(
        [*parts[:2], *(_coarser(part, factor) for part, factor in zip(parts[2:], (0.65, 0.42), strict=False))]
    )
    speckle = noise.normal(*picture.shape[:1], 1, *picture.shape[2:])
    picture = picture + speckle * _column(noise.mixed(count, (0.6, 0, 0.02), (0.4, 0.02, 0.09)))
    squeezed = _compressed(picture, noise.uniform(count, 0, 1))
    picture = torch.where(_column(noise.uniform(count, 0, 1) < 0.45), squeezed, picture)
    grey = picture.mean(1, keepdim=True).expand(-1, 3, -1, -1)
    picture = torch.where(_column(noise.uniform(count, 0, 1) < 0.22), grey, picture)
    paper = grey.amax((2, 3), keepdim=True)
    black = torch.sigmoid((grey / paper - _column(noise.uniform(count, 0.5, 0.8))) * 30)
    picture = torch.where(_column(noise.uniform(count, 0, 1) < 0.05), black, picture)
    gamma = _column(noise.uniform(count, 0.75, 1.3))
    return picture.clamp(1e-3, 1) ** gamma


def _coarser(picture: torch.Tensor, factor: float) -> torch.Tensor:
    if not len(picture):
        return picture
    small = F.interpolate(picture, scale_factor=factor, mode="area")
    return F.interpolate(small, picture.shape[2:], mode="bicubic", align_corners=False)


_DCT = np.array(
    [[np.sqrt((1 if k == 0 else 2) / 8) * np.cos(np.pi * (n + 0.5) * k / 8) for n in range(8)] for k in range(8)]
)
_TABLE = np.add.outer(np.arange(8), np.arange(8)) * 8.0 + 12.0  # close to the usual table of brightness


def _compressed(picture: torch.Tensor, strength: torch.Tensor) -> torch.Tensor:
    """Blocks of eight by eight with coarse frequencies, as JPEG leaves them (all channels alike)."""
    count, channels, height, width = picture.shape
    table = torch.tensor(_TABLE, device=picture.device, dtype=picture.dtype) / 255
    dct = torch.tensor(_DCT, device=picture.device, dtype=picture.dtype)
    blocks = picture.view(count, channels, height // 8, 8, width // 8, 8).transpose(3, 4)
    waves = dct @ blocks @ dct.T
    size = table * (0.25 + 1.6 * strength.view(-1, 1, 1, 1, 1, 1))
    waves = torch.round(waves / size) * size
    return (dct.T @ waves @ dct).transpose(3, 4).reshape(count, channels, height, width)


def normalized(picture: torch.Tensor, width: torch.Tensor) -> torch.Tensor:
    """Paper to 0, the darkest ink to -1; what lies behind a line's own end becomes paper for half of the lines."""
    count = len(picture)
    tone = picture.mean(1).reshape(count, -1)[:, ::3]
    ordered = tone.sort(1).values
    high = ordered[:, int(0.9 * (ordered.shape[1] - 1))]
    low = ordered[:, int(0.005 * (ordered.shape[1] - 1))]
    reach = (high - low).clamp(min=0.15)
    ready = (picture - high[:, None, None, None]) / reach[:, None, None, None]
    outside = torch.arange(picture.shape[3], device=picture.device)[None] >= width[:, None]
    half = torch.arange(count, device=picture.device)[:, None] % 2 == 0
    return ready.masked_fill((outside & half)[:, None, None, :], 0.0).clamp(-1.5, 0.5)
