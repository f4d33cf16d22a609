"""The ten classes of a dossier (十大类): their codes in every notation, and their names in every edition."""

from __future__ import annotations

import re
import unicodedata

NUMERALS = "一二三四五六七八九十"
_VALUES = {name: str(number) for number, name in enumerate(NUMERALS, start=1)}
_FLAT = {str(11 + i): f"4-{i + 1}" for i in range(4)} | {str(15 + i): f"9-{i + 1}" for i in range(4)}
_BEFORE, _BEHIND = re.compile(r"^第"), re.compile(r"[类類]?[、.,:]?$")
_PARTED = re.compile(r"(\d{1,2})\s*[\-—–_.·(、]+\s*(\d)\s*\)?")
_NOTATION = re.compile(
    rf"^\(?第?\s*(?P<code>(?:\d{{1,2}}|[{NUMERALS}])(?:\s*[\-—–_.·(]\s*(?:[1-4]|[一二三四])(?!\d)\)?)?)"
    r"\s*\)?\s*[类類]?\s*[、.,:_\-—\s]*(?P<name>.*)$")
_KEPT = re.compile(r"[\s、,，;；·及和的()（）《》_\-—]")
_ENDING = re.compile(r"(类|類)?(材料|资料|資料|情况)?$")
# Names as editions print them (2018, 2009, 1991, the older one of Beijing), without 类, 材料 and punctuation. The name
# says more than the number: classes were numbered otherwise once.
_NAMES = tuple((code, re.compile(form)) for code, form in (
    ("1", "履历|履歷|简历|個人履歷|个人履历"),
    ("2", "自传(思想)?|自傳(思想)?|思想汇报|自传思想(汇报)?"),
    ("3", "考核鉴定|鉴定考核(考察)?|鑑定考核|考核|鉴定|考察|鉴定考核考察|年度考核|考核考察鉴定"),
    ("4-1", "学历学位|學歷學位|学历|学籍"),
    ("4-2", "(职业任职资格)?(评聘)?专业技术职务(职称)?|职称|專業技術職務"),
    ("4-3", "科研学术|学术评鉴|学术|反映科研学术水平"),
    ("4-4", "教育培训|培训"),
    ("4", "学历学位.{0,12}(职称|技术职务|学术|培训).*|學歷學位專業技術|学历评聘专业技术职务|学历学位专业技术|"
          "评定岗位技能学历"),
    ("5", "政审(审计审核)?|審計|审计|政審|政治审查|政审考察"),
    ("6", "党团|参加党团(民主党派)?(组织)?|参加中国共产党共青团民主党派|黨團|加入党团(组织)?|党派团体|入党入团"),
    ("7", "表彰奖励|奖励|奖勵|獎勵|表彰"),
    ("8", "违规违纪违法处理处分|处分|处理处分|惩处|违纪违法处分"),
    ("9-1", "工资(待遇)?|工資(待遇)?"),
    ("9-2", "任免|录用任免|錄用任免|任免(录用)?(聘用)?|录用聘用任免"),
    ("9-3", "出国境(审批)?|出国(审批)?|因公因私出国境"),
    ("9-4", "会议代表|代表会|参加会议代表|代表会议|录用招工警衔晋级代表会议"),
    ("9", "(录用)?(工资任免|任免工资).*|退休|招用劳动合同.*"),
    ("10", "其他(可?供?组织参考)?|其它(可?供?组织参考)?|可?供组织参考(其他)?|其他可供组织参考有保存价值"),
))


def category_code(text: str) -> str | None:
    """`四-1`, `四（1）`, `41` and 11 as `4-1`; `十` and 99 as `10`; None for anything that is no class."""
    plain = unicodedata.normalize("NFKC", text).strip()
    plain = _BEHIND.sub("", _BEFORE.sub("", plain)).strip()
    plain = re.sub(r"^\((\w{1,2})\)$", r"\1", plain)
    plain = re.sub(f"[{NUMERALS}]", lambda numeral: _VALUES[numeral[0]], plain)
    match = _PARTED.fullmatch(plain) or re.fullmatch(r"([49])([1-4])", plain)
    if match is not None and match[1] in ("4", "9") and match[2] in "1234":
        return f"{match[1]}-{match[2]}"
    if plain == "99":
        return "10"
    if plain in _FLAT:
        return _FLAT[plain]
    return str(int(plain)) if plain.isdecimal() and len(plain) < 4 and 1 <= int(plain) <= 10 else None


def class_of_name(text: str) -> str | None:
    """The class whose printed name this is; None for any other words, such as the title of a form."""
    plain = _ENDING.sub("", _KEPT.sub("", unicodedata.normalize("NFKC", text)))
    return next((code for code, form in _NAMES if form.fullmatch(plain)), None) if plain else None


def class_of_heading(text: str, parent: str | None = None) -> str | None:
    """The class that a folder, a bookmark or a heading row names: `一、履历类材料`, `四-1学历学位材料`, `四`, `4.1 …`.

    `parent` is the class above, inside which a bare `1` or `1学历学位材料` names a sub-class. A bare Arabic number is
    no heading otherwise, nor is a number before the title of a form.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    match = _NOTATION.match(plain)
    if match is None:
        return class_of_name(plain)
    named, number = class_of_name(match["name"]), category_code(match["code"])
    if parent in ("4", "9") and match["code"] in ("1", "2", "3", "4") and (named or not match["name"]):
        return f"{parent}-{match['code']}"
    if named is not None:
        return number if number is not None and number.startswith(f"{named}-") else named
    written = match["code"][0] in NUMERALS
    return number if written and (not match["name"] or plain[len(match["code"]):][:1] in "、.类類)-") else None


def split_code(text: str) -> tuple[str | None, str | None]:
    """Class and number of the item in one code: `3-1` is item 1 of class 3, `4-1-2` item 2 of class 4-1."""
    whole = category_code(text)
    if whole is not None:
        return whole, None
    parts = re.split(r"\s*[\-—–_.·]\s*", unicodedata.normalize("NFKC", text).strip())
    if len(parts) not in (2, 3) or not parts[-1].isdecimal():
        return None, None
    category = category_code("-".join(parts[:-1]))
    return (category, str(int(parts[-1]))) if category is not None else (None, None)


def class_rank(category: str | None) -> tuple[int, int]:
    """Sorts classes as dossiers keep them; what has none comes last."""
    if category is None:
        return 99, 0
    number, _, part = category.partition("-")
    return int(number), int(part or 0)
