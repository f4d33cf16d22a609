"""Second looks: which stretches are looked at again, how looks are weighed, and that rivals reach facts and findings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pytest

from extraction.ocr.ctc import Frames
from extraction.page_codec import from_json, to_json
from extraction.pipeline import understand
from extraction.second_look import look_again, read_spots
from extraction.second_look.beams import likeliest
from extraction.second_look.date_forms import is_date, is_whole, runs
from extraction.second_look.doubtful import doubtful
from extraction.second_look.stamps import Stamps
from extraction.second_look.weighing import weighed
from models.facts import DossierFacts, DossierIdentity, PageEvidence
from models.findings import Finding
from models.pages import BoundingBox, Cell, Character, Grid, PageContent, Pixels, Rival, TextLine
from rules import judge
from tests.extraction.materials.hand_made import page
from tests.extraction.sheets import blank, straight_page


@dataclass(frozen=True)
class Said:
    text: str
    probability: float


def clear(place: BoundingBox) -> bool:
    return False


class Reader:
    """Says the same of every picture, and counts them."""

    def __init__(self, *spellings: tuple[str, float]) -> None:
        self.spellings, self.seen = [Said(*spelling) for spelling in spellings], 0

    def read(self, pictures: Sequence[Pixels]) -> Sequence[Sequence[Said]]:
        self.seen += len(pictures)
        return [self.spellings for _ in pictures]


def read_line(text: str, sure: float | dict[int, float] = 0.99, x: int = 100, y: int = 100) -> TextLine:
    each = [sure.get(i, 0.99) if isinstance(sure, dict) else sure for i in range(len(text))]
    characters = tuple(Character(c, x + 40 * i, x + 40 * i + 36, p) for i, (c, p) in enumerate(zip(text, each, strict=True)))
    return TextLine(BoundingBox(x, y, x + 40 * len(text), y + 40), text, sum(each) / len(each), characters)


@pytest.mark.parametrize("text", [
    "1968年3月15日", "1968.3.15", "1968-03-15", "19680315", "196803", "1968.03", "68年3月", "68.3", "六八、三",
    "一九六八年三月十五日", "一九八五.九.一", "二〇〇五年十一月", "二○○五年三月廿三日", "一九八〇年十二月卅一日", "1985年元月", "十二月",
])
def test_whole_dates_are_left_alone(text: str) -> None:
    assert is_whole(text)
    assert is_date(text)
    assert doubtful([read_line(text)], (), clear) == []


@pytest.mark.parametrize("text", [
    "2012.1218", "201604.28", "990.6.30", "九九四年二月二十日", "一九六年五月三十日", "〇一六年七月一日", "201±年5月20日",
    "200年6月18日", "1983.418", "二一年三月", "二〇一年九月", "1975、11>20", "一九五六九十二", "二〇二一十二月十日",
])
def test_dates_of_which_something_is_missing_are_looked_at_again(text: str) -> None:
    """Known misreadings: a digit, a mark or the circle of a zero was passed over, though every character is sure."""
    (stretch,) = doubtful([read_line(f"于{text}起")], (), clear)
    assert (stretch.start, stretch.end) == (1, 1 + len(text))


@pytest.mark.parametrize("text", ["第一条", "二人", "三好学生", "干部履历表", "见附件3", "〔2009〕32号", "十五", "公司成立"])
def test_words_with_numerals_are_no_dates(text: str) -> None:
    assert doubtful([read_line(text)], (), clear) == []


def test_a_period_is_two_dates() -> None:
    text = "1985.09—1989.07"
    assert [text[start:end] for start, end in runs(text)] == ["1985.09", "1989.07"]
    assert [f"{a}-{b}" for a, b in runs("1985年9月至1989年7月")] == ["0-7", "8-15"]
    assert [text[a:b] for text in ("1975年9月--1981", "1975.9-1981", "一九六二年九月-一") for a, b in runs(text)] == [
        "1975年9月", "1981", "1975.9", "1981", "一九六二年九月", "一"]
    assert len(runs("1968-03-15")) == len(runs("六八-三")) == 1


def test_weak_stamped_and_lone_characters_are_looked_at_again() -> None:
    cell = Grid(BoundingBox(50, 50, 600, 200), (Cell(BoundingBox(50, 50, 600, 200), 0, 0),))
    assert len(doubtful([read_line("1968.3", {3: 0.6})], (), clear)) == 1
    assert len(doubtful([read_line("99010119680315001X", {9: 0.6})], (), clear)) == 1
    assert len(doubtful([read_line("3", 0.95)], [cell], clear)) == 1
    assert doubtful([read_line("3", 0.95)], (), clear) == [], "alone outside of tables it is a page number"


def test_under_a_seal_a_little_doubt_is_enough() -> None:
    sheet = np.full((900, 900, 3), 255, np.uint8)
    assert doubtful([read_line("1968.3")], (), Stamps(straight_page(sheet).picture).cover) == []
    sheet[100:140, 100:160] = 200, 40, 40
    assert len(doubtful([read_line("1968.3")], (), Stamps(straight_page(sheet).picture).cover)) == 1
    assert doubtful([read_line("1968.3", 0.999)], (), Stamps(straight_page(sheet).picture).cover) == []


def test_a_page_costs_a_bounded_number_of_pictures() -> None:
    lines = [read_line("1968.3", 0.5, y=50 + 50 * i) for i in range(30)]
    for text, sure, pictures in [("1968.3", 0.9, 1), ("1968.3", 0.7, 3), ("1966.3", 0.9, 3)]:
        reader = Reader((text, sure))
        look_again(straight_page(blank()), lines, (), (reader,))
        assert reader.seen == 16 * pictures, "one picture settles it where it agrees surely with what was read"


def test_one_reader_in_doubt_asks_for_all_pictures() -> None:
    sure, unsure = Reader(("1968.3", 0.99)), Reader(("1968.3", 0.6))
    look_again(straight_page(blank()), [read_line("1968.3", 0.5)], (), (sure, unsure))
    assert (sure.seen, unsure.seen) == (3, 3)


def test_the_likeliest_spelling_stands_and_the_others_are_rivals() -> None:
    reader = Reader(("1968.3", 0.9), ("1966.3", 0.08))
    (line,) = look_again(straight_page(blank()), [read_line("于1966.3生", {4: 0.5})], (), (reader,))
    assert line.text == "于1968.3生"
    assert [(rival.start, rival.end, rival.text) for rival in line.rivals] == [(1, 7, "1966.3")]
    assert 0.1 < line.rivals[0].confidence < line.characters[4].confidence < 1
    assert line.characters[0].confidence == 0.99


def test_a_missing_first_character_is_found_in_the_free_space_before_the_line() -> None:
    reader = Reader(("一九九四年二月三日", 0.9), ("九九四年二月三日", 0.1))
    (line,) = look_again(straight_page(blank()), [read_line("九九四年二月三日")], (), (reader,))
    assert line.text == "一九九四年二月三日"
    assert line.box.x0 < 100
    assert len(line.characters) == len(line.text)


def test_the_circle_of_a_zero_that_was_passed_over_comes_back() -> None:
    """二〇一〇年 is read as 二一年 by every engine where the circles are small."""
    reader = Reader(("二〇一〇年三月", 0.5), ("二一年三月", 0.4))
    (line,) = look_again(straight_page(blank()), [read_line("二一年三月", 0.98)], (), (reader,))
    assert line.text == "二〇一〇年三月"
    assert [rival.text for rival in line.rivals] == ["二一年三月"]


def test_agreement_leaves_the_line_and_makes_it_sure() -> None:
    (line,) = look_again(straight_page(blank()), [read_line("1968.3", {3: 0.5})], (), (Reader(("1968.3", 0.99)),))
    assert line.text == "1968.3"
    assert line.characters[3].confidence > 0.8
    assert line.rivals == ()


def test_without_a_second_reader_nothing_changes() -> None:
    lines = (read_line("990.6.30"),)
    assert look_again(straight_page(blank()), lines, (), ()) == lines


def test_an_inked_spot_is_filled_only_by_a_sure_date_or_number() -> None:
    spot, sheet = BoundingBox(300, 300, 420, 340), straight_page(blank())
    (line,) = read_spots(sheet, [spot], [Reader(("1982.9", 0.9), ("1932.9", 0.05))])
    assert (line.text, line.box, [rival.text for rival in line.rivals]) == ("1982.9", spot, ["1932.9"])
    assert read_spots(sheet, [spot], [Reader(("1982.9", 0.4))]) == ()
    assert read_spots(sheet, [spot], [Reader(("污渍", 0.9))]) == ()


def test_what_the_looks_leave_open_stays_open() -> None:
    assert weighed([{"1968.3": 0.6}, {"1968.3": 0.4, "1966.3": 0.2}]) == [
        ("1968.3", pytest.approx(0.545, abs=1e-3)), ("1966.3", pytest.approx(0.055, abs=1e-3))], "0.6 in all, as on average"
    assert weighed([{"2012.1218": 0.7, "2012.12.18": 0.3}], is_whole)[0][0] == "2012.12.18"
    assert weighed([{"2012.12.18": 0.5}, {"2012，12．18": 0.5}])[0][1] == pytest.approx(0.5), "marks are one class"


def test_what_two_looks_think_possible_outweighs_what_one_alone_is_sure_of() -> None:
    ranked = weighed([{"1988.7": 0.9}, {"1985.7": 0.4}, {"1985.7": 0.4}])
    assert [text for text, _ in ranked] == ["1985.7", "1988.7"]
    assert sum(share for _, share in ranked) == pytest.approx(1.7 / 3)


def test_the_beams_add_up_the_ways_to_spell_a_string() -> None:
    frames: Frames = np.array([[0.4, 0.6, 0], [0.5, 0.5, 0], [0.1, 0.2, 0.7]], np.float32)
    found = {read.text: read.probability for read in likeliest(frames, ["", "1", "7"])}
    assert found["17"] == pytest.approx((0.6 * 0.5 + 0.6 * 0.5 + 0.4 * 0.5) * 0.7)
    assert found["11"] == pytest.approx(0.6 * 0.5 * 0.2)
    assert sum(found.values()) == pytest.approx(1, abs=0.02)


def with_rival(content: PageContent, text: str, other: str, share: float) -> PageContent:
    """The page, its line of that text with a rival."""
    def told(lines: tuple[TextLine, ...]) -> tuple[TextLine, ...]:
        return tuple(replace(line, rivals=(Rival(0, len(text), other, share),)) if line.text == text else line
                     for line in lines)

    return replace(content, text=replace(content.text, lines=told(content.text.lines)), cells=tuple(
        replace(cell, lines=told(cell.lines)) for cell in content.cells), free_lines=told(content.free_lines))


FORM = page("干部履历表", rows=[("姓名", "赵启明", "性别", "男"), ("出生年月", "1962.05", "民族", "汉族"),
                           ("参加工作时间", "1980.12", "身份证号码", "990101196205010015"),
                           ("填表时间", "1999.07.20", "籍贯", "江原临溪")])


def test_rivals_reach_the_facts_and_the_store() -> None:
    content = with_rival(FORM, "1962.05", "1960.05", 0.2)
    assert from_json(to_json(content)) == content
    (birth,) = (fact for fact in understand([content]).facts if fact.kind == "birth")
    assert isinstance(birth.evidence, PageEvidence)
    assert [(a.text, a.value, a.confidence) for a in birth.evidence.alternatives] == [("1960.05", "1960-05", 0.2)]


def test_rivals_of_identity_numbers_reach_the_facts() -> None:
    content = with_rival(FORM, "990101196205010015", "990101196206010015", 0.3)
    (number,) = (fact for fact in understand([content]).facts if fact.slot == "id_number")
    assert isinstance(number.evidence, PageEvidence)
    assert [a.value for a in number.evidence.alternatives] == ["990101196206010015"]


def test_rivals_of_one_end_of_a_period_reach_the_career() -> None:
    row = "1985.09—1989.07"
    content = page("干部履历表", rows=[("起止年月", "工作单位及职务"), (row, "江原省临溪县财政局科员"), ("1989.07—1993.02", "江原省临溪县财政局副股长")])
    stints = [fact for fact in understand([with_rival(content, row, "1985.09—1986.07", 0.3)]).facts if fact.kind == "stint"]
    first = next(fact for fact in stints if str(fact.fields.get("start")) and fact.date("start").edtf == "1985-09")  # type: ignore[union-attr]
    assert isinstance(first.evidence, PageEvidence)
    assert [a.value for a in first.evidence.alternatives] == ["1986-07"]


def test_a_conflict_that_a_second_look_leaves_open_is_undecided_and_repairs_name_the_reading() -> None:
    """The whole way: from a rival on a line to the OCR guard of the rules and to what would clear the finding."""
    early = page("高等学校毕业生登记表", rows=[("姓名", "赵启明", "性别", "男"), ("出生年月", "1960.05", "民族", "汉族"),
                                       ("填表时间", "1984.06.20", "学校", "江原大学")], number=1)
    late = replace(FORM, number=2, sha256="f" * 64)

    def found(content: PageContent) -> list[Finding]:
        read = understand([early, content])
        dossier = DossierFacts(DossierIdentity("d", "", read.name, None), read.materials, read.facts)
        return [f for f in judge(dossier, date(2026, 11, 22)).findings if f.rule == "AGE-01"]

    assert [finding.verdict.value for finding in found(late)] == ["conflict"]
    (unsure,) = found(with_rival(late, "1962.05", "1960.05", 0.2))
    assert unsure.verdict.value == "undecided"
    assert "1960年5月" in unsure.text
    (faint,) = found(with_rival(late, "1962.05", "1960.05", 0.03))
    assert faint.verdict.value == "conflict", "below the floor of the policy a rival is not tried"
    assert [repair.reading for repair in faint.repairs if repair.misread] == ["1960-05"]
