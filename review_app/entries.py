"""What a reviewer types about a fact, corrected or new, turned into field values; every problem is said in Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from extraction.dates import parse_date
from models.dates import UNREADABLE, Calendar, PartialDate
from models.errors import DossierError
from models.facts import FACT_FIELDS, OPEN, SLOT_FIELDS, Fact, FieldType, Value
from review_app.choices import choices, is_closed
from review_app.wording import FIELDS

DATED = (FieldType.DATE, FieldType.DATE_OR_OPEN)
OPEN_WORDS = frozenset({"至今", "今", "现在", OPEN})
UNREADABLE_WORDS = frozenset({"不清", "字迹不清", "无法辨认"})


class EntryError(DossierError):
    """What was typed is no value of its field; the form shows the message beside the field."""


@dataclass(frozen=True, slots=True)
class EntryField:
    """One input of a form. `choices` are offered; `closed`: nothing else may stand there.

    `usual`: the page states it, or it is a date; other fields of the kind are asked for further down.
    """

    name: str
    label: str
    type: FieldType
    text: str
    choices: tuple[str, ...] = ()
    closed: bool = False
    usual: bool = True


def entry_fields(fact: Fact) -> tuple[EntryField, ...]:
    """The inputs for a fact: all fields of its kind but the slot, what the page states and dates marked usual."""
    slot = SLOT_FIELDS.get(fact.kind)
    return tuple(_field(fact.kind, name, fact.fields.get(name), usual=name in fact.fields or type_ in DATED)
                 for name, type_ in FACT_FIELDS[fact.kind].items() if name != slot)


def new_fields(kind: str) -> tuple[EntryField, ...]:
    """The inputs for a new fact of a kind, the slot first."""
    slot = SLOT_FIELDS.get(kind)
    names = sorted(FACT_FIELDS[kind], key=lambda name: name != slot)
    return tuple(_field(kind, name, None, usual=True) for name in names)


def _field(kind: str, name: str, value: Value | None, *, usual: bool) -> EntryField:
    return EntryField(
        name, FIELDS[name], FACT_FIELDS[kind][name], entry_text(value), choices(kind, name), is_closed(kind, name),
        usual)


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
        elif text != field.text or field.type in DATED:
            values[field.name] = read_value(text, field, calendar)
    return values


def read_new(kind: str, typed: Mapping[str, str], calendar: Calendar) -> dict[str, Value]:
    """All fields of a new fact. Raises: EntryError naming field and remedy."""
    values: dict[str, Value] = {}
    for field in new_fields(kind):
        text = typed.get(field.name, "").strip()
        if text:
            values[field.name] = read_value(text, field, calendar)
        elif field.name == SLOT_FIELDS.get(kind):
            raise EntryError(f"请选择“{field.label}”")
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


def read_value(text: str, field: EntryField, calendar: Calendar) -> Value:
    """What was typed into a field. Raises: EntryError naming field and remedy."""
    if field.closed and text not in field.choices:
        raise EntryError(f"{field.label}：请从所列各项中选择")
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
