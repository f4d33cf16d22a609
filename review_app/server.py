"""The review app as a server: Streamlit's, with our doors beside it. `streamlit run` starts this file."""

from __future__ import annotations

from pathlib import Path

from streamlit.starlette import App

from review_app.gate import middleware, routes
from review_app.sessions import Sessions
from review_app.shared import services_on, store_url


def sessions() -> Sessions:
    """The sessions of the store that is served."""
    return services_on(store_url()).sessions


app = App(Path(__file__).with_name("app.py"), routes=routes(sessions), middleware=middleware(sessions))
