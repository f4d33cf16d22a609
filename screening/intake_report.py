"""The import report of a dossier: what its packaging says, and what shows only when its pages are read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from extraction.intake import IntakeNote, PageForm, Source
from extraction.intake.form_notes import form_notes
from extraction.quality import estimate_dpi_of
from models.errors import DossierError
from models.pages import PageContent, PageFailure
from screening.intake_kinds import KINDS

LOWEST_DPI = 200


def intake_report(
    source: Source, pages: Sequence[PageContent | PageFailure], failed_files: Sequence[Mapping[str, str]],
) -> list[dict[str, str]]:
    """All lines of the report in their wire form, in the order of `KINDS` and then of the dossier."""
    notes = [*source.report, *_forms(source), *_unreadable(source, pages, failed_files), *_low(pages), *_doubles(pages)]
    order = list(KINDS)
    return [note.to_wire() for note in sorted(notes, key=lambda note: order.index(note.kind))]


def data_file_records(source: Source) -> list[dict[str, str]]:
    """Catalogues and forms that facts were taken from, with the hash of their bytes."""
    return [{"file": file.name, "kind": file.kind, "sha256": hashlib.sha256(file.content).hexdigest()}
            for file in source.data_files]


def _forms(source: Source) -> Iterator[IntakeNote]:
    for file in source.data_files:
        if file.kind != "catalogue":
            try:
                yield from form_notes(file)
            except DossierError:
                continue  # named among the failed files


def _unreadable(
    source: Source, pages: Sequence[PageContent | PageFailure], failed_files: Sequence[Mapping[str, str]],
) -> Iterator[IntakeNote]:
    absent = {page.number for page in source.pages if page.form is PageForm.ABSENT}
    for page in pages:
        if isinstance(page, PageFailure) and page.number not in absent:
            yield IntakeNote("unreadable", page.file, f"第 {page.number} 页（{page.file}）无法识读，其内容未参与审核")
    for failure in failed_files:
        yield IntakeNote("unreadable", failure["file"], f"{failure['file']} 无法读取，其内容未参与审核")


def _low(pages: Sequence[PageContent | PageFailure]) -> Iterator[IntakeNote]:
    for page in pages:
        dpi = _dpi(page) if isinstance(page, PageContent) else None
        if dpi is not None and dpi < LOWEST_DPI:
            text = f"第 {page.number} 页（{page.file}）约 {dpi} dpi，低于 {LOWEST_DPI} dpi"
            yield IntakeNote("low_resolution", page.file, text)


def _dpi(page: PageContent) -> int | None:
    """As the file states it; where it was guessed from the size of A4, the guess that the smaller 16K sheet allows."""
    guessed = page.quality.dpi == estimate_dpi_of(page.width, page.height)
    return estimate_dpi_of(page.width, page.height, sixteen_mo=True) if guessed else page.quality.dpi


def _doubles(pages: Sequence[PageContent | PageFailure]) -> Iterator[IntakeNote]:
    same: dict[str, list[PageContent | PageFailure]] = {}
    for page in pages:
        if page.sha256 is not None:
            same.setdefault(page.sha256, []).append(page)
    for group in same.values():
        if len(group) > 1:
            numbers = "、".join(str(page.number) for page in group)
            yield IntakeNote("duplicate", group[0].file, f"第 {numbers} 页的图像完全相同")
