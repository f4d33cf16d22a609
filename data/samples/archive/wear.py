"""What paper, hands and scanners do to a sheet: from sharp images to stored JPEG files."""

from __future__ import annotations

from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Shade = NDArray[np.float32]
Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Wear:
    """The state of one scan. `skew` degrees, clockwise positive; `bend` moves the corners of a photograph."""

    dpi: int = 300
    skew: float = 0.0
    paper: tuple[float, float, float] = (251, 252, 252)  # BGR
    fibre: float = 1.0
    faint: float = 0.0
    blur: float = 0.35
    grain: float = 1.0
    jpeg: int = 92
    through: float = 0.0
    holes: int = 0
    stains: int = 0
    folds: int = 0
    specks: int = 0
    band: float = 0.0
    bend: tuple[float, ...] = ()
    turn: int = 0
    effects: list[str] = field(default_factory=list)


def wear_of(quality: str, rng: np.random.Generator, old: bool) -> Wear:
    """Draw the wear of a page; `old` paper is yellower."""
    if quality == "clean":
        return Wear(paper=_paper(rng, 2.5, old), effects=["clean"])
    if quality == "office":
        wear = Wear(skew=float(rng.uniform(-1.2, 1.2)), paper=_paper(rng, 13 if old else 6, old), fibre=2.0,
                    faint=float(rng.uniform(0.04, 0.22)), blur=float(rng.uniform(0.45, 0.9)), grain=2.6,
                    jpeg=int(rng.integers(75, 86)), through=float(rng.uniform(0, 0.09)), holes=int(rng.choice([0, 2, 3])),
                    folds=int(rng.random() < 0.15), specks=int(rng.integers(0, 25)), band=float(rng.uniform(0, 0.05)))
    else:
        photo = bool(rng.random() < 0.12)
        wear = Wear(dpi=200, skew=0.0 if photo else float(rng.uniform(-2.5, 2.5)), paper=_paper(rng, 32, True), fibre=4.5,
                    faint=float(rng.uniform(0.22, 0.48)), blur=float(rng.uniform(0.7, 1.1)), grain=4.5, jpeg=50,
                    through=float(rng.uniform(0.04, 0.18)), holes=int(rng.choice([0, 2, 3])), stains=int(rng.integers(0, 4)),
                    folds=int(rng.integers(0, 3)), specks=int(rng.integers(20, 120)), band=float(rng.uniform(0.02, 0.1)),
                    bend=tuple(float(v) for v in rng.uniform(0, 0.035, 8)) if photo else (),
                    turn=int(rng.choice([90, 180, 270])) if rng.random() < 0.06 else 0)
    said = [f"skew:{wear.skew:.2f}", f"blur:{wear.blur:.2f}", f"faint:{wear.faint:.2f}"]
    said += [n for n, on in (("bleed", wear.through > 0.04), ("holes", wear.holes), ("stains", wear.stains), ("folds", wear.folds),
                             ("photo", wear.bend), ("turned", wear.turn)) if on]
    wear.effects.extend(said)
    return wear


def _paper(rng: np.random.Generator, strength: float, old: bool) -> tuple[float, float, float]:
    warm = float(rng.uniform(0.4, 1.0)) * strength * (1.7 if old else 0.8)
    dim = float(rng.uniform(0.1, 0.8)) * strength * 0.6
    return (251 - 1.45 * warm - dim, 251 - 0.5 * warm - dim, 252 - 0.18 * warm - dim)


