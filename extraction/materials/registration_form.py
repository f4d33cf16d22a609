"""M02 and M03: registration forms of cadres and of workers and staff."""

from __future__ import annotations

from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.relatives import family
from extraction.materials.schooling_cells import education_cells
from extraction.materials.signings import signings
from extraction.materials.study_tables import study_tables

_READERS = (*person(self_filled=True), education_cells, resume, study_tables, family, awards_and_penalties, signings())

TYPE = MaterialType(
    code="M02", title="干部登记表", category="1", booklet=True, filled_by_person=True,
    titles=("干部简历表", "干部登记表", "干部登记卡", "工作人员登记表", "简历表", "干部卡片", "干部情况登记表",
        "国家干部登记表", "干部简历登记表"),
    title_never=r"培训|轮训|参照|公务员法|任免|转业|退伍|考核|录用|出国|调动|聘用|先进|优秀|奖",
    title_form=r"[一-鿿]{0,8}(干部|工作人员|国家机关工作人员)(情况)?(简历|登记|基本情况)[一-鿿]{0,4}(表|卡|卡片)|"
        r"简历表",
    strong=("家庭出身", "本人成份", "参加革命", "组织意见"),
    later=(r"本人简历", r"社会关系", r"组织意见", r"家庭成员", r"证明人"), readers=_READERS,
)

WORKER_TYPE = MaterialType(
    code="M03", title="职工登记表", category="1", booklet=True, filled_by_person=True,
    titles=("职工登记表", "工人登记表", "职工履历表", "教师登记表", "教职工登记表", "员工登记表", "工人履历表",
        "职工登记卡", "职工简历表", "教职员登记表", "民办教师登记表"),
    title_never=r"招|录用|补员|顶替|优秀|先进|劳模|合同制|培训|资格|职务|考核|退休|工资|升级|调动|新工人|困难",
    title_form=r"[一-鿿]{0,10}(职工|工人|教师|教职工|教职员|员工)(情况|基本情况)?(登记|履历|简历)(表|卡|卡片|书)",
    strong=("进厂时间", "工种", "技术等级", "用工形式"),
    later=(r"本人简历", r"社会关系", r"家庭成员", r"证明人", r"学习简历", r"工作经历", r"其它需要说明"),
        readers=_READERS,
)
