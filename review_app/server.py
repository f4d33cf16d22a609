"""The review app as a server: Streamlit's, with our doors beside it. `streamlit run` starts this file."""

from __future__ import annotations

from pathlib import Path

from starlette.routing import Route
from streamlit.starlette import App

from review_app.gate import middleware, routes
from review_app.oidc import oidc_routes
from review_app.print_route import print_routes
from review_app.services import Services
from review_app.sessions import Sessions
from review_app.settings import settings
from review_app.shared import services_on, store_url


def services() -> Services:
    """What is done with the store that is served."""
    return services_on(store_url())


def sessions() -> Sessions:
    """Its sessions."""
    return services().sessions


def doors() -> list[Route]:
    """What stands beside Streamlit's routes on this machine. Raises: DossierError where its settings cannot be used."""
    oidc = settings().oidc
    return [*routes(sessions), *print_routes(services), *(oidc_routes(oidc, sessions) if oidc else ())]


app = App(Path(__file__).with_name("app.py"), routes=doors(), middleware=middleware(sessions))
