"""M04: lives and thoughts that the person tells himself."""

from __future__ import annotations

from extraction.materials.material_type import MaterialType
from extraction.materials.person import identity
from extraction.prose.letters import closing_signings
from extraction.prose.narrative import narrative
from extraction.prose.once import once

TYPE = MaterialType(
    code="M04", title="自传", category="2", running_text=True, filled_by_person=True,
    titles=("自传", "个人自传", "我的自传", "思想汇报", "入党自传", "本人自传", "小传", "个人小传", "党性分析材料",
    "思想总结",
            "自传材料", "个人历史自传", "我的经历", "个人简历自传"),
    title_form=r"(我的|个人|本人|入党|历史)*(自传|思想汇报|小传|思想(小结|总结|检查)|党性分析|自我剖析)(材料|书|报告)?",
    must=(r"自传",), strong=(r"我(叫|名叫|出生)", r"家庭(出身|成份|成分|经济)", r"社会关系"),
    later=(r"我", r"参加工作", r"入党|党组织", r"家庭", r"学习|工作", r"组织", r"今后|缺点|优点"),
    readers=(once((identity, narrative(own=True), closing_signings("本人"))),),
)
