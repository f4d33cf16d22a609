"""M33: becoming a cadre: taken on, hired, or turned from worker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import DateValue
from extraction.dates import parse_period
from extraction.drafts import Draft, dated
from extraction.materials.career import resume
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.relatives import family
from extraction.materials.signings import approval_date, signings
from models.facts import Value

_APPROVED = re.compile(r"审批|批准|组织|人事|劳动人事|任免机关")


def status(document: Document) -> Iterator[Draft]:
    """Cadre from the day of approval, hired cadre for a term."""
    value: DateValue | None = approval_date(document, _APPROVED)
    head = "".join(line.text for line in document.pages[0].text.lines[:4])
    hired = re.search(r"聘用制?干部|聘用干部|聘任制干部|招聘干部", head) is not None
    fields: dict[str, Value] = {"status": "聘用制干部" if hired else "干部", "origin": _origin(head, document.text)}
    term = next((parse_period(f.value.text, document.context()) for f in document.filled("term")), None)
    if hired and term is not None and term.start is not None:
        fields["from"] = term.start
        if term.end is not None:
            fields["to"] = term.end
    elif value is not None:
        fields["from"] = value.date
    if value is not None:
        yield dated("status", fields, value)


def _origin(head: str, text: str) -> str:
    for words in (head, text):
        if re.search(r"转干|以工代干|转为(国家)?干部|转公办|转正为公办", words):
            return "转干"
        if re.search(r"聘用|聘任|招聘", words):
            return "聘干"
        if re.search(r"招(收|录|考)?.{0,3}干|招干", words):
            return "招干"
        if re.search(r"录用|吸收|录干", words):
            return "录干"
    return "录干"


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
    readers=(*person(), resume, family, status,
             signings({"呈报": "单位", "主管": "审核", "组织|人事|审批|批准": "审批"})),
    approval=r"组织|人事|审批|批准",
)
