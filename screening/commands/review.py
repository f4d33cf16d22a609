"""`sanling review`: serve the review app on this machine."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

from models.errors import DossierError
from screening.commands.calling import STORE_HELP, Parsers, count, store_url


def add(commands: Parsers) -> None:
    """Describe the call."""
    review = commands.add_parser("review", help="serve the review app on 127.0.0.1")
    review.add_argument("--store", metavar="URL", help=STORE_HELP)
    review.add_argument("--port", metavar="N", type=count, default=8501)
    review.set_defaults(run=run)


def run(call: argparse.Namespace) -> NoReturn:
    """Turn into the server."""
    app = find_spec("review_app")  # found, not imported: the app stands on this package, not the other way round
    if app is None or not app.submodule_search_locations:
        raise DossierError("the review app is not installed; run `make install` in the checkout")
    script = Path(next(iter(app.submodule_search_locations))) / "server.py"
    _check_settings()
    url = store_url(call)
    options = {"server.port": call.port, "server.address": "127.0.0.1", "server.headless": "true",
               "server.fileWatcherType": "none", "browser.gatherUsageStats": "false", "client.toolbarMode": "minimal"}
    flags = [f"--{name}={value}" for name, value in options.items()]
    command = [sys.executable, "-m", "streamlit", "run", str(script), *flags]
    # The server takes this process over, so that whoever stops it stops all of it.
    os.execve(sys.executable, command, {**os.environ, "SANLING_STORE": url})  # noqa: S606


def _check_settings() -> None:
    """Raises: DossierError where the site's settings cannot be used, in one line instead of a server's traceback."""
    oidc = import_module("review_app.settings").settings().oidc
    if oidc:
        import_module("review_app.oidc").client_of(oidc)
