"""What runs the networks: named, chosen by a self-test, kept, and silent towards the network."""

import json
import os
import subprocess
import sys
from importlib import util
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from extraction.code_version import _READING
from extraction.ocr import get_backend
from extraction.ocr.ctc import Steps
from extraction.ocr.runtimes import KNOWN, PLAIN, Batch, Runtime, choice, named_runtime
from extraction.ocr.runtimes.doublings import with_fast_doublings
from extraction.ocr.runtimes.self_test import LINE, TEXT, line_picture, seconds_a_page
from extraction.ocr.weights import DETECTION, RECOGNITION, model_file
from models.errors import UnknownNameError
from tests.extraction.sheets import blank, encoded, written

needs_openvino = pytest.mark.skipif(util.find_spec("openvino") is None, reason="OpenVINO is not installed")
FAST = Runtime("openvino")
ROOT = Path(__file__).parents[2]
LISTENER = """
import os, sys
def heard(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        with open(os.environ["HEARD"], "a") as log:
            log.write(f"{event} {arguments[1:]}\\n")
sys.addaudithook(heard)
"""


@pytest.fixture
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(choice, "user_cache_path", lambda name: tmp_path)
    monkeypatch.delenv(choice.VARIABLE, raising=False)
    return tmp_path


def test_a_runtime_is_named_with_its_precision() -> None:
    assert named_runtime("onnxruntime") == PLAIN
    assert str(PLAIN) == "onnxruntime-f32"
    assert named_runtime(str(PLAIN)) == PLAIN


@pytest.mark.parametrize("name", ["tensorrt", "onnxruntime-bf16", "openvino-int8", "openvinox", ""])
def test_an_unknown_runtime_is_refused_with_the_names_there_are(name: str) -> None:
    with pytest.raises(UnknownNameError, match="onnxruntime, openvino"):
        named_runtime(name)


def test_a_runtime_that_is_not_installed_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extraction.ocr.runtimes.util.find_spec", lambda name: None)
    with pytest.raises(UnknownNameError, match="pip install openvino"):
        named_runtime("openvino")


@pytest.mark.parametrize(("seconds", "best"), [
    ({"onnxruntime-f32": 1.0, "openvino-f32": 0.8, "openvino-bf16": 0.5}, Runtime("openvino", "bf16")),
    ({"onnxruntime-f32": 1.0, "openvino-f32": 0.8}, FAST),
    ({"onnxruntime-f32": 1.0, "openvino-f32": 0.95}, PLAIN),  # not worth a change
    ({"openvino-f32": 3.0}, FAST),  # onnxruntime did not read right
    ({}, PLAIN),
])
def test_the_fastest_that_reads_right_is_taken(seconds: dict[str, float], best: Runtime) -> None:
    assert choice.fastest(seconds) == best


def test_the_self_test_is_done_once_a_machine(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Runtime, "is_installed", True)
    asked: list[int] = []
    monkeypatch.setattr(choice, "measured", lambda runtimes: asked.append(len(runtimes)) or {
        "onnxruntime-f32": 1.0, "openvino-f32": 0.5})
    assert [choice.chosen_runtime() for _ in range(2)] == [FAST, FAST]
    assert asked == [len(KNOWN)]
    kept = next(own_cache.iterdir())
    kept.write_text("broken")
    assert choice.chosen_runtime() == FAST
    assert len(asked) == 2


def test_the_environment_decides_before_the_self_test(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choice, "measured", lambda runtimes: pytest.fail("tested though told"))
    monkeypatch.setenv(choice.VARIABLE, "onnxruntime")
    assert choice.chosen_runtime() == PLAIN
    assert "onnxruntime" in get_backend("rapid").version
    monkeypatch.setenv(choice.VARIABLE, "nonsense")
    assert choice.chosen_runtime("onnxruntime") == PLAIN


def test_without_openvino_nothing_is_tested(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Runtime, "is_installed", False)
    monkeypatch.setattr(choice, "measured", lambda runtimes: pytest.fail("nothing to compare"))
    assert choice.chosen_runtime() == PLAIN


def test_the_name_of_an_engine_gives_it_again() -> None:
    backend = get_backend("rapid:onnxruntime")
    assert backend.name == "rapid:onnxruntime-f32"
    assert get_backend(backend.name).version == backend.version


def test_what_decides_on_a_reading_is_part_of_its_code_version() -> None:
    here = ROOT / "extraction"
    assert not [name for name in _READING if not list(here.glob(name))]
    assert here / "ocr/runtimes/openvino_network.py" in set(here.glob("ocr/**/*.py"))


