"""Résumé lines as fields of facts (contract section 3)."""

from __future__ import annotations

import re

from extraction.resume_types import ResumeLine
from models.facts import OPEN, Value

_BASE = re.compile("(?:[乡镇村]|公社|大队|生产队|街道|街道办事处|厂|矿|农场|林场)$")


def to_stint_fields(line: ResumeLine) -> dict[str, Value]:
    """The contract's `stint` fields; what the line does not say is absent."""
    fields: dict[str, Value | None] = {
        "start": line.start, "end": OPEN if line.open else line.end, "unit": line.unit or None,
        "post": line.post_noted or line.post or None,
        "level": line.level, "occupation": line.occupation, "fulltime": line.full_time,
        "nested": True if line.is_nested else None, "paid": _paid(line), "grassroots": _grassroots(line),
    }
    return {name: value for name, value in fields.items() if value is not None}


def study_fields(line: ResumeLine) -> dict[str, Value]:
    """The contract's `education` fields of a study line; empty for any other, training included."""
    study = line.study
    if study is None or line.kind != "study":
        return {}
    mode = study.mode or ("全日制" if line.full_time and not line.is_nested else None)
    fields: dict[str, Value | None] = {
        "level": study.level, "mode": mode, "school": study.school, "major": study.major, "start": line.start,
        "end": None if line.open else line.end, "outcome": study.outcome,
    }
    return {name: value for name, value in fields.items() if value is not None}


def _paid(line: ResumeLine) -> bool | None:
    return not re.search("不带薪|停发工资", line.text) if "带薪" in line.flags else None


def _grassroots(line: ResumeLine) -> bool | None:
    """Sure only for work in towns, villages, brigades, factories."""
    if line.kind in ("work", "rural") and _BASE.search(line.unit):
        return True
    return None
