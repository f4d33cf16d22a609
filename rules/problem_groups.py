"""Problem groups of a review (统一口径): six of the dossier, and two technical ones that are never the person's."""

from __future__ import annotations

from enum import IntEnum

from models.findings import Verdict


class ProblemGroup(IntEnum):
    """The groups in the order of a review notice; 7 and 8 count in no rate of problems."""

    ALTERED = 1
    INCONSISTENT = 2
    MISSING = 3
    DETERMINATION = 4
    INACCURATE = 5
    MISFILED = 6
    SCANS = 7
    READING = 8


TITLES = {
    ProblemGroup.ALTERED: "涂改造假", ProblemGroup.INCONSISTENT: "信息不一致", ProblemGroup.MISSING: "重要材料缺失",
    ProblemGroup.DETERMINATION: "认定说明不符合规定", ProblemGroup.INACCURATE: "信息不准",
    ProblemGroup.MISFILED: "错装混装",
    ProblemGroup.SCANS: "数字化质量（技术类）", ProblemGroup.READING: "识别不确定（技术类）",
}
FORGED = "涂改造假"
"""The reason of a reviewer that puts a confirmed doubt of any rule into the first group; no rule says so itself."""
MISREAD = "系统识读有误"
_BY_RULE = {
    **dict.fromkeys(("AGE-03", "AGE-09", "AGE-16", "DOC-07"), ProblemGroup.ALTERED),
    **dict.fromkeys(("AGE-10", "AGE-15"), ProblemGroup.DETERMINATION),
    **dict.fromkeys(("AGE-01", "AGE-07", "WRK-01", "WRK-14", "PTY-02", "PTY-06", "EDU-06", "EDU-11", "EDU-18", "EXP-04",
                     "EXP-05"), ProblemGroup.INACCURATE),
    **dict.fromkeys(("DOC-08", "DOC-12"), ProblemGroup.MISSING),
    "DOC-13": ProblemGroup.SCANS,
}


def problem_group(rule: str, severity: str, verdict: str, reason: str = "") -> ProblemGroup:
    """The group of a doubt; `reason` is the first word of a confirmation or of a dismissal, "" where there is none.

    DOC-10 is about another person's material where it is red. A rule that is not listed belongs to the missing papers
    where it says so, else to the inconsistencies.
    """
    if reason == FORGED:
        return ProblemGroup.ALTERED
    if reason == MISREAD:
        return ProblemGroup.READING
    if rule == "DOC-10" and severity == "red":
        return ProblemGroup.MISFILED
    if rule in _BY_RULE:
        return _BY_RULE[rule]
    return ProblemGroup.MISSING if verdict == Verdict.MISSING.value else ProblemGroup.INCONSISTENT
