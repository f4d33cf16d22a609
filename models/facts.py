"""Facts: what one material says, with the spot on the page that says it. Rival facts stand side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from types import MappingProxyType

from models.dates import PartialDate
from models.pages import BoundingBox

Value = str | int | float | bool | PartialDate
OPEN = "open"
"""The `end` of a stint that lasts."""


class FieldType(Enum):
    """How a field is written on the wire."""

    TEXT = "text"
    DATE = "EDTF date"
    DATE_OR_OPEN = "EDTF date or `open`"
    NUMBER = "number"
    FLAG = "true or false"


T, D, N, B = FieldType.TEXT, FieldType.DATE, FieldType.NUMBER, FieldType.FLAG

FACT_FIELDS: Mapping[str, Mapping[str, FieldType]] = {
    "identity": {"field": T, "value": T},
    "birth": {"date": D, "self_filled": B},
    "age_stated": {"age": N, "on": D, "nominal": B},
    "work_start": {"date": D, "route": T, "exception": T},
    "service_years": {"years": N, "on": D},
    "party": {"step": T, "date": D, "class_at_join": T, "unit": T},
    "party_years": {"years": N, "on": D},
    "political_status": {"value": T, "on": D},
    "party_introducer": {"name": T, "full_member_since": D},
    "league": {"step": T, "date": D},
    "education": {
        "level": T, "mode": T, "school": T, "major": T, "start": D, "end": D, "nominal_years": N, "entry_basis": T,
        "outcome": T, "cert_no": T, "cohort": T, "check": T,
    },
    "degree": {"level": T, "subject": T, "school": T, "date": D, "cert_no": T},
    "stint": {
        "start": D, "end": FieldType.DATE_OR_OPEN, "unit": T, "post": T, "level": T, "occupation": T, "fulltime": B,
        "nested": B, "paid": B, "grassroots": B,
    },
    "appointment": {
        "decided": D, "action": T, "unit": T, "post": T, "level": T, "post_kind": T, "scheme": T, "exception": T,
        "document_no": T,
    },
    "status": {"status": T, "from": D, "to": D, "origin": T},
    "pay": {"effective": D, "grade": T, "post": T, "standard": T, "amount": N, "reform": N},
    "title": {"name": T, "date": D},
    "assessment": {"year": N, "grade": T},
    "penalty": {"system": T, "penalty": T, "decided": D, "until": D, "lifted": D},
    "award": {"award": T, "date": D, "granted_by": T},
    "family": {"relation": T, "name": T, "birth": D, "politics": T, "unit_post": T},
    "marriage": {"date": D},
    "household": {"type": T, "place": T, "from": D},
    "determination": {
        "topic": T, "value": T, "decided": D, "by": T, "document_no": T, "requested_by": T, "grounds": T,
        "attachments": T,
    },
    "signing": {"step": T, "date": D},
    "term": {"text": T, "role": T},
    "seal": {"text": T, "date": D},
    "catalogue_entry": {"title": T, "category": T, "formed": D, "pages": N},
}
"""Fields of each kind of fact, as in contract section 3."""

CLOSED_VALUES: Mapping[tuple[str, str], frozenset[str]] = {
    ("identity", "field"): frozenset(
        {"name", "former_name", "gender", "ethnicity", "native_place", "birth_place", "id_number"}),
    ("party", "step"): frozenset(
        {"apply", "activist", "target", "form_filled", "branch_accept", "talk", "superior_approve", "full_branch",
         "full_approve", "extend_from", "extend_to", "expelled", "rejoin", "claimed_join", "claimed_full"}),
    ("league", "step"): frozenset({"apply", "branch_accept", "approve", "leave"}),
    ("education", "check"): frozenset({"found", "not_found"}),
    ("determination", "topic"): frozenset({"birth", "work_start", "party", "education", "status"}),
    ("term", "role"): frozenset({"printed", "handwritten", "seal"}),
}
"""Fields whose values are names of this project; any other value is a mistake of the writer."""

SLOT_FIELDS: Mapping[str, str] = {
    "identity": "field", "party": "step", "league": "step", "determination": "topic", "signing": "step",
}
"""The field that says which of several things a kind records."""


class Altered(Enum):
    """Whether the writing looks changed."""

    NONE = "none"
    SUSPECTED = "suspected"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading that the recogniser considered: the text, the value it gives (wire form), its probability."""

    text: str
    value: str
    confidence: float


@dataclass(frozen=True, slots=True)
class PageEvidence:
    """The spot on a page. The box is in pixels of the upright stored page."""

    page: int
    box: BoundingBox
    text: str
    confidence: float
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class FileEvidence:
    """The element of a data file (`.lrmx`, catalogue)."""

    file: str
    element: str
    text: str


Evidence = PageEvidence | FileEvidence


@dataclass(frozen=True, slots=True)
class Fact:
    """What one material says. `anchor` names the spot and stays when a person corrects the value; `id` does not.

    `fields` hold wire values, dates as `PartialDate`. An absent field is unknown, never false.
    """

    id: str
    kind: str
    fields: Mapping[str, Value]
    material: str | None = None
    raw: str | None = None
    altered: Altered = Altered.NONE
    evidence: Evidence | None = None
    anchor: str = ""
    supersedes: str | None = None

    def __post_init__(self) -> None:
        unknown = set(self.fields) - set(FACT_FIELDS[self.kind])
        if unknown:
            raise ValueError(f"fact {self.id}: {self.kind} has no field {', '.join(sorted(unknown))}")
        object.__setattr__(self, "fields", MappingProxyType(dict(self.fields)))
        if not self.anchor:
            object.__setattr__(self, "anchor", self.id)

    def __repr__(self) -> str:
        return f"Fact({self.id} {self.kind})"

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def slot(self) -> str | None:
        """Which of several things a kind records (the party step, the identity field …)."""
        name = SLOT_FIELDS.get(self.kind)
        return self.text(name) if name else None

    def date(self, name: str) -> PartialDate | None:
        """A date field, if the page has it and it can be read."""
        value = self.fields.get(name)
        return value if isinstance(value, PartialDate) and value.is_readable else None

    def text(self, name: str) -> str | None:
        """A text field, if the page has it."""
        value = self.fields.get(name)
        return value if isinstance(value, str) else None

    def number(self, name: str) -> float | None:
        """A number field, if the page has it."""
        value = self.fields.get(name)
        return value if isinstance(value, int | float) and not isinstance(value, bool) else None

    def flag(self, name: str) -> bool | None:
        """A yes-or-no field, if the page has it."""
        value = self.fields.get(name)
        return value if isinstance(value, bool) else None

    def with_fields(self, **changes: Value) -> Fact:
        """The same fact with other values: a hypothetical reading, not a new fact."""
        return replace(self, fields={**self.fields, **changes})


@dataclass(frozen=True, slots=True)
class Material:
    """One document of the dossier. `lacks` is None where nobody looked; `pages` count from 1."""

    id: str
    type: str
    title: str = ""
    category: str | None = None
    formed: PartialDate | None = None
    pages: tuple[int, ...] = ()
    copy: bool | str | None = None
    certified: bool | None = None
    form_version: PartialDate | None = None
    lacks: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class DossierIdentity:
    """Who the dossier is about. Only `id` is shown in logs."""

    id: str
    source: str = ""
    name: str | None = field(default=None, repr=False)
    id_number: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class DossierFacts:
    """All that the materials of one dossier say. `materials_listed` is False where a facts file lists none."""

    dossier: DossierIdentity
    materials: tuple[Material, ...]
    facts: tuple[Fact, ...]
    materials_listed: bool = True
