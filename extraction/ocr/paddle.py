"""PaddleOCR itself as an engine (extra `paddle`): its detection and recognition modules on onnxruntime.

Its modules want model folders (`inference.onnx` and `inference.yml`) and would download them; these are made from the
files of the rapidocr wheel in a temporary folder, so that nothing is downloaded and no paddlepaddle is needed.
"""

from __future__ import annotations

import math
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata, util
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import yaml

from extraction.cores import available_cores
from extraction.ocr.coming import Coming, arrived
from extraction.ocr.ctc import CtcDecoder, Frames, Reading, Steps
from extraction.ocr.detector import GROWTH, LIT, SURE, Quads
from extraction.ocr.line_pipeline import LinePipeline
from extraction.ocr.recognizer import HEIGHT_PX
from extraction.ocr.runtimes import PLAIN
from extraction.ocr.weights import DETECTION, RECOGNITION, model_file, open_network
from models.errors import DossierError
from models.pages import Pixels

DETECTION_NAME, RECOGNITION_NAME = "PP-OCRv6_small_det", "PP-OCRv6_small_rec"
LONGEST_SIDE_PX = 1280
_HALF = [0.5, 0.5, 0.5]


def paddle_backend(threads: int = 0) -> LinePipeline:
    """PaddleOCR on `threads` threads (0: one a core). Raises DossierError where the extra is not installed."""
    if util.find_spec("paddleocr") is None:
        raise DossierError("OCR backend 'paddle' is not installed; run: pip install 'sanling[paddle]'")
    versions = [f"{package} {metadata.version(package)}" for package in ("paddleocr", "onnxruntime")]
    version = ", ".join(["PP-OCRv6 small", *versions])
    return LinePipeline("paddle", version, lambda: PaddleDetector(threads), lambda: PaddleRecognizer(threads))


class PaddleDetector:
    """PaddleOCR's text detection module."""

    def __init__(self, threads: int = 0) -> None:
        settings = {
            "PreProcess": {"transform_ops": [
                {"DetResizeForTest": {"resize_long": LONGEST_SIDE_PX}},
                {"NormalizeImage": {"mean": _HALF, "std": _HALF, "scale": 1 / 255, "order": "hwc"}},
                {"ToCHWImage": None}]},
            "PostProcess": {"name": "DBPostProcess", "thresh": LIT, "box_thresh": SURE, "max_candidates": 3000,
                            "unclip_ratio": GROWTH},
        }
        self._module = _module("TextDetection", DETECTION_NAME, DETECTION, settings, threads)

    def find(self, pixels: Pixels) -> Quads:
        """Corners of every line, clockwise from the top left."""
        result = self._module.predict(_bgr(pixels), limit_side_len=LONGEST_SIDE_PX, limit_type="max")[0]
        return np.array(result["dt_polys"], np.float32).reshape(-1, 4, 2)


class PaddleRecognizer:
    """PaddleOCR's text recognition module."""

    def __init__(self, threads: int = 0) -> None:
        characters = open_network(RECOGNITION, 1, PLAIN).characters
        settings = {
            "PreProcess": {"transform_ops": [{"RecResizeImg": {"image_shape": [3, HEIGHT_PX, 320]}}]},
            "PostProcess": {"name": "CTCLabelDecode", "character_dict": characters},
        }
        self._module = _module("TextRecognition", RECOGNITION_NAME, RECOGNITION, settings, threads)
        self._kept = _KeptAnswers(self._module.paddlex_predictor.post_op)
        self._module.paddlex_predictor.post_op = self._kept  # its own result has no rival readings and no places
        self._decoder = CtcDecoder(characters)
        self._crew = ThreadPoolExecutor(1, "lines")  # lines and seals are asked for beside each other

    def begin(self, pictures: Sequence[Pixels], *, narrowed: bool = False) -> list[Coming[Reading]]:  # noqa: ARG002
        """As `read`, without waiting for the readings."""
        return [Coming(self._crew.submit(self._reading, picture)) for picture in pictures]

    def read(self, pictures: Sequence[Pixels], *, narrowed: bool = False) -> list[Reading]:
        """One reading a picture, in their order."""
        return arrived(self.begin(pictures, narrowed=narrowed))

    @property
    def characters(self) -> Sequence[str]:
        """The character of each class, the blank first."""
        return self._decoder.characters

    def answers(self, pictures: Sequence[Pixels]) -> Iterator[tuple[int, Frames]]:
        """The model's whole answer to each picture, in their order."""
        return iter(enumerate([self._crew.submit(self._frames, picture).result() for picture in pictures]))

    def _reading(self, picture: Pixels) -> list[Reading]:
        width = math.ceil(HEIGHT_PX * picture.shape[1] / picture.shape[0])
        return [self._decoder.decode(Steps.of_all(self._frames(picture)), width)]

    def _frames(self, picture: Pixels) -> Frames:
        self._module.predict(_bgr(picture), batch_size=1)
        return self._kept.frames


class _KeptAnswers:
    """Stands before PaddleOCR's decoder and keeps the model's answer of the last picture."""

    def __init__(self, decoder: Any) -> None:
        self._decoder = decoder
        self.frames: Frames = np.zeros((0, 1), np.float32)

    def __call__(self, answers: Any, **settings: Any) -> Any:
        self.frames = np.asarray(answers[0], np.float32)[0]
        return self._decoder(answers, **settings)


def _module(kind: str, name: str, weights: str, settings: Mapping[str, Any], threads: int) -> Any:
    """A module of PaddleOCR on one model of the wheel. The model's folder is gone once it is loaded."""
    os.environ.setdefault("PADDLE_PDX_DISABLE_MODEL_SOURCE_CHECK", "True")  # or it asks four hosts for models
    import paddleocr  # noqa: PLC0415

    with TemporaryDirectory(prefix="sanling-paddle-") as folder:
        shutil.copyfile(model_file(weights), Path(folder) / "inference.onnx")
        described = yaml.safe_dump({"Global": {"model_name": name}, **settings}, allow_unicode=True, sort_keys=False)
        (Path(folder) / "inference.yml").write_text(described, encoding="utf-8")
        return getattr(paddleocr, kind)(
            model_name=name, model_dir=folder, engine="onnxruntime", device="cpu",
            cpu_threads=threads or available_cores())


def _bgr(pixels: Pixels) -> Pixels:
    return np.ascontiguousarray(pixels[:, :, ::-1] if pixels.ndim == 3 else np.repeat(pixels[:, :, None], 3, axis=2))
