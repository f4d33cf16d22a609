"""Replays what another engine read, page by page, so that golden dossiers run without an engine.

A recording (`ocr.json`) keeps for each page, by the hash of its stored file, how it lay, its quality, and all lines.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from extraction.imaging import Posture, StoredPage
from extraction.second_look.spelling import SecondReader
from models.errors import DossierError, PageUnreadableError
from models.pages import (
    BoundingBox,
    Character,
    Flattening,
    PageContent,
    PageImage,
    PageQuality,
    PageText,
    Rival,
    TextLine,
)

SCHEMA = "sanling.ocr/1"
FILE_NAME = "ocr.json"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Line(_Strict):
    box: tuple[int, int, int, int]
    text: str
    confidence: float
    characters: tuple[tuple[str, int, int, float, tuple[tuple[str, float], ...]], ...] = ()
    rivals: tuple[tuple[int, int, str, float], ...] = ()


class _Quality(_Strict):
    blur: float
    skew_deg: float
    dpi: int | None
    verdict: str = ""
    slant_deg: float | None = None
    paper: float | None = None
    yellow: float | None = None
    contrast: float | None = None
    bleed: float | None = None


class _Page(_Strict):
    file: str
    rotation: int
    straightened_deg: float
    quality: _Quality
    lines: tuple[_Line, ...]
    seals: tuple[_Line, ...] = ()
    flattening: tuple[float, ...] = ()


class _Recording(_Strict):
    schema_: str
    engine: str
    pages: dict[str, _Page]

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=lambda name: name.rstrip("_"))


class RecordedBackend:
    """Answers from one recording. Its `version` is that of the engine that was recorded.

    Raises: DossierError where the recording is missing or is none.
    """

    name = "recorded"

    def __init__(self, recording: Path) -> None:
        self._recording = _load(recording)
        self._path = recording
        self.version = self._recording.engine

    def posture(self, stored: StoredPage) -> Posture:
        """As recorded. Raises PageUnreadableError for a page that is not in the recording."""
        page = self._page(stored.sha256)
        flattening = Flattening(page.flattening) if page.flattening else None
        quality = PageQuality(**page.quality.model_dump())
        return Posture(page.rotation, page.straightened_deg, quality, flattening)

    def recognize(self, page: PageImage) -> PageText:
        """As recorded. Raises PageUnreadableError for a page that is not in the recording."""
        lines = tuple(_text_line(line) for line in self._page(page.sha256).lines)
        return PageText(page.width, page.height, lines, self.version)

    def reread(self, page: PageImage, spots: Sequence[BoundingBox]) -> tuple[TextLine, ...]:  # noqa: ARG002
        """Nothing: the recording holds what the second look found among its lines."""
        return ()

    def second_readers(self) -> tuple[SecondReader, ...]:
        """None: the recording holds the rivals that second looks found."""
        return ()

    def read_seals(self, page: PageImage) -> tuple[TextLine, ...]:
        """As recorded; none where the recording is older than the reading of seals."""
        return tuple(_text_line(line) for line in self._page(page.sha256).seals)

    def _page(self, sha256: str) -> _Page:
        if sha256 not in self._recording.pages:
            raise PageUnreadableError(f"{self._path}: no recording of page {sha256[:12]}; record the dossier again")
        return self._recording.pages[sha256]


def write_recording(path: Path, contents: Iterable[PageContent]) -> None:
    """Writes a recording of pages as read, one line of text a line, pages in the order given."""
    pages = list(contents)
    engine = pages[0].text.engine if pages else "null"
    blocks = ",\n".join(f'"{page.sha256}": {_page_json(page)}' for page in pages)
    head = f'{{"schema": "{SCHEMA}", "engine": {json.dumps(engine)}, "pages": {{\n'
    path.write_text(f"{head}{blocks}\n}}}}\n", encoding="utf-8")


def _page_json(page: PageContent) -> str:
    quality = {name: value for name, value in page.quality.to_wire().items()
               if value is not None and name not in ("verdict", "reasons")}
    flattening = {"flattening": page.flattening.matrix} if page.flattening is not None else {}
    head = _json({"file": page.file, "rotation": page.rotation, "straightened_deg": page.straightened_deg,
                  **flattening, "quality": quality})
    lines = ",\n".join("  " + _json(_line_wire(line)) for line in page.text.lines)
    seals = f', "seals": {_json([_line_wire(seal) for seal in page.seals])}' if page.seals else ""
    return f'{head[:-1]}, "lines": [\n{lines}]{seals}}}'


def _line_wire(line: TextLine) -> dict[str, Any]:
    characters = [
        [c.text, c.x0, c.x1, round(c.confidence, 3), [[text, round(p, 3)] for text, p in c.alternatives]]
        for c in line.characters
    ]
    confidence = round(line.confidence, 3)
    rivals = {"rivals": [[r.start, r.end, r.text, round(r.confidence, 3)] for r in line.rivals]} if line.rivals else {}
    return {"box": line.box.as_list(), "text": line.text, "confidence": confidence, "characters": characters, **rivals}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _text_line(line: _Line) -> TextLine:
    characters = tuple(Character(*character) for character in line.characters)
    rivals = tuple(Rival(*rival) for rival in line.rivals)
    return TextLine(BoundingBox(*line.box), line.text, line.confidence, characters, rivals)


def _load(path: Path) -> _Recording:
    try:
        recording = _Recording.model_validate_json(path.read_bytes())
    except OSError as error:
        raise DossierError(f"{path}: cannot be opened ({error.strerror}); record the dossier first") from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise DossierError(f"{path}, {place}: {first['msg']}; record the dossier again") from None
    if recording.schema_ != SCHEMA:
        raise DossierError(f"{path}: schema is {recording.schema_!r}; this program reads {SCHEMA!r}")
    return recording
