"""How an audit stands in the database: its JSON, compressed, as text; older stores hold the JSON as it is.

Of a life of 330 facts it is 138 KB of JSON and 21 KB of what is written here.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping
from typing import Any

PACKED = "z"
"""The first sign of what is compressed; JSON begins with a brace."""


def packed(audit: Mapping[str, Any]) -> str:
    """An audit as it is written: the same text for the same audit."""
    return packed_text(json.dumps(audit, ensure_ascii=False, separators=(",", ":")))


def packed_text(text: str) -> str:
    """As `packed`, of an audit as JSON."""
    return PACKED + base64.b64encode(zlib.compress(text.encode(), 6)).decode("ascii")


def unpacked(body: str) -> dict[str, Any]:
    """The audit that a body holds, whichever way it was written."""
    text = zlib.decompress(base64.b64decode(body[len(PACKED):])) if body.startswith(PACKED) else body
    audit: dict[str, Any] = json.loads(text)
    return audit
