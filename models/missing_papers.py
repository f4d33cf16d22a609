"""Which papers a finding says are missing: their names, from the finding's own words.

Findings of the verdict `missing` tell in one sentence what lacks: 缺政审材料（可向…查取）、考察材料，宜补…;
档案中没有公务员登记表.
"""

from __future__ import annotations

import re

_LACKS = re.compile(r"(?:缺少|缺宜归档的|缺|没有相应职务的|没有相应的|没有该次|没有任何|没有|未见)([^，。；]{2,60})")
_REMARK = re.compile(r"（(?!成绩|招生)[^（）]*）")
_YEARS = re.compile(r"^(?:.*等任何(?:一种)?)?[\d、至]*(?:年度)?")
_ENDS = re.compile(r"(?:表|材料|书|证书|文件|报告|鉴定|批件|决定|合同|函|证)$")
_SHORTEST = 3
_PLAIN = {"政审表": "政审材料", "工资变动材料": "工资变动审批表", "考核登记表": "年度考核登记表",
          "学籍原始材料": "学籍（成绩）表", "任免审批表": "干部任免审批表"}


def missing_papers(text: str) -> tuple[str, ...]:
    """Names of the papers that a finding's sentence says are missing, each once; empty where it names none."""
    found: dict[str, None] = {}
    for match in _LACKS.finditer(_REMARK.sub("", text)):
        for part in re.split(r"、|或", match[1]):
            name = _YEARS.sub("", part.strip())
            if _ENDS.search(name) and len(name) >= _SHORTEST:
                found.setdefault(_PLAIN.get(name, name))
    return tuple(found)
