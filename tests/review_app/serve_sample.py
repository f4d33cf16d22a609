"""The review app on the drawn sample, with the stand-ins for reading and judging: `streamlit run` starts this file."""

from pathlib import Path

from streamlit.starlette import App

from review_app import service
from review_app.gate import middleware
from review_app.server import doors, sessions
from tests.review_app import sample

service._screening_rejudge = sample.rejudge
service._screening_page = sample.page_image
app = App(Path(service.__file__).with_name("app.py"), routes=doors(), middleware=middleware(sessions))
