"""What the commands share: exit status, arguments of a kind, the default store, output and progress."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, NoReturn, Protocol, TextIO

from platformdirs import user_data_path

from models.errors import DossierError

DONE, UNUSABLE, PARTIAL = 0, 2, 3
"""Exit status of contract section 1."""
STORE_HELP = "SQLAlchemy URL; default: SQLite in your data folder"


class Parsers(Protocol):
    """What `add_subparsers` gives; its own class is private."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:
        """A parser for one command."""


class OneLineParser(argparse.ArgumentParser):
    """Says in one line what is wrong with a call."""

    def error(self, message: str) -> NoReturn:
        """End with the status of a call that cannot be used."""
        self.exit(UNUSABLE, f"{self.prog}: {message}; see `{self.prog} --help`\n")


def day(text: str) -> date:
    """An argument that is a day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day; write it as 2026-11-22") from None


def count(text: str) -> int:
    """An argument that is a number of at least one."""
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of at least 1")
    return int(text)


def default_store() -> str:
    """URL of the store in the user's data folder."""
    return f"sqlite:///{user_data_path('sanling') / 'sanling.db'}"


def store_url(call: argparse.Namespace) -> str:
    """The store that a call names, else that of the user's data folder, which is created where needed."""
    if call.store:
        return str(call.store)
    folder = user_data_path("sanling")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DossierError(f"{folder}: cannot be created ({error.strerror}); name a store with --store") from None
    return default_store()


def printed(lines: Iterable[str]) -> int:
    """Print lines as they come; the work is done."""
    for line in lines:
        print(line)
    return DONE


@contextmanager
def output(target: str | None) -> Iterator[Any]:
    """Gives the function that writes one result: JSON Lines where `--json` was asked for, else a summary to read."""
    from screening.summary import summary

    if target is None:
        yield lambda result: print(summary(result))
    elif target == "-":
        yield lambda result: print(as_json(result), flush=True)
    else:
        file = opened(Path(target))
        with file:
            yield lambda result: file.write(as_json(result) + "\n")


def opened(path: Path, *, new: bool = False) -> TextIO:
    """A file to write; `new`: that is not there yet. Raises: DossierError where it cannot be written."""
    try:
        return path.open("x" if new else "w", encoding="utf-8")
    except OSError as error:
        raise DossierError(f"{path}: cannot be written ({error.strerror}); choose another file") from None


def as_json(result: dict[str, Any]) -> str:
    """A result on one line."""
    return json.dumps(result, ensure_ascii=False, separators=(",", ":"))


@contextmanager
def progress(name: str) -> Iterator[Any]:
    """Gives the function that shows pages done; silent unless standard error is a terminal."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task(name, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def one_line(error: Exception) -> str:
    """The words of an error on one line."""
    return " ".join(str(error).split())
