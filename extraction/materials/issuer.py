"""The unit that issues a paper: what signs above its date, else what its head names."""

from __future__ import annotations

import re

from extraction.materials.document import Document
from extraction.materials.party_request import closing_date
from extraction.posts import organisation_end
from extraction.spans import rows, span_of

_BODY = re.compile(
    r"(?:中共|中国共产党)?(?P<unit>[一-鿿]{3,28}?)(?:机关)?(?:党组|党委|党总支|党支部|(?:总支部?|支部)?委员会)?(?:\(?(?:公?章|盖章)\)?)?"
    r"(?:文件|令|决定|任免通知|通知)?")
_GOVERNS = re.compile(
    r"(?:[省市县区旗州盟乡镇]|地区|政府|公署|委|组织部|干部处|人事[局厅处科]|人力资源和?社会保障[局厅]|编制.{0,8}|人大常委会)$")
_TOP = 0.25  # of the page's height: where the head of a paper stands


def issuing_unit(document: Document) -> str | None:
    """The unit whose own posts a paper gives that names no other; None where the issuer appoints in other bodies."""
    for text in (*_signers(document), *_heads(document)):
        match = _BODY.fullmatch(text)
        if match is None:
            continue
        unit = match["unit"]
        if _GOVERNS.search(unit):
            return None
        if organisation_end(unit) == len(unit):
            return unit
    return None


def _signers(document: Document) -> list[str]:
    """The lines right above the closing date and in its own row, the nearest first."""
    closed = closing_date(document)
    if closed is None:
        return []
    page, box = closed.span.page, closed.span.box
    above = [row for row in rows(page.text.lines) if row[0].box.y0 <= box.y1]
    return [span_of(page, [line]).text for row in reversed(above[-3:]) for line in row]


def _heads(document: Document) -> list[str]:
    page = document.pages[0]
    return [span_of(page, [line]).text for line in page.text.lines if line.box.y1 < page.height * _TOP]
