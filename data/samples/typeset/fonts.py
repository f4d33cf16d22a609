"""The faces of the typeset pages: none of them is used by the two other sets.

Fandol (Song, Hei, Kai, Fang) comes from Debian's `texlive-lang-chinese`, TW-Kai and TW-Sung from `fonts-cns11643-kai`
and `-sung`; only the font files are taken out of the packages. Two handwriting-like faces come from npm as web slices
and are merged into one file each. Everything lies in `.fonts/typeset`, which git ignores.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parents[3] / ".fonts"
FACES = FOLDER / "typeset"
DEBIAN = {"texlive-lang-chinese": "Fandol*.otf", "fonts-cns11643-kai": "TW-Kai-98_1.ttf",
          "fonts-cns11643-sung": "TW-Sung-98_1.ttf"}
WEB = {"@chinese-fonts/jxzk": "jiangxizhuokai.ttf", "@chinese-fonts/hlxsjt": "hongleixingshu.ttf"}

# name -> (file, family as typst knows it, weight)
KNOWN: dict[str, tuple[str, str, str]] = {
    "song": ("FandolSong-Regular.otf", "FandolSong", "regular"),
    "songbold": ("FandolSong-Bold.otf", "FandolSong", "bold"),
    "hei": ("FandolHei-Regular.otf", "FandolHei", "regular"),
    "fang": ("FandolFang-Regular.otf", "FandolFang R", "regular"),
    "kai": ("FandolKai-Regular.otf", "FandolKai", "regular"),
    "twkai": ("TW-Kai-98_1.ttf", "TW-Kai", "regular"),
    "twsung": ("TW-Sung-98_1.ttf", "TW-Sung", "regular"),
    "zhuo": ("jiangxizhuokai.ttf", "jiangxizhuokai", "regular"),
    "xing": ("hongleixingshu.ttf", "hongleixingshu", "regular"),
}
FALLBACK = {"zhuo": "kai", "xing": "kai", "kai": "twkai", "song": "twsung", "songbold": "twsung", "hei": "twsung",
            "fang": "twsung", "twkai": "kai", "twsung": "song"}


def ensure_fonts() -> None:
    """Bring the faces into `.fonts/typeset` if they are not there. Raises FileNotFoundError naming the packages."""
    FACES.mkdir(parents=True, exist_ok=True)
    (FOLDER / ".gitignore").write_text("*\n", encoding="utf-8")
    if not all((FACES / file).exists() for file, _, _ in KNOWN.values()):
        _unpack_debian()
        _merge_web()
    missing = sorted({file for file, _, _ in KNOWN.values() if not (FACES / file).exists()})
    if missing:
        raise FileNotFoundError(
            f"{', '.join(missing)} not in {FACES}; the typeset pages need the Debian packages {' '.join(DEBIAN)} "
            f"(apt-get download) and the npm packages {' '.join(WEB)}")


def _unpack_debian() -> None:
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        return
    for package, pattern in DEBIAN.items():
        with tempfile.TemporaryDirectory() as folder:
            _run(["apt-get", "download", package], folder)
            for archive in Path(folder).glob("*.deb"):
                _run(["dpkg-deb", "-x", str(archive), folder], folder)
            for found in Path(folder).rglob(pattern):
                if found.is_file():
                    shutil.copy(found, FACES / found.name)


def _merge_web() -> None:
    npm = shutil.which("npm")
    if not npm:
        return
    _run([npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(FOLDER), *WEB], str(FOLDER))
    tools = FOLDER / "python"  # woff2 needs brotli, which the product does not
    _run([sys.executable, "-m", "pip", "install", "-q", "--target", str(tools), "brotli"], str(FOLDER))
    for package, file in WEB.items():
        slices = sorted((FOLDER / "node_modules" / package).rglob("*.woff2"))
        if slices:
            names = [str(path) for path in slices]
            code = f"from samples.typeset.fonts import merged; merged({names!r}, {str(FACES / file)!r})"
            _run([sys.executable, "-c", code], str(FOLDER), [str(tools), str(Path(__file__).parents[2])])


def merged(slices: list[str], out: str) -> None:
    """One TrueType file of all web slices of a face."""
    from fontTools.merge import Merger  # noqa: PLC0415 - slow to import, needed once

    with tempfile.TemporaryDirectory() as folder:
        plain = []
        for number, name in enumerate(slices):
            font = TTFont(name)
            font.flavor = None
            for table in ("GSUB", "GPOS", "GDEF", "kern", "vhea", "vmtx", "BASE"):
                if table in font:
                    del font[table]
            plain.append(f"{folder}/{number}.ttf")
            font.save(plain[-1])
        Merger().merge(plain).save(out)


def _run(command: list[str], folder: str, path: list[str] | None = None) -> None:
    environment = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": str(Path.home())}
    if path:
        environment["PYTHONPATH"] = ":".join(path)
    subprocess.run(command, cwd=folder, check=False, capture_output=True, env=environment)  # noqa: S603 - fixed words


@cache
def _font(name: str) -> tuple[dict[int, str], dict[str, tuple[int, int]], int]:
    font = TTFont(FACES / KNOWN[name][0], lazy=True)
    cmap, glyphs = font.getBestCmap(), font.get("glyf")
    if glyphs is not None and KNOWN[name][0] in WEB.values():  # web slices list some characters whose glyphs are empty
        cmap = {code: glyph for code, glyph in cmap.items() if glyphs[glyph].numberOfContours != 0}
    return cmap, font["hmtx"].metrics, font["head"].unitsPerEm


def advance(name: str, char: str) -> float:
    """Width of `char` in the face `name`, in em."""
    cmap, metrics, units = _font(name)
    return metrics[cmap[ord(char)]][0] / units


@cache
def face_for(name: str, char: str) -> str:
    """`name`, or the fallback that has `char`. Raises ValueError where none has it."""
    for candidate in _chain(name):
        if ord(char) in _font(candidate)[0]:
            return candidate
    raise ValueError(f"no face has U+{ord(char):04X} {char!r}; write the value with another character")


def _chain(name: str) -> Iterator[str]:
    seen: set[str] = set()
    while name not in seen:
        seen.add(name)
        yield name
        name = FALLBACK[name]


if __name__ == "__main__":
    try:
        ensure_fonts()
    except FileNotFoundError as error:
        sys.exit(f"sanling: {error}")
