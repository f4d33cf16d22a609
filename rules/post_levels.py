"""The level that the words of a post name themselves (副处级, 副主任科员), or that the law ties to it (副县长, 镇长).

Where the level depends on what the unit is (主任, 区长, 市财政局科长), the words say nothing and the answer is None.
"""

from __future__ import annotations

import re
from functools import lru_cache

_TREATMENT = re.compile(
    r"享受[^,，、;；()（）]*?待遇|保留[^,，、;；()（）]*?(?:级别?|待遇)|相当于?[^,，、;；()（）]*?级")
_NOTE = re.compile(
    "(?P<half>副|正)(?P<step>[科处厅局部省县])级(?!党校|市|领导|机关)|(?P<bare>副|正)(?P<at>[科处厅局])(?=$|[)）,，、;；])"
    "|(?P<name>办事员级?|乡科级[副正]职|县处级[副正]职|厅局级[副正]职|省部级[副正]职)")
_STEPS = dict(zip("科处县厅局部省", ("乡科级", *["县处级"] * 2, *["厅局级"] * 2, *["省部级"] * 2), strict=True))
_RANK = re.compile(
    "[一二三四]级(?:主任科员|调研员)|[一二]级(?:科员|巡视员)|副主任科员|主任科员|副调研员|助理调研员|调研员"
    "|副巡视员|助理巡视员|巡视员|办事员|科员")
_OLD_NAMES = {"助理调研员": "副调研员", "助理巡视员": "副巡视员"}
_PARTS = re.compile("[、,，;；（(）) ]")
_NO_HEAD = re.compile("[代兼]理?(?:副?[县镇乡处科旗厅司省]长|.?书记|副?主席)|助理|[村股]|支部|团委|工会|挂职|挂任")
_HEAD = re.compile(
    "(?P<vice>副)?(?P<what>县长|旗长|乡长|镇长|局长|处长|科长|厅长|司长|州长|省长|专员|书记|常委|主席|党委委员)$")
_COUNTY = re.compile("[县旗](?:委|人民政府|政府|人大常委会|政协)?$")
_TOWN = re.compile("[乡镇](?:人民政府|政府|党委|人大)?$")
_COUNTY_BUREAU = re.compile("[县旗].{1,10}局$")
_OTHER_BUREAU = re.compile("公安|分局|供电|电力|邮|烟草|铁路|矿务")
"""Bureaus in a county whose level is another, or varies."""
_DIVISIONS = re.compile(
    "[省部厅]$|[省部].*[厅委局办]|自治区.*[厅委局办]|国务院|中央|国家.*[局委]|^(?:北京|上海|天津|重庆)市.*[局委]$")
_SECTIONS = re.compile("(?:地区|行署|专署|州|盟).*[局委办部]$")
_BODIES = re.compile("[厂矿县区市旗局社站场院校]|公司|学|中心|银行|[所队]")
"""Words of units whose 科长 and 处长 stand at other levels, or at none."""
_PROVINCE = re.compile("省(?:委|人民政府|政府)?$|自治区(?:党委|人民政府|政府)?$")
_FIXED = {"省长": "省部级", "厅长": "厅局级", "司长": "厅局级", "州长": "厅局级", "专员": "厅局级"}
"""Posts whose level does not depend on the unit."""


def rank_in(text: str) -> str | None:
    """The last rank or non-leading post that a text names: 副主任科员, 四级调研员, 科员. 享受…待遇 is no rank."""
    found = _RANK.findall(_TREATMENT.sub("", text))
    return _OLD_NAMES.get(found[-1], found[-1]) if found else None


def without_ranks(text: str) -> str:
    """A text without the ranks and non-leading posts that it names, whose numerals are no grades."""
    return _RANK.sub("", text)


def named_level(text: str) -> str | None:
    """The level that a text names: 副处级, 正科, 县处级副职. 享受…待遇 is no level."""
    match = _NOTE.search(_TREATMENT.sub("", text))
    if match is None:
        return None
    if match["name"]:
        return match["name"].removesuffix("级")
    half, step = match["half"] or match["bare"], match["step"] or match["at"]
    return _STEPS[step] + ("副职" if half == "副" else "正职")


@lru_cache(maxsize=4096)
def levels_of_posts(unit: str, post: str) -> tuple[str, ...]:
    """The levels that the law ties to each post of a text such as 县委副书记、县长; none where it depends."""
    found = []
    for part in filter(None, _PARTS.split(post.partition("兼")[0])):
        level = _level_of_post(unit, part)
        if level:
            found.append(level)
    return tuple(found)


def _level_of_post(unit: str, post: str) -> str | None:
    match = _HEAD.search(post)
    if match is None or "团" in unit or _NO_HEAD.search(post):
        return None
    what = match["what"]
    step = _step(unit + post[:match.start()], unit, what)
    if step is None:
        return None
    return step + ("副职" if match["vice"] or what in ("常委", "党委委员") else "正职")


def _step(body: str, unit: str, what: str) -> str | None:
    """乡科级, 县处级 … of the body (unit and what stands before the post) of which someone is `what`."""
    if what in _FIXED:
        return _FIXED[what]
    if what in ("县长", "旗长"):
        return "县处级" if not body or _COUNTY.search(body) or not re.search("公司|厂|学校", body) else None
    if what in ("书记", "常委"):
        return _party_step(body)
    if what in ("乡长", "镇长"):
        return "乡科级" if not re.search("区公所", body) else None
    if what == "主席":
        return "乡科级" if re.search("[乡镇].*人大(?:主席团)?$", body) else None
    if what == "党委委员":
        return "乡科级" if _TOWN.search(body) else None
    if what == "局长":
        return "乡科级" if _COUNTY_BUREAU.search(unit or body + "局") and not _OTHER_BUREAU.search(body) else None
    if what == "处长":
        return "县处级" if _DIVISIONS.search(unit or body) or (not unit and not _BODIES.search(body)) else None
    return "乡科级" if _SECTIONS.search(unit or body) or (not unit and not _BODIES.search(body)) else None


def _party_step(body: str) -> str | None:
    if re.search("[县旗]委$", body):
        return "县处级"
    if re.search("[乡镇]党委$", body):
        return "乡科级"
    return "省部级" if _PROVINCE.search(body) and body.endswith("委") else None
