"""The default engine: PP-OCR models of the rapidocr wheel on onnxruntime, in a pipeline of our own."""

from __future__ import annotations

from extraction.ocr.detector import TextDetector
from extraction.ocr.line_pipeline import LinePipeline
from extraction.ocr.recognizer import LineRecognizer
from extraction.ocr.weights import weights_version


def rapid_backend(threads: int = 0) -> LinePipeline:
    """The engine on `threads` threads; 0 means one a core."""
    return LinePipeline(
        "rapid", weights_version(), lambda: TextDetector(threads), lambda: LineRecognizer(threads))
