"""M30: young people sent to the countryside; the day they settled there starts their work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import dates_in
from extraction.drafts import Draft, dated
from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import birth, household, identity, joining, politics
from extraction.materials.relatives import family
from extraction.materials.signings import approval_date, named_date, signings
from extraction.materials.study_tables import study_tables
from extraction.materials.told_in_words import IN_WORDS

_APPROVED = r"知青|革委会|革命委员会|办公室|审批|批准|县|区|公社"

_THERE = re.compile(
    r"(起|即|前)?(赴|到|去|往|在|下放)[^,，。;；]{0,24}(插队|落户|下乡|农场|大队|公社|生产队|劳动|安家)|下乡|插队")


def settled(document: Document) -> Iterator[Draft]:
    """The day in its own cell, else the one on which the words say that the person goes there, else the approval."""
    named = named_date(document, ("rural_since",))
    words = () if any(page.grids for page in document.pages) else document.page_spans
    told = (value for span in (*(f.value for f in document.opinions if f.value), *words)
            for value in dates_in(span, document.context())
            if value.parsed is not None and _THERE.match(span.text[value.parsed.end:]))
    found = named or next(told, None) or approval_date(document, re.compile(_APPROVED))
    if found is not None:
        yield dated("work_start", {"date": found.date, "route": "上山下乡"}, found)


TYPE = MaterialType(
    code="M30", title="知识青年上山下乡登记表", category="9-2", filled_by_person=True,
    titles=("知识青年上山下乡登记表", "下乡知青审批表", "插队知青登记表", "下乡上山知识青年登记表",
        "知识青年下乡登记表", "上山下乡知识青年登记表", "知青登记表", "城镇知识青年上山下乡审批表",
            "知识青年插队落户登记表"),
    title_form=r"[一-鿿()]{0,14}(知识青年|知青|上山下乡|下乡上山|插队|支边青年|支边|下放|返城|回乡青年)"
        r"[一-鿿()]{0,14}(表|通知书|证明?|卡)",
    title_never=r"干部|职工|招工|招收|军",
    must=(r"上山下乡", r"下乡上山", r"插队", r"知识青年"), strong=("最高指示", "生产队", "安置地点", "公社"),
    readers=(identity, birth(self_filled=True), politics, joining, household, resume, study_tables, family,
             awards_and_penalties, settled,
             signings({"知青|革委会|革命委员会|办公室|审批|批准": "审批", "家长": "本人"}), *IN_WORDS),
    approval=r"知青|革委会|审批|批准",
)
