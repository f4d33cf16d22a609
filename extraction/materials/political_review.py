"""M15: political review: forms, reports, letters of inquiry and what witnesses state."""

from __future__ import annotations

from extraction.materials.career import resume
from extraction.materials.inquiry import inquired, of_himself
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.relatives import family
from extraction.prose.letters import closing_signings
from extraction.prose.narrative import narrative
from extraction.prose.once import on_forms, once
from extraction.prose.story import name_mentioned

TYPE = MaterialType(
    code="M15", title="政审材料", category="5", running_text=True,
    titles=("政审表", "政治审查表", "外调材料", "政治审查报告", "函调证明", "证明材料", "政审材料", "调查报告",
    "证明", "证明信", "外调证明材料",
            "政审证明", "函调信", "调查证明材料", "综合政审报告", "综合政审材料", "政治历史审查结论", "审查结论",
            "旁证材料"),
    title_never=r"招生|应征|征兵|出国|出境|户口|户籍|出生|年龄|工资|学历|学位|入伍|复员|退伍|结婚|献血|健康|存款",
    title_form=r"[一-鿿、()]{0,24}(政审|政治审查|外调|函调|政历|历史问题|政治历史)[一-鿿、()]{0,14}(表|材料|报告|"
    r"证明|结论|"
               r"信|函)|证明材料|调查(证明|材料|报告)|[一-鿿·、]{0,24}证明(材料|信|书)?|[一-鿿()]{0,12}旁证(材料)?",
    must=(r"政治历史情况", r"政治审查", r"(被调查人|调查对象)"), strong=("证明人", "被调查人", "社会关系",
    r"特此证明|情况属实"),
    later=(r"证明人", r"情况属实", r"政治历史", r"社会关系"),
    readers=(once((inquired, of_himself(*person(), on_forms(resume, family), narrative(own=False, cells=True),
                                        name_mentioned),
                   closing_signings("单位", None, {"政审意见|审查结论": "单位"}))),),
)
