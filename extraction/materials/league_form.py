"""M22: the League application form: often an early record of the birth date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import DateValue, signing_date
from extraction.drafts import Draft, dated
from extraction.labels import label_key
from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import birth, household, identity
from extraction.materials.relatives import family
from extraction.materials.signings import signing, signings
from extraction.materials.study_tables import study_tables
from extraction.prose.closing import closing_of

_LETTER, _FORM = re.compile(r"申请"), re.compile(r"志愿书|决议|支部大会|团委")
_TOP = 40  # characters in which the title stands


def _is_letter(document: Document) -> bool:
    """Whether the person asks in a letter; the wish in a form is signed, and the League decides below it."""
    return _LETTER.search(document.text[:_TOP]) is not None and not any(page.grids for page in document.pages) and (
        _FORM.search(document.text) is None)


def steps(document: Document) -> Iterator[Draft]:
    """The day of asking in a letter, the branch meeting and the approval of the committee above."""
    found: dict[str, DateValue] = {}
    for field in document.opinions:
        if not field.value:
            continue
        heading = label_key(field.heading)
        step = None
        if "介绍人" in heading:
            continue
        if re.search(r"上级|团委|审批|批准|党委|总支", heading):
            step = "approve"
        elif "支部" in heading or "决议" in heading:
            step = "branch_accept"
        value = signing_date(field.value, document.context())
        if step is not None and value is not None:
            found[step] = value
    letter = closing_of(document, document.context()) if _is_letter(document) else None
    if letter is not None:
        found["apply"] = letter.value
    for step in ("apply", "branch_accept", "approve"):
        if step in found:
            value = found[step]
            yield dated("league", {"step": step, "date": value.date}, value, signs=True)


def own_signing(document: Document) -> Iterator[Draft]:
    """The person's signature; the boxes of the League are steps, not signings."""
    letter = closing_of(document, document.context()) if _is_letter(document) else None
    if letter is not None:
        yield signing("本人", letter.value)
        return
    yield from (draft for draft in signings()(document) if draft.fields["step"] == "本人")


TYPE = MaterialType(
    code="M22", title="入团志愿书", category="6", booklet=True, filled_by_person=True,
    titles=("入团志愿书", "中国共产主义青年团入团志愿书", "共青团入团志愿书", "中国新民主主义青年团入团志愿书"),
    title_form=r"[一-鿿]{0,12}入团志愿书|(我的)?(要求)?(入团|加入共青团)(申请书?|的申请)",
    must=(r"上级团委.{0,4}(审批|批准)?意见", r"入团介绍人", r"我志愿加入中国共产主义青年团", r"团支部大会"), strong=(
        "入团志愿", "团支部", "共青团"),
    later=(r"本人简历", r"团委", r"支部大会", r"入团", r"家庭"),
    readers=(identity, birth(self_filled=True), household, resume, study_tables, family,
             awards_and_penalties, steps, own_signing),
)
