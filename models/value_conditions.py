"""What the field of a fact must fulfil for a dossier to be found, and how somebody says so."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from models.dates import Calendar, PartialDate
from models.errors import DossierError
from models.facts import FACT_FIELDS, OPEN, FieldType


class ConditionError(DossierError):
    """A condition cannot be asked as it was put; the message, in Chinese, says what to change."""


@dataclass(frozen=True, slots=True)
class ValueWanted:
    """A fact of this kind has a field that fits all that is given. An empty `field` is any of the kind's fields.

    `before` and `after`: the date lies before or after that day whatever day it is; `possible` turns that into: it can.
    """

    kind: str
    field: str = ""
    slot: str = ""
    equals: str = ""
    contains: str = ""
    before: date | None = None
    after: date | None = None
    at_least: float | None = None
    at_most: float | None = None
    possible: bool = False


class Sign(Enum):
    """How a value is compared."""

    CONTAINS = "含"
    EQUALS = "为"
    BEFORE = "早于"
    AFTER = "晚于"
    MAY_BE_BEFORE = "可能早于"
    MAY_BE_AFTER = "可能晚于"
    AT_LEAST = "不小于"
    AT_MOST = "不大于"


_OF_DATES = (Sign.BEFORE, Sign.AFTER, Sign.MAY_BE_BEFORE, Sign.MAY_BE_AFTER)


def signs_of(kind: str, field: str) -> tuple[Sign, ...]:
    """How the values of a field can be compared, the commonest first; of any field (``""``): as text."""
    sort = FACT_FIELDS[kind][field] if field else FieldType.TEXT
    return {
        FieldType.TEXT: (Sign.CONTAINS, Sign.EQUALS), FieldType.DATE: (*_OF_DATES, Sign.EQUALS),
        FieldType.DATE_OR_OPEN: (*_OF_DATES, Sign.EQUALS), FieldType.FLAG: (Sign.EQUALS,),
        FieldType.NUMBER: (Sign.AT_LEAST, Sign.AT_MOST, Sign.EQUALS),
    }[sort]


def value_wanted(kind: str, slot: str, field: str, sign: Sign, value: str) -> ValueWanted:
    """The condition. A date before 1950 lies before its first day, one after 1950 after its last.

    Dates are equal where they are written the same, numbers where they are the same.

    Raises: ConditionError for an empty value, one that is no date or no number, a sign that the field does not know.
    """
    value = value.strip()
    if not value:
        raise ConditionError("请填写要检索的内容")
    if sign not in signs_of(kind, field):
        raise ConditionError("该项目不能这样比较，请另选")
    wanted = ValueWanted(kind, field, slot, possible=sign in (Sign.MAY_BE_BEFORE, Sign.MAY_BE_AFTER))
    if sign in (Sign.BEFORE, Sign.MAY_BE_BEFORE):
        return replace(wanted, before=_date(value).earliest)
    if sign in (Sign.AFTER, Sign.MAY_BE_AFTER):
        return replace(wanted, after=_date(value).latest)
    if sign in (Sign.AT_LEAST, Sign.AT_MOST):
        number = _number(value)
        return replace(wanted, at_least=number) if sign is Sign.AT_LEAST else replace(wanted, at_most=number)
    return replace(wanted, contains=value) if sign is Sign.CONTAINS else _equal(wanted, value)


def _equal(wanted: ValueWanted, value: str) -> ValueWanted:
    sort = FACT_FIELDS[wanted.kind][wanted.field] if wanted.field else FieldType.TEXT
    if sort is FieldType.NUMBER:
        return replace(wanted, at_least=_number(value), at_most=_number(value))
    if sort is FieldType.DATE or (sort is FieldType.DATE_OR_OPEN and value != OPEN):
        return replace(wanted, equals=str(_date(value, Calendar.LUNAR)))  # which has days that ours has not
    return replace(wanted, equals=value)


def _date(value: str, calendar: Calendar = Calendar.UNKNOWN) -> PartialDate:
    try:
        found = PartialDate(value, calendar)
    except (ValueError, DossierError):
        found = None
    if found is None or not found.is_readable:
        raise ConditionError(f"“{value}”不是日期，请写作 1950、1950-01 或 1950-01-01")
    return found


def _number(value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise ConditionError(f"“{value}”不是数字")
    return number
