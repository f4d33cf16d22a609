"""`.lrmx`: the appointment form as XML, root `Person`, one element a field."""

from __future__ import annotations

import hashlib

from extraction.intake.form_data import FAMILY, KNOWN, FormData
from extraction.intake.xml_text import local_name, parse_xml, text_of
from models.errors import DossierError

ROOT = "Person"
RELATIVES = "JiaTingChengYuan"


def read_lrmx(file: str, content: bytes) -> FormData:
    """The form in a `.lrmx` file. Raises DossierError where the bytes are no such form."""
    try:
        root = parse_xml(content)
    except ValueError as error:
        raise DossierError(f"{file}: {error}; export the appointment form again") from None
    if local_name(root) != ROOT:
        raise DossierError(f"{file}: the root is <{local_name(root)}>, not <{ROOT}>; export the appointment form again")
    fields: dict[str, str] = {}
    family: list[dict[str, str]] = []
    unknown: list[str] = []
    for element in root:
        name = local_name(element)
        if name == RELATIVES:
            family += [{local_name(part): text_of(part) for part in item} for item in element]
            continue
        if name != "ZhaoPian":  # the photograph says nothing that is a fact
            fields.setdefault(name, "".join(element.itertext()))
        if name not in KNOWN:
            unknown.append(name)
    relatives = tuple({part: item.get(part, "") for part in FAMILY} for item in family)
    return FormData(file, hashlib.sha256(content).hexdigest(), fields, relatives, unknown=tuple(unknown))
