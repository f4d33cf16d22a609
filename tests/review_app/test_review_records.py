"""Tables of recorded values, the picture of the life, crops, words and what a reviewer may type."""

import io
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from models.dates import Calendar, PartialDate
from models.facts import FACT_FIELDS, OPEN, Fact
from models.findings import DecisionKind, Severity
from models.pages import BoundingBox
from review_app.components.life_chart import life_chart
from review_app.entries import EntryError, entry_fields, read_date, read_entries
from review_app.life import STUDY, WORK, life_of
from review_app.literal import literal
from review_app.pictures import crop_area, crop_picture, page_picture
from review_app.records import differing, records_of, subjects_of
from review_app.service import ReviewService
from review_app.wording import COMMON_CAUSES, FIELDS, KINDS, REASONS, TOPICS, date_words, fact_value, share_words
from tests.review_app.people import WANG

SAMPLE = "dsample"


def test_values_are_ordered_by_formation_and_compared_with_the_earliest(service: ReviewService) -> None:
    dossier = service.open(WANG, SAMPLE)
    births = next(s for s in subjects_of(dossier) if s.title == "出生日期")
    found = records_of(dossier, births)
    assert [(r.value, r.earliest, r.differs) for r in found] == [("1956年8月", True, False), ("1958年8月", False, True)]
    assert differing(found) == 1


def test_equal_values_do_not_differ_and_silent_subjects_are_left_out(service: ReviewService) -> None:
    dossier = service.open(WANG, SAMPLE)
    titles = [subject.title for subject in subjects_of(dossier)]
    assert titles == ["出生日期", "参加工作时间", "姓名", "学历学位"]
    for subject in subjects_of(dossier)[1:]:
        assert differing(records_of(dossier, subject)) == 0


def test_the_life_has_a_row_for_each_side_and_marks_what_conflicts(service: ReviewService) -> None:
    life = life_of(service.open(WANG, SAMPLE))
    assert [lane.title for lane in life.lanes] == ["生平", STUDY, WORK, "简历·干部履历表（1999）", "材料形成"]
    births = [bar for bar in life.bars if bar.lane == "生平"]
    assert all(bar.severity is Severity.RED and "出生日期" in bar.doubts[0] for bar in births)
    work = [bar for bar in life.bars if bar.lane == WORK]
    assert all(bar.severity is None for bar in work), "an undecided finding marks nothing red"


def test_an_imprecise_date_spans_all_days_it_can_be(service: ReviewService) -> None:
    bars = {bar.fact: bar for bar in life_of(service.open(WANG, SAMPLE)).bars}
    study = bars["f9"]
    assert (study.start, study.end) == (date(1983, 9, 1), date(1986, 7, 31))
    assert study.sure == (date(1983, 9, 30), date(1986, 7, 1))
    assert bars["f8"].end == date(1999, 7, 31), "a stint that lasts runs to the day its page was written"


def test_bars_of_one_track_do_not_overlap(service: ReviewService) -> None:
    bars = life_of(service.open(WANG, SAMPLE)).bars
    for a in bars:
        for b in bars:
            if a is not b and (a.lane, a.track) == (b.lane, b.track):
                assert a.end < b.start or b.end < a.start


def test_the_chart_draws_every_bar(service: ReviewService) -> None:
    life = life_of(service.open(WANG, SAMPLE))
    figure = life_chart(life)
    assert len(figure.data[0].y) + len(figure.data[1].y) == len(life.bars)


@given(
    st.tuples(st.integers(0, 2000), st.integers(0, 2000), st.integers(1, 2500), st.integers(1, 900)),
    st.integers(200, 3000), st.integers(200, 4000))
def test_a_crop_lies_on_the_page_and_holds_the_box(spot: tuple[int, int, int, int], width: int, height: int) -> None:
    x0, y0 = min(spot[0], width - 1), min(spot[1], height - 1)
    box = BoundingBox(x0, y0, min(x0 + spot[2], width), min(y0 + spot[3], height))
    area = crop_area(box, width, height)
    assert 0 <= area.x0 <= box.x0 and box.x1 <= area.x1 <= width
    assert 0 <= area.y0 <= box.y0 and box.y1 <= area.y1 <= height


def test_a_crop_is_a_picture_with_the_box_framed() -> None:
    pixels = np.full((1000, 800, 3), 255, np.uint8)
    image = Image.open(io.BytesIO(crop_picture(pixels, BoundingBox(300, 400, 500, 440), "")))
    colours = image.convert("RGB").getcolors(1 << 24)
    assert colours is not None and any(r > g + 60 for _, (r, g, _b) in colours)


