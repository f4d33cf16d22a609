"""What a person should know about how a page was read: halves, columns, and what was not understood."""

from __future__ import annotations

from extraction.columns import match_column
from extraction.label_pairs import has_label
from extraction.labels import match_label
from extraction.materials import REGISTRY
from extraction.materials.classify import NO_PAPER, is_blank
from extraction.views import fold_of, views
from models.pages import PageContent

DOUBLE = "双页扫描，按左右两页分别识读"
DOWNWARDS = "竖排文字，自右至左逐列识读"
BLANK = "空白页"
COVER = "封面、隔页或照片页，没有可提取的内容"
UNKNOWN_TYPE = "未能识别材料类型，只保留文字"
NO_LABELS = "有表格线，但没有认出栏目名称，表内文字未提取为事实"


def page_notes(page: PageContent, code: str | None) -> tuple[str, ...]:
    """Notes in the language of the user, for a page of a material of type `code` (None: of no material)."""
    if is_blank(page):
        return (BLANK,)
    notes = [DOUBLE] if fold_of(page) is not None else []
    parts = views(page)
    if any(part.view is not None and part.view.down for part in parts):
        notes.append(DOWNWARDS)
    if code is None or code == NO_PAPER:
        notes.append(COVER)
    elif code not in REGISTRY:
        notes.append(UNKNOWN_TYPE)
    elif page.grids and not any(_is_label(cell.text) for cell in page.cells if cell.lines):
        notes.append(NO_LABELS)
    return tuple(notes)


def _is_label(text: str) -> bool:
    """Whether a cell is a label, or holds one in front of its words: 支部大会决议：一致同意……"""
    return match_label(text) is not None or bool(match_column(text)) or has_label(text)
