"""M38: contracts of labour and of engagement: who, from when on, in which status."""

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
from extraction.spans import Span, span_of
from models.facts import Value

_WORKER = re.compile(
    r"(?:乙\s*方|劳动者|受聘人|受聘方|职工|"
    r"员工)(?:\([^)]{0,12}\))?(?:姓名)?(?:\((?![签盖])[^)]{0,12}\)|[:为])+(?:姓名:?)?(?P<v>[一-鿿·]{2,8}?)(?=\(|[,。;:\n\d]|"
    r"性别|文化|身份|出生|家庭|住址|地址|民族|男|女|居民|户口|$)")
_TERM = re.compile(r"合同期|期限|聘期|聘用期|固定期|有效期|本合同|服务期|为期|期")
_NO_TERM = re.compile(r"试用|见习|熟练|培训期|学徒|服务期")
_OPEN_TERM = re.compile(r"无固定期|长期")
_GOES_ON = re.compile(r"续订|续签|续聘|全员|聘用合同|聘任合同|岗位聘")  # who signs these works there already
_HEAD_LINES = 5
_COVER_DAY = re.compile(r"签订(日期|时间)")
_SIGNED = re.compile(r"签字|签名|签章|盖章|鉴证")
_closed = closing_signings("单位", {
    r"鉴证|主管部门|仲裁": "审批", r"乙方|受聘人|劳动者": "本人", r"甲方|聘用单位": "单位"})
_KIND = re.compile(r"合同制(?:工人|职工|工)|劳动合同制")


def agreed(document: Document) -> Iterator[Draft]:
    """Who begins to work when. That a term will be served to its end is agreed, but has not happened: no stint."""
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
    if not _GOES_ON.search(_head(document)):
        yield prose.settled(dated("work_start", {"date": term.start.date}, term.start))
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


def _head(document: Document) -> str:
    """The first lines, where the title stands."""
    return "".join(line.text for line in document.pages[0].text.lines[:_HEAD_LINES])


def begins(document: Document) -> Iterator[Draft]:
    """The day of starting work, where the contract names one apart."""
    prose = prose_of(document.pages, cells=True)
    for when in times_in(prose.span, document.context()):
        behind = prose.span.text[when.stop: when.stop + 8]
        if when.start is not None and re.match(r"(?:日|起)?(?:正式)?参加工作", behind):
            yield prose.settled(dated("work_start", {"date": when.start.date}, when.start))
            return



def signed(document: Document) -> Iterator[Draft]:
    """Who signed when; the day of the contract on a cover that nobody signs is no signature."""
    for draft in _closed(document):
        page = span_of(draft.span.page, draft.span.page.text.lines).text
        if not _COVER_DAY.search(page) or _SIGNED.search(page):
            yield draft


TYPE = MaterialType(
    code="M38", title="劳动合同", category="10", running_text=True, booklet=True,
    titles=("劳动合同书", "劳动合同", "首次劳动合同", "聘用合同书", "聘用合同", "全员劳动合同书",
    "劳动合同制工人劳动合同书", "事业单位聘用合同",
            "劳动合同续订书", "岗位聘用合同书"),
    title_form=r"[一-鿿()]{0,20}(劳动|聘用|用工|聘任)(制工人)?[一-鿿]{0,6}(合同|协议)(书)?(续订书)?|(聘用|劳动)?合同书",
    must=(r"甲方.{0,200}乙方.{0,400}合同", r"合同期限|聘用期限"), strong=("甲方", "乙方", r"劳动报酬|劳动纪律|试用期"),
    later=(r"甲方", r"乙方", r"合同", r"鉴证"),
    readers=(once((narrative(own=False, only=frozenset({"identity", "birth"})), *person(), agreed, begins,
                   signed)),),
)
