"""Names of schools in sentences, with department, major, level and what became of the study."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.education_terms import education_level, education_mode, education_outcome

_KIND = (
    "大学(?!生|本科|专科|文化|学历|毕业|普通|课程|学习)|学院|(?:中等)?(?:专科|专业|技术|技工|师范|卫生|农业|财经|"
    "财贸|商业|工业|农林|林业|警察|体育|艺术|干部|党|团|职业|职工)?学校|中学(?!生|文化|毕业|学习)|小学(?!生|文化|"
    "毕业|学习|五|四|三|六)"
    "|完小|初小|高小(?=读|学)|党校|干校|团校|研究生院|专科学校|师专|师院|农专|医专|财专|师范(?!大学|学院|学校|"
    "专科|高等|专业|班|生|毕业)"
    "|(?<=[第一二三四五六七八九十])[一二三四五六七八九十]?中(?!学|专|级|队)|"
    "(?<=[市县省区社镇])[一二三四五六七八九十]{1,2}中(?!学|专)|附中|附小|民中|女中|高中(?=读|学习|就读)|初中(?=读|"
    "就读)|中专(?=读)|技校|卫校|农校|财校|警校|职校|农中|职中|电大|夜大|职大|函大|业大|私塾|夜校|扫盲班|民校")
_BEHIND = (
    r"(?:[一-鿿]{0,8}?(?:分校|分院|校区|函授站|函授学院|成人教育学院|继续教育学院|网络教育学院|研究生院|"
    r"教学点|函授部|夜大学))?")
SCHOOL = re.compile(rf"[一-鿿\d()]{{0,22}}?(?:{_KIND}){_BEHIND}")
_BARE = frozenset({"党校", "干校", "大学", "学院", "学校", "中学", "小学", "技校", "师范", "高小", "初小"})
_DEPARTMENT = re.compile(r"^(?P<d>[一-鿿]{1,12}?(?:系|学院|科(?=[一-鿿]{2,10}(?:专业|班))))(?!统)")
_MAJOR = re.compile(r"(?P<m>[一-鿿、()]{2,16}?)专业(?!技术|学校)")
_CLASS = re.compile(r"^(?P<m>[一-鿿]{2,10}?)(?:大专班|本科班|专修班|进修班|培训班|训练班|轮训班|研究生班|学习班|"
    r"干部班|函授班|班)")
_LEAD = re.compile(
    r"^.*?(?:在职[一-鿿]{0,4}?于|在职|进修于|就学于|先后在|就读于|毕业于|考入|考取|考上|考到|升入|升到|升学到|"
    r"进入|转入|转到|转学到|被录取到|录取到|"
    r"推荐到|推荐上|被推荐|保送到|保送|选送到|选派到|选派|派到|派往|送到|到|在|入|进|于|至|往|回|读于|上|读|念|由|"
    r"从|自)(?!学)")


@dataclass(frozen=True)
class Schooling:
    """What words say of a study: the place of the school's name, and its parts as far as said."""

    start: int
    end: int
    school: str
    department: str | None
    major: str | None
    level: str | None
    mode: str | None
    outcome: str | None
    nominal: int | None


def schooling(text: str) -> Schooling | None:
    """The study that a clause tells; None where it names no school."""
    found = None
    for match in SCHOOL.finditer(text):
        start = match.start() + _name_start(match[0])
        if match.end() - start >= 2 and text[start: match.end()] not in _BARE:
            found = (start, match.end())
            break
    if found is None:
        return None
    start, end = found
    behind = re.split(r"[,;。:]", text[end:])[0]
    department = _DEPARTMENT.match(behind)
    rest = behind[department.end():] if department else behind
    major = _MAJOR.search(rest) or _CLASS.match(rest)
    years = re.search(r"([一二三四五六2-6])年制|学制([一二三四五六2-6])年", text)
    return Schooling(
        start, end, text[start:end], department["d"] if department else None,
        _bare_major(major["m"]) if major else None, level_at(text[start:end], text[end:]), education_mode(text[start:]),
        education_outcome(behind), _digit(years[1] or years[2]) if years else None)


def level_at(school: str, behind: str) -> str | None:
    """The level that the words behind a school name, else that of its kind; a university has several."""
    level = education_level(re.sub(r"[获取授].*?学位", "", behind))
    if "党校" in school:
        return {"大专": "党校大专", "本科": "党校本科", "硕士": "党校研究生"}.get(level or "", level)
    if level is not None:
        return level
    if re.search(r"小学$|完小$|初小$|高小$", school):
        return "小学"
    if re.search(r"技校$|技工学校$", school):
        return "技校"
    if re.search(r"(?:中等|师范|卫生|农业|财贸|财经|商业|供销|工业|林业|水利|警察)(?:专业|技术)?学校$|卫校$|农校$|"
    r"财校$|警校$|师范$", school):
        return "中专"
    return None


def _bare_major(text: str) -> str | None:
    text = re.sub(r"^(?:攻读|学习|主修|读|学|的|[一-鿿]*系(?=[一-鿿]{2}))+", "", text)
    return text if len(text) >= 2 else None


def _digit(text: str) -> int:
    return "零一二三四五六".index(text) if text in "一二三四五六" else int(text)


def _name_start(text: str) -> int:
    """Where the name itself begins behind verbs and prepositions."""
    lead = _LEAD.match(text)
    start = lead.end() if lead and len(text) - lead.end() >= 2 else 0
    words = re.match(r"^(?:参加了?|我|本人|他|她|其|该同志|并|又|即|便|就|后|再|才|被|经|本地|当地|当时的|录取|"
    r"保送|推荐|"
    r"选送)+", text[start:])
    return start + (words.end() if words else 0)
