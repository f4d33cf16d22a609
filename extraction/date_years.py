"""The year at the head of a date: four digits, two digits, Republican and reign years, stems and branches, 同年."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.date_types import DateContext, DateFlag
from extraction.numerals import number

DIGIT = "[0-9〇一二三四五六七八九]"
STEMS, BRANCHES, ANIMALS = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"
REIGNS = {"民国": 1911, "光绪": 1874, "宣统": 1908, "康德": 1933, "昭和": 1925}
LAST_PLAUSIBLE = 2040

_FOUR = re.compile(
    rf"(?<![0-9〇一二三四五六七八九])(?:[1一][89八九]"
    rf"|[2二][0〇]){DIGIT}{{2}}(?![0-9])(?P<glyph>年度?)?")
_KILO = re.compile("(?P<n>[一二]千[〇一二三四五六七八九十百]*)(?P<glyph>年)")
_TWO_MARKED = re.compile(r"'(?P<n>[0-9]{2})(?P<glyph>年)?(?![0-9])|(?<![0-9])(?P<m>[0-9]{2})(?='[0-9])")
_TWO = re.compile(
    rf"(?<![0-9A-Za-z.·一二三四五六七八九〇十第])(?P<n>[0-9]{{2}}|[一二三四五六七八九]{DIGIT}"
    rf"|〇[一-九])"
                  rf"(?![0-9])(?:(?P<glyph>年)|(?=[.·、,/ -][0-9一二三四五六七八九十]))")
_THREE = re.compile(r"(?<![0-9〇一二三四五六七八九十])(?P<n>[一二][〇一二三四五六七八九]{2})(?P<glyph>年)")
_LOST_ONE = re.compile(
    r"(?<![0-9〇一二三四五六七八九十百])(?P<n>[八九][〇一二三四五六七八九]{2})"
    r"(?:(?P<glyph>年)|(?=[.·、/][一二三四五六七八九十]))")
_REIGN = re.compile(
    r"(?:中华)?(?P<era>民国|光绪|宣统|康德|昭和)(?P<n>元|[0-9]{1,2}"
    r"|[〇一二三四五六七八九十廿卅]{1,4})"
                    r"(?:(?P<glyph>年)|(?=[.·、/-]\d))")
_CYCLE = re.compile(f"(?P<s>[{STEMS}])(?P<b>[{BRANCHES}])(?P<glyph>年)")
_RELATIVE = re.compile("(?P<w>同|当|次|翌|第二|今|本|去|上)(?P<glyph>年)(?!度|级|龄|轻|青)")
_LATER = {"同": 0, "当": 0, "次": 1, "翌": 1, "第二": 1}


@dataclass(frozen=True, slots=True)
class YearPart:
    """A year as read: the chosen one (None where nobody can say), its rivals, and how it is written."""

    end: int
    year: int | None
    rivals: tuple[tuple[int, str], ...] = ()
    flags: frozenset[DateFlag] = frozenset()
    confidence: float = 1.0
    glyph: bool = False
    short: bool = False
    lunar: bool = False


def read_year(text: str, place: int, context: DateContext) -> YearPart | None:
    """The year that starts at `place`, if one does."""
    for read in (_relative, _reign, _cycle, _four, _kilo, _three, _lost_one, _two_marked, _two):
        part = read(text, place, context)
        if part is not None:
            return part
    return None


def _four(text: str, place: int, _: DateContext) -> YearPart | None:
    match = _FOUR.match(text, place)
    if match is None:
        return None
    return YearPart(match.end(), number(match[0][:4]), glyph=match["glyph"] is not None)


def _kilo(text: str, place: int, _: DateContext) -> YearPart | None:
    match = _KILO.match(text, place)
    year = number(match["n"]) if match else None
    return YearPart(match.end(), year, glyph=True) if match and year and 1850 <= year <= 2100 else None


def _three(text: str, place: int, context: DateContext) -> YearPart | None:
    """`二一八年`: a recogniser dropped a 〇. Where only one place fits it is a doubtful reading, else none."""
    match = _THREE.match(text, place)
    if match is None:
        return None
    digits, last = match["n"], last_year(context)
    filled = {number(digits[:i] + "〇" + digits[i:]) or 0 for i in range(4)}
    fits = sorted(year for year in filled if 1900 <= year <= last)
    return _dropped_zero(match.end(), fits)


def _lost_one(text: str, place: int, _: DateContext) -> YearPart | None:
    """`九六八年`: the 一 stood at the end of the line above and ran into its dash, 一九六二年——一 | 九六八年."""
    match = _LOST_ONE.match(text, place)
    if match is None:
        return None
    flags = frozenset({DateFlag.OCR_REPAIRED, DateFlag.NEEDS_REVIEW})
    return YearPart(match.end(), number("一" + match["n"]), (), flags, 0.6, glyph=match["glyph"] is not None)


def _two_marked(text: str, place: int, context: DateContext) -> YearPart | None:
    match = _TWO_MARKED.match(text, place)
    if match is None:
        return None
    return _short_year(match.end(), int(match["n"] or match["m"]), context, glyph=match["glyph"] is not None)


def _two(text: str, place: int, context: DateContext) -> YearPart | None:
    match = _TWO.match(text, place)
    if match is None:
        return None
    digits, glyph = match["n"], match["glyph"] is not None
    if digits[0] == "二" and glyph:  # 二一年 may be 二〇一〇年 with its circles lost
        last = last_year(context)
        fits = [y for y in (2000 + 10 * (number(digits[1]) or 0), 2000 + (number(digits[1]) or 0)) if y <= last]
        return _dropped_zero(match.end(), [*fits, 1900 + (number(digits) or 0)], decided=False)
    return _short_year(match.end(), number(digits) or 0, context, glyph=glyph)


def _dropped_zero(end: int, fits: list[int], *, decided: bool = True) -> YearPart | None:
    if not fits:
        return None
    chosen = fits[0] if decided and len(fits) == 1 else None
    rivals = tuple((year, "a dropped 〇") for year in fits if year != chosen)
    flags = frozenset({DateFlag.OCR_REPAIRED, DateFlag.NEEDS_REVIEW})
    return YearPart(end, chosen, rivals, flags, 0.4 if chosen else 0.2, glyph=True)


def _short_year(end: int, short: int, context: DateContext, *, glyph: bool) -> YearPart:
    chosen = choose_century(short, context)
    other = chosen - 100 if chosen >= 2000 else chosen + 100
    rivals = ((other, "the other century"),) if other <= last_year(context) and other >= 1900 else ()
    doubt = 0.7 if rivals and context.page_date is None and context.anchor_year is None else 0.9
    return YearPart(end, chosen, rivals, frozenset({DateFlag.CENTURY_INFERRED}), doubt, glyph=glyph, short=True)


def choose_century(short: int, context: DateContext) -> int:
    """19xx, unless the page's own date, the line before or the birth says otherwise; never later than the page."""
    if context.anchor_year is not None and context.anchor_year - 1900 > short and 2000 + short >= context.anchor_year:
        page_allows = 2000 + short <= last_year(context)
        if page_allows and (context.anchor_year >= 2000 or context.anchor_year - (1900 + short) > 40):
            return 2000 + short
    if context.page_date is not None and 2000 + short <= last_year(context):
        return 2000 + short
    if context.birth is not None and 1900 + short < context.birth.earliest.year and 2000 + short <= last_year(context):
        return 2000 + short
    return 1900 + short


