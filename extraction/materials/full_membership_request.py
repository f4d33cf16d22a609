"""M20: the letter asking for full membership."""

from __future__ import annotations

from extraction.materials.material_type import MaterialType
from extraction.prose.letters import closing_signings
from extraction.prose.narrative import narrative
from extraction.prose.once import once

TYPE = MaterialType(
    code="M20", title="转正申请书", category="6", running_text=True, filled_by_person=True,
    titles=("转正申请书", "转正申请", "预备党员转正申请书", "预备党员转正申请", "入党转正申请书", "转正报告",
    "候补党员转正申请书"),
    title_form=r"(我的|入党|预备党员|候补党员|党员|预备期|申请|要求)*转正(的)?(申请书?|申请报告|报告)|关于.{0,8}转(为)?正.{0,6}申请",
    must=(r"申请转为.{0,4}正式党员", r"(预备|候补)期(已|即将)?满", r"批准我按期转正"), strong=("敬爱的党组织",
    "此致", "申请人"),
    later=(r"此致", r"敬礼", r"申请人", r"党组织"), readers=(once((closing_signings("本人"), narrative(own=True))),),
)
