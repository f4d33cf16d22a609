"""关于出生日期不一致的说明: every recorded value with its material, by when that was formed; the conclusion is empty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.cases import Case
from models.errors import DossierError
from review_app.dossier import Dossier
from review_app.records import Record
from review_app.reports.known import current_post, records, source_of
from review_app.wording import date_words

TEMPLATE = "出生日期不一致的说明.docx"


def content(dossier: Dossier, case: Case, names: Mapping[str, str]) -> dict[str, Any]:  # noqa: ARG001 - signed by hand
    """What the template prints. Raises: DossierError where all records of the birth date agree."""
    sentence = birth_sentence(dossier)
    if not sentence:
        raise DossierError("该档案中出生日期的记载没有不一致，无需此说明")
    rows = [
        {"value": s.value, "category": s.category, "material": s.material, "formed": s.formed}
        for s in (source_of(record.reading) for record in records(dossier, "出生日期"))]
    return {"name": dossier.name, "post": current_post(dossier), "sentence": sentence, "rows": rows}


def birth_sentence(dossier: Dossier) -> str:
    """The differing birth dates in one sentence; empty where they agree. Says what is recorded, concludes nothing."""
    found = records(dossier, "出生日期")
    if not any(record.differs for record in found):
        return ""
    told: dict[str, list[str]] = {}
    for record in found:
        source = source_of(record.reading)
        place = "，".join(filter(None, (source.category and f"{source.category}类", source.formed)))
        told.setdefault(_day(record), []).append((source.material or "某材料") + (f"（{place}）" if place else ""))
    listed = "；".join(f"{'、'.join(places)}记载为{value}" for value, places in told.items())
    first = source_of(found[0].reading)
    end = f"最早形成材料为{first.material}，记载为{_day(found[0])}。" if first.formed else ""
    return f"经审核，{dossier.name}同志档案中出生日期记载不一致：{listed}。{end}"


def _day(record: Record) -> str:
    """The date alone, however it was written down."""
    return date_words(record.reading.fact.date("date"))
