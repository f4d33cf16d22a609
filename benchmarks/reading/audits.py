"""Audit results of cases: from the product's own command, or as kept in a JSON Lines file.

A kept result is a `sanling.audit/1` object with three fields more: `case` (folder names), `perfect` (whether it was
read from the case's own recording) and `lines` (recognised lines by page: box on the upright stored page, text, whether
it is the legend of a seal).
"""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from extraction.page_codec import from_json
from models.packed_texts import unpacked_bytes
from models.pages import BoundingBox, PageContent, PageText, TextLine

from .kinds import Json

ROOT = Path(__file__).parents[2]
RECORDING = "ocr.json"


def name_of(case: Path) -> str:
    """The case and the folder it lies in, which may say its quality."""
    return "/".join(case.resolve().parts[-2:])


def audited(cases: Sequence[Path], ocr: str | None, perfect: bool) -> dict[str, Json]:
    """Results by case; a case that cannot be audited is named on standard error and left out."""
    results: dict[str, Json] = {}
    for case in cases:
        try:
            results[name_of(case)] = audit(case, f"recorded:{case.resolve() / RECORDING}" if perfect else ocr, perfect)
        except RuntimeError as error:
            print(error, file=sys.stderr, flush=True)
    return results


def audit(case: Path, ocr: str | None, perfect: bool = False) -> Json:
    """The product's result on the pages of `case`. Raises: RuntimeError if it cannot read them at all."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "a.db"
        command = [sys.executable, "-m", "screening.cli", "audit", str(case.resolve() / "pages"), "--json", "-"]
        command += ["--store", f"sqlite:///{store}", *(["--ocr", ocr] if ocr else [])]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
        if done.returncode not in (0, 3):
            reason = done.stderr.strip()[-300:]
            raise RuntimeError(f"{name_of(case)}: the audit ended with {done.returncode}: {reason}")
        result: Json = json.loads(done.stdout)
        lines = recorded_lines(case / RECORDING, result["pages"]) if perfect else cached_lines(store)
    result["dossier"]["source"] = f"{case.name}/pages"
    return {**result, "case": name_of(case), "perfect": perfect, "lines": lines}


def cached_lines(store: Path) -> Json | None:
    """What was recognised, from the page cache of a store; None where nothing is cached there."""
    with sqlite3.connect(store) as connection:
        pages = [from_json(unpacked_bytes(value)) for (value,) in connection.execute("SELECT value FROM page_texts")]
    return {str(page.number): _lines(page) for page in pages} or None


def recorded_lines(recording: Path, pages: Iterable[Json]) -> Json:
    """The lines of a recording, for the pages of an audit result."""
    recorded = json.loads(recording.read_text(encoding="utf-8"))["pages"]
    return {
        str(page["number"]): _lines(_content(page, recorded[page["sha256"]]))
        for page in pages
        if page["sha256"] in recorded
    }


def keep(path: Path, results: Iterable[Json]) -> None:
    """Write results, one a line."""
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in results), encoding="utf-8")


def kept(path: Path, cases: Sequence[Path]) -> tuple[dict[str, Json], dict[str, Json]]:
    """Kept results by case: of the engine, and those with perfect recognition."""
    results = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    perfect = [r for r in results if r.get("perfect")]
    engine = [r for r in results if not r.get("perfect")]
    return _matched(path, engine, cases), _matched(path, perfect, cases)


def _matched(path: Path, results: Sequence[Json], cases: Sequence[Path]) -> dict[str, Json]:
    """By the case that a result names, else by its source, else in order."""
    if not results:
        return {}
    named = {r["case"]: r for r in results if "case" in r}
    found = {name_of(case): named[name_of(case)] for case in cases if name_of(case) in named}
    if found:
        return found
    if len(results) != len(cases):
        sys.exit(f"{path}: {len(results)} results for {len(cases)} cases; give one line per case")
    sources: dict[str, Json] = {part: r for r in results for part in Path(str(r["dossier"]["source"])).parts}
    if all(case.name in sources for case in cases):
        return {name_of(case): sources[case.name] for case in cases}
    return {name_of(case): r for case, r in zip(cases, results, strict=True)}


def _content(page: Json, recorded: Json) -> PageContent:
    width, height = page["width"], page["height"]
    text = PageText(width, height, _text_lines(recorded["lines"]), "recorded")
    return PageContent(
        page["number"],
        page["file"],
        page["sha256"],
        width,
        height,
        recorded["rotation"],
        recorded["straightened_deg"],
        page["quality"],
        text,
        (),
        (),
        (),
        _text_lines(recorded.get("seals", [])),
    )


def _text_lines(lines: Iterable[Json]) -> tuple[TextLine, ...]:
    return tuple(TextLine(BoundingBox(*line["box"]), line["text"], line["confidence"], ()) for line in lines)


def _lines(page: PageContent) -> list[list[Any]]:
    marked = [*((line, False) for line in page.text.lines), *((seal, True) for seal in page.seals)]
    return [[page.to_stored(line.box).as_list(), line.text, of_seal] for line, of_seal in marked]
