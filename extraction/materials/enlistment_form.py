"""M31: enlistment; the county's approval starts the service."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import DateValue, dates_in
from extraction.drafts import Draft, dated
from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import birth, household, identity, joining, marriage, politics
from extraction.materials.relatives import family
from extraction.materials.signings import deciding, named_date, signings
from extraction.materials.study_tables import study_tables
from extraction.materials.told_in_words import IN_WORDS
from extraction.spans import Span

_NAMED = ("army_approved", "army_since")

def enlisted(document: Document) -> Iterator[Draft]:
    """The day named in a cell, else the one that the approving box names, else the day of approval."""
    box, approved = deciding(document, "征兵|武装部.{0,4}审批", "审批|批准", "县.{0,4}武装部", "武装部|兵役")
    told = [box.value] if box is not None else list(document.page_spans)
    value = named_date(document, _NAMED) or next(
        (found for span in told if (found := _in_words(document, span)) is not None), None) or approved
    if value is not None:
        yield dated("work_start", {"date": value.date, "route": "入伍"}, value)


def _in_words(document: Document, span: Span) -> DateValue | None:
    for value in dates_in(span, document.context()):
        after = span.text[value.parsed.end:] if value.parsed is not None else ""
        if re.match(r"(起|正式|被|开始)*(批准|光荣)?(应征)?(入伍|服(现|兵)?役|参军|计?算?军龄)", after):
            return value
    return None


TYPE = MaterialType(
    code="M31", title="应征入伍登记表", category="9-2", filled_by_person=True,
    titles=("应征入伍登记表", "应征公民入伍批准书", "应征青年登记表", "应征公民政治审查表", "入伍通知书", "入伍登记表",
        "应征公民兵役登记表", "应征公民入伍登记表", "新兵登记表", "参军登记表", "入伍批准书"),
    title_form=r"[一-鿿()]{0,10}(应征|入伍|征兵|兵役|新兵|参军)[一-鿿()]{0,10}(表|书|证)",
    must=(r"应征.{0,40}(入伍|公民|青年)", r"征兵办公室", r"批准.{0,10}入伍", r"人民武装部.{0,6}(审批|意见)"), strong=(
        "体检", "武装部", "接兵"),
    readers=(identity, birth(self_filled=True), politics, joining, household, marriage, resume, study_tables, family,
             awards_and_penalties, enlisted, *IN_WORDS,
             signings({"公社|乡|村|街道|单位": "单位", "征兵|武装部|审批|批准": "审批"})),
    approval=r"征兵|武装部|审批|批准",
)
