"""M30: young people sent to the countryside; the day they settled there starts their work."""

from __future__ import annotations

from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.material_type import MaterialType
from extraction.materials.person import birth, household, identity, joining, politics
from extraction.materials.relatives import family
from extraction.materials.signings import approval, signings
from extraction.materials.study_tables import study_tables

_APPROVED = r"知青|革委会|革命委员会|办公室|审批|批准|县|区|公社"

TYPE = MaterialType(
    code="M30", title="知识青年上山下乡登记表", category="9-2", filled_by_person=True,
    titles=("知识青年上山下乡登记表", "下乡知青审批表", "插队知青登记表", "下乡上山知识青年登记表",
        "知识青年下乡登记表", "上山下乡知识青年登记表", "知青登记表", "城镇知识青年上山下乡审批表",
            "知识青年插队落户登记表"),
    title_form=r"[一-鿿()]{0,14}(知识青年|知青|上山下乡|下乡上山|插队)[一-鿿()]{0,14}(表|通知书|证明?|卡)",
    must=(r"上山下乡", r"下乡上山", r"插队", r"知识青年"), strong=("最高指示", "生产队", "安置地点", "公社"),
    readers=(identity, birth(self_filled=True), politics, joining, household, resume, study_tables, family,
             awards_and_penalties, approval(_APPROVED, "work_start", "date", {"route": "上山下乡"}, ("rural_since",)),
             signings({"知青|革委会|革命委员会|办公室|审批|批准": "审批", "家长": "本人"})),
    approval=r"知青|革委会|审批|批准",
)