def test_every_module_that_reading_loads_is_part_of_its_code_version() -> None:
    here = ROOT / "extraction"
    load = ("import sys, extraction.page_task; from extraction.ocr import get_backend; get_backend('rapid');"
            "print(*(m.__file__ for n, m in sys.modules.items() if n.startswith('extraction')), sep='\\n')")
    run = subprocess.run([sys.executable, "-c", load], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = {Path(name).relative_to(here) for name in run.stdout.split()}
    covered = {path.relative_to(here) for name in _READING for path in here.glob(name)}
    apart = {Path("code_version.py"), Path("cores.py")}  # the version itself, and how many threads there are
    assert Path("layout.py") in loaded
    assert not {path for path in loaded - covered - apart if path.name != "__init__.py"}


@pytest.mark.ocr
def test_the_line_of_the_self_test_reads_right_on_every_runtime_here() -> None:
    assert LINE.is_file()
    assert set(choice.measured([runtime for runtime in KNOWN if runtime.is_installed])) >= {str(PLAIN)}


@pytest.mark.ocr
def test_a_runtime_that_reads_something_else_is_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extraction.ocr.runtimes.self_test.TEXT", TEXT + "一")
    assert seconds_a_page(PLAIN, 1) is None


@pytest.mark.ocr
@needs_openvino
def test_both_runtimes_read_the_same_with_the_same_certainty() -> None:
    from extraction.ocr.recognizer import LineRecognizer  # noqa: PLC0415

    readings = [LineRecognizer(1, runtime=runtime).read([line_picture()])[0] for runtime in (PLAIN, FAST)]
    assert readings[0].text == readings[1].text == TEXT
    assert readings[0].confidence == pytest.approx(readings[1].confidence, abs=0.01)


def heard_of(code: list[str], tmp_path: Path, **settings: str) -> str:
    """What a Python program and its children say to the network, as their audit hooks tell."""
    (tmp_path / "site").mkdir(exist_ok=True)
    (tmp_path / "site" / "sitecustomize.py").write_text(LISTENER)
    log = tmp_path / "heard.txt"
    log.write_text("")
    path = os.pathsep.join([str(tmp_path / "site"), str(ROOT)])
    subprocess.run([sys.executable, *code], check=True, capture_output=True, cwd=tmp_path,
                   env={**os.environ, "PYTHONPATH": path, "HEARD": str(log), **settings})
    return log.read_text()


def test_the_listener_hears(tmp_path: Path) -> None:
    code = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"
    assert "socket.connect" in heard_of(["-c", code], tmp_path)


@needs_openvino
def test_openvino_does_not_report_that_it_is_used(tmp_path: Path) -> None:
    code = ("from extraction.ocr.runtimes.openvino_network import knows_bf16; knows_bf16(); import sys, time; "
            "time.sleep(0.3); assert not any(name.startswith('openvino_telemetry') for name in sys.modules)")
    assert heard_of(["-c", code], tmp_path) == ""


@pytest.mark.ocr
@pytest.mark.parametrize("runtime", ["onnxruntime", pytest.param("openvino", marks=needs_openvino)])
def test_reading_makes_no_connection(tmp_path: Path, runtime: str) -> None:
    page = tmp_path / "page.png"
    page.write_bytes(encoded(written(blank(), [(150, 160, "一九六八年三月出生于江原省临溪县")])))
    code = ["-m", "extraction.reading", str(page), "--record=read.json"]
    assert heard_of(code, tmp_path, SANLING_RUNTIME=runtime) == ""
    recorded = json.loads((tmp_path / "read.json").read_text())
    assert runtime in recorded["engine"]
    assert len(recorded["pages"]) == 1


@pytest.mark.ocr
@needs_openvino
def test_a_map_doubled_by_fast_kernels_is_the_same_to_the_bit() -> None:
    from extraction.ocr.runtimes.openvino_network import read_model  # noqa: PLC0415

    model = read_model(str(model_file(DETECTION)))
    sheet = np.full((1, 3, 128, 320), 1, np.float32)
    line = cv2.cvtColor(cv2.resize(line_picture(), (300, 48)), cv2.COLOR_RGB2GRAY).astype(np.float32) / 127.5 - 1
    sheet[0, :, 40:88, 10:310] = line
    usual, fast = (_answered(of, sheet) for of in (model, with_fast_doublings(model.clone())))
    assert usual.max() > 0.9 and (usual == fast).all()
    reader = read_model(str(model_file(RECOGNITION)))
    assert with_fast_doublings(reader) is reader


@pytest.mark.ocr
@needs_openvino
def test_a_reader_leaves_out_only_steps_that_are_blank() -> None:
    network = FAST.open_reader(str(model_file(RECOGNITION)), 1, 1)
    line = cv2.resize(line_picture(), (640, 48)).astype(np.float32).transpose(2, 0, 1) / 127.5 - 1
    batch = np.zeros((3, 3, 48, 640), np.float32)
    batch[0], batch[2, :, :, :320] = line, line[:, :, :320]  # the second is empty
    some = [Steps(steps.places.copy(), steps.frames.copy()) for steps in network.steps(batch)]
    whole = network.run(batch)
    assert sum(len(steps.places) for steps in some) < 0.7 * 3 * whole.shape[1]
    for steps, answer in zip(some, whole, strict=True):
        assert steps.frames == pytest.approx(answer[steps.places], abs=1e-5)
        left_out = np.delete(answer, steps.places, axis=0)
        assert (left_out[:, 0] > 0.99).all()


def _answered(model: Any, batch: Batch) -> Batch:
    from extraction.ocr.runtimes.openvino_network import _core  # noqa: PLC0415

    compiled = _core().compile_model(model, "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    return np.asarray(compiled(batch)[0])
