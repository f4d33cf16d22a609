"""Peak memory of each engine, reading the same pages in a process of its own."""

from __future__ import annotations

import multiprocessing
import resource
from collections.abc import Sequence
from multiprocessing.queues import Queue

from .engines import ENGINES
from .pages import Page


def peak_mb(name: str, pages: Sequence[Page]) -> int:
    """Largest resident memory in MB: of the process, or of the program that it calls."""
    context = multiprocessing.get_context("spawn")
    answers: Queue[int] = context.Queue()
    process = context.Process(target=_read_all, args=(name, list(pages), answers))
    process.start()
    peak = answers.get()
    process.join()
    return peak


def _read_all(name: str, pages: Sequence[Page], answers: Queue[int]) -> None:
    engine = ENGINES[name]()
    for page in pages:
        engine(page, page.ref.load())
    who = resource.RUSAGE_CHILDREN if name == "tesseract" else resource.RUSAGE_SELF
    answers.put(resource.getrusage(who).ru_maxrss // 1024)
