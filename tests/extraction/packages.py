"""Dossiers as teams send them, built from tiny pages that can be told apart by their grey."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import openpyxl
from PIL import Image

from extraction.intake import Source
from extraction.listing import Listing
from tests.extraction.sheets import encoded

PERSON = "赵启明990101196803150019"


def grey(level: int, form: str = "PNG") -> bytes:
    return encoded(np.full((80, 60, 3), level, np.uint8), form)


def level_of(source: Source, number: int) -> int:
    return int(source.pages[number - 1].load().pixels[0, 0, 0])


def levels(source: Source) -> list[int]:
    return [level_of(source, page.number) for page in source.pages]


def filed(source: Source) -> list[tuple[str | None, str]]:
    """Class and title of each page as listed."""
    return [(listing.category, listing.title) for listing in (page.listing or Listing() for page in source.pages)]


def items(source: Source) -> list[int | None]:
    """Pages of one item have one number, counted as items come."""
    seen: dict[str, int] = {}
    keys = [page.listing.item if page.listing is not None else None for page in source.pages]
    return [seen.setdefault(key, len(seen) + 1) if key is not None else None for key in keys]


def kinds(source: Source) -> list[str]:
    return [note.kind for note in source.report]


def zipped(path: Path, members: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def unpacked(folder: Path, members: Mapping[str, bytes]) -> Path:
    for name, content in members.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def pdf(shades: Sequence[int]) -> bytes:
    """A scanned PDF with a page of each grey."""
    first, *more = [Image.new("RGB", (60, 80), (level, level, level)) for level in shades]
    out = io.BytesIO()
    first.save(out, "PDF", save_all=True, append_images=more, resolution=72)
    return out.getvalue()


def xlsx(rows: Sequence[Sequence[object]], merged: Sequence[str] = ()) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    for span in merged:
        sheet.merge_cells(span)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def catalogue_xml(lines: str, person: str = "<姓名>赵启明</姓名>", root: str = "数字档案") -> bytes:
    return (f"<?xml version='1.0' encoding='utf-8'?><{root} xmlns='http://www.w3.org/2001/XMLSchema'><人员基本信息>{person}"
            f"</人员基本信息><目录信息>{lines}</目录信息></{root}>").encode()


def line(category: str, order: int, title: str, images: str, *, formed: str = "199907", pages: str = "1") -> str:
    return (f"<档案目录条目><类号>{category}</类号><序号>{order}</序号><材料名称>{title}</材料名称>"
            f"<材料形成时间>{formed}</材料形成时间><页数>{pages}</页数><备注></备注>{images}</档案目录条目>")


def image(name: str, element: str = "原始图像数据") -> str:
    return f"<{element}>{name}</{element}>"
