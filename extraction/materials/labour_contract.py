"""M38: contracts of labour and of engagement: both sides, the term, the work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.drafts import Draft, dated
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.prose.body import prose_of
from extraction.prose.letters import closing_signings
from extraction.prose.narrative import narrative
from extraction.prose.once import once
from extraction.prose.person_names import is_name
from extraction.prose.times import When, times_in
from extraction.spans import Span
from models.facts import OPEN, Value

_EMPLOYER = re.compile(
    r"(?:甲\s*方|用人单位|聘用单位|聘用方|用工单位)(?:\([^)]{0,12}\))?(?:名称|全称|"
    r"单位)?(?:\([^)]{0,12}\))?[:为]+(?P<v>[一-鿿()]{3,30}?)(?=\(|[,。;:\n]|法定|代表|地址|住所|单位|经济|乙方|"
    r"负责人|委托|所有制|$)")
_WORKER = re.compile(
    r"(?:乙\s*方|劳动者|受聘人|受聘方|职工|"
    r"员工)(?:\([^)]{0,12}\))?(?:姓名)?(?:\([^)]{0,12}\))?[:为]+(?:姓名:?)?(?P<v>[一-鿿·]{2,8}?)(?=\(|[,。;:\n\d]|"
    r"性别|文化|身份|出生|家庭|住址|地址|民族|男|女|居民|户口|$)")
_POST = re.compile(
    r"(?:担任|从事|安排|聘用?(?:乙方)?(?:为|在|到|担任)|岗位(?:\(工种\))?(?:为|是|:)|工种(?:为|是|:)|"
    r"任)(?:了)?(?P<v>[一-鿿、()]{2,18}?)(?=岗位|工种|工作|职务|一职|的|[,。;:\n]|$)")
_TERM = re.compile(r"合同期|期限|聘期|聘用期|固定期|有效期|本合同|服务期|为期|期")
_NO_TERM = re.compile(r"试用|见习|熟练|培训期|学徒|服务期")
_OPEN_TERM = re.compile(r"无固定期|长期")
_KIND = re.compile(r"合同制(?:工人|职工|工)|劳动合同制")


def agreed(document: Document) -> Iterator[Draft]:
    """Who works where from when till when, and as what."""
    prose = prose_of(document.pages, cells=True)
    span = prose.span
    if not span:
        return
    for worker in _WORKER.finditer(span.text):
        if is_name(worker["v"]) or "·" in worker["v"]:
            part = span.part(*worker.span("v"))
            yield prose.settled(Draft("identity", {"field": "name", "value": part.raw}, part))
    term = _term(span, times_in(span, document.context()))
    if term is None or term.start is None:
        return
    fields: dict[str, Value] = {"start": term.start.date}
    if term.end is not None:
        fields["end"] = term.end.date
    elif term.open or _OPEN_TERM.search(span.text):
        fields["end"] = OPEN
    employer = _EMPLOYER.search(span.text)
    if employer is not None:
        fields["unit"] = span.part(*employer.span("v")).raw
    post = _post(span)
    if post:
        fields["post"] = post
    yield prose.settled(Draft("stint", fields, term.span, term.start.confidence))
    kind = _KIND.search(span.text)
    if kind is not None:
        status: dict[str, Value] = {"status": "合同制工人", "from": term.start.date}
        if term.end is not None:
            status["to"] = term.end.date
        yield prose.settled(dated("status", status, term.start))


def _term(span: Span, times: tuple[When, ...]) -> When | None:
    """The term of the contract: a period that is not one of trial."""
    found: list[tuple[int, When]] = []
    for when in times:
        before = _sentence_before(span.text, when.place)
        near = re.split(r"[,;]", before)[-1]
        if _NO_TERM.search(near) or not (when.is_period or when.since or _OPEN_TERM.search(before)):
            continue
        found.append((2 if _TERM.search(before) else 1, when))
    return max(found, key=lambda item: item[0], default=(0, None))[1]


def _sentence_before(text: str, place: int) -> str:
    return text[max(text.rfind(mark, 0, place) for mark in "。\n") + 1: place]


def _post(span: Span) -> str | None:
    for match in _POST.finditer(span.text):
        words = re.sub(r"^(?:甲方|乙方|本单位|本厂|从事|担任|在|的)+", "", match["v"])
        if len(words) >= 2 and not re.search(r"甲方|乙方|根据|按照|国家|规定|本合同|其他|有关|协商|期限|任务|"
        r"劳动$|义务|责任", words):
            return words
    return None


def begins(document: Document) -> Iterator[Draft]:
    """The day of starting work, where the contract names one apart."""
    prose = prose_of(document.pages, cells=True)
    for when in times_in(prose.span, document.context()):
        behind = prose.span.text[when.stop: when.stop + 8]
        if when.start is not None and re.match(r"(?:日|起)?(?:正式)?参加工作", behind):
            yield prose.settled(dated("work_start", {"date": when.start.date}, when.start))
            return




TYPE = MaterialType(
    code="M38", title="劳动合同", category="10", running_text=True, booklet=True,
    titles=("劳动合同书", "劳动合同", "首次劳动合同", "聘用合同书", "聘用合同", "全员劳动合同书",
    "劳动合同制工人劳动合同书", "事业单位聘用合同",
            "劳动合同续订书", "岗位聘用合同书"),
    title_form=r"[一-鿿()]{0,20}(劳动|聘用|用工|聘任)(制工人)?[一-鿿]{0,6}(合同|协议)(书)?(续订书)?|(聘用|劳动)?合同书",
    must=(r"甲方.{0,200}乙方.{0,400}合同", r"合同期限|聘用期限"), strong=("甲方", "乙方", r"劳动报酬|劳动纪律|试用期"),
    later=(r"甲方", r"乙方", r"合同", r"鉴证"),
    readers=(once((narrative(own=False, only=frozenset({"identity", "birth"})), *person(), agreed, begins,
                   closing_signings("单位", {r"鉴证|主管部门|仲裁": "审批", r"乙方|受聘人|劳动者": "本人",
                   r"甲方|聘用单位": "单位"}))),),
)
