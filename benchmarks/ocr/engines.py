"""The engines that are compared: each takes a page and gives its lines in pixels of the stored page."""

from __future__ import annotations

import csv
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import numpy as np

from extraction.imaging import StoredPage
from extraction.ocr import get_backend
from extraction.page_task import read_page
from models.pages import PageContent

from .pages import Lines, Page, Points, quads_of, turned_points

Engine = Callable[[Page, StoredPage], Lines]

TESSERACT = ("tesseract", "-l", "chi_sim", "--psm", "3")


class UnavailableError(Exception):
    """An engine that is not installed; the message says what to install."""


def stock() -> Engine:
    """RapidOCR as it comes."""
    return _rapidocr({})


def rival() -> Engine:
    """RapidOCR on OpenVINO, its line-direction model off."""
    sys.modules.setdefault("openvino.tools.ovc", None)  # type: ignore[arg-type]  # importing it reports to its makers
    from rapidocr import EngineType  # noqa: PLC0415

    names = [f"{model}.engine_type" for model in ("Det", "Cls", "Rec")]
    return _rapidocr({"Global.use_cls": False, **dict.fromkeys(names, EngineType.OPENVINO)})


def _rapidocr(params: dict[str, Any]) -> Engine:
    from rapidocr import RapidOCR  # noqa: PLC0415

    engine = RapidOCR(params=params)
    logging.getLogger("RapidOCR").setLevel(logging.ERROR)  # it says so of every page without text

    def read(page: Page, stored: StoredPage) -> Lines:  # noqa: ARG001
        found: Any = engine(stored.pixels[:, :, ::-1])  # RapidOCR takes BGR
        if found.boxes is None:
            return Lines(quads_of([]), ())
        return Lines(np.asarray(found.boxes, np.float32), tuple(found.txts))

    return read


def tesseract() -> Engine:
    """Tesseract on one thread, from the stored file."""
    if shutil.which(TESSERACT[0]) is None:
        raise UnavailableError("not installed: apt-get install tesseract-ocr tesseract-ocr-chi-sim")
    known = subprocess.run([TESSERACT[0], "--list-langs"], check=True, capture_output=True, text=True).stdout
    if "chi_sim" not in known.split():
        raise UnavailableError("its Chinese is not installed: apt-get install tesseract-ocr-chi-sim")

    def read(page: Page, stored: StoredPage) -> Lines:  # noqa: ARG001
        command = [TESSERACT[0], str(page.path), "stdout", *TESSERACT[1:], "tsv"]
        done = subprocess.run(
            command, env={**os.environ, "OMP_THREAD_LIMIT": "1"}, check=True, capture_output=True, text=True)
        return _words(done.stdout)

    return read


def _words(table: str) -> Lines:
    """Tesseract's words; those of one line together."""
    lines: dict[tuple[str, ...], list[tuple[list[float], str]]] = {}
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["text"] and row["text"].strip():
            left, top, width, height = (float(row[key]) for key in ("left", "top", "width", "height"))
            key = tuple(row[key] for key in ("block_num", "par_num", "line_num"))
            lines.setdefault(key, []).append(([left, top, left + width, top + height], row["text"]))
    boxes = [[min(box[0] for box, _ in words), min(box[1] for box, _ in words),
              max(box[2] for box, _ in words), max(box[3] for box, _ in words)] for words in lines.values()]
    return Lines(quads_of(boxes), tuple("".join(text for _, text in words) for words in lines.values()))


def ours(runtime: str = "auto") -> Engine:
    """Our engine on a runtime; cells and second looks included, seals left out."""
    backend = get_backend(f"rapid:{runtime}")
    backend.read_seals = lambda _page: ()  # type: ignore[method-assign]

    def read(page: Page, stored: StoredPage) -> Lines:
        content = read_page(stored, page.ref.number, page.ref.file, backend)
        lines = content.text.lines
        quads = _on_stored(quads_of([line.box.as_list() for line in lines]), content)
        return Lines(quads, tuple(line.text for line in lines))

    return read


def _on_stored(quads: Points, content: PageContent) -> Points:
    """Corners on the page that was read as they lie on the stored one."""
    width, height = content.width, content.height
    angle = np.radians(content.straightened_deg)
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    middle = np.array([width / 2, height / 2])
    tilted = ((quads - middle) @ turn + middle).astype(np.float32)
    return turned_points(tilted, (360 - content.rotation) % 360, width, height)


ENGINES: dict[str, Callable[[], Engine]] = {
    "stock": stock, "rival": rival, "tesseract": tesseract, "ours": ours,
    "ours-plain": lambda: ours("onnxruntime"), "ours-f32": lambda: ours("openvino-f32"),
}
DEFAULT = ("stock", "rival", "tesseract", "ours", "ours-plain")


def version_of(name: str) -> str:
    """What runs behind one of ours, in words."""
    runtimes = {"ours": "auto", "ours-plain": "onnxruntime", "ours-f32": "openvino-f32"}
    return get_backend(f"rapid:{runtimes[name]}").version if name in runtimes else ""


