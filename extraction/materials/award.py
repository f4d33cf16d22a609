"""M23: awards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.drafts import Draft
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.party_request import closing_date
from extraction.materials.person import person
from extraction.materials.signings import approval_date, signing, signings
from extraction.spans import span_of
from models.facts import Value

_QUOTES = "\"'“”‘’「」《》"
_NAMES = (
    re.compile(rf"(?:授予|评为|评选为|荣获|获得|获|授)[^{_QUOTES}。]{{0,30}}[{_QUOTES}](?P<a>[^{_QUOTES}。]{{2,24}})[{_QUOTES}]"),
    re.compile(r"(?:授予|评为|被评为|评选为|荣获|获得|记)(?:[一-鿿]{2,4}同志)?[“\"《]?(?P<a>[一-鿿\d]{2,24}?(?:称号|"
    r"者|奖|个人|功|干部|党员|教师|模范|标兵|能手|学生|公务员|工人|手|兵))"),
    re.compile(r"(?P<a>嘉奖|记?[一二三]等功|通令嘉奖|记功|记大功)"),
)
_GIVER = re.compile(r"^[一-鿿]{3,24}(委员会|政府|局|部|厂|公司|学校|大学|学院|团委|总工会|党委|厅)$")


def awarded(document: Document) -> Iterator[Draft]:
    """What was given, when, by whom."""
    date = approval_date(document, re.compile(r"审批|批准|机关|上级")) or closing_date(document)
    for page in document.pages:
        body = span_of(page, page.text.lines)
        for form in _NAMES:
            match = form.search(body.text)
            if match is None:
                continue
            fields: dict[str, Value] = {"award": body.part(*match.span("a")).raw}
            if date is not None:
                fields["date"] = date.date
            giver = next((line.text for line in reversed(page.text.lines) if _GIVER.match(line.text)), None)
            if giver:
                fields["granted_by"] = giver
            yield Draft("award", fields, body.part(*match.span("a")))
            return


def paper_date(document: Document) -> Iterator[Draft]:
    """Opinion boxes, or the date that closes the paper."""
    boxes = list(signings()(document))
    yield from boxes
    value = closing_date(document)
    if not boxes and value is not None:
        yield signing("审批", value)


TYPE = MaterialType(
    code="M23", title="表彰奖励材料", category="7", running_text=True,
    titles=("奖励审批表", "先进工作者登记表", "表彰决定", "立功审批表", "荣誉证书", "先进个人审批表", "三好学生登记表",
        "优秀共产党员登记表", "嘉奖令", "喜报", "公务员奖励审批表", "记功呈报表"),
    title_form=r"[一-鿿()\d、]{0,24}(奖励|表彰|先进|立功|记功|嘉奖|优秀[一-鿿]{2,6}|三好学生|劳动模范|荣誉|"
        r"授予)[一-鿿()\d、]{0,14}(登记表|审批表|呈报表|决定|证书|通报|通令|令|通知|事迹|表)|喜报|奖状|"
        r"立功受奖.{0,6}",
    must=(r"荣誉证书", r"特发此证", r"以资鼓励"), strong=("先进事迹", "表彰", "称号"),
    readers=(*person(), awarded, paper_date),
)
