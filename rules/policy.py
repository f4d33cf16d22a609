"""Dated policy rows: what the law, a party rule or a product choice said, and when. Read from `policies/*.yaml`.

A change of law is a new row, never an edited one. A file that is not sound stops at load: nothing is judged with it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from models.dates import LAST_DAY, PartialDate, add_months
from models.errors import PolicyDataError, UnknownNameError
from models.findings import Citation
from models.post_table import post_table

RULES_FOLDER = Path(__file__).parent
POLICIES_FOLDER = RULES_FOLDER / "policies"


class Basis(Enum):
    """What a row rests on: seen in public material, general knowledge, or pure logic and product design."""

    SOURCED = "sourced"
    GENERAL = "general"
    DESIGN = "design"


@dataclass(frozen=True, slots=True)
class PolicyRow:
    """One value of a parameter and the days it was in force (`until` inclusive, `date.max` where it still is)."""

    parameter: str
    value: Any
    unit: str
    promulgated: date
    effective: date
    until: date
    citation: Citation
    basis: Basis
    verified: bool
    soft: bool = False
    note: str = ""

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def id(self) -> str:
        """Parameter and effective day."""
        return f"{self.parameter}@{self.effective.isoformat()}"

    @property
    def number(self) -> int:
        """The value where it is one whole number."""
        return int(self.value)

    @property
    def may_be_red(self) -> bool:
        """Whether a finding that rests on this row may be red (contract section 4)."""
        return not self.soft and (self.basis is not Basis.GENERAL or self.verified)

    def holds_on(self, day: date) -> bool:
        """Whether the row is in force on one day."""
        return self.effective <= day <= self.until


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: its Chinese title, the unit of its values, its rows oldest first."""

    name: str
    title: str
    unit: str
    file: str
    rows: tuple[PolicyRow, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """All parameters of one set of policy files."""

    parameters: Mapping[str, Parameter]
    version: str

    def __hash__(self) -> int:
        return hash(self.version)

    def rows(self, name: str) -> tuple[PolicyRow, ...]:
        """All rows of a parameter, oldest first. Raises UnknownNameError if no policy file defines it."""
        if name not in self.parameters:
            raise UnknownNameError(f"no policy parameter {name!r}; there are: {', '.join(sorted(self.parameters))}")
        return self.parameters[name].rows

    def in_force(self, name: str, when: PartialDate, *, lag_months: int = 0) -> tuple[PolicyRow, ...]:
        """Rows of parameter `name` in force on any day that `when` can be, oldest first.

        A row holds from its effective day to the day before the next row; the event's date decides, not the audit's.
        Values are in the parameter's `unit`. Empty means that nothing was in force: the rule does not apply.
        With `lag_months`, rows count that were in force so many months earlier or later, because practice lagged.

        Raises: UnknownNameError if no policy file defines `name`.
        Source: 立法法, 不溯及既往 (a law does not reach back).
        """
        first, last = add_months(when.earliest, -lag_months), add_months(when.latest, lag_months)
        return tuple(row for row in self.rows(name) if row.effective <= last and first <= row.until)

    def constant(self, name: str) -> PolicyRow:
        """The newest row of a parameter that does not depend on an event's date: a tolerance, a design limit."""
        return self.rows(name)[-1]


class _CitationModel(BaseModel):
    model_config = ConfigDict(extra="forbid")
    instrument: str
    article: str


class _RowModel(BaseModel):
    model_config = ConfigDict(extra="forbid")
    value: Any
    promulgated: date
    effective: date
    until: date | None = None
    citation: _CitationModel
    basis: Basis
    verified: bool
    note: str = ""


class _ParameterModel(BaseModel):
    model_config = ConfigDict(extra="forbid")
    title: str
    unit: str
    soft: bool = False
    values: list[Any]


ADVICE = {
    "citation": "no citation; add instrument and article",
    "citation.instrument": "no instrument; name it in citation",
    "citation.article": "no article; name it in citation, or leave it \"\" where it is not known",
    "promulgated": "no day of promulgation; add promulgated",
    "effective": "no effective day; add effective",
    "basis": "no basis; write sourced, general or design",
    "verified": "not said whether verified; add verified: true or false",
    "value": "no value; add value",
}


def load_policy(folder: Path = POLICIES_FOLDER) -> Policy:
    """Read and check all policy files of a folder. Raises PolicyDataError: file, parameter, row and reason."""
    parameters: dict[str, Parameter] = {}
    for path in sorted(folder.glob("*.yaml")):
        for parameter in _read(path):
            if parameter.name in parameters:
                raise PolicyDataError(
                    f"{path.name}, {parameter.name}: already defined in {parameters[parameter.name].file}; "
                    "keep all rows of a parameter in one file")
            parameters[parameter.name] = parameter
    if not parameters:
        raise PolicyDataError(f"{folder}: no policy file (*.yaml); restore the folder from the release")
    return Policy(parameters, rulebook_version(folder))


@cache
def default_policy() -> Policy:
    """The policy that ships with the program, loaded once."""
    return load_policy()


def rulebook_version(folder: Path = POLICIES_FOLDER) -> str:
    """Hash of the text of all rules, tables and policy rows: findings of the same version are comparable.

    The tables of post levels, a user's own included, are among them. Raises PostTableError where that one is broken.
    """
    return _version_of(folder, post_table().sources)


@cache
def _version_of(folder: Path, post_tables: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    sources = (sorted(RULES_FOLDER.rglob("*.py")) + sorted((RULES_FOLDER / "tables").glob("*.yaml"))
               + sorted(folder.glob("*.yaml")) + [Path(source) for source in post_tables])
    for path in sources:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def _read(path: Path) -> Iterator[Parameter]:
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_FAST_LOADER)  # noqa: S506  a safe loader
    except yaml.YAMLError as error:
        raise PolicyDataError(f"{path.name}: not YAML ({' '.join(str(error).split())}); correct its layout") from None
    if not isinstance(data, dict):
        raise PolicyDataError(f"{path.name}: holds no parameters; write `name: {{title, unit, values}}`")
    for name, item in data.items():
        yield _parameter(path.name, str(name), item)


_FAST_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _parameter(file: str, name: str, item: Any) -> Parameter:
    place = f"{file}, {name}"
    try:
        model = _ParameterModel.model_validate(item)
    except ValidationError as error:
        raise PolicyDataError(f"{place}: {_reason(error)}") from None
    rows = tuple(_row(place, name, model, value) for value in model.values)
    if not rows:
        raise PolicyDataError(f"{place}: no rows; add at least one dated value")
    return Parameter(name, model.title, model.unit, file, _closed(place, rows))


def _row(place: str, name: str, parameter: _ParameterModel, item: Any) -> PolicyRow:
    effective = item.get("effective", "a row without a date") if isinstance(item, dict) else item
    label = f"{place}, {effective}"
    try:
        row = _RowModel.model_validate(item)
    except ValidationError as error:
        raise PolicyDataError(f"{label}: {_reason(error)}") from None
    if row.value is None:
        raise PolicyDataError(f"{label}: {ADVICE['value']}")
    if not row.citation.instrument and (row.basis is Basis.SOURCED or not row.citation.article):
        raise PolicyDataError(f"{label}: {ADVICE['citation.instrument']}")
    if row.until is not None and row.until < row.effective:
        raise PolicyDataError(f"{label}: until {row.until} lies before effective; correct one of them")
    citation = Citation(row.citation.instrument, row.citation.article)
    return PolicyRow(
        name, row.value, parameter.unit, row.promulgated, row.effective, row.until or LAST_DAY, citation, row.basis,
        row.verified, parameter.soft, row.note)


def _closed(place: str, rows: tuple[PolicyRow, ...]) -> tuple[PolicyRow, ...]:
    """The rows with the end of each set to the day before the next, where the file does not end it sooner."""
    closed = []
    for row, following in pairwise(rows):
        if following.effective <= row.effective:
            raise PolicyDataError(
                f"{place}, {following.effective}: not later than the row before it; write rows oldest first, one a day")
        closed.append(_until(row, min(row.until, following.effective - timedelta(days=1))))
    return (*closed, rows[-1])


def _until(row: PolicyRow, until: date) -> PolicyRow:
    return PolicyRow(
        row.parameter, row.value, row.unit, row.promulgated, row.effective, until, row.citation, row.basis,
        row.verified, row.soft, row.note)


def _reason(error: ValidationError) -> str:
    first = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"])
    if first["type"] == "missing":
        return ADVICE.get(field, f"no {field}; add {field}")
    if first["type"] == "extra_forbidden":
        return f"unknown field {field}; remove it or correct its name"
    return f"{field}: {first['msg'].removeprefix('Value error, ')} (it says {first['input']!r})"
