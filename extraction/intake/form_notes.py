"""What is odd about an appointment form held as data."""

from __future__ import annotations

from extraction.id_number import parse_id_number
from extraction.intake.form_facts import read_form
from extraction.intake.report import IntakeNote
from extraction.intake.source import DataFile


def form_notes(file: DataFile) -> tuple[IntakeNote, ...]:
    """What is odd about the form: elements that nobody described, an ID number that cannot be. Raises DossierError."""
    form = read_form(file)
    notes = []
    number = parse_id_number(form.text("ShenFenZheng"))
    if form.text("ShenFenZheng") and (number is None or not number.valid):
        notes.append(IntakeNote("id_checksum", file.name, f"{file.name} 中的身份证号不合校验，请核对"))
    if form.unknown:
        names = "、".join(dict.fromkeys(form.unknown))
        notes.append(IntakeNote("unknown_element", file.name, f"{file.name} 有不识别的栏目：{names}，其内容未采用"))
    return tuple(notes)
