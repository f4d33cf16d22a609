"""Dates as people write them."""

from __future__ import annotations

NUMERALS = "〇一二三四五六七八九"


def numeral(number: int) -> str:
    """1…99 in Chinese numerals."""
    ten, one = divmod(number, 10)
    return ("" if ten == 0 else "十" if ten == 1 else NUMERALS[ten] + "十") + (NUMERALS[one] if one else "")


def digits(year: str, zero: str = "〇") -> str:
    """A year digit by digit."""
    return "".join(zero if d == "0" else NUMERALS[int(d)] for d in year)


PLAIN = {"dot": ("{y}.{m}.{d}", False), "dot0": ("{y}.{m}.{d}", True), "dun": ("{y}、{m}、{d}", False),
         "mid": ("{y}·{m}·{d}", False), "dash": ("{y}-{m}-{d}", True), "slash": ("{y}/{m}/{d}", True),
         "dash1": ("{y}-{m}-{d}", False), "solid": ("{y}{m}{d}", True), "cn": ("{y}年{m}月{d}日", False),
         "cn0": ("{y}年{m}月{d}日", True), "gap": ("{y} 年 {m} 月 {d} 日", False), "fullstop": ("{y}．{m}．{d}", False)}
SHORT = {"short": ("{y}.{m}.{d}", False), "shortcn": ("{y}年{m}月{d}日", False), "apos": ("'{y}.{m}.{d}", False)}


def write(edtf: str, way: str) -> str:
    """An EDTF day, month or year: `cn` 1968年3月15日, `dot` 1968.3.15, `han` 一九六八年三月十五日, `handot` 一九六八.三.十五,
    `short` 68.3.15, `hanshort` 六八年三月, `wide` １９６８年３月, `hannian` 廿三日, `cnyuan` 元月, and the others of the tables above.
    """
    year, *rest = edtf.split("-")
    if way in ("han", "hanling", "hanshort", "handun", "handot", "hannian"):
        return _numerals(year, [int(p) for p in rest], way)
    if way == "cnyuan":
        return write(edtf, "cn").replace("年1月", "年元月")
    if way == "wide":
        return write(edtf, "cn").translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    pattern, padded = {**PLAIN, **SHORT}[way]
    pattern = _cut(pattern, len(rest))
    month, day = [*(f"{int(p):02d}" if padded else str(int(p)) for p in rest), "", ""][:2]
    return pattern.format(y=year[2:] if way in SHORT else year, m=month, d=day)


def _cut(pattern: str, parts: int) -> str:
    if parts == 2:
        return pattern
    end = pattern.index("{d}") if parts == 1 else pattern.index("{m}")
    head = pattern[:end]
    return head.rstrip() if "年" in pattern else head.rstrip(".、·-/．")


def _numerals(year: str, parts: list[int], way: str) -> str:
    shown = digits(year[2:] if way == "hanshort" else year, "零" if way == "hanling" else "〇")
    if way in ("handun", "handot"):
        return ("、" if way == "handun" else ".").join([shown, *(numeral(p) for p in parts)])
    words = [numeral(p) for p in parts]
    if way == "hannian":  # 廿三日, 元月
        words = [*("元" if w == "一" else w for w in words[:1]), *(_twenties(w) for w in words[1:])]
    return shown + "年" + "".join(word + mark for word, mark in zip(words, "月日", strict=False))


def _twenties(word: str) -> str:
    return "廿" + word[2:] if word.startswith("二十") else "卅" + word[2:] if word.startswith("三十") else word


def months(date: str) -> int:
    """Months since year 0."""
    year, month = [*date.split("-"), "1"][:2]
    return int(year) * 12 + int(month)


def to_month(date: str) -> str:
    """The month of a day."""
    return date[:7]
