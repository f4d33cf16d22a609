"""The faces of the archive pages: none of them writes what is filled in on pages of the other sets.

BabelStone Han (Arphic Public License), Droid Sans Fallback (Apache) and LXGW WenKai (OFL) are taken out of Debian
packages; Liu Jian Mao Cao, ZCOOL KuaiLe (both OFL, Fontsource) and Source Han Serif for screens (OFL) come from npm as
web slices and are merged into one file each. Everything lies in `.fonts/archive`, which git ignores.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parents[3] / ".fonts"
FACES = FOLDER / "archive"
DEBIAN = {
    "fonts-babelstone-han": "BabelStoneHan.ttf",
    "fonts-droid-fallback": "DroidSansFallbackFull.ttf",
    "fonts-lxgw-wenkai": "LXGWWenKai-Bold.ttf",
}
WEB = {
    "@fontsource/liu-jian-mao-cao": ("liujianmaocao.ttf", "files/*-400-normal.woff2"),
    "@fontsource/zcool-kuaile": ("zcoolkuaile.ttf", "files/*-400-normal.woff2"),
    "@chinese-fonts/sypxzs": ("screenserif.ttf", "dist/*/*.woff2"),
}
KNOWN = {
    "song": "BabelStoneHan.ttf",
    "hei": "DroidSansFallbackFull.ttf",
    "kai": "LXGWWenKai-Bold.ttf",
    "cao": "liujianmaocao.ttf",
    "round": "zcoolkuaile.ttf",
    "screen": "screenserif.ttf",
}
CHAIN = {
    "cao": ("cao", "kai", "song"),
    "round": ("round", "kai", "song"),
    "screen": ("screen", "song", "hei"),
    "kai": ("kai", "song"),
    "song": ("song", "hei"),
    "hei": ("hei", "song"),
}


def ensure_fonts() -> None:
    """Bring the faces into `.fonts/archive` if they are not there. Raises FileNotFoundError naming the packages."""
    FACES.mkdir(parents=True, exist_ok=True)
    (FOLDER / ".gitignore").write_text("*\n", encoding="utf-8")
    if not all((FACES / file).exists() for file in KNOWN.values()):
        _unpack_debian()
        _merge_web()
    missing = sorted(file for file in KNOWN.values() if not (FACES / file).exists())
    if missing:
        raise FileNotFoundError(
            f"{', '.join(missing)} not in {FACES}; the archive pages need the Debian packages {' '.join(DEBIAN)} "
            f"(apt-get download) and the npm packages {' '.join(WEB)}"
        )


def _unpack_debian() -> None:
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        return
    for package, file in DEBIAN.items():
        if (FACES / file).exists():
            continue
        with tempfile.TemporaryDirectory() as folder:
            _run(["apt-get", "download", package], folder)
            for archive in Path(folder).glob("*.deb"):
                _run(["dpkg-deb", "-x", str(archive), folder], folder)
            for found in Path(folder).rglob(file):
                if found.is_file() and not found.is_symlink():
                    shutil.copy(found, FACES / file)


def _merge_web() -> None:
    npm = shutil.which("npm")
    if not npm:
        return
    _run([npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(FOLDER), *WEB], str(FOLDER))
    tools = FOLDER / "python"  # woff2 needs brotli, which the product does not
    _run([sys.executable, "-m", "pip", "install", "-q", "--target", str(tools), "brotli"], str(FOLDER))
    for package, (file, pattern) in WEB.items():
        slices = sorted(str(path) for path in (FOLDER / "node_modules" / package).glob(pattern))
        if slices and not (FACES / file).exists():
            code = f"from samples.archive.fonts import merged; merged({slices!r}, {str(FACES / file)!r})"
            _run([sys.executable, "-c", code], str(FOLDER), [str(tools), str(Path(__file__).parents[2])])


def merged(slices: list[str], out: str) -> None:
    """One TrueType file of all web slices of a face."""
    from fontTools.merge import Merger  # noqa: PLC0415 - slow to import, needed once

    with tempfile.TemporaryDirectory() as folder:
        plain = []
        for number, name in enumerate(slices):
            font = TTFont(name)
            font.flavor = None
            for table in ("GSUB", "GPOS", "GDEF", "kern", "vhea", "vmtx", "BASE", "DSIG"):
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
    font = TTFont(FACES / KNOWN[name], lazy=True)
    cmap = font.getBestCmap()
    if KNOWN[name] in {file for file, _ in WEB.values()}:  # slices list some characters whose glyphs are empty
        glyphs = font["glyf"]
        cmap = {code: glyph for code, glyph in cmap.items() if glyphs[glyph].numberOfContours != 0}
    return cmap, font["hmtx"].metrics, font["head"].unitsPerEm


@cache
def face_for(name: str, char: str) -> str:
    """`name`, or the first face of its chain that has `char`. Raises ValueError where none has it."""
    for candidate in CHAIN[name]:
        if ord(char) in _font(candidate)[0]:
            return candidate
    raise ValueError(f"no face has U+{ord(char):04X} {char!r}; write the value with another character")


@cache
def advance(name: str, char: str) -> float:
    """Width of `char` in the face `name`, in em; full-width marks and ideographs count one whatever the face says."""
    if ord(char) >= 0x3000:
        return 1.0
    cmap, metrics, units = _font(name)
    return metrics[cmap[ord(char)]][0] / units


if __name__ == "__main__":
    try:
        ensure_fonts()
    except FileNotFoundError as error:
        sys.exit(f"sanling: {error}")
