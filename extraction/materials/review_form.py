"""M17: what the organisation recognised in the special review."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import dates_in
from extraction.drafts import Draft
from extraction.materials.assessments import assessment_list
from extraction.materials.awards import awards_and_penalties
from extraction.materials.checkers import checks
from extraction.materials.determination_rows import determination_rows
from extraction.materials.determinations import (
    determination_fields,
    office_in,
    sentence_determinations,
)
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.party_request import closing_date
from extraction.materials.person import identity
from extraction.materials.relatives import family
from extraction.materials.schooling_cells import education_cells
from extraction.materials.signings import approval_date, signing, signings
from extraction.sentences import document_number
from models.facts import Value
from models.pages import BoundingBox

_APPROVED = re.compile(r"组织|人事|审批|批准|认定|单位|党委")


def determinations(document: Document) -> Iterator[Draft]:
    """One determination for each topic with a recognised value."""
    shared = _shared(document)
    found: set[tuple[str, str]] = set()
    spots: set[tuple[int, BoundingBox]] = set()
    for page in document.pages:
        for topic, label, value, row in determination_rows(page):
            fields = determination_fields(topic, value, document, {**shared, **row})
            spot = (page.number, value.box)  # grounds may name the topic again: 学历备案表
            if fields is not None and (topic, label) not in found and spot not in spots:
                found.add((topic, label))
                spots.add(spot)
                yield Draft("determination", fields, value)
    yield from sentence_determinations(document, shared, {topic for topic, _ in found})


def studies_told(document: Document) -> Iterator[Draft]:
    """全日制教育 and 在职教育 as the review lists them, where they are rows of their own."""
    if document.first("fulltime_education", "inservice_education") is not None:
        yield from education_cells(document)


def closing(document: Document) -> Iterator[Draft]:
    """The date that closes a paper without boxes."""
    value = closing_date(document) if not any(field.value for field in document.opinions) else None
    if value is not None:
        yield signing("审批", value)


def _shared(document: Document) -> dict[str, Value]:
    shared: dict[str, Value] = {}
    decided = approval_date(document, _APPROVED)
    if decided is None:
        boxes = [d for f in document.filled("document_date") for d in dates_in(f.value, document.context())]
        boxes = boxes or [d for span in document.page_spans for d in dates_in(span, document.context())]
        decided = boxes[-1] if boxes else None
    if decided is not None:
        shared["decided"] = decided.date
    filled = [f.value for f in document.opinions if f.value and "本人" not in f.heading]
    office = next((name for span in (*filled, *reversed(document.page_spans)) if (name := office_in(span))), None)
    stamped = [seal.text for page in document.pages for seal in page.seals if seal.text]
    if office or stamped:
        shared["by"] = office or stamped[-1]
    number = next((n for f in document.opinions if f.value and (n := document_number(f.value))), None)
    if number:
        shared["document_no"] = number
    return shared


TYPE = MaterialType(
    code="M17", title="干部人事档案专项审核认定表", category="5",
    titles=("干部人事档案专项审核认定表", "专项审核情况登记表", "干部人事档案专项审核情况登记表", "三龄一历确认表",
        "任前审核登记表", "干部人事档案任前审核登记表", "三龄两历一身份认定表", "干部基本信息审核认定表",
            "任前联审登记表", "干部人事档案专项审核认定意见"),
    title_form=r"[一-鿿()“”\"]{0,16}(专项审核|审核认定|任前(联)?审(核)?|三龄|档案审核|"
        r"信息(审核)?认定)[一-鿿()“”\"]{0,14}(表|单|证明|意见|决定|通知)",
    must=(r"专项审核", r"审核认定表", r"任前审核", r"三龄([一两二]历(一身份)?)?.{0,4}认定|三龄[一两二]历"), strong=(
        "初审人", "复审人", "认定依据", "认定结果"),
    readers=(identity, studies_told, determinations, assessment_list, awards_and_penalties, family, checks, closing,
             signings({"本人": "本人", "呈报|所在单位|报送": "单位", "初审|复审|审核(?!认定)": "审核",
                       "组织|认定|人事|单位|党委|党组|会|处理意见": "审批"})),
    approval=r"组织|认定|审核",
)
