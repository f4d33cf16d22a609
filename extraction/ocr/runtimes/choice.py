"""Which runtime reads on this machine: as the environment says, else the fastest in a self-test done once a machine."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

from platformdirs import user_cache_path

from extraction.cores import available_cores
from extraction.ocr.runtimes import KNOWN, PLAIN, Runtime, named_runtime

VARIABLE = "SANLING_RUNTIME"
AUTOMATIC = "auto"
TIME_LIMIT_S = 120
WORTH = 0.9  # another runtime than onnxruntime must take less than this share of its time


def chosen_runtime(name: str = "") -> Runtime:
    """The runtime of that name, or of the name in the environment, or else the fastest of this machine.

    Raises: UnknownNameError for a name that there is not, or whose package is missing.
    """
    asked = name or os.environ.get(VARIABLE, "") or AUTOMATIC
    return _automatic() if asked == AUTOMATIC else named_runtime(asked)


def _automatic() -> Runtime:
    others = [runtime for runtime in KNOWN if runtime != PLAIN and runtime.is_installed]
    if not others:
        return PLAIN
    kept = user_cache_path("sanling") / f"runtime-{machine()}.json"
    seconds = _recalled(kept)
    if seconds is None:
        seconds = measured([PLAIN, *others])
        _keep(kept, seconds)
    return fastest(seconds)


def fastest(seconds: dict[str, float]) -> Runtime:
    """The runtime to take, from what a page takes on each; onnxruntime where none is clearly faster."""
    usual = seconds.get(str(PLAIN))
    name = min(seconds, key=lambda name: seconds[name], default=str(PLAIN))
    if usual is not None and seconds[name] > WORTH * usual:
        return PLAIN
    return next((runtime for runtime in KNOWN if str(runtime) == name), PLAIN)


def measured(runtimes: Sequence[Runtime]) -> dict[str, float]:
    """Seconds a page by runtime, for those that read right, each measured in a process of its own."""
    seconds: dict[str, float] = {}
    for runtime in runtimes:
        for line in _answers(runtime):
            with contextlib.suppress(ValueError, KeyError, TypeError):
                found = json.loads(line)
                seconds[str(found["runtime"])] = float(found["seconds"])
    return seconds


def _answers(runtime: Runtime) -> list[str]:
    command = [sys.executable, "-m", "extraction.ocr.runtimes.self_test", str(runtime)]
    path = os.pathsep.join([str(Path(__file__).parents[3]), *sys.path])
    try:
        done = subprocess.run(  # noqa: S603 - a module of ours
            command, env={**os.environ, "PYTHONPATH": path}, check=False, capture_output=True, text=True,
            timeout=TIME_LIMIT_S)
    except (OSError, subprocess.TimeoutExpired):
        return []
    return done.stdout.splitlines()


def machine() -> str:
    """A short name for processor, cores and versions, on which the choice depends."""
    known = "\n".join([
        platform.machine(), str(available_cores()), _processor(),
        *(f"{package} {metadata.version(package)}" for package in ("onnxruntime", "openvino", "rapidocr"))])
    return hashlib.sha256(known.encode()).hexdigest()[:12]


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    named = {line.partition(":")[0].strip(): line.partition(":")[2].strip() for line in reversed(lines)}
    return "\n".join(named.get(key, "") for key in ("model name", "flags", "Features"))


def _recalled(path: Path) -> dict[str, float] | None:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return {str(name): float(seconds) for name, seconds in kept.items()} or None
    except (OSError, ValueError, TypeError, AttributeError):
        return None


def _keep(path: Path, seconds: dict[str, float]) -> None:
    """A machine on which nothing can be kept is tested again each time."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(seconds) + "\n", encoding="utf-8")
