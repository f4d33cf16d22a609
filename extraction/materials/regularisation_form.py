"""M26: the end of probation and the first grade: proof of work and of cadre status."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.drafts import Draft
from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.pay_form import pay
from extraction.materials.person import person
from extraction.materials.schooling_cells import education_cells
from extraction.materials.signings import deciding, named_date, signings
from extraction.materials.status_words import decided_status, made
from extraction.materials.study_tables import study_tables

_APPROVED = ("审批|批准", "人事|组织|劳动", "主管")


def status(document: Document) -> Iterator[Draft]:
    """Cadre from the day the grade runs, where the form makes the person one; worker after an apprenticeship."""
    box, _ = deciding(document, *_APPROVED)
    said = made(box.value.text) if box is not None else None
    text = document.text
    graduate = re.search(r"毕业生|见习|大学|大专|中专|本科", text) is not None
    if said in ("干部", "工人", "合同制工人"):
        name = said
    elif re.search(r"学徒|工种|技工", text) and not re.search(r"干部|毕业生", text):
        name = "工人"
    elif graduate or "干部" in text:
        name = "干部"
    else:
        return
    origin = "统分" if name == "干部" and graduate else None
    yield from decided_status(document, name, origin, _APPROVED, named_date(document, ("pay_effective",)))


TYPE = MaterialType(
    code="M26", title="转正定级审批表", category="9-1",
    titles=("转正定级审批表", "毕业生见习期满转正定级审批表", "转正定级表", "学徒转正定级表", "定级审批表",
        "见习期满转正定级审批表", "毕业生转正定级审批表", "转正定级呈报表"),
    title_never=r"^.{0,8}工资定级|套改",
    title_form=r"[一-鿿()]{0,20}(转正|定级|见习期满)[一-鿿()、]{0,10}表",
    must=("转正定级", "见习期满"), strong=("拟定工资", "见习期间", "定级"),
    readers=(*person(), education_cells, resume, study_tables,
             awards_and_penalties, pay, status, signings({"本人|自我": "本人"})),
    approval=r"审批|批准|人事",
)
