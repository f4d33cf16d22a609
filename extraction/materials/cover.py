"""M91: covers, dividers, blank pages, photographs: nothing to read."""

from __future__ import annotations

from extraction.materials.material_type import MaterialType

TYPE = MaterialType(
    code="M91", title="封面", category=None,
    titles=("干部人事档案", "干部档案", "人事档案", "职工档案", "档案袋", "照片"),
    title_form=r"干部(人事)?档案|人事档案|职工档案|第?[一二三四五六七八九十]类?[、.]?[一-鿿、]{2,24}类?材料|"
        r"(近期|正面|彩色|本人|证件|半身|一寸|二寸|一吋|二吋|标准|贴)*(免冠)?(照片|相片|证件照)(页|处|粘贴处|粘贴页)?|封面",
    title_never=r"目录",
    continues=False,
)
