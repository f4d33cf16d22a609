"""Borders that words settle."""

from extraction.ner.labels import NameLabel
from extraction.ner.mending import mended
from extraction.ner.spans import NameSpan


def test_a_union_office_goes_with_its_unit_before_a_clerk() -> None:
    text = "机修造厂工会干事"
    names = [NameSpan(0, 4, NameLabel.UNIT), NameSpan(4, 8, NameLabel.POST)]
    assert mended(text, names) == [NameSpan(0, 6, NameLabel.UNIT), NameSpan(6, 8, NameLabel.POST)]


def test_a_union_office_stays_with_its_chairman() -> None:
    names = [NameSpan(0, 4, NameLabel.UNIT), NameSpan(4, 8, NameLabel.POST)]
    assert mended("机修造厂工会主席", names) == names


def test_a_name_of_two_goes_on_to_the_mark() -> None:
    assert mended("由荀大为、尚淑琴介绍", [NameSpan(1, 3, NameLabel.PERSON)])[0].end == 4
    assert mended("免去张三的、", [NameSpan(2, 4, NameLabel.PERSON)])[0].end == 4
    assert mended("张三来到县里", [NameSpan(0, 2, NameLabel.PERSON)])[0].end == 2


def test_a_branch_alone_is_no_name() -> None:
    assert mended("向党支部递交", [NameSpan(1, 4, NameLabel.UNIT)]) == []
