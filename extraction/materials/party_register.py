"""M21: the registration of Party members of 1985 and 1990."""

from __future__ import annotations

from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.relatives import family
from extraction.materials.signings import signings
from extraction.materials.study_tables import study_tables

TYPE = MaterialType(
    code="M21", title="党员登记表", category="6", filled_by_person=True,
    titles=("党员登记表", "中国共产党党员登记表", "整党登记表", "共产党员登记表", "中共党员登记表"),
    title_form=r"[一-鿿()\d]{0,12}党员(重新)?登记表|[一-鿿]{0,6}整党登记表",
    must=(r"同意(其|.{0,6})?(党员)?登记",), strong=("党小组意见", "整党", "支部大会意见", "入党时间", "转正时间"),
    later=(r"党小组意见", r"支部大会", r"上级党委"),
    readers=(*person(), resume, study_tables, family,
             awards_and_penalties, signings({"党小组|支部": "单位", "党委|上级": "审批"})),
)
