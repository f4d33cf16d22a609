"""M14: training courses: further study that gives no level (结业, 进修)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.dates import parse_period
from extraction.drafts import Draft
from extraction.education_terms import education_mode
from extraction.field import Field
from extraction.labels import label_key
from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.courses import course_draft, named_school, sealing_school
from extraction.materials.document import Document
from extraction.materials.education_verification import issued
from extraction.materials.material_type import MaterialType
from extraction.materials.person import NOTHING, person
from extraction.materials.relatives import family
from extraction.materials.schooling_cells import education_cells
from extraction.materials.signings import signings
from extraction.materials.studies import study_fields_of
from extraction.sentences import SCHOOL
from extraction.spans import Span, span_of
from extraction.wordings.opinions import OPINION
from models.facts import Value

_ORGANISER = re.compile(r"(培训|办班|主办|承办|办学|施训|进修|学习|培训机构)(单位|学校|院校|机构|地点)|在何(校|处|"
    r"地)(学习|培训|进修)")
_TERM = re.compile(r"(培训|学习|进修|起止|起讫|办班|学制).{0,4}(时间|日期|年月|期限|起止)|何时至何时")
_CLASS = re.compile(r"班次|班别|(培训班|班级|班期|学习班|进修班)(名称)?|培训(内容|项目|课程)|参加何种培训")
_SENTENCE = re.compile(r"(于|自|从).{4,30}?(至|到|—|-|~).{4,24}?(在|参加).{2,60}?(学习|培训|进修|结业)")
_ENDED = re.compile(r"结业")


def training(document: Document) -> Iterator[Draft]:
    """The course: where, when, and that it ended with 结业 or was 进修."""
    fields, spans, confidence = study_fields_of(document)
    fields = {name: value for name, value in fields.items() if name in ("start", "end", "mode")}
    term = _field(document, _TERM)
    if term is not None and "start" not in fields:
        _add_period(document, term.value, fields)
        spans.append(term.value)
    sentence = _sentence(document) if "start" not in fields else None
    if sentence is not None:
        _add_period(document, sentence, fields)
        spans = [sentence, *spans]
    told = _add_school(document, fields, sentence)
    form = _field(document, re.compile(r"脱产|学习(形式|方式)|培训(形式|方式)"))
    mode = education_mode(form.value.text) if form is not None else None
    if mode:
        fields["mode"] = mode
    fields["outcome"] = "结业" if _ENDED.search(document.text) else "进修"
    named = _field(document, _CLASS)
    if named is not None:
        spans = [named.value, *(span for span in spans if span.page is named.value.page)]
    spans += [told] if told is not None else []
    if "school" in fields or fields.keys() & {"start", "end"}:
        yield from course_draft(fields, spans, confidence)


def _field(document: Document, heading: re.Pattern[str]) -> Field | None:
    return next((field for field in document.fields if field.value and not NOTHING.match(field.value.text)
                 and field.concept != OPINION and heading.search(label_key(field.heading))), None)


def _add_period(document: Document, span: Span, fields: dict[str, Value]) -> None:
    period = parse_period(span.text, document.context())
    if period is not None and period.start is not None:
        fields["start"] = period.start
        if period.end is not None:
            fields["end"] = period.end


def _sentence(document: Document) -> Span | None:
    for page in document.pages:
        body = span_of(page, page.text.lines)
        match = _SENTENCE.search(body.text)
        if match is not None:
            return body.part(*match.span())
    return None


def _add_school(document: Document, fields: dict[str, Value], sentence: Span | None) -> Span | None:
    """By the cell of the organiser, the sentence, the heading, who signs, and at last the seal; where it is told."""
    asked = _field(document, _ORGANISER)
    if asked is not None:
        fields["school"] = asked.value.raw
        return asked.value
    told = re.search(r"(?:在|参加)(?P<s>.+)", sentence.text) if sentence is not None else None
    match = SCHOOL.match(told["s"]) if told else None
    if match is not None:
        fields["school"] = match[0]
        return None
    school = named_school(document)
    name = school.raw if school is not None else sealing_school(document)
    if name is not None:
        fields["school"] = name
    return school


TYPE = MaterialType(
    code="M14", title="培训登记表", category="4-4",
    titles=("学员登记表", "结业鉴定表", "进修登记表", "培训登记表", "学员鉴定表", "结业登记表", "干部培训登记表",
        "干部培训结业鉴定表",
            "学员结业鉴定表", "学员学习鉴定表", "培训考核登记表", "党校学员登记表", "进修人员登记表",
            "进修生登记表", "培训班学员登记表",
            "干部教育培训登记表"),
    title_never=r"成绩|毕业|工农兵|选拔|招生",
    title_form=r"[一-鿿()\d]{0,20}(学员|培训|结业|进修|进修生|轮训|研修)[一-鿿()]{0,8}(登记|鉴定|考核|审批|推荐|"
        r"报名)[一-鿿()]{0,4}表",
    must=(r"(培训|进修)(班名称|单位意见|情况登记)",), strong=("培训", "学员", "结业", "班次"),
    readers=(*person(), education_cells, training, resume, family, awards_and_penalties,
             signings({"校委|主管|审批": "审批", "支部|小组|班组|班主任|组织员": "单位"}),
             issued),
)
