"""Every form by its name on the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from models.cases import Case
from models.errors import UnknownNameError
from review_app.dossier import Dossier
from review_app.reports import (
    before_appointment,
    birth_statement,
    determination,
    ledger,
    missing_materials,
    registration,
    request_letter,
)


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its title, its template, and what fills it."""

    title: str
    template: str
    content: Callable[[Dossier, Case, Mapping[str, str]], dict[str, Any]]


FORMS: Mapping[str, Form] = {
    "registration": Form("干部人事档案专项审核情况登记表", registration.TEMPLATE, registration.content),
    "determination": Form("干部人事档案专项审核认定表", determination.TEMPLATE, determination.content),
    "before-appointment": Form("干部人事档案任前审核登记表", before_appointment.TEMPLATE, before_appointment.content),
    "ledger": Form("问题台账", ledger.TEMPLATE, ledger.content),
    "missing": Form("缺失材料清单", missing_materials.TEMPLATE, missing_materials.content),
    "birth": Form("关于出生日期不一致的说明", birth_statement.TEMPLATE, birth_statement.content),
    "letter": Form("关于请协助提供材料的函", request_letter.TEMPLATE, request_letter.content),
}


def form(kind: str) -> Form:
    """A form by name. Raises: UnknownNameError listing the names there are."""
    if kind not in FORMS:
        raise UnknownNameError(f"no form {kind!r}; there are: {', '.join(FORMS)}")
    return FORMS[kind]
