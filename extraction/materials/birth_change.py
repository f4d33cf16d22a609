"""M16: papers that change a birth date, a start of work or a Party date, what leads to them; household papers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.drafts import Draft
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.signings import named_date, signing
from extraction.prose.letters import closing_signings
from extraction.prose.narrative import narrative
from extraction.prose.once import once
from extraction.prose.rulings import rulings
from extraction.prose.story import name_mentioned

_OWN = re.compile(r"申请(?:书)?$|(?:个人|本人)?(?:情况)?说明$")
_DECIDES = re.compile(r"批复|决定|通知|同意|批准|认定")
_HEAD_LINES = 5


def _head(document: Document) -> str:
    """The first lines, where the title stands."""
    return "".join(line.text for line in document.pages[0].text.lines[:_HEAD_LINES])


def _is_own(document: Document) -> bool:
    """Whether the person writes himself."""
    lines = [re.sub(r"\s", "", line.text) for line in document.pages[0].text.lines[:_HEAD_LINES]]
    return any(_OWN.search(text) for text in lines) and not any(re.search(r"批复|审批", text) for text in lines)


def told(document: Document) -> Iterator[Draft]:
    """What the text says of the person's dates, in the voice of who writes it."""
    yield from narrative(own=_is_own(document), cells=False)(document)
    if not _is_own(document):
        yield from name_mentioned(document)


def paper_date(document: Document) -> Iterator[Draft]:
    """The date of the paper, of its boxes, or of the registration."""
    usual = "本人" if _is_own(document) else "审批" if _DECIDES.search(_head(document)) else "单位"
    found = list(closing_signings(usual)(document))
    yield from found
    if not found:
        value = named_date(document, ("document_date",))
        if value is not None:
            yield signing(usual, value)


TYPE = MaterialType(
    code="M16", title="更改出生日期等审批材料", category="5", running_text=True,
    titles=("关于同意更改同志出生日期的批复", "常住人口登记卡", "户籍证明", "更改出生日期审批表",
        "更改参加工作时间审批表", "更改入党时间审批表", "关于更改出生年月的请示", "关于更改年龄的申请",
            "更改出生日期申请", "出生日期更正审批表", "证明", "户口证明", "情况说明", "申请书", "更改出生日期申请书",
            "常住人口登记表",
            "居民户口簿", "关于更改出生日期的调查报告", "干部出生日期认定表"),
    title_never=r"入党(转正)?申请|(要求|申请)入党|转正申请|入党志愿",
    title_form=r"[一-鿿·、()]{0,24}(更改|更正|变更|修改|认定|改正|核定|确认)[一-鿿·、()]{0,16}(出生|年龄|参加工作|"
    r"入党|工龄|"
        r"生日|党龄)[一-鿿、()]{0,14}"
               r"(批复|报告|请示|申请|申请书|审批表|通知|决定|说明|证明|函|表)|常住人口登记(卡|表)|户籍(登记)?证明|"
               r"出生(时间|日期|年月)?(的)?(证明|公证书|医学证明)|"
               r"[一-鿿·、()]{0,16}(更改|变更|更正)(姓名|民族|籍贯)[一-鿿、()]{0,6}"
               r"(审批表|申请|申请书|批复|报告|登记表|证明)|"
               r"(?:户口|户籍|常住人口)(?:登记|情况|关系|信息)*(?:证明信?|登记表?|摘抄|摘录|抄件|底册)|"
               r"[一-鿿·、()]{0,16}(出生|年龄|参加工作|入党|工龄)(日期|时间|年月)?[一-鿿、()]{0,8}(的?问题|"
               r"的?情况)?的?((更改|更正|认定|核定|确认)的?(意见|决定|通知)|调查报告|批复|请示|申请|申请书|说明|证明)",
    must=(r"(更改|更正|变更|认定).{0,12}(出生日期|出生年月|出生时间|参加工作时间|入党时间)",
        r"(出生(日期|年月|时间)|参加工作时间|入党时间|工龄)[^。]{0,80}(予以|给予|请)?(更正|更改|变更|改正)",
        r"(出生(日期|年月|时间)|年龄|参加工作时间|入党时间).{0,120}(予以|给予|请求?|要求|申请)(更正|更改|变更|改正|纠正)",
        r"常住人口登记", r"与户主(?:之|的)?关系",
        r"(户籍|户口).{0,6}(底册|登记|资料|簿).{0,20}出生", r"出生日期.{0,12}(登记|公历|农历)"), strong=("批复", "户籍",
        "调查", "派出所", "公安局"),
    readers=(once((told, *person(), rulings, paper_date)),),
)
