"""M40: delegates of congresses and members of committees."""

from __future__ import annotations

from extraction.materials.assessments import assessment_list
from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.relatives import family
from extraction.materials.schooling_cells import education_cells
from extraction.materials.signings import signings
from extraction.materials.study_tables import study_tables
from extraction.materials.titles import titles

TYPE = MaterialType(
    code="M40", title="代表登记表", category="9-4",
    titles=("党代表登记表", "人大代表登记表", "代表登记表", "政协委员登记表", "委员登记表", "代表候选人登记表",
        "代表审批表",
            "代表大会代表登记表", "人民代表大会代表登记表", "委员候选人登记表", "政协委员推荐表",
            "代表候选人推荐表", "委员审批表",
            "团代会代表登记表", "工会代表登记表", "妇女代表登记表"),
    title_form=r"[一-鿿()\d、]{0,30}(代表|委员)(候选人)?[一-鿿()]{0,8}(登记|审批|推荐|情况|提名|审查|"
        r"考察)[一-鿿()]{0,4}表",
    strong=("当选", "代表", "选举单位", "选区", "届"),
    readers=(*person(), education_cells, titles, resume, study_tables, family, awards_and_penalties, assessment_list,
             signings({"资格审查|审查委员会|选举委员会|代表资格|审批|党委|组织部|常委会|统战部": "审批",
             "选举单位|推荐单位|选区|选区|所在单位|支部": "单位",
                       "乡|镇|主管|审核": "审核"})),
)