def test_a_page_keeps_the_size_that_boxes_refer_to() -> None:
    picture = page_picture(np.full((3508, 2480, 3), 255, np.uint8), "")
    assert (picture.width, picture.height) == (2480, 3508)
    assert picture.data_uri.startswith("data:image/jpeg;base64,/9j/")
    assert max(Image.open(io.BytesIO(picture.jpeg)).size) == 2400


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1968", "1968年"), ("1968-05", "1968年5月"), ("1968-05-12", "1968年5月12日"), ("", "字迹不清"),
        ("1968-05/1968-08", "1968年5月至1968年8月间"), ("../1968-05", "不晚于1968年5月"),
        ("1968-05/..", "不早于1968年5月"),
        ("1968-XX-12", "1968年某月12日"),
    ],
)
def test_dates_are_worded_as_a_reviewer_writes_them(edtf: str, words: str) -> None:
    assert date_words(PartialDate(edtf)) == words


def test_a_lunar_date_says_so() -> None:
    assert date_words(PartialDate("1968-08", Calendar.LUNAR)) == "农历1968年8月"


def test_a_stint_is_worded_as_a_line_of_a_resume() -> None:
    fact = Fact("f", "stint", {"start": PartialDate("1985-03"), "end": OPEN, "unit": "县工业局", "post": "科员"})
    assert fact_value(fact) == "1985年3月—至今 县工业局 科员"


def test_what_is_said_beside_a_value_stands_in_brackets() -> None:
    fact = Fact("f", "birth", {"date": PartialDate("1958-08"), "self_filled": True})
    assert fact_value(fact) == "1958年8月（本人填写）"
    assert fact_value(Fact("f", "age_stated", {"age": 22, "on": PartialDate("1976-12-03")})) == (
        "年龄 22（填表日期 1976年12月3日）")


def test_every_kind_field_and_topic_has_a_chinese_name() -> None:
    assert set(KINDS) == set(FACT_FIELDS)
    assert {name for fields in FACT_FIELDS.values() for name in fields} <= set(FIELDS)
    assert {"AGE", "WRK", "PTY", "EDU", "EXP", "IDN"} <= set(TOPICS)


def test_the_five_common_causes_are_offered() -> None:
    assert set(COMMON_CAUSES) <= set(REASONS[DecisionKind.CONFIRM]) | set(REASONS[DecisionKind.DISMISS])


def test_a_confidence_never_reads_as_certain() -> None:
    assert share_words(0.999) == share_words(1.0) == "99%"


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [("1958-08", "1958-08"), ("1958年8月", "1958-08"), ("一九五八年八月十五日", "1958-08-15"), ("1958.8", "1958-08"),
     ("字迹不清", ""), ("1984/1986", "1984/1986")],
)
def test_a_date_may_be_typed_as_the_page_writes_it(typed: str, edtf: str) -> None:
    assert read_date(typed, Calendar.GREGORIAN).edtf == edtf


def test_the_calendar_that_is_typed_wins_over_the_one_that_is_chosen() -> None:
    assert read_date("农历一九五八年八月", Calendar.GREGORIAN).calendar is Calendar.LUNAR
    assert read_date("1958-08", Calendar.LUNAR).calendar is Calendar.LUNAR


@pytest.mark.parametrize("typed", ["八月", "abc", "1958年8月或9月左右吧", "十三点"])
def test_what_is_no_date_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(EntryError, match="请写如 1968-05"):
        read_date(typed, Calendar.UNKNOWN)


def test_a_form_gives_all_fields_and_a_blank_one_is_unknown() -> None:
    fact = Fact("f", "stint", {"start": PartialDate("1985-03"), "end": OPEN, "unit": "县工业局", "fulltime": True})
    assert [field.name for field in entry_fields(fact) if field.usual] == ["start", "end", "unit", "fulltime"]
    values = read_entries(fact, {"start": "1985年4月", "end": "1988.7", "unit": "", "fulltime": "否"}, Calendar.UNKNOWN)
    assert values == {"start": PartialDate("1985-04"), "end": PartialDate("1988-07"), "fulltime": False}


def test_the_slot_of_a_fact_is_not_offered_for_change() -> None:
    fact = Fact("f", "party", {"step": "branch_accept", "date": PartialDate("1985-05")})
    assert [field.name for field in entry_fields(fact) if field.usual] == ["date"]
    assert read_entries(fact, {"date": "1985-06"}, Calendar.UNKNOWN)["step"] == "branch_accept"


@pytest.mark.parametrize(("field", "typed", "words"), [("years", "二十", "不是数字"), ("on", "某年", "不是日期")])
def test_a_bad_entry_names_its_field(field: str, typed: str, words: str) -> None:
    fact = Fact("f", "service_years", {"years": 20, "on": PartialDate("1999")})
    with pytest.raises(EntryError, match=words):
        read_entries(fact, {field: typed}, Calendar.UNKNOWN)


@given(st.text())
def test_text_from_a_page_keeps_every_visible_character(text: str) -> None:
    shown = literal(text).replace("\\", "")
    assert shown == " ".join(text.split()).replace("\\", "")
