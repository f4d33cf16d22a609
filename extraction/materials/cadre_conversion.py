"""M33: becoming a cadre: taken on, hired, or turned from worker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extraction.date_types import ParsedPeriod
from extraction.dates import parse_period
from extraction.drafts import Draft
from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.relatives import family
from extraction.materials.schooling_cells import education_cells
from extraction.materials.signings import deciding, signings
from extraction.materials.status_words import decided_status, heading_of, origin_of
from extraction.materials.study_tables import study_tables

_APPROVED = ("审批|批准|批示", "人事|劳动人事|任免机关", "组织", "主管")
_HIRED = re.compile(r"聘用制?干部|聘任制干部|招聘.{0,4}干部|聘用合同制干部")
_TERM = re.compile(r"聘(用|任|期).{0,10}?(?P<t>(自|从).{4,14}(至|到).{4,14}?(止|日|月))")


def status(document: Document) -> Iterator[Draft]:
    """Cadre from the day of approval, hired cadre for a term."""
    head, (box, _) = heading_of(document), deciding(document, *_APPROVED)
    words = box.value.text if box is not None else ""
    hired = _HIRED.search(head) is not None or (_HIRED.search(words) is not None and "转干" not in head)
    drafts = list(decided_status(document, "聘用制干部" if hired else "干部",
                                 origin_of(head, words, document.text) or "录干", _APPROVED))
    term = _term(document) if hired else None
    for draft in drafts:
        if term is None or term.start is None:
            yield draft
            continue
        until = {"to": term.end} if term.end is not None else {}
        yield replace(draft, fields={**draft.fields, "from": term.start, **until})


def _term(document: Document) -> ParsedPeriod | None:
    """聘用期限 in a cell of its own, or in the words of a box."""
    for field in document.filled("term"):
        found = parse_period(field.value.text, document.context())
        if found is not None:
            return found
    for field in document.opinions:
        match = _TERM.search(field.value.text)
        if match is not None:
            return parse_period(match["t"], document.context())
    return None


TYPE = MaterialType(
    code="M33", title="录用干部审批表", category="9-2",
    titles=("吸收录用干部审批表", "录用干部审批表", "聘用制干部审批表", "以工代干转干审批表", "民办教师转公办审批表",
        "吸收干部审批表", "转干审批表", "工人转干审批表", "以工代干人员转干审批表", "招收干部审批表",
            "聘用干部审批表", "招聘干部审批表", "录用国家干部审批表", "干部录用审批表", "聘用合同制干部审批表",
            "教师录用审批表"),
    title_form=r"[一-鿿()]{0,12}((吸收|录用|招收|招聘|聘用|聘任|选聘|选调)[一-鿿()]{0,6}(干部|制干部)|转干|以工代干|"
        r"干部录用|干部吸收|民办教师|教师录用|转为?(国家)?干部|招干)[一-鿿()]{0,10}表",
    must=(r"录用.{0,4}干部", r"聘用制干部", r"转干", r"以工代干", r"吸收.{0,6}干部", r"拟录用单位"), strong=("聘用期限",
        "录用理由", "组织、?人事部门"),
    later=(r"呈报单位", r"主管部?门?意见", r"录用", r"人事.{0,4}门?审批", r"称谓|关系.{0,3}姓名"),
    readers=(*person(), education_cells, resume, study_tables, family, awards_and_penalties, status,
             signings({"呈报": "单位", "主管": "审核", "组织|人事|审批|批准": "审批"})),
    approval=r"组织|人事|审批|批准",
)
