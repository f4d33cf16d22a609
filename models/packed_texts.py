"""Kept page texts are packed in the store: a page's reading shrinks to about a ninth."""

from __future__ import annotations

import zlib

_PACKED = b"\0zlib:"
"""No text begins so; what older stores kept plain comes back as it is."""


def packed_bytes(value: bytes) -> bytes:
    """The value as it is stored; `unpacked_bytes` gives it back."""
    return _PACKED + zlib.compress(value, 6)


def unpacked_bytes(stored: bytes) -> bytes:
    """The value that was packed, or that a store kept plain."""
    return zlib.decompress(stored.removeprefix(_PACKED)) if stored.startswith(_PACKED) else stored
