"""Halves of labels on forms without rules: what stands close under what."""

import pytest

from extraction.label_halves import continues, is_label_part
from extraction.side_labels import wrapped_labels
from extraction.wrapped_values import wrapped_values
from models.pages import BoundingBox, TextLine


def line(text: str, y0: int, y1: int) -> TextLine:
    return TextLine(BoundingBox(600, y0, 830, y1), text, 1.0)


@pytest.mark.parametrize(("y0", "continued"), [
    (757, True),  # boxes of slanted lines reach into each other
    (778, True),
    (730, False),  # nearly the same place: one line read twice
    (840, False),  # a line of blank between them
])
def test_a_line_continues_another_close_under_it(y0: int, continued: bool) -> None:
    first, second = line("加入中国共", 713, 778), line("产党时间", y0, y0 + 65)
    assert continues(first, second) == continued
    assert is_label_part(first, [first, second]) == continued


@pytest.mark.parametrize("height", [0, 1, 4, 6])
def test_text_printed_twice_in_one_place_is_no_value_that_goes_on(height: int) -> None:
    first = TextLine(BoundingBox(100, 50, 300, 50 + height), "籍贯：江原省东陵县", 1.0)
    words = [TextLine(BoundingBox(100, 50, 300, 50 + height), text, 1.0) for text in ("江原省", "东陵县")]
    assert wrapped_values([[first, *words]]) == {}


def test_lines_without_height_halt_nothing() -> None:
    assert not continues(line("加入中国共", 700, 700), line("产党时间", 760, 825))


def at(text: str, x0: int, y0: int, x1: int, y1: int) -> TextLine:
    return TextLine(BoundingBox(x0, y0, x1, y1), text, 1.0)


def fields(*lines: TextLine) -> dict[str, str]:
    return {found.heading: "".join(line.text for line in found.lines) for found in wrapped_labels(lines)}


def test_halves_whose_boxes_reach_far_into_each_other_or_differ_in_height_are_one_label() -> None:
    assert fields(at("公民身", 1635, 727, 1759, 785), at("份号码", 1635, 757, 1760, 823),
                  at("993201680912075", 1807, 753, 2202, 798)) == {"公民身份号码": "993201680912075"}
    assert fields(at("居民身份", 1411, 694, 1597, 751), at("证号码", 1411, 742, 1585, 823),
                  at("993301198604090264", 1656, 738, 2067, 772)) == {"居民身份证号码": "993301198604090264"}


def test_a_label_goes_on_in_the_nearest_line_below_though_another_label_stands_under_it() -> None:
    found = fields(at("何时参", 333, 713, 502, 796), at("加工作", 349, 768, 508, 850),
                   at("一九七二年三月", 612, 759, 946, 812), at("何时何地", 252, 845, 469, 927))
    assert found == {"何时参加工作": "一九七二年三月"}


def test_a_value_over_a_label_is_no_part_of_it_and_a_label_with_its_value_ends_another() -> None:
    assert fields(at("女", 1371, 495, 1413, 539), at("参加工", 1374, 566, 1535, 624),
                  at("作时间", 1373, 615, 1518, 693), at("201208", 1603, 614, 1739, 646)) == {"参加工作时间": "201208"}
    assert fields(at("出生年月", 1216, 408, 1375, 464), at("(岁)", 1215, 436, 1374, 507),
                  at("60年8月", 1479, 398, 1656, 445), at("(34岁)", 1510, 465, 1652, 517),
                  at("族别回族", 1896, 432, 2176, 479)) == {"出生年月(岁)": "60年8月(34岁)"}
