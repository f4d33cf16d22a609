"""Draws every sign of every face once, into one small file that a trainer loads.

`python -m extraction.date_net.training.atlas ROOT OUT` takes the faces fetched into ROOT and writes `OUT/atlas.npz`,
with the signs of some hundred hands of our own beside them.

A sign is a cell of 48 x 48 tones (0 to 15) whose em is 36 pixels; its origin stands 6 pixels from the left, and the
middle of the face's own 年 (of a Latin face its 8) in the middle of the cell's height.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import numpy.typing as npt
from fontTools.ttLib import TTCollection, TTFont
from PIL import Image, ImageDraw, ImageFont

from extraction.date_net.training.faces import STROKES, Face, faces
from extraction.date_net.training.glyphs import CELL, EM, GLYPH_NUMBER, GLYPHS, HAN_ALPHABET, LEFT
from extraction.date_net.training.hands import ways_of, write
from extraction.date_net.training.texts import OTHERS

_HAN_HEIGHT, _DIGIT_HEIGHT = 0.9, 0.66  # of 年 and of 8, in ems
_OTHERS_A_FACE = 260
_WRITERS = 480
OTHERS_OF_HANDS = "".join(char for char in OTHERS if char not in HAN_ALPHABET)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A face's signs: numbers in GLYPHS, cells, advances in ems."""

    glyphs: list[int]
    cells: list[npt.NDArray[np.uint8]]
    advances: list[float]


class _Pen:
    """Draws signs of one face at one scale."""

    def __init__(self, face: Face) -> None:
        self._files: dict[str, Path] = {}
        self._index = face.index
        for file in face.files:
            for char in _characters(file, face.index):
                self._files.setdefault(char, file)
        self._sized: dict[tuple[Path, int], ImageFont.FreeTypeFont] = {}
        self.size, self.middle = 200, 0.0
        sign, height = ("年", _HAN_HEIGHT) if "年" in self._files else ("8", _DIGIT_HEIGHT)
        _, top, _, bottom = self._font(sign).getbbox(sign, anchor="ls")
        self.size = max(8, round(200 * height * EM / max(1, bottom - top)))
        self.middle = (top + bottom) / 2 / 200 * self.size

    def _font(self, char: str) -> ImageFont.FreeTypeFont:
        key = (self._files[char], self.size)
        if key not in self._sized:
            self._sized[key] = ImageFont.truetype(str(key[0]), self.size, index=self._index)
        return self._sized[key]

    def has(self, char: str) -> bool:
        return char in self._files

    def draw(self, char: str) -> tuple[npt.NDArray[np.uint8], float]:
        """The sign's cell and its advance in ems."""
        font = self._font(char)
        image = Image.new("L", (CELL, CELL), 0)
        ImageDraw.Draw(image).text((LEFT, CELL / 2 - self.middle), char, 255, font, anchor="ls")
        tones = (np.asarray(image, np.uint16) * 15 + 127) // 255
        return tones.astype(np.uint8), float(font.getlength(char)) / EM


def _characters(file: Path, index: int) -> set[str]:
    one = file.suffix != ".ttc"
    font = TTFont(str(file), lazy=True) if one else TTCollection(str(file), lazy=True).fonts[index]
    return {chr(code) for code in font.getBestCmap() or {}}


def _draw(face: Face, random: Random) -> Drawn:
    pen = _Pen(face)
    other = set(random.sample(OTHERS, _OTHERS_A_FACE))
    drawn = Drawn([], [], [])
    for number, char in enumerate(GLYPHS):
        if not pen.has(char) or (char in OTHERS and char not in other and char not in HAN_ALPHABET):
            continue
        cell, advance = pen.draw(char)
        if cell.max() < 4:
            continue  # an empty outline
        drawn.glyphs.append(number)
        drawn.cells.append(cell)
        drawn.advances.append(advance)
    return drawn


def build(root: Path, out: Path) -> None:
    """Write both files."""
    random = Random(1)
    names: list[str] = []
    hands: list[bool] = []
    glyphs: list[int] = []
    owners: list[int] = []
    cells: list[npt.NDArray[np.uint8]] = []
    advances: list[float] = []
    for face in faces(root):
        try:
            drawn = _draw(face, random)
        except (OSError, KeyError, IndexError, ImportError) as error:
            print(f"{face.name} left out: {error}")
            continue
        if len(drawn.cells) < 10:
            print(f"{face.name} left out: {len(drawn.cells)} signs")
            continue
        owners += [len(names)] * len(drawn.cells)
        names.append(face.name)
        hands.append(face.hand)
        glyphs += drawn.glyphs
        cells += drawn.cells
        advances += drawn.advances
    script = write(ways_of(_medians(root)), OTHERS_OF_HANDS, _WRITERS, 1)
    owners += [len(names) + writer for writer in script.writers]
    names += [f"hand {n}" for n in range(_WRITERS)]
    hands += [True] * _WRITERS
    glyphs += [GLYPH_NUMBER[sign] for sign in script.signs]
    cells += [(cell // 17).astype(np.uint8) for cell in script.cells]
    advances += script.advances
    out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        out / "atlas.npz", names=np.array(names), hands=np.array(hands), glyphs=np.array(glyphs, np.int16),
        owners=np.array(owners, np.int16), cells=np.stack(cells), advances=np.array(advances, np.float16))
    print(f"{len(names)} faces, {len(cells)} signs")


def _medians(root: Path) -> dict[str, list[list[list[int]]]]:
    """Each character's strokes as points 0 to 1000, y downwards."""
    folder = root / "npm" / "node_modules" / STROKES
    found = {}
    for char in HAN_ALPHABET + OTHERS_OF_HANDS:
        file = folder / f"{char}.json"
        if file.is_file():
            medians = json.loads(file.read_text(encoding="utf-8"))["medians"]
            found[char] = [[[round(x / 1.024), round((900 - y) / 1.024)] for x, y in stroke] for stroke in medians]
    return found


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
