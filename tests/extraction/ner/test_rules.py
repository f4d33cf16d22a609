"""Dates, numbers, levels and degrees need no model."""

import pytest

from extraction.ner.labels import NameLabel
from extraction.ner.tagger import name_tagger


def found(text: str) -> list[tuple[str, str]]:
    return [(text[span.start:span.end], str(span.label)) for span in name_tagger("rules").tag(text)]


@pytest.mark.parametrize(("text", "wanted"), [
    ("1985.09—1989.07  待分配", [("1985.09", "DATE"), ("1989.07", "DATE")]),
    ("2018.01—至今", [("2018.01", "DATE")]),
    ("一九七四年十月参军", [("一九七四年十月", "DATE")]),
    ("身份证号990102195203070026", [("990102195203070026", "ID")]),
    ("获经济学硕士学位", [("经济学硕士学位", "DEGREE")]),
    ("某校法学博士毕业", [("法学博士", "DEGREE")]),
    ("在职研究生班学习", [("研究生", "LEVEL")]),
    ("大学本科，学士", [("大学本科", "LEVEL"), ("学士", "DEGREE")]),
    ("高中学生", [("高中", "LEVEL")]),
    ("83012部队服役", []),
    ("工作认真负责，团结同志", []),
])
def test_what_rules_say(text: str, wanted: list[tuple[str, str]]) -> None:
    assert found(text) == wanted


def test_places_are_those_of_the_raw_text() -> None:
    text = "１９８５年　９月，獲法學學士學位"
    spans = name_tagger("rules").tag(text)
    assert [text[span.start:span.end] for span in spans] == ["１９８５年　９月", "法學學士學位"]
    assert [span.label for span in spans] == [NameLabel.DATE, NameLabel.DEGREE]
