"""What forms say of a dossier: the earliest and the latest record of an item, its doubts, the person's newest data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from models.facts import OPEN, Fact
from models.findings import Verdict
from review_app.dossier import Dossier, Doubt, Reading, Status
from review_app.records import SUBJECTS, Record, records_of
from review_app.wording import date_words, fact_value

APPOINTMENT_FORM = "M27"
PARTY_APPLICATION = "M18"
STATUS_WORDS = {
    Status.OPEN: "未处理", Status.CHANGED: "待复核", Status.CONFIRMED: "已确认", Status.NEEDS_MATERIAL: "待补材料"}


@dataclass(frozen=True, slots=True)
class Source:
    """A recorded value and the material it stands in, in words; all empty where there is none."""

    value: str = ""
    category: str = ""
    material: str = ""
    formed: str = ""


def source_of(reading: Reading | None) -> Source:
    """A reading as forms print it."""
    if reading is None:
        return Source()
    material = reading.material
    if material is None:
        return Source(fact_value(reading.fact))
    formed = date_words(material.formed) if material.formed else ""
    return Source(fact_value(reading.fact), material.category or "", material.title or material.type, formed)


def records(dossier: Dossier, title: str) -> tuple[Record, ...]:
    """Every recorded value of a subject, earliest-formed first."""
    subject = next(s for s in SUBJECTS if s.title == title)
    return records_of(dossier, subject)


def earliest(dossier: Dossier, wants: Callable[[Fact], bool]) -> Reading | None:
    """The record in the earliest-formed material; one of no date only where there is no other."""
    found = _dated(dossier, wants)
    return next((r for r in found if _formed(r)[0] > date.min), found[0] if found else None)


def newest(dossier: Dossier, wants: Callable[[Fact], bool]) -> Reading | None:
    """The record in the newest material."""
    found = _dated(dossier, wants)
    return found[-1] if found else None


def on_form(dossier: Dossier, form: str, wants: Callable[[Fact], bool]) -> Reading | None:
    """The record in the newest material of a type."""
    found = [r for r in _dated(dossier, wants) if r.material is not None and r.material.type == form]
    return found[-1] if found else None


def slot(dossier: Dossier, name: str) -> str:
    """The newest recorded value of one identity item: name, ethnicity, native_place …"""
    found = newest(dossier, lambda fact: fact.kind == "identity" and fact.slot == name)
    return (found.fact.text("value") or "") if found else ""


def current_post(dossier: Dossier) -> str:
    """Unit and post of the newest line of the career that is still open; empty where no line says so."""
    found = newest(dossier, lambda fact: fact.kind == "stint" and fact.fields.get("end") == OPEN)
    return "".join(filter(None, (found.fact.text("unit"), found.fact.text("post")))) if found else ""


def doubts_of(dossier: Dossier, item: str) -> list[Doubt]:
    """Doubts of one item of the registration form that nobody dismissed, gravest first."""
    return [d for d in dossier.doubts if d.finding.item == item and d.status is not Status.DISMISSED]


def doubt_words(doubts: Iterable[Doubt]) -> str:
    """Doubts as a form tells them, with where the work on each stands."""
    lines = dict.fromkeys(f"{d.finding.text}（{STATUS_WORDS[d.status]}）" for d in doubts)
    return "\n".join(f"{i}. {line}" for i, line in enumerate(lines, 1))


def lacks_material(doubts: Iterable[Doubt]) -> bool:
    """Whether a paper that should be there is not."""
    return any(d.finding.verdict is Verdict.MISSING for d in doubts)


def consistent(found: Iterable[Record], doubts: Iterable[Doubt]) -> bool | None:
    """Whether the records of an item agree; None where that is undecided or there are not two of them."""
    listed, verdicts = list(found), {doubt.finding.verdict for doubt in doubts}
    if Verdict.CONFLICT in verdicts or any(record.differs for record in listed):
        return False
    return True if Verdict.UNDECIDED not in verdicts and any(record.earliest for record in listed) else None


def tick(answer: bool | None) -> str:
    """A first judgement as the form prints it; left open where the program has none."""
    yes, no = ("☑" if answer is True else "□"), ("☑" if answer is False else "□")
    return f"{yes}是　{no}否"


def _dated(dossier: Dossier, wants: Callable[[Fact], bool]) -> list[Reading]:
    found = [r for r in dossier.readings.values() if wants(r.fact)]
    return sorted(found, key=_formed)


def _formed(reading: Reading) -> tuple[date, int]:
    """Undated materials come first, so that they are never the newest."""
    formed = reading.material.formed if reading.material else None
    if formed is None or not formed.is_readable:
        return date.min, reading.page or 0
    return formed.latest, reading.page or 0
