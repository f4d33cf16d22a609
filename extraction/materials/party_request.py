"""M19: the letter asking to be admitted to the Party."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.date_values import DateValue
from extraction.drafts import Draft, dated
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.signings import signing
from extraction.prose.closing import closing_of
from extraction.prose.narrative import narrative
from extraction.prose.once import once


def closing_date(document: Document) -> DateValue | None:
    """The date that closes a letter: the last line that is a date and little else."""
    found = closing_of(document, document.context())
    return found.value if found is not None else None


def applied(document: Document) -> Iterator[Draft]:
    """When the person asked, and signed."""
    value = closing_date(document)
    if value is not None:
        yield dated("party", {"step": "apply", "date": value.date}, value, signs=True)
        yield signing("本人", value)


TYPE = MaterialType(
    code="M19", title="入党申请书", category="6", running_text=True, filled_by_person=True,
    titles=("入党申请书", "入党申请", "申请书", "我的入党申请", "入党申请报告", "要求入党的申请",
    "加入中国共产党申请书"),
    title_form=r"(我的)?(要求|志愿)?(入党|加入中国共产党)的?申请(书|报告)?|关于.{0,4}入党的申请|"
    r"(我的)?(申请|要求)(入党|加入中国共产党)的?(申请书?|报告)",
    title_never=r"入团|共青团|转正",
    must=(r"(要求|申请|志愿|希望)加入(伟大的|光荣的)*中国共产党", r"敬爱的(中国)?(共产)?党(组织|"
    r"支部).{0,40}志愿加入中国共产党",
        r"志愿加入中国共产党.{0,2000}(请党组织在实践中考验|申请人)"),
    strong=("敬爱的党组织", "敬爱的党支部", "此致", "申请人"),
    later=(r"此致", r"敬礼", r"申请人", r"党组织"), readers=(once((applied, narrative(own=True))),),
)
