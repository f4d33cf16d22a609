"""Dates as they are really written, read into imprecise dates. Nothing impossible is mended, nothing lunar converted.

`parse_date` reads a cell that should hold one date, `parse_dates` finds all dates in running text,
`parse_period` reads a span of time, `date_readings` weighs what else the recogniser saw, and
`parse_cohorts` finds 77级 and 66届, which are no dates.
"""

from __future__ import annotations

from extraction.cohorts import Cohort, parse_cohorts
from extraction.date_periods import parse_period
from extraction.date_reader import parse_date, parse_dates
from extraction.date_readings import date_readings
from extraction.date_types import NO_CONTEXT, Candidate, DateContext, DateFlag, ParsedDate, ParsedPeriod

__all__ = [
    "NO_CONTEXT", "Candidate", "Cohort", "DateContext", "DateFlag", "ParsedDate", "ParsedPeriod", "date_readings",
    "parse_cohorts", "parse_date", "parse_dates", "parse_period",
]
