"""The network: convolutions down to one row of steps, four pixels each, then attention along the line."""

from __future__ import annotations

import torch
from torch import nn

from extraction.date_net.alphabet import CHARACTERS

CLASSES = len(CHARACTERS) + 1
STEP_PX = 4


class _Residual(nn.Module):
    """Two convolutions beside the way around them."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(channels, channels, 3, padding=1, bias=False), nn.BatchNorm2d(channels), nn.ReLU(inplace=True),
            nn.Conv2d(channels, channels, 3, padding=1, bias=False), nn.BatchNorm2d(channels))

    def forward(self, picture: torch.Tensor) -> torch.Tensor:
        """Same shape."""
        return torch.relu(picture + self.body(picture))


class _Attention(nn.Module):
    """Attention of four heads over all steps of a line, then a layer of its own for each step."""

    def __init__(self, size: int, heads: int = 4) -> None:
        super().__init__()
        self.heads = heads
        self.near = nn.Conv1d(size, size, 5, padding=2, groups=size)
        self.first, self.second = nn.LayerNorm(size), nn.LayerNorm(size)
        self.mixed, self.out = nn.Linear(size, 3 * size), nn.Linear(size, size)
        self.wide = nn.Sequential(nn.Linear(size, 2 * size), nn.GELU(), nn.Linear(2 * size, size))
        self.drop = nn.Dropout(0.05)

    def forward(self, steps: torch.Tensor) -> torch.Tensor:
        """Lines x steps x size."""
        steps = steps + self.near(steps.transpose(1, 2)).transpose(1, 2)
        lines, count, size = steps.shape
        mixed = self.mixed(self.first(steps)).view(lines, count, 3, self.heads, size // self.heads)
        parts = mixed.permute(2, 0, 3, 1, 4)
        query, key, value = parts[0], parts[1], parts[2]
        weights = torch.softmax(query @ key.transpose(-2, -1) * (size // self.heads) ** -0.5, -1)
        steps = steps + self.drop(self.out((weights @ value).transpose(1, 2).reshape(lines, count, size)))
        ahead: torch.Tensor = self.drop(self.wide(self.second(steps)))
        return steps + ahead


def _down(before: int, after: int, stride: tuple[int, int]) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(before, after, 3, stride=stride, padding=1, bias=False), nn.BatchNorm2d(after),
                         nn.ReLU(inplace=True))


class DateNet(nn.Module):
    """Lines x 3 x 40 x W (W divisible by 4) to lines x W/4 x CLASSES, unnormalised."""

    def __init__(self, size: int = 160, layers: int = 3) -> None:
        super().__init__()
        low, middle, high = (max(8, round(size * share / 8) * 8) for share in (.15, .3, .55))
        self.picture = nn.Sequential(
            _down(3, low, (2, 2)), _Residual(low), _down(low, middle, (2, 2)), _Residual(middle), _Residual(middle),
            _down(middle, high, (2, 1)), _Residual(high), _Residual(high),
            nn.Conv2d(high, size, (5, 1), bias=False), nn.BatchNorm2d(size), nn.ReLU(inplace=True))
        self.steps = nn.Sequential(*(_Attention(size) for _ in range(layers)))
        self.classes = nn.Sequential(nn.LayerNorm(size), nn.Linear(size, CLASSES))

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        """Scores of every class at every step."""
        features = self.picture(pictures).squeeze(2).transpose(1, 2)
        scores: torch.Tensor = self.classes(self.steps(features))
        return scores
