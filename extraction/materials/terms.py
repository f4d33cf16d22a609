"""Words and headings that date a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.drafts import Draft
from extraction.materials.document import Document
from extraction.sentences import find
from extraction.spans import span_of

_HEADING = re.compile(r"最高指示|毛主席语录")


def terms(document: Document) -> Iterator[Draft]:
    """最高指示 and 革命委员会 where they are printed on the form."""
    for page in document.pages:
        seen: set[str] = set()
        for line in page.text.lines:
            span = span_of(page, [line])
            for match, part in find(_HEADING, span):
                if match[0] not in seen and len(span.text) <= len(match[0]) + 4:
                    seen.add(match[0])
                    yield Draft("term", {"text": match[0], "role": "printed"}, part)
            for match, part in find(re.compile("革命委员会"), span):
                printed = line.box.y0 < page.height * 0.2 or re.search(r"(制|印制|印)$", span.text) is not None
                if match[0] not in seen and printed:
                    seen.add(match[0])
                    yield Draft("term", {"text": match[0], "role": "printed"}, part)
