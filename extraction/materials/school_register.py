"""M07: the register of a middle school or secondary technical school."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.drafts import Draft, told_in
from extraction.education_terms import education_level, education_outcome
from extraction.materials.career import resume
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.relatives import family
from extraction.materials.signings import signings
from extraction.materials.studies import heading_school, study_fields_of
from extraction.materials.study_days import with_days

_TITLE = (
    r"[一-鿿]{0,14}(学籍(登记)?(表|卡片?|簿)|学生(情况)?登记(表|卡)|(初中|高中|小学|中学|初级中学|高级中学)毕业生登记表"
    r"|学生卡片?|学生档案(卡片?)?|新生登记表|(新生)?入学登记(表|卡)|学生履历表)"
)

_ANY_MIDDLE = re.compile(r"(?<![初高]级)中学$")  # a middle school may teach both levels
_GRADE = re.compile(r"(?P<l>[初高])中?[一二三](?:年级)?(?:[上下]学期)?")  # heads of the columns of marks


def schooling(document: Document) -> Iterator[Draft]:
    """The course of study that the register is about."""
    fields, spans, confidence = study_fields_of(document)
    spans += with_days(document, fields)
    school = next((field for field in document.filled("school") if not field.heading.startswith("原")), None)
    name = school.value if school is not None else heading_school(document.pages[0])
    if name is not None:
        fields["school"] = name.raw
    level = _level(document, name.text if name is not None else "")
    if level:
        fields["level"] = level
    fields.setdefault("mode", "全日制")
    if "outcome" not in fields:
        ending = re.search(r"准予(高中|初中)?(毕业|结业|肄业)", document.text)
        outcome = education_outcome(ending[0]) if ending else None
        if outcome:
            fields["outcome"] = outcome
    spans += [name] if name is not None and (not spans or name.page is spans[0].page) else []
    if spans and ("start" in fields or "end" in fields or "level" in fields):
        yield told_in("education", fields, spans, confidence)


def _level(document: Document, school: str) -> str | None:
    page = document.pages[0]
    written = {id(line) for field in document.fields for line in field.value.lines}  # 原毕业学校：某小学 is no title
    titles = "".join(line.text for line in page.free_lines if line.box.y0 < page.height * 0.2
                     and id(line) not in written)
    grades = {match["l"] for line in page.text.lines if (match := _GRADE.fullmatch(line.text.strip()))}
    ending = re.search(r"准予(高中|初中|中专|小学)", document.text)
    return education_level(titles.replace(school, "")) or (education_level(ending[1]) if ending else None) or (
        None if _ANY_MIDDLE.search(school) else education_level(school)) or (
        f"{grades.pop()}中" if len(grades) == 1 else None)


TYPE = MaterialType(
    code="M07", title="学籍表", category="4-1",
    titles=("学籍表", "学籍卡", "学籍卡片", "学生学籍卡片", "学生登记表", "学生卡片", "初中毕业生登记表",
        "高中毕业生登记表", "中学学生学籍表",
        "学生学籍表", "中学生登记表"),
    title_form=_TITLE,
    title_never=r"成绩|大学|学院|研究生|专科学校|毕业学生|选拔|推荐|高等|中专毕业|三好|优秀|体格",
    must=(r"操行评语", r"学期.{0,6}语文.{0,6}数学"), strong=("家长姓名", "班主任", "学号"),
    readers=(*person(), resume, family, schooling, signings({"家长": "本人"})),
)
