"""M39: approval of going abroad."""

from __future__ import annotations

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
    code="M39", title="出国(境)审批表", category="9-3",
    titles=("因公出国人员审批表", "出国审批表", "出国(境)审批表", "因私出国(境)审批表", "出国人员政审表",
        "因公临时出国人员备案表",
            "因公出国人员备案表", "出国(境)人员审查表", "因公临时出国(境)任务审批表", "因公出国赴港澳人员审查表",
            "出国人员审查表",
            "国家工作人员因私出国(境)审批表", "出国人员登记表", "国家工作人员因私出国申请表"),
    title_form=r"[一-鿿]{0,6}(派出国外|出国留学|赴国外)[一-鿿]{0,10}(审批|审查|登记|备案)[一-鿿]{0,4}表|"
        r"[一-鿿()]{0,16}(出国|出境|出入境|赴港澳|赴台)[一-鿿()、]{0,16}(审批|审查|登记|备案|政审|申请|"
        r"申报|呈批)[一-鿿()]{0,4}"
               r"(表|件)",
    must=(r"出国任务", r"前往国家", r"(出访|前往|所赴|拟往|出国|出境)(国家|地区|事由|任务|目的)"), strong=("出国",
        "出境", "护照"),
    readers=(*person(), education_cells, titles, resume, study_tables, family, awards_and_penalties,
             signings({"派出|所在单位|工作单位|人员单位|呈报单位": "单位",
             "审批|批准|外事|组织部|任免机关|政府|审查": "审批", "主管|政审|纪检": "审核"})),
)
