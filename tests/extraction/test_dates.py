"""The forty strings of the materials reference (section 4.2), and numbers that are no dates."""

import pytest

from extraction.dates import DateFlag, parse_cohorts, parse_date, parse_dates
from models.dates import PartialDate
from tests.extraction.reading import read

F = DateFlag

EXACT = [
    # row, text, date
    (1, "1968年3月15日", "1968-03-15"),
    (2, "1968.3.15", "1968-03-15"),
    (2, "1968．3．15", "1968-03-15"),
    (2, "1968-03-15", "1968-03-15"),
    (2, "1968/3/15", "1968-03-15"),
    (3, "19680315", "1968-03-15"),
    (4, "196803", "1968-03"),
    (5, "1968.03", "1968-03"),
    (5, "1968.3", "1968-03"),
    (6, "1968年", "1968"),
    (10, "一九六八年三月十五日", "1968-03-15"),
    (11, "一九八五年七月", "1985-07"),
    (12, "一九八五.九.一", "1985-09-01"),
    (12, "一九八五、九、一", "1985-09-01"),
    (13, "二〇〇五年十一月", "2005-11"),
    (13, "二零零五年十一月", "2005-11"),
    (14, "二OO五年三月廿三日", "2005-03-23"),
    (14, "二○○五年三月二十三日", "2005-03-23"),
    (15, "一九八〇年十二月卅一日", "1980-12-31"),
    (16, "１９８５年７月", "1985-07"),
    (17, "1985·7", "1985-07"),
    (17, "1985、7", "1985-07"),
    (17, "1985 7", "1985-07"),
    (19, "1985年元月", "1985-01"),
    (24, "公元一九四八年五月", "1948-05"),
    (42, "1968.3 ", "1968-03"),
    # and beyond the table
    (0, "1 9 6 8 年 3 月", "1968-03"),
    (0, "1 9 6 8 年 1 2 月 1 5 日", "1968-12-15"),
    (0, "出生日期 1 9 6 8 年 1 0 月", "1968-10"),
    (0, "19 68 年 3 月", "1968-03"),
    (0, "1968 年 3 月 15 日", "1968-03-15"),
    (0, "1968 3 15", "1968-03-15"),
    (0, "一 九 六 八 年 三 月", "1968-03"),
    (0, "1968年03月15", "1968-03-15"),
    (0, "1968年03", "1968-03"),
    (0, "1968年3.15", "1968-03-15"),
    (0, "1968年 月 日", "1968"),
    (0, "1968年3月 日", "1968-03"),
    (0, "1968年3月15日出生于南屏县", "1968-03-15"),
    (0, "出生：1968.03", "1968-03"),
    (0, "生于1968年3月", "1968-03"),
    (0, "１９６８．３．１５", "1968-03-15"),
    (0, "1968—03—15", "1968-03-15"),
    (0, "1968－3", "1968-03"),
    (0, "1968.3-15", "1968-03-15"),
    (0, "壹玖陆捌年叁月", "1968-03"),
    (0, "一千九百六十八年三月", "1968-03"),
    (0, "一九八五年一二月", "1985-12"),
    (0, "1968年3月份", "1968-03"),
    (0, "1968年3月15号", "1968-03-15"),
    (0, "1968年3月\n15日", "1968-03-15"),
    (0, "（1968.03）", "1968-03"),
    (0, "1968", "1968"),
    (0, "二〇一〇年十月", "2010-10"),
    (0, "二〇一〇年", "2010"),
    (0, "19八五年7月", "1985-07"),
]


@pytest.mark.parametrize(("row", "text", "edtf"), EXACT)
def test_plain_notations_are_read_without_a_doubt(row: int, text: str, edtf: str) -> None:
    parsed = read(text)
    assert parsed.date == PartialDate(edtf)
    assert not parsed.flags
    assert parsed.confidence >= 0.9
    assert parsed.precision == PartialDate(edtf).precision.value


