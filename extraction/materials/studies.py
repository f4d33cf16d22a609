"""Schooling that forms about something else or school papers tell, cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import DateValue, dates_in, read_date
from extraction.dates import parse_cohorts, parse_period
from extraction.drafts import Draft
from extraction.education_terms import degree_level, education_level, education_mode, education_outcome
from extraction.field import Field
from extraction.label_pairs import leading_label
from extraction.materials.document import Document
from extraction.materials.person import NOTHING
from extraction.numerals import number
from extraction.sentences import SCHOOL, school_and_major
from extraction.spans import Span, joined, span_of
from models.dates import PartialDate
from models.facts import Value
from models.pages import PageContent

_DEGREE = re.compile(r"(?P<s>[一-鿿]{2,9}?)?(?P<l>学士|硕士|博士)(?!研究生|生)(?P<t>学位)?")
_LEVEL_BEFORE = re.compile(
    r"^(全日制|党校(?:大专|本科|研究生)|大学本科|大学|研究生|本科|大专|中专|专科)(?=[一-鿿]{4})")
_DATES_BEFORE = re.compile(
    r"^(?:[\d.·、—\-~至到年月日]|[〇○零一二三四五六七八九十元]+(?=[〇○零一二三四五六七八九十元年月日]))+")
_BESIDE_DAY = 4  # characters beside a day that its cell may hold: 毕业
_MODE_END = re.compile(r"(全日制|在职|脱产|普通|函授|业余|自考)$")
_BEFORE_SUBJECT = re.compile(r"^(大学|本科|研究生|学士|硕士|博士|全日制|在职|获|授予|、|,)+")
_YEARS = re.compile(r"(\d(?:\.5)?|[一二三四五六七八两]|二年半|[二三]年半)年?制?")
ANY_SCHOOL = re.compile(
    r"(全国|普通|成人|全日制)*(高等|中等|中等专业|中等职业|大中专|大专|大学|专科|初级|高级)?(学校|中学|院校)")
_NO_SCHOOL = re.compile(
    r"(全日制|普通|在职|成人|正规|脱产|党校|函授|电大|夜大|业余|自考)*(大学|中学|小学|初中|高中|中专|技校|电大|党校)(本科|专科|毕业|文化)?")
_OF_A_SCHOOL = re.compile(r"(学生|学籍|初中|高中|毕业|新生|\d{4}届|学员|结业|培训|进修|成绩|研究生|成人|函授|"
    r"(学习|学业|课程|各科|历年|总)+成绩)")
_SCHOOL_ROOT = ("中学", "小学", "学院", "大学", "学校", "一中", "二中", "三中", "中专", "师范", "党校")


def education_of(spans: list[Span], mode: str | None) -> Iterator[Draft]:
    """What one or two neighbouring cells say about one course of study."""
    text = "".join(span.text for span in spans)
    fields: dict[str, Value] = {}
    level = education_level(text) or next(
        (found for span in spans if (found := education_level(re.sub("全日制|普通", "", span.text)))), None)
    if level:
        fields["level"] = party_school_level(level, text)
    said = education_mode(text)
    if said in ("党校", "军校") or mode is None:
        mode = said
    if mode:
        fields["mode"] = mode
    parts = school_and_major(_school_text(spans))
    if parts.school:
        fields["school"] = parts.school
    if parts.major:
        fields["major"] = parts.major
    if "level" in fields or "school" in fields:
        yield Draft("education", fields, _spot(spans, parts.school))
    yield from degree_in(spans, parts.school, asked=False)


def _spot(spans: list[Span], school: str | None) -> Span:
    """The cell that names the school, else all of them."""
    named = [span for span in spans if SCHOOL.search(span.text) and len(span.text) > 3] if school else []
    return named[-1] if named else joined(spans)


def party_school_level(level: str, text: str) -> str:
    """A Party school's study is named as such."""
    return f"党校{level}" if "党校" in text and level in ("大专", "本科") else (
        "党校研究生" if "党校" in text and level == "硕士" else level)


def _school_text(spans: list[Span]) -> str:
    found = [span.text for span in spans if SCHOOL.search(span.text) and len(span.text) > 3
             and _NO_SCHOOL.fullmatch(span.text) is None]
    pieces = _pieces(found[-1]) if found else []
    named = next((i for i, piece in enumerate(pieces) if _names_school(piece)), 0)
    return degree_words_removed("、".join(pieces[named:])) if found else ""


def names_school(text: str) -> bool:
    """Whether a cell about the level names a school too: `初中，沙湖市第二中学`, and not just `全日制大学`."""
    return any(_names_school(piece) for piece in _pieces(text))


def _pieces(text: str) -> list[str]:
    return re.split(r"[,，、;；]", text)


def _names_school(piece: str) -> bool:
    return SCHOOL.search(piece) is not None and _NO_SCHOOL.fullmatch(piece) is None


def degree_words_removed(text: str) -> str:
    """Without the level in front and the degree behind: what is left names school and major."""
    return _DEGREE.sub("", _LEVEL_BEFORE.sub("", _DATES_BEFORE.sub("", text)))


