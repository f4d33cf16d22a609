"""M09: the form that a student fills in at graduation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.dates import parse_period
from extraction.drafts import Draft
from extraction.education_terms import education_level, education_mode
from extraction.materials.career import resume
from extraction.materials.courses import course_draft, named_school
from extraction.materials.degrees import degree_cells
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.relatives import family
from extraction.materials.signings import signings
from extraction.materials.studies import heading_school, study_fields_of, told_on
from extraction.materials.study_days import study_days
from extraction.materials.study_tables import study_tables
from extraction.sentences import school_and_major
from extraction.spans import Span
from models.facts import Value
from models.pages import PageContent


def schooling(document: Document) -> Iterator[Draft]:
    """The course of study that ends, at each page that tells of it: the cover, and the form itself."""
    school = named_school(document)
    for page in document.pages:
        fields, spans, confidence = study_fields_of(document, page)
        _from_school_cells(document, page, fields, spans)
        _from_period_cell(document, page, fields, spans)
        if "school" not in fields and (heading := heading_school(page)) is not None and page is document.pages[0]:
            fields["school"] = heading.raw
            spans.append(heading)
        told = fields.keys() & {"start", "end", "school"}
        only_named = told == {"school"} and not fields.keys() & {"major", "nominal_years"}
        if not told or (only_named and page is not document.pages[0]):
            continue
        if "school" not in fields and school is not None:
            fields["school"] = school.raw
        _complete(document, fields)
        yield from course_draft(fields, spans, confidence)
    yield from degree_cells(document, school.raw if school is not None else None)


def _from_school_cells(document: Document, page: PageContent, fields: dict[str, Value], spans: list[Span]) -> None:
    for field in told_on(document, page, "school_major", "school", "major"):
        parts = school_and_major(re.sub(r"[,，].*$", "", field.value.text))
        if parts.school and "school" not in fields:
            fields["school"] = parts.school
            spans.insert(0, field.value)
        if parts.school and parts.major:
            fields.setdefault("major", parts.major)
        period = parse_period(field.value.text, document.context())
        if period is not None and period.start is not None and "start" not in fields:
            fields["start"] = period.start
            if period.end is not None:
                fields["end"] = period.end
            spans.append(field.value)


def _from_period_cell(document: Document, page: PageContent, fields: dict[str, Value], spans: list[Span]) -> None:
    """入学 and 毕业 written as one span of time in a cell of any label, or told in the school's opinion."""
    for field in document.opinions if "start" not in fields else ():
        days = study_days(field.value, document.context()) if field.value and field.value.page is page else {}
        if len(days) > 1:
            fields.update({name: value.date for name, value in days.items()})
            spans.append(field.value)
    for field in document.fields:
        if "start" in fields and "end" in fields:
            return
        if not field.value or field.value.page is not page or field.concept == "resume" or not re.search(
                r"学习|修业|起止|在校|入学|就读", field.heading):
            continue
        period = parse_period(field.value.text, document.context())
        if period is not None and period.start is not None and period.end is not None:
            fields["start"], fields["end"] = period.start, period.end
            spans.append(field.value)


def _complete(document: Document, fields: dict[str, Value]) -> None:
    """With level, mode and outcome, which any page of the form may tell."""
    level = _level(document)
    if level:
        fields["level"] = level
    fields.setdefault("mode", education_mode(_titles(document) + str(fields.get("school", ""))) or "全日制")
    if "outcome" not in fields and re.search(r"(准予|同意).{0,4}毕业", document.text):
        fields["outcome"] = "毕业"


def _titles(document: Document) -> str:
    return "".join(line.text for page in document.pages for line in page.text.lines if line.box.y0 < page.height * 0.3)


def _level(document: Document) -> str | None:
    for concept in ("study_level", "education_level", "school_major", "major"):
        field = document.first(concept)
        level = education_level(field.value.text) if field else None
        if level:
            return level
    text = document.text
    graduated = re.search(r"(准予|同意).{0,6}毕业|(本科|专科|大专|中专|研究生)毕业", text)
    years = re.search(r"(学制|修业年限)[:：]?[四五45]年|(?<!\d)[四五45]年制", text)
    level = education_level(graduated[0]) if graduated else None
    title = _titles(document)
    if level is None:
        level = education_level(re.sub(r"(高等|普通高等)学校", "", title)) if re.search(
            r"研究生|专科|大专|中专|中等|技工|本科",
            title) else None
    if level is None and re.search(r"高等学校|大学", title) and years:
        level = "本科"
    return level


TYPE = MaterialType(
    code="M09", title="高等学校毕业生登记表", category="4-1", booklet=True, filled_by_person=True,
    titles=("高等学校毕业生登记表", "普通高等学校毕业生登记表", "毕业生登记表", "毕业研究生登记表", "大专毕业生登记表",
        "中专毕业生登记表", "中等专业学校毕业生登记表",
            "成人高等教育毕业生登记表", "高等学校毕业生鉴定表"),
    title_form=r"[一-鿿()]{0,20}(?<!初中)(?<!高中)(毕业(生|研究生|学员|学生)?|(工农兵|党校|函授|夜大|业大|研究生)[一-鿿]{0,8}毕业(学员|学生|生)?)"
    r"(登记|鉴定|情况登记|审批)表",
    title_never=r"(初|高|初级|高级|普通)中(学)?毕业|小学毕业|见习|成绩|分配|推荐|结业",
    must=(r"自我鉴定.*班(组|级)鉴定", r"毕业论文", r"本人工作志愿"), strong=("辅导员", "同意毕业", "准予毕业",
        "学校意见", "毕业实习"),
    later=(r"自我鉴定", r"学校意见", r"(班组|班级|小组)鉴定", r"(院系|系|学院)意见"),
    readers=(*person(self_filled=True), resume, study_tables, family, schooling, signings()),
)
