"""How fast each runtime reads on this machine, and whether it reads right. Run as a module it prints one JSON line
for each runtime it is told to try: `{"runtime": "openvino-bf16", "seconds": 0.071}`; none for one that reads wrongly.

It runs in a process of its own, so that a runtime that the processor does not bear takes nothing with it.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from extraction.cores import available_cores
from extraction.ocr.detector import TextDetector
from extraction.ocr.recognizer import LineRecognizer
from extraction.ocr.runtimes import Runtime, named_runtime
from models.pages import Pixels

LINE = Path(__file__).parent / "line.png"
TEXT = "一九八五年七月加入中国共产党1985.07.23"
SHEET_PX = (640, 480)
LINES_A_SHEET = 4
SURE = 0.9
ROUNDS = 5
PAGE_SHARE = (2.0, 6.0)  # a page takes as long as so many sheets to be found on, and so many batches to be read


def line_picture() -> Pixels:
    """A line of print, RGB."""
    return np.asarray(cv2.cvtColor(cv2.imread(str(LINE)), cv2.COLOR_BGR2RGB), np.uint8)


def seconds_a_page(runtime: Runtime, threads: int) -> float | None:
    """Roughly what a page takes; None where the line is not found or not read as it stands."""
    line = line_picture()
    sheet = np.full((SHEET_PX[1], SHEET_PX[0], 3), 255, np.uint8)
    for i in range(LINES_A_SHEET):
        sheet[40 + 100 * i : 40 + 100 * i + line.shape[0], 40 : 40 + line.shape[1]] = line
    detector, recognizer = TextDetector(threads, runtime=runtime), LineRecognizer(threads, runtime=runtime)
    if len(detector.find(sheet)) != LINES_A_SHEET:
        return None
    readings = recognizer.read([line] * 2)
    if any(reading.text != TEXT or reading.confidence < SURE for reading in readings):
        return None
    find, read = _least(lambda: detector.find(sheet)), _least(lambda: recognizer.read([line] * 2))
    return PAGE_SHARE[0] * find + PAGE_SHARE[1] * read


def _least(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def _main(names: list[str]) -> None:
    for name in names:
        seconds = seconds_a_page(named_runtime(name), available_cores())
        if seconds is not None:
            sys.stdout.write(json.dumps({"runtime": name, "seconds": round(seconds, 4)}) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    _main(sys.argv[1:])
