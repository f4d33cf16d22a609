"""What is written in a place of a page, together with the facts that those words state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Claim:
    """One fact of the facts file: a kind and its fields, without a place."""

    kind: str
    fields: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Part:
    """A run of words; every claim in it gets the box of exactly these words."""

    text: str
    claims: tuple[Claim, ...] = ()


Says = tuple[Part, ...]


def say(*items: str | Part | Says) -> Says:
    """Join words, parts and longer sayings into one."""
    parts: list[Part] = []
    for item in items:
        if isinstance(item, str):
            parts.append(Part(item))
        elif isinstance(item, Part):
            parts.append(item)
        else:
            parts.extend(item)
    return tuple(parts)


def text_of(says: Iterable[Part]) -> str:
    """The plain words, without line ends."""
    return "".join(part.text for part in says).replace("\n", "")


def claim(kind: str, text: str, **fields: Any) -> Part:
    """Words that state one fact; fields that are None are left out."""
    return Part(text, (Claim(kind, {k: v for k, v in fields.items() if v is not None}),))


def also(part: Part, kind: str, **fields: Any) -> Part:
    """The same words state a second fact."""
    return Part(part.text, (*part.claims, *claim(kind, "", **fields).claims))


def identity(field_name: str, value: str) -> Part:
    """The words are the value itself."""
    return claim("identity", value, field=field_name, value=value)
