"""XML files from strangers: no entities, no document type, Chinese encodings."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, ParseError  # the type and the error; parsing is defusedxml's

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

LARGEST_BYTES = 32 * 2**20  # a form with its photograph in it


def parse_xml(data: bytes) -> Element:
    """The root element. Raises ValueError with the reason where the bytes are no harmless XML."""
    if len(data) > LARGEST_BYTES:
        raise ValueError(f"larger than {LARGEST_BYTES >> 20} MB")
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", decode_text(data), count=1)
    try:
        root: Element = fromstring(text, forbid_dtd=True)
    except ParseError as error:
        raise ValueError(f"not well-formed XML: {error}") from None
    except DefusedXmlException:
        raise ValueError("it declares a document type or entities, which are refused") from None
    return root


def decode_text(data: bytes) -> str:
    """Text by its byte order mark, its XML declaration, else UTF-8, else GB 18030 with unreadable bytes marked."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    declared = re.match(rb"\s*<\?xml[^>]*encoding\s*=\s*[\"']([\w-]+)[\"']", data)
    encodings = ["utf-8-sig"]
    if declared is not None and declared[1].lower().startswith(b"gb"):
        encodings = ["gb18030", "utf-8-sig"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("gb18030", errors="replace")


def local_name(element: Element) -> str:
    """The element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def text_of(element: Element | None) -> str:
    """All text inside an element, trimmed."""
    return "" if element is None else "".join(element.itertext()).strip()
