"""`sanling` with reading engines for tests; worker processes load this module too, and so know them.

`toy` reads in the worker itself, `frail` in a child process. A page's grey says what happens: 66 kills the process that
reads it, 77 hangs, 88 takes a while, 99 kills it unless the file `SPARED` names exists.
"""

import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from extraction import ocr, page_readers
from extraction.imaging import Posture, StoredPage
from extraction.ocr.null import NullBackend
from models.pages import BoundingBox, PageImage, PageQuality, PageText, TextLine
from screening.cli import main

SLOW_S = 0.05


class Toy(NullBackend):
    """Reads on each page one line that says its grey."""

    name = "toy"
    version = "toy 1"

    def posture(self, stored: StoredPage) -> Posture:
        grey = int(stored.pixels[0, 0, 0])
        if grey == 66 or (grey == 99 and not Path(os.environ.get("SPARED", "/nowhere")).exists()):
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep({77: 600.0, 88: SLOW_S}.get(grey, 0.0))
        return Posture(0, 0.0, PageQuality(0.0, 0.0, 300, "good"))

    def recognize(self, page: PageImage) -> PageText:
        line = TextLine(BoundingBox(0, 0, 20, 10), f"出生日期 19{page.pixels[0, 0, 0] % 90 + 10}年5月", 0.9)
        return PageText(page.width, page.height, (line,), self.version)

    def read_seals(self, page: PageImage) -> tuple[TextLine, ...]:
        return ()

    def reread(self, page: PageImage, spots: Sequence[BoundingBox]) -> tuple[TextLine, ...]:
        return ()


class Frail(Toy):
    name = "frail"


ocr.BACKENDS |= {"toy": lambda _argument, _threads: Toy(), "frail": lambda _argument, _threads: Frail()}
page_readers.IN_PROCESS |= {"toy"}

if __name__ == "__main__":
    sys.exit(main())