def last_year(context: DateContext) -> int:
    """No date of this page is later than this year."""
    page = context.page_date
    return min(page.latest.year, LAST_PLAUSIBLE) if page is not None else LAST_PLAUSIBLE


def _reign(text: str, place: int, _: DateContext) -> YearPart | None:
    match = _REIGN.match(text, place)
    count = 1 if match and match["n"] == "元" else number(match["n"]) if match else None
    if match is None or not count or count > 60:
        return None
    roc = match["era"] == "民国"
    flags = {DateFlag.ROC, DateFlag.MAYBE_LUNAR} if roc else {DateFlag.REIGN, DateFlag.MAYBE_LUNAR}
    return YearPart(match.end(), REIGNS[match["era"]] + count, (), frozenset(flags), 0.95,
                    glyph=match["glyph"] is not None, lunar=match["era"] in ("光绪", "宣统"))


def _cycle(text: str, place: int, context: DateContext) -> YearPart | None:
    match = _CYCLE.match(text, place)
    if match is None:
        return None
    stem, branch = STEMS.index(match["s"]), BRANCHES.index(match["b"])
    years = [y for y in range(1900, last_year(context) + 1) if (y - 4) % 10 == stem and (y - 4) % 12 == branch]
    if not years:
        return None
    chosen = choose_cycle(years, context)
    rivals = tuple((year, "another turn of the sixty years") for year in years if year != chosen)
    return YearPart(match.end(), chosen, rivals, frozenset({DateFlag.GANZHI}), 0.7 if rivals else 0.9,
                    glyph=True, lunar=True)


def choose_cycle(years: list[int], context: DateContext) -> int:
    """The turn that suits a person of working age: not under 14 on the page's date, else born 1924–1983."""
    if context.birth is not None:
        return next((y for y in years if y >= context.birth.earliest.year), years[-1])
    if context.page_date is not None:
        return next((y for y in reversed(years) if y <= last_year(context) - 14), years[0])
    return next((y for y in years if 1924 <= y <= 1983), years[-1])


def zodiac_years(animal: str, context: DateContext) -> list[int]:
    """Years of an animal in which somebody in these dossiers can be born."""
    branch = ANIMALS.index(animal)
    first, last = 1920, min(last_year(context), 2000)
    return [year for year in range(first, last + 1) if (year - 4) % 12 == branch]


def _relative(text: str, place: int, context: DateContext) -> YearPart | None:
    match = _RELATIVE.match(text, place)
    if match is None:
        return None
    word = match["w"]
    if word in _LATER:
        year = None if context.anchor_year is None else context.anchor_year + _LATER[word]
    else:
        page = context.page_date
        year = None if page is None or page.earliest.year != page.latest.year else (
            page.latest.year - (word in ("去", "上")))
    return YearPart(match.end(), year, (), frozenset({DateFlag.RELATIVE}), 0.85 if year else 0.3, glyph=True)