FLAGGED = [
    (7, "68年3月", "1968-03", {F.CENTURY_INFERRED}),
    (7, "68.3", "1968-03", {F.CENTURY_INFERRED}),
    (8, "68.3.15", "1968-03-15", {F.CENTURY_INFERRED}),
    (9, "六八年三月", "1968-03", {F.CENTURY_INFERRED}),
    (9, "六八、三", "1968-03", {F.CENTURY_INFERRED}),
    (18, "'85.9", "1985-09", {F.CENTURY_INFERRED}),
    (18, "85'9", "1985-09", {F.CENTURY_INFERRED}),
    (18, "’85．9", "1985-09", {F.CENTURY_INFERRED}),
    (20, "1985年7、8月间", "1985-07/1985-08", {F.APPROX}),
    (21, "1985年初", "1985-01/1985-03", {F.APPROX}),
    (21, "1985年底", "1985-10/1985-12", {F.APPROX}),
    (21, "1985年上半年", "1985-01/1985-06", {F.APPROX}),
    (21, "1985年冬", "1985-11/1986-02", {F.APPROX}),
    (21, "1978年春", "1978-02/1978-05", {F.APPROX}),
    (21, "1985年年底", "1985-10/1985-12", {F.APPROX}),
    (21, "1985年3月上旬", "1985-03-01/1985-03-10", {F.APPROX}),
    (21, "1985年2月底", "1985-02-21/1985-02-28", {F.APPROX}),
    (22, "七十年代初", "1970/1973", {F.APPROX}),
    (22, "70年代末", "1977/1979", {F.APPROX}),
    (22, "五十年代", "1950/1959", {F.APPROX}),
    (23, "民国三十五年三月", "1946-03", {F.ROC, F.MAYBE_LUNAR}),
    (23, "民国35.3", "1946-03", {F.ROC, F.MAYBE_LUNAR}),
    (23, "中華民國三十五年三月", "1946-03", {F.ROC, F.MAYBE_LUNAR}),
    (23, "民国元年", "1912", {F.ROC, F.MAYBE_LUNAR}),
    (23, "康德十年五月", "1943-05", {F.REIGN, F.MAYBE_LUNAR}),
    (25, "解放前一年", "1948", {F.APPROX, F.NEEDS_REVIEW}),
    (25, "解放时", "1949", {F.APPROX, F.NEEDS_REVIEW}),
    (37, "1989.7-8", "1989-07/1989-08", set()),
    (39, "1985年2月30日", "1985-02", {F.INVALID_PART_DROPPED}),
    (39, "1985.13", "1985", {F.INVALID_PART_DROPPED}),
    (39, "198500", "1985", {F.INVALID_PART_DROPPED}),
    (39, "1985年13月5日", "1985", {F.INVALID_PART_DROPPED}),
    (39, "19850231", "1985-02", {F.INVALID_PART_DROPPED}),
    (39, "1985.4.31", "1985-04", {F.INVALID_PART_DROPPED}),
    (40, "l985.7", "1985-07", {F.OCR_REPAIRED}),
    (40, "1985.O7", "1985-07", {F.OCR_REPAIRED}),
    (40, "19S5.7", "1985-07", {F.OCR_REPAIRED}),
    (40, "1g85.7", "1985-07", {F.OCR_REPAIRED}),
    (40, "—九六八年三月", "1968-03", {F.OCR_REPAIRED}),
    (40, "1985午7月", "1985-07", {F.OCR_REPAIRED}),
    (40, "1985年l0月", "1985-10", {F.OCR_REPAIRED}),
    (40, "l9850715", "1985-07-15", {F.OCR_REPAIRED}),
    (40, "1985年7目", "1985-07", {F.OCR_REPAIRED}),
    (40, "1985。9", "1985-09", {F.OCR_REPAIRED}),
    (40, "1985:9", "1985-09", {F.OCR_REPAIRED}),
    (0, "一九六八年三月十五", "1968-03-15", {F.MAYBE_LUNAR}),
    (0, "约1962年", "1961/1963", {F.APPROX}),
    (0, "1962年左右", "1961/1963", {F.APPROX}),
    (0, "大约1962年3月", "1962-02/1962-04", {F.APPROX}),
]


