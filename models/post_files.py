"""One file of the table of post levels, read and checked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from models.errors import PostTableError
from models.post_bodies import LADDER, UNTOLD

_FAST_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _checked(value: object, allowed: tuple[str, ...]) -> object:
    if value not in allowed:
        raise ValueError(f"{value!r} is no level; use one of {'、'.join(allowed)}")
    return value


Level = Annotated[str, BeforeValidator(lambda value: _checked(value, LADDER))]
LevelOrUntold = Annotated[str, BeforeValidator(lambda value: _checked(value, (*LADDER, UNTOLD)))]
Step = Literal["乡科级", "县处级", "厅局级", "省部级"]
Word = Annotated[str, Field(min_length=1)]


class Section(BaseModel):
    """A part of the file: no other keys than those named."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Place(Section):
    """What a place is, and the years in which it was."""

    kind: Word
    first: int | None = Field(None, alias="from")
    last: int | None = Field(None, alias="until")


class Row(Section):
    """A kind of unit, as written."""

    body: Word
    unit: str
    excepted: Word | None = Field(None, alias="except")
    rank: Level | None = None
    inner: dict[Annotated[str, Field(min_length=1, max_length=1)], Level] = {}
    posts: dict[LevelOrUntold, list[Word]] = {}
    first: int | None = Field(None, alias="from")
    last: int | None = Field(None, alias="until")
    basis: Literal["sourced", "general", "user"] = "user"
    note: str = ""


def _as_place(value: object) -> object:
    return {"kind": value} if isinstance(value, str) else value


class TableFile(Section):
    """All sections; each may be left out."""

    steps: dict[Annotated[str, Field(min_length=1, max_length=1)], Step | None] = {}
    ranks: dict[Word, Word] = {}
    places: dict[Word, Annotated[Place, BeforeValidator(_as_place)]] = {}
    pieces: dict[Word, Word] = {}
    heads: list[Word] = []
    never: Word | None = None
    bodies: list[Row] = []


def read_table_file(path: Path) -> TableFile:
    """The sections of a file. Raises PostTableError naming file, row, reason, and what to do."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_FAST_LOADER)  # noqa: S506  a safe loader
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no UTF-8 text"
        raise PostTableError(
            f"{path}: the table of post levels cannot be read ({reason}); correct SANLING_POST_LEVELS or the file"
        ) from None
    except yaml.YAMLError as error:
        at = getattr(error, "problem_mark", None)
        place = f", line {at.line + 1}" if at else ""
        raise PostTableError(
            f"{path}{place}: no sound YAML ({getattr(error, 'problem', None) or error}); put patterns in single quotes"
        ) from None
    try:
        return TableFile.model_validate({} if content is None else content)
    except ValidationError as error:
        raise PostTableError(f"{path}: {_first_problem(error, content)}") from None


def _first_problem(error: ValidationError, content: object) -> str:
    first = error.errors()[0]
    where = ".".join(str(part + 1) if isinstance(part, int) else part for part in first["loc"]) or "the file"
    row = ""
    if first["loc"][:1] == ("bodies",) and len(first["loc"]) > 1 and isinstance(content, dict):
        named = content["bodies"][first["loc"][1]]
        row = f" ({named['body']})" if isinstance(named, dict) and "body" in named else ""
    what = "is not known here" if first["type"] == "extra_forbidden" else first["msg"].removeprefix("Value error, ")
    return f"{where}{row}: {what}; the first lines of models/tables/post_levels.yaml say how a row is written"
