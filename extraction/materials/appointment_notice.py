"""M28: papers that announce appointments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.drafts import Draft
from extraction.materials.appointments import decided_posts
from extraction.materials.document import Document
from extraction.materials.issuer import issuing_unit
from extraction.materials.material_type import MaterialType
from extraction.materials.party_request import closing_date
from extraction.materials.signings import signing
from extraction.materials.titles import TITLE
from extraction.sentences import document_number
from extraction.spans import Span, span_of
from models.facts import Value

_DECIDES = re.compile(
    r"(?<!任免)(研究决定|会议决定|讨论决定|决定|研究同意|研究|同意|批准)(?=[:：,，]|.{0,30}(任|免|聘))[:：,，]?")


_TITLES = ("通知", "决定", "批复", "任命书", "任职令", "聘书", "委任书", "任命状", "委任状")
_NOTED = re.compile(r"[(（][^)）]*[)）]$")
_OFFICE = re.compile("[党政行综秘]{0,2}办公室|政研室|研究室|[一-鿿]{2,4}[科股室]")
_OURS = re.compile("[本我该](?:厂|局|校|院|公司|单位|所|站|社|行|矿|场|店|馆|中心|部|处)")


def appointed(document: Document) -> Iterator[Draft]:
    """Who gets and who loses which post, when and by which paper."""
    date = closing_date(document)
    own = issuing_unit(document)
    for page in document.pages:
        body = span_of(page, page.text.lines)
        number = document_number(body)
        for action, post, place, who in decided_posts(_decision(body)):
            name = _NOTED.sub("", place.text)
            if re.fullmatch(TITLE, name):  # 聘请某某为中学一级教师
                granted: dict[str, Value] = {"name": name, **({"date": date.date} if date is not None else {})}
                yield Draft("title", granted, place, about=who, when=date.span if date is not None else None)
                continue
            fields: dict[str, Value] = {"action": action, **post}
            if own is not None:
                fields |= _within(own, str(post.get("unit", "")), str(post["post"]))
            if date is not None:
                fields["decided"] = date.date
            if number:
                fields["document_no"] = number
            yield Draft("appointment", fields, place, about=who, when=date.span if date is not None else None)
    if date is not None:
        yield signing("审批", date)


def _within(own: str, unit: str, post: str) -> dict[str, Value]:
    """`预算科科长`, `本厂厂长` and `办公室主任` are posts of the unit that says so."""
    if _OFFICE.fullmatch(unit):
        return {"unit": own, "post": unit + post}
    return {"unit": own} if not unit or _OURS.fullmatch(unit) else {}


def _decision(body: Span) -> Span:
    """The sentences that decide: after 决定 or 研究, before the copies."""
    text = body.text
    start = _DECIDES.search(text)
    titles = [text.find(word) + len(word) for word in _TITLES if word in text]
    title_end = start.end() if start else max(titles, default=0)
    stop = re.search(r"(抄送|主题词|抄报|特此通知)", text[title_end:])
    return body.part(title_end, title_end + stop.start() if stop else None)


TYPE = MaterialType(
    code="M28", title="任免通知", category="9-2", running_text=True,
    titles=("关于同志职务任免的通知", "任职通知", "任免通知", "关于同志任职的通知", "关于同志免职的通知", "任命书",
        "任职令", "聘任通知", "关于任免职务的通知", "聘书"),
    title_form=r"(关于)?[一-鿿、等]{0,30}(任免|任职|免职|任命|聘任|职务|聘用|晋升|职级|"
    r"套转)[一-鿿、等]{0,12}(的)?(通知|决定|批复|"
        r"命令|任职令|令|通报)|[一-鿿]{0,20}(任命书|任命通知书|聘书|任职令|任命状|委任状)",
    title_never=r"合同|审批表|呈报表|处分|资格|转正定级",
    must=(r"同志职务任免的通知", r"(晋升|套转|确定)为.{2,8}(科员|调研员|巡视员)", r"经.{0,12}(研究|"
    r"决定).{0,6}[:：,，].{0,30}同志任", r"免去.{0,30}职务",
        r"同志任.{2,30}(职务|局长|主任|科长|书记|股长|处长|厂长|校长)"),
    strong=(r"[(〔\[]\d{2,4}[)〕\]].{0,3}号", "抄送", "主题词"), readers=(appointed,),
)
