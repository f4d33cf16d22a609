"""Text from pages, shown as it stands: no Markdown, no HTML."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>$~:&^=\"'/@])")


def literal(text: str) -> str:
    """`text` so that Markdown shows every character of it."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
