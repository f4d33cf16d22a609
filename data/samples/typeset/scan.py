"""From printed sheets to scans: paper, ink, dirt, the way the sheet lay, the lens, JPEG."""

from __future__ import annotations

from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Wear:
    """What happens to one sheet. `skew` degrees, clockwise positive; `quad` shifts of the corners in shares."""

    dpi: int = 300
    skew: float = 0.0
    tint: tuple[float, float, float] = (250, 252, 252)  # BGR of the paper
    mottle: float = 1.0
    fade: float = 0.0  # how uneven the ink is
    blur: float = 0.4
    noise: float = 1.5
    jpeg: int = 90
    bleed: float = 0.0
    holes: bool = False
    stains: int = 0
    folds: int = 0
    edge: bool = False
    quad: tuple[float, ...] = ()
    turn: int = 0
    effects: list[str] = field(default_factory=list)


def wear_for(quality: str, rng: np.random.Generator, old: bool, turn: int, photo: bool) -> Wear:
    """Draw the wear of one page of this quality; `old` paper is yellower."""
    if quality == "clean":
        return Wear(tint=_tint(rng, 3, old), jpeg=92, mottle=0.5, noise=0.8, blur=0.3, effects=["clean"])
    if quality == "office":
        wear = Wear(skew=float(rng.uniform(-1.2, 1.2)), tint=_tint(rng, 14 if old else 7, old), mottle=2.2,
                    fade=float(rng.uniform(0.05, 0.22)), blur=float(rng.uniform(0.5, 0.9)), noise=3.0,
                    jpeg=int(rng.integers(75, 86)), bleed=float(rng.uniform(0.0, 0.10)), holes=bool(rng.random() < 0.5),
                    folds=int(rng.random() < 0.2), edge=bool(rng.random() < 0.4))
    else:
        bent = tuple(float(v) for v in rng.uniform(0.0, 0.035, 8)) if photo else ()
        skew = 0.0 if photo else float(rng.uniform(-2.5, 2.5))
        wear = Wear(dpi=200, skew=skew, tint=_tint(rng, 34, True), mottle=5.0,
                    fade=float(rng.uniform(0.25, 0.5)), blur=float(rng.uniform(0.7, 1.15)), noise=5.0, jpeg=50,
                    bleed=float(rng.uniform(0.05, 0.2)), holes=bool(rng.random() < 0.6), stains=int(rng.integers(0, 4)),
                    folds=int(rng.integers(0, 3)), edge=bool(rng.random() < 0.5), quad=bent, turn=turn)
    names = [f"skew:{wear.skew:.2f}", f"blur:{wear.blur:.2f}", f"fade:{wear.fade:.2f}"]
    names += [name for name, on in (("bleed", wear.bleed > 0.04), ("holes", wear.holes), ("stains", wear.stains),
                                    ("folds", wear.folds), ("photo", bool(wear.quad)), ("turned", wear.turn)) if on]
    wear.effects.extend(names)
    return wear


def _tint(rng: np.random.Generator, strength: float, old: bool) -> tuple[float, float, float]:
    yellow = rng.uniform(0.4, 1.0) * strength * (1.6 if old else 0.8)
    grey = rng.uniform(0.2, 0.8) * strength * 0.6
    return (250 - yellow * 1.5 - grey, 251 - yellow * 0.45 - grey, 252 - yellow * 0.15 - grey)


def scanned(ink: Pixels, seal: Pixels, back: Pixels | None, wear: Wear, rng: np.random.Generator) -> bytes:
    """The stored JPEG of a sheet: `ink` and `seal` are black and red on white, `back` what shines through."""
    height, width = ink.shape[:2]
    ground = _paper(height, width, wear, rng)
    cover = 1 - ink.astype(np.float32) / 255
    if wear.fade:
        cover *= (1 - wear.fade * _clouds(height, width, 60, rng))[..., None]
    page = (ground * (1 - cover)).astype(np.float32)
    red = 1 - seal.astype(np.float32) / 255
    page *= 1 - red * (0.62 + 0.3 * _clouds(height, width, 25, rng))[..., None]
    if back is not None and wear.bleed:
        shine = 1 - cv2.GaussianBlur(back[:, ::-1], (0, 0), 2.2).astype(np.float32) / 255
        page *= 1 - wear.bleed * cv2.resize(shine, (width, height))
    page = np.clip(_dirt(page, wear, rng), 0, 255).astype(np.float32)
    matrix = transform(width, height, wear)
    page = cv2.warpPerspective(page, matrix, (width, height), flags=cv2.INTER_LINEAR,
                               borderMode=cv2.BORDER_CONSTANT if wear.quad else cv2.BORDER_REPLICATE,
                               borderValue=(62, 70, 78))
    if wear.quad:
        page *= (0.72 + 0.28 * _slope(height, width, rng))[..., None]
    page = cv2.GaussianBlur(page, (0, 0), wear.blur)
    page += (rng.standard_normal(page.shape[:2], np.float32) * wear.noise)[..., None]
    image = np.clip(page, 0, 255).astype(np.uint8)
    if wear.turn:
        image = np.ascontiguousarray(np.rot90(image, k=wear.turn // 90))
    _, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, wear.jpeg])
    return with_dpi(data.tobytes(), wear.dpi)


