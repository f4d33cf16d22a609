"""The verdict on a page and its reasons, from figures and from how surely it was read."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from extraction.condition import condition_of
from extraction.page_verdict import judged
from extraction.quality import measure_quality
from models.pages import BoundingBox, Character, PageContent, PageQuality, PageText, TextLine
from tests.extraction.sheets import blank, written

FINE = PageQuality(0.05, 0.2, 300, "", None, 0.96, 0.02, 0.5, 0.0)
WORDS = [(150, 200 + 90 * i, "一九六八年三月十五日出生于江原省临溪县") for i in range(12)]


def page(quality: PageQuality = FINE, confidence: float = 0.99, x0: int = 200) -> PageContent:
    lines = tuple(
        TextLine(BoundingBox(x0, y, x0 + 400, y + 40), "一九六八年三月", confidence,
                 tuple(Character(c, x0 + 50 * i, x0 + 50 * i + 40, confidence) for i, c in enumerate("一九六八年三月")))
        for y in range(200, 1000, 100))
    return PageContent(1, "1.jpg", "0" * 64, 2480, 3508, 0, 0.0, quality, PageText(2480, 3508, lines, "t"), (), (), lines)


@pytest.mark.parametrize(("quality", "verdict", "word"), [
    (FINE, "good", ""),
    (replace(FINE, blur=0.4), "readable", "模糊"),
    (replace(FINE, blur=0.6), "poor", "模糊"),
    (replace(FINE, blur=0.8), "rescan", "模糊"),
    (replace(FINE, dpi=150), "readable", "150 dpi"),
    (replace(FINE, dpi=100), "rescan", "100 dpi"),
    (replace(FINE, skew_deg=-2.0), "readable", "歪斜 2.0°"),
    (replace(FINE, slant_deg=1.5), "readable", "拍照倾斜"),
    (replace(FINE, yellow=0.2), "readable", "发黄"),
    (replace(FINE, paper=0.7), "readable", "偏暗"),
    (replace(FINE, contrast=0.2), "readable", "字迹偏淡"),
    (replace(FINE, contrast=0.1), "poor", "字迹偏淡"),
    (replace(FINE, bleed=0.05), "readable", "透字"),
    (PageQuality(0.05, 0.2, None, "ok"), "good", ""),  # as recordings of before have it
])
def test_each_figure_has_its_limit(quality: PageQuality, verdict: str, word: str) -> None:
    found = judged(page(quality))
    assert found.verdict == verdict
    assert [word in reason for reason in found.reasons] == ([True] if word else [])


def test_a_page_that_was_read_badly_is_poor_however_fine_its_scan() -> None:
    assert judged(page(confidence=0.93)).verdict == "poor"
    assert judged(page(confidence=0.8)).verdict == "rescan"


def test_a_cut_edge_is_seen_on_a_page_that_was_straightened_and_on_one_of_few_lines() -> None:
    lines = tuple(TextLine(BoundingBox(round(0.02 * (y - 1754)) + 2, y, 600, y + 40), "一九六八年三月", 0.99)
                  for y in range(1900, 3100, 100))
    leaning = replace(page(), straightened_deg=1.146, text=PageText(2480, 3508, lines, "t"))
    assert min(line.box.x0 for line in lines) == 5 and sum(line.box.x0 < 6 for line in lines) == 1
    assert "左边缘被切断，文字不全" in judged(leaning).reasons
    two = (*page(x0=0).text.lines[:2], *page().text.lines[2:])
    assert judged(replace(page(), text=PageText(2480, 3508, two, "t"))).verdict == "rescan"
    many = (*two, *(replace(line, box=BoundingBox(200, y, 600, y + 40)) for line in two for y in (1200, 1300, 1400)))
    assert judged(replace(page(), text=PageText(2480, 3508, many, "t"))).verdict == "good"


def test_text_that_runs_over_the_edge_asks_for_a_new_scan() -> None:
    found = judged(page(x0=1))
    assert found.verdict == "rescan"
    assert "左" in found.reasons[0]


def test_the_gravest_reason_comes_first() -> None:
    found = judged(page(replace(FINE, yellow=0.2, blur=0.8)))
    assert [("模糊" in reason) for reason in found.reasons] == [True, False]


def test_yellow_paper_faint_ink_and_dark_pictures_are_measured() -> None:
    sheet = written(blank(), WORDS)
    plain = condition_of(sheet)
    yellow = condition_of(np.asarray(sheet * np.array([0.95, 0.88, 0.7]), np.uint8))
    faint = condition_of(np.asarray(245 - (245 - sheet.astype(int)) * 0.35, np.uint8))
    dark = condition_of(np.asarray(sheet * 0.6, np.uint8))
    assert plain.yellow < 0.02
    assert yellow.yellow > 0.15
    assert faint.contrast is not None
    assert plain.contrast is not None
    assert faint.contrast < 0.5 * plain.contrast
    assert dark.paper < 0.7 < plain.paper
    assert condition_of(blank()).contrast is None


def test_what_shines_through_is_told_from_stains() -> None:
    sheet = written(blank(), WORDS)
    back = cv2.GaussianBlur(np.ascontiguousarray(written(blank(), [(170, 245 + 90 * i, w) for i, (_, _, w) in enumerate(
        WORDS)])[:, ::-1]), (0, 0), 2)
    through = np.asarray(np.minimum(sheet, 245 - (245 - back.astype(int)) * 0.12), np.uint8)
    stained = sheet.copy()
    cv2.circle(stained, (900, 1400), 200, (228, 228, 228), -1)
    assert condition_of(sheet).bleed < 0.003
    assert condition_of(stained).bleed < 0.003
    assert condition_of(through).bleed > 0.01


def test_the_figures_are_measured_with_the_page() -> None:
    assert measure_quality(written(blank(), WORDS), 0.0, 150).paper == pytest.approx(245 / 255, abs=0.01)
