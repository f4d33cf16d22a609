"""A process of its own that reads pages: it may crash, hang or swell without taking the audit with it."""

from __future__ import annotations

import multiprocessing
import signal
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection

from extraction.child_exit import exit_reason, kill
from extraction.intake.source import PageRef
from extraction.ocr import OcrBackend, get_backend
from extraction.page_codec import to_json
from extraction.page_task import read_page
from models.errors import DossierError, PageUnreadableError


@dataclass(frozen=True, slots=True)
class Loaded:
    """The child has decoded the page and asks whether to go on."""

    sha256: str


@dataclass(frozen=True, slots=True)
class Read:
    """The page's content as JSON; `engine` is the version of the backend that read it."""

    sha256: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Failed:
    """The page could not be read. `fatal` means that no page can be: the engine itself is missing."""

    sha256: str | None
    reason: str
    fatal: bool = False


Message = Loaded | Read | Failed


class ReadingChild:
    """One child process and the page it is at. `deadline` is on the clock of `time.monotonic`."""

    def __init__(self, backend_name: str, threads: int) -> None:
        context = multiprocessing.get_context("spawn")  # a fork would copy the threads of the engine half-alive
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, backend_name, threads), daemon=True)
        self._process.start()
        theirs.close()
        self.page: PageRef | None = None
        self.deadline = 0.0
        self.pages_read = 0

    def start(self, page: PageRef, time_limit_s: float) -> None:
        """Hands the child a page."""
        self.page, self.deadline = page, time.monotonic() + time_limit_s
        self.pages_read += 1
        self.connection.send(page)

    @property
    def page_at_work(self) -> PageRef:
        """The page it is at. Raises RuntimeError where it is idle."""
        if self.page is None:
            raise RuntimeError("an idle child has no page")
        return self.page

    def finish(self) -> None:
        """Marks the child idle."""
        self.page = None

    def stop(self) -> None:
        """Ends the child, whatever it is doing."""
        kill(self._process, self.connection)

    @property
    def exit_reason(self) -> str:
        """Why the child is gone, in words."""
        return exit_reason(self._process, "the reading process")


def _serve(connection: Connection, backend_name: str, threads: int) -> None:
    """Answers pages until the parent hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interrupt means
    try:
        backend = get_backend(backend_name, threads)
    except DossierError as error:
        connection.send(Failed(None, str(error), fatal=True))
        return
    while True:
        try:
            page = connection.recv()
        except (EOFError, OSError):
            return
        _answer(connection, page, backend)


def _answer(connection: Connection, page: PageRef, backend: OcrBackend) -> None:
    sha256 = None
    try:
        stored = page.load()
        sha256 = stored.sha256
        connection.send(Loaded(sha256))
        if connection.recv():
            connection.send(Read(sha256, to_json(read_page(stored, page.number, page.file, backend))))
    except PageUnreadableError as error:
        connection.send(Failed(sha256, str(error)))
    except DossierError as error:
        connection.send(Failed(sha256, str(error), fatal=True))
    except (EOFError, BrokenPipeError):
        raise SystemExit(0) from None  # the parent is gone
    except Exception as error:  # this process exists to contain what goes wrong with one page
        first_line = (str(error).splitlines() or [""])[0]
        reason = f"the reader stopped with {type(error).__name__}: {first_line}; report this page"
        connection.send(Failed(sha256, reason))