def degree_in(spans: list[Span], school: str | None, asked: bool = True) -> Iterator[Draft]:
    """The degree that the cells name. A bare 硕士 is one only where a degree was `asked` for."""
    for span in spans:
        if degree_level(span.text) is None:
            continue
        match = _DEGREE.search(span.text)
        if match is None:
            continue
        fields: dict[str, Value] = {"level": match["l"]}
        before = match["s"] or ""
        if _MODE_END.search(before) and match["t"] is None:
            continue  # 全日制硕士 is a course of study
        subject = _BEFORE_SUBJECT.sub("", before)
        if not asked and match["l"] != "学士" and match["t"] is None and len(subject) < 2:
            continue
        if len(subject) >= 2:
            fields["subject"] = subject
        if school:
            fields["school"] = school
        start = match.start("l") - (len(subject) if len(subject) >= 2 else 0)
        yield Draft("degree", fields, span.part(start, match.end()))
        return


def study_fields_of(
    document: Document, page: PageContent | None = None
) -> tuple[dict[str, Value], list[Span], float]:
    """School, major, start, end, length, form and outcome as a school's own form gives them in cells.

    With `page` only what stands on that page. The spans are the cells read; the figure is the least confidence.
    """
    fields: dict[str, Value] = {}
    spans: list[Span] = []
    confidence = 1.0
    for concept, name in (("study_start", "start"), ("study_end", "end")):
        value = _date(document, page, concept)
        if value is not None:
            fields[name] = value[0].date
            spans.append(value[1])
            confidence = min(confidence, value[0].confidence)
    for lasting in told_on(document, page, "study_period"):
        period = _both_days(document, lasting.value) if "start" not in fields else None
        if period is not None:
            fields["start"], fields["end"] = period
            spans.append(lasting.value)
    _length(document, page, fields, spans)
    _major(document, page, fields, spans)
    forms = sorted(told_on(document, page, "study_form"), key=lambda f: "形式" not in f.heading)
    mode = next((found for f in forms if (found := education_mode(f.value.text))), None)
    if mode:
        fields["mode"] = mode
    field = next((f for c in ("study_outcome", "study_end", "study_period") for f in told_on(document, page, c)), None)
    outcome = education_outcome(field.value.text) if field else None
    if outcome:
        fields["outcome"] = outcome
    cohorts = parse_cohorts(document.text)
    if cohorts:
        fields["cohort"] = cohorts[0].text
    return fields, spans, confidence


def told_on(document: Document, page: PageContent | None, *concepts: str) -> Iterator[Field]:
    """Filled-in fields of these concepts: of one page, or of all."""
    return (field for field in document.filled(*concepts) if page is None or field.value.page is page)


def _both_days(document: Document, span: Span) -> tuple[PartialDate, PartialDate] | None:
    """`1981.9—1984.7`, `1978.9入学 1981.7毕业`: the first and the last day of one cell."""
    period = parse_period(span.text, document.context())
    if period is not None and period.start is not None and period.end is not None:
        return period.start, period.end
    found = list(dates_in(span, document.context()))
    return (found[0].date, found[1].date) if len(found) == 2 else None


def _length(document: Document, page: PageContent | None, fields: dict[str, Value], spans: list[Span]) -> None:
    field = next(told_on(document, page, "nominal_years"), None)
    match = re.search(r"(?P<n>\d(?:\.5)?|[一二三四五六七八两])(?P<h>年半)?", field.value.text) if field else None
    years = _years(match["n"], match["h"] is not None) if match else None
    if field and years is not None:
        fields["nominal_years"] = years
        spans.append(field.value)


def _major(document: Document, page: PageContent | None, fields: dict[str, Value], spans: list[Span]) -> None:
    named = [field for concept in ("major", "school_major") for field in told_on(document, page, concept)]
    for asked in sorted(named, key=lambda f: "专业" not in f.heading):  # 院系 only where no cell asks for 专业
        if "major" not in fields and not NOTHING.match(asked.value.text):
            parts = school_and_major(asked.value.text)
            major = parts.major or re.sub(r"专业$", "", asked.value.text)
            if 2 <= len(major) <= 16:
                fields["major"] = major
                spans.append(asked.value)


def _years(text: str, half: bool) -> int | float | None:
    value = 2 if text == "两" else float(text) if "." in text else number(text)
    if value is None:
        return None
    return value + 0.5 if half else value


def _date(document: Document, page: PageContent | None, concept: str) -> tuple[DateValue, Span] | None:
    """The day in the first cell of a concept that tells one, and the words that tell it: `2002年7月毕业`."""
    for field in told_on(document, page, concept):
        value = next(dates_in(field.value, document.context()), None) or read_date(field.value, document.context())
        if value is not None:
            whole = len(field.value.text) - len(value.span.text) <= _BESIDE_DAY
            return value, field.value if whole else value.span
    return None


def heading_school(page: PageContent) -> Span | None:
    """The school that is printed over the form: a line near the top that is a school's name and little else."""
    top = page.height * 0.3
    for line in page.text.lines:
        if line.box.y0 > top:
            continue
        span = span_of(page, [line])
        match = SCHOOL.match(span.text) if leading_label(span.text) is None else None
        if match is None or ANY_SCHOOL.fullmatch(match[0]):
            continue
        rest = span.text[match.end():]
        if len(rest) > 4 and not _OF_A_SCHOOL.match(rest):
            continue
        if any(match[0].endswith(root) for root in _SCHOOL_ROOT) and len(match[0]) > 3:
            return span.part(*match.span())
    return None
