"""M32: leaving the army: officers become cadres, soldiers workers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extraction.date_values import DateValue, dates_in, read_date
from extraction.drafts import Draft, dated
from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.relatives import family
from extraction.materials.signings import named_date, signings
from extraction.materials.status_words import decided_status, heading_of
from extraction.materials.study_tables import study_tables
from extraction.materials.told_in_words import IN_WORDS
from extraction.named_posts import parts_of
from extraction.occupations import occupation_of

_JOINS = re.compile(r"(应征|参加|光荣)?(入伍|参军|服役)")
_LEAVES = re.compile(r"(经|由|予以|奉命|批准|正式|光荣|从部队|起){0,4}(复员|退伍|转业|退出现役|退役)")
_STUDIES = re.compile(r"复学|升学|返校|继续(上学|学业|就读)|考[入上取].{0,10}(大学|学院|学校)")
_APPROVED = ("批准|审批", "军|部队|安置")


def career(document: Document) -> Iterator[Draft]:
    """The career; a line that names no unit tells of the army: `76.3-77.4 战士`."""
    for draft in resume(document):
        if draft.kind != "stint" or "unit" in draft.fields or draft.fields.get("occupation") in ("学习", "务农"):
            yield draft
            continue
        was = occupation_of("military", parts_of(str(draft.fields.get("post", ""))), None)
        yield replace(draft, fields={**draft.fields, **({"occupation": was} if was else {})})


def service(document: Document) -> Iterator[Draft]:
    """When the service began and ended, and what the person became."""
    for field in document.filled("army_since", "army_approved"):
        value = read_date(field.value, document.context())
        if value is not None:
            yield dated("work_start", {"date": value.date, "route": "入伍"}, value)
            break
    else:
        told = _told(document, _JOINS)
        if told is not None:
            yield dated("work_start", {"date": told.date, "route": "入伍"}, told)
    head = heading_of(document)
    officer = re.search(r"干部|军官", head) is not None or (
        re.search(r"战士|士兵|义务兵|退伍军人|复员军人", head) is None
        and re.search(r"转业干部|干部转业|军官", document.text) is not None)
    if not officer and _goes_back(document):
        yield from _served(document)
        return
    yield from decided_status(document, "干部" if officer else "工人", "军队转业" if officer else None,
                              _APPROVED,
                              named_date(document, ("army_until",)) or _told(document, _LEAVES))


def _goes_back(document: Document) -> bool:
    """Whether a soldier was given no work but goes back to his studies."""
    return any(_STUDIES.search(field.value.text) for field in document.filled("rural_place", "proposed_unit_post"))


def _served(document: Document) -> Iterator[Draft]:
    """The time as a soldier."""
    field = document.first("army_since", "army_approved")
    begun = read_date(field.value, document.context()) if field is not None else None
    ended = named_date(document, ("army_until",))
    if begun is not None:
        yield dated("status", {"status": "士兵", "from": begun.date, **({"to": ended.date} if ended else {})}, begun)


def _told(document: Document, words: re.Pattern[str]) -> DateValue | None:
    """The date that these words follow, in a paper that is no form."""
    if any(page.grids for page in document.pages):
        return None
    return next((value for span in document.page_spans for value in dates_in(span, document.context())
                 if value.parsed is not None and words.match(span.text[value.parsed.end:])), None)


TYPE = MaterialType(
    code="M32", title="转业复员退伍登记表", category="9-2",
    titles=("军队转业干部审批报告表", "退伍军人登记表", "士兵退出现役登记表", "复员军人登记表", "退伍(复员)军人登记表",
        "转业干部登记表", "军队转业干部登记表", "义务兵退出现役登记表", "转业审批表"),
    title_form=r"[一-鿿()]{0,12}(转业|复员|退伍|退出现役|退役|复退)[一-鿿()]{0,14}(表|证|书|证明)",
    must=(r"转业干部", r"退出现役", r"退伍军人", r"复员军人", r"(入伍年月|入伍时间).{0,300}(退伍|复员|转业)"), strong=(
        "部别", "命令", "安置", "军衔"),
    readers=(*person(), career, study_tables, family, awards_and_penalties, service, signings({"批准|审批": "审批",
    "师|军党委|安置": "审核", "^(部队|团以上|军队)[^党]*意见": "审批"}), *IN_WORDS),
    approval=r"批准|审批",
)
