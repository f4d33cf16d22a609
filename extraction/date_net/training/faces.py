"""The faces that dates are drawn in: which packages they come from, and which files make one face.

`python -m extraction.date_net.training.faces ROOT` fetches them with apt-get and npm into `ROOT/deb` and `ROOT/npm`
(half a gigabyte; only font files are used). None of the faces of the typeset samples is among them, so that those
pages show what the network makes of faces it never saw; the printed and archive samples share some. Licences: the
README beside the weights.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

INSTALLED = Path("/usr/share/fonts")
DEBIAN = (
    "fonts-aoyagi-kouzan-t fonts-aoyagi-soseki fonts-kouzan-mouhitsu fonts-kiloji fonts-klee fonts-yusei-magic "
    "fonts-yozvox-yozfont-standard-kana fonts-cwtex-kai fonts-cwtex-ming fonts-cwtex-fs fonts-cwtex-heib "
    "fonts-cwtex-yen fonts-arphic-bkai00mp fonts-arphic-bsmi00lp fonts-ipaexfont-mincho fonts-ipaexfont-gothic "
    "fonts-morisawa-bizud-mincho fonts-motoya-l-maruberi fonts-sawarabi-mincho fonts-dejima-mincho fonts-smiley-sans "
    "fonts-reggae fonts-oradano-mincho-gsrr fonts-hanazono fonts-takao-mincho fonts-konatu fonts-bwht fonts-breip "
    "fonts-femkeklaver fonts-dkg-handwriting fonts-sjfonts fonts-rufscript fonts-humor-sans fonts-ocr-b "
    "fonts-routed-gothic fonts-noto-cjk fonts-noto-cjk-extra fonts-wqy-microhei fonts-wqy-zenhei fonts-arphic-ukai "
    "fonts-arphic-uming fonts-arphic-gbsn00lp fonts-arphic-gkai00mp fonts-lxgw-wenkai fonts-seto").split()
HAND_LATIN = (
    "amatic-sc annie-use-your-telescope architects-daughter bad-script caveat caveat-brush cedarville-cursive "
    "covered-by-your-grace delius gaegu gloria-hallelujah gochi-hand handlee homemade-apple indie-flower "
    "itim kalam mansalva marck-script nanum-brush-script nanum-pen-script neucha permanent-marker playpen-sans "
    "poor-story reenie-beanie rock-salt schoolbell shadows-into-light short-stack sriracha sue-ellen-francisco "
    "swanky-and-moo-moo the-girl-next-door vibur").split()
PRINT_LATIN = (
    "arimo courier-prime cousine libre-baskerville merriweather old-standard-tt pt-serif roboto special-elite tinos "
    "ubuntu").split()
HAND_HAN = "yomogi zen-kurenaido zcool-kuaile kiwi-maru".split()
PRINT_HAN = (
    "kaisei-opti shippori-mincho zen-maru-gothic zen-old-mincho zcool-qingke-huangyou sawarabi-gothic m-plus-1p "
    "mochiy-pop-one").split()
SLICED = ("dyh", "mksjh", "sypxzs")
STROKES = "hanzi-writer-data"

_HAND_FILES = (  # beginnings of file names
    "Delphine", "SteveHand", "aoyagi", "AoyagiKouzanT", "kouzan", "KouzanBrush", "kiloji", "KleeOne", "YOzR", "YOzB",
    "Yusei", "Humor", "dkg", "Rufscript", "breip", "femkeklaver", "setofont", "Because", "ukai", "gkai", "bkai",
    "LXGWWenKai-", "cwkai")
_LEFT_OUT = ("HanaMinB", "YOzRSX", "YOzRSF", "YOzBSF", "YOzRSP", "YOzBSP", "YOzBS_90", "OCRBE", "OCRBF", "OCRBS",
             "OCRBX", "NotoSansMono", "routed-gothic-wide", "routed-gothic-narrow-", "routed-gothic-half", "Breip.",
             "TakaoPM", "BIZUDPM", "KonatuTohaba", "setofont-ex", "ReggaeOne")


@dataclass(frozen=True, slots=True)
class Face:
    """One face: its font files (slices of one face may be many), the face's place in a collection, hand or print."""

    name: str
    files: tuple[Path, ...]
    index: int
    hand: bool


def faces(root: Path) -> list[Face]:
    """All faces that are there, by name."""
    found = [*_debian(root), *_web(root)]
    return sorted(found, key=lambda face: face.name)


def _debian(root: Path) -> Iterator[Face]:
    seen: set[str] = set()
    for folder in (root / "deb", INSTALLED):
        for file in sorted(folder.rglob("*")):
            fit = file.suffix in (".ttf", ".otf", ".ttc") and not file.name.startswith(_LEFT_OUT)
            if fit and "dejavu" not in str(file) and file.name not in seen:
                seen.add(file.name)
                index = 2 if file.name.startswith("Noto") else 0  # simplified Chinese
                yield Face(file.stem, (file,), index, file.name.startswith(_HAND_FILES))


def _web(root: Path) -> Iterator[Face]:
    modules = root / "npm" / "node_modules"
    for names, hand in ((HAND_LATIN, True), (PRINT_LATIN, False), (HAND_HAN, True), (PRINT_HAN, False)):
        for name in names:
            files = sorted((modules / "@fontsource" / name / "files").glob(f"{name}-*-400-normal.woff"))
            yield Face(name, tuple(files), 0, hand)
    for name in SLICED:
        for folder in sorted((modules / "@chinese-fonts" / name / "dist").iterdir()):
            files = sorted(folder.glob("*.woff2"))
            if files:
                yield Face(folder.name, tuple(files), 0, False)


def fetch(root: Path) -> None:
    """Bring the packages. Raises FileNotFoundError where apt-get, dpkg-deb or npm is missing."""
    missing = [tool for tool in ("apt-get", "dpkg-deb", "npm") if shutil.which(tool) is None]
    if missing:
        raise FileNotFoundError(f"{', '.join(missing)} not found; the faces come as Debian and npm packages")
    deb, npm = root / "deb", root / "npm"
    deb.mkdir(parents=True, exist_ok=True)
    npm.mkdir(parents=True, exist_ok=True)
    for package in DEBIAN:
        subprocess.run(["apt-get", "download", package], cwd=deb, check=False)  # noqa: S603, S607
    for file in sorted(deb.glob("*.deb")):
        subprocess.run(["dpkg-deb", "-x", str(file), str(deb / "x")], check=True)  # noqa: S603, S607
    names = [f"@fontsource/{name}" for name in (*HAND_LATIN, *PRINT_LATIN, *HAND_HAN, *PRINT_HAN)]
    names += [f"@chinese-fonts/{name}" for name in SLICED]
    subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", *names, STROKES],  # noqa: S603, S607
                   cwd=npm, check=True)


if __name__ == "__main__":
    fetch(Path(sys.argv[1]))
