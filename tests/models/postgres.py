"""A PostgreSQL server of the tests' own: a temporary folder, a free port on the loopback address."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg


def find_postgres() -> Path | None:
    """The folder of `initdb` and `postgres`, on the path or where Debian keeps them."""
    on_path = shutil.which("initdb")
    places = [Path(on_path).parent] if on_path else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((place for place in places if (place / "initdb").exists() and (place / "postgres").exists()), None)


class PostgresServer:
    """A server of our own that can be stopped and started again on its data."""

    def __init__(self, binaries: Path) -> None:
        self._binaries = binaries
        self.folder = Path(tempfile.mkdtemp(prefix="sanling-pg-", dir="/tmp"))
        self._as_other: list[str] = []
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            self._as_other = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
            shutil.chown(self.folder, "nobody", "nogroup")
        subprocess.run(
            [*self._as_other, str(binaries / "initdb"), "-D", str(self.folder / "data"), "-U", "sanling", "-A", "trust",
             "-E", "UTF8", "--locale=C", "--no-sync"], check=True, capture_output=True, cwd=self.folder)
        self._port = free_port()
        self.url = f"postgresql://sanling@127.0.0.1:{self._port}/postgres"

    def start(self) -> None:
        """Returns once it answers."""
        self._server = subprocess.Popen(
            [*self._as_other, str(self._binaries / "postgres"), "-D", str(self.folder / "data"), "-p", str(self._port),
             "-h", "127.0.0.1", "-k", str(self.folder), "-F"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.folder)
        _wait_until_it_answers(self._port)

    def stop(self) -> None:
        """Connections are cut; what was committed is kept."""
        self._server.send_signal(signal.SIGINT)
        self._server.wait(timeout=20)


@contextmanager
def running_postgres(binaries: Path) -> Iterator[str]:
    """URL of a running server; it and its folder are gone afterwards."""
    with restartable_postgres(binaries) as server:
        yield server.url


@contextmanager
def restartable_postgres(binaries: Path) -> Iterator[PostgresServer]:
    """A running server; it and its folder are gone afterwards."""
    server = PostgresServer(binaries)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(server.folder, ignore_errors=True)


def free_port() -> int:
    """A port of the loopback address that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_it_answers(port: int) -> None:
    for _ in range(200):
        try:
            psycopg.connect(host="127.0.0.1", port=port, user="sanling", dbname="postgres").close()
            return
        except psycopg.OperationalError:
            time.sleep(0.1)
    raise TimeoutError(f"postgres on port {port} does not answer")
