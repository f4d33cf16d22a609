"""The boxes of a Party application form and the steps that they record, each with a date of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import dates_in, signing_date
from extraction.drafts import Draft, dated
from extraction.field import Field
from extraction.labels import label_key
from extraction.materials.document import Document
from extraction.materials.signers import names_alone, signed_names
from extraction.materials.signings import is_new
from extraction.spans import span_of
from extraction.wordings.opinions import OPINION
from models.facts import Value

_FULL = re.compile(r"转为.{0,4}正式|转正|按期转|成为.{0,4}正式党员|为(中共|中国共产党)?正式党员")
_ADMIT = re.compile(r"接收|吸收|预备党员|候补党员|入党|为.{0,4}党员")
_MEETING = re.compile(r"支部(党员)?大会|党员大会|到会党员|应到会|表决")
_UNIT = re.compile(r"支部名称[:：]?(?P<u>[一-鿿]{2,24}?(?:支部委员会|党支部|支部|总支))")
_BRANCH_UNIT = re.compile(
    r"(?P<u>(?:中共|中国共产党)[一-鿿]{2,20}?(?:支部委员会|党支部|支部))(?!大会|书记|名称|讨论|研究)")
_INTRODUCES = re.compile(r"介绍人单位|愿意?介绍|愿(作|做|为|当).{0,8}介绍人|介绍人[:：]?(签|姓)|介绍.{0,6}(入党|加入)")
_EARLIER = (("activist", re.compile(r"积极分子")), ("target", re.compile(r"发展对象")))
_OWN = re.compile(r"签名|签字|本人|申请人")
_SAYS_NO = re.compile(r"不同意|不予|取消预备|不能转")

_FOLLOWS = {"branch_accept": "superior_approve", "full_branch": "full_approve", "extension": "extension"}
"""What the committee above decides after the branch."""


def step_drafts(document: Document) -> Iterator[Draft]:
    """Introducers, the dated decisions of branch and committee, the talk, and a probation that was made longer."""
    taken: set[tuple[int, int, int]] = set()
    named: set[str] = set()
    branch: str | None = None
    for field in _boxes(document):
        step = step_of_box(field, branch)
        branch = step if step in _FOLLOWS else branch
        if step == "introducer":
            yield from introducers(field, named)
            yield from _earlier_steps(document, field)
        elif step == "extension":
            yield from _extension(document, field)
        elif step is not None:
            yield from _dated_step(document, field, step, taken)


def _boxes(document: Document) -> list[Field]:
    """The opinion boxes that are filled in, and cells without a heading in which somebody introduces the person."""
    found = [field for field in document.opinions if field.value]
    for page in document.pages:
        used = {key for table in document.tables if table.page is page for key in table.used}
        covered = {id(line) for field in found if "介绍人" in field.heading for line in field.value.lines}
        for cell in page.cells:
            if not cell.lines or id(cell) in used or any(id(line) in covered for line in cell.lines):
                continue
            span = span_of(page, cell.lines, cell.cell.box)
            if _INTRODUCES.search(span.text):
                found.append(Field(OPINION, "入党介绍人意见", span, 0.8))
    return sorted(found, key=lambda field: (field.value.page.number, field.place.y0 // 12, field.place.x0))


def step_of_box(field: Field, branch: str | None) -> str | None:
    """Which step a box records. `branch` is what the branch decided last."""
    heading, words = label_key(field.heading), field.value.text
    if "介绍人" in heading:
        return "introducer"
    if "谈话" in heading:
        return "talk"
    if re.search(r"总支|小组", heading) and "党委" not in heading:
        return None
    if _OWN.search(heading) and "支部" not in heading:
        return None
    of_branch = "支部" in heading or ("决议" in heading and _MEETING.search(words) is not None) or (
        "决议" in heading and _FULL.search(heading) is not None)
    if of_branch and not re.search(r"党委|上级", heading):
        return _branch_step(heading, words)
    if not re.search(r"党委|上级|批准|审批", heading):
        return None
    if "延长" in words and not _FULL.search(words):
        return "extension"
    if _FULL.search(words) or (_FULL.search(heading) and "接收" not in heading):
        return "full_approve"
    if branch is not None and not re.search(r"接收|吸收|批准.{0,12}为.{0,6}(预备|候补)", words):
        return _FOLLOWS[branch]
    return "superior_approve"


def _branch_step(heading: str, words: str) -> str | None:
    if _SAYS_NO.search(words):
        return None
    if "延长" in words and not _FULL.search(words):
        return "extension"
    if "延长" in heading or _FULL.search(heading) or "转为" in heading:
        return "full_branch"
    if re.search(r"接收|吸收|申请人|入党|为.{0,4}党员", heading):
        return "branch_accept"
    return "full_branch" if _FULL.search(words) else "branch_accept" if _ADMIT.search(words) else None


def _dated_step(
    document: Document, field: Field, step: str, taken: set[tuple[int, int, int]]
) -> Iterator[Draft]:
    value = signing_date(field.value, document.context())
    if value is None or not is_new(value, taken):
        return
    fields: dict[str, Value] = {"step": step, "date": value.date}
    unit = _UNIT.search(field.value.text) or _BRANCH_UNIT.search(field.value.text)
    if unit is not None and step in ("branch_accept", "full_branch"):
        fields["unit"] = field.value.part(*unit.span("u")).raw
    yield dated("party", fields, value, signs=True)


def introducers(field: Field, named: set[str]) -> Iterator[Draft]:
    """Who signs an introducer's box; a box is met twice where its signature has a label of its own."""
    for name in list(signed_names(field.value)) or list(names_alone(field.value)):
        if name.raw not in named:
            named.add(name.raw)
            yield Draft("party_introducer", {"name": "".join(name.raw.split())}, name)


def _earlier_steps(document: Document, field: Field) -> Iterator[Draft]:
    """What an introducer says of the way before: `2014年3月10日列为入党积极分子`."""
    for value in dates_in(field.value, document.context()):
        after = field.value.text[value.parsed.end if value.parsed is not None else len(field.value.text):]
        clause = re.match(r"[^。;；]{0,12}", after)
        step = next((name for name, form in _EARLIER if clause is not None and form.search(clause[0])), None)
        if step is not None:
            yield dated("party", {"step": step, "date": value.date}, value)


def _extension(document: Document, field: Field) -> Iterator[Draft]:
    """From when and until when the probation was made longer."""
    text = field.value.text
    for value in dates_in(field.value, document.context()):
        start = value.parsed.start if value.parsed else text.find(value.span.text)
        after = text[start + len(value.span.text):][:3]
        before = text[max(0, start - 2): start]
        if re.match(r"(起|至|到|—|-|~)", after) or before.endswith(("自", "从")):
            step = "extend_from"
        elif re.search(r"[至到—\-~]$", before) or after.startswith("止"):
            step = "extend_to"
        else:
            continue
        yield dated("party", {"step": step, "date": value.date}, value)
