"""The words behind the period of a résumé line: brackets, events, posts, study."""

from __future__ import annotations

import re
from dataclasses import replace

from extraction.cohorts import parse_cohorts
from extraction.date_reader import parse_dates
from extraction.date_types import DateContext
from extraction.education_terms import degree_level, education_level, education_mode, education_outcome
from extraction.named_posts import parts_of
from extraction.ner.labels import NameLabel
from extraction.ner.tagger import names_of
from extraction.normalize import normalize
from extraction.occupations import full_time_of, kind_of, occupation_of
from extraction.posts import PostText, level_of_post, named_level, rank_note
from extraction.resume_brackets import Body, bare, with_notes
from extraction.resume_types import ResumeEvent, ResumeLine, Study

_PAUSE = re.compile(r"(?<=[一-鿿])\.(?=[一-鿿])")  # 营业员.会计: a pause mark read as a dot
_WORDS = {
    "以工代干": "以工代干", "挂职|挂任": "挂职", "借调|抽调|借用": "借调", "(?<!不)兼": "兼", "试用期?": "试用期",
    "聘任制|聘用": "聘任制", "停薪留职": "停薪留职", "待分配": "待分配", "病休|休养|因病|养病": "病休",
    "主持.{0,6}工作|临时负责": "主持工作", "(?:^|[、,])代(?:理)?(?=.{0,3}长)|代理": "代", "见习": "见习",
    "保留.{0,6}级": "保留级别", "享受.{0,8}待遇": "享受待遇", "在职": "在职", "脱产": "脱产", "民办教师": "民办教师",
    "代课": "代课教师", "离岗": "离岗", "下乡|插队|知青": "知青", "带薪": "带薪",
}
_EVENTS = (
    ("party", "入党|加入中国共产党|中共党员|转为中共正式党员|转正式党员|预备党员"),
    ("league", "入团|加入.{0,6}共青团|加入.{0,8}共产主义青年团"),
    ("title", "评为|评聘|聘为|晋升为?.{0,4}(?:级|师|员|教授)|取得.{0,12}(?:资格|职称|职务)|职称|任职资格"),
    ("concurrent", "兼"),
    ("status", "转干|提干|转正|定级|录用|招工|转为(?:国家)?干部|转业|退伍|复员|登记为公务员"),
    ("degree", "获.{0,12}学位|毕业"),
    ("post", "任|提拔|晋升|调"),
)
_REMARK = re.compile("主持|获|取得|试用|负责|分管|享受|保留|并|其中|后|带薪|聘任制|以工代干|借调$")
_SECONDARY_SCHOOL = re.compile(
    "(?:师范|卫生|农业|财贸|财经|商业|供销|工业|林业|水利|警察|机械|电力|粮食|银行)(?:中等)?学校|卫校|农校"
    "|财校|师范$")
_MAJOR = re.compile(r"(?:^|[系院校班](?!统))(?P<m>(?:[^系院校、,;()]|系统){2,16}?)专业")
_SCHOOL = re.compile(
    r".*?(?:大学(?!生|本科|专科)|党校|学院(?!$)|学院|学校|中学|小学|附中|附小|师范(?!学校|学院"
    r"|大学|专科|高等)|[一二三四五六七八九十0-9]中(?!学)|完小)")
_DEGREE_SUBJECT = re.compile("(?:获|取得|授予)(?P<s>[^,;、()获]{1,8}?)(?:博士|硕士|学士)")


def describe(line: ResumeLine, body: Body, context: DateContext) -> ResumeLine:
    """Fill in all that the words say."""
    text = _PAUSE.sub("、", bare(body.text))
    whole = ",".join([text, *(normalize(note).text for note in body.notes)])
    parts = parts_of(_without_remarks(text))
    kind = kind_of(text, parts)
    named = named_level(whole) if kind in ("work", "military") else None
    year = line.start.earliest.year if line.start is not None and line.start.is_readable else None
    level = named or (level_of_post(parts.unit, parts.posts, year) if kind == "work" else None)
    return replace(
        line, kind=kind, text=text, unit=parts.unit, department=parts.department, post=_as_on_paper(parts.post),
        post_noted=_as_on_paper(with_notes(parts.post, body)), posts=parts.posts, rank_note=rank_note(whole),
        level=level, level_certain=named is not None or level is None,
        occupation=occupation_of(kind, parts, line.start),
        full_time=full_time_of(kind, text, nested=line.is_nested),
        study=_study(whole, text, parts) if kind in ("study", "training") else None,
        events=line.events + _events(body, context), flags=line.flags | _flags(whole))


_PAPER = str.maketrans(",;()", "，；（）")


def _as_on_paper(text: str) -> str:
    """Chinese commas again, as a person reads them."""
    return text.translate(_PAPER)


def _without_remarks(text: str) -> str:
    """Drop clauses that name no post: 主持工作, 获硕士学位, 试用期一年."""
    kept = [clause for clause in re.split("[,;。]", text) if clause and not _REMARK.match(clause)]
    return ",".join(kept) if kept else text


def _flags(text: str) -> frozenset[str]:
    return frozenset(name for pattern, name in _WORDS.items() if re.search(pattern, text))


def _events(body: Body, context: DateContext) -> tuple[ResumeEvent, ...]:
    """Dated events in brackets and in clauses behind the posts."""
    clauses = [clause for piece in (*body.notes, body.text) for clause in re.split("[;；,，。]", piece)]
    found = []
    for clause in clauses:
        dates = parse_dates(clause, context)
        kind = next((name for name, pattern in _EVENTS if re.search(pattern, normalize(clause).text)), None)
        if not dates or kind is None or parse_cohorts(clause):
            continue
        rest = normalize(clause[:dates[0].start] + clause[dates[0].end:]).text.strip("、:于在 ")
        found.append(ResumeEvent(kind, dates[0].date, rest, clause))
    return tuple(found)


def _study(whole: str, text: str, parts: PostText) -> Study:
    """What a study line says of schooling. Training gives no level."""
    match = _SCHOOL.match(parts.unit or text)
    school = match[0] if match else ""
    behind = text[text.find(school) + len(school):]
    level = None if "培训" in text else _study_level(school, whole[whole.find(school) + len(school):])
    major, subject = _major(behind, text), _DEGREE_SUBJECT.search(whole)
    return Study(
        level=level, mode=education_mode(text),
        school=school or parts.unit or None, major=major,
        outcome=education_outcome(whole), degree=degree_level(whole), degree_subject=subject["s"] if subject else None)


def _major(behind: str, text: str) -> str | None:
    """The words before 专业, or what the tagger finds to be a field of study."""
    match = _MAJOR.search(behind)
    if match is not None:
        return match["m"]
    return next((text[name.start:name.end] for name in names_of(text) if name.label is NameLabel.MAJOR), None)


def _study_level(school: str, behind: str) -> str | None:
    level = education_level(re.sub("[获取].*?学位", "", behind)) or _level_of_school(school)
    at_party_school = {"大专": "党校大专", "本科": "党校本科", "硕士": "党校研究生"}
    return at_party_school.get(level or "", level) if "党校" in school else level


def _level_of_school(school: str) -> str | None:
    """The level that a school's own kind gives: a university does not say 本科 or 大专, a primary school does."""
    if re.search("小学|完小|附小", school):
        return "小学"
    if re.search("技校|技工学校", school):
        return "技校"
    return "中专" if _SECONDARY_SCHOOL.search(school) else None
