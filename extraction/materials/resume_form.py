"""M01: the cadre's résumé booklet, filled in by the person."""

from __future__ import annotations

from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.material_type import MaterialType
from extraction.materials.person import person
from extraction.materials.relatives import family
from extraction.materials.schooling_cells import education_cells
from extraction.materials.signings import signings
from extraction.materials.study_tables import study_tables
from extraction.materials.title_tables import all_titles
from models.dates import Calendar

TYPE = MaterialType(
    code="M01", title="干部履历表", category="1", booklet=True, filled_by_person=True, dated_by_filling=True,
    titles=("干部履历表", "履历表", "干部履历书", "领导干部履历表", "公务员履历表", "国家干部履历表",
        "专业技术人员履历表"),
    title_form=r"[一-鿿]{0,8}(?<!工人)(?<!职工)履历(表|书)",
    must=(r"干部履历表", r"参加革命工作前后履历", r"懂何种外语.{0,6}熟练程度", r"当选.{0,30}代表.{0,30}委员等?情况",
        r"何时参加何民主党派"),
    strong=("证明人", "熟悉何种专业", "何院校", "个人基本情况", "本人经历"),
    later=(r"证明人", r"称谓.{0,4}姓名", r"家庭成员", r"组织审(查|核)意见", r"本人签名", r"出国", r"学习简历",
        r"工作经历", r"任职资格", r"其他需要?说明"),
    readers=(*person(Calendar.GREGORIAN, self_filled=True), education_cells, all_titles, resume, study_tables, family,
    awards_and_penalties,
             signings({"组织|单位": "单位"})),
)
