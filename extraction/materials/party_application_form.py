"""M18: the Party application form. Its dates are kept apart: filled, meeting, talk, approval, full membership."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import DateValue, dates_in, signing_date
from extraction.drafts import Draft, dated
from extraction.field import Field
from extraction.labels import label_key
from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.document import Document
from extraction.materials.fillers import filled_by
from extraction.materials.material_type import MaterialType
from extraction.materials.party_steps import step_drafts
from extraction.materials.person import birth, household, identity, league, marriage, work_start
from extraction.materials.relatives import family
from extraction.materials.signing_steps import step_of
from extraction.materials.study_tables import study_tables
from extraction.spans import rows, span_of

_OF_THE_PARTY = re.compile(r"介绍|支部|书记|谈话|党委|总支|上级|决议")


def steps(document: Document) -> Iterator[Draft]:
    """Every dated step; a box is known by its heading, and by its words where the heading is unclear."""
    filled = _filled_on(document)
    if filled is not None:
        yield dated("party", {"step": "form_filled", "date": filled.date}, filled, signs=True)
        yield dated("signing", {"step": "本人", "date": filled.date}, filled, signs=True)
    yield from step_drafts(document)


def _filled_on(document: Document) -> DateValue | None:
    """The person's own signature, or the date line of the cover."""
    signatures = [f for f in document.opinions if f.value and (_is_own(f) or _is_bare(f))]
    for field in (*signatures, *document.filled("fill_date", "document_date")):
        value = signing_date(field.value, document.context())
        if value is not None:
            return value
    for field in document.fields:
        if re.search(r"入党志愿|志愿", field.heading) and field.value:
            value = signing_date(field.value, document.context())
            if value is not None:
                return value
    return _signature_line(document) or next(filled_by(document), None)


def _is_own(field: Field) -> bool:
    """Whether the person speaks in a box, and not the branch or committee about the applicant (申请人)."""
    return step_of(field.heading, {}) == "本人" and not _OF_THE_PARTY.search(field.heading)


def _is_bare(field: Field) -> bool:
    """Whether a signature line says no more than that, and stands in no box of somebody else."""
    if label_key(field.heading) not in ("签名或盖章", "签名盖章"):
        return False
    around = [cell.text for cell in field.value.page.cells if cell.cell.box.contains(*field.place.centre)]
    return not _OF_THE_PARTY.search("".join(around) + field.value.text)


def _signature_line(document: Document) -> DateValue | None:
    for page in document.pages:
        for row in rows(page.free_lines):
            line = span_of(page, row)
            if re.search(r"(本人|申请人).{0,4}(签名|签字|盖章|[:：])", line.text):
                found = list(dates_in(line, document.context()))
                if found:
                    return found[-1]
    return None


TYPE = MaterialType(
    code="M18", title="入党志愿书", category="6", booklet=True, filled_by_person=True,
    titles=("入党志愿书", "中国共产党入党志愿书", "党员志愿书", "中国共产党党员志愿书"),
    title_form=r"(中国共产党)?(入党|党员)志愿书",
    must=(r"接收申请人为(预备|候补)?党员的决议", r"转为正式党员的决议", r"入党介绍人.{0,3}意见", r"永不叛党",
        r"接收.{0,12}为中共(预备|候补)?党员", r"转为中共正式党员",
          r"预备党员能否转为", r"为什么要?(加)?入党", r"支部(大会)?决议.{0,200}(吸收|接收)为中国共产党"),
    strong=("介绍人意见", "基层党委", "总支部审查", "支部书记签名", "谈话人", "入党志愿", "预备期"),
    later=(r"本人经历", r"家庭主要成员", r"基层党委", r"支部大会", r"入党介绍人", r"民主党派", r"反动组织",
        r"加入中国共产主义青年团", r"审批意见", r"我志愿加入中国共产党",
           r"需要向党组织说明"),
    readers=(identity, birth(self_filled=True), work_start, league, household, marriage, resume, study_tables, family,
             awards_and_penalties, steps),
)
