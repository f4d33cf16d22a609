"""How a child process is ended, and what is said of one that ended by itself."""

from __future__ import annotations

from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess


def kill(process: BaseProcess, connection: Connection) -> None:
    """End a child, whatever it is doing."""
    connection.close()
    process.kill()
    process.join()


def exit_reason(process: BaseProcess, who: str) -> str:
    """Why a child is gone, in words; waits up to 5 s for its end."""
    process.join(timeout=5)
    code = process.exitcode
    if code is not None and code < 0:
        return f"{who} was ended by signal {-code}"
    return f"{who} ended with status {code}"
