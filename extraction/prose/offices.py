"""Who issued an official paper, and under which number."""

from __future__ import annotations

import re

from extraction.materials.document import Document
from extraction.prose.closing import issuing_closing
from extraction.spans import span_of

_OFFICE = re.compile(
    r"(?P<o>[一-鿿()〇0-9]{2,30}?(?:组织部|宣传部|统战部|人事部|政治部|司令部|武装部|人事局|人事处|公安局|派出所|"
    r"委员会|党委|党组|总支部?|支部|政府|厅|局|部|处|科|股|厂|公司|学校|大学|学院|中学|小学|医院|银行|法院|检察院|"
    r"集团|站|所|办公室|院|校|队|公社|社|矿|场|行署|公署|专署|会议|工会|团委|省委|市委|县委|区委|地委|旗委|州委|"
    r"工委|纪委|部队|中心|馆|会))(?:\([^)]{0,8}\))?$")
_NUMBER = re.compile(
    r"(?P<n>[一-鿿]{1,12}(?:字|发|任|干|人|办|函|复|党|纪|监|政|组|劳|教|令|通|决|组干|干任|"
    r"干字)*第?[\[(〔【\(]{0,1}(?:19|20)?\d{2}[\])〕】\)]{0,1}(?:年)?(?:字)?第?\d{1,5}号)")


def issuing_office(document: Document) -> str | None:
    """The office named above the closing date, else in the letterhead."""
    closing = issuing_closing(document)
    if closing is not None:
        before = closing.row.text.replace(closing.value.span.text, "")
        for span in (closing.row.part(0, len(before)), *reversed(closing.above)):
            match = _OFFICE.fullmatch(span.text.strip())
            if match is not None and len(match["o"]) >= 3:
                return span.part(*match.span("o")).raw
    return None


def paper_number(document: Document) -> str | None:
    """The number of the paper itself: in a line of its own, else the first one."""
    page = document.pages[0]
    top = [span_of(page, [line]) for line in page.text.lines if line.box.centre[1] < page.height * 0.4]
    for span in top:
        match = _NUMBER.search(span.text)
        if match is not None and len(span.text) - len(match["n"]) <= 8:
            return re.sub(r"^.*?(?:文号|字号|编号|命令号)", "", span.part(*match.span("n")).raw)
    return None
