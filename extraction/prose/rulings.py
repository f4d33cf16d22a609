"""What an office decides about a date of a life: `同意将张某同志的出生日期由1951年4月更改为1953年4月`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_types import DateContext
from extraction.date_values import DateValue
from extraction.drafts import Draft
from extraction.materials.document import Document
from extraction.prose.body import prose_of
from extraction.prose.clauses import clauses
from extraction.prose.closing import closing_of
from extraction.prose.offices import issuing_office, paper_number
from extraction.prose.story import hero_of
from extraction.prose.times import When, times_in
from extraction.spans import Span
from models.facts import Value

_TOPICS = (
    ("birth", r"出生(?:日期|年月日?|时间)?|生日|年龄"),
    ("work_start", r"参加(?:革命)?工作(?:的?(?:时间|日期|年月))?|工龄|工作时间|革命工作年限"),
    ("party", r"入党(?:的?(?:时间|日期|年月))?|党龄|加入(?:中国)?共产党的?(?:时间|日期)?|转正(?:的?(?:时间|日期))?"),
)
_TOPIC = re.compile("|".join(f"(?P<{name}>{form})" for name, form in _TOPICS))
_DECIDES = re.compile(r"同意|认定|决定|批准|确认|核定|确定|予以更正|予以更改|更正为|更改为|变更为|改为|应(?:为|从|"
    r"以)|为准|算起")
_SETS = re.compile(
    r"(?:更改|更正|变更|改正|修改|修正|改|认定|确认|核定|确定|重新确定|恢复|调整|应|定|登记|填写)(?:为|到|成|自|"
    r"从|按|以|在|于)+:?\"?$|(?:时间|日期|年月|日|工龄|党龄)(?:应)?(?:为|是|从|自|以|按|由)+\"?$|(?:应|均|"
    r"一律)?(?:自|从|以|按|定为)\"?$")
_SET_BEHIND = re.compile(r"^(?:日)?(?:\"|起|开始)?(?:为准|算起|起算|计算|起计算|起连续计算|为其?(?:参加|出生|"
    r"入党)|作为)")
_OLD = re.compile(r"(?:由|原|从|记载为|填写为|误填为|登记为|填为|原为|写为)(?:原来?的?|登记的?|档案记载的?|"
    r"填写的?)?\"?$")
_CHANGE_BEHIND = re.compile(r"^(?:日)?\"?[^,。;]{0,4}?(?:更改|更正|变更|改正|修改|改)(?:为|成|到)")
_GROUNDS = re.compile(
    r"(?:根据|依据|鉴于)(?P<g>[^,。;]{4,60})|(?:经查阅|经调查|经核实|经审核|查阅|经查)(?P<h>[^,。;]{2,60})")
_OWN_REQUEST = re.compile(r"本人(?:提出)?(?:书面)?(?:申请|要求|请求|报告)|(?:应|据|根据)(?:其|该同志|"
    r"[一-鿿]{2,4}同志)?本人(?:的)?(?:申请|要求)|要求更改|请求更改|个人申请")
_OFFICE_REQUEST = re.compile(r"(?:你|贵)(?:局|单位|厂|部|委|校|院|党委|党组|公司)[^。]{0,40}?(?:请示|报告|来文|"
    r"函)|请示(?:》)?(?:收悉|悉)|组织(?:提出|要求|建议)")
_ATTACHED = re.compile(r"附(?:件|:)?[:：]?(?P<a>[^。\n]{4,60})")
_NO_RULING = re.compile(r"申请(?:书)?$|请示$|调查报告$|情况说明$|情况的?报告$|证明$|证明材料$|说明$|的函$|座谈")


def rulings(document: Document) -> Iterator[Draft]:
    """Each date that the paper sets, with when and by whom; nothing in papers that only ask or report."""
    prose = prose_of(document.pages, cells=True)
    if not prose.span or _only_asks(document):
        return
    context = document.context()
    times = times_in(prose.span, context)
    told: set[str] = set()
    for when in times:
        found = _set_by(prose.span, when)
        if found is None or found in told or when.start is None:
            continue
        told.add(found)
        yield prose.settled(_ruling(document, prose.span, found, when.start, context))


def _only_asks(document: Document) -> bool:
    """Whether the title is that of a request or a report."""
    head = [line.text.strip() for line in document.pages[0].text.lines[:5]]
    return any(_NO_RULING.search(re.sub(r"[\s()（）]", "", text)) for text in head)


def _set_by(span: Span, when: When) -> str | None:
    """The topic that a date is set for; None where the date is not what the paper sets."""
    text = span.text
    start = max(text.rfind("。", 0, when.place), text.rfind("\n", 0, when.place)) + 1
    end = min((place for mark in "。\n" if (place := text.find(mark, when.stop)) >= 0), default=len(text))
    before, behind = text[start: when.place], text[when.stop: end]
    if (_OLD.search(before) and not _SETS.search(before)) or _CHANGE_BEHIND.match(behind):
        return None
    if not (_SETS.search(before) or _SET_BEHIND.match(behind)):
        return None
    if not _DECIDES.search(text[start:end]):
        return None
    topics = list(_TOPIC.finditer(before)) or list(_TOPIC.finditer(behind[:20]))
    if not topics:
        return None
    return topics[-1].lastgroup if before else topics[0].lastgroup


def _ruling(document: Document, span: Span, topic: str, value: DateValue, context: DateContext) -> Draft:
    fields: dict[str, Value] = {"topic": topic, "value": value.date.edtf}
    closing = closing_of(document, context)
    if closing is not None:
        fields["decided"] = closing.value.date
    text = span.text
    office = issuing_office(document)
    number = paper_number(document)
    for name, said in (("by", office), ("document_no", number)):
        if said:
            fields[name] = said
    if _OWN_REQUEST.search(text):
        fields["requested_by"] = "本人"
    elif _OFFICE_REQUEST.search(text):
        fields["requested_by"] = "组织"
    grounds = _GROUNDS.search(text)
    if grounds is not None:
        fields["grounds"] = span.part(*grounds.span("g" if grounds["g"] else "h")).raw
    attached = _ATTACHED.search(text)
    if attached is not None:
        fields["attachments"] = span.part(*attached.span("a")).raw
    about = hero_of(span, clauses(span, ()))
    return Draft("determination", fields, value.span, value.confidence, value.alternatives, about=about)
