"""Sheets through a headless browser: pixels, and where each fact's spans lie."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from playwright.sync_api import Page, sync_playwright

from samples.printed.fonts import font_css
from samples.printed.scanning import Pixels
from samples.printed.sheet import Sheet
from samples.truth import Box

WIDTH, HEIGHT = 1654, 2339
PAPERS = {"a4": (WIDTH, HEIGHT, 29), "kai16": (1449, 2047, 26)}  # px at 200 dpi, and of the print
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
CSS = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")
MEASURE = """() => [...document.querySelectorAll('[data-fact]')].map(e => {
  // Ink is shifted against the span that holds it, so its own boxes count.
  const inner = [...e.querySelectorAll('.ink, .u')];
  const rects = (inner.length ? inner : [e]).map(x => x.getBoundingClientRect());
  const box = [Math.min(...rects.map(r => r.left)), Math.min(...rects.map(r => r.top)),
               Math.max(...rects.map(r => r.right)), Math.max(...rects.map(r => r.bottom))];
  return {facts: e.dataset.fact, text: e.dataset.text || e.textContent, box};
})"""
BOTTOM = "() => document.querySelector('main').getBoundingClientRect().bottom"
SPREAD = """([rows, size]) => {
  document.body.style.fontSize = `${size}px`;
  document.querySelectorAll('tr').forEach(r => { r.style.height = `${parseFloat(r.style.height) * rows}px`; });
}"""
TOP, FOOT = 120, 219  # px: where a sheet begins, and what a well filled one leaves below

Placed = dict[int, tuple[Box, str]]


@contextmanager
def browser_page() -> Iterator[Page]:
    """A page of a headless browser the size of an A4 scan at 200 dpi."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        browser.close()


def render(page: Page, sheet: Sheet) -> tuple[Pixels, Placed]:
    """The printed sheet and, by number of the fact, its box and text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sheet.html"
        path.write_text(_document(sheet), encoding="utf-8")
        width, height, _ = PAPERS[sheet.paper]
        page.set_viewport_size({"width": width, "height": height})
        page.goto(path.as_uri())
        page.evaluate("() => document.fonts.ready.then(() => 0)")
        _fit(page, sheet)
        png = page.screenshot()
        spans = page.evaluate(MEASURE)
    image = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_COLOR)
    return np.asarray(image), _place(spans)


def _fit(page: Page, sheet: Sheet) -> None:
    """Spread a short table over the page, as printed forms do; refuse one that is too long."""
    _, height, print_size = PAPERS[sheet.paper]
    room = (height - FOOT - TOP) / max(page.evaluate(BOTTOM) - TOP, 1)
    if room > 1.05 and "<table>" in "".join(sheet.parts):
        page.evaluate(SPREAD, [min(room, 1.6) * 0.97, min(room, 1.15) * print_size])
    if (bottom := page.evaluate(BOTTOM)) > height - 40:
        raise ValueError(f"the sheet is {bottom:.0f} px high, more than a page: {sheet.parts[0][:60]}")


def _document(sheet: Sheet) -> str:
    return (
        f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">{font_css()}<style>{CSS}</style>'
        f"<style>{_paper_css(sheet.paper)}{sheet.css}</style></head>"
        f'<body class="{sheet.era}"><main>{"".join(sheet.parts)}</main></body></html>'
    )


def _paper_css(paper: str) -> str:
    if paper == "a4":
        return ""
    width, height, size = PAPERS[paper]
    return f"body{{width:{width}px;height:{height}px;font-size:{size}px}} main{{left:96px;right:84px}}"


def _place(spans: list[dict[str, Any]]) -> Placed:
    """Spans of one fact are joined: their boxes to the hull, their texts in page order."""
    placed: Placed = {}
    for span in spans:
        left, top, right, bottom = span["box"]
        box, text = (int(left), int(top), int(right + 1), int(bottom + 1)), span["text"].strip()
        for number in map(int, span["facts"].split()):
            if number in placed:
                old, before = placed[number]
                box_joined = (min(old[0], box[0]), min(old[1], box[1]), max(old[2], box[2]), max(old[3], box[3]))
                placed[number] = (box_joined, f"{before} {text}")
            else:
                placed[number] = (box, text)
    return placed
