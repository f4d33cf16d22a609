"""Words of which titles of forms are made, to mend one misread character in a title and to find where it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_TEXT = (
    "登记表 审批表 呈报表 鉴定表 履历表 简历表 考核表 评审表 审核表 认定表 推荐表 审查表 志愿书 "
    "申请书 毕业证书 学位证书 报到证 派遣证 介绍信 通知书 毕业生 毕业学员 毕业研究生 公务员 工作人员 "
    "专业技术 技术职务 任职资格 知识青年 上山下乡 转业干部 退伍军人 复员军人 退出现役 应征公民 "
    "应征青年 公民入伍 劳动合同 聘用合同 合同制 政治审查 年度考核 转正定级 见习期满 工资变动 工资套改 "
    "工资改革 职工升级 任免呈报 专项审核 审核认定 培训登记 招生考生 报名登记 报考登记 工农兵 招收工人 "
    "录用干部 吸收录用 聘用制 以工代干 民办教师 因公出国 常住人口 户籍证明 户口登记 出生日期 调动审批 "
    "工资转移 商调函 就业报到 分配派遣 先进工作者 劳动模范 三好学生 优秀共产党员 职务任免 考察材料 "
    "证明材料 现实表现 "
)
_WORDS = tuple(_TEXT.split())
_HEAD = re.compile(r"省|市|县|州|区|旗|厂|矿|局|处|公司|"
                   r"学校|大学|学院|中学|委员会|革委会|部|公社|研究所|医院|银行|政府|集团")


@lru_cache(maxsize=4096)
def mended(key: str) -> str:
    """The title with one character put right wherever a word of three or more lacks just that; else as it is."""
    certain = [False] * len(key)
    for word in _WORDS:
        place = key.find(word)
        if place >= 0:
            certain[place:place + len(word)] = [True] * len(word)
    found = list(key)
    for word in sorted(_WORDS, key=len, reverse=True):
        for place in range(len(key) - len(word) + 1):
            wrong = [i for i, char in enumerate(word) if found[place + i] != char]
            if len(wrong) == 1 and not certain[place + wrong[0]]:
                found[place + wrong[0]] = word[wrong[0]]
                certain[place:place + len(word)] = [True] * len(word)
    return "".join(found)


def without_heads(key: str) -> Iterator[str]:
    """The title, and what is left of it behind the place or unit that it begins with (江原省南屏县…)."""
    yield key
    for match in _HEAD.finditer(key):
        if len(key) - match.end() >= 4:
            yield key[match.end():]
