"""The review app on the drawn sample, with the stand-ins for reading and judging: `streamlit run` starts this file."""

import runpy
from pathlib import Path

from review_app import service
from tests.review_app import sample

service._screening_rejudge = sample.rejudge
service._screening_page = sample.page_image
runpy.run_path(str(Path(service.__file__).with_name("app.py")), run_name="__main__")
