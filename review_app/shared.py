"""The services that every session and every door of one server shares."""

from __future__ import annotations

import os
import sys

import streamlit as st

from review_app.services import Services, open_services
from screening.commands.calling import default_store


def store_url() -> str:
    """The store to serve: `-- --store URL`, else SANLING_STORE, else the user's own."""
    arguments = sys.argv[1:]
    for i, argument in enumerate(arguments):
        if argument == "--store" and i + 1 < len(arguments):
            return arguments[i + 1]
        if argument.startswith("--store="):
            return argument.partition("=")[2]
    return os.environ.get("SANLING_STORE") or default_store()


@st.cache_resource(show_spinner=False)
def services_on(url: str) -> Services:
    """The services on a store, opened once. Raises: DossierError where store or settings cannot be used."""
    return open_services(url)
