"""The faces of the test pages: none of them is used by the development set."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parents[3] / ".fonts"
WEB = {
    "long-cang": "Long Cang",
    "ma-shan-zheng": "Ma Shan Zheng",
    "zhi-mang-xing": "Zhi Mang Xing",
    "patrick-hand": "Patrick Hand",
    "zcool-xiaowei": "ZCOOL XiaoWei",
}
SYSTEM = {
    "AR PL SungtiL GB": Path("/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf"),
    "AR PL KaitiM GB": Path("/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf"),
}
APT = "fonts-arphic-gbsn00lp fonts-arphic-gkai00mp"


def ensure_fonts() -> None:
    """Install the web faces into `.fonts/` if they are not there; say what to install when that cannot be done.

    Raises: FileNotFoundError naming the packages.
    """
    missing = [name for name in WEB if not _stylesheet(name).exists()]
    if missing and shutil.which("npm"):
        _npm_install([f"@fontsource/{name}" for name in missing])
        missing = [name for name in missing if not _stylesheet(name).exists()]
    if missing:
        packages = " ".join(f"@fontsource/{name}" for name in missing)
        raise FileNotFoundError(
            f"the test pages need the npm packages {packages}: run npm install --prefix {FOLDER} {packages}"
        )
    if not all(path.exists() for path in SYSTEM.values()):
        raise FileNotFoundError(f"the test pages need two Debian font packages: run apt-get install {APT}")


def font_css() -> str:
    """Links and rules that make every face known to a page."""
    links = "".join(f'<link rel="stylesheet" href="{_stylesheet(name).as_uri()}">' for name in WEB)
    faces = "".join(
        f'@font-face{{font-family:"{family}";src:url("{path.as_uri()}")}}' for family, path in SYSTEM.items()
    )
    return f"{links}<style>{faces}</style>"


def _stylesheet(name: str) -> Path:
    return FOLDER / "node_modules" / "@fontsource" / name / "index.css"


def _npm_install(packages: list[str]) -> None:
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / ".gitignore").write_text("*\n", encoding="utf-8")
    npm = shutil.which("npm") or "npm"
    subprocess.run(  # noqa: S603  (fixed words, no shell)
        [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(FOLDER), *packages],
        check=False,
        capture_output=True,
    )


if __name__ == "__main__":
    try:
        ensure_fonts()
    except FileNotFoundError as error:
        sys.exit(f"sanling: {error}")
