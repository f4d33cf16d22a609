"""What a reviewer types when correcting a fact, turned into field values; every problem is said in Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from extraction.dates import parse_date
from models.dates import UNREADABLE, Calendar, PartialDate
from models.errors import DossierError
from models.facts import CLOSED_VALUES, FACT_FIELDS, OPEN, SLOT_FIELDS, Fact, FieldType, Value
from review_app.wording import FIELDS

OPEN_WORDS = frozenset({"至今", "今", "现在", OPEN})
UNREADABLE_WORDS = frozenset({"不清", "字迹不清", "无法辨认"})


class EntryError(DossierError):
    """What was typed is no value of its field; the form shows the message beside the field."""


@dataclass(frozen=True, slots=True)
class EntryField:
    """One input of the correction form."""

    name: str
    label: str
    type: FieldType
    text: str


def entry_fields(fact: Fact) -> tuple[EntryField, ...]:
    """The inputs for a fact: fields that the page states, and its dates. What a slot is about is not changed here."""
    fixed = SLOT_FIELDS.get(fact.kind)
    fields = FACT_FIELDS[fact.kind]
    dated = (FieldType.DATE, FieldType.DATE_OR_OPEN)
    closed = {field for kind, field in CLOSED_VALUES if kind == fact.kind}
    names = [
        name for name, type_ in fields.items()
        if name != fixed and name not in closed and (name in fact.fields or type_ in dated)
    ]
    return tuple(EntryField(name, FIELDS[name], fields[name], entry_text(fact.fields.get(name))) for name in names)


def entry_text(value: Value | None) -> str:
    """A value as the form shows it for editing."""
    if value is None:
        return ""
    if isinstance(value, PartialDate):
        return value.edtf if value.is_readable else "字迹不清"
    if isinstance(value, bool):
        return "是" if value else "否"
    if value == OPEN:
        return "至今"
    return f"{value:g}" if isinstance(value, int | float) else value


def read_entries(fact: Fact, typed: Mapping[str, str], calendar: Calendar) -> dict[str, Value]:
    """All fields of the corrected fact. A field left blank is unknown. Raises: EntryError naming field and remedy."""
    values: dict[str, Value] = dict(fact.fields)
    for field in entry_fields(fact):
        text = typed.get(field.name, field.text).strip()
        if not text:
            values.pop(field.name, None)
        else:
            values[field.name] = _value(text, field, calendar)
    return values


def read_date(text: str, calendar: Calendar, label: str = "日期") -> PartialDate:
    """A date typed as EDTF or as Chinese date text. Raises: EntryError where it is neither."""
    if text in UNREADABLE_WORDS:
        return UNREADABLE
    try:
        return PartialDate(text, calendar)
    except ValueError:
        pass
    parsed = parse_date(text)
    if parsed is None or parsed.date is None or parsed.span != (0, len(text)):
        raise EntryError(
            f"{label}：“{text}”不是日期；请写如 1968-05、1968年5月12日、一九六八年五月，无法辨认请写“字迹不清”")
    named = parsed.date.calendar
    return PartialDate(parsed.date.edtf, named if named is not Calendar.UNKNOWN else calendar)


def _value(text: str, field: EntryField, calendar: Calendar) -> Value:
    if field.type is FieldType.TEXT:
        return text
    if field.type is FieldType.FLAG:
        if text not in ("是", "否"):
            raise EntryError(f"{field.label}：请写“是”或“否”")
        return text == "是"
    if field.type is FieldType.NUMBER:
        try:
            number = float(text)
        except ValueError:
            raise EntryError(f"{field.label}：“{text}”不是数字") from None
        return int(number) if number.is_integer() else number
    if field.type is FieldType.DATE_OR_OPEN and text in OPEN_WORDS:
        return OPEN
    return read_date(text, calendar, field.label)
