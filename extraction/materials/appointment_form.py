"""M27: the form on which appointments are approved; the newest one holds the claimed values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extraction.date_values import DateValue
from extraction.drafts import Draft
from extraction.materials.appointments import decided_posts, post_fields
from extraction.materials.assessments import assessment_list
from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import NOTHING, person
from extraction.materials.relatives import family
from extraction.materials.schooling_cells import education_cells
from extraction.materials.signings import approval_date, signings
from extraction.materials.study_tables import study_tables
from extraction.materials.titles import titles
from extraction.sentences import document_number
from extraction.spans import Span
from models.dates import Calendar
from models.facts import Value

_IN_WORDS = re.compile(r"(拟|提名|同意|建议)?(聘|试)?(任|免)(命|去)?(?!职|期|何)")  # 任…局长，免去…职务
_APPROVED = re.compile(r"审批|批准|任免机关|任免意见|行政机关")


def proposals(document: Document) -> Iterator[Draft]:
    """拟任职务 and 拟免职务, decided where the approving body dated its box."""
    decided = approval_date(document, _APPROVED)
    number = next((n for f in document.opinions if f.value and (n := document_number(f.value))), None)
    for concept, action in (("proposed_post", "任"), ("removed_post", "免")):
        for field in document.filled(concept):
            told = list(decided_posts(field.value)) if _IN_WORDS.match(field.value.text) else []
            for said, fields, part, _ in told:
                yield _decided(Draft("appointment", {"action": said, **fields}, part), decided, number)
            for part in _posts(field.value) if not told else ():
                draft = _draft(part, action, decided, number)
                yield draft if "unit" in draft.fields else _at_present(document, draft)


def _at_present(document: Document, draft: Draft) -> Draft:
    """A post without its unit is one of the unit where the person works."""
    present = document.first("post", "unit_post")
    unit = post_fields(present.value.raw).get("unit") if present is not None else None
    return replace(draft, fields={**draft.fields, "unit": unit}) if unit else draft


def _posts(span: Span) -> Iterator[Span]:
    """Posts that stand one after the other, parted by a semicolon."""
    start = 0
    for match in re.finditer(r"[;；]|$", span.text):
        part = span.part(start, match.start()).trimmed()
        start = match.end()
        if part and not NOTHING.match(part.text):
            yield part


def _draft(span: Span, action: str, decided: DateValue | None, number: str | None) -> Draft:
    fields: dict[str, Value] = {"action": action, **post_fields(span.raw)}
    if action == "任" and "试用期" in span.text:
        fields["action"] = "试任"
    elif action == "任" and "挂职" in span.text:
        fields["action"] = "挂职"
    fields.setdefault("post", span.raw)
    return _decided(Draft("appointment", fields, span), decided, number)


def _decided(draft: Draft, decided: DateValue | None, number: str | None) -> Draft:
    fields: dict[str, Value] = dict(draft.fields)
    if decided is not None:
        fields["decided"] = decided.date
    if number:
        fields["document_no"] = number
    return replace(draft, fields=fields, when=decided.span if decided is not None else None)


TYPE = MaterialType(
    code="M27", title="干部任免审批表", category="9-2", dated_by_filling=True,
    titles=("干部任免审批表", "干部任免呈报表", "任免审批表", "任免表", "中层干部任免审批表", "干部任免报批表",
        "领导干部任免审批表", "干部任免登记表", "干部任免呈批表"),
    title_form=r"[一-鿿]{0,12}任免(审批|呈报|报批|呈批|登记|审核|报告|呈报审批)?表|"
        r"[一-鿿]{0,10}(干部|公务员|领导|人员|职务|提拔|提任)[一-鿿]{0,4}(任职|免职|任用|任命|提任|提拔)[一-鿿]{0,4}"
        r"(审批|呈报|报批|呈批|审核|报告)表|[一-鿿]{0,8}(职务与)?职级(晋升|套转|任免|确定)[一-鿿]{0,4}表|"
        r"[一-鿿]{0,8}非领导职务[一-鿿]{0,6}(审批|呈报)表",
    title_never=r"任职资格|技术|录用|聘用制|调任|培训|转任|(?<!职级)套改|工资",
    must=(r"任免审批表", r"拟任职务", r"拟免职务", r"任免理由", r"行政机关.{0,4}任免意见"), strong=("呈报单位",
        "审批机关", "健康状况"),
    later=(r"任免理由", r"呈报单位", r"审批机关", r"年度考核结果", r"称谓.{0,4}姓名"),
    readers=(*person(Calendar.GREGORIAN), education_cells, titles, proposals, resume, study_tables,
    awards_and_penalties,
    assessment_list,
             family, signings({"呈报": "单位", "审批|行政机关|任免": "审批"})),
    approval=r"审批机关|批准机关",
)
