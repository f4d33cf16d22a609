"""Relatives and courses of study as facts."""

from __future__ import annotations

from samples.archive.ink import Said, say
from samples.archive.life import Kin, School


def kin_fact(k: Kin) -> Said:
    """A relative as a fact."""
    return say("family", relation=k.relation, name=k.name, birth=k.birth or None, politics=k.politics or None, unit_post=k.doing or None)


def study(s: School, *keys: str, **more: object) -> Said:
    """A course of study as a fact with these of its fields (all if none is named)."""
    values: dict[str, object] = {"level": s.level, "mode": s.mode or None, "school": s.school, "major": s.major or None, "start": s.start[:7],
                                 "end": s.end[:7], "nominal_years": s.years or None, "outcome": "毕业"}
    return say("education", **{k: v for k, v in values.items() if not keys or k in keys} | more)
