"""Seconds a page of `sanling audit` beside plain RapidOCR on the same pages in the same run, and peak memory.

    .venv/bin/python benchmarks/audit_speed.py [CASE…] [--pages 12] [--rounds 2]
    .venv/bin/python benchmarks/audit_speed.py --share [--profile]
    .venv/bin/python benchmarks/audit_speed.py --memory 300

Both engines take every page in turn (interleaved, order alternating), because wall time drifts on shared machines;
only the ratio counts. `ours` is the whole way from the file to facts: decode, orient, straighten, read, cells, facts.
`--share` prints during which part of that way neither network is at work (second looks at lines, spots and seals are
passes of theirs, too; what goes on beside a pass costs no time of its own). `--profile` lists after that where the rest
goes, as far as it goes on in the main thread.
`--memory` audits that many pages in one run and prints the peak resident memory of the parent and of its largest child.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import resource
import sys
import tempfile
import time
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from threading import Lock
from typing import Any

from PIL import Image
from rapidocr import RapidOCR

from extraction.intake import PageRef, open_source
from extraction.ocr import OcrBackend, get_backend
from extraction.ocr.ctc import Steps
from extraction.ocr.runtimes import Batch
from extraction.page_codec import from_json, to_json
from extraction.page_task import read_page
from extraction.pipeline import understand
from screening.audit import AuditOptions, audit_dossier


def sample_pages(cases: list[Path], count: int) -> list[PageRef]:
    """`count` pages spread over the cases."""
    pages = [page for case in cases for page in open_source(case).pages]
    return pages[:: max(1, len(pages) // count)][:count]


def compare(cases: list[Path], count: int, rounds: int, runtime: str) -> None:
    """Print seconds a page of both, and the ratio."""
    stock, ours = RapidOCR(), get_backend(f"rapid:{runtime}")
    pages = sample_pages(cases, count)
    best: dict[str, list[float]] = {"stock": [], "ours": []}
    for page in pages:
        times: dict[str, list[float]] = {"stock": [], "ours": []}
        for round_number in range(rounds):
            for name in ("stock", "ours") if round_number % 2 else ("ours", "stock"):
                started = time.perf_counter()
                stored = page.load()
                if name == "stock":
                    stock(stored.pixels[:, :, ::-1])  # RapidOCR takes BGR
                else:
                    understand([read_page(stored, page.number, page.file, ours)])
                times[name].append(time.perf_counter() - started)
        for name, values in times.items():
            best[name].append(min(values))
    stock_s, ours_s = (sum(best[name]) / len(pages) for name in ("stock", "ours"))
    print(f"{len(pages)} pages: stock RapidOCR {stock_s:.2f} s/page, sanling {ours_s:.2f} s/page, "
          f"ratio {stock_s / ours_s:.2f}")


def memory(cases: list[Path], count: int) -> None:
    """Print peak memory of one audit of `count` pages (sample pages with one pixel changed each, so none is cached)."""
    paths = list(islice(cycle(p for case in cases for p in sorted((case / "pages").glob("*.jpg"))), count))
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(paths, 1):
            picture = Image.open(path).convert("RGB")
            picture.putpixel((number % picture.width, 0), (number % 256, 0, 0))
            picture.save(Path(folder) / f"{number:04d}.png", compress_level=1)
        started = time.perf_counter()
        options = AuditOptions(as_of=date(2026, 11, 22))
        result = audit_dossier(Path(folder), options, None)
        seconds = time.perf_counter() - started
    parent = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"{len(result['pages'])} pages in {seconds:.0f} s ({seconds / count:.2f} s/page); "
          f"peak memory: parent {parent} MB, largest reading process {child} MB")


class Stopwatch:
    """Seconds during which any of the networks that it is wound up for is at work."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._lock, self._running, self._since = Lock(), 0, 0.0

    def __enter__(self) -> None:
        with self._lock:
            self._running += 1
            if self._running == 1:
                self._since = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._running -= 1
            if not self._running:
                self.seconds += time.perf_counter() - self._since


class Clocked:
    """A network on the clock. Stands in for it."""

    def __init__(self, network: Any, watch: Stopwatch) -> None:
        self._network, self._watch = network, watch
        self.characters = network.characters

    def run(self, batch: Batch, lane: int = 0) -> Batch:
        """As the network does."""
        with self._watch:
            answer: Batch = self._network.run(batch, lane)
            return answer

    def steps(self, batch: Batch, lane: int = 0) -> list[Steps]:
        """As the network does."""
        with self._watch:
            steps: list[Steps] = self._network.steps(batch, lane)
            return steps


def clocked_backend(runtime: str) -> tuple[OcrBackend, Stopwatch]:
    """The default engine with a stopwatch on its two networks."""
    backend: Any = get_backend(f"rapid:{runtime}")
    watch = Stopwatch()
    for part in (backend._detector, backend._recognizer):
        part._network = Clocked(part._network, watch)
    return backend, watch


def share(cases: list[Path], count: int, rounds: int, profile: bool, runtime: str) -> None:
    """Print inference and the rest in seconds a page, each the least of its rounds, and the rest's share."""
    backend, watch = clocked_backend(runtime)
    pages = sample_pages(cases, count)
    understand([read_page(pages[0].load(), pages[0].number, pages[0].file, backend)])  # from here on all is warm
    profiler = cProfile.Profile()
    passes, rest = 0.0, 0.0
    for page in pages:
        timed = []
        for _ in range(rounds):
            before, started = watch.seconds, time.perf_counter()
            if profile:
                profiler.enable()
            understand([from_json(to_json(read_page(page.load(), page.number, page.file, backend)))])
            profiler.disable()
            inference = watch.seconds - before
            timed.append((inference, time.perf_counter() - started - inference))
        passes += min(inference for inference, _ in timed)
        rest += min(other for _, other in timed)
    print(f"{len(pages)} pages: inference {passes / len(pages):.3f} s/page, the rest {rest / len(pages):.3f} s/page, "
          f"{100 * rest / (passes + rest):.1f} % of the whole")
    if profile:
        pstats.Stats(profiler).sort_stats("tottime").print_stats(25)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="*", type=Path)
    parser.add_argument("--pages", type=int, default=12)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--share", action="store_true", help="the part of the time that is not inference")
    parser.add_argument("--profile", action="store_true", help="with --share: where that part goes")
    parser.add_argument("--runtime", default="auto", help="what runs the networks: auto, onnxruntime, openvino …")
    parser.add_argument("--memory", type=int, metavar="PAGES")
    call = parser.parse_args()
    cases = call.cases or sorted(p.parent for p in Path("data/fixtures").glob("*/pages"))
    if not cases:
        sys.exit("no sample dossiers in data/fixtures; draw them with `make samples`")
    if call.memory:
        memory(cases, call.memory)
    elif call.share:
        share(cases, call.pages, call.rounds, call.profile, call.runtime)
    else:
        compare(cases, call.pages, call.rounds, call.runtime)


if __name__ == "__main__":
    main()
