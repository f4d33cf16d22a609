"""M13: review, recognition or appointment of a professional title."""

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
from extraction.materials.title_grants import granted_title
from extraction.materials.titles import titles
from extraction.prose.narrative import narrative
from extraction.prose.once import once

TYPE = MaterialType(
    code="M13", title="专业技术职务任职资格评审表", category="4-2", booklet=True,
    titles=("专业技术职务任职资格评审表", "任职资格评审表", "职称评审表", "资格认定表", "专业技术职务聘任审批表",
        "任职资格审批表",
            "专业技术职务评审表", "专业技术职务任职资格认定表", "专业技术职务任职资格审批表", "职称审批表",
            "专业技术资格评审表",
            "专业技术职称评定审批表", "技术职称评定表", "专业技术人员任职资格认定表", "专业技术职务聘任表",
            "初聘专业技术职务呈报表",
            "技术职称呈报表", "专业技术干部业务考绩表", "大中专毕业生专业技术职务任职资格认定表", "确定技术职称审批表"),
    title_never=r"任免|代表",
    title_form=r"[一-鿿()]{0,12}(工程师|讲师|教师|会计师|农艺师|医师|技师|经济师|技术员|助理)[一-鿿]{0,6}(资格|职称)"
        r"(申报|评审|审批|认定)[一-鿿]{0,4}表|[一-鿿()]{0,12}专业技术职务评聘[一-鿿]{0,4}表|"
        r"[一-鿿()]{0,20}(职称|专业技术(职务|资格|职称|人员)?|任职资格|技术职务|技术干部|"
        r"专业技术干部)[一-鿿()]{0,14}(评审|审批|认定|聘任|"
               r"呈报|考核|考绩|申报|登记|评定|晋升)[一-鿿()]{0,6}表",
    must=("任职资格评审表", "评审委员会", "表决结果", r"评(审|委)会.{0,40}表决",
        r"(拟评|申报)(何种)?(专业技术)?(资格|职务|职称)"),
    strong=("业绩成果", "论著", "评审", "专业技术职务"),
    later=(r"评审", r"论著", r"业绩", r"任职资格", r"工作经历", r"表决", r"专业技术"),
    readers=(*person(), resume, study_tables, education_cells, titles, granted_title, family,
             once((awards_and_penalties, narrative(own=True, cells=True, only=frozenset({"award"})))), assessment_list,
             signings({"审批|批准|人事|职改|公布": "审批", "评审|评委|专家|学科组|主管|呈报|推荐委员会": "审核",
                       "基层|单位|推荐|所在|考核": "单位"})),
)
