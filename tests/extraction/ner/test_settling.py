"""Rules and model on one text; and the row of tags that holds together."""

import numpy as np

from extraction.ner.decoding import Decoder
from extraction.ner.labels import NameLabel
from extraction.ner.spans import NameSpan, settle
from extraction.ner.windows import windows


def test_a_date_beats_what_it_cuts() -> None:
    kept = settle([NameSpan(0, 7, NameLabel.DATE)], [NameSpan(5, 12, NameLabel.UNIT), NameSpan(12, 15, NameLabel.POST)])
    assert kept == (NameSpan(0, 7, NameLabel.DATE), NameSpan(12, 15, NameLabel.POST))


def test_a_level_inside_a_school_is_the_school() -> None:
    school = NameSpan(0, 4, NameLabel.SCHOOL)
    assert settle([NameSpan(2, 4, NameLabel.LEVEL)], [school]) == (school,)


def test_levels_of_the_model_are_left_out() -> None:
    assert settle([], [NameSpan(0, 2, NameLabel.LEVEL, 0.9)]) == ()


def test_an_inside_tag_needs_its_beginning() -> None:
    # By each character alone O, I, I would be best; as a row of tags B, I, I is.
    scores = np.log(np.array([[[0.5, 0.4, 0.1], [0.1, 0.2, 0.7], [0.1, 0.2, 0.7]]], dtype=np.float32))
    (names,) = Decoder(("O", "B-UNIT", "I-UNIT")).names(scores, [3])
    assert [(start, end, label) for start, end, label, _ in names] == [(0, 3, "UNIT")]


def test_two_names_side_by_side_stay_two() -> None:
    scores = np.log(np.array([[[0.1, 0.8, 0.1], [0.1, 0.8, 0.1], [0.1, 0.1, 0.8], [0.9, 0.05, 0.05]]], dtype=np.float32))
    (names,) = Decoder(("O", "B-UNIT", "I-UNIT")).names(scores, [4])
    assert [name[:2] for name in names] == [(0, 1), (1, 3)]


def test_long_texts_are_cut_at_sentences_and_lose_nothing() -> None:
    text = "甲任局长。" * 30 + "一" * 250 + "，完"
    pieces = list(windows([text, "", "乙"], 100))
    assert "".join(piece.text for piece in pieces if piece.number == 0) == text
    assert all(len(piece.text) <= 100 for piece in pieces)
    assert pieces[0].text.endswith("。")
    assert [piece.number for piece in pieces if piece.number] == [2]
