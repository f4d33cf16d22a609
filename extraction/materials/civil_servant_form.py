"""M34: registration as a civil servant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import dates_in
from extraction.drafts import Draft, dated
from extraction.materials.assessments import assessment_list
from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person, political_status
from extraction.materials.relatives import family
from extraction.materials.schooling_cells import education_cells
from extraction.materials.signings import signings
from extraction.materials.status_words import decided_status, heading_of, origin_of
from extraction.materials.study_tables import study_tables
from extraction.materials.titles import titles
from models.dates import Calendar

_APPROVED = ("审批机关|登记机关|批准机关", "审批|批准", "公务员主管|组织部|人事")
_ENTRY = re.compile(r"考录|考试录用|招考|调任|军队?转业|军转|录用|毕业分配|统分")


def status(document: Document) -> Iterator[Draft]:
    """Civil servant (or treated as one) from the day of approval."""
    entry = document.first("civil_since")
    way = _ENTRY.search(entry.value.text) if entry is not None else None
    managed = re.search(r"参照.{0,24}(管理|登记)", heading_of(document)) is not None
    yield from decided_status(
        document, "参公" if managed else "公务员", origin_of(way[0]) if way is not None else None, _APPROVED)


def joining_in_status(document: Document) -> Iterator[Draft]:
    """政治面貌 with the day of joining in brackets: 中共党员（1996.06）."""
    if document.first("party_join") is not None:
        return
    for field in document.filled("politics"):
        value = next(dates_in(field.value, document.context()), None)
        if value is not None and political_status(field.value.text) in ("中共党员", "中共预备党员"):
            yield dated("party", {"step": "claimed_join", "date": value.date}, value)
            return


TYPE = MaterialType(
    code="M34", title="公务员登记表", category="9-2",
    titles=("公务员登记表", "国家公务员过渡审批表", "参照公务员法管理机关工作人员登记表",
        "参照公务员法管理单位工作人员登记表", "国家公务员登记表", "国家公务员过渡登记表", "公务员过渡审批表",
            "参照公务员法管理机关(单位)工作人员登记表", "国家公务员过渡考核审批表"),
    title_form=r"(国家)?公务员(过渡)?[一-鿿()]{0,8}(登记|过渡)[一-鿿()]{0,6}表|参照[一-鿿()、]{4,30}登记表",
    must=("公务员登记表", r"过渡审批表", r"参照.{0,20}登记表", "登记为公务员"), strong=("所在机关意见", "审核机关意见",
        "审批机关意见"),
    later=(r"所在机关", r"审核机关", r"审批机关"),
    readers=(*person(Calendar.GREGORIAN), joining_in_status, education_cells, titles, resume, study_tables,
    awards_and_penalties,
             assessment_list, family, status, signings({"所在机关": "单位", "审核机关": "审核",
                 "审批机关|登记机关": "审批"})),
    approval=r"审批|批准|登记机关",
)
