"""M35: taking on civil servants by examination, or moving people in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.drafts import Draft, dated
from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.civil_servant_form import education_row, joining_in_status
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.relatives import family
from extraction.materials.signings import approval_date, signings
from extraction.materials.studies import education_rows
from models.dates import Calendar
from models.facts import Value

_APPROVED = re.compile(r"审批|批准|主管部门|省级|公务员主管|人事厅|组织部")


def entered(document: Document) -> Iterator[Draft]:
    """Civil servant from the day of approval; by examination that is a start of work too, if the form names none."""
    value = approval_date(document, _APPROVED)
    if value is None:
        return
    moved = re.search(r"调任|转任", "".join(line.text for line in document.pages[0].text.lines[:4])) is not None
    fields: dict[str, Value] = {"status": "公务员", "from": value.date, "origin": "调任" if moved else "考录"}
    yield dated("status", fields, value)
    if not moved and document.first("work_start") is None:
        yield dated("work_start", {"date": value.date, "route": "考录"}, value)


TYPE = MaterialType(
    code="M35", title="公务员录用审批表", category="9-2",
    titles=("公务员录用审批表", "国家公务员录用审批表", "公务员调任审批表", "公务员调任审批(备案)表",
        "公务员转任呈批表", "录用公务员审批表", "考试录用公务员审批表", "公务员录用登记表"),
    title_form=r"[一-鿿()]{0,10}(公务员[一-鿿()、]{0,6}(录用|调任|转任)|录用[一-鿿]{0,6}公务员)[一-鿿()、]{0,10}表",
    must=("公务员录用审批表", r"录用.{0,6}公务员", "笔试成绩", "招录机关"), strong=("面试成绩", "体检结果", "报考部门"),
    later=(r"招录机关", r"主管部门", r"考察"),
    readers=(*person(Calendar.GREGORIAN), joining_in_status, education_rows, education_row, resume,
    awards_and_penalties, family, entered,
             signings({"招录机关|用人单位|呈报": "单位", "设区市|市级|地市": "审核", "省级|审批|批准": "审批"})),
    approval=r"审批|批准|省级",
)
