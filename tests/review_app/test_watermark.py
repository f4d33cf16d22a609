"""The watermark: what it says, that it is in every picture that leaves the service, that the page stays readable."""

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from PIL import Image, ImageFont

from models.accounts import EVERY_UNIT
from models.pages import BoundingBox
from models.store import Store
from review_app.service import ReviewService
from review_app.watermark import FONT, mark_text, marked
from tests.review_app import sample
from tests.review_app.people import LI, WANG
from tests.review_app.stages import SAMPLE

WHEN = datetime(2026, 11, 26, 13, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("units", "unit"), [((EVERY_UNIT,), "全部单位"), (("江原省/临溪市",), "江原省/临溪市"), (("甲", "乙"), "甲等"), ((), None)])
def test_a_mark_says_who_of_which_unit_when_and_whose_dossier(units: tuple[str, ...], unit: str | None) -> None:
    parts = mark_text("王审核", "wang", units, "d1", WHEN).split("　")
    assert parts == [p for p in ("王审核 wang", unit, f"{WHEN.astimezone():%Y-%m-%d %H:%M}", "d1") if p]


@pytest.mark.parametrize("paper", [0, 128, 255])
@pytest.mark.parametrize("size", [(1654, 2339), (640, 188), (300, 90), (2400, 1700)])
def test_a_mark_is_seen_everywhere_and_hides_nothing(paper: int, size: tuple[int, int]) -> None:
    image = marked(Image.new("RGB", size, (paper, paper, paper)), mark_text("王审核", "wang", ["江原省"], "d1", WHEN))
    changed = np.abs(np.asarray(image).astype(int) - paper).max(axis=2)
    assert changed.max() <= 30, "faint: black ink on white paper stays more than 200 apart"
    rows, columns = 3, 3
    for part in np.array_split(changed, rows):
        for area in np.array_split(part, columns, axis=1):
            if min(size) > 1000:
                assert area.max() >= (1 if paper == 128 else 4), "every ninth of a page has some of it"
    assert changed.max() >= 2


def test_no_text_is_no_mark() -> None:
    assert not np.asarray(marked(Image.new("RGB", (400, 400)), "")).any()


def test_the_font_that_ships_draws_names_and_numbers() -> None:
    font = ImageFont.truetype(FONT, 40)
    blank = font.getmask("\uffff").getbbox(), bytes(font.getmask("\uffff"))
    for sign in "王审核欧阳靚龘wang0123456789-:/（）　"[:-1]:
        assert (font.getmask(sign).getbbox(), bytes(font.getmask(sign))) != blank, sign


def test_every_picture_carries_the_mark_of_the_one_who_sees_it(store: Store) -> None:
    now = [WHEN]
    review = ReviewService(store, rejudge=sample.rejudge, load_page=sample.page_image, clock=lambda: now[0])
    first, other, later = (replace(WANG, session="a"), replace(LI, session="b"), replace(WANG, session="c"))
    box = BoundingBox(160, 440, 400, 500)
    seen = []
    for who in (first, other, later):
        dossier = review.open(who, SAMPLE)
        seen.append((review.picture(who, dossier, 1).jpeg, review.crop(who, dossier, 1, box)))
        now[0] += timedelta(minutes=1)
    assert len({page for page, _ in seen}) == len({crop for _, crop in seen}) == 3
    again = review.picture(first, review.open(first, SAMPLE), 1).jpeg
    assert again == seen[0][0], "made once a session"
    plain = np.asarray(Image.open(io.BytesIO(seen[0][0]))).astype(int)
    page = sample.page_image(review.open(first, SAMPLE).stored.source, review.open(first, SAMPLE).pages[1]).astype(int)
    assert 0.01 < (np.abs(plain - page).max(axis=2) > 8).mean() < 0.25
