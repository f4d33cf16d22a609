"""M18: the Party application form. Its dates are kept apart: filled, meeting, talk, approval, full membership."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import DateValue, dates_in, signing_date
from extraction.drafts import Draft, dated
from extraction.fields import Field
from extraction.labels import label_key
from extraction.materials.career import resume
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import birth, household, identity, league, marriage, work_start
from extraction.materials.relatives import family
from extraction.materials.signings import step_of
from extraction.materials.study_tables import study_tables
from extraction.spans import Span, rows, span_of
from models.facts import Value

_FULL = re.compile(r"转为.{0,4}正式|转正|按期转|成为.{0,4}正式党员")
_ADMIT = re.compile(r"接收|吸收|预备党员|候补党员|入党|为.{0,4}党员")
_UNIT = re.compile(r"支部名称[:：]?(?P<u>[一-鿿]{2,24}?(?:支部委员会|党支部|支部|总支))")
_SIGNER = re.compile(
    r"(?:签名或盖章|签名盖章|签名|签字|签章|盖章|介绍人姓名|介绍人)[^一-鿿]{0,4}(?P<n>(?!签|盖|年|日)[一-鿿]{2,4})")
_NO_NAME = re.compile(r"签|章|日期|支部|书记|单位|意见|职务|姓名|同意|愿意|同志")
_EXTENDED = re.compile(r"延长")


def steps(document: Document) -> Iterator[Draft]:
    """Every dated step; a box is known by its heading, and by its words where the heading is unclear."""
    filled = _filled_on(document)
    if filled is not None:
        yield dated("party", {"step": "form_filled", "date": filled.date}, filled, signs=True)
        yield dated("signing", {"step": "本人", "date": filled.date}, filled, signs=True)
    full_seen = False
    named: set[str] = set()
    for field in document.opinions:
        if not field.value:
            continue
        step = _step(field, full_seen)
        full_seen = full_seen or step in ("full_branch", "full_approve", "extension")
        if step == "introducer":
            yield from _introducer(field, named)
        elif step == "extension":
            yield from _extension(document, field)
        elif step is not None:
            yield from _step_draft(document, field, step)


def _step_draft(document: Document, field: Field, step: str) -> Iterator[Draft]:
    value = signing_date(field.value, document.context())
    if value is None:
        return
    fields: dict[str, Value] = {"step": step, "date": value.date}
    unit = _UNIT.search(field.value.text)
    if unit is not None and step in ("branch_accept", "full_branch"):
        fields["unit"] = field.value.part(*unit.span("u")).raw
    yield dated("party", fields, value, signs=True)


def _step(field: Field, full_seen: bool) -> str | None:
    """Which step a box records."""
    heading, words = label_key(field.heading), field.value.text
    if "介绍人" in heading:
        return "introducer"
    if "谈话" in heading:
        return "talk"
    if re.search(r"总支|小组", heading) or (re.search(r"签名|签字|本人|申请人", heading) and "支部" not in heading):
        return None
    if "延长" in heading:
        return "extension"
    branch = ("支部" in heading and "决议" in heading) or "支部大会" in heading or (
        "支部" in heading and not re.search(r"党委|上级", heading))
    if branch:
        if _FULL.search(heading) or "转为" in heading:
            return "extension" if _EXTENDED.search(words) and not _FULL.search(words) else "full_branch"
        if re.search(r"接收|吸收|申请人|入党", heading):
            return "branch_accept"
        return "full_branch" if _FULL.search(words) else "branch_accept" if _ADMIT.search(words) else None
    if re.search(r"党委|上级|批准|审批|总支", heading):
        if _FULL.search(words) or (_FULL.search(heading) and "接收" not in heading):
            return "full_approve"
        if full_seen and not re.search(r"预备|接收|吸收", words):
            return "full_approve"
        return "superior_approve"
    return None


def _introducer(field: Field, named: set[str]) -> Iterator[Draft]:
    """Who signs an introducer's box; a box is met twice where its signature has a label of its own."""
    name = signer(field.value)
    if name is not None and name.raw not in named:
        named.add(name.raw)
        yield Draft("party_introducer", {"name": name.raw}, name)


def signer(span: Span) -> Span | None:
    """The name written to a signature label."""
    for row in rows(span.lines):
        line = span_of(span.page, row)
        for match in _SIGNER.finditer(line.text):
            if not _NO_NAME.search(match["n"]):
                return line.part(*match.span("n"))
    return None


def _extension(document: Document, field: Field) -> Iterator[Draft]:
    dates = list(dates_in(field.value, document.context()))
    text = field.value.text
    for value in dates:
        start = value.parsed.start if value.parsed else text.find(value.span.text)
        after = text[start + len(value.span.text):][:3]
        before = text[max(0, start - 2): start]
        if before.endswith(("自", "从")) or re.match(r"(起|至|到)", after):
            step = "extend_from"
        elif re.search(r"[至到]$", before) or after.startswith("止"):
            step = "extend_to"
        else:
            continue
        yield dated("party", {"step": step, "date": value.date}, value)


def _filled_on(document: Document) -> DateValue | None:
    """The person's own signature, or the date line of the cover."""
    signatures = [f for f in document.opinions if (f.value and step_of(f.heading, {}) == "本人")
                  or (f.concept == "opinion" and f.value and label_key(f.heading) in ("签名或盖章", "签名盖章")
                  and "介绍" not in f.value.text)]
    for field in (*signatures, *document.filled("fill_date", "document_date")):
        value = signing_date(field.value, document.context())
        if value is not None:
            return value
    for field in document.fields:
        if re.search(r"入党志愿|志愿", field.heading) and field.value:
            value = signing_date(field.value, document.context())
            if value is not None:
                return value
    return _signature_line(document)


def _signature_line(document: Document) -> DateValue | None:
    for page in document.pages:
        for row in rows(page.free_lines):
            line = span_of(page, row)
            if re.search(r"(本人|申请人).{0,4}(签名|签字|盖章)", line.text):
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
          r"预备党员能否转为"),
    strong=("基层党委", "总支部审查", "支部书记签名", "谈话人", "入党志愿", "预备期"),
    later=(r"本人经历", r"家庭主要成员", r"基层党委", r"支部大会", r"入党介绍人", r"民主党派", r"反动组织",
        r"加入中国共产主义青年团", r"审批意见", r"我志愿加入中国共产党",
           r"需要向党组织说明"),
    readers=(identity, birth(self_filled=True), work_start, league, household, marriage, resume, study_tables, family,
             steps),
)
