"""Seconds a page of `sanling audit` beside plain RapidOCR on the same pages in the same run, and peak memory.

    .venv/bin/python benchmarks/audit_speed.py [CASE…] [--pages 12] [--rounds 2]
    .venv/bin/python benchmarks/audit_speed.py --share [--profile]
    .venv/bin/python benchmarks/audit_speed.py --memory 300

Both engines take every page in turn (interleaved, order alternating), because wall time drifts on shared machines;
only the ratio counts. `ours` is the whole way from the file to facts: decode, orient, straighten, read, cells, facts.
`--share` prints which part of that way is no inference: all but the forward passes of detection and recognition (second
looks at lines, spots and seals are passes too). `--profile` lists after that where the rest goes.
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
from typing import Any

from PIL import Image
from rapidocr import RapidOCR

from extraction.intake import PageRef, open_source
from extraction.ocr import OcrBackend, get_backend
from extraction.ocr.runtimes import Batch, Network
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
    """Seconds spent inside a network. Stands in for it."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self.characters = network.characters
        self.seconds = 0.0

    def run(self, batch: Batch) -> Batch:
        """As the network does, on the clock."""
        started = time.perf_counter()
        try:
            return self._network.run(batch)
        finally:
            self.seconds += time.perf_counter() - started


def clocked_backend(runtime: str) -> tuple[OcrBackend, list[Stopwatch]]:
    """The default engine with a stopwatch on each of its two networks."""
    backend: Any = get_backend(f"rapid:{runtime}")
    watches = [Stopwatch(part._network) for part in (backend._detector, backend._recognizer)]
    backend._detector._network, backend._recognizer._network = watches
    return backend, watches


def share(cases: list[Path], count: int, rounds: int, profile: bool, runtime: str) -> None:
    """Print inference and the rest in seconds a page, each the least of its rounds, and the rest's share."""
    backend, watches = clocked_backend(runtime)
    pages = sample_pages(cases, count)
    read_page(pages[0].load(), pages[0].number, pages[0].file, backend)  # models and code are warm from here on
    profiler = cProfile.Profile()
    passes, rest = 0.0, 0.0
    for page in pages:
        timed = []
        for _ in range(rounds):
            before, started = sum(watch.seconds for watch in watches), time.perf_counter()
            if profile:
                profiler.enable()
            understand([from_json(to_json(read_page(page.load(), page.number, page.file, backend)))])
            profiler.disable()
            inference = sum(watch.seconds for watch in watches) - before
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
