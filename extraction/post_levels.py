"""The level of a post: named by the words themselves, or tied to the post by law."""

from __future__ import annotations

import re

_RANKS = re.compile("(?P<half>副|正)?(?P<step>[股科处厅局部省县])级(?!党校|市|领导|机关|公务员)")
_LEVELS = dict(zip("科处县厅局部省", ("乡科级", *["县处级"] * 2, *["厅局级"] * 2, *["省部级"] * 2), strict=True))
_NAMED_RANKS = re.compile(
    "[一二三四]级(?:主任科员|调研员|科员)|[一二]级巡视员|副主任科员|主任科员|副调研员|助理调研员|调研员"
    "|副巡视员|助理巡视员|巡视员|办事员|科员")
_OLD_RANK_NAMES = {"助理调研员": "副调研员", "助理巡视员": "副巡视员"}
_LESSER = re.compile("^代|代理|助理|村|支部|团委|工会|股|科")
_HEADS = re.compile("(?P<vice>副)?(?P<what>局长|主任|书记|县长|旗长|乡长|镇长|常委|主席|党组成员|党委委员)$")
_NO_COUNTY_BUREAU = re.compile("公安|分局|供电|电力|邮|烟草|铁路|矿务")  # of other or varying level
_ORDER = ("乡科级副职", "乡科级正职", "县处级副职", "县处级正职")
_TREATMENT = re.compile("享受[^,;()]*?待遇|保留[^,;()]*?(?:级别?|待遇)|相当于?[^,;()]*?级")


def named_level(text: str) -> str | None:
    """The contract's `level` that the words themselves name: a rank note, or a rank's name. 享受待遇 is no rank."""
    plain = _TREATMENT.sub("", text)
    note = rank_note(plain)
    if note is not None and note[-2] in _LEVELS and note[0] in "副正":
        return _LEVELS[note[-2]] + ("副职" if note[0] == "副" else "正职")
    found = _NAMED_RANKS.findall(plain)
    return _OLD_RANK_NAMES.get(found[-1], found[-1]) if found else None


def rank_note(text: str) -> str | None:
    """`副处级`, `正科级` as written; None where the text has none."""
    match = _RANKS.search(_TREATMENT.sub("", text))
    return match[0] if match else None


def level_of_post(unit: str, posts: tuple[str, ...]) -> str | None:
    """The level that the law itself ties to a post of a county, of its bureaus, or of a town; None where it depends."""
    found = [level for post in posts if (level := _office_level(unit, post))]
    return max(found, key=_ORDER.index) if found else None


def _office_level(unit: str, post: str) -> str | None:
    match = _HEADS.search(post)
    if match is None or "团" in unit or _LESSER.search(post):
        return None
    vice, what = bool(match["vice"]), match["what"]
    if re.search("县(?:政府|人民政府)?$", unit) and what in ("县长", "旗长"):
        return "县处级副职" if vice else "县处级正职"
    if re.search("[县旗]委$", unit) and what in ("书记", "常委"):
        return "县处级副职" if vice or what == "常委" else "县处级正职"
    if re.search("[乡镇](?:人民政府|政府|党委)?$", unit):
        if what in ("乡长", "镇长") or (what == "书记" and "党委" in post) or (what == "主席" and "人大" in post):
            return "乡科级副职" if vice else "乡科级正职"
        return "乡科级副职" if what == "党委委员" else None
    if re.search("[县旗].{1,10}局$", unit) and what == "局长" and not _NO_COUNTY_BUREAU.search(unit):
        return "乡科级副职" if vice else "乡科级正职"
    return None