def with_dpi(data: bytes, dpi: int) -> bytes:
    """The JFIF header says how dense the scan is."""
    at = data.find(b"JFIF\0")
    if at < 0:
        return data
    return data[: at + 7] + b"\x01" + dpi.to_bytes(2, "big") * 2 + data[at + 12 :]


def transform(width: int, height: int, wear: Wear) -> Matrix:
    """From the flat sheet to the upright scan."""
    if wear.quad:
        flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
        q = wear.quad
        bent = np.array([[q[0] * width, q[1] * height], [width - q[2] * width, q[3] * height],
                         [width - q[4] * width, height - q[5] * height], [q[6] * width, height - q[7] * height]],
                        np.float32)
        return np.asarray(cv2.getPerspectiveTransform(flat, bent), np.float64)
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -wear.skew, 1.0)
    return np.vstack([turn, [0, 0, 1]])


def moved(box: tuple[float, float, float, float], matrix: Matrix) -> tuple[float, float, float, float]:
    """A box of the flat sheet on the upright scan: the hull of its moved corners."""
    corners = np.array([[[box[0], box[1]], [box[2], box[1]], [box[2], box[3]], [box[0], box[3]]]], np.float64)
    points = cv2.perspectiveTransform(corners, matrix)[0]
    return (float(points[:, 0].min()), float(points[:, 1].min()), float(points[:, 0].max()), float(points[:, 1].max()))


def _paper(height: int, width: int, wear: Wear, rng: np.random.Generator) -> NDArray[np.float32]:
    shade = (_clouds(height, width, 9, rng) - 0.5) * 2 * wear.mottle
    shade += (_clouds(height, width, 400, rng) - 0.5) * wear.mottle
    return (np.array(wear.tint, np.float32) + shade[..., None]).astype(np.float32)


def _clouds(height: int, width: int, cells: int, rng: np.random.Generator) -> NDArray[np.float32]:
    small = rng.random((max(2, cells * height // max(height, width)), max(2, cells * width // max(height, width))))
    return np.asarray(cv2.resize(small.astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR), np.float32)


def _slope(height: int, width: int, rng: np.random.Generator) -> NDArray[np.float32]:
    angle = rng.uniform(0, 2 * np.pi)
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    along = np.cos(angle) * xs / width + np.sin(angle) * ys / height
    return np.asarray((along - along.min()) / (along.max() - along.min()), np.float32)


def _dirt(page: NDArray[np.float32], wear: Wear, rng: np.random.Generator) -> NDArray[np.float32]:
    height, width = page.shape[:2]
    unit = wear.dpi / 300
    for _ in range(wear.stains):
        mask = np.zeros((height, width), np.float32)
        axes = (int(rng.uniform(60, 320) * unit), int(rng.uniform(50, 260) * unit))
        middle = (int(rng.uniform(0, width)), int(rng.uniform(0, height)))
        cv2.ellipse(mask, middle, axes, float(rng.uniform(0, 180)), 0, 360, 1.0, -1)
        mask = cv2.GaussianBlur(mask, (0, 0), 14 * unit) * float(rng.uniform(0.06, 0.16))
        page = page * (1 - mask[..., None] * np.array([1.0, 0.7, 0.5], np.float32))
    for _ in range(wear.folds):
        at = int(rng.uniform(0.2, 0.8) * height)
        cv2.line(page, (0, at), (width, at + int(rng.uniform(-12, 12))), [float(v) * 0.86 for v in wear.tint],
                 max(1, int(3 * unit)), cv2.LINE_AA)
    if wear.holes:
        for share in (0.28, 0.5, 0.72):
            cv2.circle(page, (int(70 * unit), int(height * share)), int(34 * unit), (70, 70, 70), -1, cv2.LINE_AA)
    if wear.edge:
        page[:, -int(14 * unit):] *= 0.55
    return page
