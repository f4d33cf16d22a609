"""Which process a run is, so that another one on the same machine can tell whether it still lives."""

from __future__ import annotations

import os
import socket
from pathlib import Path


def this_process() -> str:
    """The machine as it runs since its last start, the process, and when that began."""
    return f"{_machine()}|{os.getpid()}|{_begun(os.getpid())}"


def is_dead(holder: str) -> bool:
    """Whether a process of this machine is gone; False where it lives, or lives elsewhere."""
    machine, _, rest = holder.partition("|")
    number, _, begun = rest.partition("|")
    if machine != _machine() or not number.isdecimal():
        return False
    return _begun(int(number)) != begun


def _machine() -> str:
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        space = Path("/proc/self/ns/pid").readlink()
    except OSError:
        return socket.gethostname()
    return f"{socket.gethostname()} {boot} {space}"


def _begun(process: int) -> str:
    """When a process began, in ticks since the machine's start; empty where there is none, or it is a corpse."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:
        return ""
    return "" if fields[0] == "Z" else fields[19]