def scanned(ink: Pixels, seal: Pixels, back: Pixels | None, wear: Wear, rng: np.random.Generator) -> bytes:
    """The stored file of a sheet; `ink` and `seal` stand on white, `back` is what may shine through."""
    height, width = ink.shape[:2]
    page = np.array(wear.paper, np.float32) + _cloud(height, width, 7, rng, wear.fibre)[..., None]
    page = page + _cloud(height, width, 350, rng, wear.fibre * 0.7)[..., None]
    cover = 1 - ink.astype(np.float32) / 255
    if wear.faint:
        cover *= (1 - wear.faint * (0.5 + _cloud(height, width, 45, rng, 0.5)))[..., None]
    page = page * (1 - cover)
    stamp = 1 - seal.astype(np.float32) / 255
    page *= 1 - stamp * (0.72 + _cloud(height, width, 30, rng, 0.16))[..., None]
    if back is not None and wear.through:
        page *= 1 - wear.through * (1 - cv2.GaussianBlur(np.ascontiguousarray(back[:, ::-1]), (0, 0), 2.4).astype(np.float32) / 255)
    page = _marked(np.asarray(page, np.float32), wear, rng)
    page = cv2.warpPerspective(page.astype(np.float32), moves(width, height, wear), (width, height), flags=cv2.INTER_LINEAR,
                               borderMode=cv2.BORDER_CONSTANT if wear.bend else cv2.BORDER_REPLICATE, borderValue=(58, 66, 75))
    if wear.bend:
        page *= np.linspace(float(rng.uniform(0.7, 0.85)), 1.0, width, dtype=np.float32)[None, :, None]
    page = cv2.GaussianBlur(page, (0, 0), wear.blur)
    page *= (1 - wear.band * np.abs(np.sin(np.linspace(0, 3.1, height, dtype=np.float32) + float(rng.uniform(0, 3)))))[:, None, None]
    page += (rng.standard_normal((height, width), np.float32) * wear.grain)[..., None]
    image = np.clip(page, 0, 255).astype(np.uint8)
    if wear.turn:
        image = np.ascontiguousarray(np.rot90(image, k=wear.turn // 90))
    _, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, wear.jpeg])
    return _with_dpi(data.tobytes(), wear.dpi)


def _with_dpi(data: bytes, dpi: int) -> bytes:
    at = data.find(b"JFIF\0")
    return data if at < 0 else data[: at + 7] + b"\x01" + dpi.to_bytes(2, "big") * 2 + data[at + 12:]


def moves(width: int, height: int, wear: Wear) -> Matrix:
    """From the flat sheet to the upright scan."""
    if not wear.bend:
        return np.vstack([cv2.getRotationMatrix2D((width / 2, height / 2), -wear.skew, 1.0), [0, 0, 1]])
    b = wear.bend
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    bent = np.array([[b[0] * width, b[1] * height], [(1 - b[2]) * width, b[3] * height],
                     [(1 - b[4]) * width, (1 - b[5]) * height], [b[6] * width, (1 - b[7]) * height]], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(flat, bent), np.float64)


def moved(box: tuple[float, float, float, float], matrix: Matrix) -> tuple[float, float, float, float]:
    """The box around the corners of a box after the move."""
    corners = np.array([[[box[0], box[1]], [box[2], box[1]], [box[2], box[3]], [box[0], box[3]]]], np.float64)
    points = cv2.perspectiveTransform(corners, matrix)[0]
    return (float(points[:, 0].min()), float(points[:, 1].min()), float(points[:, 0].max()), float(points[:, 1].max()))


def _cloud(height: int, width: int, cells: int, rng: np.random.Generator, strength: float) -> Shade:
    small = rng.random((max(2, cells * height // max(height, width)), max(2, cells * width // max(height, width))), np.float32)
    return np.asarray((cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC) - 0.5) * 2 * strength, np.float32)


def _marked(page: Shade, wear: Wear, rng: np.random.Generator) -> Shade:
    height, width = page.shape[:2]
    unit = wear.dpi / 300
    for _ in range(wear.stains):
        ring = np.zeros((height, width), np.float32)
        spot = (int(rng.uniform(0, width)), int(rng.uniform(0, height)))
        axes = (int(rng.uniform(50, 300) * unit), int(rng.uniform(50, 240) * unit))
        cv2.ellipse(ring, spot, axes, float(rng.uniform(0, 180)), 0, 360, 0.6, -1)
        cv2.ellipse(ring, spot, axes, float(rng.uniform(0, 180)), 0, 360, 1.0, max(2, int(10 * unit)))
        ring = cv2.GaussianBlur(ring, (0, 0), 12 * unit) * float(rng.uniform(0.06, 0.15))
        page = page * (1 - ring[..., None] * np.array([1.0, 0.7, 0.5], np.float32))
    page = np.ascontiguousarray(page, np.float32)
    for _ in range(wear.folds):
        at = int(rng.uniform(0.2, 0.8) * height)
        cv2.line(page, (0, at), (width, at + int(rng.uniform(-14, 14))), [v * 0.87 for v in wear.paper], max(1, int(3 * unit)), cv2.LINE_AA)
    for _ in range(wear.specks):
        cv2.circle(page, (int(rng.uniform(0, width)), int(rng.uniform(0, height))), int(rng.uniform(1, 3) * unit) or 1, (90, 90, 90), -1, cv2.LINE_AA)
    for number in range(wear.holes):
        spot = (int(66 * unit), int(height * (number + 1) / (wear.holes + 1)))
        cv2.circle(page, spot, int(30 * unit), (84, 84, 84), -1, cv2.LINE_AA)
    return page
