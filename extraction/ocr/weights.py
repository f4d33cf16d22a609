"""The recognition models that travel in the rapidocr wheel, and the sessions that run them."""

from __future__ import annotations

from importlib import metadata, util
from pathlib import Path
from typing import TYPE_CHECKING

from extraction.cores import available_cores
from models.errors import DossierError

if TYPE_CHECKING:
    import onnxruntime

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


def weights_version() -> str:
    """Engine and weights in words, as every evidence keeps them."""
    return f"PP-OCRv6 small, rapidocr {metadata.version('rapidocr')}, onnxruntime {metadata.version('onnxruntime')}"


def open_session(name: str, threads: int) -> onnxruntime.InferenceSession:
    """A model ready to run on `threads` threads; 0 means one a core."""
    import onnxruntime  # noqa: PLC0415  (half a second that callers without an engine do not pay)

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = threads or available_cores()
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = True  # without it every run pays for fresh memory: 1.2 to 1.7 times slower
    return onnxruntime.InferenceSession(str(model_file(name)), options, providers=["CPUExecutionProvider"])