@pytest.mark.parametrize(("row", "text", "edtf", "flags"), FLAGGED)
def test_notations_with_a_doubt_say_which(row: int, text: str, edtf: str, flags: set[DateFlag]) -> None:
    parsed = read(text)
    assert parsed.date is not None
    assert parsed.date.edtf == edtf
    assert parsed.flags == flags
    assert parsed.confidence < 1 or row in (20, 37)


def test_approximate_dates_are_called_so() -> None:
    assert read("1985年底").precision == "approx"
    assert read("解放前一年").precision == "approx"
    assert read("1989.7-8").precision == "range"


def test_row_43_two_facts_of_one_cell() -> None:
    text = "1968年3月（身份证1968年8月）"
    first, second = parse_dates(text)
    assert (first.date, second.date) == (PartialDate("1968-03"), PartialDate("1968-08"))
    assert F.ID_CARD_SOURCE in second.flags
    assert F.ID_CARD_SOURCE not in first.flags
    assert read(text).date == PartialDate("1968-03")


@pytest.mark.parametrize(
    ("text", "cohort", "kind", "year"),
    [
        ("66届高中毕业", "66届", "graduation", 1966),
        ("77级", "77级", "entry", 1977),
        ("2009级学生", "09级", "entry", 2009),
        ("七七级", "77级", "entry", 1977),
        ("05级本科生", "05级", "entry", 2005),
    ],
)
def test_row_44_cohorts_are_no_dates(text: str, cohort: str, kind: str, year: int) -> None:
    assert parse_dates(text) == []
    assert parse_date(text) is None
    (found,) = parse_cohorts(text)
    assert (found.text, found.kind, found.year) == (cohort, kind, year)
    assert text[found.start : found.end] == found.raw


@pytest.mark.parametrize("text", ["行政13级", "二级科员", "24级", "三级教授", "2014", ""])
def test_pay_grades_are_no_cohorts(text: str) -> None:
    assert parse_cohorts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "〔2009〕32号",
        "南组干〔1991〕18号",
        "临劳招字（76）第43号",
        "83012部队",
        "34010419680315123X",
        "340104680315123",
        "13912345678",
        "0551-1985123",
        "邮编：200135",
        "电话88123456",
        "身高1.68米",
        "工资68.3元",
        "68.3%",
        "第1985号",
        "工龄20年5个月",
        "从事教育工作36年",
        "2000元",
        "一中教师",
        "三好学生",
        "年 月 日",
        "同意",
        "二十三人",
        "五一劳动奖章",
        "十五公里",
    ],
)
def test_numbers_that_are_no_dates(text: str) -> None:
    assert [parsed for parsed in parse_dates(text) if parsed.date is not None] == []


@pytest.mark.parametrize(
    "text", ["", " ", "年 月 日", "　年　月　日", "不详", "无", "〔2009〕32号", "34010419680315123X", "83012部队"]
)
def test_a_cell_without_a_date_is_none(text: str) -> None:
    assert parse_date(text) is None


def test_all_dates_of_running_text_are_found_in_order() -> None:
    text = "该同志1968年3月出生，1985.09参加工作，一九八八年七月一日入党（预备期一年），90.12任副科长，南组干〔1991〕18号。"
    assert [p.date.edtf for p in parse_dates(text) if p.date] == ["1968-03", "1985-09", "1988-07-01", "1990-12"]


def test_bare_years_of_running_text_are_dates_only_in_a_period() -> None:
    text = "1997-2001任股长，2001—至今任科长，2003起兼书记，编号1985，1985部队，近五年一直在岗"
    assert [p.date.edtf for p in parse_dates(text) if p.date] == ["1997", "2001", "2001", "2003"]
    assert [p.raw for p in parse_dates(text) if p.date is None] == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("1985年初中毕业", "1985"),
        ("1985年中学毕业", "1985"),
        ("1985年底层", "1985"),
        ("1985年春节", "1985"),
        ("1985、1986年先进工作者", "1986"),
    ],
)
def test_words_behind_a_year_are_not_part_of_it(text: str, count: str) -> None:
    assert [p.date.edtf for p in parse_dates(text) if p.date][-1] == count
