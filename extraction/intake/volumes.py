"""Several catalogues in one dossier: its volumes, copies of one, or somebody else's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extraction.intake.blobs import Entry
from extraction.intake.catalogue import Catalogue, CatalogueItem
from extraction.intake.naming import natural_key
from extraction.intake.report import IntakeNote
from extraction.intake.shelf import plain_name
from extraction.intake.source import DataFile
from models.errors import DossierError


@dataclass(frozen=True, slots=True)
class Found:
    """A catalogue with the file it stands in; `form` is xml, xlsx …"""

    file: DataFile
    catalogue: Catalogue
    form: str

    @property
    def folder(self) -> str:
        """The folder that it describes, with `/` behind; empty for the whole dossier."""
        return self.file.name.rpartition("/")[0] + "/" if "/" in self.file.name else ""


def volumes(used: Sequence[Found], pages: Sequence[Entry]) -> list[tuple[list[Found], list[Entry]]]:
    """Catalogues with the pages that each may list: those of its own folder where every one has a folder with pages."""
    folders = {each.folder for each in used}
    if len(folders) < 2 or any(a != b and a.startswith(b) for a in folders for b in folders) or not all(
            any(page.name.startswith(folder) for page in pages) for folder in folders):
        return [(list(used), list(pages))]
    volumes = [([each for each in used if each.folder == folder], [p for p in pages if p.name.startswith(folder)])
               for folder in sorted(folders, key=natural_key)]
    rest = [page for page in pages if not page.name.startswith(tuple(folders))]
    volumes[-1][1].extend(rest)
    return volumes


def _refuse_several_people(found: Sequence[Found], pages: Sequence[Entry]) -> None:
    """Raises DossierError where folders with pages of their own belong to different people."""
    own = [each for each in found if each.folder and any(page.name.startswith(each.folder) for page in pages)]
    for each in own:
        other = next((o for o in own if o.folder != each.folder and not _same_person(each, o)), None)
        if other is not None:
            raise DossierError(f"{each.folder} and {other.folder} are dossiers of two people; give one at a time")


def used_catalogues(found: Sequence[Found], pages: Sequence[Entry], notes: list[IntakeNote]) -> list[Found]:
    """The catalogue whose images are there, then any of the same person that lists other images; the rest is noted.

    Raises: DossierError where they are those of several people's dossiers.
    """
    _refuse_several_people(found, pages)
    there = {plain_name(entry.base) for entry in pages}
    ranked = sorted(found, key=lambda each: (-len(_images(each) & there), -len(each.catalogue.items)))
    used: list[Found] = []
    for each in ranked:
        known = {name for other in used for name in _images(other)}
        elsewhere = all(each.folder != other.folder for other in used) and any(
            page.name.startswith(each.folder) for page in pages) and bool(each.folder)
        if not used or (_same_person(each, used[0]) and ((_images(each) & there) - known or elsewhere)):
            used.append(each)
        else:
            notes.append(IntakeNote(
                "catalogue", each.file.name, f"另有目录 {each.file.name}，与已采用的目录重复或不是同一人，未采用",
                f"{each.file.name}: another catalogue, not used"))
    return sorted(used, key=found.index)


def _images(found: Found) -> set[str]:
    """Names of the images that a catalogue lists; the lines themselves where it names none."""
    def of(item: CatalogueItem) -> list[str]:
        return [plain_name(name.rpartition("/")[2]) for name in (*item.originals, *item.optimised)]

    return {name for item in found.catalogue.items for name in of(item)}


def _same_person(one: Found, other: Found) -> bool:
    keys = ("公民身份号码", "姓名")
    return all(not (a := one.catalogue.person.get(key)) or not (b := other.catalogue.person.get(key)) or a == b
               for key in keys)
