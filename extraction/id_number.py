"""The citizen identity number (GB 11643): its check digit, birth date and gender; 15 digits become 18."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from extraction.normalize import normalize
from models.check_digit import check_digit
from models.dates import PartialDate

_CENTENARIANS = ("996", "997", "998", "999")  # order codes kept for people born in the 1800s
_FORM = re.compile(r"(?<![0-9A-Za-z])(?:[1-9]\d{16}[0-9Xx]|[1-9]\d{14})(?![0-9A-Za-z])")


@dataclass(frozen=True, slots=True)
class IdNumber:
    """One number as written. `birth` is None where the digits are no day; `valid` is False for any formal mistake."""

    raw: str = field(repr=False)
    start: int
    end: int
    digits: str = field(repr=False)
    birth: PartialDate | None
    gender: str
    check_holds: bool | None

    @property
    def valid(self) -> bool:
        """Whether the day exists and the check digit, where there is one, holds."""
        return self.birth is not None and self.check_holds is not False

    @property
    def as_18(self) -> str:
        """The number in 18 digits."""
        return to_18(self.digits)


def parse_id_number(text: str) -> IdNumber | None:
    """The first identity number in a text, spaces ignored; also one that is wrong."""
    found = find_id_numbers(text)
    return found[0] if found else None


def find_id_numbers(text: str) -> list[IdNumber]:
    """All identity numbers in a text, wrong ones too."""
    plain = normalize(text)
    return [_read(plain.raw_text(*match.span()), *plain.raw_span(*match.span()), match[0].upper())
            for match in _FORM.finditer(plain.text)]


def to_18(digits: str) -> str:
    """A 15-digit number in 18 digits; an 18-digit one as it is."""
    if len(digits) == 18:
        return digits
    century = "18" if digits.endswith(_CENTENARIANS) else "19"
    body = digits[:6] + century + digits[6:]
    return body + check_digit(body)


def _read(raw: str, start: int, end: int, digits: str) -> IdNumber:
    full = to_18(digits)
    holds = None if len(digits) == 15 else check_digit(digits[:17]) == digits[17]
    return IdNumber(raw, start, end, digits, _birth(full[6:14]), "男" if int(full[16]) % 2 else "女", holds)


def _birth(digits: str) -> PartialDate | None:
    try:
        return PartialDate.of_day(date(int(digits[:4]), int(digits[4:6]), int(digits[6:])))
    except ValueError:
        return None
