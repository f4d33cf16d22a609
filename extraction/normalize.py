"""One spelling for text as it stands on pages, with the way back to the page.

Full-width and compatibility forms (NFKC), traditional characters, dashes, dots and quotes become one form each, and
words are put right whose misreading is no word.
Every character of the result remembers which raw characters it came from.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from opencc import OpenCC

from extraction.word_forms import meant_words

_CIRCLED = re.compile("[\u2460-\u24ff\u2776-\u2793]")  # ① is a list mark: as "1" it would join the year behind it
_UNIFORM = str.maketrans(
    dict.fromkeys("‐‑‒–—―−─━﹘﹣ー⁃", "-")
    | dict.fromkeys("∼〜∽˜⁓", "~")
    | dict.fromkeys("•・‧∙⋅●･", "·")
    | dict.fromkeys("‘’‛`´′ʹ＇", "'")
    | dict.fromkeys("“”„″〃", '"')
)
_OLDER_FORMS = dict(zip("靑淸衞敍倂鄕郷呉闘闗戸歩", "青清卫叙并乡乡吴斗关户步", strict=True))


@dataclass(frozen=True, slots=True)
class NormalizedText:
    """`text`, and for each of its characters the half-open raw span it came from."""

    text: str
    spans: tuple[tuple[int, int], ...]
    raw: str

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw span of `text[start:end]`; for an empty piece the raw place where it stands."""
        if start >= end:
            place = self.spans[start][0] if start < len(self.spans) else len(self.raw)
            return place, place
        return self.spans[start][0], self.spans[end - 1][1]

    def raw_text(self, start: int, end: int) -> str:
        """What the page says where the result says `text[start:end]`."""
        first, last = self.raw_span(start, end)
        return self.raw[first:last]


def normalize(text: str, *, keep_spaces: bool = False) -> NormalizedText:
    """Bring text to one spelling. White space goes, or with `keep_spaces` each run becomes one space."""
    chars: list[str] = []
    spans: list[tuple[int, int]] = []
    for place, raw in enumerate(text):
        for char in _plain(raw):
            if not char.isspace():
                chars.append(char)
                spans.append((place, place + 1))
            elif keep_spaces and chars and chars[-1] != " ":
                chars.append(" ")
                spans.append((place, place + 1))
    return NormalizedText(meant_words(_simplified("".join(chars))), tuple(spans), text)


@lru_cache(maxsize=16384)
def _plain(char: str) -> str:
    if _CIRCLED.match(char) or (unicodedata.category(char) in ("Cf", "Cc", "Cs") and not char.isspace()):
        return char if _CIRCLED.match(char) else ""
    return unicodedata.normalize("NFKC", char.translate(_UNIFORM)).translate(_UNIFORM)


def _simplified(text: str) -> str:
    simplified: str = _converter().convert(text)
    if len(simplified) != len(text):
        # A phrase changed its length: character by character keeps the way back to the page.
        simplified = "".join(_simplified_char(char) for char in text)
    return simplified if _is_common(simplified) else "".join(map(_common_form, simplified))


def _is_common(text: str) -> bool:
    """Whether all of it is in the set of 6,763 characters that simplified print had."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=16384)
def _common_form(char: str) -> str:
    """The simplified form of a Japanese or older form (`県` `歴` `戸` `淸`), which a recogniser takes for its own.

    A character of simplified print stays, whatever it may mean elsewhere (芸 is a name, not 藝).
    """
    if _is_common(char):
        return char
    told = _OLDER_FORMS.get(char) or _simplified_char(_from_japanese().convert(char))
    return told if len(told) == 1 and _is_common(told) else char


@lru_cache(maxsize=16384)
def _simplified_char(char: str) -> str:
    simplified: str = _converter().convert(char)
    return simplified if len(simplified) == 1 else char


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    return OpenCC("t2s")


@lru_cache(maxsize=1)
def _from_japanese() -> OpenCC:
    return OpenCC("jp2t")
