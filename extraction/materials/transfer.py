"""M36: moving from one unit to another: forms, letters of inquiry, orders, letters of introduction, pay cards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.drafts import Draft
from extraction.materials.career import resume
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.relatives import family
from extraction.materials.schooling_cells import education_cells
from extraction.materials.study_tables import study_tables
from extraction.prose.body import prose_of
from extraction.prose.letters import closing_signings
from extraction.prose.narrative import narrative
from extraction.prose.once import once
from extraction.prose.person_names import name_before
from extraction.prose.posted_pay import posted_pay

_INTRODUCES = re.compile(r"(?:兹有|介绍|兹介绍|现有|兹将|拟调|同意|调|派|商调|将|关于)[^,。;:]{0,14}$")


def introduced(document: Document) -> Iterator[Draft]:
    """`兹介绍张某同志等壹人前往你处`: whom a letter is about."""
    if any(page.grids for page in document.pages):
        return
    prose = prose_of(document.pages)
    for match in re.finditer("同志", prose.span.text):
        place = name_before(prose.span.text, match.start())
        if place is not None and _INTRODUCES.search(prose.span.text[: place[0]]):
            part = prose.span.part(*place)
            yield prose.settled(Draft("identity", {"field": "name", "value": part.raw}, part))
            return


TYPE = MaterialType(
    code="M36", title="调动材料", category="9-2",
    titles=("干部调动审批表", "商调函", "行政介绍信", "工资转移证", "调令", "工作调动审批表", "干部调动通知",
        "职工调动审批表", "干部介绍信", "工资介绍信", "调动通知书", "工作人员调动审批表", "介绍信",
        "干部调动介绍信", "工资转移介绍信",
        "干部商调函", "调动工作通知", "工资关系介绍信", "供给关系介绍信", "工作调动通知单", "职工工资转移单",
        "调动工作介绍信", "干部调配通知"),
    title_form=r"[一-鿿()]{0,18}(调动|商调|介绍信|工资(关系)?转移|调令|调函|调配|供给关系)[一-鿿()]{0,10}",
    title_never=r"毕业|派遣|报到证|招工|工资.{0,4}(调整|审批)",
    must=("调动审批表", "商调函", "工资转移证", "行政介绍信", r"(?:兹|现)(?:有|介绍).{0,16}同志.{0,20}(?:前往|到|"
    r"前来|来)你"),
    strong=("调入单位", "调出单位", "调动原因", r"请接洽|请予接洽|请接转|请予办理", r"工资发至"),
    readers=(once((*person(), education_cells, resume, study_tables, family, introduced, posted_pay,
                   narrative(own=False, only=frozenset({"stint", "birth", "work_start", "party",
                   "political_status", "education",
                                                        "identity"})),
                   closing_signings("单位", None, {"调出|调入单位": "单位", "主管": "审核", "人事|组织|审批|批准|调入":
                   "审批"}))),),
)
