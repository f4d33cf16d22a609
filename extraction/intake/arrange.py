"""Dossiers without a catalogue: what folders, file names, bookmarks and cameras say of the order of the pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extraction.intake.blobs import Entry
from extraction.intake.bookmarks import filed_by_bookmarks
from extraction.intake.catalogue import OPTIMISED, ORIGINAL
from extraction.intake.classes import category_code, class_rank
from extraction.intake.file_codes import FileCode, entry_code, folder_class, name_code, titled
from extraction.intake.leaves import Leaf
from extraction.intake.naming import natural_key
from extraction.intake.photographs import by_time
from extraction.intake.source import PageForm
from extraction.listing import Listing

_PERSON_FOLDER = re.compile(r"\d{8}")
_NO_ITEM = frozenset({ORIGINAL, *OPTIMISED, "图像数据", "图像", "图片", "扫描件", "扫描", "原件", "images", "jpg"})
_SHARE = 0.8  # of the pages must follow a scheme before it is believed


def arranged(leaves: Sequence[Leaf], root: str) -> tuple[str, list[Leaf]]:
    """The layout by name, and the pages in its order. `root` is the name of the dossier's folder or file."""
    plain = sorted(leaves, key=_natural)
    for layout, filed in (
            ("numbered_folders", [_by_numbers(leaf, root) for leaf in plain]),
            ("class_folders", [_by_folders(leaf) for leaf in plain]),
            ("named_files", [_by_own_name(leaf) for leaf in plain])):
        known = [listing for listing in filed if listing is not None]
        if known and len(known) >= _SHARE * len(plain):
            pairs = [replace(leaf, listing=listing) for leaf, listing in zip(plain, filed, strict=True)]
            return layout, sorted(pairs, key=_filed_order)
    if any(leaf.form is PageForm.PDF for leaf in plain):
        marked = filed_by_bookmarks(plain)
        if marked is not None:
            return "bookmarked_pdf", marked
    return "images", by_time(plain) or plain


def _natural(leaf: Leaf) -> tuple[tuple[tuple[int, int, str], ...], int]:
    return natural_key(leaf.entry.name if leaf.entry is not None else leaf.name), leaf.frame


def _filed_order(leaf: Leaf) -> tuple[object, ...]:
    """By class, then as the names stand."""
    listing = leaf.listing
    code = _code(leaf.entry, leaf.form) if leaf.entry is not None else None
    inside = (code.order if code is not None and code.order is not None else 0,
              code.page if code is not None and code.page is not None else 0)
    rank = class_rank(listing.category if listing is not None else None)
    return (rank, *inside, *_natural(leaf)) if _named(leaf) else (rank, 0, 0, *_natural(leaf))


def _named(leaf: Leaf) -> bool:
    return leaf.entry is not None and name_code(leaf.entry.stem, paged=leaf.form is PageForm.IMAGE) is not None


def _code(entry: Entry, form: PageForm) -> FileCode | None:
    return entry_code(entry, paged=form is PageForm.IMAGE)


def _by_folders(leaf: Leaf) -> Listing | None:
    """`一、履历类材料/…`: the class, and the item where a numbered folder or a code holds it alone.

    Another folder or file of several pages parts its pages from others, and may hold several materials.
    """
    if leaf.entry is None:
        return None
    category, below = folder_class(leaf.entry.folders)
    if category is None:
        return None
    code = _code(leaf.entry, leaf.form)
    inside = tuple(folder for folder in below if folder not in _NO_ITEM)
    if inside:
        numbered = inside[-1][0].isdecimal()
        return Listing(category, "/".join((category, *inside)), titled(inside[-1]), single=numbered)
    if code is not None and code.category == category and code.order is not None:
        return Listing(category, f"{category}-{code.order}", titled(code.title))
    whole = leaf.form in (PageForm.PDF, PageForm.FRAME)
    return Listing(category, leaf.entry.name if whole else None, titled(leaf.entry.stem), single=False)


def _by_numbers(leaf: Leaf, root: str) -> Listing | None:
    """`20030017/12/5/001.jpg`: a person of eight digits, a class counted from 1 to 18, an item."""
    folders = (root, *(leaf.entry.folders if leaf.entry is not None else ()))
    at = next((i for i, folder in enumerate(folders) if _PERSON_FOLDER.fullmatch(folder)), None)
    if at is None or len(folders) < at + 3 or not (folders[at + 1].isdecimal() and folders[at + 2].isdecimal()):
        return None
    category = category_code(folders[at + 1]) if int(folders[at + 1]) <= 18 else None
    return Listing(category, "/".join(folders[at + 1: at + 3])) if category is not None else None


def _by_own_name(leaf: Leaf) -> Listing | None:
    """`4-1-3-002.jpg`, `3-1.pdf`."""
    code = name_code(leaf.entry.stem, paged=leaf.form is PageForm.IMAGE) if leaf.entry is not None else None
    if code is None or code.category is None:
        return None
    item = f"{code.category}-{code.order}" if code.order is not None else None
    return Listing(code.category, item, titled(code.title))
