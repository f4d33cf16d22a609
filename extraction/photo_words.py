"""The words that tell where a photograph is to be glued (`一寸免冠照片`): they are no value of what stands beside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from models.pages import TextLine

_WORDS = re.compile(
    r"[(（]?(贴|粘贴|本人|[一二两12]寸|小[一二]寸|正面|近期|半身|免冠|脱帽|彩色|黑白|照片|相片|像片|[照相像片处])+[)）]?")
_PHOTO = re.compile(r"[照相像]|片|寸|免冠")


def photo_words(lines: Iterable[TextLine]) -> set[int]:
    """Ids of the lines that say so; a single character counts only with another such line over or under it."""
    found = [line for line in lines if _WORDS.fullmatch(line.text.strip()) and _PHOTO.search(line.text)]
    return {id(line) for line in found if len(line.text.strip()) > 1 or _has_more(line, found)}


def _has_more(line: TextLine, found: Sequence[TextLine]) -> bool:
    return any(other is not line and min(line.box.x1, other.box.x1) > max(line.box.x0, other.box.x0)
               and abs(other.box.centre[1] - line.box.centre[1]) < 5 * line.box.height for other in found)
