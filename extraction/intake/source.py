"""A dossier as it came in: its pages, still on disk, and the data files beside them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from extraction.imaging import StoredPage, stored_frame, stored_page
from extraction.intake.blobs import Blob
from extraction.intake.pdf import pdf_page
from extraction.intake.report import IntakeNote
from extraction.listing import Listing, Listings
from models.errors import PageUnreadableError


class PageForm(Enum):
    """How a page is stored."""

    IMAGE = "a file of its own"
    FRAME = "a frame of a multi-page image"
    PDF = "a page of a PDF"
    ABSENT = "listed in the catalogue, but not there"


@dataclass(frozen=True, slots=True)
class PageRef:
    """One page that can be loaded, here or in a child process. `frame` counts from 0 within its file.

    `listing` is where the dossier's own order files it, if it has one.
    """

    number: int
    file: str
    form: PageForm
    blob: Blob | None
    frame: int = 0
    listing: Listing | None = None

    def load(self) -> StoredPage:
        """The decoded page. Raises PageUnreadableError."""
        if self.blob is None:
            raise PageUnreadableError("the catalogue lists this page, but it is not there; complete the package")
        if self.form is PageForm.PDF:
            return pdf_page(self.blob.handle(), self.frame)
        if self.form is PageForm.FRAME:
            return stored_frame(self.blob.handle(), self.frame)
        return stored_page(self.blob.read())

    def quick_sha256(self) -> str | None:
        """The hash of a page that is a file of its own; None where it takes decoding. Raises PageUnreadableError."""
        if self.form is not PageForm.IMAGE or self.blob is None:
            return None
        return hashlib.sha256(self.blob.read()).hexdigest()


@dataclass(frozen=True, slots=True)
class DataFile:
    """A data file beside the pages: `lrmx`, `lrm` or `catalogue`."""

    name: str
    kind: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Source:
    """A dossier to audit. `kind` is folder, package, pdf, image or data; `layout` how its pages were found in order.

    `notes` and `report` say what is odd about it, in English and for its users.
    """

    name: str
    path: Path
    kind: str
    pages: Sequence[PageRef]
    data_files: tuple[DataFile, ...] = ()
    notes: tuple[str, ...] = ()
    layout: str = "images"
    report: tuple[IntakeNote, ...] = ()

    @property
    def listings(self) -> Listings:
        """Where pages are filed, by page number."""
        return {page.number: page.listing for page in self.pages if page.listing is not None}
