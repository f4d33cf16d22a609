"""The labels of names in running text and their tags, in the order of the shipped model."""

from __future__ import annotations

from enum import StrEnum


class NameLabel(StrEnum):
    """What a stretch of text names.

    UNIT is the longest organisation's name with its departments; SCHOOL the same for schools; POST one post each;
    RANK a rank by itself; MAJOR without the word 专业; LEVEL and DEGREE without 毕业.
    """

    DATE = "DATE"
    ID = "ID"
    LEVEL = "LEVEL"
    DEGREE = "DEGREE"
    PERSON = "PERSON"
    UNIT = "UNIT"
    SCHOOL = "SCHOOL"
    MAJOR = "MAJOR"
    POST = "POST"
    RANK = "RANK"


TRAINED = (NameLabel.PERSON, NameLabel.UNIT, NameLabel.SCHOOL, NameLabel.MAJOR, NameLabel.POST, NameLabel.RANK,
           NameLabel.LEVEL, NameLabel.DEGREE)
TAGS = ("O", *(f"{begin}-{label}" for label in TRAINED for begin in "BI"))
