"""M10: marks by term, with the course of study that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.drafts import Draft
from extraction.education_terms import education_level
from extraction.materials.courses import course_draft, heading_text, named_school
from extraction.materials.document import Document
from extraction.materials.education_verification import issued
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.signings import signings
from extraction.materials.studies import study_fields_of
from extraction.materials.study_days import with_days

_FULL_LENGTH = (4, 5)  # years at a university that lead to 本科
_COURSE_CLASS = re.compile(r"课程(进修)?班|同等学力|进修")  # no course of study towards a level


def schooling(document: Document) -> Iterator[Draft]:
    """The course of study whose marks are listed: its term of study, school, major and level."""
    fields, spans, confidence = study_fields_of(document)
    spans = with_days(document, fields) or spans
    school = named_school(document)
    if school is not None:
        fields["school"] = school.raw
    level = _level(document, school.text if school is not None else "")
    long = fields.get("nominal_years") in _FULL_LENGTH
    if level is None and long and re.search("大学|学院", str(fields.get("school"))):
        level = "本科"
    if level:
        fields["level"] = level
    if "school" in fields and fields.keys() & {"start", "end", "major", "level"}:
        yield from course_draft(fields, spans or ([school] if school is not None else []), confidence)


def _level(document: Document, school: str) -> str | None:
    if _COURSE_CLASS.search(document.text):
        return None
    told = [field.value.text for field in document.filled("study_level", "education_level", "study_form", "major",
                                                          "school_major")]
    title = heading_text(document.pages[0]).replace(school, "")
    return next((level for text in (*told, title, school) if (level := education_level(text))), None)


TYPE = MaterialType(
    code="M10", title="成绩表", category="4-1",
    titles=("学习成绩登记表", "成绩表", "成绩登记表", "学生成绩表", "成绩单", "课程成绩表", "学生成绩登记表",
        "学业成绩表", "历年成绩表",
            "学习成绩表", "成绩册", "学生成绩单", "学生成绩册", "研究生课程成绩表", "课程学习成绩单",
            "成绩登记册", "学习成绩单"),
    title_form=r"[一-鿿()\d]{0,20}(大学|学院|研究生|专科学校)[一-鿿]{0,6}学籍(登记)?(表|卡|卡片)(\(成绩登记\))?|"
        r"[一-鿿()\d]{0,20}成绩(总)?(登记)?(表|单|册|卡|卡片|证明|证明书|总表)",
    must=(r"(学分|成绩).{0,30}(学分|成绩).{0,200}(平均|总评)",), strong=("课程", "学分", "学期", "补考"),
    readers=(*person(), schooling, signings(), issued),
)
