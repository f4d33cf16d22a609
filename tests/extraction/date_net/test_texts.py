"""The texts that the date reader learns from."""

from random import Random

from extraction.date_net.alphabet import CHARACTERS, NUMBER_OF, OTHER, canonical, labels, spelled
from extraction.date_net.grammar import seen
from extraction.date_net.training.feeding import MOST_SIGNS, some_texts, table_of
from extraction.date_net.training.texts import _PROVINCES, GAP, amid, identity, other, written


def plain(text: str) -> str:
    return canonical(text.replace(GAP, "").replace("{", "").replace("}", "")).replace("--", "-")


def test_characters_have_one_number_each() -> None:
    assert len(set(CHARACTERS)) == len(CHARACTERS)
    assert spelled(labels("１９６８年○月—王")) == "1968年〇月-" + OTHER


def test_most_dates_that_are_learned_can_also_be_read() -> None:
    random = Random(1)
    texts = [plain(written(random).text) for _ in range(3000)]
    held = [text for text in texts if seen().kind_of(text)]
    assert len(held) > 0.85 * len(texts)  # the rest are words, alone or beside a date


def test_identity_numbers_belong_to_no_province() -> None:
    random = Random(2)
    for _ in range(300):
        number = plain(identity(random))
        assert int(number[:2]) not in _PROVINCES
        assert len(number) in (15, 18)


def test_words_are_mostly_no_dates() -> None:
    random = Random(3)
    assert sum(bool(seen().kind_of(plain(make(random)))) for make in (other, amid) for _ in range(200)) < 40


def test_a_table_says_what_is_drawn_read_and_left_free() -> None:
    table = table_of([f"19{GAP}{{年}}3 5——"], Random(1))
    shown = [label for label in table.labels[0].tolist() if label]
    assert spelled(shown) == "19年3 5-"
    assert table.lengths[0] == 7
    assert table.printed[0].sum() == 1
    assert table.gaps[0, 2] > 0.3  # before 年
    assert (table.glyphs[0] >= 0).sum() == 7  # the second dash is drawn, the space is not


def test_no_text_is_longer_than_a_table() -> None:
    table = some_texts(Random(4), 500)
    assert table.labels.shape == (500, MOST_SIGNS)
    assert (table.lengths >= 1).mean() > 0.99
    assert table.labels.max() <= max(NUMBER_OF.values())
