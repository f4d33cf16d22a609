"""What the date parser is told and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from models.dates import Calendar, PartialDate


class DateFlag(StrEnum):
    """What a reader of the date should know about how it was read."""

    CENTURY_INFERRED = "century_inferred"
    APPROX = "approx"
    OCR_REPAIRED = "ocr_repaired"
    INVALID_PART_DROPPED = "invalid_part_dropped"
    LUNAR = "lunar"
    LEAP_LUNAR = "leap_lunar"
    MAYBE_LUNAR = "maybe_lunar"
    ROC = "roc"
    REIGN = "reign"
    GANZHI = "ganzhi"
    ZODIAC = "zodiac"
    AGE = "age"
    AGE_AGREES = "age_agrees"
    AGE_DISAGREES = "age_disagrees"
    NOMINAL_AGE = "nominal_age"
    RELATIVE = "relative"
    OPEN = "open"
    NO_YEAR = "no_year"
    ILLEGIBLE = "illegible"
    ID_CARD_SOURCE = "id_card_source"
    AFTER_PAGE = "after_page"
    ALTERATION_POSSIBLE = "alteration?"
    SUGGESTED = "suggested"
    NEEDS_REVIEW = "needs_review"


@dataclass(frozen=True, slots=True)
class DateContext:
    """What is known around a date.

    `page_date` is the form's own date: it closes 至今, bounds two-digit years and dates an age. `anchor_year` is the
    year of the line before (同年, 次年). `prescribed_calendar` is what the form asks for. `birth` must not be given
    for a birth field itself.
    """

    page_date: PartialDate | None = None
    anchor_year: int | None = None
    prescribed_calendar: Calendar | str = Calendar.UNKNOWN
    birth: PartialDate | None = None

    def __post_init__(self) -> None:
        # An unreadable date bounds nothing: the same as none.
        for name in ("page_date", "birth"):
            known: PartialDate | None = getattr(self, name)
            if known is not None and not known.is_readable:
                object.__setattr__(self, name, None)

    @property
    def calendar(self) -> Calendar:
        """The calendar of a date that does not name its own."""
        return Calendar(self.prescribed_calendar)


NO_CONTEXT = DateContext()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that the text may mean, with the reason; a person decides."""

    date: PartialDate
    reason: str


@dataclass(frozen=True, slots=True)
class ParsedDate:
    """One date as found: `raw` is `text[start:end]` of the raw text. `date` is None where nothing may be decided."""

    raw: str
    start: int
    end: int
    date: PartialDate | None
    flags: frozenset[DateFlag] = frozenset()
    confidence: float = 1.0
    candidates: tuple[Candidate, ...] = ()
    age: int | None = None

    @property
    def span(self) -> tuple[int, int]:
        """`(start, end)` in the raw text."""
        return self.start, self.end

    @property
    def precision(self) -> str:
        """The parser's own name of how close the date is: day month year range approx age relative none."""
        if self.date is None:
            kinds = {DateFlag.AGE: "age", DateFlag.RELATIVE: "relative"}
            return next((name for flag, name in kinds.items() if flag in self.flags), "none")
        if DateFlag.APPROX in self.flags:
            return "approx"
        return self.date.precision.value


@dataclass(frozen=True, slots=True)
class Reading:
    """A date found in prepared text, in the places of that text. `year` is what a following 同年 leans on."""

    start: int
    end: int
    date: PartialDate | None
    flags: frozenset[DateFlag] = frozenset()
    confidence: float = 1.0
    candidates: tuple[Candidate, ...] = ()
    age: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class ParsedPeriod:
    """A span of time as found. `open` where it lasts; then `closes_at` is the page's own date, if known."""

    raw: str
    span: tuple[int, int]
    start: PartialDate | None
    end: PartialDate | None
    open: bool = False
    closes_at: PartialDate | None = None
    flags: frozenset[DateFlag] = frozenset()
    confidence: float = 1.0
    start_parsed: ParsedDate | None = field(default=None, repr=False)
    end_parsed: ParsedDate | None = field(default=None, repr=False)
