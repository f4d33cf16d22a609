"""Whether a page is good enough to be believed: the figures of its scan and how surely it was read, in one word.

`good`, `readable` (worn, but read well), `poor` (a person should compare with the page), `rescan` (scan it again).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.pages import PageContent, PageQuality, TextLine

GOOD, READABLE, POOR, RESCAN = GRADES = ("good", "readable", "poor", "rescan")

SOFT, BLURRED, ILLEGIBLE_BLUR = 0.3, 0.55, 0.75
COARSE_DPI, LOWEST_DPI = 200, 140  # what the trade asks for; where strokes of small print run together
CROOKED_DEG, SLANTED_DEG = 1.0, 0.5
DARK, BLACK = 0.82, 0.5  # tone of the paper
YELLOWED = 0.13
FAINT, FAINTEST = 0.3, 0.15  # contrast of the ink
SHOWING_THROUGH = 0.03
SURE, UNSURE = 0.96, 0.85  # mean probability of the characters read; below the second it is guesswork
FEWEST_CHARACTERS = 20  # of fewer, a mean says nothing
AT_EDGE = 0.002  # of the short side: text this near to the edge of the picture goes on beyond it
CUT_LINES = 3  # one line at the edge may be a smudge
FEW_LINES, CUT_OF_FEW = 12, 2  # on a certificate of few lines

Reason = tuple[str, str]
"""A grade and the words that say why the page deserves no better."""


def judged(page: PageContent) -> PageQuality:
    """The quality of a read page with its verdict and the reasons for it, the gravest first."""
    reasons = sorted(_reasons(page), key=lambda reason: -GRADES.index(reason[0]))
    verdict = reasons[0][0] if reasons else GOOD
    return replace(page.quality, verdict=verdict, reasons=tuple(words for _, words in reasons))


def _reasons(page: PageContent) -> Iterator[Reason]:
    quality = page.quality
    yield from _above(quality.blur, "图像模糊", (SOFT, BLURRED, ILLEGIBLE_BLUR))
    if quality.dpi is not None and quality.dpi < COARSE_DPI:
        yield (RESCAN if quality.dpi < LOWEST_DPI else READABLE), f"分辨率低（约 {quality.dpi} dpi）"
    if abs(quality.skew_deg) >= CROOKED_DEG and not quality.slant_deg:
        yield READABLE, f"歪斜 {abs(quality.skew_deg):.1f}°（已校正）"
    if quality.slant_deg is not None and quality.slant_deg >= SLANTED_DEG:
        yield READABLE, f"拍照倾斜变形 {quality.slant_deg:.1f}°（已校正）"
    yield from _of_paper(quality)
    yield from _of_reading(page)


def _of_paper(quality: PageQuality) -> Iterator[Reason]:
    if quality.paper is not None:
        yield from _above(1 - quality.paper, "画面偏暗", (1 - DARK, 1 - BLACK, 1.0))
    if quality.yellow is not None and quality.yellow >= YELLOWED:
        yield READABLE, "纸张发黄"
    if quality.contrast is not None:
        yield from _above(1 - quality.contrast, "字迹偏淡", (1 - FAINT, 1 - FAINTEST, 1.0))
    if quality.bleed is not None and quality.bleed >= SHOWING_THROUGH:
        yield READABLE, "背面透字"


def _above(figure: float, words: str, limits: Sequence[float]) -> Iterator[Reason]:
    passed = sum(figure > limit for limit in limits)
    if passed:
        yield GRADES[passed], words


def _of_reading(page: PageContent) -> Iterator[Reason]:
    surely = [character.confidence for line in page.text.lines for character in line.characters]
    mean = sum(surely) / len(surely) if len(surely) >= FEWEST_CHARACTERS else 1.0
    if mean < SURE:
        yield (RESCAN if mean < UNSURE else POOR), f"文字难以辨认（平均把握 {int(mean * 100)}%）"
    cut = _cut_sides(page)
    if cut:
        yield RESCAN, f"{'、'.join(cut)}边缘被切断，文字不全"


def _cut_sides(page: PageContent) -> list[str]:
    """Sides of the picture beyond which lines of text go on."""
    reach = max(2, round(AT_EDGE * min(page.width, page.height)))
    lines = [line.box for line in page.text.lines if _is_writing(line)]
    stored = lines if page.flattening is not None else [page.to_stored(box) for box in lines]  # where the edge is level
    least = CUT_OF_FEW if len(lines) < FEW_LINES else CUT_LINES
    counts = (("左", least, sum(box.x0 <= reach for box in stored)),
              ("右", least, sum(box.x1 >= page.width - reach for box in stored)),
              ("上", 1, sum(box.y0 <= reach for box in lines)),
              ("下", 1, sum(box.y1 >= page.height - reach for box in lines)))
    return [name for name, needed, count in counts if count >= needed]


def _is_writing(line: TextLine) -> bool:
    return len(line.text.strip()) > 1 and line.confidence >= UNSURE
