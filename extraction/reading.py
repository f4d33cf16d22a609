"""All pages of a dossier, in order. Run as a module it prints what it read, or records it:

    python -m extraction.reading PATH… [--ocr=NAME] [--record=OCR.JSON]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from extraction.intake import open_source
from extraction.intake.source import Source
from extraction.ocr.recorded import FILE_NAME, write_recording
from extraction.page_readers import TIME_LIMIT_S, PageCache, PageReaders, PageResult, Progress, cache_key
from extraction.page_task import read_page
from models.errors import DossierError
from models.pages import PageContent, PageFailure

__all__ = [
    "PageCache", "PageReaders", "PageResult", "Progress", "cache_key", "describe", "read_page", "read_pages",
    "recorded_beside",
]


def read_pages(
    source: Source, backend_name: str, *, workers: int = 1, cache: PageCache | None = None,
    time_limit_s: float = TIME_LIMIT_S, progress: Progress | None = None,
) -> Iterator[PageResult]:
    """Every page of one dossier in order; one that cannot be read is a PageFailure, and the rest goes on.

    Raises: DossierError where the engine cannot work at all.
    """
    with PageReaders(recorded_beside(source, backend_name), workers=workers, time_limit_s=time_limit_s) as readers:
        yield from readers.read(source, cache, progress)


def recorded_beside(source: Source, backend_name: str) -> str:
    """For a bare `recorded`, the name with the recording in or beside the dossier's folder; others as they are."""
    if backend_name != "recorded":
        return backend_name
    folders = [source.path, source.path.parent] if source.path.is_dir() else [source.path.parent]
    for folder in folders:
        if (folder / FILE_NAME).is_file():
            return f"recorded:{folder / 'ocr.json'}"
    raise DossierError(f"{source.path}: no ocr.json in or beside it; record the dossier, or choose another --ocr")


def describe(content: PageResult) -> str:
    """Cells and free lines as plain text, for people who work on forms."""
    if isinstance(content, PageFailure):
        return f"# {content.file}: {content.reason}"
    lines = [
        f"# {content.number} {content.file}: {content.width} x {content.height}, turned {content.rotation}, "
        f"straightened {content.straightened_deg}, {content.quality}"
    ]
    for item in content.cells:
        cell = item.cell
        lines.append(f"[{item.grid}] r{cell.row}+{cell.row_span} c{cell.column}+{cell.column_span} {item.text!r}")
    lines += [f"free {line.box.as_list()} {line.confidence:.2f} {line.text!r}" for line in content.free_lines]
    return "\n".join(lines)


def _main(arguments: list[str]) -> None:
    options = dict(argument[2:].partition("=")[::2] for argument in arguments if argument.startswith("--"))
    pages: list[PageContent] = []
    for name in (argument for argument in arguments if not argument.startswith("--")):
        for result in read_pages(open_source(Path(name)), options.get("ocr", "rapid")):
            print(describe(result), flush=True)  # noqa: T201
            pages += [result] if isinstance(result, PageContent) else []
    if "record" in options:
        write_recording(Path(options["record"]), pages)


if __name__ == "__main__":
    _main(sys.argv[1:])
