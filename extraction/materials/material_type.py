"""What a kind of material is: its titles, how its pages are recognised, and what is read from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from extraction.materials.document import Reader


@dataclass(frozen=True)
class MaterialType:
    """One row of the type table.

    `titles` are wordings compared loosely; `title_form` is the general shape of a title; a line
    with words of `title_never` is none, however alike. `must` are patterns that
    hardly occur elsewhere, `strong` ones support them, `later` ones mark a page that goes on without a title.
    `booklet`: many pages, one item. `continues`: a page without title or cues may still belong to it.
    `running_text`: no form, so that its later pages have no grid. `approval`: headings of the boxes that must be dated.
    """

    code: str
    title: str
    category: str | None
    titles: tuple[str, ...] = ()
    title_form: str = ""
    title_never: str = ""
    must: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    booklet: bool = False
    continues: bool = True
    running_text: bool = False
    readers: Sequence[Reader] = field(default=(), repr=False)
    filled_by_person: bool = False
    dated_by_filling: bool = False
    approval: str = ""

    @cached_property
    def title_pattern(self) -> re.Pattern[str] | None:
        """The compiled `title_form`."""
        return re.compile(self.title_form) if self.title_form else None

    @cached_property
    def refused_pattern(self) -> re.Pattern[str] | None:
        """The compiled `title_never`."""
        return re.compile(self.title_never) if self.title_never else None

    @cached_property
    def must_patterns(self) -> tuple[re.Pattern[str], ...]:
        """The compiled `must`."""
        return tuple(re.compile(cue) for cue in self.must)

    @cached_property
    def strong_patterns(self) -> tuple[re.Pattern[str], ...]:
        """The compiled `strong`."""
        return tuple(re.compile(cue) for cue in self.strong)

    @cached_property
    def later_patterns(self) -> tuple[re.Pattern[str], ...]:
        """The compiled `later`."""
        return tuple(re.compile(cue) for cue in self.later)
