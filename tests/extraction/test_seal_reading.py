"""Round red seals drawn by the test: found, read, and told from red print."""

import math
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extraction.layout import page_content
from extraction.ocr import get_backend
from extraction.ocr.recorded import write_recording
from extraction.pipeline import understand
from extraction.red_letters import red_letters
from extraction.seal_legend import from_its_beginning
from extraction.seal_rings import find_rings
from extraction.upright import UprightPicture
from models.pages import BoundingBox, PageText, Pixels, TextLine
from tests.extraction.sheets import CJK_FONT, blank, ruled, straight_page, written

SERIF = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc"
WIDTH, HEIGHT = 1654, 2339  # A4 at 200 dpi
RADIUS = 155
LEGEND = "中共临溪县委组织部"
RED = (205, 30, 35)

pytestmark = pytest.mark.skipif(
    not (Path(SERIF).is_file() and Path(CJK_FONT).is_file()), reason="needs the fonts of fonts-noto-cjk")


def sheet() -> Pixels:
    return blank(WIDTH, HEIGHT)


def seal_picture(legend: str, below: str, turned_deg: float) -> Image.Image:
    """Ink 0..255 of a seal, drawn twice as large and reduced."""
    side, middle = 4 * RADIUS + 40, 2 * RADIUS + 20
    ink = Image.new("L", (side, side), 0)
    draw = ImageDraw.Draw(ink)
    draw.ellipse((20, 20, side - 20, side - 20), outline=255, width=10)
    points = [(middle + r * math.sin(i * math.pi / 5), middle - r * math.cos(i * math.pi / 5))
              for i, r in enumerate([90, 36] * 5)]
    draw.polygon(points, fill=255)
    font = ImageFont.truetype(SERIF, 84)
    step = min(40.0, 280 / max(1, len(legend) - 1))
    for i, character in enumerate(legend):
        degrees = (i - (len(legend) - 1) / 2) * step
        glyph = Image.new("L", (120, 120), 0)
        ImageDraw.Draw(glyph).text((60, 60), character, font=font, fill=255, anchor="mm")
        glyph = glyph.rotate(-degrees, resample=Image.Resampling.BICUBIC)
        x = middle + 236 * math.sin(math.radians(degrees)) - 60
        y = middle - 236 * math.cos(math.radians(degrees)) - 60
        ink.paste(255, (round(x), round(y)), glyph)
    if below:
        draw.text((middle, middle + 165), below, font=ImageFont.truetype(SERIF, 62), fill=255, anchor="mm")
    return ink.rotate(turned_deg, resample=Image.Resampling.BICUBIC).resize((side // 2, side // 2))


def stamped(
    pixels: Pixels, legend: str = LEGEND, *, at: tuple[int, int] = (1100, 1500), below: str = "", turned_deg: float = 0,
    strength: float = 0.9,
) -> Pixels:
    """The sheet with a seal on it; what is written below shows through, as ink does."""
    ink = np.zeros((HEIGHT + 800, WIDTH + 800), np.float32)  # room for seals over the edge
    seal = np.asarray(seal_picture(legend, below, turned_deg), np.float32) / 255 * strength
    x, y = at[0] + 400 - seal.shape[1] // 2, at[1] + 400 - seal.shape[0] // 2
    ink[y : y + seal.shape[0], x : x + seal.shape[1]] = seal
    share = ink[400 : 400 + HEIGHT, 400 : 400 + WIDTH, None]
    passed = 1 - share * (1 - np.array(RED, np.float32) / 255)
    return np.asarray(pixels * passed, np.uint8)


def read(pixels: Pixels) -> tuple[TextLine, ...]:
    return get_backend("rapid").read_seals(straight_page(pixels))


def test_a_page_without_red_has_no_seal() -> None:
    assert find_rings(UprightPicture(written(sheet(), [(150, 300, "南屏县人事局"), (900, 1500, "1985年9月1日")]))) == ()


def test_a_black_circle_is_no_seal() -> None:
    pixels = sheet()
    cv2.circle(pixels, (1100, 1500), RADIUS, (30, 30, 30), 5)
    assert find_rings(UprightPicture(pixels)) == ()


def test_a_red_headline_and_its_rule_are_no_seal() -> None:
    image = Image.fromarray(sheet())
    draw = ImageDraw.Draw(image)
    draw.text((200, 250), "中共南屏县委组织部文件", font=ImageFont.truetype(SERIF, 110), fill=(220, 20, 20))
    draw.line((150, 520, 1500, 520), fill=(220, 20, 20), width=6)
    assert find_rings(UprightPicture(np.array(image, np.uint8))) == ()


def test_a_red_photograph_background_is_no_seal() -> None:
    pixels = sheet()
    pixels[300:700, 1200:1500] = (200, 40, 40)
    cv2.circle(pixels, (1350, 480), 110, (220, 180, 160), -1)
    assert find_rings(UprightPicture(pixels)) == ()


@pytest.mark.parametrize("at", [(1100, 1500), (500, 700), (WIDTH - 60, 1800)], ids=["inside", "left", "cut by the edge"])
def test_a_ring_is_found_where_it_stands(at: tuple[int, int]) -> None:
    (ring,) = find_rings(UprightPicture(stamped(sheet(), at=at)))
    assert math.hypot(ring.x - at[0], ring.y - at[1]) < 4
    assert abs(ring.radius - RADIUS) < 6


def test_a_small_seal_on_a_booklet_scanned_open_is_found() -> None:
    open_booklet = np.full((HEIGHT, 2 * WIDTH, 3), 245, np.uint8)
    seal = stamped(sheet())[1320:1680, 920:1280]
    small = cv2.resize(seal, (226, 226), interpolation=cv2.INTER_AREA)  # radius 97 px: 25 mm wide
    open_booklet[700:926, 2400:2626] = small
    (ring,) = find_rings(UprightPicture(open_booklet))
    assert math.hypot(ring.x - 2513, ring.y - 813) < 4


def headed(words: str, step: int, size: int) -> Pixels:
    """A sheet with a red heading, a character every `step` pixels, inside a red frame."""
    image = Image.fromarray(sheet())
    draw, font = ImageDraw.Draw(image), ImageFont.truetype(SERIF, size)
    draw.rectangle((100, 100, 1550, 2200), outline=(200, 30, 35), width=6)
    for i, char in enumerate(words):
        draw.text((420 + i * step, 300), char, font=font, fill=(200, 30, 35))
    return np.array(image, np.uint8)


@pytest.mark.parametrize(("words", "step"), [("毕业证书", 200), ("奖状", 320)])
def test_a_red_heading_set_wide_is_one_line(words: str, step: int) -> None:
    text = get_backend("rapid").recognize(straight_page(headed(words, step, 100)))
    assert words in ["".join(line.text.split()) for line in text.lines]


def test_stars_and_legends_of_seals_are_no_heading() -> None:
    pixels = stamped(stamped(sheet(), at=(500, 1500)), at=(1100, 1500))
    assert red_letters(UprightPicture(pixels), ()) == ()


def test_two_seals_that_overlap_are_two() -> None:
    pixels = stamped(stamped(sheet(), "临溪市财政局"), at=(1080, 1760))
    assert [round(ring.y, -1) for ring in find_rings(UprightPicture(pixels))] == [1500, 1760]


def test_a_legible_seal_becomes_a_fact_dated_by_its_box() -> None:
    page = straight_page(ruled(sheet(), [150, 400, 1500], [1200, 1800]))
    lines = (TextLine(BoundingBox(170, 1250, 390, 1290), "审批机关意见", 0.99),
             TextLine(BoundingBox(1000, 1700, 1300, 1735), "1991年5月12日", 0.99))
    seal = TextLine(BoundingBox(950, 1500, 1250, 1800), LEGEND, 0.97)
    blurred = TextLine(BoundingBox(450, 1400, 750, 1700), "", 0.2)
    content = page_content(page, PageText(WIDTH, HEIGHT, lines, "test"))
    found = [f for f in understand([replace(content, seals=(blurred, seal))]).facts if f.kind == "seal"]
    assert [(f.text("text"), str(f.fields["date"])) for f in found] == [(LEGEND, "1991-05-12")]


@pytest.mark.parametrize(("top", "lacking"), [(1450, None), (300, ("seal",))], ids=["on the box", "elsewhere"])
def test_an_illegible_seal_counts_as_one(top: int, lacking: tuple[str, ...] | None) -> None:
    page = straight_page(ruled(sheet(), [150, 400, 1500], [1200, 1800]))
    lines = (TextLine(BoundingBox(600, 150, 1000, 190), "干部任免审批表", 0.99),
             TextLine(BoundingBox(170, 1250, 390, 1290), "审批机关意见", 0.99),
             TextLine(BoundingBox(1000, 1650, 1100, 1685), "(盖章)", 0.99),
             TextLine(BoundingBox(1000, 1700, 1300, 1735), "1991年5月12日", 0.99))
    seal = TextLine(BoundingBox(950, top, 1250, top + 300), "", 0.2)
    content = replace(page_content(page, PageText(WIDTH, HEIGHT, lines, "test")), seals=(seal,))
    assert understand([content]).materials[0].lacks == lacking


def test_a_recording_keeps_seals(tmp_path: Path) -> None:
    page = straight_page(sheet())
    seal = TextLine(BoundingBox(950, 1500, 1250, 1800), LEGEND, 0.97)
    content = replace(page_content(page, PageText(WIDTH, HEIGHT, (), "test")), seals=(seal,))
    write_recording(tmp_path / "ocr.json", [content])
    assert get_backend(f"recorded:{tmp_path / 'ocr.json'}").read_seals(page) == (seal,)


@pytest.mark.ocr
@pytest.mark.parametrize("turned_deg", [0, 7, -8])
@pytest.mark.parametrize("strength", [0.9, 0.35], ids=["strong", "faint"])
@pytest.mark.parametrize("legend", [LEGEND, "临溪机械厂", "共青团南屏县云塘公社委员会"])
def test_a_legend_is_read(legend: str, strength: float, turned_deg: float) -> None:
    (seal,) = read(stamped(sheet(), legend, strength=strength, turned_deg=turned_deg))
    assert seal.text == legend
    assert abs(seal.box.centre[0] - 1100) < 4


@pytest.mark.ocr
def test_black_writing_and_rules_under_a_seal_do_not_get_into_its_legend() -> None:
    words = [(1010, 1530, "1991年5月12日"), (900, 1480, "同意任命")]
    (seal,) = read(stamped(written(ruled(sheet(), [150, 1500], [1300, 1600]), words, size=36)))
    assert seal.text == LEGEND


@pytest.mark.ocr
@pytest.mark.parametrize(
    ("cut_open", "legend"),
    [
        ("南屏县直属机关委员会中共", "中共南屏县直属机关委员会"),
        ("中共临溪县委组织部", "中共临溪县委组织部"),
        ("临溪市财政局", "临溪市财政局"),
        ("中共", "中共"),
    ],
)
def test_a_legend_begins_with_its_party(cut_open: str, legend: str) -> None:
    assert from_its_beginning(cut_open) == legend


def test_a_straight_line_below_the_star_follows_the_legend() -> None:
    (seal,) = read(stamped(sheet(), "南屏县人事局", below="审核专用章"))
    assert seal.text == "南屏县人事局审核专用章"


@pytest.mark.ocr
def test_a_seal_whose_legend_is_worn_away_is_found_without_text() -> None:
    pixels = stamped(sheet())
    rows, columns = np.ogrid[:HEIGHT, :WIDTH]
    away = np.hypot(columns - 1100, rows - 1500)
    pixels[(away > 60) & (away < 0.92 * RADIUS)] = 245
    (seal,) = read(pixels)
    assert seal.text == ""
