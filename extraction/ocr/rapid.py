"""The default engine: PP-OCR models of the rapidocr wheel in a pipeline of our own, on the fastest runtime here."""

from __future__ import annotations

from extraction.ocr.detector import TextDetector
from extraction.ocr.line_pipeline import LinePipeline
from extraction.ocr.recognizer import LineRecognizer
from extraction.ocr.runtimes.choice import chosen_runtime
from extraction.ocr.weights import weights_version


def rapid_backend(threads: int = 0, runtime_name: str = "") -> LinePipeline:
    """The engine on `threads` threads; 0 means one a core. Raises UnknownNameError for a runtime that is not there."""
    runtime = chosen_runtime(runtime_name)
    return LinePipeline(
        f"rapid:{runtime}", weights_version(runtime), lambda: TextDetector(threads, runtime=runtime),
        lambda: LineRecognizer(threads, runtime=runtime))
