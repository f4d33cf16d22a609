"""M26: the end of probation and the first grade: proof of work and of cadre status."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import DateValue
from extraction.drafts import Draft, dated
from extraction.materials.career import resume
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.pay_form import pay
from extraction.materials.person import person
from extraction.materials.signings import approval_date, named_date, signings
from models.facts import Value

_APPROVAL = re.compile(r"审批|批准|人事|组织|劳动")


def status(document: Document) -> Iterator[Draft]:
    """Cadre from the day the grade runs, where the form makes the person one; worker after an apprenticeship."""
    when: DateValue | None = named_date(document, ("pay_effective",)) or approval_date(document, _APPROVAL)
    if when is None:
        return
    text = document.text
    fields: dict[str, Value] = {"from": when.date}
    if re.search(r"学徒", text) and not re.search(r"干部", text):
        fields["status"] = "工人"
    elif re.search(r"干部|毕业生|见习期", text):
        fields["status"] = "干部"
        if re.search(r"毕业生|大学|大专|中专|本科|见习", text):
            fields["origin"] = "统分"
    else:
        return
    yield dated("status", fields, when)


TYPE = MaterialType(
    code="M26", title="转正定级审批表", category="9-1",
    titles=("转正定级审批表", "毕业生见习期满转正定级审批表", "转正定级表", "学徒转正定级表", "定级审批表",
        "见习期满转正定级审批表", "毕业生转正定级审批表", "转正定级呈报表"),
    title_form=r"[一-鿿()]{0,20}(转正|定级|见习期满)[一-鿿()、]{0,10}表",
    must=("转正定级", "见习期满"), strong=("拟定工资", "见习期间", "定级"),
    readers=(*person(), resume, pay, status, signings({"本人|自我": "本人"})), approval=r"审批|批准|人事",
)
