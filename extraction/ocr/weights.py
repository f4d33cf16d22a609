"""The reading models that travel in the rapidocr wheel."""

from __future__ import annotations

from importlib import metadata, util
from pathlib import Path

from extraction.cores import available_cores
from extraction.ocr.runtimes import LineNetwork, Network, Runtime
from models.errors import DossierError

DETECTION = "PP-OCRv6_det_small"
RECOGNITION = "PP-OCRv6_rec_small"


def model_file(name: str) -> Path:
    """Path of a model in the installed rapidocr wheel. Raises DossierError where the wheel lacks it."""
    spec = util.find_spec("rapidocr")  # found, not imported: its package pulls in far more than the files
    if spec is None or spec.origin is None:
        raise DossierError("the reading models are missing: install rapidocr 3.10 (run `make install`)")
    path = Path(spec.origin).parent / "models" / f"{name}.onnx"
    if not path.is_file():
        raise DossierError(f"{path}: this rapidocr has no {name}; install rapidocr 3.10 (run `make install`)")
    return path


def weights_version(runtime: Runtime) -> str:
    """Weights and what runs them in words, as every evidence keeps them."""
    return f"PP-OCRv6 small, rapidocr {metadata.version('rapidocr')}, {runtime.version}"


def open_network(name: str, threads: int, runtime: Runtime) -> Network:
    """A model ready to run on `threads` threads (0: one a core)."""
    return runtime.open(str(model_file(name)), threads or available_cores())


def open_reader(threads: int, runtime: Runtime, lanes: int) -> LineNetwork:
    """The recogniser ready to run on `threads` threads (0: one a core), in so many lanes at a time."""
    return runtime.open_reader(str(model_file(RECOGNITION)), threads or available_cores(), lanes)
