"""M05: the yearly assessment, and assessments that other forms tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.drafts import Draft
from extraction.labels import label_key
from extraction.materials.assessments import GRADE, GRADES
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.signings import signings
from extraction.materials.titles import titles
from extraction.numerals import number
from extraction.sentences import first
from extraction.spans import Span, span_of

_CHOSEN = re.compile(rf"(?:确定为|评为|评定为|定为|等次为|等次[:：]|为)[\"“']?(?P<g>{GRADES})")
_TICKED = re.compile(rf"[☑√✓✔■](?P<g>{GRADES})|(?P<h>{GRADES})[(（]?[☑√✓✔■]")
_YEAR = re.compile(r"(?P<y>(?:19|20)\d{2}|[一二][九〇○零0][〇○零一二三四五六七八九]{2})年?度?")


def assessment(document: Document) -> Iterator[Draft]:
    """The year and the grade that was decided."""
    year = _year(document)
    grade = _grade(document)
    if grade is None:
        return
    fields: dict[str, str | int] = {"grade": grade[0]}
    if year is not None:
        fields["year"] = year
    yield Draft("assessment", fields, grade[1])


def _year(document: Document) -> int | None:
    page = document.pages[0]
    top = [line for line in page.text.lines if line.box.y0 < page.height * 0.25]
    for form in (re.compile(r"(?P<y>(?:19|20)\d{2}|[一二][九〇○零0][〇○零一二三四五六七八九]{2})年?度"), _YEAR):
        found = first(form, span_of(page, top))
        value = number(found[0]["y"]) if found else None
        if value is not None and 1949 <= value <= 2100:
            return value
    return None


def _grade(document: Document) -> tuple[str, Span] | None:
    boxes = [f for f in document.opinions if f.value]
    deciding = [f for f in boxes if re.search(r"委员会|负责人|审核|机关|单位", label_key(f.heading))]
    proposing = [f for f in boxes if f not in deciding and not re.search(r"本人|未确定", label_key(f.heading))]
    named = list(document.filled("assessment_grade", "assessment_results"))
    for field in (*named, *deciding, *proposing):
        ticked = _TICKED.search(field.value.text)
        if ticked is not None:
            group = "g" if ticked["g"] else "h"
            return ticked[group], field.value.part(*ticked.span(group))
        for form in (_CHOSEN, GRADE):
            found = first(form, field.value)
            if found is not None:
                return found[0]["g"], field.value.part(*found[0].span("g"))
    return None


TYPE = MaterialType(
    code="M05", title="年度考核登记表", category="3",
    titles=("年度考核登记表", "公务员年度考核登记表", "事业单位工作人员年度考核登记表", "专业技术人员考核登记表",
        "国家公务员年度考核登记表", "机关工作人员年度考核登记表", "年度考核表",
            "考核登记表"),
    title_never=r"培训|转正|定级|见习|试用|工资|任职|毕业|过渡",
    title_form=r"[一-鿿()\d]{0,24}(年度)?考核(登记|鉴定|情况登记|评定)?表(\([\d年度 ]*\))?",
    must=(r"考核等次建议", r"考核登记表", r"未确定等次"), strong=("考核委员会", "个人总结", "主管领导评语", "优秀",
        "称职"),
    readers=(*person(), titles, assessment,
             signings({"委员会|负责人|机关意见|考[核评](领导)?小组": "审批",
                       "主管领导|领导评语|部门领导|小组": "审核", "未确定": "单位"})),
)
