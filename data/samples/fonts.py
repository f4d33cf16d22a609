"""Where the faces of the drawn pages lie, and which face has a glyph for a character."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont
from PIL import ImageFont

_ROOTS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))

# name -> (file name, index inside the collection); the comment names the writing that it stands for
FACES: dict[str, tuple[str, int]] = {
    "song": ("NotoSerifCJK-Regular.ttc", 2),  # printed forms
    "songbold": ("NotoSerifCJK-Bold.ttc", 2),  # titles
    "hei": ("NotoSansCJK-Regular.ttc", 2),  # later printed forms
    "heibold": ("NotoSansCJK-Bold.ttc", 2),
    "zenhei": ("wqy-zenhei.ttc", 0),  # office printers
    "uming": ("uming.ttc", 0),  # letterpress
    "kai": ("ukai.ttc", 0),  # brush-like, careful hand
    "wenkai": ("LXGWWenKai-Regular.ttf", 0),  # fountain pen
    "wenkailight": ("LXGWWenKai-Light.ttf", 0),  # thin pen
    "seto": ("setofont.ttf", 0),  # quick hand
}
FALLBACKS = ("wenkai", "song")


@cache
def face_path(name: str) -> Path:
    """The file of the face `name`. Raises FileNotFoundError naming the Debian package to install."""
    wanted = FACES[name][0]
    for root in _ROOTS:
        for path in sorted(root.rglob(wanted)):
            return path
    raise FileNotFoundError(
        f"font file {wanted} not found; apt install fonts-noto-cjk fonts-noto-cjk-extra fonts-wqy-zenhei "
        "fonts-arphic-uming fonts-arphic-ukai fonts-lxgw-wenkai fonts-seto"
    )


@cache
def sized(name: str, size: int) -> ImageFont.FreeTypeFont:
    """The face `name` at `size` pixels."""
    return ImageFont.truetype(str(face_path(name)), size, index=FACES[name][1], layout_engine=ImageFont.Layout.BASIC)


@cache
def _characters(name: str) -> frozenset[int]:
    path, index = face_path(name), FACES[name][1]
    if path.suffix == ".ttc":
        return frozenset(TTCollection(str(path), lazy=True).fonts[index].getBestCmap())
    return frozenset(TTFont(str(path), lazy=True).getBestCmap())


@cache
def _has_ink(name: str, char: str) -> bool:
    """Some faces list characters whose glyphs are empty (SetoFont does so for 规 and 许)."""
    return char.isspace() or sized(name, 40).getmask(char).getbbox() is not None


@cache
def face_for(name: str, char: str) -> str:
    """`name`, or the first fallback that has a glyph for `char`: a page must not show empty boxes."""
    for candidate in (name, *FALLBACKS):
        if ord(char) in _characters(candidate) and _has_ink(candidate, char):
            return candidate
    raise ValueError(f"no face has U+{ord(char):04X} {char!r}; write the value with another character")
