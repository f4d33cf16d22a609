"""M35: taking on civil servants by examination, or moving people in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.drafts import Draft, dated
from extraction.materials.appointment_form import proposals
from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.civil_servant_form import joining_in_status
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.relatives import family
from extraction.materials.schooling_cells import education_cells
from extraction.materials.signings import named_date, signings
from extraction.materials.status_words import decided_status, decision, heading_of
from extraction.materials.study_tables import study_tables
from models.dates import Calendar, PartialDate

_APPROVED = ("审批|批准|省级", "公务员主管|人事厅|组织部|人事局|人力资源", "主管部门|人事")


def entered(document: Document) -> Iterator[Draft]:
    """Civil servant from the day of approval; by examination that is a start of work too, if the form names none."""
    head = heading_of(document)
    if re.search("转任", head) and not re.search("调任|录用", head):
        return  # a civil servant before and after
    moved, named = "调任" in head, named_date(document, ("employment_since",))
    yield from decided_status(document, "公务员", "调任" if moved else "考录", _APPROVED, named)
    _, value = decision(document, _APPROVED, named)
    if value is not None and not moved and not _worked_before(document, value.date):
        yield dated("work_start", {"date": value.date, "route": "考录"}, value)


def _worked_before(document: Document, approved: PartialDate) -> bool:
    """Whether the form itself says that the person began to work before the approval."""
    stated = named_date(document, ("work_start",))
    return stated is not None and stated.date.latest < approved.earliest


def moved_to(document: Document) -> Iterator[Draft]:
    """The post that somebody who is moved in gets."""
    if re.search("调任|转任", heading_of(document)):
        yield from proposals(document)


TYPE = MaterialType(
    code="M35", title="公务员录用审批表", category="9-2",
    titles=("公务员录用审批表", "国家公务员录用审批表", "公务员调任审批表", "公务员调任审批(备案)表",
        "公务员转任呈批表", "录用公务员审批表", "考试录用公务员审批表", "公务员录用登记表"),
    title_form=r"[一-鿿()]{0,10}(公务员[一-鿿()、]{0,6}(录用|考录|招录|调任|转任|选调)|录用[一-鿿]{0,6}公务员|选调生[一-鿿]{0,4}(录用|审批|登记)|"
        r"(机关|工作人员)[一-鿿]{0,4}录用|考录)[一-鿿()、]{0,10}表",
    title_never=r"过渡|工人|任免",
    must=("公务员录用审批表", r"录用.{0,6}公务员", "笔试成绩", "招录机关"), strong=("面试成绩", "体检结果", "报考部门"),
    later=(r"招录机关", r"主管部门", r"考察"),
    readers=(*person(Calendar.GREGORIAN), joining_in_status, education_cells, resume, study_tables,
    awards_and_penalties, family, entered, moved_to,
             signings({"以上.{0,12}审批": "审批", "招录机关|用人单位|呈报": "单位", "设区市|市级|地市": "审核",
                       "省级|审批|批准|公务员主管": "审批"})),
    approval=r"审批|批准|省级",
)
