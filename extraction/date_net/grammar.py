"""What a date, a number or an identity number can look like, as patterns over the characters of `alphabet`.

`seen` is wide: whatever somebody may have written in the form of a date, `1985.13` too, since a reading must not turn
an impossible date into another one. `sensible` holds those that can be meant; the beam trusts the others less.
"""

from __future__ import annotations

from functools import cache

from extraction.date_net.alphabet import BRANCHES, STEMS
from extraction.date_net.automaton import Automaton

DATE, NUMBER, IDENTITY = "date", "number", "identity"

_ONE = "[一二三四五六七八九壹贰叁肆伍陆柒捌玖]"
_HAN_MONTH = f"({_ONE}|[十拾][一二壹贰]?|[元正冬腊])"
_TEN = "[十拾]"
_HAN_DAY = f"({_ONE}|初({_ONE}|十)|[二三贰叁]?{_TEN}{_ONE}?|[廿卅]{_ONE}?)"
_ZERO_ONE = "[〇零0一二三四五六七八九壹贰叁肆伍陆柒捌玖]"
_CALENDAR = "((农|阴|公|阳|旧|夏)历)"
_SIDE = f"(\\(({_CALENDAR}|[农阴公阳])\\))"
_MARK = "[.·、/ -]"
_TO = "(-|--|~|至|到|起至)"
_OPEN = "(今|现在|至今)"


def _patterns(*, wide: bool) -> dict[str, str]:
    month, day = ("[0-9]{1,2}", "[0-9]{1,2}") if wide else ("(0?[1-9]|1[0-2])", "(0?[1-9]|[12][0-9]|3[01])")
    year = "[0-9]{4}" if wide else "(1[89]|20)[0-9]{2}"
    han_year = f"{_ZERO_ONE}{{4}}" if wide else f"(一[八九]|二[〇零0]){_ZERO_ONE}{{2}}"
    years = f"('?[0-9]{{2}}'?|{year})"
    han_years = f"({_ZERO_ONE}{{2}}|{han_year})"
    any_month = f"({month}|{_HAN_MONTH})"
    any_day = f"({day}|{_HAN_DAY}|{_ZERO_ONE}{{2}})"
    month_words = "(份|上旬|中旬|下旬|初|底|间|起|前|后|生|止)"
    year_words = "(初|底|末|春|夏|秋|冬|中|前|后|间|起|上半年|下半年)"
    tail = f"({any_month}月({any_day}[日号]?|{month_words})?|{year_words})"
    glyph = f"(公元|约)?{_CALENDAR}?({years}|{han_years})年({_CALENDAR}?闰?{tail})?"
    marked = f"'?({years}|{han_years})年?{_MARK} ?{any_month}月?(({_MARK} ?|月){any_day}日?)?"
    stem = f"[{STEMS}][{BRANCHES}]年({_HAN_MONTH}月({_HAN_DAY}[日号]?)?)?"
    republic = f"民国([0-9]{{1,2}}|{_HAN_DAY}|元)(年({any_month}月({any_day}日?)?)?|[.]{month})"
    month_day = f"(同年|次年|当年|本年)?{_CALENDAR}?闰?{any_month}月({any_day}[日号]?|{month_words})?"
    compact = f"({year}|[0-9]{{2}})(0[1-9]|1[0-2])([0-2][0-9]|3[01])|{year}(0[1-9]|1[0-2])|[0-9]{{8}}|{year}"
    blank = f"({'[0-9]{1,4}' if wide else years}|{han_years})?年({any_month}?月({any_day}?日)?)?"
    decade = "([二三四五六七八九]十|[0-9]0)年代(初|中|末)?|解放(前|后|时|初)|建国(前|初)"
    cohort = f"({years})[级届]"
    one = f"({glyph}|{marked}|{stem}|{republic}|{month_day}|{blank}|{decade}){_SIDE}?"
    age = f"(虚岁|约)?([0-9]{{1,3}}|{_HAN_DAY})(周?岁)?"
    several = f"({glyph}|{marked}){_TO}({glyph}|{marked}|{month}月?|{_OPEN})?止?|({glyph}|{marked})({_OPEN}|[-]{_OPEN})"
    months = f"({years}|{han_years})年{any_month}[、-]{any_month}月间?"
    aged = f"({glyph}|{marked})\\(([0-9]{{1,3}}|{_HAN_DAY})岁\\)"
    single = f"({han_year}|{_ZERO_ONE}{{2}}年|{_HAN_DAY}[年月日](间|{_HAN_MONTH}月)?)"
    number = f"[0-9]{{1,12}}|[0-9]{{1,6}}[.][0-9]{{1,2}}|[0-9]{{1,3}}%|{_HAN_DAY}|[〇零]|[壹贰叁肆伍陆柒捌玖拾]"
    return {
        DATE: f"{one}|{several}|{months}|{aged}|{compact}|{cohort}|{single}",
        IDENTITY: "[0-9]{17}[0-9X]|[0-9]{15}",
        NUMBER: f"{number}|{age}",
    }


@cache
def seen() -> Automaton:
    """Everything written in the form of a date, number or identity number."""
    return Automaton.of(_patterns(wide=True))


@cache
def sensible() -> Automaton:
    """Of that, what can be meant."""
    return Automaton.of(_patterns(wide=False))
