"""Material types: the registry, the classification of pages and their grouping into materials.

A new type is one file with a `TYPE` and its name in the list below.
"""

from __future__ import annotations

from extraction.materials import (
    abroad_form,
    appointment_form,
    appointment_notice,
    assessment_form,
    assignment_card,
    autobiography,
    award,
    birth_change,
    cadre_conversion,
    catalogue,
    certificate,
    civil_servant_entry,
    civil_servant_form,
    cover,
    delegate_form,
    demobilisation_form,
    education_verification,
    enlistment_form,
    evaluation,
    exam_form,
    full_membership_request,
    graduate_form,
    labour_contract,
    league_form,
    party_application_form,
    party_register,
    party_request,
    pay_form,
    political_review,
    recruitment_form,
    registration_form,
    regularisation_form,
    resume_form,
    review_form,
    rural_youth_form,
    sanction,
    school_register,
    title_review,
    training_form,
    transcript,
    transfer,
)
from extraction.materials.material_type import MaterialType
from models.errors import UnknownNameError

UNKNOWN = "M99"

_TYPES: tuple[MaterialType, ...] = (
    resume_form.TYPE, registration_form.TYPE, registration_form.WORKER_TYPE, assessment_form.TYPE, school_register.TYPE,
    graduate_form.TYPE, certificate.TYPE, education_verification.TYPE, birth_change.TYPE, review_form.TYPE,
    party_application_form.TYPE, party_request.TYPE, full_membership_request.TYPE, party_register.TYPE,
        league_form.TYPE,
    award.TYPE, sanction.TYPE, pay_form.TYPE, regularisation_form.TYPE, appointment_form.TYPE, appointment_notice.TYPE,
    recruitment_form.TYPE, rural_youth_form.TYPE, enlistment_form.TYPE, demobilisation_form.TYPE, cadre_conversion.TYPE,
    civil_servant_form.TYPE, civil_servant_entry.TYPE, transfer.TYPE, assignment_card.TYPE, catalogue.TYPE, cover.TYPE,
    exam_form.TYPE, transcript.TYPE, title_review.TYPE, training_form.TYPE, abroad_form.TYPE, delegate_form.TYPE,
    autobiography.TYPE, evaluation.TYPE, political_review.TYPE, labour_contract.TYPE,
)

REGISTRY: dict[str, MaterialType] = {kind.code: kind for kind in sorted(_TYPES, key=lambda kind: kind.code)}
"""Types by code."""


def get_type(code: str) -> MaterialType:
    """The type with this code. Raises UnknownNameError listing the codes there are."""
    if code not in REGISTRY:
        raise UnknownNameError(f"no material type {code!r}; there are: {', '.join(REGISTRY)}")
    return REGISTRY[code]
