"""Text with marked names (`[南屏县财政局|UNIT][副局长|POST]`): read, checked and counted.

    python -m benchmarks.name_marks [FILE…]

checks the gold set (both halves when no file is given) and counts lines and labels. It prints no text of the files
unless a line is wrong.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

LABELS = ("DATE", "ID", "LEVEL", "DEGREE", "PERSON", "UNIT", "SCHOOL", "MAJOR", "POST", "RANK")
GOLD = tuple(Path(__file__).parent / "names" / name for name in ("gold_a.txt", "gold_b.txt"))
_MARK = re.compile(r"\[(?P<text>[^\[\]|]*)\|(?P<label>[^\[\]|]*)\]")
_STRAY = re.compile(r"[\[\]|]")


class MarkError(ValueError):
    """A line whose marks cannot be read; the text says which and why."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked name: characters start to end of the plain text, and its label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """The plain text of a line, and its marks in order; they do not overlap."""

    text: str
    marks: tuple[Mark, ...]


def read_marked(lines: Iterable[str]) -> Iterator[MarkedLine]:
    """The lines without comments and empty ones. Raises MarkError with the line's number."""
    for number, line in enumerate(lines, start=1):
        stripped = line.strip()
        if stripped and not stripped.startswith("#"):
            try:
                yield parse_marked(stripped)
            except MarkError as error:
                raise MarkError(f"line {number}: {error}") from None


def parse_marked(line: str) -> MarkedLine:
    """One line of text with marks, taken apart. Raises MarkError."""
    plain, marks, at = "", [], 0
    for match in _MARK.finditer(line):
        plain += _unmarked(line[at:match.start()])
        text, label = match["text"], match["label"]
        if label not in LABELS:
            raise MarkError(f"unknown label {label!r} on {text!r}; use one of {', '.join(LABELS)}")
        if not text or text != text.strip():
            raise MarkError(f"the {label} mark {text!r} is empty or begins or ends with a blank")
        marks.append(Mark(len(plain), len(plain) + len(text), label))
        plain, at = plain + text, match.end()
    return MarkedLine(plain + _unmarked(line[at:]), tuple(marks))


def _unmarked(text: str) -> str:
    if _STRAY.search(text):
        raise MarkError(f"a bracket or bar outside a mark in {text!r}; write [text|LABEL]")
    return text


def main(arguments: list[str]) -> int:
    """Print the counts of each file; 1 if a file cannot be read."""
    for path in [Path(name) for name in arguments] or GOLD:
        try:
            lines = list(read_marked(path.read_text(encoding="utf-8").splitlines()))
        except (OSError, MarkError) as error:
            print(f"{path}: {error}", file=sys.stderr)
            return 1
        counts = Counter(mark.label for line in lines for mark in line.marks)
        repeated = len(lines) - len({line.text for line in lines})
        print(f"{path.name}: {len(lines)} lines, {repeated} repeated, {sum(counts.values())} names: "
              + ", ".join(f"{label} {counts[label]}" for label in LABELS))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
