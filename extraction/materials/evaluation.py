"""M06: what an organisation thinks of a cadre, as text or as a form with boxes."""

from __future__ import annotations

from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.relatives import family
from extraction.materials.schooling_cells import education_cells
from extraction.prose.letters import closing_signings
from extraction.prose.narrative import narrative
from extraction.prose.once import on_forms, once
from extraction.prose.story import name_mentioned

TYPE = MaterialType(
    code="M06", title="考察材料", category="3", running_text=True,
    titles=("干部考察材料", "考察材料", "工作鉴定", "现实表现材料", "干部鉴定表", "鉴定表", "个人鉴定",
    "干部考核材料", "考核材料",
            "政治表现材料", "现实表现", "综合考察材料", "干部鉴定", "工作表现鉴定", "任期考核材料", "挂职鉴定表",
            "组织鉴定"),
    title_form=r"[一-鿿()·]{0,22}(考察|现实表现|(?<!自我)鉴定|考核|政治表现|工作表现)(材料|表|报告|书)|"
    r"(政治|现实|工作|思想)表现鉴定|[一-鿿\d()·]{0,18}(?:干部|职工|年度|工作|组织|政治|思想|任职)+鉴定|"
    r"关于[一-鿿·]{2,12}同志的?(考察|考核|鉴定|现实表现)"
               r"[一-鿿]{0,6}|[一-鿿·]{2,6}同志的?(?:工作|思想|政治|任职|组织|综合|表现|情况)*(考察|现实表现|鉴定|考核)[一-鿿]{0,4}",
    must=(r"考察材料", r"现实表现", r"(民主测评|民主推荐|个别谈话).{0,400}(主要表现|不足|优点|缺点)"),
    strong=(r"该同志", r"主要(优点|缺点|不足|特点)", r"考察组", r"组织能力"),
    later=(r"该同志", r"主要(缺点|不足)", r"考察组"),
    readers=(once((
        *person(), on_forms(education_cells, resume, family, awards_and_penalties), narrative(own=False, cells=True),
        name_mentioned, closing_signings("单位", {"本人": "本人", "审批|批准": "审批"}))),),
)
