"""M19: the letter asking to be admitted to the Party."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import DateValue, dates_in
from extraction.drafts import Draft, dated
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.spans import Span, rows, span_of

_ALONE = 12  # characters beside the date in the line that closes a letter


def closing_date(document: Document) -> DateValue | None:
    """The date that closes a letter: the last line that is a date and little else."""
    for page in reversed(document.pages):
        for row in reversed(rows(page.text.lines)):
            line = span_of(page, row)
            found = list(dates_in(line, document.context()))
            if found and len(line.text) - len(found[-1].span.text) <= _ALONE:
                return found[-1]
    return None


def closing_signature(document: Document) -> Span | None:
    """The name behind 申请人: at the end of a letter."""
    for page in reversed(document.pages):
        for row in reversed(rows(page.text.lines)):
            line = span_of(page, row)
            match = re.search(r"(?:申请人|汇报人|本人|报告人)(?:签名)?[:：]?(?P<n>[一-鿿]{2,4})$", line.text)
            if match is not None:
                return line.part(*match.span("n"))
    return None


def applied(document: Document) -> Iterator[Draft]:
    """When the person asked."""
    value = closing_date(document)
    if value is not None:
        yield dated("party", {"step": "apply", "date": value.date}, value, signs=True)


TYPE = MaterialType(
    code="M19", title="入党申请书", category="6", running_text=True, filled_by_person=True,
    titles=("入党申请书", "入党申请", "申请书", "我的申请", "我的入党申请"),
    title_form=r"(我的)?(入党)?申请书?|关于.{0,4}入党的申请",
    must=(r"敬爱的(中国)?(共产)?党(组织|支部).{0,40}志愿加入中国共产党",
        r"志愿加入中国共产党.{0,2000}(请党组织在实践中考验|申请人)"),
    strong=("敬爱的党组织", "敬爱的党支部", "此致", "申请人"),
    later=(r"此致", r"敬礼", r"申请人", r"党组织"), readers=(applied,),
)
