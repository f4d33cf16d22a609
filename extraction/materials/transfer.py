"""M36: moving from one unit to another."""

from __future__ import annotations

from extraction.materials.career import resume
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.relatives import family
from extraction.materials.schooling_cells import education_cells
from extraction.materials.signings import signings
from extraction.materials.study_tables import study_tables

TYPE = MaterialType(
    code="M36", title="调动材料", category="9-2",
    titles=("干部调动审批表", "商调函", "行政介绍信", "工资转移证", "调令", "工作调动审批表", "干部调动通知",
        "职工调动审批表", "干部介绍信", "工资介绍信", "调动通知书", "工作人员调动审批表"),
    title_form=r"[一-鿿()]{0,14}(调动|商调|介绍信|工资转移|调令|调函)[一-鿿()]{0,10}",
    must=("调动审批表", "商调函", "工资转移证", "行政介绍信"), strong=("调入单位", "调出单位", "调动原因"),
    readers=(*person(), education_cells, resume, study_tables, family,
             signings({"调出|调入单位": "单位", "主管": "审核", "人事|组织|审批|批准|调入": "审批"})),
)
