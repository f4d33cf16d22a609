"""M23: awards: decisions, certificates, forms that ask for one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import DateValue
from extraction.drafts import Draft
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import joined_army, person
from extraction.materials.signings import approval_date
from extraction.prose.body import prose_of
from extraction.prose.closing import closing_of
from extraction.prose.letters import closing_signings
from extraction.prose.narrative import narrative
from extraction.prose.offices import issuing_office
from extraction.prose.once import once
from extraction.spans import Span
from models.facts import Value

_QUOTES = "\"'“”‘’「」《》"
_HONOUR = (r"(?:称号|者|奖|个人|功|干部|党员|教师|模范|标兵|能手|学生|公务员|工人|手|兵|社员|知青|青年|战士|团员|"
    r"积极分子|职工|劳模|人员|班主任|民警|医生)")
_GIVES = r"(?:授予|评为|评选为|被评为|表彰为|命名为|荣获|获得|荣膺|荣立|给予|记|立|获|授)"
_ON = rf"[{_QUOTES}]+(?!荣誉|称号|光荣)[一-鿿]{{1,8}}?(?=荣誉称号|称号|[,，。;\n!])"
_NAMES = (
    re.compile(rf"{_GIVES}[^{_QUOTES}。]{{0,40}}?[{_QUOTES}]+(?P<a>[^{_QUOTES}。]{{2,30}})[{_QUOTES}]"),
    re.compile(r"(?:给予|记|立|荣立|授予|批准)[^,。;]{0,30}?(?P<a>(?:通令|通报)?(?:嘉奖|表扬|表彰)|(?:个人|"
    r"集体)?(?:特等|[一二三四]等)功|大功|记功)"),
    re.compile(rf"{_GIVES}[^,。;{_QUOTES}]{{0,30}}?同志(?:等[^,。;]{{0,12}})?(?:为|"
    rf"的)?(?P<a>[一-鿿\d]{{2,24}}?{_HONOUR})(?:荣誉)?(?=称号|[,。;\n!(]|$)"),
    re.compile(rf"{_GIVES}(?:了|为)?(?P<a>[一-鿿\d]{{2,24}}?{_HONOUR})(?:荣誉)?(?=称号|[,。;\n!(]|$)"),
    re.compile(r"(?P<a>嘉奖|[一二三四]等功|特等功|通令嘉奖|记大功|记功)"),
)


def awarded(document: Document) -> Iterator[Draft]:
    """What was given, when, by whom."""
    date = approval_date(document, re.compile(r"审批|批准|机关|上级")) or _closing(document)
    found = _named(document) or _in_text(document)
    if found is None:
        return
    fields: dict[str, Value] = {"award": _bare(found.raw)}
    if date is not None:
        fields["date"] = date.date
    giver = issuing_office(document)
    if giver:
        fields["granted_by"] = giver
    yield Draft("award", fields, found, when=date.span if date is not None else None)


def _bare(text: str) -> str:
    """The name without quotes around all of it."""
    inner = text.strip(" ")
    return inner.strip(_QUOTES) if not re.search(rf"[{_QUOTES}]", inner.strip(_QUOTES)) else inner


def _closing(document: Document) -> DateValue | None:
    closing = closing_of(document, document.context())
    return closing.value if closing is not None else None


def _named(document: Document) -> Span | None:
    """The cell that names the award."""
    field = document.first("award_name")
    return field.value if field is not None and 2 <= len(field.value.text) <= 30 else None


def _in_text(document: Document) -> Span | None:
    prose = prose_of(document.pages, cells=True)
    for form in _NAMES:
        for match in form.finditer(prose.span.text):
            if not re.search(r"曾|历年|先后", prose.span.text[max(0, match.start() - 6): match.start()]):
                start, end = match.span("a")
                more = re.match(_ON, prose.span.text[end:])
                if more is not None and more[0].strip(_QUOTES):
                    start, end = start - 1, end + more.end()
                draft = prose.settled(Draft("award", {}, prose.span.part(start, end)))
                return draft.span
    return None


TYPE = MaterialType(
    code="M23", title="表彰奖励材料", category="7", running_text=True,
    titles=("奖励审批表", "先进工作者登记表", "表彰决定", "立功审批表", "荣誉证书", "先进个人审批表", "三好学生登记表",
        "优秀共产党员登记表", "嘉奖令", "喜报", "公务员奖励审批表", "记功呈报表", "奖状", "先进事迹材料",
        "立功受奖登记表", "劳动模范登记表",
        "先进生产者登记表", "奖励决定", "表彰通报"),
    title_form=r"[一-鿿()\d、]{0,30}(奖励|表彰|先进|立功|记功|嘉奖|优秀[一-鿿]{2,6}|三好学生|劳动模范|荣誉|"
        r"授予|(一|二|三|大)等?功|模范)[一-鿿()\d、·\"“”]{0,26}(登记表|审批表|呈报表|决定|证书|通报|通令|令|通知|事迹|事迹材料|表)|喜报|奖状|立功证书|"
        r"立功受奖.{0,6}",
    must=(r"荣誉证书", r"特发此证", r"以资鼓励", r"特颁发?此(奖)?状?"), strong=("先进事迹", "表彰", "称号"),
    readers=(once((*person(), joined_army, awarded, narrative(own=False, cells=True),
    closing_signings("审批", {"本人": "本人"},
    {"上级": "审批"}))),),
)
