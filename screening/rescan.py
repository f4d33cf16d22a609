"""Pages that should be scanned again (重扫清单): too poor to be believed, or not readable at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.pages import PageRecord

RESCAN = "rescan"


def rescan_list(pages: Sequence[PageRecord]) -> list[dict[str, str | int]]:
    """One entry a page in the order of the dossier: its number, its file, and in Chinese why."""
    return [{"page": page.number, "file": page.file, "text": f"第 {page.number} 页（{page.file}）：{why}"}
            for page in pages for why in _why(page)]


def _why(page: PageRecord) -> Iterator[str]:
    if page.error is not None and page.sha256 is not None:  # without a hash there is no image to scan better
        yield "图像无法识读"
    elif page.quality is not None and page.quality.verdict == RESCAN:
        yield "；".join(page.quality.reasons)
